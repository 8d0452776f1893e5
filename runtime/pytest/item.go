package pytest

import (
	"maps"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// item is one test: a function, or one row of a function with parameters.
type item struct {
	program    *program // the file in which it stands
	file, name string
	fn         any
	class      *py.Class
	outers     []*py.Class // the classes around it
	instance   any
	line       int     // where it is defined
	marks      []*Mark // the closest first
	direct     map[string]any
	params     map[string]any // of fixtures
	paramIndex map[string]int
	ids        []string
	indices    []string // the names of the parameters of fixtures, in order
	marked     bool     // there are marks besides those of its parameters
	available  []string // names of fixtures, for a report
	unit       bool     // of a class of unittest
	subtests   bool     // it had some
	shown      []py.KV  // the arguments that it was called with
}

var itemClass = lib.Class[item]("_pytest.python", "Function", nil, py.Methods{
	"name":         lib.Prop(func(self any) any { return self.(*item).title() }),
	"originalname": lib.Prop(func(self any) any { return self.(*item).name }),
	"add_marker": lib.M("marker, append=True", func(self any, a []any) any {
		i := self.(*item)
		m, ok := a[0].(*Mark)
		if !ok {
			m = &Mark{name: py.Str(a[0])}
		}
		if py.Truth(a[1]) {
			i.marks = append(i.marks, m)
		} else {
			i.marks = append([]*Mark{m}, i.marks...)
		}
		return nil
	}),
	"keywords":    lib.Prop(func(self any) any { return self.(*item).keywords() }),
	"function":    lib.Prop(func(self any) any { return self.(*item).fn }),
	"obj":         lib.Prop(func(self any) any { return self.(*item).fn }),
	"cls":         lib.Prop(func(self any) any { return classOrNone(self.(*item).class) }),
	"own_markers": lib.Prop(func(self any) any { return py.ListOf(self.(*item).marks) }),
	"callspec":    lib.Prop(func(self any) any { return self.(*item).callspec() }),
	"nodeid":      lib.Prop(func(self any) any { return self.(*item).nodeID() }),
	"get_closest_marker": lib.M("name, default=None", func(self any, a []any) any {
		if m := self.(*item).mark(py.Str(a[0])); m != nil {
			return m
		}
		return a[1]
	}),
	"iter_markers": lib.M("name=None", func(self any, a []any) any {
		out := py.NewList[any]()
		for _, m := range self.(*item).marks {
			if a[0] == nil || a[0] == m.name {
				out.Append(m)
			}
		}
		return py.IteratorObject(py.Iter(out))
	}),
})

// PyClass returns Function.
func (*item) PyClass() *py.Class { return itemClass }

// keywords are the names by which a test is chosen.
func (i *item) keywords() any {
	d := py.NewDict[any, any]()
	for _, m := range i.marks {
		d.Set(m.name, m)
	}
	for _, name := range []string{i.file, i.name, i.title()} {
		d.Set(name, true)
	}
	if i.class != nil {
		d.Set(i.class.Name, true)
	}
	return d
}

// callspec is what is known of the parameters of a test.
func (i *item) callspec() any {
	if len(i.ids) == 0 {
		panic(py.AttributeError.New("'Function' object has no attribute 'callspec'"))
	}
	params := py.NewDict[any, any]()
	for _, from := range []map[string]any{i.direct, i.params} {
		for _, name := range slices.Sorted(maps.Keys(from)) {
			params.Set(name, from[name])
		}
	}
	spec := py.NewModule("CallSpec2") // an object with attributes
	return spec.Set("params", params).Set("id", strings.Join(i.ids, "-"))
}

func (i *item) title() string {
	if len(i.ids) == 0 {
		return i.name
	}
	return i.name + "[" + strings.Join(i.ids, "-") + "]"
}

// place is how a report names the test: TestX.test_y[1].
func (i *item) place() string { return strings.Join(append(i.classes(), i.title()), ".") }

// around are the classes around the test, the outermost first.
func (i *item) around() []*py.Class {
	if i.class == nil {
		return nil
	}
	return append(slices.Clone(i.outers), i.class)
}

// classes are the names of the class and of those around it.
func (i *item) classes() (names []string) {
	for _, c := range i.outers {
		names = append(names, c.Name)
	}
	if i.class != nil {
		names = append(names, i.class.Name)
	}
	return names
}

func (i *item) nodeID() string {
	return strings.Join(append(append([]string{i.file}, i.classes()...), i.title()), "::")
}

// mark is the closest mark of a name.
func (i *item) mark(name string) *Mark {
	for _, m := range i.marks {
		if m.name == name {
			return m
		}
	}
	return nil
}

// self is the instance of the test class; each test has its own.
func (i *item) self() any {
	if i.instance == nil && i.class != nil {
		if i.unit {
			i.instance = lib.Call(i.class, i.name)
		} else {
			i.instance = lib.Call(i.class)
		}
	}
	return i.instance
}

// callable is what runs the test: the function, or the method of the instance.
func (i *item) callable() any {
	if i.class == nil {
		return i.fn
	}
	return py.GetAttr(i.self(), i.name)
}

// arguments are what the test is called with, as a report shows it: the instance first.
func (i *item) arguments(args []py.KV) []py.KV {
	if i.instance == nil {
		return args
	}
	return append([]py.KV{{Key: "self", Value: i.instance}}, args...)
}
