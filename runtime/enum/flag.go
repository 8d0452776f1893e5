package enum

import (
	"math/bits"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func setMasks(c *py.Class) {
	flags, singles := 0, 0
	for _, m := range members(c).Items() {
		v := lib.Int(Value(m))
		flags |= v
		if v > 0 && v&(v-1) == 0 {
			singles |= v
		}
	}
	c.Set("_flag_mask_", flags)
	c.Set("_singles_mask_", singles)
	c.Set("_all_bits_", 1<<bits.Len(uint(max(flags, 0)))-1)
}

func mask(c *py.Class, name string) int { return lib.Int(py.GetAttr(c, name)) }

// keeps reports whether values outside the members are kept: IntFlag, or boundary=KEEP.
func keeps(c *py.Class) bool {
	switch py.Str(py.GetAttrOr(c, "_boundary_", "")) {
	case "keep", "KEEP":
		return true
	case "strict", "STRICT", "conform", "CONFORM":
		return false
	}
	return c.IsSubclassOf(classes().intFlag)
}

// composite is Flag._missing_: the pseudo-member of a combination.
func composite(c *py.Class, value any) any {
	v, ok := value.(int)
	if !ok {
		panic(invalid(c, value))
	}
	given := v
	all, flags := mask(c, "_all_bits_"), mask(c, "_flag_mask_")
	if v < 0 {
		v += max(all+1, 1<<bits.Len(uint(-v)))
	}
	if v&^flags != 0 && !keeps(c) {
		if py.Str(py.GetAttrOr(c, "_boundary_", "")) == "conform" {
			v &= flags
		} else {
			width := max(bits.Len(uint(v)), bits.Len(uint(flags)))
			panic(py.ValueError.Newf("%s invalid value %d\n    given %s\n  allowed %s", py.Repr(c), given, binary(given, width), binary(flags, width)))
		}
	}
	if m, ok := byValue(c, v); ok {
		return m
	}
	var m any
	if data := classes().dataType(c); data == py.IntType {
		m = lib.NewOf(py.IntType, c, v)
	} else {
		m = lib.NewInstance(c)
	}
	py.SetAttr(m, "_value_", v)
	py.SetAttr(m, "_name_", compositeName(c, v))
	py.GetAttr(c, "_value2member_map_").(*py.Dict[any, any]).Set(v, m)
	return m
}

// binary is enum.bin: the sign bit apart.
func binary(v, width int) string {
	sign, digits := "0", ""
	if v < 0 {
		sign = "1"
		v += 1 << width
	}
	for i := width - 1; i >= 0; i-- {
		digits += string(rune('0' + v>>i&1))
	}
	return "0b" + sign + " " + digits
}

func compositeName(c *py.Class, v int) any {
	var names []string
	rest := v
	for name, m := range members(c).Items() {
		bit := lib.Int(Value(m))
		if bit > 0 && bit&(bit-1) == 0 && v&bit != 0 && Name(m) == name {
			names = append(names, name.(string))
			rest &^= bit
		}
	}
	if rest != 0 && len(names) > 0 && keeps(c) {
		names = append(names, py.Itoa(rest))
	}
	if len(names) == 0 {
		return nil
	}
	return strings.Join(names, "|")
}

func flagBody() *py.Dict[any, any] {
	b := body{py.NewDict[any, any]()}
	b.ns.Set("_generate_next_value_", &py.StaticMethod{Func: lib.Def("_generate_next_value_", "name, start, count, last_values", func(a []any) any {
		last := py.Collect(a[3])
		if len(last) == 0 {
			return a[1]
		}
		highest := 0
		for _, v := range last {
			highest = max(highest, lib.Int(v))
		}
		return 1 << bits.Len(uint(highest))
	})})
	b.classMethod("_missing_", "value", func(cls *py.Class, a []any) any { return composite(cls, a[0]) })
	b.def("__repr__", "self", func(a []any) any {
		if Name(a[0]) == nil {
			return "<" + lib.TypeName(a[0]) + ": " + py.Repr(Value(a[0])) + ">"
		}
		return "<" + lib.TypeName(a[0]) + "." + py.Str(Name(a[0])) + ": " + py.Repr(Value(a[0])) + ">"
	})
	b.def("__str__", "self", func(a []any) any {
		if Name(a[0]) == nil {
			return lib.TypeName(a[0]) + "(" + py.Repr(Value(a[0])) + ")"
		}
		return lib.TypeName(a[0]) + "." + py.Str(Name(a[0]))
	})
	b.def("__bool__", "self", func(a []any) any { return lib.Int(Value(a[0])) != 0 })
	b.def("__len__", "self", func(a []any) any { return bits.OnesCount(uint(lib.Int(Value(a[0])))) })
	b.def("__contains__", "self, other", func(a []any) any {
		if !py.IsInstance(a[1], py.Type(a[0])) {
			panic(py.TypeError.Newf("unsupported operand type(s) for 'in': %s and %s", py.Repr(lib.TypeName(a[1])), py.Repr(lib.TypeName(a[0]))))
		}
		v := lib.Int(Value(a[1]))
		return v&lib.Int(Value(a[0])) == v
	})
	b.def("__iter__", "self", func(a []any) any {
		c, v := py.Type(a[0]), lib.Int(Value(a[0]))
		l := py.NewList[any]()
		for m := range listed(c).All() { // in the order of definition
			if bit := lib.Int(Value(m)); v > 0 && v&bit == bit {
				l.Append(m)
				v &^= bit
			}
		}
		for i := range bits.Len(uint(max(v, 0))) {
			if v>>i&1 == 1 && mask(c, "_flag_mask_")>>i&1 == 1 {
				l.Append(Lookup(c, 1<<i))
			}
		}
		return py.Iter(l)
	})
	for name, op := range map[string]func(a, b int) int{
		"or": func(a, b int) int { return a | b }, "and": func(a, b int) int { return a & b }, "xor": func(a, b int) int { return a ^ b },
	} {
		apply := func(a []any) any {
			c := py.Type(a[0])
			other, ok := operand(c, a[1])
			if !ok {
				return py.NotImplemented
			}
			return Lookup(c, op(lib.Int(Value(a[0])), other))
		}
		b.def("__"+name+"__", "self, other", apply)
		b.def("__r"+name+"__", "self, other", apply)
	}
	b.def("__invert__", "self", func(a []any) any {
		c, v := py.Type(a[0]), lib.Int(Value(a[0]))
		if keeps(c) {
			return Lookup(c, ^v)
		}
		return Lookup(c, mask(c, "_singles_mask_")&^v)
	})
	return b.ns
}

// operand is the other side of a flag operation: a member, or an int where members are ints.
func operand(c *py.Class, x any) (int, bool) {
	if py.IsInstance(x, c) {
		return lib.Int(Value(x)), true
	}
	if i, ok := x.(int); ok && c.IsSubclassOf(py.IntType) {
		return i, true
	}
	return 0, false
}
