package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// asgiApp is what speaks ASGI: the application, or a middleware around it.
type asgiApp = func(ctx context.Context, scope, receive, send any) error

// asgiLifespan is the lifespan of an application with middleware that speaks ASGI: it is called for that too, once, and stands around
// the startup, all requests and the shutdown.
type asgiLifespan struct {
	task  *asyncio.Task[py.NoneType]
	ready *asyncio.Future[py.NoneType] // the application has started, or failed to
	over  *asyncio.Future[py.NoneType] // the server stops
	asked bool                         // the application has received its first message
}

// speakers are the middleware that speaks ASGI, the innermost first.
func (a *App) speakers() []*asgiMiddleware {
	var out []*asgiMiddleware
	for _, m := range a.middleware {
		if s, ok := m.(*asgiMiddleware); ok {
			out = append(out, s)
		}
	}
	return out
}

func newASGILifespan(ctx context.Context, a *App, around []*asgiMiddleware) *asgiLifespan {
	l := &asgiLifespan{ready: asyncio.NewFuture[py.NoneType](ctx), over: asyncio.NewFuture[py.NoneType](ctx)}
	app := a.lifespan
	for _, m := range around {
		inner := app
		app = func(ctx context.Context, scope, receive, send any) error {
			return m.run(ctx, &asgiCall{receive: receive, lifespan: inner}, scope, send)
		}
	}
	scope := newDict(pair{"type", "lifespan"}, pair{"asgi", newDict(pair{"version", "3.0"}, pair{"spec_version", "2.0"})}, pair{"state", newDict()}, pair{"app", a})
	receive, send := py.FuncOf("receive", l.receive, "").Async(), py.FuncOf("send", l.send, "message").Async()
	l.task = asyncio.CreateTask(ctx, asyncio.BindVoid0(func(ctx context.Context) error { return app(ctx, scope, receive, send) }))
	l.task.AddDoneCallback(func(*asyncio.Task[py.NoneType]) { settle(l.ready) })
	return l
}

// begin waits until the application has started.
func (l *asgiLifespan) begin(ctx context.Context) error {
	if _, err := l.ready.Await(ctx); err != nil {
		return err
	}
	if l.task.Done() {
		_, err := l.task.Result()
		return err
	}
	return nil
}

// end stops it.
func (l *asgiLifespan) end(ctx context.Context) error {
	settle(l.over)
	_, err := l.task.Await(ctx)
	return err
}

// receive gives the messages of the server: lifespan.startup at once, and lifespan.shutdown when it stops.
func (l *asgiLifespan) receive(ctx context.Context) (any, error) {
	if !l.asked {
		l.asked = true
		return newDict(pair{"type", "lifespan.startup"}), nil
	}
	_, err := l.over.Await(ctx)
	return newDict(pair{"type", "lifespan.shutdown"}), err
}

// send takes those of the application.
func (l *asgiLifespan) send(_ context.Context, message any) (any, error) {
	if py.GetItem(message, "type") == "lifespan.startup.complete" {
		settle(l.ready)
	}
	return nil, nil
}

func settle(f *asyncio.Future[py.NoneType]) {
	if !f.Done() {
		f.SetResult(py.NoneType{})
	}
}

// lifespan is the innermost application: Router.lifespan.
func (a *App) lifespan(ctx context.Context, _, receive, send any) error {
	message := func(f any, args ...any) error {
		result, err := py.Call(ctx, f, args...)
		if err == nil {
			_, err = await(ctx, result)
		}
		return err
	}
	if err := message(receive); err != nil {
		return err
	}
	if err := a.begin(ctx); err != nil {
		return err
	}
	if err := message(send, newDict(pair{"type", "lifespan.startup.complete"})); err != nil {
		return err
	}
	if err := message(receive); err != nil {
		return err
	}
	if err := a.end(ctx); err != nil {
		return err
	}
	return message(send, newDict(pair{"type", "lifespan.shutdown.complete"}))
}
