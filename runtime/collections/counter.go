package collections

import (
	"sort"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// CounterType is the class collections.Counter, derived from dict.
var CounterType *py.Class

func init() { CounterType = newCounterType() }

type pair = [2]any

func pairsOf(x any) []pair {
	d := lib.DictOf(x)
	out := make([]pair, 0, d.Len())
	for k, v := range d.Items() {
		out = append(out, pair{k, v})
	}
	return out
}

// isMapping reports whether x counts as a Mapping here.
func isMapping(x any) bool {
	return lib.DictOf(x) != nil || py.Type(x).IsSubclassOf(py.DictType) || py.HasAttr(py.Type(x), "keys") && py.HasAttr(py.Type(x), "__getitem__")
}

func eachCount(x any, f func(k, n any)) {
	if d := lib.DictOf(x); d != nil {
		for _, p := range pairsOf(x) {
			f(p[0], p[1])
		}
		return
	}
	for kv := range py.Seq(lib.Method(x, "items")) {
		p := py.Unpack(kv, 2)
		f(p[0], p[1])
	}
}

func counted(d *py.Dict[any, any], k any) any { return d.GetOr(k, 0) }

// tally adds (or with sign -1 subtracts) the counts of x and kw to the counter.
func tally(self, x any, kw []py.KV, add func(a, b any) any) {
	d := lib.DictOf(self)
	switch {
	case x == nil:
	case isMapping(x):
		eachCount(x, func(k, n any) { d.Set(k, add(counted(d, k), n)) })
	default:
		for k := range py.Seq(x) {
			d.Set(k, add(counted(d, k), 1))
		}
	}
	for _, a := range kw {
		d.Set(a.Key, add(counted(d, a.Key), a.Value))
	}
}

// mostCommon lists the pairs from the highest count to the lowest.
func mostCommon(self any) []pair {
	ps := pairsOf(self)
	sort.SliceStable(ps, func(i, j int) bool { return py.Gt(ps[i][1], ps[j][1]) })
	return ps
}

func counterOf(ps []pair) any {
	c := lib.Call(CounterType)
	d := lib.DictOf(c)
	for _, p := range ps {
		d.Set(p[0], p[1])
	}
	return c
}

// combine makes the counter of the positive results of op over the keys of both.
func combine(a, b any, onlyLeft bool, op func(x, y any) any) any {
	var out []pair
	da, db := lib.DictOf(a), lib.DictOf(b)
	keep := func(k, v any) {
		if py.Gt(v, 0) {
			out = append(out, pair{k, v})
		}
	}
	for _, p := range pairsOf(a) {
		keep(p[0], op(p[1], counted(db, p[0])))
	}
	if !onlyLeft {
		for _, p := range pairsOf(b) {
			if !da.Contains(p[0]) {
				keep(p[0], op(0, p[1]))
			}
		}
	}
	return counterOf(out)
}

func smaller(x, y any) any {
	if py.Lt(x, y) {
		return x
	}
	return y
}

func larger(x, y any) any {
	if py.Lt(x, y) {
		return y
	}
	return x
}

// compareAll holds a relation for every key of both, a missing one counting zero.
func compareAll(a, b any, rel func(x, y any) bool) bool {
	da, db := lib.DictOf(a), lib.DictOf(b)
	for _, p := range pairsOf(a) {
		if !rel(p[1], counted(db, p[0])) {
			return false
		}
	}
	for _, p := range pairsOf(b) {
		if !rel(counted(da, p[0]), p[1]) {
			return false
		}
	}
	return true
}

func isCounter(x any) bool { return py.Type(x).IsSubclassOf(CounterType) }

func newCounterType() *py.Class {
	c := py.NewClass("collections", "Counter", py.DictType)
	c.Generic = true
	def := lib.Definer(c)
	def("__init__", "self, iterable=None, /, **kwds", func(a []any) any { tally(a[0], a[1], lib.KW(a[2]), py.Add); return nil })
	def("update", "self, iterable=None, /, **kwds", func(a []any) any { tally(a[0], a[1], lib.KW(a[2]), py.Add); return nil })
	def("subtract", "self, iterable=None, /, **kwds", func(a []any) any { tally(a[0], a[1], lib.KW(a[2]), py.Sub); return nil })
	def("__missing__", "self, key", func([]any) any { return 0 })
	def("total", "self", func(a []any) any { return py.Sum(py.ValuesView(lib.DictOf(a[0])), 0) })
	def("most_common", "self, n=None", func(a []any) any {
		ps := mostCommon(a[0])
		if a[1] != nil {
			ps = ps[:max(0, min(len(ps), lib.Int(a[1])))]
		}
		l := py.NewList[any]()
		for _, p := range ps {
			l.Append(py.Tuple{p[0], p[1]})
		}
		return l
	})
	def("elements", "self", func(a []any) any {
		return py.IterOf(func(yield func(any) bool) {
			for _, p := range pairsOf(a[0]) {
				for range max(0, lib.Int(p[1])) {
					if !yield(p[0]) {
						return
					}
				}
			}
		})
	})
	def("copy", "self", func(a []any) any { return lib.Call(py.Type(a[0]), a[0]) })
	def("__delitem__", "self, key", func(a []any) any { lib.DictOf(a[0]).Delete(a[1]); return nil })
	def("__repr__", "self", func(a []any) any { return counterRepr(a[0]) })
	def("fromkeys", "self, iterable, v=None", func([]any) any {
		panic(py.NotImplementedError.New("Counter.fromkeys() is undefined.  Use Counter(iterable) instead."))
	})
	defineCounterOperators(c)
	return c
}

func counterRepr(self any) string {
	name := lib.TypeName(self)
	if lib.DictOf(self).Len() == 0 {
		return name + "()"
	}
	d := py.NewDict[any, any]()
	err := py.Try(func() error {
		for _, p := range mostCommon(self) {
			d.Set(p[0], p[1])
		}
		return nil
	})
	if err != nil {
		d = lib.DictOf(self)
	}
	return name + "(" + py.Repr(d) + ")"
}

func defineCounterOperators(c *py.Class) {
	def := lib.Definer(c)
	binary := func(name string, f func(a, b any) any) {
		def(name, "self, other", func(a []any) any {
			if !isCounter(a[1]) {
				return py.NotImplemented
			}
			return f(a[0], a[1])
		})
	}
	ops := map[string]func(a, b any) any{
		"add": func(a, b any) any { return combine(a, b, false, py.Add) },
		"sub": func(a, b any) any { return combine(a, b, false, py.Sub) },
		"and": func(a, b any) any { return combine(a, b, true, smaller) },
		"or":  func(a, b any) any { return combine(a, b, false, larger) },
	}
	for name, op := range ops {
		binary("__"+name+"__", op)
		binary("__i"+name+"__", func(a, b any) any { return inPlace(a, b, name) })
	}
	all := func(rel func(x, y any) bool) func(a, b any) any {
		return func(a, b any) any { return compareAll(a, b, rel) }
	}
	binary("__eq__", all(py.Eq))
	binary("__ne__", func(a, b any) any { return !compareAll(a, b, py.Eq) })
	binary("__le__", all(py.Le))
	binary("__ge__", all(py.Ge))
	binary("__lt__", func(a, b any) any { return compareAll(a, b, py.Le) && !compareAll(a, b, py.Eq) })
	binary("__gt__", func(a, b any) any { return compareAll(a, b, py.Ge) && !compareAll(a, b, py.Eq) })
	c.Set("__hash__", nil)
	none := func() any { return lib.Call(CounterType) }
	def("__pos__", "self", func(a []any) any { return combine(a[0], none(), true, py.Add) })
	def("__neg__", "self", func(a []any) any { return combine(none(), a[0], false, py.Sub) })
}

// inPlace changes the counter itself and drops what is not positive.
func inPlace(a, b any, op string) any {
	d := lib.DictOf(a)
	switch op {
	case "add":
		tally(a, b, nil, py.Add)
	case "sub":
		tally(a, b, nil, py.Sub)
	case "or":
		eachCount(b, func(k, n any) { d.Set(k, larger(counted(d, k), n)) })
	case "and":
		for _, p := range pairsOf(a) {
			d.Set(p[0], smaller(p[1], counted(lib.DictOf(b), p[0])))
		}
	}
	for _, p := range pairsOf(a) {
		if !py.Gt(p[1], 0) {
			d.Delete(p[0])
		}
	}
	return a
}
