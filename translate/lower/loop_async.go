package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// asyncLoop writes async for.
func (b *builder) asyncLoop(target, iter hir.Expr, label *ir.Label, body func()) {
	t := iter.Base().T.NonNone()
	if t.Kind == hir.InstT {
		if f := infer.FindMethod(t.Class, "__aiter__"); f != nil && len(f.Params) == 1 && !f.IsAsync {
			rt := b.l.callResult(f)
			it := b.callMethod(b.present(b.iterable(iter), iter.Base().T, f.Name), t, f, nil, rt)
			if rt.Kind == hir.InstT {
				if next := infer.FindMethod(rt.Class, "__anext__"); next != nil && next.IsAsync {
					read := b.hold("it", it)
					loopStmt := &ir.For{Label: label}
					loopStmt.Body = b.block(func() { b.nextOrBreak(read, rt, next, "StopAsyncIteration", target, next.Result.Type(), body) })
					b.emit(loopStmt)
					return
				}
			} else {
				b.asyncSeq(target, it, rt, label, body)
				return
			}
		}
	}
	source := b.iterator(iter)
	b.asyncSeq(target, source, t, label, body)
}

// asyncSeq ranges over an async generator: for x, err := range gen.All(ctx) { if err != nil { … } … }
func (b *builder) asyncSeq(target hir.Expr, e ir.Expr, t hir.Type, label *ir.Label, body func()) {
	e, t = b.asyncIterator(e, t)
	elem := infer.AsyncElemType(b.l.m, t)
	et := b.l.goType(elem)
	var seq ir.Expr
	switch {
	case isSeq(e.Type()):
		seq = e
	case isAsyncGenerator(t) && b.l.madeGenerators[e]:
		// nothing but the loop knows the generator
		seq = ir.CallMethod(e, "Each", seq2Of(et, ir.Error), b.context())
	case isAsyncGenerator(t):
		seq = ir.CallMethod(e, "All", seq2Of(et, ir.Error), b.context())
	case t.Kind == hir.LibT && t.Lib.LibName() == "asyncio.StreamReader":
		seq = ir.CallMethod(e, "Lines", seq2Of(et, ir.Error), b.context())
	case t.Kind == hir.LibT && t.Lib.LibName() == "asyncio.Completion":
		seq = ir.CallMethod(e, "Futures", seq2Of(et, ir.Error), b.context())
	default:
		seq = ir.CallPkg(ir.AsyncioPkg, "ASeq", seq2Of(ir.Any, ir.Error), b.context(), b.toAny(e, t))
		elem = hir.Any
	}
	r := &ir.Range{Label: label, X: seq}
	err := b.temp("err", ir.Error)
	v, after := b.loopVar(target, elem)
	r.Key, r.Value = v, err
	r.Body = b.block(func() {
		b.checkErr(err)
		if after != nil {
			after()
		}
		body()
	})
	b.emit(r)
}

// asyncIterator asks an object of the library for its asynchronous iterator: resp.content => resp.Content().Lines()
func (b *builder) asyncIterator(e ir.Expr, t hir.Type) (ir.Expr, hir.Type) {
	c, ok := t.Lib.(*stubs.Class)
	if !ok || t.Kind != hir.LibT {
		return e, t
	}
	f, _ := c.Find("__aiter__")
	if f == nil {
		return e, t
	}
	it := infer.StubType(b.l.m, f.Sigs[0].Result)
	return ir.CallMethod(b.unwrap(e, t), f.Sigs[0].Target.Name, b.l.goType(it)), it
}
