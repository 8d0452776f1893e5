package infer

import (
	"strings"

	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// registering are the decorators of FastAPI applications and routers. They leave the function as it is and have the
// application call it.
var registering = map[string]func(in *inferer, f *hir.Func, call *hir.Call){
	"get": route, "put": route, "post": route, "delete": route, "options": route, "head": route, "patch": route, "trace": route,
	"api_route": route, "websocket": route, "on_event": onEvent, "middleware": middleware, "exception_handler": exceptionHandler,
}

// webDefs finds the functions that an application is told of by decorators alone: their names denote the functions, as
// if they had none.
//
//	@app.get("/")
//	async def root(): …
func (in *inferer) webDefs() {
	in.ownResponses()
	apps := in.appVars()
	if len(apps) == 0 {
		return
	}
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			if def, ok := n.(*hir.FuncDef); ok && len(def.Decorators) > 0 && def.Func.Class == nil {
				in.splitRegistrars(def, apps)
				def.Registers = in.allRegister(def, apps)
			}
			return true
		})
	})
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			if def, ok := n.(*hir.FuncDef); ok && def.Registers {
				in.ownName(def)
			}
			return true
		})
	})
	in.wrappedApps(apps)
	in.routeKeywords()
	in.routeResponses()
}

func (in *inferer) eachBody(visit func(f *hir.Func)) {
	visit(in.m.Main)
	for _, f := range in.m.Funcs {
		visit(f)
	}
}

// appVars are the variables that hold an application or a router.
func (in *inferer) appVars() map[*hir.Var]bool {
	apps := map[*hir.Var]bool{}
	in.eachBody(func(f *hir.Func) {
		for _, p := range f.Params {
			if p.Annotation != nil && isApp(in.staticType(p.Annotation)) {
				apps[p.Var] = true
			}
		}
		hir.Visit(f.Body, func(n any) bool {
			as, ok := n.(*hir.Assign)
			if !ok {
				return true
			}
			call, ok := as.Value.(*hir.Call)
			if !ok || !isApp(in.staticType(call.Fn)) {
				return true
			}
			for _, t := range as.Targets {
				if n, ok := t.(*hir.Name); ok {
					apps[n.Var] = true
				}
			}
			return true
		})
	})
	return apps
}

// isApp reports whether t is one of the classes FastAPI and APIRouter.
func isApp(t hir.Type) bool {
	if t.Kind != hir.LibClassT {
		return false
	}
	name := t.Lib.LibName()
	return name == "fastapi.FastAPI" || name == "fastapi.Starlette" || name == "fastapi.APIRouter"
}

// allRegister reports whether each decorator of a def registers it with an application.
func (in *inferer) allRegister(def *hir.FuncDef, apps map[*hir.Var]bool) bool {
	all := true
	for _, d := range def.Decorators {
		app, method := registrar(d, apps)
		if app == nil {
			return false
		}
		if registering[method] == nil {
			in.report(d.Base().Pos, d.Base().End, diag.Unsupported, "use a route of a method such as get or post", "@%s.%s is not supported", app.Name, method)
			all = false
		}
	}
	return all
}

// splitRegistrars sets the outer decorators of a def that make it a route apart from those that change it first.
//
//	@app.get("/")
//	@cached
//	async def root(): …
func (in *inferer) splitRegistrars(def *hir.FuncDef, apps map[*hir.Var]bool) {
	n := 0
	for n < len(def.Decorators) && isRoute(def.Decorators[n], apps) {
		n++
	}
	if n > 0 && n < len(def.Decorators) && !isRegistrar(def.Decorators[n], apps) {
		def.Registrars, def.Decorators = def.Decorators[:n:n], def.Decorators[n:]
	}
}

// registrar is the application and the method of it that a decorator calls: @app.get("/"); nil for other decorators.
func registrar(d hir.Expr, apps map[*hir.Var]bool) (app *hir.Var, method string) {
	call, ok := d.(*hir.Call)
	if !ok {
		return nil, ""
	}
	a, ok := call.Fn.(*hir.Attr)
	if !ok {
		return nil, ""
	}
	x := a.X
	if hooks, ok := x.(*hir.Attr); ok && hooks.Name == "webhooks" { // @app.webhooks.post("new-order")
		x = hooks.X
	}
	if n, ok := x.(*hir.Name); ok && apps[n.Var] {
		return n.Var, a.Name
	}
	return nil, ""
}

func isRegistrar(d hir.Expr, apps map[*hir.Var]bool) bool {
	app, _ := registrar(d, apps)
	return app != nil
}

// isRoute reports whether a decorator makes a function a route.
func isRoute(d hir.Expr, apps map[*hir.Var]bool) bool {
	switch app, method := registrar(d, apps); method {
	case "on_event", "middleware", "exception_handler":
		return false
	default:
		return app != nil && registering[method] != nil
	}
}

// ownName lets the name of a registered function denote it. Handlers that nobody calls by their name may share one.
func (in *inferer) ownName(def *hir.FuncDef) {
	if def.Var.Bindings == 1 {
		def.Var.Def = def.Func
		return
	}
	used := false
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			if name, ok := n.(*hir.Name); ok && name.Var == def.Var {
				used = true
			}
			return !used
		})
	})
	if used {
		def.Registers = false
		return
	}
	own := *def.Var
	own.Bindings, own.Cell, own.Def = 1, hir.NewCell(), def.Func
	def.Var = &own
}

// registered walks the decorators of a function that an application calls.
func (in *inferer) registered(st *hir.FuncDef, e *env) {
	in.register(st.Decorators, st.Func, e)
}

// registrars walks the decorators that tell an application of what other decorators made of a function.
func (in *inferer) registrars(st *hir.FuncDef, e *env) {
	if len(st.Registrars) > 0 {
		if st.Shown == nil {
			st.Shown = in.shownFunc(st)
			in.shownParams(st.Shown)
		}
		in.register(st.Registrars, st.Shown, e)
		in.escape(st.Var.Cell.Type())
		in.escape(in.funcType(st.Func))
	}
}

func (in *inferer) register(decorators []hir.Expr, f *hir.Func, e *env) {
	for i := len(decorators) - 1; i >= 0; i-- {
		call := decorators[i].(*hir.Call)
		a := call.Fn.(*hir.Attr)
		in.expr(a, e)
		in.args(call, e)
		call.T = hir.Any
		f.Called = true
		registering[a.Name](in, f, call)
	}
}

func route(in *inferer, f *hir.Func, call *hir.Call) {
	in.requestFunc(f)
	in.routeArgs(call)
	in.routeResult(f, call)
	in.answers(f)
}

// routeResult looks at what answers are validated as, all at once or part by part.
func (in *inferer) routeResult(f *hir.Func, call *hir.Call) {
	if !in.streams(f, call) {
		in.responseModel(f, call)
	}
}

// answers observes the numbers in what a handler returns: JSON shows which of them are ints.
func (in *inferer) answers(f *hir.Func) {
	hir.Visit(f.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.FuncDef:
			return false
		case *hir.Return:
			if n.X != nil && mixed(n.X.Base().T, 0) {
				in.observe(n.X)
			}
		case *hir.Yield:
			if n.X != nil && mixed(n.X.Base().T, 0) {
				in.observe(n.X)
			}
		}
		return true
	})
}

// responseModel looks at what answers are validated as.
func (in *inferer) responseModel(f *hir.Func, call *hir.Call) {
	model := f.Returns
	for _, a := range call.Args {
		if a.Name == "response_model" {
			model = a.Value
		}
	}
	if model != nil && !isNone(model) && !strings.Contains(call.Fn.(*hir.Attr).Name, "websocket") {
		in.wire(model)
		in.readByName(f.Result.Type(), 0)
	}
}

// readByName notes that the runtime reads the attributes of objects that are no models by their names: response models are made
// of any objects.
func (in *inferer) readByName(t hir.Type, depth int) {
	if depth > 4 {
		return
	}
	switch t.Kind {
	case hir.InstT:
		if !IsModel(t.Class) {
			in.escape(hir.Inst(t.Class))
		}
	case hir.ListT:
		in.readByName(t.List.Find().Elem.Type(), depth+1)
	case hir.DictT:
		in.readByName(t.Dict.Find().Val.Type(), depth+1)
	case hir.TupleT:
		for _, e := range t.Elems {
			in.readByName(e, depth+1)
		}
	}
}

// routeArgs lets the functions among the arguments of a route or router be called with what requests hold.
func (in *inferer) routeArgs(call *hir.Call) {
	for _, a := range call.Args {
		switch a.Name {
		case "dependencies":
			in.dependencyList(a.Value)
		case "generate_unique_id_function", "route_class":
			in.escape(a.Value.Base().T)
		}
	}
}

// onEvent: the function is called without arguments.
func onEvent(in *inferer, f *hir.Func, call *hir.Call) { in.applyFunc(f, nil, false) }

// middleware: the function gets the request and what has it answered.
func middleware(in *inferer, f *hir.Func, call *hir.Call) {
	if len(f.Params) != 2 {
		in.report(call.Pos, call.End, diag.Unsupported, "", "a middleware takes a request and a function that answers it")
		return
	}
	in.flow(f.Params[0].Var.Cell, in.webType("Request"))
	in.flow(f.Params[1].Var.Cell, in.nextType())
	in.passed(f)
	in.flow(f.Result, in.webType("Response"))
}

// passed notes that all parameters of f are given.
func (in *inferer) passed(f *hir.Func) {
	f.Called = true
	for _, p := range f.Params {
		p.Passed = true
	}
}

// nextType is the type of call_next.
func (in *inferer) nextType() hir.Type {
	if in.m.Next == nil {
		in.m.Next = &hir.FuncInfo{
			Params: []*hir.Cell{hir.CellOf(in.webType("Request"))}, Result: hir.CellOf(in.webType("Response")),
			Async: true, NeedsCtx: true, Raises: true,
		}
	}
	return hir.Type{Kind: hir.FuncT, Func: in.m.Next}
}

// exceptionHandler: the function gets the request and the exception.
func exceptionHandler(in *inferer, f *hir.Func, call *hir.Call) {
	if len(f.Params) != 2 || len(call.Args) != 1 {
		in.report(call.Pos, call.End, diag.Unsupported, "", "an exception handler takes a request and an exception")
		return
	}
	in.flow(f.Params[0].Var.Cell, in.webType("Request"))
	in.flow(f.Params[1].Var.Cell, in.handledType(call.Args[0].Value))
	in.passed(f)
}

// handledType is the type of the exceptions that a handler for x gets: x is a class or a status.
func (in *inferer) handledType(x hir.Expr) hir.Type {
	switch t := x.Base().T; t.Kind {
	case hir.ClassT:
		return hir.Inst(t.Class)
	case hir.LibClassT:
		return hir.Lib(t.Lib.(*stubs.Class))
	case hir.IntT:
		return in.webType("HTTPException")
	}
	return hir.Any
}

// webType is a class of the package fastapi.
func (in *inferer) webType(name string) hir.Type {
	return hir.Lib(in.stubs.Module("fastapi").Members[name].(*stubs.Class))
}
