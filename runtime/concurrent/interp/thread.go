package interp

import (
	"context"
	"sync/atomic"
)

// Thread is one thread of the program: what threading.current_thread() is in it.
type Thread struct {
	Name  string
	Ident int // threading.get_ident()
	// Process is the name of the process that the thread stands for: multiprocessing's processes are threads here.
	Process string
	// Ctx is the context of code in the thread that is given none.
	Ctx context.Context
	// Entered is the context inside contextvars.Context.run, where the thread is in one.
	Entered context.Context
	// Vars is the contextvars.Context of code in the thread that runs in no other.
	Vars any
	// Loop is the event loop that runs in the thread, if one does.
	Loop any
	// Object is the threading.Thread, once the program has asked for it.
	Object any

	killed atomic.Bool
}

// Kill has the thread run no more code of the program from the moment it next waits or gives the interpreter lock away:
// what a signal does to a process that a thread stands for. Nothing of it is unwound.
func (t *Thread) Kill() { t.killed.Store(true) }

// die ends a killed thread, which holds the interpreter lock, without running what it deferred.
func die() {
	end()
	select {}
}

// firstIdent is the identity of the main thread: a number of the size that CPython shows.
const firstIdent = 140_000_000_000_000

var idents atomic.Int64

// Main is the main thread.
var Main = &Thread{Name: "MainThread", Ident: firstIdent, Process: "MainProcess", Ctx: context.Background()}

// current is the thread that holds the interpreter lock, nil for the main one; whoever takes the lock sets it.
var current atomic.Pointer[Thread]

// NewThread makes a thread that Start will run.
func NewThread(name string) *Thread {
	t := &Thread{Name: name, Ident: firstIdent + 0x1000*int(idents.Add(1)), Process: Current().Process}
	t.Ctx = WithThread(context.Background(), t)
	return t
}

// Current is the thread that calls it.
func Current() *Thread {
	if t := current.Load(); t != nil {
		return t
	}
	return Main
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
