// Package heapq answers Python's heapq module. The sifting is CPython's, so that equal elements end up in the same
// places.
package heapq

import (
	"iter"
	"sort"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func siftDown[T any](h []T, start, pos int, less func(a, b T) bool) {
	item := h[pos]
	for pos > start {
		parent := (pos - 1) >> 1
		if !less(item, h[parent]) {
			break
		}
		h[pos] = h[parent]
		pos = parent
	}
	h[pos] = item
}

func siftUp[T any](h []T, pos int, less func(a, b T) bool) {
	start, item := pos, h[pos]
	for child := 2*pos + 1; child < len(h); child = 2*pos + 1 {
		if right := child + 1; right < len(h) && !less(h[child], h[right]) {
			child = right
		}
		h[pos] = h[child]
		pos = child
	}
	h[pos] = item
	siftDown(h, start, pos, less)
}

// Heappush is heappush(h, x).
func Heappush[T any](h *py.List[T], x T) {
	h.Append(x)
	siftDown(h.Items(), 0, h.Len()-1, py.LessOf[T]())
}

// Heappop is heappop(h).
func Heappop[T any](h *py.List[T]) T {
	if h.Len() == 0 {
		panic(py.IndexError.New("index out of range"))
	}
	last := h.Pop()
	if h.Len() == 0 {
		return last
	}
	first := h.At(0)
	h.Set(0, last)
	siftUp(h.Items(), 0, py.LessOf[T]())
	return first
}

// Heapify is heapify(h).
func Heapify[T any](h *py.List[T]) {
	less := py.LessOf[T]()
	for i := h.Len()/2 - 1; i >= 0; i-- {
		siftUp(h.Items(), i, less)
	}
}

// Heapreplace is heapreplace(h, x).
func Heapreplace[T any](h *py.List[T], x T) T {
	if h.Len() == 0 {
		panic(py.IndexError.New("index out of range"))
	}
	first := h.At(0)
	h.Set(0, x)
	siftUp(h.Items(), 0, py.LessOf[T]())
	return first
}

// Heappushpop is heappushpop(h, x).
func Heappushpop[T any](h *py.List[T], x T) T {
	if h.Len() > 0 && py.LessOf[T]()(h.At(0), x) {
		x, h.Items()[0] = h.At(0), x
		siftUp(h.Items(), 0, py.LessOf[T]())
	}
	return x
}

// Nlargest is nlargest(n, xs).
func Nlargest[T any](n int, xs iter.Seq[T]) []T {
	return NlargestBy(n, xs, func(x T) T { return x })
}

// Nsmallest is nsmallest(n, xs).
func Nsmallest[T any](n int, xs iter.Seq[T]) []T {
	return NsmallestBy(n, xs, func(x T) T { return x })
}

// NlargestBy is nlargest(n, xs, key=key).
func NlargestBy[T, K any](n int, xs iter.Seq[T], key func(T) K) []T {
	less := py.LessOf[K]()
	return best(n, xs, key, func(a, b K) bool { return less(b, a) })
}

// NsmallestBy is nsmallest(n, xs, key=key).
func NsmallestBy[T, K any](n int, xs iter.Seq[T], key func(T) K) []T {
	return best(n, xs, key, py.LessOf[K]())
}

func best[T, K any](n int, xs iter.Seq[T], key func(T) K, less func(a, b K) bool) []T {
	var items []T
	var keys []K
	for x := range xs {
		items = append(items, x)
		keys = append(keys, key(x))
	}
	order := make([]int, len(items))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return less(keys[order[i]], keys[order[j]]) })
	out := make([]T, 0, max(0, min(n, len(items))))
	for _, i := range order[:cap(out)] {
		out = append(out, items[i])
	}
	return out
}

// MergeAny is merge(*iterables, key=key, reverse=reverse) of anything.
func MergeAny(iterables []any, key any, reverse bool) any {
	type source struct {
		it         py.Iterator
		value, key any
	}
	keyOf := func(v any) any {
		if key == nil {
			return v
		}
		return lib.Call(key, v)
	}
	var live []*source
	started := false
	return py.IterOf(func(yield func(any) bool) {
		if !started {
			started = true
			for _, x := range iterables {
				s := &source{it: py.Iter(x)}
				if v, ok := s.it.Next(); ok {
					s.value, s.key = v, keyOf(v)
					live = append(live, s)
				}
			}
		}
		for len(live) > 0 {
			first := 0
			for i := 1; i < len(live); i++ {
				if reverse && py.Lt(live[first].key, live[i].key) || !reverse && py.Lt(live[i].key, live[first].key) {
					first = i
				}
			}
			s := live[first]
			v := s.value
			if next, ok := s.it.Next(); ok {
				s.value, s.key = next, keyOf(next)
			} else {
				live = append(live[:first], live[first+1:]...)
			}
			if !yield(v) {
				return
			}
		}
	})
}

// heap is the list that a function takes; where says which of its arguments it is.
func heap(x any, where string) *py.List[any] {
	l, ok := py.Carried(x).(*py.List[any])
	if !ok {
		panic(py.TypeError.Newf("%s must be list, not %s", where, lib.TypeName(x)))
	}
	return l
}

func bestAny(a []any, largest bool) any {
	key := func(x any) any { return x }
	if f := a[2]; f != nil {
		key = func(x any) any { return lib.Call(f, x) }
	}
	if largest {
		return py.ListOf(NlargestBy(lib.Int(a[0]), py.Seq(a[1]), key))
	}
	return py.ListOf(NsmallestBy(lib.Int(a[0]), py.Seq(a[1]), key))
}

// NlargestAny is nlargest(n, xs, key) of anything.
func NlargestAny(n int, xs, key any) any { return bestAny([]any{n, py.ToAny(xs), py.ToAny(key)}, true) }

// NsmallestAny is nsmallest(n, xs, key) of anything.
func NsmallestAny(n int, xs, key any) any {
	return bestAny([]any{n, py.ToAny(xs), py.ToAny(key)}, false)
}

// Module is the module object of heapq.
var Module = lib.Module("heapq", func(m *py.Module) {
	lib.AddC(m, "heappush", "heap, item, /", func(a []any) any { Heappush(heap(a[0], "heappush() argument 1"), a[1]); return nil })
	lib.AddC(m, "heappop", "heap, /", func(a []any) any { return Heappop(heap(a[0], "heappop() argument")) })
	lib.AddC(m, "heapify", "heap, /", func(a []any) any { Heapify(heap(a[0], "heapify() argument")); return nil })
	lib.AddC(m, "heapreplace", "heap, item, /", func(a []any) any { return Heapreplace(heap(a[0], "heapreplace() argument 1"), a[1]) })
	lib.AddC(m, "heappushpop", "heap, item, /", func(a []any) any { return Heappushpop(heap(a[0], "heappushpop() argument 1"), a[1]) })
	lib.Add(m, "nlargest", "n, iterable, key=None", func(a []any) any { return bestAny(a, true) })
	lib.Add(m, "nsmallest", "n, iterable, key=None", func(a []any) any { return bestAny(a, false) })
	lib.Add(m, "merge", "*iterables, key=None, reverse=False", func(a []any) any {
		return MergeAny(a[0].(py.Tuple), a[1], py.Truth(a[2]))
	})
})
