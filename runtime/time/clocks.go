package time

import (
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/types"
)

// The clocks of the system, by the numbers that Linux gives them.
const (
	CLOCK_REALTIME           = 0
	CLOCK_MONOTONIC          = 1
	CLOCK_PROCESS_CPUTIME_ID = 2
	CLOCK_THREAD_CPUTIME_ID  = 3
	CLOCK_MONOTONIC_RAW      = 4
	CLOCK_BOOTTIME           = 7
	CLOCK_TAI                = 11
)

// ClockGettimeNs is time.clock_gettime_ns(clk_id). The clocks of the machine are those of the program, so that a virtual one stays one.
func ClockGettimeNs(clock int) int {
	switch clock {
	case CLOCK_REALTIME, CLOCK_TAI:
		return int(interp.Wall())
	case CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME:
		return int(interp.Now())
	case CLOCK_PROCESS_CPUTIME_ID:
		return ProcessTimeNs()
	case CLOCK_THREAD_CPUTIME_ID:
		return ThreadTimeNs()
	}
	panic(py.OSError.New(22, "Invalid argument"))
}

// ClockGettime is time.clock_gettime(clk_id).
func ClockGettime(clock int) float64 { return interp.Seconds(int64(ClockGettimeNs(clock))) }

// ClockGetres is time.clock_getres(clk_id): a nanosecond.
func ClockGetres(clock int) float64 {
	ClockGettimeNs(clock)
	return 1e-9
}

// ThreadTimeNs is time.thread_time_ns().
func ThreadTimeNs() int { return int(ThreadTime() * 1e9) }

// GetClockInfo is time.get_clock_info(name).
func GetClockInfo(name string) any {
	clock, adjustable := map[string]string{
		"time": "REALTIME", "monotonic": "MONOTONIC", "perf_counter": "MONOTONIC",
		"process_time": "PROCESS_CPUTIME_ID", "thread_time": "THREAD_CPUTIME_ID",
	}[name], name == "time"
	if clock == "" {
		panic(py.ValueError.New("unknown clock"))
	}
	return lib.CallKW(types.SimpleNamespaceType, nil, []py.KV{
		{Key: "implementation", Value: "clock_gettime(CLOCK_" + clock + ")"}, {Key: "monotonic", Value: !adjustable},
		{Key: "adjustable", Value: adjustable}, {Key: "resolution", Value: 1e-9}})
}

func fillClocks(m *py.Module) {
	for name, n := range map[string]int{"CLOCK_REALTIME": CLOCK_REALTIME, "CLOCK_MONOTONIC": CLOCK_MONOTONIC,
		"CLOCK_PROCESS_CPUTIME_ID": CLOCK_PROCESS_CPUTIME_ID, "CLOCK_THREAD_CPUTIME_ID": CLOCK_THREAD_CPUTIME_ID,
		"CLOCK_MONOTONIC_RAW": CLOCK_MONOTONIC_RAW, "CLOCK_BOOTTIME": CLOCK_BOOTTIME, "CLOCK_TAI": CLOCK_TAI} {
		m.Set(name, n)
	}
	lib.AddC(m, "clock_gettime", "clk_id, /", func(a []any) any { return ClockGettime(lib.Int(a[0])) })
	lib.AddC(m, "clock_gettime_ns", "clk_id, /", func(a []any) any { return ClockGettimeNs(lib.Int(a[0])) })
	lib.AddC(m, "clock_getres", "clk_id, /", func(a []any) any { return ClockGetres(lib.Int(a[0])) })
	lib.AddC(m, "thread_time_ns", "", func([]any) any { return ThreadTimeNs() })
	lib.AddC(m, "get_clock_info", "name, /", func(a []any) any { return GetClockInfo(lib.Str(a[0], "get_clock_info() argument 1")) })
}
