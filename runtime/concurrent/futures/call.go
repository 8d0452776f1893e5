package futures

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// call runs fn and turns a panic into the exception it carries.
func call[T any](ctx context.Context, fn func(ctx context.Context) (T, error)) (v T, err error) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(py.BaseException); ok {
				err = e
				return
			}
			panic(r)
		}
	}()
	return fn(ctx)
}
