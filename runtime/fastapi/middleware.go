package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Next is what a middleware calls to have the request answered: call_next.
type Next = func(ctx context.Context, r *Request) (*Response, error)

// Wrapper is a middleware: NewCORSMiddleware makes one.
type Wrapper interface{ wrap(next Next) Next }

// middlewareFunc is a function of the program's own.
type middlewareFunc func(ctx context.Context, r *Request, next Next) (*Response, error)

// Middleware adds a function around the answering of requests: @app.middleware("http"). What is added last is outermost.
func (a *App) Middleware(kind string, fn func(ctx context.Context, r *Request, next Next) (*Response, error)) {
	if kind != "http" {
		panic(`AssertionError: Currently only middleware("http") is supported.`)
	}
	a.AddMiddleware(middlewareFunc(fn))
}

// Answering is a function of a middleware whose result is only known to be a response when it is there.
func Answering(fn func(ctx context.Context, r *Request, next Next) (any, error)) func(ctx context.Context, r *Request, next Next) (*Response, error) {
	return func(ctx context.Context, r *Request, next Next) (*Response, error) {
		result, err := fn(ctx, r, next)
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

// AddMiddleware adds a middleware around the answering of requests: app.add_middleware(...).
func (a *App) AddMiddleware(m Wrapper) { a.middleware = append(a.middleware, m) }

// once fails a second call of call_next, as Starlette does: where there has been an answer it is an AssertionError, and where an
// exception was raised the request is run again, but the stream of its answer is closed: the exception is raised again.
func once(next Next) Next {
	answered := false
	var raised error
	return func(ctx context.Context, r *Request) (*Response, error) {
		if answered {
			return nil, py.AssertionError.New()
		}
		response, err := next(ctx, r)
		switch {
		case err != nil:
			raised = err
		case raised != nil:
			return nil, raised
		default:
			answered = true
		}
		return response, err
	}
}

func (m middlewareFunc) wrap(next Next) Next {
	inner := func(ctx context.Context, r *Request) (*Response, error) {
		response, err := next(ctx, r)
		if err == nil {
			response.passed, response.request = true, r
			response.wrap(ctx)
			err = response.load(r)
		}
		return response, err
	}
	return func(ctx context.Context, r *Request) (response *Response, err error) {
		tryErr := py.Try(func() error {
			response, err = m(ctx, r, once(inner))
			return nil
		})
		if tryErr != nil {
			err = tryErr
		}
		return response, err
	}
}

// stack is the middleware around the routes.
func (a *App) stack() Next {
	next := a.handleExceptions
	for _, m := range a.middleware {
		next = m.wrap(next)
	}
	return next
}

// handleExceptions answers a request, or the exception that it raises by the handler for it: ExceptionMiddleware.
func (a *App) handleExceptions(ctx context.Context, r *Request) (response *Response, err error) {
	tryErr := py.Try(func() error {
		response, err = a.dispatch(ctx, r)
		return nil
	})
	if tryErr != nil {
		err = tryErr
	}
	if err == nil || !py.Is(err, py.ExceptionType) {
		return response, err
	}
	if h := a.handlers.find(err); h != nil {
		response, handlerErr := h.call(ctx, r, err)
		return response, py.WithContext(handlerErr, err)
	}
	switch e := err.(type) {
	case *ValidationFault:
		if e.PyClass() == RequestValidationError {
			return validationResponse(e), nil
		}
	}
	if py.Is(err, HTTPException) {
		e := httpErrorOf(err)
		if a.plain && bodyAllowed(e.StatusCode) {
			opts := []Option{StatusCode(e.StatusCode)}
			if e.Headers != nil {
				opts = append(opts, Headers(e.Headers))
			}
			return NewPlainTextResponse(e.Detail, opts...), nil
		}
		return httpErrorResponse(e), nil
	}
	return nil, err
}

// httpErrorResponse is the answer to an HTTPException without a handler of the program's own.
func httpErrorResponse(e *HTTPError) *Response {
	opts := []Option{StatusCode(e.StatusCode)}
	if e.Headers != nil {
		opts = append(opts, Headers(e.Headers))
	}
	if !bodyAllowed(e.StatusCode) {
		return NewResponse(nil, opts...)
	}
	body := newDict()
	body.Set("detail", e.Detail)
	return NewJSONResponse(body, opts...)
}

// serverError is the answer to an exception that nothing handles; the exception is raised on all the same.
func (a *App) serverError(ctx context.Context, r *Request, err error) (*Response, error) {
	switch h := a.handlers.forServerErrors(); {
	case a.settings.debug:
		return NewPlainTextResponse(py.FormatException(err), StatusCode(500)), nil
	case h != nil:
		return h.call(ctx, r, err)
	}
	return NewPlainTextResponse("Internal Server Error", StatusCode(500)), nil
}
