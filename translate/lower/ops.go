package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// floorOps are the operators of the floor.
var floorOps = map[string]string{
	"+": "Add", "-": "Sub", "*": "Mul", "/": "TrueDiv", "//": "FloorDiv", "%": "Mod", "**": "Pow", "@": "MatMul",
	"<<": "LShift", ">>": "RShift", "&": "And", "|": "Or", "^": "Xor",
}

func (b *builder) unary(x *hir.Unary) ir.Expr {
	t := x.X.Base().T
	if x.Op == "not" {
		return negate(b.truth(x.X))
	}
	switch {
	case x.T.Kind == hir.IntT && !t.Opt:
		if n := infer.Fold(x); n != nil {
			return b.intConst(n, x.T)
		}
		e := b.exprAs(x.X, hir.Type{Kind: hir.IntT, Bits: x.T.Bits})
		if x.T.Wide() {
			switch x.Op {
			case "-":
				return ir.CallMethod(e, "Neg", pyInt)
			case "~":
				return ir.CallMethod(e, "Invert", pyInt)
			}
			return e
		}
		if x.Op == "~" {
			return ir.Un("^", ir.Int, e)
		}
		if x.Op == "-" {
			return ir.Un("-", ir.Int, e)
		}
		return e
	case t.Is(hir.ComplexT) && x.Op == "-":
		return b.negComplex(x.X)
	case (t.Is(hir.FloatT) || t.Is(hir.ComplexT)) && x.Op != "~":
		e := b.expr(x.X)
		if x.Op == "-" {
			if lit, ok := e.(*ir.Lit); ok {
				if lit.Text == "0.0" {
					return ir.CallPkg("math", "Copysign", ir.Float64, lit, ir.LitOf(ir.Float64, "-1"))
				}
				return ir.LitOf(lit.T, "-"+lit.Text)
			}
			return ir.Un("-", b.l.goType(x.T), e)
		}
		return e
	}
	name := map[string]string{"-": "Neg", "+": "Pos", "~": "Invert"}[x.Op]
	if t.Is(hir.InstT) {
		if f := infer.FindMethod(t.Class, "__"+map[string]string{"-": "neg", "+": "pos", "~": "invert"}[x.Op]+"__"); f != nil {
			return b.callMethod(b.expr(x.X), t, f, nil, x.T)
		}
	}
	if t.Is(hir.LibT) {
		if e := b.libSyntax(t, "__"+strings.ToLower(name)+"__", x.X, nil, x.T); e != nil {
			return e
		}
	}
	return b.convert(ir.CallPy(name, ir.Any, b.anyExpr(x.X)), hir.Any, x.T)
}

// negate is !e, simplified.
func negate(e ir.Expr) ir.Expr {
	switch e := e.(type) {
	case *ir.Unary:
		if e.Op == "!" {
			return e.X
		}
	case *ir.Binary:
		if op, ok := map[string]string{"==": "!=", "!=": "=="}[e.Op]; ok {
			return ir.Bin(op, ir.Bool, e.L, e.R)
		}
		if op, ok := map[string]string{"<": ">=", ">=": "<", ">": "<=", "<=": ">"}[e.Op]; ok && e.L.Type() != ir.Float64 && e.R.Type() != ir.Float64 {
			return ir.Bin(op, ir.Bool, e.L, e.R)
		}
	case *ir.Lit:
		if e.Text == "true" || e.Text == "false" {
			return ir.BoolLit(e.Text == "false")
		}
	}
	return ir.Not(e)
}

func (b *builder) binary(x *hir.Binary) ir.Expr {
	if n := infer.Fold(x); n != nil {
		if x.T.Wide() || n.BitLen() > 40 || x.Op == "**" || x.Op == "<<" {
			return b.intConst(n, x.T)
		}
	}
	l, r := x.L.Base().T, x.R.Base().T
	if l.IsNumber() && r.IsNumber() {
		if e := b.arith(x, l, r); e != nil {
			return e
		}
	}
	if x.T.Is(hir.ComplexT) && isComplex(l, r) {
		if e := b.complexArith(x); e != nil {
			return e
		}
	}
	if !l.Opt && !r.Opt {
		if e := b.sequenceOp(x, l, r); e != nil {
			return e
		}
	}
	if e := b.operatorMethod(x, l, r); e != nil {
		return e
	}
	if e := b.libOperator(x, l, r); e != nil {
		return e
	}
	parts := b.each(b.asFunc(x.L, hir.Any), b.asFunc(x.R, hir.Any))
	op := floorOps[x.Op]
	if x.InPlace {
		op = "I" + op
	}
	return b.convert(ir.CallPy(op, ir.Any, parts...), hir.Any, x.T)
}

// arith writes an operator on numbers in typed Go; nil when only the floor can do it.
func (b *builder) arith(x *hir.Binary, l, r hir.Type) ir.Expr {
	switch x.T.Kind {
	case hir.FloatT:
		return b.floatArith(x, l, r)
	case hir.IntT:
		if x.T.Wide() || l.Wide() || r.Wide() {
			return b.wideArith(x)
		}
		return b.intArith(x)
	case hir.BoolT:
		parts := b.each(b.exprFunc(x.L), b.exprFunc(x.R))
		op := map[string]string{"&": "&&", "|": "||", "^": "!="}[x.Op]
		if op != "!=" && !quietGo(parts[1]) {
			parts[1] = b.hold("right", parts[1])()
		}
		return ir.Bin(op, ir.Bool, parts[0], parts[1])
	}
	return nil
}

// quietGo reports whether evaluating e or not makes no difference.
func quietGo(e ir.Expr) bool {
	switch e := e.(type) {
	case *ir.Lit, *ir.Ref:
		return true
	case *ir.Binary:
		return quietGo(e.L) && quietGo(e.R)
	case *ir.Unary:
		return quietGo(e.X)
	case *ir.Select:
		return quietGo(e.X)
	}
	return false
}

func (b *builder) floatArith(x *hir.Binary, l, r hir.Type) ir.Expr {
	if f, ok := foldFloat(x); ok {
		return floatConst(f)
	}
	if x.Op == "/" && l.Kind != hir.FloatT && r.Kind != hir.FloatT {
		if l.Wide() || r.Wide() {
			parts := b.each(b.asFunc(x.L, hir.BigInt), b.asFunc(x.R, hir.BigInt))
			return ir.CallMethod(parts[0], "TrueDiv", ir.Float64, parts[1])
		}
		parts := b.each(b.asFunc(x.L, hir.IntOf(hir.MaxBits)), b.asFunc(x.R, hir.IntOf(hir.MaxBits)))
		return ir.CallPy("TrueDivInt", ir.Float64, parts...)
	}
	if x.Op == "**" && l.Kind != hir.FloatT && r.Kind != hir.FloatT {
		parts := b.each(b.asFunc(x.L, hir.Any), b.asFunc(x.R, hir.Any))
		return b.convert(ir.CallPy("Pow", ir.Any, parts...), hir.Any, x.T)
	}
	parts := b.each(b.asFunc(x.L, hir.Float), b.asFunc(x.R, hir.Float))
	if f, ok := goConstants(x.Op, parts[0], parts[1]); ok {
		return floatConst(f)
	}
	switch x.Op {
	case "+", "-", "*":
		return ir.Bin(x.Op, ir.Float64, parts[0], parts[1])
	case "/":
		if n, ok := parts[1].(*ir.Lit); ok && !isZero(n.Text) {
			return ir.Bin("/", ir.Float64, parts[0], parts[1])
		}
		return ir.CallPy("TrueDivFloat", ir.Float64, parts...)
	case "//":
		return ir.CallPy("FloorDivFloat", ir.Float64, parts...)
	case "%":
		return ir.CallPy("ModFloat", ir.Float64, parts...)
	case "**":
		return ir.CallPy("PowFloat", ir.Float64, parts...)
	}
	return nil
}

func isZero(text string) bool {
	for _, r := range text {
		if r != '0' && r != '.' && r != '-' {
			return false
		}
	}
	return true
}

// wideArith is arithmetic on ints that may pass 64 bits.
func (b *builder) wideArith(x *hir.Binary) ir.Expr {
	name := map[string]string{"+": "Add", "-": "Sub", "*": "Mul", "//": "FloorDiv", "%": "Mod", "**": "Pow", "<<": "Lsh", ">>": "Rsh", "&": "And", "|": "Or", "^": "Xor"}[x.Op]
	if name == "" {
		return nil
	}
	parts := b.each(b.asFunc(x.L, hir.BigInt), b.asFunc(x.R, hir.BigInt))
	e := ir.CallMethod(parts[0], name, pyInt, parts[1])
	return b.convert(e, hir.BigInt, x.T)
}

func (b *builder) intArith(x *hir.Binary) ir.Expr {
	l, r := x.L.Base().T, x.R.Base().T
	parts := b.each(b.asFunc(x.L, hir.IntOf(hir.MaxBits)), b.asFunc(x.R, hir.IntOf(hir.MaxBits)))
	switch x.Op {
	case "+", "-", "*", "&", "|", "^":
		return ir.Bin(x.Op, ir.Int, parts[0], parts[1])
	case "//", "%":
		n := infer.Fold(x.R)
		if n != nil && n.Sign() > 0 && l.Pos && r.Pos {
			return ir.Bin(map[string]string{"//": "/", "%": "%"}[x.Op], ir.Int, parts[0], parts[1])
		}
		return ir.CallPy(map[string]string{"//": "FloorDivInt", "%": "ModInt"}[x.Op], ir.Int, parts...)
	case "<<":
		if n := infer.Fold(x.R); n != nil && n.Sign() >= 0 {
			return ir.Bin("<<", ir.Int, parts[0], parts[1])
		}
		return ir.CallMethod(ir.CallPy("LshInt", pyInt, parts...), "Int", ir.Int)
	case ">>":
		if n := infer.Fold(x.R); n != nil && n.Sign() >= 0 {
			return ir.Bin(">>", ir.Int, parts[0], parts[1])
		}
		return ir.CallPy("RshInt", ir.Int, parts...)
	case "**":
		return ir.CallMethod(ir.CallPy("PowInt", pyInt, parts...), "Int", ir.Int)
	}
	return nil
}

// sequenceOp is + * % on text and containers, and the set operators.
func (b *builder) sequenceOp(x *hir.Binary, l, r hir.Type) ir.Expr {
	gt := b.l.goType(x.T)
	switch {
	case x.Op == "+" && l.Kind == hir.StrT && r.Kind == hir.StrT, x.Op == "+" && l.Kind == hir.BytesT && r.Kind == hir.BytesT:
		parts := b.each(b.exprFunc(x.L), b.exprFunc(x.R))
		return ir.Bin("+", gt, parts[0], parts[1])
	case x.Op == "+" && l.Kind == hir.ListT && r.Kind == hir.ListT:
		parts := b.each(b.exprFunc(x.L), b.exprFunc(x.R))
		s := ir.CallPkg("slices", "Concat", &ir.Slice{Elem: b.l.cellType(x.T.List.Find().Elem)}, b.items(parts[0], l), b.items(parts[1], r))
		return b.asList(s, x.T)
	case x.Op == "+" && l.Kind == hir.TupleT && r.Kind == hir.TupleT:
		return b.concatTuples(x, l, r)
	case x.Op == "*" && l.Kind == hir.StrT && x.T.Kind == hir.StrT:
		return b.repeat("StrRepeat", x.L, x.R, gt)
	case x.Op == "*" && r.Kind == hir.StrT && x.T.Kind == hir.StrT:
		return b.repeatSwapped("StrRepeat", x.L, x.R, gt)
	case x.Op == "*" && l.Kind == hir.BytesT && x.T.Kind == hir.BytesT:
		return b.repeat("BytesRepeat", x.L, x.R, gt)
	case x.Op == "*" && r.Kind == hir.BytesT && x.T.Kind == hir.BytesT:
		return b.repeatSwapped("BytesRepeat", x.L, x.R, gt)
	case x.Op == "*" && l.Kind == hir.ListT && x.T.Kind == hir.ListT:
		parts := b.each(b.exprFunc(x.L), b.asFunc(x.R, hir.IntOf(hir.MaxBits)))
		return b.asList(ir.CallPy("Repeat", &ir.Slice{Elem: b.l.cellType(x.T.List.Find().Elem)}, b.items(parts[0], l), parts[1]), x.T)
	case x.Op == "*" && r.Kind == hir.ListT && x.T.Kind == hir.ListT:
		parts := b.each(b.asFunc(x.L, hir.IntOf(hir.MaxBits)), b.exprFunc(x.R))
		return b.asList(ir.CallPy("Repeat", &ir.Slice{Elem: b.l.cellType(x.T.List.Find().Elem)}, b.items(parts[1], r), parts[0]), x.T)
	case x.Op == "%" && l.Kind == hir.StrT:
		if f := percentFString(x); f != nil {
			return b.fstring(f)
		}
		parts := b.each(b.exprFunc(x.L), b.asFunc(x.R, hir.Any))
		return ir.CallPy("Percent", ir.String, parts...)
	case l.Kind == hir.SetT && x.T.Kind == hir.SetT && (r.Kind == hir.SetT || r.Kind == hir.FrozenT):
		name := map[string]string{"&": "Intersection", "|": "Union", "-": "Difference", "^": "SymmetricDifference"}[x.Op]
		if name == "" {
			return nil
		}
		parts := b.each(b.exprFunc(x.L), b.exprFunc(x.R))
		if r.Kind == hir.FrozenT {
			parts[1] = ir.CallMethod(parts[1], "Thawed", gt)
		}
		return ir.CallMethod(parts[0], name, gt, parts[1])
	case x.Op == "|" && l.Kind == hir.DictT && r.Kind == hir.DictT && x.T.Kind == hir.DictT:
		parts := b.each(b.exprFunc(x.L), b.exprFunc(x.R))
		return ir.CallMethod(parts[0], "Merge", gt, parts[1])
	}
	return nil
}

// items is a list as a Go slice.
func (b *builder) items(e ir.Expr, t hir.Type) ir.Expr {
	if t.Kind == hir.ListT && !t.List.IsSlice() {
		return ir.CallMethod(e, "Items", &ir.Slice{Elem: b.l.cellType(t.List.Find().Elem)})
	}
	return e
}

// asList is a fresh Go slice as a list of type t.
func (b *builder) asList(s ir.Expr, t hir.Type) ir.Expr {
	if t.List.IsSlice() {
		return s
	}
	gt := b.l.goType(t)
	return ir.CallOf(gt, ir.Py("ListOf", nil2(gt)), s)
}

func (b *builder) repeat(name string, s, n hir.Expr, gt ir.Type) ir.Expr {
	parts := b.each(b.exprFunc(s), b.asFunc(n, hir.IntOf(hir.MaxBits)))
	return ir.CallPy(name, gt, parts...)
}

func (b *builder) repeatSwapped(name string, n, s hir.Expr, gt ir.Type) ir.Expr {
	parts := b.each(b.asFunc(n, hir.IntOf(hir.MaxBits)), b.exprFunc(s))
	return ir.CallPy(name, gt, parts[1], parts[0])
}

func (b *builder) concatTuples(x *hir.Binary, l, r hir.Type) ir.Expr {
	parts := b.each(b.exprFunc(x.L), b.exprFunc(x.R))
	left, right := b.hold("left", parts[0]), b.hold("right", parts[1])
	var all []ir.Expr
	for i := range l.Elems {
		all = append(all, tupleField(left(), l, i, b.l))
	}
	for i := range r.Elems {
		all = append(all, tupleField(right(), r, i, b.l))
	}
	return b.makeTuple(x.T, all)
}

// operatorMethod calls the dunder method that an operator on an instance stands for.
func (b *builder) operatorMethod(x *hir.Binary, l, r hir.Type) ir.Expr {
	name, ok := infer.DunderNames[x.Op]
	if !ok {
		return nil
	}
	if f := infer.InPlaceMethod(x, l); f != nil {
		parts := b.each(b.exprFunc(x.L), b.asFunc(x.R, f.Params[1].Var.Cell.Type()))
		return b.callMethod(parts[0], l, f, parts[1:], x.T)
	}
	if l.Is(hir.InstT) {
		if f := infer.FindMethod(l.Class, "__"+name+"__"); f != nil && (!r.Is(hir.InstT) || r.Class == l.Class || infer.FindMethod(r.Class, "__r"+name+"__") == nil) {
			parts := b.each(b.exprFunc(x.L), b.asFunc(x.R, f.Params[1].Var.Cell.Type()))
			return b.callMethod(parts[0], l, f, parts[1:], x.T)
		}
	}
	if r.Is(hir.InstT) && !l.Is(hir.InstT) {
		if f := infer.FindMethod(r.Class, "__r"+name+"__"); f != nil {
			parts := b.each(b.asFunc(x.L, f.Params[1].Var.Cell.Type()), b.exprFunc(x.R))
			return b.callMethod(parts[1], r, f, parts[:1], x.T)
		}
	}
	return nil
}

// boolOp writes and, or: as && and || when truth alone is asked for, else by cases.
func (b *builder) boolOp(x *hir.BoolOp) ir.Expr {
	if x.Test || x.T.Kind == hir.BoolT && !x.T.Opt && allBool(x.Xs) {
		return b.shortCircuit(x)
	}
	v := b.temp("value", b.l.goType(x.T))
	b.emit(&ir.VarDecl{Var: v})
	b.orChain(x, v, 0)
	return ir.Use(v)
}

func allBool(xs []hir.Expr) bool {
	for _, x := range xs {
		if !x.Base().T.Is(hir.BoolT) {
			return false
		}
	}
	return true
}

// shortCircuit joins truth values; an operand that needs statements runs only when it is reached.
func (b *builder) shortCircuit(x *hir.BoolOp) ir.Expr {
	op := "&&"
	if x.Op == "or" {
		op = "||"
	}
	e := b.truth(x.Xs[0])
	for _, y := range x.Xs[1:] {
		var r ir.Expr
		stmts := b.block(func() { r = b.truth(y) })
		if len(stmts) == 0 {
			e = ir.Bin(op, ir.Bool, e, r)
			continue
		}
		v := b.temp("ok", ir.Bool)
		v.Mutable = true
		b.emit(ir.Let(v, e))
		cond := ir.Expr(ir.Use(v))
		if op == "||" {
			cond = ir.Not(cond)
		}
		b.emit(ir.IfThen(cond, append(stmts, ir.Set(ir.Use(v), r))...))
		e = ir.Use(v)
	}
	return e
}

// orChain assigns the value of an and/or chain from operand i on.
func (b *builder) orChain(x *hir.BoolOp, v *ir.Var, i int) {
	y := x.Xs[i]
	if y.Base().T.Kind == hir.NoneT && x.Op == "or" && i < len(x.Xs)-1 {
		b.drop(b.expr(y))
		b.orChain(x, v, i+1)
		return
	}
	if t := y.Base().T; x.Op == "or" && t.Opt && !x.T.Opt && x.T.Kind != hir.AnyT && i < len(x.Xs)-1 {
		// item.tax or 0: None never is the value
		read := b.hold(tempName2(y), b.expr(y))
		st := &ir.If{Cond: b.truthOf(read(), t)}
		st.Then = b.block(func() { b.emit(ir.Set(ir.Use(v), b.convert(b.unwrap(read(), t), t.NonNone(), x.T))) })
		st.Else = b.block(func() { b.orChain(x, v, i+1) })
		b.emit(st)
		return
	}
	if t := y.Base().T; x.Op == "and" && t.Opt && t.Kind == hir.InstT && !infer.HasTruth(t.Class) && x.T.Opt && i < len(x.Xs)-1 {
		// owner and owner.name: the value is None, which v is, or that of the rest
		b.emit(ir.IfThen(b.truthOf(b.expr(y), t), b.block(func() { b.orChain(x, v, i+1) })...))
		return
	}
	b.emit(ir.Set(ir.Use(v), b.exprAs(y, x.T)))
	if i == len(x.Xs)-1 {
		return
	}
	cond := b.truthOf(ir.Use(v), x.T)
	if x.Op == "or" {
		cond = negate(cond)
	}
	b.emit(ir.IfThen(cond, b.block(func() { b.orChain(x, v, i+1) })...))
}

// truth writes the test of a value: if x.
func (b *builder) truth(x hir.Expr) ir.Expr {
	switch y := x.(type) {
	case *hir.BoolOp:
		return b.shortCircuit(y)
	case *hir.Unary:
		if y.Op == "not" {
			return negate(b.truth(y.X))
		}
	}
	return b.truthOf(b.expr(x), x.Base().T)
}

// truthOf tests a value of type t.
func (b *builder) truthOf(e ir.Expr, t hir.Type) ir.Expr {
	if t.Opt {
		notNil := ir.Bin("!=", ir.Bool, e, ir.Nil(e.Type()))
		if t.Kind == hir.InstT && !infer.HasTruth(t.Class) || t.Kind == hir.FuncT || t.Kind == hir.LibT && !libTruth(t) {
			return notNil
		}
		read := b.hold(tempName(e), e)
		return ir.Bin("&&", ir.Bool, ir.Bin("!=", ir.Bool, read(), ir.Nil(e.Type())), b.truthOf(b.unwrap(read(), t), t.NonNone()))
	}
	switch t.Kind {
	case hir.NoneT:
		return ir.BoolLit(false)
	case hir.BoolT:
		return e
	case hir.IntT:
		if t.Wide() {
			return ir.Bin("!=", ir.Bool, ir.CallMethod(e, "Sign", ir.Int), ir.IntLit(0))
		}
		return ir.Bin("!=", ir.Bool, e, ir.IntLit(0))
	case hir.FloatT:
		return ir.Bin("!=", ir.Bool, e, ir.IntLit(0))
	case hir.StrT, hir.BytesT:
		return ir.Bin("!=", ir.Bool, e, ir.StringLit(""))
	case hir.ListT, hir.VarTupleT:
		return ir.Bin(">", ir.Bool, b.length(e, t), ir.IntLit(0))
	case hir.DictT:
		if t.Dict.Find().Record {
			return ir.BoolLit(true)
		}
		return ir.Bin(">", ir.Bool, b.length(e, t), ir.IntLit(0))
	case hir.SetT, hir.FrozenT:
		return ir.Bin(">", ir.Bool, b.length(e, t), ir.IntLit(0))
	case hir.TupleT:
		return ir.BoolLit(len(t.Elems) > 0)
	case hir.InstT:
		return b.truthOfInstance(e, t)
	case hir.LibT:
		if n := b.length(e, t); n != nil && !falsy[t.Lib.LibName()] {
			return ir.Bin(">", ir.Bool, n, ir.IntLit(0))
		}
	}
	return ir.CallPy("Truth", ir.Bool, b.toAny(e, t))
}

// libTruth reports whether an object of a library class can be false.
func libTruth(t hir.Type) bool {
	if name := t.Lib.LibName(); name == "asyncio.TaskSet" || name == "range" || name == "dict_view" || falsy[name] {
		return true
	}
	c, ok := t.Lib.(*stubs.Class)
	if !ok {
		return false
	}
	f, _ := c.Find("__len__")
	return f != nil
}

// falsy are the classes whose objects have a truth of their own, whatever their length.
var falsy = map[string]bool{
	"requests.Response": true, "httpx.Response": true, "datetime.timedelta": true, "decimal.Decimal": true, "fractions.Fraction": true,
}

// length is len of a value of type t; nil when only the floor knows.
func (b *builder) length(e ir.Expr, t hir.Type) ir.Expr {
	switch t.Kind {
	case hir.StrT:
		return ir.CallPy("StrLen", ir.Int, e)
	case hir.BytesT, hir.VarTupleT:
		return ir.CallBuiltin("len", ir.Int, e)
	case hir.ListT:
		if t.List.IsSlice() {
			return ir.CallBuiltin("len", ir.Int, e)
		}
		return ir.CallMethod(e, "Len", ir.Int)
	case hir.DictT:
		if d := t.Dict.Find(); d.Record {
			return ir.IntLit(int64(len(d.Keys)))
		}
		return ir.CallMethod(e, "Len", ir.Int)
	case hir.SetT, hir.FrozenT:
		return ir.CallMethod(e, "Len", ir.Int)
	case hir.TupleT:
		return ir.IntLit(int64(len(t.Elems)))
	case hir.LibT:
		switch t.Lib.LibName() {
		case "asyncio.TaskSet":
			return ir.CallBuiltin("len", ir.Int, e)
		case "range", "dict_view":
			return ir.CallMethod(e, "Len", ir.Int)
		}
		if c, ok := t.Lib.(*stubs.Class); ok {
			if f, _ := c.Find("__len__"); f != nil {
				return ir.CallMethod(e, f.Sigs[0].Target.Name, ir.Int)
			}
		}
	}
	return nil
}

func (b *builder) ifExp(x *hir.IfExp) ir.Expr {
	v := b.temp("value", b.l.goType(x.T))
	v.Mutable = true
	cond := b.truth(x.Test)
	b.emit(&ir.VarDecl{Var: v})
	then := b.block(func() { b.emit(ir.Set(ir.Use(v), b.exprAs(x.Then, x.T))) })
	other := b.block(func() { b.emit(ir.Set(ir.Use(v), b.exprAs(x.Else, x.T))) })
	b.emit(&ir.If{Cond: cond, Then: then, Else: other})
	return ir.Use(v)
}
