package fastapi

import (
	"cmp"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

func ref(name string) *py.Dict[any, any] { return newDict(pair{"$ref", refPrefix + name}) }

// ref refers to a model that is described beside.
func (d *documenter) ref(name string) *py.Dict[any, any] {
	if d.alone {
		return newDict(pair{"$ref", defsPrefix + name})
	}
	return ref(name)
}

// schema describes a type; models are described beside and referred to.
func (d *documenter) schema(t *schemaType) *py.Dict[any, any] {
	s := d.bare(t)
	if t.bounds != nil {
		number, _ := s.Get("anyOf")
		if choices, ok := number.(*py.List[any]); ok && t.kind == kindClass { // of a Decimal in requests
			addBounds(choices.At(0).(*py.Dict[any, any]), &schemaType{kind: kindFloat, bounds: t.bounds})
		} else {
			addBounds(s, t)
		}
	}
	if choices, ok := s.Get("anyOf"); ok && t.nullable {
		choices.(*py.List[any]).Append(newDict(pair{"type", "null"}))
		return s
	}
	if t.nullable {
		return newDict(pair{"anyOf", newList(s, newDict(pair{"type", "null"}))})
	}
	return s
}

func (d *documenter) bare(t *schemaType) *py.Dict[any, any] {
	named := func(name string) *py.Dict[any, any] { return newDict(pair{"type", name}) }
	switch t.kind {
	case kindInt:
		return named("integer")
	case kindFloat:
		return named("number")
	case kindBool:
		return named("boolean")
	case kindStr:
		return named("string")
	case kindNone:
		return named("null")
	case kindBytes, kindUpload:
		if d.alone {
			return newDict(pair{"type", "string"}, pair{"format", "binary"})
		}
		return newDict(pair{"type", "string"}, pair{"contentMediaType", "application/octet-stream"})
	case kindList:
		return newDict(pair{"type", "array"}, pair{"items", d.schema(t.elem)})
	case kindSet:
		return newDict(pair{"type", "array"}, pair{"uniqueItems", true}, pair{"items", d.schema(t.elem)})
	case kindTuple:
		if t.variadic {
			return newDict(pair{"type", "array"}, pair{"items", d.schema(t.elem)})
		}
		items := &py.List[any]{}
		for _, i := range t.items {
			items.Append(d.schema(i))
		}
		return newDict(pair{"type", "array"}, pair{"prefixItems", items}, pair{"minItems", len(t.items)}, pair{"maxItems", len(t.items)})
	case kindDict:
		var values any = true
		if t.elem.kind != kindAny {
			values = d.schema(t.elem)
		}
		return newDict(pair{"type", "object"}, pair{"additionalProperties", values})
	case kindModel, kindTypedDict:
		d.model(t.model)
		return d.ref(d.nameOf(t.model))
	case kindUnion:
		return d.union(t)
	case kindEmail:
		return newDict(pair{"type", "string"}, pair{"format", "email"})
	case kindURL:
		return newDict(pair{"type", "string"}, pair{"format", "uri"}, pair{"minLength", 1}, pair{"maxLength", 2083})
	case kindSecret:
		return newDict(pair{"type", "string"}, pair{"format", "password"}, pair{"writeOnly", true})
	case kindHooked:
		return d.schema(t.items[0])
	case kindClass:
		if t.class().Name == "Decimal" {
			return d.decimal()
		}
		return newDict(pair{"type", "string"}, pair{"format", classFormats[t.class().Name]})
	case kindEnum:
		return d.enum(t.class())
	case kindLiteral:
		return literalSchema(t.literals)
	}
	return newDict()
}

// union describes a choice; with a discriminator, how it is made.
func (d *documenter) union(t *schemaType) *py.Dict[any, any] {
	choices := &py.List[any]{}
	var chosen []pair // by the discriminator
	for _, item := range t.items {
		s := d.schema(item)
		choices.Append(s)
		if r, ok := s.Get("$ref"); ok && t.tag != "" {
			for _, tag := range item.tags(t.tag) {
				chosen = append(chosen, pair{py.Str(tag), r})
			}
		}
	}
	if t.tag != "" {
		slices.SortFunc(chosen, func(a, b pair) int { return cmp.Compare(a.key, b.key) })
		mapping := newDict(chosen...)
		return newDict(pair{"oneOf", choices}, pair{"discriminator", newDict(pair{"propertyName", t.tag}, pair{"mapping", mapping})})
	}
	return newDict(pair{"anyOf", choices})
}

// decimal describes a Decimal: a text in answers, a number too in requests.
func (d *documenter) decimal() *py.Dict[any, any] {
	text := newDict(pair{"type", "string"})
	if d.output {
		return text
	}
	return newDict(pair{"anyOf", newList(newDict(pair{"type", "number"}), text)})
}

// innermost is the type that the functions of Annotated stand around.
func (t *schemaType) innermost() *schemaType {
	for t.kind == kindHooked {
		t = t.items[0]
	}
	return t
}

// addBounds adds the constraints of a field.
func addBounds(s *py.Dict[any, any], t *schemaType) {
	b := t.bounds
	set := func(key string, v any) {
		if v != nil {
			s.Set(key, v)
		}
	}
	length := func(key string, n *int) {
		if n != nil {
			s.Set(key, *n)
		}
	}
	switch t.innermost().kind {
	case kindInt, kindFloat:
		set("multipleOf", b.multipleOf)
		set("maximum", b.le)
		set("minimum", b.ge)
		set("exclusiveMaximum", b.lt)
		set("exclusiveMinimum", b.gt)
	case kindStr, kindBytes:
		length("minLength", b.minLength)
		length("maxLength", b.maxLength)
		if b.pattern != "" {
			s.Set("pattern", b.pattern)
		}
	case kindList, kindSet:
		length("minItems", b.minLength)
		length("maxItems", b.maxLength)
	case kindDict:
		length("minProperties", b.minLength)
		length("maxProperties", b.maxLength)
	}
}

// fieldSchema describes a parameter.
func (d *documenter) fieldSchema(f *field) *py.Dict[any, any] {
	name := f.alias
	if f.label != "" {
		name = f.label
	}
	return d.titled(f.typ, f.settings, name)
}

// titled is a schema with what a field adds; the title is made of a name, but models have their own.
func (d *documenter) titled(t *schemaType, s *settings, name string) *py.Dict[any, any] {
	out := d.schema(t)
	title := py.StrTitle(strings.ReplaceAll(name, "_", " "))
	if s != nil {
		if s.title != nil {
			title = *s.title
			out.Set("title", title)
		}
		if s.description != "" {
			out.Set("description", s.description)
		}
		if s.examples != nil {
			out.Set("examples", s.examples)
		}
		if s.deprecated {
			out.Set("deprecated", true)
		}
		if s.extraSchema != nil {
			for k, v := range dictItems(s.extraSchema) {
				out.Set(k, jsonable(v))
			}
		}
		if s.hasDefault && (s.defaultValue != nil || d.alone && s.late == nil && s.factory == nil) {
			out.Set("default", (&dumper{json: true}).any(s.defaultValue))
		}
	}
	if !out.Contains("$ref") {
		out.Set("title", title)
	}
	return out
}

// model describes a model under its name.
func (d *documenter) model(m *model) {
	name := d.nameOf(m)
	if _, done := d.models[name]; done {
		return
	}
	d.models[name] = nil // it may refer to itself
	if t := m.written(); t != nil && d.output {
		d.models[name] = alphabetical(d.schema(t), "")
		return
	}
	if f := m.rootField(); f != nil {
		d.models[name] = alphabetical(d.rootSchema(m, f), "")
		return
	}
	properties, required := &py.Dict[any, any]{}, &py.List[any]{}
	for _, f := range m.load() {
		typ, written := f.typ, f.written()
		if written != nil && d.output {
			typ = written
		}
		s := d.titled(typ, f.settings, f.alias)
		if typ == written {
			s.Delete("default") // a serializer is a method: it cannot write the default alone
		}
		if f.typ.isModel() && f.title == nil {
			s.Delete("title") // pydantic gives none to models, also where they may be None
		}
		properties.Set(f.alias, s)
		if f.required {
			required.Append(f.alias)
		}
	}
	for _, h := range m.hooks {
		if h.kind == computedField && d.output {
			s := newDict()
			if h.typ != nil {
				s = d.schema(h.typ)
			}
			s.Set("title", py.StrTitle(strings.ReplaceAll(h.name, "_", " ")))
			s.Set("readOnly", true)
			properties.Set(h.name, s)
			required.Append(h.name)
		}
	}
	s := objectSchema(m.title(), m.doc, properties, required)
	switch m.config.extra {
	case "forbid":
		s.Set("additionalProperties", false)
	case "allow":
		s.Set("additionalProperties", true)
	}
	if m.config.schemaExtra != nil {
		for k, v := range dictItems(m.config.schemaExtra) {
			s.Set(k, jsonable(v))
		}
	}
	d.models[name] = alphabetical(s, "")
}

// bodyModel describes several body parameters as one object.
func (d *documenter) bodyModel(name string, fields []*field) any {
	properties, required := &py.Dict[any, any]{}, &py.List[any]{}
	for _, f := range fields {
		s := d.fieldSchema(f)
		if f.typ.isModel() && f.title == nil {
			s.Delete("title")
		}
		properties.Set(f.alias, s)
		if f.required {
			required.Append(f.alias)
		}
	}
	d.models[name] = alphabetical(objectSchema(name, "", properties, required), "")
	return ref(name)
}

func objectSchema(title, doc string, properties *py.Dict[any, any], required *py.List[any]) *py.Dict[any, any] {
	s := newDict(pair{"properties", properties}, pair{"type", "object"})
	if required.Len() > 0 {
		s.Set("required", required)
	}
	s.Set("title", title)
	if doc != "" {
		s.Set("description", doc)
	}
	return s
}

func titledType(name, title string) any { return newDict(pair{"type", name}, pair{"title", title}) }

func validationError() any {
	step := newDict(pair{"anyOf", newList(newDict(pair{"type", "string"}), newDict(pair{"type", "integer"}))})
	properties := newDict(
		pair{"loc", newDict(pair{"items", step}, pair{"type", "array"}, pair{"title", "Location"})},
		pair{"msg", titledType("string", "Message")}, pair{"type", titledType("string", "Error Type")},
		pair{"input", newDict(pair{"title", "Input"})}, pair{"ctx", titledType("object", "Context")},
	)
	return objectSchema("ValidationError", "", properties, stringList([]string{"loc", "msg", "type"}))
}

func httpValidationError() any {
	detail := newDict(pair{"items", ref("ValidationError")}, pair{"type", "array"}, pair{"title", "Detail"})
	return objectSchema("HTTPValidationError", "", newDict(pair{"detail", detail}), &py.List[any]{})
}
