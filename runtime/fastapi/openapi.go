package fastapi

import (
	"slices"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// refPrefix is where the document keeps its models.
const refPrefix = "#/components/schemas/"

// OpenAPI returns the OpenAPI document of the application, a dict: app.openapi().
func (a *App) OpenAPI() any { return a.openAPI() }

func (a *App) openAPI() *py.Dict[any, any] {
	if d := a.ownOpenAPI(); d != nil {
		return d
	}
	routes := a.table()
	if a.schema == nil || a.schemaV != a.built {
		a.schema = a.document(routes)
		a.schemaV = a.built
	}
	return a.schema
}

// document builds the OpenAPI document: get_openapi.
func (a *App) document(routes []*route) *py.Dict[any, any] {
	hooks := a.webhookRoutes()
	d := newDocumenter(slices.Concat(routes, hooks))
	d.single = a.settings.oneSchema
	paths := d.paths(routes)
	var webhooks any
	if len(hooks) > 0 {
		webhooks = d.paths(hooks)
	}
	return a.assemble(d, paths, webhooks)
}

// paths describes the routes by their paths.
func (d *documenter) paths(routes []*route) *py.Dict[any, any] {
	paths := &py.Dict[any, any]{}
	exact := map[string]bool{}
	for _, r := range routes {
		if e := r.endpoint; e != nil && !e.hidden {
			item, ok := paths.Get(e.format)
			if !ok {
				item = &py.Dict[any, any]{}
				paths.Set(e.format, item)
				exact[e.format] = true
			}
			for _, method := range e.methods {
				operation, plain := d.operation(e)
				item.(*py.Dict[any, any]).Set(strings.ToLower(method), operation)
				exact[e.format] = exact[e.format] && plain
			}
		}
	}
	for path, item := range paths.Items() {
		if exact[path.(string)] {
			paths.Set(path, inOrderOf(pathItemKeys, item))
		}
	}
	return paths
}

// assemble puts the document together.
func (a *App) assemble(d *documenter, paths *py.Dict[any, any], webhooks any) *py.Dict[any, any] {
	text := func(s string) any {
		if s == "" {
			return nil
		}
		return s
	}
	s := a.settings
	info := newDict(
		pair{"title", a.title}, pair{"summary", text(s.summary)}, pair{"description", text(a.description)},
		pair{"termsOfService", text(s.terms)}, pair{"contact", s.contact}, pair{"license", s.license}, pair{"version", a.version},
	)
	var components any
	if len(d.models) > 0 || d.schemes != nil {
		c := newDict()
		if len(d.models) > 0 {
			c.Set("schemas", d.schemas())
		}
		if d.schemes != nil {
			c.Set("securitySchemes", d.schemes)
		}
		components = c
	}
	return newDict(
		pair{"openapi", "3.1.0"}, pair{"info", info}, pair{"servers", s.servers}, pair{"paths", paths},
		pair{"webhooks", webhooks}, pair{"components", components}, pair{"tags", s.openAPITags},
	)
}

// schemas are the models by name.
func (d *documenter) schemas() *py.Dict[any, any] {
	names := make([]string, 0, len(d.models))
	for name := range d.models {
		names = append(names, name)
	}
	slices.Sort(names)
	out := &py.Dict[any, any]{}
	for _, name := range names {
		out.Set(name, inOrder(schemaKeys, d.models[name]))
	}
	return out
}

// operation describes a route. FastAPI passes its own description through models that sort the keys, but not where the
// description of a path contains parameters: plain tells that there are none.
func (d *documenter) operation(e *endpoint) (op *py.Dict[any, any], plain bool) {
	op = &py.Dict[any, any]{}
	if len(e.tags) > 0 {
		op.Set("tags", stringList(e.tags))
	}
	op.Set("summary", e.operationSummary())
	if e.description != "" {
		op.Set("description", e.description)
	}
	op.Set("operationId", e.uniqueID())
	if e.deprecated {
		op.Set("deprecated", true)
	}
	params := d.parameters(e)
	if params.Len() > 0 {
		op.Set("parameters", params)
	}
	if slices.ContainsFunc(e.methods, hasBody) && len(e.body) > 0 {
		op.Set("requestBody", d.requestBody(e))
	}
	if e.callbacks != nil {
		op.Set("callbacks", d.callbacks(e))
	}
	op.Set("responses", d.responses(e))
	if security := d.security(e.dependant); security.Len() > 0 {
		op.Set("security", security)
	}
	if e.extraOperation != nil {
		merge(op, jsonable(e.extraOperation))
	}
	return op, params.Len() == 0
}

func (e *endpoint) operationSummary() string {
	if e.summary != "" {
		return e.summary
	}
	return py.StrTitle(strings.ReplaceAll(e.name, "_", " "))
}

func hasBody(method string) bool {
	return slices.Contains([]string{"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"}, method)
}

func (d *documenter) parameters(e *endpoint) *py.List[any] {
	byName := &py.Dict[any, any]{}
	required := &py.Dict[any, any]{}
	for _, in := range []place{inPath, inQuery, inHeader, inCookie} {
		for _, f := range e.flatParams(in) {
			if f.hidden {
				continue
			}
			p := newDict(pair{"name", f.alias}, pair{"in", in.String()}, pair{"required", f.required})
			p.Set("schema", d.fieldSchema(f))
			if f.description != "" {
				p.Set("description", f.description)
			}
			if f.openAPIExamples != nil {
				p.Set("examples", jsonable(f.openAPIExamples))
			}
			if f.deprecated {
				p.Set("deprecated", true)
			}
			key := in.String() + " " + f.alias
			byName.Set(key, p)
			if f.required {
				required.Set(key, p)
			}
		}
	}
	byName.Update(required.Items())
	out := &py.List[any]{}
	for _, p := range byName.Items() {
		out.Append(p)
	}
	return out
}

func (d *documenter) requestBody(e *endpoint) any {
	out := &py.Dict[any, any]{}
	required := slices.ContainsFunc(e.body, func(f *field) bool { return f.required })
	var schema any
	switch name := "Body_" + e.uniqueID(); {
	case !e.embed && !(e.body[0].typ.nullable && e.body[0].form):
		schema = d.fieldSchema(e.body[0])
	case slices.ContainsFunc(e.body, func(f *field) bool { return len(f.formModels()) > 0 }):
		schema = d.formBody(name, e.body)
	default:
		schema = d.bodyModel(name, e.body)
	}
	if required {
		out.Set("required", true)
	}
	mediaType := "application/json"
	for _, f := range e.body {
		if f.file {
			mediaType = "multipart/form-data"
			break
		}
		if f.form {
			mediaType = "application/x-www-form-urlencoded"
		}
	}
	media := newDict(pair{"schema", schema})
	if len(e.body) == 1 && e.body[0].openAPIExamples != nil {
		media.Set("examples", jsonable(e.body[0].openAPIExamples))
	}
	out.Set("content", newDict(pair{mediaType, media}))
	return out
}

func (d *documenter) responses(e *endpoint) any {
	out := &py.Dict[any, any]{}
	class := e.class()
	status := e.statusCode
	if status == 0 {
		status = class.status
	}
	description := e.responseDescription
	if description == "" {
		description = "Successful Response"
	}
	main := newDict(pair{"description", description})
	switch {
	case !bodyAllowed(status):
	case e.lined():
		main.Set("content", newDict(pair{jsonLines, newDict(pair{"itemSchema", d.itemSchema(e)})}))
	case e.eventful():
		main.Set("content", newDict(pair{eventStream, newDict(pair{"itemSchema", d.eventSchema(e)})}))
	case class.mediaType != "":
		main.Set("content", content(class.mediaType, d.responseSchema(e, class)))
	}
	out.Set(strconv.Itoa(status), main)
	for _, r := range e.responses {
		d.extraResponse(e, out, r)
	}
	_, own := out.Get("422")
	if (e.anyFields() || len(e.body) > 0) && !own && !out.Contains("4XX") && !out.Contains("default") {
		d.models["HTTPValidationError"], d.models["ValidationError"] = httpValidationError(), validationError()
		out.Set("422", newDict(pair{"description", "Validation Error"}, pair{"content", content("application/json", ref("HTTPValidationError"))}))
	}
	return out
}

func content(mediaType string, schema any) any {
	return newDict(pair{mediaType, newDict(pair{"schema", schema})})
}

func (d *documenter) responseSchema(e *endpoint, class *responseClass) any {
	switch {
	case class.class != JSONResponseType:
		return newDict(pair{"type", "string"})
	case e.responseModel == nil:
		return newDict()
	}
	d.output = !d.single
	defer func() { d.output = false }()
	return d.titled(e.responseModel, nil, "Response_"+e.uniqueID())
}

func (d *documenter) extraResponse(e *endpoint, out *py.Dict[any, any], r extraResponse) {
	key := strings.ToUpper(r.status)
	if key == "DEFAULT" {
		key = "default"
	}
	made, ok := out.Get(key)
	if !ok {
		made = &py.Dict[any, any]{}
		out.Set(key, made)
	}
	response := made.(*py.Dict[any, any])
	if r.description != "" {
		response.Set("description", r.description)
	}
	if r.model != nil {
		mediaType := e.class().mediaType
		if mediaType == "" {
			mediaType = "application/json"
		}
		d.output = !d.single
		response.Set("content", content(mediaType, d.titled(r.model, nil, "Response_"+r.status+"_"+e.uniqueID())))
		d.output = false
	}
	if r.more != nil {
		deepUpdate(response, r.more)
	}
	if !response.Contains("description") {
		response.Set("description", extraDescription(r.status))
	}
}

// deepUpdate puts the items of a dict into another, and those of dicts inside into the dicts that are there.
func deepUpdate(into *py.Dict[any, any], from any) {
	for k, v := range dictItems(from) {
		k, v = floor(k), floor(v)
		if old, ok := into.Get(k); ok && isDict(v) {
			if inner, ok := old.(*py.Dict[any, any]); ok {
				deepUpdate(inner, v)
				continue
			}
		}
		into.Set(k, v)
	}
}

func extraDescription(status string) string {
	if text, ok := statusRanges[strings.ToUpper(status)]; ok {
		return text
	}
	if n, err := strconv.Atoi(status); err == nil && uvicorn.StatusPhrase(n) != "" {
		return uvicorn.StatusPhrase(n)
	}
	return "Additional Response"
}

var statusRanges = map[string]string{
	"1XX": "Information", "2XX": "Success", "3XX": "Redirection", "4XX": "Client Error", "5XX": "Server Error",
	"DEFAULT": "Default Response",
}
