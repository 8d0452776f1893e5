package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// modelDecls writes a pydantic model: a struct, its description for the runtime, its methods.
//
//	class Item(BaseModel):
//	    name: str
//	    tax: float | None = None
//	=>
//	type Item struct {
//		Name string   `py:"name"`
//		Tax  *float64 `py:"tax"`
//	}
//	var _ = fastapi.Model[Item]("Item", fastapi.Field("tax", fastapi.Default(nil)))
func (l *lowerer) modelDecls(c *hir.Class, lead []string) {
	k := l.classInfo(c)
	k.decl.Lead = lead
	k.decl.Doc = goDoc(hir.DocLines(c.Doc))
	if c.Base != nil {
		k.embed = &ir.FieldDecl{Type: l.classInfo(c.Base).named, Embedded: true}
		k.decl.Fields = append(k.decl.Fields, k.embed)
	}
	if c.Base == nil && l.m.TracksFields {
		base := &ir.Named{Pkg: webPkg, Name: "BaseModel"}
		k.decl.Fields = append(k.decl.Fields, &ir.FieldDecl{Type: base, Embedded: true})
	}
	if infer.IsGenericModel(l.m, c) {
		k.decl.Fields = append(k.decl.Fields, &ir.FieldDecl{Type: &ir.Named{Pkg: webPkg, Name: "Generic"}, Embedded: true})
	}
	for _, a := range c.AttrOrder {
		if base := redeclared(a); base != nil {
			k.fields[a] = l.classInfo(base.Class).fields[base]
			continue
		}
		name := l.fieldName(c, a.Name)
		if mf, ok := a.Field.(*infer.ModelField); ok && mf.Private {
			name = camel(strings.TrimLeft(a.Name, "_"), true) // the runtime sets it
		}
		f := &ir.FieldDecl{Prefer: name, Type: l.goType(a.Cell.Type()), Tag: `py:"` + a.Name + `"`}
		if mf, ok := a.Field.(*infer.ModelField); ok {
			f.Lead, f.Trail = mf.Lead, mf.Trail
		}
		k.fields[a] = f
		k.decl.Fields = append(k.decl.Fields, f)
	}
	l.add(k.decl)
	l.modelTable(c, k)
	for _, f := range c.MethodOrder {
		l.method(c, k, f)
	}
}

// redeclared is the field of a base that a field of a model declares anew, nil for a new one: the struct of the base has it.
func redeclared(a *hir.AttrInfo) *hir.AttrInfo {
	for c := a.Class.Base; c != nil; c = c.Base {
		if base := c.Attrs[a.Name]; base != nil && base.Field != nil && redeclared(base) == nil {
			return base
		}
	}
	return nil
}

// modelTable registers a model with the runtime. Nothing refers to most of them by name.
func (l *lowerer) modelTable(c *hir.Class, k *class) {
	b := l.newBuilder(l.m.Main, nil, false, nil)
	b.pos = c.Pos
	args := []ir.Expr{ir.StringLit(b.l.m.Shown(c.Name))}
	if c.HasDoc {
		args = append(args, webCall("Description", ir.StringLit(strings.Join(hir.DocLines(c.Doc), "\n"))))
	}
	args = append(args, b.modelConfig(c)...)
	if forms := infer.BaseForms(l.m, c); len(forms) > 0 {
		var parts []ir.Expr
		for _, f := range forms {
			parts = append(parts, b.wireForm(f))
		}
		args = append(args, webCall("BaseParameters", parts...))
	}
	for _, a := range c.AttrOrder { // the runtime knows those of the base
		if opts := b.modelField(a); len(opts) > 0 || redeclared(a) != nil {
			args = append(args, webCall("Field", append([]ir.Expr{ir.StringLit(a.Name)}, opts...)...))
		}
	}
	args = append(args, b.modelHooks(c, k)...)
	if len(b.out) > 0 {
		l.unsupported(c.Pos, c.Pos, "use default_factory", "a default of the model %s is computed", c.Name)
	}
	call := ir.CallOf(pyClass, ir.Pkg(webPkg, "Model", nil2(pyClass), k.named), args...)
	if k.object == nil {
		k.object = &ir.Var{Prefer: "_", Type: pyClass, Global: true}
	}
	l.add(&ir.GlobalVar{Var: k.object, Value: call})
}

// modelField is what the Go type of a field does not tell.
func (b *builder) modelField(a *hir.AttrInfo) []ir.Expr {
	f, ok := a.Field.(*infer.ModelField)
	if !ok {
		return nil
	}
	return b.fieldOptions(f, a.Cell.Type())
}

func (b *builder) fieldOptions(f *infer.ModelField, t hir.Type) []ir.Expr {
	var out []ir.Expr
	switch {
	case f.Factory != nil:
		out = append(out, b.defaultFactory(f.Factory))
	case f.Default != nil && (f.Fresh || makesInstance(f.Default)):
		out = append(out, b.freshDefault(f.Default))
	case f.Default != nil:
		out = append(out, b.webDefault(f.Default, t))
	}
	if f.Private {
		return append(out, webCall("Private"))
	}
	if form := b.floorForm(f.Annotation); form != nil {
		out = append(out, form)
	} else {
		out = append(out, b.validatedAs(infer.Wire(b.l.m, f.Annotation), t, f.Default)...)
	}
	if f.Marker != nil {
		for _, arg := range f.Marker.Args {
			if arg.Name != "" && arg.Name != "default" && arg.Name != "default_factory" {
				out = append(out, b.webOption(arg)...)
			}
		}
	}
	return out
}

// makesInstance reports whether a default is an instance of a class of the program, of which each instance of a model gets a copy.
func makesInstance(x hir.Expr) bool {
	call, ok := x.(*hir.Call)
	return ok && call.Fn.Base().T.Kind == hir.ClassT && call.T.Kind == hir.InstT
}

// freshDefault is a default that each instance has its own of.
func (b *builder) freshDefault(x hir.Expr) ir.Expr {
	inner := b.l.newBuilder(b.fn, []ir.Type{ir.Any}, false, nil)
	inner.pos = x.Base().Pos
	body := inner.block(func() { inner.emit(ir.Ret(inner.anyExpr(x))) })
	return webCall("DefaultFactory", ir.Closure(nil, []ir.Type{ir.Any}, body...))
}

// wiredData registers a dataclass that requests or answers are validated as:
// var _ = fastapi.Dataclass[Item]("Item", fastapi.Field("tax", fastapi.Default(nil))).
func (l *lowerer) wiredData(c *hir.Class) {
	b := l.newBuilder(l.m.Main, nil, false, nil)
	b.pos = c.Pos
	args := []ir.Expr{ir.StringLit(b.l.m.Shown(c.Name))}
	for _, f := range infer.DataModelFields(c) {
		a := infer.FindAttr(c, f.Name)
		if a == nil {
			continue
		}
		if opts := b.fieldOptions(f, a.Cell.Type()); len(opts) > 0 {
			args = append(args, webCall("Field", append([]ir.Expr{ir.StringLit(f.Name)}, opts...)...))
		}
	}
	call := ir.CallOf(ir.Any, ir.Pkg(webPkg, "Dataclass", nil2(ir.Any), l.classInfo(c).named), args...)
	l.add(&ir.GlobalVar{Var: &ir.Var{Prefer: "_", Type: ir.Any, Global: true}, Value: call})
}

// defaultFactory is default_factory=f: a function that makes the default, list and dict as empty values.
func (b *builder) defaultFactory(fn hir.Expr) ir.Expr {
	call := &hir.Call{Fn: fn}
	call.Pos, call.End = fn.Base().Pos, fn.Base().End
	infer.ResolveCall(b.l.m, call)
	inner := b.l.newBuilder(b.fn, []ir.Type{ir.Any}, false, nil)
	inner.pos = call.Pos
	body := inner.block(func() {
		v := inner.toAny(inner.expr(call), call.T)
		inner.emit(ir.Ret(v))
	})
	return webCall("DefaultFactory", ir.Closure(nil, []ir.Type{ir.Any}, body...))
}

// callModel is Item(name="x") => &Item{Name: "x"}, or fastapi.NewInstance[Item](…) where pydantic has something to check.
func (b *builder) callModel(x *hir.Call, r *infer.CallModel) ir.Expr {
	k := b.l.classInfo(r.Class)
	gt := &ir.Pointer{Elem: k.named}
	if r.Direct {
		return b.modelLiteral(x, r, gt)
	}
	kv := &ir.Slice{Elem: &ir.Named{Pkg: ir.PyPkg, Name: "KV"}}
	args, kw := b.argLists(x.Args, kv, nil)
	if c, ok := args.(*ir.Composite); !ok && !isNilLit(args) || ok && len(c.Elems) > 0 {
		b.l.unsupported(x.Pos, x.End, "name the arguments", "models take keyword arguments only")
	}
	call := ir.CallOf(&ir.Tuple{Elems: []ir.Type{gt, ir.Error}}, ir.Pkg(webPkg, "NewInstance", nil2(gt), k.named))
	if form := infer.ModelForm(b.l.m, x.Fn); form != nil {
		call = ir.CallOf(call.T, ir.Pkg(webPkg, "NewInstanceOf", nil2(gt), k.named), b.wireForm(form))
	}
	if c, ok := kw.(*ir.Composite); ok {
		for _, e := range c.Elems {
			call.Args = append(call.Args, e.Value)
		}
	} else if !isNilLit(kw) {
		call.Args, call.Spread = append(call.Args, kw), true
	}
	return b.tryCall(receiverName(r.Class), call, gt)
}

func isNilLit(e ir.Expr) bool {
	lit, ok := e.(*ir.Lit)
	return ok && lit.Text == "nil"
}

// modelLiteral writes &Item{…}: the arguments in their order, then the defaults of the fields left out.
func (b *builder) modelLiteral(x *hir.Call, r *infer.CallModel, gt ir.Type) ir.Expr {
	values := map[string]ir.Expr{}
	var parts []func() ir.Expr
	for _, a := range x.Args {
		t := infer.FindAttr(r.Class, a.Name).Cell.Type()
		if infer.CopiesList(a.Value) {
			parts = append(parts, func() ir.Expr {
				items := b.sliceOf(a.Value, b.l.elemOf(a.Value.Base().T))
				return b.asList(ir.CallPkg("slices", "Clone", items.Type(), items), t)
			})
			continue
		}
		parts = append(parts, b.asFunc(a.Value, t))
	}
	for i, v := range b.each(parts...) {
		values[x.Args[i].Name] = v
	}
	for _, a := range infer.ModelFields(r.Class) {
		f := a.Field.(*infer.ModelField)
		if values[a.Name] == nil && !isNone(f.Default) {
			values[a.Name] = b.exprAs(f.Default, a.Cell.Type())
		}
	}
	lit := b.l.modelStruct(r.Class, values)
	lit.Addr, lit.T = true, gt
	return lit
}

// modelStruct is the literal of a model's struct, with that of its base inside.
func (l *lowerer) modelStruct(c *hir.Class, values map[string]ir.Expr) *ir.Composite {
	k := l.classInfo(c)
	lit := ir.Compose(k.named)
	if c.Base != nil {
		if base := l.modelStruct(c.Base, values); len(base.Elems) > 0 {
			lit.Elems = append(lit.Elems, ir.Elem{Field: k.embed, Value: base})
		}
	}
	for _, a := range c.AttrOrder {
		if v := values[a.Name]; v != nil && a.Field != nil && redeclared(a) == nil {
			lit.Elems = append(lit.Elems, ir.Elem{Field: k.fields[a], Value: v})
		}
	}
	return lit
}

// setsByRuntime reports whether storing in a field of a model is not all that an assignment does.
func (b *builder) setsByRuntime(c *hir.Class) bool {
	return infer.IsModel(c) && (b.l.m.TracksFields || infer.GuardsFields(c))
}

// setTracked is item.name = value in a program that asks which fields were given, or of a model that is frozen or validates.
func (b *builder) setTracked(recv, value ir.Expr, t hir.Type, a *hir.AttrInfo) {
	if infer.GuardsFields(t.Class) {
		b.emit(ir.Do(ir.CallPkg(webPkg, "SetField", ir.NoResult, recv, ir.StringLit(a.Name), value)))
		return
	}
	read := b.hold(receiverName(t.Class), recv)
	b.emit(ir.Set(b.l.fieldOf(read(), t, a), value))
	b.emit(ir.Do(ir.CallMethod(read(), "MarkSet", ir.NoResult, ir.StringLit(a.Name))))
}

// modelRows are the rows of the methods of models.
func modelRows() map[string]row {
	dump := modelRow("ModelDump")
	text := modelRow("ModelDumpJSON")
	out := map[string]row{
		"pydantic.BaseModel.model_dump": dump, "pydantic.BaseModel.dict": dump,
		"pydantic.BaseModel.model_dump_json": text, "pydantic.BaseModel.json": text,
		"pydantic.BaseModel.model_copy": modelCopyRow, "pydantic.BaseModel.copy": modelCopyRow,
		"pydantic.BaseModel.model_validate":      validateRow("ModelValidate", hir.Any),
		"pydantic.BaseModel.parse_obj":           validateRow("ModelValidate", hir.Any),
		"pydantic.BaseModel.model_validate_json": validateRow("ModelValidateJSON", hir.Str),
		"pydantic.BaseModel.model_json_schema":   modelSchemaRow,
		"pydantic.BaseModel.model_rebuild":       modelRebuildRow,
	}
	for _, name := range infer.ModelMarkers() {
		out[name] = misplacedRow
	}
	return out
}

// dumpOptions are the keyword arguments of model_dump.
var dumpOptions = map[string]webWriter{
	"include": fieldSelection("Include"), "exclude": fieldSelection("Exclude"), "by_alias": value("ByAlias", hir.Bool),
	"exclude_none": value("ExcludeNone", hir.Bool), "exclude_defaults": value("ExcludeDefaults", hir.Bool),
	"exclude_unset": value("ExcludeUnset", hir.Bool), "indent": value("Indent", hir.IntOf(hir.MaxBits)), "mode": value("Mode", hir.Str),
}

// modelRow is item.model_dump(exclude_none=True) => fastapi.ModelDump(item, fastapi.ExcludeNone(true)).
func modelRow(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		recv, t := recvOf(x)
		if t.Kind != hir.InstT {
			return nil
		}
		args := []ir.Expr{b.recv(recv)()}
		for _, a := range x.Args {
			write := dumpOptions[a.Name]
			if write == nil {
				end := a.Pos
				end.Col += len(a.Name)
				b.l.unsupported(a.Pos, end, "", "the argument %s is not supported", a.Name)
				continue
			}
			args = append(args, write(b, a.Value)...)
		}
		if name == "ModelDump" && x.T.Kind == hir.AnyT {
			return ir.CallPkg(webPkg, "DumpValue", ir.Any, args...)
		}
		gt := b.l.goType(x.T)
		if dumped := pyGeneric("Dict", ir.String, ir.Any); name == "ModelDump" && !ir.Identical(gt, dumped) { // it joins dicts with other keys
			return ir.CallPkg(webPkg, "DumpDict", gt, args...)
		}
		return ir.CallPkg(webPkg, name, gt, args...)
	}
}

// modelCopyRow is item.model_copy(update=d) => fastapi.ModelCopy(item, py.Keywords(d)...).
func modelCopyRow(b *builder, x *hir.Call) ir.Expr {
	recv, t := recvOf(x)
	if t.Kind != hir.InstT {
		return nil
	}
	gt := b.l.goType(t)
	switch {
	case len(x.Args) == 0:
		return ir.CallPkg(webPkg, "ModelCopy", gt, b.recv(recv)())
	case len(x.Args) == 1 && x.Args[0].Name == "update" && constKeys(x.Args[0].Value) != nil:
		d := constKeys(x.Args[0].Value)
		parts := []func() ir.Expr{b.recv(recv)}
		for _, v := range d.Values {
			parts = append(parts, b.asFunc(v, v.Base().T))
		}
		args := b.each(parts...)
		for i, k := range d.Keys {
			args[i+1] = ir.Compose(&ir.Named{Pkg: ir.PyPkg, Name: "KV"}, ir.Elem{Name: "Key", Value: ir.StringLit(k.(*hir.Const).Str)}, ir.Elem{Name: "Value", Value: args[i+1]})
		}
		return ir.CallPkg(webPkg, "ModelCopy", gt, args...)
	case len(x.Args) == 1 && x.Args[0].Name == "update":
		parts := b.each(b.recv(recv), b.asFunc(x.Args[0].Value, hir.Any))
		kv := &ir.Slice{Elem: &ir.Named{Pkg: ir.PyPkg, Name: "KV"}}
		call := ir.CallPkg(webPkg, "ModelCopy", gt, parts[0], ir.CallPy("Keywords", kv, parts[1]))
		call.Spread = true
		return call
	}
	b.l.unsupported(x.Pos, x.End, "update is", "this argument of model_copy is not supported")
	return ir.Nil(gt)
}

// constKeys is a dict display whose keys are constant strings, or nil.
func constKeys(x hir.Expr) *hir.Dict {
	d, ok := x.(*hir.Dict)
	if !ok {
		return nil
	}
	for _, k := range d.Keys {
		if c, ok := k.(*hir.Const); !ok || c.Kind != hir.ConstStr {
			return nil
		}
	}
	return d
}

// validateRow is Item.model_validate(x) => fastapi.ModelValidate[Item](x).
func validateRow(name string, arg hir.Type) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		recv, t := recvOf(x)
		if t.Kind != hir.ClassT || !plainArgs(x, 1) {
			return nil
		}
		k := b.l.classInfo(t.Class)
		gt := &ir.Pointer{Elem: k.named}
		if form := infer.ModelForm(b.l.m, recv); form != nil {
			call := ir.CallOf(&ir.Tuple{Elems: []ir.Type{gt, ir.Error}}, ir.Pkg(webPkg, name+"Of", nil2(gt), k.named), b.wireForm(form), b.exprAs(x.Args[0].Value, arg))
			return b.tryCall(receiverName(t.Class), call, gt)
		}
		call := ir.CallOf(&ir.Tuple{Elems: []ir.Type{gt, ir.Error}}, ir.Pkg(webPkg, name, nil2(gt), k.named), b.exprAs(x.Args[0].Value, arg))
		return b.tryCall(receiverName(t.Class), call, gt)
	}
}
