package fastapi

import (
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

// swagger is the page of Swagger UI with the parameters of the application.
func (a *App) swagger() string {
	parameters, s := swaggerDefaults(), a.settings
	if s.swagger != nil {
		for k, v := range dictItems(s.swagger) {
			parameters.Set(floor(k), v)
		}
	}
	var lines strings.Builder
	for k, v := range parameters.Items() {
		lines.WriteString(scriptJSON(k) + ": " + scriptJSON(v) + ",\n")
	}
	redirect, login := "", ""
	if a.swaggerBack() != "" {
		redirect = "oauth2RedirectUrl: window.location.origin + '{redirect_url}',"
	}
	if s.swaggerOAuth != nil && py.Truth(s.swaggerOAuth) {
		login = "\n        ui.initOAuth(" + scriptJSON(s.swaggerOAuth) + ")\n        "
	}
	return strings.NewReplacer("{parameters}", lines.String(), "{redirect}", redirect, "{login}", login).Replace(swaggerPage)
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
		routes = append(routes, docRoute(a.docsURL, "swagger_ui_html", a.servePage(a.swagger())))
		if back := a.swaggerBack(); back != "" {
			routes = append(routes, docRoute(back, "swagger_ui_redirect", a.servePage(oauth2RedirectPage)))
		}
	}
	if a.redocURL != "" {
		routes = append(routes, docRoute(a.redocURL, "redoc_html", a.servePage(redocPage)))
	}
	return routes
}

func docRoute(path, name string, serve func(ctx context.Context, r *Request) (*Response, error)) *route {
	return &route{path: compilePath(path), name: name, methods: []string{"GET", "HEAD"}, serve: serve}
}

func (a *App) serveOpenAPI(_ context.Context, r *Request) (*Response, error) {
	document := a.OpenAPI()
	if root := strings.TrimRight(r.rootPath(), "/"); root != "" && !document.Contains("servers") {
		document = document.Copy()
		document.Set("servers", newList(newDict(pair{"url", root})))
	}
	return NewJSONResponse(document), nil
}

func (a *App) servePage(page string) func(ctx context.Context, r *Request) (*Response, error) {
	return func(_ context.Context, r *Request) (*Response, error) {
		root := strings.TrimRight(r.rootPath(), "/")
		fill := strings.NewReplacer(
			"{title}", a.title, "{openapi_url}", root+a.openAPIURL, "{redirect_url}", root+a.swaggerBack(),
		)
		return NewHTMLResponse(fill.Replace(page)), nil
	}
}
