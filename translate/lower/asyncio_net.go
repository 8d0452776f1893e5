package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// The streams and servers of asyncio.
func init() {
	for name, goName := range map[string]string{"open_connection": "OpenConnection", "open_unix_connection": "OpenUnixConnection"} {
		asyncioRows["asyncio."+name] = connectionRow(goName)
		awaitRows["asyncio."+name] = connectionAwait(goName)
	}
	for name, goName := range map[string]string{"start_server": "StartServer", "start_unix_server": "StartUnixServer"} {
		asyncioRows["asyncio."+name] = serverRow(goName)
		awaitRows["asyncio."+name] = serverAwait(goName)
	}
}

func asyncioLib(name string) hir.Type {
	return hir.Lib(stubs.Default.Module("asyncio").Members[name].(*stubs.Class))
}

// netAddress writes where to connect to or listen at: a host and a port, or a path.
func netAddress(x *hir.Call, from int, unix bool) (parts []hir.Expr) {
	names := []string{"host", "port"}
	if unix {
		names = []string{"path"}
	}
	parts = make([]hir.Expr, len(names))
	for i, a := range x.Args[from:] {
		if a.Name == "" && i < len(parts) {
			parts[i] = a.Value
		}
		for k, n := range names {
			if a.Name == n {
				parts[k] = a.Value
			}
		}
	}
	return parts
}

func (b *builder) addressArgs(addr []hir.Expr) []func() ir.Expr {
	parts := []func() ir.Expr{func() ir.Expr {
		switch x := addr[0]; {
		case x == nil || isNone(x):
			return ir.StringLit("")
		case x.Base().T.Is(hir.StrT):
			return b.exprAs(x, hir.Str)
		default:
			return ir.CallPkg(ir.AsyncioPkg, "HostName", ir.String, b.anyExpr(x))
		}
	}}
	if len(addr) > 1 {
		parts = append(parts, func() ir.Expr {
			if addr[1] == nil {
				return ir.Nil(ir.Any)
			}
			return b.anyExpr(addr[1])
		})
	}
	return parts
}

func netOption(x *hir.Call, name string) hir.Expr {
	for _, a := range x.Args {
		if a.Name == name {
			return a.Value
		}
	}
	return nil
}

// connectionCall writes the arguments of open_connection.
func (b *builder) connectionCall(x *hir.Call, goName string) []ir.Expr {
	parts := b.addressArgs(netAddress(x, 0, goName == "OpenUnixConnection"))
	if limit := netOption(x, "limit"); limit != nil {
		parts = append(parts, b.asFunc(limit, hir.IntOf(hir.MaxBits)))
	}
	return b.each(parts...)
}

// connectionInto writes
//
//	reader, writer = await asyncio.open_connection(h, p)  =>  reader, writer, err := asyncio.OpenConnection(ctx, h, p)
func (b *builder) connectionInto(x *hir.Call, goName string, reader, writer *ir.Var) {
	args := append([]ir.Expr{b.context()}, b.connectionCall(x, goName)...)
	err := b.temp("err", ir.Error)
	call := ir.CallPkg(ir.AsyncioPkg, goName, &ir.Tuple{Elems: []ir.Type{reader.Type, writer.Type, ir.Error}}, args...)
	b.emit(&ir.Define{Vars: []*ir.Var{reader, writer, err}, Values: []ir.Expr{call}})
	b.checkErr(err)
}

var connectionFuncs = map[string]string{"asyncio.open_connection": "OpenConnection", "asyncio.open_unix_connection": "OpenUnixConnection"}

func connectionAwait(goName string) awaitRow {
	return func(b *builder, x *hir.Call) (ir.Expr, hir.Type, bool) {
		rt := b.l.awaitedType(x.T)
		if !rt.Is(hir.TupleT) {
			return nil, hir.Type{}, false
		}
		reader := b.temp("reader", b.l.goType(rt.Elems[0]))
		writer := b.temp("writer", b.l.goType(rt.Elems[1]))
		b.connectionInto(x, goName, reader, writer)
		return b.makeTuple(rt, []ir.Expr{ir.Use(reader), ir.Use(writer)}), rt, true
	}
}

// connectionRow is open_connection() as a coroutine object: asyncio.wait_for(asyncio.open_connection(h, p), 1).
func connectionRow(goName string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		if x.T.Kind != hir.LibT {
			return nil
		}
		return ir.CallPkg(ir.AsyncioPkg, goName+"Coroutine", b.l.goType(x.T), b.connectionCall(x, goName)...)
	}
}

// serverCall writes the arguments of start_server: the callback, the address, the options.
func (b *builder) serverCall(x *hir.Call, goName string) []ir.Expr {
	parts := []func() ir.Expr{func() ir.Expr { return b.connectionHandler(x.Args[0].Value) }}
	parts = append(parts, b.addressArgs(netAddress(x, 1, goName == "StartUnixServer"))...)
	opts := ir.Compose(&ir.Named{Pkg: ir.AsyncioPkg, Name: "ServerOptions"})
	for _, name := range []string{"limit", "backlog"} {
		if v := netOption(x, name); v != nil {
			field := map[string]string{"limit": "Limit", "backlog": "Backlog"}[name]
			parts = append(parts, func() ir.Expr {
				opts.Elems = append(opts.Elems, ir.Elem{Name: field, Value: b.exprAs(v, hir.IntOf(hir.MaxBits))})
				return nil
			})
		}
	}
	if v := netOption(x, "start_serving"); v != nil {
		parts = append(parts, func() ir.Expr {
			opts.Elems = append(opts.Elems, ir.Elem{Name: "DontStart", Value: negate(b.truth(v))})
			return nil
		})
	}
	n := 3
	if goName == "StartUnixServer" {
		n = 2
	}
	args := b.each(parts...)[:n]
	if len(opts.Elems) > 0 {
		args = append(args, opts)
	}
	return args
}

func serverAwait(goName string) awaitRow {
	return func(b *builder, x *hir.Call) (ir.Expr, hir.Type, bool) {
		if x.T.Kind != hir.LibT {
			return nil, hir.Type{}, false
		}
		rt := asyncioLib("Server")
		args := append([]ir.Expr{b.context()}, b.serverCall(x, goName)...)
		return ir.CallPkg(ir.AsyncioPkg, goName, &ir.Tuple{Elems: []ir.Type{b.l.goType(rt), ir.Error}}, args...), rt, false
	}
}

func serverRow(goName string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		if x.T.Kind != hir.LibT {
			return nil
		}
		return ir.CallPkg(ir.AsyncioPkg, goName+"Coroutine", b.l.goType(x.T), b.serverCall(x, goName)...)
	}
}

// connectionHandler writes the callback of start_server: a coroutine function of the program as it is where its Go
// signature fits, a closure around it otherwise.
func (b *builder) connectionHandler(fn hir.Expr) ir.Expr {
	reader, writer := asyncioLib("StreamReader"), asyncioLib("StreamWriter")
	t := fn.Base().T
	if t.Kind == hir.AnyT || t.Kind == hir.FuncT && t.Func.Find().Bad {
		return ir.CallPkg(ir.AsyncioPkg, "FloorHandler", ir.Any, b.anyExpr(fn))
	}
	if n, ok := fn.(*hir.Name); ok && t.Kind == hir.FuncT && !t.Func.Find().Bad {
		if f, ok := n.Var.Def.(*hir.Func); ok && f.IsAsync && !f.IsGen && len(f.Params) == 2 && f.Result.Type().Kind == hir.NoneT &&
			ir.Identical(b.l.goType(f.Params[0].Var.Cell.Type()), b.l.goType(reader)) && ir.Identical(b.l.goType(f.Params[1].Var.Cell.Type()), b.l.goType(writer)) &&
			f.Params[0].Kind <= hir.PosOrKw && f.Params[1].Kind <= hir.PosOrKw {
			return b.expr(fn)
		}
	}
	held := b.holdCallee(fn)
	call := &hir.Call{Fn: held, Site: map[string]*hir.Cell{}}
	call.Pos, call.End = fn.Base().Pos, fn.Base().End
	var params []*ir.Var
	for i, t := range []hir.Type{reader, writer} {
		name := []string{"reader", "writer"}[i]
		hv := &hir.Var{Name: name, Kind: hir.Local, Cell: hir.CellOf(t)}
		gv := &ir.Var{Prefer: name, Type: b.l.goType(t)}
		b.l.bindVar(hv, gv)
		n := &hir.Name{Var: hv}
		n.T = t
		call.Args = append(call.Args, hir.Arg{Value: n})
		params = append(params, gv)
	}
	infer.ResolveCall(b.l.m, call)
	call.T = infer.CallType(call)
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	saved, savedCtx, savedErr := b.frame, b.ctx, b.onError
	b.frame = &frame{results: []ir.Type{ir.Error}, raises: true}
	b.ctx, b.onError = ctx, nil
	body := b.block(func() {
		if call.T.Is(hir.LibT) && call.T.Lib.LibName() == "Coroutine" {
			aw := &hir.Await{X: call}
			aw.Pos, aw.End, aw.T = call.Pos, call.End, b.l.awaitedType(call.T)
			b.awaitStmt(aw)
		} else {
			b.exprStmt(call)
		}
		b.emit(ir.Ret(ir.Nil(ir.Error)))
	})
	b.frame, b.ctx, b.onError = saved, savedCtx, savedErr
	return ir.Closure(append([]*ir.Var{ctx}, params...), []ir.Type{ir.Error}, body...)
}

// serverWith is async with server: B  =>  server.With(ctx, func(ctx context.Context, s *asyncio.Server) error { B })
func (b *builder) serverWith(it *hir.WithItem, t hir.Type, body func()) {
	read := b.hold("server", b.expr(it.Context))
	v := &ir.Var{Prefer: "_", Type: b.l.goType(t)}
	b.callWith(func(lit ir.Expr) ir.Expr { return ir.CallMethod(read(), "With", ir.Error, b.context(), lit) }, []*ir.Var{v}, func() {
		if it.Target != nil {
			b.assign(it.Target, read(), t)
		}
		body()
	})
}
