package parser

import "github.com/go-python/gpython/ast"

// simple reads one statement that fits on a line.
func (p *parser) simple() ast.Stmt {
	switch p.kind {
	case kReturn:
		return p.returnStmt()
	case kImport:
		return p.importStmt()
	case kFrom:
		return p.importFrom()
	case kRaise:
		return p.raiseStmt()
	case kAssert:
		return p.assertStmt()
	case kDel:
		return p.delStmt()
	case kGlobal, kNonlocal:
		return p.scopeStmt()
	case kPass, kBreak, kContinue:
		return p.wordStmt()
	case kName:
		if p.peek(1) == kName && p.is("type") {
			return p.typeAlias()
		}
	}
	return p.assignment()
}

func (p *parser) wordStmt() ast.Stmt {
	base := ast.StmtBase{Pos: p.pos()}
	var n ast.Stmt
	switch p.kind {
	case kPass:
		n = &ast.Pass{StmtBase: base}
	case kBreak:
		n = &ast.Break{StmtBase: base}
	default:
		n = &ast.Continue{StmtBase: base}
	}
	p.advance()
	p.ended(n)
	return n
}

// endsSimple reports whether a simple statement ends here.
func (p *parser) endsSimple() bool { return p.kind == kNewline || p.kind == kSemi }

func (p *parser) returnStmt() ast.Stmt {
	n := &ast.Return{}
	n.Pos = p.pos()
	p.advance()
	if !p.endsSimple() {
		n.Value = p.starExpressions()
	}
	p.ended(n)
	return n
}

func (p *parser) raiseStmt() ast.Stmt {
	n := &ast.Raise{}
	n.Pos = p.pos()
	p.advance()
	if !p.endsSimple() {
		n.Exc = p.expression()
		if p.accept(kFrom) {
			n.Cause = p.expression()
		}
	}
	p.ended(n)
	return n
}

func (p *parser) assertStmt() ast.Stmt {
	n := &ast.Assert{}
	n.Pos = p.pos()
	p.advance()
	n.Test = p.expression()
	if p.accept(kComma) {
		n.Msg = p.expression()
	}
	p.ended(n)
	return n
}

func (p *parser) delStmt() ast.Stmt {
	n := &ast.Delete{}
	n.Pos = p.pos()
	p.advance()
	for {
		t := p.primary()
		p.setContext(t, ast.Del)
		n.Targets = append(n.Targets, t)
		if !p.accept(kComma) || p.endsSimple() {
			break
		}
	}
	if !p.endsSimple() {
		p.fail()
	}
	p.ended(n)
	return n
}

func (p *parser) scopeStmt() ast.Stmt {
	pos, global := p.pos(), p.kind == kGlobal
	p.advance()
	names := []ast.Identifier{p.name()}
	for p.accept(kComma) {
		names = append(names, p.name())
	}
	var n ast.Stmt
	if global {
		n = &ast.Global{StmtBase: ast.StmtBase{Pos: pos}, Names: names}
	} else {
		n = &ast.Nonlocal{StmtBase: ast.StmtBase{Pos: pos}, Names: names}
	}
	p.ended(n)
	return n
}

func (p *parser) importStmt() ast.Stmt {
	n := &ast.Import{}
	n.Pos = p.pos()
	p.advance()
	for {
		n.Names = append(n.Names, p.alias(true))
		if !p.accept(kComma) {
			break
		}
	}
	p.ended(n)
	return n
}

// alias reads `name as other`, where name may be dotted in an import statement.
func (p *parser) alias(dotted bool) *ast.Alias {
	a := &ast.Alias{Pos: p.pos()}
	if dotted {
		a.Name = p.dottedName()
	} else {
		a.Name = p.name()
	}
	p.named(a)
	if p.accept(kAs) {
		a.AsName = p.name()
		p.named(a)
	}
	p.ended(a)
	return a
}

func (p *parser) dottedName() ast.Identifier {
	name := p.name()
	for p.accept(kDot) {
		name += "." + p.name()
	}
	return name
}

func (p *parser) importFrom() ast.Stmt {
	n := &ast.ImportFrom{}
	n.Pos = p.pos()
	p.advance()
	for {
		if p.accept(kDot) {
			n.Level++
		} else if p.accept(kEllipsis) {
			n.Level += 3
		} else {
			break
		}
	}
	if p.kind == kName || n.Level == 0 {
		n.Module = p.dottedName()
	}
	p.expect(kImport)
	switch {
	case p.kind == kStar:
		a := &ast.Alias{Pos: p.pos(), Name: "*"}
		p.advance()
		p.ended(a)
		n.Names = []*ast.Alias{a}
	case p.accept(kLpar):
		n.Names = p.importNames(kRpar)
		p.expect(kRpar)
	default:
		n.Names = p.importNames(kNewline)
	}
	p.ended(n)
	return n
}

// importNames reads names up to close, before which only parentheses allow a comma.
func (p *parser) importNames(close kind) []*ast.Alias {
	names := []*ast.Alias{p.alias(false)}
	for p.accept(kComma) {
		if close == kRpar && p.kind == kRpar {
			break
		}
		names = append(names, p.alias(false))
	}
	return names
}

func (p *parser) typeAlias() ast.Stmt {
	n := &TypeAlias{}
	n.Pos = p.pos()
	p.advance()
	n.Name = &ast.Name{Ctx: ast.Store}
	n.Name.Pos = p.pos()
	n.Name.Id = p.name()
	p.ended(n.Name)
	n.TypeParams = p.typeParams()
	p.expect(kEqual)
	n.Value = p.expression()
	p.ended(n)
	return n
}
