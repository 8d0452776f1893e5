package parser

import "github.com/go-python/gpython/ast"

// statement reads one compound statement or one line of simple ones, and appends what it read to list.
func (p *parser) statement(list []ast.Stmt) []ast.Stmt {
	switch p.kind {
	case kIf:
		return append(list, p.ifStmt())
	case kFor, kWhile, kTry, kWith, kDef, kClass, kAt, kAsync:
		return append(list, p.compound())
	case kName:
		if p.startsMatch() {
			return append(list, p.matchStmt())
		}
	}
	return p.simpleLine(list)
}

func (p *parser) compound() ast.Stmt {
	switch p.kind {
	case kFor:
		return p.forStmt(p.pos(), false)
	case kWhile:
		return p.whileStmt()
	case kTry:
		return p.tryStmt()
	case kWith:
		return p.withStmt(p.pos(), false)
	case kDef:
		return p.funcDef(nil, p.pos(), false)
	case kClass:
		return p.classDef(nil)
	case kAt:
		return p.decorated()
	}
	pos := p.pos()
	p.expect(kAsync)
	switch p.kind {
	case kDef:
		return p.funcDef(nil, pos, true)
	case kFor:
		return p.forStmt(pos, true)
	case kWith:
		return p.withStmt(pos, true)
	}
	p.fail()
	return nil
}

// simpleLine reads `a; b; c`.
func (p *parser) simpleLine(list []ast.Stmt) []ast.Stmt {
	for {
		list = append(list, p.simple())
		if !p.accept(kSemi) {
			break
		}
		if p.kind == kNewline {
			break
		}
	}
	p.expect(kNewline)
	return list
}

// block reads what a colon introduces: an indented block, or simple statements on the same line.
func (p *parser) block() []ast.Stmt {
	p.expect(kColon)
	if !p.accept(kNewline) {
		return p.simpleLine(nil)
	}
	p.expect(kIndent)
	p.enter()
	var list []ast.Stmt
	for {
		list = p.statementOrError(list)
		if p.kind == kEnd || p.accept(kDedent) {
			p.leave()
			return list
		}
	}
}

// endedBlock notes that node ends where its last statement does, which is before the line end and dedents.
func (p *parser) endedBlock(node ast.Ast) {
	i := p.at - 1
	for p.toks[i].kind == kDedent || p.toks[i].kind == kNewline || p.toks[i].kind == kIndent {
		i--
	}
	p.endedAt(node, p.endOf(&p.toks[i]))
}

func (p *parser) ifStmt() ast.Stmt {
	n := &ast.If{}
	n.Pos = p.pos()
	p.advance()
	n.Test = p.namedExpression()
	n.Body = p.block()
	switch p.kind {
	case kElif:
		p.enter()
		n.Orelse = []ast.Stmt{p.ifStmt()}
		p.leave()
	case kElse:
		n.Orelse = p.elseBlock()
	}
	p.endedBlock(n)
	return n
}

// elseBlock reads `else: …` if there is one.
func (p *parser) elseBlock() []ast.Stmt {
	if !p.accept(kElse) {
		return nil
	}
	return p.block()
}

func (p *parser) whileStmt() ast.Stmt {
	n := &ast.While{}
	n.Pos = p.pos()
	p.advance()
	n.Test = p.namedExpression()
	n.Body = p.block()
	n.Orelse = p.elseBlock()
	p.endedBlock(n)
	return n
}

func (p *parser) forStmt(pos ast.Pos, async bool) ast.Stmt {
	p.advance()
	target := p.starTargets()
	p.expect(kIn)
	iter := p.starExpressions()
	body := p.block()
	orelse := p.elseBlock()
	if async {
		n := &AsyncFor{Target: target, Iter: iter, Body: body, Orelse: orelse}
		n.Pos = pos
		p.endedBlock(n)
		return n
	}
	n := &ast.For{Target: target, Iter: iter, Body: body, Orelse: orelse}
	n.Pos = pos
	p.endedBlock(n)
	return n
}

func (p *parser) tryStmt() ast.Stmt {
	pos := p.pos()
	p.advance()
	body := p.block()
	var handlers []*ast.ExceptHandler
	star := p.kind == kExcept && p.peek(1) == kStar
	for p.kind == kExcept {
		if (p.peek(1) == kStar) != star {
			p.fail()
		}
		handlers = append(handlers, p.exceptHandler(star))
	}
	var orelse, final []ast.Stmt
	if len(handlers) > 0 {
		orelse = p.elseBlock()
	}
	if p.accept(kFinally) {
		final = p.block()
	} else if len(handlers) == 0 {
		p.fail()
	}
	if star {
		n := &TryStar{Body: body, Handlers: handlers, Orelse: orelse, Finalbody: final}
		n.Pos = pos
		p.endedBlock(n)
		return n
	}
	n := &ast.Try{Body: body, Handlers: handlers, Orelse: orelse, Finalbody: final}
	n.Pos = pos
	p.endedBlock(n)
	return n
}

func (p *parser) exceptHandler(star bool) *ast.ExceptHandler {
	h := &ast.ExceptHandler{Pos: p.pos()}
	p.advance()
	if star {
		p.expect(kStar)
	}
	if star || p.kind != kColon {
		pos := p.pos()
		h.ExprType = p.expression()
		if p.kind == kComma && p.file.mode&Python314 != 0 {
			h.ExprType = p.exceptTypes(pos, h.ExprType)
		} else if p.accept(kAs) {
			h.Name = p.name()
			p.named(h)
		}
	}
	h.Body = p.block()
	p.endedBlock(h)
	return h
}

// exceptTypes reads the rest of `except A, B:` of Python 3.14, which has no `as`.
func (p *parser) exceptTypes(pos ast.Pos, first ast.Expr) ast.Expr {
	t := &ast.Tuple{Elts: []ast.Expr{first}, Ctx: ast.Load}
	t.Pos = pos
	for p.accept(kComma) {
		if p.kind == kColon {
			break
		}
		t.Elts = append(t.Elts, p.expression())
	}
	p.ended(t)
	return t
}

func (p *parser) withStmt(pos ast.Pos, async bool) ast.Stmt {
	p.advance()
	var items []*ast.WithItem
	if !p.closesBeforeColon() || !p.attempt(func() { items = p.parenthesizedItems() }) {
		items = p.withItems()
	}
	body := p.block()
	if async {
		n := &AsyncWith{Items: items, Body: body}
		n.Pos = pos
		p.endedBlock(n)
		return n
	}
	n := &ast.With{Items: items, Body: body}
	n.Pos = pos
	p.endedBlock(n)
	return n
}

// closesBeforeColon reports whether a parenthesis opens here whose partner stands right before a colon. Only then can
// `with (a, b):` be a list of items; otherwise the parenthesis belongs to an expression.
func (p *parser) closesBeforeColon() bool {
	if p.kind != kLpar {
		return false
	}
	level := p.tok().level
	for i := p.at + 1; i < len(p.toks)-1; i++ {
		if p.toks[i].level < level {
			return p.toks[i].kind == kRpar && p.toks[i+1].kind == kColon
		}
	}
	return false
}

func (p *parser) parenthesizedItems() []*ast.WithItem {
	p.expect(kLpar)
	var items []*ast.WithItem
	for p.kind != kRpar || len(items) == 0 {
		items = append(items, p.withItem())
		if !p.accept(kComma) {
			break
		}
	}
	p.expect(kRpar)
	if p.kind != kColon {
		p.fail()
	}
	return items
}

func (p *parser) withItems() []*ast.WithItem {
	items := []*ast.WithItem{p.withItem()}
	for p.accept(kComma) {
		items = append(items, p.withItem())
	}
	return items
}

func (p *parser) withItem() *ast.WithItem {
	n := &ast.WithItem{Pos: p.pos()}
	n.ContextExpr = p.expression()
	if p.accept(kAs) {
		n.OptionalVars = p.starTarget()
	}
	p.ended(n)
	return n
}
