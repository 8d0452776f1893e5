package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of asyncio: its functions and classes as values of the floor (f = asyncio.sleep), for what
// typed code cannot express.
var Module = lib.Module("asyncio", func(m *py.Module) {
	for _, more := range []map[string]moduleFunction{netFunctions, streamClasses, runningFunctions, watcherFunctions} {
		for name, f := range more {
			moduleFunctions[name] = f
		}
	}
	for name, f := range moduleFunctions {
		if c := moduleClasses[name]; c != nil {
			m.Set(name, c().ConstructBy(constructor(initializer(name), f)))
			continue
		}
		m.Set(name, f.function(name).WithModule("asyncio"))
	}
	m.Set("TimeoutError", py.TimeoutError)
	for _, c := range []*py.Class{
		py.CancelledError, py.InvalidStateError, py.QueueEmpty, py.QueueFull, py.QueueShutDown, py.BrokenBarrierError,
		py.IncompleteReadError, py.LimitOverrunError, SendfileNotAvailableError,
	} {
		m.Set(c.Name, c)
	}
	for name, c := range plainClasses {
		m.Set(name, c())
	}
	for name, c := range watcherClasses {
		m.Set(name, c())
	}
	m.Submodules = submodules
	m.Set("eager_task_factory", eagerFactory())
	m.Set("subprocess", SubprocessModule())
	for _, w := range []ReturnWhen{AllCompleted, FirstCompleted, FirstException} {
		m.Set(string(w), string(w))
	}
})

// submodules are those of CPython's asyncio, for did-you-mean.
var submodules = []string{
	"base_events", "base_futures", "base_subprocess", "base_tasks", "constants", "coroutines", "events", "exceptions",
	"format_helpers", "futures", "locks", "log", "mixins", "protocols", "queues", "runners", "selector_events", "sslproto",
	"staggered", "streams", "taskgroups", "tasks", "threads", "timeouts", "transports", "trsock", "unix_events",
}

// constructor binds the arguments of a class as those of a function are bound.
func constructor(name string, f moduleFunction) func(context.Context, *py.Class, []any, []py.KV) (any, error) {
	bind := py.NewBuiltin(name, f.params, f.body)
	return func(ctx context.Context, _ *py.Class, args []any, kw []py.KV) (any, error) {
		return py.CallKw(ctx, bind, args, kw)
	}
}

// initializer is the qualified name of the __init__ that a class has; those written in C are called by the class's own name.
func initializer(class string) string {
	switch class {
	case "LifoQueue", "PriorityQueue":
		class = "Queue"
	case "Future", "Task":
		return class
	}
	return class + ".__init__"
}

var moduleClasses = map[string]func() *py.Class{
	"Queue": QueueClass, "LifoQueue": LifoQueueClass, "PriorityQueue": PriorityQueueClass, "Lock": LockClass, "Event": EventClass,
	"Semaphore": SemaphoreClass, "BoundedSemaphore": BoundedSemaphoreClass, "Barrier": BarrierClass, "Condition": ConditionClass,
	"TaskGroup": TaskGroupClass, "Runner": RunnerClass, "Future": FutureClass, "Task": TaskClass, "StreamReader": StreamReaderClass,
	"Timeout": TimeoutClass, "StreamReaderProtocol": StreamReaderProtocolClass, "StreamWriter": StreamWriterClass,
	"EventLoop": LoopClass, "SelectorEventLoop": LoopClass,
}

// plainClasses are the classes that programs only name: to derive from, for isinstance, in annotations.
var plainClasses = map[string]func() *py.Class{
	"AbstractEventLoop": LoopClass, "BaseEventLoop": LoopClass, "AbstractServer": ServerClass,
	"Server": ServerClass, "Handle": HandleClass, "TimerHandle": TimerHandleClass,
	"BaseProtocol": BaseProtocolClass, "Protocol": ProtocolClass, "BufferedProtocol": BufferedProtocolClass,
	"DatagramProtocol": DatagramProtocolClass, "SubprocessProtocol": SubprocessProtocolClass,
	"BaseTransport": TransportClass, "Transport": TransportClass, "ReadTransport": TransportClass, "WriteTransport": TransportClass,
	"DatagramTransport": DatagramTransportClass, "SubprocessTransport": SubprocessTransportClass,
	"AbstractChildWatcher": AbstractChildWatcherClass, "AbstractEventLoopPolicy": PolicyClass, "DefaultEventLoopPolicy": PolicyClass,
}

// SubprocessModule is the module object of asyncio.subprocess.
var SubprocessModule = lib.Module("asyncio.subprocess", func(m *py.Module) {
	m.Set("PIPE", int(Pipe)).Set("STDOUT", int(ToStdout)).Set("DEVNULL", int(DevNull)).Set("Process", ProcessClass())
	for _, name := range []string{"create_subprocess_exec", "create_subprocess_shell"} {
		m.Set(name, netFunctions[name].function(name).WithModule(m.Name))
	}
})

type moduleFunction struct {
	params string
	body   py.FunctionBody
}

// coroutineFunctions are the names of those that are async functions.
var coroutineFunctions = map[string]bool{}

// function makes the function object.
func (f moduleFunction) function(name string) *py.Function {
	fn := py.NewBuiltin(name, f.params, f.body)
	if coroutineFunctions[name] {
		fn.Async()
	}
	return fn
}

// moduleFunctions are the functions of asyncio over values of any type.
var moduleFunctions map[string]moduleFunction

func init() {
	moduleFunctions = map[string]moduleFunction{
		"create_task": {"coro, *, name=None, context=None", func(ctx context.Context, a []any) (any, error) {
			return CreateTaskAny(ctx, a[0], floorTaskOptions(a[1], a[2])...), nil
		}},
		"ensure_future": {"coro_or_future, *, loop=None", func(ctx context.Context, a []any) (any, error) {
			l, ok := a[1].(*Loop)
			if !ok {
				return EnsureFutureAny(ctx, a[0]), nil
			}
			if f, ok := a[0].(AnyFuture); ok && f.GetLoop() != l {
				return nil, otherLoop()
			}
			return ensureFutureOn(l, ctx, a[0]), nil
		}},
		"gather": {"*coros_or_futures, return_exceptions=False", func(ctx context.Context, a []any) (any, error) {
			return GatherAnyFuture(ctx, py.Truth(a[1]), AnyAwaitables(a[0].(py.Tuple))...), nil
		}},
		"sleep": coroutineOf("sleep", "delay, result=None", func(ctx context.Context, a []any) (any, error) {
			return a[1], SleepAny(ctx, a[0])
		}),
		"wait_for": coroutineOf("wait_for", "fut, timeout", func(ctx context.Context, a []any) (any, error) {
			if a[1] != nil {
				py.Le(a[1], 0) // which raises where it is no number
			}
			timeout := seconds(a[1])
			if (timeout == nil || *timeout > 0) && !IsAwaitable(a[0]) {
				return nil, py.TypeError.Newf("object %s can't be used in 'await' expression", py.ShownType(a[0]))
			}
			return WaitForAny(ctx, ToAwaitable(a[0]), timeout)
		}),
		"wait": coroutineOf("wait", "fs, *, timeout=None, return_when='ALL_COMPLETED'", func(ctx context.Context, a []any) (any, error) {
			if IsFuture(a[0]) || IsCoroutine(a[0]) {
				return nil, py.TypeError.Newf("expect a list of futures, not %s", py.TypeName(a[0]))
			}
			when, ok := a[2].(string)
			if !ok {
				when = py.Str(a[2]) // which is none
			}
			done, pending, err := WaitAny(ctx, py.Collect(a[0]), WaitOptions{Timeout: seconds(a[1]), ReturnWhen: ReturnWhen(when)})
			if err != nil {
				return nil, err
			}
			return py.Tuple{SetOf(done), SetOf(pending)}, nil
		}),
		"as_completed": {"fs, *, timeout=None", func(ctx context.Context, a []any) (any, error) {
			if IsFuture(a[0]) || IsCoroutine(a[0]) {
				return nil, py.TypeError.Newf("expects an iterable of awaitables, not %s", py.TypeName(a[0]))
			}
			return AsCompleted(ctx, seconds(a[1]), AwaitablesOf[any](py.Collect(a[0]))...), nil
		}},
		"shield": {"arg", func(ctx context.Context, a []any) (any, error) { return Shield(ctx, AwaitableOf[any](a[0])), nil }},
		"to_thread": coroutineOf("to_thread", "func, /, *args, **kwargs", func(ctx context.Context, a []any) (any, error) {
			return ToThread(ctx, func(ctx context.Context) (any, error) { return callWith(ctx, a[0], a[1], a[2]) })
		}),
		"run":              {"main, *, debug=None, loop_factory=None", func(ctx context.Context, a []any) (any, error) { return RunAny(ctx, a[0], runOptions(a[1], a[2])...) }},
		"timeout":          {"delay", func(ctx context.Context, a []any) (any, error) { return NewTimeoutOpt(ctx, seconds(a[0])), nil }},
		"timeout_at":       {"when", func(ctx context.Context, a []any) (any, error) { return TimeoutAtOpt(seconds(a[0])), nil }},
		"get_running_loop": {"", func(ctx context.Context, a []any) (any, error) { return GetRunningLoop(ctx), nil }},
		"get_event_loop":   {"", func(ctx context.Context, a []any) (any, error) { return GetEventLoop(ctx), nil }},
		"new_event_loop":   {"", func(ctx context.Context, a []any) (any, error) { return NewEventLoop(), nil }},
		"set_event_loop": {"loop", func(ctx context.Context, a []any) (any, error) {
			l, _ := a[0].(*Loop)
			SetEventLoop(l)
			return nil, nil
		}},
		"current_task": {"loop=None", func(ctx context.Context, a []any) (any, error) {
			if l, ok := a[0].(*Loop); ok && l != loopOf(ctx) {
				return nil, nil
			}
			if t := CurrentTask(ctx); t != nil {
				return t, nil
			}
			return nil, nil
		}},
		"all_tasks": {"loop=None", func(ctx context.Context, a []any) (any, error) {
			if l, ok := a[0].(*Loop); ok {
				return SetOf(l.AllTasks()), nil
			}
			return SetOf(AllTasks(ctx)), nil
		}},
		"iscoroutine":         {"obj", func(ctx context.Context, a []any) (any, error) { return IsCoroutine(a[0]), nil }},
		"iscoroutinefunction": {"func", func(ctx context.Context, a []any) (any, error) { return IsCoroutineFunction(a[0]), nil }},
		"isfuture":            {"obj", func(ctx context.Context, a []any) (any, error) { return IsFuture(a[0]), nil }},
		"Queue":               {"maxsize=0", func(ctx context.Context, a []any) (any, error) { return NewQueue[any](py.To[int](a[0])), nil }},
		"LifoQueue":           {"maxsize=0", func(ctx context.Context, a []any) (any, error) { return NewLifoQueue[any](py.To[int](a[0])), nil }},
		"PriorityQueue": {"maxsize=0", func(ctx context.Context, a []any) (any, error) {
			return NewPriorityQueue(py.To[int](a[0]), py.Lt), nil
		}},
		"Lock":             {"", func(ctx context.Context, a []any) (any, error) { return NewLock(), nil }},
		"Event":            {"", func(ctx context.Context, a []any) (any, error) { return NewEvent(), nil }},
		"Semaphore":        {"value=1", func(ctx context.Context, a []any) (any, error) { return NewSemaphore(tokens(a[0])), nil }},
		"BoundedSemaphore": {"value=1", func(ctx context.Context, a []any) (any, error) { return NewBoundedSemaphore(tokens(a[0])), nil }},
		"Barrier":          {"parties", func(ctx context.Context, a []any) (any, error) { return NewBarrier(py.To[int](a[0])), nil }},
		"Condition": {"lock=None", func(ctx context.Context, a []any) (any, error) {
			if l, ok := a[0].(*Lock); ok {
				return NewCondition(l), nil
			}
			return NewCondition(), nil
		}},
		"TaskGroup": {"", func(ctx context.Context, a []any) (any, error) { return NewTaskGroup(), nil }},
	}
}

// coroutineOf is an async function: calling it gives a coroutine object.
func coroutineOf(name, params string, body py.FunctionBody) moduleFunction {
	coroutineFunctions[name] = true
	return moduleFunction{params, func(_ context.Context, a []any) (any, error) {
		return NewCoroutine(name, func(ctx context.Context) (any, error) { return body(ctx, a) }), nil
	}}
}

// tokens is the value of a semaphore, which is compared with 0 before anything else.
func tokens(x any) int {
	py.Lt(x, 0)
	return py.To[int](x)
}

// seconds is a delay that may be None.
func seconds(x any) *float64 {
	if x == nil {
		return nil
	}
	if _, ok := py.Carried(x).(string); ok {
		py.Add(0.0, x) // as the time and the delay are added: TypeError
	}
	s := py.ToFloat(x)
	return &s
}

// callWith is f(*args, **kwargs).
func callWith(ctx context.Context, f, args, kwargs any) (any, error) {
	var kw []py.KV
	for k, v := range kwargs.(*py.Dict[any, any]).Items() {
		kw = append(kw, py.KV{Key: k.(string), Value: v})
	}
	return py.CallKw(ctx, f, args.(py.Tuple), kw)
}
