package asyncio

import (
	"context"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes of this package's types, as type(x) and attribute look-ups of the floor see them. Their methods take
// interfaces, so that one table serves the types of all type arguments. The marker types only tell the classes apart.
type (
	futureMark     struct{}
	gatheringMark  struct{}
	taskMark       struct{}
	lockMark       struct{}
	eventMark      struct{}
	conditionMark  struct{}
	semaphoreMark  struct{}
	boundedMark    struct{}
	barrierMark    struct{}
	queueMark      struct{}
	lifoMark       struct{}
	priorityMark   struct{}
	groupMark      struct{}
	timeoutMark    struct{}
	handleMark     struct{}
	timerMark      struct{}
	loopMark       struct{}
	runnerMark     struct{}
	completionMark struct{}
)

// The classes that programs name, as in isinstance(x, asyncio.Future); they are made when they are first asked for.
var (
	FutureClass           = generic[futureMark]("_asyncio", "Future", nil, futureMethods)
	gatheringClass        = library[gatheringMark]("asyncio.tasks", "_GatheringFuture", FutureClass)
	TaskClass             = generic[taskMark]("_asyncio", "Task", FutureClass, taskMethods)
	LockClass             = library[lockMark]("asyncio.locks", "Lock", nil, lockMethods, lockPrivate, contextMethods)
	EventClass            = library[eventMark]("asyncio.locks", "Event", nil, eventMethods)
	ConditionClass        = library[conditionMark]("asyncio.locks", "Condition", nil, lockMethods, conditionMethods, contextMethods)
	SemaphoreClass        = library[semaphoreMark]("asyncio.locks", "Semaphore", nil, lockMethods, semaphorePrivate, contextMethods)
	BoundedSemaphoreClass = library[boundedMark]("asyncio.locks", "BoundedSemaphore", SemaphoreClass)
	BarrierClass          = library[barrierMark]("asyncio.locks", "Barrier", nil, barrierMethods, contextMethods)
	QueueClass            = generic[queueMark]("asyncio.queues", "Queue", nil, queueMethods)
	LifoQueueClass        = library[lifoMark]("asyncio.queues", "LifoQueue", QueueClass)
	PriorityQueueClass    = library[priorityMark]("asyncio.queues", "PriorityQueue", QueueClass)
	TaskGroupClass        = library[groupMark]("asyncio.taskgroups", "TaskGroup", nil, groupMethods, contextMethods)
	TimeoutClass          = library[timeoutMark]("asyncio.timeouts", "Timeout", nil, timeoutMethods, contextMethods)
	HandleClass           = library[handleMark]("asyncio.events", "Handle", nil, handleMethods)
	TimerHandleClass      = library[timerMark]("asyncio.events", "TimerHandle", HandleClass, timerMethods)
	LoopClass             = library[loopMark]("asyncio.unix_events", "_UnixSelectorEventLoop", nil, loopMethods, sockMethods, subprocessMethods)
	RunnerClass           = library[runnerMark]("asyncio.runners", "Runner", nil, runnerMethods)
	completionClass       = library[completionMark]("asyncio.tasks", "_AsCompletedIterator", nil, completionMethods)
)

// library makes a class of this package when it is first asked for; base may be nil.
func library[T any](module, name string, base func() *py.Class, tables ...func() py.Methods) func() *py.Class {
	return sync.OnceValue(func() *py.Class {
		all := py.Methods{}
		for _, table := range tables {
			for n, m := range table() {
				all[n] = m
			}
		}
		var bases []*py.Class
		if base != nil {
			bases = []*py.Class{base()}
		}
		c := py.NewStructClass[T](name, bases, nil, all)
		c.Module, c.Dotted = module, module == "_asyncio" // written in C
		return c
	})
}

// generic is library for classes that take type arguments: asyncio.Queue[int].
func generic[T any](module, name string, base func() *py.Class, tables ...func() py.Methods) func() *py.Class {
	made := library[T](module, name, base, tables...)
	return sync.OnceValue(func() *py.Class { return made().TakeTypes() })
}

// PyClass returns asyncio.Future.
func (f *Future[T]) PyClass() *py.Class { return FutureClass() }

// PyClass returns the class of what gather() returns.
func (g *Gathering[R]) PyClass() *py.Class { return gatheringClass() }

// PyClass returns asyncio.Task.
func (t *Task[T]) PyClass() *py.Class { return TaskClass() }

// PyClass returns coroutine.
func (c *Coroutine[T]) PyClass() *py.Class { return py.CoroutineType }

// PyClass returns asyncio.Lock.
func (k *Lock) PyClass() *py.Class { return LockClass() }

// PyClass returns asyncio.Event.
func (e *Event) PyClass() *py.Class { return EventClass() }

// PyClass returns asyncio.Condition.
func (c *Condition) PyClass() *py.Class { return ConditionClass() }

// PyClass returns asyncio.Semaphore or asyncio.BoundedSemaphore.
func (s *Semaphore) PyClass() *py.Class {
	if s.bounded {
		return BoundedSemaphoreClass()
	}
	return SemaphoreClass()
}

// PyClass returns asyncio.Barrier.
func (b *Barrier) PyClass() *py.Class { return BarrierClass() }

// PyClass returns asyncio.Queue, LifoQueue or PriorityQueue.
func (q *Queue[T]) PyClass() *py.Class {
	switch q.class {
	case "LifoQueue":
		return LifoQueueClass()
	case "PriorityQueue":
		return PriorityQueueClass()
	}
	return QueueClass()
}

// PyClass returns asyncio.TaskGroup.
func (g *TaskGroup) PyClass() *py.Class { return TaskGroupClass() }

// PyClass returns asyncio.Timeout.
func (to *Timeout) PyClass() *py.Class { return TimeoutClass() }

// PyClass returns asyncio.Handle.
func (h *Handle) PyClass() *py.Class { return HandleClass() }

// PyClass returns asyncio.TimerHandle.
func (h *TimerHandle) PyClass() *py.Class { return TimerHandleClass() }

// PyClass returns the class of event loops.
func (l *Loop) PyClass() *py.Class { return LoopClass() }

// PyClass returns the class of what as_completed() returns.
func (c *Completion[T]) PyClass() *py.Class { return completionClass() }

// PyClass returns asyncio.Runner.
func (r *Runner) PyClass() *py.Class { return RunnerClass() }

// What repr(x) shows.

func (f *futureCore) PyRepr() string   { return f.describe() }
func (k *Lock) PyRepr() string         { return k.String() }
func (e *Event) PyRepr() string        { return e.String() }
func (c *Condition) PyRepr() string    { return c.String() }
func (s *Semaphore) PyRepr() string    { return s.String() }
func (b *Barrier) PyRepr() string      { return b.String() }
func (q *Queue[T]) PyRepr() string     { return q.Repr() }
func (q *Queue[T]) PyStr() string      { return q.String() }
func (g *TaskGroup) PyRepr() string    { return g.String() }
func (to *Timeout) PyRepr() string     { return to.String() }
func (h *Handle) PyRepr() string       { return h.String() }
func (h *TimerHandle) PyRepr() string  { return h.String() }
func (l *Loop) PyRepr() string         { return l.String() }
func (c *Coroutine[T]) PyRepr() string { return c.String() }

// describe is repr(future) of whatever the core belongs to.
func (f *futureCore) describe() string {
	if f.self != nil {
		return f.self.String()
	}
	return f.String()
}

// callFloor calls a function of the floor.
func callFloor(fn any, args []any) func(ctx context.Context) error {
	return func(ctx context.Context) error {
		_, err := py.Call(ctx, fn, args...)
		return err
	}
}
