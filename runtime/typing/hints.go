package typing

import "github.com/py2goasync/py2goasync/runtime/py"

// evaluated is an annotation as get_type_hints gives it: None stands for its class, and a string for what it names as far as that is
// a built-in class; other strings stay.
func evaluated(hint any) any {
	switch hint := hint.(type) {
	case nil:
		return py.NoneClass
	case string:
		if hint == "None" {
			return py.NoneClass
		}
		if c, ok := py.Builtin(hint).(*py.Class); ok {
			return c
		}
	}
	return hint
}

// TypeHints is typing.get_type_hints(obj): the annotations of a function or of a class and its bases, those that are kept as text
// evaluated, and without what Annotated adds unless extras are wanted.
func TypeHints(obj any, extras bool) any {
	out := py.NewDict[any, any]()
	add := func(x any) {
		values := py.EvaluatedHints(x)
		if d, ok := py.GetAttrOr(x, "__annotations__", nil).(*py.Dict[any, any]); ok {
			for k, v := range d.Items() {
				if value, ok := values[py.Str(k)]; ok {
					v = value
				}
				if v = evaluated(v); !extras {
					v = withoutExtras(v)
				}
				out.Set(k, v)
			}
		}
	}
	c, ok := obj.(*py.Class)
	if !ok {
		add(obj)
		return out
	}
	for i := len(c.MRO) - 1; i >= 0; i-- {
		if py.Contains(py.GetAttr(c.MRO[i], "__dict__"), "__annotations__") {
			add(c.MRO[i])
		}
	}
	return out
}

// withoutExtras is a type without the Annotated, Required and the like in it.
func withoutExtras(tp any) any {
	each := func(args py.Tuple) py.Tuple {
		out := make(py.Tuple, len(args))
		for i, a := range args {
			out[i] = withoutExtras(a)
		}
		return out
	}
	switch tp := tp.(type) {
	case *Form:
		switch {
		case tp.Args == nil || tp.Name == "Literal":
			return tp
		case tp.Name == "Annotated" || tp.Name == "Required" || tp.Name == "NotRequired" || tp.Name == "ReadOnly":
			return withoutExtras(tp.Args[0])
		case tp.Name == "Union":
			return union(each(tp.Args)...)
		}
		return &Form{Name: tp.Name, Args: each(tp.Args)}
	case *py.GenericAlias:
		return &py.GenericAlias{Origin: tp.Origin, Args: each(tp.Args)}
	}
	return tp
}
