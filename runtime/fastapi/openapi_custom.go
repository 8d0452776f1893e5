package fastapi

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// What programs change about the OpenAPI document.

// SetOpenAPI has a function give the document: app.openapi = f.
func (a *App) SetOpenAPI(f any) { a.makes = newCall(f) }

// OpenAPISchema is app.openapi_schema: the document once it has been made, or what the program has set.
func (a *App) OpenAPISchema() any {
	if a.own == nil && a.schema != nil {
		return a.schema
	}
	return a.own
}

// SetOpenAPISchema is app.openapi_schema = x.
func (a *App) SetOpenAPISchema(x any) { a.own = floor(x) }

// ownOpenAPI is the document that the program makes itself, nil when it leaves that to the application.
func (a *App) ownOpenAPI() *py.Dict[any, any] {
	if a.makes != nil {
		return asDict(must(a.makes.invoke(py.CurrentContext())))
	}
	if a.own != nil {
		return asDict(a.own)
	}
	return nil
}

func asDict(x any) *py.Dict[any, any] {
	if d, ok := floor(x).(*py.Dict[any, any]); ok {
		return d
	}
	out := &py.Dict[any, any]{}
	for k, v := range dictItems(floor(x)) {
		out.Set(floor(k), floor(v))
	}
	return out
}

// GetOpenAPI builds a document of the routes of an application: fastapi.openapi.utils.get_openapi.
func GetOpenAPI(title, version string, routes any, opts ...Option) any {
	a := New(append(opts, Title(title), Version(version))...)
	var all []*route
	for _, r := range py.Collect(routes) {
		switch r := r.(type) {
		case *apiRoute:
			all = append(all, r.route)
		case *includedRouter:
			all = append(all, r.routes...)
		}
	}
	return withoutNone(a.document(all))
}

// withoutNone leaves the parts of a document out that there are none of.
func withoutNone(d *py.Dict[any, any]) *py.Dict[any, any] {
	out := &py.Dict[any, any]{}
	for k, v := range d.Items() {
		if inner, ok := v.(*py.Dict[any, any]); ok && k == "info" {
			v = withoutNone(inner)
		}
		if v != nil {
			out.Set(k, v)
		}
	}
	return out
}

// Webhooks is app.webhooks: routes that are described and not served.
func (a *App) Webhooks() *APIRouter {
	if a.hooks == nil {
		a.hooks = &APIRouter{settings: &settings{}, described: true}
	}
	return a.hooks
}

func (a *App) webhookRoutes() []*route {
	if a.hooks == nil {
		return nil
	}
	return a.hooks.flatten(a, scopeOfRoute{})
}

// Callbacks are the routes that an operation calls back, in the description alone: callbacks=router.routes.
func Callbacks(r *APIRouter) Option { return func(s *settings) { s.callbacks = r } }

func (e *endpoint) callbackRoutes() []*route {
	if e.callbacks == nil {
		return nil
	}
	return slices.DeleteFunc(e.callbacks.flatten(e.app, scopeOfRoute{}), func(r *route) bool { return r.endpoint == nil })
}

// callbacks describes them by their names.
func (d *documenter) callbacks(e *endpoint) *py.Dict[any, any] {
	out := &py.Dict[any, any]{}
	for _, r := range e.callbackRoutes() {
		item := &py.Dict[any, any]{}
		for _, method := range r.endpoint.methods {
			operation, _ := d.operation(r.endpoint)
			item.Set(strings.ToLower(method), operation)
		}
		out.Set(r.endpoint.name, newDict(pair{r.endpoint.format, item}))
	}
	return out
}

// RouteObjects is router.routes.
func (r *APIRouter) RouteObjects() *py.List[any] {
	out := &py.List[any]{}
	for _, at := range r.flatten(New(), scopeOfRoute{}) {
		switch {
		case at.socket != nil:
			out.Append(&socketRoute{at})
		case at.endpoint != nil:
			out.Append(&apiRoute{at})
		case at.mount:
			out.Append(&mountRoutes{at})
		}
	}
	return out
}
