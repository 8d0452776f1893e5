package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// typeCase is a case of a match that Go tells by the type of the subject.
type typeCase struct {
	goals []ir.Type
	inner hir.Type            // what the subject is there, where it is of one class
	attrs []infer.PatternAttr // captures
	as    *hir.Name           // case C() as v
}

// typeSwitchStmt writes a match over the classes of the subject as a Go type switch:
//
//	match shape: case Circle(r=r): A; case Square() as s: B; case _: C
//	  =>
//	switch shape := shape.(type) { case *Circle: r := shape.R; A; case *Square: s := shape; B; default: C }
//
// Where a break of a loop around would end the switch instead it is a chain of ifs. It reports false for anything else.
func (b *builder) typeSwitchStmt(s *hir.Match, read func() ir.Expr, t hir.Type) bool {
	if t.Kind != hir.InstT || len(s.Cases) < 2 {
		return false
	}
	cases, breaks := make([]*typeCase, len(s.Cases)), false
	for i, c := range s.Cases {
		if c.Guard != nil {
			return false
		}
		breaks = breaks || hir.HasBreak(c.Body)
		if wildcard(c.Pattern) && i == len(s.Cases)-1 {
			continue
		}
		if cases[i] = b.typeCase(c.Pattern, t); cases[i] == nil {
			return false
		}
	}
	if breaks && slices.ContainsFunc(cases, func(k *typeCase) bool { return k != nil && len(k.goals) > 1 }) {
		return false
	}
	name := "value"
	if n, ok := s.Subject.(*hir.Name); ok {
		name = camel(n.Var.Name, false)
	}
	sw := &ir.TypeSwitch{X: unasserted(read())}
	before := b.snapshot()
	for i, c := range s.Cases {
		cl := &ir.TypeCase{}
		k := cases[i]
		cl.Body = b.block(func() {
			m := &matcher{b: b}
			if k != nil {
				cl.Types = k.goals
				if breaks { // the next test needs the name
					name = camel(k.inner.Class.Name, false)
				}
				cl.Bind = b.bindCase(m, k, name)
			}
			b.caseBody(c, m)
		})
		b.restore(before)
		sw.Cases = append(sw.Cases, cl)
	}
	if !breaks {
		for _, c := range sw.Cases {
			if c.Bind != nil {
				c.Bind.Prefer = name // what it is assigned to may have named it
			}
		}
		b.emit(sw)
		return true
	}
	b.out = append(b.out, b.typeChain(read, sw.Cases)...)
	return true
}

// typeChain is a type switch as a chain of ifs.
func (b *builder) typeChain(read func() ir.Expr, cases []*ir.TypeCase) []ir.Stmt {
	if len(cases) == 0 {
		return nil
	}
	c := cases[0]
	if len(c.Types) == 0 {
		return c.Body
	}
	rest := b.typeChain(read, cases[1:])
	ok := b.temp("ok", ir.Bool)
	is := &ir.Define{Vars: []*ir.Var{c.Bind, ok}, Values: []ir.Expr{ir.AssertOk(unasserted(read()), c.Types[0])}}
	return []ir.Stmt{&ir.If{Init: is, Cond: ir.Use(ok), Then: c.Body, Else: rest}}
}

// bindCase gives the captures of a case what they capture of the variable of the clause.
func (b *builder) bindCase(m *matcher, k *typeCase, name string) *ir.Var {
	if len(k.goals) != 1 {
		return nil
	}
	v := &ir.Var{Prefer: name, Type: k.goals[0]}
	for _, a := range k.attrs {
		m.pattern(a.Pattern, func() ir.Expr { return b.l.fieldOf(ir.Use(v), k.inner, a.Attr) }, a.Attr.Cell.Type())
	}
	if k.as != nil {
		m.binds = append(m.binds, func() { b.assign(k.as, ir.Use(v), k.inner) })
	}
	return v
}

// typeCase is a pattern of classes that asks for nothing else; nil for others.
func (b *builder) typeCase(p hir.Pattern, t hir.Type) *typeCase {
	k := &typeCase{}
	if as, ok := p.(*hir.PatAs); ok && as.P != nil {
		k.as, p = as.Var, as.P
	}
	alts := alternativesOf(p)
	for _, alt := range alts {
		c, ok := alt.(*hir.PatClass)
		if !ok || c.Cls.Base().T.Kind != hir.ClassT {
			return nil
		}
		class := c.Cls.Base().T
		goals, known := b.l.assertable(t, []hir.Type{class})
		inner, narrows := infer.NarrowTo(b.l.m, t, class)
		if !known || len(goals) != 1 || !narrows || !ir.Identical(b.l.goType(inner), goals[0]) {
			return nil
		}
		attrs, static := infer.PatternAttrs(c, inner)
		if !static || len(alts) > 1 && (len(attrs) > 0 || k.as != nil) {
			return nil
		}
		for _, a := range attrs {
			if as, ok := a.Pattern.(*hir.PatAs); !ok || as.P != nil {
				return nil
			}
		}
		k.goals, k.inner, k.attrs = append(k.goals, goals[0]), inner, attrs
	}
	return k
}
