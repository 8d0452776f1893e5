package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// hookClass is the class object of a library class that programs derive from.
func hookClass(lib *stubs.Class) ir.Expr {
	if !lib.Floor {
		return ir.Pkg(lib.Module.Path, lib.Target.Name+"Type", pyClass)
	}
	return ir.CallPkg(lib.Module.Path, lib.Target.Name, pyClass)
}

var threadOption = &ir.Named{Pkg: threadingPkg, Name: "ThreadOption"}

// baseInit is super().__init__(…) that reaches threading.Thread:
//
//	super().__init__(name=name, daemon=True)  =>  w.Init(w, threading.Name(name), threading.Daemon(true))
func (b *builder) baseInit(r *infer.CallBaseInit) ir.Expr {
	self := b.l.variable(b.methodOf().Params[0].Var)
	whole := b.l.wholeSelf(self)
	if whole == nil {
		whole = ir.Use(self)
	}
	args := append([]ir.Expr{whole}, b.threadOptions(r)...)
	b.emit(ir.Do(ir.CallMethod(ir.Use(self), "Init", ir.NoResult, args...)))
	return ir.Nil(ir.Any)
}

// threadOptions are the keyword arguments of threading.Thread, evaluated in the order of the program.
func (b *builder) threadOptions(r *infer.CallBaseInit) []ir.Expr {
	var parts []func() ir.Expr
	for _, a := range r.Args {
		name, t := "Name", a.Value.Base().T
		if t.Kind == hir.NoneT { // as if it were left out
			parts = append(parts, func() ir.Expr {
				b.discard(a.Value)
				return ir.Nil(ir.Any)
			})
			continue
		}
		if a.Name == "daemon" {
			name = "Daemon"
		} else if t.Opt {
			name = "NameOr"
		}
		parts = append(parts, func() ir.Expr {
			want := hir.Str
			if a.Name == "daemon" {
				want = hir.Bool
			}
			if t.Opt {
				want = t
			}
			return ir.CallPkg(threadingPkg, name, threadOption, b.exprAs(a.Value, want))
		})
	}
	return slices.DeleteFunc(b.each(parts...), ir.IsNil)
}

// superBase is super() before a method of the library class: the value that the class embeds.
func (b *builder) superBase(r *infer.CallSuper) ir.Expr {
	self := ir.Expr(ir.Use(b.l.variable(b.methodOf().Params[0].Var)))
	for c := r.Class; c != nil; c = c.Base {
		k := b.l.classInfo(c)
		sel := &ir.Select{X: self, Field: k.embed}
		sel.T = k.embed.Type
		self = sel
	}
	return self
}
