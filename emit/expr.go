package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// Precedences of operands, from Go's specification; a primary expression binds strongest.
const (
	precUnary   = 6
	precPrimary = 7
)

var binaryPrec = map[string]int{
	"||": 1, "&&": 2,
	"==": 3, "!=": 3, "<": 3, "<=": 3, ">": 3, ">=": 3,
	"+": 4, "-": 4, "|": 4, "^": 4,
	"*": 5, "/": 5, "%": 5, "<<": 5, ">>": 5, "&": 5, "&^": 5,
}

// precedence tells how strongly e holds together.
func precedence(e ir.Expr) int {
	switch e := e.(type) {
	case *ir.Binary:
		return binaryPrec[e.Op]
	case *ir.Unary, *ir.Deref:
		return precUnary
	case *ir.Lit:
		if e.Text[0] == '-' {
			return precUnary
		}
	case *ir.Composite:
		if e.Addr {
			return precUnary
		}
	case *ir.TypeExpr:
		return precUnary
	}
	return precPrimary
}

// expr writes e in the room (columns) that is left on the line, broken over lines if it needs more.
func (r *renderer) expr(e ir.Expr, room int) *jen.Statement {
	switch e := e.(type) {
	case nil:
		return jen.Id("_")
	case *ir.Lit:
		return r.lit(e)
	case *ir.Ref:
		return jen.Id(e.Var.GoName())
	case *ir.FuncRef:
		return r.funcRef(e)
	case *ir.Qual:
		return jen.Qual(e.Pkg, e.Name).Types(r.types(e.TypeArgs)...)
	case *ir.Builtin:
		return jen.Id(e.Name)
	case *ir.Select:
		return r.operand(selected(e), precPrimary, room-len(e.Member())-1).Dot(e.Member())
	case *ir.Call:
		return r.call(e, room)
	case *ir.TypeExpr:
		return r.typ(e.T)
	case *ir.Convert:
		return r.convert(e, room)
	case *ir.Index:
		return r.operand(e.X, precPrimary, room).Index(r.inner(e.I, room))
	case *ir.SliceExpr:
		return r.sliceExpr(e)
	case *ir.Binary:
		return r.binary(e, room)
	case *ir.Unary:
		return jen.Op(e.Op).Add(r.operand(e.X, precUnary, room-1))
	case *ir.Deref:
		return jen.Op("*").Add(r.operand(e.X, precUnary, room-1))
	case *ir.Assert:
		return r.operand(e.X, precPrimary, room).Assert(r.typ(e.To))
	case *ir.Composite:
		return r.composite(e, room)
	case *ir.FuncLit:
		return r.funcLit(e, room)
	}
	panic("emit: no expression")
}

// operand writes e as an operand of something that binds with strength prec.
func (r *renderer) operand(e ir.Expr, prec, room int) *jen.Statement {
	if precedence(e) < prec {
		return jen.Parens(r.inner(e, room-2))
	}
	return r.expr(e, room)
}

// inner writes e inside brackets, where composite literals are free again.
func (r *renderer) inner(e ir.Expr, room int) *jen.Statement {
	header := r.header
	r.header = false
	s := r.expr(e, room)
	r.header = header
	return s
}

// selected is the operand of a selection: Go dereferences pointers to structs by itself.
func selected(e *ir.Select) ir.Expr {
	if d, ok := e.X.(*ir.Deref); ok {
		if n, ok := d.Type().(*ir.Named); ok && !n.Interface {
			return d.X
		}
	}
	return e.X
}

// funcRef writes a function, or a method as (*T).Name.
func (r *renderer) funcRef(e *ir.FuncRef) *jen.Statement {
	if e.Func.RecvOf == nil {
		return jen.Id(e.Func.GoName())
	}
	t := jen.Id(e.Func.RecvOf.GoName())
	if _, ok := e.Func.Recv.Type.(*ir.Pointer); ok {
		t = jen.Parens(jen.Op("*").Add(t))
	}
	return t.Dot(e.Func.GoName())
}

func (r *renderer) convert(e *ir.Convert, room int) *jen.Statement {
	t := r.typ(e.T)
	switch e.T.(type) {
	case *ir.Pointer, *ir.Signature, *ir.Chan:
		t = jen.Parens(t)
	}
	return t.Parens(r.inner(e.X, room-2-len(e.T.String())))
}

func (r *renderer) sliceExpr(e *ir.SliceExpr) *jen.Statement {
	bound := func(x ir.Expr) jen.Code {
		if x == nil {
			return jen.Empty()
		}
		return r.inner(x, wide)
	}
	return r.operand(e.X, precPrimary, wide).Index(bound(e.Lo), bound(e.Hi))
}

// binary writes L op R; a chain that is too long goes on behind an operator.
func (r *renderer) binary(e *ir.Binary, room int) *jen.Statement {
	prec := binaryPrec[e.Op]
	if ir.Width(e) <= room {
		return r.operand(e.L, prec, wide).Op(e.Op).Add(r.operand(e.R, prec+1, wide))
	}
	s := r.operand(e.L, prec, room).Op(e.Op)
	if onlyLine := ir.Width(e.L) <= room && prec > 2 && e.Op != "+"; onlyLine {
		return s.Add(r.operand(e.R, prec+1, room-ir.Width(e.L)-len(e.Op)-2))
	}
	return s.Line().Add(r.operand(e.R, prec+1, room))
}
