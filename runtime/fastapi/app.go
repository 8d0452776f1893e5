package fastapi

import (
	"context"
	"slices"
	"strings"
	"sync"
	"unsafe"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// App is an application: fastapi.FastAPI. It serves through uvicorn.Run or Serve.
type App struct {
	APIRouter
	title, version, description string
	openAPIURL, docsURL         string
	redocURL, rootPath          string
	state                       *py.Instance
	handlers                    exceptionHandlers
	middleware                  []Wrapper
	overrides                   map[unsafe.Pointer]override     // of dependencies
	leave                       func(ctx context.Context) error // ends the lifespan that has begun
	lifespanState               []py.KV                         // what the lifespan yielded
	lives                       *asgiLifespan                   // the lifespan that middleware stands around

	mu      sync.Mutex
	built   int64 // the count of changes that routes were built for
	routes  []*route
	plain   bool // of Starlette: errors are plain text
	schema  *py.Dict[any, any]
	own     any   // what the program has set app.openapi_schema to
	makes   *call // what it has set app.openapi to
	hooks   *APIRouter
	schemaV int64
}

// New makes an application: FastAPI(title=..., ...).
func New(opts ...Option) *App {
	s := gather(opts)
	or := func(p *string, fallback string) string {
		if p != nil {
			return *p
		}
		return fallback
	}
	a := &App{
		title: or(s.title, "FastAPI"), version: s.version, description: s.description, rootPath: s.rootPath,
		openAPIURL: or(s.openAPIURL, "/openapi.json"), docsURL: or(s.docsURL, "/docs"), redocURL: or(s.redocURL, "/redoc"),
		built: -1, schemaV: -1,
	}
	if a.version == "" {
		a.version = "0.1.0"
	}
	a.APIRouter.settings = s
	for _, w := range slices.Backward(s.wrappers) {
		a.AddMiddleware(w)
	}
	for _, add := range s.onException {
		add(a)
	}
	return a
}

// Title is app.title.
func (a *App) Title() string { return a.title }

// Version is app.version.
func (a *App) Version() string { return a.version }

// State is app.state: an object for attributes of the program's own.
func (a *App) State() any {
	if a.state == nil {
		a.state = newState()
	}
	return a.state
}

// PyClass returns fastapi.FastAPI.
func (a *App) PyClass() *py.Class { return appClass }

var appClass = &py.Class{Name: "FastAPI", Module: "fastapi.applications", Bases: []*py.Class{py.ObjectType}}

func init() { appClass.MRO = []*py.Class{appClass, py.ObjectType} }

// Routes builds the routes now, which otherwise happens at the first request: a description that does not fit a handler
// panics here.
func (a *App) Routes() []string {
	var out []string
	for _, r := range a.table() {
		out = append(out, r.path.format)
	}
	return out
}

// table is the list of all routes, the documentation's first.
func (a *App) table() []*route {
	a.mu.Lock()
	defer a.mu.Unlock()
	if n := changes.Load(); a.built != n {
		own := scopeOfRoute{
			dependencies: a.settings.dependencies, class: a.settings.responseClass, responses: a.settings.responses,
			tags: a.settings.tags, hidden: a.settings.hidden, deprecated: a.settings.deprecated, nameID: a.settings.nameID,
		}
		a.routes = a.docRoutes()
		for _, e := range a.entries {
			if e.route != nil {
				a.routes = append(a.routes, e.route.build(a, own))
				continue
			}
			if e.mount != nil {
				a.routes = append(a.routes, mountRoute("", e))
				continue
			}
			sub := own.within(e.with)
			sub.prefix = e.with.prefix
			a.routes = append(a.routes, e.router.flatten(a, sub)...)
		}
		a.built = n
	}
	return a.routes
}

// Handle answers one request: the middleware stack of the application.
func (a *App) Handle(ctx context.Context, scope *uvicorn.Scope, x *uvicorn.Exchange) error {
	r := newRequest(a, scope, x)
	response, err := a.stack()(ctx, r)
	if err == nil {
		err = response.deliver(ctx, r, connection{x})
	}
	if err == nil || !py.Is(err, py.ExceptionType) {
		return err
	}
	failed, handlerErr := a.serverError(ctx, r, err)
	if handlerErr != nil {
		return py.WithContext(handlerErr, err)
	}
	if !x.Started() {
		if sendErr := failed.deliver(ctx, r, connection{x}); sendErr != nil {
			return sendErr
		}
	}
	return err
}

// dispatch finds the route of a request: Router.app.
func (a *App) dispatch(ctx context.Context, r *Request) (*Response, error) {
	var partial *route
	for _, route := range a.table() {
		if route.socket != nil {
			continue
		}
		params, onPath, full := route.match(r.path, r.scope.Method)
		if full {
			r.params, r.route = params, route
			return route.serve(ctx, r)
		}
		if onPath && partial == nil {
			partial = route
		}
	}
	if partial != nil {
		return nil, NewHTTPException(405, HeaderValue("Allow", strings.Join(partial.methods, ", ")))
	}
	if to, ok := a.redirect(r); ok {
		return NewRedirectResponse(to), nil
	}
	return nil, NewHTTPException(404)
}

// redirect finds out whether the path would be found with a slash at its end, or without.
func (a *App) redirect(r *Request) (url string, ok bool) {
	if a.settings.keepSlashes || r.path == "/" {
		return "", false
	}
	change := func(path string) string {
		if strings.HasSuffix(r.path, "/") {
			return strings.TrimRight(path, "/")
		}
		return path + "/"
	}
	path := change(r.path)
	for _, route := range a.table() {
		if _, onPath := route.path.match(path); onPath && route.socket == nil {
			scope := *r.scope
			scope.Path = change(scope.Path)
			return (&URL{&scope}).String(), true
		}
	}
	return "", false
}

// URLPathFor returns the path of the route with a name: app.url_path_for(name, **params).
func (a *App) URLPathFor(name string, params ...py.KV) (string, error) {
	values := map[string]string{}
	var names []string
	for _, kv := range params {
		values[kv.Key] = py.Str(kv.Value)
		names = append(names, kv.Key)
	}
routes:
	for _, r := range a.table() {
		if r.name != name || len(r.path.names) != len(values) {
			continue
		}
		for _, n := range r.path.names {
			if _, ok := values[n]; !ok {
				continue routes
			}
		}
		return r.path.fill(values), nil
	}
	return "", NoMatchFound.Newf("No route exists for name \"%s\" and params \"%s\".", name, strings.Join(names, ", "))
}

// NoMatchFound is starlette.routing.NoMatchFound.
var NoMatchFound = func() *py.Class {
	c := py.NewExceptionClass("NoMatchFound", py.ExceptionType)
	c.Module = "starlette.routing"
	return c
}()
