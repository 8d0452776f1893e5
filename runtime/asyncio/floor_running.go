package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// runningFunctions are the functions by which loops and tasks of other makers tell asyncio what runs. They begin with an
// underscore and are in asyncio.__all__ all the same.
var runningFunctions = map[string]moduleFunction{
	"_get_running_loop": {"", func(ctx context.Context, _ []any) (any, error) {
		if l := loopOf(ctx); l != nil {
			return l, nil
		}
		if l, ok := interp.Current().Loop.(*Loop); ok && l != nil {
			return l, nil
		}
		return nil, nil
	}},
	"_set_running_loop": {"loop, /", func(_ context.Context, a []any) (any, error) {
		if l, ok := a[0].(*Loop); ok {
			interp.Current().Loop = l
		} else {
			interp.Current().Loop = nil
		}
		return nil, nil
	}},
	"_enter_task": {"loop, task", func(_ context.Context, a []any) (any, error) {
		l, t := a[0].(*Loop), a[1].(AnyTask).task()
		if l.current != nil {
			return nil, py.RuntimeError.Newf("Cannot enter into task %s while another task %s is being executed.",
				py.Repr(a[1]), py.Repr(l.current.self))
		}
		l.current = t
		return nil, nil
	}},
	"_leave_task": {"loop, task", func(_ context.Context, a []any) (any, error) {
		l, t := a[0].(*Loop), a[1].(AnyTask).task()
		if l.current != t {
			var current any
			if l.current != nil {
				current = l.current.self
			}
			return nil, py.RuntimeError.Newf("Invalid attempt to leave task %s while task %s is entered.",
				py.Repr(a[1]), py.Repr(current))
		}
		l.current = nil
		return nil, nil
	}},
	"_register_task": {"task", func(_ context.Context, a []any) (any, error) {
		if t := a[0].(AnyTask).task(); t.next == nil {
			t.loop.tasks.add(t)
		}
		return nil, nil
	}},
	"_unregister_task": {"task", func(_ context.Context, a []any) (any, error) {
		t := a[0].(AnyTask).task()
		t.loop.tasks.remove(t)
		return nil, nil
	}},
}
