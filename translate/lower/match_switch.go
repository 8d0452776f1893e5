package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// switchStmt writes a match over literals of the subject's own type as a Go switch:
//
//	match s: case "a" | "b": A; case _: B  =>  switch s { case "a", "b": A; default: B }
//
// It reports false for anything else, and where a break of a loop around would end the switch instead.
func (b *builder) switchStmt(s *hir.Match, read func() ir.Expr, t hir.Type) bool {
	if !plainComparable(t) || t.Kind == hir.BoolT || len(s.Cases) < 2 {
		return false
	}
	seen := map[string]bool{}
	for i, c := range s.Cases {
		if c.Guard != nil || hir.HasBreak(c.Body) {
			return false
		}
		if wildcard(c.Pattern) {
			if i != len(s.Cases)-1 {
				return false
			}
			continue
		}
		if !literalsOf(c.Pattern, t, seen) {
			return false
		}
	}
	sw := &ir.Switch{Tag: read()}
	before := b.snapshot()
	for _, c := range s.Cases {
		cl := &ir.Case{}
		if !wildcard(c.Pattern) {
			for _, k := range alternativesOf(c.Pattern) {
				cl.Values = append(cl.Values, b.exprAs(k.(*hir.PatValue).Value, t))
			}
		}
		cl.Body = b.block(func() { b.caseBody(c, &matcher{b: b}) })
		b.restore(before)
		sw.Cases = append(sw.Cases, cl)
	}
	b.emit(sw)
	return true
}

// wildcard reports whether a pattern is _.
func wildcard(p hir.Pattern) bool {
	as, ok := p.(*hir.PatAs)
	return ok && as.P == nil && as.Var == nil
}

func alternativesOf(p hir.Pattern) []hir.Pattern {
	if or, ok := p.(*hir.PatOr); ok {
		return or.Alts
	}
	return []hir.Pattern{p}
}

// literalsOf reports whether a pattern consists of constants of kind t that no case before has.
func literalsOf(p hir.Pattern, t hir.Type, seen map[string]bool) bool {
	for _, a := range alternativesOf(p) {
		v, ok := a.(*hir.PatValue)
		if !ok || !v.Value.Base().T.Is(t.Kind) || v.Value.Base().T.Wide() {
			return false
		}
		text := ""
		switch c := v.Value.(type) {
		case *hir.Attr:
			member := infer.MemberOf(c)
			if member == nil {
				return false
			}
			text = member.Name
		case *hir.Const:
			text = c.Str
			if c.Kind == hir.ConstInt {
				text = c.Int.String()
			}
		case *hir.Unary:
			k, ok := c.X.(*hir.Const)
			if !ok || k.Kind != hir.ConstInt {
				return false
			}
			text = c.Op + k.Int.String()
		default:
			return false
		}
		if seen[text] {
			return false
		}
		seen[text] = true
	}
	return true
}
