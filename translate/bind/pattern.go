package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// matchStmt binds match with its cases.
func (b *binder) matchStmt(s *scope, st *parser.Match) hir.Stmt {
	out := &hir.Match{}
	b.head(&out.Meta, st)
	inner, trail := b.comments.within(parser.Start(st).Line)
	b.addTail(&out.Meta, inner, trail)
	out.Subject = b.expr(s, st.Subject)
	for i, c := range st.Cases {
		mc := &hir.MatchCase{}
		b.head(&mc.Meta, c)
		b.headerTail(&mc.Meta, c, c.Body)
		mc.Pattern = b.pattern(s, c.Pattern)
		mc.Guard = b.optional(s, c.Guard)
		next := -1
		if i+1 < len(st.Cases) {
			next = parser.Start(st.Cases[i+1]).Line
		}
		mc.Body = b.block(s, c.Body, next)
		out.Cases = append(out.Cases, mc)
	}
	return out
}

func (b *binder) pattern(s *scope, p parser.Pattern) hir.Pattern {
	switch p := p.(type) {
	case *parser.MatchValue:
		return &hir.PatValue{Value: b.expr(s, p.Value)}
	case *parser.MatchSingleton:
		c := b.literal(&ast.NameConstant{Value: p.Value}).(*hir.Const)
		c.Pos, c.End = b.pos(p), b.end(p)
		return &hir.PatSingleton{Value: c}
	case *parser.MatchSequence:
		out := &hir.PatSeq{Star: -1, Pos: b.pos(p)}
		for i, e := range p.Patterns {
			if _, ok := e.(*parser.MatchStar); ok {
				out.Star = i
			}
			out.Elts = append(out.Elts, b.pattern(s, e))
		}
		return out
	case *parser.MatchStar:
		return &hir.PatStar{Var: b.captureVar(s, string(p.Name), p)}
	case *parser.MatchMapping:
		out := &hir.PatMap{Keys: b.exprs(s, p.Keys), Rest: b.captureVar(s, string(p.Rest), p)}
		for _, e := range p.Patterns {
			out.Pats = append(out.Pats, b.pattern(s, e))
		}
		return out
	case *parser.MatchClass:
		out := &hir.PatClass{Cls: b.expr(s, p.Cls), Pos: b.pos(p)}
		for _, e := range p.Patterns {
			out.Pats = append(out.Pats, b.pattern(s, e))
		}
		for i, e := range p.KwdPatterns {
			out.Names = append(out.Names, string(p.KwdAttrs[i]))
			out.Kw = append(out.Kw, b.pattern(s, e))
		}
		return out
	case *parser.MatchAs:
		out := &hir.PatAs{}
		if p.Pattern != nil {
			out.P = b.pattern(s, p.Pattern)
		}
		if v := b.captureVar(s, string(p.Name), p); v != nil {
			out.Var = &hir.Name{Var: v}
			out.Var.Pos, out.Var.End = b.pos(p), b.end(p)
		}
		return out
	case *parser.MatchOr:
		out := &hir.PatOr{}
		for _, e := range p.Patterns {
			out.Alts = append(out.Alts, b.pattern(s, e))
		}
		return out
	}
	return &hir.PatAs{}
}

func (b *binder) captureVar(s *scope, name string, at ast.Ast) *hir.Var {
	if name == "" {
		return nil
	}
	return s.bound(s.declare(name, at))
}
