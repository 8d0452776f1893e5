// Package importlib answers Python's importlib as far as a compiled program can: a module that is named by a literal is the module, and one
// with a computed name is looked up among those that the program has, which are the ones whose names stand in it as text.
package importlib

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Modules has modules be part of the program.
func Modules(...any) {}

// ImportModule is importlib.import_module(name).
func ImportModule(name any) any {
	text, ok := name.(string)
	if !ok {
		panic(py.AttributeError.New("'" + py.TypeName(name) + "' object has no attribute 'startswith'"))
	}
	if strings.HasPrefix(text, ".") {
		panic(py.TypeError.New("the 'package' argument is required to perform a relative import for " + py.Repr(text)))
	}
	if module, ok := Find(text); ok {
		return module()
	}
	err := py.ModuleNotFoundError.New("No module named " + py.Repr(text))
	py.SetAttr(py.AsException(err), "name", text)
	panic(err)
}

// Find finds a module of the program by its name.
func Find(name string) (module func() *py.Module, ok bool) {
	if name == "os.path" {
		name = "posixpath"
	}
	module, ok = lib.Linked()[name]
	return module, ok
}

// Module is the module object of importlib.
var Module = lib.Module("importlib", func(m *py.Module) {
	lib.Add(m, "import_module", "name, package=None", func(a []any) any { return ImportModule(a[0]) })
	lib.Add(m, "reload", "module", func(a []any) any { return a[0] })
	lib.Add(m, "invalidate_caches", "", func([]any) any { return nil })
})
