package fastapi

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// Request is what a client asks for: fastapi.Request. As a parameter of a handler it is injected.
type Request struct {
	app      *App
	scope    *uvicorn.Scope
	exchange *uvicorn.Exchange
	path     string // what routes match: without the root path
	params   *py.Dict[string, any]
	route    *route
	state    *py.Instance
	session  any                                        // that SessionMiddleware keeps
	asgi     any                                        // the scope that an ASGI middleware handed on
	receive  any                                        // what an ASGI middleware gives the body by, until it is read
	after    func(ctx context.Context, err error) error // what follows an answer that a middleware took the body of
}

func newRequest(a *App, scope *uvicorn.Scope, x *uvicorn.Exchange) *Request {
	r := &Request{app: a, scope: scope, exchange: x, params: &py.Dict[string, any]{}, path: scope.Path}
	if root := strings.TrimSuffix(r.rootPath(), "/"); root != "" && strings.HasPrefix(r.path, root) {
		if rest := r.path[len(root):]; rest == "" || rest[0] == '/' {
			r.path = rest
		}
	}
	return r
}

func (r *Request) rootPath() string {
	if r.app.rootPath != "" {
		return r.app.rootPath
	}
	return r.scope.RootPath
}

// Method is request.method.
func (r *Request) Method() string { return r.scope.Method }

// App is request.app.
func (r *Request) App() *App { return r.app }

// URL is request.url.
func (r *Request) URL() *URL { return &URL{r.scope} }

// BaseURL is request.base_url: the URL of the application.
func (r *Request) BaseURL() string {
	return r.scope.Scheme + "://" + r.host() + strings.TrimSuffix(r.rootPath(), "/") + "/"
}

func (r *Request) host() string { return hostOf(r.scope) }

// Headers is request.headers.
func (r *Request) Headers() *RequestHeaders { return &RequestHeaders{r.scope.Headers} }

// QueryParams is request.query_params.
func (r *Request) QueryParams() *QueryParams { return parseQuery(r.scope.Query) }

// PathParams is request.path_params.
func (r *Request) PathParams() *py.Dict[string, any] { return r.params }

// Cookies is request.cookies.
func (r *Request) Cookies() *py.Dict[string, string] {
	out := &py.Dict[string, string]{}
	for _, h := range r.scope.Headers {
		if h.Name == "cookie" {
			out.Update(parseCookies(h.Value).Items())
		}
	}
	return out
}

// Address is one end of a connection: starlette's Address.
type Address = uvicorn.Address

// Client is request.client: host and port of the other end.
func (r *Request) Client() *Address { return &r.scope.Client }

// State is request.state: an object for attributes of the program's own, with those that the lifespan yielded.
func (r *Request) State() any {
	if r.state == nil {
		r.state = newState()
		for _, kv := range r.app.lifespanState {
			py.SetAttr(r.state, kv.Key, kv.Value)
		}
	}
	return r.state
}

// Body returns the whole body: await request.body().
func (r *Request) Body(ctx context.Context) (py.Bytes, error) {
	err := r.fetch(ctx)
	return py.Bytes(r.scope.Body), err
}

// JSON returns the body as a Python value: await request.json().
func (r *Request) JSON(ctx context.Context) (any, error) {
	if err := r.fetch(ctx); err != nil {
		return nil, err
	}
	text := string(r.scope.Body)
	if !utf8.ValidString(text) {
		return nil, py.UnicodeDecodeError.New("utf-8", py.Bytes(text), 0, 1, "invalid start byte")
	}
	x, fault := decodeJSON(text)
	if fault != nil {
		return nil, fault.err(text)
	}
	return x, nil
}

// Stream gives the body in parts: request.stream().
func (r *Request) Stream() *asyncio.AsyncGenerator[py.Bytes] {
	return asyncio.NewAsyncGenerator("Request.stream", func(ctx context.Context, yield func(py.Bytes) (any, error)) error {
		if err := r.fetch(ctx); err != nil {
			return err
		}
		parts := []py.Bytes{""} // the end
		if len(r.scope.Body) > 0 {
			parts = []py.Bytes{py.Bytes(r.scope.Body), ""}
		}
		for _, part := range parts {
			if _, err := yield(part); err != nil {
				return err
			}
		}
		return nil
	})
}

// IsDisconnected reports whether the client is gone: await request.is_disconnected().
func (r *Request) IsDisconnected(context.Context) (bool, error) {
	return r.exchange.Disconnected(), nil
}

// URLFor returns the URL of the route with a name: request.url_for(name, **params).
func (r *Request) URLFor(name string, params ...py.KV) (string, error) {
	path, err := r.app.URLPathFor(name, params...)
	return strings.TrimSuffix(r.BaseURL(), "/") + path, err
}

func (r *Request) header(name string) string { return r.scope.Get(name) }

// stateClass is the class of app.state and request.state.
var stateClass = func() *py.Class {
	c, err := py.MakeClass(context.Background(), "State", nil, &py.Dict[any, any]{})
	py.Check(err)
	return c
}()

func newState() *py.Instance {
	return must(py.Call(context.Background(), stateClass)).(*py.Instance)
}
