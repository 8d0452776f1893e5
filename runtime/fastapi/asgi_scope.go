package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// asgiScope is the scope that a middleware gets: what it puts in reaches the handler as request.scope.
func (r *Request) asgiScope() *py.Dict[string, any] {
	d := r.Scope()
	d.Set("asgi", newDict(pair{"version", "3.0"}, pair{"spec_version", "2.4"}))
	state := newDict()
	for _, kv := range r.app.lifespanState {
		state.Set(kv.Key, kv.Value)
	}
	d.Set("state", state)
	d.Set(stateKey, r.State())
	d.Set("client", r.Client().FloorObject())
	d.Set("server", (&r.scope.Server).FloorObject())
	return d
}

// rescoped is the request as a middleware hands it on.
func (r *Request) rescoped(scope any) *Request {
	out, own := *r, *r.scope
	text := func(key string, into *string) {
		if s, ok := messageItem(scope, key).(string); ok {
			*into = s
		}
	}
	path := own.Path
	text("path", &own.Path)
	text("method", &own.Method)
	text("scheme", &own.Scheme)
	text("root_path", &own.RootPath)
	if q, ok := messageItem(scope, "query_string").(py.Bytes); ok {
		own.Query = string(q)
	}
	own.Headers = headersOf(messageItem(scope, "headers"))
	out.scope, out.asgi = &own, scope
	if state, ok := messageItem(scope, stateKey).(*py.Instance); ok {
		out.state = state
		for k, v := range dictItems(messageItem(scope, "state")) {
			py.SetAttr(state, py.Str(k), v)
		}
	}
	if own.Path != path {
		out.path = newRequest(r.app, &own, r.exchange).path
	}
	return &out
}

// receiver is what gives the body as ASGI does: await receive().
func (r *Request) receiver() any {
	done := false
	return py.FuncOf("receive", func(ctx context.Context) (any, error) {
		if done {
			return newDict(pair{"type", "http.disconnect"}), nil
		}
		done = true
		if err := r.fetch(ctx); err != nil {
			return nil, err
		}
		return newDict(pair{"type", "http.request"}, pair{"body", py.Bytes(r.scope.Body)}, pair{"more_body", false}), nil
	}, "").Async()
}

// fetch reads the body through the function that a middleware gave in place of the server's.
func (r *Request) fetch(ctx context.Context) error {
	if r.receive == nil {
		return nil
	}
	receive := r.receive
	r.receive = nil
	var body []byte
	for {
		result, err := py.Call(ctx, receive)
		if err == nil {
			result, err = await(ctx, result)
		}
		if err != nil {
			return err
		}
		if messageItem(result, "type") != "http.request" {
			break
		}
		part, _ := messageItem(result, "body").(py.Bytes)
		body = append(body, part...)
		if messageItem(result, "more_body") != true {
			break
		}
	}
	r.scope.Body = body
	return nil
}

// stateKey is where the scope keeps the object behind request.state.
const stateKey = "state.object"

// NewRequest is Request(scope, receive) in an ASGI middleware.
func NewRequest(scope, receive, _ any) *Request {
	app, _ := messageItem(scope, "app").(*App)
	if app == nil {
		panic(py.NotImplementedError.New("Request() takes the scope that an ASGI middleware gets"))
	}
	client, server := messageItem(scope, "client"), messageItem(scope, "server")
	base := &Request{app: app, scope: &uvicorn.Scope{HTTPVersion: "1.1", Client: addressIn(client), Server: addressIn(server)}, params: &py.Dict[string, any]{}}
	r := base.rescoped(scope)
	r.receive = receive
	return r
}

func addressIn(x any) uvicorn.Address {
	if x == nil {
		return uvicorn.Address{}
	}
	two := py.Collect(x)
	port, _ := two[1].(int)
	return uvicorn.Address{Host: py.Str(two[0]), Port: port}
}

// ASGI answers with the response: await response(scope, receive, send).
func (r *Response) ASGI(ctx context.Context, scope, receive, send any) error {
	return r.deliver(ctx, NewRequest(scope, receive, send), &asgiSink{send: send})
}

// NewRequestHeaders is Headers(headers, raw, scope).
func NewRequestHeaders(headers, raw, scope any) *RequestHeaders {
	return &RequestHeaders{headersFrom(headers, raw, scope)}
}
