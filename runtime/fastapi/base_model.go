package fastapi

import (
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// BaseModel is embedded by models of programs that ask which fields were given, for exclude_unset: pydantic.BaseModel.
type BaseModel struct {
	given map[string]bool
	extra *py.Dict[any, any] // keys that are no fields, with the setting extra="allow"
}

// Extra returns what was given beside the fields: item.model_extra.
func (b *BaseModel) Extra() *py.Dict[string, any] {
	out := &py.Dict[string, any]{}
	if b.extra != nil {
		for k, v := range b.extra.Items() {
			out.Set(k.(string), v)
		}
	}
	return out
}

// FieldsSet returns the names of the fields that were given: item.model_fields_set.
func (b *BaseModel) FieldsSet() *py.Set[string] {
	s := &py.Set[string]{}
	for name := range b.given {
		s.Add(name)
	}
	return s
}

// MarkSet notes that a field was assigned: item.name = value.
func (b *BaseModel) MarkSet(name string) {
	if b.given == nil {
		b.given = map[string]bool{}
	}
	b.given[name] = true
}

var baseModelType = reflect.TypeFor[BaseModel]()

// base finds the embedded BaseModel of an instance, nil when the program does not need it.
func (m *model) base(v reflect.Value) *BaseModel {
	f := v.FieldByName("BaseModel")
	if !f.IsValid() || f.Type() != baseModelType || !f.CanAddr() {
		return nil
	}
	return f.Addr().Interface().(*BaseModel)
}

// extraAttribute is an attribute that is no field: what was given beside the fields, with the setting extra="allow".
func extraAttribute(x any, name string) any {
	m, v := modelValue(x)
	if b := m.base(v); b != nil && b.extra != nil {
		if value, ok := b.extra.Get(name); ok {
			return value
		}
	}
	panic(noAttribute(x, name))
}
