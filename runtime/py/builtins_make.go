package py

// The constructors of the builtin containers on the floor; nil stands for an argument that is not given.

// ListFromAny is list(x).
func ListFromAny(x any) *List[any] { return ListOf(Collect(x)) }

// TupleFromAny is tuple(x).
func TupleFromAny(x any) Tuple {
	if t, ok := x.(Tuple); ok {
		return t
	}
	return NewTuple(Collect(x)...)
}

// SetFromAny is set(x).
func SetFromAny(x any) *Set[any] {
	s := &Set[any]{}
	updateSetFrom(&s.setTable, ToAny(x))
	return s
}

// FrozenSetFromAny is frozenset(x).
func FrozenSetFromAny(x any) *FrozenSet[any] {
	if f, ok := x.(*FrozenSet[any]); ok {
		return f
	}
	s := &FrozenSet[any]{}
	updateSetFrom(&s.setTable, ToAny(x))
	return s
}

// updateSetFrom adds the elements of any iterable as set.update does.
func updateSetFrom(t *setTable[any], x any) {
	switch x := x.(type) {
	case *Set[any]:
		t.merge(&x.setTable)
		return
	case *FrozenSet[any]:
		t.merge(&x.setTable)
		return
	case floorDict:
		t.reserve(x.Len())
	}
	for v := range Seq(x) {
		t.add(v)
	}
}

// DictFromAny is dict(x, **kw).
func DictFromAny(x any, kw ...KV) *Dict[any, any] {
	d := NewDict[any, any]()
	updateDict(d, x)
	for _, a := range kw {
		d.Set(a.Key, a.Value)
	}
	return d
}

// BytesFromAny is bytes(x): a count of zeros, a buffer, or an iterable of ints.
func BytesFromAny(x any) []byte {
	if b, ok := bytesLike(x); ok {
		return append([]byte(nil), b...)
	}
	if _, ok := asString(x); ok {
		panic(TypeError.New("string argument without an encoding"))
	}
	if b, ok := bytesSpecial(x); ok && isUserObject(x) {
		return []byte(b)
	}
	if n, ok := indexOf(x); ok {
		if n.Sign() < 0 {
			panic(ValueError.New("negative count"))
		}
		return make([]byte, n.Int())
	}
	if !canIterate(x) {
		panic(TypeError.Newf("cannot convert '%s' object to bytes", typeName(x)))
	}
	var out []byte
	for v := range Seq(x) {
		n := Index(v)
		if n.big != nil || n.small < 0 || n.small > 255 {
			panic(ValueError.New("bytes must be in range(0, 256)"))
		}
		out = append(out, byte(n.small))
	}
	return out
}

// RangeFromAny is range(*args).
func RangeFromAny(args ...any) *Range {
	n := []int{0, 0, 1}
	at := n
	if len(args) == 1 {
		at = n[1:]
	}
	var far *Int
	for i, a := range args {
		if big, ok := asInteger(a); ok && !big.IsSmall() && &at[i] == &n[1] {
			far = &big
			continue
		}
		at[i] = indexInt(a)
	}
	if far != nil {
		return NewFarRange(n[0], *far, n[2])
	}
	return NewRange(n[0], n[1], n[2])
}

// SortedAny is sorted(x, key=key, reverse=reverse); key may be None.
func SortedAny(x, key any, reverse bool) *List[any] {
	l := ListFromAny(x)
	sortAnyBy(l.items, key, reverse)
	return l
}

func sortAnyBy(items []any, key any, reverse bool) {
	if key == nil {
		sortItems(items, reverse)
		return
	}
	sortByKey(items, func(x any) any { return call(key, x) }, reverse)
}

// MinAny is min(*args, key=key); hasDef tells that default=def was given.
func MinAny(args []any, key, def any, hasDef bool) any {
	return bestAny("min", args, key, def, hasDef, func(a, b any) bool { return Lt(a, b) })
}

// MaxAny is max(*args, key=key); hasDef tells that default=def was given.
func MaxAny(args []any, key, def any, hasDef bool) any {
	return bestAny("max", args, key, def, hasDef, func(a, b any) bool { return Gt(a, b) })
}

func bestAny(name string, args []any, key, def any, hasDef bool, better func(a, b any) bool) any {
	items := args
	switch {
	case len(args) == 0:
		panic(TypeError.Newf("%s expected at least 1 argument, got 0", name))
	case len(args) == 1:
		items = Collect(args[0])
	case hasDef:
		panic(TypeError.Newf("Cannot specify a default for %s() with multiple positional arguments", name))
	}
	if len(items) == 0 {
		if hasDef {
			return def
		}
		panic(ValueError.Newf("%s() iterable argument is empty", name))
	}
	keyOf := func(x any) any {
		if key == nil {
			return x
		}
		return call(key, x)
	}
	best, bestKey := items[0], keyOf(items[0])
	for _, x := range items[1:] {
		if k := keyOf(x); better(k, bestKey) {
			best, bestKey = x, k
		}
	}
	return best
}

// ChrAny is chr(x).
func ChrAny(x any) string {
	i := Index(x)
	if i.big != nil {
		panic(OverflowError.New("Python int too large to convert to C int"))
	}
	return Chr(int(i.small))
}

// OrdAny is ord(x).
func OrdAny(x any) int {
	if s, ok := asString(x); ok {
		return Ord(s)
	}
	if b, ok := bytesLike(x); ok {
		if len(b) == 1 {
			return int(b[0])
		}
		panic(TypeError.Newf("ord() expected a character, but string of length %d found", len(b)))
	}
	panic(TypeError.Newf("ord() expected string of length 1, but %s found", typeName(x)))
}
