package asyncio

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

func (f *futureCore) stateName() string {
	return [...]string{"PENDING", "CANCELLED", "FINISHED"}[f.state]
}

// String returns repr(future).
func (f *futureCore) String() string {
	return f.shownOnce(func() string { return "<Future " + strings.Join(f.reprInfo(), " ") + ">" })
}

// shownOnce is reprlib.recursive_repr: inside its own repr, as in that of a result that holds it, a future is "...".
func (f *futureCore) shownOnce(show func() string) string {
	if f.flags&showing != 0 {
		return "..."
	}
	f.flags |= showing
	defer func() { f.flags &^= showing }()
	return show()
}

// String returns repr(future).
func (g *Gathering[R]) String() string {
	return g.shownOnce(func() string { return "<_GatheringFuture " + strings.Join(g.reprInfo(), " ") + ">" })
}

// reprInfo is base_futures._future_repr_info.
func (f *futureCore) reprInfo() []string {
	info := []string{strings.ToLower(f.stateName())}
	if f.state == finished {
		switch {
		case f.exc != nil:
			info = append(info, "exception="+py.Repr(f.exc))
		case f.self != nil:
			info = append(info, "result="+shortRepr(py.ToAny(f.self.resultAny())))
		default:
			info = append(info, "result=None")
		}
	}
	if cbs := f.callbacks(); len(cbs) > 0 {
		info = append(info, "cb=["+callbackList(cbs)+"]")
	}
	return info
}

func callbackList(cbs []doneCallback) string {
	switch n := len(cbs); n {
	case 1:
		return describeCallback(cbs[0])
	case 2:
		return describeCallback(cbs[0]) + ", " + describeCallback(cbs[1])
	default:
		return fmt.Sprintf("%s, <%d more>, %s", describeCallback(cbs[0]), n-2, describeCallback(cbs[n-1]))
	}
}

// describeCallback names a callback; those of the runtime itself have the names of CPython's.
func describeCallback(cb doneCallback) string {
	switch cb := cb.(type) {
	case *taskCore:
		return "Task.task_wakeup()"
	case *DoneCallback:
		return cb.source()
	case *gatherState:
		return "gather.<locals>._done_callback() at asyncio/tasks.py:856"
	case *stopLoop:
		return "_run_until_complete_cb() at asyncio/base_events.py:182"
	case *TaskGroup:
		return "TaskGroup._on_task_done() at asyncio/taskgroups.py:188"
	case *waitState:
		return "_wait.<locals>._on_completion() at asyncio/tasks.py:521"
	case *releaseWaiter:
		return "_release_waiter() at asyncio/tasks.py:459"
	case fmt.Stringer:
		return cb.String()
	}
	return "callback()"
}

func (s *shieldState[T]) String() string {
	return "shield.<locals>._inner_done_callback() at asyncio/tasks.py:956"
}

func (s *shieldOuter[T]) String() string {
	return "shield.<locals>._outer_done_callback() at asyncio/tasks.py:975"
}

func (c *Completion[T]) String() string {
	return "_AsCompletedIterator._handle_completion() at asyncio/tasks.py:609"
}

// String returns repr(task).
func (t *taskCore) String() string { return t.shownOnce(t.text) }

func (t *taskCore) text() string {
	info := t.reprInfo()
	if t.cancels > 0 && t.state == pending {
		info[0] = "cancelling"
	}
	out := []string{info[0], "name=" + py.Repr(t.GetName()), "coro=<" + t.describeCoro() + ">"}
	if t.waiter != nil {
		out = append(out, "wait_for="+t.waiter.String())
	}
	return "<Task " + strings.Join(append(out, info[1:]...), " ") + ">"
}

// describeCoro is coroutines._format_coroutine.
func (t *taskCore) describeCoro() string {
	coro := t.self.(AnyTask).AnyCoro()
	named, _ := coro.info()
	name := funcName(named) + "()"
	if t.state != pending {
		if f, ok := definition(named); ok {
			return fmt.Sprintf("%s done, defined at %s:%d", name, f.File, f.Line)
		}
		return name + " done"
	}
	if frames := py.Frames(t.stack()); len(frames) > 0 {
		return fmt.Sprintf("%s running at %s:%d", name, frames[0].File, frames[0].Line)
	}
	if f, ok := definition(named); ok {
		return fmt.Sprintf("%s running at %s:%d", name, f.File, f.Line)
	}
	return name + " running"
}

// shortRepr is reprlib.repr: a repr of bounded length.
func shortRepr(x any) string {
	switch x := x.(type) {
	case nil, bool, int, float64:
		return py.Repr(x)
	case string:
		return shortString(x)
	case *py.List[any]:
		return "[" + shortItems(x.Items(), 6) + "]"
	case py.Tuple:
		if len(x) == 1 {
			return "(" + shortRepr(x[0]) + ",)"
		}
		return "(" + shortItems(x, 6) + ")"
	}
	return elide(py.Repr(x), 30)
}

func shortItems(items []any, most int) string {
	var parts []string
	for i, x := range items {
		if i == most {
			parts = append(parts, "...")
			break
		}
		parts = append(parts, shortRepr(x))
	}
	return strings.Join(parts, ", ")
}

func shortString(s string) string {
	const most = 30
	r := []rune(s)
	if len(r) <= most {
		if out := py.Repr(s); len([]rune(out)) <= most {
			return out
		}
	}
	left := (most - 3) / 2
	right := most - 3 - left
	if len(r) > most {
		r = append(append([]rune(nil), r[:left]...), r[len(r)-right:]...)
	}
	out := []rune(py.Repr(string(r)))
	return string(out[:left]) + "..." + string(out[len(out)-right:])
}

func elide(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	left := (most - 3) / 2
	return string(r[:left]) + "..." + string(r[len(r)-(most-3-left):])
}
