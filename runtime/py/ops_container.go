package py

// containerOp is an operator on two builtin values that are not both numbers.
func containerOp(op binaryOp, a, b any) (r any, ok bool) {
	switch op {
	case opAdd:
		return concatOp(a, b)
	case opMul:
		if r, ok := repeatOp(a, b); ok {
			return r, true
		}
		return repeatOp(b, a)
	case opMod:
		switch a := a.(type) {
		case string:
			return Percent(a, b), true
		case Bytes:
			return PercentBytes(a, b), true
		case *ByteArray:
			return NewByteArray([]byte(PercentBytes(a.Bytes(), b))), true
		}
	case opOr, opAnd, opXor, opSub:
		if r, ok := setOp(op, a, b); ok {
			return r, true
		}
		if op == opOr {
			return mergeOp(a, b)
		}
	}
	return nil, false
}

func concatOp(a, b any) (r any, ok bool) {
	switch a := a.(type) {
	case string:
		if b, ok := asString(b); ok {
			return a + b, true
		}
	case Tuple:
		if b, ok := bare(b).(Tuple); ok {
			return append(a[:len(a):len(a)], b...), true
		}
	case Bytes:
		if b, ok := bytesLike(b); ok {
			return a + Bytes(b), true
		}
	case *ByteArray:
		if b, ok := bytesLike(b); ok {
			return NewByteArray(append(a.data[:len(a.data):len(a.data)], b...)), true
		}
	case floorList:
		if b, ok := bare(b).(floorList); ok {
			return ListOf(append(Collect(a), elements(b)...)), true
		}
	}
	return nil, false
}

// repeatOp is a * n for a sequence a.
func repeatOp(a, n any) (r any, ok bool) {
	switch a.(type) {
	case string, Tuple, Bytes, *ByteArray, floorList:
	default:
		return nil, false
	}
	i, ok := indexOf(n)
	if !ok {
		return nil, false
	}
	if i.big != nil {
		panic(OverflowError.Newf("cannot fit '%s' into an index-sized integer", typeName(n)))
	}
	times := int(i.small)
	switch a := a.(type) {
	case string:
		return StrRepeat(a, times), true
	case Tuple:
		return NewTuple(repeatItems(a, times)...), true
	case Bytes:
		return Bytes(StrRepeat(string(a), times)), true
	case *ByteArray:
		return NewByteArray(repeatItems(a.data, times)), true
	}
	return ListOf(repeatItems(Collect(a), times)), true
}

// containerOpError is the TypeError of a sequence that refuses the other operand, which CPython raises in other words
// than "unsupported operand"; nil when it has none.
func containerOpError(op binaryOp, a, b any) error {
	if op == opMul {
		if isSequence(a) {
			return TypeError.Newf("can't multiply sequence by non-int of type '%s'", typeName(b))
		}
		if isSequence(b) {
			return TypeError.Newf("can't multiply sequence by non-int of type '%s'", typeName(a))
		}
	}
	if op != opAdd {
		return nil
	}
	switch a.(type) {
	case string, Tuple, floorList:
		name := typeName(a)
		return TypeError.Newf("can only concatenate %s (not \"%s\") to %s", name, typeName(b), name)
	case Bytes, *ByteArray:
		return TypeError.Newf("can't concat %s to %s", typeName(b), typeName(a))
	}
	return nil
}

func isSequence(x any) bool {
	switch x.(type) {
	case string, Tuple, Bytes, *ByteArray, floorList:
		return true
	}
	return false
}

// mergeOp is the | of dicts.
func mergeOp(a, b any) (r any, ok bool) {
	x, ok := a.(floorDict)
	if !ok {
		return nil, false
	}
	y, ok := bare(b).(floorDict)
	if !ok {
		return nil, false
	}
	out := DictFrom(x.pairs())
	out.Update(y.pairs())
	return out, true
}

// setOp is | & ^ - of sets, frozensets and dict views.
func setOp(op binaryOp, a, b any) (r any, ok bool) {
	_, aView := a.(*DictView)
	_, bView := b.(*DictView)
	x, ok := setOperand(a, bView)
	if !ok {
		return nil, false
	}
	y, ok := setOperand(bare(b), aView)
	if !ok {
		return nil, false
	}
	if aView || bView {
		return &Set[any]{combineViews(op, x, y)}, true
	}
	out := combineSets(op, x, y)
	if Type(a) == FrozenSetType {
		return &FrozenSet[any]{out}, true
	}
	return &Set[any]{out}, true
}

// combineViews is a set operator with a dict view among the operands: the result is a set, made of the left one.
func combineViews(op binaryOp, x, y *setTable[any]) setTable[any] {
	var out setTable[any]
	switch op {
	case opAnd:
		y.each(func(e *setEntry[any]) bool {
			if x.find(&e.key, e.hash) >= 0 {
				out.add(e.key)
			}
			return true
		})
	case opOr:
		out = x.copy()
		out.merge(y)
	case opSub:
		out = x.copy()
		out.subtract(y)
	case opXor:
		out = x.copy()
		out.toggle(y)
	}
	return out
}

func combineSets(op binaryOp, x, y *setTable[any]) setTable[any] {
	switch op {
	case opAnd:
		return x.intersection(y)
	case opSub:
		return x.difference(y)
	case opXor:
		return x.symmetricDifference(y)
	}
	out := x.copy()
	out.merge(y)
	return out
}

// setOperand reads an operand of a set operator. Dict views take any iterable on the other side.
func setOperand(x any, iterable bool) (*setTable[any], bool) {
	switch x := x.(type) {
	case *Set[any]:
		return &x.setTable, true
	case *FrozenSet[any]:
		return &x.setTable, true
	case floorSet:
		return setTableOf(x), true
	case *DictView:
		if x.kind == viewValues {
			return nil, false
		}
		return setTableOf(x), true
	}
	if iterable && (!isUserObject(x) || canIterate(x)) {
		return setTableOf(x), true
	}
	return nil, false
}

// setTableOf is set(x), without a copy when x is a set of the floor.
func setTableOf(x any) *setTable[any] {
	switch x := x.(type) {
	case *Set[any]:
		return &x.setTable
	case *FrozenSet[any]:
		return &x.setTable
	case *Dict[any, any]:
		t := &setTable[any]{}
		t.reserve(x.Len())
		for k := range x.Keys() {
			t.add(k)
		}
		return t
	}
	t := &setTable[any]{}
	for v := range Seq(x) {
		t.add(v)
	}
	return t
}
