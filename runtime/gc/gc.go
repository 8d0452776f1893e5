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

// thresholds are what gc.set_threshold() was given; Go's collector does not look at them.
var thresholds = py.Tuple{2000, 10, 10}

// Module is the module object of gc.
var Module = lib.Module("gc", func(m *py.Module) {
	lib.AddC(m, "collect", "generation=2", func([]any) any { return Collect() })
	lib.AddC(m, "enable", "", func([]any) any { Enable(); return nil })
	lib.AddC(m, "disable", "", func([]any) any { Disable(); return nil })
	lib.AddC(m, "isenabled", "", func([]any) any { return Isenabled() })
	lib.AddC(m, "get_threshold", "", func([]any) any { return thresholds })
	lib.AddC(m, "set_threshold", "threshold0, threshold1=10, threshold2=10, /", func(a []any) any {
		thresholds = py.Tuple{lib.Int(a[0]), lib.Int(a[1]), lib.Int(a[2])}
		return nil
	})
	// How many objects were made since the last collection is not known.
	lib.AddC(m, "get_count", "", func([]any) any { return py.Tuple{0, 0, 0} })
	lib.AddC(m, "get_stats", "", func([]any) any { return stats() })
	lib.AddC(m, "get_freeze_count", "", func([]any) any { return 0 })
	m.Set("garbage", py.NewList[any]())
	lib.AddC(m, "freeze", "", func([]any) any { return nil })
	lib.AddC(m, "unfreeze", "", func([]any) any { return nil })
})

// stats is gc.get_stats(): the collections of Go's collector, which has one generation.
func stats() any {
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	l := py.NewList[any]()
	for _, n := range []int{0, 0, int(s.NumGC)} {
		d := py.NewDict[any, any]()
		d.Set("collections", n)
		d.Set("collected", 0)
		d.Set("uncollectable", 0)
		l.Append(d)
	}
	return l
}
