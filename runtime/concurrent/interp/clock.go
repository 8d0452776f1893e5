// Package interp is what the threads of one converted program share: the clock they read, the interpreter lock they
// hold while they run Python code, and the one place where they block (Parker), so that it is known when nobody can
// run any more. It answers no Python module; runtime/time, runtime/asyncio and runtime/concurrent stand on it.
package interp

import (
	"math"
	"os"
	"sync/atomic"
	"time"
)

// ClockVariable is the environment variable that chooses the clock: "virtual" or anything else for the real one.
const ClockVariable = "PY2GOASYNC_CLOCK"

// base is where the monotonic clock starts: well above zero, as an uptime is, because programs compare it with 0.
const base = int64(10_000 * time.Second)

// lateness is how long after its deadline a sleeper wakes on the virtual clock. A real one is later still; without any,
// time.time() differences could round to less than the delay that was asked for.
const lateness = int64(500)

var (
	isVirtual = os.Getenv(ClockVariable) == "virtual"
	started   = time.Now()
	epoch     = started.Truncate(time.Second).UnixNano()
	virtual   atomic.Int64 // nanoseconds since the start
)

// Virtual reports whether the clock is the virtual one, which jumps to the next deadline when everybody waits.
func Virtual() bool { return isVirtual }

// UseVirtual chooses the clock for tests, and sets the virtual one to its start; it returns a function that restores the
// choice made before.
func UseVirtual(on bool) (restore func()) {
	old := isVirtual
	isVirtual = on
	virtual.Store(0)
	return func() { isVirtual = old }
}

// Now returns the monotonic time in nanoseconds. Each reading of the virtual clock is one nanosecond later than the one
// before, so that deadlines made one after the other keep their order, as they do on a real clock.
func Now() int64 {
	if isVirtual {
		return base + virtual.Add(1)
	}
	return base + int64(time.Since(started))
}

// Wall returns the nanoseconds since 1970: time.time_ns().
func Wall() int64 {
	if isVirtual {
		return epoch + virtual.Add(1)
	}
	return time.Now().UnixNano()
}

// Seconds converts a reading to the float that Python shows.
func Seconds(ns int64) float64 { return float64(ns) / 1e9 }

// Deadline converts a float of Python's clock to nanoseconds, rounded up, so that nobody wakes early.
func Deadline(seconds float64) int64 {
	ns := math.Ceil(seconds * 1e9)
	if ns >= math.MaxInt64/2 {
		return math.MaxInt64 / 2
	}
	return int64(ns)
}

// jump moves the virtual clock to a deadline.
func jump(deadline int64) {
	if to := deadline - base + lateness; to > virtual.Load() {
		virtual.Store(to)
	}
}
