// Package coroutines answers Python's asyncio.coroutines: the names under which programs reach what package asyncio has of
// coroutines.
package coroutines

import (
	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of asyncio.coroutines.
func Module() *py.Module { return asyncio.CoroutinesModule() }
