package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// boundFlag is the Go variable that tells whether a variable has a value, where that is not sure at every use.
func (l *lowerer) boundFlag(v *hir.Var) *ir.Var {
	if l.boundFlags[v] == nil {
		flag := &ir.Var{Prefer: camel(v.Name+"_bound", false), Type: ir.Bool, Mutable: true}
		l.boundFlags[v] = flag
		if l.sharedUnbound(v) {
			flag.Global = true
			l.globals = append(l.globals, &ir.GlobalVar{Var: flag})
		}
	}
	return l.boundFlags[v]
}

// setBound notes that a variable has a value from here on, or none.
func (b *builder) setBound(v *hir.Var, has bool) {
	if v.MayBeUnbound && b.flagged(v) {
		b.emit(ir.Set(ir.Use(b.l.boundFlag(v)), ir.BoolLit(has)))
	}
}

// requireBound raises Python's error where a variable has no value.
func (b *builder) requireBound(x *hir.Name) {
	if !x.MayBeUnbound || !b.flagged(x.Var) {
		return
	}
	if x.Looked {
		b.unsureLocals(x.Pos, x.End, x.Var.Name)
		return
	}
	name := "RequireFree"
	switch {
	case x.Var.Kind == hir.Global:
		name = "RequireGlobal"
	case b.l.isLocal(x.Var, b.fn):
		name = "RequireLocal"
	}
	b.emit(ir.Do(ir.CallPy(name, ir.NoResult, ir.Use(b.l.boundFlag(x.Var)), ir.StringLit(x.Var.Name))))
}

// unsureLocals reports a locals() whose names only the run knows.
func (b *builder) unsureLocals(pos, end ir.Pos, name string) {
	b.l.unsupported(pos, end, "give the variable a value on every way that leads here, or write the dict out",
		"locals() where only the run tells whether '%s' has a value is not supported", name)
}

// flagged reports whether a variable that may have no value has a flag that tells: all but what static analysis keeps out of Go.
func (b *builder) flagged(v *hir.Var) bool {
	return b.l.isLocal(v, b.fn) || b.l.sharedUnbound(v) || v.Kind == hir.Local && v.Captured
}

// sharedUnbound reports whether v is a package variable that functions may read before the program gives it a value.
func (l *lowerer) sharedUnbound(v *hir.Var) bool {
	return v.MayBeUnbound && v.Kind == hir.Global && v.Captured && !l.isStatic(v)
}
