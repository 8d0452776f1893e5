package logging

import (
	"context"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Logger is a logging.Logger as typed code holds it. The object itself lives in the floor, where handlers and filters of
// the program see it; there is one Logger for each. A handler that fails in a way that logging passes on panics.
type Logger struct{ object any }

var (
	typedMu sync.Mutex
	typed   = map[any]*Logger{}
)

func typedLogger(object any) *Logger {
	typedMu.Lock()
	defer typedMu.Unlock()
	l := typed[object]
	if l == nil {
		l = &Logger{object}
		typed[object] = l
	}
	return l
}

// FloorObject is the logger as an object of the floor.
func (l *Logger) FloorObject() any { return l.object }

// GetLogger is logging.getLogger(name).
func GetLogger(name string) *Logger { return typedLogger(getLogger(name)) }

// RootLogger is logging.getLogger().
func RootLogger() *Logger { return typedLogger(getLogger(nil)) }

// plain reports whether the logger is of the library's own class, whose methods nobody has replaced.
func (l *Logger) plain(level int) (quiet bool) {
	c := py.Type(l.object)
	return (c == LoggerType || c == RootLoggerType) && !isEnabledFor(l.object, level)
}

func (l *Logger) say(level int, method string, msg any, args []any) {
	if l.plain(level) {
		return
	}
	call(py.CurrentContext(), l.object, method, append([]any{msg}, args...)...)
}

// Debug is logger.debug(msg, *args).
func (l *Logger) Debug(msg any, args ...any) { l.say(DEBUG, "debug", msg, args) }

// Info is logger.info(msg, *args).
func (l *Logger) Info(msg any, args ...any) { l.say(INFO, "info", msg, args) }

// Warning is logger.warning(msg, *args).
func (l *Logger) Warning(msg any, args ...any) { l.say(WARNING, "warning", msg, args) }

// Error is logger.error(msg, *args).
func (l *Logger) Error(msg any, args ...any) { l.say(ERROR, "error", msg, args) }

// Critical is logger.critical(msg, *args).
func (l *Logger) Critical(msg any, args ...any) { l.say(CRITICAL, "critical", msg, args) }

// Exception is logger.exception(msg, *args): the context knows which exception is being handled.
func (l *Logger) Exception(ctx context.Context, msg any, args ...any) {
	call(ctx, l.object, "exception", append([]any{msg}, args...)...)
}

// Log is logger.log(level, msg, *args).
func (l *Logger) Log(level, msg any, args ...any) {
	call(py.CurrentContext(), l.object, "log", append([]any{level, msg}, args...)...)
}

// SetLevel is logger.setLevel(level), a number or a name.
func (l *Logger) SetLevel(level any) { lib.Method(l.object, "setLevel", level) }

// AddHandler is logger.addHandler(handler).
func (l *Logger) AddHandler(handler any) { lib.Method(l.object, "addHandler", handler) }

// RemoveHandler is logger.removeHandler(handler).
func (l *Logger) RemoveHandler(handler any) { lib.Method(l.object, "removeHandler", handler) }

// IsEnabledFor is logger.isEnabledFor(level).
func (l *Logger) IsEnabledFor(level int) bool {
	return py.Truth(lib.Method(l.object, "isEnabledFor", level))
}

// GetEffectiveLevel is logger.getEffectiveLevel().
func (l *Logger) GetEffectiveLevel() int { return lib.Int(lib.Method(l.object, "getEffectiveLevel")) }

// HasHandlers is logger.hasHandlers().
func (l *Logger) HasHandlers() bool { return py.Truth(lib.Method(l.object, "hasHandlers")) }

// GetChild is logger.getChild(suffix).
func (l *Logger) GetChild(suffix string) *Logger {
	return typedLogger(lib.Method(l.object, "getChild", suffix))
}
