package py

// IAdd is a += b: lists and bytearrays grow in place, everything else is rebound to a + b.
func IAdd(a, b any) any {
	switch x := a.(type) {
	case int, float64, string:
		if r, ok := quickAdd(a, b); ok {
			return r
		}
	case floorList:
		if !canIterate(b) && !hasSpecial(b, "__radd__") {
			panic(TypeError.Newf("'%s' object is not iterable", typeName(b)))
		}
		x.extendAny(b)
		return a
	case *ByteArray:
		if data, ok := bytesLike(b); ok {
			x.data = append(x.data, data...)
			return a
		}
	}
	return inplace(opAdd, a, b)
}

func quickAdd(a, b any) (any, bool) {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			if s := x + y; (x^s)&(y^s) >= 0 {
				return s, true
			}
		}
	case float64:
		if y, ok := b.(float64); ok {
			return x + y, true
		}
	case string:
		if y, ok := b.(string); ok {
			return x + y, true
		}
	}
	return nil, false
}

// ISub is a -= b.
func ISub(a, b any) any { return inplaceSet(opSub, a, b) }

// IMul is a *= b.
func IMul(a, b any) any {
	switch x := a.(type) {
	case floorList:
		if n, ok := indexOf(b); ok {
			x.setItems(repeatItems(Collect(x), n.clamp()))
			return a
		}
	case *ByteArray:
		if n, ok := indexOf(b); ok {
			x.data = repeatItems(x.data, n.clamp())
			return a
		}
	}
	return inplace(opMul, a, b)
}

// ITrueDiv is a /= b.
func ITrueDiv(a, b any) any { return inplace(opTrueDiv, a, b) }

// IFloorDiv is a //= b.
func IFloorDiv(a, b any) any { return inplace(opFloorDiv, a, b) }

// IMod is a %= b.
func IMod(a, b any) any { return inplace(opMod, a, b) }

// IPow is a **= b.
func IPow(a, b any) any { return inplace(opPow, a, b) }

// IMatMul is a @= b.
func IMatMul(a, b any) any { return inplace(opMatMul, a, b) }

// ILShift is a <<= b.
func ILShift(a, b any) any { return inplace(opLShift, a, b) }

// IRShift is a >>= b.
func IRShift(a, b any) any { return inplace(opRShift, a, b) }

// IAnd is a &= b.
func IAnd(a, b any) any { return inplaceSet(opAnd, a, b) }

// IOr is a |= b: dicts and sets are updated in place. A dict takes any iterable of pairs here.
func IOr(a, b any) any {
	if d, ok := a.(floorDict); ok {
		updateDict(d, b)
		return a
	}
	return inplaceSet(opOr, a, b)
}

// IXor is a ^= b.
func IXor(a, b any) any { return inplaceSet(opXor, a, b) }

// inplaceSet updates a set in place.
func inplaceSet(op binaryOp, a, b any) any {
	x, ok := a.(floorSet)
	if !ok || x.frozen() {
		return inplace(op, a, b)
	}
	y, ok := setOperand(bare(ToAny(b)), false)
	if _, view := b.(*DictView); !ok || view {
		return inplace(op, a, b)
	}
	updateSet(op, x, y)
	return a
}

// updateSet is x op= y.
func updateSet(op binaryOp, x floorSet, y *setTable[any]) {
	s, ok := x.(*Set[any])
	if !ok {
		t := setTableOf(x)
		x.setElements(combineSets(op, t, y))
		return
	}
	switch op {
	case opOr:
		s.merge(y)
	case opAnd:
		s.setTable = s.intersection(y)
	case opSub:
		s.subtract(y)
	case opXor:
		s.toggle(y)
	}
}

// inplace is the in-place form of an operator for values that have none of their own.
func inplace(op binaryOp, a, b any) any {
	a, b = ToAny(a), ToAny(b)
	x, isNum := asNumber(a)
	if isNum {
		if y, ok := asNumber(b); ok {
			if r, ok := numberOp(op, x, y); ok {
				return r
			}
		}
	}
	names := binaryNames[op]
	if !hasSpecial(a, "__i"+names.stem) {
		if r, ok := containerOp(op, a, b); ok {
			return r
		}
		if err := containerOpError(op, a, b); err != nil && !hasSpecial(b, "__r"+names.stem) {
			panic(err)
		}
	}
	if v, ok := baseValue(a); ok && changes(op, v) && !hasSpecial(a, "__i"+names.stem) {
		inplaceOps[op](v, b)
		return a
	}
	return inplaceSpecial(names.sym+"=", "__i"+names.stem, "__"+names.stem, "__r"+names.stem, op.floor(), a, b)
}

// inplaceOps are the operators that change containers in place.
var inplaceOps map[binaryOp]func(a, b any) any

func init() {
	inplaceOps = map[binaryOp]func(a, b any) any{opAdd: IAdd, opMul: IMul, opSub: ISub, opAnd: IAnd, opOr: IOr, opXor: IXor}
}

// changes reports whether an operator changes what an instance of a derived class carries in place.
func changes(op binaryOp, x any) bool {
	switch x := x.(type) {
	case floorList, *ByteArray:
		return op == opAdd || op == opMul
	case floorDict:
		return op == opOr
	case floorSet:
		return !x.frozen() && (op == opSub || op == opAnd || op == opOr || op == opXor)
	}
	return false
}
