package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// HandleSocket answers one WebSocket. A connection without an endpoint is refused; an exception of a class that has a handler
// of the program, or WebSocketException, ends it.
func (a *App) HandleSocket(ctx context.Context, scope *uvicorn.Scope, socket *uvicorn.Socket) error {
	w := &WebSocket{Request: *newRequest(a, scope, nil)}
	next := func(ctx context.Context, r *Request, over wire) error {
		w.Request, w.wire = *r, over
		return w.dispatch(ctx)
	}
	for _, m := range a.middleware {
		if around, ok := m.(*asgiMiddleware); ok {
			next = around.around(next)
		}
	}
	return next(ctx, &w.Request, directWire{socket})
}

// socketHandler answers a WebSocket whose messages go over a wire.
type socketHandler = func(ctx context.Context, r *Request, over wire) error

// dispatch finds the route of a WebSocket.
func (w *WebSocket) dispatch(ctx context.Context) error {
	for _, r := range w.app.table() {
		if r.socket == nil {
			continue
		}
		if params, ok := r.path.match(w.path); ok {
			w.params, w.route = params, r
			return w.closing(ctx, py.Try(func() error { return w.run(ctx, r.socket) }))
		}
	}
	return w.Close(ctx)
}

// run solves the parameters of an endpoint and calls it.
func (w *WebSocket) run(ctx context.Context, d *dependant) error {
	s := &solver{req: &w.Request, socket: w, cache: map[cacheKey]any{}, response: &Response{class: responseClasses[ResponseType]}}
	args, faults, err := s.solve(ctx, d)
	if err == nil && len(faults) > 0 {
		err = newValidationFault(webSocketRequestValidationError, faults, nil)
	}
	if err == nil {
		var result any
		if result, err = d.call(ctx, args); err == nil {
			_, err = await(ctx, result)
		}
	}
	return s.leave(ctx, err)
}

// closing ends a connection because of an exception that stands for an end.
func (w *WebSocket) closing(ctx context.Context, err error) error {
	switch {
	case err == nil:
		return nil
	case py.Is(err, WebSocketException):
		e := err.(*WebSocketError)
		return w.Close(ctx, CloseCode(e.Code), CloseReason(e.Reason))
	case py.Is(err, webSocketRequestValidationError):
		return w.Close(ctx, CloseCode(ClosePolicyViolation), CloseReason(string(dumpJSON(jsonable(err.(*ValidationFault).Errors())))))
	}
	return err
}

var webSocketRequestValidationError = validationClass("WebSocketRequestValidationError")
