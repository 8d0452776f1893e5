package py

// Spread is *xs in a display such as [*xs]: its elements, or CPython's TypeError where it has none.
func Spread(xs any) []any {
	if !canIterate(xs) {
		panic(TypeError.Newf("Value after * must be an iterable, not %s", typeName(xs)))
	}
	return Collect(xs)
}

// SpreadSet is *xs in a display such as {*xs}: its elements, or CPython's TypeError, which has other words there.
func SpreadSet(xs any) []any { return Collect(xs) }

// Mapping is **xs in a display such as {**xs}: xs, or CPython's TypeError where it is no mapping.
func Mapping(xs any) any {
	if !HasAttr(xs, "keys") {
		panic(TypeError.Newf("'%s' object is not a mapping", typeName(xs)))
	}
	return xs
}
