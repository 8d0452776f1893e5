package logging

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// What follows is for the packages of logging.handlers and logging.config.

// CheckLevel gives the number of a level that is given by number or name.
func CheckLevel(level any) any { return checkLevel(level) }

// LoggerObject is logging.getLogger(name) as an object of the floor.
func LoggerObject(name any) any { return getLogger(name) }

// Names lists the loggers that exist.
func Names() []string {
	var out []string
	for k := range manager.loggers.Keys() {
		out = append(out, k.(string))
	}
	return out
}

// Existing is the logger of a name if somebody asked for it before.
func Existing(name string) any {
	l, _ := manager.loggers.Get(name)
	if _, ok := l.(*placeHolder); ok {
		return nil
	}
	return l
}

// HandlerNamed is the handler with a name, or nil.
func HandlerNamed(name any) any {
	h, _ := byName.Get(name)
	return h
}

// ClearHandlers forgets all handlers: what dictConfig does first.
func ClearHandlers() {
	shutdown(py.CurrentContext())
	handlersMu.Lock()
	handlers = nil
	handlersMu.Unlock()
	for k := range byName.Copy().Keys() {
		byName.Delete(k)
	}
}

// Base calls a method of a class of the library for an object of a class derived from it.
func Base(ctx context.Context, c *py.Class, name string, self any, args ...any) any {
	return super(ctx, c, name, self, args...)
}

// Define adds a method to a class; failures panic, a holds the arguments after self.
func Define(c *py.Class, name, params string, f func(ctx context.Context, self any, a []any) any) {
	def(c, name, params, f)
}

// Guarded runs the body of an emit method: its failures go to the handler's handleError.
func Guarded(ctx context.Context, self, record any, f func()) { guarded(ctx, self, record, f) }

// WithArguments calls a class with arguments by name.
func WithArguments(class any, kw *py.Dict[any, any]) any { return lib.CallKW(class, nil, lib.KW(kw)) }
