package fastapi

import (
	"cmp"
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// swaggerDefaults are the parameters of Swagger UI: swagger_ui_default_parameters.
func swaggerDefaults() *py.Dict[any, any] {
	return newDict(
		pair{"dom_id", "#swagger-ui"}, pair{"layout", "BaseLayout"}, pair{"deepLinking", true}, pair{"showExtensions", true},
		pair{"showCommonExtensions", true},
	)
}

var scriptSafe = strings.NewReplacer("<", `\u003c`, ">", `\u003e`, "&", `\u0026`)

// scriptJSON is a value as JSON inside of a script: _html_safe_json.
func scriptJSON(x any) string { return scriptSafe.Replace(json.Dumps(jsonable(x))) }

// Where the pages take their scripts from.
const (
	swaggerJS  = "https://cdn.jsdelivr.net/npm/swagger-ui-dist@5/swagger-ui-bundle.js"
	swaggerCSS = "https://cdn.jsdelivr.net/npm/swagger-ui-dist@5/swagger-ui.css"
	redocJS    = "https://cdn.jsdelivr.net/npm/redoc@2/bundles/redoc.standalone.js"
	favicon    = "https://fastapi.tiangolo.com/img/favicon.png"
)

// GetSwaggerUIHTML is the page of Swagger UI: fastapi.openapi.docs.get_swagger_ui_html.
func GetSwaggerUIHTML(openAPIURL *string, title string, opts ...Option) *Response {
	s := gather(opts)
	back := ""
	if s.swaggerBack != nil {
		back = *s.swaggerBack
	}
	page := swaggerHTML(s.swagger, s.swaggerOAuth, back != "", cmp.Or(s.scriptURL, swaggerJS), cmp.Or(s.styleURL, swaggerCSS), cmp.Or(s.faviconURL, favicon))
	return NewHTMLResponse(strings.NewReplacer("{title}", title, "{openapi_url}", orNone(openAPIURL), "{redirect_url}", back).Replace(page))
}

// GetRedocHTML is the page of ReDoc: fastapi.openapi.docs.get_redoc_html.
func GetRedocHTML(openAPIURL *string, title string, opts ...Option) *Response {
	s := gather(opts)
	page := strings.NewReplacer("{js}", cmp.Or(s.scriptURL, redocJS), "{favicon}", cmp.Or(s.faviconURL, favicon)).Replace(redocPage)
	return NewHTMLResponse(strings.NewReplacer("{title}", title, "{openapi_url}", orNone(openAPIURL)).Replace(page))
}

// withServer names the path under which a proxy shows the application among the servers of a document.
func withServer(document *py.Dict[any, any], root string) *py.Dict[any, any] {
	servers := newList(newDict(pair{"url", root}))
	if known, _ := document.Get("servers"); known != nil {
		for _, s := range py.Collect(known) {
			if url, _ := lookup(s, "url"); url == root {
				return document
			}
			servers.Append(s)
		}
	}
	document = document.Copy()
	document.Set("servers", servers)
	return document
}

// RootPathInServers names the path under which a proxy shows the application among the servers of the document, which is the default:
// the argument root_path_in_servers.
func RootPathInServers(on bool) Option { return func(s *settings) { s.noRootInServers = !on } }

// SeparateInputOutputSchemas describes models apart where requests and answers differ, which is the default: the argument
// separate_input_output_schemas.
func SeparateInputOutputSchemas(on bool) Option { return func(s *settings) { s.oneSchema = !on } }

// StrictContentType takes bodies for JSON only if their content type says so, which is the default: the argument strict_content_type.
func StrictContentType(on bool) Option { return func(s *settings) { s.lenientContent = !on } }

// ScriptURL is where a page takes its script from: the arguments swagger_js_url and redoc_js_url.
func ScriptURL(url string) Option { return func(s *settings) { s.scriptURL = url } }

// StyleURL is where a page takes its style sheet from: the argument swagger_css_url.
func StyleURL(url string) Option { return func(s *settings) { s.styleURL = url } }

// FaviconURL is the icon of a page: the arguments swagger_favicon_url and redoc_favicon_url.
func FaviconURL(url string) Option { return func(s *settings) { s.faviconURL = url } }

// RedirectURL is where Swagger UI comes back to after a login: the argument oauth2_redirect_url.
func RedirectURL(url *string) Option { return func(s *settings) { s.swaggerBack = url } }

// orNone is how a page shows a URL that may be None.
func orNone(url *string) string {
	if url == nil {
		return "None"
	}
	return *url
}

// GetSwaggerUIOAuth2RedirectHTML is fastapi.openapi.docs.get_swagger_ui_oauth2_redirect_html.
func GetSwaggerUIOAuth2RedirectHTML() *Response { return NewHTMLResponse(oauth2RedirectPage) }

// SwaggerUIOAuth2RedirectURL is app.swagger_ui_oauth2_redirect_url, nil for none.
func (a *App) SwaggerUIOAuth2RedirectURL() *string {
	if back := a.swaggerBack(); back != "" {
		return &back
	}
	return nil
}

// swagger is the page of Swagger UI with the parameters of the application.
func (a *App) swagger() string {
	return swaggerHTML(a.settings.swagger, a.settings.swaggerOAuth, a.swaggerBack() != "", swaggerJS, swaggerCSS, favicon)
}

// swaggerHTML is the page with places for its title and the URLs.
func swaggerHTML(own, initOAuth any, back bool, js, css, icon string) string {
	parameters := swaggerDefaults()
	if own != nil {
		for k, v := range dictItems(own) {
			parameters.Set(floor(k), v)
		}
	}
	var lines strings.Builder
	for k, v := range parameters.Items() {
		lines.WriteString(scriptJSON(k) + ": " + scriptJSON(v) + ",\n")
	}
	redirect, login := "", ""
	if back {
		redirect = "oauth2RedirectUrl: window.location.origin + '{redirect_url}',"
	}
	if initOAuth != nil && py.Truth(initOAuth) {
		login = "\n        ui.initOAuth(" + scriptJSON(initOAuth) + ")\n        "
	}
	return strings.NewReplacer("{parameters}", lines.String(), "{redirect}", redirect, "{login}", login, "{js}", js, "{css}", css, "{favicon}", icon).Replace(swaggerPage)
}

// swaggerBack is where Swagger UI comes back to after a login; "" for nowhere.
func (a *App) swaggerBack() string {
	if p := a.settings.swaggerBack; p != nil {
		return *p
	}
	return oauth2Redirect
}

// oauth2Redirect is where Swagger UI comes back to after a login, whatever the path of its page.
const oauth2Redirect = "/docs/oauth2-redirect"

// docRoutes are the routes that an application has on its own: the OpenAPI document and the pages that show it.
func (a *App) docRoutes() []*route {
	if a.openAPIURL == "" {
		return nil
	}
	routes := []*route{docRoute(a.openAPIURL, "openapi", a.serveOpenAPI)}
	if a.docsURL != "" {
		routes = append(routes, docRoute(a.docsURL, "swagger_ui_html", a.servePage(a.swagger(), " - Swagger UI")))
		if back := a.swaggerBack(); back != "" {
			routes = append(routes, docRoute(back, "swagger_ui_redirect", a.servePage(oauth2RedirectPage, "")))
		}
	}
	if a.redocURL != "" {
		routes = append(routes, docRoute(a.redocURL, "redoc_html", a.servePage(strings.NewReplacer("{js}", redocJS, "{favicon}", favicon).Replace(redocPage), " - ReDoc")))
	}
	return routes
}

func docRoute(path, name string, serve func(ctx context.Context, r *Request) (*Response, error)) *route {
	return &route{path: compilePath(path), name: name, methods: []string{"GET", "HEAD"}, serve: serve}
}

func (a *App) serveOpenAPI(_ context.Context, r *Request) (*Response, error) {
	document := a.openAPI()
	if root := strings.TrimRight(r.rootPath(), "/"); root != "" && !a.settings.noRootInServers {
		document = withServer(document, root)
	}
	return NewJSONResponse(document), nil
}

func (a *App) servePage(page, what string) func(ctx context.Context, r *Request) (*Response, error) {
	return func(_ context.Context, r *Request) (*Response, error) {
		root := strings.TrimRight(r.rootPath(), "/")
		fill := strings.NewReplacer(
			"{title}", a.title+what, "{openapi_url}", root+a.openAPIURL, "{redirect_url}", root+a.swaggerBack(),
		)
		return NewHTMLResponse(fill.Replace(page)), nil
	}
}
