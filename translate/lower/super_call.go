package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// superCall calls the method of a base class on self: b.Base.Method(args)
func (b *builder) superCall(r *infer.CallFunc, values []ir.Expr, rt hir.Type) ir.Expr {
	return ir.CallOf(b.callType(r.Fn, rt), b.superMethod(r), b.funcArgs(r.Fn, values)...)
}

func (b *builder) superMethod(r *infer.CallFunc) ir.Expr {
	self := ir.Expr(ir.Use(b.l.variable(b.methodOf().Params[0].Var)))
	c := b.methodOf().Class
	for c != r.Fn.Class {
		k := b.l.classInfo(c)
		sel := &ir.Select{X: self, Field: k.embed}
		sel.T = k.embed.Type
		self = sel
		c = c.Base
	}
	if r.Fn.Name == "__init__" {
		return ir.SelMethod(self, b.l.initDecl(r.Fn))
	}
	return ir.SelMethod(self, b.l.methodDecl(r.Fn.Class, b.l.classInfo(r.Fn.Class), r.Fn))
}

// methodOf is the method around the code being written.
func (b *builder) methodOf() *hir.Func {
	f := b.fn
	for f.Class == nil && f.Parent != nil {
		f = f.Parent
	}
	return f
}

// superInit is super().__init__(…) that reaches object or a built-in exception.
func (b *builder) superInit(x *hir.Call, r *infer.CallSuper) ir.Expr {
	if r.Class.Kind != hir.ExceptionClass {
		for _, a := range x.Args {
			b.discard(a.Value)
		}
		return ir.Nil(ir.Any)
	}
	self := ir.Use(b.l.variable(b.methodOf().Params[0].Var))
	var parts []func() ir.Expr
	var elts []hir.Expr
	starred := false
	for _, a := range x.Args {
		parts = append(parts, b.asFunc(a.Value, hir.Any))
		if a.Star == 1 {
			starred = true
			elts = append(elts, &hir.Starred{X: a.Value})
		} else {
			elts = append(elts, a.Value)
		}
	}
	if starred {
		call := ir.CallMethod(self, "SetArgs", ir.NoResult, b.elements(elts, hir.Any, anySlice))
		call.Spread = true
		b.emit(ir.Do(call))
	} else {
		b.emit(ir.Do(ir.CallMethod(self, "SetArgs", ir.NoResult, b.each(parts...)...)))
	}
	return ir.Nil(ir.Any)
}

// superText is super().__str__() of an exception: the text that a built-in one has.
func (b *builder) superText(r *infer.CallSuperText) ir.Expr {
	var e ir.Expr = ir.Use(b.l.variable(b.methodOf().Params[0].Var))
	for c := r.Class; c != nil; c = c.Base {
		embed := b.l.classInfo(c).embed
		sel := &ir.Select{X: e, Field: embed}
		sel.T = embed.Type
		e = sel
	}
	return ir.CallMethod(e, "BaseString", ir.String)
}
