package inspect

import (
	"github.com/py2goasync/py2goasync/runtime/enum"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/types"
)

// The classes of signatures.
var (
	SignatureType      *py.Class
	ParameterType      *py.Class
	BoundArgumentsType *py.Class
)

func init() {
	members := py.NewDict[any, any]()
	for i, n := range kindNames {
		members.Set(n, i)
	}
	kindType = lib.CallKW(enum.IntEnum(), []any{"_ParameterKind", members}, []py.KV{{Key: "module", Value: "inspect"}})
	kindType.(*py.Class).Set("__str__", lib.Def("__str__", "self", func(a []any) any { return py.GetAttr(a[0], "name") }))
	descriptions := []string{"positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword"}
	kindType.(*py.Class).Set("description", py.NewProperty(lib.Def("description", "self", func(a []any) any { return descriptions[lib.Int(a[0])] }), nil, nil))
	makeParameter()
	makeSignature()
	makeBound()
}

func kindOf(x any) int { return lib.Int(x) }

func orEmpty(x any) any {
	if x == any(py.Ellipsis) {
		return EmptyType
	}
	return x
}

func makeParameter() {
	p := func(x any) *parameter { return x.(*parameter) }
	methods := py.Methods{
		"__new__": lib.New("name, kind, *, default=Ellipsis, annotation=Ellipsis", func(a []any) any {
			return &parameter{name: py.Str(a[0]), kind: kindOf(a[1]), def: orEmpty(a[2]), annotation: orEmpty(a[3])}
		}),
		"name":       lib.Prop(func(x any) any { return p(x).name }),
		"kind":       lib.Prop(func(x any) any { return lib.Call(kindType, p(x).kind) }),
		"default":    lib.Prop(func(x any) any { return p(x).def }),
		"annotation": lib.Prop(func(x any) any { return p(x).annotation }),
		"replace": lib.M("*, name=Ellipsis, kind=Ellipsis, annotation=Ellipsis, default=Ellipsis", func(x any, a []any) any {
			q := *p(x)
			if a[0] != any(py.Ellipsis) {
				q.name = py.Str(a[0])
			}
			if a[1] != any(py.Ellipsis) {
				q.kind = kindOf(a[1])
			}
			if a[2] != any(py.Ellipsis) {
				q.annotation = a[2]
			}
			if a[3] != any(py.Ellipsis) {
				q.def = a[3]
			}
			return &q
		}),
		"__str__":  lib.M("", func(x any, _ []any) any { return p(x).text() }),
		"__repr__": lib.M("", func(x any, _ []any) any { return "<Parameter \"" + p(x).text() + "\">" }),
		"__eq__": lib.M("other", func(x any, a []any) any {
			o, ok := a[0].(*parameter)
			return ok && o.name == p(x).name && o.kind == p(x).kind && py.Eq(o.def, p(x).def) && py.Eq(o.annotation, p(x).annotation)
		}),
	}
	ParameterType = lib.Class[parameter]("inspect", "Parameter", nil, methods)
	ParameterType.Set("empty", EmptyType)
	for i, n := range kindNames {
		ParameterType.Set(n, lib.Call(kindType, i))
	}
}

func makeSignature() {
	s := func(x any) *signature { return x.(*signature) }
	params := func(x any) []*parameter {
		var out []*parameter
		for p := range py.Seq(x) {
			out = append(out, p.(*parameter))
		}
		return out
	}
	SignatureType = lib.Class[signature]("inspect", "Signature", nil, py.Methods{
		"__new__": lib.New("parameters=None, *, return_annotation=Ellipsis", func(a []any) any {
			sig := &signature{result: orEmpty(a[1])}
			if a[0] != nil {
				sig.params = params(a[0])
			}
			return sig
		}),
		"parameters": lib.Prop(func(x any) any {
			d := py.NewDict[any, any]()
			for _, p := range s(x).params {
				d.Set(p.name, p)
			}
			proxy, _ := types.Module().Get("MappingProxyType")
			return lib.Call(proxy, d)
		}),
		"return_annotation": lib.Prop(func(x any) any { return s(x).result }),
		"bind":              lib.M("*args, **kwargs", func(x any, a []any) any { return s(x).bind(a[0].(py.Tuple), lib.KW(a[1]), false) }),
		"bind_partial":      lib.M("*args, **kwargs", func(x any, a []any) any { return s(x).bind(a[0].(py.Tuple), lib.KW(a[1]), true) }),
		"replace": lib.M("*, parameters=Ellipsis, return_annotation=Ellipsis", func(x any, a []any) any {
			q := *s(x)
			if a[0] != any(py.Ellipsis) {
				q.params = params(a[0])
			}
			if a[1] != any(py.Ellipsis) {
				q.result = a[1]
			}
			return &q
		}),
		"from_callable": lib.Static("obj", func(a []any) any { return signatureOf(a[0]) }),
		"__str__":       lib.M("", func(x any, _ []any) any { return s(x).text() }),
		"__repr__":      lib.M("", func(x any, _ []any) any { return "<Signature " + s(x).text() + ">" }),
		"__eq__":        lib.M("other", func(x any, a []any) any { o, ok := a[0].(*signature); return ok && o.text() == s(x).text() }),
	})
	SignatureType.Set("empty", EmptyType)
}

func makeBound() {
	b := func(x any) *bound { return x.(*bound) }
	BoundArgumentsType = lib.Class[bound]("inspect", "BoundArguments", nil, py.Methods{
		"arguments":      lib.PropSet(func(x any) any { return b(x).arguments }, func(x, v any) { b(x).arguments = lib.DictOf(v) }),
		"args":           lib.Prop(func(x any) any { args, _ := b(x).split(); return args }),
		"kwargs":         lib.Prop(func(x any) any { _, kw := b(x).split(); return kw }),
		"signature":      lib.Prop(func(x any) any { return b(x).sig }),
		"apply_defaults": lib.M("", func(x any, _ []any) any { b(x).applyDefaults(); return nil }),
		"__repr__": lib.M("", func(x any, _ []any) any {
			text := "<BoundArguments ("
			first := true
			for k, v := range b(x).arguments.Items() {
				if !first {
					text += ", "
				}
				first = false
				text += py.Str(k) + "=" + py.Repr(v)
			}
			return text + ")>"
		}),
	})
}
