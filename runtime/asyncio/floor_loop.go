package asyncio

import (
	"context"
	"os"

	"github.com/py2goasync/py2goasync/runtime/concurrent/futures"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// loopMethods is the method table of event loops.
func loopMethods() py.Methods {
	return py.Methods{
		"time":          {Fn: (*Loop).Time},
		"is_running":    {Fn: (*Loop).IsRunning},
		"is_closed":     {Fn: (*Loop).IsClosed},
		"get_debug":     {Fn: (*Loop).GetDebug},
		"set_debug":     {Fn: (*Loop).SetDebug, Params: "enabled"},
		"stop":          {Fn: (*Loop).Stop},
		"close":         {Fn: (*Loop).Close},
		"run_forever":   {Fn: (*Loop).RunForever},
		"create_future": {Fn: func(l *Loop) any { return FutureOn[any](l) }},
		"create_task": {Fn: func(l *Loop, coro AnyCoroutine, name, vars any) any {
			return coro.taskOn(l, l.ctx, floorTaskOptions(name, vars))
		}, Params: "coro, *, name=None, context=None"},
		"run_until_complete": {Fn: RunUntilCompleteAny, Params: "future"},
		"call_soon": {Fn: func(l *Loop, fn any, args py.Tuple, vars any) (any, error) {
			if err := l.checkCallback(fn, "call_soon"); err != nil {
				return nil, err
			}
			return l.callSoon(nil, callFloor(fn, args), floorCallOptions(fn, vars)), nil
		}, Params: "callback, *args, context=None"},
		"call_soon_threadsafe": {Fn: func(l *Loop, fn any, args py.Tuple, vars any) (any, error) {
			if err := l.checkCallback(fn, "call_soon_threadsafe"); err != nil {
				return nil, err
			}
			return l.callThreadsafe(nil, callFloor(fn, args), floorCallOptions(fn, vars)), nil
		}, Params: "callback, *args, context=None"},
		"call_later": {Fn: func(l *Loop, delay, fn any, args py.Tuple, vars any) (any, error) {
			if delay == nil {
				return nil, py.TypeError.New("delay must not be None")
			}
			when := py.ToFloat(py.Add(l.Time(), delay))
			if err := l.checkCallback(fn, "call_at"); err != nil {
				return nil, err
			}
			return l.callAt(when, nil, callFloor(fn, args), floorCallOptions(fn, vars)), nil
		}, Params: "delay, callback, *args, context=None"},
		"call_at": {Fn: func(l *Loop, when, fn any, args py.Tuple, vars any) (any, error) {
			if when == nil {
				return nil, py.TypeError.New("when cannot be None")
			}
			if err := l.checkCallback(fn, "call_at"); err != nil {
				return nil, err
			}
			return l.callAt(py.ToFloat(when), nil, callFloor(fn, args), floorCallOptions(fn, vars)), nil
		}, Params: "when, callback, *args, context=None"},
		"run_in_executor": {Fn: func(l *Loop, e, fn any, args py.Tuple) any {
			return LoopRunInExecutor(l, floorExecutor(e), func(ctx context.Context) (any, error) { return py.Call(ctx, fn, args...) })
		}, Params: "executor, func, *args"},
		"set_default_executor": {Fn: func(l *Loop, e any) error {
			pool, ok := e.(*futures.ThreadPoolExecutor)
			if !ok {
				return py.TypeError.New("executor must be ThreadPoolExecutor instance")
			}
			l.SetDefaultExecutor(pool)
			return nil
		}, Params: "executor"},
		"shutdown_asyncgens": {Fn: func(ctx context.Context, l *Loop) error { return l.ShutdownAsyncGens(ctx) }, Async: true},
		"shutdown_default_executor": {Fn: func(ctx context.Context, l *Loop, timeout any) error {
			return l.ShutdownDefaultExecutor(ctx, seconds(timeout))
		}, Params: "timeout=None", Async: true},
		"set_task_factory": {Fn: setFloorTaskFactory, Params: "factory"},
		"get_task_factory": {Fn: func(l *Loop) any { return l.factoryFn }},
		"slow_callback_duration": {Fn: (*Loop).SlowCallbackDuration, Kind: py.PropertyKind,
			Setter: func(l *Loop, s float64) { l.SetSlowCallbackDuration(s) }},
		"set_exception_handler":     {Fn: setFloorHandler, Params: "handler"},
		"get_exception_handler":     {Fn: func(l *Loop) any { return l.handlerFn }},
		"call_exception_handler":    {Fn: func(l *Loop, c any) { l.CallExceptionHandler(contextOf(c)) }, Params: "context"},
		"default_exception_handler": {Fn: func(l *Loop, c any) { l.DefaultExceptionHandler(contextOf(c)) }, Params: "context"},
		"add_signal_handler": {Fn: func(l *Loop, sig, fn any, args py.Tuple) {
			l.AddSignalHandler(signalNumber(sig, fn), nil, floorHandle(fn, args))
		}, Params: "sig, callback, *args"},
		"remove_signal_handler": {Fn: func(l *Loop, sig any) bool { return l.RemoveSignalHandler(lib.Int(sig)) }, Params: "sig"},
		"add_reader": {Fn: func(l *Loop, fd, fn any, args py.Tuple) {
			l.AddReader(filenoOf(fd), nil, floorHandle(fn, args))
		}, Params: "fd, callback, *args"},
		"remove_reader": {Fn: func(l *Loop, fd any) bool { return l.RemoveReader(filenoOf(fd)) }, Params: "fd"},
		"add_writer": {Fn: func(l *Loop, fd, fn any, args py.Tuple) {
			l.AddWriter(filenoOf(fd), nil, floorHandle(fn, args))
		}, Params: "fd, callback, *args"},
		"remove_writer": {Fn: func(l *Loop, fd any) bool { return l.RemoveWriter(filenoOf(fd)) }, Params: "fd"},
		"getaddrinfo":   {Fn: floorGetAddrInfo, Params: "host, port, *, family=0, type=0, proto=0, flags=0", Async: true},
		"start_tls": {Fn: floorStartTLS,
			Params: "transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None", Async: true},
		"create_connection": {Fn: func(ctx context.Context, l *Loop, factory, host, port, ssl, sock any, options *py.Dict[any, any]) (any, error) {
			opts := clientTLS(ssl, options, host)
			if sock != nil {
				if host != nil || port != nil {
					return nil, py.ValueError.New("host/port and sock can not be specified at the same time")
				}
				return attachSocket(ctx, l, factory, sock, opts)
			}
			if opts.Context != nil {
				t, p, err := l.CreateConnectionTLS(ctx, protocolFactory(ctx, factory), hostName(host), port, opts)
				return transportPair(t, p), err
			}
			t, p, err := l.CreateConnection(ctx, protocolFactory(ctx, factory), hostName(host), port)
			return transportPair(t, p), err
		}, Params: "protocol_factory, host=None, port=None, *, ssl=None, sock=None, **options", Async: true},
		"create_server": {Fn: func(ctx context.Context, l *Loop, factory, host, port, ssl, backlog any, start bool, sock any, options *py.Dict[any, any]) (any, error) {
			s, err := l.CreateServer(ctx, protocolFactory(ctx, factory), hostName(host), port, ServerOptions{Backlog: lib.IntOr(backlog, 100), DontStart: !start, Socket: boundSocket(sock, host, port), TLS: serverTLS(ssl, options)})
			return anyOrNil(s, err), err
		}, Params: "protocol_factory, host=None, port=None, *, ssl=None, backlog=100, start_serving=True, sock=None, **options", Async: true},
		"create_unix_connection": {Fn: func(ctx context.Context, l *Loop, factory, path, ssl, sock any, options *py.Dict[any, any]) (any, error) {
			opts := clientTLS(ssl, options, nil)
			if sock != nil {
				return attachSocket(ctx, l, factory, sock, opts)
			}
			t, p, err := l.openConnection(ctx, protocolFactory(ctx, factory), []endpoint{unixEndpoint(lib.FSPath(path))}, opts)
			return transportPair(t, p), err
		}, Params: "protocol_factory, path=None, *, ssl=None, sock=None, **options", Async: true},
		"create_unix_server": {Fn: func(ctx context.Context, l *Loop, factory, path, ssl, backlog any, start, cleanup bool, sock any, options *py.Dict[any, any]) (any, error) {
			s, err := l.CreateUnixServer(ctx, protocolFactory(ctx, factory), HostName(path),
				ServerOptions{Backlog: lib.IntOr(backlog, 100), DontStart: !start, NoCleanupSocket: !cleanup, Socket: boundSocket(sock, path, nil), TLS: serverTLS(ssl, options)})
			return anyOrNil(s, err), err
		}, Params: "protocol_factory, path=None, *, ssl=None, backlog=100, start_serving=True, cleanup_socket=True, sock=None, **options", Async: true},
		"create_datagram_endpoint": {Fn: func(ctx context.Context, l *Loop, factory, local, remote any, options *py.Dict[any, any]) (any, error) {
			t, p, err := l.CreateDatagramEndpoint(ctx, datagramFactory(ctx, factory), hostPort(local), hostPort(remote))
			if err != nil {
				return nil, err
			}
			return py.Tuple{t, floorOf(p)}, nil
		}, Params: "protocol_factory, local_addr=None, remote_addr=None, **options", Async: true},
		"connect_read_pipe":  {Fn: connectFloorPipe(false), Params: "protocol_factory, pipe", Async: true},
		"connect_write_pipe": {Fn: connectFloorPipe(true), Params: "protocol_factory, pipe", Async: true},
	}
}

// floorHandle has a handle call a function of the floor.
func floorHandle(fn any, args py.Tuple) CallOption {
	return func(c *callConfig) { c.call, c.name = callFloor(fn, args), funcName(fn) }
}

// filenoOf is the descriptor that a number, or an object with fileno(), stands for.
func filenoOf(x any) int {
	if n, ok := x.(int); ok {
		return n
	}
	if !py.HasAttr(x, "fileno") {
		panic(py.ValueError.Newf("Invalid file object: %s", py.Repr(x)))
	}
	return lib.Int(lib.Method(x, "fileno"))
}

func hostName(x any) string {
	if x == nil {
		return ""
	}
	return py.Str(x)
}

// anyOrNil keeps a nil pointer from becoming a value.
func anyOrNil(x any, err error) any {
	if err != nil {
		return nil
	}
	return x
}

func hostPort(x any) *HostPort {
	if x == nil {
		return nil
	}
	pair := py.Collect(x)
	return &HostPort{Host: hostName(pair[0]), Port: lib.Int(pair[1])}
}

func connectFloorPipe(write bool) any {
	return func(ctx context.Context, l *Loop, factory, pipe any) (any, error) {
		f := os.NewFile(uintptr(filenoOf(pipe)), "pipe")
		t, p, err := l.connectPipe(ctx, protocolFactory(ctx, factory), f, write)
		return transportPair(t, p), err
	}
}

// setFloorTaskFactory is set_task_factory: None, asyncio.eager_task_factory, or a function of the program that makes the
// task itself.
func setFloorTaskFactory(l *Loop, factory any) error {
	switch f := factory.(type) {
	case nil:
		l.SetTaskFactory(nil)
	case *py.Function:
		if f == eagerFactory() {
			l.SetTaskFactory(EagerTaskFactory)
		} else {
			l.SetTaskFactory(nil)
			l.maker = f
		}
	default:
		if !py.IsCallable(factory) {
			return py.TypeError.New("task factory must be a callable or None")
		}
		l.SetTaskFactory(nil)
		l.maker = factory
	}
	l.factoryFn = factory
	return nil
}

// checkCallback is BaseEventLoop._check_callback, which debug mode does.
func (l *Loop) checkCallback(fn any, method string) error {
	switch {
	case !l.debug:
		return nil
	case IsCoroutine(fn) || IsCoroutineFunction(fn):
		return py.TypeError.Newf("coroutines cannot be used with %s()", method)
	case !py.IsCallable(fn):
		return py.TypeError.Newf("a callable object was expected by %s(), got %s", method, py.Repr(fn))
	}
	return nil
}
