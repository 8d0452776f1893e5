package py

// loadIterators registers what every builtin iterator has.
func loadIterators() {
	for _, c := range []*Class{
		EnumerateType, ZipType, MapType, FilterType, ReversedType, ListIteratorType, ListReverseIteratorType, TupleIteratorType,
		StrIteratorType, StrASCIIIteratorType, BytesIteratorType, ByteArrayIteratorType, RangeIteratorType, SetIteratorType,
		DictKeyIteratorType, DictValueIteratorType, DictItemIteratorType, DictReverseKeyIteratorType, CallableIteratorType,
		SequenceIteratorType, MemoryIteratorType,
	} {
		c.onLoad(func(c *Class) { c.dunders("__iter__", "__next__") })
	}
}

func loadMemoryView(c *Class) {
	c.dunders("__len__", "__iter__", "__getitem__", "__setitem__", "__eq__", "__ne__", "__hash__", "__repr__", "__str__")
	c.method0("tobytes", func(self any) any { return self.(*MemoryView).ToBytes() })
	c.method0("tolist", func(self any) any { return self.(*MemoryView).toList() })
	c.method0("release", func(self any) any {
		self.(*MemoryView).Release()
		return nil
	})
	c.method0("toreadonly", func(self any) any {
		view := *self.(*MemoryView)
		view.check()
		view.readOnly = true
		return &view
	})
	c.methodK("cast", 1, []string{"format", "shape"}, func(self any, a arguments) any {
		return self.(*MemoryView).cast(wantStr(a[0], "cast() argument 'format' must be str"), castShape(a))
	})
	c.method0("__enter__", func(self any) any {
		self.(*MemoryView).check()
		return self
	})
	c.methodN("__exit__", 0, 3, func(self any, _ arguments) any {
		self.(*MemoryView).Release()
		return nil
	})
	c.methodK("hex", 0, []string{"sep", "bytes_per_sep"}, func(self any, a arguments) any {
		return hexMethod(self.(*MemoryView).data(), a)
	})
	ints := func(n []int) any {
		t := make(Tuple, len(n))
		for i, x := range n {
			t[i] = x
		}
		return t
	}
	contiguous := func(m *MemoryView) any { return m.contiguous() }
	fields := map[string]func(m *MemoryView) any{
		"nbytes":       func(m *MemoryView) any { return m.nbytes() },
		"itemsize":     func(m *MemoryView) any { return m.itemSize },
		"format":       func(m *MemoryView) any { return m.format },
		"readonly":     func(m *MemoryView) any { return m.ReadOnly() },
		"ndim":         func(m *MemoryView) any { return len(m.shape) },
		"shape":        func(m *MemoryView) any { return ints(m.shape) },
		"strides":      func(m *MemoryView) any { return ints(m.strides) },
		"suboffsets":   func(*MemoryView) any { return Tuple{} },
		"c_contiguous": contiguous,
		"contiguous":   contiguous,
		"f_contiguous": func(m *MemoryView) any { return len(m.shape) <= 1 && m.contiguous() },
		"obj":          func(m *MemoryView) any { return m.source },
	}
	for name, get := range fields {
		c.DefineGetSet(name, func(x any) any {
			m := x.(*MemoryView)
			m.check()
			return get(m)
		}, nil)
	}
}

// castShape is the argument shape of cast; nil where it is not given.
func castShape(a arguments) []int {
	if !a.has(1) {
		return nil
	}
	switch bare(a[1]).(type) {
	case Tuple, *List[any]:
	default:
		panic(TypeError.New("shape must be a list or a tuple"))
	}
	shape := []int{}
	for x := range Seq(a[1]) {
		n := indexInt(x)
		if n <= 0 {
			panic(ValueError.New("memoryview.cast(): elements of shape must be integers > 0"))
		}
		shape = append(shape, n)
	}
	return shape
}
