package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// redirectsStdout reports whether the program may put something in the place of sys.stdout: its prints go where that
// stands then.
//
//	sys.stdout = io.StringIO(); print(x)  =>  sys.Print(x)
func (l *lowerer) redirectsStdout() bool {
	if l.redirects != nil {
		return *l.redirects
	}
	_, found := l.m.Replaced["sys.stdout"]
	target := func(x hir.Expr) {
		hir.VisitExpr(x, func(n any) bool {
			if a, ok := n.(*hir.Attr); ok && a.Name == "stdout" && a.X.Base().T.Kind == hir.ModuleT {
				found = true
			}
			return !found
		})
	}
	look := func(n any) bool {
		switch n := n.(type) {
		case *hir.Assign:
			for _, t := range n.Targets {
				target(t)
			}
		case *hir.Call: // unittest.main(buffer=True)
			found = found || l.m.Tests && slices.ContainsFunc(n.Args, func(a hir.Arg) bool { return a.Name == "buffer" })
		case *hir.Name:
			found = found || n.Var.Name == "redirect_stdout"
		case *hir.Attr:
			found = found || n.Name == "redirect_stdout" || n.Name == "main" && isModule(n.X, "pytest")
		}
		return !found
	}
	hir.Visit(l.m.Main.Body, look)
	for _, f := range l.m.Funcs {
		hir.Visit(f.Body, look)
	}
	l.redirects = &found
	return found
}

// isModule reports whether an expression is a library module.
func isModule(x hir.Expr, name string) bool {
	t := x.Base().T
	return t.Kind == hir.ModuleT && t.Lib.LibName() == name
}

// hasFile reports whether a call of print says where to.
func hasFile(x *hir.Call) bool {
	for _, a := range x.Args {
		if a.Name == "file" && !isNone(a.Value) || a.Star == 2 {
			return true
		}
	}
	return false
}
