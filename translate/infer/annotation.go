package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// annotatedBits is what an annotation of int is taken to bound: products of two still fit.
const annotatedBits = 30

// annotated is the type that an annotation promises. It is used only where no value says better.
func (in *inferer) annotated(x hir.Expr) hir.Type {
	if x == nil {
		return hir.Any
	}
	return in.annType(x)
}

func (in *inferer) annType(x hir.Expr) hir.Type {
	switch x := in.unalias(x).(type) {
	case *hir.Const:
		switch x.Kind {
		case hir.ConstNone:
			return hir.None
		case hir.ConstStr: // a class that stands further down
			for _, c := range in.m.Classes {
				if c.Qualname == x.Str {
					return in.annNamed(hir.ClassObj(c), nil)
				}
			}
		}
	case *hir.Name, *hir.Attr:
		return in.annNamed(in.staticType(x), nil)
	case *hir.Index:
		var args []hir.Expr
		if t, ok := x.I.(*hir.Tuple); ok {
			args = t.Elts
		} else {
			args = []hir.Expr{x.I}
		}
		return in.annNamed(in.staticType(x.X), args)
	case *hir.Binary:
		if x.Op == "|" {
			return in.join(in.annType(x.L), in.annType(x.R))
		}
	}
	return hir.Any
}

func (in *inferer) annNamed(t hir.Type, args []hir.Expr) hir.Type {
	arg := func(i int) hir.Type {
		if i < len(args) {
			return in.annType(args[i])
		}
		return hir.Any
	}
	switch t.Kind {
	case hir.ClassT:
		switch {
		case t.Class.Dynamic != "":
			return hir.Any
		case t.Class.View != nil: // a protocol: what conforms to it
			if v := in.viewOf(t.Class.View.Members); v != nil {
				return hir.Inst(v)
			}
			return hir.Any
		}
		return hir.Inst(t.Class)
	case hir.LibClassT:
	default:
		return hir.Any
	}
	cls := t.Lib.(*stubs.Class)
	switch cls.LibName() {
	case "int":
		return hir.IntOf(annotatedBits)
	case "str":
		return hir.Str
	case "float":
		return hir.Float
	case "bool":
		return hir.Bool
	case "bytes":
		return hir.BytesTy
	case "complex":
		return hir.Complex
	case "type", "typing.Type":
		if len(args) == 1 {
			if t := in.staticType(args[0]); t.Kind == hir.ClassT && in.isClassValue(t.Class) {
				return hir.TypeOf(t.Class)
			}
		}
		return hir.Any
	case "list", "typing.List":
		l := in.freshListInfo(in.freshCell(hir.Type{}))
		l.Resized, l.Mutated = true, true
		in.flow(l.Elem, arg(0))
		return hir.ListOf(l)
	case "dict", "typing.Dict", "collections.defaultdict", "typing.DefaultDict", "collections.OrderedDict", "typing.OrderedDict":
		d := in.freshDictInfo(in.freshCell(hir.Type{}), in.freshCell(hir.Type{}))
		in.flow(d.Key, arg(0))
		in.flow(d.Val, arg(1))
		return hir.Type{Kind: hir.DictT, Dict: d}
	case "collections.Counter", "typing.Counter":
		d := in.freshDictInfo(in.freshCell(hir.Type{}), in.freshCell(hir.Type{}))
		in.flow(d.Key, arg(0))
		in.flow(d.Val, hir.IntOf(loopBits+1))
		return hir.Type{Kind: hir.DictT, Dict: d}
	case "set", "typing.Set":
		return hir.Type{Kind: hir.SetT, Args: []*hir.Cell{in.freshCell(arg(0))}}
	case "tuple", "typing.Tuple":
		if len(args) == 2 {
			if c, ok := args[1].(*hir.Const); ok && c.Kind == hir.ConstEllipsis {
				return hir.Type{Kind: hir.VarTupleT, Args: []*hir.Cell{in.freshCell(arg(0))}}
			}
		}
		if len(args) == 0 {
			return hir.Any
		}
		elems := make([]hir.Type, len(args))
		for i := range args {
			elems[i] = arg(i)
		}
		return hir.TupleOf(elems...)
	case "typing.Optional":
		return arg(0).Optional()
	}
	if cls.Target.Name == "-" || cls.Module == nil || cls.Module.Name == "typing" || cls.Interface && !cls.Exception {
		return hir.Any
	}
	if replacedClass(in.m, cls) {
		return hir.Any
	}
	out := hir.Lib(cls)
	for i := range cls.Params {
		out.Args = append(out.Args, in.freshCell(arg(i)))
	}
	return out
}
