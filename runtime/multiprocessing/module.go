package multiprocessing

import (
	"runtime"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func init() {
	makeLockTypes()
	makeProcessClass()
	makeQueueClasses()
	makeConnectionClass()
	makePoolClasses()
	makeSharedClasses()
	makeManagerClasses()
	py.BeforeExit(joinAll)
}

func cpuCount() int { return runtime.NumCPU() }

// CPUCount is multiprocessing.cpu_count().
func CPUCount() int { return cpuCount() }

var startMethod any = "fork"

// Module is the module object of multiprocessing, which is its default context too.
var Module = lib.Module("multiprocessing", fill)

func fill(m *py.Module) {
	for _, c := range []*py.Class{ProcessType, ProcessError, BufferTooShort, TimeoutError, AuthenticationError} {
		m.Set(c.Name, c)
	}
	for name, c := range lockTypes {
		m.Set(name, c)
	}
	lib.Add(m, "Queue", "maxsize=0", func(a []any) any { return newQueue(queueType, a[0]) })
	lib.Add(m, "JoinableQueue", "maxsize=0", func(a []any) any { return newQueue(joinableType, a[0]) })
	lib.Add(m, "SimpleQueue", "", func([]any) any { return newQueue(simpleType, nil) })
	lib.Add(m, "Pipe", "duplex=True", func(a []any) any { return newPipe(py.Truth(a[0])) })
	lib.Add(m, "Pool", "processes=None, initializer=None, initargs=(), maxtasksperchild=None", func(a []any) any {
		return newPool(a[0], a[1], a[2], false)
	})
	lib.Add(m, "Value", "typecode_or_type, *args, lock=True", func(a []any) any {
		items := a[1].(py.Tuple)
		if len(items) == 0 {
			items = py.Tuple{0}
		}
		return newCell(valueType, a[0], a[2], items[:1])
	})
	lib.Add(m, "Array", "typecode_or_type, size_or_initializer, *, lock=True", func(a []any) any { return newArray(a[0], a[1], a[2]) })
	lib.Add(m, "Manager", "", func([]any) any { return &manager{} })
	lib.Add(m, "cpu_count", "", func([]any) any { return cpuCount() })
	lib.Add(m, "current_process", "", func([]any) any { return CurrentProcess() })
	lib.Add(m, "active_children", "", func([]any) any { return ActiveChildren() })
	lib.Add(m, "freeze_support", "", func([]any) any { return nil })
	lib.Add(m, "get_start_method", "allow_none=False", func([]any) any { return startMethod })
	lib.Add(m, "get_all_start_methods", "", func([]any) any { return py.ListOf([]any{"fork", "spawn", "forkserver"}) })
	lib.Add(m, "set_start_method", "method, force=False", func(a []any) any {
		checkMethod(a[0])
		startMethod = a[0]
		return nil
	})
	lib.Add(m, "get_context", "method=None", func(a []any) any {
		if a[0] != nil {
			checkMethod(a[0])
		}
		return m
	})
}

func checkMethod(x any) {
	if x != "fork" && x != "spawn" && x != "forkserver" {
		panic(py.ValueError.Newf("cannot find context for %s", py.Repr(x)))
	}
}
