package asyncio

import "github.com/py2goasync/py2goasync/runtime/py"

// The exception classes of asyncio, under its own name too. They live in runtime/py.
var (
	CancelledError            = py.CancelledError
	InvalidStateError         = py.InvalidStateError
	TimeoutError              = py.TimeoutError
	QueueEmpty                = py.QueueEmpty
	QueueFull                 = py.QueueFull
	QueueShutDown             = py.QueueShutDown
	BrokenBarrierError        = py.BrokenBarrierError
	SendfileNotAvailableError = py.SendfileNotAvailableError
)
