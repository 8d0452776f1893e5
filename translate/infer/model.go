package infer

import (
	"slices"

	"strings"

	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// ModelField is a field of a pydantic model.
//
//	name: str = Field(min_length=1)
type ModelField struct {
	Type       hir.Type
	Annotation hir.Expr
	// Default is nil for required fields and for those that Factory makes.
	Default hir.Expr
	// Factory is the function that default_factory names.
	Factory hir.Expr
	// Marker is the call Field(…); nil without one.
	Marker *hir.Call
	Lead   []string
	Trail  string
	// Name and Fresh are those of a field of a dataclass: a fresh default is made for each instance.
	Name  string
	Fresh bool
	// Private is set for attributes that are no fields: _count: int = PrivateAttr(0).
	Private bool
}

// Required reports whether an instance cannot be made without the field.
func (f *ModelField) Required() bool { return f.Default == nil && f.Factory == nil }

// CallModel makes an instance of a pydantic model.
type CallModel struct {
	Class *hir.Class
	// Direct is set when the arguments need no validation: the instance is a struct literal.
	Direct bool
	// Values are the arguments by field, for a Direct call.
	Values map[string]hir.Expr
}

// tracking are the names by which a program asks which fields of a model were given.
var tracking = map[string]bool{"exclude_unset": true, "response_model_exclude_unset": true, "model_fields_set": true, "model_extra": true}

// findTracking notes whether the program uses one of them.
func (in *inferer) findTracking() {
	look := func(n any) bool {
		switch n := n.(type) {
		case *hir.Call:
			for _, a := range n.Args {
				in.m.TracksFields = in.m.TracksFields || tracking[a.Name]
			}
		case *hir.Attr:
			in.m.TracksFields = in.m.TracksFields || tracking[n.Name]
		}
		return !in.m.TracksFields
	}
	in.eachBody(func(f *hir.Func) { hir.Visit(f.Body, look) })
}

// IsModel reports whether c is a pydantic model.
func IsModel(c *hir.Class) bool { return c.Kind == hir.ModelClass }

// modelFields collects the fields that the body of a model declares. They are attributes whose annotations hold.
func (in *inferer) modelFields(c *hir.Class) {
	if !IsModel(c) || c.Dynamic != "" {
		return
	}
	in.rootField(c)
	for _, st := range c.Body {
		switch st := st.(type) {
		case *hir.AnnDecl:
			in.modelField(c, st.Target, st.Annotation, nil, st.Info().Lead, st.Info().Trail)
		case *hir.Assign:
			switch n, ok := st.Targets[0].(*hir.Name); {
			case len(st.Targets) != 1 || !ok:
			case st.Annotation != nil:
				in.modelField(c, n, st.Annotation, st.Value, st.Meta.Lead, st.Meta.Trail)
			case n.Var.Name == "model_config":
				in.modelConfig(c, st.Value)
				delete(c.Vars, n.Var.Name)
			case strings.HasPrefix(n.Var.Name, "_"):
				in.modelField(c, n, nil, st.Value, st.Meta.Lead, st.Meta.Trail)
			default:
				in.report(n.Pos, n.End, diag.Unsupported, "annotate it to make it a field", "a non-annotated attribute of a model is not supported")
			}
		case *hir.ClassDef:
			in.configClass(c, st)
		}
	}
}

func (in *inferer) modelField(c *hir.Class, target, annotation, value hir.Expr, lead []string, trail string) {
	n, ok := target.(*hir.Name)
	if !ok || annotation != nil && in.isClassVar(annotation) {
		return
	}
	f := &ModelField{Annotation: annotation, Lead: lead, Trail: trail, Private: strings.HasPrefix(n.Var.Name, "_")}
	if !f.Private {
		f.Type = in.wire(annotation)
	}
	if inner, metas := in.annotatedParts(annotation); inner != nil {
		for _, m := range metas {
			if call, ok := in.fieldMarker(m); ok {
				f.mark(call)
			}
		}
	}
	if call, ok := in.fieldMarker(value); ok {
		f.mark(call)
	} else if c, ok := value.(*hir.Const); value != nil && (!ok || c.Kind != hir.ConstEllipsis) {
		f.Default = value
	}
	f.Type = in.bounded(f.Type, f.Marker)
	a := c.Attrs[n.Var.Name]
	if a == nil {
		a = &hir.AttrInfo{Name: n.Var.Name, Cell: hir.NewCell(), Class: c, Pos: n.Pos}
		if inherited := findAttr(c.Base, a.Name); inherited != nil && inherited.Field != nil {
			a.Cell = inherited.Cell // one field of the struct holds it, which the methods of the base see too
		}
		c.Attrs[a.Name] = a
		c.AttrOrder = append(c.AttrOrder, a)
	}
	a.InInit = true
	a.Field = f
	in.flow(a.Cell, f.Type)
	delete(c.Vars, n.Var.Name)
}

func (f *ModelField) mark(call *hir.Call) {
	f.Marker = call
	for _, a := range call.Args {
		switch a.Name {
		case "", "default":
			if c, ok := a.Value.(*hir.Const); !ok || c.Kind != hir.ConstEllipsis {
				f.Default = a.Value
			}
		case "default_factory":
			f.Factory = a.Value
		}
	}
}

// fieldMarker recognises a call of pydantic.Field.
func (in *inferer) fieldMarker(x hir.Expr) (*hir.Call, bool) {
	call, ok := x.(*hir.Call)
	if !ok {
		return nil, false
	}
	t := in.staticType(call.Fn)
	return call, t.Kind == hir.LibFuncT && (t.Lib.LibName() == "pydantic.Field" || t.Lib.LibName() == "pydantic.PrivateAttr")
}

// modelFieldOf finds a field in a model and its bases.
func modelFieldOf(c *hir.Class, name string) *ModelField {
	a := findAttr(c, name)
	if a == nil {
		return nil
	}
	f, _ := a.Field.(*ModelField)
	return f
}

// ModelFields lists the fields of a model, those of its bases first.
func ModelFields(c *hir.Class) []*hir.AttrInfo {
	var out []*hir.AttrInfo
	if c.Base != nil {
		out = ModelFields(c.Base)
	}
	for _, a := range c.AttrOrder {
		if f, ok := a.Field.(*ModelField); !ok || f.Private {
			continue
		}
		replaced := false
		for i, have := range out {
			if have.Name == a.Name {
				out[i], replaced = a, true
			}
		}
		if !replaced {
			out = append(out, a)
		}
	}
	return out
}

// callModel is Item(name="x", price=1): a struct literal when the arguments are what validation would make of them,
// else a call that validates.
func (in *inferer) callModel(x *hir.Call, c *hir.Class) hir.Type {
	c.Instantiated = true
	rootArgument(x, c)
	r := &CallModel{Class: c, Direct: !in.m.TracksFields && !checksMore(c) && len(in.modelParams(c)) == 0, Values: map[string]hir.Expr{}}
	for _, a := range x.Args {
		if a.Star != 0 || a.Name == "" {
			r.Direct = false
			continue
		}
		f := modelFieldOf(c, a.Name)
		if f == nil || f.Private || in.wireForm(f.Annotation).Kind != "Go" || f.Marker != nil && constrained(f.Marker) || !in.keepsValue(f.Type, a.Value) || in.becomesFloat(c, f, a) {
			r.Direct = false
			continue
		}
		r.Values[a.Name] = a.Value
	}
	for _, a := range ModelFields(c) {
		if f := a.Field.(*ModelField); r.Values[a.Name] == nil && (f.Required() || !in.givesValue(f)) {
			r.Direct = false
		}
	}
	if old, ok := x.Resolved.(*CallModel); ok && !old.Direct {
		r.Direct = false
	}
	x.Resolved = r
	for _, a := range x.Args {
		if r.Direct && CopiesList(a.Value) {
			continue
		}
		if r.Direct {
			in.flowExpr(findAttr(c, a.Name).Cell, a.Value, in.storable(in.fieldValue(modelFieldOf(c, a.Name).Type, a.Value)))
			continue
		}
		in.show(a.Value, a.Value.Base().T)
		if in.genericModel(x.Fn) == nil {
			in.keptArgument(x, c, a)
		}
		if f := modelFieldOf(c, a.Name); a.Star != 0 || f != nil && mayKeep(f.Type) {
			in.escape(a.Value.Base().T) // other values are copied while they are validated
		}
	}
	return hir.Inst(c)
}

// mayKeep reports whether a field of the type keeps the object that it is given.
func mayKeep(t hir.Type) bool {
	switch t.Kind {
	case hir.StrT, hir.IntT, hir.FloatT, hir.BoolT, hir.BytesT, hir.InstT, hir.NoneT:
		return false
	case hir.ListT:
		return mayKeep(t.List.Find().Elem.Type())
	case hir.DictT:
		return mayKeep(t.Dict.Find().Val.Type())
	case hir.SetT:
		return mayKeep(t.Args[0].Type())
	}
	return true
}

// modelDefaults lets the defaults of fields flow into them: pydantic takes them as they are.
func (in *inferer) modelDefaults(c *hir.Class) {
	if !IsModel(c) || c.Dynamic != "" {
		return
	}
	for _, a := range c.Config {
		if a.Value == nil {
			continue
		}
		in.markerValue(a.Value)
	}
	in.modelHooks(c)
	in.genericFields(c)
	for _, a := range c.AttrOrder {
		f, ok := a.Field.(*ModelField)
		if ok {
			in.markerArgs(f.Marker)
			in.hookedAnnotation(f.Annotation, a.Cell)
		}
		switch {
		case !ok:
		case f.Factory != nil:
			in.flow(a.Cell, in.storable(in.applied(f.Factory.Base().T, nil, false)))
		case f.Default != nil:
			in.flowExpr(a.Cell, f.Default, in.storable(f.Default.Base().T)) // nothing validates it
			in.keepsInt(c, a, f)
		}
	}
}

// keepsInt lets a field of floats keep the int that is its default where one can see which it is:
//
//	price: float = 0
//
// is 0 in a dump and 0.0 in JSON.
func (in *inferer) keepsInt(c *hir.Class, a *hir.AttrInfo, f *ModelField) {
	if f.Type.Kind != hir.FloatT || f.Default.Base().T.Kind != hir.IntT {
		return
	}
	if seen(c) || f.Type.Opt {
		in.flow(a.Cell, hir.Any)
	}
}

// seen reports whether instances of a class, or of one that derives from it, are shown or dumped as a whole.
func seen(c *hir.Class) bool {
	return c.Shown || c.Dumped || c.Escapes || slices.ContainsFunc(c.Subs, seen)
}

// constrained reports whether Field(…) says anything that values are checked against, or renames the field.
func constrained(call *hir.Call) bool {
	for _, a := range call.Args {
		switch a.Name {
		case "", "default", "default_factory", "title", "description", "examples", "deprecated":
		default:
			return true
		}
	}
	return false
}

// becomesFloat reports whether validation makes a float of an int that a field would keep as it is.
func (in *inferer) becomesFloat(c *hir.Class, f *ModelField, arg hir.Arg) bool {
	attr := findAttr(c, arg.Name)
	return attr != nil && attr.Cell.Type().Kind == hir.AnyT && f.Type.Kind == hir.FloatT && arg.Value.Base().T.Kind == hir.IntT
}

// givesValue reports whether the default of a field can stand in a struct literal.
func (in *inferer) givesValue(f *ModelField) bool {
	return f.Default != nil && in.keepsValue(f.Type, f.Default)
}

// keepsValue reports whether validation makes of x just what Go's conversion to the type of the field makes of it.
func (in *inferer) keepsValue(want hir.Type, x hir.Expr) bool {
	t := x.Base().T
	if t.Kind == hir.NoneT || t.Opt {
		if !want.Opt {
			return false
		}
		t = t.NonNone()
	}
	switch want.Kind {
	case hir.StrT, hir.BoolT, hir.BytesT:
		return t.Kind == want.Kind || t.Kind == hir.Never
	case hir.IntT:
		return t.Kind == hir.IntT || t.Kind == hir.Never
	case hir.FloatT:
		return t.Kind == hir.FloatT && !t.Mixed || t.Kind == hir.IntT && t.Bits <= 53 && !t.Opt || t.Kind == hir.Never
	case hir.InstT:
		return t.Kind == hir.InstT && t.Class == want.Class || t.Kind == hir.Never
	case hir.ListT:
		list, ok := x.(*hir.List)
		if !ok {
			return t.Kind == hir.Never || t.Kind == hir.ListT && sameElems(want.List.Find().Elem.Type(), t.List.Find().Elem.Type())
		}
		for _, e := range list.Elts {
			if _, star := e.(*hir.Starred); star || !in.keepsValue(want.List.Find().Elem.Type(), e) {
				return false
			}
		}
		return true
	}
	return false
}

// sameElems reports whether validation leaves elements as they are: the list is copied then, and nothing else.
func sameElems(want, have hir.Type) bool {
	if want.Opt || have.Opt || want.Kind != have.Kind {
		return false
	}
	switch want.Kind {
	case hir.StrT, hir.BoolT:
		return true
	case hir.IntT:
		return !want.Wide() && !have.Wide()
	case hir.FloatT:
		return !have.Mixed
	case hir.InstT:
		return want.Class == have.Class
	}
	return false
}

// CopiesList reports whether an argument of a Direct call is a list that must be copied, as validation does: anything but
// a display and a comprehension may be seen elsewhere.
func CopiesList(x hir.Expr) bool {
	switch x.(type) {
	case *hir.List, *hir.Comp:
		return false
	}
	return x.Base().T.Kind == hir.ListT
}

// fieldValue is the type of an argument as the field holds it.
func (in *inferer) fieldValue(want hir.Type, x hir.Expr) hir.Type {
	t := x.Base().T
	if want.Kind == hir.FloatT && t.Kind == hir.IntT {
		return hir.Float
	}
	return t
}

// modelSpecials are the rows of the methods of models.
var modelSpecials = map[string]special{
	"pydantic.BaseModel.model_dump":          dumpType,
	"pydantic.BaseModel.dict":                dumpType,
	"pydantic.BaseModel.model_dump_json":     func(*inferer, *hir.Call, *env) hir.Type { return hir.Str },
	"pydantic.BaseModel.json":                func(*inferer, *hir.Call, *env) hir.Type { return hir.Str },
	"pydantic.BaseModel.model_copy":          copyType,
	"pydantic.BaseModel.copy":                copyType,
	"pydantic.BaseModel.model_validate":      validateType,
	"pydantic.BaseModel.parse_obj":           validateType,
	"pydantic.BaseModel.model_validate_json": validateType,
	"pydantic.BaseModel.model_json_schema":   schemaDict,
	"pydantic.BaseModel.model_rebuild":       func(*inferer, *hir.Call, *env) hir.Type { return hir.None },
}

// ModelMarkers are the functions of pydantic that only mean something as a decorator, default or annotation.
func ModelMarkers() []string {
	out := []string{"pydantic.Field", "pydantic.ConfigDict", "pydantic.PrivateAttr", "pydantic.StringConstraints", "pydantic_settings.SettingsConfigDict", "pydantic.conint", "pydantic.confloat", "pydantic.constr",
		"pydantic.conlist"}
	for name := range hookKinds {
		out = append(out, name)
	}
	for name := range annotatedHooks {
		out = append(out, name)
	}
	return out
}

// dumpType is item.model_dump(): a dict of strings and anything.
func dumpType(in *inferer, x *hir.Call, e *env) hir.Type {
	if _, t := receiver(x); t.Kind == hir.InstT {
		if serializesItself(t.Class) || isRoot(t.Class) {
			return hir.Any
		}
		in.changed = in.changed || !t.Class.Dumped
		t.Class.Dumped = true
	}
	if x.Dict == nil {
		x.Dict = hir.NewDict()
	}
	in.flow(x.Dict.Find().Key, hir.Str)
	in.flow(x.Dict.Find().Val, hir.Any)
	return hir.Type{Kind: hir.DictT, Dict: x.Dict}
}

// copyType is item.model_copy(update={…}).
func copyType(in *inferer, x *hir.Call, e *env) hir.Type {
	_, t := receiver(x)
	for _, a := range x.Args {
		in.show(a.Value, a.Value.Base().T)
		d, literal := a.Value.(*hir.Dict)
		if !literal || t.Kind != hir.InstT {
			in.intoFloor(a.Value, a.Value.Base().T)
			continue
		}
		for i, k := range d.Keys {
			if c, ok := k.(*hir.Const); ok {
				if attr := findAttr(t.Class, c.Str); attr != nil {
					in.flowExpr(attr.Cell, d.Values[i], in.storable(in.fieldValue(modelFieldOf(t.Class, c.Str).Type, d.Values[i])))
				}
			}
		}
	}
	return t
}

// validateType is Item.model_validate(x).
func validateType(in *inferer, x *hir.Call, e *env) hir.Type {
	for _, a := range x.Args {
		in.show(a.Value, a.Value.Base().T)
		in.escape(a.Value.Base().T)
	}
	_, t := receiver(x)
	if t.Kind != hir.ClassT {
		return hir.Any
	}
	t.Class.Instantiated = true
	return hir.Inst(t.Class)
}
