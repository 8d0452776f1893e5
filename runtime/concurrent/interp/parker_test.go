package interp

import (
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestSleepersWakeInOrderOnTheVirtualClock(t *testing.T) {
	defer UseVirtual(true)()
	var order []int
	var done Parker
	left := 5
	for i := range 5 {
		Go(func() {
			Sleep(float64(100 - 10*i))
			order = append(order, i)
			if left--; left == 0 {
				done.Unpark()
			}
		})
	}
	require.Equal(t, Woken, done.Park(Forever))
	require.Equal(t, []int{4, 3, 2, 1, 0}, order)
}

func TestAParkerThatNobodyCanWakeIsStuck(t *testing.T) {
	defer UseVirtual(true)()
	p := Parker{Watch: true}
	require.Equal(t, Stuck, p.Park(Forever))
}

func TestAHoldKeepsAParkerFromBeingStuck(t *testing.T) {
	release := Hold()
	p := Parker{Watch: true}
	go func() { // no thread of ours: something outside
		p.Unpark()
		release()
		release() // more than once does no harm
	}()
	require.Equal(t, Woken, p.Park(Forever))
	require.Zero(t, external)
}

func TestTheVirtualClockGoesWithTheRealOneWhileSomethingOutsideIsAwaited(t *testing.T) {
	defer UseVirtual(true)()
	defer Hold()()
	began, now := time.Now(), Now()
	var p Parker
	require.Equal(t, TimedOut, p.Park(now+int64(20*time.Millisecond)))
	require.GreaterOrEqual(t, time.Since(began), 15*time.Millisecond)
	require.GreaterOrEqual(t, Now()-now, int64(20*time.Millisecond))
}

func TestThreadsHoldTheInterpreterLockOneAtATime(t *testing.T) {
	defer UseVirtual(true)()
	n, inside := 0, 0
	var wg sync.WaitGroup
	var done Parker
	for range 10 {
		wg.Add(1)
		Go(func() {
			defer wg.Done()
			for range 50 {
				inside++
				require.Equal(t, 1, inside)
				n++
				inside--
				Yield()
			}
			if n == 500 {
				done.Unpark()
			}
		})
	}
	done.Park(Forever)
	wg.Wait()
	require.Equal(t, 500, n)
}
