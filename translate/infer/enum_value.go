package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// A member of an IntEnum is an int, one of a StrEnum a str. Its Go type is neither, so it is replaced by its value where the
// program uses it as one: in arithmetic, in comparisons with other things than members, in methods of str, as an argument of
// a function of the library that takes a number or a text.

// mixin is the type of the value of t if it is a member of an enum that mixes in int or str.
func (in *inferer) mixin(t hir.Type) (hir.Type, bool) {
	if !t.Is(hir.InstT) || t.Class.Enum == nil || t.Class.Enum.Mixin == hir.Never {
		return hir.Type{}, false
	}
	return findAttr(t.Class, "value").Cell.Type(), true
}

// plain replaces the expression in slot, of type t, by the value of the member that it gives, if it gives one.
func (in *inferer) plain(slot *hir.Expr, t hir.Type) hir.Type {
	v, ok := in.mixin(t)
	if !ok {
		return t
	}
	b := (*slot).Base()
	*slot = &hir.Attr{ExprBase: hir.ExprBase{Pos: b.Pos, End: b.End, T: v}, X: *slot, Name: "value", NamePos: b.Pos}
	return v
}

// plainPair does so for both operands of a comparison unless they are members of one enum that are tested for equality.
func (in *inferer) plainPair(op string, l, r *hir.Expr, lt, rt hir.Type) (hir.Type, hir.Type) {
	if op == "is" || op == "is not" {
		return lt, rt
	}
	if (op == "==" || op == "!=") && lt.Kind == hir.InstT && rt.Kind == hir.InstT && lt.Class == rt.Class {
		return lt, rt
	}
	if op == "in" || op == "not in" {
		return lt, in.plain(r, rt)
	}
	return in.plain(l, lt), in.plain(r, rt)
}

// plainArgs does so for the arguments of functions that take numbers or texts.
func (in *inferer) plainArgs(x *hir.Call) {
	for i := range x.Args {
		if x.Args[i].Star == 0 {
			in.plain(&x.Args[i].Value, x.Args[i].Value.Base().T)
		}
	}
}

// takesPlain are the functions of the table of specials that look at the value of a member of an IntEnum or StrEnum.
var takesPlain = map[string]bool{
	"int": true, "float": true, "complex": true, "abs": true, "round": true, "divmod": true, "pow": true, "sum": true,
	"range": true, "len": true, "ord": true, "chr": true, "hex": true, "oct": true, "bin": true,
}

// plainFormat handles a member in an f-string: format() of a member of an IntEnum or StrEnum formats its value, that of any
// other enum the text of the member.
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

// checkEnums moves enums to the floor that turn out to need it.
func (in *inferer) checkEnums() {
	for _, c := range in.m.Classes {
		switch {
		case c.Enum == nil || c.Enum.List == nil || c.Dynamic != "":
		case c.ClassEscapes:
			in.makeDynamic(c, "the enum is used as an object")
		case c.Enum.Mixin != hir.Never && (c.Shown || c.Compared) && !c.Escapes:
			in.escapeClass(c) // the runtime must know them as the numbers or texts that they are
		}
	}
}

// plainLib does so for the parameters of a function of the library that are declared as numbers or texts.
func (in *inferer) plainLib(x *hir.Call, bound []LibArg) {
	for i := range bound {
		b := &bound[i]
		if b.Value == nil || b.Param.Type == nil {
			continue
		}
		switch b.Param.Type.Name {
		case "int", "float", "str":
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
