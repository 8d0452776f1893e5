package lower

import (
	goast "go/ast"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// call writes a call that is not awaited on the spot.
func (b *builder) call(x *hir.Call) ir.Expr {
	switch r := x.Resolved.(type) {
	case *infer.CallFunc:
		return b.callFunc(x, r)
	case *infer.CallClass:
		return b.callClass(x, r)
	case *infer.CallModel:
		return b.callModel(x, r)
	case *infer.CallLib:
		return b.callLib(x, r)
	case *infer.CallValue:
		return b.callValue(x, r)
	case *infer.CallBuiltin:
		row := rows[r.Name]
		if row == nil {
			bug(x.Pos, "no lowering row for %s", r.Name)
		}
		if e := row(b, x); e != nil {
			return e
		}
		return b.floorBuiltin(x, r.Name)
	case *infer.CallSuper:
		return b.superInit(x, r)
	}
	return b.callDynamic(x)
}

// callDynamic goes through the floor: py.Call(ctx, f, args…), py.CallMethod(ctx, x, "name", args…).
func (b *builder) callDynamic(x *hir.Call) ir.Expr {
	if len(x.Args) > 0 {
		for _, a := range x.Args {
			if a.Star != 0 || a.Name != "" {
				return b.callKeywords(x)
			}
		}
	}
	var parts []func() ir.Expr
	attr, isMethod := x.Fn.(*hir.Attr)
	isMethod = isMethod && b.dynamicReceiver(attr)
	if isMethod {
		parts = append(parts, b.asFunc(attr.X, hir.Any))
	} else {
		parts = append(parts, b.asFunc(x.Fn, hir.Any))
	}
	for _, a := range x.Args {
		parts = append(parts, b.asFunc(a.Value, hir.Any))
	}
	values := b.each(parts...)
	args := []ir.Expr{b.context(), values[0]}
	name := "Call"
	if isMethod {
		name = "CallMethod"
		args = append(args, ir.StringLit(attr.Name))
	}
	call := ir.CallPy(name, &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}, append(args, values[1:]...)...)
	return b.convert(b.tryCall("result", call, ir.Any), hir.Any, x.T)
}

// dynamicReceiver reports whether x.f is looked up on an object at run time, not on a module or class of a stub.
func (b *builder) dynamicReceiver(a *hir.Attr) bool {
	switch a.X.Base().T.Kind {
	case hir.ModuleT, hir.LibClassT, hir.ClassT:
		return false
	}
	return true
}

// callKeywords is a dynamic call with keyword or starred arguments.
func (b *builder) callKeywords(x *hir.Call) ir.Expr {
	fn := b.hold("callee", b.anyExpr(x.Fn))
	kv := &ir.Slice{Elem: &ir.Named{Pkg: ir.PyPkg, Name: "KV"}}
	args, kw := b.argLists(x.Args, kv)
	call := ir.CallPy("CallKw", &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}, b.context(), fn(), args, kw)
	return b.convert(b.tryCall("result", call, ir.Any), hir.Any, x.T)
}

// argLists writes arguments as a slice of positional and a slice of keyword arguments.
func (b *builder) argLists(list []hir.Arg, kv *ir.Slice) (args, kw ir.Expr) {
	starred, spread := false, false
	for _, a := range list {
		starred = starred || a.Star == 1
		spread = spread || a.Star == 2
	}
	var parts []func() ir.Expr
	for _, a := range list {
		switch a.Star {
		case 1:
			parts = append(parts, func() ir.Expr { return b.sliceOf(a.Value, hir.Any) })
		case 2:
			parts = append(parts, func() ir.Expr { return ir.CallPy("Keywords", kv, b.anyExpr(a.Value)) })
		default:
			parts = append(parts, b.asFunc(a.Value, hir.Any))
		}
	}
	values := b.each(parts...)
	pos, kws := ir.Compose(anySlice), ir.Compose(kv)
	var posParts, kwParts []ir.Expr
	for i, a := range list {
		switch {
		case a.Star == 1:
			posParts = append(posParts, flush(pos), values[i])
			pos = ir.Compose(anySlice)
		case a.Star == 2:
			kwParts = append(kwParts, flush(kws), values[i])
			kws = ir.Compose(kv)
		case a.Name != "":
			kws.Elems = append(kws.Elems, ir.Elem{Value: ir.Compose(kv.Elem, ir.Elem{Name: "Key", Value: ir.StringLit(a.Name)}, ir.Elem{Name: "Value", Value: values[i]})})
		default:
			pos.Elems = append(pos.Elems, ir.Elem{Value: values[i]})
		}
	}
	return concat(append(posParts, flush(pos)), anySlice), concat(append(kwParts, flush(kws)), kv)
}

func flush(c *ir.Composite) ir.Expr {
	if len(c.Elems) == 0 {
		return nil
	}
	return c
}

// concat joins slices, leaving out empty ones.
func concat(parts []ir.Expr, t *ir.Slice) ir.Expr {
	var full []ir.Expr
	for _, p := range parts {
		if p != nil {
			full = append(full, p)
		}
	}
	switch len(full) {
	case 0:
		return ir.Nil(t)
	case 1:
		return full[0]
	}
	return ir.CallPkg("slices", "Concat", t, full...)
}

// arguments evaluates bound arguments in the order of the source and gives them in the order of the parameters.
func (b *builder) arguments(fn *hir.Func, bound []infer.BoundArg) []ir.Expr {
	return b.eachInOrder(bound, func(ba infer.BoundArg) func() ir.Expr {
		t := ba.Param.Var.Cell.Type()
		switch {
		case ba.Param.Kind == hir.VarArgs:
			return func() ir.Expr { return b.restSlice(ba, t) }
		case ba.Param.Kind == hir.KwArgs:
			return func() ir.Expr { return b.kwDict(ba, t) }
		case ba.Value != nil:
			return b.asFunc(ba.Value, t)
		}
		return func() ir.Expr { return b.defaultValue(fn, ba.Param) }
	})
}

// eachInOrder evaluates arguments where they stand in the source, whatever the parameters' order.
func (b *builder) eachInOrder(bound []infer.BoundArg, write func(infer.BoundArg) func() ir.Expr) []ir.Expr {
	type item struct {
		index int
		pos   ir.Pos
	}
	var items []item
	for i, ba := range bound {
		it := item{i, ir.Pos{}}
		if ba.Value != nil {
			it.pos = ba.Value.Base().Pos
		} else if len(ba.Rest) > 0 {
			it.pos = ba.Rest[0].Pos
		} else if len(ba.Named) > 0 {
			it.pos = ba.Named[0].Pos
		} else {
			it.pos = ir.Pos{Line: 1 << 30}
		}
		items = append(items, it)
	}
	for i := 1; i < len(items); i++ {
		for j := i; j > 0 && before(items[j].pos, items[j-1].pos); j-- {
			items[j], items[j-1] = items[j-1], items[j]
		}
	}
	var parts []func() ir.Expr
	for _, it := range items {
		parts = append(parts, write(bound[it.index]))
	}
	values := b.each(parts...)
	out := make([]ir.Expr, len(bound))
	for i, it := range items {
		out[it.index] = values[i]
	}
	return out
}

func before(a, b ir.Pos) bool { return a.Line < b.Line || a.Line == b.Line && a.Col < b.Col }

// restSlice is what *args receives.
func (b *builder) restSlice(ba infer.BoundArg, t hir.Type) ir.Expr {
	elem := hir.Any
	if t.Kind == hir.VarTupleT {
		elem = t.Args[0].Type()
	}
	var elts []hir.Expr
	for _, a := range ba.Rest {
		if a.Star == 1 {
			elts = append(elts, &hir.Starred{X: a.Value})
		} else {
			elts = append(elts, a.Value)
		}
	}
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	if len(elts) == 0 {
		return ir.Nil(slice)
	}
	if s, ok := elts[0].(*hir.Starred); ok && len(elts) == 1 {
		return b.sliceOf(s.X, elem)
	}
	return b.elements(elts, elem, slice)
}

// kwDict is what **kwargs receives.
func (b *builder) kwDict(ba infer.BoundArg, t hir.Type) ir.Expr {
	d := &hir.Dict{Info: t.Dict}
	d.T = t
	for _, a := range ba.Named {
		if a.Star == 2 {
			d.Keys = append(d.Keys, nil)
		} else {
			k := &hir.Const{Kind: hir.ConstStr, Str: a.Name}
			k.T = hir.Str
			d.Keys = append(d.Keys, k)
		}
		d.Values = append(d.Values, a.Value)
	}
	return b.dict(d)
}

// defaultValue writes a parameter's default at a call that leaves it out. Constants are written again; other defaults
// were evaluated once, where the def stands.
func (b *builder) defaultValue(fn *hir.Func, p *hir.Param) ir.Expr {
	t := p.Var.Cell.Type()
	if repeatable(p.Default) {
		return b.exprAs(p.Default, t)
	}
	return ir.Use(b.l.defaultVar(fn, p))
}

// repeatable reports whether evaluating a default again gives the same value.
func repeatable(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Const:
		return true
	case *hir.Unary:
		return repeatable(x.X)
	case *hir.Tuple:
		for _, e := range x.Elts {
			if !repeatable(e) {
				return false
			}
		}
		return true
	case *hir.Binary:
		return infer.Fold(x) != nil
	}
	return false
}

// funcArgs are the Go arguments of a call of f: ctx if it takes one, then the values.
func (b *builder) funcArgs(f *hir.Func, values []ir.Expr) []ir.Expr {
	if needsCtx(f) {
		return append([]ir.Expr{b.context()}, values...)
	}
	return values
}

// needsCtx reports whether the Go function takes a context. Generators get theirs from whoever resumes them.
func needsCtx(f *hir.Func) bool {
	if f.IsGen && formOf(f) != seqForm {
		return false
	}
	return f.Effects.NeedsCtx
}

// raises reports whether the Go call returns an error; a generator is made without one.
func raises(f *hir.Func) bool { return f.Effects.Raises && !f.IsGen }

// callFunc calls a function or method of the program. An async one that is not awaited becomes a coroutine object.
func (b *builder) callFunc(x *hir.Call, r *infer.CallFunc) ir.Expr {
	if r.Fn.IsAsync && !r.Fn.IsGen {
		return b.bindCoroutine(x, r)
	}
	call, rt := b.directCall(r)
	b.l.noteGenerator(call, r.Fn)
	return b.convert(b.finish(call, r.Fn, rt), rt, x.T)
}

// directCall writes the Go call itself.
func (b *builder) directCall(r *infer.CallFunc) (ir.Expr, hir.Type) {
	rt := b.l.callResult(r.Fn)
	if r.Recv == nil {
		values := b.arguments(r.Fn, r.Args)
		return ir.CallOf(b.callType(r.Fn, rt), b.l.callee(r.Fn), b.funcArgs(r.Fn, values)...), rt
	}
	if r.Super != nil {
		values := b.arguments(r.Fn, r.Args)
		return b.superCall(r, values, rt), rt
	}
	recv, values := b.recvAndArgs(r)
	return b.methodCall(recv, r.Recv.Base().T, r.Fn, values), rt
}

// recvAndArgs evaluates the receiver before the arguments.
func (b *builder) recvAndArgs(r *infer.CallFunc) (ir.Expr, []ir.Expr) {
	var values []ir.Expr
	parts := b.each(b.exprFunc(r.Recv), func() ir.Expr {
		values = b.arguments(r.Fn, r.Args)
		return ir.Nil(ir.Any)
	})
	return parts[0], values
}

// callType is the Go type of a call of f: its results as a tuple unless there is exactly one.
func (b *builder) callType(f *hir.Func, rt hir.Type) ir.Type {
	if f.IsGen {
		return tupleOf(b.l.genResults(f))
	}
	return tupleOf(b.l.results(rt, raises(f)))
}

func tupleOf(results []ir.Type) ir.Type {
	if len(results) == 1 {
		return results[0]
	}
	return &ir.Tuple{Elems: results}
}

// finish takes the error off a call, if it returns one.
func (b *builder) finish(call ir.Expr, f *hir.Func, rt hir.Type) ir.Expr {
	hasValue := rt.Kind != hir.NoneT && rt.Kind != hir.Never
	if !raises(f) {
		if !hasValue {
			b.emit(ir.Do(call))
			return ir.Nil(ir.Any)
		}
		return call
	}
	if !hasValue {
		b.tryCall("", call, nil)
		return ir.Nil(ir.Any)
	}
	return b.tryCall(resultNameOf(f), call, b.l.goType(rt))
}

func resultNameOf(f *hir.Func) string {
	words := splitWords(f.Name)
	if len(words) > 1 {
		switch strings.ToLower(words[0]) {
		case "get", "fetch", "load", "read", "make", "create", "compute", "find", "build", "do", "run":
			return camel(strings.Join(words[1:], "_"), false)
		}
	}
	return "result"
}

// methodCall writes recv.Method(args).
func (b *builder) methodCall(recv ir.Expr, t hir.Type, f *hir.Func, values []ir.Expr) ir.Expr {
	rt := b.l.callResult(f)
	args := b.funcArgs(f, values)
	return ir.CallOf(b.callType(f, rt), b.l.methodRef(b, recv, t, f), args...)
}

// callMethod calls a method that syntax stands for and takes its error off.
func (b *builder) callMethod(recv ir.Expr, t hir.Type, f *hir.Func, values []ir.Expr, want hir.Type) ir.Expr {
	rt := b.l.callResult(f)
	values = b.fillDefaults(f, values)
	if f.IsAsync && !f.IsGen {
		// only awaited on the spot by its caller here (async with, async for)
		rt = f.Result.Type()
	}
	call := b.methodCall(recv, t, f, values)
	b.l.noteGenerator(call, f)
	e := b.finish(call, f, rt)
	if want.Kind == hir.NoneT || rt.Kind == hir.NoneT {
		return e
	}
	return b.convert(e, rt, want)
}

// fillDefaults adds the defaults of parameters that syntax leaves out.
func (b *builder) fillDefaults(f *hir.Func, values []ir.Expr) []ir.Expr {
	params := f.Params
	if f.Class != nil && f.Kind != hir.StaticMethod && len(params) > 0 {
		params = params[1:]
	}
	for i := len(values); i < len(params); i++ {
		p := params[i]
		switch {
		case p.Kind == hir.VarArgs:
			values = append(values, ir.Nil(b.l.goType(p.Var.Cell.Type())))
		case p.Kind == hir.KwArgs:
			values = append(values, b.kwDict(infer.BoundArg{Param: p}, p.Var.Cell.Type()))
		case p.Default != nil:
			values = append(values, b.defaultValue(f, p))
		}
	}
	return values
}

// bindCoroutine makes a coroutine object of a call: asyncio.Bind2(fetchData, i, 0.5).
func (b *builder) bindCoroutine(x *hir.Call, r *infer.CallFunc) ir.Expr {
	gt := b.l.goType(x.T)
	var fn ir.Expr
	var values []ir.Expr
	switch {
	case r.Recv == nil:
		values = b.arguments(r.Fn, r.Args)
		fn = b.l.callee(r.Fn)
	case r.Super != nil:
		values = b.arguments(r.Fn, r.Args)
		fn = b.superMethod(r)
	default:
		var recv ir.Expr
		recv, values = b.recvAndArgs(r)
		fn = b.l.methodRef(b, recv, r.Recv.Base().T, r.Fn)
	}
	return b.bind(fn, values, r.Fn.Result.Type(), gt, r.Fn.Name)
}

// bind is asyncio.BindN(fn, args…), or a closure when there are too many arguments.
func (b *builder) bind(fn ir.Expr, values []ir.Expr, result hir.Type, gt ir.Type, name string) ir.Expr {
	prefix := "Bind"
	void := result.Kind == hir.NoneT || result.Kind == hir.Never
	if void {
		prefix = "BindVoid"
	}
	if len(values) <= 6 {
		values = exactArgs(fn, values)
		call := ir.CallPkg(ir.AsyncioPkg, prefix+string(rune('0'+len(values))), gt, append([]ir.Expr{fn}, values...)...)
		return call
	}
	for i, v := range values {
		values[i] = b.hold("arg", v)()
	}
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	results := b.l.results(result, true)
	lit := ir.Closure([]*ir.Var{ctx}, results, ir.Ret(ir.CallOf(tupleOf(results), fn, append([]ir.Expr{ir.Use(ctx)}, values...)...)))
	ctor := "NewCoroutine"
	if void {
		ctor = "NewCoroutineVoid"
	}
	return ir.CallPkg(ir.AsyncioPkg, ctor, gt, ir.StringLit(name), lit)
}

// exactArgs gives arguments the parameter types of fn where Go would infer a type argument from both: an int for an any
// parameter is any(i) there.
func exactArgs(fn ir.Expr, values []ir.Expr) []ir.Expr {
	sig, ok := fn.Type().(*ir.Signature)
	if !ok || len(sig.Params) != len(values)+1 {
		return values
	}
	for i, v := range values {
		want := sig.Params[i+1]
		if lit, isLit := v.(*ir.Lit); isLit && lit.Text == "nil" || !ir.Identical(v.Type(), want) {
			values[i] = ir.Conv(want, v)
		}
	}
	return values
}

// callValue calls a function value.
func (b *builder) callValue(x *hir.Call, r *infer.CallValue) ir.Expr {
	info := r.Func.Find()
	fn, values := b.valueArgs(x, info)
	e := memberEffects(info)
	rt := info.Result.Type()
	if info.Async && !isAsyncGen(info) {
		return b.bind(fn, values, rt, b.l.goType(x.T), "coroutine")
	}
	if e.NeedsCtx {
		values = append([]ir.Expr{b.context()}, values...)
	}
	call := ir.CallOf(tupleOf(b.l.results(rt, e.Raises)), fn, values...)
	hasValue := rt.Kind != hir.NoneT && rt.Kind != hir.Never
	switch {
	case !e.Raises && hasValue:
		return b.convert(call, rt, x.T)
	case !e.Raises:
		b.emit(ir.Do(call))
		return ir.Nil(ir.Any)
	case !hasValue:
		b.tryCall("", call, nil)
		return ir.Nil(ir.Any)
	}
	return b.convert(b.tryCall("result", call, b.l.goType(rt)), rt, x.T)
}

func isAsyncGen(info *hir.FuncInfo) bool {
	return len(info.Members) > 0 && info.Members[0].IsGen
}

func (b *builder) valueArgs(x *hir.Call, info *hir.FuncInfo) (ir.Expr, []ir.Expr) {
	parts := []func() ir.Expr{b.exprFunc(x.Fn)}
	for i, a := range x.Args {
		parts = append(parts, b.asFunc(a.Value, info.Params[i].Type()))
	}
	values := b.each(parts...)
	return values[0], values[1:]
}

// callLib calls a library function through the target its stub names.
func (b *builder) callLib(x *hir.Call, r *infer.CallLib) ir.Expr {
	if r.Sig == nil {
		return b.newException(x, r)
	}
	if r.Sig.Async {
		return b.bindLib(x, r)
	}
	call, rt := b.libCall(r, false)
	return b.convert(b.finishLib(call, r, rt), rt, x.T)
}

// newException is ValueError("text").
func (b *builder) newException(x *hir.Call, r *infer.CallLib) ir.Expr {
	var parts []func() ir.Expr
	for _, a := range x.Args {
		parts = append(parts, b.asFunc(a.Value, hir.Any))
	}
	args := b.each(parts...)
	if len(args) == 1 {
		if c, ok := args[0].(*ir.Call); ok {
			if q, ok := c.Fun.(*ir.Qual); ok && q.Pkg == "fmt" && q.Name == "Sprintf" {
				return ir.CallMethod(b.l.excClass(r.Class), "Newf", ir.Error, c.Args...)
			}
		}
	}
	return ir.CallMethod(b.l.excClass(r.Class), "New", ir.Error, args...)
}

// libCall writes the Go call of a library function; awaited tells that an async one is run on the spot.
func (b *builder) libCall(r *infer.CallLib, awaited bool) (ir.Expr, hir.Type) {
	t := r.Sig.Target
	rt := r.Result
	var recv ir.Expr
	values := map[string]ir.Expr{}
	var parts []func() ir.Expr
	if r.Recv != nil {
		parts = append(parts, func() ir.Expr { return b.unwrap(b.expr(r.Recv), r.Recv.Base().T) })
	}
	for i := range r.Args {
		a := r.Args[i]
		parts = append(parts, func() ir.Expr { return b.libArg(a) })
	}
	out := b.each(parts...)
	if r.Recv != nil {
		recv, out = out[0], out[1:]
	}
	for i, a := range r.Args {
		if out[i] != nil && !isAbsent(out[i]) {
			values[a.Param.Name] = out[i]
		}
	}
	rt = b.returnedList(r.Sig.Result, rt)
	results := b.l.results(rt, t.Err)
	if noneValue(r.Sig, rt) {
		results = append([]ir.Type{noneType}, results...)
	}
	call := b.targetCall(r, t, recv, values, tupleOf(results))
	return call, rt
}

// noneValue reports whether the Go function is generic and returns py.NoneType for a result that is always None.
func noneValue(sig *stubs.Sig, rt hir.Type) bool {
	return sig.Target.Err && (rt.Kind == hir.NoneT || rt.Kind == hir.Never) && sig.Result != nil && sig.Result.TVar
}

// returnedList gives a list the shape that the Go function returns: a slice for list, a *py.List for newlist and List.
func (b *builder) returnedList(te *stubs.TypeExpr, rt hir.Type) hir.Type {
	if te == nil || rt.Kind != hir.ListT {
		return rt
	}
	switch te.Name {
	case "list", "newlist", "List":
		info := &hir.ListInfo{Elem: rt.List.Find().Elem, Resized: te.Name != "list"}
		if len(te.Args) == 1 && !mentionsTVar(te.Args[0]) {
			info.Elem = hir.CellOf(infer.StubType(b.l.m, te.Args[0])) // whatever the program made of the list since
		}
		return hir.ListOf(info)
	}
	return rt
}

func mentionsTVar(te *stubs.TypeExpr) bool {
	if te.TVar {
		return true
	}
	for _, a := range te.Args {
		if mentionsTVar(a) {
			return true
		}
	}
	return false
}

// absent stands for an argument that is left out.
func absent() ir.Expr { return &ir.Lit{Text: ""} }

func isAbsent(e ir.Expr) bool {
	l, ok := e.(*ir.Lit)
	return ok && l.Text == ""
}

// libArg writes one argument of a library call in the Go type of its parameter.
func (b *builder) libArg(a infer.LibArg) ir.Expr {
	if a.Param.Kind == hir.VarArgs {
		return b.libRest(a)
	}
	if a.Value == nil {
		if a.Param.Default != "" && a.Param.Default != "..." && a.Param.Default != "None" {
			return b.stubDefault(a)
		}
		return absent()
	}
	if te := a.Param.Type; te != nil && te.TVar && (a.Type.Kind == hir.NoneT || a.Type.Kind == hir.Never) {
		b.discard(a.Value)
		return ir.Compose(noneType) // a generic Go function takes None as a value
	}
	return b.libValueArg(a.Value, a.Param.Type, a.Type)
}

func (b *builder) libValueArg(x hir.Expr, te *stubs.TypeExpr, t hir.Type) ir.Expr {
	if te != nil {
		switch te.Name {
		case "Iterable", "Iterator", "Collection":
			return b.seq(b.expr(x), x.Base().T)
		case "Sequence":
			return b.sliceOf(x, b.l.elemOf(x.Base().T))
		case "object":
			return b.show(b.expr(x), x.Base().T)
		case "Callable":
			return b.callback(x, te, t)
		}
	}
	return b.exprAs(x, t)
}

func (b *builder) libRest(a infer.LibArg) ir.Expr {
	if len(a.Rest) == 0 {
		return absent()
	}
	var elts []hir.Expr
	for _, r := range a.Rest {
		if r.Star == 1 {
			elts = append(elts, &hir.Starred{X: r.Value})
		} else {
			elts = append(elts, r.Value)
		}
	}
	elem := a.Type
	if elem.Kind == hir.Never {
		elem = hir.Any
	}
	return b.elements(elts, elem, &ir.Slice{Elem: b.l.goType(elem)})
}

// stubDefault writes the literal default of a stub parameter.
func (b *builder) stubDefault(a infer.LibArg) ir.Expr {
	text := a.Param.Default
	gt := b.l.goType(a.Type)
	switch text {
	case "True", "False":
		return ir.BoolLit(text == "True")
	}
	if strings.HasPrefix(text, `"`) || strings.HasPrefix(text, "'") {
		return ir.StringLit(strings.Trim(text, `"'`))
	}
	return ir.LitOf(gt, text)
}

// targetCall fills the template of a target.
func (b *builder) targetCall(r *infer.CallLib, t stubs.Target, recv ir.Expr, values map[string]ir.Expr, ct ir.Type) ir.Expr {
	plain := r.Recv != nil && (t.Pkg != "" || isValueClass(r.Sig.Func.Class))
	var args []ir.Expr
	usesSelf := false
	if t.HasArgs {
		for _, ta := range t.Args {
			if e := b.templateArg(r, ta, recv, values, &usesSelf); e != nil {
				args = append(args, e)
			}
		}
	} else {
		if t.Ctx {
			args = append(args, b.context())
		}
		if plain {
			args = append(args, recv)
			usesSelf = true
		}
		for _, a := range r.Args {
			if e := values[a.Param.Name]; e != nil {
				args = append(args, e)
			}
		}
	}
	spread := false
	if n := len(r.Args); n > 0 && r.Args[n-1].Param.Kind == hir.VarArgs && !t.HasArgs && len(args) > 0 && values[r.Args[n-1].Param.Name] != nil {
		args, spread = flattenRest(args)
	}
	if recv != nil && !usesSelf {
		call := ir.CallMethod(recv, t.Name, ct, args...)
		call.Spread = spread
		return call
	}
	path := t.Pkg
	if path == "" {
		path = r.Sig.Func.Module.Path
	}
	call := ir.CallPkg(path, t.Name, ct, args...)
	call.Spread = spread
	if targs := b.explicitTypeArgs(r, args); targs != nil {
		call.Fun = ir.Pkg(path, t.Name, nil2(ct), targs...)
	}
	return call
}

// flattenRest passes a literal slice as separate arguments, anything else with ... .
func flattenRest(args []ir.Expr) ([]ir.Expr, bool) {
	last := args[len(args)-1]
	if c, ok := last.(*ir.Composite); ok {
		args = args[:len(args)-1]
		for _, e := range c.Elems {
			args = append(args, e.Value)
		}
		return args, false
	}
	return args, true
}

// isValueClass reports whether methods of a class are plain Go functions that take the receiver first (str, int, float, bytes).
func isValueClass(c *stubs.Class) bool {
	if c == nil {
		return false
	}
	switch c.LibName() {
	case "str", "int", "float", "bytes", "complex":
		return true
	}
	return false
}

// explicitTypeArgs gives the type arguments of a generic constructor that Go cannot infer: asyncio.NewQueue[int](10).
func (b *builder) explicitTypeArgs(r *infer.CallLib, args []ir.Expr) []ir.Type {
	if r.Class == nil || len(r.Class.Params) == 0 {
		return nil
	}
	var out []ir.Type
	for _, a := range r.Result.Args {
		out = append(out, b.l.argType(a.Type()))
	}
	return out
}

func (b *builder) templateArg(r *infer.CallLib, e goast.Expr, recv ir.Expr, values map[string]ir.Expr, usesSelf *bool) ir.Expr {
	switch e := e.(type) {
	case *goast.Ident:
		switch e.Name {
		case "ctx":
			return b.context()
		case "self":
			*usesSelf = true
			return recv
		case "nil":
			return ir.Nil(ir.Any)
		case "true", "false":
			return ir.BoolLit(e.Name == "true")
		}
		name := strings.TrimSuffix(e.Name, "_")
		if values[name] == nil && defaultsToNone(r.Sig, name) {
			return ir.Nil(ir.Any)
		}
		return values[name]
	case *goast.BasicLit:
		t := ir.Int
		if strings.HasPrefix(e.Value, `"`) {
			t = ir.String
		}
		return ir.LitOf(t, e.Value)
	case *goast.CallExpr:
		var args []ir.Expr
		for _, a := range e.Args {
			v := b.templateArg(r, a, recv, values, usesSelf)
			if v == nil {
				return nil
			}
			args = append(args, v)
		}
		path, name := r.Sig.Func.Module.Path, ""
		switch f := e.Fun.(type) {
		case *goast.Ident:
			name = f.Name
		case *goast.SelectorExpr:
			path, name = stubs.PkgPath(f.X.(*goast.Ident).Name), f.Sel.Name
		}
		return ir.CallPkg(path, name, ir.Any, args...)
	}
	return nil
}

// defaultsToNone reports whether a parameter of the floor has the default None, which its Go function takes as nil.
func defaultsToNone(sig *stubs.Sig, name string) bool {
	for _, p := range sig.Params {
		if p.Name == name {
			return p.Default == "None" && isFloorParam(p)
		}
	}
	return false
}

func isFloorParam(p stubs.Param) bool {
	return p.Type != nil && (p.Type.Name == "Any" || p.Type.Name == "object") && p.Kind != hir.VarArgs && p.Kind != hir.KwArgs
}

// finishLib takes the error off a library call.
func (b *builder) finishLib(call ir.Expr, r *infer.CallLib, rt hir.Type) ir.Expr {
	hasValue := rt.Kind != hir.NoneT && rt.Kind != hir.Never
	err := r.Sig.Target.Err
	if r.Sig.Result != nil && r.Sig.Result.Name == "NoReturn" {
		hasValue = false
	}
	switch {
	case !err && hasValue:
		return call
	case !err:
		b.emit(ir.Do(call))
		return ir.Nil(ir.Any)
	case noneValue(r.Sig, rt): // _, err := asyncio.Run(…)
		e := b.temp("err", ir.Error)
		b.emit(&ir.Define{Vars: []*ir.Var{nil, e}, Values: []ir.Expr{call}})
		b.checkErr(e)
		return ir.Nil(ir.Any)
	case !hasValue:
		b.tryCall("", call, nil)
		return ir.Nil(ir.Any)
	}
	return b.tryCall("result", call, b.l.goType(rt))
}

// bindLib makes a coroutine object of an async library call: a closure over its evaluated arguments.
func (b *builder) bindLib(x *hir.Call, r *infer.CallLib) ir.Expr {
	t := r.Sig.Target
	rt := r.Result
	gt := b.l.goType(x.T)
	void := rt.Kind == hir.NoneT
	if r.Recv != nil && !t.HasArgs && t.Pkg == "" {
		var values []ir.Expr
		parts := b.each(func() ir.Expr { return b.unwrap(b.expr(r.Recv), r.Recv.Base().T) }, func() ir.Expr {
			for i := range r.Args {
				if e := b.libArg(r.Args[i]); !isAbsent(e) {
					values = append(values, e)
				}
			}
			return ir.Nil(ir.Any)
		})
		if len(values) <= 6 {
			return b.bind(ir.Sel(parts[0], t.Name, nil2(ir.Error)), values, rt, gt, r.Sig.Func.Name)
		}
	}
	// evaluate the arguments now, call later
	saved := b.ctx
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	held := *r
	held.Args = append([]infer.LibArg{}, r.Args...)
	for i := range held.Args {
		if v := held.Args[i].Value; v != nil && !isConst(v) {
			held.Args[i].Value = b.freeze(v, held.Args[i].Param.Name)
		}
	}
	if r.Recv != nil {
		held.Recv = b.freeze(r.Recv, "self")
	}
	results := b.l.results(rt, true)
	savedFrame := b.frame
	b.frame = &frame{results: results, raises: true}
	b.ctx = ctx
	body := b.block(func() {
		call, _ := b.libCall(&held, true)
		b.emit(ir.Ret(call))
	})
	b.ctx, b.frame = saved, savedFrame
	ctor := "NewCoroutine"
	if void {
		ctor = "NewCoroutineVoid"
	}
	return ir.CallPkg(ir.AsyncioPkg, ctor, gt, ir.StringLit(r.Sig.Func.Name), ir.Closure([]*ir.Var{ctx}, results, body...))
}

func isConst(x hir.Expr) bool {
	_, ok := x.(*hir.Const)
	return ok
}
