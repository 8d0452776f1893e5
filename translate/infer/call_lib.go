package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// callLib calls a library function or method: the first overload that fits.
func (in *inferer) callLib(x *hir.Call, f *stubs.Func, recv *hir.Type, class *stubs.Class) hir.Type {
	var recvExpr hir.Expr
	if recv != nil {
		if a, ok := x.Fn.(*hir.Attr); ok {
			recvExpr = a.X
		}
	}
	in.ofAny(f, recvExpr)
	if !in.final && len(f.Sigs) > 1 && unknownArg(x) {
		x.Resolved = &CallDynamic{"nothing reaches this call"}
		return hir.Type{} // which overload is meant shows when the arguments have types
	}
	for i, sig := range f.Sigs {
		if last := i == len(f.Sigs)-1; sig.Target.Floor && !last {
			if bound, ok := bindLib(sig.Params, x.Args); !ok || !in.fits(sig, bound) {
				continue
			}
		}
		if sig.Target.Floor || sig.Target.Hook && !f.Class.Floor && recvExpr != nil && !recvExpr.Base().T.Is(hir.InstT) {
			in.callDynamic(x, f.LibName()+" is called through its module")
			return in.stable(x, in.resultOf(sig, in.siteTVars(x, sig)))
		}
		bound, ok := bindLib(sig.Params, x.Args)
		if ok {
			in.plainLib(x, bound)
		}
		if ok && len(sig.Bounds) > 0 {
			made, known := in.withinBounds(sig, bound)
			if !known {
				x.Resolved = &CallDynamic{"nothing reaches this call"}
				return hir.Type{}
			}
			ok = made
		}
		if !ok || !in.fits(sig, bound) || tooWide(bound) && len(f.Sigs) > 1 && sig != f.Sigs[len(f.Sigs)-1] {
			continue
		}
		tv := in.siteTVars(x, sig)
		if recv != nil {
			for k, c := range in.classTVars(*recv, f.Class) {
				tv[k] = c
			}
			in.receiverEffects(x, f, recvExpr, *recv)
		} else if class != nil {
			for _, p := range class.Params {
				tv[p] = in.site(x, p)
			}
		}
		for _, b := range bound {
			in.matchArg(b, tv)
		}
		in.handedOn(bound)
		if f.LibName() == "id" {
			in.identity(x.Args[0].Value.Base().T, nil)
		}
		if readsFields[f.LibName()] {
			in.escapeWithin(x.Args[0].Value.Base().T)
		}
		in.libCompares(f, bound, tv)
		r := &CallLib{Sig: sig, Recv: recvExpr, Class: class, Args: bound, TVars: tv}
		for i := range bound {
			r.Args[i].Type = in.inst(bound[i].Param.Type, tv)
		}
		x.Resolved = r
		if class != nil {
			t := hir.Lib(class)
			for _, p := range class.Params {
				t.Args = append(t.Args, in.site(x, p))
			}
			if ret := sig.Result; ret != nil && ret.Name != "None" && ret.Name != "Any" {
				t = in.inst(ret, tv)
			}
			r.Result = t
			return t
		}
		r.Result = in.stable(x, boundInt(sig, in.resultOf(sig, tv), bound))
		if r.Result.Kind == hir.AnyT {
			in.boolsEscape()
		}
		if sig.Async {
			c := in.site(x, "await")
			in.flow(c, r.Result)
			return in.coroutine(c)
		}
		return r.Result
	}
	return in.callDynamic(x, "no overload of "+f.LibName()+" fits")
}

// tooWide reports whether an int that may pass 64 bits is given to a parameter that is a Go int or float: a later overload, of any
// int, is meant then.
func tooWide(bound []LibArg) bool {
	for _, b := range bound {
		if te := b.Param.Type; te != nil && (te.Name == "int" || te.Name == "float") && b.Value != nil && b.Param.Kind != hir.VarArgs {
			if t := b.Value.Base().T; t.Kind == hir.IntT && t.Wide() {
				return true
			}
		}
	}
	return false
}

// unknownArg reports whether nothing has flowed into some argument yet.
func unknownArg(x *hir.Call) bool {
	for _, a := range x.Args {
		if a.Value.Base().T.Kind == hir.Never {
			return true
		}
	}
	return false
}

// stable gives lists and dicts that a call makes facts of their own that outlive this round.
func (in *inferer) stable(x *hir.Call, t hir.Type) hir.Type {
	switch t.Kind {
	case hir.ListT:
		if x.List == nil {
			x.List, in.changed = t.List, true
		} else {
			in.unifyListsQuietly(x.List, t.List)
		}
		t.List = x.List
	case hir.DictT:
		if x.Dict == nil {
			x.Dict, in.changed = t.Dict, true
		} else {
			in.unify(x.Dict.Find().Key, t.Dict.Find().Key)
			in.unify(x.Dict.Find().Val, t.Dict.Find().Val)
		}
		t.Dict = x.Dict
	case hir.SetT, hir.FrozenT, hir.VarTupleT:
		c := in.site(x, "elem")
		in.unify(c, t.Args[0])
		t.Args = []*hir.Cell{c}
	case hir.LibT:
		args := make([]*hir.Cell, len(t.Args))
		for i, a := range t.Args {
			args[i] = in.site(x, "arg"+string(rune('0'+i)))
			in.unify(args[i], a)
		}
		t.Args = args
	}
	return t
}

func (in *inferer) unifyListsQuietly(a, b *hir.ListInfo) {
	in.unify(a.Find().Elem, b.Find().Elem)
	if b.Find().Resized {
		in.resized(a)
	}
}

// site is a cell that belongs to a call.
func (in *inferer) site(x *hir.Call, name string) *hir.Cell {
	c := x.Site[name]
	if c == nil {
		c = hir.NewCell()
		x.Site[name], in.changed = c, true
	}
	return c
}

func (in *inferer) siteTVars(x *hir.Call, sig *stubs.Sig) map[string]*hir.Cell {
	tv := map[string]*hir.Cell{}
	for name := range sig.TVars {
		tv[name] = in.site(x, name)
	}
	return tv
}

// fits reports whether all arguments can be passed to the overload in typed Go.
func (in *inferer) fits(sig *stubs.Sig, bound []LibArg) bool {
	for _, b := range bound {
		if b.Value != nil && (!in.accepts(b.Param.Type, b.Value.Base().T) || !in.literal(b.Param.Type, b.Value)) {
			return false
		}
		if te := b.Param.Type; b.Param.Kind == hir.VarArgs && te != nil && te.Name == "Iterable" && len(b.Rest) == 0 {
			return false // nothing says what the elements are
		}
		for _, a := range b.Rest {
			if te := b.Param.Type; a.Star != 0 && te != nil && te.Name == "Iterable" {
				return false // Go has no list of iterables of any kind
			}
			if a.Star == 0 && !in.accepts(b.Param.Type, a.Value.Base().T) {
				return false
			}
		}
	}
	return true
}

func (in *inferer) matchArg(b LibArg, tv map[string]*hir.Cell) {
	if b.Value != nil {
		t := b.Value.Base().T
		if isObject(b.Param.Type) {
			in.show(b.Value, t)
			in.carriers(t, 0)
		}
		in.match(b.Param.Type, t, tv)
		if b.Param.Type != nil && b.Param.Type.Name == "Any" {
			in.show(b.Value, t)
		}
	}
	for _, a := range b.Rest {
		t := a.Value.Base().T
		if a.Star == 1 {
			t = in.elemType(t, a.Value)
		}
		in.show(a.Value, t)
		if isObject(b.Param.Type) {
			in.carriers(t, 0)
		}
		in.match(b.Param.Type, t, tv)
	}
	for _, a := range b.Named {
		in.show(a.Value, a.Value.Base().T)
		in.match(b.Param.Type, a.Value.Base().T, tv)
	}
}

func isObject(te *stubs.TypeExpr) bool { return te != nil && (te.Name == "object" || te.Name == "Any") }

// receiverEffects notes what a method of a built-in container does to its receiver.
func (in *inferer) receiverEffects(x *hir.Call, f *stubs.Func, recv hir.Expr, t hir.Type) {
	if recv == nil {
		return
	}
	rt := recv.Base().T
	if (f.Name == "send" || f.Name == "asend") && len(t.Args) > 1 && len(x.Args) == 1 {
		sent := x.Args[0].Value
		in.escape(sent.Base().T)
		in.flowExpr(t.Args[1], sent, in.storable(sent.Base().T))
	}
	if rt.Kind != hir.ListT {
		return
	}
	switch f.Name {
	case "append", "extend":
		in.growList(recv, rt)
	case "insert", "pop", "remove", "clear":
		in.resized(rt.List)
	case "sort", "reverse":
		if n, ok := recv.(*hir.Name); ok && n.Var.Owned {
			return
		}
		in.mutated(rt.List)
	}
}

// libMethodType calls a library method that syntax stands for.
func (in *inferer) libMethodType(f *stubs.Func, owner *stubs.Class, t hir.Type, args []hir.Type, values ...hir.Expr) hir.Type {
	if sig := in.overload(f, args); sig != nil {
		tv := in.classTVars(t, owner)
		for i := range args {
			in.match(sig.Params[i].Type, in.storable(args[i]), tv)
			if isObject(sig.Params[i].Type) && values[i] != nil {
				in.show(values[i], args[i])
			}
		}
		return in.resultOf(sig, tv)
	}
	return hir.Any
}

// libOperator resolves an operator on library objects through the dunder methods of the stub.
func (in *inferer) libOperator(x *hir.Binary, l, r hir.Type) (hir.Type, bool) {
	name := dunderNames[x.Op]
	try := func(t, o hir.Type, method string, other hir.Expr) (hir.Type, bool) {
		if !t.Is(hir.LibT) {
			return hir.Type{}, false
		}
		cls, ok := t.Lib.(*stubs.Class)
		if !ok {
			return hir.Type{}, false
		}
		f, owner := cls.Find(method)
		if f == nil {
			return hir.Type{}, false
		}
		for _, sig := range f.Sigs {
			if len(sig.Params) == 1 && in.accepts(sig.Params[0].Type, o) {
				return in.libMethodType(f, owner, t, []hir.Type{o}, other), true
			}
		}
		return hir.Type{}, false
	}
	if t, ok := try(l, r, "__"+name+"__", x.R); ok {
		return t, true
	}
	return try(r, l, "__r"+name+"__", x.L)
}

// callLibClass makes an instance of a library class.
func (in *inferer) callLibClass(x *hir.Call, c *stubs.Class) hir.Type {
	if c.Exception {
		if init, _ := c.Find("__init__"); init == nil || init.Class.LibName() == "BaseException" {
			for _, a := range x.Args {
				in.show(a.Value, a.Value.Base().T)
				in.escape(a.Value.Base().T)
				if a.Star != 0 || a.Name != "" {
					return in.callDynamic(x, "the arguments do not fit before run time")
				}
			}
			x.Resolved = &CallLib{Class: c, Result: hir.Lib(c)}
			return hir.Lib(c)
		}
	}
	init, _ := c.Find("__init__")
	if init == nil || c.Floor {
		return in.callDynamic(x, c.LibName()+" lives in the floor")
	}
	return in.callLib(x, init, nil, c)
}

// neverReturns reports whether a call ends the program: sys.exit, os._exit.
func (in *inferer) neverReturns(x *hir.Call) bool {
	r, ok := x.Resolved.(*CallLib)
	return ok && r.Sig != nil && r.Sig.Result != nil && r.Sig.Result.Name == "NoReturn"
}

// overload is the first overload of f that takes arguments of the types, or nil. One that takes ints of any size goes before one
// that a wide int might not fit.
func (in *inferer) overload(f *stubs.Func, args []hir.Type) *stubs.Sig {
	var tight *stubs.Sig
next:
	for _, sig := range f.Sigs {
		if len(sig.Params) != len(args) {
			continue
		}
		fits := true
		for i, t := range args {
			if !in.accepts(sig.Params[i].Type, t) {
				continue next
			}
			fits = fits && (!t.Is(hir.IntT) || !t.Wide() || sig.Params[i].Type == nil || sig.Params[i].Type.Name != "int")
		}
		if fits {
			return sig
		}
		if tight == nil {
			tight = sig
		}
	}
	return tight
}
