package web

import (
	"context"
	"errors"
	"fmt"
	"net"
	"reflect"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/logging"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// serverHeader is the header Server of all answers.
const serverHeader = "Python/3.13 aiohttp/3.14.5"

// endpoint is an application as the server sees it.
type endpoint struct{ app *Application }

func (endpoint) Startup(context.Context) error  { return nil }
func (endpoint) Shutdown(context.Context) error { return nil }

// Handle answers one request.
func (e endpoint) Handle(ctx context.Context, scope *uvicorn.Scope, x *uvicorn.Exchange) error {
	r := newRequest(e.app, scope, x)
	answer, err := e.app.respond(ctx, r)
	if err != nil {
		return err
	}
	return e.app.send(ctx, r, answer)
}

// HandleSocket answers one WebSocket: its handler is one of GET.
func (e endpoint) HandleSocket(ctx context.Context, scope *uvicorn.Scope, socket *uvicorn.Socket) error {
	r := newRequest(e.app, scope, nil)
	r.socket = socket
	answer, err := e.app.respond(ctx, r)
	ws, ok := answer.(*WebSocketResponse)
	switch {
	case err != nil:
		return err
	case !ok || !ws.prepared:
		socket.Refuse(scope, 0, "")
		return nil
	}
	return ws.Close(ctx)
}

// respond runs the handler of a request, inside the middlewares, and makes an answer of what goes wrong.
func (a *Application) respond(ctx context.Context, r *Request) (answer any, err error) {
	f := a.resolve(r.scope.Method, r.scope.Path)
	r.match = &MatchInfo{py.NewDict[string, string]()}
	for _, name := range f.names {
		r.match.parts.Set(name, f.match[name])
	}
	r.apps = f.apps
	r.app = f.apps[len(f.apps)-1]
	h := f.handler
	if h == nil {
		h = func(context.Context, *Request) (any, error) {
			if len(f.allowed) > 0 {
				return nil, newNotAllowed(r.scope.Method, f.allowed, nil)
			}
			return nil, newHTTP(HTTPNotFound, nil)
		}
	}
	for i := len(f.apps) - 1; i >= 0; i-- {
		for k := len(f.apps[i].middlewares) - 1; k >= 0; k-- {
			h = wrap(f.apps[i].middlewares[k], h)
		}
	}
	err = py.Try(func() (err error) { answer, err = h(ctx, r); return err })
	switch {
	case err == nil && answer == nil:
		logError("Missing return statement on request handler", nil)
		return newHTTP(HTTPInternalServerError, nil).(*responseError).response, nil
	case err == nil:
		return answer, nil
	case py.Is(err, py.CancelledError, py.SystemExit, py.KeyboardInterrupt):
		return nil, err
	}
	if resp := asResponse(err); resp != nil {
		return resp, nil
	}
	logError("Error handling request from "+r.scope.Client.Host, py.AsException(err))
	return NewResponse(Status(500), Text("500 Internal Server Error\n\nServer got itself in trouble"), SetHeaders(closing())), nil
}

// logError writes to the logger of the server.
func logError(text string, exception any) {
	logger := lib.Call(py.GetAttr(logging.Module(), "getLogger"), "aiohttp.server")
	lib.CallKW(py.GetAttr(logger, "error"), []any{text}, []py.KV{{Key: "exc_info", Value: exception}})
}

func closing() any {
	d := py.NewDict[any, any]()
	d.Set("Connection", "close")
	return d
}

// wrap is a middleware around a handler.
func wrap(middleware any, h Handler) Handler {
	next := py.FuncOf("handler", func(ctx context.Context, r *Request) (any, error) { return h(ctx, r) }, "request").Async()
	return func(ctx context.Context, r *Request) (any, error) { return invoke(ctx, middleware, r, next) }
}

// send writes an answer.
func (a *Application) send(ctx context.Context, r *Request, answer any) error {
	if e, ok := answer.(error); ok {
		if resp := asResponse(e); resp != nil {
			answer = resp
		}
	}
	switch x := answer.(type) {
	case *Response:
		return x.deliver(ctx, r)
	case *StreamResponse:
		if !x.prepared {
			if err := x.Prepare(ctx, r); err != nil {
				return err
			}
		}
		return x.WriteEOF(ctx)
	}
	return NewResponse(Status(500), Text("500 Internal Server Error\n\nServer got itself in trouble")).deliver(ctx, r)
}

// AppRunner is web.AppRunner: it starts and ends an application.
type AppRunner struct {
	app   *Application
	sites []*TCPSite
	set   bool
}

// NewAppRunner is web.AppRunner(app).
func NewAppRunner(app *Application) *AppRunner { return &AppRunner{app: app} }

// App is runner.app.
func (r *AppRunner) App() *Application { return r.app }

// Setup is runner.setup().
func (r *AppRunner) Setup(ctx context.Context) error {
	r.set = true
	return r.app.start(ctx)
}

// Addresses is runner.addresses.
func (r *AppRunner) Addresses() []any {
	var out []any
	for _, s := range r.sites {
		if tcp, ok := s.server.Addr().(*net.TCPAddr); ok {
			out = append(out, py.Tuple{tcp.IP.String(), tcp.Port})
		}
	}
	return out
}

// Cleanup is runner.cleanup().
func (r *AppRunner) Cleanup(ctx context.Context) error {
	for _, s := range r.sites {
		if err := s.Stop(ctx); err != nil {
			return err
		}
	}
	r.sites = nil
	if !r.set {
		return nil
	}
	r.set = false
	if err := r.app.stop(ctx); err != nil {
		return err
	}
	return r.app.cleanup(ctx)
}

// TCPSite is web.TCPSite.
type TCPSite struct {
	runner *AppRunner
	host   string
	port   int
	server *uvicorn.Server
}

// NewTCPSite is web.TCPSite(runner, host, port).
func NewTCPSite(runner *AppRunner, host, port any) *TCPSite {
	s := &TCPSite{runner: runner, host: "0.0.0.0", port: 8080}
	if h := py.ToAny(host); h != nil && h != "" {
		s.host = py.Str(h)
	}
	if p := py.ToAny(port); p != nil {
		s.port = lib.Int(p)
	}
	return s
}

// Start is site.start().
func (s *TCPSite) Start(ctx context.Context) error {
	if !s.runner.set {
		return py.RuntimeError.New("Call runner.setup() before making a site")
	}
	s.server = uvicorn.NewServer(uvicorn.NewConfig(endpoint{s.runner.app}, uvicorn.Host(s.host), uvicorn.Port(s.port), uvicorn.Quiet(),
		uvicorn.ServerHeader(false), uvicorn.DefaultHeader("Server", serverHeader), uvicorn.TimeoutKeepAlive(3630)))
	if err := s.server.Listen(ctx); err != nil {
		return err
	}
	s.runner.sites = append(s.runner.sites, s)
	return nil
}

// Stop is site.stop().
func (s *TCPSite) Stop(ctx context.Context) error {
	if s.server == nil {
		return nil
	}
	return s.server.Stop(ctx, 60)
}

// Name is site.name.
func (s *TCPSite) Name() string { return "http://" + s.host + ":" + strconv.Itoa(s.port) }

type runArgs struct {
	host, port any
	print      any
	silent     bool
}

// RunOption is a keyword argument of run_app.
type RunOption func(a *runArgs)

// Host is the argument host.
func Host(x any) RunOption { return func(a *runArgs) { a.host = x } }

// Port is the argument port.
func Port(x any) RunOption { return func(a *runArgs) { a.port = x } }

// Print is the argument print: a function, or None to print nothing.
func Print(x any) RunOption {
	return func(a *runArgs) { a.print, a.silent = x, x == nil }
}

// NoEffect is an argument that changes nothing here, such as access_log.
func NoEffect(any) RunOption { return func(*runArgs) {} }

// RunApp is web.run_app(app): it serves until the process is asked to end.
func RunApp(ctx context.Context, app any, opts ...RunOption) error {
	a := &runArgs{}
	for _, opt := range opts {
		opt(a)
	}
	_, err := asyncio.Run(ctx, asyncio.NewCoroutine("_run_app", func(ctx context.Context) (py.NoneType, error) {
		return py.NoneType{}, serve(ctx, app, a)
	}))
	if err != nil && py.Is(err, py.KeyboardInterrupt, gracefulExit) {
		return nil
	}
	return err
}

// gracefulExit is what SIGTERM raises.
var gracefulExit = lib.Exception("aiohttp.web_runner", "GracefulExit", py.SystemExit)

func serve(ctx context.Context, given any, a *runArgs) error {
	if asyncio.IsCoroutine(given) {
		v, err := asyncio.Await(ctx, given)
		if err != nil {
			return err
		}
		given = v
	}
	app, ok := given.(*Application)
	if !ok {
		return py.TypeError.New("app should be an Application, not " + py.TypeName(given))
	}
	runner := NewAppRunner(app)
	if err := runner.Setup(ctx); err != nil {
		return errors.Join(err, runner.Cleanup(ctx))
	}
	site := NewTCPSite(runner, a.host, a.port)
	err := site.Start(ctx)
	if err == nil {
		if err = announce(ctx, site, a); err == nil {
			err = untilTerminated(ctx)
		}
	}
	if e := runner.Cleanup(context.WithoutCancel(ctx)); err == nil {
		err = e
	}
	return err
}

// announce prints where the server runs.
func announce(ctx context.Context, site *TCPSite, a *runArgs) error {
	text := "======== Running on " + site.Name() + " ========\n(Press CTRL+C to quit)"
	switch {
	case a.silent:
		return nil
	case a.print != nil:
		_, err := invoke(ctx, a.print, text)
		return err
	}
	fmt.Println(text)
	return nil
}

// floorFunc is a function as an object of the floor.
func floorFunc(f any) any {
	if v := reflect.ValueOf(f); v.Kind() == reflect.Func {
		return py.FuncOf("function", f, params(v.Type()))
	}
	return f
}

// await calls a method of an object and awaits what it gives.
func await(ctx context.Context, x any, method string) (any, error) {
	v, err := py.CallMethod(ctx, x, method)
	if err != nil {
		return nil, err
	}
	return asyncio.Await(ctx, v)
}

// formList are the parts of a header with commas.
func formList(text string) []string {
	var out []string
	for part := range strings.SplitSeq(text, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
