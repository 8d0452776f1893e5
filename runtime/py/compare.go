package py

type comparisonOp uint8

const (
	cmpEq comparisonOp = iota
	cmpNe
	cmpLt
	cmpLe
	cmpGt
	cmpGe
)

var comparisonSymbols = [...]string{"==", "!=", "<", "<=", ">", ">="}

func (op comparisonOp) floor() func(a, b any) any {
	return [...]func(a, b any) any{EqAny, NeAny, LtAny, LeAny, GtAny, GeAny}[op]
}

// of is the truth of the comparison when c says how a and b are ordered.
func (op comparisonOp) of(c int) bool {
	switch op {
	case cmpEq:
		return c == 0
	case cmpNe:
		return c != 0
	case cmpLt:
		return c < 0
	case cmpLe:
		return c <= 0
	case cmpGt:
		return c > 0
	}
	return c >= 0
}

func compare(op comparisonOp, a, b any) any {
	a, b = ToAny(a), ToAny(b)
	if r, ok := compareBuiltin(op, a, b); ok {
		return r
	}
	return compareSpecial(comparisonSymbols[op], op.floor(), a, b)
}

// compareBuiltin compares two builtin values of kinds that can be compared.
func compareBuiltin(op comparisonOp, a, b any) (r any, ok bool) {
	if x, ok := asNumber(a); ok {
		y, ok := asNumber(b)
		if !ok {
			return nil, false
		}
		return compareNumberOp(op, x, y)
	}
	switch x := a.(type) {
	case string:
		if y, ok := b.(string); ok {
			return op.of(compareStrings(x, y)), true
		}
	case Tuple:
		if y, ok := b.(Tuple); ok {
			return compareItems(op, x, y), true
		}
	case floorList:
		if y, ok := b.(floorList); ok {
			return compareItems(op, elements(x), elements(y)), true
		}
	case floorDict:
		if y, ok := b.(floorDict); ok && op <= cmpNe {
			return equalDicts(x, y) == (op == cmpEq), true
		}
	case floorSet, *DictView:
		return compareSets(op, a, b)
	case *Range:
		if y, ok := b.(*Range); ok && op <= cmpNe {
			return x.Equal(y) == (op == cmpEq), true
		}
	case *Slice:
		if y, ok := b.(*Slice); ok {
			return compareItems(op, []any{x.Start, x.Stop, x.Step}, []any{y.Start, y.Stop, y.Step}), true
		}
	}
	return compareBytes(op, a, b)
}

func compareNumberOp(op comparisonOp, x, y number) (any, bool) {
	if op <= cmpNe {
		return equalNumbers(x, y) == (op == cmpEq), true
	}
	if x.kind == kindComplex || y.kind == kindComplex {
		return nil, false
	}
	c, ordered := compareNumbers(x, y)
	return ordered && op.of(c), true
}

func compareStrings(x, y string) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// compareItems compares sequences: the first elements that differ decide, else the lengths.
func compareItems(op comparisonOp, x, y []any) any {
	if op <= cmpNe && len(x) != len(y) {
		return op == cmpNe
	}
	enterComparison()
	defer leaveComparison()
	for i := range min(len(x), len(y)) {
		if equalOther(x[i], y[i]) {
			continue
		}
		if op <= cmpNe {
			return op == cmpNe
		}
		return compare(op, x[i], y[i])
	}
	return op.of(len(x) - len(y))
}

func equalDicts(x, y floorDict) bool {
	if same, ok := x.equalHabit(y); ok {
		return same
	}
	if x.Len() != y.Len() {
		return false
	}
	enterComparison()
	defer leaveComparison()
	for k, v := range x.pairs() {
		w, ok := y.getAny(k)
		if !ok || !equalOther(v, w) {
			return false
		}
	}
	return true
}

// compareSets orders sets and views of keys and items by inclusion.
func compareSets(op comparisonOp, a, b any) (r any, ok bool) {
	x, ok := setOperand(a, false)
	if !ok {
		return nil, false
	}
	y, ok := setOperand(b, false)
	if !ok {
		return nil, false
	}
	switch op {
	case cmpEq, cmpNe:
		return x.equal(y) == (op == cmpEq), true
	case cmpLt:
		return x.used < y.used && x.subsetOf(y), true
	case cmpLe:
		return x.subsetOf(y), true
	case cmpGt:
		return y.used < x.used && y.subsetOf(x), true
	}
	return y.subsetOf(x), true
}

func compareBytes(op comparisonOp, a, b any) (r any, ok bool) {
	switch m := a.(type) {
	case Bytes, *ByteArray:
	case *MemoryView:
		if op != cmpEq && op != cmpNe {
			return nil, false
		}
		return m.equal(b) == (op == cmpEq), true
	default:
		return nil, false
	}
	if m, ok := b.(*MemoryView); ok && (op == cmpEq || op == cmpNe) {
		return m.equal(a) == (op == cmpEq), true
	}
	x, _ := bytesLike(a)
	y, ok := bytesLike(b)
	if !ok {
		return nil, false
	}
	return op.of(compareStrings(string(x), string(y))), true
}
