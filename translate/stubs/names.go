package stubs

import (
	_ "embed"
	"strings"
	"sync"
)

// namesText lists the names of the modules of CPython 3.13 that have a stub, a module on each line; record_names.py writes it.
//
//go:embed names.txt
var namesText string

var pythonNames = sync.OnceValue(func() map[string]map[string]bool {
	modules := map[string]map[string]bool{}
	for line := range strings.Lines(namesText) {
		words := strings.Fields(line)
		names := map[string]bool{}
		for _, name := range words[1:] {
			names[name] = true
		}
		modules[words[0]] = names
	}
	return modules
})

// Has reports whether a module of CPython 3.13 is known to have a name.
func Has(module, name string) bool { return pythonNames()[module][name] }

// Lacks reports whether a module of CPython 3.13 is known to have no such name: programs that use it fail there too. It is false of
// modules that give names on demand, and of what is no part of the standard library.
func Lacks(module, name string) bool {
	names := pythonNames()[module]
	return names != nil && !names[name] && !names["__getattr__"]
}
