package mock

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/threading"
)

// threadingMixin is what ThreadingMock has beside MagicMock: threads can wait for its calls.
var threadingMixin = py.NewClass("unittest.mock", "ThreadingMixin").Set("DEFAULT_TIMEOUT", nil)

// ThreadingMockType is the class unittest.mock.ThreadingMock.
var ThreadingMockType = py.NewClass("unittest.mock", "ThreadingMock", threadingMixin, magicMixin, MockType)

// waiting are the events of a ThreadingMock: that it was called, and that it was with certain arguments.
type waiting struct {
	timeout any // in seconds, None for ever
	called  any
	with    []callEvent
}

type callEvent struct{ call, event any }

func newWaiting(timeout any) *waiting { return &waiting{timeout: timeout, called: newEvent()} }

func newEvent() any { return lib.Call(py.GetAttr(threading.Module(), "Event")) }

// event is that of a call with these arguments.
func (w *waiting) event(args py.Tuple, kw any) any {
	call := py.Tuple{args, kw}
	for _, e := range w.with {
		if py.Truth(py.Eq(e.call, call)) {
			return e.event
		}
	}
	e := callEvent{call, newEvent()}
	w.with = append(w.with, e)
	return e.event
}

// happened tells the threads that wait for a call.
func (w *waiting) happened(args py.Tuple, kw any) {
	lib.Method(w.event(args, kw), "set")
	lib.Method(w.called, "set")
}

func init() {
	def := lib.Definer(threadingMixin)
	threadingMixin.DefineMethod("__init__", "self, /, *args, timeout=DEFAULT, **kwargs", func(ctx context.Context, a []any) (any, error) {
		s := of(a[0])
		_, err := py.CallKw(ctx, py.GetAttr(MockType, "__init__"), append(py.Tuple{a[0]}, a[1].(py.Tuple)...), lib.KW(a[3]))
		if timeout := a[2]; s.waiting == nil {
			if timeout == Default {
				timeout = py.GetAttr(s.base, "DEFAULT_TIMEOUT")
			}
			s.waiting = newWaiting(timeout)
		}
		return nil, err
	})
	py.GetAttr(threadingMixin, "__init__").(*py.Function).WithDefaults(Default)
	def("wait_until_called", "self, *, timeout=DEFAULT", func(a []any) any {
		s := of(a[0])
		timeout := a[1]
		if timeout == Default {
			timeout = s.waiting.timeout
		}
		if !py.Truth(lib.Method(s.waiting.called, "wait", timeout)) {
			fail("%s was not called before timeout(%s).", s.label(), py.Str(timeout))
		}
		return nil
	})
	py.GetAttr(threadingMixin, "wait_until_called").(*py.Function).WithDefaults(Default)
	def("wait_until_any_call_with", "self, *args, **kwargs", func(a []any) any {
		s, args := of(a[0]), a[1].(py.Tuple)
		if !py.Truth(lib.Method(s.waiting.event(args, a[2]), "wait", s.waiting.timeout)) {
			fail("%s call not found", s.text(args, a[2]))
		}
		return nil
	})
}
