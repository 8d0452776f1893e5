package py

// loadIterators registers what every builtin iterator has.
func loadIterators() {
	for _, c := range []*Class{
		EnumerateType, ZipType, MapType, FilterType, ReversedType, ListIteratorType, ListReverseIteratorType, TupleIteratorType,
		StrIteratorType, StrASCIIIteratorType, BytesIteratorType, ByteArrayIteratorType, RangeIteratorType, SetIteratorType,
		DictKeyIteratorType, DictValueIteratorType, DictItemIteratorType, DictReverseKeyIteratorType, CallableIteratorType,
		SequenceIteratorType,
	} {
		c.onLoad(func(c *Class) { c.dunders("__iter__", "__next__") })
	}
}

func loadMemoryView(c *Class) {
	c.dunders("__len__", "__iter__", "__getitem__", "__setitem__", "__eq__", "__ne__", "__hash__", "__repr__", "__str__")
	c.method0("tobytes", func(self any) any { return self.(*MemoryView).ToBytes() })
	c.method0("tolist", func(self any) any { return ListFromAny(self) })
	c.method0("release", func(self any) any {
		self.(*MemoryView).Release()
		return nil
	})
	c.method0("__enter__", func(self any) any { return self })
	c.methodN("__exit__", 0, 3, func(self any, _ arguments) any {
		self.(*MemoryView).Release()
		return nil
	})
	c.methodK("hex", 0, []string{"sep", "bytes_per_sep"}, func(self any, a arguments) any {
		return hexMethod(self.(*MemoryView).data(), a)
	})
	fields := map[string]func(m *MemoryView) any{
		"nbytes":   func(m *MemoryView) any { return m.Len() },
		"itemsize": func(m *MemoryView) any { return 1 },
		"format":   func(m *MemoryView) any { return "B" },
		"readonly": func(m *MemoryView) any { return m.ReadOnly() },
		"ndim":     func(m *MemoryView) any { return 1 },
		"shape":    func(m *MemoryView) any { return Tuple{m.Len()} },
		"strides":  func(m *MemoryView) any { return Tuple{m.step} },
		"obj":      func(m *MemoryView) any { return m.source },
	}
	for name, get := range fields {
		c.DefineGetSet(name, func(x any) any { return get(x.(*MemoryView)) }, nil)
	}
}
