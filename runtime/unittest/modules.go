package unittest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// modules are the modules of the program as far as unittest looks into them: their test classes, setUpModule, tearDownModule and
// load_tests. The program hands them over where it runs or loads tests:
//
//	unittest.main(tests=[TestA, ("B", TestA), setUpModule, ("helpers_test", [TestC])])
//
// are names of the program itself, of which B is one that its value does not have, and those of the module helpers_test.
var modules = map[string]*py.Module{lib.Main.Name: lib.Main}

// register takes what the program hands over, and gives the names of the modules that have lists of their own.
func register(tests any) (names []string) {
	for _, row := range py.Collect(tests) {
		if pair, ok := asTuple(row); ok {
			if py.TypeName(pair[1]) == "list" {
				name := py.Str(pair[0])
				if modules[name] == nil {
					modules[name] = py.NewModule(name)
				}
				for _, x := range py.Collect(pair[1]) {
					define(modules[name], x)
				}
				names = append(names, name)
				continue
			}
		}
		define(lib.Main, row)
	}
	return names
}

// define gives a module a name. A lambda gives a value that may not be there when it is asked for.
func define(m *py.Module, x any) {
	if pair, ok := asTuple(x); ok {
		m.Set(py.Str(pair[0]), pair[1])
		return
	}
	name := py.Str(py.GetAttr(x, "__name__"))
	if name == "<lambda>" {
		v, err := lib.TryCall(py.CurrentContext(), x)
		if err != nil || v == nil { // a class in a branch that was not taken
			return
		}
		x, name = v, py.Str(py.GetAttr(v, "__name__"))
	}
	m.Set(name, x)
}

func asTuple(x any) ([]any, bool) {
	if py.TypeName(x) != "tuple" {
		return nil, false
	}
	return py.Collect(x), true
}

// member is what a module of the program has under a name, nil for nothing.
func member(module, name string) any {
	m := modules[module]
	if m == nil {
		return nil
	}
	v, _ := m.Get(name)
	return v
}
