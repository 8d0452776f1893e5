package threading

import (
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	_ "github.com/py2goasync/py2goasync/runtime/internal/interrupt" // Ctrl-C
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module gives the module object of threading.
var Module func() *py.Module

func init() {
	Module = lib.Module("threading", fill)
	makeLockClasses()
	makeConditionClass()
	makeEventClass()
	makeSemaphoreClasses()
	makeBarrierClass()
	makeThreadClass()
	makeTimerClass()
	makeMainThreadClass()
	makeLocalClass()
	py.BeforeExit(joinAll)
}

// joinAll waits, at the end of the program, for the threads that are no daemons.
func joinAll() {
	for _, t := range append([]any{}, alive...) {
		if !threadDaemon(t) {
			join(t, nil)
		}
	}
	if len(remaining()) > 0 {
		joinAll()
	}
}

func remaining() (out []any) {
	for _, t := range alive {
		if !threadDaemon(t) {
			out = append(out, t)
		}
	}
	return out
}

// GetIdent is threading.get_ident().
func GetIdent() int { return interp.Current().Ident }

// MainThread is threading.main_thread().
func MainThread() any { return object(interp.Main) }

// ActiveCount is threading.active_count().
func ActiveCount() int {
	interp.Breathe()
	return 1 + len(alive)
}

func fill(m *py.Module) {
	m.Set("local", LocalType).Set("Lock", LockType).Set("RLock", RLockType).Set("BrokenBarrierError", BrokenBarrierError).Set("ThreadError", py.RuntimeError)
	m.Set("TIMEOUT_MAX", 9223372036.0)
	m.Set("excepthook", lib.Def("excepthook", "args, /", func(a []any) any { excepthook(a[0]); return nil }))
	m.Set("__excepthook__", lib.Def("excepthook", "args, /", func(a []any) any { excepthook(a[0]); return nil }))
	m.Set("ExceptHookArgs", excepthookArgs.Class)
	for _, c := range []*py.Class{ConditionType, EventType, SemaphoreType, BoundedSemaphoreType, BarrierType, ThreadType, TimerType} {
		m.Set(c.Name, c)
	}
	current := func([]any) any { return CurrentThread() }
	count := func([]any) any { return ActiveCount() }
	lib.Add(m, "current_thread", "", current)
	lib.Add(m, "currentThread", "", current)
	lib.Add(m, "active_count", "", count)
	lib.Add(m, "activeCount", "", count)
	lib.Add(m, "main_thread", "", func([]any) any { return MainThread() })
	lib.AddC(m, "get_ident", "", func([]any) any { return GetIdent() })
	lib.AddC(m, "get_native_id", "", func([]any) any { return GetIdent() })
	lib.Add(m, "enumerate", "", func([]any) any { return py.ListOf(append([]any{MainThread()}, alive...)) })
	lib.AddC(m, "stack_size", "size=0, /", func([]any) any { return 0 })
}
