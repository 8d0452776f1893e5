// Package pickle answers Python's pickle: protocols 2 to 5, with the bytes that CPython writes.
package pickle

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The protocols.
const (
	DefaultProtocol = 4
	HighestProtocol = 5
	lowestProtocol  = 2
)

// The exceptions of the module.
var (
	PickleError     = lib.Exception("_pickle", "PickleError", py.ExceptionType)
	PicklingError   = lib.Exception("_pickle", "PicklingError", PickleError)
	UnpicklingError = lib.Exception("_pickle", "UnpicklingError", PickleError)
)

// Dumps is pickle.dumps(obj, protocol): None is the default protocol, a negative number the highest.
func Dumps(obj, protocol any) py.Bytes {
	p := &pickler{proto: DefaultProtocol, memo: map[any]int{}, names: map[string]int{}}
	if protocol != nil {
		p.proto = lib.Int(protocol)
	}
	switch {
	case p.proto < 0:
		p.proto = HighestProtocol
	case p.proto > HighestProtocol:
		panic(py.ValueError.Newf("pickle protocol must be <= %d", HighestProtocol))
	case p.proto < lowestProtocol:
		panic(py.NotImplementedError.Newf("pickle protocol %d is not supported in Go: use %d or a newer one", p.proto, lowestProtocol))
	}
	return p.dump(obj)
}

// Loads is pickle.loads(data).
func Loads(data any) any {
	text := string(lib.BytesArg(data))
	u := &unpickler{memo: map[int]any{}, next: func(n int) string {
		if n > len(text) {
			n = len(text)
		}
		got := text[:n]
		text = text[n:]
		return got
	}}
	u.line = func() string { return lineOf(u) }
	return u.load()
}

// lineOf reads up to the end of a line.
func lineOf(u *unpickler) string {
	var line []byte
	for {
		c := u.next(1)
		line = append(line, c...)
		if c == "" || c == "\n" {
			return string(line)
		}
	}
}

// Dump is pickle.dump(obj, file, protocol).
func Dump(ctx context.Context, obj, file, protocol any) error {
	return py.Try(func() error {
		if !py.HasAttr(file, "write") {
			return py.TypeError.New("file must have a 'write' attribute")
		}
		_, err := py.CallMethod(ctx, file, "write", Dumps(obj, protocol))
		return err
	})
}

// Load is pickle.load(file): it reads what one object takes.
func Load(ctx context.Context, file any) (v any, err error) {
	err = py.Try(func() error {
		if !py.HasAttr(file, "read") || !py.HasAttr(file, "readline") {
			return py.TypeError.New("file must have 'read' and 'readline' attributes")
		}
		read := func(name string, args ...any) string {
			got, err := py.CallMethod(ctx, file, name, args...)
			py.Check(err)
			return string(lib.BytesArg(got))
		}
		u := &unpickler{memo: map[int]any{}, next: func(n int) string { return read("read", n) }, line: func() string { return read("readline") }}
		v = u.load()
		return nil
	})
	return v, err
}

// Module is the module object of pickle.
var Module = lib.Module("pickle", func(m *py.Module) {
	m.Set("DEFAULT_PROTOCOL", DefaultProtocol).Set("HIGHEST_PROTOCOL", HighestProtocol)
	m.Set("PickleError", PickleError).Set("PicklingError", PicklingError).Set("UnpicklingError", UnpicklingError)
	lib.Add(m, "dumps", "obj, protocol=None, *, fix_imports=True", func(a []any) any { return Dumps(a[0], a[1]) })
	lib.Add(m, "loads", "data, /, *, fix_imports=True, encoding='ASCII', errors='strict'", func(a []any) any { return Loads(a[0]) })
	lib.AddC(m, "dump", "obj, file, protocol=None, *, fix_imports=True", func(a []any) any {
		py.Check(Dump(py.CurrentContext(), a[0], a[1], a[2]))
		return nil
	})
	lib.AddC(m, "load", "file, *, fix_imports=True, encoding='ASCII', errors='strict'", func(a []any) any {
		v, err := Load(py.CurrentContext(), a[0])
		py.Check(err)
		return v
	})
})
