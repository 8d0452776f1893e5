// Package testclient answers fastapi.testclient and starlette.testclient: a client of httpx that asks an application in the same
// program. Each request has an event loop of its own; inside a with statement all have one, around the lifespan of the application.
package testclient

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/fastapi"
	"github.com/py2goasync/py2goasync/runtime/httpx"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// TestClient is the class TestClient.
type TestClient = httpx.Client

type settings struct {
	base    any
	quiet   bool
	options []httpx.Option
}

// Option is an argument of TestClient.
type Option func(s *settings)

// BaseURL is the argument base_url.
func BaseURL(x any) Option { return func(s *settings) { s.base = x } }

// RaiseServerExceptions is the argument raise_server_exceptions: false has what the application raises be an answer.
func RaiseServerExceptions(on bool) Option { return func(s *settings) { s.quiet = !on } }

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
	s := &settings{base: "http://testserver"}
	for _, opt := range opts {
		opt(s)
	}
	var runner *asyncio.Runner // inside with
	run := func(name string, f func(ctx context.Context) error) error {
		ctx := context.Background()
		coroutine := asyncio.NewCoroutineVoid(name, f)
		if runner != nil {
			_, err := asyncio.RunIn(ctx, runner, coroutine)
			return err
		}
		_, err := asyncio.Run(ctx, coroutine)
		return err
	}
	transport := httpx.NewASGITransport(app, !s.quiet)
	send := httpclient.Transport(func(_ context.Context, r *httpclient.Request) (resp *httpclient.Response, err error) {
		fail := run("request", func(ctx context.Context) (err error) {
			resp, err = transport.Send(ctx, r)
			return err
		})
		return resp, fail
	})
	all := append([]httpx.Option{httpx.BaseURL(s.base), httpx.TransportOf(send), httpx.FollowRedirects(true)}, s.options...)
	c := httpx.NewClient(all...)
	c.SetUserAgent("testclient")
	c.Around(func() error {
		runner = asyncio.NewRunner()
		return run("startup", app.Startup)
	}, func() error {
		err := run("shutdown", app.Shutdown)
		closeErr := runner.Close(context.Background())
		runner = nil
		if err == nil {
			err = closeErr
		}
		return err
	})
	return c
}

// Module is the module object of fastapi.testclient.
var Module = lib.Module("fastapi.testclient", func(m *py.Module) {
	lib.Add(m, "TestClient", "app, base_url='http://testserver', raise_server_exceptions=True, root_path='', backend='asyncio', backend_options=None, cookies=None, headers=None, follow_redirects=True", func(a []any) any {
		return New(a[0].(*fastapi.App), BaseURL(a[1]), RaiseServerExceptions(py.Truth(a[2])), Cookies(a[6]), Headers(a[7]), FollowRedirects(py.Truth(a[8])))
	})
})
