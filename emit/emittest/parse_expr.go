package emittest

import (
	"go/ast"
	"go/types"

	"github.com/py2goasync/py2goasync/translate/ir"
)

func (r *reader) exprs(list []ast.Expr) []ir.Expr {
	out := make([]ir.Expr, len(list))
	for i, e := range list {
		out[i] = r.expr(e)
	}
	return out
}

func (r *reader) typeOf(e ast.Expr) ir.Type {
	tv := r.info.Types[e]
	if tv.Type == nil || tv.IsVoid() {
		return ir.NoResult
	}
	return r.typ(tv.Type)
}

// expr reads an expression.
func (r *reader) expr(e ast.Expr) ir.Expr {
	if e == nil {
		return nil
	}
	if tv := r.info.Types[e]; tv.IsType() {
		return ir.TypeOf(r.typ(tv.Type))
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return r.expr(e.X)
	case *ast.BasicLit:
		return r.literal(e)
	case *ast.Ident:
		return r.ident(e)
	case *ast.SelectorExpr:
		return r.selector(e)
	case *ast.CallExpr:
		return r.call(e)
	case *ast.IndexExpr:
		return r.index(e, e.X, []ast.Expr{e.Index})
	case *ast.IndexListExpr:
		return r.index(e, e.X, e.Indices)
	case *ast.SliceExpr:
		return ir.SliceOf(r.expr(e.X), r.expr(e.Low), r.expr(e.High))
	case *ast.BinaryExpr:
		return ir.Bin(e.Op.String(), r.typeOf(e), r.expr(e.X), r.expr(e.Y))
	case *ast.UnaryExpr:
		if lit, ok := e.X.(*ast.CompositeLit); ok && e.Op.String() == "&" {
			return ir.ComposePtr(r.typeOf(lit), r.elems(lit)...)
		}
		return ir.Un(e.Op.String(), r.typeOf(e), r.expr(e.X))
	case *ast.StarExpr:
		return ir.Star(r.expr(e.X))
	case *ast.TypeAssertExpr:
		if _, ok := r.info.Types[e].Type.(*types.Tuple); ok {
			return ir.AssertOk(r.expr(e.X), r.typeOf(e.Type))
		}
		return ir.AssertTo(r.expr(e.X), r.typeOf(e.Type))
	case *ast.CompositeLit:
		if p, ok := r.typeOf(e).(*ir.Pointer); ok { // elided in []*T{{}}
			return ir.ComposePtr(p.Elem, r.elems(e)...)
		}
		return ir.Compose(r.typeOf(e), r.elems(e)...)
	case *ast.FuncLit:
		params, results, named := r.signature(r.info.Types[e].Type.(*types.Signature))
		lit := ir.Closure(params, results, r.block(e.Body)...)
		lit.Named = named
		return lit
	}
	r.fail(e)
	return nil
}

// literal is an untyped constant with its default type.
func (r *reader) literal(e *ast.BasicLit) ir.Expr {
	kind := map[string]ir.Type{"INT": ir.Int, "FLOAT": ir.Float64, "IMAG": ir.Complex128, "CHAR": ir.Rune, "STRING": ir.String}
	return ir.LitOf(kind[e.Kind.String()], e.Value)
}

func (r *reader) ident(e *ast.Ident) ir.Expr {
	switch obj := r.info.Uses[e].(type) {
	case *types.Nil:
		return ir.Nil(r.typeOf(e))
	case *types.Const:
		if obj.Pkg() == nil {
			return ir.BoolLit(e.Name == "true")
		}
		return ir.Use(r.variable(obj))
	case *types.Func:
		return ir.RefFunc(r.objects[obj].(*ir.Func))
	case *types.Var:
		return ir.Use(r.variable(obj))
	}
	if e.Name == "_" {
		return nil
	}
	r.fail(e)
	return nil
}

func (r *reader) selector(e *ast.SelectorExpr) ir.Expr {
	sel := r.info.Selections[e]
	if sel == nil {
		obj := r.info.Uses[e.Sel]
		return ir.Pkg(obj.Pkg().Path(), obj.Name(), r.typ(obj.Type()))
	}
	if sel.Kind() == types.MethodExpr {
		return ir.RefFunc(r.objects[sel.Obj()].(*ir.Func))
	}
	s := ir.Sel(r.expr(e.X), e.Sel.Name, r.typeOf(e))
	switch obj := r.objects[sel.Obj()].(type) {
	case *ir.Func:
		s.Method = obj
	case *ir.FieldDecl:
		s.Field = obj
	}
	return s
}

func (r *reader) call(e *ast.CallExpr) ir.Expr {
	if tv := r.info.Types[e.Fun]; tv.IsType() {
		return ir.Conv(r.typ(tv.Type), r.expr(e.Args[0]))
	}
	if id, ok := e.Fun.(*ast.Ident); ok && r.info.Types[e.Fun].IsBuiltin() {
		b := ir.CallBuiltin(id.Name, r.typeOf(e), r.exprs(e.Args)...)
		b.Spread = e.Ellipsis.IsValid()
		return b
	}
	c := ir.CallOf(r.typeOf(e), r.expr(e.Fun), r.exprs(e.Args)...)
	c.Spread = e.Ellipsis.IsValid()
	return c
}

// index is x[i], or the instantiation of a generic function.
func (r *reader) index(e, x ast.Expr, indices []ast.Expr) ir.Expr {
	base := r.expr(x)
	if q, ok := base.(*ir.Qual); ok && r.info.Types[indices[0]].IsType() {
		for _, i := range indices {
			q.TypeArgs = append(q.TypeArgs, r.typeOf(i))
		}
		return q
	}
	return ir.At(r.typeOf(e), base, r.expr(indices[0]))
}

func (r *reader) elems(lit *ast.CompositeLit) []ir.Elem {
	var out []ir.Elem
	for _, el := range lit.Elts {
		kv, ok := el.(*ast.KeyValueExpr)
		if !ok {
			out = append(out, ir.Elem{Value: r.expr(el)})
			continue
		}
		elem := ir.Elem{Value: r.expr(kv.Value)}
		if id, ok := kv.Key.(*ast.Ident); ok && r.info.Types[kv.Key].Type == nil {
			elem.Name = id.Name
			elem.Field, _ = r.objects[r.info.Uses[id]].(*ir.FieldDecl)
		} else {
			elem.Key = r.expr(kv.Key)
		}
		out = append(out, elem)
	}
	return out
}
