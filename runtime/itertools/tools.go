package itertools

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

type step = func() (any, bool)

func none() (any, bool) { return nil, false }

func tools() map[string]tool {
	return map[string]tool{
		"chain":       {"*iterables", func(a []any) step { return chained(py.Iter(a[0])) }},
		"cycle":       {"iterable, /", cycle},
		"accumulate":  {"iterable, func=None, *, initial=None", accumulate},
		"islice":      {"iterable, *args", islice},
		"takewhile":   {"predicate, iterable, /", takewhile},
		"dropwhile":   {"predicate, iterable, /", dropwhile},
		"filterfalse": {"function, iterable, /", filterfalse},
		"compress":    {"data, selectors", compress},
		"starmap":     {"function, iterable, /", starmap},
		"pairwise":    {"iterable, /", pairwise},
		"zip_longest": {"*iterables, fillvalue=None", zipLongest},
		"batched":     {"iterable, n, *, strict=False", batched},
		"groupby":     {"iterable, key=None", groupby},
		"product":     {"*iterables, repeat=1", product},
		"permutations": {"iterable, r=None", func(a []any) step {
			return permutations(py.Collect(a[0]), a[1])
		}},
		"combinations": {"iterable, r", func(a []any) step {
			return combinations(py.Collect(a[0]), sizeArg(a[1]), 1)
		}},
		"combinations_with_replacement": {"iterable, r", func(a []any) step {
			return combinations(py.Collect(a[0]), sizeArg(a[1]), 0)
		}},
	}
}

func chained(outer py.Iterator) step {
	var inner py.Iterator
	return func() (any, bool) {
		for {
			if inner == nil {
				x, ok := outer.Next()
				if !ok {
					return nil, false
				}
				inner = py.Iter(x)
			}
			if v, ok := inner.Next(); ok {
				return v, true
			}
			inner = nil
		}
	}
}

func cycle(a []any) step {
	it := py.Iter(a[0])
	var saved []any
	i, ended := 0, false
	return func() (any, bool) {
		if !ended {
			if v, ok := it.Next(); ok {
				saved = append(saved, v)
				return v, true
			}
			ended = true
		}
		if len(saved) == 0 {
			return nil, false
		}
		v := saved[i]
		i = (i + 1) % len(saved)
		return v, true
	}
}

func accumulate(a []any) step {
	it := py.Iter(a[0])
	total, started := a[2], false
	add := py.Add
	if f := a[1]; f != nil {
		add = func(x, y any) any { return lib.Call(f, x, y) }
	}
	return func() (any, bool) {
		if !started {
			started = true
			if a[2] != nil {
				return total, true
			}
			v, ok := it.Next()
			total = v
			return v, ok
		}
		v, ok := it.Next()
		if ok {
			total = add(total, v)
		}
		return total, ok
	}
}

func islice(a []any) step {
	args := a[1].(py.Tuple)
	start, stop, by := 0, -1, 1
	bound := func(x any, def int, stopping bool) int {
		if x == nil {
			return def
		}
		n, ok := x.(int)
		if !ok && py.HasAttr(x, "__index__") {
			n, ok = lib.Int(x), true
		}
		if !ok || n < 0 {
			if stopping {
				panic(py.ValueError.New("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."))
			}
			panic(py.ValueError.New("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."))
		}
		return n
	}
	switch len(args) {
	case 1:
		stop = bound(args[0], -1, true)
	case 2, 3:
		start = bound(args[0], 0, false)
		stop = bound(args[1], -1, true)
		if len(args) == 3 && args[2] != nil {
			n, ok := args[2].(int)
			if !ok || n < 1 {
				panic(py.ValueError.New("Step for islice() must be a positive integer or None."))
			}
			by = n
		}
	default:
		panic(py.TypeError.Newf("islice expected at least 2 arguments, got %d", len(args)+1))
	}
	it := py.Iter(a[0])
	i, next := 0, start
	return func() (any, bool) {
		until := next
		if stop >= 0 && next >= stop {
			until = stop
		}
		for i < until {
			if _, ok := it.Next(); !ok {
				return nil, false
			}
			i++
		}
		if stop >= 0 && i >= stop {
			return nil, false
		}
		v, ok := it.Next()
		i++
		next += by
		return v, ok
	}
}

func takewhile(a []any) step {
	it := py.Iter(a[1])
	return func() (any, bool) {
		v, ok := it.Next()
		if !ok || !py.Truth(lib.Call(a[0], v)) {
			return nil, false
		}
		return v, true
	}
}

func dropwhile(a []any) step {
	it := py.Iter(a[1])
	started := false
	return func() (any, bool) {
		for {
			v, ok := it.Next()
			if !ok || started || !py.Truth(lib.Call(a[0], v)) {
				started = true
				return v, ok
			}
		}
	}
}

func filterfalse(a []any) step {
	it := py.Iter(a[1])
	return func() (any, bool) {
		for {
			v, ok := it.Next()
			if !ok {
				return nil, false
			}
			test := v
			if a[0] != nil {
				test = lib.Call(a[0], v)
			}
			if !py.Truth(test) {
				return v, true
			}
		}
	}
}

func compress(a []any) step {
	data, selectors := py.Iter(a[0]), py.Iter(a[1])
	return func() (any, bool) {
		for {
			v, ok := data.Next()
			if !ok {
				return nil, false
			}
			s, ok := selectors.Next()
			if !ok {
				return nil, false
			}
			if py.Truth(s) {
				return v, true
			}
		}
	}
}

func starmap(a []any) step {
	it := py.Iter(a[1])
	return func() (any, bool) {
		v, ok := it.Next()
		if !ok {
			return nil, false
		}
		return lib.Call(a[0], py.Collect(v)...), true
	}
}

func pairwise(a []any) step {
	it := py.Iter(a[0])
	var last any
	started := false
	return func() (any, bool) {
		if !started {
			v, ok := it.Next()
			if !ok {
				return nil, false
			}
			last, started = v, true
		}
		v, ok := it.Next()
		if !ok {
			return nil, false
		}
		pair := py.Tuple{last, v}
		last = v
		return pair, true
	}
}

func zipLongest(a []any) step {
	sources := a[0].(py.Tuple)
	its := make([]py.Iterator, len(sources))
	for i, x := range sources {
		its[i] = py.Iter(x)
	}
	alive := len(its)
	return func() (any, bool) {
		if alive == 0 {
			return nil, false
		}
		row := make(py.Tuple, len(its))
		for i, it := range its {
			row[i] = a[1]
			if it == nil {
				continue
			}
			v, ok := it.Next()
			if ok {
				row[i] = v
				continue
			}
			its[i] = nil
			if alive--; alive == 0 {
				return nil, false
			}
		}
		return row, true
	}
}

func batched(a []any) step {
	n := lib.Int(a[1])
	if n < 1 {
		panic(py.ValueError.New("n must be at least one"))
	}
	it := py.Iter(a[0])
	return func() (any, bool) {
		var row py.Tuple
		for len(row) < n {
			v, ok := it.Next()
			if !ok {
				break
			}
			row = append(row, v)
		}
		if len(row) > 0 && len(row) < n && py.Truth(a[2]) {
			panic(py.ValueError.New("batched(): incomplete batch"))
		}
		return row, len(row) > 0
	}
}

// groupby hands out groups that share its iterator.
func groupby(a []any) step {
	it := py.Iter(a[0])
	keyOf := func(v any) any {
		if a[1] == nil {
			return v
		}
		return lib.Call(a[1], v)
	}
	var value, key, current any = nil, nil, lib.Missing
	pending, ended, id := false, false, 0
	advance := func() bool {
		v, ok := it.Next()
		if !ok {
			ended = true
			return false
		}
		value, key, pending = v, keyOf(v), true
		return true
	}
	return func() (any, bool) {
		for !ended {
			if !pending && !advance() {
				break
			}
			if current == lib.Missing || !py.Eq(key, current) {
				break
			}
			pending = false
		}
		if ended {
			return nil, false
		}
		current = key
		id++
		mine, groupKey := id, key
		group := &iterator{class: groupClass(), next: func() (any, bool) {
			if mine != id || ended {
				return nil, false
			}
			if !pending && !advance() || !py.Eq(key, groupKey) {
				return nil, false
			}
			pending = false
			return value, true
		}}
		return py.Tuple{groupKey, group}, true
	}
}

func groupClass() *py.Class {
	if c := classes["_grouper"]; c != nil {
		return c
	}
	return newClass("_grouper", "parent, tgtkey, /", func(*py.Class, []any) any { return nil })
}
