package parser

import "github.com/go-python/gpython/ast"

// startsMatch tells `match x:` from a statement that uses the name match. It looks ahead to the end of the line: only
// a match statement ends in a colon and goes on with an indented `case`.
func (p *parser) startsMatch() bool {
	if !p.is("match") || !(expressionStart[p.peek(1)] || p.peek(1) == kStar) {
		return false
	}
	i := p.at + 1
	for p.toks[i].kind != kNewline && p.toks[i].kind != kEnd {
		i++
	}
	if p.toks[i-1].kind != kColon || i+2 >= len(p.toks) || p.toks[i+1].kind != kIndent {
		return false
	}
	t := &p.toks[i+2]
	return t.kind == kName && p.text(t) == "case"
}

func (p *parser) matchStmt() ast.Stmt {
	n := &Match{}
	n.Pos = p.pos()
	p.advance()
	n.Subject = p.subject()
	p.expect(kColon)
	p.expect(kNewline)
	p.expect(kIndent)
	p.enter()
	for !p.accept(kDedent) {
		if !p.is("case") {
			p.fail()
		}
		n.Cases = append(n.Cases, p.matchCase())
	}
	p.leave()
	p.endedBlock(n)
	return n
}

func (p *parser) subject() ast.Expr {
	pos := p.pos()
	first := p.starNamedExpression()
	if p.kind != kComma {
		p.refuseStar(first)
		return first
	}
	t := &ast.Tuple{Elts: p.elements(first, kColon), Ctx: ast.Load}
	t.Pos = pos
	p.ended(t)
	return t
}

func (p *parser) matchCase() *MatchCase {
	c := &MatchCase{}
	c.Pos = p.pos()
	p.advance()
	c.Pattern = p.patterns()
	if p.accept(kIf) {
		c.Guard = p.namedExpression()
	}
	c.Body = p.block()
	p.endedBlock(c)
	return c
}
