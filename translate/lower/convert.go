package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// convert turns a Go value of Python type from into one of type to. All conversions of the program are made here.
func (b *builder) convert(e ir.Expr, from, to hir.Type) ir.Expr {
	if to.Kind == hir.Never || from.Kind == hir.Never && to.Kind != hir.AnyT {
		return b.convertNever(e, from, to)
	}
	gt, ft := b.l.goType(to), b.l.goType(from)
	if to.Kind == hir.AnyT {
		return b.toAny(e, from)
	}
	if from.Kind == hir.NoneT {
		if to.Opt || to.Kind == hir.NoneT || to.Kind == hir.NumT {
			return ir.Nil(gt)
		}
		return b.raiseType(gt, "None")
	}
	if ir.Identical(gt, ft) || from.Kind == hir.ClassT && ir.Identical(gt, e.Type()) {
		return asVarTuple(e, gt)
	}
	if from.Kind == hir.AnyT || from.Kind == hir.NumT && to.Kind != hir.NumT {
		return b.fromAny(e, to)
	}
	if to.Kind == hir.NumT {
		return b.toAny(e, from)
	}
	if from.Opt && !to.Opt {
		return b.convert(b.unwrap(e, from), from.NonNone(), to)
	}
	if to.Opt {
		return b.toOptional(e, from, to)
	}
	return b.convertPlain(e, from, to, gt)
}

func (b *builder) convertNever(e ir.Expr, from, to hir.Type) ir.Expr {
	gt := b.l.goType(to)
	if ir.Identical(gt, e.Type()) || ir.IsInterface(gt) {
		return e
	}
	if from.Kind == hir.Never && to.Kind != hir.Never { // nothing ever comes here, but it has to compile
		return ir.CallOf(gt, ir.Py("To", nil2(gt), gt), e)
	}
	if e.Type() == ir.Any {
		return ir.CallOf(gt, ir.Py("To", nil2(gt), gt), e)
	}
	return e
}

// asVarTuple names the type of a slice that is a tuple.
func asVarTuple(e ir.Expr, gt ir.Type) ir.Expr {
	want, ok := gt.(*ir.Slice)
	if !ok || !want.Tuple {
		return e
	}
	if have, ok := e.Type().(*ir.Slice); ok && !have.Tuple && ir.Identical(have.Elem, want.Elem) {
		return ir.Conv(want, e)
	}
	return e
}

// plainSlice is the unnamed slice type of a tuple's elements, which Go functions give.
func plainSlice(t ir.Type) ir.Type {
	if s, ok := t.(*ir.Slice); ok && s.Tuple {
		return &ir.Slice{Elem: s.Elem}
	}
	return t
}

func nil2(t ir.Type) ir.Type { return &ir.Signature{Results: []ir.Type{t}} }

func (b *builder) convertPlain(e ir.Expr, from, to hir.Type, gt ir.Type) ir.Expr {
	switch {
	case from.Kind == hir.BoolT && to.Kind == hir.IntT:
		n := ir.CallPy("BoolInt", ir.Int, e)
		return b.convert(n, hir.IntOf(1), to)
	case from.Kind == hir.BoolT && to.Kind == hir.FloatT:
		return ir.Conv(ir.Float64, ir.CallPy("BoolInt", ir.Int, e))
	case from.Kind == hir.IntT && to.Kind == hir.IntT:
		if to.Wide() {
			return ir.CallPy("NewInt", pyInt, e)
		}
		return ir.CallMethod(e, "Int", ir.Int)
	case from.Kind == hir.IntT && to.Kind == hir.FloatT:
		if from.Wide() {
			if base, n, ok := smallPower(e); ok {
				return ir.CallPy("IntPowFloat", ir.Float64, base, n)
			}
			return ir.CallMethod(e, "Float", ir.Float64)
		}
		if lit, ok := e.(*ir.Lit); ok && lit.Untyped {
			return ir.LitOf(ir.Float64, lit.Text)
		}
		return ir.Conv(ir.Float64, e)
	case from.IsNumber() && to.Kind == hir.ComplexT:
		return ir.CallBuiltin("complex", ir.Complex128, b.convert(e, from, hir.Float), ir.LitOf(ir.Float64, "0"))
	case from.Kind == hir.TupleT && to.Kind == hir.TupleT:
		return b.convertTuple(e, from, to)
	case from.Kind == hir.TupleT && to.Kind == hir.VarTupleT:
		return b.tupleToSlice(e, from, to)
	case from.Kind == hir.ListT && to.Kind == hir.ListT:
		return b.convertList(e, from, to, gt)
	case isTaskSet(from) && to.Kind == hir.SetT:
		set := ir.CallPy("NewSet", gt, e)
		set.Spread = true
		return set
	case (from.Kind == hir.TupleT || from.Kind == hir.VarTupleT) && to.Kind == hir.ListT:
		return b.tupleToList(e, from, to, gt)
	case from.Kind == hir.SetT && to.Kind == hir.FrozenT:
		return ir.CallMethod(e, "Frozen", gt)
	case from.Kind == hir.FuncT && to.Kind == hir.FuncT:
		return e
	case from.Kind == hir.InstT && to.Kind == hir.InstT:
		return b.l.convertInst(b, e, from, to)
	case from.Kind == hir.InstT && to.Kind == hir.LibT, from.Kind == hir.LibT && to.Kind == hir.LibT:
		return b.convertLib(e, from, to, gt)
	}
	if ir.IsInterface(gt) {
		return e
	}
	if e.Type() == ir.Any {
		return ir.CallOf(gt, ir.Py("To", nil2(gt), gt), e)
	}
	return ir.CallOf(gt, ir.Py("To", nil2(gt), gt), b.toAny(e, from))
}

// convertLib passes a library object where a base class is wanted: interfaces take it as it is, sequences are made.
func (b *builder) convertLib(e ir.Expr, from, to hir.Type, gt ir.Type) ir.Expr {
	name := to.Lib.LibName()
	switch name {
	case "Generator":
		if from.Kind == hir.LibT && from.Lib.LibName() == "Iterator" {
			return b.kept(e, b.seq(e, from), gt)
		}
	case "dict_view":
		return b.keptView(e, gt)
	case "Iterator", "Iterable", "Collection":
		return seqIn(b.seq(e, from), gt)
	case "Awaitable":
		want := to.Args[0].Type()
		have := b.l.awaitedType(from)
		if (from.Kind == hir.LibT || infer.AwaitsInGo(from)) && ir.Identical(b.l.argType(want), b.l.argType(have)) {
			return e
		}
		return ir.CallOf(gt, ir.Pkg(ir.AsyncioPkg, "AwaitableOf", nil2(gt), b.l.argType(want)), b.toAny(e, from))
	}
	if from.Kind == hir.LibT && from.Lib.LibName() == "Coroutine" && name == "Coroutine" {
		return ir.CallOf(gt, ir.Pkg(ir.AsyncioPkg, "CoroutineOf", nil2(gt), b.l.argType(to.Args[0].Type())), e)
	}
	if from.Kind == hir.InstT && infer.TypedBase(from.Class) != nil {
		as := ir.CallMethod(e, "As"+to.Lib.(*stubs.Class).Target.Name, gt)
		if !from.Opt {
			return as
		}
	}
	if base, ok := gt.(*ir.Pointer); ok && from.Kind == hir.LibT && !ir.Identical(e.Type(), gt) {
		return ir.AddrOf(ir.Sel(e, to.Lib.(*stubs.Class).Target.Name, base.Elem)) // the embedded one
	}
	return e
}

// convertList changes between the two shapes of lists, where a Go function fixes one of them.
func (b *builder) convertList(e ir.Expr, from, to hir.Type, gt ir.Type) ir.Expr {
	if !ir.Identical(b.l.cellType(from.List.Find().Elem), b.l.cellType(to.List.Find().Elem)) {
		if _, slice := gt.(*ir.Slice); slice {
			return ir.CallOf(gt, ir.Py("SliceTo", nil2(gt), b.l.cellType(to.List.Find().Elem)), b.toAny(e, from))
		}
		return ir.CallOf(gt, ir.Py("To", nil2(gt), gt), b.toAny(e, from))
	}
	switch {
	case ir.Identical(e.Type(), gt):
		return e
	case to.List.IsSlice():
		return ir.CallMethod(e, "Items", gt)
	}
	return ir.CallOf(gt, ir.Py("ListOf", nil2(gt)), e)
}

// tupleToList makes the list that a tuple becomes where the two make no difference.
func (b *builder) tupleToList(e ir.Expr, from, to hir.Type, gt ir.Type) ir.Expr {
	slice := &ir.Slice{Elem: b.l.cellType(to.List.Find().Elem)}
	if from.Kind == hir.TupleT {
		e = b.tupleElements(e, from, to.List.Find().Elem.Type(), slice)
	}
	if to.List.IsSlice() {
		return e
	}
	return ir.CallOf(gt, ir.Py("ListOf", nil2(gt)), e)
}

func (b *builder) convertTuple(e ir.Expr, from, to hir.Type) ir.Expr {
	if len(from.Elems) != len(to.Elems) {
		return e
	}
	if isFloorTuple(to) {
		return e
	}
	var parts []ir.Expr
	before := len(b.out)
	for i, x := range madeHere(e, len(from.Elems)) {
		parts = append(parts, b.convert(x, from.Elems[i], to.Elems[i]))
	}
	if parts != nil && len(b.out) == before {
		return b.makeTuple(to, parts)
	}
	b.out, parts = b.out[:before], nil // statements for one part would run before the parts that are written first
	read := b.hold("pair", e)
	for i := range from.Elems {
		parts = append(parts, b.convert(tupleField(read(), from, i, b.l), from.Elems[i], to.Elems[i]))
	}
	return b.makeTuple(to, parts)
}

// madeHere are the n parts of a tuple that is made on the spot, nil where e is none: py.T2("a", 1)
func madeHere(e ir.Expr, n int) []ir.Expr {
	call, ok := e.(*ir.Call)
	if !ok || len(call.Args) != n {
		return nil
	}
	if q, ok := call.Fun.(*ir.Qual); !ok || q.Pkg != ir.PyPkg || q.Name != "T"+string(rune('0'+n)) {
		return nil
	}
	return call.Args
}

// tupleField reads element i of a tuple value.
func tupleField(e ir.Expr, t hir.Type, i int, l *lowerer) ir.Expr {
	et := l.goType(t.Elems[i])
	if isFloorTuple(t) {
		x := ir.Expr(ir.At(ir.Any, e, ir.IntLit(int64(i))))
		if ir.Identical(et, ir.Any) {
			return x
		}
		return ir.CallOf(et, ir.Py("To", nil2(et), et), x)
	}
	return ir.Sel(e, "V"+string(rune('0'+i)), et)
}

// makeTuple builds a tuple from parts that have the element types already.
func (b *builder) makeTuple(t hir.Type, parts []ir.Expr) ir.Expr {
	if isFloorTuple(t) {
		args := make([]ir.Elem, len(parts))
		for i, p := range parts {
			args[i] = ir.Elem{Value: b.toAny(p, t.Elems[i])}
		}
		return ir.Compose(pyTuple, args...)
	}
	gt := b.l.tupleType(t)
	call := ir.CallPy("T"+string(rune('0'+len(parts))), gt, parts...)
	if needsTypeArgs(parts, gt.(*ir.Named).Args) {
		call.Fun = ir.Py("T"+string(rune('0'+len(parts))), nil2(gt), gt.(*ir.Named).Args...)
	}
	return call
}

// needsTypeArgs reports whether Go would infer other type arguments than those wanted.
func needsTypeArgs(parts []ir.Expr, want []ir.Type) bool {
	for i, p := range parts {
		if !ir.Identical(p.Type(), want[i]) {
			return true
		}
		if lit, ok := p.(*ir.Lit); ok {
			if lit.Text == "nil" || want[i] == ir.Float64 && !strings.ContainsAny(lit.Text, ".e") {
				return true
			}
		}
	}
	return false
}

func (b *builder) tupleToSlice(e ir.Expr, from, to hir.Type) ir.Expr {
	return b.tupleElements(e, from, to.Args[0].Type(), b.l.goType(to).(*ir.Slice))
}

// tupleElements is a slice of the elements of a tuple.
func (b *builder) tupleElements(e ir.Expr, from, elem hir.Type, gt *ir.Slice) ir.Expr {
	if len(from.Elems) == 0 {
		return ir.Compose(gt)
	}
	read := b.hold("items", e)
	var elems []ir.Elem
	for i := range from.Elems {
		elems = append(elems, ir.Elem{Value: b.convert(tupleField(read(), from, i, b.l), from.Elems[i], elem)})
	}
	return ir.Compose(gt, elems...)
}

// unwrap reads an optional that is known (or about to be found) not to be None.
func (b *builder) unwrap(e ir.Expr, from hir.Type) ir.Expr {
	if _, ok := e.Type().(*ir.Pointer); ok && !ir.IsNilable(b.l.goType(from.NonNone())) {
		return ir.Star(e)
	}
	return e
}

// toOptional wraps a value where None would be possible too.
func (b *builder) toOptional(e ir.Expr, from, to hir.Type) ir.Expr {
	inner := to.NonNone()
	if from.Opt {
		fi := from.NonNone()
		if ir.IsNilable(b.l.goType(fi)) && ir.IsNilable(b.l.goType(inner)) {
			return b.convertNilable(e, fi, inner)
		}
		return ir.CallOf(b.l.goType(to), ir.Py("To", nil2(b.l.goType(to)), b.l.goType(to)), b.toAny(e, from))
	}
	v := b.convert(e, from, inner)
	gt := b.l.goType(inner)
	if ir.IsNilable(gt) {
		return v
	}
	if lit, ok := v.(*ir.Lit); ok && gt != ir.String && gt != ir.Bool && gt != ir.Int {
		return ir.CallBuiltin("new", &ir.Pointer{Elem: gt}, ir.Conv(gt, lit))
	}
	return ir.CallBuiltin("new", &ir.Pointer{Elem: gt}, v)
}

func (b *builder) convertNilable(e ir.Expr, from, to hir.Type) ir.Expr {
	gt := b.l.goType(to)
	if ir.IsInterface(gt) && !ir.IsInterface(e.Type()) {
		// a typed nil must become a plain nil
		return ir.CallOf(gt, ir.Py("NilOr", nil2(gt), gt), e)
	}
	if from.Kind == hir.InstT && to.Kind == hir.InstT && !fits(from.Class, to.Class) && ir.IsInterface(e.Type()) && !ir.Identical(e.Type(), gt) {
		v := b.temp("value", gt) // nil stays nil
		b.emit(&ir.Define{Vars: []*ir.Var{v, nil}, Values: []ir.Expr{ir.AssertOk(e, gt)}})
		return ir.Use(v)
	}
	return b.convert(e, from, to)
}

// raiseType stands where a value can never be (None where a number is needed): the floor raises the TypeError.
func (b *builder) raiseType(gt ir.Type, what string) ir.Expr {
	return ir.CallOf(gt, ir.Py("To", nil2(gt), gt), ir.Nil(ir.Any))
}

// looksFloat reports whether an untyped constant is a float by the way it is written.
func looksFloat(e ir.Expr) bool {
	switch e := e.(type) {
	case *ir.Lit:
		return defaultType(e) == ir.Float64
	case *ir.Unary:
		return looksFloat(e.X)
	case *ir.Binary:
		return looksFloat(e.L) || looksFloat(e.R)
	}
	return false
}

// narrow is the value that py.To widens, where any value will do: py.To[T](py.ToAny(x)) => x
func narrow(e ir.Expr) ir.Expr {
	inner := e
	for _, name := range []string{"To", "ToAny"} {
		call, ok := inner.(*ir.Call)
		if !ok || len(call.Args) != 1 {
			return e
		}
		if q, ok := call.Fun.(*ir.Qual); !ok || q.Pkg != ir.PyPkg || q.Name != name {
			return e
		}
		inner = call.Args[0]
	}
	return inner
}

// seq ranges over a value: the iter.Seq that typed functions take.
func (b *builder) seq(e ir.Expr, t hir.Type) ir.Expr {
	if isSeq(e.Type()) {
		return e
	}
	elem := b.l.goType(b.l.elemOf(t))
	switch t.Kind {
	case hir.ListT:
		if t.List.IsSlice() {
			return ir.CallPkg("slices", "Values", seqOf(elem), e)
		}
		return ir.CallMethod(e, "All", seqOf(elem))
	case hir.VarTupleT:
		return ir.CallPkg("slices", "Values", seqOf(elem), e)
	case hir.SetT, hir.FrozenT:
		return ir.CallMethod(e, "All", seqOf(elem))
	case hir.DictT:
		return ir.CallMethod(e, "Keys", seqOf(elem))
	case hir.StrT:
		return ir.CallPy("StrIter", seqOf(ir.String), e)
	case hir.LibT:
		switch t.Lib.LibName() {
		case "Iterator", "Iterable", "Collection", "dict_keys", "dict_values", "dict_items":
			return e
		case "Generator":
			return b.generatorSeq(e, elem)
		case "range":
			return seqIn(ir.CallMethod(e, "All", seqOf(ir.Int)), seqOf(elem)) // it may meet other iterators
		case "asyncio.TaskSet":
			return ir.CallPkg("slices", "Values", seqOf(elem), e)
		case "asyncio.Completion", "dict_view":
			return ir.CallMethod(e, "All", seqOf(elem))
		}
		if c, ok := t.Lib.(*stubs.Class); ok {
			if f, _ := c.Find("__iter__"); f != nil {
				return ir.CallMethod(e, f.Sigs[0].Target.Name, seqOf(elem))
			}
		}
	case hir.InstT:
		if s := b.instSeq(e, t, elem); s != nil {
			return s
		}
	case hir.TupleT:
		if !isFloorTuple(t) {
			c := hir.CellOf(b.l.elemOf(t))
			return ir.CallPkg("slices", "Values", seqOf(elem), b.tupleToSlice(e, t, hir.Type{Kind: hir.VarTupleT, Args: []*hir.Cell{c}}))
		}
	}
	if ir.Identical(elem, ir.Any) {
		return ir.CallPy("Seq", seqOf(ir.Any), b.toAny(e, t))
	}
	return ir.CallOf(seqOf(elem), ir.Py("SeqOf", nil2(seqOf(elem)), elem), ir.CallPy("Iter", pyIterator, b.toAny(e, t)))
}

// elemOf is the type of what iterating over t gives, as inference sees it.
func (l *lowerer) elemOf(t hir.Type) hir.Type { return infer.ElemType(l.m, t) }

// awaitedType is the type of what awaiting a value of type t gives.
func (l *lowerer) awaitedType(t hir.Type) hir.Type { return infer.AwaitedType(l.m, t) }
