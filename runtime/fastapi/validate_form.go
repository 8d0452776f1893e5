package fastapi

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// expected words the values that an enumeration or a literal allows: 'a', 'b' or 'c'.
func expected(values []any) string {
	var b strings.Builder
	for i, x := range values {
		switch {
		case i == 0:
		case i == len(values)-1:
			b.WriteString(" or ")
		default:
			b.WriteString(", ")
		}
		b.WriteString(py.Repr(x))
	}
	return b.String()
}

func (v *validation) literal(allowed []any, x any, loc []any) any {
	for _, a := range allowed {
		if py.Type(a) == py.Type(x) && py.Eq(a, x) {
			return x
		}
	}
	text := expected(allowed)
	return v.fail("literal_error", "Input should be "+text, loc, x, pair{"expected", text})
}

// enumValues are the values of an enumeration's members, in order.
func enumValues(c *py.Class) []any {
	var out []any
	for m := range py.Seq(c) {
		out = append(out, py.GetAttr(m, "value"))
	}
	return out
}

func (v *validation) enum(c *py.Class, x any, loc []any) any {
	if py.Type(x).IsSubclassOf(c) {
		return x
	}
	key := x
	switch {
	case c.IsSubclassOf(py.IntType):
		var probe validation
		if key = probe.int(x, nil); len(probe.faults) > 0 {
			key = nil
		}
	case c.IsSubclassOf(py.FloatType):
		var probe validation
		if key = probe.float(x, nil); len(probe.faults) > 0 {
			key = nil
		}
	}
	for m := range py.Seq(c) {
		if value := py.GetAttr(m, "value"); key != nil && py.Type(value) == py.Type(key) && py.Eq(value, key) {
			return m
		}
	}
	text := expected(enumValues(c))
	return v.fail("enum", "Input should be "+text, loc, x, pair{"expected", text})
}

// classFormats are the formats of OpenAPI by the names of the classes.
var classFormats = map[string]string{"datetime": "date-time", "date": "date", "time": "time", "UUID": "uuid", "timedelta": "duration", "Path": "path",
	"IPv4Address": "ipv4", "IPv6Address": "ipv6", "IPv4Network": "ipv4network", "IPv6Network": "ipv6network"}

// enum describes an enumeration under its name.
func (d *documenter) enum(c *py.Class) *py.Dict[any, any] {
	if d.models[c.Name] == nil {
		values := enumValues(c)
		s := newDict(pair{"type", jsonTypeOf(values)}, pair{"enum", py.ListOf(values)}, pair{"title", c.Name})
		if doc, ok := py.GetAttr(c, "__doc__").(string); ok && doc != "" {
			s.Set("description", cleanDoc(doc))
		}
		d.models[c.Name] = s
	}
	return d.ref(c.Name)
}

// jsonTypeOf is the type in JSON that all values have, nil if they differ.
func jsonTypeOf(values []any) any {
	var typ any
	for i, x := range values {
		one := map[*py.Class]any{py.StrType: "string", py.IntType: "integer", py.FloatType: "number", py.BoolType: "boolean"}[py.Type(x)]
		if i > 0 && typ != one {
			return nil
		}
		typ = one
	}
	return typ
}

func literalSchema(values []any) *py.Dict[any, any] {
	if len(values) == 1 {
		return newDict(pair{"const", values[0]}, pair{"type", jsonTypeOf(values)})
	}
	return newDict(pair{"enum", py.ListOf(values)}, pair{"type", jsonTypeOf(values)})
}
