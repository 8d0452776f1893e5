package asyncio

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// IncompleteReadError is raised when a stream ends before everything asked for was read: asyncio.IncompleteReadError.
type IncompleteReadError struct {
	py.Exception
	Partial  py.Bytes `py:"partial"`
	Expected *int     `py:"expected"`
}

// NewIncompleteReadError makes the exception: IncompleteReadError(partial, expected).
func NewIncompleteReadError(partial py.Bytes, expected *int) *IncompleteReadError {
	e := &IncompleteReadError{Partial: partial, Expected: expected}
	want := "undefined"
	if expected != nil {
		want = fmt.Sprint(*expected)
	}
	e.Init(py.IncompleteReadError, fmt.Sprintf("%d bytes read on a total of %s expected bytes", len(partial), want))
	e.SetMember("partial", partial)
	e.SetMember("expected", py.ToAny(expected))
	return e
}

// LimitOverrunError is raised when a separator does not come within the limit: asyncio.LimitOverrunError.
type LimitOverrunError struct {
	py.Exception
	Consumed int `py:"consumed"`
}

// NewLimitOverrunError makes the exception: LimitOverrunError(message, consumed).
func NewLimitOverrunError(message string, consumed int) *LimitOverrunError {
	e := &LimitOverrunError{Consumed: consumed}
	e.Init(py.LimitOverrunError, message)
	e.SetMember("consumed", consumed)
	return e
}
