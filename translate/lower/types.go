package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// Go types of the runtime.
var (
	pyInt      ir.Type = &ir.Named{Pkg: ir.PyPkg, Name: "Int"}
	pyBytes    ir.Type = &ir.Named{Pkg: ir.PyPkg, Name: "Bytes"}
	pyTuple    ir.Type = &ir.Named{Pkg: ir.PyPkg, Name: "Tuple"}
	noneType   ir.Type = &ir.Named{Pkg: ir.PyPkg, Name: "NoneType"}
	pyClass    ir.Type = &ir.Pointer{Elem: &ir.Named{Pkg: ir.PyPkg, Name: "Class"}}
	pyIterator ir.Type = &ir.Named{Pkg: ir.PyPkg, Name: "Iterator", Interface: true}
	anySlice           = &ir.Slice{Elem: ir.Any}
)

func pyGeneric(name string, args ...ir.Type) ir.Type {
	return &ir.Pointer{Elem: &ir.Named{Pkg: ir.PyPkg, Name: name, Args: args}}
}

func seqOf(t ir.Type) ir.Type { return &ir.Named{Pkg: "iter", Name: "Seq", Args: []ir.Type{t}} }

func seq2Of(a, b ir.Type) ir.Type { return &ir.Named{Pkg: "iter", Name: "Seq2", Args: []ir.Type{a, b}} }

func awaitableOf(t ir.Type) ir.Type {
	return &ir.Named{Pkg: ir.AsyncioPkg, Name: "Awaitable", Args: []ir.Type{t}, Interface: true}
}

// goType is the Go type of values of a Python type.
func (l *lowerer) goType(t hir.Type) ir.Type {
	if t.Opt {
		inner := l.goType(t.NonNone())
		if ir.IsNilable(inner) {
			return inner
		}
		return &ir.Pointer{Elem: inner}
	}
	switch t.Kind {
	case hir.BoolT:
		return ir.Bool
	case hir.IntT:
		if t.Wide() {
			return pyInt
		}
		return ir.Int
	case hir.FloatT:
		return ir.Float64
	case hir.ComplexT:
		return ir.Complex128
	case hir.StrT:
		return ir.String
	case hir.BytesT:
		return pyBytes
	case hir.ListT:
		elem := l.goType(t.List.Find().Elem.Type())
		if t.List.IsSlice() {
			return &ir.Slice{Elem: elem}
		}
		return pyGeneric("List", elem)
	case hir.DictT:
		d := t.Dict.Find()
		if d.Record {
			return l.recordType(d)
		}
		return pyGeneric("Dict", l.goType(d.Key.Type()), l.goType(d.Val.Type()))
	case hir.SetT:
		return pyGeneric("Set", l.cellType(t.Args[0]))
	case hir.FrozenT:
		return pyGeneric("FrozenSet", l.cellType(t.Args[0]))
	case hir.VarTupleT:
		return &ir.Slice{Elem: l.cellType(t.Args[0]), Tuple: true}
	case hir.TupleT:
		return l.tupleType(t)
	case hir.FuncT:
		return l.funcType(t.Func.Find())
	case hir.InstT:
		return l.instType(t.Class)
	case hir.TypeT:
		return pyClass
	case hir.NumT:
		return ir.Real
	case hir.LibT:
		return l.libType(t)
	}
	return ir.Any
}

func (l *lowerer) cellType(c *hir.Cell) ir.Type { return l.goType(c.Type()) }

// classArg is argType for a class of the library. What a collection that stays empty or holds None holds is any, as in a
// list.
func (l *lowerer) classArg(c *stubs.Class, t hir.Type) ir.Type {
	if (t.Kind == hir.Never || t.Kind == hir.NoneT) && c.Module.Name == "collections" {
		return l.goType(t)
	}
	return l.argType(t)
}

// argType is goType as a type argument: a result that is always None is py.NoneType there.
func (l *lowerer) argType(t hir.Type) ir.Type {
	if t.Kind == hir.NoneT || t.Kind == hir.Never {
		return noneType
	}
	return l.goType(t)
}

func (l *lowerer) tupleType(t hir.Type) ir.Type {
	if n := len(t.Elems); n < 2 || n > 6 {
		return pyTuple
	}
	args := make([]ir.Type, len(t.Elems))
	for i, e := range t.Elems {
		args[i] = l.goType(e)
	}
	return &ir.Named{Pkg: ir.PyPkg, Name: "Tuple" + string(rune('0'+len(args))), Args: args}
}

// isFloorTuple reports whether tuples of the type are py.Tuple, whose elements are any.
func isFloorTuple(t hir.Type) bool { return len(t.Elems) < 2 || len(t.Elems) > 6 }

// funcType is the Go type of function values that share a signature.
func (l *lowerer) funcType(f *hir.FuncInfo) ir.Type {
	if f.Bad {
		return ir.Any
	}
	sig := &ir.Signature{}
	e := memberEffects(f)
	if e.NeedsCtx {
		sig.Params = append(sig.Params, ir.Context)
	}
	for _, p := range f.Params {
		sig.Params = append(sig.Params, l.cellType(p))
	}
	sig.Results = l.results(f.Result.Type(), e.Raises)
	return sig
}

// memberEffects are the joint effects of functions that share a signature.
func memberEffects(f *hir.FuncInfo) hir.Effects {
	e := hir.Effects{NeedsCtx: f.NeedsCtx, Raises: f.Raises} // those of functions of the runtime
	for _, m := range f.Members {
		me := m.Effects
		if m.IsGen {
			me.Raises, me.NeedsCtx = false, false
		}
		e.NeedsCtx = e.NeedsCtx || me.NeedsCtx
		e.Raises = e.Raises || me.Raises
	}
	return e
}

// results are the Go results of a function: its value unless that is always None, and an error.
func (l *lowerer) results(t hir.Type, raises bool) []ir.Type {
	var out []ir.Type
	if t.Kind != hir.NoneT && t.Kind != hir.Never {
		out = append(out, l.goType(t))
	}
	if raises {
		out = append(out, ir.Error)
	}
	return out
}

// libType is the Go type of a library class.
func (l *lowerer) libType(t hir.Type) ir.Type {
	c, ok := t.Lib.(*stubs.Class)
	if !ok {
		return ir.Any
	}
	if c.Exception {
		return ir.Error
	}
	if c.Floor {
		return ir.Any
	}
	switch c.LibName() {
	case "Iterator", "Iterable", "Collection", "dict_keys", "dict_values":
		return seqOf(l.cellType(t.Args[0]))
	case "dict_items":
		return seqOf(l.cellType(t.Args[0]))
	case "Generator":
		return pyGeneric("Generator", l.cellType(t.Args[0]))
	case "AsyncGenerator", "AsyncIterator", "AsyncIterable":
		return &ir.Pointer{Elem: &ir.Named{Pkg: ir.AsyncioPkg, Name: "AsyncGenerator", Args: []ir.Type{l.cellType(t.Args[0])}}}
	case "asyncio.TaskSet":
		return &ir.Slice{Elem: l.cellType(t.Args[0])}
	case "range":
		return &ir.Pointer{Elem: &ir.Named{Pkg: ir.PyPkg, Name: "Range"}}
	case "slice":
		return ir.Any
	}
	if c.Target.Name == "" || c.Target.Name == "-" || c.Target.Name == "object" {
		return ir.Any
	}
	path := c.Target.Pkg
	if path == "" {
		path = c.Module.Path
	}
	n := &ir.Named{Pkg: path, Name: c.Target.Name, Interface: c.Interface}
	for _, a := range t.Args {
		n.Args = append(n.Args, l.classArg(c, a.Type()))
	}
	if c.Pointer {
		return &ir.Pointer{Elem: n}
	}
	return n
}

// zero is the zero value of a Go type, as a return value beside an error.
func (l *lowerer) zero(t ir.Type) ir.Expr {
	switch t := t.(type) {
	case *ir.Basic:
		switch t.Name {
		case "bool":
			return ir.BoolLit(false)
		case "int", "float64", "complex128":
			return ir.LitOf(t, "0")
		case "string":
			return ir.StringLit("")
		}
		return ir.Nil(t)
	case *ir.Named:
		if t.Interface {
			return ir.Nil(t)
		}
		switch {
		case t.Pkg == ir.PyPkg && t.Name == "Bytes":
			return ir.StringLit("")
		case t.Pkg == ir.PyPkg && t.Name == "Tuple", t.Pkg == "iter":
			return ir.Nil(t)
		}
		return ir.Compose(t)
	}
	return ir.Nil(t)
}
