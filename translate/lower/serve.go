package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// servedApp is the application that the program is: one that a module-level name holds, while nothing in the program
// runs an event loop or a server itself.
func servedApp(m *hir.Module) *hir.Var {
	var app *hir.Var
	for _, v := range m.GlobalsInOrder() {
		t := v.Cell.Type()
		if !t.Is(hir.LibT) || t.Lib.LibName() != "fastapi.FastAPI" || app != nil && app.Name == "app" {
			continue
		}
		if app == nil || v.Name == "app" || app.Pos.Line < v.Pos.Line {
			app = v
		}
	}
	if app == nil || drivesLoop(m) {
		return nil
	}
	return app
}

// drivers are the calls that run an event loop to its end.
var drivers = map[string]bool{
	"asyncio.run": true, "asyncio.Runner.run": true, "asyncio.AbstractEventLoop.run_until_complete": true,
	"asyncio.AbstractEventLoop.run_forever": true, "uvicorn.run": true, "uvicorn.Server.run": true, "uvicorn.Server.serve": true,
	"fastapi.testclient.TestClient.__init__": true, "httpx.ASGITransport.__init__": true, // the application is asked in the program itself
}

func drivesLoop(m *hir.Module) bool {
	found := false
	look := func(n any) bool {
		if x, ok := n.(*hir.Call); ok {
			if r, ok := x.Resolved.(*infer.CallLib); ok && r.Sig != nil && drivers[r.Sig.Func.LibName()] {
				found = true
			}
		}
		if a, ok := n.(*hir.Attr); ok && a.Name == "main" && isModule(a.X, "pytest") {
			found = true
		}
		return !found
	}
	hir.Visit(m.Main.Body, look)
	for _, f := range m.Funcs {
		hir.Visit(f.Body, look)
	}
	return found
}

// quietSetup reports whether the module does nothing but define things and tell the application of them: it can neither
// fail nor reach the loop, so main needs no closure around it.
func quietSetup(m *hir.Module) bool {
	for _, s := range m.Main.Body {
		switch s := s.(type) {
		case *hir.Import, *hir.ImportGroup, *hir.Pass, *hir.Comment, *hir.AnnDecl:
		case *hir.ClassDef:
			if s.Class.Dynamic != "" { // it is made at run time
				return false
			}
		case *hir.FuncDef:
			if len(s.Decorators) > 0 && !s.Registers {
				return false
			}
		case *hir.Assign:
			if !s.Alias && !initialiser(s.Value) && !isAppCall(s.Value) {
				return false
			}
		case *hir.ExprStmt:
			if c, ok := s.X.(*hir.Const); !ok && !isAppCall(s.X) || ok && c == nil {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// isAppCall reports whether x makes or changes an application or router.
func isAppCall(x hir.Expr) bool {
	c, ok := x.(*hir.Call)
	if !ok {
		return false
	}
	r, ok := c.Resolved.(*infer.CallBuiltin)
	if !ok {
		return false
	}
	switch r.Name {
	case "fastapi.FastAPI", "fastapi.Starlette", "fastapi.APIRouter", "fastapi.APIRouter.include_router", "fastapi.FastAPI.add_middleware",
		"fastapi.APIRouter.add_event_handler", "fastapi.FastAPI.add_exception_handler":
		return true
	}
	return false
}

// serve writes the main function of an application:
//
//	fastapi.Serve("app.py", app), or fastapi.Run("app.py", func(ctx context.Context) (*fastapi.App, error) { … })
func (l *lowerer) serve(main *ir.Func, ctx *ir.Var, b *builder) {
	doc := ir.StringLit(l.opts.DocName)
	app := ir.Use(l.variable(l.serves))
	if quietSetup(l.m) {
		main.Body = append(b.out, ir.Do(ir.CallPkg(webPkg, "Serve", ir.NoResult, doc, app)))
	} else {
		body := b.out
		if !terminates(body) {
			body = append(body, ir.Ret(app, ir.Nil(ir.Error)))
		}
		lit := ir.Closure([]*ir.Var{ctx}, l.appResults(), body...)
		lit.PyName = "<module>"
		main.Body = []ir.Stmt{ir.Do(ir.CallPkg(webPkg, "Run", ir.NoResult, doc, lit))}
	}
	l.file.Decls = append(l.file.Decls, main)
}

// appResults are the results of a setup function.
func (l *lowerer) appResults() []ir.Type {
	return []ir.Type{l.goType(l.serves.Cell.Type()), ir.Error}
}
