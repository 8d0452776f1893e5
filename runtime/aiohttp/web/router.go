package web

import (
	"regexp"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// RouteDef is what web.get("/", handler) gives.
type RouteDef struct {
	method, path, name string
	handler            Handler
	noHead             bool // GET without HEAD
}

// RouteOption is a keyword argument of a route.
type RouteOption func(r *RouteDef)

// RouteName is the argument name.
func RouteName(name any) RouteOption {
	return func(r *RouteDef) {
		if name != nil {
			r.name = py.Str(name)
		}
	}
}

// AllowHead is the argument allow_head.
func AllowHead(on bool) RouteOption { return func(r *RouteDef) { r.noHead = !on } }

// Route is web.route(method, path, handler).
func Route(method, path string, handler any, opts ...RouteOption) *RouteDef {
	r := &RouteDef{method: strings.ToUpper(method), path: path, handler: handlerOf(handler)}
	for _, opt := range opts {
		opt(r)
	}
	if path != "" && !strings.HasPrefix(path, "/") {
		panic(py.ValueError.New("path should be started with / or be empty"))
	}
	return r
}

// Get is web.get(path, handler).
func Get(path string, handler any, opts ...RouteOption) *RouteDef {
	return Route("GET", path, handler, opts...)
}

// Post is web.post(path, handler).
func Post(path string, handler any, opts ...RouteOption) *RouteDef {
	return Route("POST", path, handler, opts...)
}

// Put is web.put(path, handler).
func Put(path string, handler any, opts ...RouteOption) *RouteDef {
	return Route("PUT", path, handler, opts...)
}

// Patch is web.patch(path, handler).
func Patch(path string, handler any, opts ...RouteOption) *RouteDef {
	return Route("PATCH", path, handler, opts...)
}

// Delete is web.delete(path, handler).
func Delete(path string, handler any, opts ...RouteOption) *RouteDef {
	return Route("DELETE", path, handler, opts...)
}

// Head is web.head(path, handler).
func Head(path string, handler any, opts ...RouteOption) *RouteDef {
	return Route("HEAD", path, handler, opts...)
}

// Options is web.options(path, handler).
func Options(path string, handler any, opts ...RouteOption) *RouteDef {
	return Route("OPTIONS", path, handler, opts...)
}

// RouteTableDef is web.RouteTableDef: a list of routes that decorators fill.
type RouteTableDef struct{ routes []*RouteDef }

// NewRouteTableDef is web.RouteTableDef().
func NewRouteTableDef() *RouteTableDef { return &RouteTableDef{} }

// Add is the decorator @routes.route(method, path) of a handler.
func (t *RouteTableDef) Add(method, path string, handler any, opts ...RouteOption) {
	t.routes = append(t.routes, Route(method, path, handler, opts...))
}

// Get is the decorator @routes.get(path).
func (t *RouteTableDef) Get(path string, handler any, opts ...RouteOption) {
	t.Add("GET", path, handler, opts...)
}

// Post is the decorator @routes.post(path).
func (t *RouteTableDef) Post(path string, handler any, opts ...RouteOption) {
	t.Add("POST", path, handler, opts...)
}

// Put is the decorator @routes.put(path).
func (t *RouteTableDef) Put(path string, handler any, opts ...RouteOption) {
	t.Add("PUT", path, handler, opts...)
}

// Patch is the decorator @routes.patch(path).
func (t *RouteTableDef) Patch(path string, handler any, opts ...RouteOption) {
	t.Add("PATCH", path, handler, opts...)
}

// Delete is the decorator @routes.delete(path).
func (t *RouteTableDef) Delete(path string, handler any, opts ...RouteOption) {
	t.Add("DELETE", path, handler, opts...)
}

// Head is the decorator @routes.head(path).
func (t *RouteTableDef) Head(path string, handler any, opts ...RouteOption) {
	t.Add("HEAD", path, handler, opts...)
}

// Len is len(routes).
func (t *RouteTableDef) Len() int { return len(t.routes) }

// Router is app.router.
type Router struct{ resources []*resource }

// resource is one path with the handlers of its methods.
type resource struct {
	path    string
	name    string
	pattern *regexp.Regexp
	names   []string
	methods []string
	handler map[string]Handler
	app     *Application // of a sub-application
	prefix  string
}

var placeholder = regexp.MustCompile(`\{([_a-zA-Z][_a-zA-Z0-9]*)(?::((?:[^{}]|\{[^{}]*\})+))?\}`)

// compile makes the pattern of a path: /users/{id:\d+}.
func compile(path string) (*regexp.Regexp, []string) {
	var names []string
	out, last := "^", 0
	for _, m := range placeholder.FindAllStringSubmatchIndex(path, -1) {
		out += regexp.QuoteMeta(path[last:m[0]])
		names = append(names, path[m[2]:m[3]])
		if m[4] >= 0 {
			out += "(" + path[m[4]:m[5]] + ")"
		} else {
			out += "([^{}/]+)"
		}
		last = m[1]
	}
	return regexp.MustCompile(out + regexp.QuoteMeta(path[last:]) + "$"), names
}

func (r *Router) add(d *RouteDef) {
	var res *resource
	if n := len(r.resources); n > 0 && r.resources[n-1].path == d.path && r.resources[n-1].app == nil && (d.name == "" || d.name == r.resources[n-1].name) {
		res = r.resources[n-1]
	} else {
		res = &resource{path: d.path, name: d.name, handler: map[string]Handler{}}
		res.pattern, res.names = compile(d.path)
		r.resources = append(r.resources, res)
	}
	add := func(method string) {
		if res.handler[method] != nil {
			panic(py.RuntimeError.New("Added route will never be executed, method " + method + " is already registered"))
		}
		res.handler[method] = d.handler
		res.methods = append(res.methods, method)
	}
	if d.method == "GET" && !d.noHead && res.handler["HEAD"] == nil {
		add("HEAD")
	}
	add(d.method)
}

// AddGet is router.add_get(path, handler).
func (r *Router) AddGet(path string, handler any, opts ...RouteOption) {
	r.add(Get(path, handler, opts...))
}

// AddPost is router.add_post(path, handler).
func (r *Router) AddPost(path string, handler any, opts ...RouteOption) {
	r.add(Post(path, handler, opts...))
}

// AddPut is router.add_put(path, handler).
func (r *Router) AddPut(path string, handler any, opts ...RouteOption) {
	r.add(Put(path, handler, opts...))
}

// AddPatch is router.add_patch(path, handler).
func (r *Router) AddPatch(path string, handler any, opts ...RouteOption) {
	r.add(Patch(path, handler, opts...))
}

// AddDelete is router.add_delete(path, handler).
func (r *Router) AddDelete(path string, handler any, opts ...RouteOption) {
	r.add(Delete(path, handler, opts...))
}

// AddRoute is router.add_route(method, path, handler).
func (r *Router) AddRoute(method, path string, handler any, opts ...RouteOption) {
	r.add(Route(method, path, handler, opts...))
}

// AddRoutes is router.add_routes(list).
func (r *Router) AddRoutes(routes []*RouteDef) {
	for _, d := range routes {
		r.add(d)
	}
}

// AddTable is router.add_routes(routes) for a table.
func (r *Router) AddTable(t *RouteTableDef) { r.AddRoutes(t.routes) }

// found is what answers a request.
type found struct {
	handler Handler
	match   map[string]string
	names   []string
	apps    []*Application
	allowed []string
}

// resolve finds the handler of a path. Without one, allowed tells the methods that the path has.
func (a *Application) resolve(method, path string) found {
	var allowed []string
	for _, res := range a.router.resources {
		if res.app != nil {
			if rest, ok := strings.CutPrefix(path, res.prefix); ok && (rest == "" || rest[0] == '/') {
				f := res.app.resolve(method, rest)
				f.apps = append([]*Application{a}, f.apps...)
				return f
			}
			continue
		}
		m := res.pattern.FindStringSubmatch(path)
		if m == nil {
			continue
		}
		h := res.handler[method]
		if h == nil {
			h = res.handler["*"]
		}
		if h == nil {
			allowed = append(allowed, res.methods...)
			continue
		}
		match := map[string]string{}
		for i, name := range res.names {
			match[name] = m[i+1]
		}
		return found{handler: h, match: match, names: res.names, apps: []*Application{a}}
	}
	slices.Sort(allowed)
	return found{allowed: slices.Compact(allowed), apps: []*Application{a}}
}
