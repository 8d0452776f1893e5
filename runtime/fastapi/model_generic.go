package fastapi

import (
	"context"
	"reflect"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Generic is embedded by generic models: class Page(BaseModel, Generic[T]). It tells with which parameters an instance was made.
type Generic struct{ model *model }

var genericType = reflect.TypeFor[Generic]()

// parameters finds the embedded Generic of an instance, nil for a model that is not generic.
func (m *model) parameters(v reflect.Value) *Generic {
	f, ok := m.goType.FieldByName("Generic")
	if !ok || f.Type != genericType {
		return nil
	}
	g := v.FieldByIndex(f.Index)
	if !g.CanAddr() {
		return nil
	}
	return g.Addr().Interface().(*Generic)
}

// TypeVar is a type variable of a generic model, by its number.
func TypeVar(index int) Shape { return &schemaType{kind: kindTypeVar, index: index} }

// parametrized are the models that GenericOf has made, by their names.
var parametrized sync.Map

// parametrizedKey tells them apart.
type parametrizedKey struct {
	base *model
	name string
}

// GenericOf is a generic model with parameters: Page[Book].
func GenericOf[T any](args ...Shape) Shape {
	base := modelOf(reflect.TypeFor[T]())
	var names []string
	for _, a := range args {
		names = append(names, a.parameterName())
	}
	name := base.name + "[" + strings.Join(names, ", ") + "]"
	m, ok := parametrized.Load(parametrizedKey{base, name})
	if !ok {
		made := &model{name: name, doc: base.doc, goType: base.goType, origin: base, args: args, modelSettings: base.modelSettings}
		for _, p := range base.describe {
			made.describe = append(made.describe, p.substituted(args))
		}
		m, _ = parametrized.LoadOrStore(parametrizedKey{base, name}, made)
	}
	return &schemaType{kind: kindModel, model: m.(*model)}
}

// BaseParameters are what a model gives its generic base: class Books(Page[Book]).
func BaseParameters(args ...Shape) Option { return func(s *settings) { s.baseArgs = args } }

// substituted is the description of a field with parameters in the places of type variables.
func (p *param) substituted(args []*schemaType) *param {
	if p.settings == nil || p.schema == nil || len(args) == 0 {
		return p
	}
	out, s := *p, *p.settings
	s.schema = s.schema.substituted(args)
	out.settings = &s
	return &out
}

// substituted puts parameters in the places of type variables.
func (t *schemaType) substituted(args []*schemaType) *schemaType {
	if t == nil || len(args) == 0 {
		return t
	}
	if t.kind == kindTypeVar {
		if t.index >= len(args) {
			return typeOf(nil)
		}
		out := args[t.index]
		if t.nullable {
			out = out.orNone()
		}
		return out
	}
	c := *t
	c.elem, c.key = t.elem.substituted(args), t.key.substituted(args)
	c.items = nil
	for _, i := range t.items {
		c.items = append(c.items, i.substituted(args))
	}
	return &c
}

// parameterName is how the name of a parametrized model shows a parameter.
func (t *schemaType) parameterName() string {
	plain := *t
	plain.nullable, plain.bounds = false, nil
	name := plain.String()
	switch t.kind {
	case kindAny:
		name = "Any"
	case kindUnion:
		var items []string
		for _, i := range t.items {
			items = append(items, i.parameterName())
		}
		name = strings.Join(items, ", ")
		if t.nullable {
			name += ", NoneType"
		}
		return "Union[" + name + "]"
	case kindList:
		name = "list[" + t.elem.parameterName() + "]"
	case kindDict:
		name = "dict[" + t.key.parameterName() + ", " + t.elem.parameterName() + "]"
	}
	if t.nullable {
		return "Union[" + name + ", NoneType]"
	}
	return name
}

// validateAs makes an instance of a model that GenericOf gives.
func (t *schemaType) validateAs(x any) (any, error) {
	v := &validation{instances: true, tracks: true}
	out := v.model(t.model, floor(x), nil)
	if len(v.faults) > 0 {
		return nil, newModelError(t.model.title(), v.faults)
	}
	return out, nil
}

// NewInstanceOf is NewInstance for a generic model with parameters: Page[Book](items=…).
func NewInstanceOf[T any](form Shape, kw ...py.KV) (*T, error) {
	return ModelValidateOf[T](form, keywords(kw))
}

// ParametrizedClass is the class object of a generic model with parameters.
func ParametrizedClass(form Shape) *py.Class {
	m := form.model
	m.classOnce.Do(func() {
		base := m.origin.class
		c := &py.Class{Name: m.name, Module: base.Module, Bases: []*py.Class{base}}
		c.MRO = append([]*py.Class{c}, base.MRO...)
		m.class = c.ConstructBy(func(_ context.Context, _ *py.Class, args []any, kw []py.KV) (any, error) {
			if len(args) > 0 {
				return nil, py.TypeError.Newf("BaseModel.__init__() takes 1 positional argument but %d were given", len(args)+1)
			}
			return form.validateAs(keywords(kw))
		})
	})
	return m.class
}

// ModelValidateOf is ModelValidate for a generic model with parameters.
func ModelValidateOf[T any](form Shape, x any) (*T, error) {
	out, err := form.validateAs(x)
	if err != nil {
		return nil, err
	}
	return out.(*T), nil
}

// ModelValidateJSONOf is ModelValidateJSON for a generic model with parameters.
func ModelValidateJSONOf[T any](form Shape, text string) (*T, error) {
	x, err := jsonInput(text, form.model.name)
	if err != nil {
		return nil, err
	}
	return ModelValidateOf[T](form, x)
}
