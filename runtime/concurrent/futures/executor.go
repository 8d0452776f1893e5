package futures

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Executor runs calls in other threads: concurrent.futures.Executor.
type Executor interface {
	py.Object
	submit(j job)
	Shutdown(opts ...ShutdownOption)
}

// job is one call: run gets the context of its thread.
type job struct {
	run  func(ctx context.Context)
	stop func() bool // cancels it
}

// ThreadPoolExecutor runs calls in at most a fixed number of threads: concurrent.futures.ThreadPoolExecutor.
type ThreadPoolExecutor struct {
	mu       sync.Mutex
	max      int
	prefix   string
	init     func(ctx context.Context) error
	parallel bool
	process  bool // a ProcessPoolExecutor
	queue    []job
	idle     []*interp.Parker
	threads  int
	closed   bool
	joiners  []*interp.Parker
}

// ProcessPoolExecutor is a pool as well: what another process would do runs in a thread of this one.
type ProcessPoolExecutor = ThreadPoolExecutor

// Option is an option of NewThreadPoolExecutor and NewProcessPoolExecutor.
type Option func(*ThreadPoolExecutor)

// ThreadNamePrefix names the threads: the argument thread_name_prefix.
func ThreadNamePrefix(prefix string) Option { return func(e *ThreadPoolExecutor) { e.prefix = prefix } }

// Initializer has fn called at the start of every thread: the argument initializer.
func Initializer(fn func(ctx context.Context) error) Option {
	return func(e *ThreadPoolExecutor) { e.init = fn }
}

// Parallel has the pool run its calls without the interpreter lock, really side by side: only for functions that touch
// nothing shared.
func Parallel() Option { return func(e *ThreadPoolExecutor) { e.parallel = true } }

var poolCounter atomic.Int64

// NewThreadPoolExecutor makes a pool of at most maxWorkers threads, or min(32, cpus + 4) when that is 0:
// ThreadPoolExecutor(max_workers).
func NewThreadPoolExecutor(maxWorkers int, opts ...Option) *ThreadPoolExecutor {
	if maxWorkers < 0 {
		panic(py.ValueError.New("max_workers must be greater than 0"))
	}
	if maxWorkers == 0 {
		maxWorkers = min(32, runtime.NumCPU()+4)
	}
	e := &ThreadPoolExecutor{max: maxWorkers}
	for _, o := range opts {
		o(e)
	}
	if e.prefix == "" {
		e.prefix = fmt.Sprintf("ThreadPoolExecutor-%d", poolCounter.Add(1)-1)
	}
	return e
}

// NewProcessPoolExecutor makes a pool: ProcessPoolExecutor(max_workers).
func NewProcessPoolExecutor(maxWorkers int, opts ...Option) *ProcessPoolExecutor {
	if maxWorkers == 0 {
		maxWorkers = runtime.NumCPU()
	}
	e := NewThreadPoolExecutor(maxWorkers, opts...)
	e.process = true
	return e
}

// Submit has fn called in one of the executor's threads: executor.submit(fn). It raises RuntimeError after Shutdown.
func Submit[T any](e Executor, fn func(ctx context.Context) (T, error)) *Future[T] {
	f := NewFuture[T]()
	e.submit(job{stop: f.Cancel, run: func(ctx context.Context) {
		if !f.SetRunningOrNotifyCancel() {
			return
		}
		v, err := call(ctx, fn)
		if err != nil {
			f.SetException(err)
			return
		}
		f.SetResult(v)
	}})
	return f
}

func (e *ThreadPoolExecutor) submit(j job) {
	e.mu.Lock()
	if e.closed {
		e.mu.Unlock()
		panic(py.RuntimeError.New("cannot schedule new futures after shutdown"))
	}
	e.queue = append(e.queue, j)
	if n := len(e.idle); n > 0 {
		p := e.idle[n-1]
		e.idle = e.idle[:n-1]
		e.mu.Unlock()
		p.Unpark()
		return
	}
	start := e.threads < e.max
	name := fmt.Sprintf("%s_%d", e.prefix, e.threads)
	if start {
		e.threads++
	}
	e.mu.Unlock()
	if start {
		t := interp.NewThread(name)
		interp.Start(t, func() { e.work(t) })
	}
}

// work is the life of one thread.
func (e *ThreadPoolExecutor) work(t *interp.Thread) {
	defer e.leave()
	ctx := t.Ctx
	if e.init != nil {
		if err := e.init(ctx); err != nil {
			return
		}
	}
	var p interp.Parker
	for {
		j, ok := e.take(&p)
		if !ok {
			return
		}
		if e.parallel {
			interp.Parallel(func() { j.run(ctx) })
		} else {
			j.run(ctx)
			interp.Yield()
		}
	}
}

// take waits for a job; false is the end.
func (e *ThreadPoolExecutor) take(p *interp.Parker) (job, bool) {
	for {
		e.mu.Lock()
		if len(e.queue) > 0 {
			j := e.queue[0]
			e.queue[0] = job{}
			e.queue = e.queue[1:]
			e.mu.Unlock()
			return j, true
		}
		if e.closed {
			e.mu.Unlock()
			return job{}, false
		}
		e.idle = append(e.idle, p)
		e.mu.Unlock()
		p.Park(interp.Forever)
	}
}

func (e *ThreadPoolExecutor) leave() {
	e.mu.Lock()
	e.threads--
	var joiners []*interp.Parker
	if e.threads == 0 {
		joiners, e.joiners = e.joiners, nil
	}
	e.mu.Unlock()
	for _, p := range joiners {
		p.Unpark()
	}
}

// ShutdownOption is an option of Shutdown.
type ShutdownOption func(*shutdown)

type shutdown struct{ wait, cancel bool }

// NoWait has Shutdown return at once: the argument wait=False.
func NoWait() ShutdownOption { return func(s *shutdown) { s.wait = false } }

// CancelFutures has Shutdown cancel what has not begun: the argument cancel_futures=True.
func CancelFutures() ShutdownOption { return func(s *shutdown) { s.cancel = true } }

// Shutdown ends the pool when its calls have ended, and waits for that: executor.shutdown().
func (e *ThreadPoolExecutor) Shutdown(opts ...ShutdownOption) {
	s := shutdown{wait: true}
	for _, o := range opts {
		o(&s)
	}
	e.mu.Lock()
	e.closed = true
	idle := e.idle
	e.idle = nil
	var dropped []job
	if s.cancel {
		dropped, e.queue = e.queue, nil
	}
	e.mu.Unlock()
	for _, j := range dropped {
		j.stop()
	}
	for _, p := range idle {
		p.Unpark()
	}
	if s.wait {
		e.join()
	}
}

// join blocks until all threads have ended.
func (e *ThreadPoolExecutor) join() {
	var p interp.Parker
	for {
		e.mu.Lock()
		if e.threads == 0 {
			e.mu.Unlock()
			return
		}
		e.joiners = append(e.joiners, &p)
		e.mu.Unlock()
		p.Park(interp.Forever)
	}
}

// Close is Shutdown: the end of a with block.
func (e *ThreadPoolExecutor) Close() { e.Shutdown() }

// Map calls fn for every value, in the executor's threads, and gives the results in order: executor.map(fn, values).
func Map[A, T any](e Executor, fn func(ctx context.Context, a A) (T, error), values iter.Seq[A]) iter.Seq2[T, error] {
	var fs []*Future[T]
	for a := range values {
		fs = append(fs, Submit(e, func(ctx context.Context) (T, error) { return fn(ctx, a) }))
	}
	return func(yield func(T, error) bool) {
		for _, f := range fs {
			v, err := f.Result()
			if !yield(v, err) || err != nil {
				return
			}
		}
	}
}

// Each is [Map] for a loop that knows no errors: it panics where a call failed. Calls that have not begun when the loop ends are
// cancelled.
func Each[A, T any](e Executor, fn func(ctx context.Context, a A) (T, error), values iter.Seq[A]) iter.Seq[T] {
	var fs []*Future[T]
	for a := range values {
		fs = append(fs, Submit(e, func(ctx context.Context) (T, error) { return fn(ctx, a) }))
	}
	return func(yield func(T) bool) {
		defer func() {
			for _, f := range fs {
				f.Cancel()
			}
		}()
		for len(fs) > 0 {
			f := fs[0]
			fs = fs[1:]
			v, err := f.Result()
			py.Check(err)
			if !yield(v) {
				return
			}
		}
	}
}
