package fastapi

import (
	"context"
	"strings"
)

// Mountable is what App.Mount takes: another application, or StaticFiles.
type Mountable interface {
	mounted(ctx context.Context, r *Request, path string) (*Response, error)
}

// Mount lets another application answer for all paths below a prefix: app.mount(path, app, name=...).
func (r *APIRouter) Mount(path string, app Mountable, opts ...Option) {
	r.entries = append(r.entries, entry{mount: app, at: strings.TrimRight(path, "/"), with: gather(opts)})
	changes.Add(1)
}

// mountRoute is the route of a mounted application.
func mountRoute(prefix string, e entry) *route {
	r := &route{path: compilePath(prefix + e.at + "/{path:path}"), name: e.with.name, mount: true}
	r.serve = func(ctx context.Context, req *Request) (*Response, error) {
		path, _ := req.params.Get("path")
		rest, _ := path.(string)
		return e.mount.mounted(ctx, req, rest)
	}
	return r
}

func (a *App) mounted(ctx context.Context, r *Request, rest string) (*Response, error) {
	scope := *r.scope
	scope.RootPath = strings.TrimSuffix(r.rootPath(), "/") + strings.TrimSuffix(strings.TrimSuffix(r.path, rest), "/")
	if !strings.HasPrefix(scope.Path, scope.RootPath) {
		scope.Path = scope.RootPath + "/" + rest
	}
	return a.stack()(ctx, newRequest(a, &scope, r.exchange))
}

func (s *StaticFiles) mounted(_ context.Context, r *Request, rest string) (*Response, error) {
	return s.serve(r, rest)
}
