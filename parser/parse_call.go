package parser

import "github.com/go-python/gpython/ast"

// argList collects arguments in the order of the source.
type argList struct {
	args     []ast.Expr     // positional ones and *x, the latter as Starred
	keywords []*ast.Keyword // name=x and **x, the latter without a name
	stars    int
	doubles  int
	modern   bool // Python 3.4 could not have said it
}

// fields distributes the arguments as gpython's nodes have them: one *x and one **x have fields of their own,
// unless there are more, or things stand in an order that Python 3.4 did not allow.
func (a *argList) fields() (args []ast.Expr, keywords []*ast.Keyword, starargs, kwargs ast.Expr) {
	if a.modern || a.stars > 1 || a.doubles > 1 {
		return a.args, a.keywords, nil, nil
	}
	args, keywords = a.args, a.keywords
	if a.stars == 1 {
		last := len(args) - 1
		starargs = args[last].(*ast.Starred).Value
		args = args[:last:last]
	}
	if a.doubles == 1 {
		last := len(keywords) - 1
		kwargs = keywords[last].Value
		keywords = keywords[:last:last]
	}
	if len(args) == 0 {
		args = nil
	}
	if len(keywords) == 0 {
		keywords = nil
	}
	return args, keywords, starargs, kwargs
}

func (p *parser) call(pos ast.Pos, fn ast.Expr) ast.Expr {
	open := p.pos()
	p.advance()
	n := &ast.Call{Func: fn}
	n.Pos = pos
	if p.kind != kRpar {
		a := p.arguments()
		if len(a.args) == 1 && (p.kind == kFor || p.kind == kAsync) {
			p.bareGenerator(open, a)
		}
		n.Args, n.Keywords, n.Starargs, n.Kwargs = a.fields()
	}
	p.expect(kRpar)
	p.ended(n)
	return n
}

// bareGenerator turns the only argument of `f(x for x in y)` into a generator, which owns the parentheses of the call.
func (p *parser) bareGenerator(open ast.Pos, a *argList) {
	_, star := a.args[0].(*ast.Starred)
	if star || len(a.keywords) > 0 || p.toks[p.at-1].kind == kComma {
		p.fail()
	}
	g := &ast.GeneratorExp{Elt: a.args[0], Generators: p.clauses()}
	g.Pos = open
	if p.kind != kRpar {
		p.fail()
	}
	p.endedAt(g, p.endOf(p.tok()))
	a.args[0] = g
}

// arguments reads everything between the parentheses of a call or class header.
func (p *parser) arguments() *argList {
	a := &argList{}
	for p.kind != kRpar {
		p.argument(a)
		if !p.accept(kComma) {
			break
		}
	}
	return a
}

func (p *parser) argument(a *argList) {
	switch {
	case p.kind == kStar:
		if a.doubles > 0 {
			p.fail()
		}
		a.stars++
		a.args = append(a.args, p.starred(true))
	case p.kind == kDoubleStar:
		k := &ast.Keyword{Pos: p.pos()}
		p.advance()
		k.Value = p.expression()
		p.ended(k)
		a.modern = a.modern || a.doubles > 0
		a.doubles++
		a.keywords = append(a.keywords, k)
	case p.kind == kName && p.peek(1) == kEqual:
		k := &ast.Keyword{Pos: p.pos(), Arg: p.name()}
		p.named(k)
		p.advance()
		k.Value = p.expression()
		p.ended(k)
		a.modern = a.modern || a.doubles > 0
		a.keywords = append(a.keywords, k)
	default:
		if len(a.keywords) > 0 {
			p.fail()
		}
		a.modern = a.modern || a.stars > 0
		a.args = append(a.args, p.namedExpression())
	}
}

// clauses reads the `for … in … if …` parts of a comprehension.
func (p *parser) clauses() []ast.Comprehension {
	var list []ast.Comprehension
	for p.kind == kFor || p.kind == kAsync {
		list = append(list, p.clause())
	}
	return list
}

func (p *parser) clause() ast.Comprehension {
	start := p.startOf(p.tok())
	async := p.accept(kAsync)
	p.expect(kFor)
	c := ast.Comprehension{Target: p.starTargets()}
	p.expect(kIn)
	pos := p.pos()
	c.Iter = p.disjunction()
	if async {
		a := &AsyncIter{Value: c.Iter}
		a.Pos = pos
		p.ended(a)
		c.Iter = a
	}
	for p.accept(kIf) {
		c.Ifs = append(c.Ifs, p.disjunction())
	}
	p.file.compLog = append(p.file.compLog, compEntry{c.Target, Span{start, p.lastEnd()}})
	return c
}
