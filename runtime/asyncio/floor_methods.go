package asyncio

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The method tables of floor_classes.go.

func futureMethods() py.Methods {
	return py.Methods{
		"__await__": {Fn: func(f AnyAwaitable) any { return awaitGenerator(f) }},
		"__iter__":  {Fn: func(f AnyAwaitable) any { return awaitGenerator(f) }},
		"result":    {Fn: func(f AnyFuture) (any, error) { return f.AnyResult() }},
		"exception": {Fn: func(f AnyFuture) any { return noError(f.Exception()) }},
		"done":      {Fn: AnyFuture.Done},
		"cancelled": {Fn: AnyFuture.Cancelled},
		"cancel":    {Fn: func(f AnyFuture, msg any) bool { return f.Cancel(msg) }, Params: "msg=None"},
		"get_loop":  {Fn: AnyFuture.GetLoop},
		"_loop":     {Fn: AnyFuture.GetLoop, Kind: py.PropertyKind},
		"_state":    {Fn: func(f AnyFuture) string { return f.core().stateName() }, Kind: py.PropertyKind},
		"_log_traceback": {Fn: func(f AnyFuture) bool { return f.core().flags&logTraceback != 0 }, Setter: func(f AnyFuture, on any) error {
			if py.Truth(on) {
				return py.ValueError.New("_log_traceback can only be set to False")
			}
			f.core().flags &^= logTraceback
			return nil
		}, Kind: py.PropertyKind},
		"_cancel_message": {Fn: func(f AnyFuture) any {
			if more := f.core().more; more != nil {
				return more.msg
			}
			return nil
		}, Setter: func(f AnyFuture, msg any) { f.core().info().msg = msg }, Kind: py.PropertyKind},
		"_exception": {Fn: func(f AnyFuture) any { // without noting that it has been looked at
			if c := f.core(); c.state == finished {
				return noError(c.exc)
			}
			return nil
		}, Kind: py.PropertyKind},
		"set_result":           {Fn: func(f settable, v any) error { return f.setAny(v) }, Params: "result, /"},
		"set_exception":        {Fn: func(f settable, err any) error { return f.setErr(err) }, Params: "exception, /"},
		"add_done_callback":    {Fn: addFloorCallback, Params: "fn, /, *, context=None"},
		"remove_done_callback": {Fn: removeFloorCallback, Params: "fn, /"},
	}
}

func taskMethods() py.Methods {
	return py.Methods{
		"get_name":     {Fn: AnyTask.GetName},
		"_must_cancel": {Fn: func(t AnyTask) bool { return t.task().mustCancel }, Kind: py.PropertyKind},
		"set_name":     {Fn: func(t AnyTask, name any) { t.SetName(py.Str(name)) }, Params: "value, /"},
		"get_coro":     {Fn: func(t AnyTask) any { return t.AnyCoro() }},
		"get_context":  {Fn: func(t AnyTask) any { return t.task().vars }},
		"cancelling":   {Fn: AnyTask.Cancelling},
		"uncancel":     {Fn: AnyTask.Uncancel},
		"get_stack":    {Fn: taskFrames, Params: "*, limit=None"},
		"print_stack":  {Fn: printTaskStack, Params: "*, limit=None, file=None"},
	}
}

// noError keeps a nil error from becoming a value.
func noError(err error) any {
	if err == nil {
		return nil
	}
	return py.AsException(err)
}

// settable is a future whose result the floor sets.
type settable interface {
	setAny(v any) error
	setErr(err any) error
}

func (f *Future[T]) setAny(v any) error {
	f.SetResult(py.To[T](v))
	return nil
}

func (f *Future[T]) setErr(x any) error {
	if f.state != pending {
		return py.InvalidStateError.New("invalid state")
	}
	if cls, ok := x.(*py.Class); ok {
		made, err := py.Call(currentContext(), cls)
		if err != nil {
			return err
		}
		x = made
	}
	err, ok := x.(error)
	if !ok {
		return py.TypeError.New("invalid exception object")
	}
	f.SetException(err)
	return nil
}

func (t *Task[T]) setAny(any) error {
	return py.RuntimeError.New("Task does not support set_result operation")
}

func (t *Task[T]) setErr(any) error {
	return py.RuntimeError.New("Task does not support set_exception operation")
}

func addFloorCallback(f AnyFuture, fn, vars any) {
	c, _ := vars.(*contextvars.Context)
	f.core().addUser(callFloor(fn, []any{f}), fn, []CallOption{WithContext(c)})
}

func removeFloorCallback(f AnyFuture, fn any) int {
	return f.core().removeCallback(func(c doneCallback) bool {
		u, ok := c.(*DoneCallback)
		return ok && py.Eq(u.fn, fn)
	})
}

// What locks, conditions and semaphores share.
type lockable interface {
	Acquire(ctx context.Context) error
	Release()
	Locked() bool
}

func acquireTrue(ctx context.Context, k lockable) (bool, error) {
	err := k.Acquire(ctx)
	return err == nil, err
}

func lockMethods() py.Methods {
	return py.Methods{
		"acquire": {Fn: acquireTrue, Async: true},
		"release": {Fn: lockable.Release},
		"locked":  {Fn: lockable.Locked},
	}
}

// lockPrivate and semaphorePrivate are what programs look at though its names are private.
func lockPrivate() py.Methods {
	return py.Methods{"_locked": {Fn: (*Lock).Locked, Kind: py.PropertyKind}}
}

func semaphorePrivate() py.Methods {
	return py.Methods{"_value": {Fn: (*Semaphore).Value, Kind: py.PropertyKind}}
}

func contextMethods() py.Methods {
	return py.Methods{
		"__aenter__": {Fn: func(ctx context.Context, self any) (any, error) {
			c := py.To[asyncContext](self)
			if o, ok := self.(*py.Instance); ok {
				if method := enteredBy(c); method != "" {
					return enterDerived(ctx, o, method)
				}
			}
			entered, err := c.aenter(ctx)
			if entered == any(c) {
				entered = self // which may be of a derived class
			}
			return entered, err
		}, Async: true},
		"__aexit__": {Fn: exitFloor, Params: "et, exc, tb", Async: true},
	}
}

// exitFloor is __aexit__ as Python calls it: true swallows the exception, None lets it go on.
func exitFloor(ctx context.Context, self, et, exc, tb any) (any, error) {
	c := py.To[asyncContext](self)
	if o, ok := self.(*py.Instance); ok && enteredBy(c) == "acquire" {
		_, err := py.CallMethod(ctx, o, "release")
		return nil, err
	}
	err, _ := exc.(error)
	switch out := c.aexit(ctx, err); {
	case out == nil && err != nil:
		return true, nil
	case out == nil || out == err:
		return nil, nil
	default:
		return nil, out
	}
}

func eventMethods() py.Methods {
	return py.Methods{
		"is_set": {Fn: (*Event).IsSet},
		"_value": {Fn: (*Event).IsSet, Kind: py.PropertyKind},
		"set":    {Fn: (*Event).Set},
		"clear":  {Fn: (*Event).Clear},
		"wait": {Fn: func(ctx context.Context, e *Event) (bool, error) {
			err := e.Wait(ctx)
			return err == nil, err
		}, Async: true},
	}
}

func conditionMethods() py.Methods {
	return py.Methods{
		"wait": {Fn: func(ctx context.Context, c *Condition) (bool, error) {
			err := c.Wait(ctx)
			return err == nil, err
		}, Async: true},
		"wait_for": {Fn: func(ctx context.Context, c *Condition, predicate any) (any, error) {
			return WaitForValue(ctx, c, func(ctx context.Context) (any, bool, error) {
				v, err := py.Call(ctx, predicate)
				return v, err == nil && py.Truth(v), err
			})
		}, Params: "predicate", Async: true},
		"notify":     {Fn: func(c *Condition, n int) { c.Notify(n) }, Params: "n=1"},
		"notify_all": {Fn: (*Condition).NotifyAll},
	}
}

func barrierMethods() py.Methods {
	return py.Methods{
		"wait":      {Fn: func(ctx context.Context, b *Barrier) (int, error) { return b.Wait(ctx) }, Async: true},
		"reset":     {Fn: func(ctx context.Context, b *Barrier) error { return b.Reset(ctx) }, Async: true},
		"abort":     {Fn: func(ctx context.Context, b *Barrier) error { return b.Abort(ctx) }, Async: true},
		"parties":   {Fn: (*Barrier).Parties, Kind: py.PropertyKind},
		"n_waiting": {Fn: (*Barrier).NWaiting, Kind: py.PropertyKind},
		"broken":    {Fn: (*Barrier).Broken, Kind: py.PropertyKind},
	}
}

// anyQueue is a *Queue of any type.
type anyQueue interface {
	putAny(ctx context.Context, x any) error
	putNowaitAny(ctx context.Context, x any) error
	getAny(ctx context.Context) (any, error)
	getNowaitAny(ctx context.Context) (any, error)
	Join(ctx context.Context) error
	TaskDone()
	Qsize() int
	Maxsize() int
	Unfinished() int
	Empty() bool
	Full() bool
	Shutdown(immediate ...bool)
	object() any
	setObject(items any)
	owner() *py.Instance
	kind() string
	format() string
}

func (q *Queue[T]) kind() string { return q.class }

func (q *Queue[T]) putAny(ctx context.Context, x any) error {
	if o := q.owner(); o != nil {
		return q.putOwned(ctx, o, x)
	}
	return q.Put(ctx, py.To[T](x))
}

func (q *Queue[T]) putNowaitAny(ctx context.Context, x any) error {
	if o := q.owner(); o != nil {
		return q.putNowaitOwned(ctx, o, x)
	}
	return q.PutNowait(py.To[T](x))
}

func (q *Queue[T]) getAny(ctx context.Context) (any, error) {
	if o := q.owner(); o != nil {
		return q.getOwned(ctx, o)
	}
	v, err := q.Get(ctx)
	return py.ToAny(v), err
}

func (q *Queue[T]) getNowaitAny(ctx context.Context) (any, error) {
	if o := q.owner(); o != nil {
		return q.getNowaitOwned(ctx, o)
	}
	v, err := q.GetNowait()
	return py.ToAny(v), err
}

func queueMethods() py.Methods {
	return py.Methods{
		"put":        {Fn: func(ctx context.Context, q anyQueue, x any) error { return q.putAny(ctx, x) }, Params: "item", Async: true},
		"put_nowait": {Fn: func(ctx context.Context, q anyQueue, x any) error { return q.putNowaitAny(ctx, x) }, Params: "item"},
		"get":        {Fn: func(ctx context.Context, q anyQueue) (any, error) { return q.getAny(ctx) }, Async: true},
		"get_nowait": {Fn: func(ctx context.Context, q anyQueue) (any, error) { return q.getNowaitAny(ctx) }},
		"join":       {Fn: func(ctx context.Context, q anyQueue) error { return q.Join(ctx) }, Async: true},
		"task_done":  {Fn: anyQueue.TaskDone},
		"qsize":      {Fn: anyQueue.Qsize},
		"empty":      {Fn: anyQueue.Empty},
		"full": {Fn: func(ctx context.Context, q anyQueue) (bool, error) {
			if o := q.owner(); o != nil {
				return fullOwned(ctx, q, o)
			}
			return q.Full(), nil
		}},
		"maxsize":           {Fn: anyQueue.Maxsize, Kind: py.PropertyKind},
		"_maxsize":          {Fn: anyQueue.Maxsize, Kind: py.PropertyKind},
		"_unfinished_tasks": {Fn: anyQueue.Unfinished, Kind: py.PropertyKind},
		"shutdown":          {Fn: func(q anyQueue, immediate bool) { q.Shutdown(immediate) }, Params: "immediate=False"},
		"_format":           {Fn: anyQueue.format},
		"__str__": {Fn: func(self any) string {
			return fmt.Sprintf("<%s %s>", py.Type(self).Name, py.To[anyQueue](self).format())
		}},
		"__repr__": {Fn: func(self any) string {
			return fmt.Sprintf("<%s at %p %s>", py.Type(self).Name, self, py.To[anyQueue](self).format())
		}},
		"_queue": {Fn: anyQueue.object, Setter: anyQueue.setObject, Kind: py.PropertyKind},
		"_init":  {Fn: func(q anyQueue, _ any) { q.setObject(newObject(q.kind())) }, Params: "maxsize"},
		"_put":   {Fn: func(q anyQueue, x any) { putObject(q.kind(), q.object(), x) }, Params: "item"},
		"_get":   {Fn: func(q anyQueue) any { return getObject(q.kind(), q.object()) }},
	}
}

func groupMethods() py.Methods {
	return py.Methods{
		"create_task": {Fn: func(ctx context.Context, g *TaskGroup, coro AnyCoroutine, name, vars any) any {
			return g.CreateTaskAny(ctx, coro, floorTaskOptions(name, vars)...)
		}, Params: "coro, *, name=None, context=None"},
	}
}

func floorTaskOptions(name, vars any) (opts []TaskOption) {
	if name != nil {
		opts = append(opts, Name(py.Str(name)))
	}
	if c, ok := vars.(*contextvars.Context); ok {
		opts = append(opts, Context(c))
	}
	return opts
}

func timeoutMethods() py.Methods {
	return py.Methods{
		"when":       {Fn: (*Timeout).WhenOpt},
		"expired":    {Fn: (*Timeout).Expired},
		"reschedule": {Fn: (*Timeout).RescheduleOpt, Params: "when"},
	}
}

func handleMethods() py.Methods {
	return py.Methods{
		"cancel":      {Fn: func(h interface{ Cancel() }) { h.Cancel() }},
		"cancelled":   {Fn: func(h interface{ Cancelled() bool }) bool { return h.Cancelled() }},
		"get_context": {Fn: func(h interface{ Context() *contextvars.Context }) any { return h.Context() }},
	}
}

func floorCallOptions(fn, vars any) []CallOption {
	c, _ := vars.(*contextvars.Context)
	return []CallOption{WithContext(c), CallName(funcName(fn))}
}

func timerMethods() py.Methods {
	return py.Methods{"when": {Fn: (*TimerHandle).When}}
}

// anyCompletion is a *Completion of any type.
type anyCompletion interface {
	nextAny() any
	ANextAny(ctx context.Context) (any, error)
}

func (c *Completion[T]) nextAny() any {
	if coro := c.Next(); coro != nil {
		return coro
	}
	return nil
}

func completionMethods() py.Methods {
	return py.Methods{
		"__iter__":  {Fn: func(c anyCompletion) any { return c }},
		"__aiter__": {Fn: func(c anyCompletion) any { return c }},
		"__next__": {Fn: func(c anyCompletion) (any, error) {
			if v := c.nextAny(); v != nil {
				return v, nil
			}
			return nil, py.StopIteration.New()
		}},
		"__anext__": {Fn: func(ctx context.Context, c anyCompletion) (any, error) { return c.ANextAny(ctx) }, Async: true},
	}
}
