package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// narrow notes in e what follows when the test x came out as truth.
func (in *inferer) narrow(x hir.Expr, truth bool, e *env) {
	switch x := x.(type) {
	case *hir.Unary:
		if x.Op == "not" {
			in.narrow(x.X, !truth, e)
		}
	case *hir.BoolOp:
		if (x.Op == "and") == truth {
			for _, y := range x.Xs {
				in.narrow(y, truth, e)
			}
			return
		}
		// a failed and, a true or: what all ways have in common
		var out *env
		cur := e.clone()
		for _, y := range x.Xs {
			way := cur.clone()
			in.narrow(y, truth, way)
			if out == nil {
				out = way
			} else {
				out = in.merge(out, way)
			}
			in.narrow(y, !truth, cur)
		}
		e.m = out.m
	case *hir.Compare:
		in.narrowCompare(x, truth, e)
	case *hir.Call:
		in.narrowCall(x, truth, e)
	case *hir.Name, *hir.Attr, *hir.NamedExpr:
		in.narrowTruth(x, truth, e)
	}
}

// narrowTruth is the test of a value by itself: a true one is not None.
func (in *inferer) narrowTruth(x hir.Expr, truth bool, e *env) {
	k := keyOf(x)
	t := x.Base().T
	if k == nil {
		return
	}
	if truth && t.Opt {
		e.m[k] = t.NonNone()
	} else if truth && t.Kind == hir.NoneT && !in.final {
		e.m[k] = hir.Type{} // what else it may be has not been seen yet
	} else if !truth && t.Opt && t.Kind == hir.InstT && !HasTruth(t.Class) {
		e.m[k] = hir.None
	}
}

// IsNone reports whether x is None: as it is written, or as a name that is never anything else, STOP = None.
func IsNone(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Const:
		return x.Kind == hir.ConstNone
	case *hir.Name:
		return x.Var.Bindings == 1 && x.Var.Kind != hir.Builtin && x.Var.Param == nil && x.Var.Cell.Type().Kind == hir.NoneT
	}
	return false
}

func (in *inferer) narrowCompare(x *hir.Compare, truth bool, e *env) {
	if len(x.Ops) != 1 {
		return
	}
	l, r, op := x.L, x.Rs[0], x.Ops[0]
	if IsNone(l) && !IsNone(r) {
		l, r = r, l
	}
	k := keyOf(l)
	if k == nil || !IsNone(r) {
		return
	}
	t := l.Base().T
	isNone := truth
	switch op {
	case "is", "==":
	case "is not", "!=":
		isNone = !truth
	default:
		return
	}
	if isNone {
		if t.Opt {
			e.m[k] = hir.None
		}
	} else if t.Opt {
		e.m[k] = t.NonNone()
	} else if t.Kind == hir.NoneT && !in.final { // what else it may be has not been seen yet
		e.m[k] = hir.Type{}
	}
}

// narrowCall handles isinstance(x, C) and callable(x).
func (in *inferer) narrowCall(x *hir.Call, truth bool, e *env) {
	b, ok := x.Resolved.(*CallBuiltin)
	if !ok || b.Name != "isinstance" || len(x.Args) != 2 {
		return
	}
	k := keyOf(x.Args[0].Value)
	if k == nil {
		return
	}
	in.narrowClasses(k, x.Args[0].Value.Base().T, ClassesOf(x.Args[1].Value), truth, e)
}

// narrowClasses notes in e that what k stands for, which has type t, is an instance of one of the classes, or of none of them.
func (in *inferer) narrowClasses(k any, t hir.Type, classes []hir.Type, truth bool, e *env) {
	if n, ok := in.remains(t, classes, truth); ok {
		e.m[k] = n
		return
	}
	if !truth {
		if t.Opt && t.Kind != hir.AnyT {
			// what remains of "T or None" when it is no T is None
			if len(classes) == 1 && in.isInstanceOf(t.NonNone(), classes[0]) == yes {
				e.m[k] = hir.None
			}
		}
		return
	}
	if len(classes) != 1 {
		if t.Opt && t.Kind != hir.AnyT && !slices.ContainsFunc(classes, mayHoldNone) {
			e.m[k] = t.NonNone()
		}
		return
	}
	switch in.isInstanceOf(t.NonNone(), classes[0]) {
	case yes:
		e.m[k] = t.NonNone()
	case no:
	default:
		if n, ok := in.narrowTo(t, classes[0]); ok {
			e.m[k] = n
		}
	}
}

// mayHoldNone reports whether None may be an instance of a class: object, Hashable, and what is no class that is known.
func mayHoldNone(c hir.Type) bool {
	if c.Kind == hir.LibClassT {
		class := c.Lib.(*stubs.Class)
		return !builtinTypes[class.LibName()] && !class.Exception && !class.Pointer
	}
	return c.Kind != hir.ClassT
}

// remains is what of a type of instances is left where they are known to be instances of one of the classes, or of none: Never where
// nothing is, so that nothing follows from code that does not run; not ok where the classes say nothing.
func (in *inferer) remains(t hir.Type, classes []hir.Type, truth bool) (hir.Type, bool) {
	if t.Kind != hir.InstT || t.Opt && slices.ContainsFunc(classes, func(c hir.Type) bool { return c.Kind != hir.ClassT }) {
		return t, false
	}
	left, ok := hir.Type{}, false
	if are, rest, sorted := in.sorts(t.NonNone(), classes); sorted {
		if !truth {
			are = rest
		}
		left, ok = in.among(are)
	} else if answer := in.isOneOf(t.NonNone(), classes); answer != maybe {
		if ok = true; (answer == yes) == truth {
			left = t.NonNone()
		}
	}
	switch {
	case !ok || truth || !t.Opt:
		return left, ok
	case left.Kind == hir.Never:
		return hir.None, true
	}
	return in.optional(left), true
}

// ClassesOf are the types of the classes that isinstance is given: one, or a tuple of them.
func ClassesOf(x hir.Expr) []hir.Type {
	if tup, ok := x.(*hir.Tuple); ok {
		var out []hir.Type
		for _, el := range tup.Elts {
			out = append(out, ClassesOf(el)...)
		}
		return out
	}
	return []hir.Type{x.Base().T}
}

type answer int

const (
	maybe answer = iota
	yes
	no
)

// isInstanceOf tells before run time, if it can, whether values of type t are instances of a class.
func (in *inferer) isInstanceOf(t, class hir.Type) answer {
	if t.Opt || t.Kind == hir.AnyT || t.Kind == hir.Never {
		return maybe
	}
	switch class.Kind {
	case hir.ClassT:
		switch {
		case class.Class.Asked != nil:
			return in.answersTo(t, class.Class)
		case class.Class.Protocol && !(t.Kind == hir.InstT && isInstOf(t.Class, class.Class) == yes):
			return maybe // what has its members conforms
		}
		if t.Kind == hir.InstT {
			return isInstOf(t.Class, class.Class)
		}
		if t.Kind == hir.LibT {
			return maybe
		}
		return no
	case hir.LibClassT:
		return in.isLibInstance(t, class.Lib.(*stubs.Class))
	}
	return maybe
}

// isOneOf tells whether values of type t are instances of one of the classes.
func (in *inferer) isOneOf(t hir.Type, classes []hir.Type) answer {
	if t.Kind == hir.InstT && !t.Opt && len(t.Class.Members) > 0 {
		first := in.isOneOf(hir.Inst(t.Class.Members[0]), classes)
		for _, m := range t.Class.Members[1:] {
			if in.isOneOf(hir.Inst(m), classes) != first {
				return maybe
			}
		}
		return first
	}
	out := no
	for _, c := range classes {
		switch in.isInstanceOf(t, c) {
		case yes:
			return yes
		case maybe:
			out = maybe
		}
	}
	return out
}

// isStatic reports whether Go can tell values of type t that are instances of one of the classes from others: it is the same for all
// but None, or it depends on which of the classes of a view they have.
func (in *inferer) isStatic(t hir.Type, classes []hir.Type) bool {
	bare := BareType(t)
	_, _, sorted := in.sorts(bare, classes)
	return sorted || in.isOneOf(bare, classes) != maybe
}

// BareType is t without None, unless it is nothing else.
func BareType(t hir.Type) hir.Type {
	if t.Kind == hir.NoneT {
		return hir.None
	}
	return t.NonNone()
}

// isInstOf tells whether instances of c are instances of class.
func isInstOf(c, class *hir.Class) answer {
	switch {
	case standsIn(c, class):
		return yes
	case standsIn(class, c):
		return maybe
	}
	return no
}

// standsIn reports whether every instance of c is one of d.
func standsIn(c, d *hir.Class) bool {
	if c.Members != nil {
		return !slices.ContainsFunc(c.Members, func(m *hir.Class) bool { return !standsIn(m, d) })
	}
	for ; c != nil; c = c.Base {
		if c == d || slices.Contains(d.Members, c) {
			return true
		}
	}
	return false
}

// StandsIn is standsIn for lowering.
func StandsIn(c, d *hir.Class) bool { return standsIn(c, d) }

// builtinTypes are the built-in types that no class is an instance of but those derived from it.
var builtinTypes = map[string]bool{
	"bool": true, "int": true, "float": true, "complex": true, "str": true, "bytes": true, "bytearray": true,
	"list": true, "tuple": true, "dict": true, "set": true, "frozenset": true, "range": true, "slice": true, "memoryview": true,
}

func (in *inferer) isLibInstance(t hir.Type, class *stubs.Class) answer {
	view := t
	if v, ok := plainType(t); ok && in.isLibInstance(v, class) == yes {
		return yes
	}
	if t.Kind == hir.InstT {
		view = in.libView(t)
		if view.Kind == hir.Never {
			if t.Class.Kind != hir.NamedTupleClass && t.Class.Dynamic == "" && builtinTypes[class.LibName()] {
				return no
			}
			return maybe
		}
	}
	if view.Kind == hir.LibT {
		vc := view.Lib.(*stubs.Class)
		if vc.Inherits(class) {
			return yes
		}
		if class.Inherits(vc) || !class.Exception {
			return maybe
		}
		return no
	}
	name := ""
	switch t.Kind {
	case hir.StrT:
		name = "str"
	case hir.IntT:
		name = "int"
	case hir.BoolT:
		if class.LibName() == "int" {
			return yes
		}
		name = "bool"
	case hir.FloatT:
		if t.Mixed {
			return maybe
		}
		name = "float"
	case hir.BytesT:
		name = "bytes"
	case hir.ListT:
		name = "list"
	case hir.DictT:
		name = "dict"
	case hir.SetT:
		name = "set"
	case hir.TupleT, hir.VarTupleT:
		name = "tuple"
	default:
		return maybe
	}
	if class.LibName() == name || class.LibName() == "object" {
		return yes
	}
	if builtinTypes[class.LibName()] || class.Exception {
		return no
	}
	return maybe // an abstract class of collections.abc or numbers
}

// IsInstanceOf tells whether all values of type t are instances of one of the classes (1), or none is (2); 0 is to be asked at run time.
func IsInstanceOf(t hir.Type, classes ...hir.Type) int {
	in := &inferer{stubs: stubs.Default, builtinsModule: stubs.Default.Module("builtins")}
	return int(in.isOneOf(t, classes))
}

// narrowTo is t as an instance of a class.
func (in *inferer) narrowTo(t, class hir.Type) (hir.Type, bool) {
	switch class.Kind {
	case hir.ClassT:
		if are, _, ok := in.sorts(t.NonNone(), []hir.Type{class}); ok {
			return in.among(are)
		}
		if class.Class.Dynamic == "" && !class.Class.Protocol {
			return hir.Inst(class.Class), true
		}
	case hir.LibClassT:
		c := class.Lib.(*stubs.Class)
		if in.isLibInstance(t.NonNone(), c) == yes && t.Kind != hir.AnyT {
			return t.NonNone(), true
		}
		switch c.LibName() {
		case "str":
			return hir.Str, true
		case "int":
			if in.m.FloorBools {
				return hir.Type{}, false // a bool is an int, and shows as a bool
			}
			return hir.BigInt, true
		case "bool":
			return hir.Bool, true
		case "float":
			return hir.Float, true
		case "bytes":
			return hir.BytesTy, true
		}
		if c.Exception {
			return hir.Lib(c), true
		}
	}
	return hir.Type{}, false
}
