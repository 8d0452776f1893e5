package time

import (
	"context"

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
})
