package infer

import (
	"math/big"

	"github.com/py2goasync/py2goasync/translate/hir"
)

func (in *inferer) unary(x *hir.Unary, e *env) hir.Type {
	t := in.expr(x.X, e)
	if x.Op == "not" {
		return hir.Bool
	}
	if t.Opt {
		return hir.Any
	}
	t = in.plain(&x.X, t)
	switch t.Kind {
	case hir.Never:
		return t
	case hir.BoolT:
		return hir.Type{Kind: hir.IntT, Bits: 2, Pos: x.Op == "+"}
	case hir.IntT:
		if x.Op != "+" {
			t.Pos = false
		}
		if x.Op == "~" {
			t.Bits = min(t.Bits+1, hir.MaxBits+1)
		}
		return t
	case hir.FloatT, hir.ComplexT, hir.NumT:
		if x.Op != "~" {
			return t
		}
	}
	return in.dunder(t, map[string]string{"-": "__neg__", "+": "__pos__", "~": "__invert__"}[x.Op], nil, x.X)
}

func (in *inferer) binary(x *hir.Binary, e *env) hir.Type {
	l, r := in.expr(x.L, e), in.expr(x.R, e)
	if n := fold(x); n != nil {
		return hir.Type{Kind: hir.IntT, Bits: min(n.BitLen(), hir.MaxBits+1), Pos: n.Sign() >= 0}
	}
	if in.unsettled(l) || in.unsettled(r) && !l.Is(hir.StrT) {
		return hir.Type{}
	}
	if isTaskSet(l) && in.usedAsSet(x.L, l) || isTaskSet(r) && in.usedAsSet(x.R, r) {
		return hir.Type{} // until the set comes back here
	}
	return in.binaryType(x, l, r)
}

// foldedBits is how long constants may get: their digits stay below the least limit that sys.set_int_max_str_digits takes.
const foldedBits = 2048

// fold computes integer constants: 10 ** 7, 1 << 40, 60 * 60.
func fold(x hir.Expr) *big.Int {
	switch x := x.(type) {
	case *hir.Const:
		if x.Kind == hir.ConstInt {
			return x.Int
		}
	case *hir.Unary:
		if n := fold(x.X); n != nil && x.Op == "-" {
			return new(big.Int).Neg(n)
		}
	case *hir.Binary:
		l, r := fold(x.L), fold(x.R)
		if l == nil || r == nil {
			return nil
		}
		switch x.Op {
		case "+":
			return new(big.Int).Add(l, r)
		case "-":
			return new(big.Int).Sub(l, r)
		case "*":
			if l.BitLen()+r.BitLen() < foldedBits {
				return new(big.Int).Mul(l, r)
			}
		case "**":
			if r.Sign() >= 0 && r.IsInt64() && int64(l.BitLen())*r.Int64() < foldedBits {
				return new(big.Int).Exp(l, r, nil)
			}
		case "<<":
			if r.Sign() >= 0 && r.IsInt64() && r.Int64() < foldedBits {
				return new(big.Int).Lsh(l, uint(r.Int64()))
			}
		}
	}
	return nil
}

// Fold is fold for lowering.
func Fold(x hir.Expr) *big.Int { return fold(x) }

func (in *inferer) binaryType(x *hir.Binary, l, r hir.Type) hir.Type {
	if l.Kind == hir.Never || r.Kind == hir.Never {
		return hir.Type{}
	}
	l, r = in.plain(&x.L, l), in.plain(&x.R, r)
	if l.IsNumber() && r.IsNumber() {
		return in.arith(x, l, r)
	}
	if l.IsNumeric() && r.IsNumeric() {
		if t, ok := in.numArith(x, l, r); ok {
			return t
		}
	}
	in.demoteHet(l)
	in.demoteHet(r)
	if !l.Opt && !r.Opt {
		if t, ok := in.sequenceOp(x, l, r); ok {
			return t
		}
	}
	if l.Kind == hir.ComplexT || r.Kind == hir.ComplexT {
		if (l.IsNumber() || l.Is(hir.ComplexT)) && (r.IsNumber() || r.Is(hir.ComplexT)) {
			return hir.Complex
		}
	}
	if l.Is(hir.InstT) || r.Is(hir.InstT) {
		if t, ok := in.operatorMethod(x, l, r); ok {
			return t
		}
	}
	if l.Is(hir.LibT) || r.Is(hir.LibT) {
		if t, ok := in.libOperator(x, l, r); ok {
			return t
		}
	}
	in.intoFloor(x.L, l)
	in.intoFloor(x.R, r)
	in.openOperator(x.Op, l)
	in.openOperator(x.Op, r)
	return hir.Any
}

// openOperator lets the floor call the methods behind an operator with anything.
func (in *inferer) openOperator(op string, t hir.Type) {
	if t.Kind != hir.InstT {
		return
	}
	for _, way := range []string{"__", "__r", "__i"} {
		name := way + dunderNames[op] + "__"
		for _, f := range append(overriders(t.Class, name), findMethod(t.Class, name)) {
			if f != nil {
				in.escapeFunc(f)
				in.escape(f.Result.Type())
			}
		}
	}
}

// intoFloor notes that an operand goes through the floor: its exact kind matters, and it may be changed there.
func (in *inferer) intoFloor(x hir.Expr, t hir.Type) {
	in.show(x, t)
	in.escape(x.Base().T)
}

// arith is the result of an operator on ints, bools and floats.
func (in *inferer) arith(x *hir.Binary, l, r hir.Type) hir.Type {
	if l.Kind == hir.FloatT || r.Kind == hir.FloatT {
		return in.floatArith(x, l, r)
	}
	if l.Kind == hir.BoolT && r.Kind == hir.BoolT && (x.Op == "&" || x.Op == "|" || x.Op == "^") {
		return hir.Bool
	}
	l, r = asInt(l), asInt(r)
	bits, pos := 0, l.Pos && r.Pos
	switch x.Op {
	case "/":
		return hir.Float
	case "+":
		bits = sumBits(x, l, r)
	case "-":
		bits, pos = sumBits(x, l, r), in.atLeast(x.L, fold(x.R))
	case "*":
		bits = l.Bits + r.Bits
	case "//":
		bits = l.Bits
		if !pos {
			bits++
		}
	case "%":
		bits, pos = r.Bits, r.Pos
	case "**":
		return in.power(x, l, r)
	case "<<":
		bits, pos = shifted(l.Bits, r.Bits, x.R), l.Pos
	case ">>":
		bits, pos = l.Bits, l.Pos
	case "&":
		bits, pos = max(l.Bits, r.Bits), l.Pos || r.Pos
		if l.Pos {
			bits = l.Bits
		}
		if r.Pos && (!l.Pos || r.Bits < bits) {
			bits = r.Bits
		}
	case "|", "^":
		bits = max(l.Bits, r.Bits)
	default:
		in.intoFloor(x.L, l)
		in.intoFloor(x.R, r)
		return hir.Any
	}
	return hir.Type{Kind: hir.IntT, Bits: min(bits, hir.MaxBits+1), Pos: pos}
}

// sumBits bounds a sum. A step by a constant may be taken over and over (x = y + 1 in a loop, y = x); 2**32 steps are
// allowed for once and for all, so that counters stay small however they are written.
func sumBits(x *hir.Binary, l, r hir.Type) int {
	step, from := fold(x.R), l
	if step == nil {
		step, from = fold(x.L), r
	}
	if step != nil && from.Bits < hir.MaxBits-1 && step.BitLen() < hir.MaxBits-34 {
		return max(from.Bits, step.BitLen()+33)
	}
	big, small := max(l.Bits, r.Bits), min(l.Bits, r.Bits)
	if big >= small+loopBits && big < hir.MaxBits {
		return big // 2**32 such sums are allowed for
	}
	return big + 1
}

func asInt(t hir.Type) hir.Type {
	if t.Kind == hir.BoolT {
		return hir.Type{Kind: hir.IntT, Bits: 1, Pos: true}
	}
	return t
}

func shifted(bits, by int, amount hir.Expr) int {
	if n := fold(amount); n != nil && n.IsInt64() {
		return bits + int(min(n.Int64(), 4096))
	}
	if by <= 5 {
		return bits + 1<<by
	}
	return hir.MaxBits + 1
}

func (in *inferer) floatArith(x *hir.Binary, l, r hir.Type) hir.Type {
	switch x.Op {
	case "+", "-", "*", "//", "%":
		pure := l.Kind == hir.FloatT && !l.Mixed || r.Kind == hir.FloatT && !r.Mixed
		return hir.Type{Kind: hir.FloatT, Mixed: !pure}
	case "/":
		return hir.Float
	case "**":
		if l.Mixed || r.Mixed {
			in.observe(x.L)
			in.observe(x.R)
			return hir.Any
		}
		if n := fold(x.R); n != nil || nonNegative(x.L) {
			return hir.Float
		}
		in.intoFloor(x.L, l)
		in.intoFloor(x.R, r)
		return hir.Any // a negative base gives a complex number
	}
	in.intoFloor(x.L, l)
	in.intoFloor(x.R, r)
	return hir.Any
}

func nonNegative(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Const:
		return x.Kind == hir.ConstFloat || x.Kind == hir.ConstInt
	}
	t := x.Base().T
	return t.Kind == hir.IntT && t.Pos
}

// power is int ** int: a float when the exponent may be negative.
func (in *inferer) power(x *hir.Binary, l, r hir.Type) hir.Type {
	if n := fold(x.R); n != nil {
		if n.Sign() < 0 {
			return hir.Float
		}
		bits := int64(hir.MaxBits + 1)
		if n.IsInt64() && n.Int64() < 64 {
			bits = int64(l.Bits) * n.Int64()
		}
		return hir.Type{Kind: hir.IntT, Bits: int(min(max(bits, 1), hir.MaxBits+1)), Pos: l.Pos || n.Bit(0) == 0}
	}
	if !r.Pos {
		in.intoFloor(x.L, l)
		in.intoFloor(x.R, r)
		return hir.Any
	}
	bits := hir.MaxBits + 1
	if r.Bits <= 5 {
		bits = min(max(l.Bits*(1<<r.Bits-1), 1), hir.MaxBits+1)
		if b := fold(x.L); b != nil && b.IsInt64() && b.Int64() == 2 {
			bits = min(1<<r.Bits, hir.MaxBits+1)
		}
	}
	return hir.Type{Kind: hir.IntT, Bits: bits, Pos: l.Pos}
}

// sequenceOp handles + * % on strings, bytes, lists, tuples, and the set operators.
func (in *inferer) sequenceOp(x *hir.Binary, l, r hir.Type) (hir.Type, bool) {
	count := func(t hir.Type) bool { return t.Kind == hir.IntT || t.Kind == hir.BoolT }
	switch {
	case x.Op == "+" && l.Kind == r.Kind:
		switch l.Kind {
		case hir.StrT, hir.BytesT:
			return l, true
		case hir.ListT:
			return in.newListFrom(x, l.List.Find().Elem.Type(), r.List.Find().Elem.Type()), true
		case hir.TupleT:
			return hir.TupleOf(append(append([]hir.Type{}, l.Elems...), r.Elems...)...), true
		}
	case x.Op == "*" && count(r):
		switch l.Kind {
		case hir.StrT, hir.BytesT:
			return l, true
		case hir.ListT:
			return in.newListFrom(x, l.List.Find().Elem.Type()), true
		}
	case x.Op == "*" && count(l):
		switch r.Kind {
		case hir.StrT, hir.BytesT:
			return r, true
		case hir.ListT:
			return in.newListFrom(x, r.List.Find().Elem.Type()), true
		}
	case x.Op == "%" && l.Kind == hir.StrT:
		in.show(x.R, r)
		for _, e := range append([]hir.Type{r}, r.Elems...) {
			if e.Kind == hir.InstT {
				in.escape(e) // %d asks for __index__, %f for __float__
			}
		}
		return hir.Str, true
	case l.Kind == hir.SetT && (r.Kind == hir.SetT || r.Kind == hir.FrozenT) && in.compatible(l.Args[0].Type(), r.Args[0].Type(), 0):
		switch x.Op {
		case "&", "|", "-", "^":
			in.unify(l.Args[0], r.Args[0])
			return hir.Type{Kind: hir.SetT, Args: l.Args}, true
		}
	case x.Op == "|" && l.Kind == hir.DictT && r.Kind == hir.DictT && (l.Dict.Find().Habit|r.Dict.Find().Habit)&hir.CounterHabit == 0:
		in.unifyDicts(l.Dict, r.Dict)
		in.demote(l.Dict)
		return l, true
	}
	return hir.Type{}, false
}

// newListFrom is a list made by an operator, with its own element cell.
func (in *inferer) newListFrom(x *hir.Binary, elems ...hir.Type) hir.Type {
	if x.List == nil {
		x.List = hir.NewList()
	}
	for _, t := range elems {
		in.flow(x.List.Find().Elem, t)
	}
	// operands and result must agree on the Go element type
	if l := x.L.Base().T; l.Kind == hir.ListT {
		in.unify(l.List.Find().Elem, x.List.Find().Elem)
	}
	if r := x.R.Base().T; r.Kind == hir.ListT {
		in.unify(r.List.Find().Elem, x.List.Find().Elem)
	}
	return hir.ListOf(x.List)
}

func (in *inferer) boolOp(x *hir.BoolOp, e *env) hir.Type {
	var t hir.Type
	types := make([]hir.Type, len(x.Xs))
	cur := e.clone()
	for i, y := range x.Xs {
		yt := in.expr(y, cur)
		types[i] = yt
		if i < len(x.Xs)-1 {
			if x.Op == "or" {
				yt = in.truthy(yt)
			} else {
				yt = in.falsy(yt)
			}
			in.narrow(y, x.Op == "and", cur)
		}
		if !x.Test {
			t = in.join(t, in.storable(yt))
		}
	}
	if x.Test {
		return hir.Bool
	}
	for i, y := range x.Xs {
		in.observeInAny(t, types[i], y)
	}
	return in.opened(x.Open, t)
}

// truthy is t without what is false.
func (in *inferer) truthy(t hir.Type) hir.Type { return t.NonNone() }

// falsy is what of t may be false.
func (in *inferer) falsy(t hir.Type) hir.Type {
	switch {
	case t.Kind != hir.InstT || HasTruth(t.Class):
		return t
	case t.Opt:
		return hir.None
	}
	return hir.Type{} // nothing
}

func (in *inferer) ifExp(x *hir.IfExp, e *env) hir.Type {
	in.expr(x.Test, e)
	then, other := e.clone(), e.clone()
	in.narrow(x.Test, true, then)
	in.narrow(x.Test, false, other)
	a := in.storable(in.expr(x.Then, then))
	b := in.storable(in.expr(x.Else, other))
	t := in.join(a, b)
	in.observeInAny(t, a, x.Then)
	in.observeInAny(t, b, x.Else)
	return in.opened(x.Open, t)
}

var dunderNames = map[string]string{
	"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "@": "matmul",
	"<<": "lshift", ">>": "rshift", "&": "and", "|": "or", "^": "xor",
}

// DunderNames maps operators to the stems of their methods: + is __add__.
var DunderNames = dunderNames
