package py

import (
	"context"
	"fmt"
	"os"
	"runtime"
)

// warningLevel is logging.WARNING: what is logged from there on is shown even if nobody configures logging.
const warningLevel = 30

// Log is how library code logs: logging.getLogger(name).log(level, message), with the exception it is about if there is
// one. Package logging sets it; in programs that never load it, only warnings and worse are shown, on stderr.
var Log = func(_ context.Context, name string, level int, message string, exc error) {
	if level < warningLevel {
		return
	}
	FlushStdout()
	fmt.Fprintln(os.Stderr, message)
	if exc != nil {
		fmt.Fprint(os.Stderr, FormatException(exc))
	}
}

// TaskName gives the name of the task that runs with a context, if there is one. asyncio sets it.
var TaskName = func(context.Context) (name string, ok bool) { return "", false }

// CallStack gives the Python frames that are being run, the outermost first; skip counts Go functions to leave out, the
// caller being the first.
func CallStack(skip int) []Frame {
	pcs := make([]uintptr, 64)
	for {
		n := runtime.Callers(skip+1, pcs)
		if n < len(pcs) {
			return Frames(pcs[:n])
		}
		pcs = make([]uintptr, 2*len(pcs))
	}
}
