package lower

import "github.com/py2goasync/py2goasync/translate/hir"

// awaitsAtTop reports whether the module awaits outside of functions: its body is then a coroutine.
func awaitsAtTop(m *hir.Module) bool {
	found := false
	hir.Visit(m.Main.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.Await:
			found = true
		case *hir.For:
			found = found || n.Async
		case *hir.With:
			found = found || n.Async
		case *hir.Comp:
			found = found || n.Async
		}
		return !found
	})
	return found
}
