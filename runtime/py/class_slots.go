package py

import "strings"

// slotTable is what __slots__ declares.
type slotTable struct {
	names  []string
	closed bool // instances take no other attributes: every class of the MRO has __slots__ without __dict__
}

// TakeSlots makes an existing class as closed as its __slots__ attribute says: @dataclass(slots=True).
func (c *Class) TakeSlots() error { return c.takeSlots() }

// slotted are the names that the class and its bases keep in slots, outside of the __dict__ of instances.
func (c *Class) slotted() map[string]bool {
	var names map[string]bool
	for _, k := range c.MRO {
		if k.slots == nil {
			continue
		}
		for _, n := range k.slots.names {
			if names == nil {
				names = map[string]bool{}
			}
			names[n] = true
		}
	}
	return names
}

// takeSlots turns __slots__ into members.
func (c *Class) takeSlots() error {
	declared, ok := c.attrs.get("__slots__")
	if !ok {
		return nil
	}
	names := slotNames(declared)
	table := &slotTable{closed: true}
	for _, n := range names {
		if n == "__dict__" {
			table.closed = false
			continue
		}
		if n == "__weakref__" {
			continue
		}
		n = mangle(c.Name, n)
		if _, clash := c.attrs.get(n); clash {
			return ValueError.Newf("'%s' in __slots__ conflicts with class variable", n)
		}
		table.names = append(table.names, n)
		c.attrs.set(n, &slotMember{name: n, cls: c})
	}
	for _, k := range c.MRO[1:] {
		if !k.builtin && (k.slots == nil || !k.slots.closed) || k.IsSubclassOf(BaseExceptionType) {
			table.closed = false
		}
	}
	c.slots = table
	return nil
}

func slotNames(declared any) []string {
	if s, ok := declared.(string); ok {
		return []string{s}
	}
	var names []string
	for it := Iter(declared); ; {
		v, ok := it.Next()
		if !ok {
			return names
		}
		names = append(names, v.(string))
	}
}

// mangle makes a private name (__x) the class's own, as the compiler does: _C__x.
func mangle(class, name string) string {
	if !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") {
		return name
	}
	return "_" + strings.TrimLeft(class, "_") + name
}
