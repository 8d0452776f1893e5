package py

import "reflect"

// SliceTo gathers the elements of any iterable of the floor in a typed slice.
func SliceTo[T any](x any) []T {
	if own, ok := x.(*List[T]); ok {
		return append([]T(nil), own.items...)
	}
	var out []T
	if n, ok := lengthHint(x); ok {
		out = make([]T, 0, n)
	}
	for v := range Seq(x) {
		out = append(out, To[T](v))
	}
	return out
}

// TupleOf is the tuple of a slice's elements: what a tuple of variable length is on the floor.
func TupleOf[T any](items []T) Tuple {
	if own, ok := any(items).([]any); ok {
		return NewTuple(own...)
	}
	t := make(Tuple, len(items))
	for i := range items {
		t[i] = ToAny(items[i])
	}
	return t
}

// UnpackSlice checks that items fill exactly n targets: a, b = items.
func UnpackSlice[T any](items []T, n int) []T {
	switch {
	case len(items) > n:
		panic(ValueError.Newf("too many values to unpack (expected %d)", n))
	case len(items) < n:
		panic(ValueError.Newf("not enough values to unpack (expected %d, got %d)", n, len(items)))
	}
	return items
}

// UnpackSliceStar checks that items fill at least n targets besides a starred one: a, *b = items.
func UnpackSliceStar[T any](items []T, n int) []T {
	if len(items) < n {
		panic(ValueError.Newf("not enough values to unpack (expected at least %d, got %d)", n, len(items)))
	}
	return items
}

// NilOr is x as interface I, where a typed nil pointer becomes the plain nil that stands for None.
func NilOr[I any](x any) I {
	var none I
	if v := reflect.ValueOf(x); !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil() {
		return none
	}
	return x.(I)
}

// BoolInt is int(b).
func BoolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
