package pytest

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/unittest/mock"
)

// mocker is the fixture of that name, of pytest-mock: its patches last until the end of the test.
type mocker struct {
	started []any
	mocks   []any
}

// mockNames are what a mocker has of unittest.mock as it is there.
var mockNames = []string{"Mock", "MagicMock", "NonCallableMock", "NonCallableMagicMock", "PropertyMock", "AsyncMock", "create_autospec", "call", "ANY", "DEFAULT",
	"sentinel", "mock_open", "seal"}

func mocked(name string) any { return py.GetAttr(mock.Module(), name) }

var mockerClass = func() *py.Class {
	methods := py.Methods{
		"patch":    lib.Prop(func(x any) any { return &mockerPatch{x.(*mocker)} }),
		"stopall":  lib.M("", func(x any, _ []any) any { x.(*mocker).stopAll(); return nil }),
		"stop":     lib.M("mock", func(x any, a []any) any { x.(*mocker).stop(a[0]); return nil }),
		"resetall": lib.M("*, return_value=False, side_effect=False", func(x any, _ []any) any { x.(*mocker).resetAll(); return nil }),
		"spy":      lib.M("obj, name=None", func(x any, a []any) any { return x.(*mocker).spy(a[0], a[1]) }),
		"stub": lib.M("name=None", func(_ any, a []any) any {
			return lib.CallKW(mocked("MagicMock"), nil, []py.KV{{Key: "name", Value: a[0]}})
		}),
		"async_stub": lib.M("name=None", func(_ any, a []any) any {
			return lib.CallKW(mocked("AsyncMock"), nil, []py.KV{{Key: "name", Value: a[0]}})
		}),
	}
	for _, name := range mockNames {
		methods[name] = lib.Prop(func(any) any { return mocked(name) })
	}
	return lib.Class[mocker]("pytest_mock.plugin", "MockerFixture", nil, methods)
}()

// PyClass returns MockerFixture.
func (*mocker) PyClass() *py.Class { return mockerClass }

// mockerPatch is mocker.patch.
type mockerPatch struct{ m *mocker }

var mockerPatchClass = func() *py.Class {
	of := func(f func() any) func(x any, a []any) any {
		return func(x any, a []any) any {
			return x.(*mockerPatch).m.start(lib.CallKW(f(), py.Collect(a[0]), lib.KW(a[1])))
		}
	}
	patch := func(name string) func() any { return func() any { return py.GetAttr(mocked("patch"), name) } }
	return lib.Class[mockerPatch]("pytest_mock.plugin", "_Patcher", nil, py.Methods{
		"__call__": lib.M("*args, **kwargs", of(func() any { return mocked("patch") })),
		"object":   lib.M("*args, **kwargs", of(patch("object"))),
		"multiple": lib.M("*args, **kwargs", of(patch("multiple"))),
		"dict":     lib.M("*args, **kwargs", of(patch("dict"))),
	})
}()

// PyClass returns _Patcher.
func (*mockerPatch) PyClass() *py.Class { return mockerPatchClass }

// start puts a patch in its place until the end of the test.
func (m *mocker) start(patch any) any {
	v := lib.Method(patch, "start")
	m.started, m.mocks = append(m.started, patch), append(m.mocks, v)
	return v
}

func (m *mocker) stopAll() {
	for len(m.started) > 0 {
		last := len(m.started) - 1
		patch := m.started[last]
		m.started, m.mocks = m.started[:last], m.mocks[:last]
		lib.Method(patch, "stop")
	}
}

// stop takes away the patch that gave a mock.
func (m *mocker) stop(given any) {
	for i, v := range m.mocks {
		if v == given {
			lib.Method(m.started[i], "stop")
			m.started = append(m.started[:i:i], m.started[i+1:]...)
			m.mocks = append(m.mocks[:i:i], m.mocks[i+1:]...)
			return
		}
	}
	panic(py.ValueError.New("This mock object is not registered"))
}

func (m *mocker) resetAll() {
	for _, v := range m.mocks {
		if py.HasAttr(v, "reset_mock") {
			lib.Method(v, "reset_mock")
		}
	}
}

// spy is mocker.spy(object, name): calls are noted, and reach what stands there; spy("__main__.name") is that of a variable of the program.
func (m *mocker) spy(object, name any) any {
	if path, ok := object.(string); ok && name == nil {
		object, name = find(path)
	}
	var original any
	variable := lib.Variables[py.Str(name)]
	if variable != nil && object == any(lib.Main) {
		original = *variable
	} else {
		original = py.GetAttr(object, py.Str(name))
	}
	class := "MagicMock"
	var spy any
	note := func(attr string, v any) { py.SetAttr(spy, attr, v) }
	done := func(v any, err error) (any, error) {
		if err != nil {
			note("spy_exception", py.AsException(err))
			note("spy_return", nil)
			return nil, err
		}
		note("spy_return", v)
		note("spy_exception", nil)
		return v, nil
	}
	call := func(ctx context.Context, args, kw any) (any, error) {
		return py.CallKw(ctx, original, py.Collect(args), lib.KW(kw))
	}
	f := py.NewFunction("wrapper", "*args, **kwargs", func(ctx context.Context, a []any) (any, error) { return done(call(ctx, a[0], a[1])) })
	if py.Truth(lib.Method(asyncio.Module(), "iscoroutinefunction", original)) {
		class = "AsyncMock"
		f = py.FuncOf("async_wrapper", func(ctx context.Context, args, kw any) (any, error) {
			v, err := call(ctx, args, kw)
			if err == nil {
				v, err = asyncio.Await(ctx, v)
			}
			return done(v, err)
		}, "*args, **kwargs").Async()
	}
	spy = lib.CallKW(mocked(class), nil, []py.KV{{Key: "side_effect", Value: f}})
	if _, isClass := object.(*py.Class); isClass { // methods are called with self
		spy = lib.CallKW(mocked("create_autospec"), []any{original}, []py.KV{{Key: "side_effect", Value: f}})
	}
	note("spy_return", nil)
	note("spy_exception", nil)
	if variable != nil && object == any(lib.Main) {
		*variable = spy
		m.started, m.mocks = append(m.started, &restored{variable, original}), append(m.mocks, spy)
		return spy
	}
	m.start(lib.Call(py.GetAttr(mocked("patch"), "object"), object, name, spy))
	return spy
}

// restored puts a variable of the program back.
type restored struct {
	variable *any
	value    any
}

var restoredClass = lib.Class[restored]("unittest.mock", "_patch", nil, py.Methods{
	"stop": lib.M("", func(x any, _ []any) any { r := x.(*restored); *r.variable = r.value; return nil }),
})

// PyClass returns _patch.
func (*restored) PyClass() *py.Class { return restoredClass }

func mockerFixture(r *request) any {
	m := &mocker{}
	r.atEnd(func() error { return py.Try(func() error { m.stopAll(); return nil }) })
	return m
}
