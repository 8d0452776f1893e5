// Package os answers aiofiles.os: functions of os that run in threads of the event loop's executor.
package os

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/os"
	"github.com/py2goasync/py2goasync/runtime/os/path"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func call[T any](ctx context.Context, m *py.Module, name string, args ...any) (T, error) {
	return asyncio.RunInExecutor(ctx, nil, func(context.Context) (v T, err error) {
		err = py.Try(func() error { v = py.To[T](lib.Call(py.GetAttr(m, name), args...)); return nil })
		return v, err
	}).Await(ctx)
}

func do(ctx context.Context, name string, args ...any) error {
	_, err := call[any](ctx, os.Module(), name, args...)
	return err
}

// Remove is await aiofiles.os.remove(path), and unlink.
func Remove(ctx context.Context, path any) error { return do(ctx, "remove", path) }

// Rename is await aiofiles.os.rename(src, dst).
func Rename(ctx context.Context, src, dst any) error { return do(ctx, "rename", src, dst) }

// Replace is await aiofiles.os.replace(src, dst).
func Replace(ctx context.Context, src, dst any) error { return do(ctx, "replace", src, dst) }

// Mkdir is await aiofiles.os.mkdir(path).
func Mkdir(ctx context.Context, path any) error { return do(ctx, "mkdir", path) }

// Makedirs is await aiofiles.os.makedirs(path, exist_ok=…).
func Makedirs(ctx context.Context, path any, existOK bool) error {
	return do(ctx, "makedirs", path, 0o777, existOK)
}

// Rmdir is await aiofiles.os.rmdir(path).
func Rmdir(ctx context.Context, path any) error { return do(ctx, "rmdir", path) }

// Stat is await aiofiles.os.stat(path).
func Stat(ctx context.Context, path any) (any, error) {
	return call[any](ctx, os.Module(), "stat", path)
}

// Listdir is await aiofiles.os.listdir(path).
func Listdir(ctx context.Context, path any) (*py.List[string], error) {
	return call[*py.List[string]](ctx, os.Module(), "listdir", path)
}

// Exists is await aiofiles.os.path.exists(path).
func Exists(ctx context.Context, p any) (bool, error) {
	return call[bool](ctx, path.Module(), "exists", p)
}

// Isfile is await aiofiles.os.path.isfile(path).
func Isfile(ctx context.Context, p any) (bool, error) {
	return call[bool](ctx, path.Module(), "isfile", p)
}

// Isdir is await aiofiles.os.path.isdir(path).
func Isdir(ctx context.Context, p any) (bool, error) {
	return call[bool](ctx, path.Module(), "isdir", p)
}

// Getsize is await aiofiles.os.path.getsize(path).
func Getsize(ctx context.Context, p any) (int, error) {
	return call[int](ctx, path.Module(), "getsize", p)
}

// Module is the module object of aiofiles.os.
var Module = lib.Module("aiofiles.os", func(m *py.Module) {
	for _, name := range []string{"remove", "unlink", "rename", "replace", "mkdir", "makedirs", "rmdir", "stat", "listdir"} {
		m.Set(name, py.NewFunction(name, "*args, **kw", func(_ context.Context, a []any) (any, error) {
			return asyncio.NewCoroutine(name, func(ctx context.Context) (any, error) {
				return asyncio.RunInExecutor(ctx, nil, func(context.Context) (v any, err error) {
					err = py.Try(func() error { v = lib.CallKW(py.GetAttr(os.Module(), name), a[0].(py.Tuple), lib.KW(a[1])); return nil })
					return v, err
				}).Await(ctx)
			}), nil
		}))
	}
})
