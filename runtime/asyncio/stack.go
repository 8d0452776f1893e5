package asyncio

import (
	"runtime"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// maxStackDump is the number of Go frames looked at.
const maxStackDump = 512

// stackDump asks a suspended task for its stack: it is resumed while one is there, looks, and gives control back at once.
type stackDump struct {
	pcs    []uintptr
	asker  *worker
	wanted *taskCore // t itself, or a task below it on the same worker
}

// take fills the dump on the stack of the task and sends control back.
func (d *stackDump) take(t *taskCore) {
	d.pcs = callers(t, d.wanted)
	t.loop.dump = nil
	t.loop.target = d.asker
}

// stack returns the program counters of the task's frames, innermost first; nil before its first step. Looking at a task
// that waits costs two switches, and nothing otherwise.
func (t *taskCore) stack() []uintptr {
	l := t.loop
	if t.worker == nil || t.state != pending {
		return nil
	}
	if t == l.current {
		return callers(t, t)
	}
	if l.closed || t.worker.task == nil || !l.running {
		return nil
	}
	asker := l.here
	if l.current != nil {
		asker = l.current.worker
	}
	top := t.worker.task
	switch asker {
	case nil:
		return nil
	case t.worker: // the task's own worker drives the loop
		return callers(top, t)
	}
	d := &stackDump{asker: asker, wanted: t}
	l.dump = d
	l.visit(asker, top.worker)
	return d.pcs
}

// callers cuts the frames of wanted out of the calling stack.
func callers(top, wanted *taskCore) []uintptr {
	pcs := make([]uintptr, maxStackDump)
	return ownFrames(pcs[:runtime.Callers(3, pcs)], top, wanted)
}

// visit gives control to another worker until that gives it back, outside of all turns.
func (l *Loop) visit(from, to *worker) {
	current, saved := l.current, l.target
	l.current = nil
	l.target = to
	from.switchTo(to)
	l.current, l.target = current, saved
}

// ownFrames cuts the frames of one task out of the stack of its worker, where tasks may lie on top of each other.
func ownFrames(pcs []uintptr, top, wanted *taskCore) []uintptr {
	start := 0
	for t := top; ; t = t.below {
		end := start
		for end < len(pcs) && !isBegin(pcs[end]) {
			end++
		}
		if t == wanted || t == nil || t.below == nil {
			return pcs[start:end]
		}
		start = min(end+1, len(pcs))
	}
}

// isBegin reports whether the frame is that of taskCore.begin, the outermost of a task.
func isBegin(pc uintptr) bool {
	f := runtime.FuncForPC(pc - 1)
	return f != nil && strings.HasSuffix(f.Name(), "asyncio.(*taskCore).begin")
}

// GetStack returns the frames where the task waits, or where its exception was raised: Task.get_stack().
func (t *taskCore) GetStack() []py.Frame {
	if t.state == pending {
		return py.Frames(t.stack())
	}
	return nil
}
