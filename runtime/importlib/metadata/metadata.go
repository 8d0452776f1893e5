// Package metadata answers Python's importlib.metadata: a program in Go is installed as no package and brings none along, so that
// every look-up ends as that of a package that is not installed.
package metadata

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// PackageNotFoundError is importlib.metadata.PackageNotFoundError.
var PackageNotFoundError = lib.Exception("importlib.metadata", "PackageNotFoundError", py.ModuleNotFoundError)

func init() {
	name := func(e any) any { return py.GetItem(py.GetAttr(e, "args"), 0) }
	PackageNotFoundError.Set("__str__", lib.Def("__str__", "self", func(a []any) any {
		return "No package metadata was found for " + py.Str(name(a[0]))
	}))
	PackageNotFoundError.DefineGetSet("name", name, nil)
}

// Version is version(distribution_name). It panics with a PackageNotFoundError, or with a ValueError for no name.
func Version(name any) string {
	if !py.Truth(name) {
		panic(py.ValueError.New("A distribution name is required."))
	}
	panic(PackageNotFoundError.New(name))
}

// Module is the module object of importlib.metadata.
var Module = lib.Module("importlib.metadata", func(m *py.Module) {
	m.Set("PackageNotFoundError", PackageNotFoundError)
	for _, name := range []string{"version", "distribution", "metadata", "requires", "files"} {
		lib.Add(m, name, "distribution_name", func(a []any) any { return Version(a[0]) })
	}
	m.Set("EntryPoints", EntryPoints)
	lib.Add(m, "distributions", "**kwargs", func([]any) any { return py.Iter(py.Tuple{}) })
	lib.Add(m, "entry_points", "**params", func([]any) any { return noEntryPoints() })
	lib.Add(m, "packages_distributions", "", func([]any) any { return py.NewDict[any, any]() })
})
