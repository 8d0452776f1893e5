package infer

import (
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// wire is the type of an annotation that FastAPI or pydantic enforces.
func (in *inferer) wire(x hir.Expr) hir.Type {
	if t, ok := in.wires[x]; ok {
		return t
	}
	t := in.wireOf(x)
	if in.wires == nil {
		in.wires = map[hir.Expr]hir.Type{}
	}
	in.wires[x] = t
	return t
}

func (in *inferer) wireOf(x hir.Expr) hir.Type {
	if cell, _ := in.typeVar(x); cell != nil {
		return cell.Type()
	}
	switch x := in.unalias(x).(type) {
	case *hir.Const:
		switch x.Kind {
		case hir.ConstNone:
			return hir.None
		case hir.ConstStr: // a class that stands further down
			for _, c := range in.m.Classes {
				if c.Qualname == x.Str {
					return hir.Inst(c)
				}
			}
		}
	case *hir.Name, *hir.Attr:
		return in.wireNamed(x, nil)
	case *hir.Index:
		if inner, _ := in.annotatedParts(x); inner != nil {
			return in.wire(inner)
		}
		if c := in.genericModel(x); c != nil {
			in.parametrize(x, c)
			return hir.Inst(c)
		}
		if t, ok := x.I.(*hir.Tuple); ok {
			return in.wireNamed(x.X, t.Elts)
		}
		return in.wireNamed(x.X, []hir.Expr{x.I})
	case *hir.Call:
		if t, ok := in.constrainedType(x); ok {
			return t
		}
	case *hir.Binary:
		if x.Op == "|" {
			return in.wireUnion(unionParts(x)...)
		}
	}
	return in.noWire(x)
}

// noWire reports an annotation that the runtime cannot validate.
func (in *inferer) noWire(x hir.Expr) hir.Type {
	b := x.Base()
	in.report(b.Pos, b.End, diag.Unsupported, "numbers, texts, containers, dates, UUID, Decimal, Path, enumerations, literals, models, unions and the types of pydantic are validated", "values of this type cannot be validated yet")
	return hir.Any
}

// isResponse reports whether t is a class of responses of the library.
func (in *inferer) isResponse(t hir.Type) bool {
	if t.Kind != hir.LibT {
		return false
	}
	c, ok := t.Lib.(*stubs.Class)
	return ok && c.Inherits(in.webType("Response").Lib.(*stubs.Class))
}

// wireUnion is T | None, or any of several types: what it is then is found at run time.
func (in *inferer) wireUnion(parts ...hir.Expr) hir.Type {
	var t hir.Type
	opt := false
	for _, p := range parts {
		pt := in.wire(p)
		if len(parts) > 1 && in.isResponse(pt) {
			b := p.Base()
			in.report(b.Pos, b.End, diag.Unsupported, "give the route response_model=None, as FastAPI wants for a result that may be a response", "FastAPI cannot validate a response as one type of several")
		}
		switch {
		case pt.Kind == hir.NoneT:
			opt = true
		case t.Kind == hir.Never:
			t, opt = pt.NonNone(), opt || pt.Opt
		default:
			in.escape(t)
			in.escape(pt)
			t = hir.Any
		}
	}
	if opt {
		return in.optional(t)
	}
	return t
}

func (in *inferer) wireNamed(x hir.Expr, args []hir.Expr) hir.Type {
	arg := func(i int) hir.Type {
		if i < len(args) {
			return in.wire(args[i])
		}
		return hir.Any
	}
	if in.isEnumClass(x) {
		x.(*hir.Name).Var.Captured = true // what validates asks for it from outside of main
		in.escape(in.staticType(x))
		in.m.ReadsDocs = true // the OpenAPI document shows its docstring
		return hir.Any
	}
	if c := in.typedDict(x); c != nil {
		return in.wireTypedDict(c)
	}
	t := in.staticType(x)
	switch t.Kind {
	case hir.ClassT:
		if !IsModel(t.Class) {
			if t.Class.Kind != hir.DataClass {
				return in.noWire(x)
			}
			t.Class.Wired = true
			in.escape(hir.Inst(t.Class))
			for _, f := range DataModelFields(t.Class) {
				in.wire(f.Annotation)
			}
		}
		return hir.Inst(t.Class)
	case hir.LibClassT:
		if wiredClasses[t.Lib.LibName()] {
			return hir.Any
		}
	default:
		return in.noWire(x)
	}
	cls := t.Lib.(*stubs.Class)
	switch name := cls.LibName(); name {
	case "int":
		return hir.IntOf(requestBits)
	case "str":
		return hir.Str
	case "float":
		return hir.Float
	case "bool":
		return hir.Bool
	case "bytes":
		return hir.BytesTy
	case "typing.Any", "object":
		return hir.Any
	case "list", "typing.List", "Sequence":
		l := hir.NewList()
		in.flow(l.Elem, arg(0))
		return hir.ListOf(l)
	case "dict", "typing.Dict", "Mapping":
		d := hir.NewDict()
		in.flow(d.Key, arg(0))
		in.flow(d.Val, arg(1))
		return hir.Type{Kind: hir.DictT, Dict: d}
	case "set", "typing.Set":
		return hir.Type{Kind: hir.SetT, Args: []*hir.Cell{hir.CellOf(arg(0))}}
	case "tuple", "typing.Tuple":
		if len(args) > 0 {
			if c, ok := args[len(args)-1].(*hir.Const); !ok || c.Kind != hir.ConstEllipsis {
				elems := make([]hir.Type, len(args))
				for i := range args {
					elems[i] = arg(i)
				}
				return hir.TupleOf(elems...)
			}
		}
		in.escape(arg(0))
		return hir.Any
	case "frozenset", "typing.FrozenSet":
		in.escape(arg(0))
		return hir.Any
	case "pydantic.EmailStr":
		return hir.Str
	case "pydantic.PositiveInt", "pydantic.NegativeInt", "pydantic.NonNegativeInt", "pydantic.NonPositiveInt":
		return hir.IntOf(requestBits)
	case "pydantic.PositiveFloat", "pydantic.NegativeFloat", "pydantic.NonNegativeFloat", "pydantic.NonPositiveFloat":
		return hir.Float
	case "typing.Literal":
		return in.literalType(args)
	case "typing.Optional":
		return in.optional(arg(0))
	case "typing.Union":
		return in.wireUnion(args...)
	}
	if cls.Module != nil && (cls.Module.Name == "fastapi" || cls.Module.Name == "pydantic") {
		return hir.Lib(cls)
	}
	return in.noWire(x)
}

// Wire is the type of an annotation that FastAPI enforces, after inference.
func Wire(m *hir.Module, x hir.Expr) hir.Type { return settled(m).wire(x) }
