package parser

import "github.com/go-python/gpython/ast"

// yieldOrStarExpressions reads what may stand on the right of an assignment.
func (p *parser) yieldOrStarExpressions() ast.Expr {
	if p.kind == kYield {
		return p.yield()
	}
	return p.starExpressions()
}

func (p *parser) yield() ast.Expr {
	pos := p.pos()
	p.advance()
	if p.accept(kFrom) {
		n := &ast.YieldFrom{Value: p.expression()}
		n.Pos = pos
		p.ended(n)
		return n
	}
	n := &ast.Yield{}
	n.Pos = pos
	if p.startsExpression() || p.kind == kStar {
		n.Value = p.starExpressions()
	}
	p.ended(n)
	return n
}

// starExpressions reads `a, *b, c`, a tuple when there is a comma.
func (p *parser) starExpressions() ast.Expr {
	pos := p.pos()
	first := p.starExpression()
	if p.kind != kComma {
		return first
	}
	t := &ast.Tuple{Elts: []ast.Expr{first}, Ctx: ast.Load}
	t.Pos = pos
	for p.accept(kComma) {
		if !p.startsExpression() && p.kind != kStar {
			break
		}
		t.Elts = append(t.Elts, p.starExpression())
	}
	p.ended(t)
	return t
}

func (p *parser) starExpression() ast.Expr {
	if p.kind == kStar {
		return p.starred(false)
	}
	return p.expression()
}

// starred reads `*x`, where x is an operand in displays and any expression in calls.
func (p *parser) starred(call bool) ast.Expr {
	n := &ast.Starred{Ctx: ast.Load}
	n.Pos = p.pos()
	p.advance()
	if call {
		n.Value = p.expression()
	} else {
		n.Value = p.binary(1)
	}
	p.ended(n)
	return n
}

func (p *parser) starNamedExpression() ast.Expr {
	if p.kind == kStar {
		return p.starred(false)
	}
	return p.namedExpression()
}

// namedExpression reads an expression or `name := value`.
func (p *parser) namedExpression() ast.Expr {
	if p.kind == kName && p.peek(1) == kColonEqual {
		return p.walrus()
	}
	e := p.expression()
	if p.kind == kColonEqual {
		p.fail()
	}
	return e
}

func (p *parser) walrus() ast.Expr {
	n := &NamedExpr{Target: &ast.Name{Ctx: ast.Store}}
	n.Pos = p.pos()
	n.Target.Pos = n.Pos
	n.Target.Id = p.name()
	p.ended(n.Target)
	p.advance()
	n.Value = p.expression()
	p.ended(n)
	return n
}

// expression reads anything but a starred, named or yielding expression.
func (p *parser) expression() ast.Expr {
	p.enter()
	defer p.leave()
	if p.kind == kLambda {
		return p.lambda()
	}
	pos := p.pos()
	body := p.disjunction()
	if p.kind != kIf {
		return body
	}
	p.advance()
	n := &ast.IfExp{Body: body}
	n.Pos = pos
	n.Test = p.disjunction()
	p.expect(kElse)
	n.Orelse = p.expression()
	p.ended(n)
	return n
}

func (p *parser) lambda() ast.Expr {
	n := &ast.Lambda{}
	n.Pos = p.pos()
	p.advance()
	n.Args = p.parameters(kColon)
	p.expect(kColon)
	n.Body = p.expression()
	p.ended(n)
	return n
}

func (p *parser) disjunction() ast.Expr {
	pos := p.pos()
	first := p.conjunction()
	if p.kind != kOr {
		return first
	}
	n := &ast.BoolOp{Op: ast.Or, Values: []ast.Expr{first}}
	n.Pos = pos
	for p.accept(kOr) {
		n.Values = append(n.Values, p.conjunction())
	}
	p.ended(n)
	return n
}

func (p *parser) conjunction() ast.Expr {
	pos := p.pos()
	first := p.inversion()
	if p.kind != kAnd {
		return first
	}
	n := &ast.BoolOp{Op: ast.And, Values: []ast.Expr{first}}
	n.Pos = pos
	for p.accept(kAnd) {
		n.Values = append(n.Values, p.inversion())
	}
	p.ended(n)
	return n
}

func (p *parser) inversion() ast.Expr {
	if p.kind != kNot {
		return p.comparison()
	}
	n := &ast.UnaryOp{Op: ast.Not}
	n.Pos = p.pos()
	p.advance()
	p.enter()
	n.Operand = p.inversion()
	p.leave()
	p.ended(n)
	return n
}

func (p *parser) comparison() ast.Expr {
	pos := p.pos()
	left := p.binary(1)
	op := p.compareOp()
	if op == 0 {
		return left
	}
	n := &ast.Compare{Left: left}
	n.Pos = pos
	for op != 0 {
		n.Ops = append(n.Ops, op)
		n.Comparators = append(n.Comparators, p.binary(1))
		op = p.compareOp()
	}
	p.ended(n)
	return n
}

// compareOp takes a comparison operator; 0 if there is none.
func (p *parser) compareOp() ast.CmpOp {
	var op ast.CmpOp
	switch p.kind {
	case kEqEqual:
		op = ast.Eq
	case kNotEqual:
		if p.text(p.tok()) == "<>" {
			return 0
		}
		op = ast.NotEq
	case kLess:
		op = ast.Lt
	case kLessEqual:
		op = ast.LtE
	case kGreater:
		op = ast.Gt
	case kGreaterEqual:
		op = ast.GtE
	case kIn:
		op = ast.In
	case kIs:
		op = ast.Is
		if p.peek(1) == kNot {
			p.advance()
			op = ast.IsNot
		}
	case kNot:
		if p.peek(1) != kIn {
			return 0
		}
		p.advance()
		op = ast.NotIn
	default:
		return 0
	}
	p.advance()
	return op
}

// startsExpression reports whether the current token can begin an expression.
func (p *parser) startsExpression() bool { return expressionStart[p.kind] }

var expressionStart = [kindCount]bool{
	kName: true, kNumber: true, kString: true, kFStart: true, kLpar: true, kLsqb: true, kLbrace: true,
	kMinus: true, kPlus: true, kTilde: true, kEllipsis: true, kFalse: true, kNone: true, kTrue: true,
	kNot: true, kLambda: true, kAwait: true,
}
