package parser

import "github.com/go-python/gpython/ast"

var augmented = map[kind]ast.OperatorNumber{
	kPlusEqual: ast.Add, kMinEqual: ast.Sub, kStarEqual: ast.Mult, kSlashEqual: ast.Div, kPercentEqual: ast.Modulo,
	kDoubleStarEqual: ast.Pow, kLeftShiftEqual: ast.LShift, kRightShiftEqual: ast.RShift, kVbarEqual: ast.BitOr,
	kCircumflexEqual: ast.BitXor, kAmperEqual: ast.BitAnd, kDoubleSlashEqual: ast.FloorDiv, kAtEqual: MatMult,
}

// assignment reads any statement that begins with an expression:
// `x`, `x = y = z`, `x += y`, `x: int = y`.
func (p *parser) assignment() ast.Stmt {
	pos := p.pos()
	first := p.yieldOrStarExpressions()
	switch {
	case p.kind == kEqual:
		return p.assign(pos, first)
	case p.kind == kColon:
		return p.annotated(pos, first)
	case kPlusEqual <= p.kind && p.kind <= kAtEqual:
		if op, ok := augmented[p.kind]; ok {
			return p.augAssign(pos, first, op)
		}
	}
	n := &ast.ExprStmt{Value: first}
	n.Pos = pos
	p.ended(n)
	return n
}

func (p *parser) assign(pos ast.Pos, value ast.Expr) ast.Stmt {
	n := &ast.Assign{}
	n.Pos = pos
	for p.accept(kEqual) {
		p.setContext(value, ast.Store)
		n.Targets = append(n.Targets, value)
		value = p.yieldOrStarExpressions()
	}
	n.Value = value
	p.ended(n)
	return n
}

func (p *parser) augAssign(pos ast.Pos, target ast.Expr, op ast.OperatorNumber) ast.Stmt {
	p.singleTarget(target)
	p.advance()
	n := &ast.AugAssign{Target: target, Op: op, Value: p.yieldOrStarExpressions()}
	n.Pos = pos
	p.ended(n)
	return n
}

func (p *parser) annotated(pos ast.Pos, target ast.Expr) ast.Stmt {
	p.singleTarget(target)
	p.advance()
	_, bare := target.(*ast.Name)
	n := &AnnAssign{Target: target, Simple: bare && !p.file.parens[target]}
	n.Pos = pos
	n.Annotation = p.expression()
	if p.accept(kEqual) {
		n.Value = p.yieldOrStarExpressions()
	}
	p.ended(n)
	return n
}

// singleTarget makes a name, attribute or subscript the target of an assignment, and refuses everything else.
func (p *parser) singleTarget(target ast.Expr) {
	switch target.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		p.setContext(target, ast.Store)
	default:
		p.fail()
	}
}

// setContext makes an expression the target of an assignment or deletion, and gives up if it cannot be one.
func (p *parser) setContext(e ast.Expr, ctx ast.ExprContext) {
	switch e := e.(type) {
	case *ast.Name:
		e.Ctx = ctx
	case *ast.Attribute:
		e.Ctx = ctx
	case *ast.Subscript:
		e.Ctx = ctx
	case *ast.Starred:
		if _, twice := e.Value.(*ast.Starred); twice || ctx == ast.Del {
			p.fail()
		}
		e.Ctx = ctx
		p.setContext(e.Value, ctx)
	case *ast.Tuple:
		e.Ctx = ctx
		p.setContexts(e.Elts, ctx)
	case *ast.List:
		e.Ctx = ctx
		p.setContexts(e.Elts, ctx)
	default:
		p.fail()
	}
}

func (p *parser) setContexts(list []ast.Expr, ctx ast.ExprContext) {
	for _, e := range list {
		p.setContext(e, ctx)
	}
}

// starTargets reads what stands between `for` and `in`.
func (p *parser) starTargets() ast.Expr {
	pos := p.pos()
	first := p.starTarget()
	if p.kind != kComma {
		return first
	}
	t := &ast.Tuple{Elts: []ast.Expr{first}, Ctx: ast.Store}
	t.Pos = pos
	for p.accept(kComma) {
		if p.kind == kIn {
			break
		}
		t.Elts = append(t.Elts, p.starTarget())
	}
	p.ended(t)
	return t
}

func (p *parser) starTarget() ast.Expr {
	if p.kind != kStar {
		t := p.primary()
		p.setContext(t, ast.Store)
		return t
	}
	s := &ast.Starred{Ctx: ast.Store}
	s.Pos = p.pos()
	p.advance()
	s.Value = p.primary()
	p.setContext(s.Value, ast.Store)
	p.ended(s)
	return s
}
