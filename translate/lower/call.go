package lower

import (
	"slices"

	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// call writes a call that is not awaited on the spot.
func (b *builder) call(x *hir.Call) ir.Expr {
	switch r := x.Resolved.(type) {
	case *infer.CallAbstract:
		return b.callAbstract(x, r)
	case *infer.CallFunc:
		return b.callFunc(x, r)
	case *infer.CallClass:
		return b.callClass(x, r)
	case *infer.CallClassValue:
		return b.callClassValue(x, r)
	case *infer.CallChoice:
		return b.callChoice(x, r)
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
		b.consumes(x)
		if e := row(b, x); e != nil {
			b.noteIterator(e, r.Name, x)
			return e
		}
		return b.floorBuiltin(x, r.Name)
	case *infer.CallSuperText:
		return b.superText(r)
	case *infer.CallSuper:
		if _, bare := x.Fn.(*hir.Name); bare {
			return b.superBase(r)
		}
		return b.superInit(x, r)
	case *infer.CallBaseInit:
		return b.baseInit(r)
	}
	return b.callDynamic(x)
}

// callDynamic goes through the floor: py.Call(ctx, f, args…), py.CallMethod(ctx, x, "name", args…).
func (b *builder) callDynamic(x *hir.Call) ir.Expr {
	if !plainArgs(x, len(x.Args)) {
		return b.callKeywords(x)
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

// dynamicReceiver reports whether x.f is looked up on an object at run time: not on a module or class of a stub, and not in a
// field of a struct, which is read as one.
func (b *builder) dynamicReceiver(a *hir.Attr) bool {
	switch t := a.X.Base().T; t.Kind {
	case hir.ModuleT, hir.LibClassT, hir.ClassT:
		return false
	case hir.InstT:
		return t.Class.Dynamic != "" || infer.FindMethod(t.Class, a.Name) != nil || infer.FindAttr(t.Class, a.Name) == nil
	}
	return true
}

// callKeywords is a dynamic call with keyword or starred arguments.
func (b *builder) callKeywords(x *hir.Call) ir.Expr {
	fn := b.hold("callee", b.anyExpr(x.Fn))
	kv := &ir.Slice{Elem: &ir.Named{Pkg: ir.PyPkg, Name: "KV"}}
	args, kw := b.argLists(x.Args, kv, fn)
	call := ir.CallPy("CallKw", &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}, b.context(), fn(), args, kw)
	return b.convert(b.tryCall("result", call, ir.Any), hir.Any, x.T)
}

// argLists writes arguments as a slice of positional and a slice of keyword arguments. fn is the callable, which errors of unpacking
// name; nil where none can.
func (b *builder) argLists(list []hir.Arg, kv *ir.Slice, fn func() ir.Expr) (args, kw ir.Expr) {
	positional := 0
	for _, a := range list {
		if a.Star != 2 && a.Name == "" {
			positional++
		}
	}
	var parts []func() ir.Expr
	for _, a := range list {
		if a.Star == 1 {
			parts = append(parts, func() ir.Expr { return b.starArgs(a.Value, fn, positional == 1) })
			continue
		}
		parts = append(parts, b.asFunc(a.Value, hir.Any))
	}
	values := b.each(parts...)
	pos := ir.Compose(anySlice)
	var posParts []ir.Expr
	keywords := keywordList{kv: kv, fn: fn, group: ir.Compose(kv)}
	for i, a := range list {
		switch {
		case a.Star == 1:
			posParts = append(posParts, flush(pos), values[i])
			pos = ir.Compose(anySlice)
		case a.Star == 2:
			keywords.spread(values[i], a.Value.Base().T)
		case a.Name != "":
			keywords.add(a.Name, values[i])
		default:
			pos.Elems = append(pos.Elems, ir.Elem{Value: values[i]})
		}
	}
	return concat(append(posParts, flush(pos)), anySlice), keywords.done()
}

// starArgs is *x among arguments. What may not be iterable is looked at when the program runs; its error names the callable where x
// is all there is.
func (b *builder) starArgs(x hir.Expr, fn func() ir.Expr, alone bool) ir.Expr {
	switch {
	case !mayNotIterate(x.Base().T):
		return b.sliceOf(x, hir.Any)
	case alone && fn != nil:
		return ir.CallPy("StarArgs", anySlice, fn(), b.anyExpr(x))
	}
	return ir.CallPy("Spread", anySlice, b.anyExpr(x))
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
	recv := func() ir.Expr { return b.present(b.expr(r.Recv), r.Recv.Base().T, r.Fn.Name) }
	if t := r.Recv.Base().T.NonNone(); asksDefault(t, r) {
		held := b.hold("receiver", b.l.bareSelf(recv()))
		return held(), b.argumentsOr(r.Args, func(p *hir.Param) ir.Expr {
			if own := infer.OwnDefault(t, r.Fn, p); own != nil {
				return b.methodCall(held(), t, own, nil)
			}
			return b.defaultValue(r.Fn, p)
		})
	}
	parts := b.each(recv, func() ir.Expr {
		values = b.arguments(r.Fn, r.Args)
		return ir.Nil(ir.Any)
	})
	return parts[0], values
}

// asksDefault reports whether a call on a receiver of type t leaves an argument out whose default the receiver decides.
func asksDefault(t hir.Type, r *infer.CallFunc) bool {
	for _, a := range r.Args {
		if a.Value == nil && infer.OwnDefault(t, r.Fn, a.Param) != nil {
			return true
		}
	}
	return false
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

// takes reports whether a method that syntax calls has parameters of its own for n arguments after self.
func takes(f *hir.Func, n int) bool {
	if len(f.Params) <= n {
		return false
	}
	return !slices.ContainsFunc(f.Params[1:n+1], func(p *hir.Param) bool { return p.Kind > hir.PosOrKw })
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
			values = append(values, b.kwDict(infer.BoundArg{Param: p}, p.Var.Cell.Type(), nil))
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

func isConst(x hir.Expr) bool {
	_, ok := x.(*hir.Const)
	return ok
}
