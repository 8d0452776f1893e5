package fastapi

import (
	"context"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Classes of routes: what derives from APIRoute may put a function of its own around the handling of requests.
//
//	class TimedRoute(APIRoute):
//	    def get_route_handler(self):
//	        original = super().get_route_handler()
//	        async def handler(request: Request) -> Response: return await original(request)
//	        return handler

// RouteClass is the class of the routes of a router: the argument route_class.
func RouteClass(class any) Option { return func(s *settings) { s.routeClass = class } }

// RouteClass is router.route_class.
func (r *APIRouter) RouteClass() any {
	if r.settings.routeClass == nil {
		return APIRouteType
	}
	return r.settings.routeClass
}

// SetRouteClass is router.route_class = C: the class of routes that are added from then on.
func (r *APIRouter) SetRouteClass(class any) { r.settings.routeClass = class }

// Router is app.router.
func (a *App) Router() *APIRouter { return &a.APIRouter }

// handler is the method get_route_handler of APIRoute.
func (r *apiRoute) handler() any {
	return py.FuncOf("get_request_handler.<locals>.app", func(ctx context.Context, request any) (any, error) {
		req, ok := py.Carried(request).(*Request)
		if !ok {
			return nil, py.NotImplementedError.Newf("a request of the class %s is not supported", py.TypeName(request))
		}
		return r.endpoint.handle(ctx, req)
	}, "request").Async()
}

// custom has requests handled by what get_route_handler of a class of the program gives.
func (r *route) custom(class any) func(ctx context.Context, req *Request) (*Response, error) {
	made := sync.OnceValue(func() any {
		self := py.NewInstance(class.(*py.Class))
		self.Value = &apiRoute{r}
		return lib.Method(self, "get_route_handler")
	})
	return func(ctx context.Context, req *Request) (*Response, error) {
		var result any
		err := py.Try(func() (err error) {
			if result, err = py.Call(ctx, made(), req); err == nil {
				result, err = await(ctx, result)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
		response, ok := floor(result).(*Response)
		if !ok {
			return nil, py.TypeError.Newf("'%s' object is not callable", py.TypeName(result))
		}
		return response, nil
	}
}
