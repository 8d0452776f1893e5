package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

func init() {
	rows["copy.copy"] = copiedRow("Copy")
	rows["copy.deepcopy"] = copiedRow("Deepcopy")
}

// copiedRow writes copy.copy(x): the runtime's function keeps the type.
func copiedRow(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		return ir.CallPkg(ir.Runtime+"copy", name, b.l.goType(x.T), b.expr(x.Args[0].Value))
	}
}
