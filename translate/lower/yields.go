package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// yields is what marks the object of a generator function in programs that ask for them, or nil:
//
//	inspect.isgeneratorfunction(f)  =>  py.FuncOf("f", f, "").Yielding(py.YieldsValues)
func (l *lowerer) yields(f *hir.Func) ir.Expr {
	if !f.IsGen || !l.m.ReadsYields {
		return nil
	}
	if f.IsAsync {
		return ir.Py("YieldsAsync", ir.Any)
	}
	return ir.Py("YieldsValues", ir.Any)
}
