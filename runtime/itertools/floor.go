package itertools

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// iterator is an iterator object of the module.
type iterator struct {
	class *py.Class
	next  func() (any, bool)
	repr  func() string
	of    *py.Instance // the instance of a class of the program that carries it, if any
}

// Derive notes the instance that carries the iterator.
func (it *iterator) Derive(o *py.Instance) error {
	it.of = o
	return nil
}

// name is that of the class, without its module.
func (it *iterator) name() string {
	if it.of != nil {
		return it.of.PyClass().Name
	}
	return it.class.Name
}

// PyClass returns itertools.chain or one of its like.
func (it *iterator) PyClass() *py.Class { return it.class }

// Next gives the next value; an iterator that has ended stays so.
func (it *iterator) Next() (any, bool) {
	if it.next == nil {
		return nil, false
	}
	v, ok := it.next()
	if !ok {
		it.next = nil
	}
	return v, ok
}

// PyRepr is count(10) and the like, or that of any object.
func (it *iterator) PyRepr() string {
	if it.repr != nil {
		return it.repr()
	}
	return py.DefaultRepr(it)
}

// tool is one class of the module: its parameters and what makes the function that gives the next value.
type tool struct {
	params string
	make   func(a []any) (next func() (any, bool))
}

var classes = map[string]*py.Class{}

func newClass(name, params string, construct func(c *py.Class, a []any) any) *py.Class {
	c := py.NewClass("itertools", name).Carried()
	c.Dotted = true
	var f *py.Function
	c.ConstructBy(func(ctx context.Context, _ *py.Class, args []any, kw []py.KV) (any, error) {
		if f == nil {
			f = lib.Func(name, params, func(a []any) any { return construct(c, a) })
		}
		return py.CallKw(ctx, f, args, kw)
	})
	c.DefineMethod("__iter__", "self", func(_ context.Context, a []any) (any, error) { return a[0], nil })
	c.DefineMethod("__next__", "self", func(_ context.Context, a []any) (any, error) { return py.Next(py.Carried(a[0])), nil })
	classes[name] = c
	return c
}

// Module is the module object of itertools.
var Module = lib.Module("itertools", func(m *py.Module) {
	for name, t := range tools() {
		m.Set(name, newClass(name, t.params, func(c *py.Class, a []any) any { return &iterator{class: c, next: t.make(a)} }))
	}
	chain := classes["chain"].TakeTypes()
	chain.Set("from_iterable", &py.StaticMethod{Func: lib.Func("from_iterable", "iterable, /", func(a []any) any {
		return &iterator{class: chain, next: chained(py.Iter(a[0]))}
	})})
	m.Set("count", newClass("count", "start=0, step=1", newCount))
	m.Set("repeat", newClass("repeat", "object, times=None", newRepeat))
	m.Set("_grouper", newClass("_grouper", "parent, tgtkey, /", func(*py.Class, []any) any {
		panic(py.TypeError.New("cannot create 'itertools._grouper' instances"))
	}))
	teeClass := newClass("_tee", "iterable, /", func(c *py.Class, a []any) any { return newTee(c, a[0], 1)[0] })
	lib.AddC(m, "tee", "iterable, n=2, /", func(a []any) any {
		n := lib.Int(a[1])
		if n < 0 {
			panic(py.ValueError.New("n must be >= 0"))
		}
		return newTee(teeClass, a[0], n)
	})
})

// Class is the class of the iterators that the function of a name makes: chain, islice, ...
func Class(name string) *py.Class { return py.GetAttr(Module(), name).(*py.Class) }

// Make makes the iterator object of a class of the module: chain, islice, product, ... with its arguments.
func Make(name string, args []any, kw ...py.KV) any {
	for i, a := range args {
		args[i] = py.ToAny(a)
	}
	return lib.CallKW(py.GetAttr(Module(), name), args, kw)
}

// MakeAny is Make for stubs: args are the arguments of the call.
func MakeAny(name string, args ...any) any { return Make(name, args) }

func newCount(c *py.Class, a []any) any {
	n, step := a[0], a[1]
	if !isNumber(n) || !isNumber(step) {
		panic(py.TypeError.New("a number is required"))
	}
	it := &iterator{class: c}
	it.next = func() (any, bool) {
		v := n
		n = py.Add(n, step)
		return v, true
	}
	it.repr = func() string {
		if _, isInt := step.(int); isInt && step == 1 {
			return it.name() + "(" + py.Repr(n) + ")"
		}
		return it.name() + "(" + py.Repr(n) + ", " + py.Repr(step) + ")"
	}
	return it
}

func isNumber(x any) bool {
	switch x.(type) {
	case string, nil, *py.List[any], py.Tuple, *py.Dict[any, any], py.Bytes:
		return false
	}
	return true
}

func newRepeat(c *py.Class, a []any) any {
	it := &iterator{class: c}
	left := -1
	if a[1] != nil {
		left = max(0, lib.Int(a[1]))
	}
	it.next = func() (any, bool) {
		if left == 0 {
			return nil, false
		}
		if left > 0 {
			left--
		}
		return a[0], true
	}
	it.repr = func() string {
		if left < 0 {
			return it.name() + "(" + py.Repr(a[0]) + ")"
		}
		return it.name() + "(" + py.Repr(a[0]) + ", " + py.Itoa(left) + ")"
	}
	return it
}

// teeLink is one value that the copies of a tee share.
type teeLink struct {
	value any
	next  *teeLink
	ended bool
	read  bool
}

func newTee(c *py.Class, x any, n int) py.Tuple {
	source := py.Iter(x)
	first := &teeLink{}
	out := make(py.Tuple, n)
	for i := range out {
		link := first
		out[i] = &iterator{class: c, next: func() (any, bool) {
			if !link.read {
				v, ok := source.Next()
				link.read, link.value, link.ended = true, v, !ok
				link.next = &teeLink{}
			}
			if link.ended {
				return nil, false
			}
			v := link.value
			link = link.next
			return v, true
		}}
	}
	return out
}

// Accumulate is accumulate(iterable, func, initial=initial) of anything.
func Accumulate(iterable, function, initial any) any {
	return Make("accumulate", []any{iterable, function}, py.KV{Key: "initial", Value: py.ToAny(initial)})
}

// ZipLongest is zip_longest(*iterables, fillvalue=fill) of anything.
func ZipLongest(fill any, iterables ...any) any {
	return Make("zip_longest", iterables, py.KV{Key: "fillvalue", Value: py.ToAny(fill)})
}

// Batched is batched(iterable, n, strict=strict) of anything.
func Batched(iterable any, n int, strict bool) any {
	return Make("batched", []any{iterable, n}, py.KV{Key: "strict", Value: strict})
}

// Product is product(*iterables, repeat=repeat) of anything.
func Product(repeat int, iterables ...any) any {
	return Make("product", iterables, py.KV{Key: "repeat", Value: repeat})
}
