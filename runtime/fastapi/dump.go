package fastapi

import (
	"bytes"
	"context"
	"encoding/json"
	"reflect"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// dumper makes dicts of instances, as model_dump and answers do.
type dumper struct {
	*routeSettings
	json bool // values are those that JSON can show
	// aliases names fields by their aliases.
	aliases bool
}

func newDumper(opts []Option) *dumper {
	s := gather(opts)
	return &dumper{routeSettings: &s.routeSettings, json: s.jsonMode, aliases: s.byAlias}
}

// ModelDump gives the fields of an instance, models inside too, as a dict: x.model_dump().
func ModelDump(x any, opts ...Option) *py.Dict[string, any] {
	out := &py.Dict[string, any]{}
	d := newDumper(opts)
	if tree, ok := dump(x, d).(*py.Dict[any, any]); ok {
		for k, v := range tree.Items() {
			out.Set(py.Str(k), v)
		}
	}
	return out
}

// DumpDict is ModelDump as a dict that takes keys of any type.
func DumpDict(x any, opts ...Option) *py.Dict[any, any] {
	return asDict(dump(x, newDumper(opts)))
}

// DumpValue is ModelDump for a model whose own serializer may make something else than a dict of it.
func DumpValue(x any, opts ...Option) any { return dump(x, newDumper(opts)) }

func dump(x any, d *dumper) any {
	m, v := modelValue(x)
	if m == nil {
		panic(noAttribute(x, "model_dump"))
	}
	return d.model(m, v, d.picks())
}

// ModelDumpJSON gives the fields of an instance as a JSON text: x.model_dump_json().
func ModelDumpJSON(x any, opts ...Option) string {
	d := newDumper(opts)
	d.json = true
	return indented(dumpJSON(dump(x, d)), d.indent)
}

// indented writes a JSON text over several lines, unless indent is 0.
func indented(text []byte, indent int) string {
	var b bytes.Buffer
	if indent > 0 && json.Indent(&b, text, "", strings.Repeat(" ", indent)) == nil {
		return b.String()
	}
	return string(text)
}

// value dumps what p picks of a value of a type.
func (d *dumper) value(t *schemaType, x any, p picks) any {
	x = floor(x)
	if x == nil {
		return nil
	}
	if m, v := modelValue(x); m != nil {
		if t != nil && t.kind == kindModel && t.model != m {
			if base := embedded(v, t.model.goType); base.IsValid() {
				return d.model(t.model, base, p)
			}
		}
		return d.model(m, v, p)
	}
	var elem, key *schemaType
	if t != nil {
		elem, key = t.elem, t.key
		if t.kind == kindHooked {
			return d.value(t.items[0], x, p)
		}
	}
	switch {
	case isDict(x):
		out := &py.Dict[any, any]{}
		for k, v := range dictItems(x) {
			k = floor(k)
			if t != nil && t.kind == kindTypedDict {
				elem = t.model.typeOf(k)
			}
			if !p.skips(k) {
				out.Set(d.key(key, k), d.value(elem, v, p.of(k)))
			}
		}
		return out
	case py.IsInstance(x, py.ListType):
		out := &py.List[any]{}
		for i, v := range py.Collect(x) {
			if !p.skips(i) {
				out.Append(d.value(elem, v, p.of(i)))
			}
		}
		return out
	case isSequence(x):
		var items []any
		for i, item := range py.Collect(x) {
			if !py.IsInstance(x, py.SetType) && p.skips(i) {
				continue
			}
			of := elem
			if t != nil && i < len(t.items) {
				of = t.items[i]
			}
			items = append(items, d.value(of, item, p.of(i)))
		}
		switch {
		case d.json:
			return py.ListOf(items)
		case py.IsInstance(x, py.TupleType):
			return py.Tuple(items)
		}
		return x
	}
	if n, isInt := x.(int); d.json && isInt && t != nil && t.kind == kindFloat { // a default
		return float64(n)
	}
	if d.json {
		return jsonValue(x)
	}
	return x
}

// picks is what the dump keeps of the topmost value.
func (d *dumper) picks() picks {
	if d.routeSettings == nil {
		return picks{}
	}
	return picks{d.include, d.exclude}
}

func (d *dumper) any(x any) any { return d.value(nil, x, picks{}) }

func (d *dumper) key(t *schemaType, k any) any {
	if d.json {
		return d.value(t, k, picks{})
	}
	return k
}

// model dumps what p picks of an instance of a model.
func (d *dumper) model(m *model, v reflect.Value, p picks) any {
	if d.routeSettings == nil {
		d.routeSettings = &routeSettings{}
	}
	m.load()
	for _, h := range m.hooks {
		if h.kind == modelSerializer {
			values := []any{v.Addr().Interface()}
			if h.mode == "wrap" {
				values = append(values, handler(func(any) any { return d.plainModel(m, v, p) }))
			}
			return d.value(nil, must(h.call(d.info(""), values...)), p)
		}
	}
	return d.plainModel(m, v, p)
}

// info is what a serializer is told about the dump.
func (d *dumper) info(field string) *ValidationInfo {
	info := &ValidationInfo{field: field, mode: "python"}
	if d.json {
		info.mode = "json"
	}
	return info
}

// handler is what a serializer of the mode wrap calls for what would be written without it.
func handler(f func(x any) any) any {
	return py.NewBuiltin("handler", "value, index_key=None", func(_ context.Context, args []any) (any, error) { return f(args[0]), nil })
}

// plainModel dumps a model without a serializer of its own.
func (d *dumper) plainModel(m *model, v reflect.Value, p picks) any {
	if f := m.rootField(); f != nil {
		return d.dumpRoot(f, v, p)
	}
	out := &py.Dict[any, any]{}
	base := m.base(v)
	aliases := d.aliases || m.config.serializeByAlias
	for _, f := range m.fields {
		if f.excluded || p.skips(f.name) || d.excludeUnset && base != nil && !base.given[f.name] {
			continue
		}
		x := f.value(v)
		if d.excludeNone && floor(x) == nil || d.excludeDefaults && !f.required && equalValues(x, f.missing()) {
			continue
		}
		key := f.name
		if aliases {
			key = f.shown
		}
		out.Set(key, d.field(f, v, x, p.of(f.name)))
	}
	if base != nil && base.extra != nil {
		for k, x := range base.extra.Items() {
			if !p.skips(k) {
				out.Set(k, d.value(nil, x, p.of(k)))
			}
		}
	}
	for _, h := range m.hooks {
		if h.kind != computedField || p.skips(h.name) {
			continue
		}
		x := must(h.call(nil, v.Addr().Interface()))
		if d.excludeNone && x == nil {
			continue
		}
		key := h.name
		if aliases && h.alias != "" {
			key = h.alias
		}
		out.Set(key, d.value(nil, x, p.of(h.name)))
	}
	return out
}

// field dumps a field, with its serializer where it has one.
func (d *dumper) field(f *modelField, v reflect.Value, x any, p picks) any {
	for i := len(f.serializers) - 1; i >= 0; i-- {
		if h := f.serializers[i]; !h.json || d.json {
			values := []any{v.Addr().Interface(), floor(x)}
			if h.mode == "wrap" {
				values = append(values, handler(func(x any) any { return d.value(nil, x, p) }))
			}
			return d.value(nil, must(h.call(d.info(f.name), values...)), p)
		}
	}
	return d.value(f.typ, x, p)
}

// jsonValue is a scalar as pydantic shows it in JSON.
func jsonValue(x any) any {
	o, ok := x.(py.Object)
	if !ok {
		return jsonable(x)
	}
	c := o.PyClass()
	switch {
	case c.Module == "datetime" && c.Name == "timedelta":
		return durationText(x)
	case c.Module == "datetime":
		text := py.Str(must(py.CallMethod(py.CurrentContext(), x, "isoformat")))
		if rest, utc := strings.CutSuffix(text, "+00:00"); utc {
			return rest + "Z"
		}
		return text
	case c.Module == "decimal":
		return py.Str(x)
	}
	return jsonable(x)
}
