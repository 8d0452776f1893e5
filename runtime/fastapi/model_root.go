package fastapi

import (
	"reflect"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// RootModel has a model stand for one value, that of its field root, where it is validated, dumped and described: pydantic.RootModel.
func RootModel() Option { return config(func(c *modelConfig) { c.root = true }) }

// rootField is the field of a model that stands for one value, nil for other models.
func (m *model) rootField() *modelField {
	if fields := m.load(); m.config.root && len(fields) == 1 {
		return fields[0]
	}
	return nil
}

// rootMember gives access to the value of a model that stands for one: x itself, or that of an instance.
func (m *model) rootMember(x any) func(f *modelField) (any, bool) {
	if other, v := modelValue(x); other == m {
		x = m.rootField().value(v)
	}
	return func(*modelField) (any, bool) { return x, true }
}

// step is where a field is found: the value of a model that stands for one is where the model is.
func (m *model) step(loc []any, f *modelField) []any {
	if m.config.root {
		return loc
	}
	return at(loc, f.alias)
}

// input is what an instance is made of, given the keyword arguments of its class.
func (m *model) input(kw []py.KV) any {
	if m.rootField() != nil && len(kw) == 1 && kw[0].Key == "root" {
		return floor(kw[0].Value)
	}
	return keywords(kw)
}

// rootSchema describes a model that stands for one value.
func (d *documenter) rootSchema(m *model, f *modelField) *py.Dict[any, any] {
	s := d.titled(f.typ, f.settings, m.title())
	if s.Contains("title") {
		s.Set("title", m.title())
	}
	if m.doc != "" {
		s.Set("description", strings.TrimSpace(m.doc))
	}
	return s
}

// dumpRoot dumps the value of a model that stands for one.
func (d *dumper) dumpRoot(f *modelField, v reflect.Value, p picks) any {
	return d.field(f, v, f.value(v), p)
}
