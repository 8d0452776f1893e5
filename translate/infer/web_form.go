package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// WireForm describes an annotation that the Go type of its values does not tell: it holds a class whose instances live in the
// floor, an enumeration or a literal.
type WireForm struct {
	// Kind is Class, Enum, Literal, Optional, List, Set, FrozenSet, Dict, Tuple, Variadic, Union, Email, Constrained, Hooked, Generic, TypeVar, TypedDict, or Go for
	// a part that its Go type tells.
	Kind  string
	Class hir.Expr // of Class, Enum and TypedDict
	Of    hir.Type // of Go
	Parts []*WireForm
	Items []hir.Expr // of Literal
	// Options are the constraints and functions of Constrained and Hooked.
	Options []*hir.Call
	Named   string // of Constrained: the class of pydantic
	Index   int    // of TypeVar: its number among those of the model
}

// wiredClasses are the classes of the library that are validated by name.
var wiredClasses = map[string]bool{
	"datetime.datetime": true, "datetime.date": true, "datetime.time": true, "datetime.timedelta": true, "uuid.UUID": true,
	"decimal.Decimal": true, "pathlib.Path": true,
	"ipaddress.IPv4Address": true, "ipaddress.IPv6Address": true, "ipaddress.IPv4Network": true, "ipaddress.IPv6Network": true,
}

// FloorForm is the form of an annotation, nil when its Go type tells all.
func FloorForm(m *hir.Module, x hir.Expr) *WireForm {
	if f := settled(m).outerForm(x); f != nil && f.Kind != "Go" {
		return f
	}
	return nil
}

// SpelledForm is the form of a type whose values live in the floor.
func SpelledForm(m *hir.Module, x hir.Expr) *WireForm { return settled(m).spelledForm(x) }

// outerForm is wireForm without the constraints that the field or the parameter has anyway.
func (in *inferer) outerForm(x hir.Expr) *WireForm {
	f := in.wireForm(x)
	if inner, _ := in.annotatedParts(x); inner != nil && f.Kind == "Constrained" && f.Named == "" && len(f.Options) > 0 && in.isMarker(f.Options[0]) {
		return f.Parts[0]
	}
	return f
}

// isMarker reports whether a call is Field(…) or a marker of FastAPI.
func (in *inferer) isMarker(call *hir.Call) bool {
	_, field := in.fieldMarker(call)
	_, param := in.marker(call)
	return field || param
}

// annotatedForm is Annotated[T, …] with constraints and functions.
func (in *inferer) annotatedForm(inner hir.Expr, metas []hir.Expr) *WireForm {
	f := in.wireForm(inner)
	for _, m := range metas {
		call, ok := m.(*hir.Call)
		if !ok {
			continue
		}
		t := in.staticType(call.Fn)
		kind := ""
		switch {
		case t.Lib == nil:
		case annotatedHooks[t.Lib.LibName()] != "":
			kind = "Hooked"
		case t.Lib.LibName() == "pydantic.StringConstraints" || t.Lib.LibName() == "pydantic.Field":
			kind = "Constrained"
		}
		if kind != "" {
			f = &WireForm{Kind: kind, Parts: []*WireForm{f}, Options: []*hir.Call{call}}
		}
	}
	return f
}

// hookedAnnotation lets the functions in an annotation be called with the values that they look at.
func (in *inferer) hookedAnnotation(x hir.Expr, cell *hir.Cell) {
	if x == nil {
		return
	}
	inner, metas := in.annotatedParts(x)
	if inner == nil {
		if ix, ok := in.unalias(x).(*hir.Index); ok {
			parts := []hir.Expr{ix.I}
			if t, ok := ix.I.(*hir.Tuple); ok {
				parts = t.Elts
			}
			for _, p := range parts {
				in.hookedAnnotation(p, nil)
			}
		}
		return
	}
	for _, m := range metas {
		call, ok := m.(*hir.Call)
		if !ok || len(call.Args) == 0 {
			continue
		}
		t := in.staticType(call.Fn)
		if t.Lib == nil || annotatedHooks[t.Lib.LibName()] == "" {
			continue
		}
		arg := hir.Any
		if annotatedHooks[t.Lib.LibName()] == "AfterValidator" {
			arg = in.wire(inner)
		}
		result := in.applied(in.markerValue(call.Args[0].Value), []hir.Type{arg}, false)
		if cell != nil && arg.Kind != hir.AnyT && result.Kind != hir.Never {
			in.flow(cell, in.storable(result))
		} else {
			in.escape(result)
		}
	}
}

// namedConstraints are the classes of pydantic that constrain a number.
var namedConstraints = map[string]string{
	"pydantic.PositiveInt": "Gt", "pydantic.NegativeInt": "Lt", "pydantic.NonNegativeInt": "Ge", "pydantic.NonPositiveInt": "Le",
	"pydantic.PositiveFloat": "Gt", "pydantic.NegativeFloat": "Lt", "pydantic.NonNegativeFloat": "Ge", "pydantic.NonPositiveFloat": "Le",
}

// NamedConstraint is the option that a class of pydantic stands for.
func NamedConstraint(name string) string { return namedConstraints[name] }

// AnnotatedHook is the option that a call in Annotated stands for: AfterValidator and its kin, "" for none.
func AnnotatedHook(m *hir.Module, call *hir.Call) string {
	if t := settled(m).staticType(call.Fn); t.Lib != nil {
		return annotatedHooks[t.Lib.LibName()]
	}
	return ""
}

// constrainedType is the type of conint(gt=0) and its kin.
func (in *inferer) constrainedType(x *hir.Call) (hir.Type, bool) {
	t := in.staticType(x.Fn)
	if t.Lib == nil {
		return hir.Type{}, false
	}
	switch t.Lib.LibName() {
	case "pydantic.conint":
		return hir.IntOf(requestBits), true
	case "pydantic.confloat":
		return hir.Float, true
	case "pydantic.constr":
		return hir.Str, true
	case "pydantic.conlist":
		if len(x.Args) > 0 && x.Args[0].Name == "" {
			l := hir.NewList()
			in.flow(l.Elem, in.wire(x.Args[0].Value))
			return hir.ListOf(l), true
		}
	}
	return hir.Type{}, false
}

// spelledForm is wireForm with all containers spelled out, for parts whose Go type tells nothing: values of the floor.
func (in *inferer) spelledForm(x hir.Expr) *WireForm {
	outer := in.spelled
	in.spelled = true
	defer func() { in.spelled = outer }()
	return in.wireForm(x)
}

// wireForm is Go for whatever holds nothing of the floor.
func (in *inferer) wireForm(x hir.Expr) *WireForm {
	if cell, i := in.typeVar(x); cell != nil {
		return &WireForm{Kind: "TypeVar", Index: i}
	}
	x = in.unalias(x)
	plain := &WireForm{Kind: "Go"}
	special := func(kind string, parts ...hir.Expr) *WireForm {
		f, found := &WireForm{Kind: kind}, in.spelled
		for _, p := range parts {
			part := in.wireForm(p)
			found = found || part.Kind != "Go"
			f.Parts = append(f.Parts, part)
		}
		if found {
			return f
		}
		return plain
	}
	switch x := x.(type) {
	case *hir.Name, *hir.Attr:
		if in.isEnumClass(x) {
			return &WireForm{Kind: "Enum", Class: x}
		}
		if in.typedDict(x) != nil {
			return &WireForm{Kind: "TypedDict", Class: x}
		}
		if t := in.staticType(x); t.Kind == hir.LibClassT && wiredClasses[t.Lib.LibName()] {
			return &WireForm{Kind: "Class", Class: x}
		} else if t.Kind == hir.LibClassT && t.Lib.LibName() == "pydantic.EmailStr" {
			return &WireForm{Kind: "Email"}
		} else if t.Kind == hir.LibClassT && namedConstraints[t.Lib.LibName()] != "" {
			return &WireForm{Kind: "Constrained", Named: t.Lib.LibName(), Parts: []*WireForm{{Kind: "Go", Of: in.wire(x)}}}
		} else if t.Kind == hir.LibClassT && (t.Lib.LibName() == "tuple" || t.Lib.LibName() == "frozenset") {
			return in.bareForm(t.Lib.LibName())
		}
	case *hir.Call:
		if t, ok := in.constrainedType(x); ok {
			of := &WireForm{Kind: "Go", Of: t}
			if t.Kind == hir.ListT {
				of = &WireForm{Kind: "List", Parts: []*WireForm{in.wireForm(x.Args[0].Value)}}
			}
			return &WireForm{Kind: "Constrained", Parts: []*WireForm{of}, Options: []*hir.Call{x}}
		}
	case *hir.Binary:
		if x.Op == "|" {
			return in.unionForm(x, unionParts(x))
		}
	case *hir.Index:
		if inner, metas := in.annotatedParts(x); inner != nil {
			return in.annotatedForm(inner, metas)
		}
		if in.genericModel(x) != nil {
			return in.genericForm(x)
		}
		t := in.staticType(x.X)
		if t.Kind != hir.LibClassT {
			break
		}
		args := []hir.Expr{x.I}
		if tuple, ok := x.I.(*hir.Tuple); ok {
			args = tuple.Elts
		}
		switch t.Lib.LibName() {
		case "typing.Literal":
			return &WireForm{Kind: "Literal", Items: args}
		case "typing.Optional":
			return in.unionForm(x, append(slices.Clone(args), &hir.Const{Kind: hir.ConstNone}))
		case "typing.Union":
			return in.unionForm(x, args)
		case "frozenset", "typing.FrozenSet":
			return &WireForm{Kind: "FrozenSet", Parts: []*WireForm{in.spelledForm(args[0])}}
		case "tuple", "typing.Tuple":
			if c, ok := args[len(args)-1].(*hir.Const); ok && c.Kind == hir.ConstEllipsis {
				return &WireForm{Kind: "Variadic", Parts: []*WireForm{in.spelledForm(args[0])}}
			}
			return special("Tuple", args...)
		case "list", "typing.List", "Sequence":
			return special("List", args...)
		case "set", "typing.Set":
			return special("Set", args...)
		case "dict", "typing.Dict", "Mapping":
			return special("Dict", args...)
		}
	}
	plain.Of = in.wire(x)
	return plain
}

// bareForm is tuple or frozenset without arguments.
func (in *inferer) bareForm(name string) *WireForm {
	kind := map[string]string{"tuple": "Variadic", "frozenset": "FrozenSet"}[name]
	return &WireForm{Kind: kind, Parts: []*WireForm{{Kind: "Go", Of: hir.Any}}}
}

// unionParts are the types of A | B | C.
func unionParts(x hir.Expr) []hir.Expr {
	if b, ok := x.(*hir.Binary); ok && b.Op == "|" {
		return append(unionParts(b.L), unionParts(b.R)...)
	}
	return []hir.Expr{x}
}

// unionForm is a choice of types, one of which may be None.
func (in *inferer) unionForm(x hir.Expr, parts []hir.Expr) *WireForm {
	var forms []*WireForm
	optional := false
	for _, p := range parts {
		if isNone(p) {
			optional = true
			continue
		}
		forms = append(forms, in.wireForm(p))
	}
	if len(forms) > 1 {
		for i, p := range slices.DeleteFunc(slices.Clone(parts), isNone) {
			forms[i] = in.spelledForm(p)
		}
	}
	if len(forms) == 1 && forms[0].Kind == "Go" {
		return &WireForm{Kind: "Go", Of: in.wire(x)}
	}
	f := forms[0]
	if len(forms) > 1 {
		f = &WireForm{Kind: "Union", Parts: forms}
	}
	if optional {
		return &WireForm{Kind: "Optional", Parts: []*WireForm{f}}
	}
	return f
}

func isNone(x hir.Expr) bool {
	c, ok := x.(*hir.Const)
	return ok && c.Kind == hir.ConstNone
}

// isEnumClass reports whether x names an enumeration of the program.
func (in *inferer) isEnumClass(x hir.Expr) bool {
	n, ok := x.(*hir.Name)
	if !ok {
		return false
	}
	c, ok := n.Var.Def.(*hir.Class)
	if !ok {
		return false
	}
	for _, b := range c.Bases {
		if t := in.staticType(b); t.Kind == hir.LibClassT {
			if cls := t.Lib.(*stubs.Class); cls.Module != nil && cls.Module.Name == "enum" {
				return true
			}
		}
		if in.isEnumClass(b) {
			return true
		}
	}
	return false
}

// literalType is the type of the values of Literal["a", "b"].
func (in *inferer) literalType(items []hir.Expr) hir.Type {
	var t hir.Type
	for _, x := range items {
		c, ok := x.(*hir.Const)
		if !ok {
			return in.noWire(x)
		}
		var one hir.Type
		switch c.Kind {
		case hir.ConstStr:
			one = hir.Str
		case hir.ConstInt:
			one = hir.IntOf(requestBits)
		default:
			return hir.Any
		}
		if t.Kind != hir.Never && t.Kind != one.Kind {
			return hir.Any
		}
		t = one
	}
	return t
}
