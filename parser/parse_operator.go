package parser

import "github.com/go-python/gpython/ast"

// binaryOperator says how tightly an operator binds, from `|` to `*`; 0 means that it is none.
type binaryOperator struct {
	binding int
	op      ast.OperatorNumber
}

var binaryOperators = [kindCount]binaryOperator{
	kVbar:        {1, ast.BitOr},
	kCircumflex:  {2, ast.BitXor},
	kAmper:       {3, ast.BitAnd},
	kLeftShift:   {4, ast.LShift},
	kRightShift:  {4, ast.RShift},
	kPlus:        {5, ast.Add},
	kMinus:       {5, ast.Sub},
	kStar:        {6, ast.Mult},
	kSlash:       {6, ast.Div},
	kDoubleSlash: {6, ast.FloorDiv},
	kPercent:     {6, ast.Modulo},
	kAt:          {6, MatMult},
}

// binary reads operands joined by left-associative operators that bind at least as tightly as weakest.
func (p *parser) binary(weakest int) ast.Expr {
	pos := p.pos()
	left := p.factor()
	chain := 0
	for {
		o := binaryOperators[p.kind]
		if o.binding == 0 || o.binding < weakest {
			return left
		}
		if chain++; chain > maxChain {
			p.tooDeep()
		}
		p.advance()
		n := &ast.BinOp{Left: left, Op: o.op, Right: p.binary(o.binding + 1)}
		n.Pos = pos
		p.ended(n)
		left = n
	}
}

// factor reads `-x`, `+x`, `~x` and powers.
func (p *parser) factor() ast.Expr {
	var op ast.UnaryOpNumber
	switch p.kind {
	case kMinus:
		op = ast.USub
	case kPlus:
		op = ast.UAdd
	case kTilde:
		op = ast.Invert
	default:
		return p.power()
	}
	n := &ast.UnaryOp{Op: op}
	n.Pos = p.pos()
	p.advance()
	p.enter()
	n.Operand = p.factor()
	p.leave()
	p.ended(n)
	return n
}

func (p *parser) power() ast.Expr {
	pos := p.pos()
	left := p.await()
	if p.kind != kDoubleStar {
		return left
	}
	p.advance()
	p.enter()
	n := &ast.BinOp{Left: left, Op: ast.Pow, Right: p.factor()}
	p.leave()
	n.Pos = pos
	p.ended(n)
	return n
}

func (p *parser) await() ast.Expr {
	if p.kind != kAwait {
		return p.primary()
	}
	n := &Await{}
	n.Pos = p.pos()
	p.advance()
	n.Value = p.primary()
	p.ended(n)
	return n
}

// primary reads an atom and what follows it: `.name`, `(arguments)`, `[index]`.
func (p *parser) primary() ast.Expr {
	pos := p.pos()
	e := p.atom()
	for chain := 0; ; chain++ {
		if chain > maxChain {
			p.tooDeep()
		}
		switch p.kind {
		case kDot:
			p.advance()
			n := &ast.Attribute{Value: e, Ctx: ast.Load}
			n.Pos = pos
			n.Attr = p.name()
			p.ended(n)
			e = n
		case kLpar:
			e = p.call(pos, e)
		case kLsqb:
			e = p.subscript(pos, e)
		default:
			return e
		}
	}
}

// maxChain bounds `a.b.c…` and `a + b + c…`, whose trees are as deep as they are long.
const maxChain = 50_000

func (p *parser) tooDeep() {
	t := p.tok()
	p.failWith(&SyntaxError{
		Msg: "maximum recursion depth exceeded during compilation", Pos: p.startOf(t), End: p.endOf(t),
	})
}

func (p *parser) subscript(pos ast.Pos, value ast.Expr) ast.Expr {
	p.advance()
	n := &ast.Subscript{Value: value, Ctx: ast.Load}
	n.Pos = pos
	n.Slice = p.slices()
	p.expect(kRsqb)
	p.ended(n)
	return n
}

// slices reads what stands between the brackets of a subscript.
func (p *parser) slices() ast.Slicer {
	pos := p.pos()
	first := p.slice()
	if p.kind != kComma {
		if i, ok := first.(*ast.Index); ok {
			if _, star := i.Value.(*ast.Starred); star {
				return p.dims(pos, []ast.Slicer{first}, false)
			}
		}
		return first
	}
	dims := []ast.Slicer{first}
	ranges := isRange(first)
	for p.accept(kComma) {
		if p.kind == kRsqb {
			break
		}
		d := p.slice()
		ranges = ranges || isRange(d)
		dims = append(dims, d)
	}
	return p.dims(pos, dims, ranges)
}

func isRange(s ast.Slicer) bool {
	_, ok := s.(*ast.Slice)
	return ok
}

// dims makes an ExtSlice of a list with a range in it, and of any other an index that is a tuple.
func (p *parser) dims(pos ast.Pos, dims []ast.Slicer, ranges bool) ast.Slicer {
	if ranges {
		n := &ast.ExtSlice{Dims: dims}
		n.Pos = pos
		p.ended(n)
		return n
	}
	t := &ast.Tuple{Ctx: ast.Load}
	t.Pos = pos
	for _, d := range dims {
		t.Elts = append(t.Elts, d.(*ast.Index).Value)
	}
	p.ended(t)
	n := &ast.Index{Value: t}
	n.Pos = pos
	p.ended(n)
	return n
}

// slice reads `a:b:c` or an index.
func (p *parser) slice() ast.Slicer {
	pos := p.pos()
	var lower ast.Expr
	if p.kind != kColon {
		if p.kind == kStar {
			lower = p.starred(true)
		} else {
			lower = p.namedExpression()
		}
		_, star := lower.(*ast.Starred)
		_, named := lower.(*NamedExpr)
		if p.kind != kColon || star || named && !p.file.parens[lower] {
			n := &ast.Index{Value: lower}
			n.Pos = pos
			p.ended(n)
			return n
		}
	}
	n := &ast.Slice{Lower: lower}
	n.Pos = pos
	p.advance()
	if p.startsExpression() {
		n.Upper = p.expression()
	}
	if p.accept(kColon) && p.startsExpression() {
		n.Step = p.expression()
	}
	p.ended(n)
	return n
}
