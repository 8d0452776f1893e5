package bind

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// Some functions of libraries give an object that can be awaited, entered, or more. What is asked of it chooses another function, which
// stands in the stub of the module:
//
//	async for ws in websockets.connect(uri): B   =>  async for ws in websockets._connections(uri): B
//	server = websockets.serve(handler, …)        =>  server = websockets._serving(handler, …)   (at the top of a program, where no loop runs)
var (
	iterated = map[string]string{"websockets.connect": "_connections", "websockets.asyncio.client.connect": "_connections"}
	topmost  = map[string]string{"websockets.serve": "_serving", "websockets.asyncio.server.serve": "_serving"}
)

// iteratedCall binds what an async for iterates over; nil for most.
func (b *binder) iteratedCall(s *scope, iter ast.Expr, async bool) hir.Expr {
	if call, ok := iter.(*ast.Call); ok && async {
		return b.otherCall(s, call, iterated)
	}
	return nil
}

// topmostCall binds a call at the top of a program that is neither awaited nor entered; nil for most.
func (b *binder) topmostCall(s *scope, call *ast.Call) hir.Expr {
	if s.parent != nil || b.replaced.awaited[call] {
		return nil
	}
	return b.otherCall(s, call, topmost)
}

func (b *binder) otherCall(s *scope, call *ast.Call, others map[string]string) hir.Expr {
	full := b.replaced.dotted(call.Func)
	name := others[full]
	if name == "" {
		return nil
	}
	module, _, _ := strings.Cut(full, ".")
	x := &hir.Call{Fn: b.member(module, name, call.Func), Args: b.args(s, parser.CallArguments(call), b.expr)}
	x.Pos, x.End = b.pos(call), b.end(call)
	return x
}

// noteAwaited remembers calls whose results are awaited or entered.
func (r *replacer) noteAwaited(n ast.Ast) {
	note := func(e ast.Expr) {
		if call, ok := e.(*ast.Call); ok {
			r.awaited[call] = true
		}
	}
	switch n := n.(type) {
	case *parser.Await:
		note(n.Value)
	case *parser.AsyncWith:
		for _, item := range n.Items {
			note(item.ContextExpr)
		}
	}
}
