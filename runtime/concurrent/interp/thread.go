package interp

import "context"

// Thread is one thread of the program, but for the main one: what threading.current_thread() is in it.
type Thread struct {
	Name string
}

type threadKey struct{}

// WithThread returns the context of code that runs in t.
func WithThread(ctx context.Context, t *Thread) context.Context {
	return context.WithValue(ctx, threadKey{}, t)
}

// ThreadOf returns the thread that code with this context runs in; nil is the main thread.
func ThreadOf(ctx context.Context) *Thread {
	t, _ := ctx.Value(threadKey{}).(*Thread)
	return t
}
