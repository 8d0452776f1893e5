package lower

import (
	goast "go/ast"
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// isTaskSet reports whether t is a set of tasks as wait gives it, a slice.
func isTaskSet(t hir.Type) bool { return t.Is(hir.LibT) && t.Lib.LibName() == "asyncio.TaskSet" }

// unpackAwait writes a, b = await … directly where the Go call has several results:
//
//	user, posts = await asyncio.gather(f(), g())  =>  user, posts, err := asyncio.Gather2(ctx, …)
//	done, pending = await asyncio.wait(ts)        =>  done, pending, err := asyncio.Wait(ctx, ts, …)
func (b *builder) unpackAwait(target *hir.Tuple, value hir.Expr) bool {
	aw, ok := value.(*hir.Await)
	if !ok {
		return false
	}
	x, ok := aw.X.(*hir.Call)
	if !ok {
		return false
	}
	r, ok := x.Resolved.(*infer.CallBuiltin)
	rt := aw.T
	if ok && r.Name == "asyncio.gather" && rt.Is(hir.ListT) && len(target.Elts) == len(x.Args) && plainArgs(x, len(x.Args)) {
		return b.unpackAlike(target, x, rt.List.Find().Elem.Type())
	}
	if !ok || !rt.Is(hir.TupleT) || len(rt.Elems) != len(target.Elts) {
		return false
	}
	vars, fresh := b.freshTargets(target, rt)
	if !fresh && r.Name == "asyncio.wait" {
		return b.unpackWait(target, x, rt)
	}
	if !fresh {
		return false
	}
	switch {
	case r.Name == "asyncio.gather" && rt.Het != nil:
		b.declareTargets(target)
		var none []*ir.Var
		for i, t := range rt.Elems {
			if t.Kind == hir.NoneT { // its result is py.NoneType
				none = append(none, vars[i])
				vars[i] = nil
			}
		}
		b.gatherMixed(x, rt, vars)
		for _, v := range none {
			b.emit(&ir.VarDecl{Var: v})
		}
		return true
	case connectionFuncs[r.Name] != "":
		b.declareTargets(target)
		b.connectionInto(x, connectionFuncs[r.Name], vars[0], vars[1])
		return true
	case r.Name == "asyncio.wait":
		b.declareTargets(target)
		b.waitInto(x, rt.Elems[0].Args[0].Type(), vars[0], vars[1])
		return true
	}
	return false
}

// unpackWait is done, pending = await asyncio.wait(fs) where not both are new variables for what the Go function gives:
//
//	done, pending = await asyncio.wait(pending)  =>  done, pending2, err := asyncio.Wait(ctx, …); pending = py.NewSet(pending2...)
func (b *builder) unpackWait(target *hir.Tuple, x *hir.Call, rt hir.Type) bool {
	elem := rt.Elems[0].Args[0].Type()
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	vars := make([]*ir.Var, len(target.Elts))
	for i, el := range target.Elts {
		if v, ok := b.freshTargets(&hir.Tuple{Elts: []hir.Expr{el}}, hir.TupleOf(rt.Elems[i])); ok && !slices.Contains(vars, v[0]) {
			vars[i] = v[0]
			b.declared[el.(*hir.Name).Var] = true
			continue
		}
		vars[i] = b.temp([]string{"done", "pending"}[i], slice)
	}
	b.waitInto(x, elem, vars[0], vars[1])
	for i, el := range target.Elts {
		if n, ok := el.(*hir.Name); !ok || b.l.variable(n.Var) != vars[i] {
			b.assign(el, ir.Use(vars[i]), rt.Elems[i])
		}
	}
	return true
}

func (b *builder) declareTargets(target *hir.Tuple) {
	for _, el := range target.Elts {
		b.declared[el.(*hir.Name).Var] = true
	}
}

// waitOptions writes the options of wait: timeout and return_when.
func (b *builder) waitOptions(x *hir.Call) ir.Expr {
	opts := ir.Compose(&ir.Named{Pkg: ir.AsyncioPkg, Name: "WaitOptions"})
	for _, a := range x.Args[1:] {
		switch a.Name {
		case "timeout":
			if isNone(a.Value) {
				continue
			}
			opts.Elems = append(opts.Elems, ir.Elem{Name: "Timeout", Value: b.exprAs(a.Value, hir.Float.Optional())})
		case "return_when":
			rw := &ir.Named{Pkg: ir.AsyncioPkg, Name: "ReturnWhen"}
			if v := b.constantOf(a.Value); v != nil && v.Module.Name == "asyncio" && v.Target.HasArgs {
				opts.Elems = append(opts.Elems, ir.Elem{Name: "ReturnWhen", Value: ir.Pkg(ir.AsyncioPkg, v.Target.Args[0].(*goast.Ident).Name, rw)})
				continue
			}
			opts.Elems = append(opts.Elems, ir.Elem{Name: "ReturnWhen", Value: ir.Conv(rw, b.exprAs(a.Value, hir.Str))})
		}
	}
	return opts
}

// constantOf is the constant of a library module that an expression names, if it does.
func (b *builder) constantOf(x hir.Expr) *stubs.Var {
	switch x := x.(type) {
	case *hir.Name:
		if imp, ok := x.Var.Def.(*hir.Import); ok {
			return importedVar(imp)
		}
	case *hir.Attr:
		if t := x.X.Base().T; t.Kind == hir.ModuleT {
			v, _ := t.Lib.(*stubs.Module).Members[x.Name].(*stubs.Var)
			return v
		}
	}
	return nil
}

// waitAwait is await asyncio.wait(fs): two sets.
func waitAwait(b *builder, x *hir.Call) (ir.Expr, hir.Type, bool) {
	rt := b.l.awaitedType(x.T)
	if !rt.Is(hir.TupleT) {
		return nil, hir.Type{}, false
	}
	elem := rt.Elems[0].Args[0].Type()
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	done, pending := b.temp("done", slice), b.temp("pending", slice)
	b.waitInto(x, elem, done, pending)
	return b.makeTuple(rt, []ir.Expr{ir.Use(done), ir.Use(pending)}), rt, true
}

// waitInto writes the wait with the variables that receive its two sets.
func (b *builder) waitInto(x *hir.Call, elem hir.Type, done, pending *ir.Var) {
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	parts := b.each(func() ir.Expr { return b.sliceOf(x.Args[0].Value, elem) }, func() ir.Expr { return b.waitOptions(x) })
	name := "Wait"
	if elem.Kind != hir.LibT || elem.Lib.LibName() == "Coroutine" {
		name = "WaitAny"
	}
	call := ir.CallPkg(ir.AsyncioPkg, name, &ir.Tuple{Elems: []ir.Type{slice, slice, ir.Error}}, b.context(), parts[0], parts[1])
	err := b.temp("err", ir.Error)
	b.emit(&ir.Define{Vars: []*ir.Var{done, pending, err}, Values: []ir.Expr{call}})
	b.checkErr(err)
}

// waitRow is a wait that is not awaited on the spot: a coroutine over its arguments, which are evaluated now.
func waitRow(b *builder, x *hir.Call) ir.Expr {
	if !x.T.Is(hir.LibT) || len(x.T.Args) != 1 || !x.T.Args[0].Type().Is(hir.TupleT) {
		return nil
	}
	held := *x
	held.Args = append([]hir.Arg{}, x.Args...)
	for i, a := range held.Args {
		if !isConst(a.Value) && b.constantOf(a.Value) == nil {
			held.Args[i].Value = b.freeze(a.Value, "waited")
		}
	}
	results := b.l.results(x.T.Args[0].Type(), true)
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	saved, savedFrame, pending := b.ctx, b.frame, b.pending
	b.frame = &frame{results: results, raises: true}
	b.ctx, b.pending = ctx, nil
	body := b.block(func() {
		sets, _, _ := waitAwait(b, &held)
		b.emit(ir.Ret(sets, ir.Nil(ir.Error)))
	})
	b.ctx, b.frame, b.pending = saved, savedFrame, pending
	return ir.CallPkg(ir.AsyncioPkg, "NewCoroutine", b.l.goType(x.T), ir.StringLit("wait"), ir.Closure([]*ir.Var{ctx}, results, body...))
}

// asCompletedRow is asyncio.as_completed(fs).
func asCompletedRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.LibT {
		return nil
	}
	elem := x.T.Args[0].Type()
	var timeout hir.Expr
	for _, a := range x.Args[1:] {
		if a.Name == "timeout" {
			timeout = a.Value
		}
	}
	parts := []func() ir.Expr{func() ir.Expr { return b.awaitables(x.Args[0].Value, elem) }, func() ir.Expr {
		if timeout == nil || isNone(timeout) {
			return ir.Nil(&ir.Pointer{Elem: ir.Float64})
		}
		return b.exprAs(timeout, hir.Float.Optional())
	}}
	v := b.each(parts...)
	call := ir.CallPkg(ir.AsyncioPkg, "AsCompleted", b.l.goType(x.T), b.context(), v[1], v[0])
	call.Spread = true
	return call
}
