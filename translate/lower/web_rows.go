package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// webRows are the rows of fastapi.
func webRows() map[string]row {
	out := map[string]row{
		"fastapi.FastAPI":                       appRow("New"),
		"fastapi.APIRouter":                     appRow("NewAPIRouter"),
		"fastapi.APIRouter.include_router":      includeRow,
		"fastapi.FastAPI.add_middleware":        addMiddlewareRow,
		"fastapi.BackgroundTasks.add_task":      addTaskRow,
		"fastapi.APIRouter.add_event_handler":   addHandlerRow("OnEvent"),
		"fastapi.FastAPI.add_exception_handler": addHandlerRow("ExceptionHandler"),
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

// addMiddlewareRow is app.add_middleware(CORSMiddleware, allow_origins=["*"]) =>
// app.AddMiddleware(fastapi.NewCORSMiddleware(fastapi.AllowOrigins("*"))).
func addMiddlewareRow(b *builder, x *hir.Call) ir.Expr {
	recv, _ := recvOf(x)
	if len(x.Args) == 0 || x.Args[0].Value.Base().T.Kind != hir.LibClassT || x.Args[0].Value.Base().T.Lib.LibName() != "fastapi.CORSMiddleware" {
		b.l.unsupported(x.Pos, x.End, `write it as a function with @app.middleware("http")`, "this middleware is not supported")
		return ir.Nil(ir.Any)
	}
	var args []ir.Expr
	for _, a := range x.Args[1:] {
		write := corsOptions[a.Name]
		if write == nil {
			end := a.Pos
			end.Col += len(a.Name)
			b.l.unsupported(a.Pos, end, "", "the argument %s is not supported", a.Name)
			continue
		}
		args = append(args, write(b, a.Value)...)
	}
	b.emit(ir.Do(ir.CallMethod(b.recv(recv)(), "AddMiddleware", ir.NoResult, webCall("NewCORSMiddleware", args...))))
	return ir.Nil(ir.Any)
}

// addTaskRow is tasks.add_task(f, x) => tasks.AddTask(f, x).
func addTaskRow(b *builder, x *hir.Call) ir.Expr {
	recv, _ := recvOf(x)
	if len(x.Args) == 0 {
		return misplacedRow(b, x)
	}
	for _, a := range x.Args {
		if a.Star != 0 || a.Name != "" {
			b.l.unsupported(x.Pos, x.End, "pass the arguments by position", "add_task with keyword or starred arguments is not supported")
			return ir.Nil(ir.Any)
		}
	}
	fn := x.Args[0].Value
	name := "AddTask"
	params := []hir.Type{}
	if t := fn.Base().T; t.Kind == hir.FuncT && !t.Func.Find().Bad {
		info := t.Func.Find()
		if !info.Async && memberEffects(info).NeedsCtx {
			name = "AddSyncTask"
		}
		for _, p := range info.Params {
			params = append(params, p.Type())
		}
	}
	parts := []func() ir.Expr{b.recv(recv), b.exprFunc(fn)}
	for i, a := range x.Args[1:] {
		if i < len(params) {
			parts = append(parts, b.asFunc(a.Value, params[i]))
		} else {
			parts = append(parts, b.asFunc(a.Value, hir.Any))
		}
	}
	args := b.each(parts...)
	b.emit(ir.Do(ir.CallMethod(args[0], name, ir.NoResult, args[1:]...)))
	return ir.Nil(ir.Any)
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
