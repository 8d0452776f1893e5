package fastapi

import (
	"maps"
	"reflect"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// NewInstance makes an instance of a model from keyword arguments, which are validated: Item(name="x"). It raises
// ValidationError.
func NewInstance[T any](kw ...py.KV) (*T, error) {
	return ModelValidate[T](modelOf(reflect.TypeFor[T]()).input(kw))
}

// keywords is a dict of keyword arguments.
func keywords(kw []py.KV) *py.Dict[any, any] {
	d := &py.Dict[any, any]{}
	for _, a := range kw {
		d.Set(a.Key, floor(a.Value))
	}
	return d
}

// ModelValidate makes an instance of a model from a dict: Item.model_validate(x). It raises ValidationError.
func ModelValidate[T any](x any) (*T, error) {
	m := modelOf(reflect.TypeFor[T]())
	v := &validation{instances: true, tracks: true}
	out := v.model(m, floor(x), nil)
	if len(v.faults) > 0 {
		return nil, newModelError(m.title(), v.faults)
	}
	t, ok := out.(*T)
	if !ok { // what a model validator returned
		t = new(T)
		assignValue(reflect.ValueOf(t).Elem(), out)
	}
	return t, nil
}

// ModelValidateJSON makes an instance of a model from a JSON text: Item.model_validate_json(text).
func ModelValidateJSON[T any](text string) (*T, error) {
	x, err := jsonInput(text, modelOf(reflect.TypeFor[T]()).name)
	if err != nil {
		return nil, err
	}
	return ModelValidate[T](x)
}

// jsonInput decodes a JSON text that is validated; title is what the error calls the model.
func jsonInput(text, title string) (any, error) {
	x, bad := decodeJSON(text)
	if bad != nil {
		f := fault{typ: "json_invalid", msg: "Invalid JSON: " + bad.words(text), input: text, ctx: newDict(pair{"error", bad.words(text)})}
		return nil, newModelError(title, []fault{f})
	}
	return x, nil
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
		if f.noRepr {
			continue
		}
		value := f.value(v)
		text := ""
		if inner, _ := modelValue(value); inner != nil {
			text = ModelRepr(value)
		} else {
			text = py.Repr(floor(value))
		}
		parts = append(parts, f.name+"="+text)
	}
	if b := m.base(v); b != nil && b.extra != nil {
		for k, x := range b.extra.Items() {
			parts = append(parts, py.Str(k)+"="+py.Repr(x))
		}
	}
	for _, h := range m.hooks {
		if h.kind == computedField {
			parts = append(parts, h.name+"="+py.Repr(must(h.call(nil, v.Addr().Interface()))))
		}
	}
	return strings.Join(parts, sep)
}

// ModelEqual is x == y for an instance x: the same model with equal fields.
func ModelEqual(x, y any) bool {
	m, _ := modelValue(x)
	n, _ := modelValue(y)
	if m == nil || n == nil || m.goType != n.goType {
		return false
	}
	_, v := modelValue(x)
	_, w := modelValue(y)
	for _, f := range m.load() {
		if !equalValues(f.value(v), f.value(w)) {
			return false
		}
	}
	return true
}

// equalValues is == of the values of fields.
func equalValues(x, y any) bool {
	if m, _ := modelValue(x); m != nil {
		return ModelEqual(x, y)
	}
	x, y = floor(x), floor(y)
	if isDict(x) || isSequence(x) {
		d := &dumper{}
		return py.Eq(d.any(x), d.any(y))
	}
	return py.Eq(x, y)
}
