package aiofiles

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// methods are what the floor calls on a file: those of the file in a thread, and its attributes at once.
func methods(file func(x any) any, iterate func(x any) any) py.Methods {
	m := py.Methods{
		"__aiter__":  {Fn: func(x any) any { return iterate(py.Carried(x)) }},
		"__aenter__": {Async: true, Fn: func(_ context.Context, x any) (any, error) { return x, nil }},
		"__aexit__": {Params: "exc_type, exc, tb", Async: true, Fn: func(ctx context.Context, x, _, _, _ any) error {
			return do(ctx, func() { lib.Method(file(x), "close") })
		}},
	}
	for _, name := range []string{"close", "flush", "read", "readline", "readlines", "seek", "tell", "truncate", "write", "writelines"} {
		m[name] = py.Method{Params: "*args", Async: true, Fn: func(ctx context.Context, x, args any) (any, error) {
			return run(ctx, func() any { return lib.Method(file(x), name, args.(py.Tuple)...) })
		}}
	}
	for _, name := range []string{"closed", "name", "mode", "encoding"} {
		m[name] = lib.Prop(func(x any) any { return py.GetAttr(file(x), name) })
	}
	return m
}

var (
	textClass = lib.Class[TextFile]("aiofiles.threadpool.text", "AsyncTextIOWrapper", nil,
		methods(func(x any) any { return x.(*TextFile).f }, func(x any) any { return x.(*TextFile).Lines() }))
	binaryClass = lib.Class[BinaryFile]("aiofiles.threadpool.binary", "AsyncBufferedReader", nil,
		methods(func(x any) any { return x.(*BinaryFile).f }, func(x any) any { return x.(*BinaryFile).Lines() }))
)

// PyClass returns AsyncTextIOWrapper.
func (*TextFile) PyClass() *py.Class { return textClass }

// PyClass returns AsyncBufferedReader.
func (*BinaryFile) PyClass() *py.Class { return binaryClass }

// opening is what aiofiles.open gives before it is awaited or entered.
type opening struct {
	*asyncio.Coroutine[any]
	file any
}

// PyClass returns AiofilesContextManager.
func (*opening) PyClass() *py.Class { return openingClass }

var openingClass = lib.Class[opening]("aiofiles.base", "AiofilesContextManager", nil, py.Methods{
	"__aenter__": {Async: true, Fn: func(ctx context.Context, o *opening) (v any, err error) {
		o.file, err = o.AwaitAny(ctx)
		return o.file, err
	}},
	"__aexit__": {Params: "exc_type, exc, tb", Async: true, Fn: func(ctx context.Context, o *opening, _, _, _ any) error {
		v, err := py.CallMethod(ctx, o.file, "close")
		if err == nil {
			_, err = asyncio.Await(ctx, v)
		}
		return err
	}},
})

// Open is aiofiles.open for a mode that only run time tells.
func Open(file any, mode string, o io.Options) any {
	return &opening{Coroutine: asyncio.NewCoroutine("open", func(ctx context.Context) (any, error) {
		f, err := asyncio.RunInExecutor(ctx, nil, func(context.Context) (any, error) { return io.OpenWith(file, mode, o) }).Await(ctx)
		switch f := f.(type) {
		case *io.TextIOWrapper:
			return &TextFile{f}, err
		case *io.Buffered:
			return &BinaryFile{f}, err
		}
		return nil, err
	})}
}

// Module is the module object of aiofiles.
var Module = lib.Module("aiofiles", func(m *py.Module) {
	lib.Add(m, "open", "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None", func(a []any) any {
		return Open(a[0], py.Str(a[1]), io.Options{Buffering: lib.Int(a[2]), Encoding: a[3], Errors: a[4], Newline: a[5]})
	})
})
