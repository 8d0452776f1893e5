package threading

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// TimerType is the class threading.Timer.
var TimerType *py.Class

func makeTimerClass() {
	c := py.NewClass("threading", "Timer", ThreadType)
	TimerType = c
	def := lib.Definer(c)
	def("__init__", "self, interval, function, args=None, kwargs=None", func(a []any) any {
		initThread(a[0], []any{nil, nil, nil, py.Tuple{}, nil, nil})
		if a[3] == nil {
			a[3] = py.NewList[any]()
		}
		if a[4] == nil {
			a[4] = py.NewDict[any, any]()
		}
		for i, n := range []string{"interval", "function", "args", "kwargs"} {
			py.SetAttr(a[0], n, a[i+1])
		}
		py.SetAttr(a[0], "finished", &Event{})
		return nil
	})
	def("cancel", "self", func(a []any) any { return lib.Method(py.GetAttr(a[0], "finished"), "set") })
	c.DefineMethod("run", "self", func(ctx context.Context, a []any) (any, error) {
		finished := py.GetAttr(a[0], "finished").(*Event)
		if !finished.awaitSet(deadline(py.GetAttr(a[0], "interval"))) {
			kw, _ := py.GetAttr(a[0], "kwargs").(*py.Dict[any, any])
			_, err := py.CallKw(ctx, py.GetAttr(a[0], "function"), py.Collect(py.GetAttr(a[0], "args")), lib.KW(kw))
			if err != nil {
				return nil, err
			}
		}
		lib.Method(finished, "set")
		return nil, nil
	})
}
