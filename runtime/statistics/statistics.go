// Package statistics answers Python's statistics module. Sums are exact, as there; results have the type of the data.
package statistics

import (
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/decimal"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	pymath "github.com/py2goasync/py2goasync/runtime/math"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// StatisticsError is the class of what is raised for data that has no such statistic.
var StatisticsError = lib.Exception("statistics", "StatisticsError", py.ValueError)

func refuse(message string) { panic(StatisticsError.New(message)) }

func sorted(data any) []any { return py.SortedAny(data, nil, false).Items() }

func mean(data any) any {
	t := sum(py.Collect(data))
	if t.count < 1 {
		refuse("mean requires at least one data point")
	}
	return t.over(whole(t.count))
}

func fmean(data, weights any) any {
	values := py.ListOf(py.Collect(data))
	if weights == nil {
		total := pymath.FsumAny(values)
		if values.Len() == 0 {
			refuse("fmean requires at least one data point")
		}
		return total / float64(values.Len())
	}
	w := py.ListOf(py.Collect(weights))
	if w.Len() != values.Len() {
		refuse("data and weights must be the same length")
	}
	num, den := pymath.SumprodAny(values, w), pymath.FsumAny(w)
	if den == 0 {
		refuse("sum of weights must be non-zero")
	}
	return py.TrueDiv(num, den)
}

func geometricMean(data any) any {
	n, zero := 0, false
	logs := py.NewList[any]()
	for x := range py.Seq(data) {
		n++
		switch {
		case py.Gt(x, 0.0) || py.Ne(x, x):
			logs.Append(pymath.LogAny(x))
		case py.Eq(x, 0.0):
			zero = true
		default:
			panic(StatisticsError.New("No negative inputs allowed", x))
		}
	}
	total := pymath.FsumAny(logs)
	switch {
	case n == 0:
		refuse("Must have a non-empty dataset")
	case total != total:
		return pymath.Nan
	case zero && total == pymath.Inf:
		return pymath.Nan
	case zero:
		return 0.0
	}
	return pymath.Exp(total / float64(n))
}

func harmonicMean(data, weights any) any {
	const negative = "harmonic mean does not support negative values"
	values := py.Collect(data)
	n := len(values)
	if n < 1 {
		refuse("harmonic_mean requires at least one data point")
	}
	if n == 1 && weights == nil {
		if _, isText := lib.AsStr(values[0]); isText || values[0] == nil {
			panic(py.TypeError.New("unsupported type"))
		}
		if py.Lt(values[0], 0) {
			refuse(negative)
		}
		return values[0]
	}
	w := make([]any, n)
	for i := range w {
		w[i] = 1
	}
	if weights != nil {
		w = py.Collect(weights)
		if len(w) != n {
			refuse("Number of weights does not match data size")
		}
		for _, x := range w {
			if py.Lt(x, 0) {
				refuse(negative)
			}
		}
	}
	weightSum := sum(w)
	terms := make([]any, n)
	for i, x := range values {
		if py.Lt(x, 0) {
			refuse(negative)
		}
		terms[i] = 0
		if py.Truth(w[i]) {
			if py.Eq(x, 0) {
				return 0
			}
			terms[i] = py.TrueDiv(w[i], x)
		}
	}
	t := sum(terms)
	if t.odd == nil && t.sum.Sign() <= 0 {
		refuse("Weighted sum must be positive")
	}
	if t.odd != nil {
		return py.TrueDiv(weightSum.over(whole(1)), t.odd)
	}
	return convert(nil, new(big.Rat).Quo(weightSum.sum, t.sum), t.class)
}

func median(data any, pick func(low, high any) any) any {
	s := sorted(data)
	n := len(s)
	if n == 0 {
		refuse("no median for empty data")
	}
	if n%2 == 1 {
		return s[n/2]
	}
	return pick(s[n/2-1], s[n/2])
}

func between(low, high any) any { return py.TrueDiv(py.Add(low, high), 2) }

func medianGrouped(data, interval any) any {
	s := sorted(data)
	n := len(s)
	if n == 0 {
		refuse("no median for empty data")
	}
	x := s[n/2]
	i := 0
	for py.Lt(s[i], x) {
		i++
	}
	j := i
	for j < n && !py.Lt(x, s[j]) {
		j++
	}
	var width, at float64
	err := py.Try(func() error { width, at = py.ToFloat(interval), py.ToFloat(x); return nil })
	if py.Is(err, py.ValueError) {
		panic(py.TypeError.New("Value cannot be converted to a float"))
	}
	py.Check(err)
	return at - width/2 + width*(float64(n)/2-float64(i))/float64(j-i)
}

// counts are the values with how often each occurs, in order of appearance.
func counts(data any) (d *py.Dict[any, any], most int) {
	d = py.NewDict[any, any]()
	for x := range py.Seq(data) {
		n, _ := d.Get(x)
		c, _ := n.(int)
		d.Set(x, c+1)
		most = max(most, c+1)
	}
	return d, most
}

func multimode(data any) *py.List[any] {
	d, most := counts(data)
	out := py.NewList[any]()
	for x, n := range d.Items() {
		if n == most {
			out.Append(x)
		}
	}
	return out
}

func mode(data any) any {
	m := multimode(data)
	if m.Len() == 0 {
		refuse("no mode for empty data")
	}
	return m.At(0)
}

func quantiles(data any, n int, method any) any {
	if n < 1 {
		refuse("n must be at least 1")
	}
	s := sorted(data)
	ld := len(s)
	out := py.NewList[any]()
	if ld < 2 {
		if ld == 0 {
			refuse("must have at least one data point")
		}
		for range n - 1 {
			out.Append(s[0])
		}
		return out
	}
	mix := func(a, b any, delta int) {
		out.Append(py.TrueDiv(py.Add(py.Mul(a, n-delta), py.Mul(b, delta)), n))
	}
	switch method {
	case "inclusive":
		for i := 1; i < n; i++ {
			j, delta := i*(ld-1)/n, i*(ld-1)%n
			mix(s[j], s[j+1], delta)
		}
	case "exclusive":
		m := ld + 1
		for i := 1; i < n; i++ {
			j := min(max(i*m/n, 1), ld-1)
			mix(s[j-1], s[j], i*m-j*n)
		}
	default:
		panic(py.ValueError.New("Unknown method: " + py.Repr(method)))
	}
	return out
}

// spread is variance and its like: the mean of squares over n, or n-1.
func spread(name string, data, centre any, less int) (ss total, r *big.Rat) {
	ss, _ = squares(py.Collect(data), centre)
	if ss.count < 1+less {
		if less == 1 {
			refuse(name + " requires at least two data points")
		}
		refuse(name + " requires at least one data point")
	}
	return ss, whole(ss.count - less)
}

func variance(name string, less int) func(a []any) any {
	return func(a []any) any {
		ss, n := spread(name, a[0], a[1], less)
		return ss.over(n)
	}
}

func deviation(name string, less int) func(a []any) any {
	return func(a []any) any {
		ss, n := spread(name, a[0], a[1], less)
		if ss.odd != nil {
			panic(py.AttributeError.Newf("'%s' object has no attribute 'numerator'", lib.TypeName(ss.odd)))
		}
		r := new(big.Rat).Quo(ss.sum, n)
		if py.IsSubclass(ss.class, decimal.DecimalType) {
			return decimal.SqrtOf(r)
		}
		return root(r)
	}
}
