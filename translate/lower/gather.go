package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// gatherArgs are the awaitables of a gather as one argument list; spread tells that the last is a slice.
func (b *builder) gatherArgs(x *hir.Call, elem hir.Type) (args []ir.Expr, spread bool) {
	var elts []hir.Expr
	for _, a := range x.Args {
		if a.Name != "" {
			continue
		}
		if a.Star == 1 {
			elts = append(elts, &hir.Starred{X: a.Value})
		} else {
			elts = append(elts, a.Value)
		}
	}
	if len(elts) == 1 {
		if s, ok := elts[0].(*hir.Starred); ok {
			saved := b.naming
			b.naming = gatheredName(b.l.elemOf(s.X.Base().T))
			list := b.awaitables(s.X, elem)
			b.naming = saved
			return []ir.Expr{list}, true
		}
	}
	for _, el := range elts {
		if _, ok := el.(*hir.Starred); ok {
			gt := &ir.Slice{Elem: awaitableOf(b.l.argType(elem))}
			all := b.elements(elts, hir.Any, anySlice)
			return []ir.Expr{ir.CallOf(gt, ir.Pkg(ir.AsyncioPkg, "AwaitablesOf", nil2(gt), b.l.argType(elem)), all)}, true
		}
	}
	var parts []func() ir.Expr
	for _, el := range elts {
		parts = append(parts, func() ir.Expr { return b.awaitable(el, elem) })
	}
	return b.each(parts...), false
}

// awaitableType is Awaitable[elem].
func (b *builder) awaitableType(elem hir.Type) hir.Type {
	c := stubs.Default.Module("builtins").Members["Awaitable"].(*stubs.Class)
	return hir.Lib(c, hir.CellOf(elem))
}

// awaitable writes one awaitable of a gather.
func (b *builder) awaitable(x hir.Expr, elem hir.Type) ir.Expr {
	if t := x.Base().T; t.Kind != hir.LibT && !infer.AwaitsInGo(t) {
		gt := awaitableOf(b.l.argType(elem))
		return ir.CallOf(gt, ir.Pkg(ir.AsyncioPkg, "AwaitableOf", nil2(gt), b.l.argType(elem)), b.anyExpr(x))
	}
	return b.convert(b.expr(x), x.Base().T, b.awaitableType(elem))
}

// awaitables writes *xs of a gather as a []Awaitable[T].
func (b *builder) awaitables(x hir.Expr, elem hir.Type) ir.Expr {
	t := x.Base().T
	have := b.l.elemOf(t)
	gt := &ir.Slice{Elem: awaitableOf(b.l.argType(elem))}
	if have.Is(hir.LibT) && ir.Identical(b.l.argType(b.l.awaitedType(have)), b.l.argType(elem)) {
		items := b.sliceOf(x, have)
		switch have.Lib.LibName() {
		case "asyncio.Task":
			return ir.CallPkg(ir.AsyncioPkg, "Tasks", gt, items)
		case "Coroutine":
			return ir.CallPkg(ir.AsyncioPkg, "Coroutines", gt, items)
		case "asyncio.Future":
			return ir.CallPkg(ir.AsyncioPkg, "Futures", gt, items)
		case "Awaitable":
			return items
		}
	}
	return ir.CallOf(gt, ir.Pkg(ir.AsyncioPkg, "AwaitablesOf", nil2(gt), b.l.argType(elem)), b.sliceOf(x, hir.Any))
}

func returnExceptions(x *hir.Call) (hir.Expr, bool) {
	for _, a := range x.Args {
		if a.Name == "return_exceptions" {
			if c, ok := a.Value.(*hir.Const); ok && c.Kind == hir.ConstFalse {
				return nil, false
			}
			return a.Value, true
		}
	}
	return nil, false
}

// gatherAwait is await asyncio.gather(…).
func gatherAwait(b *builder, x *hir.Call) (ir.Expr, hir.Type, bool) {
	if x.T.Kind != hir.LibT {
		return nil, hir.Type{}, false
	}
	rt := x.T.Args[0].Type()
	if rt.Kind == hir.TupleT {
		values := b.gatherMixed(x, rt, nil)
		return b.makeTuple(rt, values), rt, true
	}
	elem := rt.List.Find().Elem.Type()
	if flag, ok := returnExceptions(x); ok {
		ct := &ir.Tuple{Elems: []ir.Type{anySlice, ir.Error}}
		if t, ok := b.gatheredAlike(x); ok && isTrue(flag) {
			args, spread := b.gatherArgs(x, t)
			call := ir.CallPkg(ir.AsyncioPkg, "GatherExceptions", ct, append([]ir.Expr{b.context()}, args...)...)
			call.Spread = spread
			if !spread && mixedAwaitables(args) {
				call.Fun = ir.Pkg(ir.AsyncioPkg, "GatherExceptions", nil2(ct), b.l.argType(t))
			}
			return call, b.fixedList(rt), false
		}
		return b.gatherAny(x, b.truth(flag), "GatherAny", ct), b.fixedList(rt), false
	}
	if elem.Kind == hir.AnyT && !b.gathersList(x) {
		return b.gatherAny(x, ir.BoolLit(false), "GatherAny", &ir.Tuple{Elems: []ir.Type{anySlice, ir.Error}}), b.fixedList(rt), false
	}
	args, spread := b.gatherArgs(x, elem)
	slice := &ir.Slice{Elem: b.l.argType(elem)}
	call := ir.CallPkg(ir.AsyncioPkg, "Gather", &ir.Tuple{Elems: []ir.Type{slice, ir.Error}}, append([]ir.Expr{b.context()}, args...)...)
	call.Spread = spread
	if len(args) == 0 || !spread && mixedAwaitables(args) {
		call.Fun = ir.Pkg(ir.AsyncioPkg, "Gather", nil2(slice), slice.Elem)
	}
	if elem.Kind == hir.NoneT && !b.valueUnused {
		// a list of None: its elements are py.NoneType
		v := b.tryCall("results", call, slice)
		return b.noneList(v, rt), rt, true
	}
	return call, b.fixedList(rt), false
}

// gatheredAlike is the type that all awaitables of a gather give, when they are tasks, coroutines or futures of one type.
func (b *builder) gatheredAlike(x *hir.Call) (t hir.Type, ok bool) {
	for _, a := range x.Args {
		if a.Name != "" {
			continue
		}
		aw := a.Value.Base().T
		if a.Star == 1 {
			aw = b.l.elemOf(aw)
		}
		if !aw.Is(hir.LibT) {
			return hir.Type{}, false
		}
		given := b.l.awaitedType(aw)
		if ok && !ir.Identical(b.l.argType(given), b.l.argType(t)) {
			return hir.Type{}, false
		}
		t, ok = given, true
	}
	return t, ok && t.Kind != hir.AnyT
}

func isTrue(x hir.Expr) bool {
	c, ok := x.(*hir.Const)
	return ok && c.Kind == hir.ConstTrue
}

// gathersList reports whether a gather is of one list of tasks or coroutines, which all give values of any type.
func (b *builder) gathersList(x *hir.Call) bool {
	if len(x.Args) == 0 || x.Args[0].Star != 1 || len(x.Args) > 1 && x.Args[1].Name == "" {
		return false
	}
	t := x.Args[0].Value.Base().T
	if _, isComp := x.Args[0].Value.(*hir.Comp); t.Kind != hir.ListT && !isComp {
		return false
	}
	have := b.l.elemOf(t)
	if !have.Is(hir.LibT) || b.l.awaitedType(have).Kind != hir.AnyT {
		return false
	}
	switch have.Lib.LibName() {
	case "asyncio.Task", "Coroutine", "asyncio.Future":
		return true
	}
	return false
}

// mixedAwaitables reports whether Go would infer the type argument from operands of several types.
func mixedAwaitables(args []ir.Expr) bool {
	for _, a := range args[1:] {
		if !ir.Identical(a.Type(), args[0].Type()) {
			return true
		}
	}
	return false
}

// noneList is a list of None values.
func (b *builder) noneList(v ir.Expr, rt hir.Type) ir.Expr {
	list := ir.CallBuiltin("make", &ir.Slice{Elem: ir.Any}, ir.TypeOf(&ir.Slice{Elem: ir.Any}), ir.CallBuiltin("len", ir.Int, v))
	return b.asList(list, rt)
}

// fixedList is the type of a list as the runtime returns it, a slice.
func (b *builder) fixedList(rt hir.Type) hir.Type {
	if rt.List.IsSlice() {
		return rt
	}
	return hir.ListOf(&hir.ListInfo{Elem: rt.List.Find().Elem})
}

// gatherAny is a gather that returns exceptions: results of any kind.
func (b *builder) gatherAny(x *hir.Call, flag ir.Expr, name string, ct ir.Type) ir.Expr {
	var elts []hir.Expr
	for _, a := range x.Args {
		if a.Name != "" {
			continue
		}
		if a.Star == 1 {
			elts = append(elts, &hir.Starred{X: a.Value})
		} else {
			elts = append(elts, a.Value)
		}
	}
	args := []ir.Expr{b.context(), flag}
	plain := true
	for _, el := range elts {
		if _, ok := el.(*hir.Starred); ok || el.Base().T.Kind != hir.LibT {
			plain = false
		}
	}
	if plain {
		var parts []func() ir.Expr
		for _, el := range elts {
			parts = append(parts, b.exprFunc(el))
		}
		return ir.CallPkg(ir.AsyncioPkg, name, ct, append(args, b.each(parts...)...)...)
	}
	if star, ok := elts[0].(*hir.Starred); ok && len(elts) == 1 && isAnyTask(b.l.elemOf(star.X.Base().T)) {
		elem := b.l.elemOf(star.X.Base().T)
		tasks := ir.CallPkg(ir.AsyncioPkg, "AnyTasks", &ir.Slice{Elem: b.l.goType(elem)}, b.sliceOf(star.X, elem))
		call := ir.CallPkg(ir.AsyncioPkg, name, ct, append(args, tasks)...)
		call.Spread = true
		return call
	}
	anyAw := &ir.Slice{Elem: &ir.Named{Pkg: ir.AsyncioPkg, Name: "AnyAwaitable", Interface: true}}
	call := ir.CallPkg(ir.AsyncioPkg, name, ct, append(args, ir.CallPkg(ir.AsyncioPkg, "AnyAwaitables", anyAw, b.elements(elts, hir.Any, anySlice)))...)
	call.Spread = true
	return call
}

// gatherRow is a gather that is kept as a future.
func gatherRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.LibT {
		return nil
	}
	rt := x.T.Args[0].Type()
	gt := b.l.goType(x.T)
	if rt.Kind == hir.TupleT {
		call := b.gatherAny(x, ir.BoolLit(false), "GatherTuple", gt).(*ir.Call)
		call.Fun = ir.Pkg(ir.AsyncioPkg, "GatherTuple", nil2(gt), b.l.goType(rt))
		return call
	}
	if rt.Kind != hir.ListT {
		return nil
	}
	elem := rt.List.Find().Elem.Type()
	of, ofAny := "GatherFuture", "GatherAnyFuture"
	if !rt.List.IsSlice() {
		of, ofAny = "GatherListFuture", "GatherAnyListFuture"
	}
	if flag, ok := returnExceptions(x); ok {
		return b.gatherAny(x, b.truth(flag), ofAny, gt)
	}
	if elem.Kind == hir.AnyT && !b.gathersList(x) || elem.Kind == hir.NoneT && ir.Identical(b.l.goType(elem), ir.Any) {
		return b.gatherAny(x, ir.BoolLit(false), ofAny, gt)
	}
	args, spread := b.gatherArgs(x, elem)
	call := ir.CallPkg(ir.AsyncioPkg, of, gt, append([]ir.Expr{b.context()}, args...)...)
	call.Spread = spread
	call.Fun = ir.Pkg(ir.AsyncioPkg, of, nil2(gt), b.l.argType(elem))
	return call
}

// gatherMixed gathers results of different types; vars (may be nil) are the variables that receive them.
func (b *builder) gatherMixed(x *hir.Call, rt hir.Type, vars []*ir.Var) []ir.Expr {
	var parts []func() ir.Expr
	for i, a := range x.Args {
		parts = append(parts, func() ir.Expr { return b.awaitable(a.Value, rt.Elems[i]) })
	}
	args := append([]ir.Expr{b.context()}, b.each(parts...)...)
	def := &ir.Define{}
	var types []ir.Type
	var values []ir.Expr
	for i, t := range rt.Elems {
		gt := b.l.argType(t)
		types = append(types, gt)
		v := b.temp("result"+string(rune('1'+i)), gt)
		if vars != nil {
			v = vars[i]
		}
		def.Vars = append(def.Vars, v)
		if v != nil {
			values = append(values, ir.Use(v))
		}
	}
	err := b.temp("err", ir.Error)
	def.Vars = append(def.Vars, err)
	name := "Gather" + string(rune('0'+len(types)))
	def.Values = []ir.Expr{ir.CallPkg(ir.AsyncioPkg, name, &ir.Tuple{Elems: append(types, ir.Error)}, args...)}
	b.emit(def)
	b.checkErr(err)
	return values
}

// unpackAlike gathers results of one type into a variable each.
func (b *builder) unpackAlike(target *hir.Tuple, x *hir.Call, elem hir.Type) bool {
	n := len(x.Args)
	if n < 2 || n > 6 || elem.Kind == hir.NoneT || elem.Kind == hir.AnyT {
		return false
	}
	elems := make([]hir.Type, n)
	for i := range elems {
		elems[i] = elem
	}
	rt := hir.TupleOf(elems...)
	vars, fresh := b.freshTargets(target, rt)
	if !fresh {
		return false
	}
	b.declareTargets(target)
	b.gatherMixed(x, rt, vars)
	return true
}

// gatheredName names the list of what is gathered.
func gatheredName(t hir.Type) string {
	if t.Is(hir.LibT) {
		switch t.Lib.LibName() {
		case "asyncio.Task":
			return "tasks"
		case "asyncio.Future":
			return "futs"
		}
	}
	return "coros"
}
