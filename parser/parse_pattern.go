package parser

import (
	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"
)

func patternAt(pos ast.Pos) PatternBase { return PatternBase{ast.AST{Pos: pos}} }

// patterns reads what follows `case`: a pattern, or an open sequence `P, *Q`.
func (p *parser) patterns() Pattern {
	pos := p.pos()
	first := p.starPattern()
	if p.kind != kComma {
		if _, star := first.(*MatchStar); star {
			p.fail()
		}
		return first
	}
	n := &MatchSequence{PatternBase: patternAt(pos), Patterns: []Pattern{first}}
	for p.accept(kComma) {
		if p.kind == kColon || p.kind == kIf {
			break
		}
		n.Patterns = append(n.Patterns, p.starPattern())
	}
	p.ended(n)
	return n
}

func (p *parser) starPattern() Pattern {
	if p.kind != kStar {
		return p.pattern()
	}
	n := &MatchStar{PatternBase: patternAt(p.pos())}
	p.advance()
	n.Name = p.captureName(true)
	p.ended(n)
	return n
}

// captureName reads a name to bind; "" for the wildcard, where that is allowed.
func (p *parser) captureName(wildcard bool) ast.Identifier {
	name := p.name()
	switch {
	case p.kind == kDot || p.kind == kLpar || p.kind == kEqual:
		p.fail()
	case name == "_" && wildcard:
		return ""
	case name == "_":
		p.fail()
	}
	return name
}

// pattern reads `P | Q as name`.
func (p *parser) pattern() Pattern {
	p.enter()
	defer p.leave()
	pos := p.pos()
	inner := p.orPattern()
	if !p.accept(kAs) {
		return inner
	}
	n := &MatchAs{PatternBase: patternAt(pos), Pattern: inner, Name: p.captureName(false)}
	p.named(n)
	p.ended(n)
	return n
}

func (p *parser) orPattern() Pattern {
	pos := p.pos()
	first := p.closedPattern()
	if p.kind != kVbar {
		return first
	}
	n := &MatchOr{PatternBase: patternAt(pos), Patterns: []Pattern{first}}
	for p.accept(kVbar) {
		n.Patterns = append(n.Patterns, p.closedPattern())
	}
	p.ended(n)
	return n
}

func (p *parser) closedPattern() Pattern {
	pos := p.pos()
	switch p.kind {
	case kNone, kTrue, kFalse:
		value := map[kind]ast.Singleton{kNone: py.None, kTrue: py.True, kFalse: py.False}[p.kind]
		n := &MatchSingleton{PatternBase: patternAt(pos), Value: value}
		p.advance()
		p.ended(n)
		return n
	case kName:
		return p.namePattern(pos)
	case kLpar:
		return p.groupPattern(pos)
	case kLsqb:
		p.advance()
		n := &MatchSequence{PatternBase: patternAt(pos), Patterns: p.sequence(kRsqb)}
		p.ended(n)
		return n
	case kLbrace:
		return p.mappingPattern(pos)
	}
	n := &MatchValue{PatternBase: patternAt(pos), Value: p.literalPattern()}
	p.ended(n)
	return n
}

// literalPattern reads a string, a number, or `-1 + 2j`.
func (p *parser) literalPattern() ast.Expr {
	if p.kind == kString || p.kind == kFStart {
		return p.strings()
	}
	pos := p.pos()
	left, real := p.signedNumber()
	if p.kind != kPlus && p.kind != kMinus {
		return left
	}
	op := binaryOperators[p.kind].op
	p.advance()
	if !real || p.kind != kNumber {
		p.fail()
	}
	right := p.constant(p.pos())
	if _, imaginary := right.(*ast.Num).N.(py.Complex); !imaginary {
		p.fail()
	}
	n := &ast.BinOp{Left: left, Op: op, Right: right}
	n.Pos = pos
	p.ended(n)
	return n
}

func (p *parser) signedNumber() (e ast.Expr, real bool) {
	pos := p.pos()
	minus := p.accept(kMinus)
	if p.kind != kNumber {
		p.fail()
	}
	num := p.constant(p.pos())
	_, imaginary := num.(*ast.Num).N.(py.Complex)
	if !minus {
		return num, !imaginary
	}
	n := &ast.UnaryOp{Op: ast.USub, Operand: num}
	n.Pos = pos
	p.ended(n)
	return n, !imaginary
}

// namePattern reads a capture, the wildcard, a dotted value or a class.
func (p *parser) namePattern(pos ast.Pos) Pattern {
	if next := p.peek(1); next != kDot && next != kLpar {
		n := &MatchAs{PatternBase: patternAt(pos), Name: p.captureName(true)}
		p.ended(n)
		return n
	}
	value := p.dottedValue()
	if p.kind == kLpar {
		return p.classPattern(pos, value)
	}
	if p.kind == kEqual {
		p.fail()
	}
	n := &MatchValue{PatternBase: patternAt(pos), Value: value}
	p.ended(n)
	return n
}

func (p *parser) dottedValue() ast.Expr {
	pos := p.pos()
	name := &ast.Name{Ctx: ast.Load}
	name.Pos = pos
	name.Id = p.name()
	p.ended(name)
	var e ast.Expr = name
	for p.accept(kDot) {
		n := &ast.Attribute{Value: e, Attr: p.name(), Ctx: ast.Load}
		n.Pos = pos
		p.ended(n)
		e = n
	}
	return e
}

// groupPattern reads `(P)` or a sequence in parentheses.
func (p *parser) groupPattern(pos ast.Pos) Pattern {
	p.advance()
	n := &MatchSequence{PatternBase: patternAt(pos)}
	if p.kind != kRpar {
		first := p.starPattern()
		_, star := first.(*MatchStar)
		if p.kind != kComma {
			if star {
				p.fail()
			}
			p.expect(kRpar)
			return first
		}
		p.advance()
		n.Patterns = append([]Pattern{first}, p.sequence(kRpar)...)
	} else {
		p.advance()
	}
	p.ended(n)
	return n
}

// sequence reads patterns up to close and takes it.
func (p *parser) sequence(close kind) []Pattern {
	var list []Pattern
	for p.kind != close {
		list = append(list, p.starPattern())
		if !p.accept(kComma) {
			break
		}
	}
	p.expect(close)
	return list
}

func (p *parser) mappingPattern(pos ast.Pos) Pattern {
	n := &MatchMapping{PatternBase: patternAt(pos)}
	p.advance()
	for p.kind != kRbrace {
		if p.accept(kDoubleStar) {
			n.Rest = p.captureName(false)
			p.named(n)
			p.accept(kComma)
			break
		}
		n.Keys = append(n.Keys, p.patternKey())
		p.expect(kColon)
		n.Patterns = append(n.Patterns, p.pattern())
		if !p.accept(kComma) {
			break
		}
	}
	p.expect(kRbrace)
	p.ended(n)
	return n
}

func (p *parser) patternKey() ast.Expr {
	switch p.kind {
	case kNone, kTrue, kFalse:
		return p.constant(p.pos())
	case kName:
		e := p.dottedValue()
		if _, dotted := e.(*ast.Attribute); !dotted {
			p.fail()
		}
		return e
	}
	return p.literalPattern()
}

func (p *parser) classPattern(pos ast.Pos, cls ast.Expr) Pattern {
	n := &MatchClass{PatternBase: patternAt(pos), Cls: cls}
	p.advance()
	for p.kind != kRpar {
		if p.kind == kName && p.peek(1) == kEqual {
			n.KwdAttrs = append(n.KwdAttrs, p.name())
			p.advance()
			n.KwdPatterns = append(n.KwdPatterns, p.pattern())
		} else {
			if len(n.KwdAttrs) > 0 {
				p.fail()
			}
			n.Patterns = append(n.Patterns, p.pattern())
		}
		if !p.accept(kComma) {
			break
		}
	}
	p.expect(kRpar)
	p.ended(n)
	return n
}
