package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// streamed says that a handler yields its answer, and what:
//
//	async def items() -> AsyncIterable[Item]: yield …  =>  fastapi.StreamItem[*Item]()
//	async def items(): yield …                         =>  fastapi.Streams()
func (b *builder) streamed(f *hir.Func, call *hir.Call) []ir.Expr {
	item := infer.StreamItem(b.l.m, f, call)
	if item == nil {
		return []ir.Expr{webCall("Streams")}
	}
	if form := infer.FloorForm(b.l.m, item); form != nil {
		return []ir.Expr{webCall("StreamItemAs", b.wireForm(form))}
	}
	return []ir.Expr{ir.CallOf(ir.Any, ir.Pkg(webPkg, "StreamItem", nil2(ir.Any), b.l.goType(infer.Wire(b.l.m, item))))}
}
