// Package subprocess answers Python's asyncio.subprocess: the names under which programs reach what package asyncio
// has of processes.
package subprocess

import (
	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Where the streams of a process go: asyncio.subprocess.PIPE, STDOUT and DEVNULL.
const (
	Pipe     = int(asyncio.Pipe)
	ToStdout = int(asyncio.ToStdout)
	DevNull  = int(asyncio.DevNull)
)

// Module is the module object of asyncio.subprocess.
func Module() *py.Module { return asyncio.SubprocessModule() }
