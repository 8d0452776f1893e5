package py

// binaryOp is one of Python's binary operators.
type binaryOp uint8

const (
	opAdd binaryOp = iota
	opSub
	opMul
	opTrueDiv
	opFloorDiv
	opMod
	opPow
	opMatMul // float has the operators before this one only
	opLShift
	opRShift
	opAnd
	opOr
	opXor
)

// binaryNames are an operator's symbol and the stem of its methods: + with __add__, __radd__ and __iadd__.
var binaryNames = [...]struct{ sym, stem string }{
	opAdd: {"+", "add__"}, opSub: {"-", "sub__"}, opMul: {"*", "mul__"}, opTrueDiv: {"/", "truediv__"},
	opFloorDiv: {"//", "floordiv__"}, opMod: {"%", "mod__"}, opPow: {"**", "pow__"}, opMatMul: {"@", "matmul__"},
	opLShift: {"<<", "lshift__"}, opRShift: {">>", "rshift__"}, opAnd: {"&", "and__"}, opOr: {"|", "or__"},
	opXor: {"^", "xor__"},
}

// floor is the exported function of an operator.
func (op binaryOp) floor() func(a, b any) any {
	return [...]func(a, b any) any{Add, Sub, Mul, TrueDiv, FloorDiv, Mod, Pow, MatMul, LShift, RShift, And, Or, Xor}[op]
}

// Add is a + b.
func Add(a, b any) any {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			if s := x + y; (x^s)&(y^s) >= 0 {
				return s
			}
		}
	case float64:
		if y, ok := nearFloat(b); ok {
			return x + y
		}
	case string:
		if y, ok := b.(string); ok {
			return x + y
		}
	}
	if x, ok := nearFloat(a); ok {
		if y, ok := b.(float64); ok {
			return x + y
		}
	}
	return binaryOn(opAdd, a, b)
}

// Sub is a - b.
func Sub(a, b any) any {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			if d := x - y; (x^y)&(x^d) >= 0 {
				return d
			}
		}
	case float64:
		if y, ok := nearFloat(b); ok {
			return x - y
		}
	}
	if x, ok := nearFloat(a); ok {
		if y, ok := b.(float64); ok {
			return x - y
		}
	}
	return binaryOn(opSub, a, b)
}

// Mul is a * b.
func Mul(a, b any) any {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			if p, ok := mulInt64(int64(x), int64(y)); ok {
				return int(p)
			}
		}
	case float64:
		if y, ok := nearFloat(b); ok {
			return x * y
		}
	}
	if x, ok := nearFloat(a); ok {
		if y, ok := b.(float64); ok {
			return x * y
		}
	}
	return binaryOn(opMul, a, b)
}

// TrueDiv is a / b.
func TrueDiv(a, b any) any {
	if x, ok := nearFloat(a); ok {
		if y, ok := nearFloat(b); ok && y != 0 {
			return x / y
		}
	}
	return binaryOn(opTrueDiv, a, b)
}

// nearFloat reads a float, or an int that is exact as one, without the detour through number.
func nearFloat(x any) (float64, bool) {
	switch x := x.(type) {
	case float64:
		return x, true
	case int:
		return float64(x), x <= 1<<53 && x >= -1<<53
	case Int:
		return float64(x.small), x.big == nil && x.small <= 1<<53 && x.small >= -1<<53
	}
	return 0, false
}

// FloorDiv is a // b.
func FloorDiv(a, b any) any {
	if x, ok := a.(int); ok {
		if y, ok := b.(int); ok && y > 0 {
			return FloorDivInt(x, y)
		}
	}
	return binaryOn(opFloorDiv, a, b)
}

// Mod is a % b: the remainder of numbers, or %-formatting when a is a str.
func Mod(a, b any) any {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok && y > 0 {
			return ModInt(x, y)
		}
	}
	return binaryOn(opMod, a, b)
}

// Pow is a ** b.
func Pow(a, b any) any { return binaryOn(opPow, a, b) }

// MatMul is a @ b.
func MatMul(a, b any) any { return binaryOn(opMatMul, a, b) }

// LShift is a << b.
func LShift(a, b any) any { return binaryOn(opLShift, a, b) }

// RShift is a >> b.
func RShift(a, b any) any { return binaryOn(opRShift, a, b) }

// And is a & b.
func And(a, b any) any { return binaryOn(opAnd, a, b) }

// Or is a | b (the operator, not the keyword).
func Or(a, b any) any { return binaryOn(opOr, a, b) }

// Xor is a ^ b.
func Xor(a, b any) any { return binaryOn(opXor, a, b) }

// binaryOn is an operator on anything: numbers, then containers, then special methods.
func binaryOn(op binaryOp, a, b any) any {
	a, b = ToAny(a), ToAny(b)
	x, isNum := asNumber(a)
	if isNum {
		if y, ok := asNumber(b); ok {
			if r, ok := numberOp(op, x, y); ok {
				return r
			}
			return specialBinary(op, a, b)
		}
	}
	if r, ok := containerOp(op, a, b); ok {
		return r
	}
	names := binaryNames[op]
	if err := containerOpError(op, a, b); err != nil && !hasSpecial(b, "__r"+names.stem) {
		panic(err)
	}
	return specialBinary(op, a, b)
}

func specialBinary(op binaryOp, a, b any) any {
	names := binaryNames[op]
	sym := names.sym
	if op == opPow {
		sym = "** or pow()"
	}
	return binarySpecial(sym, "__"+names.stem, "__r"+names.stem, op.floor(), a, b)
}

// hasSpecial reports whether x's class defines a special method outside the builtin types.
func hasSpecial(x any, name string) bool {
	switch x.(type) {
	case nil, int, string, bool, float64, Tuple, *List[any], *Dict[any, any]:
		return false
	}
	_, ok := lookupSpecial(x, name)
	return ok
}

// Neg is -x.
func Neg(x any) any {
	if n, ok := asNumber(ToAny(x)); ok {
		switch n.kind {
		case kindFloat:
			return -n.f
		case kindComplex:
			return -n.c
		}
		return n.i.Neg().any()
	}
	return unarySpecial("-", "__neg__", Neg, x)
}

// Pos is +x.
func Pos(x any) any {
	if n, ok := asNumber(ToAny(x)); ok {
		switch n.kind {
		case kindFloat:
			return n.f
		case kindComplex:
			return n.c
		}
		return n.i.any()
	}
	return unarySpecial("+", "__pos__", Pos, x)
}

// Invert is ~x.
func Invert(x any) any {
	if n, ok := asNumber(ToAny(x)); ok && n.kind <= kindInt {
		return n.i.Invert().any()
	}
	return unarySpecial("~", "__invert__", Invert, x)
}

// Not is not x.
func Not(x any) bool { return !Truth(x) }
