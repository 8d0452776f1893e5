// Package subprocess answers Python's asyncio.subprocess: the names under which programs reach what package asyncio
// has of processes.
package subprocess

import (
	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of asyncio.subprocess.
func Module() *py.Module { return asyncio.SubprocessModule() }
