package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// webRows are the rows of fastapi.
func webRows() map[string]row {
	out := map[string]row{
		"fastapi.FastAPI":                           appRow("New"),
		"fastapi.APIRouter":                         appRow("NewAPIRouter"),
		"fastapi.Starlette":                         appRow("NewStarlette"),
		"fastapi.Route":                             routeRow("NewRoute"),
		"fastapi.WebSocketRoute":                    routeRow("NewWebSocketRoute"),
		"fastapi.BackgroundTask":                    taskRow,
		"fastapi.APIRouter.include_router":          includeRow,
		"fastapi.APIRouter.add_api_route":           addAPIRouteRow("api_route"),
		"fastapi.APIRouter.add_api_websocket_route": addAPIRouteRow("websocket"),
		"fastapi.APIRouter.add_route":               addRouteRow,
		"fastapi.FastAPI.add_middleware":            addMiddlewareRow,
		"fastapi.Middleware":                        middlewareRow,
		"fastapi.TypeAdapter":                       adapterRow,
		"fastapi.BackgroundTasks.add_task":          addTaskRow,
		"fastapi.APIRouter.add_event_handler":       addHandlerRow("OnEvent"),
		"fastapi.FastAPI.add_exception_handler":     addHandlerRow("ExceptionHandler"),
		"fastapi.DependencyOverrides.update":        overrideRow,
		"fastapi.DependencyOverrides.pop":           overrideRow,
		"fastapi.DependencyOverrides.clear":         overrideRow,
	}
	for _, name := range infer.WebMarkers() {
		out[name] = misplacedRow
	}
	return out
}

// misplacedRow reports what only means something as a decorator, default or annotation.
func misplacedRow(b *builder, x *hir.Call) ir.Expr {
	b.l.unsupported(x.Pos, x.End, "use it as a decorator of a function, or for a parameter", "this use is not supported")
	return ir.Nil(ir.Any)
}

// appRow is FastAPI(title="…") => fastapi.New(fastapi.Title("…")).
func appRow(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		var args []ir.Expr
		for _, a := range x.Args {
			args = append(args, b.webOption(a)...)
		}
		return ir.CallPkg(webPkg, name, b.l.goType(x.T), args...)
	}
}

// includeRow is app.include_router(users, prefix="…") => app.IncludeRouter(users, fastapi.Prefix("…")).
func includeRow(b *builder, x *hir.Call) ir.Expr {
	recv, _ := recvOf(x)
	if len(x.Args) == 0 || x.Args[0].Name != "" && x.Args[0].Name != "router" {
		return misplacedRow(b, x)
	}
	args := b.each(b.recv(recv), b.recv(x.Args[0].Value))
	for _, a := range x.Args[1:] {
		args = append(args, b.webOption(a)...)
	}
	b.emit(ir.Do(ir.CallMethod(args[0], "IncludeRouter", ir.NoResult, args[1:]...)))
	return ir.Nil(ir.Any)
}

// corsOptions are the keyword arguments of CORSMiddleware.
var corsOptions = map[string]webWriter{
	"allow_origins": stringList("AllowOrigins"), "allow_methods": stringList("AllowMethods"), "allow_headers": stringList("AllowHeaders"),
	"expose_headers": stringList("ExposeHeaders"), "allow_credentials": value("AllowCredentials", hir.Bool),
	"allow_origin_regex": value("AllowOriginRegex", hir.Str), "max_age": value("CORSMaxAge", hir.IntOf(hir.MaxBits)),
}

// middlewareOptions are the keyword arguments of the library's middleware, by class.
var middlewareOptions = map[string]map[string]webWriter{
	"fastapi.CORSMiddleware": corsOptions,
	"fastapi.GZipMiddleware": {
		"minimum_size": value("MinimumSize", hir.IntOf(hir.MaxBits)), "compresslevel": value("CompressLevel", hir.IntOf(hir.MaxBits)),
	},
	"fastapi.TrustedHostMiddleware":   {"allowed_hosts": stringList("AllowedHosts"), "www_redirect": value("WWWRedirect", hir.Bool)},
	"fastapi.HTTPSRedirectMiddleware": {},
	"fastapi.SessionMiddleware": {
		"secret_key": value("SecretKey", hir.Str), "session_cookie": value("SessionCookie", hir.Str), "max_age": plainValue("SessionMaxAge"), "path": value("SessionPath", hir.Str),
		"same_site": value("SessionSameSite", hir.Str), "https_only": value("SessionHTTPSOnly", hir.Bool), "domain": value("SessionDomain", hir.Str),
	},
}

// addMiddlewareRow is app.add_middleware(CORSMiddleware, allow_origins=["*"]) =>
// app.AddMiddleware(fastapi.NewCORSMiddleware(fastapi.AllowOrigins("*"))), and app.add_middleware(Timing, name="x") of a class of the
// program => app.Middleware("http", NewTiming(app, "x").Dispatch).
func addMiddlewareRow(b *builder, x *hir.Call) ir.Expr {
	recv, _ := recvOf(x)
	if x.Made != nil {
		app := b.recv(recv)()
		b.emit(ir.Do(ir.CallMethod(app, "Middleware", ir.NoResult, ir.StringLit("http"), b.dispatch(x))))
		return ir.Nil(ir.Any)
	}
	if m := b.libraryMiddleware(x); m != nil {
		b.emit(ir.Do(ir.CallMethod(b.recv(recv)(), "AddMiddleware", ir.NoResult, m)))
	}
	return ir.Nil(ir.Any)
}

// dispatch is the method of the middleware that a call makes of a class of the program.
func (b *builder) dispatch(x *hir.Call) ir.Expr {
	t := x.Made.Base().T
	f := infer.FindMethod(t.Class, "dispatch")
	return answering(f, b.l.methodRef(b, b.expr(x.Made), t, f))
}

// adapterRow is TypeAdapter(list[int]) => fastapi.NewTypeAdapter(fastapi.ListOf(fastapi.GoType[int]())).
func adapterRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return misplacedRow(b, x)
	}
	form := infer.SpelledForm(b.l.m, x.Args[0].Value)
	return ir.CallPkg(webPkg, "NewTypeAdapter", b.l.goType(x.T), b.wireForm(form))
}

// middlewareRow is Middleware(CORSMiddleware, …) => fastapi.NewCORSMiddleware(…), and Middleware(Timing, …) of a class of the
// program => fastapi.HTTPMiddleware(NewTiming(…).Dispatch).
func middlewareRow(b *builder, x *hir.Call) ir.Expr {
	if x.Made != nil {
		return webCall("HTTPMiddleware", b.dispatch(x))
	}
	if m := b.libraryMiddleware(x); m != nil {
		return m
	}
	return ir.Nil(b.l.goType(x.T))
}

// libraryMiddleware makes a middleware of the library; nil when the class is none that is known.
func (b *builder) libraryMiddleware(x *hir.Call) ir.Expr {
	var options map[string]webWriter
	if len(x.Args) > 0 {
		if t := x.Args[0].Value.Base().T; t.Kind == hir.ClassT && infer.SpeaksASGI(t.Class) {
			return b.asgiMiddleware(x)
		}
	}
	if len(x.Args) > 0 && x.Args[0].Value.Base().T.Kind == hir.LibClassT {
		options = middlewareOptions[x.Args[0].Value.Base().T.Lib.LibName()]
	}
	if options == nil {
		b.l.unsupported(x.Pos, x.End, `write it as a class with a method dispatch, or as a function with @app.middleware("http")`, "this middleware is not supported")
		return nil
	}
	var args []ir.Expr
	for _, a := range x.Args[1:] {
		write := options[a.Name]
		if write == nil {
			end := a.Pos
			end.Col += len(a.Name)
			b.l.unsupported(a.Pos, end, "", "the argument %s is not supported", a.Name)
			continue
		}
		args = append(args, write(b, a.Value)...)
	}
	ctor := "New" + x.Args[0].Value.Base().T.Lib.(*stubs.Class).Name
	return webCall(ctor, args...)
}

// asgiMiddleware is a class of the program that is called with scope, receive and send, and the keywords that it is made with:
// app.add_middleware(Timing, name="x") => app.AddMiddleware(fastapi.ASGIMiddleware(TimingClass, py.KV{Key: "name", Value: "x"})).
func (b *builder) asgiMiddleware(x *hir.Call) ir.Expr {
	args := []ir.Expr{b.anyExpr(x.Args[0].Value)}
	for _, a := range x.Args[1:] {
		if a.Name == "" {
			b.l.unsupported(a.Pos, a.Value.Base().End, "give it by name", "this argument of a middleware is not supported")
			continue
		}
		args = append(args, ir.Compose(&ir.Named{Pkg: ir.PyPkg, Name: "KV"}, ir.Elem{Name: "Key", Value: ir.StringLit(a.Name)}, ir.Elem{Name: "Value", Value: b.anyExpr(a.Value)}))
	}
	return webCall("ASGIMiddleware", args...)
}

// addTaskRow is tasks.add_task(f, x) => tasks.AddTask(f, x).
func addTaskRow(b *builder, x *hir.Call) ir.Expr {
	recv, _ := recvOf(x)
	parts, sync := b.taskParts(x)
	if parts == nil {
		return ir.Nil(ir.Any)
	}
	name := "AddTask"
	if sync {
		name = "AddSyncTask"
	}
	args := b.each(append([]func() ir.Expr{b.recv(recv)}, parts...)...)
	b.emit(ir.Do(ir.CallMethod(args[0], name, ir.NoResult, args[1:]...)))
	return ir.Nil(ir.Any)
}

// taskRow is BackgroundTask(f, x) => fastapi.NewBackgroundTask(f, x).
func taskRow(b *builder, x *hir.Call) ir.Expr {
	parts, _ := b.taskParts(x)
	if parts == nil {
		return ir.Nil(b.l.goType(x.T))
	}
	return ir.CallPkg(webPkg, "NewBackgroundTask", b.l.goType(x.T), b.each(parts...)...)
}

// taskParts are the function of a task and its arguments; sync tells of a plain function that takes a context in Go.
func (b *builder) taskParts(x *hir.Call) (parts []func() ir.Expr, sync bool) {
	if len(x.Args) == 0 || x.Args[0].Star != 0 || x.Args[0].Name != "" {
		misplacedRow(b, x)
		return nil, false
	}
	fn := x.Args[0].Value
	params := []hir.Type{}
	if t := fn.Base().T; t.Kind == hir.FuncT && !t.Func.Find().Bad {
		info := t.Func.Find()
		sync = !info.Async && memberEffects(info).NeedsCtx
		for _, p := range info.Params {
			params = append(params, p.Type())
		}
	}
	values, keywords, ok := taskArgs(fn.Base().T, x.Args[1:])
	if !ok {
		b.l.unsupported(x.Pos, x.End, "pass the arguments by position", "these arguments of a task are not supported")
		return nil, false
	}
	parts = []func() ir.Expr{b.exprFunc(fn)}
	for i, v := range values {
		if i < len(params) {
			parts = append(parts, b.asFunc(v, params[i]))
		} else {
			parts = append(parts, b.asFunc(v, hir.Any))
		}
	}
	for _, a := range keywords {
		value := b.asFunc(a.Value, hir.Any)
		parts = append(parts, func() ir.Expr { return webCall("Keyword", ir.StringLit(a.Name), value()) })
	}
	return parts, sync
}

// routeRow is Route("/", home, methods=["POST"]) => fastapi.NewRoute("/", "home", home, fastapi.Methods("POST")).
func routeRow(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		gt := b.l.goType(x.T)
		fn := infer.EndpointArg(x)
		if fn == nil || len(x.Args) == 0 || fn.Base().T.Kind != hir.FuncT || len(fn.Base().T.Func.Find().Members) != 1 || len(fn.Base().T.Func.Find().Params) != 1 {
			b.l.unsupported(x.Pos, x.End, "a function that takes the request is", "this endpoint is not supported")
			return ir.Nil(gt)
		}
		f := fn.Base().T.Func.Find().Members[0]
		args := []ir.Expr{ir.StringLit(""), ir.StringLit(f.Name), b.expr(fn)}
		args = append(args, b.syncOption(f)...)
		for i, a := range x.Args {
			switch {
			case i == 0 && a.Name == "" || a.Name == "path":
				args[0] = b.exprAs(a.Value, hir.Str)
			case a.Value == fn:
			default:
				args = append(args, b.webOption(a)...)
			}
		}
		return ir.CallPkg(webPkg, name, gt, args...)
	}
}

// taskArgs puts keyword arguments of a task in the places of the function's parameters. Those that a function takes by keyword
// only stay what they are.
func taskArgs(t hir.Type, args []hir.Arg) (values []hir.Expr, keywords []hir.Arg, ok bool) {
	byName := map[string]hir.Expr{}
	for _, a := range args {
		switch {
		case a.Star != 0:
			return nil, nil, false
		case a.Name != "":
			byName[a.Name] = a.Value
		default:
			values = append(values, a.Value)
		}
	}
	if len(byName) == 0 {
		return values, nil, true
	}
	if t.Kind != hir.FuncT || len(t.Func.Find().Members) != 1 {
		return nil, nil, false
	}
	f := t.Func.Find().Members[0]
	params := f.Params
	if f.Class != nil && f.Kind != hir.StaticMethod && len(params) > 0 {
		params = params[1:]
	}
	for i, p := range params {
		v := byName[p.Name]
		switch {
		case p.Kind == hir.KwOnly || p.Kind == hir.KwArgs:
			for _, a := range args {
				if a.Name != "" && byName[a.Name] != nil {
					keywords = append(keywords, a)
				}
			}
			return values, keywords, true
		case i < len(values) || p.Kind == hir.VarArgs:
			continue
		case v != nil:
			values = append(values, v)
		case p.Default != nil:
			values = append(values, p.Default)
		default:
			return nil, nil, false
		}
		delete(byName, p.Name)
	}
	return values, nil, len(byName) == 0
}

// addHandlerRow is app.add_exception_handler(what, f) and app.add_event_handler(event, f).
func addHandlerRow(method string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		recv, _ := recvOf(x)
		if !plainArgs(x, 2) {
			return misplacedRow(b, x)
		}
		what := b.asFunc(x.Args[0].Value, hir.Str)
		if method == "ExceptionHandler" {
			what = func() ir.Expr { return b.handledException(x.Args[0].Value) }
		}
		args := b.each(b.recv(recv), what, b.exprFunc(x.Args[1].Value))
		if t := x.Args[1].Value.Base().T; method == "ExceptionHandler" && t.Kind == hir.FuncT && !t.Func.Find().Async {
			args = append(args, webCall("Sync"))
		}
		b.emit(ir.Do(ir.CallMethod(args[0], method, ir.NoResult, args[1:]...)))
		return ir.Nil(ir.Any)
	}
}
