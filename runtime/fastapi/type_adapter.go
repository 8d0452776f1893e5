package fastapi

import (
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// TypeAdapter validates and dumps values of any type: pydantic.TypeAdapter.
type TypeAdapter struct{ typ *schemaType }

// NewTypeAdapter is TypeAdapter(T).
func NewTypeAdapter(form Shape) *TypeAdapter { return &TypeAdapter{form} }

// ValidatePython validates a value: adapter.validate_python(x).
func (a *TypeAdapter) ValidatePython(x any) (any, error) {
	v := &validation{instances: true, tracks: true}
	out := v.check(a.typ, floor(x), nil)
	if len(v.faults) > 0 {
		return nil, newModelError(a.typ.String(), v.faults)
	}
	return out, nil
}

// ValidateJSON validates a JSON text: adapter.validate_json(data).
func (a *TypeAdapter) ValidateJSON(data any) (any, error) {
	text, ok := py.ToAny(data).(string)
	if b, isBytes := lib.AsBytes(py.ToAny(data)); isBytes {
		text, ok = string(b), true
	}
	if !ok || !utf8.ValidString(text) {
		f := fault{typ: "json_type", msg: "JSON input should be string, bytes or bytearray", input: data}
		return nil, newModelError(a.typ.String(), []fault{f})
	}
	x, err := jsonInput(text, a.typ.String())
	if err != nil {
		return nil, err
	}
	return a.ValidatePython(x)
}

// DumpPython dumps a value: adapter.dump_python(x, mode=mode).
func (a *TypeAdapter) DumpPython(x any, mode string) any {
	return (&dumper{json: mode == "json"}).value(a.typ, x, picks{})
}

// DumpJSON dumps a value as JSON: adapter.dump_json(x, indent=indent).
func (a *TypeAdapter) DumpJSON(x any, indent int) py.Bytes {
	return py.Bytes(indented(dumpJSON(a.DumpPython(x, "json")), indent))
}

var typeAdapterClass = lib.Class[TypeAdapter]("pydantic.type_adapter", "TypeAdapter", nil, py.Methods{
	"validate_python": {Params: "object", Fn: (*TypeAdapter).ValidatePython},
	"validate_json":   {Params: "data", Fn: (*TypeAdapter).ValidateJSON},
	"dump_python":     {Params: "instance, *, mode='python'", Defaults: []any{"python"}, Fn: (*TypeAdapter).DumpPython},
	"dump_json":       {Params: "instance, *, indent=None", Defaults: []any{0}, Fn: (*TypeAdapter).DumpJSON},
})

// PyClass returns pydantic.TypeAdapter.
func (*TypeAdapter) PyClass() *py.Class { return typeAdapterClass }
