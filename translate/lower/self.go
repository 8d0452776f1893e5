package lower

import "github.com/py2goasync/py2goasync/translate/ir"

// wholeSelf is self as a value, in a method of a class that has subclasses: the receiver is only the part of the object
// that the class itself declares.
//
//	return self  =>  return a.self
//
// It is nil where v is no such self.
func (l *lowerer) wholeSelf(v *ir.Var) ir.Expr {
	s, ok := l.selfOf(v)
	if !ok || !hasSubs(s.class) {
		return nil
	}
	field := l.rootSelf(s.class)
	if field == nil {
		return nil
	}
	e := ir.Expr(ir.SelField(ir.Use(v), field))
	if t := l.instType(s.class); !ir.Identical(t, field.Type) {
		e = ir.AssertTo(e, t)
	}
	return e
}

// bareSelf undoes wholeSelf where the receiver will do: for its fields and methods.
func (l *lowerer) bareSelf(e ir.Expr) ir.Expr {
	inner := e
	if a, ok := inner.(*ir.Assert); ok && !a.CommaOk {
		inner = a.X
	}
	sel, ok := inner.(*ir.Select)
	if !ok || sel.Field == nil {
		return e
	}
	r, ok := sel.X.(*ir.Ref)
	if !ok {
		return e
	}
	if s, isSelf := l.selfOf(r.Var); isSelf && l.rootSelf(s.class) == sel.Field {
		return r
	}
	return e
}
