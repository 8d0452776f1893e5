package unittest

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/logging"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// logsContext is what assertLogs and assertNoLogs give: it puts a handler of its own in the place of those that a logger has.
type logsContext struct {
	logger any // or its name; nil for the root
	level  any
	none   bool // nothing may be logged

	records, output *py.List[any]
	saved           map[string]any
}

// logWatcher is what the context manager of assertLogs gives.
var logWatcher = lib.NewNamedTupleClass("unittest._log", "_LoggingWatcher", "records", "output")

var logsClass = lib.Class[logsContext]("unittest._log", "_AssertLogsContext", nil, py.Methods{
	"__enter__": lib.MC("", func(ctx context.Context, self any, _ []any) (any, error) { return self.(*logsContext).PyEnter(ctx) }),
	"records":   lib.Prop(func(self any) any { return self.(*logsContext).records }),
	"output":    lib.Prop(func(self any) any { return self.(*logsContext).output }),
})

// PyClass returns _AssertLogsContext.
func (*logsContext) PyClass() *py.Class { return logsClass }

// PyEnter begins to collect.
func (c *logsContext) PyEnter(context.Context) (watcher any, err error) {
	err = py.Try(func() error {
		module := logging.Module()
		if _, named := c.logger.(string); named || c.logger == nil {
			c.logger = lib.Method(module, "getLogger", c.logger)
		}
		switch level := c.level.(type) {
		case nil:
			c.level = logging.INFO
		case string:
			c.level = lib.Method(module, "getLevelName", level)
		}
		c.records, c.output = py.NewList[any](), py.NewList[any]()
		formatter := lib.Method(module, "Formatter", "%(levelname)s:%(name)s:%(message)s")
		handler := lib.Method(module, "Handler", c.level)
		py.SetAttr(handler, "emit", lib.Func("emit", "record", func(a []any) any {
			c.records.Append(a[0])
			c.output.Append(lib.Method(formatter, "format", a[0]))
			return nil
		}))
		c.saved = map[string]any{}
		for _, name := range []string{"handlers", "propagate", "level"} {
			c.saved[name] = py.GetAttr(c.logger, name)
		}
		py.SetAttr(c.logger, "handlers", py.NewList(handler))
		py.SetAttr(c.logger, "propagate", false)
		lib.Method(c.logger, "setLevel", c.level)
		if !c.none {
			watcher = logWatcher.Make(c.records, c.output)
		}
		return nil
	})
	return watcher, err
}

// PyExit gives the logger its handlers back and looks at what was logged.
func (c *logsContext) PyExit(_ context.Context, err error) (bool, error) {
	return false, py.Try(func() error {
		py.SetAttr(c.logger, "handlers", c.saved["handlers"])
		py.SetAttr(c.logger, "propagate", c.saved["propagate"])
		lib.Method(c.logger, "setLevel", c.saved["level"])
		switch logged := c.records.Len() > 0; {
		case err != nil:
		case c.none && logged:
			return py.AssertionError.Newf("Unexpected logs found: %s", py.Repr(c.output))
		case !c.none && !logged:
			return py.AssertionError.Newf("no logs of level %s or higher triggered on %s",
				py.Str(lib.Method(logging.Module(), "getLevelName", c.level)), py.Str(py.GetAttr(c.logger, "name")))
		}
		return nil
	})
}

// addLogAsserts adds the assertions about what is logged.
func addLogAsserts(def definer) {
	def("assertLogs", "self, logger=None, level=None", func(a []any) any { return &logsContext{logger: a[1], level: a[2]} })
	def("assertNoLogs", "self, logger=None, level=None", func(a []any) any { return &logsContext{logger: a[1], level: a[2], none: true} })
}
