// Package asyncio is Python's asyncio for Go: one event loop, tasks that run one at a time and change places only where
// they await, and every primitive of the Python module under its own name. It schedules exactly as CPython 3.13 does,
// turn for turn.
//
// Every function that may wait takes the context of the running task first and returns an error last; being cancelled
// is such an error (py.CancelledError). Run starts a loop:
//
//	err := asyncio.Run(ctx, asyncio.BindVoid0(asyncMain))
//
// Values made by Bind0 to Bind6 are coroutine objects: calls that have not begun. CreateTask schedules one, Gather,
// WaitFor, TaskGroup and the others accept them next to tasks and futures. Calling a coroutine function directly is
// awaiting it.
//
// Failures of use that Python raises at once (releasing a free lock, setting a future twice) panic with the Python
// exception; py.Try turns them into errors.
package asyncio
