package web

import (
	"bytes"
	"context"
	"io"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Content is request.content: a reader of the body.
type Content struct{ data []byte }

func bodyReader(body string) io.ReadCloser { return io.NopCloser(strings.NewReader(body)) }

func (c *Content) take(n int) py.Bytes {
	if n < 0 || n > len(c.data) {
		n = len(c.data)
	}
	out := py.Bytes(c.data[:n])
	c.data = c.data[n:]
	return out
}

// Read is content.read(n).
func (c *Content) Read(_ context.Context, n int) (py.Bytes, error) { return c.take(n), nil }

// ReadAny is content.readany().
func (c *Content) ReadAny(context.Context) (py.Bytes, error) { return c.take(-1), nil }

// ReadLine is content.readline().
func (c *Content) ReadLine(context.Context) (py.Bytes, error) {
	return c.take(bytes.IndexByte(c.data, '\n') + 1 - boolInt(bytes.IndexByte(c.data, '\n') < 0)), nil
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// AtEOF is content.at_eof().
func (c *Content) AtEOF() bool { return len(c.data) == 0 }

// IterChunked is content.iter_chunked(n).
func (c *Content) IterChunked(n int) *asyncio.AsyncGenerator[py.Bytes] {
	return c.each(func() py.Bytes { return c.take(n) })
}

// IterAny is content.iter_any().
func (c *Content) IterAny() *asyncio.AsyncGenerator[py.Bytes] {
	return c.each(func() py.Bytes { return c.take(-1) })
}

// Lines is async for line in content.
func (c *Content) Lines() *asyncio.AsyncGenerator[py.Bytes] {
	return c.each(func() py.Bytes {
		return c.take(bytes.IndexByte(c.data, '\n') + 1 - boolInt(bytes.IndexByte(c.data, '\n') < 0))
	})
}

func (c *Content) each(next func() py.Bytes) *asyncio.AsyncGenerator[py.Bytes] {
	return asyncio.NewAsyncGenerator("content", func(_ context.Context, yield func(py.Bytes) (any, error)) error {
		for len(c.data) > 0 {
			if _, err := yield(next()); err != nil {
				return err
			}
		}
		return nil
	})
}
