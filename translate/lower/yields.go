package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// yields is what marks the object of a generator function in programs that ask for them, or nil:
//
//	inspect.isgeneratorfunction(f)  =>  py.FuncOf("f", f, "").Yielding(py.YieldsValues)
func (l *lowerer) yields(f *hir.Func) ir.Expr {
	if !f.IsGen || !l.asksForGenerators() {
		return nil
	}
	if f.IsAsync {
		return ir.Py("YieldsAsync", ir.Any)
	}
	return ir.Py("YieldsValues", ir.Any)
}

// asksForGenerators reports whether the program asks inspect which functions are generator functions.
func (l *lowerer) asksForGenerators() bool {
	if l.asksYields != nil {
		return *l.asksYields
	}
	asks := false
	look := func(n any) bool {
		switch n := n.(type) {
		case *hir.Name:
			f, ok := n.T.Lib.(interface{ LibName() string })
			asks = asks || ok && n.T.Kind == hir.LibFuncT && (f.LibName() == "inspect.isgeneratorfunction" || f.LibName() == "inspect.isasyncgenfunction")
		case *hir.Attr:
			asks = asks || n.Name == "isgeneratorfunction" || n.Name == "isasyncgenfunction"
		}
		return !asks
	}
	hir.Visit(l.m.Main.Body, look)
	for _, f := range l.m.Funcs {
		hir.Visit(f.Body, look)
	}
	l.asksYields = &asks
	return asks
}
