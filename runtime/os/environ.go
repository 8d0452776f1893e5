package os

import (
	"iter"
	"os"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// EnvironMapping is the type of os.environ: the process's environment as a mapping.
type EnvironMapping struct{}

// Environ is os.environ.
var Environ = &EnvironMapping{}

// PyClass returns os._Environ.
func (*EnvironMapping) PyClass() *py.Class { return EnvironType }

// Len is len(os.environ).
func (*EnvironMapping) Len() int { return len(os.Environ()) }

// At is os.environ[key].
func (*EnvironMapping) At(key string) string {
	v, ok := os.LookupEnv(key)
	if !ok {
		panic(py.KeyError.New(key))
	}
	return v
}

// Get is os.environ.get(key): nil when it is not set.
func (*EnvironMapping) Get(key string) *string { return Getenv(key) }

// GetOr is os.environ.get(key, fallback).
func (*EnvironMapping) GetOr(key, fallback string) string { return GetenvOr(key, fallback) }

// Set is os.environ[key] = value.
func (*EnvironMapping) Set(key, value string) { Putenv(key, value) }

// Setdefault is os.environ.setdefault(key, value).
func (e *EnvironMapping) Setdefault(key, value string) string {
	if v, ok := os.LookupEnv(key); ok {
		return v
	}
	e.Set(key, value)
	return value
}

// Del is del os.environ[key].
func (e *EnvironMapping) Del(key string) { e.Pop(key) }

// Pop is os.environ.pop(key).
func (e *EnvironMapping) Pop(key string) string {
	v := e.At(key)
	lib.CheckOS(os.Unsetenv(key))
	return v
}

// Contains is key in os.environ.
func (*EnvironMapping) Contains(key string) bool {
	_, ok := os.LookupEnv(key)
	return ok
}

// All ranges over the names: for name in os.environ.
func (*EnvironMapping) All() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, kv := range os.Environ() {
			if name, _, _ := strings.Cut(kv, "="); !yield(name) {
				return
			}
		}
	}
}

// Copy is os.environ.copy(): a dict.
func (*EnvironMapping) Copy() *py.Dict[string, string] {
	d := py.NewDict[string, string]()
	for _, kv := range os.Environ() {
		k, v, _ := strings.Cut(kv, "=")
		d.Set(k, v)
	}
	return d
}

func (e *EnvironMapping) dict() *py.Dict[any, any] {
	d := py.NewDict[any, any]()
	for k, v := range e.Copy().Items() {
		d.Set(k, v)
	}
	return d
}

func envText(x any) string {
	s, ok := lib.AsStr(x)
	if !ok {
		panic(py.TypeError.Newf("str expected, not %s", lib.TypeName(x)))
	}
	return s
}

// EnvironType is os._Environ.
var EnvironType *py.Class

func init() {
	m := func(params string, f func(a []any) any) py.Method {
		return lib.M(params, func(_ any, a []any) any { return f(a) })
	}
	EnvironType = lib.Class[EnvironMapping]("os", "_Environ", nil, py.Methods{
		"__getitem__":  m("key, /", func(a []any) any { return Environ.At(envText(a[0])) }),
		"__setitem__":  m("key, value, /", func(a []any) any { Environ.Set(envText(a[0]), envText(a[1])); return nil }),
		"__delitem__":  m("key, /", func(a []any) any { Environ.Del(envText(a[0])); return nil }),
		"__contains__": m("key, /", func(a []any) any { s, ok := lib.AsStr(a[0]); return ok && Environ.Contains(s) }),
		"__len__":      m("", func([]any) any { return Environ.Len() }),
		"__iter__":     m("", func([]any) any { return py.IterOf(Environ.All()) }),
		"__eq__": m("other, /", func(a []any) any {
			if _, same := a[0].(*EnvironMapping); same {
				return true
			}
			if d := lib.DictOf(a[0]); d != nil {
				return py.Eq(Environ.dict(), d)
			}
			return py.NotImplemented
		}),
		"__repr__": m("", func([]any) any { return "environ(" + py.Repr(Environ.dict()) + ")" }),
		"keys":     m("", func([]any) any { return lib.Method(Environ.dict(), "keys") }),
		"values":   m("", func([]any) any { return lib.Method(Environ.dict(), "values") }),
		"items":    m("", func([]any) any { return lib.Method(Environ.dict(), "items") }),
		"copy":     m("", func([]any) any { return Environ.dict() }),
		"clear": m("", func([]any) any {
			os.Clearenv()
			return nil
		}),
		"get": m("key, default=None", func(a []any) any {
			if v, ok := os.LookupEnv(envText(a[0])); ok {
				return v
			}
			return a[1]
		}),
		"setdefault": m("key, value", func(a []any) any { return Environ.Setdefault(envText(a[0]), envText(a[1])) }),
		"pop": m("key, *default", func(a []any) any {
			if d := a[1].(py.Tuple); len(d) > 0 && !Environ.Contains(envText(a[0])) {
				return d[0]
			}
			return Environ.Pop(envText(a[0]))
		}),
		"update": m("other=(), /, **kw", func(a []any) any {
			d := py.NewDict[any, any]()
			lib.Method(d, "update", a[0])
			for k, v := range d.Items() {
				Environ.Set(envText(k), envText(v))
			}
			for _, kv := range lib.KW(a[1]) {
				Environ.Set(kv.Key, envText(kv.Value))
			}
			return nil
		}),
	})
}

// Getenv is os.getenv(key): nil when it is not set.
func Getenv(key string) *string {
	if v, ok := os.LookupEnv(key); ok {
		return &v
	}
	return nil
}

// GetenvOr is os.getenv(key, fallback).
func GetenvOr(key, fallback string) string {
	if v, ok := os.LookupEnv(key); ok {
		return v
	}
	return fallback
}

// Putenv is os.putenv(key, value).
func Putenv(key, value string) {
	if strings.ContainsRune(key, '=') || key == "" {
		panic(py.OSError.New(22, "Invalid argument"))
	}
	lib.CheckOS(os.Setenv(key, value))
}

// Unsetenv is os.unsetenv(key).
func Unsetenv(key string) { lib.CheckOS(os.Unsetenv(key)) }
