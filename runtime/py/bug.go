package py

import (
	"fmt"
	"os"
	"runtime/debug"
	"strings"
)

// TraceVar is the environment variable that makes a mistake of the converter show its Go stack.
const TraceVar = "PY2GOASYNC_TRACE"

// bugStatus is the exit status of a program that a mistake of the converter ended; no Python program ends with it by
// itself (EX_SOFTWARE of sysexits).
const bugStatus = 70

// ReportBug is deferred where a goroutine begins: a panic that is no exception is a mistake of the converter or of these
// packages, and ends the program with one line that says so instead of a Go stack.
func ReportBug() {
	r := recover()
	if r == nil {
		return
	}
	FlushStdout()
	if text, ok := r.(string); ok && strings.HasPrefix(text, "TODO: ") {
		fmt.Fprintf(os.Stderr, "%s is a stub: the Python document does not define it, and nobody has filled it in\n", text)
		os.Exit(1)
	}
	fmt.Fprintf(os.Stderr, "py2goasync: internal error: %v\n", r)
	if os.Getenv(TraceVar) != "" {
		_, _ = os.Stderr.Write(debug.Stack())
	} else {
		fmt.Fprintf(os.Stderr, "This is a mistake of py2goasync, not of the Python program; please report it (%s=1 shows more).\n", TraceVar)
	}
	os.Exit(bugStatus)
}
