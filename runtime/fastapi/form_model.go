package fastapi

import (
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// formModels are the models whose fields a parameter takes from the form itself: its type, or those of a union of models.
func (f *field) formModels() []*model {
	if !f.form || f.embed {
		return nil
	}
	switch f.typ.kind {
	case kindModel:
		return []*model{f.typ.model}
	case kindUnion:
		var out []*model
		for _, item := range f.typ.items {
			if item.kind != kindModel {
				return nil
			}
			out = append(out, item.model)
		}
		return out
	}
	return nil
}

// formChoices is a union of models each of which takes its own fields out of the values of a form.
func (t *schemaType) formChoices() *schemaType {
	union := *t
	union.items = slices.Clone(t.items)
	for i, item := range union.items {
		choice := *item
		choice.ofForm = true
		union.items[i] = &choice
	}
	return &union
}

// model takes the fields of a model out of the form; what the model does not know comes behind. Without a model it is
// all of the form.
func (f *FormData) model(m *model) *py.Dict[any, any] {
	d := py.NewDict[any, any]()
	known := map[string]bool{}
	if m != nil {
		for _, mf := range m.load() {
			known[mf.alias] = true
			if v, ok := f.find(mf.alias, mf.typ); ok {
				d.Set(mf.alias, v)
			}
		}
	}
	for k := range f.Keys() {
		if known[k] {
			continue
		}
		if all := f.GetList(k); len(all) > 1 {
			d.Set(k, py.ListOf(all))
		} else {
			d.Set(k, all[0])
		}
	}
	return d
}

// formOf makes a form of its values as model gives them.
func formOf(values any) *FormData {
	form := &FormData{}
	for k, v := range dictItems(values) {
		list, several := v.(*py.List[any])
		if !several {
			list = newList(v)
		}
		for item := range list.All() {
			form.add(py.Str(k), item)
		}
	}
	return form
}

// supplies reports whether the form holds a field of one of the models, or anything for one that minds what it does not know.
func (f *FormData) supplies(models []*model) bool {
	return slices.ContainsFunc(models, func(m *model) bool {
		if m.strict() && len(f.items) > 0 {
			return true
		}
		return slices.ContainsFunc(m.load(), func(mf *modelField) bool { return f.Contains(mf.alias) })
	})
}

// strict reports whether a model keeps or refuses what it does not know.
func (m *model) strict() bool { return m.config.extra == "allow" || m.config.extra == "forbid" }

// resolveModels validates a parameter that is made of fields of the form.
func (f *field) resolveModels(form *FormData, models []*model) (any, []fault) {
	loc := []any{"body"}
	if f.typ.nullable && !form.supplies(models) {
		return f.resolve(nil, false, loc)
	}
	var one *model
	if len(models) == 1 {
		one = models[0]
	}
	return f.resolve(form.model(one), true, loc)
}
