// Package util answers Python's importlib.util: which modules the program has.
package util

import (
	"github.com/py2goasync/py2goasync/runtime/importlib"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// spec is what find_spec gives: importlib.machinery.ModuleSpec.
type spec struct{ name string }

var specClass = lib.Class[spec]("importlib.machinery", "ModuleSpec", nil, py.Methods{
	"name": lib.Prop(func(x any) any { return x.(*spec).name }),
})

// PyClass returns ModuleSpec.
func (*spec) PyClass() *py.Class { return specClass }

// FindSpec is find_spec(name): None where the program has no such module.
func FindSpec(name any) any {
	if _, ok := importlib.Find(py.Str(name)); ok {
		return &spec{py.Str(name)}
	}
	return nil
}

// Module is the module object of importlib.util.
var Module = lib.Module("importlib.util", func(m *py.Module) {
	lib.Add(m, "find_spec", "name, package=None", func(a []any) any { return FindSpec(a[0]) })
})
