package time_test

import (
	"strings"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/time"
	"github.com/stretchr/testify/require"
)

func TestAllClocksFollowTheVirtualOne(t *testing.T) {
	defer interp.UseVirtual(true)()
	wall, mono, perf := time.Time(), time.Monotonic(), time.PerfCounter()
	wallNs, monoNs, perfNs := time.TimeNs(), time.MonotonicNs(), time.PerfCounterNs()
	time.Sleep(3600)
	require.InDelta(t, 3600, time.Time()-wall, 1e-4)
	require.GreaterOrEqual(t, time.Time()-wall, 3600.0)
	require.InDelta(t, 3600, time.Monotonic()-mono, 1e-4)
	require.InDelta(t, 3600, time.PerfCounter()-perf, 1e-4)
	require.InDelta(t, 3600e9, time.TimeNs()-wallNs, 1e5)
	require.InDelta(t, 3600e9, time.MonotonicNs()-monoNs, 1e5)
	require.InDelta(t, 3600e9, time.PerfCounterNs()-perfNs, 1e5)
}

func TestTimeNeverStandsStillOrGoesBack(t *testing.T) {
	for _, virtual := range []bool{false, true} {
		restore := interp.UseVirtual(virtual)
		last := time.MonotonicNs()
		for range 1000 {
			now := time.MonotonicNs()
			require.GreaterOrEqual(t, now, last)
			last = now
		}
		restore()
	}
}

func TestProcessTimeIsProcessorTime(t *testing.T) {
	began := time.ProcessTimeNs()
	for time.ProcessTimeNs() == began {
		_ = strings.Repeat("work", 2)
	}
	require.Greater(t, time.ProcessTime(), 0.0)
	require.Panics(t, func() { time.Sleep(-1) })
}
