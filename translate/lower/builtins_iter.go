package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// sumRow adds up: by a loop in the runtime, typed where the elements are.
func sumRow(b *builder, x *hir.Call) ir.Expr {
	if plainArgs(x, 1) {
		arg := x.Args[0].Value
		t := b.l.elemOf(arg.Base().T)
		switch {
		case t.Is(hir.IntT) && !t.Wide() && !x.T.Wide():
			return ir.CallMethod(ir.CallPy("SumInt", pyInt, b.seq(b.expr(arg), arg.Base().T)), "Int", ir.Int)
		case t.Is(hir.IntT) && !t.Wide():
			return ir.CallPy("SumInt", pyInt, b.seq(b.expr(arg), arg.Base().T))
		case t.Is(hir.IntT):
			return ir.CallPy("SumBig", pyInt, b.seq(b.expr(arg), arg.Base().T))
		case t.Is(hir.BoolT):
			return ir.CallPy("SumBool", ir.Int, b.seq(b.expr(arg), arg.Base().T))
		case t.Is(hir.FloatT) && x.T.Is(hir.FloatT):
			return ir.CallPy("SumFloat", ir.Float64, b.seq(b.expr(arg), arg.Base().T))
		case t.Is(hir.FloatT) && (x.T.Kind == hir.AnyT || x.T.Kind == hir.NumT):
			return ir.CallPy("SumFloatAny", ir.Any, b.seq(b.expr(arg), arg.Base().T))
		}
		return b.convert(ir.CallPy("Sum", ir.Any, b.anyExpr(arg), ir.IntLit(0)), hir.Any, x.T)
	}
	if len(x.Args) == 2 && x.Args[0].Star == 0 && x.Args[1].Star == 0 {
		parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any))
		return b.convert(ir.CallPy("Sum", ir.Any, parts...), hir.Any, x.T)
	}
	return nil
}

// minmaxRow is min and max: Go's own for two numbers or strings, the runtime's for sequences and keys.
func minmaxRow(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		var pos []hir.Expr
		var key, def hir.Expr
		for _, a := range x.Args {
			switch {
			case a.Star != 0:
				return nil
			case a.Name == "key":
				if !isNone(a.Value) {
					key = a.Value
				}
			case a.Name == "default":
				def = a.Value
			default:
				pos = append(pos, a.Value)
			}
		}
		t := x.T
		if t.Kind == hir.AnyT || t.Opt {
			return nil
		}
		gt := b.l.goType(t)
		if len(pos) > 1 {
			if key != nil {
				return nil
			}
			var parts []func() ir.Expr
			for _, p := range pos {
				parts = append(parts, b.asFunc(p, t))
			}
			values := b.each(parts...)
			if t.Is(hir.IntT) && !t.Wide() || t.Is(hir.StrT) {
				return ir.CallBuiltin(lowerFirst(name), gt, values...)
			}
			call := ir.CallPy(name+"Of", gt, values...)
			if needsTypeArgs(values, same(gt, len(values))) {
				call.Fun = ir.Py(name+"Of", nil2(gt), gt)
			}
			return call
		}
		if len(pos) != 1 {
			return nil
		}
		parts := []func() ir.Expr{func() ir.Expr { return b.seqAs(pos[0], t) }}
		fn := name
		if key != nil {
			fn += "By"
			parts = append(parts, func() ir.Expr { return b.keyFunc(key, t) })
		}
		if def != nil {
			fn += "Or"
			parts = append(parts, b.asFunc(def, t))
		}
		return ir.CallPy(fn, gt, b.each(parts...)...)
	}
}

// seqAs ranges over x with elements converted to t.
func (b *builder) seqAs(x hir.Expr, t hir.Type) ir.Expr {
	have := b.l.elemOf(x.Base().T)
	if ir.Identical(b.l.goType(have), b.l.goType(t)) {
		return b.seq(b.expr(x), x.Base().T)
	}
	return ir.CallPkg("slices", "Values", seqOf(b.l.goType(t)), b.sliceOf(x, t))
}

// keyFunc writes a key function as a Go func of elements of type t.
func (b *builder) keyFunc(key hir.Expr, t hir.Type) ir.Expr {
	if kt := key.Base().T; kt.Kind == hir.AnyT || kt.Opt && kt.Kind == hir.FuncT && kt.Func.Find().Bad {
		v := &ir.Var{Prefer: "x", Type: b.l.goType(t)}
		read := b.hold("key", b.anyExpr(key))
		return ir.CalledAlone(ir.Closure([]*ir.Var{v}, []ir.Type{ir.Any}, ir.Ret(ir.CallPy("CallKey", ir.Any, read(), b.toAny(ir.Use(v), t)))))
	}
	return b.funcArg(key, []hir.Type{t}, nil)
}

// funcArg writes a callable as a Go function of the given parameters, without context or error: failures inside it
// panic. want is the type of its result, nil for whatever it gives; a callable whose result is always None gives nil any.
func (b *builder) funcArg(x hir.Expr, params []hir.Type, want *hir.Type) ir.Expr {
	call := &hir.Call{Fn: x, Site: map[string]*hir.Cell{}}
	vars := b.callParams(call, x, params)
	fnType := x.Base().T
	if lit, ok := b.plainLambda(x, vars, want); ok {
		return lit
	}
	held := x
	if fnType.Kind != hir.FuncT || !isName(x) {
		if fnType.Kind != hir.LibFuncT && fnType.Kind != hir.LibClassT && fnType.Kind != hir.ClassT {
			held = b.holdVar(x, "fn")
		}
	}
	call.Fn = held
	b.asMethod(call, fnType, params)
	call.Pos = x.Base().Pos
	rt := infer.ResolveCall(b.l.m, call)
	if want != nil {
		rt = *want
	}
	call.T = infer.CallType(call)
	results := []ir.Type{b.l.goType(rt)}
	saved := b.frame
	b.frame = &frame{results: results, raises: false}
	savedErr := b.onError
	b.onError = nil
	body := b.block(func() {
		e := b.expr(call)
		b.emit(ir.Ret(b.convert(e, call.T, rt)))
	})
	b.frame, b.onError = saved, savedErr
	return ir.CalledAlone(ir.Closure(vars, results, body...))
}

// callParams adds parameters of the given types to the arguments of a call of fn.
func (b *builder) callParams(call *hir.Call, fn hir.Expr, params []hir.Type) []*ir.Var {
	var vars []*ir.Var
	for i, p := range params {
		hv := &hir.Var{Name: paramName(fn, i), Kind: hir.Local, Cell: hir.CellOf(p)}
		gv := &ir.Var{Prefer: camel(hv.Name, false), Type: b.l.goType(p)}
		b.l.bindVar(hv, gv)
		vars = append(vars, gv)
		n := &hir.Name{Var: hv}
		n.T = p
		call.Args = append(call.Args, hir.Arg{Value: n})
	}
	return vars
}

// asMethod turns a call of str.strip with x into x.strip(), or asks the floor about it if x is no str.
func (b *builder) asMethod(call *hir.Call, t hir.Type, params []hir.Type) {
	if t.Kind != hir.LibFuncT || t.Recv != nil {
		return
	}
	f, ok := t.Lib.(*stubs.Func)
	if !ok || !f.Unbound() {
		return
	}
	if len(params) > 0 {
		at := &hir.Attr{X: call.Args[0].Value, Name: f.Name}
		if at.Pos = call.Fn.Base().Pos; infer.Method(b.l.m, at, params[0], f) {
			call.Fn, call.Args = at, call.Args[1:]
			return
		}
	}
	if at, ok := call.Fn.(*hir.Attr); ok {
		floor := *at
		floor.T = hir.Any
		call.Fn = &floor
	}
}

func paramName(x hir.Expr, i int) string {
	if l, ok := x.(*hir.Lambda); ok && i < len(l.Func.Params) {
		return l.Func.Params[i].Name
	}
	return []string{"x", "y", "z"}[min(i, 2)]
}

// plainLambda writes a lambda whose Go form needs neither context nor error directly.
func (b *builder) plainLambda(x hir.Expr, vars []*ir.Var, want *hir.Type) (ir.Expr, bool) {
	l, ok := x.(*hir.Lambda)
	if !ok || len(l.Func.Params) != len(vars) {
		return nil, false
	}
	f := l.Func
	if f.Effects.NeedsCtx && b.ctx == nil {
		return nil, false
	}
	for i, p := range f.Params {
		if p.Kind == hir.VarArgs || p.Kind == hir.KwArgs || !ir.Identical(b.l.varType(p.Var), vars[i].Type) {
			return nil, false
		}
	}
	rt := f.Result.Type()
	if want != nil {
		rt = *want
	}
	results := []ir.Type{b.l.goType(rt)}
	inner := b.l.newBuilder(f, results, false, b.ctx)
	for v := range b.declared {
		inner.declared[v] = true
	}
	var params []*ir.Var
	for _, p := range f.Params {
		inner.declared[p.Var] = true
		params = append(params, b.l.variable(p.Var))
	}
	ret := f.Body[0].(*hir.Return)
	inner.pos = ret.Meta.Pos
	e := inner.exprAs(ret.X, rt)
	inner.emit(ir.Ret(e))
	return ir.Closure(params, results, inner.out...), true
}

func sortedRow(b *builder, x *hir.Call) ir.Expr {
	if len(x.Args) == 0 || x.Args[0].Star != 0 || x.T.Kind != hir.ListT {
		return nil
	}
	key, reverse, ok := b.sortOptions(x.Args[1:])
	if !ok {
		return nil
	}
	elem := x.T.List.Find().Elem.Type()
	gt := pyGeneric("List", b.l.goType(elem))
	var e ir.Expr
	seq := b.seqAs(x.Args[0].Value, elem)
	switch {
	case key != nil:
		parts := b.each(func() ir.Expr { return seq }, func() ir.Expr { return b.keyFunc(key, elem) }, reverse)
		e = ir.CallPy("SortedBy", gt, parts...)
	default:
		r := reverse()
		if lit, ok := r.(*ir.Lit); ok {
			name := "Sorted"
			if lit.Text == "true" {
				name = "SortedReverse"
			}
			e = ir.CallPy(name, gt, seq)
			break
		}
		e = ir.CallPy("SortedBy", gt, seq, ir.Py("Identity", nil2(ir.Any), b.l.goType(elem)), r)
	}
	if x.T.List.IsSlice() {
		return ir.CallMethod(e, "Items", b.l.goType(x.T))
	}
	return e
}

func (b *builder) sortOptions(args []hir.Arg) (key hir.Expr, reverse func() ir.Expr, ok bool) {
	reverse = func() ir.Expr { return ir.BoolLit(false) }
	for _, a := range args {
		switch a.Name {
		case "key":
			if !isNone(a.Value) {
				key = a.Value
			}
		case "reverse":
			v := a.Value
			reverse = func() ir.Expr { return b.truth(v) }
		default:
			return nil, nil, false
		}
	}
	return key, reverse, true
}

func iterRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) || x.T.Kind != hir.LibT {
		return nil
	}
	a := x.Args[0].Value
	if t := a.Base().T; t.Kind == hir.LibT && t.Lib.LibName() == "Generator" {
		return b.expr(a)
	}
	return seqIn(b.seq(b.expr(a), a.Base().T), seqOf(b.l.cellType(x.T.Args[0])))
}

// seqIn is a sequence where one of type gt is wanted: of values of the floor or of wide ints, if it meets others.
func seqIn(seq ir.Expr, gt ir.Type) ir.Expr {
	if ir.Identical(seq.Type(), seqOf(ir.Int)) && ir.Identical(gt, seqOf(pyInt)) {
		return ir.CallPy("WideSeq", gt, seq)
	}
	if ir.Identical(gt, seqOf(ir.Any)) && !ir.Identical(seq.Type(), gt) {
		return ir.CallPy("SeqTo", gt, seq)
	}
	return seq
}

func reversedRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return nil
	}
	a := x.Args[0].Value
	t := a.Base().T
	gt := b.l.goType(x.T)
	switch {
	case t.Is(hir.ListT) && t.List.IsSlice(), t.Is(hir.VarTupleT):
		return ir.CallPy("Reversed", gt, b.expr(a))
	case t.Is(hir.ListT), t.Is(hir.LibT) && t.Lib.LibName() == "range":
		return ir.CallMethod(b.expr(a), "Backward", gt)
	case t.Is(hir.StrT):
		return ir.CallPy("Reversed", gt, ir.CallMethod(ir.CallPy("StrList", pyGeneric("List", ir.String), b.expr(a)), "Items", &ir.Slice{Elem: ir.String}))
	}
	return nil
}

func enumerateRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.LibT || !x.T.Args[0].Type().Is(hir.TupleT) {
		return nil
	}
	a := x.Args[0].Value
	elem := b.l.goType(b.l.elemOf(a.Base().T))
	parts := []func() ir.Expr{func() ir.Expr { return b.seq(b.expr(a), a.Base().T) }}
	name := "Enumerate"
	if len(x.Args) == 2 {
		name = "EnumerateFrom"
		parts = append(parts, b.asFunc(x.Args[1].Value, hir.IntOf(hir.MaxBits)))
	}
	seq := ir.CallPy(name, seq2Of(ir.Int, elem), b.each(parts...)...)
	return ir.CallPy("Tuples", b.l.goType(x.T), seq)
}

func filterRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 2) || x.T.Kind != hir.LibT {
		return nil
	}
	elem := b.l.elemOf(x.Args[1].Value.Base().T)
	gt := b.l.goType(x.T)
	if isNone(x.Args[0].Value) {
		b.l.needTruthOf(elem)
		return ir.CallPy("FilterTrue", gt, b.seq(b.expr(x.Args[1].Value), x.Args[1].Value.Base().T))
	}
	fn := b.holds(x.Args[0].Value, elem)
	return ir.CallPy("Filter", gt, fn, b.seq(b.expr(x.Args[1].Value), x.Args[1].Value.Base().T))
}

// holds writes a function as a Go func that tells whether what it gives for an element is true.
func (b *builder) holds(f hir.Expr, elem hir.Type) ir.Expr {
	rt := infer.AppliedType(b.l.m, f, elem)
	fn := b.funcArg(f, []hir.Type{elem}, &rt)
	if rt.Is(hir.BoolT) {
		return fn
	}
	v := &ir.Var{Prefer: "x", Type: b.l.goType(elem)}
	read := b.hold("keep", fn)
	call := ir.CallOf(b.l.goType(rt), read(), ir.Use(v))
	body := []ir.Stmt{ir.Ret(b.truthOf(call, rt))}
	if rt.Is(hir.NoneT) || rt.Is(hir.Never) { // it is called for what it does
		body = []ir.Stmt{ir.Do(call), ir.Ret(ir.BoolLit(false))}
	}
	return ir.Closure([]*ir.Var{v}, []ir.Type{ir.Bool}, body...)
}

// anyAllRow is any and all: a loop that stops early when the argument is a generator expression.
func anyAllRow(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		if !plainArgs(x, 1) {
			return nil
		}
		a := x.Args[0].Value
		if c, ok := a.(*hir.Comp); ok && c.Kind == hir.GenExp && !c.Async {
			return b.anyAllLoop(name, c)
		}
		b.l.needTruthOf(b.l.elemOf(a.Base().T))
		return ir.CallPy(name, ir.Bool, b.seq(b.expr(a), a.Base().T))
	}
}

// anyAllLoop: any(p(x) for x in xs)  =>  found := false; for x := range xs { if p(x) { found = true; break } }
func (b *builder) anyAllLoop(name string, c *hir.Comp) ir.Expr {
	v := b.temp(map[string]string{"Any": "found", "All": "all"}[name], ir.Bool)
	v.Mutable = true
	b.emit(ir.Let(v, ir.BoolLit(name == "All")))
	outer := &ir.Label{Prefer: "search"}
	first := true
	b.labelFirst = outer
	b.clauses(c, 0, func() {
		cond := b.truth(c.Elt)
		if name == "All" {
			cond = negate(cond)
		}
		br := &ir.Branch{Tok: "break"}
		if len(c.Clauses) > 1 {
			br.Label = outer
		}
		b.emit(ir.IfThen(cond, ir.Set(ir.Use(v), ir.BoolLit(name == "Any")), br))
	})
	_ = first
	return ir.Use(v)
}
