package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// asgiMiddleware is a middleware that speaks ASGI: a class whose instances are called with scope, receive and send.
//
//	class Timing:
//	    def __init__(self, app): self.app = app
//	    async def __call__(self, scope, receive, send): await self.app(scope, receive, send)
type asgiMiddleware struct {
	class    any
	keywords []py.KV
	instance any
	next     Next
}

// ASGIMiddleware makes a middleware of such a class and the keywords that its instance is made with: app.add_middleware(Timing, name="x").
func ASGIMiddleware(class any, keywords ...py.KV) Wrapper {
	return &asgiMiddleware{class: class, keywords: keywords}
}

func (m *asgiMiddleware) wrap(next Next) Next {
	m.next = next
	return m.answer
}

// made is the instance, which is made when the application is first called.
func (m *asgiMiddleware) made(ctx context.Context) (any, error) {
	if m.instance != nil {
		return m.instance, nil
	}
	app := py.FuncOf("app", m.call, "scope, receive, send").Async()
	made, err := py.CallKw(ctx, m.class, []any{app}, m.keywords)
	m.instance = made
	return made, err
}

// asgiCall is one call of the middleware: the request that it is about, or the WebSocket.
type asgiCall struct {
	request  *Request
	receive  any // what the server would give
	send     any // what the server would take; of a WebSocket
	socket   socketHandler
	over     wire
	lifespan asgiApp
}

type asgiCallKey struct{}

// run calls the middleware with a scope.
func (m *asgiMiddleware) run(ctx context.Context, c *asgiCall, scope, send any) error {
	made, err := m.made(ctx)
	if err != nil {
		return err
	}
	ctx = context.WithValue(ctx, asgiCallKey{}, c)
	return py.Try(func() error {
		result, err := py.Call(ctx, made, scope, c.receive, send)
		if err == nil {
			_, err = await(ctx, result)
		}
		return err
	})
}

// call is what the middleware calls: self.app(scope, receive, send).
func (m *asgiMiddleware) call(ctx context.Context, scope, receive, send any) (any, error) {
	c, ok := ctx.Value(asgiCallKey{}).(*asgiCall)
	if !ok {
		return nil, py.NotImplementedError.New("the application of an ASGI middleware is called outside of a request")
	}
	if c.lifespan != nil {
		return nil, c.lifespan(ctx, scope, receive, send)
	}
	if c.socket != nil {
		over := c.over
		if receive != c.receive || send != c.send {
			over = asgiWire{receive, send}
		}
		return nil, c.socket(ctx, c.request.rescoped(scope), over)
	}
	request := c.request.rescoped(scope)
	if receive != c.receive {
		request.receive = receive
	}
	response, err := m.next(ctx, request)
	if err != nil {
		return nil, err
	}
	return nil, response.deliver(ctx, request, &asgiSink{send: send})
}

// around has the middleware stand around what answers a WebSocket.
func (m *asgiMiddleware) around(next socketHandler) socketHandler {
	return func(ctx context.Context, r *Request, over wire) error {
		scope := r.asgiScope()
		scope.Set("type", "websocket")
		scope.Delete("method")
		messages := &socketMessages{wire: over, scope: r.scope}
		receive := py.FuncOf("receive", messages.receive, "").Async()
		send := py.FuncOf("send", messages.send, "message").Async()
		return m.run(ctx, &asgiCall{request: r, receive: receive, send: send, socket: next, over: over}, scope, send)
	}
}

// answer has the middleware answer a request in a task of its own. It gives the response as soon as it has begun.
func (m *asgiMiddleware) answer(ctx context.Context, r *Request) (*Response, error) {
	a := &asgiAnswer{}
	scope := r.asgiScope()
	c := &asgiCall{request: r, receive: r.receiver()}
	send := py.FuncOf("send", a.send, "message").Async()
	a.task = asyncio.CreateTask(ctx, asyncio.BindVoid0(func(ctx context.Context) error { return m.run(ctx, c, scope, send) }))
	a.task.AddDoneCallback(func(*asyncio.Task[py.NoneType]) { a.wake() })
	for (!a.started || len(a.parts) == 0) && !a.task.Done() {
		if err := a.wait(ctx); err != nil {
			a.task.Cancel()
			return nil, err
		}
	}
	if a.task.Done() {
		if _, err := a.task.Result(); err != nil {
			return nil, err
		}
	}
	if !a.started {
		return nil, py.RuntimeError.New("No response returned.")
	}
	response := &Response{StatusCode: a.status, class: responseClasses[ResponseType], headers: MutableHeaders{raw: a.headers}, exit: a.finish}
	if len(a.parts) == 1 && a.ended {
		response.body = a.parts[0]
	} else {
		response.stream = a
	}
	return response, nil
}

// asgiAnswer gathers what a middleware sends. It is the stream of the response.
type asgiAnswer struct {
	task    *asyncio.Task[py.NoneType]
	waiter  *asyncio.Future[py.NoneType]
	started bool
	ended   bool
	status  int
	headers []header
	parts   [][]byte
	taken   *asyncio.Future[py.NoneType] // the middleware waits until a part has been taken
	left    bool                         // nobody takes parts any more
}

func (a *asgiAnswer) wait(ctx context.Context) error {
	a.waiter = asyncio.NewFuture[py.NoneType](ctx)
	_, err := a.waiter.Await(ctx)
	a.waiter = nil
	return err
}

func (a *asgiAnswer) wake() {
	if a.waiter != nil && !a.waiter.Done() {
		a.waiter.SetResult(py.NoneType{})
	}
}

// send takes a message: await send({"type": "http.response.start", …}).
func (a *asgiAnswer) send(ctx context.Context, message any) (any, error) {
	switch kind := py.GetItem(message, "type"); kind {
	case "http.response.start":
		a.started, a.status = true, py.GetItem(message, "status").(int)
		a.headers = headersOf(messageItem(message, "headers"))
	case "http.response.body":
		body, _ := messageItem(message, "body").(py.Bytes)
		a.parts = append(a.parts, []byte(body))
		a.ended = messageItem(message, "more_body") != true
	default:
		return nil, py.RuntimeError.Newf("Unexpected ASGI message %s", py.Repr(kind))
	}
	a.wake()
	for len(a.parts) > 0 && !a.left {
		a.taken = asyncio.NewFuture[py.NoneType](ctx)
		if _, err := a.taken.Await(ctx); err != nil {
			return nil, err
		}
	}
	return nil, nil
}

// release lets the middleware go on.
func (a *asgiAnswer) release() {
	if a.taken != nil && !a.taken.Done() {
		a.taken.SetResult(py.NoneType{})
	}
}

// next is the next part of the stream.
func (a *asgiAnswer) next(ctx context.Context) (v any, ok bool, err error) {
	for len(a.parts) == 0 {
		if a.ended || a.task.Done() {
			return nil, false, nil
		}
		if err := a.wait(ctx); err != nil {
			return nil, false, err
		}
	}
	part := a.parts[0]
	a.parts = a.parts[1:]
	a.release()
	if len(part) == 0 && a.ended && len(a.parts) == 0 { // the end
		return nil, false, nil
	}
	return py.Bytes(part), true, nil
}

func (a *asgiAnswer) throw(_ context.Context, err error) error { return err }

func (a *asgiAnswer) close(context.Context) { a.task.Cancel() }

// finish waits for the middleware after the answer; what it raises goes on.
func (a *asgiAnswer) finish(ctx context.Context, err error) error {
	a.left = true
	a.release()
	if _, failed := a.task.Await(ctx); failed != nil && err == nil {
		err = failed
	}
	return err
}

// asgiSink sends an answer by the messages of ASGI.
type asgiSink struct {
	send  any
	parts bool
}

func (s *asgiSink) message(ctx context.Context, items ...pair) error {
	d := &py.Dict[any, any]{}
	for _, i := range items {
		d.Set(i.key, i.val)
	}
	result, err := py.Call(ctx, s.send, d)
	if err == nil {
		_, err = await(ctx, result)
	}
	return err
}

func (s *asgiSink) start(ctx context.Context, status int, headers []uvicorn.Header) error {
	return s.message(ctx, pair{"type", "http.response.start"}, pair{"status", status}, pair{"headers", headerPairs(headers)})
}

func (s *asgiSink) Body(ctx context.Context, data []byte, more bool) error {
	items := []pair{{"type", "http.response.body"}, {"body", py.Bytes(data)}}
	if s.parts = s.parts || more; s.parts {
		items = append(items, pair{"more_body", more})
	}
	return s.message(ctx, items...)
}

func (s *asgiSink) Disconnected() bool { return false }

// messageItem is message.get(key).
func messageItem(message any, key string) any {
	if !py.Contains(message, key) {
		return nil
	}
	return floor(py.GetItem(message, key))
}

// headerPairs are headers as ASGI has them: pairs of bytes.
func headerPairs(headers []header) *py.List[any] {
	out := &py.List[any]{}
	for _, h := range headers {
		out.Append(py.Tuple{py.Bytes(h.Name), py.Bytes(h.Value)})
	}
	return out
}

// headersOf reads pairs of bytes.
func headersOf(x any) []header {
	if x == nil {
		return nil
	}
	var out []header
	for _, p := range py.Collect(x) {
		two := py.Collect(p)
		out = append(out, header{Name: latin1(two[0]), Value: latin1(two[1])})
	}
	return out
}

func latin1(x any) string {
	if b, ok := floor(x).(py.Bytes); ok {
		return string(b)
	}
	return py.Str(x)
}
