package fastapi

import (
	"slices"
	"strings"
	"sync/atomic"
)

// APIRouter is a group of routes: fastapi.APIRouter. An App is one too.
type APIRouter struct {
	settings *settings
	entries  []entry
	startup  []*call
	shutdown []*call
	// described is set for app.webhooks, whose names are no paths.
	described bool
}

// entry is a route or a router that was included.
type entry struct {
	route  *definition
	router *APIRouter
	with   *settings
	mount  Mountable
	at     string // where
}

// changes counts routes and inclusions of all routers, so that applications notice new ones.
var changes atomic.Int64

// NewAPIRouter makes a router: APIRouter(prefix=..., tags=..., dependencies=...).
func NewAPIRouter(opts ...Option) *APIRouter {
	r := &APIRouter{settings: gather(opts)}
	if p := r.settings.prefix; p != "" {
		checkPrefix(p)
	}
	return r
}

func checkPrefix(prefix string) {
	if !strings.HasPrefix(prefix, "/") {
		panic("AssertionError: A path prefix must start with '/'")
	}
	if strings.HasSuffix(prefix, "/") {
		panic("AssertionError: A path prefix must not end with '/', as the routes will start with '/'")
	}
}

// APIRoute adds a route for any methods: @app.api_route(path, methods=[...]). fn is the handler and name its Python name.
func (r *APIRouter) APIRoute(path, name string, fn any, opts ...Option) {
	s := gather(opts)
	if !strings.HasPrefix(r.settings.prefix+path, "/") && path != "" && !r.described && !strings.HasPrefix(path, "{$") {
		panic("AssertionError: Routed paths must start with '/'")
	}
	methods := []string{"GET"}
	if s.methods != nil {
		methods = nil
		for _, m := range s.methods {
			methods = append(methods, strings.ToUpper(m))
		}
	}
	r.entries = append(r.entries, entry{route: &definition{path: path, name: name, methods: methods, fn: fn, settings: s, at: here(), class: r.settings.routeClass}})
	changes.Add(1)
}

func (r *APIRouter) add(method, path, name string, fn any, opts []Option) {
	r.APIRoute(path, name, fn, append(slices.Clone(opts), Methods(method))...)
}

// Get adds a route for GET: @app.get(path, ...).
func (r *APIRouter) Get(path, name string, fn any, opts ...Option) {
	r.add("GET", path, name, fn, opts)
}

// Put adds a route for PUT: @app.put(path, ...).
func (r *APIRouter) Put(path, name string, fn any, opts ...Option) {
	r.add("PUT", path, name, fn, opts)
}

// Post adds a route for POST: @app.post(path, ...).
func (r *APIRouter) Post(path, name string, fn any, opts ...Option) {
	r.add("POST", path, name, fn, opts)
}

// Delete adds a route for DELETE: @app.delete(path, ...).
func (r *APIRouter) Delete(path, name string, fn any, opts ...Option) {
	r.add("DELETE", path, name, fn, opts)
}

// Options adds a route for OPTIONS: @app.options(path, ...).
func (r *APIRouter) Options(path, name string, fn any, opts ...Option) {
	r.add("OPTIONS", path, name, fn, opts)
}

// Head adds a route for HEAD: @app.head(path, ...).
func (r *APIRouter) Head(path, name string, fn any, opts ...Option) {
	r.add("HEAD", path, name, fn, opts)
}

// Patch adds a route for PATCH: @app.patch(path, ...).
func (r *APIRouter) Patch(path, name string, fn any, opts ...Option) {
	r.add("PATCH", path, name, fn, opts)
}

// Trace adds a route for TRACE: @app.trace(path, ...).
func (r *APIRouter) Trace(path, name string, fn any, opts ...Option) {
	r.add("TRACE", path, name, fn, opts)
}

// IncludeRouter adds the routes of another router: app.include_router(router, prefix=..., tags=...). Routes that are
// added to it later are found too.
func (r *APIRouter) IncludeRouter(router *APIRouter, opts ...Option) {
	s := gather(opts)
	if s.prefix != "" {
		checkPrefix(s.prefix)
	}
	r.entries = append(r.entries, entry{router: router, with: s})
	changes.Add(1)
}

// OnEvent has a function called when the application starts ("startup") or ends ("shutdown"): @app.on_event(event). One
// whose first parameter is a context is awaited.
func (r *APIRouter) OnEvent(event string, fn any) {
	switch c := newCall(fn); event {
	case "startup":
		r.startup = append(r.startup, c)
	case "shutdown":
		r.shutdown = append(r.shutdown, c)
	default:
		panic("AssertionError")
	}
}

// flatten builds the routes of a router and of those it includes, in order.
func (r *APIRouter) flatten(a *App, in scopeOfRoute) []*route {
	own := in.within(r.settings)
	own.prefix = in.prefix + r.settings.prefix
	var out []*route
	for _, e := range r.entries {
		if e.route != nil {
			out = append(out, e.route.build(a, own))
			continue
		}
		if e.mount != nil {
			out = append(out, mountRoute(own.prefix, e))
			continue
		}
		sub := own.within(e.with)
		sub.prefix = own.prefix + e.with.prefix
		out = append(out, e.router.flatten(a, sub)...)
	}
	return out
}

// within adds what one router or inclusion gives to its routes.
func (in scopeOfRoute) within(s *settings) scopeOfRoute {
	in.tags = append(slices.Clone(in.tags), s.tags...)
	in.dependencies = append(slices.Clone(in.dependencies), s.dependencies...)
	in.responses = append(slices.Clone(in.responses), s.responses...)
	in.hidden = in.hidden || s.hidden
	in.deprecated = in.deprecated || s.deprecated
	if s.responseClass != nil {
		in.class = s.responseClass
	}
	if s.nameID != nil {
		in.nameID = s.nameID
	}
	return in
}

// events gives the functions to call at the start or the end, those of included routers after the own ones.
func (r *APIRouter) events(pick func(*APIRouter) []*call) []*call {
	out := slices.Clone(pick(r))
	for _, e := range r.entries {
		if e.router != nil {
			out = append(out, e.router.events(pick)...)
		}
	}
	return out
}
