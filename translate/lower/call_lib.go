package lower

import (
	goast "go/ast"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// callLib calls a library function through the target its stub names.
func (b *builder) callLib(x *hir.Call, r *infer.CallLib) ir.Expr {
	if r.Sig == nil {
		return b.newException(x, r)
	}
	if r.Sig.Async {
		return b.bindLib(x, r)
	}
	call, rt := b.libCall(r, false)
	call = b.finishLib(call, r, rt)
	b.noteLibIterator(call, r.Sig.Func, rt)
	return b.convert(call, rt, x.T)
}

// iterates reports whether a result is an iterator.
func iterates(te *stubs.TypeExpr) bool {
	return te != nil && (te.Name == "Iterator" || te.Name == "Generator" || te.Name == "Iterable")
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
		parts = append(parts, func() ir.Expr {
			recv := b.unwrap(b.expr(r.Recv), r.Recv.Base().T)
			if t.Hook { // what overrides it is called
				return recv
			}
			return b.l.bareSelf(recv)
		})
	}
	order := sourceOrder(r.Args)
	for _, i := range order {
		a := r.Args[i]
		if te := a.Param.Type; te != nil && te.Name == "Callable" && a.Value != nil && mentionsTVar(te) {
			parts = append(parts, func() ir.Expr { return b.typedCallback(a.Value, te, r.TVars) })
			continue
		}
		parts = append(parts, func() ir.Expr {
			e := b.libArg(a)
			if c, ok := e.(*ir.Composite); ok && c.Type() == noneType && iterates(r.Sig.Result) {
				return ir.Conv(ir.Any, ir.Nil(ir.Any)) // what iterators of None give is any
			}
			return e
		})
	}
	out := b.each(parts...)
	if r.Recv != nil {
		recv, out = out[0], out[1:]
	}
	b.holdInverted(order, out)
	for n, i := range order {
		if out[n] != nil && !isAbsent(out[n]) {
			values[r.Args[i].Param.Name] = out[n]
		}
	}
	rt = b.returned(r.Sig.Result, rt)
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

// returned is the type that the Go function gives, whatever the program has made of the list or dict since: a slice for list, a
// *py.List for newlist and List, a dict of the types that its stub names.
func (b *builder) returned(te *stubs.TypeExpr, rt hir.Type) hir.Type {
	switch {
	case te == nil:
	case rt.Kind == hir.ListT && (te.Name == "list" || te.Name == "newlist" || te.Name == "List"):
		info := &hir.ListInfo{Elem: rt.List.Find().Elem, Resized: te.Name != "list"}
		if len(te.Args) == 1 && !mentionsTVar(te.Args[0]) {
			info.Elem = hir.CellOf(infer.StubType(b.l.m, te.Args[0]))
		}
		return hir.ListOf(info)
	case rt.Kind == hir.DictT && te.Name == "dict" && len(te.Args) == 2 && !mentionsTVar(te):
		info := *rt.Dict.Find()
		info.Key, info.Val = hir.CellOf(infer.StubType(b.l.m, te.Args[0])), hir.CellOf(infer.StubType(b.l.m, te.Args[1]))
		rt.Dict = &info
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
	if t.HasArgs && len(t.Args) > 0 && len(args) > 0 && restAt(r, t.Args[len(t.Args)-1], values) {
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

// restAt reports whether an argument of a template is the parameter *args or **kwargs, which a variadic Go function takes.
func restAt(r *infer.CallLib, e goast.Expr, values map[string]ir.Expr) bool {
	name, ok := e.(*goast.Ident)
	if !ok || values[name.Name] == nil {
		return false
	}
	for _, a := range r.Args {
		if a.Param.Name == name.Name {
			return a.Param.Kind == hir.VarArgs || a.Param.Kind == hir.KwArgs
		}
	}
	return false
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

// explicitTypeArgs gives the type arguments of a generic constructor that Go cannot infer: asyncio.NewQueue[int](10). Stubs mark
// functions that want theirs, too.
func (b *builder) explicitTypeArgs(r *infer.CallLib, args []ir.Expr) []ir.Type {
	class := r.Class
	if r.Sig.Target.Explicit {
		class, _ = r.Result.Lib.(*stubs.Class)
	}
	if class == nil || len(class.Params) == 0 {
		return nil
	}
	var out []ir.Type
	for _, a := range r.Result.Args {
		out = append(out, b.l.classArg(class, a.Type()))
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
	want := rt // what the coroutine gives where it meets others
	if len(x.T.Args) == 1 {
		want = x.T.Args[0].Type()
	}
	if rt.Kind == hir.Never { // of a queue that nothing is put in: the Go function gives a py.NoneType
		rt = hir.None
	}
	if want.Kind == hir.Never {
		want = hir.None
	}
	void := want.Kind == hir.NoneT
	same := void == (rt.Kind == hir.NoneT) && ir.Identical(b.l.goType(want), b.l.goType(rt))
	gives := rt.Kind != hir.NoneT || r.Sig.Result.Name == "None" // else a Go function gives a value, which is None here
	if r.Recv != nil && same && gives && !t.HasArgs && t.Pkg == "" {
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
	results := b.l.results(want, true)
	savedFrame, pending := b.frame, b.pending
	b.frame = &frame{results: results, raises: true}
	b.ctx, b.pending = ctx, nil
	body := b.block(func() {
		call, _ := b.libCall(&held, true)
		switch {
		case void && noneValue(r.Sig, rt): // of asyncio.wait_for(f(), 1), where f gives None
			b.emit(ir.Ret(b.dropValue(call)))
			return
		case same:
			b.emit(ir.Ret(call))
			return
		}
		b.emit(ir.Ret(b.convert(b.finishLib(call, &held, rt), rt, want), ir.Nil(ir.Error)))
	})
	b.ctx, b.frame, b.pending = saved, savedFrame, pending
	ctor := "NewCoroutine"
	if void {
		ctor = "NewCoroutineVoid"
	}
	return ir.CallPkg(ir.AsyncioPkg, ctor, gt, ir.StringLit(r.Sig.Func.Name), ir.Closure([]*ir.Var{ctx}, results, body...))
}
