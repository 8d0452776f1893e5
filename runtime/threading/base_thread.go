package threading

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// BaseThread is threading.Thread as the base class of a program's own: a struct that embeds it is a thread, and overrides Run.
// Its zero value is a thread whose __init__ was not called yet.
//
//	type Worker struct {
//		threading.BaseThread
//		Jobs []string
//	}
//
//	func NewWorker(jobs []string) *Worker {
//		w := &Worker{}
//		w.Init(w, threading.Daemon(true))
//		w.Jobs = jobs
//		return w
//	}
type BaseThread struct {
	handle
	attrs any // an object of the floor that has what describes the thread
}

// Runner is a struct that embeds BaseThread.
type Runner interface {
	embedder
	Run(ctx context.Context) error // thread.run()
}

// Subclass is what instances of a class that derives from threading.Thread, and of its subclasses, have in common.
type Subclass interface {
	Runner
	Start()
	Join()
	JoinWithin(timeout float64)
	JoinTimeout(timeout *float64)
	IsAlive() bool
	Name() string
	SetName(name string)
	Daemon() bool
	SetDaemon(daemon bool)
	Ident() *int
	AsThread() *Thread
}

type embedder interface{ baseThread() *BaseThread }

func (b *BaseThread) baseThread() *BaseThread { return b }

func (b *BaseThread) bind(self any) {
	b.object = self
	b.attrs = lib.NewInstance(ThreadType)
}

// Init is thread.__init__(): self is the struct that embeds b.
func (b *BaseThread) Init(self Runner, opts ...ThreadOption) {
	var o threadOptions
	for _, opt := range opts {
		opt(&o)
	}
	var name any
	if o.name != "" {
		name = o.name
	}
	initThread(self, []any{nil, nil, name, py.Tuple{}, nil, o.daemon})
}

// Run is thread.run() where no class overrides it: a thread without a target does nothing.
func (b *BaseThread) Run(ctx context.Context) error { return nil }

// AsThread is the thread where any thread will do.
func (b *BaseThread) AsThread() *Thread { return typed(b.object) }
