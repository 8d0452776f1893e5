package futures

import "github.com/py2goasync/py2goasync/runtime/py"

// The exceptions of concurrent.futures; its TimeoutError is the builtin one.
var (
	Error             = py.ExceptionType
	CancelledError    = py.CancelledError
	InvalidStateError = py.InvalidStateError
	BrokenExecutor    = py.RuntimeError
)

func typeName(v any) string { return py.Type(v).Name }
