package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// webOptions are the keyword arguments of FastAPI's decorators, classes and markers: how each becomes an option.
var webOptions map[string]webWriter

// webWriter writes the value of a keyword argument as options.
type webWriter func(b *builder, x hir.Expr) []ir.Expr

func init() {
	webOptions = map[string]webWriter{
		"title": value("Title", hir.Str), "summary": value("Summary", hir.Str), "description": value("Description", hir.Str),
		"version": value("Version", hir.Str), "name": value("Name", hir.Str), "operation_id": value("OperationID", hir.Str),
		"response_description": value("ResponseDescription", hir.Str), "prefix": value("Prefix", hir.Str), "root_path": value("RootPath", hir.Str), "root_path_in_servers": value("RootPathInServers", hir.Bool), "strict_content_type": value("StrictContentType", hir.Bool),
		"separate_input_output_schemas": value("SeparateInputOutputSchemas", hir.Bool),
		"terms_of_service":              value("TermsOfService", hir.Str), "alias": value("Alias", hir.Str), "pattern": value("Pattern", hir.Str),
		"regex": value("Pattern", hir.Str), "media_type": value("MediaType", hir.Str),
		"generate_unique_id_function": func(b *builder, x hir.Expr) []ir.Expr { return []ir.Expr{webCall("GenerateUniqueID", b.anyExpr(x))} },
		"swagger_ui_parameters":       plainValue("SwaggerUIParameters"), "swagger_ui_init_oauth": plainValue("SwaggerUIInitOAuth"),
		"swagger_ui_oauth2_redirect_url": textOrNone("SwaggerUIOAuth2RedirectURL"),
		"scope":                          textOrNone("Scope"), "openapi_url": textOrNone("OpenAPIURL"), "docs_url": textOrNone("DocsURL"), "redoc_url": textOrNone("RedocURL"),
		"deprecated": value("Deprecated", hir.Bool), "include_in_schema": value("IncludeInSchema", hir.Bool), "debug": value("Debug", hir.Bool),
		"redirect_slashes": value("RedirectSlashes", hir.Bool), "embed": value("Embed", hir.Bool), "use_cache": value("UseCache", hir.Bool),
		"convert_underscores":             value("ConvertUnderscores", hir.Bool),
		"response_model_exclude_none":     value("ResponseModelExcludeNone", hir.Bool),
		"response_model_exclude_defaults": value("ResponseModelExcludeDefaults", hir.Bool),
		"response_model_exclude_unset":    value("ResponseModelExcludeUnset", hir.Bool),
		"response_model_by_alias":         value("ResponseModelByAlias", hir.Bool),
		"response_model_include":          fieldSelection("ResponseModelInclude"), "response_model_exclude": fieldSelection("ResponseModelExclude"),
		"status_code": value("StatusCode", hir.IntOf(hir.MaxBits)), "min_length": value("MinLength", hir.IntOf(hir.MaxBits)),
		"max_length": value("MaxLength", hir.IntOf(hir.MaxBits)), "max_digits": value("MaxDigits", hir.IntOf(hir.MaxBits)),
		"decimal_places": value("DecimalPlaces", hir.IntOf(hir.MaxBits)), "gt": plainValue("Gt"), "ge": plainValue("Ge"), "lt": plainValue("Lt"),
		"le": plainValue("Le"), "multiple_of": plainValue("MultipleOf"), "examples": plainValue("Examples"),
		"contact": plainValue("Contact"), "license_info": plainValue("LicenseInfo"), "servers": plainValue("Servers"),
		"openapi_tags":  plainValue("OpenAPITags"),
		"discriminator": value("Discriminator", hir.Str), "json_schema_extra": plainValue("JSONSchemaExtra"), "exclude": value("ExcludeField", hir.Bool),
		"frozen": value("FrozenField", hir.Bool), "validation_alias": value("ValidationAlias", hir.Str),
		"serialization_alias": value("SerializationAlias", hir.Str), "validate_default": value("ValidateField", hir.Bool), "repr": value("ReprField", hir.Bool),
		"strip_whitespace": value("StripField", hir.Bool), "to_lower": value("LowerField", hir.Bool), "to_upper": value("UpperField", hir.Bool),
		"scopes": stringList("Scopes"), "routes": routesOption, "openapi_extra": plainValue("OpenAPIExtra"), "callbacks": callbacksOption,
		"route_class": func(b *builder, x hir.Expr) []ir.Expr { return []ir.Expr{webCall("RouteClass", b.anyExpr(x))} }, "openapi_examples": plainValue("OpenAPIExamples"), "tags": stringList("Tags"), "methods": stringList("Methods"), "response_model": modelOption, "response_class": classOption,
		"default_response_class": classOption, "dependencies": dependencyOptions, "responses": responseOptions, "lifespan": lifespanOption,
		"middleware": middlewareOption, "exception_handlers": handlerOptions,
	}
}

// webOption writes one keyword argument as options.
func (b *builder) webOption(a hir.Arg) []ir.Expr {
	write := webOptions[a.Name]
	if write == nil || a.Star != 0 {
		end := a.Pos
		end.Col += len(a.Name)
		b.l.unsupported(a.Pos, end, "", "the argument %s is not supported", a.Name)
		return nil
	}
	return write(b, a.Value)
}

// value is an option that takes a value of a type.
func value(name string, t hir.Type) webWriter {
	return func(b *builder, x hir.Expr) []ir.Expr { return []ir.Expr{webCall(name, b.exprAs(x, t))} }
}

// plainValue is an option that takes any value.
func plainValue(name string) webWriter {
	return func(b *builder, x hir.Expr) []ir.Expr { return []ir.Expr{webCall(name, b.exprAs(x, x.Base().T))} }
}

// textOrNone is an option whose None is "".
func textOrNone(name string) webWriter {
	return func(b *builder, x hir.Expr) []ir.Expr {
		if isNone(x) {
			return []ir.Expr{webCall(name, ir.StringLit(""))}
		}
		return []ir.Expr{webCall(name, b.exprAs(x, hir.Str))}
	}
}

// stringList is an option that takes a list or set of strings.
func stringList(name string) webWriter {
	return func(b *builder, x hir.Expr) []ir.Expr { return b.stringList(name, x) }
}

// fieldSelection is include= or exclude=: names of fields, or a dict of them with what is selected inside.
func fieldSelection(name string) webWriter {
	return func(b *builder, x hir.Expr) []ir.Expr {
		elts := []hir.Expr{x}
		if isDisplay(x) {
			elts = literalElts(x)
		}
		for _, e := range elts {
			if t := e.Base().T; t.Kind == hir.IntT || t.Kind == hir.AnyT || t.Kind == hir.DictT || t.Opt {
				return []ir.Expr{webCall(name+"Of", b.anyExpr(x))}
			}
		}
		return b.stringList(name, x)
	}
}

func (b *builder) stringList(name string, x hir.Expr) []ir.Expr {
	if !isDisplay(x) {
		call := ir.CallPkg(webPkg, name, ir.Any, b.sliceOf(x, hir.Str))
		call.Spread = true
		return []ir.Expr{call}
	}
	var args []ir.Expr
	for _, e := range literalElts(x) {
		if t := e.Base().T; t.Kind == hir.InstT && t.Class.Enum != nil && t.Class.Dynamic == "" {
			value := &hir.Attr{X: e, Name: "value"}
			value.Pos, value.End, value.T = e.Base().Pos, e.Base().End, infer.FindAttr(t.Class, "value").Cell.Type()
			args = append(args, b.exprAs(value, hir.Str))
			continue
		}
		if k := e.Base().T.Kind; k == hir.AnyT || k == hir.InstT { // the member of an enumeration
			args = append(args, ir.CallPkg(webPkg, "TextOf", ir.String, b.anyExpr(e)))
			continue
		}
		args = append(args, b.exprAs(e, hir.Str))
	}
	return []ir.Expr{webCall(name, args...)}
}

// modelOption is response_model=T.
func modelOption(b *builder, x hir.Expr) []ir.Expr {
	if isNone(x) {
		return []ir.Expr{webCall("NoResponseModel")}
	}
	return b.responseModel(x)
}

// classOption is response_class=HTMLResponse.
func classOption(b *builder, x hir.Expr) []ir.Expr {
	t := x.Base().T
	c, ok := t.Lib.(*stubs.Class)
	if n, isName := x.(*hir.Name); isName && t.Kind == hir.AnyT && n.Var.Kind != hir.Builtin { // a class of the program
		return []ir.Expr{webCall("ResponseClassOf", b.anyExpr(x))}
	}
	if t.Kind != hir.LibClassT || !ok || !b.isResponse(hir.Lib(c)) {
		p := x.Base()
		b.l.unsupported(p.Pos, p.End, "use a class of fastapi.responses", "this response class is not supported")
		return nil
	}
	return []ir.Expr{webCall("ResponseClass", ir.Pkg(webPkg, c.Name+"Type", pyClass))}
}

// dependencyOptions is dependencies=[Depends(f), …].
func dependencyOptions(b *builder, x hir.Expr) []ir.Expr {
	var out []ir.Expr
	for _, call := range infer.Dependencies(b.l.m, x) {
		for _, a := range call.Args {
			if a.Name == "" || a.Name == "dependency" {
				out = append(out, webCall("Dependency", b.dependency(a.Value, call)...))
			}
		}
	}
	return out
}

// responseOptions is responses={404: {"description": "Not found", "model": Message}}.
func responseOptions(b *builder, x hir.Expr) []ir.Expr {
	d, ok := x.(*hir.Dict)
	if !ok {
		p := x.Base()
		b.l.unsupported(p.Pos, p.End, "write the dict where it is used", "responses must be a dict")
		return nil
	}
	var out []ir.Expr
	for i, k := range d.Keys {
		entry, ok := d.Values[i].(*hir.Dict)
		status := infer.Fold(k)
		if !ok || k == nil || status == nil {
			p := x.Base()
			b.l.unsupported(p.Pos, p.End, "", "responses must be a dict of statuses with dicts")
			return nil
		}
		description := ir.Expr(ir.StringLit(""))
		var model ir.Type
		more := &hir.Dict{Info: hir.NewDict()}
		more.Pos, more.End, more.T = entry.Pos, entry.End, hir.Any
		for j, ek := range entry.Keys {
			c, isConst := ek.(*hir.Const)
			switch {
			case isConst && c.Str == "description":
				description = b.exprAs(entry.Values[j], hir.Str)
			case isConst && c.Str == "model":
				model = b.l.goType(infer.Wire(b.l.m, entry.Values[j]))
			case isConst:
				more.Keys, more.Values = append(more.Keys, ek), append(more.Values, entry.Values[j])
			default:
				p := d.Values[i].Base()
				b.l.unsupported(p.Pos, p.End, "description, model and constant keys are", "this entry of responses is not supported")
			}
		}
		args := []ir.Expr{ir.StringLit(status.String()), description}
		if model != nil {
			out = append(out, ir.CallOf(ir.Any, ir.Pkg(webPkg, "ResponsesModel", nil2(ir.Any), model), args...))
		} else {
			out = append(out, webCall("Responses", args...))
		}
		if len(more.Keys) > 0 {
			out = append(out, webCall("ResponseEntries", b.plainDict(more)))
		}
	}
	return out
}

// plainDict makes a dict with constant keys of the floor.
func (b *builder) plainDict(d *hir.Dict) ir.Expr {
	var pairs []ir.Expr
	pair := &ir.Named{Pkg: ir.PyPkg, Name: "Pair", Args: []ir.Type{ir.Any, ir.Any}}
	for i, k := range d.Keys {
		pairs = append(pairs, ir.Compose(pair, ir.Elem{Name: "Key", Value: b.anyExpr(k)}, ir.Elem{Name: "Val", Value: b.anyExpr(d.Values[i])}))
	}
	return ir.CallOf(ir.Any, ir.Pkg(ir.PyPkg, "DictOf", nil2(ir.Any), ir.Any, ir.Any), pairs...)
}

// lifespanOption is lifespan=f.
func lifespanOption(b *builder, x hir.Expr) []ir.Expr {
	return []ir.Expr{webCall("Lifespan", b.expr(x))}
}

// middlewareOption is middleware=[Middleware(…), …].
func middlewareOption(b *builder, x hir.Expr) []ir.Expr {
	list, ok := x.(*hir.List)
	if !ok {
		p := x.Base()
		b.l.unsupported(p.Pos, p.End, "write the list where it is used", "this middleware is not supported")
		return nil
	}
	var parts []func() ir.Expr
	for _, el := range list.Elts {
		parts = append(parts, b.exprFunc(el))
	}
	return []ir.Expr{webCall("Wrappers", b.each(parts...)...)}
}

// handlerOptions is exception_handlers={404: f, …}.
func handlerOptions(b *builder, x hir.Expr) []ir.Expr {
	d, ok := x.(*hir.Dict)
	if !ok {
		p := x.Base()
		b.l.unsupported(p.Pos, p.End, "write the dict where it is used", "these exception handlers are not supported")
		return nil
	}
	var out []ir.Expr
	for i, k := range d.Keys {
		t := d.Values[i].Base().T
		if t.Kind != hir.FuncT || len(t.Func.Find().Members) != 1 {
			p := d.Values[i].Base()
			b.l.unsupported(p.Pos, p.End, "name a function of the program", "this exception handler is not supported")
			continue
		}
		f := t.Func.Find().Members[0]
		args := append([]ir.Expr{b.handledException(k), b.l.callee(f)}, b.syncOption(f)...)
		out = append(out, webCall("OnException", args...))
	}
	return out
}

// routesOption is routes=[Route(…), …].
func routesOption(b *builder, x hir.Expr) []ir.Expr {
	call := webCall("Routes")
	if list, ok := x.(*hir.List); ok {
		for _, el := range list.Elts {
			if _, starred := el.(*hir.Starred); starred {
				p := el.Base()
				b.l.unsupported(p.Pos, p.End, "", "routes with a star are not supported")
				return nil
			}
			call.(*ir.Call).Args = append(call.(*ir.Call).Args, b.expr(el))
		}
		return []ir.Expr{call}
	}
	t := x.Base().T
	if t.Kind != hir.ListT {
		p := x.Base()
		b.l.unsupported(p.Pos, p.End, "write the list where it is used", "these routes are not supported")
		return nil
	}
	spread := ir.CallPkg(webPkg, "Routes", ir.Any, b.sliceOf(x, t.List.Find().Elem.Type()))
	spread.Spread = true
	return []ir.Expr{spread}
}

// callbacksOption is callbacks=router.routes => fastapi.Callbacks(router).
func callbacksOption(b *builder, x hir.Expr) []ir.Expr {
	if a, ok := x.(*hir.Attr); ok && a.Name == "routes" && a.X.Base().T.Kind == hir.LibT {
		return []ir.Expr{webCall("Callbacks", b.recv(a.X)())}
	}
	p := x.Base()
	b.l.unsupported(p.Pos, p.End, "write router.routes", "these callbacks are not supported")
	return nil
}
