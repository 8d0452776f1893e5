package asyncio

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// coroutineMark is asyncio.coroutines._is_coroutine: callables that have it as attribute _is_coroutine count as coroutine functions.
var coroutineMark any = py.NewObject()

// CoroutinesModule is the module object of asyncio.coroutines.
var CoroutinesModule = lib.Module("asyncio.coroutines", func(m *py.Module) {
	m.Set("_is_coroutine", coroutineMark)
	for _, name := range []string{"iscoroutine", "iscoroutinefunction"} {
		m.Set(name, py.GetAttr(Module(), name))
	}
})
