package fastapi

import "context"

// HTTPMiddleware makes a middleware of a function: starlette.middleware.Middleware(C) of a class with a method dispatch.
func HTTPMiddleware(fn func(ctx context.Context, r *Request, next Next) (*Response, error)) Wrapper {
	return middlewareFunc(fn)
}

// Wrappers are the middleware of an application, the outermost first: the argument middleware.
func Wrappers(list ...Wrapper) Option {
	return func(s *settings) { s.wrappers = append(s.wrappers, list...) }
}

// OnException has a function answer exceptions of a class, or with a status: an item of the argument exception_handlers. opts are
// those of App.ExceptionHandler.
func OnException(what, fn any, opts ...Option) Option {
	return func(s *settings) {
		s.onException = append(s.onException, func(a *App) { a.ExceptionHandler(what, fn, opts...) })
	}
}
