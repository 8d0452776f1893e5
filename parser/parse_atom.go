package parser

import (
	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"
)

// atom reads names, literals and everything in brackets.
func (p *parser) atom() ast.Expr {
	pos := p.pos()
	switch p.kind {
	case kName:
		n := &ast.Name{Ctx: ast.Load}
		n.Pos = pos
		n.Id = p.name()
		p.ended(n)
		return n
	case kString, kFStart:
		return p.strings()
	case kLpar:
		return p.parenthesized()
	case kLsqb:
		return p.list()
	case kLbrace:
		return p.braces()
	}
	return p.constant(pos)
}

func (p *parser) constant(pos ast.Pos) ast.Expr {
	base := ast.ExprBase{Pos: pos}
	var n ast.Expr
	switch p.kind {
	case kNumber:
		p.checkNumber(p.tok())
		n = &ast.Num{ExprBase: base, N: number(p.text(p.tok()))}
	case kTrue:
		n = &ast.NameConstant{ExprBase: base, Value: py.True}
	case kFalse:
		n = &ast.NameConstant{ExprBase: base, Value: py.False}
	case kNone:
		n = &ast.NameConstant{ExprBase: base, Value: py.None}
	case kEllipsis:
		n = &ast.Ellipsis{ExprBase: base}
	default:
		p.fail()
	}
	p.advance()
	p.ended(n)
	return n
}

// parenthesized reads a tuple, a generator, or an expression in parentheses.
func (p *parser) parenthesized() ast.Expr {
	p.enter()
	defer p.leave()
	pos := p.pos()
	p.advance()
	if p.kind == kRpar {
		return p.tuple(pos, nil)
	}
	if p.kind == kYield {
		return p.group(p.yield())
	}
	first := p.starNamedExpression()
	_, star := first.(*ast.Starred)
	switch {
	case p.kind == kComma:
		return p.tuple(pos, first)
	case star:
		p.fail()
	case p.kind == kFor || p.kind == kAsync:
		g := &ast.GeneratorExp{Elt: first, Generators: p.clauses()}
		g.Pos = pos
		p.expect(kRpar)
		p.ended(g)
		return g
	}
	return p.group(first)
}

// group ends a parenthesised expression. Its own position stays that of the expression.
func (p *parser) group(e ast.Expr) ast.Expr {
	p.expect(kRpar)
	p.file.parens[e] = true
	return e
}

// tuple reads on behind the first element of a tuple in parentheses.
func (p *parser) tuple(pos ast.Pos, first ast.Expr) ast.Expr {
	t := &ast.Tuple{Ctx: ast.Load}
	t.Pos = pos
	if first != nil {
		t.Elts = p.elements(first, kRpar)
	}
	p.expect(kRpar)
	p.ended(t)
	p.file.parens[t] = true
	return t
}

// elements reads `, b, *c` up to close.
func (p *parser) elements(first ast.Expr, close kind) []ast.Expr {
	list := []ast.Expr{first}
	for p.accept(kComma) {
		if p.kind == close {
			break
		}
		list = append(list, p.starNamedExpression())
	}
	return list
}

// list reads a list or list comprehension.
func (p *parser) list() ast.Expr {
	p.enter()
	defer p.leave()
	n := &ast.List{Ctx: ast.Load}
	n.Pos = p.pos()
	p.advance()
	if p.kind != kRsqb {
		first := p.starNamedExpression()
		if p.kind == kFor || p.kind == kAsync {
			p.refuseStar(first)
			c := &ast.ListComp{Elt: first, Generators: p.clauses()}
			c.Pos = n.Pos
			p.expect(kRsqb)
			p.ended(c)
			return c
		}
		n.Elts = p.elements(first, kRsqb)
	}
	p.expect(kRsqb)
	p.ended(n)
	return n
}

func (p *parser) refuseStar(e ast.Expr) {
	if _, star := e.(*ast.Starred); star {
		p.fail()
	}
}

// braces reads a dict, a set, or a comprehension of one.
func (p *parser) braces() ast.Expr {
	p.enter()
	defer p.leave()
	pos := p.pos()
	p.advance()
	if p.kind == kRbrace || p.kind == kDoubleStar {
		return p.dict(pos, nil)
	}
	first := p.starNamedExpression()
	_, star := first.(*ast.Starred)
	_, named := first.(*NamedExpr)
	switch {
	case p.kind == kColon && !star && (!named || p.file.parens[first]):
		return p.dict(pos, first)
	case p.kind == kFor || p.kind == kAsync:
		p.refuseStar(first)
		c := &ast.SetComp{Elt: first, Generators: p.clauses()}
		c.Pos = pos
		p.expect(kRbrace)
		p.ended(c)
		return c
	}
	n := &ast.Set{Elts: p.elements(first, kRbrace)}
	n.Pos = pos
	p.expect(kRbrace)
	p.ended(n)
	return n
}

// dict reads a dict or dict comprehension whose first key, if any, has been read.
func (p *parser) dict(pos ast.Pos, key ast.Expr) ast.Expr {
	n := &ast.Dict{}
	n.Pos = pos
	for key != nil || p.kind != kRbrace {
		if key == nil && p.accept(kDoubleStar) {
			n.Keys = append(n.Keys, nil)
			n.Values = append(n.Values, p.binary(1))
		} else {
			if key == nil {
				key = p.expression()
			}
			p.expect(kColon)
			value := p.expression()
			if len(n.Keys) == 0 && (p.kind == kFor || p.kind == kAsync) {
				return p.dictComp(pos, key, value)
			}
			n.Keys = append(n.Keys, key)
			n.Values = append(n.Values, value)
		}
		key = nil
		if !p.accept(kComma) {
			break
		}
	}
	p.expect(kRbrace)
	p.ended(n)
	return n
}

func (p *parser) dictComp(pos ast.Pos, key, value ast.Expr) ast.Expr {
	c := &ast.DictComp{Key: key, Value: value, Generators: p.clauses()}
	c.Pos = pos
	p.expect(kRbrace)
	p.ended(c)
	return c
}
