package httpx

import (
	"context"
	"iter"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// async makes an asynchronous iterator of a function that hands out values.
func async[T any](name string, each func(ctx context.Context, f func(T) error) error) *asyncio.AsyncGenerator[T] {
	return asyncio.NewAsyncGenerator(name, func(ctx context.Context, yield func(T) (any, error)) error {
		return each(ctx, func(v T) error {
			_, err := yield(v)
			return err
		})
	})
}

// AIterBytes iterates over the body: response.aiter_bytes(chunk_size). n is how large the pieces are, 0 for any size.
func (r *Response) AIterBytes(n int) *asyncio.AsyncGenerator[py.Bytes] {
	return async("aiter_bytes", func(ctx context.Context, f func(py.Bytes) error) error {
		return r.pieces(ctx, n, func(s string) error { return f(py.Bytes(s)) })
	})
}

// AIterText is response.aiter_text(chunk_size).
func (r *Response) AIterText(n int) *asyncio.AsyncGenerator[string] {
	return async("aiter_text", func(ctx context.Context, f func(string) error) error {
		return r.pieces(ctx, n, func(s string) error { return f(httpclient.Decode(s, r.codec(), "replace")) })
	})
}

// AIterLines is response.aiter_lines().
func (r *Response) AIterLines() *asyncio.AsyncGenerator[string] { return async("aiter_lines", r.lines) }

// stopped ends the reading of a loop that was left.
var stopped = py.GeneratorExit.New()

// plain makes an iterator of a function that hands out values; failures panic.
func plain[T any](each func(f func(T) error) error) iter.Seq[T] {
	return func(yield func(T) bool) {
		err := each(func(v T) error {
			if !yield(v) {
				return stopped
			}
			return nil
		})
		if err != nil && err != stopped {
			panic(err)
		}
	}
}

// IterBytes iterates over the body: response.iter_bytes(chunk_size).
func (r *Response) IterBytes(n int) iter.Seq[py.Bytes] {
	return plain(func(f func(py.Bytes) error) error {
		return r.pieces(context.Background(), n, func(s string) error { return f(py.Bytes(s)) })
	})
}

// IterText is response.iter_text(chunk_size).
func (r *Response) IterText(n int) iter.Seq[string] {
	return plain(func(f func(string) error) error {
		return r.pieces(context.Background(), n, func(s string) error { return f(httpclient.Decode(s, r.codec(), "replace")) })
	})
}

// IterLines is response.iter_lines().
func (r *Response) IterLines() iter.Seq[string] {
	return plain(func(f func(string) error) error { return r.lines(context.Background(), f) })
}
