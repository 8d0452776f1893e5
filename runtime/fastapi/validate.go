package fastapi

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// validation collects the faults of one value.
type validation struct {
	faults     []fault
	attributes bool // any object with attributes is accepted for a model (response models)
	tracks     bool // which fields were given stands in the result
	instances  bool // only dicts and instances are, as when a model is made by hand
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
	out := v.convert(t, x, loc)
	if t.bounds != nil && len(v.faults) == before {
		v.bound(t, out, x, loc)
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
		return v.list(t, x, loc, "set_type", "Input should be a valid set")
	case kindTuple:
		return v.tuple(t, x, loc)
	case kindDict:
		return v.dict(t, x, loc)
	case kindModel:
		return v.model(t.model, x, loc)
	case kindClass:
		return v.classValue(t.class(), x, loc)
	case kindEnum:
		return v.enum(t.class(), x, loc)
	case kindUpload:
		return v.upload(x, loc)
	case kindLiteral:
		return v.literal(t.literals, x, loc)
	case kindNone:
		if x != nil {
			return v.fail("none_required", "Input should be None", loc, x)
		}
	}
	return x
}

func (v *validation) str(x any, loc []any) any {
	if s, ok := x.(string); ok {
		return s
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
	return out
}

func (v *validation) tuple(t *schemaType, x any, loc []any) any {
	if !isSequence(x) {
		return v.fail("tuple_type", "Input should be a valid tuple", loc, x)
	}
	items := py.Collect(x)
	out := &py.List[any]{}
	for i, elem := range t.items {
		if i >= len(items) {
			v.faults = append(v.faults, missing(at(loc, i), x))
			continue
		}
		out.Append(v.check(elem, floor(items[i]), at(loc, i)))
	}
	return out
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

func (v *validation) model(m *model, x any, loc []any) any {
	get, ok := v.members(m, x)
	if !ok && v.instances {
		return v.fail("model_type", "Input should be a valid dictionary or instance of "+m.name, loc, x)
	}
	if !ok {
		return v.fail("model_attributes_type", "Input should be a valid dictionary or object to extract fields from", loc, x)
	}
	out := &py.Dict[any, any]{}
	given := map[string]bool{}
	if v.tracks && m.tracked() {
		out.Set(givenKey{}, given)
	}
	for _, f := range m.load() {
		val, ok := get(f)
		switch {
		case ok:
			given[f.name] = true
			out.Set(f.name, v.check(f.typ, floor(val), at(loc, f.alias)))
		case f.required:
			v.faults = append(v.faults, missing(at(loc, f.alias), x))
		default:
			out.Set(f.name, f.missing())
		}
	}
	return out
}

// members gives access to the fields of what a model is made from: a dict, an instance of a model, or for response models
// any object with attributes.
func (v *validation) members(m *model, x any) (get func(f *modelField) (any, bool), ok bool) {
	if isDict(x) {
		return func(f *modelField) (any, bool) { return lookup(x, f.alias) }, true
	}
	if other, val := modelValue(x); other != nil {
		d := other.dumpGiven(val, v.tracks)
		return func(f *modelField) (any, bool) { return d.Get(f.name) }, true
	}
	if _, ok := x.(*py.Instance); ok && v.attributes {
		return func(f *modelField) (any, bool) {
			if !py.HasAttr(x, f.name) {
				return nil, false
			}
			return py.GetAttr(x, f.name), true
		}, true
	}
	return nil, false
}
