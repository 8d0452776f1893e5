package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// A member of an IntEnum is an int, one of a StrEnum a str, a named tuple a tuple. Their Go types are neither, so they are
// replaced by the int, the str or the tuple (hir.Plain) where the program uses them as one: in arithmetic, in comparisons with
// other things, in subscripts, in methods of the builtin type, as arguments of functions of the library that take one.

// plainType is the builtin type that instances of t are of besides.
func plainType(t hir.Type) (hir.Type, bool) {
	if !t.Is(hir.InstT) || t.Class.Dynamic != "" {
		return hir.Type{}, false
	}
	if e := t.Class.Enum; e != nil && e.Mixin != hir.Never {
		return findAttr(t.Class, "value").Cell.Type(), true
	}
	if fields := tupleFields(t); fields != nil {
		elems := make([]hir.Type, len(fields))
		for i, f := range fields {
			elems[i] = f.Cell.Type()
		}
		return hir.TupleOf(elems...), true
	}
	return hir.Type{}, false
}

// plain puts the builtin value of the expression in slot, of type t, in its place, if it has one.
func (in *inferer) plain(slot *hir.Expr, t hir.Type) hir.Type {
	v, ok := plainType(t)
	if !ok {
		return t
	}
	b := (*slot).Base()
	*slot = &hir.Plain{ExprBase: hir.ExprBase{Pos: b.Pos, End: b.End, T: v}, X: *slot}
	return v
}

// plainPair does so for both operands of a comparison, but for two instances of one class.
func (in *inferer) plainPair(op string, l, r *hir.Expr, lt, rt hir.Type) (hir.Type, hir.Type) {
	switch op {
	case "is", "is not":
		return lt, rt
	case "in", "not in":
		return lt, in.plain(r, rt)
	}
	if lt.Kind == hir.InstT && rt.Kind == hir.InstT && lt.Class == rt.Class {
		if lt.Class.Enum == nil || op == "==" || op == "!=" {
			return lt, rt
		}
	}
	return in.plain(l, lt), in.plain(r, rt)
}

// plainArgs does so for the arguments of a call.
func (in *inferer) plainArgs(x *hir.Call) {
	for i := range x.Args {
		if x.Args[i].Star == 0 {
			in.plain(&x.Args[i].Value, x.Args[i].Value.Base().T)
		}
	}
}

// takesPlain are the functions of the table of specials that look at the builtin value.
var takesPlain = map[string]bool{
	"int": true, "float": true, "complex": true, "abs": true, "round": true, "divmod": true, "pow": true, "sum": true,
	"range": true, "len": true, "ord": true, "chr": true, "hex": true, "oct": true, "bin": true,
	"list": true, "tuple": true, "set": true, "sorted": true, "enumerate": true, "zip": true, "reversed": true, "any": true, "all": true,
	"iter": true, "map": true, "filter": true,
}

// plainLib does so for the parameters of a function of the library that are declared as numbers, texts or iterables.
func (in *inferer) plainLib(x *hir.Call, bound []LibArg) {
	for i := range bound {
		b := &bound[i]
		if b.Value == nil || b.Param.Type == nil {
			continue
		}
		switch b.Param.Type.Name {
		case "int", "float", "str", "Iterable", "Sequence", "tuple":
		default:
			continue
		}
		for j := range x.Args {
			if x.Args[j].Value == b.Value {
				in.plain(&x.Args[j].Value, b.Value.Base().T)
				b.Value = x.Args[j].Value
			}
		}
	}
}

// plainFormat handles a member of an enum in an f-string: format() of a member of an IntEnum or StrEnum formats its value,
// that of any other enum the text of the member.
func (in *inferer) plainFormat(f *hir.Format, t hir.Type) hir.Type {
	if !t.Is(hir.InstT) || t.Class.Enum == nil || f.Conv != 0 || findMethod(t.Class, "__format__") != nil {
		return t
	}
	if t.Class.Enum.Plain {
		return in.plain(&f.X, t)
	}
	if f.Spec != nil {
		f.Conv = 's'
	}
	return t
}

// plainKeys reports whether the subscripts of a container are numbers, texts or tuples.
func plainKeys(t hir.Type) bool {
	switch t.Kind {
	case hir.StrT, hir.BytesT, hir.ListT, hir.TupleT, hir.VarTupleT:
		return true
	case hir.DictT:
		k := t.Dict.Find().Key.Type().Kind
		return k == hir.IntT || k == hir.StrT || k == hir.TupleT
	}
	return false
}

// plainIter does so for a named tuple that is walked over.
func (in *inferer) plainIter(slot *hir.Expr, t hir.Type) hir.Type {
	if v, ok := plainType(t); !ok || v.Kind != hir.TupleT {
		return t
	}
	return in.plain(slot, t)
}

// carriers notes that a function of the library looks at what is in a value of type t: it must know the builtin values that members
// of enums and named tuples are.
func (in *inferer) carriers(t hir.Type, depth int) {
	if depth > maxShown {
		return
	}
	if _, ok := plainType(t.NonNone()); ok {
		in.escapeClass(t.Class)
		return
	}
	if t.Kind == hir.DictT {
		in.carriers(t.Dict.Find().Key.Type(), depth+1)
	}
	for _, part := range comparedParts(t) {
		in.carriers(part, depth+1)
	}
}
