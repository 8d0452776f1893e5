package fastapi

import (
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// defsPrefix is where a JSON schema that stands for itself keeps its models.
const defsPrefix = "#/$defs/"

// ModelJSONSchema describes a model as a JSON schema: Item.model_json_schema(mode=mode). mode is "validation" for what the model is made
// of, or "serialization" for what becomes of it.
func ModelJSONSchema[T any](mode string) *py.Dict[string, any] {
	return jsonSchema(&schemaType{kind: kindModel, model: modelOf(reflect.TypeFor[T]())}, mode)
}

// JSONSchema describes the type as a JSON schema: adapter.json_schema(mode=mode).
func (a *TypeAdapter) JSONSchema(mode string) *py.Dict[string, any] { return jsonSchema(a.typ, mode) }

func jsonSchema(t *schemaType, mode string) *py.Dict[string, any] {
	d := &documenter{models: map[string]any{}, uses: [2]map[*model]bool{{}, {}}, output: mode == "serialization", alone: true}
	s := d.schema(t)
	if t.isModel() && !t.nullable && !t.model.holdsItself() {
		name := d.nameOf(t.model)
		s = d.models[name].(*py.Dict[any, any])
		delete(d.models, name)
	}
	if len(d.models) > 0 {
		defs := &py.Dict[any, any]{}
		for name, m := range d.models {
			defs.Set(name, m)
		}
		s.Set("$defs", defs)
	}
	out := &py.Dict[string, any]{}
	for k, v := range alphabetical(s, "").(*py.Dict[any, any]).Items() {
		out.Set(k.(string), v)
	}
	return out
}

// holdsItself reports whether an instance may contain others of the same model.
func (m *model) holdsItself() bool {
	inside := map[*model]bool{}
	for _, f := range m.load() {
		f.typ.visit(inside)
	}
	return inside[m]
}
