package fastapi

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// route is a path, its methods, and what answers them.
type route struct {
	path     *pathPattern
	name     string
	methods  []string
	serve    func(ctx context.Context, r *Request) (*Response, error)
	mount    bool       // all methods, of all paths below
	socket   *dependant // of a WebSocket endpoint; nil for others
	endpoint *endpoint  // nil for the routes of the documentation
}

// endpoint is a route that a program defines: APIRoute.
type endpoint struct {
	*settings
	*dependant
	app         *App
	format      string
	name        string
	methods     []string
	tags        []string
	description string
	body        []*field
	fnName      string // of the function
	at          origin // where the program tells of it
	embed       bool
}

// definition is a route as a decorator makes it, before the routers around it are known.
type definition struct {
	path     string
	name     string
	methods  []string
	socket   bool // of a WebSocket
	fn       any
	settings *settings
	at       origin
	class    any // of the route: a class of the program, nil for APIRoute
}

// scopeOfRoute is what routers add to their routes: prefix, tags, dependencies, and whether they are documented.
type scopeOfRoute struct {
	prefix       string
	tags         []string
	dependencies []*param
	hidden       bool
	deprecated   bool
	class        *responseClass
	responses    []extraResponse
	nameID       any
}

// build makes the route of a definition inside of routers.
func (d *definition) build(a *App, in scopeOfRoute) *route {
	s := *d.settings
	pattern := compilePath(in.prefix + d.path)
	e := &endpoint{settings: &s, app: a, format: pattern.format, name: d.name, fnName: d.name, at: d.at, methods: d.methods}
	if s.name != "" {
		e.name = s.name
	}
	e.tags = append(slices.Clone(in.tags), s.tags...)
	e.hidden = s.hidden || in.hidden
	e.deprecated = s.deprecated || in.deprecated
	e.byAlias = true
	e.responses = append(slices.Clone(in.responses), s.responses...)
	if s.responseClass == nil {
		e.responseClass = in.class
	}
	if e.nameID == nil {
		e.nameID = in.nameID
	}
	e.description = cleanDoc(s.description)
	e.description, _, _ = strings.Cut(e.description, "\f")
	e.description = strings.TrimSpace(e.description)
	e.dependant = newDependant(d.name, d.fn, &s, pattern.names)
	e.dependant.deps = append(parameterless(append(slices.Clone(in.dependencies), s.dependencies...), pattern.names), e.dependant.deps...)
	if d.socket {
		return &route{path: pattern, name: e.name, socket: e.dependant}
	}
	e.body = e.flat(inBody)
	e.embed = embeds(e.body)
	if s.noResponseModel || s.responseModel != nil && s.responseModel.kind == kindNone && !s.responseModel.nullable {
		e.responseModel = nil
	} else if s.nullable && s.responseModel != nil {
		e.responseModel = s.responseModel.orNone()
	}
	made := &route{path: pattern, name: e.name, methods: d.methods, serve: e.handle, endpoint: e}
	if d.class != nil {
		made.serve = made.custom(d.class)
	}
	return made
}

// parameterless makes the dependencies whose results nobody takes.
func parameterless(params []*param, pathNames []string) []*dependant {
	var out []*dependant
	for _, p := range params {
		out = append(out, newDependant("a dependency", p.fn, p.settings, pathNames))
	}
	return out
}

// match tells whether the route answers a request: its path, and its method too.
func (r *route) match(path, method string) (params *py.Dict[string, any], onPath, full bool) {
	params, onPath = r.path.match(path)
	return params, onPath, onPath && (r.mount || slices.Contains(r.methods, method))
}

var notWord = regexp.MustCompile(`[^\p{L}\p{N}_]`)

// uniqueID is the default operation id: generate_unique_id.
func (e *endpoint) uniqueID() string {
	if e.operationID != "" {
		return e.operationID
	}
	if e.nameID != nil {
		route := &apiRoute{&route{name: e.name, methods: e.methods, endpoint: e}}
		return py.Str(must(py.Call(py.CurrentContext(), e.nameID, route)))
	}
	return notWord.ReplaceAllString(e.name+e.format, "_") + "_" + strings.ToLower(e.methods[0])
}

// class is the class of the responses that results become.
func (e *endpoint) class() *responseClass {
	if e.responseClass != nil {
		return e.responseClass
	}
	return responseClasses[JSONResponseType]
}

// cleanDoc is inspect.cleandoc: the docstring without its indentation.
func cleanDoc(doc string) string {
	lines := strings.Split(strings.ReplaceAll(doc, "\t", "        "), "\n")
	margin := -1
	for _, line := range lines[1:] {
		if text := strings.TrimLeft(line, " "); strings.TrimSpace(text) != "" {
			if indent := len(line) - len(text); margin < 0 || indent < margin {
				margin = indent
			}
		}
	}
	lines[0] = strings.TrimLeftFunc(lines[0], unicode.IsSpace)
	for i := 1; i < len(lines) && margin >= 0; i++ {
		lines[i] = lines[i][min(margin, len(lines[i])):]
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	return strings.Join(lines, "\n")
}
