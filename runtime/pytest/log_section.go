package pytest

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/logging"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// logs keeps what reaches the root logger while a phase of a test runs: the section "Captured log call" of a report.
type logs struct {
	text          strings.Builder
	root, handler any
}

func newLogs() *logs {
	l := &logs{root: lib.Call(py.GetAttr(logging.Module(), "getLogger"))}
	format := lib.Call(py.GetAttr(logging.Module(), "Formatter"), logFormat)
	class := py.NewClass("_pytest.logging", "LogCaptureHandler", py.GetAttr(logging.Module(), "Handler").(*py.Class))
	lib.Definer(class)("emit", "self, record", func(a []any) any {
		l.text.WriteString(py.Str(lib.Method(format, "format", a[1])) + "\n")
		return nil
	})
	l.handler = lib.Call(class)
	return l
}

// during runs a phase, and gives what was logged.
func (l *logs) during(f func() error) (text string, err error) {
	lib.Method(l.root, "addHandler", l.handler)
	defer lib.Method(l.root, "removeHandler", l.handler)
	l.text.Reset()
	err = py.Try(f)
	return l.text.String(), err
}
