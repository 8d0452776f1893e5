package infer

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// streamed are the annotations of functions that yield.
var streamed = map[string]bool{
	"AsyncIterable": true, "AsyncIterator": true, "AsyncGenerator": true, "Iterable": true, "Iterator": true, "Generator": true,
}

// StreamItem is the annotation of what a handler yields, which each part of its answer is validated as; nil without one, and
// where parts are sent as they are.
//
//	@app.get("/items")
//	async def items() -> AsyncIterable[Item]: yield …    =>  Item
func StreamItem(m *hir.Module, f *hir.Func, call *hir.Call) hir.Expr {
	return settled(m).streamItem(f, call)
}

func (in *inferer) streamItem(f *hir.Func, call *hir.Call) hir.Expr {
	for _, a := range call.Args {
		if a.Name == "response_model" || a.Name == "response_class" && !in.eventful(a.Value) {
			return nil
		}
	}
	if f.Returns == nil {
		return nil
	}
	ix, ok := in.unalias(f.Returns).(*hir.Index)
	if !ok {
		return nil
	}
	if t := in.staticType(ix.X); t.Kind != hir.LibClassT || !streamed[t.Lib.LibName()] {
		return nil
	}
	item := ix.I
	if parts, ok := item.(*hir.Tuple); ok && len(parts.Elts) > 0 {
		item = parts.Elts[0]
	}
	if t := in.staticType(item); t.Kind == hir.LibClassT && t.Lib.LibName() == "fastapi.ServerSentEvent" {
		return nil
	}
	return item
}

// eventful reports whether a class of responses sends what a handler yields as events.
func (in *inferer) eventful(x hir.Expr) bool {
	t := in.staticType(x)
	switch t.Kind {
	case hir.LibClassT:
		return t.Lib.LibName() == "fastapi.EventSourceResponse"
	case hir.ClassT:
		for _, base := range t.Class.Bases {
			if in.eventful(base) {
				return true
			}
		}
	}
	return false
}

// streams looks at what a handler yields, and reports whether it does.
func (in *inferer) streams(f *hir.Func, call *hir.Call) bool {
	if !f.IsGen || strings.Contains(call.Fn.(*hir.Attr).Name, "websocket") {
		return false
	}
	if item := in.streamItem(f, call); item != nil {
		in.wire(item)
		in.readByName(f.Yields.Type(), 0)
	}
	return true
}
