package fastapi

import (
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// TypedDictOf is the form of a class that derives from TypedDict: dicts with these keys. Options: Description for the docstring, and a
// Field for each key, with the type of its values and NotRequired where the key may be missing.
func TypedDictOf(name string, opts ...Option) Shape {
	s := gather(opts)
	m := &model{name: name, doc: cleanDoc(s.description)}
	m.once.Do(func() {
		for _, p := range s.params {
			m.fields = append(m.fields, newModelField(p.name, reflect.StructField{Type: anyType}, p))
		}
	})
	return &schemaType{kind: kindTypedDict, model: m}
}

// NotRequired is typing.NotRequired: the key may be missing.
func NotRequired() Option { return func(s *settings) { s.notRequired = true } }

// isModel reports whether the type is described under a name of its own.
func (t *schemaType) isModel() bool { return t.kind == kindModel || t.kind == kindTypedDict }

// typedDict validates the items of a dict; keys that are not known are left out.
func (v *validation) typedDict(m *model, x any, loc []any) any {
	if !isDict(x) {
		return v.fail("dict_type", "Input should be a valid dictionary", loc, x)
	}
	out := &py.Dict[any, any]{}
	for _, f := range m.load() {
		val, ok := lookup(x, f.name)
		switch {
		case ok:
			out.Set(f.name, v.check(f.typ, floor(val), at(loc, f.name)))
		case f.required:
			v.faults = append(v.faults, missing(at(loc, f.name), x))
		}
	}
	return out
}

// typeOf is the type of the field of a name, nil when there is none.
func (m *model) typeOf(name any) *schemaType {
	if text, ok := name.(string); ok {
		if f := m.field(text); f != nil {
			return f.typ
		}
	}
	return nil
}
