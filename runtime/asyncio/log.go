package asyncio

import (
	"runtime"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// selector is the name of what CPython's loop waits with, which it logs at its start.
var selector = map[bool]string{true: "EpollSelector", false: "KqueueSelector"}[runtime.GOOS == "linux"]

// The levels of logging that asyncio's own logger uses.
const (
	levelDebug   = 10
	levelWarning = 30
	levelError   = 40
)

// log is logger.log(level, message) of the logger "asyncio".
func (l *Loop) log(level int, message string, exc error) {
	py.Log(l.ctx, "asyncio", level, message, exc)
}
