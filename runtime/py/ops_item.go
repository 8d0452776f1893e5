package py

// GetItem is x[key].
func GetItem(x, key any) any {
	switch x := x.(type) {
	case *List[any]:
		if i, ok := key.(int); ok {
			if i < 0 {
				i += len(x.items)
			}
			if uint(i) < uint(len(x.items)) {
				return x.items[i]
			}
			panic(IndexError.New("list index out of range"))
		}
	case *Dict[any, any]:
		return x.At(key)
	case Tuple:
		if i, ok := key.(int); ok {
			return x.At(i)
		}
	case string:
		if i, ok := key.(int); ok {
			return StrAt(x, i)
		}
	}
	return getItem(ToAny(x), ToAny(key))
}

func getItem(x, key any) any {
	if d, ok := x.(floorDict); ok {
		v, found := d.getAny(key)
		if !found {
			Hash(key)
			panicKeyError(key)
		}
		return v
	}
	if !isIndexed(x) {
		return getItemSpecial(x, key, GetItem)
	}
	if s, ok := key.(*Slice); ok {
		return sliceItem(x, s)
	}
	if m, ok := x.(*MemoryView); ok {
		return m.At(key)
	}
	i := sequenceIndex(x, key)
	switch x := x.(type) {
	case string:
		return StrAt(x, i)
	case Tuple:
		return x.At(i)
	case Bytes:
		return x.At(i)
	case *ByteArray:
		return x.At(i)
	case *Range:
		return x.At(i)
	}
	l := x.(floorList)
	if i < 0 {
		i += l.Len()
	}
	if uint(i) >= uint(l.Len()) {
		panic(IndexError.New("list index out of range"))
	}
	return l.itemAny(i)
}

// isIndexed reports whether x is a builtin sequence.
func isIndexed(x any) bool {
	switch x.(type) {
	case *MemoryView, *Range:
		return true
	}
	return isSequence(x)
}

// sequenceIndex reads the index of a sequence.
func sequenceIndex(x, key any) int {
	i, ok := indexOf(key)
	if !ok {
		panic(badIndex(x, key))
	}
	if i.big != nil {
		panic(IndexError.Newf("cannot fit '%s' into an index-sized integer", typeName(key)))
	}
	return int(i.small)
}

func badIndex(x, key any) error {
	switch x := x.(type) {
	case string:
		return TypeError.Newf("string indices must be integers, not '%s'", typeName(key))
	case Bytes:
		return TypeError.Newf("byte indices must be integers or slices, not %s", typeName(key))
	case *MemoryView:
		return TypeError.New("memoryview: invalid slice key")
	default:
		return TypeError.Newf("%s indices must be integers or slices, not %s", typeName(x), typeName(key))
	}
}

func sliceItem(x any, s *Slice) any {
	lo, hi, step := s.bounds()
	switch x := x.(type) {
	case string:
		if step == nil || *step == 1 {
			return StrSlice(x, lo, hi)
		}
		return StrSliceStep(x, lo, hi, step)
	case Tuple:
		return NewTuple(StepSlice(x, lo, hi, step)...)
	case Bytes:
		return x.SliceStep(lo, hi, step)
	case *ByteArray:
		return NewByteArray(StepSlice(x.data, lo, hi, step))
	case *MemoryView:
		return x.Slice(lo, hi, step)
	case *Range:
		return x.Slice(lo, hi, step)
	case *List[any]:
		return x.SliceStep(lo, hi, step)
	}
	return ListOf(StepSlice(elements(x), lo, hi, step))
}

// GetSlice is x[lo:hi:step]; nil stands for a bound that is not given.
func GetSlice(x, lo, hi, step any) any { return GetItem(x, &Slice{lo, hi, step}) }

// SetSlice is x[lo:hi:step] = v.
func SetSlice(x, lo, hi, step, v any) { SetItem(x, &Slice{lo, hi, step}, v) }

// DelSlice is del x[lo:hi:step].
func DelSlice(x, lo, hi, step any) { DelItem(x, &Slice{lo, hi, step}) }

// SetItem is x[key] = v.
func SetItem(x, key, v any) {
	switch x := x.(type) {
	case *Dict[any, any]:
		x.Set(ToAny(key), ToAny(v))
		return
	case *List[any]:
		if i, ok := key.(int); ok {
			x.Set(i, ToAny(v))
			return
		}
	}
	setItem(ToAny(x), ToAny(key), ToAny(v))
}

func setItem(x, key, v any) {
	switch x := x.(type) {
	case floorDict:
		x.setAny(key, v)
	case floorList:
		setListItem(x, key, v)
	case *ByteArray:
		setByteItem(x, key, v)
	case *MemoryView:
		if s, ok := key.(*Slice); ok {
			lo, hi, step := s.bounds()
			x.SetSlice(lo, hi, step, v)
			return
		}
		x.Set(key, v)
	default:
		setItemSpecial(x, key, v, SetItem)
	}
}

func setListItem(l floorList, key, v any) {
	if s, ok := key.(*Slice); ok {
		lo, hi, step := s.bounds()
		if !canIterate(v) {
			panic(TypeError.New("must assign iterable to extended slice"))
		}
		items := Collect(v)
		whole := asAnyList(l)
		whole.SetSliceStep(lo, hi, step, items)
		writeBack(l, whole)
		return
	}
	i := sequenceIndex(l, key)
	if i < 0 {
		i += l.Len()
	}
	if uint(i) >= uint(l.Len()) {
		panicListAssignment()
	}
	l.setItemAny(i, v)
}

// asAnyList is l as a list of the floor: itself when it is one, else a copy that writeBack stores.
func asAnyList(l floorList) *List[any] {
	if own, ok := l.(*List[any]); ok {
		return own
	}
	return ListOf(Collect(l))
}

func writeBack(l floorList, whole *List[any]) {
	if own, ok := l.(*List[any]); !ok || own != whole {
		l.setItems(whole.items)
	}
}

func setByteItem(b *ByteArray, key, v any) {
	if s, ok := key.(*Slice); ok {
		lo, hi, step := s.bounds()
		l := b.list()
		l.SetSliceStep(lo, hi, step, BytesFromAny(v))
		b.data = l.items
		return
	}
	b.Set(sequenceIndex(b, key), indexInt(v))
}

// noItemDeletion is worded by CPython according to whether x has sequence slots and the key is an index.
func noItemDeletion(x, key any) error {
	_, sized := sizeOf(x)
	if _, isIndex := indexOf(key); isIndex && sized {
		return TypeError.Newf("'%s' object doesn't support item deletion", typeName(x))
	}
	return TypeError.Newf("'%s' object does not support item deletion", typeName(x))
}

// DelItem is del x[key].
func DelItem(x, key any) {
	x, key = ToAny(x), ToAny(key)
	switch x := x.(type) {
	case floorDict:
		if !x.delAny(key) {
			Hash(key)
			panicKeyError(key)
		}
	case floorList:
		whole := asAnyList(x)
		if s, ok := key.(*Slice); ok {
			lo, hi, step := s.bounds()
			whole.DelSliceStep(lo, hi, step)
		} else {
			whole.Del(sequenceIndex(x, key))
		}
		writeBack(x, whole)
	case *ByteArray:
		l := x.list()
		if s, ok := key.(*Slice); ok {
			lo, hi, step := s.bounds()
			l.DelSliceStep(lo, hi, step)
		} else {
			b := sequenceIndex(x, key)
			x.At(b)
			l.Del(b)
		}
		x.data = l.items
	default:
		if isUserObject(x) {
			delItemSpecial(x, key, DelItem)
			return
		}
		panic(noItemDeletion(x, key))
	}
}
