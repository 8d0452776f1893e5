package logging

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// rootSay calls a function of the module, which sets up the root logger first where that has no handlers.
func rootSay(ctx context.Context, name string, msg any, args []any) {
	f, _ := Module().Get(name)
	_, err := py.Call(ctx, f, append([]any{msg}, args...)...)
	py.Check(err)
}

// Debug is logging.debug(msg, *args): a message of the root logger.
func Debug(msg any, args ...any) { rootSay(py.CurrentContext(), "debug", msg, args) }

// Info is logging.info(msg, *args): a message of the root logger.
func Info(msg any, args ...any) { rootSay(py.CurrentContext(), "info", msg, args) }

// Warning is logging.warning(msg, *args): a message of the root logger.
func Warning(msg any, args ...any) { rootSay(py.CurrentContext(), "warning", msg, args) }

// Error is logging.error(msg, *args): a message of the root logger.
func Error(msg any, args ...any) { rootSay(py.CurrentContext(), "error", msg, args) }

// Critical is logging.critical(msg, *args): a message of the root logger.
func Critical(msg any, args ...any) { rootSay(py.CurrentContext(), "critical", msg, args) }

// Exception is logging.exception(msg, *args): the context knows which exception is being handled.
func Exception(ctx context.Context, msg any, args ...any) { rootSay(ctx, "exception", msg, args) }
