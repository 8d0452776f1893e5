// Package multiprocessing answers Python's multiprocessing module. A process is a thread of this program (a goroutine that
// holds the interpreter lock while it runs Python code) which works on copies of the arguments it was given, as a forked or
// spawned process does; what leads from process to process (queues, events, shared values) is shared as it is there.
// Variables of the module are shared too, where CPython gives each process its own: the translator warns of that.
package multiprocessing

import (
	"github.com/py2goasync/py2goasync/runtime/copy"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The exceptions of the module.
var (
	ProcessError        = lib.Exception("multiprocessing.context", "ProcessError", py.ExceptionType)
	BufferTooShort      = lib.Exception("multiprocessing.context", "BufferTooShort", ProcessError)
	TimeoutError        = lib.Exception("multiprocessing.context", "TimeoutError", ProcessError)
	AuthenticationError = lib.Exception("multiprocessing.context", "AuthenticationError", ProcessError)
)

// transfer is what arrives in another process of a value that is sent there.
func transfer(x any) any { return copy.Deepcopy(x) }

// shared makes a class whose instances are the same object in every process: their copies are themselves.
func shared(module, name string, base *py.Class) *py.Class {
	c := py.NewClass(module, name, base)
	lib.Definer(c)("__deepcopy__", "self, memo", func(a []any) any { return a[0] })
	return c
}
