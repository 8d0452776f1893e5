package py

// Spread is *xs in a display such as [*xs]: its elements, or CPython's TypeError where it has none.
func Spread(xs any) []any {
	if !canIterate(xs) {
		panic(TypeError.Newf("Value after * must be an iterable, not %s", Type(xs).Name))
	}
	return Collect(xs)
}
