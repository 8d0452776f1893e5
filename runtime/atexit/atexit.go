// Package atexit answers Python's atexit module.
package atexit

import (
	"context"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var (
	mu      sync.Mutex
	dropped []any
)

// Module is the module object of atexit.
var Module = lib.Module("atexit", func(m *py.Module) {
	m.Set("register", py.NewBuiltin("register", "func, /, *args, **kwargs", func(_ context.Context, a []any) (any, error) {
		f, args, kw := a[0], a[1].(py.Tuple), lib.KW(a[2])
		py.AtExit(func() {
			mu.Lock()
			gone := false
			for _, d := range dropped {
				gone = gone || py.Eq(d, f)
			}
			mu.Unlock()
			if !gone {
				lib.CallKW(f, args, kw)
			}
		})
		return f, nil
	}))
	lib.AddC(m, "unregister", "func, /", func(a []any) any {
		mu.Lock()
		defer mu.Unlock()
		dropped = append(dropped, a[0])
		return nil
	})
})
