package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

func init() { rows["struct.unpack"] = unpackRow }

// unpackRow writes struct.unpack(format, data) of a format that is known.
func unpackRow(b *builder, x *hir.Call) ir.Expr {
	gt := b.l.goType(x.T)
	parts := b.each(b.exprFunc(x.Args[0].Value), b.exprFunc(x.Args[1].Value))
	call := ir.CallPkg(ir.Runtime+"struct", "UnpackAs", gt, parts...)
	call.Fun = ir.Pkg(ir.Runtime+"struct", "UnpackAs", nil2(gt), gt)
	return call
}
