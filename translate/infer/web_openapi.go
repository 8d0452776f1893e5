package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// OpenAPIOf is the application whose function openapi an assignment replaces, nil for any other target.
//
//	app.openapi = custom_openapi
func OpenAPIOf(target hir.Expr) hir.Expr {
	a, ok := target.(*hir.Attr)
	if !ok || a.Name != "openapi" {
		return nil
	}
	if t := a.X.Base().T; t.Kind != hir.LibT || t.Lib.LibName() != "fastapi.FastAPI" {
		return nil
	}
	return a.X
}

// openAPIOf is OpenAPIOf before types are known.
func (in *inferer) openAPIOf(target hir.Expr, e *env) hir.Expr {
	if a, ok := target.(*hir.Attr); ok && a.Name == "openapi" {
		in.expr(a.X, e)
	}
	return OpenAPIOf(target)
}
