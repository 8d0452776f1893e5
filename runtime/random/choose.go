package random

import (
	"math"
	"sort"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	pymath "github.com/py2goasync/py2goasync/runtime/math"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ChoiceOf is r.choice(xs).
func ChoiceOf[T any](r *Random, xs []T) T {
	if len(xs) == 0 {
		panic(py.IndexError.New("Cannot choose from an empty sequence"))
	}
	return xs[r.below(len(xs))]
}

// ChoicesOf is r.choices(xs, k=k).
func ChoicesOf[T any](r *Random, xs []T, k int) []T {
	if k > 0 && len(xs) == 0 {
		panic(py.IndexError.New("list index out of range"))
	}
	out := make([]T, max(k, 0))
	for i := range out {
		out[i] = xs[int(math.Floor(r.Float()*float64(len(xs))))]
	}
	return out
}

// WeightedOf is r.choices(xs, weights, k=k).
func WeightedOf[T any, W py.Number](r *Random, xs []T, weights []W, k int) []T {
	sums := make([]float64, len(weights))
	var total W
	for i, w := range weights {
		total += w
		sums[i] = float64(total)
	}
	return CumulativeOf(r, xs, sums, k)
}

// CumulativeOf is r.choices(xs, cum_weights=sums, k=k).
func CumulativeOf[T any, W py.Number](r *Random, xs []T, sums []W, k int) []T {
	if len(sums) != len(xs) {
		panic(py.ValueError.New("The number of weights does not match the population"))
	}
	if len(xs) == 0 {
		panic(py.IndexError.New("list index out of range"))
	}
	total := float64(sums[len(sums)-1])
	switch {
	case total <= 0:
		panic(py.ValueError.New("Total of weights must be greater than zero"))
	case math.IsInf(total, 0) || math.IsNaN(total):
		panic(py.ValueError.New("Total of weights must be finite"))
	}
	out := make([]T, max(k, 0))
	for i := range out {
		x := r.Float() * total
		out[i] = xs[sort.Search(len(xs)-1, func(j int) bool { return x < float64(sums[j]) })]
	}
	return out
}

// SampleOf is r.sample(xs, k).
func SampleOf[T any](r *Random, xs []T, k int) []T {
	indices := r.sampleIndices(len(xs), k)
	out := make([]T, k)
	for i, j := range indices {
		out[i] = xs[j]
	}
	return out
}

// sampleIndices chooses k of n places.
func (r *Random) sampleIndices(n, k int) []int {
	if k < 0 || k > n {
		panic(py.ValueError.New("Sample larger than population or is negative"))
	}
	out := make([]int, k)
	small := 21
	if k > 5 {
		small += int(math.Pow(4, math.Ceil(pymath.LogBase(float64(k*3), 4))))
	}
	if n > small {
		chosen := make(map[int]bool, k)
		for i := range out {
			j := r.below(n)
			for chosen[j] {
				j = r.below(n)
			}
			chosen[j] = true
			out[i] = j
		}
		return out
	}
	pool := make([]int, n)
	for i := range pool {
		pool[i] = i
	}
	for i := range out {
		j := r.below(n - i)
		out[i] = pool[j]
		pool[j] = pool[n-i-1]
	}
	return out
}

// ShuffleOf is r.shuffle(xs).
func ShuffleOf[T any](r *Random, xs *py.List[T]) {
	items := xs.Items()
	for i := len(items) - 1; i > 0; i-- {
		j := r.below(i + 1)
		items[i], items[j] = items[j], items[i]
	}
}

// ChoiceAny is choice(xs) of any sequence.
func (r *Random) ChoiceAny(xs any) any { return py.GetItem(xs, r.below(length(xs))) }

// ShuffleAny is shuffle(xs) of any mutable sequence.
func (r *Random) ShuffleAny(xs any) {
	for i := py.Len(xs) - 1; i > 0; i-- {
		j := r.below(i + 1)
		a, b := py.GetItem(xs, i), py.GetItem(xs, j)
		py.SetItem(xs, i, b)
		py.SetItem(xs, j, a)
	}
}

// SampleAny is sample(xs, k, counts=counts) of any sequence; counts may be nil.
func (r *Random) SampleAny(xs any, k int, counts any) *py.List[any] {
	switch x := xs.(type) {
	case *py.Set[any], *py.FrozenSet[any], *py.Dict[any, any]:
		panic(notSequence())
	default:
		if !py.HasAttr(py.Type(x), "__getitem__") {
			panic(notSequence())
		}
	}
	n := py.Len(xs)
	out := py.NewList[any]()
	if counts == nil {
		for _, j := range r.sampleIndices(n, k) {
			out.Append(py.GetItem(xs, j))
		}
		return out
	}
	var sums []int
	total := 0
	for c := range py.Seq(counts) {
		i, ok := c.(int)
		if !ok {
			panic(py.TypeError.New("Counts must be integers"))
		}
		total += i
		sums = append(sums, total)
	}
	switch {
	case len(sums) != n:
		panic(py.ValueError.New("The number of counts does not match the population"))
	case total <= 0:
		panic(py.ValueError.New("Total of counts must be greater than zero"))
	}
	for _, s := range r.sampleIndices(total, k) {
		out.Append(py.GetItem(xs, sort.Search(n-1, func(j int) bool { return s < sums[j] })))
	}
	return out
}

func notSequence() error {
	return py.TypeError.New("Population must be a sequence.  For dicts or sets, use sorted(d).")
}

// ChoicesAny is choices(xs, weights, cum_weights=sums, k=k) of any sequence; weights and sums may be nil.
func (r *Random) ChoicesAny(xs, weights, sums any, k int) *py.List[any] {
	n := py.Len(xs)
	pick := func(indices []int) *py.List[any] {
		out := py.NewList[any]()
		for _, j := range indices {
			out.Append(py.GetItem(xs, j))
		}
		return out
	}
	places := make([]int, n)
	for i := range places {
		places[i] = i
	}
	switch {
	case sums == nil && weights == nil:
		if n == 0 && k > 0 {
			py.GetItem(xs, 0)
		}
		return pick(ChoicesOf(r, places, k))
	case sums != nil && weights != nil:
		panic(py.TypeError.New("Cannot specify both weights and cumulative weights"))
	case sums == nil:
		if i, ok := weights.(int); ok {
			panic(py.TypeError.Newf("The number of choices must be a keyword argument: k=%d", i))
		}
		var total any = 0
		cumulated := make([]float64, 0, n)
		for w := range py.Seq(weights) {
			total = py.Add(total, w)
			cumulated = append(cumulated, lib.Float(total))
		}
		return pick(CumulativeOf(r, places, cumulated, k))
	}
	var given []float64
	for s := range py.Seq(sums) {
		given = append(given, lib.Float(s))
	}
	return pick(CumulativeOf(r, places, given, k))
}
