package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// Attributes that may be asked for before they have been assigned are fields that are nil until then, or have a bool beside them.

// nilUntilSet reports whether the Go type of an attribute has a nil that is no value of it.
func (l *lowerer) nilUntilSet(a *hir.AttrInfo) bool {
	t := a.Cell.Type()
	if t.Opt || t.Kind == hir.NoneT {
		return false
	}
	switch t.Kind {
	case hir.InstT, hir.DictT, hir.SetT, hir.ListT, hir.LibT, hir.ClassT:
		_, pointer := l.goType(t).(*ir.Pointer)
		return pointer || t.Kind == hir.InstT && hasSubs(t.Class)
	}
	return false
}

// lateFlag is the field beside that of an attribute which tells whether it has been assigned; nil where nil does.
func (l *lowerer) lateFlag(a *hir.AttrInfo) *ir.FieldDecl {
	if !a.Late || l.nilUntilSet(a) {
		return nil
	}
	if l.lateFlags[a] == nil {
		if l.lateFlags == nil {
			l.lateFlags = map[*hir.AttrInfo]*ir.FieldDecl{}
		}
		l.lateFlags[a] = &ir.FieldDecl{Prefer: camel("has_"+a.Name, false), Type: ir.Bool}
	}
	return l.lateFlags[a]
}

// lateTag is what the tag of the field tells the floor.
func (l *lowerer) lateTag(a *hir.AttrInfo) string {
	if flag := l.lateFlag(a); flag != nil {
		return ` late:"` + flag.Prefer + `"`
	}
	return ` late:"nil"`
}

// lateField is self.token where the attribute may not have been assigned:
//
//	self.token  =>  py.Late(s.Token, s.hasToken, "Session", "token")
//	self.conn   =>  py.Assigned(s.Conn, "Session", "conn")
func (b *builder) lateField(object ir.Expr, t hir.Type, a *hir.AttrInfo) ir.Expr {
	owner := b.hold("object", b.l.structOf(object, t))
	field := func() ir.Expr { return b.l.fieldOf(owner(), t, a) }
	set := b.isSet(owner(), field(), a)
	of := ir.Expr(ir.StringLit(t.Class.Name))
	if hasSubs(t.Class) || t.Class.Shown || hasTable(t.Class) {
		b.l.needShownClass(t.Class)
		of = b.toAny(owner(), t)
		if s := b.l.rootSelf(t.Class); s != nil {
			of = ir.SelField(owner(), s)
		}
	}
	if _, pointer := field().Type().(*ir.Pointer); pointer && b.l.lateFlag(a) == nil {
		return ir.CallPy("Assigned", field().Type(), field(), of, ir.StringLit(a.Name))
	}
	if named, ok := field().Type().(*ir.Named); ok && !named.Interface && a.Cell.Type().Kind == hir.DictT { // a record, which is changed in its place
		place := ir.CallPy("LateAt", &ir.Pointer{Elem: named}, ir.AddrOf(field()), set, of, ir.StringLit(a.Name))
		return ir.Star(place)
	}
	return ir.CallPy("Late", field().Type(), field(), set, of, ir.StringLit(a.Name))
}

// isSet tells whether the attribute of an object has been assigned.
func (b *builder) isSet(owner, field ir.Expr, a *hir.AttrInfo) ir.Expr {
	if flag := b.l.lateFlag(a); flag != nil {
		return ir.SelField(owner, flag)
	}
	return ir.Bin("!=", ir.Bool, field, ir.Nil(field.Type()))
}

// setField assigns an attribute of an object.
func (b *builder) setField(object, value ir.Expr, t hir.Type, a *hir.AttrInfo) {
	flag := b.l.lateFlag(a)
	if flag == nil {
		b.emit(ir.Set(b.l.fieldOf(object, t, a), value))
		return
	}
	owner := b.hold("object", b.l.structOf(object, t))
	b.emit(ir.Set(b.l.fieldOf(owner(), t, a), value))
	b.emit(ir.Set(ir.SelField(owner(), flag), ir.BoolLit(true)))
}

// hasattrRow is hasattr(obj, "name").
func hasattrRow(b *builder, x *hir.Call) ir.Expr {
	a := infer.AskedAttr(x)
	if a == nil {
		if _, _, ok := infer.AskedMember(x); ok {
			return ir.BoolLit(true)
		}
		return floorBool("HasAttr", 2)(b, x)
	}
	obj := x.Args[0].Value
	if !a.Late {
		b.discard(obj)
		return ir.BoolLit(true)
	}
	t := obj.Base().T.NonNone()
	owner := b.hold("object", b.l.structOf(b.expr(obj), t))
	return b.isSet(owner(), b.l.fieldOf(owner(), t, a), a)
}
