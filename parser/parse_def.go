package parser

import "github.com/go-python/gpython/ast"

// decorated reads `@a @b def …` or `class …`.
func (p *parser) decorated() ast.Stmt {
	var decorators []ast.Expr
	for p.kind == kAt {
		at := p.startOf(p.tok())
		p.advance()
		d := p.namedExpression()
		p.file.decorators[d] = at
		decorators = append(decorators, d)
		p.expect(kNewline)
	}
	pos := p.pos()
	switch {
	case p.kind == kClass:
		return p.classDef(decorators)
	case p.kind == kDef:
		return p.funcDef(decorators, pos, false)
	case p.accept(kAsync) && p.kind == kDef:
		return p.funcDef(decorators, pos, true)
	}
	p.fail()
	return nil
}

func (p *parser) funcDef(decorators []ast.Expr, pos ast.Pos, async bool) ast.Stmt {
	p.advance()
	name := p.name()
	nameToken := &p.toks[p.at-1]
	typeParams := p.typeParams()
	p.expect(kLpar)
	args := p.parameters(kRpar)
	p.expect(kRpar)
	var returns ast.Expr
	if p.accept(kArrow) {
		returns = p.expression()
	}
	body := p.block()
	var node ast.Stmt
	if async {
		n := &AsyncFunctionDef{Name: name, Args: args, Body: body, DecoratorList: decorators, Returns: returns}
		n.Pos = pos
		node = n
	} else {
		n := &ast.FunctionDef{Name: name, Args: args, Body: body, DecoratorList: decorators, Returns: returns}
		n.Pos = pos
		node = n
	}
	p.describeDef(node, nameToken, typeParams)
	return node
}

// describeDef notes what the tree has no room for.
func (p *parser) describeDef(node ast.Stmt, name *token, typeParams []TypeParam) {
	p.file.names[node] = Span{p.startOf(name), p.endOf(name)}
	if len(typeParams) > 0 {
		p.file.typeParams[node] = typeParams
	}
	p.endedBlock(node)
}

func (p *parser) classDef(decorators []ast.Expr) ast.Stmt {
	n := &ast.ClassDef{DecoratorList: decorators}
	n.Pos = p.pos()
	p.advance()
	n.Name = p.name()
	nameToken := &p.toks[p.at-1]
	typeParams := p.typeParams()
	if p.accept(kLpar) {
		a := p.arguments()
		p.expect(kRpar)
		n.Bases, n.Keywords, n.Starargs, n.Kwargs = a.fields()
	}
	n.Body = p.block()
	p.describeDef(n, nameToken, typeParams)
	return n
}

// typeParams reads `[T: bound = default, *Ts, **P]` if there is one.
func (p *parser) typeParams() []TypeParam {
	if !p.accept(kLsqb) {
		return nil
	}
	list := []TypeParam{p.typeParam()}
	for p.accept(kComma) {
		if p.kind == kRsqb {
			break
		}
		list = append(list, p.typeParam())
	}
	p.expect(kRsqb)
	return list
}

func (p *parser) typeParam() TypeParam {
	base := TypeParamBase{ast.AST{Pos: p.pos()}}
	var node TypeParam
	switch {
	case p.accept(kStar):
		n := &TypeVarTuple{TypeParamBase: base, Name: p.name()}
		p.named(n)
		if p.accept(kEqual) {
			n.Default = p.starExpression()
		}
		node = n
	case p.accept(kDoubleStar):
		n := &ParamSpec{TypeParamBase: base, Name: p.name()}
		p.named(n)
		n.Default = p.defaultValue()
		node = n
	default:
		n := &TypeVar{TypeParamBase: base, Name: p.name()}
		p.named(n)
		if p.accept(kColon) {
			n.Bound = p.expression()
		}
		n.Default = p.defaultValue()
		node = n
	}
	p.ended(node)
	return node
}

// defaultValue reads `= value` if there is one.
func (p *parser) defaultValue() ast.Expr {
	if !p.accept(kEqual) {
		return nil
	}
	return p.expression()
}
