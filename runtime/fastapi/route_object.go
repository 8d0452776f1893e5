package fastapi

import (
	"slices"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The routes of an application as a program sees them: app.routes. What it may change is how the document calls an operation.

type (
	apiRoute    struct{ *route } // fastapi.routing.APIRoute
	plainRoute  struct{ *route } // starlette.routing.Route, of the documentation
	mountRoutes struct{ *route } // starlette.routing.Mount
	socketRoute struct{ *route } // fastapi.routing.APIWebSocketRoute
)

func (r *route) methodSet() any {
	out := &py.Set[any]{}
	for _, m := range r.methods {
		out.Add(m)
	}
	return out
}

// APIRouteType is fastapi.routing.APIRoute.
var APIRouteType = lib.Class[apiRoute]("fastapi.routing", "APIRoute", nil, py.Methods{
	"get_route_handler": {Fn: (*apiRoute).handler},
	"path":              prop(func(r *apiRoute) any { return r.endpoint.format }),
	"name":              prop(func(r *apiRoute) any { return r.name }),
	"methods":           prop(func(r *apiRoute) any { return r.methodSet() }),
	"tags":              prop(func(r *apiRoute) any { return py.ToAny(append([]string{}, r.endpoint.tags...)) }),
	"summary":           prop(func(r *apiRoute) any { return textOrNone(r.endpoint.summary) }),
	"description":       prop(func(r *apiRoute) any { return r.endpoint.description }),
	"include_in_schema": prop(func(r *apiRoute) any { return !r.endpoint.hidden }),
	"operation_id": lib.PropSet(
		func(x any) any { return textOrNone(x.(*apiRoute).endpoint.operationID) },
		func(x, v any) { x.(*apiRoute).endpoint.operationID = py.Str(v) },
	),
	"__repr__": {Fn: func(r *apiRoute) string {
		return "APIRoute(path=" + py.Repr(r.endpoint.format) + ", name=" + py.Repr(r.name) + ", methods=" + py.Repr(py.ToAny(slices.Sorted(slices.Values(r.methods)))) + ")"
	}},
})

func textOrNone(s string) any {
	if s == "" {
		return nil
	}
	return s
}

var plainRouteClass = lib.Class[plainRoute]("starlette.routing", "Route", nil, py.Methods{
	"path":              prop(func(r *plainRoute) any { return r.path.format }),
	"name":              prop(func(r *plainRoute) any { return r.name }),
	"methods":           prop(func(r *plainRoute) any { return r.methodSet() }),
	"include_in_schema": prop(func(*plainRoute) any { return false }),
})

var mountClass = lib.Class[mountRoutes]("starlette.routing", "Mount", nil, py.Methods{
	"path": prop(func(r *mountRoutes) any { return r.mountPath() }),
	"name": prop(func(r *mountRoutes) any { return r.name }),
})

var socketRouteClass = lib.Class[socketRoute]("fastapi.routing", "APIWebSocketRoute", nil, py.Methods{
	"path": prop(func(r *socketRoute) any { return r.path.format }),
	"name": prop(func(r *socketRoute) any { return r.name }),
})

// PyClass returns fastapi.routing.APIRoute.
func (*apiRoute) PyClass() *py.Class { return APIRouteType }

// PyClass returns starlette.routing.Route.
func (*plainRoute) PyClass() *py.Class { return plainRouteClass }

// PyClass returns starlette.routing.Mount.
func (*mountRoutes) PyClass() *py.Class { return mountClass }

// PyClass returns fastapi.routing.APIWebSocketRoute.
func (*socketRoute) PyClass() *py.Class { return socketRouteClass }

// mountPath is the prefix of a mounted application.
func (r *route) mountPath() string {
	const rest = "/{path}"
	return r.path.format[:len(r.path.format)-len(rest)]
}

// includedRouter stands for all routes of a router that is included.
type includedRouter struct {
	router *APIRouter
	routes []*route
}

var includedRouterClass = lib.Class[includedRouter]("fastapi.routing", "_IncludedRouter", nil, py.Methods{
	"original_router": prop(func(r *includedRouter) any { return r.router }),
})

// PyClass returns fastapi.routing._IncludedRouter.
func (*includedRouter) PyClass() *py.Class { return includedRouterClass }

// RouteObjects is app.routes.
func (a *App) RouteObjects() *py.List[any] {
	out := &py.List[any]{}
	routes := a.table()
	for range a.docRoutes() {
		out.Append(&plainRoute{routes[0]})
		routes = routes[1:]
	}
	for _, e := range a.entries {
		if e.router != nil {
			n := a.included(e)
			out.Append(&includedRouter{e.router, routes[:n]})
			routes = routes[n:]
			continue
		}
		switch r := routes[0]; {
		case r.mount:
			out.Append(&mountRoutes{r})
		case r.socket != nil:
			out.Append(&socketRoute{r})
		case r.endpoint != nil:
			out.Append(&apiRoute{r})
		default:
			out.Append(&plainRoute{r})
		}
		routes = routes[1:]
	}
	return out
}

// included is how many routes of the table an included router has.
func (a *App) included(e entry) int {
	return len(e.router.flatten(a, scopeOfRoute{prefix: e.with.prefix}))
}
