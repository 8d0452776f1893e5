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
	if x.InPlace && x.T.Kind != hir.NumT {
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

// operatorMethod calls the dunder method that an operator on an instance stands for.
func (b *builder) operatorMethod(x *hir.Binary, l, r hir.Type) ir.Expr {
	f, reflected := infer.OperatorMethod(b.l.m, x, l, r)
	switch {
	case f == nil:
		return nil
	case reflected:
		parts := b.each(b.asFunc(x.L, f.Params[1].Var.Cell.Type()), b.exprFunc(x.R))
		return b.callMethod(parts[1], r, f, parts[:1], x.T)
	}
	parts := b.each(b.exprFunc(x.L), b.asFunc(x.R, f.Params[1].Var.Cell.Type()))
	return b.callMethod(parts[0], l, f, parts[1:], x.T)
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
