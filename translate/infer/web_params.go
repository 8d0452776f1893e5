package infer

import (
	"slices"

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
	// Fields are calls of pydantic's Field beside the type: Annotated[int, Field(ge=2)].
	Fields []*hir.Call
	// Default is what it has when the request does not say; nil when it is required.
	Default hir.Expr
	// Annotation is the type as the source has it; nil without one.
	Annotation hir.Expr
	// Bare says that the constraints of the annotation do not count: n: conint(ge=1) = Body(1).
	Bare bool
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

// described reports whether the defaults of a function tell where a request holds its arguments. It is a dependency then, also where
// the application that depends on it stands elsewhere.
//
//	async def current_user(token: str = Depends(oauth2_scheme)): …
func (in *inferer) described(f *hir.Func) bool {
	return slices.ContainsFunc(f.Params, func(p *hir.Param) bool {
		if p.Default == nil {
			return false
		}
		_, ok := in.marker(p.Default)
		return ok
	})
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
	for inner, metas := in.annotatedParts(ann); inner != nil; inner, metas = in.annotatedParts(ann) { // also Annotated[Annotated[T, …], …]
		ann = inner
		for _, m := range metas {
			if call, ok := in.marker(m); ok {
				in.mark(r, call)
			} else if call, ok := in.fieldMarker(m); ok {
				r.Fields = append(r.Fields, call)
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
		if call, ok := in.marker(p.Default); ok && call == r.Marker { // FastAPI takes the type out of Annotated, of which conint() is one
			inner := in.unalias(ann)
			if con, ok := inner.(*hir.Call); ok {
				_, r.Bare = in.constrainedType(con)
			} else if ann != p.Annotation {
				r.Annotation, r.Fields = ann, nil
			}
		}
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
		if c := in.schemeObject(x); c != nil {
			in.schemeCall(c, x)
			in.markerValue(x)
			return hir.Any
		}
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

// StaticType is the type of a name that is bound once, by a def, class or import.
func StaticType(m *hir.Module, x hir.Expr) hir.Type { return settled(m).staticType(x) }
