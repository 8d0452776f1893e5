package py

func loadList(c *Class) {
	loadSequence(c)
	loadMutableSequence(c)
	c.method1("append", func(self, x any) any {
		self.(floorList).appendAny(x)
		return nil
	})
	c.method1("extend", func(self, x any) any {
		if !canIterate(x) {
			panic(TypeError.Newf("'%s' object is not iterable", typeName(x)))
		}
		self.(floorList).extendAny(x)
		return nil
	})
	c.methodN("insert", 2, 2, func(self any, a arguments) any {
		i := Index(a[0]).clamp()
		editList(self, func(l *List[any]) { l.Insert(i, a[1]) })
		return nil
	})
	c.methodN("pop", 0, 1, func(self any, a arguments) (x any) {
		i := a.intOr(0, -1)
		editList(self, func(l *List[any]) { x = l.PopAt(i) })
		return x
	})
	c.method1("remove", func(self, x any) any {
		editList(self, func(l *List[any]) { l.Remove(x) })
		return nil
	})
	c.method0("clear", func(self any) any {
		self.(floorList).setItems(nil)
		return nil
	})
	c.method0("copy", func(self any) any { return ListFromAny(self) })
	c.method0("reverse", func(self any) any {
		editList(self, func(l *List[any]) { l.Reverse() })
		return nil
	})
	c.methodN("index", 1, 3, func(self any, a arguments) any {
		l := asAnyList(self.(floorList))
		lo, hi := searchBounds(a, len(l.items))
		return l.IndexIn(a[0], lo, hi)
	})
	c.method1("count", func(self, x any) any { return asAnyList(self.(floorList)).Count(x) })
	c.builtinFn("sort", keywords("sort", 0, 0, []string{"key", "reverse"}), func(self any, a arguments) any {
		sortList(self.(floorList), a.or(0, nil), Truth(a.or(1, false)))
		return nil
	})
	c.builtinFn("__init__", positional("", "list", 0, 1), func(self any, a arguments) any {
		var items []any
		if a.has(0) {
			items = Collect(a[0])
		}
		self.(floorList).setItems(items)
		return nil
	})
}

// editList changes any list through a list of the floor.
func editList(self any, edit func(l *List[any])) {
	l := self.(floorList)
	whole := asAnyList(l)
	edit(whole)
	writeBack(l, whole)
}

// sortList is list.sort. The list is empty while it is being sorted, as in CPython, so that a key function that changes
// it is found out.
func sortList(l floorList, key any, reverse bool) {
	items := Collect(l)
	l.setItems(nil)
	defer func() {
		changed := l.Len() > 0
		l.setItems(items)
		if changed {
			panic(ValueError.New("list modified during sort"))
		}
	}()
	sortAnyBy(items, key, reverse)
}

func searchBounds(a arguments, n int) (lo, hi int) {
	lo, hi = 0, n
	if a.has(1) {
		lo = *mustBound(a[1])
	}
	if a.has(2) {
		hi = *mustBound(a[2])
	}
	return lo, hi
}

func mustBound(x any) *int {
	if _, ok := indexOf(x); !ok {
		panic(TypeError.New("slice indices must be integers or have an __index__ method"))
	}
	return sliceIndex(x)
}

func loadTuple(c *Class) {
	loadSequence(c)
	c.methodN("index", 1, 3, func(self any, a arguments) any {
		t := self.(Tuple)
		lo, hi := searchBounds(a, len(t))
		return t.Index(a[0], lo, hi)
	})
	c.method1("count", func(self, x any) any { return self.(Tuple).Count(x) })
}

func loadRange(c *Class) {
	c.dunders("__eq__", "__ne__", "__hash__", "__repr__", "__str__", "__len__", "__iter__", "__reversed__", "__contains__", "__getitem__")
	c.DefineGetSet("start", func(x any) any { return x.(*Range).Start }, nil)
	c.DefineGetSet("stop", func(x any) any { x.(*Range).near(); return x.(*Range).Stop }, nil)
	c.DefineGetSet("step", func(x any) any { return x.(*Range).Step }, nil)
	c.method1("index", func(self, x any) any {
		if i, ok := asInteger(x); ok && i.IsSmall() && self.(*Range).Contains(i.Int()) {
			return self.(*Range).Index(i.Int())
		}
		for i, v := range Collect(self) {
			if equalOther(v, x) {
				return i
			}
		}
		if i, ok := asInteger(x); ok {
			panic(ValueError.Newf("%v is not in range", i))
		}
		panic(ValueError.New("sequence.index(x): x not in sequence"))
	})
	c.method1("count", func(self, x any) any {
		n := 0
		for v := range Seq(self) {
			if equalOther(v, x) {
				n++
			}
		}
		return n
	})
}

func loadSlice(c *Class) {
	c.dunders("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__repr__", "__str__")
	c.DefineGetSet("start", func(x any) any { return x.(*Slice).Start }, nil)
	c.DefineGetSet("stop", func(x any) any { return x.(*Slice).Stop }, nil)
	c.DefineGetSet("step", func(x any) any { return x.(*Slice).Step }, nil)
	c.method1("indices", func(self, n any) any {
		start, stop, step := self.(*Slice).Indices(indexInt(n))
		return Tuple{start, stop, step}
	})
}
