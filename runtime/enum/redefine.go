package enum

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Define binds a name in the body of an enum, as the namespace that EnumType.__prepare__ gives does: the name of a member cannot
// be bound again, nor can a member take the name of anything else. Class bodies call it for names that they bind more than once.
func Define(class string, body *py.Dict[any, any], name string, v any) {
	old, bound := body.Get(name)
	if bound && !isDunder(name) && !isSunder(name) {
		if isMember(class, name, old, nil) || isMember(class, name, v, nil) {
			panic(py.TypeError.Newf("%s already defined as %s", py.Repr(name), py.Repr(definedValue(class, body, name, old))))
		}
	}
	body.Set(name, v)
}

// definedValue is the value of a member in a class body, where auto() is a number by now.
func definedValue(class string, body *py.Dict[any, any], name string, v any) any {
	if _, ok := v.(*autoValue); !ok {
		return v
	}
	f := classes()
	generate, ok := body.Get("_generate_next_value_")
	if !ok {
		generate = py.GetAttr(f.enum, "_generate_next_value_")
	} else if s, ok := generate.(*py.StaticMethod); ok {
		generate = s.Func
	}
	var values []any
	for k, x := range body.Items() {
		if !isMember(class, k.(string), x, nil) {
			continue
		}
		if a, ok := x.(*autoValue); ok {
			x = a.resolve(lib.Call(generate, k, 1, len(values), py.ListOf(append([]any(nil), values...))))
		}
		if k == name {
			return x
		}
		values = append(values, x)
	}
	return v
}
