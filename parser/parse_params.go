package parser

import "github.com/go-python/gpython/ast"

// parameters reads the parameters of a function, which end at a closing parenthesis and may be annotated, or of a
// lambda, which end at a colon and may not.
func (p *parser) parameters(close kind) *ast.Arguments {
	a := &ast.Arguments{Pos: p.pos()}
	annotated := close == kRpar
	star := false
	for p.kind != close {
		switch p.kind {
		case kSlash:
			p.slash(a, star)
		case kStar:
			if star {
				p.fail()
			}
			star = true
			p.starParam(a, close, annotated)
		case kDoubleStar:
			p.advance()
			a.Kwarg = p.param(annotated)
			p.accept(kComma)
			if p.kind != close {
				p.fail()
			}
		default:
			p.plainParam(a, star, annotated)
		}
		if !p.accept(kComma) {
			break
		}
	}
	if p.kind != close {
		p.fail()
	}
	return a
}

// slash makes everything so far positional-only.
func (p *parser) slash(a *ast.Arguments, star bool) {
	if star || len(a.Args) == 0 || p.file.posonly[a] > 0 {
		p.fail()
	}
	p.file.posonly[a] = len(a.Args)
	p.advance()
}

// starParam reads `*args`, or the bare `*` that something must follow.
func (p *parser) starParam(a *ast.Arguments, close kind, annotated bool) {
	p.advance()
	if p.kind != kComma {
		arg := p.bareParam()
		if annotated && p.accept(kColon) {
			arg.Annotation = p.starExpression()
		}
		p.ended(arg)
		a.Vararg = arg
		return
	}
	if next := p.peek(1); next == close || next == kDoubleStar {
		p.fail()
	}
}

func (p *parser) plainParam(a *ast.Arguments, star, annotated bool) {
	arg := p.param(annotated)
	def := p.defaultValue()
	switch {
	case star:
		a.Kwonlyargs = append(a.Kwonlyargs, arg)
		a.KwDefaults = append(a.KwDefaults, def)
	case def == nil && len(a.Defaults) > 0:
		p.fail()
	default:
		a.Args = append(a.Args, arg)
		if def != nil {
			a.Defaults = append(a.Defaults, def)
		}
	}
}

func (p *parser) param(annotated bool) *ast.Arg {
	arg := p.bareParam()
	if annotated && p.accept(kColon) {
		arg.Annotation = p.expression()
	}
	p.ended(arg)
	return arg
}

func (p *parser) bareParam() *ast.Arg {
	arg := &ast.Arg{Pos: p.pos()}
	arg.Arg = p.name()
	return arg
}
