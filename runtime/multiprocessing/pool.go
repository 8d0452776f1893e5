package multiprocessing

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/concurrent/futures"
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// pool is multiprocessing.pool.Pool, or ThreadPool, whose calls share their arguments with the program.
type pool struct {
	class  *py.Class
	exec   *futures.ThreadPoolExecutor
	size   int
	state  string
	shares bool
}

// PyClass returns the class of the pool.
func (p *pool) PyClass() *py.Class { return p.class }

var (
	// PoolType is multiprocessing.pool.Pool.
	PoolType *py.Class
	// ThreadPoolType is multiprocessing.pool.ThreadPool.
	ThreadPoolType *py.Class
	// ResultType is multiprocessing.pool.AsyncResult.
	ResultType *py.Class
	workers    int // processes of pools so far, for their names
)

func newPool(processes, initializer, initargs any, shares bool) *pool {
	n := lib.IntOr(processes, cpuCount())
	if n < 1 {
		panic(py.ValueError.New("Number of processes must be at least 1"))
	}
	p := &pool{class: PoolType, size: n, state: "RUN", shares: shares}
	if shares {
		p.class = ThreadPoolType
	}
	begin := func(ctx context.Context) error {
		if !shares {
			workers++
			interp.Current().Process = fmt.Sprintf("ForkPoolWorker-%d", workers)
		}
		if initializer == nil {
			return nil
		}
		_, err := py.Call(ctx, initializer, py.Collect(p.sent(initargs))...)
		return err
	}
	p.exec = futures.NewThreadPoolExecutor(n, futures.Initializer(begin))
	return p
}

// sent is what arrives in a worker.
func (p *pool) sent(x any) any {
	if p.shares {
		return x
	}
	return transfer(x)
}

// submit has a worker call f.
func (p *pool) submit(f any, args []any, kw []py.KV) *futures.Future[any] {
	if p.state != "RUN" {
		panic(py.ValueError.New("Pool not running"))
	}
	sent := py.Collect(p.sent(py.Tuple(args)))
	for i := range kw {
		kw[i].Value = p.sent(kw[i].Value)
	}
	return futures.Submit(p.exec, func(ctx context.Context) (any, error) {
		v, err := py.CallKw(ctx, f, sent, kw)
		return p.sent(v), err
	})
}

func (p *pool) shut(state string) {
	if p.state != "RUN" {
		p.state = state
		return
	}
	p.state = state
	if state == "CLOSE" {
		p.exec.Shutdown(futures.NoWait())
	} else {
		p.exec.Shutdown(futures.NoWait(), futures.CancelFutures())
	}
}

// each submits a call for every element; star unpacks elements into arguments.
func (p *pool) each(f, iterable any, star bool) []*futures.Future[any] {
	var fs []*futures.Future[any]
	for x := range py.Seq(iterable) {
		args := []any{x}
		if star {
			args = py.Collect(x)
		}
		fs = append(fs, p.submit(f, args, nil))
	}
	return fs
}

// result is an AsyncResult or a MapResult: calls whose results are waited for together.
type result struct {
	fs     []*futures.Future[any]
	single bool
}

// PyClass returns multiprocessing.pool.AsyncResult.
func (*result) PyClass() *py.Class { return ResultType }

func newResult(fs []*futures.Future[any], single bool, callback, failed any) *result {
	r := &result{fs: fs, single: single}
	if callback == nil && failed == nil {
		return r
	}
	left := len(fs)
	for _, f := range fs {
		f.AddDoneCallback(func(*futures.Future[any]) {
			if left--; left > 0 {
				return
			}
			v, err := r.value()
			switch {
			case err != nil && failed != nil:
				lib.Call(failed, err)
			case err == nil && callback != nil:
				lib.Call(callback, v)
			}
		})
	}
	return r
}

func (r *result) ready() bool {
	for _, f := range r.fs {
		if !f.Done() {
			return false
		}
	}
	return true
}

func (r *result) wait(timeout any) bool {
	var limit *float64
	if timeout != nil {
		s := py.ToFloat(timeout)
		limit = &s
	}
	futures.Wait(r.fs, limit, futures.AllCompleted)
	return r.ready()
}

// value is the result of calls that have ended.
func (r *result) value() (any, error) {
	out := py.NewList[any]()
	for _, f := range r.fs {
		v, err := f.Result()
		if err != nil {
			return nil, err
		}
		if r.single {
			return v, nil
		}
		out.Append(v)
	}
	return out, nil
}

func (r *result) get(timeout any) any {
	if !r.wait(timeout) {
		panic(TimeoutError.New())
	}
	v, err := r.value()
	py.Check(err)
	return v
}

// results yields the results of calls, in order or as they come.
func results(name string, fs []*futures.Future[any], ordered bool) any {
	return py.NewGenerator(name, func(y *py.Yielder[any]) (any, error) {
		for len(fs) > 0 {
			next := 0
			if !ordered {
				futures.Wait(fs, nil, futures.FirstCompleted)
				for i, f := range fs {
					if f.Done() {
						next = i
						break
					}
				}
			}
			f := fs[next]
			fs = append(append([]*futures.Future[any]{}, fs[:next]...), fs[next+1:]...)
			v, err := f.Result()
			if err != nil {
				return nil, err
			}
			if _, err := y.Yield(v); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
}

func makePoolClasses() {
	of := func(self any) *pool { return self.(*pool) }
	get := func(fs []*futures.Future[any], single bool) any { return newResult(fs, single, nil, nil).get(nil) }
	one := func(self any, a []any) []*futures.Future[any] {
		var kw []py.KV
		if a[2] != nil {
			kw = lib.KW(a[2])
		}
		return []*futures.Future[any]{of(self).submit(a[0], py.Collect(a[1]), kw)}
	}
	methods := py.Methods{
		"__new__": lib.New("processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None", func(a []any) any {
			return newPool(a[0], a[1], a[2], false)
		}),
		"apply": lib.M("func, args=(), kwds=None", func(self any, a []any) any { return get(one(self, a), true) }),
		"apply_async": lib.M("func, args=(), kwds=None, callback=None, error_callback=None", func(self any, a []any) any {
			return newResult(one(self, a), true, a[3], a[4])
		}),
		"map":     lib.M("func, iterable, chunksize=None", func(self any, a []any) any { return get(of(self).each(a[0], a[1], false), false) }),
		"starmap": lib.M("func, iterable, chunksize=None", func(self any, a []any) any { return get(of(self).each(a[0], a[1], true), false) }),
		"map_async": lib.M("func, iterable, chunksize=None, callback=None, error_callback=None", func(self any, a []any) any {
			return newResult(of(self).each(a[0], a[1], false), false, a[3], a[4])
		}),
		"starmap_async": lib.M("func, iterable, chunksize=None, callback=None, error_callback=None", func(self any, a []any) any {
			return newResult(of(self).each(a[0], a[1], true), false, a[3], a[4])
		}),
		"imap":           lib.M("func, iterable, chunksize=1", func(self any, a []any) any { return results("imap", of(self).each(a[0], a[1], false), true) }),
		"imap_unordered": lib.M("func, iterable, chunksize=1", func(self any, a []any) any { return results("imap_unordered", of(self).each(a[0], a[1], false), false) }),
		"close":          lib.M("", func(self any, _ []any) any { of(self).shut("CLOSE"); return nil }),
		"terminate":      lib.M("", func(self any, _ []any) any { of(self).shut("TERMINATE"); return nil }),
		"join": lib.M("", func(self any, _ []any) any {
			if of(self).state == "RUN" {
				panic(py.ValueError.New("Pool is still running"))
			}
			of(self).exec.Shutdown()
			return nil
		}),
		"__enter__": lib.M("", func(self any, _ []any) any { return self }),
		"__exit__":  lib.M("*exc", func(self any, _ []any) any { of(self).shut("TERMINATE"); return nil }),
		"__repr__": lib.M("", func(self any, _ []any) any {
			return fmt.Sprintf("<%s.%s state=%s pool_size=%d>", of(self).class.Module, of(self).class.Name, of(self).state, of(self).size)
		}),
	}
	PoolType = lib.Class[pool]("multiprocessing.pool", "Pool", nil, methods)
	ThreadPoolType = lib.Class[threadPool]("multiprocessing.pool", "ThreadPool", lib.Bases(PoolType), py.Methods{
		"__new__": lib.New("processes=None, initializer=None, initargs=()", func(a []any) any { return newPool(a[0], a[1], a[2], true) }),
	})
	r := func(self any) *result { return self.(*result) }
	ResultType = lib.Class[result]("multiprocessing.pool", "AsyncResult", nil, py.Methods{
		"get":   lib.M("timeout=None", func(self any, a []any) any { return r(self).get(a[0]) }),
		"wait":  lib.M("timeout=None", func(self any, a []any) any { r(self).wait(a[0]); return nil }),
		"ready": lib.M("", func(self any, _ []any) any { interp.Breathe(); return r(self).ready() }),
		"successful": lib.M("", func(self any, _ []any) any {
			if !r(self).ready() {
				panic(py.ValueError.New(py.Repr(self) + " not ready"))
			}
			_, err := r(self).value()
			return err == nil
		}),
	})
}

// threadPool tells ThreadPool from Pool.
type threadPool struct{ pool }
