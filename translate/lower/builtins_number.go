package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

func absRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return nil
	}
	switch t := x.Args[0].Value.Base().T; {
	case x.T.Is(hir.IntT) && !x.T.Wide():
		return ir.CallPy("AbsInt", ir.Int, b.exprAs(x.Args[0].Value, x.T))
	case x.T.Is(hir.IntT):
		return ir.CallMethod(b.exprAs(x.Args[0].Value, hir.BigInt), "Abs", pyInt)
	case t.Is(hir.FloatT):
		return ir.CallPkg("math", "Abs", ir.Float64, b.expr(x.Args[0].Value))
	case t.Is(hir.ComplexT):
		return ir.CallPy("AbsComplex", ir.Float64, b.expr(x.Args[0].Value))
	case t.Is(hir.LibT):
		if e := b.libSyntax(t, "__abs__", x.Args[0].Value, nil, x.T); e != nil {
			return e
		}
	}
	return b.convert(ir.CallPy("Abs", ir.Any, b.anyExpr(x.Args[0].Value)), hir.Any, x.T)
}

func roundRow(b *builder, x *hir.Call) ir.Expr {
	if len(x.Args) == 0 {
		return nil
	}
	t := x.Args[0].Value.Base().T
	switch {
	case plainArgs(x, 1) && t.Is(hir.FloatT):
		return b.convert(ir.CallPy("RoundFloat", pyInt, b.expr(x.Args[0].Value)), hir.BigInt, x.T)
	case plainArgs(x, 1) && (t.Is(hir.IntT) || t.Is(hir.BoolT)):
		return b.exprAs(x.Args[0].Value, x.T)
	case plainArgs(x, 2) && t.Is(hir.FloatT) && x.Args[1].Value.Base().T.Is(hir.IntT):
		parts := b.each(b.exprFunc(x.Args[0].Value), b.asFunc(x.Args[1].Value, hir.IntOf(hir.MaxBits)))
		return ir.CallPy("RoundFloatTo", ir.Float64, parts...)
	case plainArgs(x, 1):
		return b.convert(ir.CallPy("Round", ir.Any, b.anyExpr(x.Args[0].Value)), hir.Any, x.T)
	case plainArgs(x, 2):
		parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any))
		return b.convert(ir.CallPy("RoundTo", ir.Any, parts...), hir.Any, x.T)
	}
	return nil
}

func divmodRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 2) {
		return nil
	}
	if x.T.Is(hir.TupleT) {
		et := x.T.Elems[0]
		name, want := "DivModInt", hir.IntOf(hir.MaxBits)
		if et.Is(hir.FloatT) {
			name, want = "DivModFloat", hir.Float
		}
		parts := b.each(b.asFunc(x.Args[0].Value, want), b.asFunc(x.Args[1].Value, want))
		gt := b.l.goType(et)
		q, m := b.temp("quotient", gt), b.temp("remainder", gt)
		b.emit(&ir.Define{Vars: []*ir.Var{q, m}, Values: []ir.Expr{ir.CallPy(name, &ir.Tuple{Elems: []ir.Type{gt, gt}}, parts...)}})
		return b.makeTuple(x.T, []ir.Expr{ir.Use(q), ir.Use(m)})
	}
	parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any))
	return b.convert(ir.CallPy("DivMod", ir.Any, parts...), hir.Any, x.T)
}

func powRow(b *builder, x *hir.Call) ir.Expr {
	switch {
	case plainArgs(x, 2):
		parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any))
		return ir.CallPy("Pow", ir.Any, parts...)
	case plainArgs(x, 3):
		parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any), b.asFunc(x.Args[2].Value, hir.Any))
		return ir.CallPy("PowMod", ir.Any, parts...)
	}
	return nil
}

func intRow(b *builder, x *hir.Call) ir.Expr {
	switch {
	case plainArgs(x, 0):
		return ir.IntLit(0)
	case plainArgs(x, 1):
		a := x.Args[0].Value
		switch t := a.Base().T; {
		case t.Is(hir.IntT), t.Is(hir.BoolT):
			return b.exprAs(a, x.T)
		case t.Is(hir.FloatT):
			if !x.T.Wide() {
				if f, ok := foldFloat(a); ok {
					return ir.IntLit(int64(f))
				}
				return ir.Conv(ir.Int, b.expr(a)) // a quotient or root of a small int
			}
			return ir.CallPy("FloatToInt", pyInt, b.expr(a))
		case t.Is(hir.StrT):
			return ir.CallPy("ParseInt", pyInt, b.expr(a))
		}
		return ir.CallPy("ToInt", pyInt, b.anyExpr(a))
	case len(x.Args) == 2 && x.Args[0].Name == "" && x.Args[0].Star == 0 && (x.Args[1].Name == "" || x.Args[1].Name == "base"):
		if x.Args[0].Value.Base().T.Is(hir.StrT) && x.Args[1].Value.Base().T.Is(hir.IntT) {
			parts := b.each(b.exprFunc(x.Args[0].Value), b.asFunc(x.Args[1].Value, hir.IntOf(hir.MaxBits)))
			return ir.CallPy("ParseIntBase", pyInt, parts...)
		}
		parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any))
		return ir.CallPy("ToIntBase", pyInt, parts...)
	}
	return nil
}

func floatRow(b *builder, x *hir.Call) ir.Expr {
	switch {
	case plainArgs(x, 0):
		return ir.LitOf(ir.Float64, "0.0")
	case plainArgs(x, 1):
		a := x.Args[0].Value
		switch t := a.Base().T; {
		case t.IsNumber():
			if c, ok := a.(*hir.Const); ok && c.Kind == hir.ConstInt && c.Int.IsInt64() {
				return ir.Conv(ir.Float64, b.constant(c))
			}
			return b.exprAs(a, hir.Float)
		case t.Is(hir.StrT):
			if e := unusualFloat(a); e != nil {
				return e
			}
			return ir.CallPy("ParseFloat", ir.Float64, b.expr(a))
		}
		return ir.CallPy("ToFloat", ir.Float64, b.anyExpr(a))
	}
	return nil
}

// unusualFloat writes float("inf") and its like by name: math.Inf(1).
func unusualFloat(x hir.Expr) ir.Expr {
	c, ok := x.(*hir.Const)
	if !ok {
		return nil
	}
	switch strings.ToLower(c.Str) {
	case "inf", "+inf", "infinity":
		return ir.CallPkg("math", "Inf", ir.Float64, ir.IntLit(1))
	case "-inf", "-infinity":
		return ir.CallPkg("math", "Inf", ir.Float64, ir.IntLit(-1))
	case "nan":
		return ir.CallPkg("math", "NaN", ir.Float64)
	}
	return nil
}

func boolRow(b *builder, x *hir.Call) ir.Expr {
	if plainArgs(x, 0) {
		return ir.BoolLit(false)
	}
	if !plainArgs(x, 1) {
		return nil
	}
	return b.truth(x.Args[0].Value)
}
