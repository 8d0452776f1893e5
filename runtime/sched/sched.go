// Package sched answers Python's sched module.
package sched

import (
	"context"
	"fmt"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/collections"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/time"
)

// Scheduler is sched.scheduler.
type Scheduler struct {
	now, delay any
	events     []any // ordered by time, priority and the order they were entered in
	sequence   int
}

// SchedulerType is the class sched.scheduler, EventType that of its events.
var (
	SchedulerType *py.Class
	EventType     = collections.MakeNamedtuple("Event", []string{"time", "priority", "sequence", "action", "argument", "kwargs"}, nil)
)

// before orders two events.
func before(a, b any) int {
	for i := range 3 {
		x, y := py.GetItem(a, i), py.GetItem(b, i)
		if py.Lt(x, y) {
			return -1
		}
		if py.Lt(y, x) {
			return 1
		}
	}
	return 0
}

func (s *Scheduler) enter(at any, a []any) any {
	kwargs := a[4]
	if kwargs == nil {
		kwargs = py.NewDict[any, any]()
	}
	e := lib.Call(EventType, at, a[1], s.sequence, a[2], a[3], kwargs)
	s.sequence++
	i, _ := slices.BinarySearchFunc(s.events, e, before)
	s.events = slices.Insert(s.events, i, e)
	return e
}

func (s *Scheduler) cancel(e any) {
	i := slices.IndexFunc(s.events, func(x any) bool { return py.Eq(x, e) })
	if i < 0 {
		panic(py.ValueError.New("list.remove(x): x not in list"))
	}
	s.events = slices.Delete(s.events, i, i+1)
}

func (s *Scheduler) run(ctx context.Context, blocking bool) (any, error) {
	for len(s.events) > 0 {
		e := s.events[0]
		due, now := py.GetItem(e, 0), lib.Call(s.now)
		if py.Gt(due, now) {
			wait := py.Sub(due, now)
			if !blocking {
				return wait, nil
			}
			if _, err := py.Call(ctx, s.delay, wait); err != nil {
				return nil, err
			}
			continue
		}
		s.events = s.events[1:]
		if _, err := py.CallKw(ctx, py.GetItem(e, 3), py.Collect(py.GetItem(e, 4)), lib.KW(py.GetItem(e, 5))); err != nil {
			return nil, err
		}
		if _, err := py.Call(ctx, s.delay, 0); err != nil {
			return nil, err
		}
	}
	return nil, nil
}

func init() {
	of := func(self any) *Scheduler { return self.(*Scheduler) }
	EventType.Module = "sched"
	SchedulerType = lib.Class[Scheduler]("sched", "scheduler", nil, py.Methods{
		"__new__": lib.New("timefunc=None, delayfunc=None", func(a []any) any {
			for i, name := range []string{"monotonic", "sleep"} {
				if a[i] == nil {
					a[i], _ = time.Module().Get(name)
				}
			}
			return &Scheduler{now: a[0], delay: a[1]}
		}),
		"enterabs": lib.M("time, priority, action, argument=(), kwargs=None", func(self any, a []any) any { return of(self).enter(a[0], a) }),
		"enter": lib.M("delay, priority, action, argument=(), kwargs=None", func(self any, a []any) any {
			return of(self).enter(py.Add(lib.Call(of(self).now), a[0]), a)
		}),
		"cancel": lib.M("event", func(self any, a []any) any { of(self).cancel(a[0]); return nil }),
		"empty":  lib.M("", func(self any, _ []any) any { return len(of(self).events) == 0 }),
		"run": lib.MC("blocking=True", func(ctx context.Context, self any, a []any) (any, error) {
			return of(py.Carried(self)).run(ctx, py.Truth(a[0]))
		}),
		"queue": lib.Prop(func(self any) any { return py.ListOf(append([]any{}, of(self).events...)) }),
		"__repr__": lib.M("", func(self any, _ []any) any {
			return fmt.Sprintf("<sched.scheduler object at %#x>", py.Address(self))
		}),
	})
}

// PyClass returns sched.scheduler.
func (*Scheduler) PyClass() *py.Class { return SchedulerType }

// Module is the module object of sched.
var Module = lib.Module("sched", func(m *py.Module) { m.Set("scheduler", SchedulerType).Set("Event", EventType) })
