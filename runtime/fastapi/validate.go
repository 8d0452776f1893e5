package fastapi

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// validation collects the faults of one value.
type validation struct {
	faults     []fault
	attributes bool // any object with attributes is accepted for a model (response models)
	tracks     bool // which fields were given stands in the result
	instances  bool // only dicts and instances are, as when a model is made by hand
	config     *modelConfig
	given      int // how many fields of the last model were
}

// validate checks x as pydantic does in its lax mode and gives the converted tree.
func (t *schemaType) validate(x any, loc ...any) (any, []fault) {
	v := &validation{tracks: true}
	out := v.check(t, x, loc)
	return out, v.faults
}

func (v *validation) fail(typ, msg string, loc []any, input any, ctx ...pair) any {
	f := fault{typ: typ, loc: loc, msg: msg, input: input}
	if len(ctx) > 0 {
		f.ctx = newDict(ctx...)
	}
	v.faults = append(v.faults, f)
	return nil
}

func (v *validation) check(t *schemaType, x any, loc []any) any {
	if x == nil && t.nullable {
		return nil
	}
	before := len(v.faults)
	given := x // which faults show
	if s, ok := x.(string); ok && t.bounds != nil && t.kind == kindStr && t.bounds.strip {
		x = strings.TrimSpace(s)
	}
	out := v.convert(t, x, loc)
	if t.bounds != nil && len(v.faults) == before {
		v.bound(t, out, given, loc)
		if s, ok := out.(string); ok && t.kind == kindStr {
			out = t.bounds.cased(s)
		}
	}
	return out
}

func (v *validation) convert(t *schemaType, x any, loc []any) any {
	switch t.kind {
	case kindInt:
		return v.int(x, loc)
	case kindFloat:
		return v.float(x, loc)
	case kindBool:
		return v.bool(x, loc)
	case kindStr:
		return v.str(x, loc)
	case kindBytes:
		return v.bytes(x, loc)
	case kindList:
		return v.list(t, x, loc, "list_type", "Input should be a valid list")
	case kindSet:
		if t.frozen {
			return v.list(t, x, loc, "frozen_set_type", "Input should be a valid frozenset")
		}
		return v.list(t, x, loc, "set_type", "Input should be a valid set")
	case kindTuple:
		return v.tuple(t, x, loc)
	case kindDict:
		return v.dict(t, x, loc)
	case kindModel:
		if t.ofForm && isDict(x) {
			x = formOf(x).model(t.model)
		}
		return v.model(t.model, x, loc)
	case kindTypedDict:
		return v.typedDict(t.model, x, loc)
	case kindClass:
		return v.classValue(t.class(), x, loc)
	case kindEnum:
		return v.enum(t.class(), x, loc)
	case kindUpload:
		return v.upload(x, loc)
	case kindLiteral:
		return v.literal(t.literals, x, loc)
	case kindUnion:
		return v.union(t, x, loc)
	case kindEmail:
		return v.email(x, loc)
	case kindURL:
		return v.url(t, x, loc)
	case kindSecret:
		return v.secret(x, loc)
	case kindHooked:
		return v.around(t.hooks, t.items[0], x, &ValidationInfo{data: &py.Dict[any, any]{}}, loc)
	case kindNone:
		if x != nil {
			return v.fail("none_required", "Input should be None", loc, x)
		}
	}
	return x
}

func (v *validation) str(x any, loc []any) any {
	if s, ok := x.(string); ok {
		return v.text(s, x, loc)
	}
	if b, ok := x.(py.Bytes); ok {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	return v.fail("string_type", "Input should be a valid string", loc, x)
}

func (v *validation) bytes(x any, loc []any) any {
	switch x := x.(type) {
	case string:
		return py.Bytes(x)
	case py.Bytes:
		return x
	}
	return v.fail("bytes_type", "Input should be a valid bytes", loc, x)
}

// isSequence reports whether lax mode takes x for a list: lists, tuples, sets and frozensets.
func isSequence(x any) bool {
	o, ok := x.(py.Object)
	if !ok {
		return false
	}
	c := o.PyClass()
	return c.IsSubclassOf(py.ListType) || c.IsSubclassOf(py.TupleType) || c.IsSubclassOf(py.SetType) || c.IsSubclassOf(py.FrozenSetType)
}

func (v *validation) list(t *schemaType, x any, loc []any, typ, msg string) any {
	if !isSequence(x) {
		return v.fail(typ, msg, loc, x)
	}
	out := &py.List[any]{}
	i := 0
	for item := range py.Seq(x) {
		out.Append(v.check(t.elem, floor(item), at(loc, i)))
		i++
	}
	if t.kind == kindSet && len(v.faults) == 0 && !v.attributes {
		return setOf(t, out)
	}
	return out
}

// setOf makes the set or frozenset of what was validated.
func setOf(t *schemaType, items *py.List[any]) any {
	if t.frozen {
		return py.NewFrozenSet(py.Collect(items)...)
	}
	s := &py.Set[any]{}
	for x := range items.All() {
		s.Add(x)
	}
	return s
}

func (v *validation) tuple(t *schemaType, x any, loc []any) any {
	if !isSequence(x) {
		return v.fail("tuple_type", "Input should be a valid tuple", loc, x)
	}
	items := py.Collect(x)
	out := &py.List[any]{}
	if t.variadic {
		for i, item := range items {
			out.Append(v.check(t.elem, floor(item), at(loc, i)))
		}
		return py.Tuple(py.Collect(out))
	}
	if len(items) > len(t.items) {
		n := len(t.items)
		return v.fail("too_long", fmt.Sprintf("Tuple should have at most %s after validation, not %d", count(n, "item"), len(items)), loc, x,
			pair{"field_type", "Tuple"}, pair{"max_length", n}, pair{"actual_length", len(items)})
	}
	for i, elem := range t.items {
		if i >= len(items) {
			v.faults = append(v.faults, missing(at(loc, i), x))
			continue
		}
		out.Append(v.check(elem, floor(items[i]), at(loc, i)))
	}
	return py.Tuple(py.Collect(out))
}

func (v *validation) dict(t *schemaType, x any, loc []any) any {
	if !isDict(x) {
		return v.fail("dict_type", "Input should be a valid dictionary", loc, x)
	}
	out := &py.Dict[any, any]{}
	for k, val := range dictItems(x) {
		k = floor(k)
		step := any(k)
		if _, ok := k.(int); !ok {
			step = py.Str(k)
		}
		key := v.check(t.key, k, at(at(loc, step), "[key]"))
		out.Set(key, v.check(t.elem, floor(val), at(loc, step)))
	}
	return out
}
