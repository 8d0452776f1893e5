package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// boundFlag is the Go variable that tells whether a variable has a value, where that is not sure at every use.
func (l *lowerer) boundFlag(v *hir.Var) *ir.Var {
	if l.boundFlags[v] == nil {
		l.boundFlags[v] = &ir.Var{Prefer: camel(v.Name+"_bound", false), Type: ir.Bool, Mutable: true}
	}
	return l.boundFlags[v]
}

// setBound notes that a variable has a value from here on, or none.
func (b *builder) setBound(v *hir.Var, has bool) {
	if v.MayBeUnbound && b.l.isLocal(v, b.fn) {
		b.emit(ir.Set(ir.Use(b.l.boundFlag(v)), ir.BoolLit(has)))
	}
}

// requireBound raises Python's error where a variable has no value.
func (b *builder) requireBound(x *hir.Name) {
	if !x.MayBeUnbound || !b.l.isLocal(x.Var, b.fn) {
		return
	}
	name := "RequireLocal"
	if x.Var.Kind == hir.Global {
		name = "RequireGlobal"
	}
	b.emit(ir.Do(ir.CallPy(name, ir.NoResult, ir.Use(b.l.boundFlag(x.Var)), ir.StringLit(x.Var.Name))))
}
