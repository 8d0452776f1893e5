package py

import "context"

// HandlingHook gives the exception that the running task handles, if whoever runs the program keeps track.
var HandlingHook func(ctx context.Context) error

type handledKey struct{}

// WithHandled is a context for the body of an except clause that handles err, or of a finally clause that err, if any, waits for.
func WithHandled(ctx context.Context, err error) context.Context {
	if err == nil {
		return ctx
	}
	return context.WithValue(ctx, handledKey{}, err)
}

// Handling is the exception of the innermost except clause that runs in the task of ctx, or nil: sys.exception().
func Handling(ctx context.Context) error {
	if err, ok := ctx.Value(handledKey{}).(error); ok {
		return err
	}
	if HandlingHook == nil {
		return nil
	}
	return HandlingHook(ctx)
}

// Reraise gives the error that a bare raise raises outside of an except clause: the exception that a caller handles.
func Reraise(ctx context.Context) error {
	if err := Handling(ctx); err != nil {
		return err
	}
	return RuntimeError.New("No active exception to reraise")
}
