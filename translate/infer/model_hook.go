package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// ModelHook is what a decorator of pydantic makes of a method: a validator, a serializer or a computed field.
//
//	@field_validator("name", mode="before")
//	@classmethod
//	def strip(cls, v): …
type ModelHook struct {
	// Kind is FieldValidator, ModelValidator, FieldSerializer, ModelSerializer or ComputedField.
	Kind string
	// Mode is before, after, wrap or plain.
	Mode string
	// Fields are what it is about, "*" for all.
	Fields []string
	// Call is the decorator's call; nil without one.
	Call *hir.Call
	// JSON is set for when_used="json".
	JSON bool
}

// hookKinds are the decorators of pydantic.
var hookKinds = map[string]string{
	"pydantic.field_validator": "FieldValidator", "pydantic.validator": "FieldValidator", "pydantic.model_validator": "ModelValidator",
	"pydantic.field_serializer": "FieldSerializer", "pydantic.model_serializer": "ModelSerializer", "pydantic.computed_field": "ComputedField",
}

// annotatedHooks are the functions of pydantic for Annotated.
var annotatedHooks = map[string]string{
	"pydantic.BeforeValidator": "BeforeValidator", "pydantic.AfterValidator": "AfterValidator", "pydantic.PlainValidator": "PlainValidator",
}

// modelHook notes a decorator of pydantic on a method; it reports whether d is one.
func (in *inferer) modelHook(f *hir.Func, d hir.Expr) bool {
	call, called := d.(*hir.Call)
	fn := d
	if called {
		fn = call.Fn
	}
	t := in.staticType(fn)
	if t.Lib == nil || hookKinds[t.Lib.LibName()] == "" {
		return false
	}
	h := &ModelHook{Kind: hookKinds[t.Lib.LibName()], Mode: "after", Call: call}
	if !called {
		h.Call = nil
	}
	if h.Kind == "ModelSerializer" || h.Kind == "FieldSerializer" {
		h.Mode = "plain"
	}
	if called {
		in.hookArgs(h, call)
	}
	f.Hook = h
	switch h.Kind {
	case "FieldValidator":
		if f.Kind == hir.InstanceMethod && len(f.Params) > 0 && f.Params[0].Name == "cls" {
			f.Kind = hir.ClassMethod
		}
	case "ComputedField":
		f.Kind = hir.Property
	}
	return true
}

func (in *inferer) hookArgs(h *ModelHook, call *hir.Call) {
	for _, a := range call.Args {
		c, isConst := a.Value.(*hir.Const)
		switch {
		case a.Name == "" && a.Star == 0 && isConst && c.Kind == hir.ConstStr:
			h.Fields = append(h.Fields, c.Str)
		case a.Name == "mode" && isConst:
			h.Mode = c.Str
		case a.Name == "pre" && isConst && c.Kind == hir.ConstTrue:
			h.Mode = "before"
		case a.Name == "when_used" && isConst && (c.Str == "json" || c.Str == "always"):
			h.JSON = c.Str == "json"
		case a.Name == "always" && isConst && c.Kind == hir.ConstFalse:
		case slices.Contains([]string{"pre", "allow_reuse", "check_fields", "alias", "title", "description", "return_type"}, a.Name):
		default:
			b := a.Value.Base()
			in.report(b.Pos, b.End, diag.Unsupported, "name the fields by texts", "this argument of a validator is not supported")
		}
	}
}

// modelHooks lets what pydantic hands to the functions of a model flow into them.
func (in *inferer) modelHooks(c *hir.Class) {
	for _, f := range c.MethodOrder {
		h, ok := f.Hook.(*ModelHook)
		if !ok {
			continue
		}
		in.passed(f)
		params := f.Params
		if f.Kind != hir.StaticMethod && len(params) > 0 {
			params = params[1:]
		}
		result := f.Result.Type()
		switch h.Kind {
		case "FieldValidator":
			in.fieldValidator(c, h, params, result)
		case "FieldSerializer":
			if len(params) > 0 {
				in.flow(params[0].Var.Cell, in.hookedType(c, h, false))
				in.serializerParams(h, params[1:])
			}
			in.escape(result)
		case "ModelSerializer":
			in.serializerParams(h, params)
			in.escape(result)
		case "ModelValidator":
			in.modelValidator(f, h, params, result)
		default:
			in.escape(result)
		}
	}
}

// serializerParams are those behind what is written: the handler of the mode wrap, and info.
func (in *inferer) serializerParams(h *ModelHook, params []*hir.Param) {
	if h.Mode == "wrap" && len(params) > 0 {
		in.flow(params[0].Var.Cell, hir.Any)
		params = params[1:]
	}
	in.hookInfo(params)
}

func (in *inferer) modelValidator(f *hir.Func, h *ModelHook, params []*hir.Param, result hir.Type) {
	switch {
	case h.Mode == "after":
		in.hookInfo(params)
	case h.Mode == "before" && len(params) > 0:
		in.flow(params[0].Var.Cell, hir.Any)
		in.hookInfo(params[1:])
		in.escape(result)
	case h.Call != nil:
		in.report(h.Call.Pos, h.Call.End, diag.Unsupported, "use before or after", "a model validator of the mode %s is not supported", h.Mode)
	}
}

func (in *inferer) fieldValidator(c *hir.Class, h *ModelHook, params []*hir.Param, result hir.Type) {
	if len(params) == 0 {
		in.report(h.Call.Pos, h.Call.End, diag.Unsupported, "", "a validator takes the class and a value")
		return
	}
	switch h.Mode {
	case "after":
		in.flow(params[0].Var.Cell, in.hookedType(c, h, true))
		in.hookInfo(params[1:])
	case "wrap":
		for _, p := range params[:min(2, len(params))] {
			in.flow(p.Var.Cell, hir.Any)
		}
		if len(params) > 2 {
			in.hookInfo(params[2:])
		}
	default:
		in.flow(params[0].Var.Cell, hir.Any)
		in.hookInfo(params[1:])
	}
	if h.Mode == "before" {
		in.escape(result)
		return
	}
	for _, a := range ModelFields(c) {
		if h.about(a.Name) && result.Kind != hir.Never {
			in.flow(a.Cell, in.storable(result))
		}
	}
}

// about reports whether the function is about a field.
func (h *ModelHook) about(field string) bool {
	return slices.Contains(h.Fields, field) || slices.Contains(h.Fields, "*")
}

// hookedType is the type of the fields that a function is about: as they are validated, or as they are kept.
func (in *inferer) hookedType(c *hir.Class, h *ModelHook, validated bool) hir.Type {
	var out hir.Type
	for _, a := range ModelFields(c) {
		switch {
		case !h.about(a.Name):
		case validated:
			out = in.joinQuietly(out, a.Field.(*ModelField).Type)
		default:
			out = in.joinQuietly(out, a.Cell.Type())
		}
	}
	return out
}

// hookInfo is for the parameters behind the value: info, or the dict values of old validators.
func (in *inferer) hookInfo(params []*hir.Param) {
	for _, p := range params {
		if p.Name == "values" {
			d := hir.NewDict()
			in.flow(d.Key, hir.Str)
			in.flow(d.Val, hir.Any)
			in.flow(p.Var.Cell, hir.Type{Kind: hir.DictT, Dict: d})
			continue
		}
		in.flow(p.Var.Cell, hir.Lib(in.stubs.Module("pydantic").Members["ValidationInfo"].(*stubs.Class)))
	}
}

// checksMore reports whether making an instance does more than to look at the types of its fields.
func checksMore(c *hir.Class) bool {
	for ; c != nil; c = c.Base {
		if len(c.Config) > 0 {
			return true
		}
		for _, f := range c.MethodOrder {
			if h, ok := f.Hook.(*ModelHook); ok && (h.Kind == "FieldValidator" || h.Kind == "ModelValidator") {
				return true
			}
		}
		for _, a := range c.AttrOrder {
			if f, ok := a.Field.(*ModelField); ok && f.Private {
				return true
			}
		}
	}
	return false
}

// GuardsFields reports whether assigning to a field of a model does more than to store: it is frozen, or validates.
func GuardsFields(c *hir.Class) bool {
	for ; c != nil; c = c.Base {
		for _, a := range c.Config {
			if a.Name == "frozen" || a.Name == "validate_assignment" {
				return true
			}
		}
		for _, a := range c.AttrOrder {
			if f, ok := a.Field.(*ModelField); ok && f.Marker != nil && slices.ContainsFunc(f.Marker.Args, func(a hir.Arg) bool { return a.Name == "frozen" }) {
				return true
			}
		}
	}
	return false
}

// ModelHookOf is what a decorator of pydantic made of a method, nil for any other.
func ModelHookOf(f *hir.Func) *ModelHook {
	h, _ := f.Hook.(*ModelHook)
	return h
}

// serializesItself reports whether a model has a serializer of its own.
func serializesItself(c *hir.Class) bool {
	for ; c != nil; c = c.Base {
		for _, f := range c.MethodOrder {
			if h := ModelHookOf(f); h != nil && h.Kind == "ModelSerializer" {
				return true
			}
		}
	}
	return false
}
