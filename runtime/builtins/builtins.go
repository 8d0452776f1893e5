// Package builtins gives Python's builtins as a module object, for programs that put something in the place of one.
package builtins

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of builtins.
var Module = lib.Module("builtins", func(m *py.Module) {
	for name, v := range py.Builtins() {
		m.Set(name, v)
	}
	m.Set("open", py.GetAttr(io.Module(), "open"))
})
