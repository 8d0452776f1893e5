package fastapi

import (
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// BaseModel is embedded by models of programs that ask which fields were given, for exclude_unset: pydantic.BaseModel.
type BaseModel struct{ given map[string]bool }

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

// tracked reports whether instances of the model know which fields were given.
func (m *model) tracked() bool {
	f, ok := m.goType.FieldByName("BaseModel")
	return ok && f.Type == baseModelType
}

// givenKey is the key under which a validated tree holds the names of the fields that were given.
type givenKey struct{}

// prune leaves the fields out of validated trees that were not given.
func prune(x any) any {
	switch x := x.(type) {
	case *py.List[any]:
		out := &py.List[any]{}
		for v := range x.All() {
			out.Append(prune(v))
		}
		return out
	case *py.Dict[any, any]:
		given, tracked := x.Get(givenKey{})
		out := &py.Dict[any, any]{}
		for k, v := range x.Items() {
			if name, ok := k.(string); tracked && (!ok || !given.(map[string]bool)[name]) {
				continue
			}
			out.Set(k, prune(v))
		}
		return out
	}
	return x
}
