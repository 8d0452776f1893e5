package fastapi

import "github.com/py2goasync/py2goasync/runtime/py"

// Scope is request.scope: what the server says of the connection. Changes of the dict reach nobody.
func (r *Request) Scope() *py.Dict[string, any] {
	if r.asgi != nil {
		out := &py.Dict[string, any]{}
		for k, v := range dictItems(r.asgi) {
			out.Set(py.Str(k), v)
		}
		out.Set("path_params", r.params)
		return out
	}
	headers := &py.List[any]{}
	for _, h := range r.scope.Headers {
		headers.Append(py.Tuple{py.Bytes(h.Name), py.Bytes(h.Value)})
	}
	d := &py.Dict[string, any]{}
	d.Set("type", "http")
	d.Set("http_version", "1.1")
	d.Set("scheme", r.scope.Scheme)
	d.Set("method", r.scope.Method)
	d.Set("root_path", r.rootPath())
	d.Set("path", r.scope.Path)
	d.Set("query_string", py.Bytes(r.scope.Query))
	d.Set("headers", headers)
	d.Set("app", r.app)
	d.Set("path_params", r.params)
	return d
}

// OpenAPIURL is app.openapi_url.
func (a *App) OpenAPIURL() *string { return textOr(a.openAPIURL) }

// DocsURL is app.docs_url.
func (a *App) DocsURL() *string { return textOr(a.docsURL) }
