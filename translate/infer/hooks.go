package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// A class that derives from a library class whose methods the library calls (hooks) embeds a Go type, and overrides its
// methods with the signatures that the Go interface asks for:
//
//	class Echo(asyncio.Protocol):               type Echo struct{ asyncio.BaseProtocol }
//	    def data_received(self, data): …   =>   func (e *Echo) DataReceived(ctx context.Context, data py.Bytes) error { … }

// HookBase is the library class whose hooks instances of c may override, or nil.
func HookBase(c *hir.Class) *stubs.Class {
	for c.Base != nil {
		c = c.Base
	}
	if lib, ok := c.LibBase.(*stubs.Class); ok && lib.Embed != "" {
		return lib
	}
	return nil
}

// HookOf is what the method f overrides of a library class; nil for others.
func HookOf(f *hir.Func) *stubs.Sig {
	if f.Class == nil {
		return nil
	}
	return hookNamed(f.Class, f.Name)
}

func hookNamed(c *hir.Class, name string) *stubs.Sig {
	lib := HookBase(c)
	if lib == nil {
		return nil
	}
	if m, _ := lib.Find(name); m != nil && m.Sigs[0].Target.Hook {
		return m.Sigs[0]
	}
	return nil
}

// hooks gives the parameters of hooks the types that the library calls them with.
func (in *inferer) hooks(c *hir.Class) {
	if HookBase(c) == nil || c.Dynamic != "" {
		return
	}
	if why := overridesWrongly(c); why != "" {
		in.makeDynamic(c, why)
		return
	}
	for _, f := range c.MethodOrder {
		sig := HookOf(f)
		if sig == nil {
			continue
		}
		if f.Kind != hir.InstanceMethod || f.IsAsync || f.IsGen || len(f.Params) != len(sig.Params)+1 {
			in.makeDynamic(c, f.Name+" has another signature than the library calls")
			return
		}
		f.Called = true
		for i, p := range f.Params[1:] {
			if p.Kind != hir.PosOrKw && p.Kind != hir.PosOnly {
				in.makeDynamic(c, f.Name+" has another signature than the library calls")
				return
			}
			p.Passed = true
			in.flow(p.Var.Cell, in.inst(sig.Params[i].Type, nil))
		}
	}
}

// checkHooks moves classes into the floor whose hooks have become functions of other types.
func (in *inferer) checkHooks() {
	for _, c := range in.m.Classes {
		if c.Dynamic != "" || HookBase(c) == nil {
			continue
		}
		in.checkBase(c)
		for _, f := range c.MethodOrder {
			sig := HookOf(f)
			if sig == nil || len(f.Params) != len(sig.Params)+1 { // then it is on its way into the floor
				continue
			}
			for i, p := range f.Params[1:] {
				if want := in.inst(sig.Params[i].Type, nil); !sameType(p.Var.Cell.Type(), want) {
					in.makeDynamic(c, f.Name+" changes what its parameter "+p.Name+" is")
				}
			}
			want := in.inst(sig.Result, nil)
			if got := f.Result.Type(); got.Kind != hir.Never && !sameType(got, want) {
				in.makeDynamic(c, f.Name+" returns something else than the library asks for")
			}
		}
	}
}

func sameType(a, b hir.Type) bool {
	return a.Kind == b.Kind && a.Opt == b.Opt && a.Lib == b.Lib
}

// withinBounds reports whether what the arguments make is of the classes that the type variables of a library function
// are limited to: classes of the program that derive from them. It is not known before all types are.
func (in *inferer) withinBounds(sig *stubs.Sig, args []LibArg) (within, known bool) {
	for _, b := range args {
		te := b.Param.Type
		if te == nil || te.Name != "Callable" || len(te.Args) != 2 || !te.Args[1].TVar || b.Value == nil {
			continue
		}
		bound := sig.Bounds[te.Args[1].Name]
		if bound == nil {
			continue
		}
		made := madeBy(b.Value.Base().T)
		if made.Kind == hir.Never && !in.final {
			return false, false
		}
		if made.Kind != hir.InstT || made.Opt || made.Class.Dynamic != "" || HookBase(made.Class) == nil || HookBase(made.Class) != bound.Class {
			return false, true
		}
	}
	return true, true
}

// madeBy is what a class or function gives when it is called without arguments.
func madeBy(t hir.Type) hir.Type {
	switch {
	case t.Kind == hir.ClassT:
		return hir.Inst(t.Class)
	case t.Kind == hir.FuncT && !t.Func.Find().Bad && !t.Func.Find().Async:
		return t.Func.Find().Result.Type()
	case t.Kind == hir.Never:
		return t
	}
	return hir.Any
}
