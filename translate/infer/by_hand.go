package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// handSend notes what coro.send(value) sends: some yield below an __await__ takes it, and nothing tells which.
func (in *inferer) handSend(x *hir.Call) {
	m, ok := x.Fn.(*hir.Attr)
	if !ok || m.Name != "send" || len(x.Args) != 1 {
		return
	}
	if t := m.X.Base().T; t.Kind != hir.AnyT && !(t.Is(hir.LibT) && t.Lib.LibName() == "Coroutine") {
		return
	}
	sent := x.Args[0].Value
	in.escape(sent.Base().T)
	in.flowExpr(in.handSends, sent, in.storable(sent.Base().T))
}
