// Package gc answers Python's gc module as far as a program can tell: Go's collector does the work.
package gc

import (
	"runtime"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var enabled = true

// Collect is gc.collect(): how many objects were unreachable is not known, 0 is given.
func Collect() int {
	runtime.GC()
	return 0
}

// Enable is gc.enable(), Disable gc.disable(): only [Isenabled] shows it.
func Enable() { enabled = true }

// Disable is gc.disable().
func Disable() { enabled = false }

// Isenabled is gc.isenabled().
func Isenabled() bool { return enabled }

// Module is the module object of gc.
var Module = lib.Module("gc", func(m *py.Module) {
	lib.AddC(m, "collect", "generation=2", func([]any) any { return Collect() })
	lib.AddC(m, "enable", "", func([]any) any { Enable(); return nil })
	lib.AddC(m, "disable", "", func([]any) any { Disable(); return nil })
	lib.AddC(m, "isenabled", "", func([]any) any { return Isenabled() })
	lib.AddC(m, "freeze", "", func([]any) any { return nil })
	lib.AddC(m, "unfreeze", "", func([]any) any { return nil })
})
