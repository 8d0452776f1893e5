// Package streams answers Python's asyncio.streams: the names under which programs reach what package asyncio has of
// streams.
package streams

import (
	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of asyncio.streams.
func Module() *py.Module { return asyncio.StreamsModule() }
