package fastapi

import (
	"math/big"
	"reflect"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// JSONableEncoder turns any value into what JSON can show: fastapi.encoders.jsonable_encoder. Models and objects become
// dicts, sets, tuples and generators lists, bytes strings.
func JSONableEncoder(x any) any { return jsonable(x) }

func jsonable(x any) any {
	switch x.(type) {
	case nil, bool, int, float64, string:
		return x
	}
	if m, v := modelValue(x); m != nil {
		return (&dumper{json: true, aliases: true}).model(m, v, picks{})
	}
	switch x := floor(x).(type) {
	case nil, bool, int, *big.Int, float64, string:
		return x
	case py.Bytes:
		if !utf8.ValidString(string(x)) {
			panic(py.UnicodeDecodeError.New("utf-8", x, 0, 1, "invalid start byte"))
		}
		return string(x)
	case interface{ Items() py.Tuple }: // a named tuple of a library
		return jsonableList(x.Items())
	case py.Object:
		return jsonableObject(x)
	case py.Iterator:
		return jsonableList(x)
	default:
		return jsonableStruct(x)
	}
}

func jsonableObject(x py.Object) any {
	c := x.PyClass()
	switch {
	case c.IsSubclassOf(py.DictType):
		out := &py.Dict[any, any]{}
		for k, v := range dictItems(x) {
			out.Set(jsonable(k), jsonable(v))
		}
		return out
	case isSequence(x), c.IsSubclassOf(py.GeneratorType), c.Name == "deque":
		return jsonableList(x)
	case c.Module == "datetime" && c.Name == "timedelta":
		return must(py.CallMethod(py.CurrentContext(), x, "total_seconds"))
	case c.Module == "datetime":
		return must(py.CallMethod(py.CurrentContext(), x, "isoformat"))
	case c == httpURLClass, c == secretClass, c.Module == "uuid", c.Module == "pathlib", c.Module == "ipaddress":
		return py.Str(x)
	case c.Module == "decimal":
		if py.Truth(py.Eq(x, py.ToInt(x))) && py.Eq(py.GetAttr(must(py.CallMethod(py.CurrentContext(), x, "as_tuple")), "exponent"), 0) {
			return py.ToAny(py.ToInt(x))
		}
		return py.ToFloat(x)
	case isEnum(c):
		return jsonable(py.GetAttr(x, "value"))
	}
	if o, ok := x.(*py.Instance); ok && o.Value != nil { // class Celsius(float)
		return jsonable(o.Value)
	}
	if d := py.GetAttrOr(x, "__dict__", nil); d != nil {
		return jsonable(d)
	}
	return jsonableStruct(x)
}

func isEnum(c *py.Class) bool {
	for _, k := range c.MRO {
		if k.Module == "enum" && k.Name == "Enum" {
			return true
		}
	}
	return false
}

func jsonableList(x any) any {
	out := &py.List[any]{}
	for v := range py.Seq(x) {
		out.Append(jsonable(v))
	}
	return out
}

// jsonableStruct gives the fields of an instance of a generated struct: vars(obj).
func jsonableStruct(x any) any {
	v := reflect.ValueOf(x)
	if v.Kind() == reflect.Pointer && !v.IsNil() && v.Elem().Kind() == reflect.Struct {
		out := &py.Dict[any, any]{}
		for _, f := range reflect.VisibleFields(v.Elem().Type()) {
			if name := f.Tag.Get("py"); name != "" && f.IsExported() && !f.Anonymous {
				out.Set(name, jsonable(v.Elem().FieldByIndex(f.Index).Interface()))
			}
		}
		if out.Len() > 0 {
			return out
		}
	}
	panic(py.ValueError.Newf("[TypeError(\"'%[1]s' object is not iterable\"), TypeError('vars() argument must have __dict__ attribute')]", py.Type(x).Name))
}

func must(x any, err error) any {
	py.Check(err)
	return x
}
