package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// applyLib is the result of a library function with several overloads that a call hands its arguments on to, as
// to_thread(subprocess.run, command, text=True) does: that of the overload which the arguments choose.
func (in *inferer) applyLib(t hir.Type, args []hir.Arg) (hir.Type, bool) {
	if t.Kind != hir.LibFuncT || t.Recv != nil {
		return hir.Type{}, false
	}
	f := t.Lib.(*stubs.Func)
	starred := func(a hir.Arg) bool { return a.Star != 0 }
	if len(f.Sigs) < 2 || specials[f.LibName()] != nil || specialResults[f.LibName()] != nil || slices.ContainsFunc(args, starred) {
		return hir.Type{}, false
	}
	if !in.final && slices.ContainsFunc(args, func(a hir.Arg) bool { return a.Value.Base().T.Kind == hir.Never }) {
		return hir.Type{}, true // which overload is meant shows when the arguments have types
	}
	for _, sig := range f.Sigs {
		if sig.Target.Floor {
			break
		}
		bound, ok := bindLib(sig.Params, args)
		if !ok || !in.fits(sig, bound) || tooWide(bound) && sig != f.Sigs[len(f.Sigs)-1] {
			continue
		}
		tv := in.freshTVars(sig)
		for _, b := range bound {
			in.matchArg(b, tv)
		}
		r := in.resultOf(sig, tv)
		if sig.Async {
			return in.coroutine(in.freshCell(r)), true
		}
		return in.storable(r), true
	}
	return hir.Type{}, false
}

// appliedSig is the overload of a function that is passed as a value for arguments of the types, or nil where only the floor
// knows.
func (in *inferer) appliedSig(f *stubs.Func, args []hir.Type) *stubs.Sig {
	first := f.Sigs[0]
	if len(f.Sigs) == 1 {
		return first
	}
	for _, sig := range f.Sigs {
		if sig.Target.Floor {
			return nil
		}
		if in.takes(sig, args) {
			return sig
		}
	}
	if slices.ContainsFunc(first.Params, func(p stubs.Param) bool { return p.Kind == hir.KwOnly && !p.Optional }) {
		return nil
	}
	return first
}

// takes reports whether an overload takes exactly positional arguments of the types.
func (in *inferer) takes(sig *stubs.Sig, args []hir.Type) bool {
	for i, p := range sig.Params {
		switch {
		case p.Kind == hir.VarArgs:
			return true
		case p.Kind == hir.KwOnly || p.Kind == hir.KwArgs || i >= len(args):
			if !p.Optional && p.Kind != hir.KwArgs {
				return false
			}
		case p.Type != nil && p.Type.Name == "Literal" || !in.accepts(p.Type, args[i]):
			return false
		}
	}
	return true
}

func (in *inferer) appliedLib(t hir.Type, args []hir.Type) hir.Type {
	f := t.Lib.(*stubs.Func)
	if t.Recv == nil && f.Unbound() {
		if len(args) > 0 {
			if recv, ok := in.provides(args[0], f); ok {
				if args[0].Kind == hir.ListT && mutators[f.Name] {
					in.resized(args[0].List)
				}
				return in.appliedLib(hir.Type{Kind: hir.LibFuncT, Lib: f, Recv: &recv}, args[1:])
			}
		}
		for _, a := range args {
			in.escape(a)
		}
		return hir.Any
	}
	if special := specialResults[f.LibName()]; special != nil {
		return special(in, args)
	}
	if specials[f.LibName()] != nil { // what its row would say cannot be known without the call
		for _, a := range args {
			in.escape(a)
		}
		return hir.Any
	}
	sig := in.appliedSig(f, args)
	if sig == nil {
		for _, a := range args {
			in.escape(a)
		}
		return hir.Any
	}
	tv := in.freshTVars(sig)
	if t.Recv != nil {
		for k, c := range in.classTVars(*t.Recv, f.Class) {
			tv[k] = c
		}
	}
	for i, a := range args {
		if i < len(sig.Params) {
			in.match(sig.Params[i].Type, a, tv)
		}
	}
	r := in.resultOf(sig, tv)
	if sig.Async {
		return in.coroutine(in.freshCell(r))
	}
	return r
}

// provides gives a type as that of an object which f is a method of, if it is one.
func (in *inferer) provides(t hir.Type, f *stubs.Func) (hir.Type, bool) {
	if c := in.builtinClass(t); c != nil {
		t = c.of(t)
	}
	if !t.Is(hir.LibT) {
		return t, false
	}
	cls, ok := t.Lib.(*stubs.Class)
	if !ok {
		return t, false
	}
	found, _ := cls.Find(f.Name)
	return t, found == f
}

// Method makes x.name a method of an object of type t, if that is what f is.
func Method(m *hir.Module, x *hir.Attr, t hir.Type, f *stubs.Func) bool {
	in := settled(m)
	recv, ok := in.provides(t, f)
	if ok {
		x.T = hir.Type{Kind: hir.LibFuncT, Lib: f, Recv: &recv}
	}
	return ok
}

// specialResults gives the result types of library functions that are passed as values and have rows of their own.
var specialResults = map[string]func(in *inferer, args []hir.Type) hir.Type{
	"len": func(*inferer, []hir.Type) hir.Type { return hir.Type{Kind: hir.IntT, Bits: 31, Pos: true} },
	"abs": func(in *inferer, args []hir.Type) hir.Type {
		if len(args) == 1 && args[0].IsNumber() {
			return asInt(args[0])
		}
		return hir.Any
	},
}

// holdsOnly reports whether nothing but what Sequence[str] names can be in a sequence.
func (in *inferer) holdsOnly(te *stubs.TypeExpr, t hir.Type) bool {
	if len(te.Args) != 1 || te.Args[0].TVar {
		return true
	}
	el := in.elemType(t, nil)
	return el.Kind != hir.AnyT && in.accepts(te.Args[0], el)
}
