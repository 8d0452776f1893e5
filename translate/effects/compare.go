package effects

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
)

func (w *walker) compare(x *hir.Compare) {
	all := append([]hir.Expr{x.L}, x.Rs...)
	for i, y := range all {
		t := y.Base().T
		if i > 0 {
			w.compares(x.Ops[i-1], all[i-1].Base().T, t)
		}
		if t.Kind == hir.AnyT || t.Kind == hir.InstT {
			if i == 0 || x.Ops[i-1] != "is" && x.Ops[i-1] != "is not" {
				w.e.MayPanic = true
			}
		}
	}
}

// compares notes the methods that one comparison runs.
func (w *walker) compares(op string, l, r hir.Type) {
	for _, f := range []*hir.Func{infer.CompareMethod(op, l, r), infer.ReflectedMethod(op, l, r)} {
		if f != nil {
			w.runs(f, false)
			return
		}
	}
	switch op {
	case "is", "is not":
	case "in", "not in":
		w.dunder(r, "__contains__")
		w.dunder(l, "__eq__")
	default:
		for _, name := range infer.Comparisons(op) {
			w.dunder(l, name)
			w.dunder(r, name)
		}
	}
}
