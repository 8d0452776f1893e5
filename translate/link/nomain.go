package link

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// withoutRuns drops a snippet's own top-level runs, and what needs a variable that only they bind.
//
//	asyncio.run(main())                      =>
//	result = loop.run_until_complete(f())    =>
//	print(result)                            =>
//	if __name__ == "__main__": …             =>
func withoutRuns(all []*statement) []*statement {
	lost := map[string]bool{}
	var kept []*statement
	for _, st := range all {
		if drives(st.Node) || st.role == runs && usesAny(st, lost) {
			for name := range st.binds {
				lost[name] = true
			}
			continue
		}
		for name := range st.binds {
			delete(lost, name)
		}
		kept = append(kept, st)
	}
	return kept
}

func usesAny(st *statement, names map[string]bool) bool {
	for _, u := range st.uses {
		if !u.deferred && names[u.name] {
			return true
		}
	}
	return false
}

// drives reports whether a top-level statement runs the event loop or is the main guard.
func drives(s ast.Stmt) bool {
	if n, ok := s.(*ast.If); ok && isMainGuard(n) {
		return true
	}
	found := false
	parser.Inspect(s, func(n ast.Ast) bool {
		switch n := n.(type) {
		case *ast.FunctionDef, *parser.AsyncFunctionDef, *ast.ClassDef, *ast.Lambda:
			return false
		case *parser.Await, *parser.AsyncFor, *parser.AsyncWith, *parser.AsyncIter:
			found = true
		case *ast.Call:
			found = found || isDriver(n.Func)
		}
		return !found
	})
	return found
}

// isDriver: asyncio.run, loop.run_until_complete, loop.run_forever, runner.run, or run imported by itself.
func isDriver(f ast.Expr) bool {
	switch n := f.(type) {
	case *ast.Name:
		return n.Id == "run"
	case *ast.Attribute:
		return n.Attr == "run" || n.Attr == "run_until_complete" || n.Attr == "run_forever"
	}
	return false
}

// isMainGuard: if __name__ == "__main__".
func isMainGuard(n *ast.If) bool {
	c, ok := n.Test.(*ast.Compare)
	if !ok || len(c.Comparators) != 1 {
		return false
	}
	isName := func(e ast.Expr) bool {
		name, ok := e.(*ast.Name)
		return ok && name.Id == "__name__"
	}
	return isName(c.Left) || isName(c.Comparators[0])
}
