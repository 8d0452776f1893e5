package infer

import (
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// SchemeObject is the class of an instance that is a dependency, if it is one of the program that derives from a class of
// fastapi.security, else nil. Such classes live in the floor.
//
//	class JWTBearer(HTTPBearer): …
//	@app.get("/", dependencies=[Depends(JWTBearer())])
func SchemeObject(m *hir.Module, x hir.Expr) *hir.Class { return settled(m).schemeObject(x) }

func (in *inferer) schemeObject(x hir.Expr) *hir.Class {
	switch x := x.(type) {
	case *hir.Call:
		if n, ok := x.Fn.(*hir.Name); ok {
			if c, ok := n.Var.Def.(*hir.Class); ok && in.derivesFromScheme(c) {
				return c
			}
		}
	case *hir.Name:
		if x.Var.Bindings == 1 {
			return in.schemeObject(in.boundTo(x.Var))
		}
	}
	return nil
}

func (in *inferer) derivesFromScheme(c *hir.Class) bool {
	for _, b := range c.Bases {
		switch t := in.staticType(b); t.Kind {
		case hir.LibClassT:
			lib := t.Lib.(*stubs.Class)
			if lib.LibName() == "fastapi.OAuth2" || lib.Inherits(in.webType("Scheme").Lib.(*stubs.Class)) {
				return true
			}
		default:
			if n, ok := b.(*hir.Name); ok {
				if base, ok := n.Var.Def.(*hir.Class); ok && in.derivesFromScheme(base) {
					return true
				}
			}
		}
	}
	return false
}

// schemeCall checks that the runtime can call instances of a class: with the request and nothing else.
func (in *inferer) schemeCall(c *hir.Class, x hir.Expr) {
	f := findMethod(c, "__call__")
	if f == nil {
		return
	}
	for i, p := range f.Params {
		if i > 1 && p.Default == nil || i > 1 && in.isMarkerDefault(p) {
			b := x.Base()
			in.report(b.Pos, b.End, diag.Unsupported, "let __call__ take the request alone", "the method __call__ of this dependency takes more than the request")
			return
		}
	}
}

func (in *inferer) isMarkerDefault(p *hir.Param) bool {
	_, ok := in.marker(p.Default)
	return ok
}
