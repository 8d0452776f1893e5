package infer

import (
	"math"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// special finds the type of a call that a signature cannot describe. The arguments have been walked.
type special func(in *inferer, x *hir.Call, e *env) hir.Type

// specials are the rows of built-in functions and types, by qualified name. translate/lower has a row for each.
var specials map[string]special

// builtinSpecials are those of them that builtins has.
var builtinSpecials = map[string]bool{}

func init() {
	specials = map[string]special{
		"print":           printType,
		"__prompt_echo__": shown(hir.None), "__todo__": floorCall(hir.Any),
		"len": lenType,
		"isinstance": func(in *inferer, x *hir.Call, e *env) hir.Type {
			if len(x.Args) == 2 {
				in.show(x.Args[0].Value, x.Args[0].Value.Base().T)
				in.tested(x.Args[0].Value.Base().T, ClassesOf(x.Args[1].Value))
			}
			return hir.Bool
		},
		"issubclass": floorCall(hir.Bool),
		"repr":       shown(hir.Str), "ascii": shown(hir.Str), "format": shown(hir.Str), "str": strType,
		"bin": shown(hir.Str), "oct": shown(hir.Str), "hex": shown(hir.Str),
		"ord": func(in *inferer, x *hir.Call, e *env) hir.Type {
			in.floorIfNot(x, hir.StrT)
			return hir.Type{Kind: hir.IntT, Bits: 21, Pos: true}
		},
		"callable": callableType, "input": shown(hir.Str),
		"abs": absType, "round": roundType, "divmod": divmodType, "pow": powType,
		"sum": sumType, "min": minmaxType, "max": minmaxType, "sorted": sortedType, "reversed": reversedType,
		"enumerate": enumerateType, "zip": zipType, "map": mapType, "filter": filterType,
		"any": iterArgs(hir.Bool), "all": iterArgs(hir.Bool),
		"range": rangeType, "int": intType, "float": floatType, "bool": shown(hir.Bool),
		"list": listType, "dict": dictType, "set": setType, "frozenset": setType, "tuple": tupleType,
		"complex": complexType, "bytes": bytesType, "bytearray": floorCall(hir.Any), "memoryview": floorCall(hir.Any),
		"type": typeType, "object": floorCall(hir.Any), "super": superType, "iter": iterType, "next": nextType,
		"slice": floorCall(hir.Any), "property": floorCall(hir.Any), "staticmethod": floorCall(hir.Any), "classmethod": floorCall(hir.Any),
		"getattr": getattrType, "hasattr": hasattrType, "setattr": setattrType, "delattr": setattrType, "vars": varsType, "dir": varsType,
		"globals": floorCall(hir.Any), "locals": floorCall(hir.Any), "aiter": floorCall(hir.Any), "anext": floorCall(hir.Any),
		"exit": exitType, "quit": exitType, "sys.exit": exitType,
		"eval": floorCall(hir.Any), "exec": floorCall(hir.Any), "compile": floorCall(hir.Any), "breakpoint": floorCall(hir.None), "__import__": floorCall(hir.Any),
		"typing.TypeVar": floorCall(hir.Any), "typing.ParamSpec": floorCall(hir.Any), "typing.TypeVarTuple": floorCall(hir.Any),
		"typing.NewType": floorCall(hir.Any), "typing.cast": castType, "typing.override": firstArg, "typing.final": firstArg,
		"typing.overload": firstArg, "typing.runtime_checkable": firstArg,
	}
	for name := range specials {
		builtinSpecials[name] = true
	}
	for name, row := range asyncioSpecials {
		specials[name] = row
	}
	for name, row := range methodSpecials {
		specials[name] = row
	}
	for name, row := range webSpecials {
		specials[name] = row
	}
	for _, name := range WebMarkers() {
		specials[name] = markerType
	}
	for _, name := range ModelMarkers() {
		specials[name] = markerType
	}
	for name, row := range modelSpecials {
		specials[name] = row
	}
}

// IsSpecial reports whether inference has a row for the qualified name.
func IsSpecial(name string) bool { return specials[name] != nil }

// SpecialNames lists the rows; a test holds them against those of lowering.
func SpecialNames() []string {
	var names []string
	for n := range specials {
		names = append(names, n)
	}
	return names
}

func printType(in *inferer, x *hir.Call, e *env) hir.Type {
	in.showArgs(x)
	if PrintsByTable(x) {
		return floorCall(hir.None)(in, x, e)
	}
	return hir.None
}

// PrintsByTable reports whether a call of print is known at run time only: sep, end and file come from a dict, or a keyword is none
// that print has.
func PrintsByTable(x *hir.Call) bool {
	for _, a := range x.Args {
		switch a.Name {
		case "", "sep", "end", "file", "flush":
		default:
			return true
		}
		if a.Star == 2 {
			return true
		}
	}
	return false
}

func (in *inferer) showArgs(x *hir.Call) {
	for _, a := range x.Args {
		t := a.Value.Base().T
		if a.Star == 1 {
			in.elemType(t, a.Value)
		}
		in.show(a.Value, t)
	}
}

// tested notes that isinstance asks whether a value of type t is an instance of one of the classes. Where Go cannot tell, protocols are
// asked for in the floor, which looks at the members.
func (in *inferer) tested(t hir.Type, classes []hir.Type) {
	if in.unknown(t) || in.unsettled(t) || t.Kind == hir.Never {
		return
	}
	static := in.isStatic(t, classes)
	for _, c := range classes {
		switch {
		case c.Kind == hir.ClassT && c.Class.Protocol && !(static && in.isChecked(c.Class)):
			in.makeDynamic(c.Class, "isinstance asks for a protocol")
		case c.Kind == hir.ClassT && !static:
			in.showClass(c.Class) // the floor has to know it, though nobody may make one
		case c.Kind != hir.ClassT && t.Kind == hir.InstT && in.isInstanceOf(t, c) == maybe:
			in.escape(t) // the floor looks at the members
		}
	}
}

// floorIfNot sends the first argument through the floor unless it has the kind.
func (in *inferer) floorIfNot(x *hir.Call, k hir.Kind) {
	for _, a := range x.Args {
		if t := a.Value.Base().T; !t.Is(k) {
			in.intoFloor(a.Value, t)
		}
	}
}

// shown is the row of a function that looks at its arguments and gives t.
func shown(t hir.Type) special {
	return func(in *inferer, x *hir.Call, e *env) hir.Type {
		in.showArgs(x)
		return t
	}
}

// floorCall is the row of a function whose arguments go into the floor.
func floorCall(t hir.Type) special {
	return func(in *inferer, x *hir.Call, e *env) hir.Type {
		for _, a := range x.Args {
			in.intoFloor(a.Value, a.Value.Base().T)
		}
		return t
	}
}

// powType is the row of pow(): the runtime asks for __pow__, also with a third argument.
func powType(in *inferer, x *hir.Call, e *env) hir.Type {
	for _, a := range x.Args {
		in.openOperator("**", a.Value.Base().T)
	}
	return floorCall(hir.Any)(in, x, e)
}

func firstArg(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) > 0 {
		return x.Args[0].Value.Base().T
	}
	return hir.Any
}

func castType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) == 2 {
		return x.Args[1].Value.Base().T
	}
	return hir.Any
}

func exitType(in *inferer, x *hir.Call, e *env) hir.Type {
	in.showArgs(x)
	for _, a := range x.Args {
		in.escape(a.Value.Base().T)
	}
	e.dead = true
	return hir.None
}

// plain reports whether a call has n positional arguments and nothing else.
func plain(x *hir.Call, n int) bool {
	if len(x.Args) != n {
		return false
	}
	for _, a := range x.Args {
		if a.Star != 0 || a.Name != "" {
			return false
		}
	}
	return true
}

func lenType(in *inferer, x *hir.Call, e *env) hir.Type {
	if plain(x, 1) {
		t := x.Args[0].Value.Base().T
		if t.Kind == hir.DictT {
			in.demote(t.Dict)
		}
		if t.Is(hir.InstT) {
			in.dunder(t, "__len__", nil, x.Args[0].Value)
			if !Measured(t) { // the runtime calls it and judges what it gives
				in.intoFloor(x.Args[0].Value, t)
			}
		} else if t.Kind == hir.InstT { // or None
			in.intoFloor(x.Args[0].Value, t)
		} else if c, ok := t.Lib.(*stubs.Class); ok && t.Kind == hir.LibT {
			if f, _ := c.Find("__len__"); f == nil || t.Opt {
				in.escape(t)
			}
		}
	}
	return hir.Type{Kind: hir.IntT, Bits: 31, Pos: true}
}

// Measured reports whether the method __len__ of the class of t gives an int.
func Measured(t hir.Type) bool {
	f := FindMethod(t.Class, "__len__")
	if f == nil {
		return false
	}
	rt := f.Result.Type()
	return rt.Is(hir.IntT) && !rt.Opt && !rt.Wide() || rt.Kind == hir.Never
}

func strType(in *inferer, x *hir.Call, e *env) hir.Type {
	in.showArgs(x)
	return hir.Str
}

func absType(in *inferer, x *hir.Call, e *env) hir.Type {
	if plain(x, 1) {
		switch t := x.Args[0].Value.Base().T; {
		case t.Is(hir.IntT), t.Is(hir.BoolT):
			t = asInt(t)
			t.Pos = true
			return t
		case t.Is(hir.FloatT):
			return t
		case t.Is(hir.ComplexT):
			return hir.Float
		case t.Is(hir.NumT):
			return floorCall(t)(in, x, e)
		case t.Is(hir.LibT):
			return in.dunder(t, "__abs__", nil, x.Args[0].Value)
		case t.Kind == hir.Never:
			return t
		}
	}
	return floorCall(hir.Any)(in, x, e)
}

func roundType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) >= 1 {
		t := x.Args[0].Value.Base().T
		switch {
		case t.Kind == hir.Never:
			return t
		case plain(x, 1) && t.Is(hir.FloatT):
			return hir.Type{Kind: hir.IntT, Bits: min(floatBits(x.Args[0].Value)+1, hir.MaxBits+1)}
		case plain(x, 1) && (t.Is(hir.IntT) || t.Is(hir.BoolT)):
			return asInt(t)
		case plain(x, 1) && t.Is(hir.NumT):
			return floorCall(hir.BigInt)(in, x, e)
		case plain(x, 2) && t.Is(hir.NumT) && x.Args[1].Value.Base().T.Is(hir.IntT):
			return floorCall(t)(in, x, e)
		case len(x.Args) == 2 && t.Is(hir.FloatT) && x.Args[1].Value.Base().T.Is(hir.IntT):
			return t
		}
	}
	return floorCall(hir.Any)(in, x, e)
}

func divmodType(in *inferer, x *hir.Call, e *env) hir.Type {
	if plain(x, 2) {
		l, r := x.Args[0].Value.Base().T, x.Args[1].Value.Base().T
		if l.Kind == hir.Never || r.Kind == hir.Never {
			return hir.Type{}
		}
		if l.IsNumber() && r.IsNumber() && !l.Mixed && !r.Mixed && !l.Wide() && !r.Wide() {
			q := in.arith(&hir.Binary{Op: "//", L: x.Args[0].Value, R: x.Args[1].Value}, l, r)
			m := in.arith(&hir.Binary{Op: "%", L: x.Args[0].Value, R: x.Args[1].Value}, l, r)
			return hir.TupleOf(q, m)
		}
	}
	return floorCall(hir.Any)(in, x, e)
}

func intType(in *inferer, x *hir.Call, e *env) hir.Type {
	if plain(x, 0) {
		return hir.Type{Kind: hir.IntT, Pos: true}
	}
	if plain(x, 1) {
		switch t := x.Args[0].Value.Base().T; {
		case t.Kind == hir.Never:
			return t
		case t.Is(hir.IntT), t.Is(hir.BoolT):
			return asInt(t)
		case t.Is(hir.FloatT):
			return hir.Type{Kind: hir.IntT, Bits: floatBits(x.Args[0].Value)}
		case t.Is(hir.StrT):
			return hir.BigInt
		}
	}
	return floorCall(hir.BigInt)(in, x, e)
}

// floatBits bounds a float as an int: a root or a quotient of a small int is small, other floats are not bounded.
func floatBits(x hir.Expr) int {
	switch x := x.(type) {
	case *hir.Const:
		if x.Kind == hir.ConstFloat && math.Abs(x.Float) < 1<<53 {
			return 54
		}
	case *hir.Unary:
		return floatBits(x.X)
	case *hir.Binary:
		l, r := x.L.Base().T, x.R.Base().T
		if !l.Is(hir.IntT) || l.Wide() {
			break
		}
		if c, ok := x.R.(*hir.Const); ok && x.Op == "**" && c.Kind == hir.ConstFloat && c.Float >= 0 && c.Float <= 1 {
			return max(l.Bits, 1)
		}
		if x.Op == "/" && r.Is(hir.IntT) {
			return max(l.Bits, 1)
		}
	case *hir.Call:
		if r, ok := x.Resolved.(*CallLib); ok && r.Sig != nil && len(x.Args) == 1 {
			if a := x.Args[0].Value.Base().T; r.Sig.Func.LibName() == "math.sqrt" && a.Is(hir.IntT) && !a.Wide() {
				return max(a.Bits, 1)
			}
		}
	}
	return hir.MaxBits + 1
}

func floatType(in *inferer, x *hir.Call, e *env) hir.Type {
	if plain(x, 1) {
		if t := x.Args[0].Value.Base().T; t.IsNumber() || t.Is(hir.StrT) {
			return hir.Float
		}
	}
	return floorCall(hir.Float)(in, x, e)
}

func typeType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) == 1 && onlyPositional(x.Args) {
		if t := x.Args[0].Value.Base().T; t.Kind == hir.InstT && !t.Opt && in.isClassValue(t.Class) {
			return in.typeOf(t.Class)
		}
	}
	for _, a := range x.Args {
		t := a.Value.Base().T
		in.show(a.Value, t)
		in.escape(t)
		if t.Kind == hir.InstT {
			in.escapeClassObject(t.Class)
		}
	}
	return hir.Any
}

func superType(in *inferer, x *hir.Call, e *env) hir.Type {
	if c := in.fn.Class; c != nil && c.Dynamic == "" {
		in.makeDynamic(c, "it uses super by itself")
	}
	return floorCall(hir.Any)(in, x, e)
}

func nextType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) >= 1 {
		t := x.Args[0].Value.Base().T
		if t.Is(hir.LibT) && t.Lib.LibName() == "Generator" {
			el := t.Args[0].Type()
			if len(x.Args) == 2 {
				el = in.join(el, x.Args[1].Value.Base().T)
			}
			return el
		}
	}
	return floorCall(hir.Any)(in, x, e)
}

func getattrType(in *inferer, x *hir.Call, e *env) hir.Type {
	if m, name, ok := AskedMember(x); ok { // a default would stand for what CPython has
		pos := x.Args[1].Value.Base().Pos
		pos.Col++
		in.noMember(pos, m, name)
	}
	in.attrByName(x)
	return floorCall(hir.Any)(in, x, e)
}

// attrByName notes that any method may be reached by a computed name.
func (in *inferer) attrByName(x *hir.Call) {
	if len(x.Args) < 2 {
		return
	}
	name, ok := x.Args[1].Value.(*hir.Const)
	in.escape(x.Args[0].Value.Base().T)
	for _, c := range in.m.Classes {
		if !c.Escapes && c.Dynamic == "" {
			continue
		}
		for _, f := range c.MethodOrder {
			if !ok || f.Name == name.Str {
				in.escapeFunc(f)
				in.escape(f.Result.Type())
			}
		}
		for _, a := range c.AttrOrder {
			if !ok || a.Name == name.Str {
				in.escape(a.Cell.Type())
			}
		}
		for _, v := range c.Vars {
			if !ok || v.Name == name.Str {
				in.escape(v.Cell.Type())
			}
		}
	}
}

func hasattrType(in *inferer, x *hir.Call, e *env) hir.Type {
	if AskedAttr(x) != nil {
		return hir.Bool
	}
	floorCall(hir.Bool)(in, x, e)
	return hir.Bool
}

func setattrType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) >= 2 {
		if t := x.Args[0].Value.Base().T; SetsFields(x) {
			in.openFields(t.Class, x.Args[2].Value)
		} else if t.Kind == hir.InstT || t.Kind == hir.ClassT {
			in.makeDynamic(t.Class, "its attributes are set by computed names")
		} else if t.Kind == hir.AnyT {
			for _, c := range in.m.Classes {
				if c.Escapes && c.Dynamic == "" && in.concerns(x.Args[0].Value, c) {
					in.makeDynamic(c, "attributes of unknown objects are set by computed names")
				}
			}
		}
	}
	return floorCall(hir.None)(in, x, e)
}

func varsType(in *inferer, x *hir.Call, e *env) hir.Type {
	in.listed = true
	for _, a := range x.Args {
		if t := a.Value.Base().T; t.Kind == hir.InstT || t.Kind == hir.ClassT {
			in.makeDynamic(t.Class, "vars or dir shows its attributes")
		}
	}
	return floorCall(hir.Any)(in, x, e)
}

var _ = stubs.Default
