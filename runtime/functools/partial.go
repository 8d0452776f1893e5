package functools

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Partial is a functools.partial object.
type Partial struct {
	Func any
	Args py.Tuple
	KW   []py.KV
}

// PartialOf is the function that the partial calls, for what asks whether it is a coroutine function.
func (p *Partial) PartialOf() any { return p.Func }

// NewPartial is partial(f, *args, **kw).
func NewPartial(f any, args []any, kw []py.KV) *Partial {
	f = py.ToAny(f)
	if !py.IsCallable(f) {
		panic(py.TypeError.New("the first argument must be callable"))
	}
	if p, ok := f.(*Partial); ok {
		args = append(append([]any(nil), p.Args...), args...)
		kw = mergeKW(p.KW, kw)
		f = p.Func
	}
	return &Partial{Func: f, Args: append(py.Tuple{}, args...), KW: kw}
}

// PartialOf is NewPartial with positional arguments only.
func PartialOf(f any, args ...any) any { return NewPartial(f, args, nil) }

// mergeKW lets later keywords replace earlier ones in place.
func mergeKW(a, b []py.KV) []py.KV {
	out := append([]py.KV(nil), a...)
next:
	for _, kv := range b {
		for i := range out {
			if out[i].Key == kv.Key {
				out[i].Value = kv.Value
				continue next
			}
		}
		out = append(out, kv)
	}
	return out
}

// PyCall calls the function with the arguments kept and those given.
func (p *Partial) PyCall(ctx context.Context, args []any, kw []py.KV) (any, error) {
	return py.CallKw(ctx, p.Func, append(append([]any(nil), p.Args...), args...), mergeKW(p.KW, kw))
}

// PyClass returns functools.partial.
func (*Partial) PyClass() *py.Class { return PartialType }

// PyRepr is functools.partial(<function f at 0x…>, 1, x=2).
func (p *Partial) PyRepr() string {
	text := "functools.partial(" + py.Repr(p.Func)
	for _, a := range p.Args {
		text += ", " + py.Repr(a)
	}
	for _, kv := range p.KW {
		text += ", " + kv.Key + "=" + py.Repr(kv.Value)
	}
	return text + ")"
}

func kwDict(kw []py.KV) *py.Dict[any, any] {
	d := py.NewDict[any, any]()
	for _, a := range kw {
		d.Set(a.Key, a.Value)
	}
	return d
}

// PartialType is the class functools.partial.
var PartialType = newPartialType()

func newPartialType() *py.Class {
	c := lib.Class[Partial]("functools", "partial", nil, py.Methods{
		"__new__": lib.New("func, /, *args, **keywords", func(a []any) any {
			return NewPartial(a[0], a[1].(py.Tuple), lib.KW(a[2]))
		}),
		"func":     lib.Prop(func(self any) any { return self.(*Partial).Func }),
		"args":     lib.Prop(func(self any) any { return self.(*Partial).Args }),
		"keywords": lib.Prop(func(self any) any { return kwDict(self.(*Partial).KW) }),
	})
	c.Generic, c.Dotted = true, true
	return c
}

// partialMethod is functools.partialmethod: a descriptor.
type partialMethod struct {
	f    any
	args []any
	kw   []py.KV
}

// PyClass returns functools.partialmethod.
func (*partialMethod) PyClass() *py.Class { return partialMethodType() }

// method is the method for a function that is no descriptor, or is read from the class: the instance comes first, then the
// arguments kept.
func (p *partialMethod) method() any {
	return py.NewBuiltin("_method", "cls_or_self, /, *args, **keywords", func(ctx context.Context, b []any) (any, error) {
		args := append(append([]any{b[0]}, p.args...), b[1].(py.Tuple)...)
		return py.CallKw(ctx, p.f, args, mergeKW(p.kw, lib.KW(b[2])))
	})
}

var partialMethodType = onceClass(func() *py.Class {
	return lib.Class[partialMethod]("functools", "partialmethod", nil, py.Methods{
		"__new__": lib.New("func, /, *args, **keywords", func(a []any) any {
			args, kw := []any(a[1].(py.Tuple)), lib.KW(a[2])
			if p, ok := a[0].(*partialMethod); ok {
				return &partialMethod{p.f, append(append([]any(nil), p.args...), args...), mergeKW(p.kw, kw)}
			}
			if _, ok := a[0].(*py.ClassMethod); !ok && !py.IsCallable(a[0]) && !py.HasAttr(a[0], "__get__") {
				panic(py.TypeError.Newf("%s is not callable or a descriptor", py.Repr(a[0])))
			}
			return &partialMethod{a[0], args, kw}
		}),
		"__get__": lib.M("obj, cls=None", func(self any, a []any) any {
			p := self.(*partialMethod)
			if bound := bind(p.f, a[0], a[1]); !py.Same(bound, p.f) {
				return NewPartial(bound, p.args, p.kw)
			}
			return bind(p.method(), a[0], a[1])
		}),
	}).TakeTypes()
})

// bind looks a function up on an object, as attribute access does.
func bind(f, obj, cls any) any {
	switch f := f.(type) {
	case *py.Function:
		if obj == nil {
			return f
		}
		return &py.BoundMethod{Self: obj, Func: f}
	case *py.ClassMethod:
		if cls == nil {
			cls = py.Type(obj)
		}
		return &py.BoundMethod{Self: cls, Func: f.Func}
	case *py.StaticMethod:
		return f.Func
	}
	if py.HasAttr(py.Type(f), "__get__") {
		return lib.Method(f, "__get__", obj, cls)
	}
	return f
}
