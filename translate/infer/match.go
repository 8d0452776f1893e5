package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// matchStmt walks match: captures receive what their patterns let through.
func (in *inferer) matchStmt(st *hir.Match, e *env) {
	t := in.expr(st.Subject, e)
	in.show(st.Subject, t)
	var out *env
	exhaustive := false
	for _, c := range st.Cases {
		ce := e.clone()
		in.pattern(c.Pattern, t, st.Subject, ce)
		in.narrowPattern(c.Pattern, st.Subject, t, true, ce)
		if c.Guard != nil {
			in.expr(c.Guard, ce)
			in.narrow(c.Guard, true, ce)
		}
		in.block(c.Body, ce)
		if out == nil {
			out = ce
		} else {
			out = in.merge(out, ce)
		}
		exhaustive = exhaustive || c.Guard == nil && irrefutable(c.Pattern)
		if c.Guard == nil {
			in.narrowPattern(c.Pattern, st.Subject, t, false, e)
		}
	}
	if out == nil {
		return
	}
	if !exhaustive {
		out = in.merge(out, e)
	}
	e.set(out)
}

// narrowPattern notes in e what follows for the subject of a match, which has type t, where a pattern let it through, or did not:
// what follows from isinstance with the classes of the pattern. One that asks for more than attributes that are there may fail for its
// own class too.
func (in *inferer) narrowPattern(p hir.Pattern, subject hir.Expr, t hir.Type, matched bool, e *env) {
	k := keyOf(subject)
	if k == nil {
		return
	}
	if known, ok := e.m[k]; ok {
		t = known
	}
	if as, ok := p.(*hir.PatAs); ok && as.P != nil {
		p = as.P
	}
	alts := []hir.Pattern{p}
	if or, ok := p.(*hir.PatOr); ok {
		alts = or.Alts
	}
	var classes []hir.Type
	for _, alt := range alts {
		c, ok := alt.(*hir.PatClass)
		if !ok || c.Cls.Base().T.Kind != hir.ClassT || !matched && !in.onlyCaptures(c) {
			return
		}
		classes = append(classes, c.Cls.Base().T)
	}
	in.narrowClasses(k, t, classes, matched, e)
}

// onlyCaptures reports whether a class pattern matches all instances of its class.
func (in *inferer) onlyCaptures(p *hir.PatClass) bool {
	attrs, static := PatternAttrs(p, hir.Inst(p.Cls.Base().T.Class))
	return static && !slices.ContainsFunc(attrs, func(a PatternAttr) bool { return !irrefutable(a.Pattern) })
}

func irrefutable(p hir.Pattern) bool {
	switch p := p.(type) {
	case *hir.PatAs:
		return p.P == nil || irrefutable(p.P)
	case *hir.PatOr:
		for _, a := range p.Alts {
			if irrefutable(a) {
				return true
			}
		}
	}
	return false
}

// pattern lets the parts of a subject of type t flow into the captures of p.
func (in *inferer) pattern(p hir.Pattern, t hir.Type, x hir.Expr, e *env) {
	switch p := p.(type) {
	case *hir.PatValue:
		in.expr(p.Value, e)
	case *hir.PatSingleton:
		p.Value.T = constType(p.Value)
	case *hir.PatOr:
		for _, a := range p.Alts {
			in.pattern(a, t, x, e)
		}
	case *hir.PatAs:
		if p.P != nil {
			in.pattern(p.P, t, x, e)
			t = in.patternType(p.P, t)
		}
		if p.Var != nil {
			in.assign(p.Var, x, in.storable(t), e)
		}
	case *hir.PatSeq:
		in.seqPattern(p, t, e)
	case *hir.PatMap:
		in.mapPattern(p, t, e)
	case *hir.PatClass:
		in.classPattern(p, t, x, e)
	}
}

// patternType is what of t a pattern lets through.
func (in *inferer) patternType(p hir.Pattern, t hir.Type) hir.Type {
	if c, ok := p.(*hir.PatClass); ok {
		if n, ok := in.narrowTo(t, c.Cls.Base().T); ok {
			return n
		}
	}
	return t
}

func (in *inferer) seqPattern(p *hir.PatSeq, t hir.Type, e *env) {
	t = t.NonNone()
	if t.Kind == hir.TupleT && p.Star < 0 && len(t.Elems) == len(p.Elts) {
		for i, el := range p.Elts {
			in.pattern(el, t.Elems[i], nil, e)
		}
		return
	}
	elem := hir.Any
	if in.unknown(t) {
		elem = hir.Type{}
	}
	switch t.Kind {
	case hir.ListT, hir.VarTupleT:
		elem = in.elemType(t, nil)
	case hir.AnyT, hir.Never:
	default:
		in.escape(t)
	}
	for _, el := range p.Elts {
		if s, ok := el.(*hir.PatStar); ok {
			if s.Var != nil {
				if s.List == nil {
					s.List = hir.NewList()
				}
				in.flow(s.List.Find().Elem, elem)
				in.flow(s.Var.Cell, hir.ListOf(s.List))
			}
			continue
		}
		in.pattern(el, elem, nil, e)
	}
}

func (in *inferer) mapPattern(p *hir.PatMap, t hir.Type, e *env) {
	t = t.NonNone()
	val := hir.Any
	for _, k := range p.Keys {
		in.expr(k, e)
	}
	switch {
	case in.unknown(t):
		val = hir.Type{}
	case t.Kind == hir.DictT:
		in.demote(t.Dict)
		d := t.Dict.Find()
		for _, k := range p.Keys {
			in.keyUse(d, k.Base().T, k)
		}
		val = d.Val.Type()
	default:
		in.escape(t)
	}
	for _, v := range p.Pats {
		in.pattern(v, val, nil, e)
	}
	switch {
	case p.Rest == nil || in.unknown(t):
	case t.Kind == hir.DictT:
		in.flow(p.Rest.Cell, t)
	default:
		in.flow(p.Rest.Cell, hir.Any)
	}
}

// PatternAttr is a pattern for one attribute of an instance.
type PatternAttr struct {
	Attr    *hir.AttrInfo
	Pattern hir.Pattern
}

// PatternAttrs resolves the sub-patterns of a class pattern to attributes of the type that it narrows its subject to; false
// when only the runtime can: __match_args__ is computed, or an attribute is none of the struct's fields.
func PatternAttrs(p *hir.PatClass, inner hir.Type) ([]PatternAttr, bool) {
	if len(p.Pats)+len(p.Kw) == 0 {
		return nil, true
	}
	if !inner.Is(hir.InstT) {
		return nil, false
	}
	names := p.Names
	if len(p.Pats) > 0 {
		args, ok := matchArgs(inner.Class)
		if !ok || len(args) < len(p.Pats) {
			return nil, false
		}
		names = append(append([]string{}, args[:len(p.Pats)]...), names...)
	}
	var out []PatternAttr
	for i, sub := range append(append([]hir.Pattern{}, p.Pats...), p.Kw...) {
		a := findAttr(inner.Class, names[i])
		if a == nil || !a.InInit {
			return nil, false
		}
		out = append(out, PatternAttr{a, sub})
	}
	return out, true
}

// matchArgs is __match_args__ where the class body spells it.
func matchArgs(c *hir.Class) ([]string, bool) {
	for ; c != nil; c = c.Base {
		if c.Data != nil {
			return c.Data.MatchArgs, true
		}
		for _, st := range c.Body {
			as, ok := st.(*hir.Assign)
			if !ok || len(as.Targets) != 1 {
				continue
			}
			if n, ok := as.Targets[0].(*hir.Name); !ok || n.Var.Name != "__match_args__" {
				continue
			}
			t, ok := as.Value.(*hir.Tuple)
			if !ok {
				return nil, false
			}
			var names []string
			for _, el := range t.Elts {
				k, ok := el.(*hir.Const)
				if !ok || k.Kind != hir.ConstStr {
					return nil, false
				}
				names = append(names, k.Str)
			}
			return names, true
		}
	}
	return nil, false
}

// NarrowTo is the type that a class pattern narrows its subject to.
func NarrowTo(m *hir.Module, t, class hir.Type) (hir.Type, bool) {
	return settled(m).narrowTo(t, class)
}

func (in *inferer) classPattern(p *hir.PatClass, t hir.Type, x hir.Expr, e *env) {
	ct := in.expr(p.Cls, e)
	if ct.Kind == hir.ClassT && ct.Class.Protocol {
		in.tested(t, []hir.Type{ct})
	} else if ct.Kind == hir.ClassT && t.Kind != hir.InstT && !in.isStatic(t, []hir.Type{ct}) {
		in.showClass(ct.Class)
	}
	inner, ok := in.narrowTo(t, ct)
	if !ok {
		in.escape(t)
		inner = hir.Any
	}
	if ct.Kind == hir.LibClassT {
		name := ct.Lib.(*stubs.Class).LibName()
		if len(p.Pats) == 1 && (name == "str" || name == "int" || name == "float" || name == "bool" || name == "bytes") {
			in.pattern(p.Pats[0], inner, x, e)
			return
		}
	}
	if attrs, static := PatternAttrs(p, inner); ok && static {
		for _, a := range attrs {
			in.pattern(a.Pattern, a.Attr.Cell.Type(), nil, e)
		}
		return
	}
	in.escape(t)
	in.escape(inner)
	if ct.Kind == hir.ClassT {
		in.escapeClassObject(ct.Class)
	}
	for _, sub := range append(append([]hir.Pattern{}, p.Pats...), p.Kw...) {
		in.pattern(sub, hir.Any, nil, e)
	}
}
