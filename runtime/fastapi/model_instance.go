package fastapi

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// NewInstance makes an instance of a model from keyword arguments, which are validated: Item(name="x"). It raises
// ValidationError.
func NewInstance[T any](kw ...py.KV) (*T, error) {
	d := &py.Dict[any, any]{}
	for _, a := range kw {
		d.Set(a.Key, floor(a.Value))
	}
	return ModelValidate[T](d)
}

// ModelValidate makes an instance of a model from a dict: Item.model_validate(x). It raises ValidationError.
func ModelValidate[T any](x any) (*T, error) {
	m := modelOf(reflect.TypeFor[T]())
	v := &validation{instances: true, tracks: true}
	out := v.model(m, floor(x), nil)
	if len(v.faults) > 0 {
		return nil, newModelError(m.name, v.faults)
	}
	t := new(T)
	assignModel(reflect.ValueOf(t).Elem(), out)
	return t, nil
}

// ModelValidateJSON makes an instance of a model from a JSON text: Item.model_validate_json(text).
func ModelValidateJSON[T any](text string) (*T, error) {
	x, bad := decodeJSON(text)
	if bad != nil {
		f := fault{typ: "json_invalid", msg: "Invalid JSON: " + bad.msg, input: text}
		return nil, newModelError(modelOf(reflect.TypeFor[T]()).name, []fault{f})
	}
	return ModelValidate[T](x)
}

// Include keeps only some fields of a dump: the argument include.
func Include(names ...string) Option { return ResponseModelInclude(names...) }

// Exclude leaves some fields out of a dump: the argument exclude.
func Exclude(names ...string) Option { return ResponseModelExclude(names...) }

// ExcludeNone leaves fields out of a dump that are None: the argument exclude_none.
func ExcludeNone(on bool) Option { return ResponseModelExcludeNone(on) }

// ExcludeDefaults leaves fields out of a dump that have their default: the argument exclude_defaults.
func ExcludeDefaults(on bool) Option { return ResponseModelExcludeDefaults(on) }

// ExcludeUnset leaves fields out of a dump that were not given: the argument exclude_unset. The model must embed BaseModel.
func ExcludeUnset(on bool) Option { return ResponseModelExcludeUnset(on) }

// Mode says what a dump is for: with "json" its values are those that JSON can show, the argument mode.
func Mode(mode string) Option { return func(s *settings) { s.jsonMode = mode == "json" } }

// Indent has a JSON text written over several lines: the argument indent.
func Indent(n int) Option { return func(s *settings) { s.indent = n } }

// ByAlias names the fields of a dump by their aliases: the argument by_alias.
func ByAlias(on bool) Option { return func(s *settings) { s.byAlias = on } }

// ModelDump gives the fields of an instance, models inside too, as a dict: x.model_dump().
func ModelDump(x any, opts ...Option) *py.Dict[string, any] {
	out := &py.Dict[string, any]{}
	json := gather(opts).jsonMode
	for k, v := range dump(x, opts).Items() {
		if json {
			v = jsonable(v)
		}
		out.Set(k.(string), v)
	}
	return out
}

func dump(x any, opts []Option) *py.Dict[any, any] {
	m, v := modelValue(x)
	if m == nil {
		panic(py.AttributeError.Newf("'%s' object has no attribute 'model_dump'", py.Type(x).Name))
	}
	s := gather(opts)
	e := &endpoint{settings: s}
	return e.filterModel(m, dumped(m.dumpGiven(v, s.excludeUnset), s.excludeUnset).(*py.Dict[any, any]), true).(*py.Dict[any, any])
}

// ModelDumpJSON gives the fields of an instance as a JSON text: x.model_dump_json().
func ModelDumpJSON(x any, opts ...Option) string {
	text := dumpJSON(jsonable(dump(x, opts)))
	if n := gather(opts).indent; n > 0 {
		var b bytes.Buffer
		if json.Indent(&b, text, "", strings.Repeat(" ", n)) == nil {
			return b.String()
		}
	}
	return string(text)
}

// dumped turns instances inside of a value into dicts.
func dumped(x any, onlyGiven bool) any {
	x = floor(x)
	if m, v := modelValue(x); m != nil {
		return dumped(m.dumpGiven(v, onlyGiven), onlyGiven)
	}
	switch {
	case isDict(x):
		out := &py.Dict[any, any]{}
		for k, v := range dictItems(x) {
			out.Set(floor(k), dumped(v, onlyGiven))
		}
		return out
	case py.IsInstance(x, py.ListType):
		out := &py.List[any]{}
		for v := range py.Seq(x) {
			out.Append(dumped(v, onlyGiven))
		}
		return out
	}
	return x
}

// ModelCopy makes a copy of an instance with some fields replaced, which are not validated: x.model_copy(update=...).
func ModelCopy[T any](x *T, update ...py.KV) *T {
	c := *x
	m := modelOf(reflect.TypeFor[T]())
	for _, u := range update {
		for _, f := range m.load() {
			if f.name == u.Key {
				assignValue(reflect.ValueOf(&c).Elem().FieldByIndex(f.index), u.Value)
				if b := m.base(reflect.ValueOf(&c).Elem()); b != nil {
					b.given = maps.Clone(b.given)
					b.MarkSet(f.name)
				}
			}
		}
	}
	return &c
}

// ModelRepr is repr(x) of an instance: Item(name='x', price=1.5).
func ModelRepr(x any) string {
	m, v := modelValue(x)
	return m.name + "(" + m.text(v, ", ") + ")"
}

// ModelStr is str(x) of an instance: name='x' price=1.5.
func ModelStr(x any) string {
	m, v := modelValue(x)
	return m.text(v, " ")
}

func (m *model) text(v reflect.Value, sep string) string {
	var parts []string
	for _, f := range m.load() {
		value := f.value(v)
		text := ""
		if inner, _ := modelValue(value); inner != nil {
			text = ModelRepr(value)
		} else {
			text = py.Repr(floor(value))
		}
		parts = append(parts, f.name+"="+text)
	}
	return strings.Join(parts, sep)
}

// ModelEqual is x == y for an instance x: the same model with equal fields.
func ModelEqual(x, y any) bool {
	m, _ := modelValue(x)
	n, _ := modelValue(y)
	return m != nil && m == n && py.Eq(dumped(x, false), dumped(y, false))
}
