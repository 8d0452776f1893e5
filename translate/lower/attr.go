package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// attr reads X.Name.
func (b *builder) attr(x *hir.Attr) ir.Expr {
	if x.NameOf != nil {
		return b.expr(x.NameOf)
	}
	if x.Const != nil {
		return b.expr(x.Const)
	}
	if x.TypeOf != nil {
		b.l.needShown(x.TypeOf.Base().T, 0)
		return ir.CallPy("TypeName", ir.String, b.anyExpr(x.TypeOf))
	}
	if x.Super != nil {
		return b.convert(b.expr(x.Super), x.Super.T, x.T)
	}
	if e := b.static(x); e != nil {
		return e
	}
	t := x.X.Base().T
	switch {
	case x.Name == "__class__" && x.T.Kind == hir.TypeT:
		return ir.CallPy("Type", pyClass, b.anyExpr(x.X))
	case t.Kind == hir.InstT:
		if e := b.instAttr(x, t); e != nil {
			return e
		}
		if lib := infer.TypedBase(t.Class); lib != nil && t.Class.Dynamic == "" {
			if v, _ := lib.FindAttr(x.Name); v != nil {
				return b.libProperty(x, v.Target, t)
			}
		}
	case t.Kind == hir.ClassT:
		if e := b.classAttr(x, t); e != nil {
			return e
		}
	case t.Kind == hir.TypeT && !t.Opt && x.Name == "__name__":
		return ir.Sel(b.expr(x.X), "Name", ir.String)
	case t.Kind == hir.LibT:
		if e := b.libAttr(x, t); e != nil {
			return e
		}
	case infer.IsComplexPart(x, t):
		return ir.CallBuiltin(x.Name, ir.Float64, b.expr(x.X)) // real(c)
	}
	get := ir.CallPy("GetAttr", ir.Any, b.anyExpr(x.X), ir.StringLit(x.Name))
	return b.convert(get, hir.Any, x.T)
}

// libAttr reads an attribute of a library object, or takes a bound method.
func (b *builder) libAttr(x *hir.Attr, t hir.Type) ir.Expr {
	c, ok := t.Lib.(*stubs.Class)
	if !ok {
		return nil
	}
	if c.Exception { // an error has no fields
		if v, _ := c.FindAttr(x.Name); v != nil && v.Target.Call {
			return ir.CallPy(v.Target.Name, b.l.goType(x.T), b.expr(x.X))
		}
		return nil
	}
	if f, _ := c.Find(x.Name); f != nil {
		if f.Property {
			return b.libProperty(x, f.Sigs[0].Target, t)
		}
		return nil
	}
	if v, _ := c.FindAttr(x.Name); v != nil && !v.Target.Const {
		return b.libProperty(x, v.Target, t)
	}
	return nil
}

func (b *builder) libProperty(x *hir.Attr, target stubs.Target, t hir.Type) ir.Expr {
	recv := b.l.bareSelf(b.unwrap(b.expr(x.X), t))
	gt := b.l.goType(x.T)
	if target.Field {
		return ir.Sel(recv, target.Name, gt)
	}
	return ir.CallMethod(recv, target.Name, gt)
}
