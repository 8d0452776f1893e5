package json

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// JSONEncoder is json.JSONEncoder.
type JSONEncoder struct{ o *options }

// NewJSONEncoder is JSONEncoder(...).
func NewJSONEncoder(opts ...Option) *JSONEncoder { return &JSONEncoder{collect(opts)} }

// Encode is encoder.encode(obj).
func (e *JSONEncoder) Encode(obj any) string { return e.o.encode(obj) }

// PyClass returns json.encoder.JSONEncoder.
func (*JSONEncoder) PyClass() *py.Class { return EncoderType }

// forSelf are the options of an encoder that may be an instance of a derived class: its default method is asked.
func forSelf(self any) *options {
	o := *py.Carried(self).(*JSONEncoder).o
	if _, derived := self.(*py.Instance); derived {
		o.fallback = py.GetAttr(self, "default")
	}
	return &o
}

// EncoderType is the class json.JSONEncoder.
var EncoderType = lib.Class[JSONEncoder]("json.encoder", "JSONEncoder", nil, py.Methods{
	"__new__": lib.New("skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None",
		func(a []any) any {
			return NewJSONEncoder(Skipkeys(py.Truth(a[0])), EnsureASCII(py.Truth(a[1])), CheckCircular(py.Truth(a[2])), AllowNaN(py.Truth(a[3])),
				SortKeys(py.Truth(a[4])), Indent(a[5]), Separators(a[6]), Default(a[7]))
		}),
	"default": lib.M("o", func(self any, a []any) any {
		if f := self.(*JSONEncoder).o.fallback; f != nil {
			return lib.Call(f, a[0])
		}
		panic(notSerializable(a[0]))
	}),
	"encode": lib.MC("o", func(_ context.Context, self any, a []any) (any, error) { return forSelf(self).encode(a[0]), nil }),
	"iterencode": lib.MC("o, _one_shot=False", func(_ context.Context, self any, a []any) (any, error) {
		return py.Iter(py.NewList[any](forSelf(self).encode(a[0]))), nil
	}),
	"item_separator": lib.Prop(func(self any) any { return self.(*JSONEncoder).o.itemSep }),
	"key_separator":  lib.Prop(func(self any) any { return self.(*JSONEncoder).o.keySep }),
	"indent":         lib.Prop(func(self any) any { return py.ToAny(self.(*JSONEncoder).o.indent) }),
	"sort_keys":      lib.Prop(func(self any) any { return self.(*JSONEncoder).o.sortKeys }),
	"ensure_ascii":   lib.Prop(func(self any) any { return self.(*JSONEncoder).o.escapeAll }),
	"skipkeys":       lib.Prop(func(self any) any { return self.(*JSONEncoder).o.skipKeys }),
	"allow_nan":      lib.Prop(func(self any) any { return self.(*JSONEncoder).o.allowNaN }),
})

// JSONDecoder is json.JSONDecoder.
type JSONDecoder struct{ o *options }

// NewJSONDecoder is JSONDecoder(...).
func NewJSONDecoder(opts ...Option) *JSONDecoder { return &JSONDecoder{collect(opts)} }

// Decode is decoder.decode(s).
func (d *JSONDecoder) Decode(s string) (any, error) { return d.o.decode(s) }

// RawDecode is decoder.raw_decode(s, idx): the value that begins there and where it ends.
func (d *JSONDecoder) RawDecode(s string, idx int) (py.Tuple2[any, int], error) {
	v, end, err := d.o.rawDecode(s, idx)
	return py.T2(v, end), err
}

// PyClass returns json.decoder.JSONDecoder.
func (*JSONDecoder) PyClass() *py.Class { return DecoderType }

// DecoderType is the class json.JSONDecoder.
var DecoderType = lib.Class[JSONDecoder]("json.decoder", "JSONDecoder", nil, py.Methods{
	"__new__": lib.New("*, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None",
		func(a []any) any {
			return NewJSONDecoder(ObjectHook(a[0]), ParseFloat(a[1]), ParseInt(a[2]), ParseConstant(a[3]), Strict(py.Truth(a[4])), ObjectPairsHook(a[5]))
		}),
	"decode": lib.MC("s", func(_ context.Context, self any, a []any) (any, error) {
		return py.Carried(self).(*JSONDecoder).Decode(a[0].(string))
	}),
	"raw_decode": lib.MC("s, idx=0", func(_ context.Context, self any, a []any) (any, error) {
		t, err := py.Carried(self).(*JSONDecoder).RawDecode(a[0].(string), lib.Int(a[1]))
		return t.AsTuple(), err
	}),
})

func dumpOptions(a []any) []Option {
	return []Option{
		Skipkeys(py.Truth(a[0])), EnsureASCII(py.Truth(a[1])), CheckCircular(py.Truth(a[2])), AllowNaN(py.Truth(a[3])), Cls(a[4]), Indent(a[5]),
		Separators(a[6]), Default(a[7]), SortKeys(py.Truth(a[8])), func(o *options) { o.extra = lib.KW(a[9]) },
	}
}

const dumpParams = ", *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw"

func loadOptions(a []any) []Option {
	return []Option{Cls(a[0]), ObjectHook(a[1]), ParseFloat(a[2]), ParseInt(a[3]), ParseConstant(a[4]), ObjectPairsHook(a[5]), func(o *options) {
		for _, kv := range lib.KW(a[6]) {
			if kv.Key == "strict" && o.class == nil {
				o.lenient = !py.Truth(kv.Value)
			} else {
				o.extra = append(o.extra, kv)
			}
		}
	}}
}

const loadParams = ", *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw"

// Module is the module object of json.
var Module = lib.Module("json", func(m *py.Module) {
	m.Set("JSONEncoder", EncoderType).Set("JSONDecoder", DecoderType).Set("JSONDecodeError", JSONDecodeError)
	lib.Add(m, "dumps", "obj"+dumpParams, func(a []any) any { return Dumps(a[0], dumpOptions(a[1:])...) })
	m.Set("dump", py.NewFunction("dump", "obj, fp"+dumpParams, func(ctx context.Context, a []any) (any, error) {
		return nil, Dump(ctx, a[0], a[1], dumpOptions(a[2:])...)
	}))
	m.Set("loads", py.NewFunction("loads", "s"+loadParams, func(_ context.Context, a []any) (any, error) {
		return LoadsAny(a[0], loadOptions(a[1:])...)
	}))
	m.Set("load", py.NewFunction("load", "fp"+loadParams, func(ctx context.Context, a []any) (any, error) {
		return Load(ctx, a[0], loadOptions(a[1:])...)
	}))
})
