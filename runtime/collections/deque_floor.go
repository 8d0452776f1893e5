package collections

import (
	"strconv"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// anyDeque is a Deque of any element type as the floor uses it.
type anyDeque interface {
	py.Object
	Len() int
	Maxlen() *int
	Clear()
	Reverse()
	Rotate(n int)
	Del(i int)
	extend(x any, left bool)
	pop(left bool) any
	get(i int) any
	set(i int, x any)
	insert(i int, x any)
	locate(x any, start, stop int) int
	remove(x any)
	values() []any
	copyAny() anyDeque
}

func (d *Deque[T]) extend(x any, left bool) {
	if left {
		d.Appendleft(py.To[T](x))
	} else {
		d.Append(py.To[T](x))
	}
}

func (d *Deque[T]) pop(left bool) any {
	if left {
		return py.ToAny(d.Popleft())
	}
	return py.ToAny(d.Pop())
}

func (d *Deque[T]) get(i int) any       { return py.ToAny(d.At(i)) }
func (d *Deque[T]) set(i int, x any)    { d.Set(i, py.To[T](x)) }
func (d *Deque[T]) insert(i int, x any) { d.Insert(i, py.To[T](x)) }
func (d *Deque[T]) remove(x any)        { d.Remove(py.To[T](x)) }
func (d *Deque[T]) copyAny() anyDeque   { return d.Copy() }

func (d *Deque[T]) locate(x any, start, stop int) int { return d.IndexIn(py.To[T](x), start, stop) }

func (d *Deque[T]) values() []any {
	out := make([]any, d.n)
	for i := range out {
		out[i] = py.ToAny(*d.at(i))
	}
	return out
}

// PyClass returns collections.deque.
func (*Deque[T]) PyClass() *py.Class { return DequeType }

// PyRepr is deque([1, 2], maxlen=3).
func (d *Deque[T]) PyRepr() string { return dequeRepr(d, "deque") }

func dequeRepr(d anyDeque, name string) string {
	text := py.Repr(py.ListOf(d.values()))
	if m := d.Maxlen(); m != nil {
		return name + "(" + text + ", maxlen=" + strconv.Itoa(*m) + ")"
	}
	return name + "(" + text + ")"
}

// dequeIter is the iterator of a deque on the floor.
func dequeIter(d anyDeque) py.Iterator {
	deq, ok := d.(*Deque[any])
	if !ok {
		return py.IterOf(py.SliceSeq(d.values()))
	}
	return &dequeIterator{d: deq, version: deq.version}
}

type dequeIterator struct {
	d       *Deque[any]
	i       int
	version int
}

// PyClass returns object: the iterator has no class of its own.
func (*dequeIterator) PyClass() *py.Class { return py.ListIteratorType }

// Next gives the next element.
func (it *dequeIterator) Next() (any, bool) {
	if it.version != it.d.version {
		panic(py.RuntimeError.New("deque mutated during iteration"))
	}
	if it.i >= it.d.n {
		return nil, false
	}
	it.i++
	return *it.d.at(it.i - 1), true
}

func self(x any) anyDeque { return x.(anyDeque) }

func isDeque(x any) (anyDeque, bool) {
	d, ok := py.Carried(x).(anyDeque)
	return d, ok
}

func dequeIndex(x any) int {
	if _, ok := x.(*py.Slice); ok {
		panic(py.TypeError.New("sequence index must be integer, not 'slice'"))
	}
	if _, ok := x.(int); !ok && !py.HasAttr(x, "__index__") {
		panic(py.TypeError.Newf("sequence index must be integer, not '%s'", lib.TypeName(x)))
	}
	return lib.Int(x)
}

func compareDeques(op func(a, b any) any) func(s any, a []any) any {
	return func(s any, a []any) any {
		other, ok := isDeque(a[0])
		if !ok {
			return py.NotImplemented
		}
		return op(py.ListOf(self(s).values()), py.ListOf(other.values()))
	}
}

func repeat(d anyDeque, n int) anyDeque {
	out := d.copyAny()
	out.Clear()
	for range max(0, n) {
		for _, x := range d.values() {
			out.extend(x, false)
		}
	}
	return out
}

// NewDequeAny is deque(items, maxlen) of anything; both may be None.
func NewDequeAny(items, maxlen any) *Deque[any] {
	d := NewDeque[any]()
	if maxlen != nil {
		if _, ok := maxlen.(int); !ok {
			panic(py.TypeError.New("an integer is required"))
		}
		d = NewDequeMax[any](maxlen.(int))
	}
	if items != nil && items != lib.Missing {
		d.Extend(py.Seq(items))
	}
	return d
}

// DequeType is the class collections.deque.
var DequeType = newDequeType()

func newDequeType() *py.Class {
	c := lib.Class[Deque[any]]("collections", "deque", nil, py.Methods{
		"__new__":    lib.New("iterable=None, maxlen=None", func(a []any) any { return NewDequeAny(a[0], a[1]) }),
		"append":     lib.M("x, /", func(s any, a []any) any { self(s).extend(a[0], false); return nil }),
		"appendleft": lib.M("x, /", func(s any, a []any) any { self(s).extend(a[0], true); return nil }),
		"pop":        lib.M("", func(s any, _ []any) any { return self(s).pop(false) }),
		"popleft":    lib.M("", func(s any, _ []any) any { return self(s).pop(true) }),
		"extend":     lib.M("iterable, /", func(s any, a []any) any { extendDeque(self(s), a[0], false); return nil }),
		"extendleft": lib.M("iterable, /", func(s any, a []any) any { extendDeque(self(s), a[0], true); return nil }),
		"insert":     lib.M("i, x, /", func(s any, a []any) any { self(s).insert(lib.Int(a[0]), a[1]); return nil }),
		"remove":     lib.M("x, /", func(s any, a []any) any { self(s).remove(a[0]); return nil }),
		"index": lib.M("x, start=0, stop=9223372036854775807, /", func(s any, a []any) any {
			return self(s).locate(a[0], lib.Int(a[1]), lib.Int(a[2]))
		}),
		"count":        lib.M("x, /", func(s any, a []any) any { return py.ListOf(self(s).values()).Count(a[0]) }),
		"clear":        lib.M("", func(s any, _ []any) any { self(s).Clear(); return nil }),
		"reverse":      lib.M("", func(s any, _ []any) any { self(s).Reverse(); return nil }),
		"rotate":       lib.M("n=1, /", func(s any, a []any) any { self(s).Rotate(lib.Int(a[0])); return nil }),
		"copy":         lib.M("", func(s any, _ []any) any { return self(s).copyAny() }),
		"__copy__":     lib.M("", func(s any, _ []any) any { return self(s).copyAny() }),
		"maxlen":       lib.Prop(func(s any) any { return py.ToAny(self(s).Maxlen()) }),
		"__len__":      lib.M("", func(s any, _ []any) any { return self(s).Len() }),
		"__bool__":     lib.M("", func(s any, _ []any) any { return self(s).Len() > 0 }),
		"__iter__":     lib.M("", func(s any, _ []any) any { return dequeIter(self(s)) }),
		"__reversed__": lib.M("", func(s any, _ []any) any { return py.ReversedAny(py.ListOf(self(s).values())) }),
		"__contains__": lib.M("x, /", func(s any, a []any) any { return py.ListOf(self(s).values()).Contains(a[0]) }),
		"__getitem__":  lib.M("i, /", func(s any, a []any) any { return self(s).get(dequeIndex(a[0])) }),
		"__setitem__":  lib.M("i, x, /", func(s any, a []any) any { self(s).set(dequeIndex(a[0]), a[1]); return nil }),
		"__delitem__":  lib.M("i, /", func(s any, a []any) any { self(s).Del(dequeIndex(a[0])); return nil }),
		"__eq__":       lib.M("x, /", compareDeques(py.EqAny)),
		"__lt__":       lib.M("x, /", compareDeques(py.LtAny)),
		"__le__":       lib.M("x, /", compareDeques(py.LeAny)),
		"__gt__":       lib.M("x, /", compareDeques(py.GtAny)),
		"__ge__":       lib.M("x, /", compareDeques(py.GeAny)),
		"__add__": lib.M("x, /", func(s any, a []any) any {
			other, ok := isDeque(a[0])
			if !ok {
				panic(py.TypeError.Newf("can only concatenate deque (not %q) to deque", lib.TypeName(a[0])))
			}
			d := self(s).copyAny()
			extendDeque(d, py.ListOf(other.values()), false)
			return d
		}),
		"__iadd__": lib.MC("x, /", iaddDeque),
		"__mul__":  lib.M("n, /", func(s any, a []any) any { return repeat(self(s), lib.Int(a[0])) }),
		"__rmul__": lib.M("n, /", func(s any, a []any) any { return repeat(self(s), lib.Int(a[0])) }),
		"__repr__": lib.MC("", func(_ ctx, s any, _ []any) (any, error) {
			return dequeRepr(self(py.Carried(s)), lib.TypeName(s)), nil
		}),
	})
	c.Generic, c.Dotted = true, true
	return c
}

func iaddDeque(_ ctx, s any, a []any) (any, error) {
	extendDeque(self(py.Carried(s)), a[0], false)
	return s, nil
}

func extendDeque(d anyDeque, items any, left bool) {
	if same, ok := isDeque(items); ok && same == d {
		items = py.ListOf(d.values())
	}
	for x := range py.Seq(items) {
		d.extend(x, left)
	}
}
