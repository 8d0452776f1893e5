package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// instAttr reads an attribute, property or bound method of an instance; nil leaves it to the floor.
func (b *builder) instAttr(x *hir.Attr, t hir.Type) ir.Expr {
	c := t.Class
	if f := infer.FindMethod(c, x.Name); f != nil {
		recv := b.present(b.expr(x.X), t, x.Name)
		if f.Kind == hir.Property {
			return b.callMethod(recv, t.NonNone(), f, nil, x.T)
		}
		if f.TakesClass {
			return nil
		}
		if f.Kind == hir.StaticMethod {
			return b.plainMethod(f, x.T)
		}
		m := b.l.methodRef(b, recv, t, f)
		if x.T.Kind == hir.FuncT && x.T.Func.Find().Bad {
			return b.methodObject(f, m)
		}
		return m
	}
	if a := infer.FindAttr(c, x.Name); a != nil {
		object := b.unwrap(b.expr(x.X), t)
		if x.Unset && x.T.Kind == hir.NoneT { // nobody looks at the value
			b.emit(ir.Do(b.lateField(object, t.NonNone(), a)))
			return ir.Nil(b.l.goType(x.T))
		}
		if x.Unset {
			return b.narrowed(b.lateField(object, t.NonNone(), a), a.Cell.Type(), x.T)
		}
		return b.narrowed(b.l.fieldOf(object, t.NonNone(), a), a.Cell.Type(), x.T)
	}
	if v := infer.FindClassVar(c, x.Name); v != nil {
		b.discard(x.X)
		return b.narrowed(ir.Use(b.l.variable(v)), v.Cell.Type(), x.T)
	}
	if name := map[string]string{"model_fields_set": "FieldsSet", "model_extra": "Extra"}[x.Name]; infer.IsModel(c) && name != "" {
		return b.convert(ir.CallMethod(b.unwrap(b.expr(x.X), t), name, b.l.goType(x.T)), x.T, x.T)
	}
	if c.Kind == hir.ExceptionClass && x.Name == "args" {
		return ir.CallMethod(b.l.structOf(b.unwrap(b.expr(x.X), t), t.NonNone()), "Args", pyTuple)
	}
	return nil
}

// plainMethod is a static method as a value: a function.
func (b *builder) plainMethod(f *hir.Func, t hir.Type) ir.Expr {
	if t.Kind == hir.FuncT && t.Func.Find().Bad {
		return b.l.floorFuncValue(b, f)
	}
	return b.l.callee(f)
}

// classAttr reads an attribute of a class.
func (b *builder) classAttr(x *hir.Attr, t hir.Type) ir.Expr {
	c := t.Class
	if c.Dynamic != "" {
		return nil
	}
	if f := infer.FindMethod(c, x.Name); f != nil && f.Kind == hir.StaticMethod && !f.TakesClass {
		return b.plainMethod(f, x.T)
	}
	if v := infer.FindClassVar(c, x.Name); v != nil && (infer.FindMethod(c, x.Name) == nil || infer.IsVarProperty(infer.FindMethod(c, x.Name))) {
		return b.narrowed(ir.Use(b.l.variable(v)), v.Cell.Type(), x.T)
	}
	return nil
}

// methodRef is recv.Method, dispatched at run time where self may be a subclass.
func (l *lowerer) methodRef(b *builder, recv ir.Expr, t hir.Type, f *hir.Func) ir.Expr {
	k := l.classInfo(f.Class)
	fn := l.methodDecl(f.Class, k, f)
	if f.Kind == hir.StaticMethod {
		return ir.RefFunc(fn)
	}
	recv = l.bareSelf(recv)
	if r, ok := recv.(*ir.Ref); ok {
		if s, ok := l.selfOf(r.Var); ok && hasSubs(s.class) && overridden(s.class, f) {
			// self.m() in a class with subclasses: the most derived object decides
			rk := l.classInfo(root(s.class))
			e := ir.Expr(ir.SelField(recv, rk.self))
			if _, ok := infer.FindMethod(root(s.class), f.Name), true; !ok || infer.FindMethod(root(s.class), f.Name) == nil {
				e = ir.AssertTo(e, l.instType(s.class))
			}
			return ir.SelMethod(e, fn)
		}
	}
	return ir.SelMethod(recv, fn)
}

func (l *lowerer) selfOf(v *ir.Var) (selfInfo, bool) {
	for _, s := range l.selfs {
		if s.recv == v {
			return s, true
		}
	}
	return selfInfo{}, false
}

// overridden reports whether a subclass of c overrides a method.
func overridden(c *hir.Class, f *hir.Func) bool {
	for _, s := range c.Subs {
		if s.Methods[f.Name] != nil || overridden(s, f) {
			return true
		}
	}
	return false
}

// present is an instance that may be None where a method of it is called, which Go would enter with nil.
func (b *builder) present(e ir.Expr, t hir.Type, name string) ir.Expr {
	if !t.Opt || t.Kind != hir.InstT {
		return e
	}
	return ir.CallPy("Some", e.Type(), e, ir.StringLit(name))
}
