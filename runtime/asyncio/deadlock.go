package asyncio

import (
	"fmt"
	"os"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// stackDump asks a suspended task for the place where it waits: the task is resumed with it and suspends again.
type stackDump struct{ frames []string }

func (d *stackDump) take(t *taskCore) {}

// deadlocked ends the program: nothing is ready, no timer is set, and nothing outside can wake the loop. CPython would
// wait for ever.
func (l *Loop) deadlocked() {
	py.FlushStdout()
	fmt.Fprint(os.Stderr, l.deadlockReport())
	exitProcess(2)
}

func (l *Loop) deadlockReport() string {
	var b strings.Builder
	b.WriteString("deadlock: every task waits for another, and no timer is set\n")
	for t := range l.tasks.all {
		if t.waiter == nil {
			continue
		}
		what := t.waiter.String()
		if t.waiter.why != nil {
			what = t.waiter.why.describeWait()
		}
		fmt.Fprintf(&b, "  %s (%s) waits for %s\n", t.GetName(), t.self.(AnyTask).AnyCoro().Name(), what)
	}
	return b.String()
}
