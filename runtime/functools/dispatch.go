package functools

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// dispatcher is a generic function: what singledispatch makes.
type dispatcher struct {
	py.Instance
	f        any
	registry *py.Dict[any, any] // class -> function
}

// Singledispatch is singledispatch(f).
func Singledispatch(f any) any {
	d := &dispatcher{Instance: *lib.NewInstance(dispatcherType()), f: f, registry: py.NewDict[any, any]()}
	d.registry.Set(py.ObjectType, f)
	UpdateWrapper(d, f)
	return d
}

// find chooses the implementation for a class: along its MRO, where an abstract class stands behind the class that is the
// first to implement it.
func (d *dispatcher) find(cls *py.Class) any {
	for i, c := range cls.MRO {
		if c == py.ObjectType {
			break
		}
		if f, ok := d.registry.Get(c); ok {
			return f
		}
		if best := d.implemented(c, cls.MRO[i+1:]); best != nil {
			return d.registry.At(best)
		}
	}
	return d.registry.At(py.ObjectType)
}

// implemented is the most specific of the registered classes that c is a virtual subclass of, and none of its bases.
func (d *dispatcher) implemented(c *py.Class, bases []*py.Class) *py.Class {
	var best *py.Class
next:
	for k := range d.registry.Keys() {
		abc := k.(*py.Class)
		if !py.IsSubclass(c, abc) {
			continue
		}
		for _, b := range bases {
			if py.IsSubclass(b, abc) {
				continue next
			}
		}
		switch {
		case best == nil || py.IsSubclass(abc, best):
			best = abc
		case !py.IsSubclass(best, abc):
			panic(py.RuntimeError.Newf("Ambiguous dispatch: %s or %s", py.Repr(best), py.Repr(abc)))
		}
	}
	return best
}

// PyCall dispatches on the first argument.
func (d *dispatcher) PyCall(ctx context.Context, args []any, kw []py.KV) (any, error) {
	if len(args) == 0 {
		return nil, py.TypeError.Newf("%s requires at least 1 positional argument", py.Str(py.GetAttr(d.f, "__name__")))
	}
	return py.CallKw(ctx, d.find(py.Type(args[0])), args, kw)
}

// register adds an implementation; without a function it gives a decorator.
func (d *dispatcher) register(cls, f any) any {
	classes, ok := classesOf(cls)
	if !ok {
		if f != nil {
			panic(py.TypeError.Newf("Invalid first argument to `register()`. %s is not a class or union type.", py.Repr(cls)))
		}
		f = cls
		classes = annotated(f)
	} else if f == nil {
		return lib.Def("register", "func", func(a []any) any { return d.register(cls, a[0]) })
	}
	for _, c := range classes {
		d.registry.Set(c, f)
	}
	return f
}

func classesOf(x any) ([]*py.Class, bool) {
	switch x := x.(type) {
	case nil:
		return []*py.Class{py.NoneClass}, true
	case *py.Class:
		return []*py.Class{x}, true
	case *py.Union:
		var out []*py.Class
		for _, a := range x.Args {
			more, ok := classesOf(a)
			if !ok {
				return nil, false
			}
			out = append(out, more...)
		}
		return out, true
	}
	if py.Repr(py.GetAttrOr(x, "__origin__", nil)) == "typing.Union" {
		args, _ := py.GetAttrOr(x, "__args__", nil).(py.Tuple)
		return classesOf(&py.Union{Args: args})
	}
	return nil, false
}

// annotated takes the class from the annotation of the function's first parameter.
func annotated(f any) []*py.Class {
	target := f
	if w := py.GetAttrOr(f, "__func__", nil); w != nil {
		target = w
	}
	values := py.EvaluatedHints(target)
	ann, _ := py.GetAttrOr(target, "__annotations__", nil).(*py.Dict[any, any])
	if ann != nil {
		for k, v := range ann.Items() {
			if k == "return" {
				continue
			}
			if value, ok := values[py.Str(k)]; ok {
				v = value
			}
			if classes, ok := classesOf(v); ok {
				return classes
			}
			panic(py.TypeError.Newf("Invalid annotation for %s. %s is not a class.", py.Repr(k), py.Repr(v)))
		}
	}
	panic(py.TypeError.Newf("Invalid first argument to `register()`: %s. Use either `@register(some_class)` or plain `@register` on an annotated function.", py.Repr(f)))
}

var dispatcherType = onceClass(func() *py.Class {
	c := py.NewClass("builtins", "function")
	def := lib.Definer(c)
	of := func(a []any) *dispatcher { return a[0].(*dispatcher) }
	def("register", "self, cls, func=None", func(a []any) any { return of(a).register(a[1], a[2]) })
	def("dispatch", "self, cls", func(a []any) any { return of(a).find(a[1].(*py.Class)) })
	c.DefineGetSet("registry", func(x any) any { return x.(*dispatcher).registry }, nil)
	def("__get__", "self, obj, cls=None", func(a []any) any {
		if a[1] == nil {
			return a[0]
		}
		return &py.BoundMethod{Self: a[1], Func: a[0]}
	})
	return c
})

// methodDispatcher is functools.singledispatchmethod.
type methodDispatcher struct{ d *dispatcher }

// PyClass returns functools.singledispatchmethod.
func (*methodDispatcher) PyClass() *py.Class { return methodDispatcherType() }

var methodDispatcherType = onceClass(func() *py.Class {
	of := func(self any) *methodDispatcher { return self.(*methodDispatcher) }
	return lib.Class[methodDispatcher]("functools", "singledispatchmethod", nil, py.Methods{
		"__new__":  lib.New("func", func(a []any) any { return &methodDispatcher{Singledispatch(a[0]).(*dispatcher)} }),
		"register": lib.M("cls, method=None", func(self any, a []any) any { return of(self).d.register(a[0], a[1]) }),
		"__get__": lib.M("obj, cls=None", func(self any, a []any) any {
			obj, cls := a[0], a[1]
			return py.NewBuiltin("_method", "*args, **kw", func(ctx context.Context, b []any) (any, error) {
				args := b[0].(py.Tuple)
				if len(args) == 0 {
					name := py.Str(py.GetAttrOr(of(self).d.f, "__name__", "singledispatchmethod method"))
					return nil, py.TypeError.Newf("%s requires at least 1 positional argument", name)
				}
				return py.CallKw(ctx, bind(of(self).d.find(py.Type(args[0])), obj, cls), args, lib.KW(b[1]))
			})
		}),
	})
})
