package pytest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Fixture is a function under @pytest.fixture.
type Fixture struct {
	fn      any
	name    string
	scope   scope
	autouse bool
	params  []any
	ids     any
	owner   *py.Class // the test class in which it stands
	builtin func(r *request) any
	loop    any // the scope of its event loop, None for the usual one
}

// scope is how long what a fixture gives lives.
type scope int

const (
	functionScope scope = iota
	classScope
	moduleScope
	packageScope
	sessionScope
	scopes
)

var scopeNames = []string{"function", "class", "module", "package", "session"}

func scopeOf(x any) scope {
	for i, name := range scopeNames {
		if x == name {
			return scope(i)
		}
	}
	if x == nil {
		return functionScope
	}
	panic(Fail("Unexpected scope " + py.Repr(x)))
}

var fixtureClass = lib.Class[Fixture]("_pytest.fixtures", "FixtureFunctionDefinition", nil, py.Methods{
	"__name__": lib.Prop(func(self any) any { return self.(*Fixture).name }),
	"name":     lib.Prop(func(self any) any { return self.(*Fixture).name }),
	"__repr__": lib.M("", func(self any, _ []any) any {
		return "<pytest_fixture(" + py.Repr(self.(*Fixture).fn) + ")>"
	}),
	"__call__": lib.M("*args, **kwargs", func(self any, _ []any) any {
		name := self.(*Fixture).name
		panic(Fail("Fixture \"" + name + "\" called directly. Fixtures are not meant to be called directly,\n" +
			"but are created automatically when test functions request them as parameters.\n" +
			"See https://docs.pytest.org/en/stable/explanation/fixtures.html for more information about fixtures, and\n" +
			"https://docs.pytest.org/en/stable/deprecations.html#calling-fixtures-directly"))
	}),
})

// PyClass returns FixtureFunctionDefinition.
func (*Fixture) PyClass() *py.Class { return fixtureClass }

// fixtureFunc is @pytest.fixture and @pytest.fixture(scope=…), and the same of pytest_asyncio.
func fixtureFunc(name string) *py.Function {
	return lib.Func(name, "fixture_function=None, *, scope='function', params=None, autouse=False, ids=None, name=None, loop_scope=None", func(a []any) any {
		dress := func(fn any) any {
			f := &Fixture{fn: fn, scope: scopeOf(a[1]), autouse: py.Truth(a[3]), ids: a[4], loop: a[6]}
			f.name = py.Str(py.GetAttr(fn, "__name__"))
			if a[5] != nil {
				f.name = py.Str(a[5])
			}
			if a[2] != nil {
				f.params = py.Collect(a[2])
			}
			return f
		}
		if a[0] != nil {
			return dress(a[0])
		}
		return lib.Func("fixture", "function", func(b []any) any { return dress(b[0]) })
	})
}

// Kinds of parameters that take many arguments.
const (
	varArgs     = 2
	varKeywords = 4
)

// requested are the parameters of a function that fixtures are given for: those without a default, and not
// self; a decorated function has those of the function that it wraps.
func requested(fn any) []string {
	if wrapped := py.GetAttrOr(fn, "__wrapped__", nil); wrapped != nil {
		return requested(wrapped)
	}
	var names []string
	switch f := fn.(type) {
	case *py.Function:
		for _, p := range f.ParameterList() {
			if !p.HasDefault && p.Kind != varArgs && p.Kind != varKeywords {
				names = append(names, p.Name)
			}
		}
	case *py.BoundMethod:
		names = requested(f.Func)
		if len(names) > 0 {
			names = names[1:]
		}
	}
	return names
}
