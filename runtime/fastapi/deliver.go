package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// deliver sends a response, then runs its background tasks, then ends the dependencies with yield.
func (r *Response) deliver(ctx context.Context, x *uvicorn.Exchange) error {
	err := py.Try(func() error { return r.send(ctx, x) })
	if err == nil && r.background != nil {
		err = r.background.Run(ctx)
	}
	if r.exit != nil {
		err = r.exit(ctx, err)
	}
	return err
}

func (r *Response) send(ctx context.Context, x *uvicorn.Exchange) error {
	x.Start(r.StatusCode, r.headers.raw)
	if r.stream == nil {
		return x.Body(ctx, r.body, false)
	}
	g := newGenerator(r.stream)
	for {
		chunk, ok, err := g.next(ctx)
		if err != nil {
			return err
		}
		if !ok {
			return x.Body(ctx, nil, false)
		}
		if x.Disconnected() {
			g.close(ctx)
			return x.Body(ctx, nil, false)
		}
		if err := x.Body(ctx, renderText(chunk), true); err != nil {
			return err
		}
	}
}
