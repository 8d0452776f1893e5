package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// part is an element of a tuple that a call spreads. The first one evaluates the tuple, which the others find in b.spread.
func (b *builder) part(x *hir.Part) ir.Expr {
	t := x.X.Base().T
	if x.I == 0 || b.spread[x.X] == nil {
		if b.spread == nil {
			b.spread = map[hir.Expr]func() ir.Expr{}
		}
		b.spread[x.X] = b.hold("args", b.expr(x.X))
	}
	return tupleField(b.spread[x.X](), t, x.I, b.l)
}
