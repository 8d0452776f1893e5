package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/concurrent/futures"
	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// netFunctions are the functions of the module that make connections, servers and processes.
var netFunctions = map[string]moduleFunction{
	"open_connection": coroutineOf("open_connection", "host=None, port=None, *, limit=65536, ssl=None, sock=None, **kwds", func(ctx context.Context, a []any) (any, error) {
		createConnection.check(a[5])
		opts := clientTLS(a[3], a[5].(*py.Dict[any, any]), a[0])
		if a[4] != nil {
			if a[0] != nil || a[1] != nil {
				return nil, py.ValueError.New("host/port and sock can not be specified at the same time")
			}
			r, w, err := openOn(ctx, a[4], opts, lib.Int(a[2]))
			return py.Tuple{r, w}, err
		}
		if opts.Context != nil {
			r, w, err := OpenConnectionTLS(ctx, hostName(a[0]), a[1], opts, lib.Int(a[2]))
			return py.Tuple{r, w}, err
		}
		r, w, err := OpenConnection(ctx, hostName(a[0]), a[1], lib.Int(a[2]))
		return py.Tuple{r, w}, err
	}),
	"open_unix_connection": coroutineOf("open_unix_connection", "path=None, *, limit=65536, ssl=None, sock=None, **kwds", func(ctx context.Context, a []any) (any, error) {
		createUnixConnection.check(a[4])
		opts := clientTLS(a[2], a[4].(*py.Dict[any, any]), nil)
		if a[3] != nil {
			if a[0] != nil {
				return nil, py.ValueError.New("path and sock can not be specified at the same time")
			}
			r, w, err := openOn(ctx, a[3], opts, lib.Int(a[1]))
			return py.Tuple{r, w}, err
		}
		if opts.Context != nil {
			r, w, err := openUnixTLS(ctx, lib.FSPath(a[0]), opts, lib.Int(a[1]))
			return py.Tuple{r, w}, err
		}
		r, w, err := OpenUnixConnection(ctx, lib.FSPath(a[0]), lib.Int(a[1]))
		return py.Tuple{r, w}, err
	}),
	"start_server": coroutineOf("start_server", "client_connected_cb, host=None, port=None, *, limit=65536, ssl=None, backlog=100, start_serving=True, sock=None, **kwds",
		func(ctx context.Context, a []any) (any, error) {
			createServer.check(a[8])
			s, err := StartServer(ctx, FloorHandler(a[0]), hostName(a[1]), a[2], ServerOptions{Limit: lib.Int(a[3]), Backlog: lib.Int(a[5]), DontStart: !py.Truth(a[6]), Socket: boundSocket(a[7], a[1], a[2]), TLS: serverTLS(a[4], a[8].(*py.Dict[any, any]))})
			return anyOrNil(s, err), err
		}),
	"start_unix_server": coroutineOf("start_unix_server", "client_connected_cb, path=None, *, limit=65536, ssl=None, backlog=100, start_serving=True, cleanup_socket=True, sock=None, **kwds",
		func(ctx context.Context, a []any) (any, error) {
			createUnixServer.check(a[8])
			s, err := StartUnixServer(ctx, FloorHandler(a[0]), HostName(a[1]),
				ServerOptions{Limit: lib.Int(a[2]), Backlog: lib.Int(a[4]), DontStart: !py.Truth(a[5]), NoCleanupSocket: !py.Truth(a[6]), Socket: boundSocket(a[7], a[1], nil), TLS: serverTLS(a[3], a[8].(*py.Dict[any, any]))})
			return anyOrNil(s, err), err
		}),
	"create_subprocess_exec": coroutineOf("create_subprocess_exec", "program, *args, stdin=None, stdout=None, stderr=None, limit=65536, cwd=None, env=None, start_new_session=False, executable=None, **kwds",
		func(ctx context.Context, a []any) (any, error) {
			args := make([]string, len(a[1].(py.Tuple)))
			for i, x := range a[1].(py.Tuple) {
				args[i] = lib.FSPath(x)
			}
			refuse("create_subprocess_exec", a[10])
			p, err := CreateSubprocessExec(ctx, processOptions(a[2:]), lib.FSPath(a[0]), args...)
			return anyOrNil(p, err), err
		}),
	"create_subprocess_shell": coroutineOf("create_subprocess_shell", "cmd, stdin=None, stdout=None, stderr=None, limit=65536, cwd=None, env=None, start_new_session=False, executable=None, **kwds",
		func(ctx context.Context, a []any) (any, error) {
			refuse("create_subprocess_shell", a[9])
			p, err := CreateSubprocessShell(ctx, processOptions(a[1:]), lib.FSPath(a[0]))
			return anyOrNil(p, err), err
		}),
	"run_coroutine_threadsafe": {"coro, loop", func(_ context.Context, a []any) (any, error) {
		coro, ok := a[0].(AnyCoroutine)
		if !ok {
			return nil, py.TypeError.New("A coroutine object is required")
		}
		l, ok := a[1].(*Loop)
		if !ok {
			return nil, py.AttributeError.Newf("'%s' object has no attribute 'call_soon_threadsafe'", py.Type(a[1]).Name)
		}
		return coro.threadsafe(l), nil
	}},
	"wrap_future": {"future, *, loop=None", func(ctx context.Context, a []any) (any, error) {
		if f, ok := a[0].(AnyFuture); ok {
			return f, nil
		}
		f, ok := futures.Any(a[0])
		if !ok {
			return nil, py.AssertionError.Newf("concurrent.futures.Future is expected, got %s", py.Repr(a[0]))
		}
		if l, ok := a[1].(*Loop); ok {
			return wrapOn(l, f), nil
		}
		return WrapFuture(ctx, f), nil
	}},
	"get_event_loop_policy": {"", func(context.Context, []any) (any, error) { return floorPolicy(GetEventLoopPolicy()), nil }},
	"set_event_loop_policy": {"policy", func(_ context.Context, a []any) (any, error) {
		SetEventLoopPolicy(policyOf(a[0]))
		return nil, nil
	}},
	"create_eager_task_factory": {"custom_task_constructor", func(context.Context, []any) (any, error) { return eagerFactory(), nil }},
	"Runner": {"*, debug=None, loop_factory=None", func(_ context.Context, a []any) (any, error) {
		return NewRunner(runOptions(a[0], a[1])...), nil
	}},
	"StreamReader": {"limit=65536, loop=None", func(ctx context.Context, a []any) (any, error) {
		limit := lib.Int(a[0])
		if limit <= 0 {
			return nil, py.ValueError.New("Limit cannot be <= 0")
		}
		if l, ok := a[1].(*Loop); ok {
			return newStreamReader(l, limit), nil
		}
		return NewStreamReader(ctx, limit), nil
	}},
	"Future": {"*, loop=None", func(ctx context.Context, a []any) (any, error) {
		if l, ok := a[0].(*Loop); ok {
			return FutureOn[any](l), nil
		}
		return NewFuture[any](ctx), nil
	}},
	"Task":              {"coro, *, loop=None, name=None, context=None, eager_start=False", plainTask},
	"EventLoop":         {"selector=None", func(context.Context, []any) (any, error) { return NewEventLoop(), nil }},
	"SelectorEventLoop": {"selector=None", func(context.Context, []any) (any, error) { return NewEventLoop(), nil }},
	"Timeout":           {"when", func(_ context.Context, a []any) (any, error) { return TimeoutAtOpt(seconds(a[0])), nil }},
}

// threadsafe is RunCoroutineThreadsafe for code that does not know the type.
func (c *Coroutine[T]) threadsafe(l *Loop) any { return RunCoroutineThreadsafe(c, l) }

// runOptions are the arguments debug and loop_factory of run() and Runner().
func runOptions(debug, factory any) (opts []RunOption) {
	if debug != nil {
		opts = append(opts, Debug(py.Truth(debug)))
	}
	if factory != nil {
		opts = append(opts, LoopFactory(func() *Loop {
			l, ok := lib.Call(factory).(*Loop)
			if !ok {
				panic(py.TypeError.New("loop_factory must return an event loop"))
			}
			return l
		}))
	}
	return opts
}

// FloorHandler makes the callback of start_server() of a function of the floor, async or not.
func FloorHandler(fn any) ConnectionHandler {
	return func(ctx context.Context, r *StreamReader, w *StreamWriter) error {
		v, err := py.Call(ctx, fn, r, w)
		if err != nil || !IsCoroutine(v) {
			return err
		}
		_, err = Await(ctx, v)
		return err
	}
}

// processOptions reads stdin, stdout, stderr, limit, cwd, env, start_new_session and executable.
func processOptions(a []any) ProcessOptions {
	return processOptionsOf([]ProcessOption{Stdin(a[0]), Stdout(a[1]), Stderr(a[2]), ReadLimit(lib.Int(a[3])), Cwd(a[4]), Env(a[5]), NewSession(a[6]), Executable(a[7])})
}

func redirectOf(x any) Redirect {
	switch x := x.(type) {
	case nil:
		return Inherit
	case int:
		switch r := Redirect(x); r {
		case Pipe, ToStdout, DevNull:
			return r
		}
	}
	panic(py.NotImplementedError.Newf("a stream of a subprocess cannot be %s here", py.Repr(x)))
}

func floorGetAddrInfo(ctx context.Context, l *Loop, host, port any, family, kind, proto, flags any) (any, error) {
	found, err := l.GetAddrInfo(ctx, hostName(host), port)
	if err != nil {
		return nil, err
	}
	out := py.NewList[any]()
	for _, hp := range found {
		fam := 2
		addr := py.Tuple{hp.Host, hp.Port}
		for _, c := range hp.Host {
			if c == ':' {
				fam, addr = 10, py.Tuple{hp.Host, hp.Port, 0, 0}
				break
			}
		}
		kinds := []py.Tuple{{1, 6}, {2, 17}, {3, 0}}
		if k := lib.Int(kind); k >= 1 && k <= 3 {
			kinds = kinds[k-1 : k]
		}
		for _, k := range kinds {
			out.Append(py.Tuple{fam, k[0], k[1], "", addr})
		}
	}
	return out, nil
}

// runnerMethods is the method table of Runner.
func runnerMethods() py.Methods {
	return py.Methods{
		"run": {Fn: func(ctx context.Context, r *Runner, coro, vars any) (any, error) {
			c, ok := coro.(AnyCoroutine)
			if !ok {
				return nil, py.ValueError.Newf("a coroutine was expected, got %s", py.Repr(coro))
			}
			var opts []TaskOption
			if v, ok := vars.(*contextvars.Context); ok {
				opts = append(opts, Context(v))
			}
			return RunIn(ctx, r, &Coroutine[any]{named: c.QualName(), fn: c.AwaitAny}, opts...)
		}, Params: "coro, *, context=None"},
		"get_loop":  {Fn: func(ctx context.Context, r *Runner) any { return r.GetLoop(ctx) }},
		"close":     {Fn: func(ctx context.Context, r *Runner) error { return r.Close(ctx) }},
		"__enter__": {Fn: func(ctx context.Context, r *Runner) any { r.init(ctx); return r }},
		"__exit__": {Fn: func(ctx context.Context, r *Runner, _, _, _ any) (bool, error) {
			return false, r.Close(ctx)
		}, Params: "exc_type, exc_val, exc_tb"},
	}
}
