package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// await writes await x: an async call awaited on the spot is a plain Go call.
func (b *builder) await(x *hir.Await) ir.Expr {
	call, rt, done := b.awaitCall(x)
	switch {
	case done:
		return b.convert(call, rt, x.T)
	case rt.Kind == hir.NoneT || rt.Kind == hir.Never:
		b.tryCall("", call, nil)
		return ir.Nil(ir.Any)
	}
	return b.convert(b.tryCall(b.awaitName(x), call, b.l.goType(rt)), rt, x.T)
}

// awaitStmt is an await whose value nobody uses.
func (b *builder) awaitStmt(x *hir.Await) {
	b.valueUnused = true
	call, rt, done := b.awaitCall(x)
	b.valueUnused = false
	if done {
		b.drop(call)
		return
	}
	if rt.Kind == hir.NoneT || rt.Kind == hir.Never {
		b.tryCall("", call, nil)
		return
	}
	err := b.temp("err", ir.Error)
	b.emit(&ir.Define{Vars: []*ir.Var{nil, err}, Values: []ir.Expr{call}})
	b.checkErr(err)
}

func (b *builder) awaitName(x *hir.Await) string {
	if c, ok := x.X.(*hir.Call); ok {
		if r, ok := c.Resolved.(*infer.CallFunc); ok {
			return resultNameOf(r.Fn)
		}
	}
	return "result"
}

// awaitCall writes the failing Go call behind an await, and the type of its value (a value of type None is no Go
// result); done tells that the call has been written already and the expression is the value.
func (b *builder) awaitCall(x *hir.Await) (e ir.Expr, t hir.Type, done bool) {
	if r, ok := x.Resolved.(*infer.CallFunc); ok {
		call, rt := b.directCall(r)
		return call, rt, false
	}
	if c, ok := x.X.(*hir.Call); ok {
		switch r := c.Resolved.(type) {
		case *infer.CallFunc:
			if r.Fn.IsAsync && !r.Fn.IsGen {
				call, rt := b.directCall(r)
				return call, rt, false
			}
		case *infer.CallValue:
			if info := r.Func.Find(); info.Async && !isAsyncGen(info) {
				fn, values := b.valueArgs(c, info)
				rt := info.Result.Type()
				return ir.CallOf(tupleOf(b.l.results(rt, true)), fn, append([]ir.Expr{b.context()}, values...)...), rt, false
			}
		case *infer.CallLib:
			if r.Sig != nil && r.Sig.Async {
				call, rt := b.libCall(r, true)
				if noneValue(r.Sig, rt) {
					return b.dropValue(call), hir.None, false
				}
				return call, rt, false
			}
		case *infer.CallBuiltin:
			if row := awaitRows[r.Name]; row != nil {
				if e, t, done := row(b, c); e != nil {
					return e, t, done
				}
			}
		}
	}
	return b.awaitValue(b.expr(x.X), x.X.Base().T)
}

// awaitValue awaits an object.
func (b *builder) awaitValue(e ir.Expr, t hir.Type) (ir.Expr, hir.Type, bool) {
	rt := b.l.awaitedType(t)
	if t.Kind == hir.LibT && infer.Awaitable(t) {
		e = b.unwrap(e, t)
		gt := b.l.argType(rt)
		call := ir.CallMethod(e, "Await", &ir.Tuple{Elems: []ir.Type{gt, ir.Error}}, b.context())
		if rt.Kind == hir.NoneT || rt.Kind == hir.Never {
			// the value is py.NoneType: dropped here
			return b.dropValue(call), hir.None, false
		}
		return call, rt, false
	}
	call := ir.CallPkg(ir.AsyncioPkg, "Await", &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}, b.context(), b.toAny(e, t))
	if rt.Kind != hir.AnyT {
		return b.convert(b.tryCall("result", call, ir.Any), hir.Any, rt), rt, true
	}
	return call, hir.Any, false
}

// dropValue keeps only the error of a call: _, err := task.Await(ctx)
func (b *builder) dropValue(call ir.Expr) ir.Expr {
	err := b.temp("err", ir.Error)
	b.emit(&ir.Define{Vars: []*ir.Var{nil, err}, Values: []ir.Expr{call}})
	return ir.Use(err)
}

// awaitRows are the rows of library functions whose awaited form has a shape of its own.
var awaitRows map[string]awaitRow

// awaitRow is like awaitCall for one library function; a nil expression leaves it to the general way.
type awaitRow func(b *builder, x *hir.Call) (e ir.Expr, t hir.Type, done bool)
