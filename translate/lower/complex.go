package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// isComplex reports whether an operator has a complex number and a number as its operands.
func isComplex(l, r hir.Type) bool {
	return l.Is(hir.ComplexT) && (r.Is(hir.ComplexT) || r.IsNumber()) || l.IsNumber() && r.Is(hir.ComplexT)
}

// complexArith writes an operator on complex numbers:
//
//	z * z + c  =>  py.MulComplex(z, z) + c
func (b *builder) complexArith(x *hir.Binary) ir.Expr {
	name := map[string]string{"*": "MulComplex", "/": "TrueDivComplex", "**": "PowComplex"}[x.Op]
	if name == "" && x.Op != "+" && x.Op != "-" {
		return nil
	}
	parts := b.each(b.asFunc(x.L, hir.Complex), b.asFunc(x.R, hir.Complex))
	if name == "" {
		return ir.Bin(x.Op, ir.Complex128, parts[0], parts[1])
	}
	return ir.CallPy(name, ir.Complex128, parts...)
}

// complexRow writes complex(re, im) of real numbers by Go's own function.
func complexRow(b *builder, x *hir.Call) ir.Expr {
	if !infer.ComplexOfNumbers(x) {
		return nil
	}
	parts := []func() ir.Expr{b.asFunc(x.Args[0].Value, hir.Float)}
	if len(x.Args) == 2 {
		parts = append(parts, b.asFunc(x.Args[1].Value, hir.Float))
	}
	values := b.each(parts...)
	if len(values) == 1 {
		values = append(values, ir.LitOf(ir.Float64, "0"))
	}
	return ir.CallBuiltin("complex", ir.Complex128, values...)
}

// negComplex writes -z. Go's constants have no negative zeros: those of Python's are spelt out.
func (b *builder) negComplex(x hir.Expr) ir.Expr {
	if c, ok := x.(*hir.Const); ok {
		return ir.CallPy("NegComplex", ir.Complex128, b.constant(c))
	}
	e := b.expr(x)
	if _, isVar := e.(*ir.Ref); !isVar {
		return ir.CallPy("NegComplex", ir.Complex128, e) // of constants, perhaps
	}
	return ir.Un("-", ir.Complex128, e)
}
