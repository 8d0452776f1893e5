package asyncio

import (
	"context"
	"sync/atomic"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// current is the loop that SetEventLoop chose; chosen says that it was called, be it with nil.
var (
	current atomic.Pointer[Loop]
	chosen  atomic.Bool
)

// SetEventLoop chooses what GetEventLoop returns outside of loops: asyncio.set_event_loop().
func SetEventLoop(l *Loop) {
	chosen.Store(true)
	current.Store(l)
}

// GetEventLoop returns the running loop, else the one that SetEventLoop chose, else, where it was never called, a new one:
// asyncio.get_event_loop(). Once a loop has been taken away, as at the end of Run, it raises RuntimeError.
func GetEventLoop(ctx context.Context) *Loop {
	if l := loopOf(ctx); l != nil {
		return l
	}
	if l := current.Load(); l != nil {
		return l
	}
	if !chosen.Load() {
		warn("DeprecationWarning: There is no current event loop")
		SetEventLoop(NewEventLoop())
		return current.Load()
	}
	panic(py.RuntimeError.New("There is no current event loop in thread 'MainThread'."))
}
