package logging

import (
	"context"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// HandlerType is the class logging.Handler, NullHandlerType logging.NullHandler.
var (
	HandlerType     *py.Class
	NullHandlerType *py.Class
)

var (
	handlersMu sync.Mutex
	handlers   []any                    // all that were made, for shutdown()
	byName     = py.NewDict[any, any]() // those with a name
)

func makeHandlerClass() {
	c := py.NewClass("logging", "Handler", FiltererType)
	HandlerType = c
	def(c, "__init__", "level=0", func(ctx context.Context, self any, a []any) any { initHandler(ctx, self, a[0]); return nil })
	def(c, "get_name", "", func(_ context.Context, self any, _ []any) any { return get(self, "_name") })
	def(c, "set_name", "name", func(_ context.Context, self any, a []any) any { nameHandler(self, a[0]); return nil })
	c.DefineGetSet("name", func(self any) any { return get(self, "_name") }, nameHandler)
	def(c, "createLock", "", func(_ context.Context, self any, _ []any) any { set(self, "lock", NewLock()); return nil })
	def(c, "acquire", "", func(ctx context.Context, self any, _ []any) any { withLock(ctx, self, "acquire"); return nil })
	def(c, "release", "", func(ctx context.Context, self any, _ []any) any { withLock(ctx, self, "release"); return nil })
	def(c, "setLevel", "level", func(_ context.Context, self any, a []any) any {
		set(self, "level", checkLevel(a[0]))
		return nil
	})
	def(c, "format", "record", func(ctx context.Context, self any, a []any) any {
		f := get(self, "formatter")
		if !py.Truth(f) {
			f = defaultFormatter
		}
		return call(ctx, f, "format", a[0])
	})
	def(c, "emit", "record", func(context.Context, any, []any) any {
		panic(py.NotImplementedError.New("emit must be implemented by Handler subclasses"))
	})
	def(c, "handle", "record", func(ctx context.Context, self any, a []any) any { return handle(ctx, self, a[0]) })
	def(c, "setFormatter", "fmt", func(_ context.Context, self any, a []any) any { set(self, "formatter", a[0]); return nil })
	def(c, "flush", "", func(context.Context, any, []any) any { return nil })
	def(c, "close", "", func(_ context.Context, self any, _ []any) any { closeHandler(self); return nil })
	def(c, "handleError", "record", func(ctx context.Context, _ any, a []any) any { handleError(ctx, a[0]); return nil })
	def(c, "__repr__", "", func(_ context.Context, self any, _ []any) any {
		return "<" + lib.TypeName(self) + " (" + py.Str(levelName(get(self, "level"))) + ")>"
	})

	n := py.NewClass("logging", "NullHandler", c)
	NullHandlerType = n
	def(n, "handle", "record", func(context.Context, any, []any) any { return nil })
	def(n, "emit", "record", func(context.Context, any, []any) any { return nil })
	def(n, "createLock", "", func(_ context.Context, self any, _ []any) any { set(self, "lock", nil); return nil })
}

func initHandler(ctx context.Context, self, level any) {
	super(ctx, FiltererType, "__init__", self)
	set(self, "_name", nil)
	set(self, "level", checkLevel(level))
	set(self, "formatter", nil)
	set(self, "_closed", false)
	handlersMu.Lock()
	handlers = append(handlers, self)
	handlersMu.Unlock()
	call(ctx, self, "createLock")
}

func nameHandler(self, name any) {
	if old := get(self, "_name"); old != nil {
		byName.Delete(old)
	}
	set(self, "_name", name)
	if py.Truth(name) {
		byName.Set(name, self)
	}
}

func withLock(ctx context.Context, self any, method string) {
	if l := get(self, "lock"); l != nil {
		call(ctx, l, method)
	}
}

func handle(ctx context.Context, self, record any) any {
	v := call(ctx, self, "filter", record)
	if isOf(v, LogRecordType) {
		record = v
	}
	if py.Truth(v) {
		withLock(ctx, self, "acquire")
		defer withLock(ctx, self, "release")
		call(ctx, self, "emit", record)
	}
	return v
}

func closeHandler(self any) {
	set(self, "_closed", true)
	if name := get(self, "_name"); py.Truth(name) {
		byName.Delete(name)
	}
}

// guarded runs the body of an emit method: its failures go to handleError, but for those that end the program.
func guarded(ctx context.Context, self, record any, f func()) {
	err := py.Try(func() error { f(); return nil })
	switch {
	case err == nil:
	case py.Is(err, py.RecursionError) || !py.Is(err, py.ExceptionType):
		panic(err)
	default:
		call(py.WithHandled(ctx, err), self, "handleError", record)
	}
}

// handleError is Handler.handleError(record): what went wrong goes to stderr, and the program goes on.
func handleError(ctx context.Context, record any) {
	stderr := sys.CurrentStderr()
	if !py.Truth(variable("raiseExceptions")) || stderr == nil {
		return
	}
	write := func(s string) { lib.Method(stderr, "write", s) }
	write("--- Logging error ---\n")
	if err := py.Handling(ctx); err != nil {
		write(py.FormatException(err))
	} else {
		write("NoneType: None\n")
	}
	write("Call stack:\n" + py.FormatFrames(py.CallStack(2)))
	err := py.Try(func() error {
		write("Message: " + py.Repr(get(record, "msg")) + "\nArguments: " + py.Str(get(record, "args")) + "\n")
		return nil
	})
	if err != nil {
		write("Unable to print the message and arguments - possible formatting error.\nUse the traceback above to help find the error.\n")
	}
}

// shutdown is logging.shutdown(): all handlers are flushed and closed, the last made first.
func shutdown(ctx context.Context) {
	handlersMu.Lock()
	all := append([]any{}, handlers...)
	handlersMu.Unlock()
	for i := len(all) - 1; i >= 0; i-- {
		h := all[i]
		err := py.Try(func() error {
			withLock(ctx, h, "acquire")
			defer withLock(ctx, h, "release")
			if py.Truth(py.GetAttrOr(h, "flushOnClose", true)) {
				call(ctx, h, "flush")
			}
			call(ctx, h, "close")
			return nil
		})
		if err != nil && !py.Is(err, py.OSError, py.ValueError) && py.Truth(variable("raiseExceptions")) {
			panic(err)
		}
	}
}
