package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// matchStmt writes match: the subject is evaluated once and the patterns are tested in order.
//
//	match x: case 1: A; case 2 | 3: B; case _: C  =>  switch x { case 1: A; case 2, 3: B; default: C }
//	match s: case Circle(r): A; case _: B           =>  switch s := s.(type) { case *Circle: r := s.R; A; default: B }
//	match p: case [a, b] if a: A; case _: C       =>  if len(p) == 2 { a, b := p[0], p[1]; if a != 0 { A } } …
func (b *builder) matchStmt(s *hir.Match) {
	t := s.Subject.Base().T
	subject := b.expr(s.Subject)
	if rebinds(s) {
		v := b.temp("subject", subject.Type())
		b.emit(ir.Let(v, subject))
		subject = ir.Use(v)
	}
	read := b.hold("subject", subject)
	if b.switchStmt(s, read, t) || b.typeSwitchStmt(s, read, t) {
		return
	}
	b.out = append(b.out, b.matchCases(s.Cases, read, t)...)
}

// rebinds reports whether a pattern gives the subject's own name to a part of it and looks at the subject again after that:
//
//	match x: case {"x": x, **rest}: …
func rebinds(s *hir.Match) bool {
	n, ok := s.Subject.(*hir.Name)
	if !ok {
		return false
	}
	for _, c := range s.Cases {
		bound, again := false, c.Guard != nil
		hir.VisitPattern(c.Pattern, func(p any) bool {
			switch p := p.(type) {
			case *hir.PatAs:
				bound = bound || p.Var != nil && p.Var.Var == n.Var
			case *hir.PatStar:
				bound = bound || p.Var == n.Var
			case *hir.PatMap:
				bound, again = bound || p.Rest == n.Var, again || p.Rest != nil
			case *hir.PatClass:
				again = true
			}
			return true
		})
		if bound && again {
			return true
		}
	}
	return false
}

// matchCases writes the cases as a chain of tests.
func (b *builder) matchCases(cases []*hir.MatchCase, read func() ir.Expr, t hir.Type) []ir.Stmt {
	if len(cases) == 0 {
		return nil
	}
	c := cases[0]
	saved := b.pos
	b.pos = c.Pos
	before := b.snapshot()
	m := &matcher{b: b}
	m.pattern(c.Pattern, read, t)
	rest := func() []ir.Stmt {
		b.restore(before)
		return b.matchCases(cases[1:], read, t)
	}
	var out []ir.Stmt
	switch guarded := c.Guard != nil; {
	case m.never:
		out = rest()
	case len(m.steps) == 0 && !guarded:
		out = b.block(func() { b.caseBody(c, m) })
	case !guarded && m.lastOnly():
		body := b.block(func() { b.caseBody(c, m) })
		step := m.steps[0]
		out = append(step.stmts, &ir.If{Cond: step.cond, Then: body, Else: rest()})
	default:
		out = b.guardedCase(c, m, rest)
	}
	b.restore(before)
	b.pos = saved
	return out
}

// guardedCase is a case whose test takes several steps, or that has a guard: the cases behind it run when it did not
// come through.
func (b *builder) guardedCase(c *hir.MatchCase, m *matcher, rest func() []ir.Stmt) []ir.Stmt {
	matched := b.temp("matched", ir.Bool)
	matched.Mutable = true
	leaves := false
	body := b.block(func() {
		run := func() {
			b.emitAll(c.Body)
			leaves = terminates(b.out)
		}
		m.bind()
		if c.Guard == nil {
			run()
			return
		}
		cond := b.truth(c.Guard)
		b.emit(ir.IfThen(cond, b.block(run)...))
	})
	following := rest()
	if !leaves && len(following) > 0 {
		// the flag is set first, so that break and continue in the body need no care
		mark := ir.Set(ir.Use(matched), ir.BoolLit(true))
		if c.Guard == nil {
			body = append([]ir.Stmt{mark}, body...)
		} else {
			last := body[len(body)-1].(*ir.If)
			last.Then = append([]ir.Stmt{mark}, last.Then...)
		}
		out := append([]ir.Stmt{&ir.VarDecl{Var: matched}}, m.wrap(body)...)
		out = commented(out, c.Meta)
		return append(out, ir.IfThen(ir.Not(ir.Use(matched)), following...))
	}
	return append(commented(m.wrap(body), c.Meta), following...)
}

// emitAll writes the statements of a case.
func (b *builder) emitAll(body []hir.Stmt) {
	saved := b.pos
	b.stmts(body)
	b.pos = saved
}

// caseBody binds the captures and writes the body.
func (b *builder) caseBody(c *hir.MatchCase, m *matcher) {
	m.bind()
	b.emitAll(c.Body)
	b.out = commented(b.out, c.Meta)
}

// commented puts the comments of a case before its first statement.
func commented(stmts []ir.Stmt, meta ir.Meta) []ir.Stmt {
	lines := append(append([]string{}, meta.Lead...), trailLines(meta.Trail)...)
	if len(lines) == 0 {
		return stmts
	}
	if len(stmts) == 0 {
		c := &ir.CommentStmt{}
		c.Lead = lines
		return []ir.Stmt{c}
	}
	first := stmts[0].Info()
	first.Lead = append(lines, first.Lead...)
	return stmts
}

// matcher collects what a pattern asks for: steps that must all come through, then the captures to bind.
type matcher struct {
	b     *builder
	steps []matchStep
	binds []func()
	never bool // it can never match
}

// matchStep runs statements, then asks for a condition.
type matchStep struct {
	stmts []ir.Stmt
	cond  ir.Expr
}

// test adds a condition; pure conditions in a row are one.
func (m *matcher) test(cond ir.Expr, stmts ...ir.Stmt) {
	if lit, ok := cond.(*ir.Lit); ok {
		if lit.Text == "false" {
			m.never = true
		}
		if len(stmts) == 0 {
			return
		}
	}
	if n := len(m.steps); n > 0 && len(stmts) == 0 && m.steps[n-1].cond != nil {
		m.steps[n-1].cond = ir.Bin("&&", ir.Bool, m.steps[n-1].cond, cond)
		return
	}
	m.steps = append(m.steps, matchStep{stmts, cond})
}

// ask adds the condition that f writes.
func (m *matcher) ask(f func() ir.Expr) {
	var cond ir.Expr
	stmts := m.b.block(func() { cond = f() })
	m.test(cond, stmts...)
}

// hold keeps a value in a variable from here on.
func (m *matcher) hold(name string, f func() ir.Expr) func() ir.Expr {
	var read func() ir.Expr
	stmts := m.b.block(func() { read = m.b.hold(name, f()) })
	if len(stmts) > 0 {
		m.steps = append(m.steps, matchStep{stmts: stmts})
	}
	return read
}

// lastOnly reports whether the whole test is one condition, perhaps with statements before it.
func (m *matcher) lastOnly() bool { return len(m.steps) == 1 && m.steps[0].cond != nil }

func (m *matcher) bind() {
	for _, f := range m.binds {
		f()
	}
}

// wrap puts the steps around the statements to run when all come through.
func (m *matcher) wrap(body []ir.Stmt) []ir.Stmt {
	for i := len(m.steps) - 1; i >= 0; i-- {
		s := m.steps[i]
		if s.cond != nil {
			body = []ir.Stmt{ir.IfThen(s.cond, body...)}
		}
		body = append(append([]ir.Stmt{}, s.stmts...), body...)
	}
	return body
}

// condition is the whole test as one expression, if it needs no statements and binds nothing.
func (m *matcher) condition() (ir.Expr, bool) {
	switch {
	case len(m.binds) > 0 || len(m.steps) > 1 || len(m.steps) == 1 && len(m.steps[0].stmts) > 0:
		return nil, false
	case m.never:
		return ir.BoolLit(false), true
	case len(m.steps) == 0:
		return ir.BoolLit(true), true
	}
	return m.steps[0].cond, true
}
