package infer

import (
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// wrappedApps reports applications that a program puts into a middleware itself: what serves them takes nothing but an application.
//
//	app = Timing(app)    # app.add_middleware(Timing) does the same
func (in *inferer) wrappedApps(apps map[*hir.Var]bool) {
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			call, ok := n.(*hir.Call)
			if !ok || len(call.Args) == 0 || !in.isMiddleware(call.Fn) {
				return true
			}
			first := call.Args[0]
			name, ok := first.Value.(*hir.Name)
			if ok && (first.Name == "" || first.Name == "app") && apps[name.Var] {
				in.report(call.Pos, call.End, diag.Unsupported, "have the application take it: app.add_middleware(Class, …)", "an application inside of a middleware cannot be served")
			}
			return true
		})
	})
}

// isMiddleware reports whether x is a class whose instances are called with scope, receive and send.
func (in *inferer) isMiddleware(x hir.Expr) bool {
	t := in.staticType(x)
	switch t.Kind {
	case hir.ClassT:
		return SpeaksASGI(t.Class)
	case hir.LibClassT:
		switch t.Lib.LibName() {
		case "fastapi.CORSMiddleware", "fastapi.GZipMiddleware", "fastapi.TrustedHostMiddleware", "fastapi.HTTPSRedirectMiddleware", "fastapi.SessionMiddleware":
			return true
		}
	}
	return false
}
