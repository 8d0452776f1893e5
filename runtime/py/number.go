package py

import (
	"math"
	"math/big"
)

type numberKind uint8

const (
	kindBool numberKind = iota
	kindInt
	kindFloat
	kindComplex
)

// number is a builtin number read from the floor, before two of them are brought to one kind.
type number struct {
	kind numberKind
	i    Int
	f    float64
	c    complex128
}

// asNumber reads a builtin number; instances that carry one are not unwrapped, they come through the special methods.
func asNumber(x any) (n number, ok bool) {
	switch x := x.(type) {
	case int:
		return number{kind: kindInt, i: NewInt(x)}, true
	case float64:
		return number{kind: kindFloat, f: x}, true
	case bool:
		if x {
			return number{kind: kindBool, i: NewInt(1)}, true
		}
		return number{kind: kindBool}, true
	case *big.Int:
		return number{kind: kindInt, i: IntFromBig(x)}, true
	case complex128:
		return number{kind: kindComplex, c: x}, true
	}
	return number{}, false
}

func (n number) float() float64 {
	if n.kind == kindFloat {
		return n.f
	}
	return n.i.Float()
}

func (n number) complex() complex128 {
	if n.kind == kindComplex {
		return n.c
	}
	return complex(n.float(), 0)
}

// numberOp is a op b for two builtin numbers; ok is false when Python defines no such operation for their kinds.
func numberOp(op binaryOp, a, b number) (r any, ok bool) {
	switch max(a.kind, b.kind) {
	case kindComplex:
		return complexOp(op, a.complex(), b.complex())
	case kindFloat:
		return floatOp(op, a, b)
	}
	return intOp(op, a, b)
}

func intOp(op binaryOp, a, b number) (r any, ok bool) {
	x, y := a.i, b.i
	var z Int
	switch op {
	case opAdd:
		z = x.Add(y)
	case opSub:
		z = x.Sub(y)
	case opMul:
		z = x.Mul(y)
	case opTrueDiv:
		return x.TrueDiv(y), true
	case opFloorDiv:
		z = x.FloorDiv(y)
	case opMod:
		z = x.Mod(y)
	case opPow:
		return intPow(x, y), true
	case opLShift:
		z = x.Lsh(y)
	case opRShift:
		z = x.Rsh(y)
	case opAnd:
		z = x.And(y)
	case opOr:
		z = x.Or(y)
	case opXor:
		z = x.Xor(y)
	default:
		return nil, false
	}
	if a.kind == kindBool && b.kind == kindBool && (op == opAnd || op == opOr || op == opXor) {
		return z.small == 1, true
	}
	return z.any(), true
}

func intPow(x, y Int) any {
	if y.Sign() >= 0 {
		return x.Pow(y).any()
	}
	return PowFloat(x.Float(), y.Float())
}

func floatOp(op binaryOp, a, b number) (r any, ok bool) {
	if op >= opMatMul {
		return nil, false
	}
	x, y := a.float(), b.float()
	switch op {
	case opAdd:
		return x + y, true
	case opSub:
		return x - y, true
	case opMul:
		return x * y, true
	case opTrueDiv:
		return TrueDivFloat(x, y), true
	case opFloorDiv:
		return FloorDivFloat(x, y), true
	case opMod:
		return ModFloat(x, y), true
	case opPow:
		if x < 0 && !math.IsInf(x, 0) && !math.IsInf(y, 0) && y != math.Floor(y) {
			return PowComplex(complex(x, 0), complex(y, 0)), true
		}
		return PowFloat(x, y), true
	}
	return nil, false
}

func complexOp(op binaryOp, x, y complex128) (r any, ok bool) {
	switch op {
	case opAdd:
		return x + y, true
	case opSub:
		return x - y, true
	case opMul:
		return MulComplex(x, y), true
	case opTrueDiv:
		return TrueDivComplex(x, y), true
	case opPow:
		return PowComplex(x, y), true
	}
	return nil, false
}

// compareNumbers compares exactly, an int with a float too; ordered is false when a nan is among them.
func compareNumbers(a, b number) (c int, ordered bool) {
	switch {
	case a.kind <= kindInt && b.kind <= kindInt:
		return a.i.Cmp(b.i), true
	case a.kind <= kindInt:
		return cmpIntFloat(a.i, b.f)
	case b.kind <= kindInt:
		c, ordered = cmpIntFloat(b.i, a.f)
		return -c, ordered
	case a.f < b.f:
		return -1, true
	case a.f > b.f:
		return 1, true
	}
	return 0, a.f == b.f
}

// equalNumbers is a == b.
func equalNumbers(a, b number) bool {
	if a.kind == kindComplex || b.kind == kindComplex {
		return equalComplex(a, b)
	}
	c, ordered := compareNumbers(a, b)
	return ordered && c == 0
}

func equalComplex(a, b number) bool {
	if a.kind != kindComplex {
		a, b = b, a
	}
	if b.kind == kindComplex {
		return a.c == b.c
	}
	return imag(a.c) == 0 && equalNumbers(number{kind: kindFloat, f: real(a.c)}, b)
}
