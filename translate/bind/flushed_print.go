package bind

import (
	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"

	"github.com/py2goasync/py2goasync/parser"
)

// isFlushedPrint recognises the idiom that makes print() flush. Go's output is not held back, so print stays what it is.
//
//	print = functools.partial(print, flush=True)
func isFlushedPrint(st ast.Stmt) bool {
	assign, ok := st.(*ast.Assign)
	if !ok || len(assign.Targets) != 1 || !isNamed(assign.Targets[0], "print") {
		return false
	}
	call, ok := assign.Value.(*ast.Call)
	if !ok {
		return false
	}
	if at, ok := call.Func.(*ast.Attribute); !isNamed(call.Func, "partial") && !(ok && at.Attr == "partial" && isNamed(at.Value, "functools")) {
		return false
	}
	args := parser.CallArguments(call)
	if len(args) != 2 || args[0].Name != "" || !isNamed(args[0].Value, "print") || args[1].Name != "flush" {
		return false
	}
	k, ok := args[1].Value.(*ast.NameConstant)
	return ok && k.Value == py.True
}

func isNamed(e ast.Expr, name string) bool {
	n, ok := e.(*ast.Name)
	return ok && string(n.Id) == name
}
