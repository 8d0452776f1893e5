package threading

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Thread is a threading.Thread, or an instance of a class derived from it, as typed code holds it: it stands for the object
// that the dynamic floor sees. One object has one Thread.
type Thread struct{ handle }

// ThreadOption is a keyword argument of threading.Thread.
type ThreadOption func(*threadOptions)

type threadOptions struct {
	target, name string
	daemon       any
}

// Target is the name of the function that the thread runs: a thread without a name of its own is called Thread-1 (name).
func Target(name string) ThreadOption { return func(o *threadOptions) { o.target = name } }

// Name is the keyword argument name.
func Name(name string) ThreadOption { return func(o *threadOptions) { o.name = name } }

// NameOr is the keyword argument name where it may be None: the thread gets a name of its own then.
func NameOr(name *string) ThreadOption {
	return func(o *threadOptions) {
		if name != nil {
			o.name = *name
		}
	}
}

// Daemon is the keyword argument daemon: the program does not wait for a daemon at its end.
func Daemon(daemon bool) ThreadOption { return func(o *threadOptions) { o.daemon = daemon } }

// NewThread is threading.Thread(target=run): a thread that is not started yet.
func NewThread(run func(), opts ...ThreadOption) *Thread {
	return NewThreadCtx(func(context.Context) error { run(); return nil }, opts...)
}

// NewThreadCtx is NewThread for functions that need a context or can fail.
func NewThreadCtx(run func(ctx context.Context) error, opts ...ThreadOption) *Thread {
	var o threadOptions
	for _, opt := range opts {
		opt(&o)
	}
	self := lib.NewInstance(ThreadType)
	var name any
	if o.name != "" {
		name = o.name
	}
	initThread(self, []any{nil, function(o.target, run), name, py.Tuple{}, nil, o.daemon})
	return typed(self)
}

// NewTimer is threading.Timer(interval, run): a thread that runs a function after interval seconds, unless it is cancelled.
func NewTimer(interval float64, run func()) *Thread {
	return NewTimerCtx(interval, func(context.Context) error { run(); return nil })
}

// NewTimerCtx is NewTimer for functions that need a context or can fail.
func NewTimerCtx(interval float64, run func(ctx context.Context) error) *Thread {
	return typed(lib.Call(TimerType, interval, function("function", run)))
}

// function is a Go function as what a thread object calls.
func function(name string, run func(ctx context.Context) error) *py.Function {
	return py.NewFunction(name, "", func(ctx context.Context, _ []any) (any, error) { return nil, run(ctx) })
}

// typed is the Thread of a thread object.
func typed(object any) *Thread {
	s := stateOf(object, uninitialized())
	if s.typed == nil {
		s.typed = &Thread{handle{object}}
	}
	return s.typed
}

// FloorObject is the thread as an object of the floor.
func (t *Thread) FloorObject() any { return t.object }

// Cancel is timer.cancel().
func (t *Thread) Cancel() { lib.Method(t.object, "cancel") }

// Current is threading.current_thread().
func Current() *Thread { return typed(CurrentThread()) }

// Main is threading.main_thread().
func Main() *Thread { return typed(MainThread()) }

// Enumerate is threading.enumerate(): the threads that run, the main thread first.
func Enumerate() []*Thread {
	all := []*Thread{Main()}
	for _, t := range alive {
		all = append(all, typed(t))
	}
	return all
}
