package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// webPkg is the package that answers fastapi.
const webPkg = ir.Runtime + "fastapi"

// webCall is fastapi.name(args).
func webCall(name string, args ...ir.Expr) ir.Expr { return ir.CallPkg(webPkg, name, ir.Any, args...) }

// registered writes a function whose decorators tell an application of it:
//
//	@app.get("/items/{item_id}")
//	async def read_item(item_id: int): …
//	=>  func readItem(ctx context.Context, itemID int) … and in main
//	app.Get("/items/{item_id}", "read_item", readItem, fastapi.Param("item_id"))
func (b *builder) registered(s *hir.FuncDef) {
	f := s.Func
	if b.l.packageLevel(f) {
		b.l.function(f)
		s.Meta.Lead, s.Meta.Trail = nil, ""
	} else {
		b.store(s.Var, b.closure(f))
	}
	for i := len(s.Decorators) - 1; i >= 0; i-- {
		b.register(s.Decorators[i].(*hir.Call), f, b.l.callee(f))
	}
}

// registrars tells applications of what other decorators made of a function.
//
//	@app.get("/")
//	@cached
//	async def root(): …
//	=>  root = …
//	    app.Get("/", "root", fastapi.Decorated[func(ctx context.Context)](root, "root"))
func (b *builder) registrars(s *hir.FuncDef) {
	f := s.Shown
	for i := len(s.Registrars) - 1; i >= 0; i-- {
		sig := &ir.Signature{Params: []ir.Type{ir.Context}}
		name := &hir.Name{Var: s.Var}
		name.Pos, name.T = b.pos, s.Var.Cell.Type()
		if s.Var.Def != nil {
			name.T = infer.FuncType(s.Func)
		}
		args := []ir.Expr{b.anyExpr(name), ir.StringLit(f.Name)}
		for _, p := range f.Params {
			sig.Params = append(sig.Params, b.l.goType(shownType(p)))
			args = append(args, ir.StringLit(p.Name))
		}
		fn := ir.CallOf(ir.Any, ir.Pkg(webPkg, "Decorated", nil2(ir.Any), sig), args...)
		b.register(s.Registrars[i].(*hir.Call), f, fn)
	}
}

// shownType is the type of a parameter of a handler that is called through the floor: objects that the application makes are given as
// they are, and *args is a parameter like any other.
func shownType(p *hir.Param) hir.Type {
	switch r, ok := p.Request.(*infer.RequestParam); {
	case ok && r.Place == "":
		return r.Type
	case p.Kind == hir.VarArgs || p.Kind == hir.KwArgs:
		return hir.Any
	}
	return p.Var.Cell.Type()
}

// register writes one decorator as a call of the application; fn is what it is told of.
func (b *builder) register(call *hir.Call, f *hir.Func, fn ir.Expr) {
	saved := b.pos
	b.pos = call.Pos
	defer func() { b.pos = saved }()
	a := call.Fn.(*hir.Attr)
	app := b.recv(a.X)()
	switch a.Name {
	case "on_event":
		b.emit(ir.Do(ir.CallMethod(app, "OnEvent", ir.NoResult, b.webText(call, 0), fn)))
	case "middleware":
		b.emit(ir.Do(ir.CallMethod(app, "Middleware", ir.NoResult, b.webText(call, 0), answering(f, fn))))
	case "exception_handler":
		args := append([]ir.Expr{b.handledException(call.Args[0].Value), fn}, b.syncOption(f)...)
		b.emit(ir.Do(ir.CallMethod(app, "ExceptionHandler", ir.NoResult, args...)))
	default:
		b.route(call, a, app, f, fn)
	}
}

// answering is the function of a middleware as the application calls it, also where inference cannot tell that it gives a response.
func answering(f *hir.Func, fn ir.Expr) ir.Expr {
	if f.Result.Type().Kind == hir.AnyT {
		return webCall("Answering", fn)
	}
	return fn
}

// webText is a positional argument that is a string.
func (b *builder) webText(call *hir.Call, i int) ir.Expr {
	if i < len(call.Args) && call.Args[i].Star == 0 {
		return b.exprAs(call.Args[i].Value, hir.Str)
	}
	b.l.unsupported(call.Pos, call.End, "", "this call lacks an argument")
	return ir.StringLit("")
}

// handledException is the class or status that an exception handler stands for.
func (b *builder) handledException(x hir.Expr) ir.Expr {
	switch t := x.Base().T; t.Kind {
	case hir.ClassT:
		return b.l.classObject(t.Class)
	case hir.LibClassT:
		return b.l.libClassObject(t.Lib.(*stubs.Class), b.pos)
	}
	return b.exprAs(x, hir.IntOf(hir.MaxBits))
}

// syncOption marks plain functions that take a context in Go, or that FastAPI runs in a thread.
func (b *builder) syncOption(f *hir.Func) []ir.Expr {
	if f.IsAsync {
		return nil
	}
	return []ir.Expr{webCall("Sync")}
}

// route writes app.Get(path, name, fn, options…).
func (b *builder) route(call *hir.Call, a *hir.Attr, app ir.Expr, f *hir.Func, fn ir.Expr) {
	method := camel(a.Name, true)
	if a.Name == "websocket" {
		method = "WebSocket"
	}
	args := []ir.Expr{nil, ir.StringLit(f.Name), fn}
	rest := call.Args
	for i, arg := range rest {
		if i == 0 && arg.Name == "" || arg.Name == "path" {
			args[0] = b.exprAs(arg.Value, hir.Str)
		}
	}
	if args[0] == nil {
		b.l.unsupported(call.Pos, call.End, "", "the route has no path")
		return
	}
	described, modelled := false, false
	var options []ir.Expr
	for i, arg := range rest {
		if i == 0 && arg.Name == "" || arg.Name == "path" {
			continue
		}
		described = described || arg.Name == "description"
		modelled = modelled || arg.Name == "response_model"
		options = append(options, b.webOption(arg)...)
	}
	if f.HasDoc && !described && a.Name != "websocket" {
		args = append(args, webCall("Description", ir.StringLit(strings.Join(hir.DocLines(f.Doc), "\n"))))
	}
	args = append(args, b.syncOption(f)...)
	args = append(args, options...)
	if f.IsGen && a.Name != "websocket" {
		args = append(args, b.streamed(f, call)...)
	} else if f.Returns != nil && !modelled && a.Name != "websocket" {
		args = append(args, b.responseModel(f.Returns)...)
	}
	args = append(args, b.requestParams(f)...)
	b.emit(ir.Do(ir.CallMethod(app, method, ir.NoResult, args...)))
}

// responseModel is the type that answers are validated against; response classes and None in a decorator mean none.
func (b *builder) responseModel(x hir.Expr) []ir.Expr {
	if form := infer.FloorForm(b.l.m, x); form != nil {
		return []ir.Expr{webCall("ResponseModelAs", b.wireForm(form))}
	}
	t := infer.Wire(b.l.m, x)
	if t.Kind == hir.LibT && b.isResponse(t) {
		return nil
	}
	gt := ir.Type(noneType)
	if t.Kind != hir.NoneT {
		gt = b.l.goType(t)
	}
	out := []ir.Expr{ir.CallOf(ir.Any, ir.Pkg(webPkg, "ResponseModel", nil2(ir.Any), gt))}
	if t.Opt && ir.IsNilable(b.l.goType(t.NonNone())) {
		out = append(out, webCall("Nullable"))
	}
	return out
}

func (b *builder) isResponse(t hir.Type) bool {
	base := stubs.Default.Module("fastapi").Members["Response"].(*stubs.Class)
	c, ok := t.Lib.(*stubs.Class)
	return ok && c.Inherits(base)
}
