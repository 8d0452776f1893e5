package futures

import (
	"context"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of concurrent.futures: what programs see of it through the floor.
var Module = lib.Module("concurrent.futures", func(m *py.Module) {
	m.Set("Future", FutureClass()).Set("Executor", ExecutorClass())
	m.Set("ThreadPoolExecutor", ThreadPoolExecutorClass()).Set("ProcessPoolExecutor", ProcessPoolExecutorClass())
	m.Set("CancelledError", CancelledError).Set("TimeoutError", py.TimeoutError).Set("InvalidStateError", InvalidStateError)
	m.Set("BrokenExecutor", BrokenExecutor)
	for _, w := range []ReturnWhen{AllCompleted, FirstCompleted, FirstException} {
		m.Set(string(w), string(w))
	}
	lib.Add(m, "wait", "fs, timeout=None, return_when='ALL_COMPLETED'", func(a []any) any {
		return waitAny(distinct(py.Collect(a[0])), secondsOf(a[1]), ReturnWhen(py.To[string](a[2])))
	})
	lib.Add(m, "as_completed", "fs, timeout=None", func(a []any) any {
		seq := asCompleted(distinct(py.Collect(a[0])), secondsOf(a[1]))
		return py.NewGenerator("as_completed", func(y *py.Yielder[any]) (any, error) {
			for f, err := range seq {
				if err != nil {
					return nil, err
				}
				if _, err := y.Yield(f); err != nil {
					return nil, err
				}
			}
			return nil, nil
		})
	})
})

// distinct are the futures of a collection, each once.
func distinct(xs []any) []AnyFuture {
	seen := map[AnyFuture]bool{}
	var out []AnyFuture
	for _, x := range xs {
		f, ok := x.(AnyFuture)
		if !ok {
			panic(py.AttributeError.Newf("'%s' object has no attribute '_condition'", py.Type(x).Name))
		}
		if !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}

func secondsOf(x any) *float64 {
	if x == nil {
		return nil
	}
	s := py.ToFloat(x)
	return &s
}

// waitAny is wait(): a pair of sets that has names too.
func waitAny(fs []AnyFuture, timeout *float64, when ReturnWhen) any {
	done, notDone := wait(fs, timeout, when)
	return lib.NewOf(py.TupleType, doneAndNotDone(), py.Tuple{setOf(done), setOf(notDone)})
}

// doneAndNotDone is the class of what wait() returns.
var doneAndNotDone = sync.OnceValue(func() *py.Class {
	ns := py.NewDict[any, any]()
	for i, name := range []string{"done", "not_done"} {
		get := lib.Def(name, "self", func(a []any) any { return py.Carried(a[0]).(py.Tuple)[i] })
		ns.Set(name, py.NewProperty(get, nil, nil))
	}
	ns.Set("__repr__", lib.Def("__repr__", "self", func(a []any) any {
		t := py.Carried(a[0]).(py.Tuple)
		return "DoneAndNotDoneFutures(done=" + py.Repr(t[0]) + ", not_done=" + py.Repr(t[1]) + ")"
	}))
	c, err := py.MakeClass(py.CurrentContext(), "DoneAndNotDoneFutures", []any{py.TupleType}, ns)
	py.Check(err)
	return c
})

func setOf(fs []AnyFuture) *py.Set[any] {
	s := py.NewSet[any]()
	for _, f := range fs {
		s.Add(f)
	}
	return s
}

type (
	futureMark   struct{}
	executorMark struct{}
	threadsMark  struct{}
	processMark  struct{}
)

// The classes that programs name; they are made when they are first asked for.
var (
	FutureClass = sync.OnceValue(func() *py.Class {
		c := named[futureMark]("concurrent.futures._base", "Future", nil, futureMethods).TakeTypes()
		return c.ConstructBy(func(context.Context, *py.Class, []any, []py.KV) (any, error) { return NewFuture[any](), nil })
	})
	ExecutorClass = sync.OnceValue(func() *py.Class {
		return named[executorMark]("concurrent.futures._base", "Executor", nil, executorMethods)
	})
	ThreadPoolExecutorClass = sync.OnceValue(func() *py.Class {
		c := named[threadsMark]("concurrent.futures.thread", "ThreadPoolExecutor", ExecutorClass(), nil)
		return c.ConstructBy(construct(py.NewBuiltin("__init__", "max_workers=None, thread_name_prefix='', initializer=None, initargs=()",
			func(_ context.Context, a []any) (any, error) {
				return NewThreadPoolExecutor(workersOf(a[0]), poolOptions(a[1], a[2], a[3])...), nil
			})))
	})
	ProcessPoolExecutorClass = sync.OnceValue(func() *py.Class {
		c := named[processMark]("concurrent.futures.process", "ProcessPoolExecutor", ExecutorClass(), nil)
		return c.ConstructBy(construct(py.NewBuiltin("__init__", "max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None",
			func(_ context.Context, a []any) (any, error) {
				return NewProcessPoolExecutor(workersOf(a[0]), poolOptions("", a[2], a[3])...), nil
			})))
	})
)

func named[T any](module, name string, base *py.Class, methods func() py.Methods) *py.Class {
	var bases []*py.Class
	if base != nil {
		bases = []*py.Class{base}
	}
	var table py.Methods
	if methods != nil {
		table = methods()
	}
	c := py.NewStructClass[T](name, bases, nil, table)
	c.Module = module
	return c
}

func construct(bind *py.Function) func(context.Context, *py.Class, []any, []py.KV) (any, error) {
	return func(ctx context.Context, _ *py.Class, args []any, kw []py.KV) (any, error) {
		return py.CallKw(ctx, bind, args, kw)
	}
}

// workersOf reads max_workers: 0 stands for None, for the program's own 0 is an error.
func workersOf(x any) int {
	if x == nil {
		return 0
	}
	n := lib.Int(x)
	if n <= 0 {
		panic(py.ValueError.New("max_workers must be greater than 0"))
	}
	return n
}

func poolOptions(prefix, initializer, initargs any) (opts []Option) {
	if p := py.Str(prefix); p != "" {
		opts = append(opts, ThreadNamePrefix(p))
	}
	if initializer != nil {
		args := py.Collect(initargs)
		opts = append(opts, Initializer(func(ctx context.Context) error {
			_, err := py.Call(ctx, initializer, args...)
			return err
		}))
	}
	return opts
}

// PyClass returns concurrent.futures.Future.
func (f *Future[T]) PyClass() *py.Class { return FutureClass() }

// PyRepr returns repr(future).
func (f *Future[T]) PyRepr() string { return f.String() }

// PyClass returns concurrent.futures.ThreadPoolExecutor or ProcessPoolExecutor.
func (e *ThreadPoolExecutor) PyClass() *py.Class {
	if e.process {
		return ProcessPoolExecutorClass()
	}
	return ThreadPoolExecutorClass()
}

// floorFuture is a *Future of any type as the floor's methods take it.
type floorFuture interface {
	AnyFuture
	Running() bool
	ExceptionTimeout(seconds float64) (exception, err error)
	SetException(err error)
	SetRunningOrNotifyCancel() bool
	anyResult(timeout *float64) (any, error)
	setAny(v any)
}

func (f *Future[T]) anyResult(timeout *float64) (any, error) {
	if timeout != nil {
		v, err := f.ResultTimeout(*timeout)
		return py.ToAny(v), err
	}
	v, err := f.Result()
	return py.ToAny(v), err
}

func (f *Future[T]) setAny(v any) { f.SetResult(py.To[T](v)) }

func futureMethods() py.Methods {
	return py.Methods{
		"result": {Fn: func(f floorFuture, timeout any) (any, error) { return f.anyResult(secondsOf(timeout)) }, Params: "timeout=None"},
		"exception": {Fn: func(f floorFuture, timeout any) (any, error) {
			var exc, err error
			if s := secondsOf(timeout); s != nil {
				exc, err = f.ExceptionTimeout(*s)
			} else {
				exc, err = f.Exception()
			}
			if err != nil || exc == nil {
				return nil, err
			}
			return py.AsException(exc), nil
		}, Params: "timeout=None"},
		"done":       {Fn: floorFuture.Done},
		"running":    {Fn: floorFuture.Running},
		"cancelled":  {Fn: floorFuture.Cancelled},
		"cancel":     {Fn: floorFuture.Cancel},
		"set_result": {Fn: floorFuture.setAny, Params: "result"},
		"set_exception": {Fn: func(f floorFuture, exc any) error {
			err, ok := exc.(error)
			if !ok {
				return py.TypeError.New("exceptions must derive from BaseException")
			}
			f.SetException(err)
			return nil
		}, Params: "exception"},
		"set_running_or_notify_cancel": {Fn: floorFuture.SetRunningOrNotifyCancel},
		"add_done_callback": {Fn: func(ctx context.Context, f floorFuture, fn any) {
			f.core().onDone(func() { callback(ctx, fn, f) })
		}, Params: "fn"},
	}
}

// callback calls a done-callback of the program; what it raises is logged, as CPython does.
func callback(ctx context.Context, fn any, f floorFuture) {
	err := py.Try(func() error {
		_, err := py.Call(ctx, fn, f)
		return err
	})
	if err != nil {
		py.Log(ctx, "concurrent.futures", 40, "exception calling callback for "+py.Repr(f), err)
	}
}

func executorMethods() py.Methods {
	return py.Methods{
		"submit": {Fn: func(e Executor, fn any, args py.Tuple, kwargs *py.Dict[any, any]) any {
			return Submit(e, func(ctx context.Context) (any, error) { return py.CallKw(ctx, fn, args, lib.KW(kwargs)) })
		}, Params: "fn, /, *args, **kwargs"},
		"map": {Fn: mapAny, Params: "fn, *iterables, timeout=None, chunksize=1"},
		"shutdown": {Fn: func(e Executor, wait, cancel bool) {
			var opts []ShutdownOption
			if !wait {
				opts = append(opts, NoWait())
			}
			if cancel {
				opts = append(opts, CancelFutures())
			}
			e.Shutdown(opts...)
		}, Params: "wait=True, *, cancel_futures=False"},
		"__enter__": {Fn: func(e Executor) any { return e }},
		"__exit__": {Fn: func(e Executor, _, _, _ any) bool {
			e.Shutdown()
			return false
		}, Params: "exc_type, exc_val, exc_tb"},
	}
}

// mapAny is executor.map(fn, *iterables): all calls are submitted at once, the results come in order.
func mapAny(e Executor, fn any, iterables py.Tuple, timeout any, _ int) any {
	var fs []*Future[any]
	deadline := deadlineOf(secondsOf(timeout))
	iters := make([]py.Iterator, len(iterables))
	for i, x := range iterables {
		iters[i] = py.Iter(x)
	}
	for len(iters) > 0 {
		args := make([]any, 0, len(iters))
		for _, it := range iters {
			v, ok := it.Next()
			if !ok {
				break
			}
			args = append(args, v)
		}
		if len(args) < len(iters) {
			break
		}
		fs = append(fs, Submit(e, func(ctx context.Context) (any, error) { return py.Call(ctx, fn, args...) }))
	}
	return py.NewGenerator("result_iterator", func(y *py.Yielder[any]) (any, error) {
		defer func() {
			for _, f := range fs {
				f.Cancel()
			}
		}()
		for len(fs) > 0 {
			f := fs[0]
			fs = fs[1:]
			v, err := f.result(deadline)
			if err == nil {
				_, err = y.Yield(v)
			}
			if err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
}
