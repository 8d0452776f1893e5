package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// sink is where an answer goes: to the connection, or to an ASGI middleware.
type sink interface {
	start(ctx context.Context, status int, headers []uvicorn.Header) error
	Body(ctx context.Context, data []byte, more bool) error
	Disconnected() bool
}

// connection is the sink of a connection.
type connection struct{ *uvicorn.Exchange }

func (c connection) start(_ context.Context, status int, headers []uvicorn.Header) error {
	c.Start(status, headers)
	return nil
}

// deliver sends a response, then runs its background tasks, then ends the dependencies with yield.
func (r *Response) deliver(ctx context.Context, request *Request, x sink) error {
	err := py.Try(func() error {
		if err := r.load(request); err != nil {
			return err
		}
		return r.send(ctx, x)
	})
	if err == nil && r.background != nil {
		err = r.background.Run(ctx)
	}
	if r.exit != nil {
		err = r.exit(ctx, err)
	}
	if after := request.after; after != nil {
		request.after = nil
		err = after(ctx, err)
	}
	return err
}

func (r *Response) send(ctx context.Context, x sink) error {
	if err := x.start(ctx, r.StatusCode, r.headers.raw); err != nil {
		return err
	}
	if r.stream == nil {
		return x.Body(ctx, r.body, false)
	}
	g := newGenerator(r.stream)
	for {
		chunk, ok, err := r.chunk(ctx, g)
		if err != nil {
			if r.wrapped {
				x.Body(ctx, r.encoded(nil, false), false)
			}
			return err
		}
		if !ok {
			return x.Body(ctx, r.encoded(nil, false), false)
		}
		if x.Disconnected() {
			g.close(ctx)
			return x.Body(ctx, nil, false)
		}
		if err := x.Body(ctx, r.encoded(renderText(chunk), true), true); err != nil {
			return err
		}
	}
}

// encoded is a part of the body as it is sent.
func (r *Response) encoded(part []byte, more bool) []byte {
	if r.compressor == nil {
		return part
	}
	return r.compressor.compress(part, more)
}

// chunk gives the next part of a stream.
func (r *Response) chunk(ctx context.Context, g generator) (any, bool, error) {
	if f := r.first; f != nil {
		r.first = nil
		return f.v, f.ok, f.err
	}
	return g.next(ctx)
}

// fetched is a part of a stream that was made before it was asked for.
type fetched struct {
	v   any
	ok  bool
	err error
}

// wrap does to a stream what passing through a middleware function does: its first part is made before the middleware
// goes on, and a failure still ends the answer properly.
func (r *Response) wrap(ctx context.Context) {
	if r.stream == nil || r.wrapped {
		return
	}
	r.wrapped = true
	g := newGenerator(r.stream)
	r.stream = g
	v, ok, err := g.next(ctx)
	r.first = &fetched{v, ok, err}
}
