package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// A thread keeps the interpreter lock until it blocks. A loop that only looks whether another thread has done something would
// keep it for ever, where CPython gives it away every few milliseconds:
//
//	while not done: pass  =>  for !done { interp.Breathe() }

// spins reports whether a while loop waits for something that only other threads change: it looks at variables that it shares,
// and calls nothing of the library.
func (b *builder) spins(s *hir.While) bool {
	if !b.l.hasThreads() {
		return false
	}
	shared, calls := false, false
	look := func(n any) bool {
		switch n := n.(type) {
		case *hir.Name: // whatever is no plain value may be known to another thread
			shared = shared || n.Var.Captured || !n.T.IsNumber() && !n.T.Is(hir.BoolT) && !n.T.Is(hir.StrT) && n.Var.Kind != hir.Builtin
		case *hir.Attr, *hir.Index:
			shared = true
		case *hir.Await, *hir.Yield, *hir.YieldFrom, *hir.With:
			calls = true
		case *hir.Call:
			if _, ours := n.Resolved.(*infer.CallFunc); !ours && !quickBuiltin(n.Fn) {
				calls = true
			}
		case *hir.FuncDef, *hir.Lambda:
			return false
		}
		return true
	}
	hir.VisitExpr(s.Test, look)
	if endless(s.Test) {
		shared = true
	}
	hir.Visit(s.Body, look)
	return shared && !calls
}

// quickBuiltin reports whether a call is one of a built-in function that waits for nothing.
func quickBuiltin(fn hir.Expr) bool {
	n, ok := fn.(*hir.Name)
	if !ok || n.Var.Kind != hir.Builtin {
		return false
	}
	switch n.Var.Name {
	case "len", "print", "range", "min", "max", "abs", "sum", "any", "all", "int", "str", "float", "bool", "isinstance":
		return true
	}
	return false
}

// hasThreads reports whether the program may have several threads.
func (l *lowerer) hasThreads() bool {
	if l.threads == nil {
		found := false
		look := func(n any) bool {
			switch n := n.(type) {
			case *hir.Import:
				switch top, _, _ := strings.Cut(n.Module, "."); top {
				case "threading", "_thread", "concurrent", "multiprocessing":
					found = true
				}
			case *hir.Attr:
				found = found || n.Name == "to_thread" || n.Name == "run_in_executor"
			}
			return !found
		}
		for _, f := range append([]*hir.Func{l.m.Main}, l.m.Funcs...) {
			hir.Visit(f.Body, look)
		}
		l.threads = &found
	}
	return *l.threads
}

// breathe lets other threads run.
func (b *builder) breathe() {
	b.emit(ir.Do(ir.CallPkg(ir.Runtime+"concurrent/interp", "Breathe", ir.NoResult)))
}
