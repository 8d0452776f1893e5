package fastapi

import (
	"context"
	"reflect"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// hook is a function of a model that takes part in validation or in dumps.
type hook struct {
	kind   hookKind
	mode   string   // before, after, wrap or plain
	name   string   // of the Python function
	fields []string // "*" for all; of a computed field its name
	fn     reflect.Value
	json   bool // only for dumps for JSON: when_used
	alias  string
	typ    *schemaType
}

type hookKind int

const (
	fieldValidator hookKind = iota
	modelValidator
	fieldSerializer
	modelSerializer
	computedField
)

func newHook(kind hookKind, mode, name string, fn any, fields []string) *hook {
	return &hook{kind: kind, mode: mode, name: name, fn: reflect.ValueOf(fn), fields: fields}
}

func hooked(h *hook) Option { return func(s *settings) { s.hooks = append(s.hooks, h) } }

// FieldValidator is @field_validator(*fields, mode=mode): fn takes the value, and a *ValidationInfo if it wants one. name is
// that of the Python function.
func FieldValidator(mode, name string, fn any, fields ...string) Option {
	return hooked(newHook(fieldValidator, mode, name, fn, fields))
}

// ModelValidator is @model_validator(mode=mode): before, fn takes what the model is made from; after, the instance.
func ModelValidator(mode, name string, fn any) Option {
	return hooked(newHook(modelValidator, mode, name, fn, nil))
}

// FieldSerializer is @field_serializer(*fields): fn takes the instance and the value.
func FieldSerializer(mode, name string, fn any, fields ...string) Option {
	return hooked(newHook(fieldSerializer, mode, name, fn, fields))
}

// FieldSerializerJSON is FieldSerializer with when_used="json".
func FieldSerializerJSON(mode, name string, fn any, fields ...string) Option {
	h := newHook(fieldSerializer, mode, name, fn, fields)
	h.json = true
	return hooked(h)
}

// Returns says what the annotation of a serializer says that it returns.
func Returns[T any](serializer Option) Option {
	return func(s *settings) {
		serializer(s)
		s.hooks[len(s.hooks)-1].typ = typeOf(reflect.TypeFor[T]())
	}
}

// ModelSerializer is @model_serializer: fn takes the instance.
func ModelSerializer(mode, name string, fn any) Option {
	return hooked(newHook(modelSerializer, mode, name, fn, nil))
}

// ComputedField is @computed_field: a property that dumps have too.
func ComputedField(name string, fn any, opts ...Option) Option {
	h := newHook(computedField, "", name, fn, []string{name})
	s := gather(opts)
	h.alias, h.typ = s.alias, s.schema
	if s.asType != nil {
		h.typ = typeOf(s.asType)
	}
	return hooked(h)
}

// BeforeValidator, AfterValidator and their kin stand in Annotated.
func BeforeValidator(fn any) Option { return FieldValidator("before", "", fn) }

// AfterValidator has a function look at the value that was validated: Annotated[T, AfterValidator(f)].
func AfterValidator(fn any) Option { return FieldValidator("after", "", fn) }

// PlainValidator has a function validate instead of pydantic: Annotated[T, PlainValidator(f)].
func PlainValidator(fn any) Option { return FieldValidator("plain", "", fn) }

// inheritHooks puts the functions of a base class first; one of the same name replaces it.
func inheritHooks(base, own []*hook) []*hook {
	var out []*hook
	for _, h := range base {
		if !slices.ContainsFunc(own, func(o *hook) bool { return o.name == h.name && o.name != "" }) {
			out = append(out, h)
		}
	}
	return append(out, own...)
}

// concerns reports whether a function is about a field.
func (h *hook) concerns(kind hookKind, field string) bool {
	return h.kind == kind && (slices.Contains(h.fields, field) || slices.Contains(h.fields, "*"))
}

// ValidationInfo tells a validator about the field: pydantic.ValidationInfo.
type ValidationInfo struct {
	field string
	data  *py.Dict[any, any]
	mode  string // of a serializer
}

// FieldName is info.field_name.
func (i *ValidationInfo) FieldName() string { return i.field }

// Data is info.data: the fields that were validated before.
func (i *ValidationInfo) Data() *py.Dict[string, any] {
	out := &py.Dict[string, any]{}
	for k, v := range i.data.Items() {
		if name, ok := k.(string); ok {
			out.Set(name, v)
		}
	}
	return out
}

// Mode is info.mode.
func (i *ValidationInfo) Mode() string {
	if i.mode != "" {
		return i.mode
	}
	return "python"
}

var (
	infoType   = reflect.TypeFor[*ValidationInfo]()
	valuesType = reflect.TypeFor[*py.Dict[string, any]]()
)

// call calls the function with values of the floor. A parameter that is a *ValidationInfo gets info; ctx is the current one.
func (h *hook) call(info *ValidationInfo, values ...any) (any, error) {
	var in []reflect.Value
	t := h.fn.Type()
	for i := range t.NumIn() {
		switch {
		case t.In(i) == contextType:
			in = append(in, reflect.ValueOf(py.CurrentContext()))
		case t.In(i) == infoType:
			in = append(in, reflect.ValueOf(info))
		case len(values) == 0 && info != nil && t.In(i) == valuesType: // the dict values of an old validator
			in = append(in, reflect.ValueOf(info.Data()))
		case len(values) == 0:
			in = append(in, reflect.Zero(t.In(i)))
		default:
			v := reflect.New(t.In(i)).Elem()
			assignValue(v, values[0])
			values = values[1:]
			in = append(in, v)
		}
	}
	out, err := callGo(h.fn, in)
	return floor(out), err
}

// judged calls a validator. What it raises becomes a fault where it is a ValueError or an AssertionError.
func (v *validation) judged(h *hook, info *ValidationInfo, loc []any, input any, values ...any) any {
	out, err := h.call(info, values...)
	if err == nil {
		return out
	}
	return v.raised(err, loc, input)
}

func (v *validation) raised(err error, loc []any, input any) any {
	text := func(lead string) string {
		if s := py.Str(err); s != "" {
			return lead + ", " + s
		}
		return lead + ", "
	}
	switch {
	case py.Is(err, py.ValueError):
		return v.fail("value_error", text("Value error"), loc, input, pair{"error", err})
	case py.Is(err, py.AssertionError):
		return v.fail("assertion_error", text("Assertion failed"), loc, input, pair{"error", err})
	}
	panic(err)
}

// around validates a value with functions around: the last of them is the outermost.
func (v *validation) around(hooks []*hook, t *schemaType, x any, info *ValidationInfo, loc []any) any {
	if len(hooks) == 0 {
		return v.check(t, x, loc)
	}
	before := len(v.faults)
	h, rest := hooks[len(hooks)-1], hooks[:len(hooks)-1]
	switch h.mode {
	case "before":
		if x = v.judged(h, info, loc, x, x); len(v.faults) > before {
			return nil
		}
		return v.around(rest, t, x, info, loc)
	case "plain":
		return v.judged(h, info, loc, x, x)
	case "wrap":
		handler := py.NewBuiltin("handler", "value", func(_ context.Context, args []any) (any, error) {
			inner := *v
			inner.faults = nil
			out := inner.around(rest, t, args[0], info, loc)
			if len(inner.faults) > 0 {
				return nil, newModelError(t.String(), inner.faults)
			}
			return out, nil
		})
		out, err := h.call(info, x, handler)
		if e, ok := err.(*ModelError); ok {
			v.faults = append(v.faults, e.faults...)
			return nil
		} else if err != nil {
			return v.raised(err, loc, x)
		}
		return out
	}
	out := v.around(rest, t, x, info, loc)
	if len(v.faults) > before {
		return nil
	}
	return v.judged(h, info, loc, x, out)
}
