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
			return in.coroutine(hir.CellOf(r)), true
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
