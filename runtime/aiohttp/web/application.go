package web

import (
	"context"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Application is web.Application.
type Application struct {
	router      *Router
	values      *py.Dict[any, any]
	middlewares []any
	onStartup   *Signal
	onShutdown  *Signal
	onCleanup   *Signal
	onPrepare   *Signal
	contexts    *Signal
	running     []any // generators of cleanup_ctx
	subs        []*Application
	maxSize     int
}

// AppOption is a keyword argument of Application.
type AppOption func(a *Application)

// Middlewares is the argument middlewares.
func Middlewares(list any) AppOption {
	return func(a *Application) {
		if list != nil {
			a.middlewares = append(a.middlewares, py.Collect(py.ToAny(list))...)
		}
	}
}

// ClientMaxSize is the argument client_max_size: how long a body may be.
func ClientMaxSize(n int) AppOption { return func(a *Application) { a.maxSize = n } }

// NewApplication is web.Application().
func NewApplication(opts ...AppOption) *Application {
	a := &Application{router: &Router{}, values: py.NewDict[any, any](), maxSize: 1 << 20,
		onStartup: &Signal{}, onShutdown: &Signal{}, onCleanup: &Signal{}, onPrepare: &Signal{}, contexts: &Signal{}}
	for _, opt := range opts {
		opt(a)
	}
	return a
}

// Signal is app.on_startup and the other lists of coroutine functions.
type Signal struct{ list []any }

// Append is signal.append(function).
func (s *Signal) Append(f any) { s.list = append(s.list, f) }

func (s *Signal) send(ctx context.Context, args ...any) error {
	for _, f := range s.list {
		if _, err := invoke(ctx, f, args...); err != nil {
			return err
		}
	}
	return nil
}

// Router is app.router.
func (a *Application) Router() *Router { return a.router }

// OnStartup is app.on_startup.
func (a *Application) OnStartup() *Signal { return a.onStartup }

// OnShutdown is app.on_shutdown.
func (a *Application) OnShutdown() *Signal { return a.onShutdown }

// OnCleanup is app.on_cleanup.
func (a *Application) OnCleanup() *Signal { return a.onCleanup }

// OnResponsePrepare is app.on_response_prepare.
func (a *Application) OnResponsePrepare() *Signal { return a.onPrepare }

// CleanupCtx is app.cleanup_ctx: async generators that run up to their yield at the start, and on at the end.
func (a *Application) CleanupCtx() *Signal { return a.contexts }

// MiddlewareList is app.middlewares.
func (a *Application) MiddlewareList() *MiddlewareList { return &MiddlewareList{a} }

// MiddlewareList is app.middlewares, to which more can be appended.
type MiddlewareList struct{ app *Application }

// Append is app.middlewares.append(function).
func (l *MiddlewareList) Append(f any) { l.app.middlewares = append(l.app.middlewares, f) }

// AddRoutes is app.add_routes(list).
func (a *Application) AddRoutes(routes []*RouteDef) { a.router.AddRoutes(routes) }

// AddTable is app.add_routes(routes) for a table.
func (a *Application) AddTable(t *RouteTableDef) { a.router.AddTable(t) }

// AddAny is app.add_routes for a value of unknown type.
func (a *Application) AddAny(routes any) {
	if t, ok := routes.(*RouteTableDef); ok {
		a.AddTable(t)
		return
	}
	for _, r := range py.Collect(routes) {
		a.router.add(r.(*RouteDef))
	}
}

// AddSubapp is app.add_subapp(prefix, subapp).
func (a *Application) AddSubapp(prefix string, sub *Application) {
	for len(prefix) > 0 && prefix[len(prefix)-1] == '/' {
		prefix = prefix[:len(prefix)-1]
	}
	if prefix == "" {
		panic(py.ValueError.New("Prefix cannot be empty"))
	}
	a.subs = append(a.subs, sub)
	a.router.resources = append(a.router.resources, &resource{app: sub, prefix: prefix})
}

// Item is app[key].
func (a *Application) Item(key any) any { return a.values.At(py.ToAny(key)) }

// SetItem is app[key] = value.
func (a *Application) SetItem(key, value any) { a.values.Set(py.ToAny(key), py.ToAny(value)) }

// DelItem is del app[key].
func (a *Application) DelItem(key any) { a.values.Del(py.ToAny(key)) }

// Contains is key in app.
func (a *Application) Contains(key any) bool { return a.values.Contains(py.ToAny(key)) }

// GetItem is app.get(key, default).
func (a *Application) GetItem(key, def any) any {
	if v, ok := a.values.Get(py.ToAny(key)); ok {
		return v
	}
	return py.ToAny(def)
}

// start runs cleanup_ctx and on_startup, those of sub-applications too.
func (a *Application) start(ctx context.Context) error {
	for _, f := range a.contexts.list {
		gen, err := py.Call(ctx, floorFunc(f), a)
		if err != nil {
			return err
		}
		if _, err := await(ctx, gen, "__anext__"); err != nil {
			return err
		}
		a.running = append(a.running, gen)
	}
	if err := a.onStartup.send(ctx, a); err != nil {
		return err
	}
	for _, sub := range a.subs {
		if err := sub.start(ctx); err != nil {
			return err
		}
	}
	return nil
}

// stop runs on_shutdown.
func (a *Application) stop(ctx context.Context) error {
	if err := a.onShutdown.send(ctx, a); err != nil {
		return err
	}
	for _, sub := range a.subs {
		if err := sub.stop(ctx); err != nil {
			return err
		}
	}
	return nil
}

// cleanup runs on_cleanup, and what follows the yield of each cleanup_ctx, the last first.
func (a *Application) cleanup(ctx context.Context) error {
	for _, gen := range slices.Backward(a.running) {
		_, err := await(ctx, gen, "__anext__")
		switch {
		case err == nil:
			return py.RuntimeError.New(py.Repr(gen) + " has more than one 'yield'")
		case !py.Is(err, py.StopAsyncIteration):
			return err
		}
	}
	a.running = nil
	for _, sub := range a.subs {
		if err := sub.cleanup(ctx); err != nil {
			return err
		}
	}
	return a.onCleanup.send(ctx, a)
}
