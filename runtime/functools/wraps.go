package functools

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Assignments are WRAPPER_ASSIGNMENTS, Updates are WRAPPER_UPDATES.
var (
	Assignments = py.Tuple{"__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__"}
	Updates     = py.Tuple{"__dict__"}
)

// UpdateWrapper is update_wrapper(wrapper, wrapped).
func UpdateWrapper(wrapper, wrapped any) any {
	return updateWrapper(wrapper, wrapped, Assignments, Updates)
}

func updateWrapper(wrapper, wrapped, assigned, updated any) any {
	for name := range py.Seq(assigned) {
		if v := py.GetAttrOr(wrapped, name.(string), lib.Missing); v != lib.Missing {
			_ = py.Try(func() error { py.SetAttr(wrapper, name.(string), v); return nil })
		}
	}
	for range py.Seq(updated) {
		if d, ok := py.GetAttrOr(wrapped, "__dict__", nil).(*py.Dict[any, any]); ok {
			for k, v := range d.Items() {
				py.SetAttr(wrapper, k.(string), v)
			}
		}
	}
	py.SetAttr(wrapper, "__wrapped__", wrapped)
	return wrapper
}

// Wraps is wraps(wrapped): a decorator.
func Wraps(wrapped any) any { return wraps(wrapped, Assignments, Updates) }

func wraps(wrapped, assigned, updated any) any {
	return lib.Def("update_wrapper", "wrapper", func(a []any) any { return updateWrapper(a[0], wrapped, assigned, updated) })
}

// TotalOrdering is total_ordering(cls): the missing comparisons from one that is there.
func TotalOrdering(cls any) any {
	c := cls.(*py.Class)
	root := ""
	for _, name := range []string{"__lt__", "__le__", "__gt__", "__ge__"} {
		if c.Defines(name) {
			root = name
			break
		}
	}
	if root == "" {
		panic(py.ValueError.New("must define at least one ordering operation: < > <= >="))
	}
	for name, derive := range orderings[root] {
		if !c.Defines(name) {
			py.SetAttr(c, name, lib.Def(name, "self, other", func(a []any) any {
				r := lib.Call(py.GetAttr(py.Type(a[0]), root), a[0], a[1])
				if r == py.NotImplemented {
					return r
				}
				return derive(py.Truth(r), a[0], a[1])
			}).WithQualName(c.Name+"."+name))
		}
	}
	return cls
}

type derivation = func(r bool, a, b any) any

var orderings = map[string]map[string]derivation{
	"__lt__": {
		"__gt__": func(r bool, a, b any) any { return !r && py.Ne(a, b) },
		"__le__": func(r bool, a, b any) any { return r || py.Eq(a, b) },
		"__ge__": func(r bool, _, _ any) any { return !r },
	},
	"__le__": {
		"__ge__": func(r bool, a, b any) any { return !r || py.Eq(a, b) },
		"__lt__": func(r bool, a, b any) any { return r && py.Ne(a, b) },
		"__gt__": func(r bool, _, _ any) any { return !r },
	},
	"__gt__": {
		"__lt__": func(r bool, a, b any) any { return !r && py.Ne(a, b) },
		"__ge__": func(r bool, a, b any) any { return r || py.Eq(a, b) },
		"__le__": func(r bool, _, _ any) any { return !r },
	},
	"__ge__": {
		"__le__": func(r bool, a, b any) any { return !r || py.Eq(a, b) },
		"__gt__": func(r bool, a, b any) any { return r && py.Ne(a, b) },
		"__lt__": func(r bool, _, _ any) any { return !r },
	},
}

// keyObject is what cmp_to_key's function makes of a value.
type keyObject struct{ cmp, obj any }

// PyClass returns functools.KeyWrapper.
func (*keyObject) PyClass() *py.Class { return keyType() }

var keyType = onceClass(func() *py.Class {
	methods := py.Methods{"obj": lib.Prop(func(self any) any { return self.(*keyObject).obj })}
	for name, op := range map[string]func(a, b any) any{"__lt__": py.LtAny, "__le__": py.LeAny, "__gt__": py.GtAny, "__ge__": py.GeAny, "__eq__": py.EqAny} {
		methods[name] = lib.M("other", func(self any, a []any) any {
			k := self.(*keyObject)
			return op(lib.Call(k.cmp, k.obj, a[0].(*keyObject).obj), 0)
		})
	}
	return lib.Class[keyObject]("functools", "KeyWrapper", nil, methods)
})

// CmpToKey is cmp_to_key(cmp).
func CmpToKey(cmp any) any {
	cmp = py.ToAny(cmp)
	return lib.Func("K", "obj", func(a []any) any { return &keyObject{cmp, a[0]} })
}
