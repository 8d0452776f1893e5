// Package pool answers Python's multiprocessing.pool module.
package pool

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/multiprocessing"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes of the module.
var (
	PoolType       = multiprocessing.PoolType
	ThreadPoolType = multiprocessing.ThreadPoolType
	ResultType     = multiprocessing.ResultType
)

// Module is the module object of multiprocessing.pool.
var Module = lib.Module("multiprocessing.pool", func(m *py.Module) {
	m.Set("Pool", PoolType).Set("ThreadPool", ThreadPoolType).Set("AsyncResult", ResultType)
})
