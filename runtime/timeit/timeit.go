// Package timeit answers Python's timeit module for callables; statements as text are refused, for there is no compiler
// at run time.
package timeit

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/time"
)

// DefaultTimer is timeit.default_timer().
func DefaultTimer() float64 { return time.PerfCounter() }

// timer is timeit.Timer.
type timer struct{ stmt, setup, clock any }

// PyClass returns timeit.Timer.
func (*timer) PyClass() *py.Class { return TimerType }

func newTimer(stmt, setup, clock any) *timer {
	for _, x := range []any{stmt, setup} {
		if _, isText := lib.AsStr(x); isText && x != "pass" {
			panic(py.NotImplementedError.New("timeit of a statement as text is not supported by py2goasync: pass a function"))
		}
		if x != "pass" && !py.IsCallable(x) {
			panic(py.ValueError.New("stmt is neither a string nor callable"))
		}
	}
	return &timer{stmt, setup, clock}
}

func (t *timer) now() float64 {
	if t.clock != nil {
		return py.ToFloat(lib.Call(t.clock))
	}
	return DefaultTimer()
}

func (t *timer) run(n int) float64 {
	if t.setup != "pass" {
		lib.Call(t.setup)
	}
	start := t.now()
	for range n {
		if t.stmt != "pass" {
			lib.Call(t.stmt)
		}
	}
	return t.now() - start
}

func (t *timer) repeat(times, n int) any {
	out := py.NewList[any]()
	for range times {
		out.Append(t.run(n))
	}
	return out
}

// TimerType is the class timeit.Timer.
var TimerType = lib.Class[timer]("timeit", "Timer", nil, py.Methods{
	"__new__": lib.New("stmt='pass', setup='pass', timer=None, globals=None", func(a []any) any { return newTimer(a[0], a[1], a[2]) }),
	"timeit":  lib.M("number=1000000", func(t any, a []any) any { return t.(*timer).run(lib.Int(a[0])) }),
	"repeat":  lib.M("repeat=5, number=1000000", func(t any, a []any) any { return t.(*timer).repeat(lib.Int(a[0]), lib.Int(a[1])) }),
	"autorange": lib.M("callback=None", func(t any, a []any) any {
		for i := 1; ; i *= 10 {
			for _, j := range []int{1, 2, 5} {
				took := t.(*timer).run(i * j)
				if a[0] != nil {
					lib.Call(a[0], i*j, took)
				}
				if took >= 0.2 {
					return py.Tuple{i * j, took}
				}
			}
		}
	}),
})

// Module is the module object of timeit.
var Module = lib.Module("timeit", func(m *py.Module) {
	m.Set("Timer", TimerType)
	lib.Add(m, "default_timer", "", func([]any) any { return DefaultTimer() })
	lib.Add(m, "timeit", "stmt='pass', setup='pass', timer=None, number=1000000, globals=None", func(a []any) any {
		return newTimer(a[0], a[1], a[2]).run(lib.Int(a[3]))
	})
	lib.Add(m, "repeat", "stmt='pass', setup='pass', timer=None, repeat=5, number=1000000, globals=None", func(a []any) any {
		return newTimer(a[0], a[1], a[2]).repeat(lib.Int(a[3]), lib.Int(a[4]))
	})
})
