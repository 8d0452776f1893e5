package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// schemeResults are the classes of fastapi.security whose instances are dependencies, by what they give: "" for a text.
var schemeResults = map[string]string{
	"OAuth2PasswordBearer": "", "OAuth2AuthorizationCodeBearer": "", "OpenIdConnect": "", "APIKeyHeader": "", "APIKeyQuery": "", "APIKeyCookie": "",
	"HTTPBearer": "HTTPAuthorizationCredentials", "HTTPDigest": "HTTPAuthorizationCredentials", "HTTPBasic": "HTTPBasicCredentials",
}

// schemeType is what a dependency on an object of fastapi.security gives.
func (in *inferer) schemeType(t hir.Type, x hir.Expr) hir.Type {
	c, ok := t.Lib.(*stubs.Class)
	if !ok || c.Module == nil || c.Module.Name != "fastapi" {
		return hir.Type{}
	}
	name, ok := schemeResults[c.Name]
	if !ok {
		return hir.Type{}
	}
	result := hir.Str
	if name != "" {
		result = in.webType(name)
	}
	if in.mayGiveNone(x) {
		return in.optional(result)
	}
	return result
}

// mayGiveNone reports whether the scheme that x names may have been made with auto_error=False.
func (in *inferer) mayGiveNone(x hir.Expr) bool {
	name, ok := x.(*hir.Name)
	if !ok {
		return true
	}
	off := false
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			as, ok := n.(*hir.Assign)
			if !ok || len(as.Targets) != 1 {
				return true
			}
			if target, ok := as.Targets[0].(*hir.Name); !ok || target.Var != name.Var {
				return true
			}
			call, ok := as.Value.(*hir.Call)
			off = off || !ok || slices.ContainsFunc(call.Args, func(a hir.Arg) bool { return a.Name == "auto_error" })
			return true
		})
	})
	return off
}

// FormDependency reports whether t is a class of fastapi.security that is a dependency.
func FormDependency(t hir.Type) bool {
	name := t.Lib.LibName()
	return name == "fastapi.OAuth2PasswordRequestForm" || name == "fastapi.OAuth2PasswordRequestFormStrict"
}
