package mock

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// asyncIterator lets async for walk over a list: what __aiter__ of a mock gives.
type asyncIterator struct{ it py.Iterator }

var asyncIteratorClass = lib.Class[asyncIterator]("unittest.mock", "_AsyncIterator", nil, py.Methods{
	"__aiter__": lib.M("", func(self any, _ []any) any { return self }),
	"__anext__": lib.M("", func(self any, _ []any) any {
		return asyncio.NewCoroutine("_AsyncIterator.__anext__", func(context.Context) (any, error) {
			if v, ok := self.(*asyncIterator).it.Next(); ok {
				return v, nil
			}
			return nil, py.StopAsyncIteration.New()
		})
	}),
})

// PyClass returns _AsyncIterator.
func (*asyncIterator) PyClass() *py.Class { return asyncIteratorClass }
