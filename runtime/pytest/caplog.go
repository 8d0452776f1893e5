package pytest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/logging"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// caplog is the fixture caplog: the records that reach the root logger.
type caplog struct {
	records *py.List[any]
	handler any
	undo    []func()
}

// LogCaptureFixtureType is pytest.LogCaptureFixture.
var LogCaptureFixtureType = lib.Class[caplog]("_pytest.logging", "LogCaptureFixture", nil, py.Methods{
	"records": lib.Prop(func(self any) any { return self.(*caplog).records }),
	"handler": lib.Prop(func(self any) any { return self.(*caplog).handler }),
	"messages": lib.Prop(func(self any) any {
		return self.(*caplog).each(func(r any) any { return lib.Method(r, "getMessage") })
	}),
	"record_tuples": lib.Prop(func(self any) any {
		return self.(*caplog).each(func(r any) any {
			return py.Tuple{py.GetAttr(r, "name"), py.GetAttr(r, "levelno"), lib.Method(r, "getMessage")}
		})
	}),
	"text": lib.Prop(func(self any) any {
		format := lib.Call(py.GetAttr(logging.Module(), "Formatter"), logFormat)
		text := ""
		for r := range py.Seq(self.(*caplog).records) {
			text += py.Str(lib.Method(format, "format", r)) + "\n"
		}
		return text
	}),
	"get_records": lib.M("when", func(self any, a []any) any {
		if a[0] == "call" {
			return self.(*caplog).records
		}
		return py.NewList[any]()
	}),
	"clear": lib.M("", func(self any, _ []any) any { self.(*caplog).records.Clear(); return nil }),
	"set_level": lib.M("level, logger=None", func(self any, a []any) any {
		c := self.(*caplog)
		c.undo = append(c.undo, c.level(a[0], a[1]))
		return nil
	}),
	"at_level": lib.M("level, logger=None", func(self any, a []any) any {
		return &logLevel{c: self.(*caplog), level: a[0], logger: a[1]}
	}),
})

const logFormat = "%(levelname)-8s %(name)s:%(filename)s:%(lineno)d %(message)s"

// PyClass returns LogCaptureFixture.
func (*caplog) PyClass() *py.Class { return LogCaptureFixtureType }

func (c *caplog) each(f func(r any) any) any {
	out := py.NewList[any]()
	for r := range py.Seq(c.records) {
		out.Append(f(r))
	}
	return out
}

// level sets the level of a logger, and gives what puts the old one back.
func (c *caplog) level(level, name any) func() {
	args := []any{}
	if name != nil {
		args = append(args, name)
	}
	logger := lib.Call(py.GetAttr(logging.Module(), "getLogger"), args...)
	old := py.GetAttr(logger, "level")
	lib.Method(logger, "setLevel", level)
	return func() { lib.Method(logger, "setLevel", old) }
}

// logLevel is caplog.at_level().
type logLevel struct {
	c             *caplog
	level, logger any
	undo          func()
}

var logLevelClass = lib.Class[logLevel]("contextlib", "_GeneratorContextManager", nil, py.Methods{
	"__enter__": lib.M("", func(self any, _ []any) any {
		l := self.(*logLevel)
		l.undo = l.c.level(l.level, l.logger)
		return nil
	}),
	"__exit__": lib.M("*args", func(self any, _ []any) any { self.(*logLevel).undo(); return nil }),
})

// PyClass returns _GeneratorContextManager.
func (*logLevel) PyClass() *py.Class { return logLevelClass }

func caplogFixture(r *request) any {
	c := &caplog{records: py.NewList[any]()}
	class := py.NewClass("_pytest.logging", "LogCaptureHandler", py.GetAttr(logging.Module(), "Handler").(*py.Class))
	lib.Definer(class)("emit", "self, record", func(a []any) any { c.records.Append(a[1]); return nil })
	c.handler = lib.Call(class)
	root := lib.Call(py.GetAttr(logging.Module(), "getLogger"))
	lib.Method(root, "addHandler", c.handler)
	r.atEnd(func() error {
		for len(c.undo) > 0 {
			last := len(c.undo) - 1
			c.undo[last]()
			c.undo = c.undo[:last]
		}
		lib.Method(root, "removeHandler", c.handler)
		return nil
	})
	return c
}
