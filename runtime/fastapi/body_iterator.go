package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// BodyIterator gives the body of an answer part by part, which takes it out of the answer: response.body_iterator of what call_next
// gives to a middleware, and of a StreamingResponse.
func (r *Response) BodyIterator() *asyncio.AsyncGenerator[py.Bytes] {
	return asyncio.NewAsyncGenerator("BaseHTTPMiddleware.__call__.<locals>.call_next.<locals>.body_stream", func(ctx context.Context, yield func(py.Bytes) (any, error)) error {
		r.leave()
		if r.stream == nil {
			body := r.body
			r.body = []byte{}
			if len(body) == 0 {
				return nil
			}
			_, err := yield(py.Bytes(body))
			return err
		}
		g := newGenerator(r.stream)
		r.stream = nil
		for {
			part, ok, err := r.chunk(ctx, g)
			if err != nil || !ok {
				return err
			}
			if data := renderText(part); len(data) > 0 {
				if _, err := yield(py.Bytes(data)); err != nil {
					return err
				}
			}
		}
	})
}

// leave has what follows an answer follow the one that a middleware gives in its place.
func (r *Response) leave() {
	background, exit, request := r.background, r.exit, r.request
	if request == nil || background == nil && exit == nil {
		return
	}
	r.background, r.exit = nil, nil
	next := request.after
	request.after = func(ctx context.Context, err error) error {
		if err == nil && background != nil {
			err = background.Run(ctx)
		}
		if exit != nil {
			err = exit(ctx, err)
		}
		if next != nil {
			err = next(ctx, err)
		}
		return err
	}
}
