package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// webSpecials are the rows of fastapi.
var webSpecials = map[string]special{
	"fastapi.FastAPI":                           appType("FastAPI"),
	"fastapi.APIRouter":                         appType("APIRouter"),
	"fastapi.Starlette":                         appType("FastAPI"),
	"fastapi.Route":                             routeType("Request"),
	"fastapi.WebSocketRoute":                    routeType("WebSocket"),
	"fastapi.BackgroundTask":                    taskType,
	"fastapi.APIRouter.include_router":          routeCall,
	"fastapi.APIRouter.add_api_route":           addAPIRoute,
	"fastapi.APIRouter.add_api_websocket_route": addAPIRoute,
	"fastapi.APIRouter.add_route":               addRoute,
	"fastapi.FastAPI.add_middleware":            addMiddlewareType,
	"fastapi.Middleware":                        middlewareType,
	"fastapi.TypeAdapter":                       adapterType,
	"fastapi.BackgroundTasks.add_task":          addTaskType,
	"fastapi.APIRouter.add_event_handler":       addHandler,
	"fastapi.FastAPI.add_exception_handler":     addHandler,
	"fastapi.DependencyOverrides.update":        overrideCall,
	"fastapi.DependencyOverrides.pop":           overrideCall,
	"fastapi.DependencyOverrides.clear":         overrideCall,
}

// WebMarkers are the functions of fastapi that only mean something as a decorator, default or annotation.
func WebMarkers() []string {
	var out []string
	for name := range markers {
		out = append(out, name)
	}
	for name := range registering {
		class := "fastapi.APIRouter."
		if name == "middleware" || name == "exception_handler" {
			class = "fastapi.FastAPI."
		}
		out = append(out, class+name)
	}
	return out
}

// markerType is the row of those.
func markerType(*inferer, *hir.Call, *env) hir.Type { return hir.Any }

// appType is FastAPI(…) or APIRouter(…).
func appType(name string) special {
	return func(in *inferer, x *hir.Call, e *env) hir.Type {
		in.routeArgs(x)
		for _, a := range x.Args {
			switch d, _ := a.Value.(*hir.Dict); {
			case a.Name == "lifespan":
				in.lifespan(a.Value)
			case a.Name == "exception_handlers" && d != nil:
				for i, k := range d.Keys {
					in.applied(d.Values[i].Base().T, []hir.Type{in.webType("Request"), in.handledType(k)}, false)
				}
			}
		}
		return in.webType(name)
	}
}

// lifespan is called with the application; the state of requests has the items of the dict that it yields as attributes.
func (in *inferer) lifespan(fn hir.Expr) {
	manager := in.applied(fn.Base().T, []hir.Type{in.webType("FastAPI")}, false)
	if manager.Kind == hir.LibT && len(manager.Args) > 0 {
		if yielded := manager.Args[0].Type(); yielded.Kind != hir.None.Kind {
			in.escape(yielded)
		}
	}
}

// handlerDict walks exception_handlers={404: f, …}: the functions are in nobody's hands but the application's.
func (in *inferer) handlerDict(d *hir.Dict, e *env) {
	for i, k := range d.Keys {
		in.expr(k, e)
		in.expr(d.Values[i], e)
	}
	d.T = hir.Any
}

func routeCall(in *inferer, x *hir.Call, e *env) hir.Type {
	in.routeArgs(x)
	return hir.None
}

// addTaskType is tasks.add_task(f, *args): f is called with them later.
func addTaskType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) > 0 && x.Args[0].Star == 0 {
		in.applyArgs(x.Args[0].Value, x.Args[1:])
	}
	return hir.None
}

// addHandler is app.add_exception_handler(what, f) or app.add_event_handler(event, f).
func addHandler(in *inferer, x *hir.Call, e *env) hir.Type {
	if !plain(x, 2) {
		return hir.None
	}
	ft := x.Args[1].Value.Base().T
	if x.Fn.(*hir.Attr).Name == "add_event_handler" {
		in.applied(ft, nil, false)
	} else {
		in.applied(ft, []hir.Type{in.webType("Request"), in.handledType(x.Args[0].Value)}, false)
	}
	return hir.None
}

// addMiddlewareType is app.add_middleware(C, …): a class of the program is made with the application and the keywords, and its method
// dispatch answers requests.
func addMiddlewareType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) == 0 || x.Args[0].Value.Base().T.Kind != hir.ClassT {
		return hir.None
	}
	c := x.Args[0].Value.Base().T.Class
	f := findMethod(c, "dispatch")
	if f == nil && SpeaksASGI(c) {
		in.escape(x.Args[0].Value.Base().T)
		for _, a := range x.Args[1:] {
			in.escape(a.Value.Base().T)
		}
		return hir.None
	}
	if f == nil || len(f.Params) != 3 {
		return hir.None
	}
	in.passed(f)
	in.flow(f.Params[1].Var.Cell, in.webType("Request"))
	in.flow(f.Params[2].Var.Cell, in.nextType())
	in.flow(f.Result, in.webType("Response"))
	if x.Made == nil {
		call := &hir.Call{Fn: x.Args[0].Value}
		call.Pos, call.End = x.Pos, x.End
		if findMethod(c, "__init__") != nil {
			call.Args = append(call.Args, hir.Arg{Value: wrapped(x), Pos: x.Pos})
		}
		call.Args = append(call.Args, x.Args[1:]...)
		x.Made = call
	}
	in.expr(x.Made, e)
	return hir.None
}

// SpeaksASGI reports whether instances of a class of middleware are called with scope, receive and send. Such a class is an object of the
// floor, and so are the messages that it passes on.
func SpeaksASGI(c *hir.Class) bool {
	f := findMethod(c, "__call__")
	return f != nil && len(f.Params) == 4 && findMethod(c, "dispatch") == nil
}

// wrapped is the application that a class of middleware is made with: that of app.add_middleware(C), and None for Middleware(C),
// where there is none yet.
func wrapped(x *hir.Call) hir.Expr {
	if a, ok := x.Fn.(*hir.Attr); ok && a.Name == "add_middleware" {
		return a.X
	}
	none := &hir.Const{Kind: hir.ConstNone}
	none.Pos, none.End, none.T = x.Pos, x.End, hir.None
	return none
}

// adapterType is TypeAdapter(T): what it validates are values of the floor.
func adapterType(in *inferer, x *hir.Call, e *env) hir.Type {
	if plain(x, 1) {
		in.escape(in.wire(x.Args[0].Value))
	}
	return in.webType("TypeAdapter")
}

// middlewareType is Middleware(C, …), an item of the argument middleware.
func middlewareType(in *inferer, x *hir.Call, e *env) hir.Type {
	addMiddlewareType(in, x, e)
	return in.webType("Middleware")
}

// routeType is Route(path, endpoint): the endpoint is called with the request.
func routeType(given string) special {
	return func(in *inferer, x *hir.Call, e *env) hir.Type {
		if fn := endpointArg(x); fn != nil {
			if t := fn.Base().T; t.Kind == hir.FuncT && len(t.Func.Find().Params) == 1 {
				in.applied(t, []hir.Type{in.webType(given)}, false)
			}
		}
		return in.webType("Route")
	}
}

// addAPIRoute is app.add_api_route(path, endpoint, …): the endpoint, a function or a method of an object, is called as one is that
// @app.api_route(path, …) decorates.
func addAPIRoute(in *inferer, x *hir.Call, e *env) hir.Type {
	if f, _ := Endpoint(x); f != nil {
		in.requestFunc(f)
		in.routeArgs(x)
		in.routeResult(f, x)
	}
	return hir.None
}

// addRoute is app.add_route(path, f): the function gets the request.
func addRoute(in *inferer, x *hir.Call, e *env) hir.Type {
	routeType("Request")(in, x, e)
	return hir.None
}

// Endpoint is the function of the program that a call names as an endpoint, and the expression that names it; nil for anything else.
func Endpoint(x *hir.Call) (*hir.Func, hir.Expr) {
	fn := endpointArg(x)
	if fn == nil {
		return nil, nil
	}
	t := fn.Base().T
	if t.Kind != hir.FuncT || t.Opt || len(t.Func.Find().Members) != 1 {
		return nil, fn
	}
	f := t.Func.Find().Members[0]
	if f.IsLambda || f.Class != nil && f.Kind != hir.StaticMethod && !OfInstance(fn) {
		return nil, fn
	}
	return f, fn
}

// OfInstance reports whether an expression is an attribute of an instance of a class of the program: a method that is bound.
func OfInstance(x hir.Expr) bool {
	a, ok := x.(*hir.Attr)
	if !ok {
		return false
	}
	t := a.X.Base().T
	return t.Kind == hir.InstT && !t.Opt && t.Class.Dynamic == ""
}

// endpointArg is the argument endpoint of Route, nil without one.
func endpointArg(x *hir.Call) hir.Expr {
	for i, a := range x.Args {
		if i == 1 && a.Name == "" || a.Name == "endpoint" || a.Name == "route" {
			return a.Value
		}
	}
	return nil
}

// EndpointArg is endpointArg for lowering.
func EndpointArg(x *hir.Call) hir.Expr { return endpointArg(x) }

// taskType is BackgroundTask(f, *args).
func taskType(in *inferer, x *hir.Call, e *env) hir.Type {
	addTaskType(in, x, e)
	return in.webType("BackgroundTasks")
}
