package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// requestParams describes the parameters of a handler or dependency, one option each:
//
//	item_id: int, q: str | None = None  =>  fastapi.Param("item_id"), fastapi.Param("q", fastapi.Default(nil))
func (b *builder) requestParams(f *hir.Func) []ir.Expr {
	var out []ir.Expr
	for _, p := range f.Params {
		r, ok := p.Request.(*infer.RequestParam)
		switch {
		case !ok || r.Place == "":
		case r.Depends != nil:
			out = append(out, b.depends(p, r))
		default:
			out = append(out, b.requestParam(p, r))
		}
	}
	return out
}

func (b *builder) requestParam(p *hir.Param, r *infer.RequestParam) ir.Expr {
	args := []ir.Expr{ir.StringLit(p.Name)}
	if b.ofFunctionAround(r.Default) {
		d := r.Default.Base()
		b.l.unsupported(d.Pos, d.End, "let the default be None, and put the value in its place in the function", "the default of a parameter of a request is a variable of a function around it, which is not supported")
		return ir.Nil(ir.Any)
	}
	if r.Default != nil {
		args = append(args, b.webDefault(r.Default, shownType(p)))
	}
	want := hir.Any
	if r.Annotation != nil {
		want = infer.Wire(b.l.m, r.Annotation) // afresh: r.Type may have grown
	}
	if form := b.floorForm(r.Annotation); form != nil && !r.Bare {
		args = append(args, form)
	} else {
		args = append(args, b.validatedAs(want, shownType(p), r.Default)...)
	}
	for _, f := range r.Fields {
		for _, a := range f.Args {
			if a.Name != "" && a.Name != "default" {
				args = append(args, b.webOption(a)...)
			}
		}
	}
	if r.Marker != nil {
		for _, a := range r.Marker.Args {
			if a.Name != "" && a.Name != "default" {
				args = append(args, b.webOption(a)...)
			}
		}
	}
	return webCall(r.Place, args...)
}

// ofFunctionAround reports whether a default uses a variable of the function in which the endpoint or dependency stands.
func (b *builder) ofFunctionAround(x hir.Expr) bool {
	if x == nil {
		return false
	}
	found := false
	hir.VisitExpr(x, func(n any) bool {
		if name, ok := n.(*hir.Name); ok {
			found = found || name.Var.Kind != hir.Global && name.Var.Kind != hir.Builtin
		}
		return true
	})
	return found
}

// webDefault is the default of a parameter or a field. One that is made by the program, such as the member of an enumeration, is
// asked for when the application has been set up.
func (b *builder) webDefault(x hir.Expr, t hir.Type) ir.Expr {
	if _, isConst := x.(*hir.Const); isConst || x.Base().T.Kind != hir.AnyT {
		var value ir.Expr
		if made := b.block(func() { value = b.plainDefault(x, t) }); len(made) == 0 {
			return webCall("Default", value)
		}
	}
	inner := b.l.newBuilder(b.fn, []ir.Type{ir.Any}, false, nil)
	inner.pos = x.Base().Pos
	body := inner.block(func() { inner.emit(ir.Ret(inner.anyExpr(x))) })
	return webCall("LateDefault", ir.Closure(nil, []ir.Type{ir.Any}, body...))
}

// floorForm tells how an annotation is validated whose values live in the floor; nil for any other.
//
//	day: date | None  =>  fastapi.ValidatedAs(fastapi.OptionalOf(fastapi.ClassOf(datetime.DateType)))
func (b *builder) floorForm(annotation hir.Expr) ir.Expr {
	if annotation == nil {
		return nil
	}
	if form := infer.FloorForm(b.l.m, annotation); form != nil {
		return webCall("ValidatedAs", b.wireForm(form))
	}
	return nil
}

func (b *builder) wireForm(f *infer.WireForm) ir.Expr {
	switch f.Kind {
	case "Go":
		return ir.CallOf(ir.Any, ir.Pkg(webPkg, "GoType", nil2(ir.Any), b.l.goType(f.Of)))
	case "Class":
		return webCall("ClassOf", b.l.libClassObject(infer.StaticType(b.l.m, f.Class).Lib.(*stubs.Class), b.pos))
	case "TypeVar":
		return webCall("TypeVar", ir.IntLit(int64(f.Index)))
	case "Generic":
		var args []ir.Expr
		for _, p := range f.Parts {
			args = append(args, b.wireForm(p))
		}
		model := b.l.classInfo(infer.StaticType(b.l.m, f.Class).Class).named
		return ir.CallOf(ir.Any, ir.Pkg(webPkg, "GenericOf", nil2(ir.Any), model), args...)
	case "TypedDict":
		return ir.Use(b.l.typedDict(infer.TypedDict(b.l.m, f.Class)))
	case "Email":
		return webCall("EmailOf")
	case "Constrained", "Hooked":
		args := []ir.Expr{b.wireForm(f.Parts[0])}
		if f.Named != "" {
			args = append(args, webCall(infer.NamedConstraint(f.Named), ir.IntLit(0)))
		}
		for _, call := range f.Options {
			args = append(args, b.formOptions(call)...)
		}
		return webCall(f.Kind, args...)
	case "Enum":
		inner := b.l.newBuilder(b.fn, []ir.Type{ir.Any}, false, nil)
		inner.pos = f.Class.Base().Pos
		body := inner.block(func() { inner.emit(ir.Ret(inner.anyExpr(f.Class))) })
		return webCall("EnumOf", ir.Closure(nil, []ir.Type{ir.Any}, body...))
	}
	var args []ir.Expr
	for _, p := range f.Parts {
		args = append(args, b.wireForm(p))
	}
	for _, x := range f.Items {
		c, _ := x.(*hir.Const)
		switch n := infer.Fold(x); {
		case c != nil && c.Kind == hir.ConstStr:
			args = append(args, ir.StringLit(c.Str))
		case n != nil && n.IsInt64():
			args = append(args, ir.IntLit(n.Int64()))
		default:
			args = append(args, b.anyExpr(x))
		}
	}
	return webCall(f.Kind+"Of", args...)
}

// formOptions are what a call in Annotated says of the type: constraints, or a function.
func (b *builder) formOptions(call *hir.Call) []ir.Expr {
	if name := infer.AnnotatedHook(b.l.m, call); name != "" && len(call.Args) > 0 {
		return []ir.Expr{webCall(name, b.expr(call.Args[0].Value))}
	}
	var out []ir.Expr
	for _, a := range call.Args {
		if a.Name != "" && a.Name != "default" && a.Name != "default_factory" {
			out = append(out, b.webOption(a)...)
		}
	}
	return out
}

// plainDefault is a default as a Go value: constants as they are, containers with their types.
func (b *builder) plainDefault(x hir.Expr, t hir.Type) ir.Expr {
	if isNone(x) {
		return ir.Nil(ir.Any)
	}
	return b.exprAs(x, x.Base().T)
}

// validatedAs tells the type that a parameter is validated as where its Go type does not.
func (b *builder) validatedAs(want, have hir.Type, def hir.Expr) []ir.Expr {
	gt := b.l.goType(want)
	var out []ir.Expr
	as := !ir.Identical(gt, b.l.goType(have)) || have.Opt && !want.Opt
	if as {
		out = append(out, ir.CallOf(ir.Any, ir.Pkg(webPkg, "As", nil2(ir.Any), gt)))
	}
	told := def != nil && isNone(def) && want.Kind == hir.InstT && !as // its default tells
	if want.Opt && ir.IsNilable(b.l.goType(want.NonNone())) && !told {
		out = append(out, webCall("Nullable"))
	}
	return out
}

// depends describes a parameter that a function or class gives: fastapi.Depends("db", getDB, …).
func (b *builder) depends(p *hir.Param, r *infer.RequestParam) ir.Expr {
	return webCall("Depends", append([]ir.Expr{ir.StringLit(p.Name)}, b.dependency(r.Depends, r.Marker)...)...)
}

// dependency is the Go function of Depends(x) and the description of its parameters.
func (b *builder) dependency(x hir.Expr, marker *hir.Call) []ir.Expr {
	var out []ir.Expr
	t := x.Base().T
	if t.Kind == hir.Never { // an annotation
		t = infer.StaticType(b.l.m, x)
	}
	switch t.Kind {
	case hir.FuncT:
		f := t.Func.Find().Members[0]
		if f.IsLambda || f.Class == nil && f.Parent != b.l.m.Main { // Depends(require("admin")) of what a function makes
			out = append(out, b.expr(x))
		} else {
			out = append(out, b.handler(x, f))
		}
		out = append(out, b.requestParams(f)...)
		out = append(out, b.syncOption(f)...)
	case hir.ClassT:
		ctor := b.l.ctorDecl(t.Class, b.l.classInfo(t.Class))
		out = append(out, ir.RefFunc(ctor))
		if init := infer.FindMethod(t.Class, "__init__"); init != nil {
			out = append(out, b.requestParams(init)...)
		}
		out = append(out, webCall("Sync"))
	case hir.InstT:
		f := infer.FindMethod(t.Class, "__call__")
		out = append(out, b.l.methodRef(b, b.expr(x), t, f))
		out = append(out, b.requestParams(f)...)
		out = append(out, b.syncOption(f)...)
	case hir.AnyT:
		if infer.SchemeObject(b.l.m, x) != nil {
			out = append(out, webCall("NewSchemeObject", b.anyExpr(x)))
			break
		}
		inner := b.l.newBuilder(b.fn, []ir.Type{ir.Any}, false, nil)
		inner.pos = x.Base().Pos
		body := inner.block(func() { inner.emit(ir.Ret(inner.anyExpr(x))) })
		out = append(out, webCall("Callable", ir.Closure(nil, []ir.Type{ir.Any}, body...)), webCall("Sync"))
	case hir.LibT:
		out = append(out, b.expr(x))
	case hir.LibClassT:
		out = append(out, ir.Pkg(webPkg, t.Lib.(*stubs.Class).Name+"Type", ir.Any))
	default:
		bug(x.Base().Pos, "no dependency")
	}
	if marker != nil {
		for _, a := range marker.Args {
			if a.Name != "" && a.Name != "dependency" {
				out = append(out, b.webOption(a)...)
			}
		}
	}
	return out
}
