// Package bisect answers Python's bisect module.
package bisect

import (
	"sort"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Left is bisect_left(a, x).
func Left[T any](a []T, x T) int {
	less := py.LessOf[T]()
	return sort.Search(len(a), func(i int) bool { return !less(a[i], x) })
}

// Right is bisect_right(a, x) and bisect(a, x).
func Right[T any](a []T, x T) int {
	less := py.LessOf[T]()
	return sort.Search(len(a), func(i int) bool { return less(x, a[i]) })
}

// InsortLeft is insort_left(a, x).
func InsortLeft[T any](a *py.List[T], x T) { a.Insert(Left(a.Items(), x), x) }

// InsortRight is insort_right(a, x) and insort(a, x).
func InsortRight[T any](a *py.List[T], x T) { a.Insert(Right(a.Items(), x), x) }

// find is any of the bisections of any sequence: a, x, lo, hi, key.
func find(a []any, right bool) int {
	seq, x, lo := a[0], a[1], lib.Int(a[2])
	if lo < 0 {
		panic(py.ValueError.New("lo must be non-negative"))
	}
	hi := 0
	if a[3] == nil {
		hi = py.Len(seq)
	} else {
		hi = lib.Int(a[3])
	}
	for lo < hi {
		mid := lo + (hi-lo)/2 // lo + hi may not fit
		v := py.GetItem(seq, mid)
		if a[4] != nil {
			v = lib.Call(a[4], v)
		}
		if right && !py.Lt(x, v) || !right && py.Lt(v, x) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func insort(a []any, right bool) {
	x := a[1]
	if a[4] != nil {
		a[1] = lib.Call(a[4], x)
	}
	lib.Method(a[0], "insert", find(a, right), x)
}

// LeftAny is bisect_left(a, x, lo, hi, key=key) of anything.
func LeftAny(a, x, lo, hi, key any) int {
	return find([]any{py.ToAny(a), x, lo, py.ToAny(hi), py.ToAny(key)}, false)
}

// RightAny is bisect_right(a, x, lo, hi, key=key) of anything.
func RightAny(a, x, lo, hi, key any) int {
	return find([]any{py.ToAny(a), x, lo, py.ToAny(hi), py.ToAny(key)}, true)
}

// InsortLeftAny is insort_left(a, x, lo, hi, key=key) of anything.
func InsortLeftAny(a, x, lo, hi, key any) {
	insort([]any{py.ToAny(a), x, lo, py.ToAny(hi), py.ToAny(key)}, false)
}

// InsortRightAny is insort_right(a, x, lo, hi, key=key) of anything.
func InsortRightAny(a, x, lo, hi, key any) {
	insort([]any{py.ToAny(a), x, lo, py.ToAny(hi), py.ToAny(key)}, true)
}

// Module is the module object of bisect.
var Module = lib.Module("bisect", func(m *py.Module) {
	const params = "a, x, lo=0, hi=None, *, key=None"
	for name, right := range map[string]bool{"bisect_left": false, "bisect_right": true, "bisect": true} {
		lib.AddC(m, name, params, func(a []any) any { return find(a, right) })
	}
	for name, right := range map[string]bool{"insort_left": false, "insort_right": true, "insort": true} {
		lib.AddC(m, name, params, func(a []any) any { insort(a, right); return nil })
	}
})
