package pickle

import (
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// remembered are the classes and functions that pickles name, by module and name: the program has no other table of its own ones.
var remembered sync.Map

func remember(module, name string, x any) { remembered.Store([2]string{module, name}, x) }

// find is what a pickle names.
func find(module, name string) any {
	switch module {
	case "__builtin__":
		module = "builtins"
		for now, old := range oldNames {
			if name == old {
				name = now
			}
		}
	case "copy_reg":
		module = "copyreg"
	}
	if x, ok := remembered.Load([2]string{module, name}); ok {
		return x
	}
	switch {
	case module == "builtins":
		return py.Builtin(name)
	case module == "_codecs" && name == "encode":
		return lib.Func("encode", "obj, encoding='utf-8', errors='strict'", func(a []any) any { return lib.Method(a[0], "encode", a[1], a[2]) })
	case module == "__main__":
		if c := py.ProgramClass(name); c != nil {
			return c
		}
		panic(py.AttributeError.Newf("Can't get attribute '%s' on <module '__main__'>", name))
	}
	load := lib.Linked()[strings.TrimSuffix(module, "._local")]
	if load == nil {
		panic(py.ModuleNotFoundError.Newf("No module named '%s'", module))
	}
	x := any(load())
	for part := range strings.SplitSeq(name, ".") {
		if x = py.GetAttrOr(x, part, lib.Missing); x == lib.Missing {
			panic(py.AttributeError.Newf("Can't get attribute '%s' on <module '%s'>", name, module))
		}
	}
	return x
}
