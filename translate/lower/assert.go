package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// assertStmt is assert X, M  =>  if !X { return py.AssertionError.New(M) }. One of a test tells what it is made of:
//
//	assert f(x) == 5  =>  got := f(x); if got != 5 { return pytest.AssertionError(pytest.Compared(pytest.Called(got, "f", x), "==", 5)) }
func (b *builder) assertStmt(s *hir.Assert) {
	cond := b.truth(s.Test)
	b.emit(ir.IfThen(negate(cond), b.block(func() {
		var args []ir.Expr
		if s.Told != nil {
			args = append(args, b.anyExpr(s.Told))
		}
		if s.Msg != nil {
			args = append(args, b.anyExpr(s.Msg))
		}
		failure := ir.CallMethod(ir.Py("AssertionError", pyClass), "New", ir.Error, args...)
		if s.Told != nil {
			failure = ir.CallPkg(ir.Runtime+"pytest", "AssertionError", ir.Error, args...)
		}
		b.fail(b.inHandler(failure))
	})...))
}
