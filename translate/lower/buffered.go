package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
)

// manyLines is how many lines a loop may print, as far as can be seen, before the program prints through a buffer.
const manyLines = 5000

// printsMuch reports whether some loop that never suspends is seen to print many lines: fmt.Println costs a system call
// each, the runtime's buffered Println does not. It is decided for the whole program, so that order always holds.
func printsMuch(m *hir.Module) bool {
	if printIsValue(m) {
		return true // the floor prints through the buffer
	}
	for _, f := range append([]*hir.Func{m.Main}, m.Funcs...) {
		if linesOf(f.Body, 1) > manyLines {
			return true
		}
	}
	return false
}

// linesOf is how many lines the statements print when they run n times; loops of unknown length count as forty turns.
func linesOf(stmts []hir.Stmt, n int64) int64 {
	const unknown = 40
	var lines int64
	hir.Visit(stmts, func(node any) bool {
		switch node := node.(type) {
		case *hir.For:
			if node.Async || suspends(node.Body) {
				return false
			}
			turns := int64(unknown)
			if k := constTurns(node.Iter); k >= 0 {
				turns = k
			}
			lines += linesOf(node.Body, min(n*turns, 1<<40))
			return false
		case *hir.While:
			if !suspends(node.Body) {
				lines += linesOf(node.Body, min(n*unknown, 1<<40))
			}
			return false
		case *hir.FuncDef, *hir.ClassDef:
			return false
		case *hir.Call:
			if r, ok := node.Resolved.(*infer.CallBuiltin); ok && r.Name == "print" {
				lines += n
			}
		}
		return true
	})
	return lines
}

func suspends(body []hir.Stmt) bool {
	found := false
	hir.Visit(body, func(n any) bool {
		switch n := n.(type) {
		case *hir.Await, *hir.Yield, *hir.YieldFrom:
			found = true
		case *hir.With:
			found = found || n.Async
		case *hir.For:
			found = found || n.Async
		case *hir.FuncDef:
			return false
		}
		return !found
	})
	return found
}

// constTurns is the length of range(n) and range(a, b) with constants; -1 when it is not known.
func constTurns(x hir.Expr) int64 {
	call, ok := x.(*hir.Call)
	if !ok {
		if elts := literalElts(x); elts != nil {
			return int64(len(elts))
		}
		return -1
	}
	r, ok := call.Resolved.(*infer.CallBuiltin)
	if !ok || r.Name != "range" || len(call.Args) == 0 || len(call.Args) > 2 {
		return -1
	}
	var bounds []int64
	for _, a := range call.Args {
		n := infer.Fold(a.Value)
		if n == nil || !n.IsInt64() {
			return -1
		}
		bounds = append(bounds, n.Int64())
	}
	if len(bounds) == 1 {
		return max(bounds[0], 0)
	}
	return max(bounds[1]-bounds[0], 0)
}

// printIsValue reports whether print is used other than by calls: stack.callback(print, "done").
func printIsValue(m *hir.Module) bool {
	names, calls := 0, 0
	visit := func(n any) bool {
		switch n := n.(type) {
		case *hir.Name:
			if n.Var.Kind == hir.Builtin && n.Var.Name == "print" {
				names++
			}
		case *hir.Call:
			if r, ok := n.Resolved.(*infer.CallBuiltin); ok && r.Name == "print" {
				calls++
			}
		}
		return true
	}
	hir.Visit(m.Main.Body, visit)
	for _, f := range m.Funcs {
		if f != m.Main {
			hir.Visit(f.Body, visit)
		}
	}
	return names > calls
}
