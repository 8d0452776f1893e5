package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// refusedAssign writes an assignment to an attribute that cannot be assigned: its operands are evaluated, and it raises.
func (b *builder) refusedAssign(target *hir.Attr, e ir.Expr) {
	b.drop(e)
	if target.Refused == hir.FrozenField {
		b.discard(target.X)
		b.emit(ir.Do(ir.CallPkg(ir.Runtime+"dataclasses", "CannotAssign", ir.NoResult, ir.StringLit(target.Name))))
		return
	}
	c := target.X.Base().T.Class
	class := ir.Expr(ir.StringLit(b.l.m.Shown(c.Qualname)))
	if len(c.Subs) > 0 {
		b.l.needShownClass(c)
		class = ir.CallPy("TypeName", ir.String, b.anyExpr(target.X))
	} else {
		b.discard(target.X)
	}
	name := map[hir.Refusal]string{hir.NoSetter: "NoSetter", hir.NoSlot: "NoSlot"}[target.Refused]
	b.emit(ir.Do(ir.CallPy(name, ir.NoResult, class, ir.StringLit(target.Name))))
}
