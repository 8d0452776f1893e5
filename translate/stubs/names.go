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

// publicText lists those of them that programs are meant to use.
//
//go:embed public.txt
var publicText string

var pythonNames = sync.OnceValue(func() map[string]map[string]bool { return readNames(namesText) })

var publicNames = sync.OnceValue(func() map[string]map[string]bool { return readNames(publicText) })

func readNames(text string) map[string]map[string]bool {
	modules := map[string]map[string]bool{}
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		names := map[string]bool{}
		for _, name := range words[1:] {
			names[name] = true
		}
		modules[words[0]] = names
	}
	return modules
}

// Partial reports whether a module of CPython 3.13 has public names that its stub leaves out.
func Partial(module string) bool {
	m := Default.Module(module)
	if m == nil {
		return false
	}
	for name := range publicNames()[module] {
		if m.Members[name] == nil {
			return true
		}
	}
	return false
}

// Has reports whether a module of CPython 3.13 is known to have a name.
func Has(module, name string) bool { return pythonNames()[module][name] }

// Lacks reports whether a module of CPython 3.13 is known to have no such name: programs that use it fail there too. It is false of
// what is no part of the standard library.
func Lacks(module, name string) bool {
	names := pythonNames()[module]
	return names != nil && !names[name]
}
