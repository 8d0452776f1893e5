// Package testclient answers fastapi.testclient and starlette.testclient: a client of httpx that asks an application in the same
// program. Each request has an event loop of its own; inside a with statement all have one, around the lifespan of the application,
// and so they have while a WebSocket is open.
package testclient

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/fastapi"
	"github.com/py2goasync/py2goasync/runtime/httpx"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// TestClient is the class TestClient.
type TestClient struct {
	httpx.Client
	app    *fastapi.App
	runner *asyncio.Runner // inside with
	users  int             // of the runner: with and WebSockets
	host   string          // where requests come from
	port   int
	root   string // the path under which requests find the application
}

type settings struct {
	base    any
	quiet   bool
	client  any
	root    string
	options []httpx.Option
}

// Option is an argument of TestClient.
type Option func(s *settings)

// BaseURL is the argument base_url.
func BaseURL(x any) Option { return func(s *settings) { s.base = x } }

// RaiseServerExceptions is the argument raise_server_exceptions: false has what the application raises be an answer.
func RaiseServerExceptions(on bool) Option { return func(s *settings) { s.quiet = !on } }

// ClientAddress is the argument client: where requests come from.
func ClientAddress(x any) Option { return func(s *settings) { s.client = x } }

// RootPath is the argument root_path: the path under which a proxy shows the application.
func RootPath(path string) Option { return func(s *settings) { s.root = path } }

// Headers is the argument headers.
func Headers(x any) Option {
	return func(s *settings) {
		if x != nil {
			s.options = append(s.options, httpx.Headers(x))
		}
	}
}

// Cookies is the argument cookies.
func Cookies(x any) Option {
	return func(s *settings) {
		if x != nil {
			s.options = append(s.options, httpx.CookiesOf(x))
		}
	}
}

// FollowRedirects is the argument follow_redirects.
func FollowRedirects(on bool) Option {
	return func(s *settings) { s.options = append(s.options, httpx.FollowRedirects(on)) }
}

// New is TestClient(app).
func New(app *fastapi.App, opts ...Option) *TestClient {
	s := &settings{base: "http://testserver", client: py.Tuple{"testclient", 50000}}
	for _, opt := range opts {
		opt(s)
	}
	c := &TestClient{app: app, root: s.root}
	c.host, c.port = httpx.AddressOf(s.client)
	transport := httpx.NewASGITransport(app, !s.quiet, httpx.ClientAddress(s.client), httpx.RootPath(s.root))
	send := httpclient.Transport(func(_ context.Context, r *httpclient.Request) (resp *httpclient.Response, err error) {
		if r.Stream {
			return c.stream(r, s.quiet)
		}
		fail := c.run("request", func(ctx context.Context) (err error) {
			resp, err = transport.Send(ctx, r)
			return err
		})
		return resp, fail
	})
	all := append([]httpx.Option{httpx.BaseURL(s.base), httpx.TransportOf(send), httpx.FollowRedirects(true)}, s.options...)
	c.Client = *httpx.NewClient(all...)
	c.SetUserAgent("testclient")
	return c
}

// run runs a coroutine in the event loop that the client has now, or in one of its own.
func (c *TestClient) run(name string, f func(ctx context.Context) error) error {
	ctx := context.Background()
	coroutine := asyncio.NewCoroutineVoid(name, f)
	if c.runner != nil {
		_, err := asyncio.RunIn(ctx, c.runner, coroutine)
		return err
	}
	_, err := asyncio.Run(ctx, coroutine)
	return err
}

// acquire keeps one event loop until release is called as often.
func (c *TestClient) acquire() {
	if c.users++; c.users == 1 {
		c.runner = asyncio.NewRunner()
	}
}

func (c *TestClient) release() error {
	if c.users--; c.users > 0 {
		return nil
	}
	runner := c.runner
	c.runner = nil
	return runner.Close(context.Background())
}

// Enter is client.__enter__(): it begins the lifespan of the application, and panics with what goes wrong.
func (c *TestClient) Enter() *TestClient {
	c.acquire()
	if err := c.run("startup", c.app.Startup); err != nil {
		_ = c.release()
		panic(err)
	}
	return c
}

// Exit is client.__exit__ for a block that ended with err.
func (c *TestClient) Exit(err error) error {
	if e := c.run("shutdown", c.app.Shutdown); err == nil {
		err = e
	}
	if e := c.release(); err == nil {
		err = e
	}
	return err
}

// scope describes a request.
func (c *TestClient) scope(r *httpclient.Request) *uvicorn.Scope {
	r.ClientHost, r.ClientPort, r.RootPath = c.host, c.port, c.root
	return fastapi.DirectScope(r)
}
