package fastapi

import (
	"context"
	"strings"
)

// oauth2Redirect is where Swagger UI comes back to after a login, whatever the path of its page.
const oauth2Redirect = "/docs/oauth2-redirect"

// docRoutes are the routes that an application has on its own: the OpenAPI document and the pages that show it.
func (a *App) docRoutes() []*route {
	if a.openAPIURL == "" {
		return nil
	}
	routes := []*route{docRoute(a.openAPIURL, "openapi", a.serveOpenAPI)}
	if a.docsURL != "" {
		routes = append(routes,
			docRoute(a.docsURL, "swagger_ui_html", a.servePage(swaggerPage)),
			docRoute(oauth2Redirect, "swagger_ui_redirect", a.servePage(oauth2RedirectPage)),
		)
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
			"{title}", a.title, "{openapi_url}", root+a.openAPIURL, "{redirect_url}", root+oauth2Redirect,
		)
		return NewHTMLResponse(fill.Replace(page)), nil
	}
}
