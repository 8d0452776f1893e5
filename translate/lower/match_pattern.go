package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// pattern adds the tests of a pattern for the value that read gives, of type t, and gives the value as the pattern knows it
// where it matched.
func (m *matcher) pattern(p hir.Pattern, read func() ir.Expr, t hir.Type) (func() ir.Expr, hir.Type) {
	switch p := p.(type) {
	case *hir.PatValue:
		m.ask(func() ir.Expr {
			return m.b.compareValues("==", read(), t, m.b.expr(p.Value), p.Value.Base().T, nil, p.Value)
		})
	case *hir.PatSingleton:
		m.test(m.b.isSingleton(p.Value, read(), t))
	case *hir.PatAs:
		if p.P != nil {
			read, t = m.pattern(p.P, read, t)
		}
		if p.Var != nil {
			m.binds = append(m.binds, func() { m.b.assign(p.Var, read(), t) })
		}
	case *hir.PatOr:
		m.alternatives(p, read, t)
	case *hir.PatSeq:
		m.sequence(p, read, t)
	case *hir.PatMap:
		m.mapping(p, read, t)
	case *hir.PatClass:
		return m.class(p, read, t)
	}
	return read, t
}

// isSingleton is the test of case None, case True and case False.
func (b *builder) isSingleton(c *hir.Const, e ir.Expr, t hir.Type) ir.Expr {
	if c.Kind == hir.ConstNone {
		switch {
		case t.Kind == hir.NoneT:
			return ir.BoolLit(true)
		case t.Opt || t.Kind == hir.AnyT:
			return ir.Bin("==", ir.Bool, e, ir.Nil(e.Type()))
		}
		return ir.BoolLit(false)
	}
	if t.Is(hir.BoolT) {
		return maybeNot(e, c.Kind == hir.ConstFalse)
	}
	if t.Kind != hir.AnyT && t.Kind != hir.BoolT {
		return ir.BoolLit(false)
	}
	return ir.CallPy("Same", ir.Bool, b.toAny(e, t), ir.BoolLit(c.Kind == hir.ConstTrue))
}

// some goes on with a value that is not None.
func (m *matcher) some(read func() ir.Expr, t hir.Type) (func() ir.Expr, hir.Type) {
	if !t.Opt {
		return read, t
	}
	e := read()
	m.test(ir.Bin("!=", ir.Bool, e, ir.Nil(e.Type())))
	return func() ir.Expr { return m.b.unwrap(read(), t) }, t.NonNone()
}

// alternatives is P | Q: one condition where it can be, else a flag.
func (m *matcher) alternatives(p *hir.PatOr, read func() ir.Expr, t hir.Type) {
	var cond ir.Expr
	var subs []*matcher
	plain := true
	for _, a := range p.Alts {
		sub := &matcher{b: m.b}
		sub.pattern(a, read, t)
		subs = append(subs, sub)
		c, ok := sub.condition()
		plain = plain && ok
		if ok {
			cond = either(cond, c)
		}
	}
	if plain {
		m.test(cond)
		return
	}
	ok := m.b.temp("ok", ir.Bool)
	ok.Mutable = true
	stmts := []ir.Stmt{&ir.VarDecl{Var: ok}}
	for i, sub := range subs {
		if sub.never {
			continue
		}
		body := sub.wrap(append(m.b.block(sub.bind), ir.Set(ir.Use(ok), ir.BoolLit(true))))
		if i > 0 {
			body = []ir.Stmt{ir.IfThen(ir.Not(ir.Use(ok)), body...)}
		}
		stmts = append(stmts, body...)
	}
	m.test(ir.Use(ok), stmts...)
}

// either is a || b, simplified.
func either(a, b ir.Expr) ir.Expr {
	if a == nil {
		return b
	}
	for _, e := range []ir.Expr{a, b} {
		if lit, ok := e.(*ir.Lit); ok && lit.Text == "true" {
			return e
		}
	}
	if lit, ok := a.(*ir.Lit); ok && lit.Text == "false" {
		return b
	}
	if lit, ok := b.(*ir.Lit); ok && lit.Text == "false" {
		return a
	}
	return ir.Bin("||", ir.Bool, a, b)
}

// sequence is [P, *rest, Q].
func (m *matcher) sequence(p *hir.PatSeq, read func() ir.Expr, t hir.Type) {
	read, t = m.some(read, t)
	switch {
	case t.Kind == hir.TupleT && p.Star < 0:
		if len(t.Elems) != len(p.Elts) {
			m.never = true
			return
		}
		for i, el := range p.Elts {
			m.pattern(el, func() ir.Expr { return tupleField(read(), t, i, m.b.l) }, t.Elems[i])
		}
		return
	case t.Kind == hir.ListT || t.Kind == hir.VarTupleT:
		elem := m.b.l.elemOf(t)
		items := m.hold("items", func() ir.Expr { return m.b.items(read(), t) })
		n, op := len(p.Elts), "=="
		if p.Star >= 0 {
			n, op = n-1, ">="
		}
		if op == "==" || n > 0 {
			m.test(ir.Bin(op, ir.Bool, ir.CallBuiltin("len", ir.Int, items()), ir.IntLit(int64(n))))
		}
		m.elements(p, items, elem)
		return
	case noSequence(t):
		m.never = true
		return
	}
	n := len(p.Elts)
	if p.Star >= 0 {
		n--
	}
	items, ok := m.b.temp("items", anySlice), m.b.temp("ok", ir.Bool)
	name, args := "MatchSequence", []ir.Expr{ir.IntLit(int64(n)), ir.BoolLit(p.Star >= 0)}
	if p.Star >= 0 && p.Elts[p.Star].(*hir.PatStar).Var == nil {
		name, args = "MatchEnds", []ir.Expr{ir.IntLit(int64(p.Star)), ir.IntLit(int64(n - p.Star))}
	}
	call := ir.CallPy(name, &ir.Tuple{Elems: []ir.Type{anySlice, ir.Bool}}, append([]ir.Expr{m.b.toAny(read(), t)}, args...)...)
	m.test(ir.Use(ok), &ir.Define{Vars: []*ir.Var{items, ok}, Values: []ir.Expr{call}})
	m.elements(p, func() ir.Expr { return ir.Use(items) }, hir.Any)
}

// noSequence reports whether values of the type never match a sequence pattern.
func noSequence(t hir.Type) bool {
	switch t.Kind {
	case hir.StrT, hir.BytesT, hir.IntT, hir.FloatT, hir.BoolT, hir.ComplexT, hir.DictT, hir.SetT, hir.FrozenT, hir.NoneT, hir.TupleT:
		return t.Kind != hir.TupleT
	}
	return false
}

// elements matches the elements of a slice whose length fits.
func (m *matcher) elements(p *hir.PatSeq, items func() ir.Expr, elem hir.Type) {
	gt := m.b.l.goType(elem)
	for i, el := range p.Elts {
		fromEnd := len(p.Elts) - i
		switch star, ok := el.(*hir.PatStar); {
		case ok:
			if star.Var != nil {
				m.binds = append(m.binds, func() { m.b.bindRest(star, items, i, fromEnd-1, elem) })
			}
		case p.Star >= 0 && i > p.Star:
			m.pattern(el, func() ir.Expr {
				return ir.At(gt, items(), ir.Bin("-", ir.Int, ir.CallBuiltin("len", ir.Int, items()), ir.IntLit(int64(fromEnd))))
			}, elem)
		default:
			m.pattern(el, func() ir.Expr { return ir.At(gt, items(), ir.IntLit(int64(i))) }, elem)
		}
	}
}

// bindRest is *rest: the elements between before and after as a new list.
func (b *builder) bindRest(star *hir.PatStar, items func() ir.Expr, before, after int, elem hir.Type) {
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	var hi ir.Expr
	if after > 0 {
		hi = ir.Bin("-", ir.Int, ir.CallBuiltin("len", ir.Int, items()), ir.IntLit(int64(after)))
	}
	part := ir.CallPkg("slices", "Clone", slice, ir.SliceOf(items(), ir.IntLit(int64(before)), hi))
	list := hir.ListOf(star.List)
	target := &hir.Name{Var: star.Var}
	if want := star.List.Find().Elem.Type(); !ir.Identical(b.l.goType(want), slice.Elem) {
		own := hir.ListOf(&hir.ListInfo{Elem: hir.CellOf(elem)})
		b.assign(target, b.convert(part, own, list), list)
		return
	}
	b.assign(target, b.asList(part, list), list)
}

// mapping is {K: P, **rest}.
func (m *matcher) mapping(p *hir.PatMap, read func() ir.Expr, t hir.Type) {
	read, t = m.some(read, t)
	if t.Kind == hir.DictT && !t.Dict.Find().Record && m.keysFit(p, t) {
		m.dict(p, read, t)
		return
	}
	switch t.Kind {
	case hir.StrT, hir.BytesT, hir.IntT, hir.FloatT, hir.BoolT, hir.ListT, hir.SetT, hir.TupleT, hir.VarTupleT, hir.NoneT:
		m.never = true
		return
	}
	keys := make([]ir.Expr, len(p.Keys))
	for i, k := range p.Keys {
		keys[i] = m.b.anyExpr(k)
	}
	subject := m.hold("subject", func() ir.Expr { return m.b.toAny(read(), t) })
	var vars []*ir.Var
	values, ok := m.b.temp("values", anySlice), m.b.temp("ok", ir.Bool)
	vars = append(vars, values, ok)
	if len(p.Keys) == 0 {
		vars[0] = nil
	}
	call := ir.CallPy("MatchMapping", &ir.Tuple{Elems: []ir.Type{anySlice, ir.Bool}}, append([]ir.Expr{subject()}, keys...)...)
	m.test(ir.Use(ok), &ir.Define{Vars: vars, Values: []ir.Expr{call}})
	for i, sub := range p.Pats {
		m.pattern(sub, func() ir.Expr { return ir.At(ir.Any, ir.Use(values), ir.IntLit(int64(i))) }, hir.Any)
	}
	if p.Rest != nil {
		m.binds = append(m.binds, func() {
			rest := ir.CallPy("MatchRest", ir.Any, append([]ir.Expr{subject()}, copyExprs(m.b, p.Keys)...)...)
			m.b.assign(&hir.Name{Var: p.Rest}, rest, hir.Any)
		})
	}
}

func copyExprs(b *builder, xs []hir.Expr) []ir.Expr {
	var out []ir.Expr
	for _, x := range xs {
		out = append(out, b.anyExpr(x))
	}
	return out
}

// keysFit reports whether all keys of a pattern are of the dict's own kind.
func (m *matcher) keysFit(p *hir.PatMap, t hir.Type) bool {
	for _, k := range p.Keys {
		if !m.b.sameKind(k.Base().T, t.Dict.Find().Key.Type()) {
			return false
		}
	}
	return true
}

// dict is a mapping pattern on a typed dict: v, ok := d.Get(k).
func (m *matcher) dict(p *hir.PatMap, read func() ir.Expr, t hir.Type) {
	d := t.Dict.Find()
	kt, vt := d.Key.Type(), d.Val.Type()
	gt := m.b.l.goType(vt)
	for i, k := range p.Keys {
		v, ok := m.b.temp("value", gt), m.b.temp("ok", ir.Bool)
		call := ir.CallMethod(read(), "Get", &ir.Tuple{Elems: []ir.Type{gt, ir.Bool}}, m.b.exprAs(k, kt))
		def := &ir.Define{Vars: []*ir.Var{v, ok}, Values: []ir.Expr{call}}
		if as, wild := p.Pats[i].(*hir.PatAs); wild && as.P == nil && as.Var == nil {
			def.Vars[0] = nil
		}
		m.test(ir.Use(ok), def)
		m.pattern(p.Pats[i], func() ir.Expr { return ir.Use(v) }, vt)
	}
	if p.Rest != nil {
		m.binds = append(m.binds, func() {
			rest := m.b.hold("rest", ir.CallMethod(read(), "Copy", m.b.l.goType(t)))
			for _, k := range p.Keys {
				m.b.emit(ir.Do(ir.CallMethod(rest(), "Delete", ir.NoResult, m.b.exprAs(k, kt))))
			}
			m.b.assign(&hir.Name{Var: p.Rest}, rest(), t)
		})
	}
}

// class is Cls(P, attr=Q).
func (m *matcher) class(p *hir.PatClass, read func() ir.Expr, t hir.Type) (func() ir.Expr, hir.Type) {
	read, t = m.some(read, t)
	ct := p.Cls.Base().T
	inner, narrowed := infer.NarrowTo(m.b.l.m, t, ct)
	attrs, static := infer.PatternAttrs(p, inner)
	self := ct.Kind == hir.LibClassT && narrowed && inner.Kind != hir.LibT && len(p.Pats) == 1 && len(p.Kw) == 0
	if !narrowed || !static && !self {
		m.classFloor(p, read, t)
		if !narrowed {
			return read, t
		}
	} else if !m.isInstance(p, read, t, ct) {
		return read, t
	}
	if len(p.Pats)+len(p.Kw) == 0 && !m.needsInner(t, inner) {
		return read, t
	}
	value := func() ir.Expr { return m.b.convert(read(), t, inner) }
	if !ir.Identical(m.b.l.goType(t), m.b.l.goType(inner)) && (self || static && len(attrs) > 0) {
		value = m.hold("value", value)
	}
	switch {
	case self:
		m.pattern(p.Pats[0], value, inner)
	case static:
		for _, a := range attrs {
			m.pattern(a.Pattern, func() ir.Expr { return m.b.l.fieldOf(value(), inner, a.Attr) }, a.Attr.Cell.Type())
		}
	}
	return value, inner
}

// needsInner reports whether a class pattern changes the Go type of what it matched.
func (m *matcher) needsInner(t, inner hir.Type) bool {
	return !ir.Identical(m.b.l.goType(t), m.b.l.goType(inner))
}

// isInstance adds the test of the class; false when it can never hold.
func (m *matcher) isInstance(p *hir.PatClass, read func() ir.Expr, t, ct hir.Type) bool {
	switch infer.IsInstanceOf(t, ct) {
	case 1:
		return true
	case 2:
		m.never = true
		return false
	}
	goals, known := m.b.l.assertable(t, []hir.Type{ct})
	if known && len(goals) == 0 {
		m.never = true
		return false
	}
	if known && len(goals) == 1 {
		goal := goals[0]
		ok := m.b.temp("ok", ir.Bool)
		m.test(ir.Use(ok), assertion(ok, read(), goal))
		return true
	}
	if ct.Kind == hir.ClassT {
		m.b.l.needShown(hir.Inst(ct.Class), 0) // the floor has to know the class
	}
	m.ask(func() ir.Expr {
		if classes, ok := m.b.classList(p.Cls); ok && m.b.isError(t) {
			return ir.CallPy("Is", ir.Bool, append([]ir.Expr{read()}, classes...)...)
		}
		return ir.CallPy("IsInstance", ir.Bool, m.b.toAny(read(), t), m.b.anyExpr(p.Cls))
	})
	return true
}

// classFloor leaves a class pattern to the runtime: __match_args__ and attributes are looked up there.
func (m *matcher) classFloor(p *hir.PatClass, read func() ir.Expr, t hir.Type) {
	if len(p.Pats)+len(p.Kw) == 0 {
		m.isInstance(p, read, t, p.Cls.Base().T)
		return
	}
	args := []ir.Expr{m.b.toAny(read(), t), m.b.anyExpr(p.Cls), ir.IntLit(int64(len(p.Pats)))}
	for _, n := range p.Names {
		args = append(args, ir.StringLit(n))
	}
	values, ok := m.b.temp("values", anySlice), m.b.temp("ok", ir.Bool)
	call := ir.CallPy("MatchClass", &ir.Tuple{Elems: []ir.Type{anySlice, ir.Bool}}, args...)
	m.test(ir.Use(ok), &ir.Define{Vars: []*ir.Var{values, ok}, Values: []ir.Expr{call}})
	for i, sub := range append(append([]hir.Pattern{}, p.Pats...), p.Kw...) {
		m.pattern(sub, func() ir.Expr { return ir.At(ir.Any, ir.Use(values), ir.IntLit(int64(i))) }, hir.Any)
	}
}
