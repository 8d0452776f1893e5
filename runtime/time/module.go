package time

import (
	"context"
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of time, for its functions as values: clock = time.perf_counter.
var Module = lib.Module("time", func(m *py.Module) {
	for name, f := range map[string]func() float64{"time": Time, "monotonic": Monotonic, "perf_counter": PerfCounter, "process_time": ProcessTime} {
		m.Set(name, py.NewBuiltin(name, "", func(context.Context, []any) (any, error) { return f(), nil }).WithModule("time"))
	}
	for name, f := range map[string]func() int{"time_ns": TimeNs, "monotonic_ns": MonotonicNs, "perf_counter_ns": PerfCounterNs, "process_time_ns": ProcessTimeNs} {
		m.Set(name, py.NewBuiltin(name, "", func(context.Context, []any) (any, error) { return f(), nil }).WithModule("time"))
	}
	m.Set("sleep", py.NewBuiltin("sleep", "seconds, /", func(ctx context.Context, a []any) (any, error) {
		Sleep(py.ToFloat(a[0]))
		return nil, nil
	}).WithModule("time"))
	m.Set("struct_time", StructTime)
	fillClocks(m)
	lib.AddC(m, "gmtime", "seconds=None, /", func(a []any) any { return Gmtime(a[0]) })
	lib.AddC(m, "localtime", "seconds=None, /", func(a []any) any { return Localtime(a[0]) })
	lib.AddC(m, "mktime", "tuple, /", func(a []any) any { return Mktime(a[0]) })
	orNow := func(x any) any {
		if x == nil {
			return Localtime(nil)
		}
		return x
	}
	lib.AddC(m, "asctime", "tuple=None, /", func(a []any) any { return Asctime(orNow(a[0])) })
	lib.AddC(m, "ctime", "seconds=None, /", func(a []any) any { return Asctime(Localtime(a[0])) })
	lib.AddC(m, "strftime", "format, tuple=None, /", func(a []any) any {
		return Strftime(lib.Str(a[0], "strftime() argument 1"), orNow(a[1]))
	})
	lib.AddC(m, "thread_time", "", func([]any) any { return ThreadTime() })
	lib.AddC(m, "tzset", "", func([]any) any { return nil })
	name, offset := time.Now().Zone()
	m.Set("timezone", -offset).Set("altzone", -offset).Set("daylight", 0).Set("tzname", py.Tuple{name, name})
})
