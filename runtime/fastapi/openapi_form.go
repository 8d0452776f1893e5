package fastapi

import (
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// formBody describes the parameters of a form some of which are models: their fields lie beside those of the form.
func (d *documenter) formBody(name string, fields []*field) any {
	properties, required, conditions := &py.Dict[any, any]{}, &py.List[any]{}, &py.List[any]{}
	for _, f := range fields {
		s := d.fieldSchema(f)
		if models := f.formModels(); len(models) > 0 {
			for _, c := range groupConditions(f, models, s) {
				conditions.Append(c)
			}
			continue
		}
		if properties.Contains(f.alias) {
			conditions.Append(newDict(pair{"properties", newDict(pair{f.alias, s})}))
		} else {
			properties.Set(f.alias, s)
		}
		if f.required && !required.Contains(f.alias) {
			required.Append(f.alias)
		}
	}
	body := newDict(pair{"allOf", conditions})
	if properties.Len() > 0 {
		body.Set("properties", properties)
	}
	body.Set("type", "object")
	if required.Len() > 0 {
		body.Set("required", required)
	}
	body.Set("title", name)
	d.models[name] = body
	return ref(name)
}

// groupConditions are what a form must fulfil for the fields of the models of one parameter, which s describes: where it may
// be None, none of them is there, which JSON Schema cannot say by null.
func groupConditions(f *field, models []*model, s *py.Dict[any, any]) []any {
	s.Delete("default")
	if !f.typ.nullable {
		return []any{s}
	}
	choices, _ := s.Get("anyOf")
	some := &py.List[any]{}
	for c := range choices.(*py.List[any]).All() {
		if kind, _ := lookup(c, "type"); kind != "null" {
			some.Append(c)
		}
	}
	s.Set("anyOf", some)
	if f.required {
		return []any{newDict(pair{"not", absence(models)}), s}
	}
	return []any{newDict(pair{"anyOf", newList(absence(models), s)})}
}

// absence says that a form holds no field of the models.
func absence(models []*model) *py.Dict[any, any] {
	var names []string
	for _, m := range models {
		if m.strict() {
			return newDict(pair{"maxProperties", 0})
		}
		for _, mf := range m.load() {
			names = append(names, mf.alias)
		}
	}
	slices.Sort(names)
	given := &py.List[any]{}
	for _, name := range slices.Compact(names) {
		given.Append(newDict(pair{"required", stringList([]string{name})}))
	}
	if given.Len() == 0 {
		return newDict()
	}
	return newDict(pair{"not", newDict(pair{"anyOf", given})})
}
