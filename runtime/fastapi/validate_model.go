package fastapi

import (
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// model makes an instance of a model: of a dict, of an instance, or where attributes count of any object.
func (v *validation) model(m *model, x any, loc []any) any {
	m.load()
	x = m.fromEnvironment(x)
	before := len(v.faults)
	for i := len(m.hooks) - 1; i >= 0; i-- {
		if h := m.hooks[i]; h.kind == modelValidator && h.mode == "before" {
			if x = v.judged(h, nil, loc, x, x); len(v.faults) > before {
				return nil
			}
		}
	}
	if other, val := modelValue(x); other == m && !v.attributes {
		return x
	} else if other != nil && val.CanAddr() {
		if base := embedded(val, m.goType); base.IsValid() && !v.attributes {
			return base.Addr().Interface()
		}
	}
	inst := v.instance(m, x, loc)
	if len(v.faults) > before {
		return nil
	}
	out := inst.Interface()
	for _, h := range m.hooks {
		if h.kind == modelValidator && h.mode == "after" {
			changed := v.judged(h, nil, loc, x, out)
			if len(v.faults) > before {
				return nil
			}
			if changed != nil && !isPart(changed, out) { // model_post_init returns nothing
				out = changed
			}
		}
	}
	return out
}

// isPart reports whether what a validator of a base returned is the instance itself.
func isPart(changed, inst any) bool {
	base := part(inst, reflect.TypeOf(changed))
	return base.IsValid() && base.Pointer() == reflect.ValueOf(changed).Pointer()
}

// embedded finds the struct of a base model in an instance of one that derives from it.
func embedded(v reflect.Value, base reflect.Type) reflect.Value {
	for i := range v.NumField() {
		switch f := v.Field(i); {
		case !v.Type().Field(i).Anonymous || f.Kind() != reflect.Struct:
		case f.Type() == base:
			return f
		default:
			if in := embedded(f, base); in.IsValid() {
				return in
			}
		}
	}
	return reflect.Value{}
}

// instance validates the fields and fills a struct with them.
func (v *validation) instance(m *model, x any, loc []any) reflect.Value {
	get, known, ok := v.members(m, x)
	inst := reflect.New(m.goType)
	switch {
	case ok:
	case v.instances && !m.config.fromAttributes:
		v.fail("model_type", "Input should be a valid dictionary or instance of "+m.name, loc, x, pair{"class_name", m.name})
		return inst
	default:
		v.fail("model_attributes_type", "Input should be a valid dictionary or object to extract fields from", loc, x)
		return inst
	}
	outer := v.config
	v.config = &m.config
	defer func() { v.config = outer }()
	before := len(v.faults)
	values := &py.Dict[any, any]{}
	given := map[string]bool{}
	for _, f := range m.load() {
		val, ok := get(f)
		info := &ValidationInfo{field: f.name, data: values}
		valid := len(v.faults)
		var out any
		switch {
		case ok:
			given[f.name] = true
			out = v.around(f.validators, f.typ, floor(val), info, m.step(loc, f))
		case f.required:
			v.faults = append(v.faults, missing(at(loc, f.alias), x))
		default:
			if out = f.missing(); m.config.validateDefault || f.validateDefault {
				out = v.around(f.validators, f.typ, out, info, at(loc, f.alias))
			}
		}
		if len(v.faults) == valid {
			values.Set(f.name, out)
		}
	}
	extra := v.extras(m, x, known, loc)
	v.given = len(given)
	if len(v.faults) > before {
		return inst
	}
	for _, f := range m.fields {
		out, _ := values.Get(f.name)
		if m.config.useEnumValues && out != nil && isEnum(py.Type(out)) {
			out = py.GetAttr(out, "value")
		}
		assignValue(inst.Elem().FieldByIndex(f.index), out)
	}
	for _, f := range m.privates {
		assignValue(inst.Elem().FieldByIndex(f.index), f.missing())
	}
	if g := m.parameters(inst.Elem()); g != nil && m.origin != nil {
		g.model = m
	}
	if b := m.base(inst.Elem()); b != nil {
		b.given, b.extra = given, extra
		for k := range extra.Items() {
			given[k.(string)] = true
		}
	}
	return inst
}

// extras are the keys that are no fields: refused, kept or left out.
func (v *validation) extras(m *model, x any, known map[string]bool, loc []any) *py.Dict[any, any] {
	extra := &py.Dict[any, any]{}
	if known == nil || m.config.extra == "" || m.config.extra == "ignore" {
		return extra
	}
	for k, val := range dictItems(x) {
		name, ok := k.(string)
		switch {
		case ok && known[name]:
		case m.config.extra == "forbid":
			v.fail("extra_forbidden", "Extra inputs are not permitted", at(loc, k), floor(val))
		default:
			extra.Set(k, floor(val))
		}
	}
	return extra
}

// members gives access to the fields of what a model is made from; known are the keys of a dict that are fields.
func (v *validation) members(m *model, x any) (get func(f *modelField) (any, bool), known map[string]bool, ok bool) {
	if m.rootField() != nil {
		return m.rootMember(x), nil, true
	}
	if isDict(x) {
		known = map[string]bool{}
		for _, f := range m.load() {
			known[f.alias] = true
			if m.config.byName {
				known[f.name] = true
			}
		}
		return func(f *modelField) (any, bool) {
			val, ok := lookup(x, f.alias)
			if !ok && m.config.byName {
				val, ok = lookup(x, f.name)
			}
			return val, ok
		}, known, true
	}
	if other, val := modelValue(x); other != nil && (other == m || v.attributes || m.config.fromAttributes) {
		d := other.dumpGiven(val, v.tracks)
		return func(f *modelField) (any, bool) { return d.Get(f.name) }, nil, true
	}
	if (v.attributes || m.config.fromAttributes) && x != nil && !plainClasses[py.Type(x)] {
		return func(f *modelField) (any, bool) {
			if !py.HasAttr(x, f.name) {
				return nil, false
			}
			return py.GetAttr(x, f.name), true
		}, nil, true
	}
	return nil, nil, false
}

// plainClasses are classes whose instances have no fields.
var plainClasses = map[*py.Class]bool{
	py.ListType: true, py.TupleType: true, py.SetType: true, py.FrozenSetType: true, py.BytesType: true,
	py.StrType: true, py.IntType: true, py.FloatType: true, py.BoolType: true,
}

// SetField is item.name = value for a model that is frozen or validates what is assigned, and setattr(item, name, value) for any.
func SetField(x any, name string, value any) {
	m, v := modelValue(x)
	m.load()
	f := m.field(name)
	check := &validation{instances: true, tracks: true, config: &m.config}
	value = floor(value)
	switch {
	case f == nil && !m.config.frozen:
		panic(py.ValueError.Newf(`"%s" object has no field "%s"`, m.name, name))
	case m.config.frozen:
		check.fail("frozen_instance", "Instance is frozen", []any{name}, value)
	case f != nil && f.frozen:
		check.fail("frozen_field", "Field is frozen", []any{name}, value)
	case f != nil && m.config.assignment:
		value = check.around(f.validators, f.typ, value, &ValidationInfo{field: name, data: m.dump(v, false)}, []any{name})
	}
	if len(check.faults) > 0 {
		panic(newModelError(m.title(), check.faults))
	}
	old := reflect.New(v.Type()).Elem()
	old.Set(v)
	assignValue(v.FieldByIndex(f.index), value)
	if b := m.base(v); b != nil {
		b.MarkSet(name)
	}
	if !m.config.assignment {
		return
	}
	for _, h := range m.hooks {
		if h.kind == modelValidator && h.mode == "after" {
			if check.judged(h, nil, nil, x, x); len(check.faults) > 0 {
				v.Set(old)
				panic(newModelError(m.title(), check.faults))
			}
		}
	}
}
