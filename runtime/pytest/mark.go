package pytest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Mark is what pytest.mark.name(…) gives: a decorator that marks a test.
type Mark struct {
	name   string
	args   py.Tuple
	kwargs []py.KV
}

var markClass = lib.Class[Mark]("_pytest.mark.structures", "MarkDecorator", nil, py.Methods{
	"name":   lib.Prop(func(self any) any { return self.(*Mark).name }),
	"args":   lib.Prop(func(self any) any { return self.(*Mark).args }),
	"kwargs": lib.Prop(func(self any) any { return kwDict(self.(*Mark).kwargs) }),
	"mark":   lib.Prop(func(self any) any { return self }),
	"__call__": lib.M("*args, **kwargs", func(self any, a []any) any {
		return self.(*Mark).call(a[0].(py.Tuple), lib.KW(a[1]))
	}),
})

// PyClass returns MarkDecorator.
func (*Mark) PyClass() *py.Class { return markClass }

func kwDict(kw []py.KV) *py.Dict[any, any] {
	d := py.NewDict[any, any]()
	for _, kv := range kw {
		d.Set(kv.Key, kv.Value)
	}
	return d
}

// call marks a function or class, or adds arguments.
func (m *Mark) call(args py.Tuple, kw []py.KV) any {
	if len(args) == 1 && len(kw) == 0 {
		switch args[0].(type) {
		case *py.Function, *py.Class, *Fixture:
			marked[args[0]] = append([]*Mark{m}, marked[args[0]]...)
			return args[0]
		}
	}
	return &Mark{m.name, append(m.args[:len(m.args):len(m.args)], args...), append(m.kwargs[:len(m.kwargs):len(m.kwargs)], kw...)}
}

// marked holds the marks of functions and classes, the outermost first.
var marked = map[any][]*Mark{}

// arg is an argument of a mark, by name or by place; nil where it is not given.
func (m *Mark) arg(name string, place int) any {
	for _, kv := range m.kwargs {
		if kv.Key == name {
			return kv.Value
		}
	}
	if place >= 0 && place < len(m.args) {
		return m.args[place]
	}
	return nil
}

// markGenerator is pytest.mark: each of its attributes is a mark.
type markGenerator struct{}

var markGeneratorClass = lib.Class[markGenerator]("_pytest.mark.structures", "MarkGenerator", nil, py.Methods{
	"__getattr__": lib.M("name", func(_ any, a []any) any { return &Mark{name: py.Str(a[0])} }),
})

// PyClass returns MarkGenerator.
func (*markGenerator) PyClass() *py.Class { return markGeneratorClass }

// parameterSet is pytest.param(…): one row of parametrize.
type parameterSet struct {
	values py.Tuple
	marks  []*Mark
	id     any
}

var parameterSetClass = lib.Class[parameterSet]("_pytest.mark.structures", "ParameterSet", nil, py.Methods{
	"values": lib.Prop(func(self any) any { return self.(*parameterSet).values }),
	"id":     lib.Prop(func(self any) any { return self.(*parameterSet).id }),
})

// PyClass returns ParameterSet.
func (*parameterSet) PyClass() *py.Class { return parameterSetClass }

// param is pytest.param(*values, marks=(), id=None).
func param(values py.Tuple, marks, id any) any {
	return &parameterSet{values, markList(marks), id}
}

// markList is a mark or a sequence of marks.
func markList(x any) []*Mark {
	switch x := x.(type) {
	case nil:
		return nil
	case *Mark:
		return []*Mark{x}
	}
	var out []*Mark
	for _, m := range py.Collect(x) {
		if m, ok := m.(*Mark); ok {
			out = append(out, m)
		}
	}
	return out
}
