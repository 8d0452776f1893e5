package py

// dunders adds special methods of a builtin class by name. Their bodies are the floor operations themselves, on the
// builtin value of self; binary ones answer NotImplemented where the operation is not theirs.
func (c *Class) dunders(names ...string) {
	for _, name := range names {
		c.dunder(name)
	}
}

func (c *Class) dunder(name string) {
	if op, reflected, ok := binaryDunder(name); ok {
		c.method1(name, func(self, x any) any { return binaryMethod(op, reflected, self, bare(ToAny(x))) })
		return
	}
	if op, ok := comparisonDunder(name); ok {
		c.method1(name, func(self, x any) any {
			x = bare(ToAny(x))
			if r, ok := compareBuiltin(op, self, x); ok && !foreign(self, x) {
				return r
			}
			return NotImplemented
		})
		return
	}
	if f := unaryDunder(name); f != nil {
		c.method0(name, f)
		return
	}
	if f := itemDunder(name); f != nil {
		c.method1(name, f)
		return
	}
	switch name {
	case "__setitem__":
		c.methodN(name, 2, 2, func(self any, a arguments) any {
			SetItem(self, a[0], a[1])
			return nil
		})
	case "__round__":
		c.methodN(name, 0, 1, func(self any, a arguments) any {
			if a.has(0) {
				return RoundTo(self, a[0])
			}
			return Round(self)
		})
	case "__divmod__":
		c.method1(name, func(self, x any) any { return divModMethod(self, x) })
	case "__rdivmod__":
		c.method1(name, func(self, x any) any { return divModMethod(x, self) })
	}
}

func divModMethod(a, b any) any {
	x, ok := asNumber(a)
	y, ok2 := asNumber(bare(b))
	if !ok || !ok2 || max(x.kind, y.kind) == kindComplex {
		return NotImplemented
	}
	return DivMod(a, bare(b))
}

// binaryDunder reads __add__, __radd__ and __iadd__.
func binaryDunder(name string) (op binaryOp, reflected bool, ok bool) {
	for op, n := range binaryNames {
		switch name {
		case "__" + n.stem, "__i" + n.stem:
			return binaryOp(op), false, true
		case "__r" + n.stem:
			return binaryOp(op), true, true
		}
	}
	return 0, false, false
}

func binaryMethod(op binaryOp, reflected bool, self, x any) any {
	a, b := self, x
	if reflected {
		a, b = x, self
	}
	m, ok := asNumber(a)
	n, ok2 := asNumber(b)
	if ok && ok2 {
		if foreign(self, x) {
			return NotImplemented
		}
		if r, ok := numberOp(op, m, n); ok {
			return r
		}
		return NotImplemented
	}
	if r, ok := containerOp(op, a, b); ok {
		return r
	}
	if err := containerOpError(op, a, b); err != nil && !reflected {
		panic(err)
	}
	return NotImplemented
}

// foreign reports a number that the method of self's type leaves to x's own: int.__add__ knows no floats.
func foreign(self, x any) bool {
	m, ok := asNumber(self)
	n, ok2 := asNumber(x)
	return ok && ok2 && n.kind > max(m.kind, kindInt)
}

func comparisonDunder(name string) (op comparisonOp, ok bool) {
	for i, n := range [...]string{"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"} {
		if n == name {
			return comparisonOp(i), true
		}
	}
	return 0, false
}

func unaryDunder(name string) func(self any) any {
	switch name {
	case "__neg__":
		return Neg
	case "__pos__":
		return Pos
	case "__invert__":
		return Invert
	case "__abs__":
		return Abs
	case "__bool__":
		return func(self any) any { return Truth(self) }
	case "__len__":
		return func(self any) any { return Len(self) }
	case "__iter__":
		return func(self any) any { return Iter(self) }
	case "__reversed__":
		return func(self any) any { return ReversedAny(self) }
	case "__next__":
		return Next
	case "__hash__":
		return func(self any) any { return Hash(self) }
	case "__repr__":
		return func(self any) any { return Repr(self) }
	case "__str__":
		return func(self any) any { return Str(self) }
	}
	return conversionDunder(name)
}

func conversionDunder(name string) func(self any) any {
	switch name {
	case "__int__", "__trunc__":
		return func(self any) any { return ToInt(self).any() }
	case "__index__":
		return func(self any) any { return Index(self).any() }
	case "__float__":
		return func(self any) any { return ToFloat(self) }
	case "__complex__":
		return func(self any) any { return self }
	case "__floor__":
		return func(self any) any { return floorCeil(self, false) }
	case "__ceil__":
		return func(self any) any { return floorCeil(self, true) }
	}
	return nil
}

func itemDunder(name string) func(self, x any) any {
	switch name {
	case "__getitem__":
		return GetItem
	case "__contains__":
		return func(self, x any) any { return Contains(self, x) }
	case "__delitem__":
		return func(self, x any) any {
			DelItem(self, x)
			return nil
		}
	case "__format__":
		return func(self, spec any) any { return Format(self, wantStr(spec, "__format__() argument must be str")) }
	}
	return nil
}

// loadSequence adds what str, bytes, list and tuple have in common.
func loadSequence(c *Class) {
	c.dunders("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__repr__", "__str__", "__len__", "__iter__", "__contains__",
		"__getitem__", "__add__", "__mul__", "__rmul__")
	if c != ListType && c != ByteArrayType {
		c.dunders("__hash__")
	}
}

func loadMutableSequence(c *Class) {
	c.dunders("__setitem__", "__delitem__", "__reversed__")
	c.method1("__iadd__", func(self, x any) any { return IAdd(self, x) })
	c.method1("__imul__", func(self, x any) any { return IMul(self, x) })
	c.define("__hash__", nil)
}
