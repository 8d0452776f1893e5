package enum

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func isDunder(name string) bool {
	return len(name) > 4 && strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__")
}

func isSunder(name string) bool {
	return len(name) > 2 && name[0] == '_' && name[1] != '_' && strings.HasSuffix(name, "_") && !strings.HasSuffix(name, "__")
}

// isMember tells the entries of a class body that become members.
func isMember(cls, name string, v any, ignored map[string]bool) bool {
	if isDunder(name) || isSunder(name) || ignored[name] || strings.HasPrefix(name, "_"+cls+"__") {
		return false
	}
	switch v := v.(type) {
	case *wrapper:
		return v.member
	case *py.Function, *py.Property, *py.ClassMethod, *py.StaticMethod, *py.Class:
		return false
	case nil, bool, int, float64, string, py.Tuple, *autoValue:
		return true
	}
	return !py.HasAttr(py.Type(v), "__get__")
}

// newEnum is EnumType.__new__.
func (f *family) newEnum(ctx context.Context, meta any, name string, bases py.Tuple, classdict any, kw []py.KV) (any, error) {
	ns := py.NewDict[any, any]()
	defined := py.NewDict[any, any]()
	ignored := map[string]bool{}
	source := lib.DictOf(classdict)
	if list, ok := source.Get("_ignore_"); ok {
		for _, n := range fieldList(list) {
			ignored[n] = true
		}
	}
	for k, v := range source.Items() {
		key := k.(string)
		switch w, wrapped := v.(*wrapper); {
		case ignored[key] || key == "_ignore_" || key == "_order_":
		case !building && isMember(name, key, v, ignored):
			if wrapped {
				v = w.value
			}
			defined.Set(key, v)
		case wrapped:
			ns.Set(key, w.value)
		default:
			ns.Set(key, v)
		}
	}
	if err := f.checkBases(name, bases); err != nil {
		return nil, err
	}
	ns.Set("_member_map_", py.NewDict[any, any]())
	ns.Set("_member_names_", py.NewList[any]())
	ns.Set("_value2member_map_", py.NewDict[any, any]())
	kept := kw[:0]
	for _, a := range kw {
		if a.Key == "boundary" {
			ns.Set("_boundary_", a.Value)
		} else {
			kept = append(kept, a)
		}
	}
	made, err := py.CallKw(ctx, py.GetAttr(py.TypeType, "__new__"), []any{meta, name, bases, ns}, kept)
	if err != nil {
		return nil, err
	}
	c := made.(*py.Class)
	err = py.Try(func() error {
		f.addMembers(c, defined)
		return nil
	})
	return c, err
}

func fieldList(x any) []string {
	if s, ok := lib.AsStr(x); ok {
		return py.StrFields(strings.ReplaceAll(s, ",", " ")).Items()
	}
	var out []string
	for v := range py.Seq(x) {
		out = append(out, py.Str(v))
	}
	return out
}

func (f *family) checkBases(name string, bases py.Tuple) error {
	for _, b := range bases {
		c, ok := b.(*py.Class)
		if ok && py.Type(c).IsSubclassOf(f.meta) && members(c).Len() > 0 {
			return py.TypeError.Newf("<enum '%s'> cannot extend %s", name, py.Repr(c))
		}
	}
	return nil
}

// dataType is the builtin or other class that members are values of, or object.
func (f *family) dataType(c *py.Class) *py.Class {
	for _, k := range c.MRO {
		switch k {
		case py.IntType, py.StrType, py.FloatType, py.BytesType, py.TupleType, py.ComplexType:
			return k
		}
	}
	return py.ObjectType
}

func (f *family) addMembers(c *py.Class, defined *py.Dict[any, any]) {
	data := f.dataType(c)
	c.Set("_member_type_", data)
	isFlag := f.flag != nil && c.IsSubclassOf(f.flag)
	var values []any
	generate := py.GetAttr(c, "_generate_next_value_")
	for k, v := range defined.Items() {
		name := k.(string)
		v = f.resolve(v, generate, name, &values)
		values = append(values, v)
		m := f.newMember(c, data, v)
		value := py.GetAttr(m, "_value_")
		if old, ok := byValue(c, value); ok && !(isFlag && old == nil) {
			c.Set(name, old)
			members(c).Set(name, old)
			continue
		}
		py.SetAttr(m, "_name_", name)
		py.SetAttr(m, "__objclass__", c)
		py.SetAttr(m, "_sort_order_", len(values)-1)
		members(c).Set(name, m)
		if i, ok := value.(int); !isFlag || ok && i > 0 && i&(i-1) == 0 {
			py.GetAttr(c, "_member_names_").(*py.List[any]).Append(name)
		}
		c.Set(name, m)
		_ = py.Try(func() error {
			py.GetAttr(c, "_value2member_map_").(*py.Dict[any, any]).Set(value, m)
			return nil
		})
	}
	if isFlag {
		setMasks(c)
	}
}

// resolve replaces auto() by the next value, also within a tuple.
func (f *family) resolve(v, generate any, name string, values *[]any) any {
	switch x := v.(type) {
	case *autoValue:
		if !x.done {
			next := lib.Call(generate, name, 1, len(*values), py.ListOf(append([]any(nil), *values...)))
			x.value, x.done = x.resolve(next), true
		}
		return x.value
	case py.Tuple:
		out := make(py.Tuple, len(x))
		for i, item := range x {
			out[i] = f.resolve(item, generate, name, values)
		}
		return out
	}
	return v
}

// newMember makes one member: through the class's own __new__ or that of its data type, then __init__.
func (f *family) newMember(c, data *py.Class, v any) any {
	args, ok := v.(py.Tuple)
	if !ok || data == py.TupleType {
		args = py.Tuple{v}
	}
	var m any
	custom := userMethod(c, "__new__", f)
	switch {
	case custom != nil:
		m = lib.Call(custom, append([]any{c}, args...)...)
	case data != py.ObjectType:
		if f.str != nil && c.IsSubclassOf(f.str) {
			if _, isStr := lib.AsStr(args[0]); !isStr {
				panic(py.TypeError.Newf("%s is not a string", py.Repr(args[0])))
			}
		}
		m = lib.NewOf(data, c, args...)
	default:
		m = lib.NewInstance(c)
	}
	if py.GetAttrOr(m, "_value_", lib.Missing) == lib.Missing {
		value := v
		if data != py.ObjectType && custom == nil {
			value = py.Carried(m)
		}
		py.SetAttr(m, "_value_", value)
	}
	if init := userMethod(c, "__init__", f); init != nil {
		lib.Call(init, append([]any{m}, args...)...)
	}
	return m
}

// userMethod finds a method that a class of the program defines, below the classes of this module.
func userMethod(c *py.Class, name string, f *family) any {
	for _, k := range c.MRO {
		if k.Module == "enum" || k == py.ObjectType || k.Module == "" || k.Module == "builtins" {
			continue
		}
		d, ok := py.GetAttr(k, "__dict__").(interface{ Get(any) (any, bool) })
		var v any
		if ok {
			v, ok = d.Get(name)
		} else if py.Contains(py.GetAttr(k, "__dict__"), name) {
			v, ok = py.GetItem(py.GetAttr(k, "__dict__"), name), true
		}
		if ok {
			if s, isStatic := v.(*py.StaticMethod); isStatic {
				return s.Func
			}
			return v
		}
	}
	return nil
}
