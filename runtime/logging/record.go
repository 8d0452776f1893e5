package logging

import (
	"context"
	"math/big"
	"os"
	"path"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/collections/abc"
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// LogRecordType is the class logging.LogRecord.
var LogRecordType *py.Class

var started = interp.Wall()

func makeRecordClass() {
	c := py.NewClass("logging", "LogRecord", py.ObjectType)
	LogRecordType = c
	def(c, "__init__", "name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs",
		func(ctx context.Context, self any, a []any) any { fillRecord(ctx, self, a); return nil })
	def(c, "__repr__", "", func(_ context.Context, r any, _ []any) any {
		return "<LogRecord: " + py.Str(get(r, "name")) + ", " + py.Str(get(r, "levelno")) + ", " + py.Str(get(r, "pathname")) +
			", " + py.Str(get(r, "lineno")) + ", \"" + py.Str(get(r, "msg")) + "\">"
	})
	def(c, "getMessage", "", func(_ context.Context, r any, _ []any) any {
		msg := py.Str(get(r, "msg"))
		if args := get(r, "args"); py.Truth(args) {
			return py.Percent(msg, args)
		}
		return msg
	})
}

func fillRecord(ctx context.Context, r any, a []any) {
	now := interp.Wall()
	args := a[5]
	if t, ok := args.(py.Tuple); ok && len(t) == 1 && isMapping(t[0]) && py.Truth(t[0]) {
		args = t[0] // "%(key)s", {"key": 1}
	}
	set(r, "name", a[0])
	set(r, "msg", a[4])
	set(r, "args", args)
	set(r, "levelname", levelName(a[1]))
	set(r, "levelno", a[1])
	set(r, "pathname", a[2])
	if p, ok := a[2].(string); ok {
		base := path.Base(p)
		if p == "" || strings.HasSuffix(p, "/") {
			base = ""
		}
		set(r, "filename", base)
		set(r, "module", stem(base))
	} else {
		set(r, "filename", a[2])
		set(r, "module", "Unknown module")
	}
	set(r, "exc_info", a[6])
	set(r, "exc_text", nil)
	set(r, "stack_info", a[8])
	set(r, "lineno", a[3])
	set(r, "funcName", a[7])
	created := interp.Seconds(now)
	set(r, "created", created)
	msecs := float64(now % 1e9 / 1e6)
	if msecs == 999 && int64(created) != now/1e9 {
		msecs = 0
	}
	set(r, "msecs", msecs)
	set(r, "relativeCreated", float64(now-started)/1e6)
	t := interp.Current()
	given := func(flag, name string, v any) {
		if on, ok := Module().Get(flag); ok && !py.Truth(on) {
			v = nil
		}
		set(r, name, v)
	}
	given("logThreads", "thread", t.Ident)
	given("logThreads", "threadName", t.Name)
	given("logMultiprocessing", "processName", t.Process)
	given("logProcesses", "process", os.Getpid())
	var task any
	if name, ok := py.TaskName(ctx); ok {
		task = name
	}
	given("logAsyncioTasks", "taskName", task)
}

// stem is os.path.splitext(name)[0].
func stem(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 && strings.Trim(name[:i], ".") != "" {
		return name[:i]
	}
	return name
}

func isMapping(x any) bool {
	switch x.(type) {
	case *py.Dict[any, any]:
		return true
	case nil, int, string, float64, bool, *big.Int:
		return false
	}
	m, _ := abc.Module().Get("Mapping")
	return py.IsInstance(x, m)
}

// newRecord makes a record by the factory that the program has set.
func newRecord(ctx context.Context, args ...any) any {
	v, err := py.Call(ctx, recordFactory, args...)
	py.Check(err)
	return v
}

var recordFactory any

// makeLogRecord is logging.makeLogRecord(dict).
func makeLogRecord(ctx context.Context, attrs any) any {
	r := newRecord(ctx, nil, nil, "", 0, "", py.Tuple{}, nil, nil)
	call(ctx, get(r, "__dict__"), "update", attrs)
	return r
}

// values are the attributes of a record as a formatter fills them in.
func values(record, defaults any) *py.Dict[any, any] {
	d := get(record, "__dict__").(*py.Dict[any, any])
	if !py.Truth(defaults) {
		return d
	}
	return py.Or(defaults, d).(*py.Dict[any, any])
}
