package pytest

import (
	"github.com/py2goasync/py2goasync/runtime/enum"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Version is pytest.__version__.
const Version = "9.2.0"

// The exit statuses: pytest.ExitCode.
const (
	allPassed = iota
	testsFailed
	interrupted
	internalError
	usageError
	noTestsCollected
)

var exitCode = func() func() any {
	var class any
	return func() any {
		if class == nil {
			members := py.NewDict[any, any]()
			for i, name := range []string{"OK", "TESTS_FAILED", "INTERRUPTED", "INTERNAL_ERROR", "USAGE_ERROR", "NO_TESTS_COLLECTED"} {
				members.Set(name, i)
			}
			class = lib.CallKW(enum.IntEnum(), []any{"ExitCode", members}, []py.KV{{Key: "module", Value: "pytest"}})
		}
		return class
	}
}()

func code(status int) any { return lib.Call(exitCode(), status) }

// Module is the module object of pytest.
var Module = lib.Module("pytest", func(m *py.Module) {
	m.Set("__version__", Version).Set("mark", &markGenerator{}).Set("ExitCode", exitCode())
	m.Set("MonkeyPatch", MonkeyPatchType).Set("CaptureFixture", CaptureFixtureType).Set("LogCaptureFixture", LogCaptureFixtureType)
	m.Set("TempPathFactory", TempPathFactoryType).Set("FixtureRequest", FixtureRequestType).Set("WarningsRecorder", WarningsRecorderType).Set("ExceptionInfo", infoClass).Set("RaisesExc", raisesClass)
	m.Set("fixture", fixtureFunc("fixture"))
	m.Set("fail", outcomeFunc("fail", "reason='', pytrace=True", Failed))
	m.Set("skip", outcomeFunc("skip", "reason='', *, allow_module_level=False", Skipped))
	m.Set("xfail", outcomeFunc("xfail", "reason=''", XFailed))
	m.Set("exit", outcomeFunc("exit", "reason='', returncode=None", ExitException))
	lib.Add(m, "param", "*values, marks=(), id=None", func(a []any) any { return param(a[0].(py.Tuple), a[1], a[2]) })
	lib.Add(m, "approx", "expected, rel=None, abs=None, nan_ok=False", func(a []any) any {
		return &Approximate{a[0], a[1], a[2], py.Truth(a[3])}
	})
	lib.Add(m, "raises", "expected_exception, *args, **kwargs", func(a []any) any {
		args, kw := a[1].(py.Tuple), lib.KW(a[2])
		if len(args) > 0 {
			return raisesCall(a[0], args[0], args[1:], kw)
		}
		r := Raises(a[0])
		for _, kv := range kw {
			switch kv.Key {
			case "match":
				r.match = kv.Value
			case "check":
				r.check = kv.Value
			}
		}
		return r
	})
	lib.Add(m, "main", "args=None, plugins=None, *, tests=(), conftest=(), ini=None", func(a []any) any { return run(a[0], a[2], a[3], a[4]) })
	lib.Add(m, "warns", "expected_warning=None, *, match=None", func(a []any) any {
		if a[0] == nil {
			return newWarns(py.Warning, a[1])
		}
		return newWarns(a[0], a[1])
	})
	lib.Add(m, "deprecated_call", "func=None, *, match=None", func(a []any) any {
		w := newWarns(py.Tuple{py.DeprecationWarning, py.PendingDeprecationWarning, py.FutureWarning}, a[1])
		if a[0] == nil {
			return w
		}
		_, err := w.PyEnter(py.CurrentContext())
		py.Check(err)
		v := lib.Call(a[0])
		_, err = w.PyExit(py.CurrentContext(), nil)
		py.Check(err)
		return v
	})
	lib.Add(m, "importorskip", "modname, minversion=None, reason=None", func(a []any) any {
		name := py.Str(a[0])
		if module, ok := lib.Linked()[name]; ok {
			return module()
		}
		panic(Skip("could not import " + py.Repr(name) + ": No module named " + py.Repr(name)))
	})
})
