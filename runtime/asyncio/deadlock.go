package asyncio

import (
	"fmt"
	"os"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// deadlocked ends the program with status 2: nothing is ready, no timer is set, and nothing outside can wake the loop.
// CPython would wait for ever.
func (l *Loop) deadlocked() {
	onDeadlock(l.deadlockReport())
}

// onDeadlock is replaced by tests.
var onDeadlock = func(report string) {
	py.FlushStdout()
	fmt.Fprint(os.Stderr, report)
	py.Exit(2)
}

// deadlockReport tells which tasks wait, on what, and where in the Python source.
func (l *Loop) deadlockReport() string {
	var b strings.Builder
	b.WriteString("deadlock: nothing can run any more; Python would wait for ever\n")
	n := 0
	for t := range l.tasks.all {
		n++
		fmt.Fprintf(&b, "  %s (%s) waits for %s\n", t.GetName(), t.self.(AnyTask).AnyCoro().Name(), t.describeWaiting())
		if frames := py.Frames(t.stack()); len(frames) > 0 {
			f := frames[len(frames)-1]
			fmt.Fprintf(&b, "    at %s:%d, in %s", f.File, f.Line, f.Func)
			if f.Source != "" {
				b.WriteString(": " + f.Source)
			}
			b.WriteByte('\n')
		}
	}
	if n == 0 {
		b.WriteString("  no task is left, and nobody stops the loop\n")
	}
	return b.String()
}

// describeWaiting names what the task waits for: the primitive, or the task or future.
func (t *taskCore) describeWaiting() string {
	w := t.waiter
	switch {
	case w == nil:
		return "its next turn"
	case t.waiting != nil && w == &t.waiting.futureCore:
		return t.waiting.why.describeWait()
	case w.more != nil && w.more.why != nil:
		return w.more.why.describeWait()
	case w.self == nil:
		return "a future"
	}
	if other, ok := w.self.(AnyTask); ok {
		return "task " + other.GetName()
	}
	if g, ok := w.self.(interface{ unfinished() int }); ok {
		return fmt.Sprintf("gather() (%d unfinished)", g.unfinished())
	}
	return "a future that nobody resolves"
}

func (g *gatherState) unfinished() int { return g.count - g.finished }
