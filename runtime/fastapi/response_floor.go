package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// What the floor sees of a response that it holds: its attributes, and that it can be called as an ASGI application.
func init() {
	ResponseType.WithMethods(py.Methods{
		"status_code": lib.PropSet(
			func(x any) any { return x.(*Response).StatusCode },
			func(x, v any) { x.(*Response).StatusCode = v.(int) },
		),
		"headers":    prop(func(r *Response) any { return r.Headers() }),
		"body":       prop(func(r *Response) any { return r.Body() }),
		"media_type": prop(func(r *Response) any { return r.MediaType() }),
		"render": {Params: "content", Fn: func(r *Response, content any) py.Bytes {
			return py.Bytes(libraryClass(r.PyClass()).render(content))
		}},
		"__call__": {Params: "scope, receive, send", Async: true, Fn: func(ctx context.Context, r *Response, scope, receive, send any) error {
			return r.ASGI(ctx, scope, receive, send)
		}},
	})
}
