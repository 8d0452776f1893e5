// Package time answers Python's time module, on the clock of the program: with PY2GOASYNC_CLOCK=virtual all of it
// follows the virtual clock, but for the processor time.
package time

import (
	"syscall"
	"time"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	_ "github.com/py2goasync/py2goasync/runtime/internal/interrupt" // Ctrl-C
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Sleep blocks the thread for a number of seconds: time.sleep(). Other threads run meanwhile; the event loop of this one
// does not.
func Sleep(seconds float64) {
	if seconds < 0 {
		panic(py.ValueError.New("sleep length must be non-negative"))
	}
	interp.Sleep(seconds)
}

// Time returns the seconds since 1970: time.time().
func Time() float64 { return interp.Seconds(interp.Wall()) }

// TimeNs returns the nanoseconds since 1970: time.time_ns().
func TimeNs() int { return int(interp.Wall()) }

// Monotonic returns the seconds of a clock that never goes back: time.monotonic(), and loop.time().
func Monotonic() float64 { return interp.Seconds(interp.Now()) }

// MonotonicNs returns the nanoseconds of that clock: time.monotonic_ns().
func MonotonicNs() int { return int(interp.Now()) }

// PerfCounter returns the seconds of the most precise clock: time.perf_counter().
func PerfCounter() float64 { return interp.Seconds(interp.Now()) }

// PerfCounterNs returns the nanoseconds of the most precise clock: time.perf_counter_ns().
func PerfCounterNs() int { return int(interp.Now()) }

// ProcessTime returns the processor seconds the program has used: time.process_time().
func ProcessTime() float64 { return interp.Seconds(int64(ProcessTimeNs())) }

// ProcessTimeNs returns the processor nanoseconds the program has used: time.process_time_ns().
func ProcessTimeNs() int {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return int(time.Since(started))
	}
	return int(u.Utime.Nano() + u.Stime.Nano())
}

var started = time.Now()

// ThreadTime returns the processor seconds of the thread: time.thread_time(). Goroutines have no clock of their own; it
// is that of the program.
func ThreadTime() float64 { return ProcessTime() }
