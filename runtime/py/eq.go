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
func Same(a, b any) bool {
	if t := reflect.TypeOf(a); t != nil && t == reflect.TypeOf(b) && t.Kind() == reflect.Struct && t.Comparable() {
		return a == b // typed tuples, which are values: equal ones count as the same object
	}
	return isSame(ToAny(a), ToAny(b))
}

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
