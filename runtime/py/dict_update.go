package py

import "iter"

// PairsTo gives the pairs of a dict of the floor as the types of another dict.
func PairsTo[K, V any](pairs iter.Seq2[any, any]) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for k, v := range pairs {
			if !yield(To[K](k), To[V](v)) {
				return
			}
		}
	}
}

// updateDict is d.update(x): x is a dict, anything with keys(), or an iterable of pairs.
func updateDict(d floorDict, x any) {
	x = bare(ToAny(x))
	if src, ok := x.(floorDict); ok {
		if own, ok := d.(*Dict[any, any]); ok {
			own.Update(src.pairs())
			return
		}
		for k, v := range src.pairs() {
			d.setAny(k, v)
		}
		return
	}
	if keys, ok := callAttr(x, "keys"); ok {
		for k := range Seq(keys) {
			d.setAny(k, GetItem(x, k))
		}
		return
	}
	i := 0
	for pair := range Seq(x) {
		k, v := pairOf(pair, i)
		d.setAny(k, v)
		i++
	}
}

// pairOf reads element number i of a sequence that a dict is made of.
func pairOf(pair any, i int) (k, v any) {
	switch p := pair.(type) {
	case Tuple:
		if len(p) == 2 {
			return p[0], p[1]
		}
	default:
		if !canIterate(pair) {
			panic(TypeError.Newf("cannot convert dictionary update sequence element #%d to a sequence", i))
		}
	}
	items := elements(pair)
	if len(items) != 2 {
		panic(ValueError.Newf("dictionary update sequence element #%d has length %d; 2 is required", i, len(items)))
	}
	return items[0], items[1]
}

// callAttr calls x.name() when x is an object that has it.
func callAttr(x any, name string) (any, bool) {
	if !isUserObject(x) || !HasAttr(x, name) {
		return nil, false
	}
	r, err := CallMethod(CurrentContext(), x, name)
	Check(err)
	return r, true
}

// isUserObject reports whether x is no builtin value, so that its attributes are worth asking for.
func isUserObject(x any) bool {
	switch x := x.(type) {
	case nil, bool, int, float64, string:
		return false
	case Object:
		return !x.PyClass().builtin
	}
	return !Type(x).builtin // a struct of the program that has no class of its own to tell
}
