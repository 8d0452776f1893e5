package py

// assign converts the elements of a list of the floor.
func (l *List[T]) assign(x any) bool {
	items := elements(x)
	l.items = make([]T, len(items))
	for i, item := range items {
		v, ok := tryTo[T](item)
		if !ok {
			return false
		}
		l.items[i] = v
	}
	return true
}

func (d *Dict[K, V]) assign(x any) bool {
	for k, v := range itemsOf(x) {
		key, ok := tryTo[K](k)
		val, ok2 := tryTo[V](v)
		if !ok || !ok2 {
			return false
		}
		d.Set(key, val)
	}
	return true
}

// assign copies a set of the floor slot by slot where that keeps its order, else element by element.
func (t *setTable[T]) assign(x any) bool {
	for _, item := range elements(x) {
		v, ok := tryTo[T](item)
		if !ok {
			return false
		}
		t.add(v)
	}
	return true
}

// tryTo is To that answers false instead of panicking.
func tryTo[T any](x any) (out T, ok bool) {
	if v, ok := x.(T); ok {
		return v, true
	}
	err := Try(func() error { out = To[T](x); return nil })
	return out, err == nil
}
