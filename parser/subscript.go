package parser

import "github.com/go-python/gpython/ast"

// SliceExpr is what stands between the brackets of `x[…]` as one expression, as CPython's tree has had it since 3.9:
// a plain index is itself, `a:b:c` is a [SliceLit], and `a:b, c` a tuple of such.
func SliceExpr(s ast.Slicer) ast.Expr {
	switch s := s.(type) {
	case *ast.Index:
		return s.Value
	case *ast.Slice:
		return &SliceLit{ExprBase: ast.ExprBase{Pos: s.Pos}, Slice: s}
	case *ast.ExtSlice:
		t := &ast.Tuple{ExprBase: ast.ExprBase{Pos: s.Pos}, Ctx: ast.Load}
		for _, d := range s.Dims {
			t.Elts = append(t.Elts, SliceExpr(d))
		}
		return t
	}
	return nil
}
