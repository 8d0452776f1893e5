package enum

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func newMeta(f *family) *py.Class {
	c := py.NewClass("enum", "EnumType", py.TypeType)
	c.DefineMethod("__new__", "metacls, cls, bases, classdict, **kw", func(ctx context.Context, a []any) (any, error) {
		return f.newEnum(ctx, a[0], a[1].(string), a[2].(py.Tuple), a[3], lib.KW(a[4]))
	})
	def := lib.Definer(c)
	of := func(a []any) *py.Class { return a[0].(*py.Class) }
	def("__call__", "cls, value=None, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None", func(a []any) any {
		if a[2] == nil && (members(of(a)).Len() > 0 || a[1] == nil) {
			value := a[1]
			if rest := a[3].(py.Tuple); len(rest) > 0 {
				value = append(py.Tuple{value}, rest...)
			}
			return Lookup(of(a), value)
		}
		return f.functional(of(a), a[1], a[2], a[6], a[7])
	})
	def("__iter__", "cls", func(a []any) any { return py.Iter(listed(of(a))) })
	def("__reversed__", "cls", func(a []any) any { return py.ReversedAny(listed(of(a))) })
	def("__len__", "cls", func(a []any) any { return listed(of(a)).Len() })
	def("__bool__", "cls", func([]any) any { return true })
	def("__contains__", "cls, value", func(a []any) any {
		if py.IsInstance(a[1], of(a)) {
			return true
		}
		_, ok := byValue(of(a), a[1])
		return ok
	})
	def("__getitem__", "cls, name", func(a []any) any {
		m, ok := members(of(a)).Get(a[1])
		if !ok {
			panic(py.KeyError.New(a[1]))
		}
		return m
	})
	def("__setattr__", "cls, name, value", func(a []any) any {
		if members(of(a)).Contains(a[1]) {
			panic(py.AttributeError.Newf("cannot reassign member %s", py.Repr(a[1])))
		}
		of(a).Set(a[1].(string), a[2])
		return nil
	})
	def("__delattr__", "cls, name", func(a []any) any {
		if members(of(a)).Contains(a[1]) {
			panic(py.AttributeError.Newf("'%s' cannot delete member '%s'.", of(a).Name, py.Str(a[1])))
		}
		return lib.Call(py.GetAttr(py.TypeType, "__delattr__"), a[0], a[1])
	})
	def("__repr__", "cls", func(a []any) any {
		if f.flag != nil && of(a).IsSubclassOf(f.flag) {
			return "<flag '" + of(a).Name + "'>"
		}
		return "<enum '" + of(a).Name + "'>"
	})
	c.DefineGetSet("__members__", func(x any) any { return members(x.(*py.Class)).Copy() }, nil)
	return c
}

// listed gives the members in the order of definition, aliases left out.
func listed(c *py.Class) *py.List[any] {
	l := py.NewList[any]()
	for _, name := range py.Collect(py.GetAttr(c, "_member_names_")) {
		l.Append(members(c).At(name))
	}
	return l
}

func byValue(c *py.Class, value any) (any, bool) {
	d := py.GetAttr(c, "_value2member_map_").(*py.Dict[any, any])
	var found any
	ok := false
	err := py.Try(func() error {
		found, ok = d.Get(value)
		return nil
	})
	if err == nil {
		return found, ok
	}
	for _, m := range members(c).Items() { // unhashable values are compared one by one
		if py.Eq(Value(m), value) {
			return m, true
		}
	}
	return nil, false
}

// Lookup is cls(value): the member of that value.
func Lookup(c *py.Class, value any) any {
	if py.Type(value) == c {
		return value
	}
	if m, ok := byValue(c, value); ok {
		return m
	}
	if members(c).Len() == 0 && !c.IsSubclassOf(classes().flag) {
		panic(py.TypeError.Newf("%s has no members defined", py.Repr(c)))
	}
	result, err := lib.TryMethod(c, "_missing_", value)
	if err != nil {
		if py.Is(err, py.ValueError) {
			panic(err)
		}
		panic(py.WithContext(err, invalid(c, value)))
	}
	if py.IsInstance(result, c) {
		return result
	}
	if result != nil {
		panic(py.TypeError.Newf("error in %s._missing_: returned %s instead of None or a valid member", c.Name, py.Repr(result)))
	}
	panic(invalid(c, value))
}

func invalid(c *py.Class, value any) error {
	return py.ValueError.Newf("%s is not a valid %s", py.Repr(value), py.Str(py.GetAttr(c, "__qualname__")))
}

// functional is Enum("Animal", "CAT DOG"): a class made by a call.
func (f *family) functional(base *py.Class, name, names, mixin, start any) any {
	ns := py.NewDict[any, any]()
	if s, ok := lib.AsStr(names); ok {
		names = py.ToAny(py.StrFields(strings.ReplaceAll(s, ",", " ")))
	}
	if d := lib.DictOf(names); d != nil {
		ns = d.Copy()
	} else {
		var last py.Tuple
		for i, item := range py.Collect(names) {
			if s, ok := lib.AsStr(item); ok {
				v := lib.Method(base, "_generate_next_value_", s, start, i, py.ListOf(append([]any(nil), last...)))
				ns.Set(s, v)
				last = append(last, v)
				continue
			}
			pair := py.Unpack(item, 2)
			ns.Set(pair[0], pair[1])
			last = append(last, pair[1])
		}
	}
	bases := []any{base}
	if mixin != nil {
		bases = []any{mixin, base}
	}
	c, err := py.MakeClass(py.CurrentContext(), py.Str(name), bases, ns)
	py.Check(err)
	return c
}
