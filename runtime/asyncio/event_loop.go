package asyncio

import (
	"context"
	"sync/atomic"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// current is the loop that SetEventLoop chose.
var current atomic.Pointer[Loop]

// SetEventLoop chooses what GetEventLoop returns outside of loops: asyncio.set_event_loop().
func SetEventLoop(l *Loop) { current.Store(l) }

// GetEventLoop returns the running loop, else the one that SetEventLoop chose: asyncio.get_event_loop(). It raises
// RuntimeError when there is neither.
func GetEventLoop(ctx context.Context) *Loop {
	if l := loopOf(ctx); l != nil {
		return l
	}
	if l := current.Load(); l != nil {
		return l
	}
	panic(py.RuntimeError.New("There is no current event loop in thread 'MainThread'."))
}
