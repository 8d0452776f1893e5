package uvicorn

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Reply is a whole answer.
type Reply struct {
	Status  int
	Headers []Header
	Body    []byte
}

// Ask has an application answer one request in the running loop, without a connection: what test clients do. What the application
// raises is given beside its answer.
func Ask(ctx context.Context, app Application, scope *Scope) (*Reply, error) {
	s := NewServer(NewConfig(app, Quiet()))
	s.loop = asyncio.GetRunningLoop(ctx)
	x := newExchange(s, scope)
	x.direct = true
	err := py.Try(func() error { return app.Handle(ctx, scope, x) })
	if !x.started {
		return nil, err
	}
	r := &Reply{}
	for _, m := range x.queue {
		if m.status != 0 {
			r.Status, r.Headers = m.status, m.headers
		}
		r.Body = append(r.Body, m.body...)
	}
	return r, err
}
