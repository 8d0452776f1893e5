package logging

import (
	"context"
	"math/big"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// LoggerType is the class logging.Logger, RootLoggerType that of the root.
var (
	LoggerType     *py.Class
	RootLoggerType *py.Class
	root           any
)

// named are the methods with the name of a level.
var named = []struct {
	name  string
	level int
}{{"debug", DEBUG}, {"info", INFO}, {"warning", WARNING}, {"error", ERROR}, {"critical", CRITICAL}}

func makeLoggerClass() {
	c := py.NewClass("logging", "Logger", FiltererType)
	LoggerType = c
	def(c, "__init__", "name, level=0", func(ctx context.Context, self any, a []any) any { initLogger(ctx, self, a[0], a[1]); return nil })
	def(c, "setLevel", "level", func(_ context.Context, self any, a []any) any {
		set(self, "level", checkLevel(a[0]))
		return nil
	})
	for _, n := range named {
		def(c, n.name, "msg, *args, **kwargs", func(ctx context.Context, self any, a []any) any {
			if enabled(ctx, self, n.level) {
				callKW(ctx, self, "_log", []any{n.level, a[0], a[1]}, lib.KW(a[2]))
			}
			return nil
		})
	}
	def(c, "warn", "msg, *args, **kwargs", func(ctx context.Context, self any, a []any) any {
		deprecated(ctx, "method")
		callKW(ctx, self, "warning", prepend(a[0], a[1]), lib.KW(a[2]))
		return nil
	})
	def(c, "fatal", "msg, *args, **kwargs", func(ctx context.Context, self any, a []any) any {
		callKW(ctx, self, "critical", prepend(a[0], a[1]), lib.KW(a[2]))
		return nil
	})
	def(c, "exception", "msg, *args, exc_info=True, **kwargs", func(ctx context.Context, self any, a []any) any {
		callKW(ctx, self, "error", prepend(a[0], a[1]), append(lib.KW(a[3]), py.KV{Key: "exc_info", Value: a[2]}))
		return nil
	})
	def(c, "log", "level, msg, *args, **kwargs", func(ctx context.Context, self any, a []any) any {
		switch py.Carried(a[0]).(type) {
		case int, bool, *big.Int:
		default:
			if py.Truth(variable("raiseExceptions")) {
				panic(py.TypeError.New("level must be an integer"))
			}
			return nil
		}
		if py.Truth(call(ctx, self, "isEnabledFor", a[0])) {
			callKW(ctx, self, "_log", []any{a[0], a[1], a[2]}, lib.KW(a[3]))
		}
		return nil
	})
	def(c, "isEnabledFor", "level", func(_ context.Context, self any, a []any) any { return isEnabledFor(self, number(a[0])) })
	def(c, "getEffectiveLevel", "", func(_ context.Context, self any, _ []any) any { return effectiveLevel(self) })
	defineLoggerHandling(c)
	defineLoggerTree(c)

	r := py.NewClass("logging", "RootLogger", c)
	RootLoggerType = r
	def(r, "__init__", "level", func(ctx context.Context, self any, a []any) any { initLogger(ctx, self, "root", a[0]); return nil })
}

func prepend(x, args any) []any { return append([]any{x}, args.(py.Tuple)...) }

func initLogger(ctx context.Context, self, name, level any) {
	super(ctx, FiltererType, "__init__", self)
	set(self, "name", name)
	set(self, "level", checkLevel(level))
	set(self, "parent", nil)
	set(self, "propagate", true)
	set(self, "handlers", py.NewList[any]())
	set(self, "disabled", false)
}

// enabled asks the logger whether a level is logged; only a class of the program can answer otherwise.
func enabled(ctx context.Context, self any, level int) bool {
	if c := py.Type(self); c == LoggerType || c == RootLoggerType {
		return isEnabledFor(self, level)
	}
	return py.Truth(call(ctx, self, "isEnabledFor", level))
}

func isEnabledFor(self any, level int) bool {
	return !py.Truth(get(self, "disabled")) && manager.disabled() < level && level >= number(effectiveLevel(self))
}

func effectiveLevel(self any) any {
	for l := self; l != nil; l = get(l, "parent") {
		if level := get(l, "level"); py.Truth(level) {
			return level
		}
	}
	return NOTSET
}

func defineLoggerHandling(c *py.Class) {
	def(c, "findCaller", "stack_info=False, stacklevel=1", func(_ context.Context, _ any, a []any) any {
		return findCaller(py.Truth(a[0]), number(a[1]))
	})
	def(c, "makeRecord", "name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None",
		func(ctx context.Context, _ any, a []any) any { return makeRecord(ctx, a) })
	def(c, "_log", "level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1",
		func(ctx context.Context, self any, a []any) any { logRecord(ctx, self, a); return nil })
	def(c, "handle", "record", func(ctx context.Context, self any, a []any) any {
		if py.Truth(get(self, "disabled")) {
			return nil
		}
		v := call(ctx, self, "filter", a[0])
		if !py.Truth(v) {
			return nil
		}
		if !isOf(v, LogRecordType) {
			v = a[0]
		}
		call(ctx, self, "callHandlers", v)
		return nil
	})
	def(c, "callHandlers", "record", func(ctx context.Context, self any, a []any) any { callHandlers(ctx, self, a[0]); return nil })
	def(c, "addHandler", "hdlr", func(_ context.Context, self any, a []any) any {
		if l := list(self, "handlers"); !py.Contains(l, a[0]) {
			l.Append(a[0])
		}
		return nil
	})
	def(c, "removeHandler", "hdlr", func(ctx context.Context, self any, a []any) any {
		if l := list(self, "handlers"); py.Contains(l, a[0]) {
			call(ctx, l, "remove", a[0])
		}
		return nil
	})
	def(c, "hasHandlers", "", func(_ context.Context, self any, _ []any) any {
		for l := self; l != nil; l = get(l, "parent") {
			if py.Truth(get(l, "handlers")) {
				return true
			}
			if !py.Truth(get(l, "propagate")) {
				break
			}
		}
		return false
	})
}

// logRecord is Logger._log(level, msg, args, exc_info, extra, stack_info, stacklevel).
func logRecord(ctx context.Context, self any, a []any) {
	where := call(ctx, self, "findCaller", a[5], a[6]).(py.Tuple)
	info := a[3]
	if py.Truth(info) {
		if err, ok := info.(error); ok {
			info = excInfo(err)
		} else if _, ok := info.(py.Tuple); !ok {
			info = excInfo(handled(ctx))
		}
	}
	record := call(ctx, self, "makeRecord", get(self, "name"), a[0], where[0], where[1], a[1], a[2], info, where[2], a[4], where[3])
	call(ctx, self, "handle", record)
}

func handled(ctx context.Context) error {
	if err := py.Handling(ctx); err != nil {
		return err
	}
	return sys.Handling()
}

// excInfo is the tuple of sys.exc_info().
func excInfo(err error) any {
	if err == nil {
		return py.Tuple{nil, nil, nil}
	}
	e := py.AsException(err)
	return py.Tuple{py.Type(e), e, py.TracebackOf(e)}
}

// findCaller is where the program logs from: file, line, function and, if asked for, the stack.
func findCaller(stack bool, level int) py.Tuple {
	frames := py.CallStack(2)
	if len(frames) == 0 {
		return py.Tuple{"(unknown file)", 0, "(unknown function)", nil}
	}
	i := max(0, len(frames)-max(1, level))
	var sinfo any
	if stack {
		sinfo = strings.TrimSuffix("Stack (most recent call last):\n"+py.FormatFrames(frames[:i+1]), "\n")
	}
	f := frames[i]
	return py.Tuple{f.File, f.Line, f.Func, sinfo}
}

// makeRecord is Logger.makeRecord(...).
func makeRecord(ctx context.Context, a []any) any {
	r := newRecord(ctx, a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[9])
	if extra := a[8]; extra != nil {
		attrs := get(r, "__dict__").(*py.Dict[any, any])
		for k := range py.Seq(extra) {
			_, there := attrs.Get(k)
			if there || py.Eq(k, "message") || py.Eq(k, "asctime") {
				panic(py.KeyError.New("Attempt to overwrite " + py.Repr(k) + " in LogRecord"))
			}
			attrs.Set(k, py.GetItem(extra, k))
		}
	}
	return r
}

// callHandlers passes a record to the handlers of a logger and of those above it.
func callHandlers(ctx context.Context, self, record any) {
	found := false
	level := get(record, "levelno")
	for l := self; l != nil; {
		for h := range list(l, "handlers").All() {
			found = true
			if py.Ge(level, get(h, "level")) {
				call(ctx, h, "handle", record)
			}
		}
		if !py.Truth(get(l, "propagate")) {
			break
		}
		l = get(l, "parent")
	}
	if found {
		return
	}
	if last := variable("lastResort"); py.Truth(last) {
		if py.Ge(level, get(last, "level")) {
			call(ctx, last, "handle", record)
		}
	} else if py.Truth(variable("raiseExceptions")) && !manager.warned {
		lib.Method(sys.CurrentStderr(), "write", "No handlers could be found for logger \""+py.Str(get(self, "name"))+"\"\n")
		manager.warned = true
	}
}
