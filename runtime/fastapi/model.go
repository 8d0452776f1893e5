package fastapi

import (
	"reflect"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// model is a pydantic model: a Go struct with `py:"name"` tags.
type model struct {
	name   string
	doc    string
	goType reflect.Type
	fields []*modelField
	// privates are the attributes that are no fields, with their defaults.
	privates []*modelField
	modelSettings

	once     sync.Once
	describe []*param
	origin   *model        // of a generic model with parameters: the one without
	args     []*schemaType // its parameters
	class    *py.Class     // its class object

	classOnce sync.Once // of a class object that is made when it is asked for
}

// modelField is one field of a model.
type modelField struct {
	name     string
	alias    string
	index    []int
	typ      *schemaType
	required bool
	fallback any
	shown    string // its name in dumps by alias
	*settings

	validators  []*hook
	serializers []*hook
}

var models sync.Map // reflect.Type -> *model

// Model registers a generated struct as a pydantic model and gives its class object: class Item(BaseModel). Options:
// Description for the docstring, and a Field for each field that has a default or anything else that the Go type does
// not tell. A field of a pointer type is Optional, and without a default still required, as in pydantic 2.
func Model[T any](name string, opts ...Option) *py.Class {
	t := reflect.TypeFor[T]()
	s := gather(opts)
	m := &model{name: name, doc: cleanDoc(s.description), goType: t, describe: s.params, modelSettings: s.modelSettings}
	models.Store(t, m)
	m.class = py.NewStructClass[T](name, nil, nil, py.Methods{
		"__new__":         {Params: "**data", Fn: func(data *py.Dict[any, any]) (*T, error) { return ModelValidate[T](data) }},
		"__repr__":        {Fn: func(x *T) string { return ModelRepr(x) }},
		"__str__":         {Fn: func(x *T) string { return ModelStr(x) }},
		"__getattr__":     {Params: "name", Fn: func(x *T, name string) any { return extraAttribute(x, name) }},
		"__eq__":          {Params: "other", Fn: func(x *T, other any) bool { return ModelEqual(x, other) }},
		"model_dump":      {Fn: func(x *T) any { return dump(x, &dumper{}) }},
		"model_dump_json": {Fn: func(x *T) string { return ModelDumpJSON(x) }},
	})
	return m.class
}

// Dataclass registers a generated struct as a dataclass that requests and answers are validated as. Options: a Field for each field
// that has a default or anything else that the Go type does not tell.
func Dataclass[T any](name string, opts ...Option) bool {
	t := reflect.TypeFor[T]()
	s := gather(opts)
	models.Store(t, &model{name: name, goType: t, describe: s.params, modelSettings: s.modelSettings})
	return true
}

// Field describes a field of a model: Field(...). It takes the options of parameters.
func Field(name string, opts ...Option) Option { return newParam(inBody, name, opts) }

// modelOf finds the model of a struct type; types that were not registered are read from their tags alone.
func modelOf(t reflect.Type) *model {
	m, ok := models.Load(t)
	if !ok {
		m, _ = models.LoadOrStore(t, &model{name: t.Name(), goType: t})
	}
	return m.(*model)
}

// load reads the fields: late, because models may refer to each other.
func (m *model) load() []*modelField {
	m.once.Do(func() {
		for i := range m.goType.NumField() {
			if f := m.goType.Field(i); f.Anonymous {
				if base, ok := models.Load(f.Type); ok {
					base.(*model).load()
					m.inherit(&base.(*model).modelSettings)
				}
			}
		}
		if m.config.environment && m.config.extra == "" {
			m.config.extra = "forbid" // as settings have it
		}
		described := m.described()
		for _, f := range reflect.VisibleFields(m.goType) {
			name := f.Tag.Get("py")
			if name == "" || !f.IsExported() || f.Anonymous {
				continue
			}
			p := described[name]
			if p == nil {
				p = &param{settings: &settings{}}
			}
			mf := newModelField(name, f, p)
			if m.config.generator != nil && p.alias == "" {
				mf.alias = m.config.generator(name)
				mf.shown = mf.alias
			}
			for _, h := range m.hooks {
				if h.concerns(fieldValidator, name) {
					mf.validators = append(mf.validators, h)
				}
				if h.concerns(fieldSerializer, name) {
					mf.serializers = append(mf.serializers, h)
				}
			}
			if p.private {
				m.privates = append(m.privates, mf)
				continue
			}
			m.fields = append(m.fields, mf)
		}
	})
	return m.fields
}

// described gives the descriptions of fields, those of embedded models first.
func (m *model) described() map[string]*param {
	out := map[string]*param{}
	for i := range m.goType.NumField() {
		if f := m.goType.Field(i); f.Anonymous {
			if base, ok := models.Load(f.Type); ok {
				for name, p := range base.(*model).described() {
					out[name] = p.substituted(m.baseArgs)
				}
			}
		}
	}
	for i := range m.goType.NumField() { // declared anew
		delete(out, m.goType.Field(i).Tag.Get("py"))
	}
	for _, p := range m.describe {
		out[p.name] = p
	}
	return out
}

func newModelField(name string, f reflect.StructField, p *param) *modelField {
	t := typeOf(f.Type)
	if p.asType != nil {
		t = typeOf(p.asType)
	}
	if p.schema != nil {
		t = p.schema
	}
	p.settle()
	if p.nullable || t.kind == kindModel && p.hasDefault && p.defaultValue == nil {
		t = t.orNone()
	}
	mf := &modelField{
		name: name, alias: name, index: f.Index, typ: t.with(&p.fieldSettings), required: !p.hasDefault && !p.notRequired,
		fallback: p.defaultValue, settings: p.settings,
	}
	if p.alias != "" {
		mf.alias = p.alias
	}
	mf.shown = mf.alias
	if p.serializationAlias != "" {
		mf.shown = p.serializationAlias
	}
	if p.validationAlias != "" {
		mf.alias = p.validationAlias
	}
	return mf
}

// field finds a field by its name.
func (m *model) field(name string) *modelField {
	for _, f := range m.load() {
		if f.name == name {
			return f
		}
	}
	return nil
}

// title is what errors and the OpenAPI document call the model.
func (m *model) title() string {
	if m.config.title != "" {
		return m.config.title
	}
	return m.name
}

// missing is the value of a field that is not given.
func (f *modelField) missing() any {
	if f.factory != nil {
		return floor(f.factory())
	}
	return copyTree(f.fallback)
}

// dump gives the fields of an instance as a dict: model_dump().
func (m *model) dump(v reflect.Value, byAlias bool) *py.Dict[any, any] {
	d := &py.Dict[any, any]{}
	for _, f := range m.load() {
		key := f.name
		if byAlias {
			key = f.shown
		}
		d.Set(key, f.value(v))
	}
	return d
}

// dumpGiven is dump of all fields, or of those that were given.
func (m *model) dumpGiven(v reflect.Value, onlyGiven bool) *py.Dict[any, any] {
	d := m.dump(v, false)
	if b := m.base(v); onlyGiven && b != nil {
		for _, f := range m.load() {
			if !b.given[f.name] {
				d.Del(f.name)
			}
		}
	}
	return d
}

// value reads the field of an instance. A slice that may be None is nil then.
func (f *modelField) value(v reflect.Value) any {
	x := v.FieldByIndex(f.index)
	if f.typ.nullable && x.Kind() == reflect.Slice && x.IsNil() {
		return nil
	}
	return x.Interface()
}

// modelValue finds the model that x is an instance of.
func modelValue(x any) (*model, reflect.Value) {
	v := reflect.ValueOf(x)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Elem().Kind() != reflect.Struct {
		return nil, v
	}
	if found, ok := models.Load(v.Type().Elem()); ok {
		m := found.(*model)
		if g := m.parameters(v.Elem()); g != nil && g.model != nil {
			m = g.model
		}
		return m, v.Elem()
	}
	return nil, v
}
