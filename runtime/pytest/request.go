package pytest

import (
	"context"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// request is what one fixture, or the test itself, asks of the run: the fixture named request.
type request struct {
	session *session
	item    *item
	fixture *Fixture // nil for the test
	scope   scope
	param   any
	hasParm bool
}

// FixtureRequestType is pytest.FixtureRequest.
var FixtureRequestType = lib.Class[request]("_pytest.fixtures", "SubRequest", nil, py.Methods{
	"param": lib.Prop(func(self any) any {
		r := self.(*request)
		if !r.hasParm {
			panic(py.AttributeError.New("'SubRequest' object has no attribute 'param'"))
		}
		return r.param
	}),
	"fixturename":     lib.Prop(func(self any) any { return self.(*request).fixture.name }),
	"scope":           lib.Prop(func(self any) any { return scopeNames[self.(*request).scope] }),
	"function":        lib.Prop(func(self any) any { return self.(*request).item.fn }),
	"cls":             lib.Prop(func(self any) any { return classOrNone(self.(*request).item.class) }),
	"instance":        lib.Prop(func(self any) any { return self.(*request).item.instance }),
	"config":          lib.Prop(func(self any) any { return self.(*request).session.config() }),
	"session":         lib.Prop(func(self any) any { return self.(*request).session }),
	"fixturenames":    lib.Prop(func(self any) any { return self.(*request).names() }),
	"module":          lib.Prop(func(self any) any { return self.(*request).item.program.module() }),
	"node":            lib.Prop(func(self any) any { return self.(*request).item }),
	"getfixturevalue": lib.M("argname", func(self any, a []any) any { return self.(*request).get(py.Str(a[0])) }),
	"addfinalizer": lib.M("finalizer", func(self any, a []any) any {
		r := self.(*request)
		r.atEnd(func() error {
			_, err := lib.TryCall(py.CurrentContext(), a[0])
			return err
		})
		return nil
	}),
})

// PyClass returns SubRequest.
func (*request) PyClass() *py.Class { return FixtureRequestType }

// names are the fixtures that the test uses.
func (r *request) names() any {
	out := py.NewList[any]()
	for _, f := range r.session.closure(r.item, nil) {
		if f.name != "" {
			out.Append(f.name)
		}
	}
	if slices.Contains(requested(r.item.fn), "request") {
		out.Append("request")
	}
	return out
}

func classOrNone(c *py.Class) any {
	if c == nil {
		return nil
	}
	return c
}

// get is what a fixture gives; it is made when it is not there yet.
func (r *request) get(name string) any {
	if name == "request" {
		return r
	}
	if v, ok := r.item.direct[name]; ok {
		return v
	}
	f := r.session.lookup(r.item, name, r.fixture)
	if f == nil {
		panic(&lookupError{name, r.item})
	}
	return r.have(f)
}

// have is get for the fixture itself.
func (r *request) have(f *Fixture) any {
	s := r.session
	if r.fixture != nil {
		if s.users == nil {
			s.users = map[*Fixture]map[*Fixture]bool{}
		}
		if s.users[f] == nil {
			s.users[f] = map[*Fixture]bool{}
		}
		s.users[f][r.fixture] = true
	}
	key := made{f, r.item.paramIndex[f.name]}
	if v, ok := s.made[f.scope][key]; ok {
		return v
	}
	for other := range s.made[f.scope] {
		if other.fixture == f { // with another parameter
			py.Check(s.finish(f))
			break
		}
	}
	sub := &request{session: r.session, item: r.item, fixture: f, scope: f.scope}
	if p, ok := r.item.params[f.name]; ok {
		sub.param, sub.hasParm = p, true
	}
	v := sub.make()
	if r.session.made[f.scope] == nil {
		r.session.made[f.scope] = map[made]any{}
	}
	r.session.made[f.scope][key] = v
	sub.atEnd(func() error { delete(s.made[f.scope], key); return nil })
	return v
}

// made is a fixture with the place of its parameter.
type made struct {
	fixture *Fixture
	param   int
}

// make runs a fixture's function up to its yield or its end. What follows the yield runs at the end of its scope.
func (r *request) make() any {
	f := r.fixture
	if f.builtin != nil {
		return f.builtin(r)
	}
	fn := f.fn
	if f.owner != nil {
		self := r.item.self()
		if !py.IsInstance(self, f.owner) { // it stands in the class around that of the test
			self = lib.Call(f.owner)
		}
		fn = lib.Call(py.GetAttr(fn, "__get__"), self, f.owner)
	}
	var kw []py.KV
	for _, name := range requested(fn) {
		kw = append(kw, py.KV{Key: name, Value: r.get(name)})
	}
	v, err := py.CallKw(py.CurrentContext(), fn, nil, kw)
	py.Check(err)
	switch {
	case asyncio.IsCoroutine(v):
		v, err = r.session.run(r.loopScope(), v)
		py.Check(err)
		return v
	case isAsyncGenerator(v):
		gen := v
		step := func(method string) (any, error) {
			return r.session.run(r.loopScope(), lib.Call(py.FuncOf("fixture", func(ctx context.Context) (any, error) {
				next, err := py.CallMethod(ctx, gen, method)
				if err != nil {
					return nil, err
				}
				return asyncio.Await(ctx, next)
			}, "").Async()))
		}
		v, err = step("__anext__")
		py.Check(err)
		r.atEnd(func() error {
			_, err := step("__anext__")
			if err != nil && py.Is(err, py.StopAsyncIteration) {
				return nil
			}
			return err
		})
		return v
	case py.TypeName(v) == "generator":
		gen := v
		v = lib.Call(py.Builtin("next"), gen)
		r.atEnd(func() error {
			_, err := lib.TryMethod(gen, "__next__")
			if err != nil && py.Is(err, py.StopIteration) {
				return nil
			}
			if err == nil {
				return Fail("fixture function has more than one 'yield'")
			}
			return err
		})
		return v
	}
	return v
}

// loopScope is the scope of the event loop in which an asynchronous fixture runs.
func (r *request) loopScope() scope {
	if r.fixture.loop != nil {
		return scopeOf(r.fixture.loop)
	}
	if name, ok := r.session.options.settings.values["asyncio_default_fixture_loop_scope"]; ok {
		return scopeOf(name)
	}
	return r.scope
}

func isAsyncGenerator(v any) bool { return py.TypeName(v) == "async_generator" }

// lookupError tells of a fixture that nobody knows. It is no Python exception: its text is the report.
type lookupError struct {
	name string
	item *item
}

func (e *lookupError) Error() string { return "fixture '" + e.name + "' not found" }
