package infer

import (
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// RequestParam says where FastAPI takes a parameter of a handler or dependency from.
type RequestParam struct {
	// Place is Path, Query, Header, Cookie, Body or Param (FastAPI decides); "" for Request and its like, which are injected.
	Place string
	// Marker is the call Query(…) that describes it; nil without one.
	Marker *hir.Call
	// Default is what it has when the request does not say; nil when it is required.
	Default hir.Expr
	// Annotation is the type as the source has it; nil without one.
	Annotation hir.Expr
	// Type is what FastAPI validates it as.
	Type hir.Type
	// Depends is the function or class that gives it; nil for values of the request.
	Depends hir.Expr
}

// requestBits bounds the ints that generated handlers take: the runtime refuses larger ones, which leaves room for
// sums in a Go int.
const requestBits = 56

// markers are the functions that describe parameters.
var markers = map[string]string{
	"fastapi.Path": "Path", "fastapi.Query": "Query", "fastapi.Header": "Header", "fastapi.Cookie": "Cookie", "fastapi.Body": "Body",
	"fastapi.Form": "Form", "fastapi.File": "File", "fastapi.Depends": "Depends", "fastapi.Security": "Depends",
}

// requestFunc lets what FastAPI takes from requests flow into the parameters of a function: their annotations hold,
// because FastAPI enforces them.
func (in *inferer) requestFunc(f *hir.Func) {
	f.Called = true
	for i, p := range f.Params {
		if i == 0 && f.Class != nil && f.Kind != hir.StaticMethod {
			continue
		}
		in.requestParam(f, p)
	}
}

func (in *inferer) requestParam(f *hir.Func, p *hir.Param) {
	if p.Kind == hir.VarArgs || p.Kind == hir.KwArgs {
		if p.Request != nil { // of a wrapper that is called by keyword
			return
		}
		end := p.Pos
		end.Col += len(p.Name)
		in.report(p.Pos, end, diag.Unsupported, "name the parameters", "FastAPI makes a query parameter of *%s; that is not supported", p.Name)
		return
	}
	r, ok := p.Request.(*RequestParam)
	if !ok {
		r = in.describeParam(p)
		p.Request = r
	}
	p.Passed = true
	if r.Depends != nil {
		in.flow(p.Var.Cell, in.dependency(r.Depends))
		return
	}
	in.markerArgs(r.Marker)
	in.hookedAnnotation(p.Annotation, p.Var.Cell)
	in.flow(p.Var.Cell, r.Type)
	if r.Default != nil {
		in.flowExpr(p.Var.Cell, r.Default, in.storable(r.Default.Base().T))
	}
}

// markerArgs walks what Query(…) or Field(…) is given: in an annotation nothing else does.
func (in *inferer) markerArgs(call *hir.Call) {
	if call == nil {
		return
	}
	for _, a := range call.Args {
		in.markerValue(a.Value)
	}
}

// markerValue walks an expression that stands in an annotation and that the runtime asks for from outside of main.
func (in *inferer) markerValue(x hir.Expr) hir.Type {
	hir.VisitExpr(x, func(n any) bool {
		if name, ok := n.(*hir.Name); ok && name.Var.Kind != hir.Builtin {
			name.Var.Captured = true
		}
		return true
	})
	return in.expr(x, newEnv())
}

// describeParam reads annotation and default of a parameter.
//
//	q: str | None = None, limit: int = Query(10, le=100), user: Annotated[User, Depends(current_user)]
func (in *inferer) describeParam(p *hir.Param) *RequestParam {
	r := &RequestParam{Place: "Param", Type: hir.Any}
	ann := p.Annotation
	if inner, metas := in.annotatedParts(ann); inner != nil {
		ann = inner
		for _, m := range metas {
			if call, ok := in.marker(m); ok {
				in.mark(r, call)
			}
		}
	}
	if p.Default != nil {
		if call, ok := in.marker(p.Default); ok {
			in.mark(r, call)
			if r.Place != "Depends" {
				r.Default = markerDefault(call)
			}
		} else if c, ok := p.Default.(*hir.Const); !ok || c.Kind != hir.ConstEllipsis {
			r.Default = p.Default
		}
	}
	if r.Place == "Depends" {
		if r.Depends == nil {
			r.Depends = ann // user: User = Depends()
		}
		return r
	}
	if ann != nil {
		r.Annotation, r.Type = p.Annotation, in.wire(ann)
		if injected(r.Type) {
			r.Place = ""
		}
		r.Type = in.bounded(r.Type, r.Marker)
	}
	return r
}

// mark notes what Query(…) or Depends(…) says.
func (in *inferer) mark(r *RequestParam, call *hir.Call) {
	r.Place = markers[in.staticType(call.Fn).Lib.LibName()]
	if r.Place == "Depends" {
		for _, a := range call.Args {
			if a.Name == "" || a.Name == "dependency" {
				r.Depends = a.Value
			}
		}
	}
	r.Marker = call
}

// marker recognises a call of Query, Path, Depends and their like.
func (in *inferer) marker(x hir.Expr) (*hir.Call, bool) {
	call, ok := x.(*hir.Call)
	if !ok {
		return nil, false
	}
	t := in.staticType(call.Fn)
	return call, t.Kind == hir.LibFuncT && markers[t.Lib.LibName()] != ""
}

// markerDefault is the default that Query(…) gives, nil for none.
func markerDefault(call *hir.Call) hir.Expr {
	for _, a := range call.Args {
		if a.Name != "" && a.Name != "default" {
			continue
		}
		if c, ok := a.Value.(*hir.Const); ok && c.Kind == hir.ConstEllipsis {
			return nil
		}
		return a.Value
	}
	return nil
}

// annotatedParts takes Annotated[T, …] apart.
func (in *inferer) annotatedParts(x hir.Expr) (hir.Expr, []hir.Expr) {
	ix, ok := in.unalias(x).(*hir.Index)
	if !ok {
		return nil, nil
	}
	if t := in.staticType(ix.X); t.Lib == nil || t.Lib.LibName() != "typing.Annotated" {
		return nil, nil
	}
	parts, ok := ix.I.(*hir.Tuple)
	if !ok || len(parts.Elts) < 2 {
		return nil, nil
	}
	return parts.Elts[0], parts.Elts[1:]
}

// injected reports whether FastAPI makes the object itself.
func injected(t hir.Type) bool {
	if t.Kind != hir.LibT {
		return false
	}
	switch t.Lib.LibName() {
	case "fastapi.SecurityScopes", "fastapi.Request", "fastapi.WebSocket", "fastapi.Response", "fastapi.BackgroundTasks":
		return true
	}
	return false
}

// bounded narrows the bound of an int by ge=, le= and so on.
func (in *inferer) bounded(t hir.Type, marker *hir.Call) hir.Type {
	if t.Kind != hir.IntT || marker == nil {
		return t
	}
	low, high := -1, -1
	for _, a := range marker.Args {
		c := Fold(a.Value)
		if c == nil {
			continue
		}
		switch a.Name {
		case "gt", "ge":
			low = c.BitLen()
			t.Pos = t.Pos || c.Sign() >= 0
		case "lt", "le":
			high = c.BitLen()
		}
	}
	if low >= 0 && high >= 0 {
		t.Bits = min(t.Bits, max(low, high))
	}
	return t
}

// dependency is the type of what Depends(x) gives.
func (in *inferer) dependency(x hir.Expr) hir.Type {
	t := x.Base().T
	if t.Kind == hir.Never {
		t = in.staticType(x)
	}
	if t.Kind == hir.Never {
		t = in.markerValue(x)
	}
	switch t.Kind {
	case hir.FuncT:
		if info := t.Func.Find(); len(info.Members) == 1 {
			f := info.Members[0]
			in.requestFunc(f)
			if f.IsGen {
				return f.Yields.Type()
			}
			return f.Result.Type()
		}
	case hir.ClassT:
		t.Class.Instantiated = true
		if init := findMethod(t.Class, "__init__"); init != nil {
			in.requestFunc(init)
		}
		return hir.Inst(t.Class)
	case hir.InstT:
		if f := findMethod(t.Class, "__call__"); f != nil {
			in.requestFunc(f)
			return f.Result.Type()
		}
	case hir.AnyT:
		if f := CachedDependency(x); f != nil {
			f.Called = true
			in.markerValue(x)
			return f.Result.Type()
		}
	case hir.LibT:
		if given := in.schemeType(t, x); given.Kind != hir.Never {
			return given
		}
	case hir.LibClassT:
		if FormDependency(t) {
			return hir.Lib(t.Lib.(*stubs.Class))
		}
	case hir.Never:
		return t
	}
	b := x.Base()
	in.report(b.Pos, b.End, diag.Unsupported, "depend on a function or a class of the program", "this dependency is not supported")
	return hir.Any
}

// dependencyList walks dependencies=[Depends(f), …].
func (in *inferer) dependencyList(x hir.Expr) {
	for _, call := range in.dependencyCalls(x) {
		for _, a := range call.Args {
			if a.Name == "" || a.Name == "dependency" {
				in.dependency(a.Value)
			}
		}
	}
}

// Dependencies are the calls of Depends in a list of them, after inference.
func Dependencies(m *hir.Module, x hir.Expr) []*hir.Call { return settled(m).dependencyCalls(x) }

func (in *inferer) dependencyCalls(x hir.Expr) []*hir.Call {
	list, ok := in.dependencyLists(x).(*hir.List)
	if !ok {
		b := x.Base()
		in.report(b.Pos, b.End, diag.Unsupported, "write the list where it is used", "dependencies must be a list of Depends(…)")
		return nil
	}
	var out []*hir.Call
	for _, el := range list.Elts {
		call, ok := in.marker(el)
		if !ok {
			b := el.Base()
			in.report(b.Pos, b.End, diag.Unsupported, "write Depends(f)", "dependencies must be a list of Depends(…)")
			continue
		}
		out = append(out, call)
	}
	return out
}

// wire is the type of an annotation that FastAPI or pydantic enforces.
func (in *inferer) wire(x hir.Expr) hir.Type {
	if t, ok := in.wires[x]; ok {
		return t
	}
	t := in.wireOf(x)
	if in.wires == nil {
		in.wires = map[hir.Expr]hir.Type{}
	}
	in.wires[x] = t
	return t
}

func (in *inferer) wireOf(x hir.Expr) hir.Type {
	if cell, _ := in.typeVar(x); cell != nil {
		return cell.Type()
	}
	switch x := in.unalias(x).(type) {
	case *hir.Const:
		switch x.Kind {
		case hir.ConstNone:
			return hir.None
		case hir.ConstStr: // a class that stands further down
			for _, c := range in.m.Classes {
				if c.Qualname == x.Str {
					return hir.Inst(c)
				}
			}
		}
	case *hir.Name, *hir.Attr:
		return in.wireNamed(x, nil)
	case *hir.Index:
		if inner, _ := in.annotatedParts(x); inner != nil {
			return in.wire(inner)
		}
		if c := in.genericModel(x); c != nil {
			in.parametrize(x, c)
			return hir.Inst(c)
		}
		if t, ok := x.I.(*hir.Tuple); ok {
			return in.wireNamed(x.X, t.Elts)
		}
		return in.wireNamed(x.X, []hir.Expr{x.I})
	case *hir.Call:
		if t, ok := in.constrainedType(x); ok {
			return t
		}
	case *hir.Binary:
		if x.Op == "|" {
			return in.wireUnion(unionParts(x)...)
		}
	}
	return in.noWire(x)
}

// noWire reports an annotation that the runtime cannot validate.
func (in *inferer) noWire(x hir.Expr) hir.Type {
	b := x.Base()
	in.report(b.Pos, b.End, diag.Unsupported, "numbers, texts, containers, dates, UUID, Decimal, Path, enumerations, literals, models, unions and the types of pydantic are validated", "values of this type cannot be validated yet")
	return hir.Any
}

// wireUnion is T | None, or any of several types: what it is then is found at run time.
func (in *inferer) wireUnion(parts ...hir.Expr) hir.Type {
	var t hir.Type
	opt := false
	for _, p := range parts {
		pt := in.wire(p)
		switch {
		case pt.Kind == hir.NoneT:
			opt = true
		case t.Kind == hir.Never:
			t, opt = pt.NonNone(), opt || pt.Opt
		default:
			in.escape(t)
			in.escape(pt)
			t = hir.Any
		}
	}
	if opt {
		return in.optional(t)
	}
	return t
}

func (in *inferer) wireNamed(x hir.Expr, args []hir.Expr) hir.Type {
	arg := func(i int) hir.Type {
		if i < len(args) {
			return in.wire(args[i])
		}
		return hir.Any
	}
	if in.isEnumClass(x) {
		x.(*hir.Name).Var.Captured = true // what validates asks for it from outside of main
		in.escape(in.staticType(x))
		in.m.ReadsDocs = true // the OpenAPI document shows its docstring
		return hir.Any
	}
	t := in.staticType(x)
	switch t.Kind {
	case hir.ClassT:
		if !IsModel(t.Class) {
			if t.Class.Kind != hir.DataClass {
				return in.noWire(x)
			}
			t.Class.Wired = true
			in.escape(hir.Inst(t.Class))
			for _, f := range DataModelFields(t.Class) {
				in.wire(f.Annotation)
			}
		}
		return hir.Inst(t.Class)
	case hir.LibClassT:
		if wiredClasses[t.Lib.LibName()] {
			return hir.Any
		}
	default:
		return in.noWire(x)
	}
	cls := t.Lib.(*stubs.Class)
	switch name := cls.LibName(); name {
	case "int":
		return hir.IntOf(requestBits)
	case "str":
		return hir.Str
	case "float":
		return hir.Float
	case "bool":
		return hir.Bool
	case "bytes":
		return hir.BytesTy
	case "typing.Any", "object":
		return hir.Any
	case "list", "typing.List", "typing.Sequence":
		l := hir.NewList()
		in.flow(l.Elem, arg(0))
		return hir.ListOf(l)
	case "dict", "typing.Dict":
		d := hir.NewDict()
		in.flow(d.Key, arg(0))
		in.flow(d.Val, arg(1))
		return hir.Type{Kind: hir.DictT, Dict: d}
	case "set", "typing.Set":
		return hir.Type{Kind: hir.SetT, Args: []*hir.Cell{hir.CellOf(arg(0))}}
	case "tuple", "typing.Tuple":
		if len(args) > 0 {
			if c, ok := args[len(args)-1].(*hir.Const); !ok || c.Kind != hir.ConstEllipsis {
				elems := make([]hir.Type, len(args))
				for i := range args {
					elems[i] = arg(i)
				}
				return hir.TupleOf(elems...)
			}
		}
		in.escape(arg(0))
		return hir.Any
	case "frozenset", "typing.FrozenSet":
		in.escape(arg(0))
		return hir.Any
	case "pydantic.EmailStr":
		return hir.Str
	case "pydantic.PositiveInt", "pydantic.NegativeInt", "pydantic.NonNegativeInt", "pydantic.NonPositiveInt":
		return hir.IntOf(requestBits)
	case "pydantic.PositiveFloat", "pydantic.NegativeFloat", "pydantic.NonNegativeFloat", "pydantic.NonPositiveFloat":
		return hir.Float
	case "typing.Literal":
		return in.literalType(args)
	case "typing.Optional":
		return in.optional(arg(0))
	case "typing.Union":
		return in.wireUnion(args...)
	}
	if cls.Module != nil && (cls.Module.Name == "fastapi" || cls.Module.Name == "pydantic") {
		return hir.Lib(cls)
	}
	return in.noWire(x)
}

// Wire is the type of an annotation that FastAPI enforces, after inference.
func Wire(m *hir.Module, x hir.Expr) hir.Type { return settled(m).wire(x) }

// StaticType is the type of a name that is bound once, by a def, class or import.
func StaticType(m *hir.Module, x hir.Expr) hir.Type { return settled(m).staticType(x) }
