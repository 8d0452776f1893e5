package fastapi

import "slices"

// Route is a path with a function that answers for it: starlette.routing.Route, or Mount.
type Route struct{ entry entry }

// NewRoute is Route(path, endpoint, methods=…): the function takes the request. name is that of the Python function.
func NewRoute(path, name string, fn any, opts ...Option) *Route {
	s := gather(opts)
	methods := s.methods
	if len(methods) == 0 {
		methods = []string{"GET"}
	}
	if slices.Contains(methods, "GET") && !slices.Contains(methods, "HEAD") {
		methods = append(slices.Clone(methods), "HEAD")
	}
	s.hidden = true
	return &Route{entry{route: &definition{path: path, name: name, methods: methods, fn: fn, settings: s}}}
}

// NewWebSocketRoute is WebSocketRoute(path, endpoint): the function takes the WebSocket.
func NewWebSocketRoute(path, name string, fn any, opts ...Option) *Route {
	return &Route{entry{route: &definition{path: path, name: name, socket: true, fn: fn, settings: gather(opts)}}}
}

// NewMount is Mount(path, app=…).
func NewMount(path string, app Mountable, opts ...Option) *Route {
	return &Route{entry{mount: app, at: path, with: gather(opts)}}
}

// NewMountedRoutes is Mount(path, routes=[…]).
func NewMountedRoutes(path string, routes []*Route, opts ...Option) *Route {
	return NewMount(path, NewStarlette(Routes(routes...)), opts...)
}

// Routes are the routes of a Starlette application: the argument routes.
func Routes(routes ...*Route) Option { return func(s *settings) { s.routes = routes } }

// NewStarlette makes an application that has nothing but its routes: starlette.applications.Starlette. Its errors are plain text.
func NewStarlette(opts ...Option) *App {
	a := New(append(opts, OpenAPIURL(""))...)
	a.plain = true
	for _, r := range a.settings.routes {
		a.entries = append(a.entries, r.entry)
	}
	return a
}

// AddRoute adds a route whose function takes the request: app.add_route(path, f).
func (r *APIRouter) AddRoute(route *Route) {
	r.entries = append(r.entries, route.entry)
	changes.Add(1)
}
