package bind

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// with contextlib.suppress(E): … is the try statement that it comes to:
//
//	with suppress(CancelledError):        try:
//	    await task                    =>      await task
//	                                      except CancelledError:
//	                                          pass
//
// In programs with exception groups it is except*, which takes from a group what suppress does.

// suppressed are the classes that the only item of a with statement suppresses; ok tells whether it does, and whether naming them
// runs no code.
func (b *binder) suppressed(items []*ast.WithItem) (classes []ast.Expr, ok bool) {
	if len(items) != 1 || items[0].OptionalVars != nil || b.uses == nil {
		return nil, false
	}
	call, isCall := items[0].ContextExpr.(*ast.Call)
	if !isCall || len(call.Args) == 0 || len(call.Keywords) > 0 || starred(call) || b.uses.imported(call.Func) != "contextlib.suppress" {
		return nil, false
	}
	for _, x := range call.Args {
		if name := dotted(x); name == "" || strings.HasSuffix(name, "ExceptionGroup") {
			return nil, false
		}
	}
	return call.Args, true
}

// groups reports whether the program names what makes or tells exception groups.
func (u *uses) groups() bool {
	for _, name := range []string{"ExceptionGroup", "BaseExceptionGroup", "TaskGroup"} {
		if u.loads[name]+u.attrReads[name] > 0 {
			return true
		}
	}
	return false
}

// suppressStmt binds a with statement that suppresses classes of exceptions.
func (b *binder) suppressStmt(s *scope, st ast.Stmt, classes []ast.Expr, body []ast.Stmt) hir.Stmt {
	out := &hir.Try{Star: b.uses.groups()}
	b.open(&out.Meta, st, body)
	handler := &hir.Handler{Body: []hir.Stmt{&hir.Pass{}}}
	handler.Meta = ir.Meta{Pos: out.Meta.Pos}
	if len(classes) == 1 {
		handler.Type = b.expr(s, classes[0])
	} else {
		tuple := &hir.Tuple{ExprBase: hir.ExprBase{Pos: b.pos(classes[0]), End: b.pos(classes[len(classes)-1])}, Cell: hir.NewCell()}
		for _, x := range classes {
			tuple.Elts = append(tuple.Elts, b.expr(s, x))
		}
		handler.Type = tuple
	}
	out.Body = b.block(s, body, -1)
	out.Handlers = []*hir.Handler{handler}
	return out
}
