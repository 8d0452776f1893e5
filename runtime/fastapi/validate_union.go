package fastapi

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// union chooses among types as pydantic's smart mode does: the first that the value fits exactly, else the one of models that
// takes most of its keys, else the first that it can be converted to.
func (v *validation) union(t *schemaType, x any, loc []any) any {
	if t.tag != "" {
		return v.tagged(t, x, loc)
	}
	best, bestFields := -1, -1
	var value any
	var faults []fault
	exactBest := false
	for i, item := range t.items {
		try := *v
		try.faults = nil
		out := try.check(item, x, at(loc, v.label(item)))
		if len(try.faults) > 0 {
			faults = append(faults, try.faults...)
			continue
		}
		exact := item.exact(x)
		fields := -1
		if item.kind == kindModel {
			fields = try.given
		}
		if best < 0 || exact && !exactBest || exact == exactBest && fields > bestFields {
			best, bestFields, value, exactBest = i, fields, out, exact
		}
	}
	if best < 0 {
		v.faults = append(v.faults, faults...)
		return nil
	}
	return value
}

// label names a choice in locations.
func (v *validation) label(t *schemaType) string {
	if c := v.config; c != nil && t.kind == kindStr && t.bounds == nil && (c.strip || c.lower || c.upper || c.strMin != nil || c.strMax != nil) {
		return "constrained-str"
	}
	return t.String()
}

// exact reports whether x is of the type already, so that nothing has to be converted.
func (t *schemaType) exact(x any) bool {
	switch t.kind {
	case kindModel:
		m, _ := modelValue(x)
		return m == t.model
	case kindInt:
		return py.Type(x) == py.IntType
	case kindFloat:
		return py.Type(x) == py.FloatType
	case kindBool:
		return py.Type(x) == py.BoolType
	case kindStr, kindEmail:
		return py.Type(x) == py.StrType
	case kindBytes:
		return py.Type(x) == py.BytesType
	case kindList:
		return py.Type(x) == py.ListType && t.exactItems(x)
	case kindDict, kindTypedDict:
		return isDict(x)
	case kindSet:
		return py.Type(x) == py.SetType
	case kindTuple:
		return py.Type(x) == py.TupleType
	case kindNone:
		return x == nil
	case kindLiteral, kindAny:
		return true
	case kindClass, kindEnum:
		return py.Type(x).IsSubclassOf(t.class())
	}
	return false
}

func (t *schemaType) exactItems(x any) bool {
	for item := range py.Seq(x) {
		if !t.elem.exact(floor(item)) {
			return false
		}
	}
	return true
}

// tagged chooses by the value of one field: a discriminated union.
func (v *validation) tagged(t *schemaType, x any, loc []any) any {
	var tag any
	found := false
	if isDict(x) {
		tag, found = lookup(x, t.tag)
	} else if m, val := modelValue(x); m != nil {
		if f := m.field(t.tag); f != nil {
			tag, found = floor(f.value(val)), true
		}
	}
	name := "'" + t.tag + "'"
	if !found {
		return v.fail("union_tag_not_found", "Unable to extract tag using discriminator "+name, loc, x, pair{"discriminator", name})
	}
	var tags []string
	for _, item := range t.items {
		if item.kind == kindUnion {
			inner := *item
			inner.tag = t.tag
			item = &inner
		}
		for _, allowed := range item.tags(t.tag) {
			if py.Eq(allowed, tag) {
				return v.check(item, x, at(loc, tag))
			}
			tags = append(tags, py.Repr(allowed))
		}
	}
	list := strings.Join(tags, ", ")
	return v.fail("union_tag_invalid", "Input tag '"+py.Str(tag)+"' found using "+name+" does not match any of the expected tags: "+list, loc, x,
		pair{"discriminator", name}, pair{"tag", py.Str(tag)}, pair{"expected_tags", list})
}

// tags are the values by which a discriminator chooses a type.
func (t *schemaType) tags(field string) []any {
	switch t.kind {
	case kindModel, kindTypedDict:
		if f := t.model.field(field); f != nil {
			return f.typ.literals
		}
	case kindUnion, kindHooked:
		var out []any
		for _, item := range t.items {
			out = append(out, item.tags(field)...)
		}
		return out
	}
	return nil
}

// String is how locations of faults name the choice of a union.
func (t *schemaType) String() string {
	joined := func(sep string, ts ...*schemaType) string {
		var names []string
		for _, i := range ts {
			names = append(names, i.String())
		}
		return strings.Join(names, sep)
	}
	inner := func(ts ...*schemaType) string { return joined(",", ts...) }
	name := ""
	switch t.kind {
	case kindModel, kindTypedDict:
		return t.model.name
	case kindList:
		name = "list[" + inner(t.elem) + "]"
	case kindSet:
		name = "set[" + inner(t.elem) + "]"
		if t.frozen {
			name = "frozenset[" + inner(t.elem) + "]"
		}
	case kindDict:
		name = "dict[" + inner(t.key, t.elem) + "]"
	case kindTuple:
		if name = "tuple[" + joined(", ", t.items...) + "]"; t.variadic {
			name = "tuple[" + inner(t.elem) + ", ...]"
		}
	case kindClass:
		name = strings.ToLower(t.class().Name)
	case kindEnum:
		return t.class().Name
	case kindLiteral:
		var texts []string
		for _, x := range t.literals {
			texts = append(texts, py.Repr(x))
		}
		name = "literal[" + strings.Join(texts, ",") + "]"
	case kindUnion:
		name = "union[" + inner(t.items...) + "]"
	case kindHooked:
		name = "function-" + t.hooks[len(t.hooks)-1].mode + "[" + "()" + ", " + inner(t.items...) + "]"
	default:
		name = map[kind]string{kindAny: "any", kindInt: "int", kindFloat: "float", kindBool: "bool", kindStr: "str", kindBytes: "bytes", kindNone: "none", kindEmail: "function-after[Validate(), str]", kindURL: "url", kindSecret: "function-plain"}[t.kind]
	}
	if t.bounds != nil {
		name = "constrained-" + name
	}
	if t.nullable {
		name = "nullable[" + name + "]"
	}
	return name
}
