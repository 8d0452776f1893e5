package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// The runtime compares and hashes instances that stand in containers: as keys, as what `in`, ==, index, sorted and max look
// at. Their classes need tables with the comparison methods then, and the methods get what they are compared with; the
// rest of the class stays typed.

// Ordering and equality are the methods that such comparisons call.
var (
	equality = []string{"__eq__", "__ne__"}
	ordering = []string{"__lt__", "__gt__", "__le__", "__ge__", "__eq__"}
)

// compared notes that the runtime compares a value of type a with one of type b.
func (in *inferer) compared(a, b hir.Type, names []string) { in.comparedIn(a, b, names, 0) }

func (in *inferer) comparedIn(a, b hir.Type, names []string, depth int) {
	if depth > maxShown {
		return
	}
	for _, t := range []hir.Type{a, b} {
		switch t.Kind {
		case hir.ClassT:
			in.compareClass(t.Class)
		case hir.FuncT: // functions of Go do not compare
			in.escape(t)
		}
	}
	if a.Kind == hir.AnyT || b.Kind == hir.AnyT {
		in.comparedAny(a, b, names)
		in.comparedAny(b, a, names)
	}
	if a.Kind == hir.InstT || b.Kind == hir.InstT {
		in.comparedInst(a, b, names)
		in.comparedInst(b, a, names)
		return
	}
	as, bs := comparedParts(a), comparedParts(b)
	for i, x := range as {
		for j, y := range bs {
			if a.Kind == hir.TupleT && b.Kind == hir.TupleT && i != j {
				continue
			}
			in.comparedIn(x, y, names, depth+1)
		}
	}
}

func (in *inferer) comparedInst(t, other hir.Type, names []string) {
	if t.Kind != hir.InstT || t.Class.Dynamic != "" {
		return
	}
	if len(names) == len(equality) && ByIdentity(t, other) {
		return
	}
	in.compareClass(t.Class)
	for _, name := range names {
		in.dunderIfAny(t, name, other)
	}
}

// comparedAny notes that a value of unknown type is compared: it may be an instance of any class that reaches the floor, whose
// methods get the other one.
func (in *inferer) comparedAny(t, other hir.Type, names []string) {
	if t.Kind != hir.AnyT {
		return
	}
	for _, c := range in.m.Classes {
		if c.Dynamic != "" || !c.Escapes && !c.ClassEscapes {
			continue
		}
		for _, name := range names {
			if f := c.Methods[name]; f != nil && !f.SameClass {
				in.callMethodType(f, []hir.Type{other}, nil)
			}
		}
	}
}

// ByIdentity reports whether == of two instances is Go's: both are of one family of classes that define no equality.
func ByIdentity(a, b hir.Type) bool {
	return a.Kind == hir.InstT && b.Kind == hir.InstT && a.Class == b.Class && a.Class.Dynamic == "" && !IsModel(a.Class) && !definesEquality(a.Class)
}

// SameData reports whether a comparison that only instances of its class reach (f.SameClass) applies to operands of the types: both are instances of just
// that class.
func SameData(f *hir.Func, t, arg hir.Type) bool {
	c := f.Class
	return t.Is(hir.InstT) && arg.Is(hir.InstT) && t.Class == c && arg.Class == c && len(c.Subs) == 0
}

func definesEquality(c *hir.Class) bool {
	if findMethod(c, "__eq__") != nil || findMethod(c, "__ne__") != nil {
		return true
	}
	for _, s := range c.Subs {
		if definesEquality(s) {
			return true
		}
	}
	return false
}

// Unneeded reports whether the method f of a named tuple is left out: nothing compares or hashes its instances, or the runtime
// does so as it does with tuples. A property that gives a default, and a
// comparison that total_ordering adds, are left out when nothing asks for them.
func Unneeded(f *hir.Func) bool {
	if f.DefaultOf != nil {
		return !f.Called
	}
	c := f.Class
	if f.Derived {
		return !f.Called && !c.Escapes && !c.ClassEscapes
	}
	return f.Synth && c.Kind == hir.NamedTupleClass && f.Name != "__init__" && f.Name != "__repr__" && !f.Called && (!c.Compared || c.Escapes || c.ClassEscapes)
}

// comparedParts are the types of what comparing containers compares.
func comparedParts(t hir.Type) []hir.Type {
	switch t.Kind {
	case hir.AnyT:
		return []hir.Type{t}
	case hir.ListT:
		return []hir.Type{t.List.Find().Elem.Type()}
	case hir.DictT:
		d := t.Dict.Find()
		if !d.Record {
			return []hir.Type{d.Val.Type()}
		}
		var out []hir.Type
		for _, f := range d.Fields {
			out = append(out, f.Type())
		}
		return out
	case hir.TupleT:
		return t.Elems
	case hir.SetT, hir.FrozenT, hir.VarTupleT, hir.LibT:
		var out []hir.Type
		for _, a := range t.Args {
			out = append(out, a.Type())
		}
		return out
	}
	return nil
}

// compareClass notes that instances of the class, or of others of its family, are compared or hashed by the runtime.
func (in *inferer) compareClass(c *hir.Class) {
	for c.Base != nil {
		c = c.Base
	}
	in.compareFamily(c)
}

func (in *inferer) compareFamily(c *hir.Class) {
	if !c.Compared {
		c.Compared, in.changed = true, true
	}
	for _, s := range c.Subs {
		in.compareFamily(s)
	}
}

// hashed notes that values of the type are keys of a table.
func (in *inferer) hashed(t hir.Type) {
	switch t.Kind {
	case hir.TupleT:
		for _, e := range t.Elems {
			in.hashed(e)
		}
	case hir.FrozenT, hir.VarTupleT:
		in.hashed(t.Args[0].Type())
	case hir.InstT:
		if t.Class.Dynamic != "" {
			return
		}
		in.hashFamily(t.Class, t)
		for c := t.Class.Base; c != nil; c = c.Base {
			in.hashClass(c, t)
		}
	}
}

func (in *inferer) hashFamily(c *hir.Class, t hir.Type) {
	in.hashClass(c, t)
	for _, s := range c.Subs {
		in.hashFamily(s, t)
	}
}

// hashClass notes that instances of c are hashed, and compared with instances of type t.
func (in *inferer) hashClass(c *hir.Class, t hir.Type) {
	if f := c.Methods["__hash__"]; f != nil {
		in.compareClass(c)
		in.callMethodType(f, nil, nil)
	}
	if c.Methods["__eq__"] != nil {
		in.compareClass(c)
		in.dunderIfAny(hir.Inst(c), "__eq__", t.NonNone())
	}
}

// keyed notes that t is a container with keys.
func (in *inferer) keyed(t hir.Type) {
	switch t.Kind {
	case hir.DictT:
		if d := t.Dict.Find(); !d.Record {
			in.hashed(d.Key.Type())
		}
	case hir.SetT, hir.FrozenT:
		in.hashed(t.Args[0].Type())
	case hir.LibT:
		switch t.Lib.LibName() {
		case "collections.Counter", "collections.defaultdict", "collections.OrderedDict":
			if len(t.Args) > 0 {
				in.hashed(t.Args[0].Type())
			}
		case "asyncio.PriorityQueue", "queue.PriorityQueue":
			if len(t.Args) > 0 {
				in.compared(t.Args[0].Type(), t.Args[0].Type(), ordering)
			}
		}
	}
}

// containsCompares notes what `l in r` compares l with.
func (in *inferer) containsCompares(l, r hir.Type) {
	switch r.Kind {
	case hir.DictT:
		in.hashed(l)
	case hir.SetT, hir.FrozenT:
		in.hashed(l)
	}
	for _, el := range comparedParts(r) {
		in.compared(l, el, equality)
	}
}

// RuntimeCalls reports whether the runtime calls the method of a class that does not reach the floor otherwise.
func RuntimeCalls(c *hir.Class, name string) bool {
	switch name {
	case "__str__", "__repr__", "__format__":
		return c.Shown
	case "__hash__":
		return c.Compared
	}
	for _, special := range comparing {
		if name == special {
			return c.Compared
		}
	}
	return false
}

// libCompares notes what a library function compares or hashes.
func (in *inferer) libCompares(f *stubs.Func, bound []LibArg, tv map[string]*hir.Cell) {
	el := hir.Type{}
	if c := tv["T"]; c != nil {
		el = c.Type()
	}
	switch {
	case f.Class == nil && f.LibName() == "hash":
		for _, b := range bound {
			if b.Value != nil {
				in.hashed(b.Value.Base().T)
			}
		}
	case f.Module != nil && (f.Module.Name == "heapq" || f.Module.Name == "bisect"):
		in.compared(el, el, ordering)
		if f.Module.Name == "bisect" && el.Kind == hir.Never {
			in.operandsCompared(bound, ordering)
		}
	case f.Module != nil && f.Module.Name == "operator" && f.Class == nil:
		switch f.Name {
		case "eq", "ne", "contains", "countOf", "indexOf":
			in.operandsCompared(bound, equality)
		case "lt", "le", "gt", "ge":
			in.operandsCompared(bound, ordering)
		}
	case f.Class != nil && (f.Name == "index" || f.Name == "count" || f.Name == "remove"):
		in.compared(el, el, equality)
	}
}

// operandsCompared notes that a library function compares its first two arguments, or what they hold.
func (in *inferer) operandsCompared(bound []LibArg, names []string) {
	if len(bound) < 2 || bound[0].Value == nil || bound[1].Value == nil {
		return
	}
	a, b := bound[0].Value.Base().T, bound[1].Value.Base().T
	in.compared(a, b, names)
	for _, el := range comparedParts(a) {
		in.compared(el, b, names)
	}
}
