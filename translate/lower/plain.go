package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// plain writes the builtin value that an instance is: the value of a member of an enum, the fields of a named tuple.
func (b *builder) plain(x *hir.Plain) ir.Expr {
	t := x.X.Base().T
	if fields := infer.TupleFields(t); fields != nil {
		return b.makeTuple(x.T, b.fieldsOf(b.expr(x.X), t, fields))
	}
	if t.Is(hir.InstT) && t.Class.Enum != nil && t.Class.Dynamic == "" {
		return b.l.fieldOf(b.expr(x.X), t, infer.FindAttr(t.Class, "value"))
	}
	return b.expr(x.X)
}

// fieldsOf reads several fields of one instance.
func (b *builder) fieldsOf(e ir.Expr, t hir.Type, fields []*hir.AttrInfo) []ir.Expr {
	read := b.hold(receiverName(t.Class), e)
	var out []ir.Expr
	for _, f := range fields {
		out = append(out, b.l.fieldOf(read(), t, f))
	}
	return out
}

// carried writes the method by which the runtime finds the builtin value of an instance.
func (l *lowerer) carried(c *hir.Class, k *class) {
	recv := &ir.Var{Prefer: receiverName(c), Type: &ir.Pointer{Elem: k.named}}
	b := l.newBuilder(l.m.Main, nil, false, nil)
	read := func(a *hir.AttrInfo) ir.Expr { return b.toAny(ir.SelField(ir.Use(recv), k.fields[a]), a.Cell.Type()) }
	var value ir.Expr
	if fields := infer.TupleFields(hir.Inst(c)); fields != nil {
		var elems []ir.Elem
		for _, f := range fields {
			elems = append(elems, ir.Elem{Value: read(f)})
		}
		value = ir.Compose(pyTuple, elems...)
	} else if c.Enum != nil && c.Enum.Mixin != hir.Never {
		value = read(infer.FindAttr(c, "value"))
	} else {
		return
	}
	l.add(&ir.Func{
		Prefer: "Carried", Recv: recv, RecvOf: k.decl, Results: []ir.Type{ir.Any}, Body: []ir.Stmt{ir.Ret(value)},
		Doc: []string{"{name} is the builtin value that the object is to the runtime."},
	})
}
