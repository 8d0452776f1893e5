// Package tomllib answers Python's tomllib module: reading of TOML 1.0.
package tomllib

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// TOMLDecodeError is tomllib.TOMLDecodeError.
var TOMLDecodeError = lib.Exception("tomllib", "TOMLDecodeError", py.ValueError)

// Loads is tomllib.loads(s): the document as a dict. Floats are made by parseFloat, nil for float itself.
func Loads(s string, parseFloat any) *py.Dict[any, any] {
	p := &parser{src: []rune(strings.ReplaceAll(s, "\r\n", "\n")), root: newTable(), parseFloat: parseFloat}
	return p.document()
}

// Module is the module object of tomllib.
var Module = lib.Module("tomllib", func(m *py.Module) {
	m.Set("TOMLDecodeError", TOMLDecodeError)
	lib.Add(m, "loads", "s, /, *, parse_float=None", func(a []any) any {
		s, ok := lib.AsStr(a[0])
		if !ok {
			panic(py.TypeError.Newf("Expected str object, not '%s'", lib.TypeName(a[0])))
		}
		return Loads(s, a[1])
	})
	lib.Add(m, "load", "fp, /, *, parse_float=None", func(a []any) any {
		b, ok := lib.AsBytes(lib.Method(a[0], "read"))
		if !ok {
			panic(py.TypeError.New("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`"))
		}
		return Loads(py.BytesDecode(b, "utf-8", "strict"), a[1])
	})
})
