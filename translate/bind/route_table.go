package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// The decorators of aiohttp's route tables leave a function as it is, and tell the table of it:
//
//	@routes.get("/")                     async def index(request): …
//	async def index(request): …      =>  routes.get("/", handler=index)
//
//	@web.middleware                      async def timed(request, handler): …
//	async def timed(request, handler): …
//
// A table is a variable that is bound to web.RouteTableDef().

// routesOf binds a function whose decorators are all of this kind; it is false for any other.
func (b *binder) routesOf(s *scope, st ast.Stmt) ([]hir.Stmt, bool) {
	def, ok := defOf(st)
	if !ok || len(def.decorators) == 0 || s.kind == classScope {
		return nil, false
	}
	var routes []*ast.Call
	for _, d := range def.decorators {
		call, isRoute := d.(*ast.Call)
		switch {
		case isRoute && b.isTableRoute(call):
			routes = append(routes, call)
		case b.replaced.dotted(d) == "aiohttp.web.middleware":
		default:
			return nil, false
		}
	}
	fn := b.funcDef(s, def, nil, def.name).(*hir.FuncDef)
	out := []hir.Stmt{fn}
	for i := len(routes) - 1; i >= 0; i-- {
		call, ok := b.expr(s, routes[i]).(*hir.Call)
		if !ok {
			return nil, false
		}
		name := &hir.Name{Var: s.use(fn.Var)}
		name.Pos, name.End = call.Pos, call.End
		call.Args = append(call.Args, hir.Arg{Name: "handler", Value: name, Pos: call.Pos})
		stmt := &hir.ExprStmt{X: call}
		stmt.Meta.Pos = call.Pos
		out = append(out, stmt)
	}
	return out, true
}

// isTableRoute recognises routes.get("/"), where routes is a table.
func (b *binder) isTableRoute(call *ast.Call) bool {
	at, ok := call.Func.(*ast.Attribute)
	if !ok {
		return false
	}
	name, ok := at.Value.(*ast.Name)
	return ok && b.replaced.tables[string(name.Id)]
}

// table notes routes = web.RouteTableDef().
func (r *replacer) table(n *ast.Assign) {
	call, ok := n.Value.(*ast.Call)
	if !ok || r.dotted(call.Func) != "aiohttp.web.RouteTableDef" {
		return
	}
	for _, t := range n.Targets {
		if name, ok := t.(*ast.Name); ok {
			r.tables[string(name.Id)] = true
		}
	}
}
