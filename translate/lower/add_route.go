package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// handler is the Go function that x names: a function f of the program, or a method of an object.
func (b *builder) handler(x hir.Expr, f *hir.Func) ir.Expr {
	if f.Class == nil || f.Kind == hir.StaticMethod || !infer.OfInstance(x) {
		return b.l.callee(f)
	}
	a := x.(*hir.Attr)
	t := a.X.Base().T
	return b.l.methodRef(b, b.present(b.expr(a.X), t, a.Name), t, f)
}

// addAPIRouteRow is app.add_api_route("/ping", ping, methods=["GET"]) => app.APIRoute("/ping", "ping", ping, fastapi.Methods("GET")).
func addAPIRouteRow(as string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		f, fn := infer.Endpoint(x)
		if f == nil {
			b.l.unsupported(x.Pos, x.End, "a function or a method of the program is", "this endpoint is not supported")
			return ir.Nil(ir.Any)
		}
		call, attr := *x, *x.Fn.(*hir.Attr)
		attr.Name = as
		call.Args = nil
		for _, a := range x.Args {
			if a.Value != fn {
				call.Args = append(call.Args, a)
			}
		}
		b.route(&call, &attr, b.recv(attr.X)(), f, b.handler(fn, f))
		return ir.Nil(ir.Any)
	}
}

// addRouteRow is app.add_route("/health", health) => app.AddRoute(fastapi.NewRoute("/health", "health", health)).
func addRouteRow(b *builder, x *hir.Call) ir.Expr {
	recv, _ := recvOf(x)
	route := *x
	route.T = hir.Any
	b.emit(ir.Do(ir.CallMethod(b.recv(recv)(), "AddRoute", ir.NoResult, routeRow("NewRoute")(b, &route))))
	return ir.Nil(ir.Any)
}
