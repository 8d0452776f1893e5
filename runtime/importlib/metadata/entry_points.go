package metadata

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// EntryPoints is importlib.metadata.EntryPoints: a tuple that is looked up by names. Here it is always empty, as where no package
// offers an entry point.
var EntryPoints = py.NewClass("importlib.metadata", "EntryPoints", py.TupleType)

func init() {
	EntryPoints.Set("__getitem__", lib.Def("__getitem__", "self, name", func(a []any) any { panic(py.KeyError.New(a[1])) }))
	EntryPoints.Set("__repr__", lib.Def("__repr__", "self", func([]any) any { return "EntryPoints(())" }))
	EntryPoints.Set("select", lib.Def("select", "self, **params", func([]any) any { return noEntryPoints() }))
	for _, name := range []string{"names", "groups"} {
		EntryPoints.DefineGetSet(name, func(any) any { return py.NewSet[any]() }, nil)
	}
}

// noEntryPoints is entry_points().
func noEntryPoints() any {
	o := py.NewInstance(EntryPoints)
	o.Value = py.Tuple{}
	return o
}
