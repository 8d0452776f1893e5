package py

import (
	"fmt"
	"os"
	"sync"
	"sync/atomic"
)

// A generator that the program drops before its end is still owed its finally blocks, and its coroutine would stay for
// ever. The garbage collector notices, but on a goroutine of its own, where no Python code may run: so the generator
// waits here until the program makes its next one, or ends.
var (
	droppedMu  sync.Mutex
	dropped    []interface{ close() (any, error) }
	anyDropped atomic.Bool
	dropAtExit sync.Once
)

func (c *generatorCore[Y]) drop() {
	if c.state != suspended {
		return
	}
	droppedMu.Lock()
	dropped = append(dropped, c)
	droppedMu.Unlock()
	anyDropped.Store(true)
	dropAtExit.Do(func() { AtExit(closeDropped) })
}

// closeDropped closes the generators that were dropped; their exceptions are reported and ignored, as in Python.
func closeDropped() {
	if !anyDropped.Load() {
		return
	}
	droppedMu.Lock()
	list := dropped
	dropped = nil
	anyDropped.Store(false)
	droppedMu.Unlock()
	for _, g := range list {
		if _, err := g.close(); err != nil {
			FlushStdout()
			fmt.Fprintf(os.Stderr, "Exception ignored in: <generator object>\n%s", FormatException(err))
		}
	}
}
