package stdlibtest

import (
	"context"
	"fmt"
	"math/big"

	"github.com/go-python/gpython/ast"
	gpy "github.com/go-python/gpython/py"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// eval computes an expression; failures panic, as they do on the floor.
func (s *scope) eval(e ast.Expr) any {
	switch e := e.(type) {
	case *ast.Name:
		return s.load(string(e.Id))
	case *ast.Num, *ast.Str, *ast.Bytes, *ast.NameConstant, *ast.Ellipsis:
		return constant(e)
	case *ast.Attribute:
		return py.GetAttr(s.eval(e.Value), string(e.Attr))
	case *ast.Subscript:
		return py.GetItem(s.eval(e.Value), s.eval(parser.SliceExpr(e.Slice)))
	case *parser.SliceLit:
		return py.NewSlice(s.opt(e.Slice.Lower), s.opt(e.Slice.Upper), s.opt(e.Slice.Step))
	case *ast.Call:
		return s.call(e)
	case *ast.BinOp:
		return binary(e.Op, s.eval(e.Left), s.eval(e.Right))
	case *ast.BoolOp:
		return s.boolOp(e)
	case *ast.UnaryOp:
		return unary(e.Op, s.eval(e.Operand))
	case *ast.Compare:
		return s.compare(e)
	case *ast.IfExp:
		if py.Truth(s.eval(e.Test)) {
			return s.eval(e.Body)
		}
		return s.eval(e.Orelse)
	case *ast.Tuple:
		return py.Tuple(s.elements(e.Elts))
	case *ast.List:
		return py.ListOf(s.elements(e.Elts))
	case *ast.Set:
		return py.SetFrom(py.SliceSeq(s.elements(e.Elts)))
	case *ast.Dict:
		return s.dict(e)
	case *ast.Lambda:
		return s.function("<lambda>", e.Args, []ast.Stmt{&ast.Return{Value: e.Body}}, false)
	case *parser.NamedExpr:
		v := s.eval(e.Value)
		s.assign(e.Target, v)
		return v
	case *parser.JoinedStr:
		return s.joined(e)
	case *parser.Await:
		return must(asyncio.Await(s.ctx(), s.eval(e.Value)))
	case *ast.Yield:
		return s.yield(s.opt(e.Value))
	case *ast.YieldFrom:
		v, err := py.YieldFrom(s.yielder(), s.eval(e.Value))
		py.Check(err)
		return v
	}
	return s.comprehension(e)
}

func must(v any, err error) any {
	py.Check(err)
	return v
}

func (s *scope) opt(e ast.Expr) any {
	if e == nil {
		return nil
	}
	return s.eval(e)
}

func constant(e ast.Expr) any {
	switch e := e.(type) {
	case *ast.Str:
		return string(e.S)
	case *ast.Bytes:
		return py.Bytes(e.S)
	case *ast.Ellipsis:
		return py.Ellipsis
	case *ast.NameConstant:
		switch e.Value {
		case gpy.True:
			return true
		case gpy.False:
			return false
		}
		return nil
	case *ast.Num:
		switch n := e.N.(type) {
		case gpy.Int:
			return int(n)
		case *gpy.BigInt:
			return py.ToAny((*big.Int)(n))
		case gpy.Float:
			return float64(n)
		case gpy.Complex:
			return complex128(n)
		}
	}
	panic(fmt.Sprintf("constant %T", e))
}

func (s *scope) elements(elts []ast.Expr) []any {
	out := make([]any, 0, len(elts))
	for _, el := range elts {
		if st, ok := el.(*ast.Starred); ok {
			out = append(out, py.Collect(s.eval(st.Value))...)
			continue
		}
		out = append(out, s.eval(el))
	}
	return out
}

func (s *scope) dict(e *ast.Dict) any {
	d := py.NewDict[any, any]()
	for i, k := range e.Keys {
		if k == nil {
			d.Update(py.DictFromAny(s.eval(e.Values[i])).Items())
			continue
		}
		key := s.eval(k)
		d.Set(key, s.eval(e.Values[i]))
	}
	return d
}

func (s *scope) arguments(list []parser.Argument) (args []any, kw []py.KV) {
	for _, a := range list {
		switch {
		case a.Star == 1:
			args = append(args, py.Collect(s.eval(a.Value))...)
		case a.Star == 2:
			for k, v := range py.DictFromAny(s.eval(a.Value)).Items() {
				kw = append(kw, py.KV{Key: k.(string), Value: v})
			}
		case a.Name != "":
			kw = append(kw, py.KV{Key: string(a.Name), Value: s.eval(a.Value)})
		default:
			args = append(args, s.eval(a.Value))
		}
	}
	return args, kw
}

func (s *scope) call(e *ast.Call) any {
	if n, ok := e.Func.(*ast.Name); ok && n.Id == "super" && len(e.Args) == 0 {
		f := s.funcScope()
		return py.Super(f.class.made, f.self)
	}
	if a, ok := e.Func.(*ast.Attribute); ok {
		x := s.eval(a.Value)
		args, kw := s.arguments(parser.CallArguments(e))
		return must(py.CallMethodKw(s.ctx(), x, string(a.Attr), args, kw))
	}
	f := s.eval(e.Func)
	args, kw := s.arguments(parser.CallArguments(e))
	return must(py.CallKw(s.ctx(), f, args, kw))
}

func binary(op ast.OperatorNumber, a, b any) any {
	switch op {
	case ast.Add:
		return py.Add(a, b)
	case ast.Sub:
		return py.Sub(a, b)
	case ast.Mult:
		return py.Mul(a, b)
	case ast.Div:
		return py.TrueDiv(a, b)
	case ast.Modulo:
		return py.Mod(a, b)
	case ast.Pow:
		return py.Pow(a, b)
	case ast.LShift:
		return py.LShift(a, b)
	case ast.RShift:
		return py.RShift(a, b)
	case ast.BitOr:
		return py.Or(a, b)
	case ast.BitXor:
		return py.Xor(a, b)
	case ast.BitAnd:
		return py.And(a, b)
	case ast.FloorDiv:
		return py.FloorDiv(a, b)
	}
	return py.MatMul(a, b)
}

func inplace(op ast.OperatorNumber, a, b any) any {
	switch op {
	case ast.Add:
		return py.IAdd(a, b)
	case ast.Sub:
		return py.ISub(a, b)
	case ast.Mult:
		return py.IMul(a, b)
	case ast.BitOr:
		return py.IOr(a, b)
	case ast.BitAnd:
		return py.IAnd(a, b)
	}
	return binary(op, a, b)
}

func unary(op ast.UnaryOpNumber, x any) any {
	switch op {
	case ast.Invert:
		return py.Invert(x)
	case ast.Not:
		return py.Not(x)
	case ast.UAdd:
		return py.Pos(x)
	}
	return py.Neg(x)
}

func (s *scope) boolOp(e *ast.BoolOp) any {
	var v any
	for _, x := range e.Values {
		v = s.eval(x)
		if py.Truth(v) == (e.Op == ast.Or) {
			return v
		}
	}
	return v
}

func (s *scope) compare(e *ast.Compare) any {
	left := s.eval(e.Left)
	var r any
	for i, op := range e.Ops {
		right := s.eval(e.Comparators[i])
		r = compare(op, left, right)
		if i < len(e.Ops)-1 && !py.Truth(r) {
			return r
		}
		left = right
	}
	return r
}

func compare(op ast.CmpOp, a, b any) any {
	switch op {
	case ast.Eq:
		return py.EqAny(a, b)
	case ast.NotEq:
		return py.NeAny(a, b)
	case ast.Lt:
		return py.LtAny(a, b)
	case ast.LtE:
		return py.LeAny(a, b)
	case ast.Gt:
		return py.GtAny(a, b)
	case ast.GtE:
		return py.GeAny(a, b)
	case ast.Is:
		return py.Same(a, b)
	case ast.IsNot:
		return !py.Same(a, b)
	case ast.In:
		return py.Contains(b, a)
	}
	return !py.Contains(b, a)
}

func (s *scope) joined(e *parser.JoinedStr) any {
	out := ""
	for _, v := range e.Values {
		f, ok := v.(*parser.FormattedValue)
		if !ok {
			out += s.eval(v).(string)
			continue
		}
		x := s.eval(f.Value)
		switch f.Conversion {
		case 'r':
			x = py.Repr(x)
		case 's':
			x = py.Str(x)
		case 'a':
			x = py.ASCII(x)
		}
		spec := ""
		if f.FormatSpec != nil {
			spec = s.joined(f.FormatSpec).(string)
		}
		out += py.Format(x, spec)
	}
	return out
}

func (s *scope) comprehension(e ast.Expr) any {
	switch e := e.(type) {
	case *ast.ListComp:
		l := py.NewList[any]()
		s.clauses(e.Generators, 0, newScope(s, false), func(c *scope) bool { l.Append(c.eval(e.Elt)); return true })
		return l
	case *ast.SetComp:
		l := py.NewSet[any]()
		s.clauses(e.Generators, 0, newScope(s, false), func(c *scope) bool { l.Add(c.eval(e.Elt)); return true })
		return l
	case *ast.DictComp:
		d := py.NewDict[any, any]()
		s.clauses(e.Generators, 0, newScope(s, false), func(c *scope) bool {
			k := c.eval(e.Key)
			d.Set(k, c.eval(e.Value))
			return true
		})
		return d
	case *ast.GeneratorExp:
		iter, _ := parser.CompIter(e.Generators[0])
		first := py.Iter(s.eval(iter))
		return py.NewGenerator("<genexpr>", func(y *py.Yielder[any]) (any, error) {
			return nil, py.Try(func() error {
				in := newScope(s, false)
				in.first = first
				s.clauses(e.Generators, 0, in, func(c *scope) bool {
					_, err := y.Yield(c.eval(e.Elt))
					py.Check(err)
					return true
				})
				return nil
			})
		})
	}
	panic(fmt.Sprintf("expression %T", e))
}

func (s *scope) clauses(gens []ast.Comprehension, i int, in *scope, body func(*scope) bool) bool {
	if i == len(gens) {
		return body(in)
	}
	g := gens[i]
	iter, async := parser.CompIter(g)
	var next func() (any, bool)
	switch {
	case i == 0 && in.first != nil:
		next = in.first.Next
	case async:
		next = asyncNext(s.ctx(), in.eval(iter))
	default:
		next = py.Iter(in.eval(iter)).Next
	}
	for {
		v, ok := next()
		if !ok {
			return true
		}
		in.assign(g.Target, v)
		keep := true
		for _, cond := range g.Ifs {
			if keep = py.Truth(in.eval(cond)); !keep {
				break
			}
		}
		if keep && !s.clauses(gens, i+1, in, body) {
			return false
		}
	}
}

func asyncNext(ctx context.Context, x any) func() (any, bool) {
	it := must(asyncio.AIter(ctx, x))
	return func() (any, bool) {
		v, err := asyncio.ANext(ctx, it)
		if py.Is(err, py.StopAsyncIteration) {
			return nil, false
		}
		py.Check(err)
		return v, true
	}
}
