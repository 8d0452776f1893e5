package parser

import "github.com/go-python/gpython/ast"

func (v visitor) childrenOfExpr(n ast.Expr) {
	switch n := n.(type) {
	case *ast.BoolOp:
		v.exprs(n.Values)
	case *ast.BinOp:
		v.expr(n.Left)
		v.expr(n.Right)
	case *ast.UnaryOp:
		v.expr(n.Operand)
	case *ast.Compare:
		v.expr(n.Left)
		v.exprs(n.Comparators)
	case *ast.Lambda:
		v.arguments(n.Args)
		v.expr(n.Body)
	case *ast.IfExp:
		v.expr(n.Body)
		v.expr(n.Test)
		v.expr(n.Orelse)
	case *ast.Call:
		v.expr(n.Func)
		v.call(n.Args, n.Keywords, n.Starargs, n.Kwargs)
	case *ast.Attribute:
		v.expr(n.Value)
	case *ast.Subscript:
		v.expr(n.Value)
		v(n.Slice)
	case *ast.Starred:
		v.expr(n.Value)
	case *NamedExpr:
		v(n.Target)
		v.expr(n.Value)
	case *Await:
		v.expr(n.Value)
	case *ast.Yield:
		v.expr(n.Value)
	case *ast.YieldFrom:
		v.expr(n.Value)
	case *AsyncIter:
		v.expr(n.Value)
	case *SliceLit:
		v(n.Slice)
	default:
		v.childrenOfDisplay(n)
	}
}

func (v visitor) childrenOfDisplay(n ast.Expr) {
	switch n := n.(type) {
	case *ast.List:
		v.exprs(n.Elts)
	case *ast.Tuple:
		v.exprs(n.Elts)
	case *ast.Set:
		v.exprs(n.Elts)
	case *ast.Dict:
		for i, k := range n.Keys {
			v.expr(k) // nil before **
			v.expr(n.Values[i])
		}
	case *ast.ListComp:
		v.comprehension(n.Elt, nil, n.Generators)
	case *ast.SetComp:
		v.comprehension(n.Elt, nil, n.Generators)
	case *ast.GeneratorExp:
		v.comprehension(n.Elt, nil, n.Generators)
	case *ast.DictComp:
		v.comprehension(n.Key, n.Value, n.Generators)
	case *JoinedStr:
		v.exprs(n.Values)
	case *TemplateStr:
		v.exprs(n.Values)
	case *FormattedValue:
		v.field(n.Value, n.FormatSpec)
	case *Interpolation:
		v.field(n.Value, n.FormatSpec)
	}
}

func (v visitor) comprehension(elt, value ast.Expr, gens []ast.Comprehension) {
	v.expr(elt)
	v.expr(value)
	for _, g := range gens {
		v.expr(g.Target)
		v.expr(g.Iter)
		v.exprs(g.Ifs)
	}
}

func (v visitor) field(value ast.Expr, spec *JoinedStr) {
	v.expr(value)
	if spec != nil {
		v(spec)
	}
}
