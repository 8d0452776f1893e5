package aiofiles

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// run calls a function in the default executor of the running loop.
func run[T any](ctx context.Context, f func() T) (T, error) {
	return asyncio.RunInExecutor(ctx, nil, func(context.Context) (v T, err error) {
		err = py.Try(func() error { v = f(); return nil })
		return v, err
	}).Await(ctx)
}

// do is run for a function without a result.
func do(ctx context.Context, f func()) error {
	_, err := run(ctx, func() any { f(); return nil })
	return err
}

// lines iterates over lines until one is empty.
func lines[L ~string](name string, next func(ctx context.Context) (L, error)) *asyncio.AsyncGenerator[L] {
	return asyncio.NewAsyncGenerator(name, func(ctx context.Context, yield func(L) (any, error)) error {
		for {
			line, err := next(ctx)
			if err != nil || line == "" {
				return err
			}
			if _, err := yield(line); err != nil {
				return err
			}
		}
	})
}

// TextFile is what aiofiles.open gives for text: AsyncTextIOWrapper.
type TextFile struct{ f *io.TextIOWrapper }

// OpenText is aiofiles.open(file, mode) for a mode of text.
func OpenText(ctx context.Context, file any, mode string, opts ...io.OpenOption) (*TextFile, error) {
	f, err := asyncio.RunInExecutor(ctx, nil, func(context.Context) (*io.TextIOWrapper, error) { return io.OpenText(file, mode, opts...) }).Await(ctx)
	if err != nil {
		return nil, err
	}
	return &TextFile{f}, nil
}

// Read is await f.read().
func (t *TextFile) Read(ctx context.Context) (string, error) { return run(ctx, t.f.Read) }

// ReadN is await f.read(size).
func (t *TextFile) ReadN(ctx context.Context, size int) (string, error) {
	return run(ctx, func() string { return t.f.ReadN(size) })
}

// Readline is await f.readline().
func (t *TextFile) Readline(ctx context.Context) (string, error) { return run(ctx, t.f.Readline) }

// Readlines is await f.readlines().
func (t *TextFile) Readlines(ctx context.Context) (*py.List[string], error) {
	return run(ctx, t.f.Readlines)
}

// Lines is async for line in f.
func (t *TextFile) Lines() *asyncio.AsyncGenerator[string] { return lines("__aiter__", t.Readline) }

// Write is await f.write(text): how many characters were written.
func (t *TextFile) Write(ctx context.Context, text string) (int, error) {
	return run(ctx, func() int { return t.f.WriteText(text) })
}

// Writelines is await f.writelines(lines).
func (t *TextFile) Writelines(ctx context.Context, lines func(yield func(string) bool)) error {
	return do(ctx, func() { t.f.Writelines(lines) })
}

// Seek is await f.seek(offset, whence).
func (t *TextFile) Seek(ctx context.Context, offset, whence int) (int, error) {
	return run(ctx, func() int { return t.f.Seek(offset, whence) })
}

// Tell is await f.tell().
func (t *TextFile) Tell(ctx context.Context) (int, error) { return run(ctx, t.f.Tell) }

// Truncate is await f.truncate(size).
func (t *TextFile) Truncate(ctx context.Context, size int) (int, error) {
	return run(ctx, func() int { return t.f.Truncate(size) })
}

// Flush is await f.flush().
func (t *TextFile) Flush(ctx context.Context) error {
	return do(ctx, func() { py.Check(t.f.Flush()) })
}

// Close is await f.close().
func (t *TextFile) Close(ctx context.Context) error { return do(ctx, t.f.Close) }

// Closed is f.closed.
func (t *TextFile) Closed() bool { return t.f.Closed() }

// Name is f.name.
func (t *TextFile) Name() any { return t.f.Name() }

// Mode is f.mode.
func (t *TextFile) Mode() string { return t.f.Mode() }

// BinaryFile is what aiofiles.open gives for a binary mode: AsyncBufferedReader and AsyncBufferedIOBase.
type BinaryFile struct{ f *io.Buffered }

// OpenBinary is aiofiles.open(file, mode) for a binary mode.
func OpenBinary(ctx context.Context, file any, mode string, opts ...io.OpenOption) (*BinaryFile, error) {
	f, err := asyncio.RunInExecutor(ctx, nil, func(context.Context) (*io.Buffered, error) { return io.OpenBinary(file, mode, opts...) }).Await(ctx)
	if err != nil {
		return nil, err
	}
	return &BinaryFile{f}, nil
}

// Read is await f.read().
func (b *BinaryFile) Read(ctx context.Context) (py.Bytes, error) { return run(ctx, b.f.Read) }

// ReadN is await f.read(size).
func (b *BinaryFile) ReadN(ctx context.Context, size int) (py.Bytes, error) {
	return run(ctx, func() py.Bytes { return b.f.ReadN(size) })
}

// Readline is await f.readline().
func (b *BinaryFile) Readline(ctx context.Context) (py.Bytes, error) { return run(ctx, b.f.Readline) }

// Readlines is await f.readlines().
func (b *BinaryFile) Readlines(ctx context.Context) (*py.List[py.Bytes], error) {
	return run(ctx, b.f.Readlines)
}

// Lines is async for line in f.
func (b *BinaryFile) Lines() *asyncio.AsyncGenerator[py.Bytes] { return lines("__aiter__", b.Readline) }

// Write is await f.write(data): how many bytes were written.
func (b *BinaryFile) Write(ctx context.Context, data py.Bytes) (int, error) {
	return run(ctx, func() int { return b.f.WriteBytes(data) })
}

// Seek is await f.seek(offset, whence).
func (b *BinaryFile) Seek(ctx context.Context, offset, whence int) (int, error) {
	return run(ctx, func() int { return b.f.Seek(offset, whence) })
}

// Tell is await f.tell().
func (b *BinaryFile) Tell(ctx context.Context) (int, error) { return run(ctx, b.f.Tell) }

// Flush is await f.flush().
func (b *BinaryFile) Flush(ctx context.Context) error {
	return do(ctx, func() { py.Check(b.f.Flush()) })
}

// Close is await f.close().
func (b *BinaryFile) Close(ctx context.Context) error { return do(ctx, b.f.Close) }

// Closed is f.closed.
func (b *BinaryFile) Closed() bool { return b.f.Closed() }

// Name is f.name.
func (b *BinaryFile) Name() any { return py.GetAttr(b.f, "name") }
