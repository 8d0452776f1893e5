package py

import "reflect"

// Eq is a == b.
func Eq(a, b any) bool {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			return x == y
		}
	case string:
		if y, ok := b.(string); ok {
			return x == y
		}
	case nil:
		if b == nil {
			return true
		}
	}
	r := EqAny(a, b)
	if r, ok := r.(bool); ok {
		return r
	}
	return Truth(r)
}

// Ne is a != b.
func Ne(a, b any) bool {
	r := NeAny(a, b)
	if r, ok := r.(bool); ok {
		return r
	}
	return Truth(r)
}

// Lt is a < b.
func Lt(a, b any) bool {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			return x < y
		}
	case string:
		if y, ok := b.(string); ok {
			return x < y
		}
	}
	if x, ok := nearFloat(a); ok {
		if y, ok := nearFloat(b); ok {
			return x < y
		}
	}
	return Truth(LtAny(a, b))
}

// Le is a <= b.
func Le(a, b any) bool {
	if x, ok := nearFloat(a); ok {
		if y, ok := nearFloat(b); ok {
			return x <= y
		}
	}
	return Truth(LeAny(a, b))
}

// Gt is a > b.
func Gt(a, b any) bool {
	if x, ok := a.(int); ok {
		if y, ok := b.(int); ok {
			return x > y
		}
	}
	if x, ok := nearFloat(a); ok {
		if y, ok := nearFloat(b); ok {
			return x > y
		}
	}
	return Truth(GtAny(a, b))
}

// Ge is a >= b.
func Ge(a, b any) bool {
	if x, ok := nearFloat(a); ok {
		if y, ok := nearFloat(b); ok {
			return x >= y
		}
	}
	return Truth(GeAny(a, b))
}

// EqAny is the value of a == b, which __eq__ may make anything.
func EqAny(a, b any) any { return compare(cmpEq, a, b) }

// NeAny is the value of a != b.
func NeAny(a, b any) any { return compare(cmpNe, a, b) }

// LtAny is the value of a < b.
func LtAny(a, b any) any { return compare(cmpLt, a, b) }

// LeAny is the value of a <= b.
func LeAny(a, b any) any { return compare(cmpLe, a, b) }

// GtAny is the value of a > b.
func GtAny(a, b any) any { return compare(cmpGt, a, b) }

// GeAny is the value of a >= b.
func GeAny(a, b any) any { return compare(cmpGe, a, b) }

// Same is a is b.
func Same(a, b any) bool { return isSame(ToAny(a), ToAny(b)) }

// isSame is a is b for canonical values; equal immutable scalars count as the same object.
func isSame(a, b any) bool {
	switch x := a.(type) {
	case nil:
		return b == nil
	case int:
		y, ok := b.(int)
		return ok && x == y
	case string:
		y, ok := b.(string)
		return ok && x == y
	case bool:
		y, ok := b.(bool)
		return ok && x == y
	case float64:
		y, ok := b.(float64)
		return ok && (x == y || x != x && y != y) // a nan is itself, which is how containers find it
	case Tuple:
		y, ok := b.(Tuple)
		return ok && len(x) == len(y) && (len(x) == 0 || &x[0] == &y[0])
	}
	if b == nil || reflect.TypeOf(a) != reflect.TypeOf(b) || !reflect.TypeOf(a).Comparable() {
		return false
	}
	return a == b
}

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
	if x.Len() != y.Len() {
		return false
	}
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
	switch a.(type) {
	case Bytes, *ByteArray, *MemoryView:
	default:
		return nil, false
	}
	x, _ := bytesLike(a)
	y, ok := bytesLike(b)
	if !ok {
		return nil, false
	}
	return op.of(compareStrings(string(x), string(y))), true
}
