package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// boolOp writes and, or: as && and || when truth alone is asked for, else by cases.
func (b *builder) boolOp(x *hir.BoolOp) ir.Expr {
	if x.Test || x.T.Kind == hir.BoolT && !x.T.Opt && allBool(x.Xs) {
		return b.shortCircuit(x)
	}
	if x.T.Kind == hir.NoneT {
		b.noneChain(x, 0)
		return ir.Nil(ir.Any)
	}
	v := b.temp("value", b.l.goType(x.T))
	b.emit(&ir.VarDecl{Var: v})
	b.orChain(x, v, 0)
	return ir.Use(v)
}

// noneChain runs an and/or chain whose value is None whatever happens, from operand i on.
func (b *builder) noneChain(x *hir.BoolOp, i int) {
	y := x.Xs[i]
	if i == len(x.Xs)-1 {
		b.drop(b.expr(y))
		return
	}
	cond := b.truth(y)
	if x.Op == "or" {
		cond = negate(cond)
	}
	if rest := b.block(func() { b.noneChain(x, i+1) }); len(rest) > 0 {
		b.emit(ir.IfThen(cond, rest...))
	} else {
		b.drop(cond)
	}
}

// neverFalse reports whether every value of the type is true: instances of classes that say nothing of it.
func neverFalse(t hir.Type) bool { return t.Is(hir.InstT) && !infer.HasTruth(t.Class) }

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
	if t := y.Base().T; x.Op == "and" && t.Opt && t.Kind == hir.InstT && !infer.HasTruth(t.Class) && (x.T.Opt || x.T.Kind == hir.AnyT) && i < len(x.Xs)-1 {
		// owner and owner.name: the value is None, which v is, or that of the rest
		b.emit(ir.IfThen(b.truthOf(b.expr(y), t), b.block(func() { b.orChain(x, v, i+1) })...))
		return
	}
	if x.Op == "and" && neverFalse(y.Base().T) && i < len(x.Xs)-1 { // account and account.owner: never the first
		b.drop(b.expr(y))
		b.orChain(x, v, i+1)
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
