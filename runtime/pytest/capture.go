package pytest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// streams are sys.stdout and sys.stderr.
var streams = []string{"stdout", "stderr"}

// capture keeps what is written to sys.stdout and sys.stderr.
type capture struct {
	saved, now [2]any
	on         bool
}

func newText() any { return lib.Call(py.GetAttr(io.Module(), "StringIO")) }

// start begins to keep.
func (c *capture) start() {
	for i, name := range streams {
		c.saved[i] = py.GetAttr(sys.Module(), name)
		c.now[i] = newText()
		py.SetAttr(sys.Module(), name, c.now[i])
	}
	c.on = true
}

// take gives what was written since the last time.
func (c *capture) take() (out, err string) {
	var texts [2]string
	for i, x := range c.now {
		if x == nil {
			continue
		}
		texts[i] = py.Str(lib.Method(x, "getvalue"))
		lib.Method(x, "seek", 0)
		lib.Method(x, "truncate", 0)
	}
	return texts[0], texts[1]
}

// stop puts the streams back.
func (c *capture) stop() {
	if !c.on {
		return
	}
	for i, name := range streams {
		py.SetAttr(sys.Module(), name, c.saved[i])
	}
	c.on = false
}

// captured is the fixture capsys.
type captured struct {
	capture
	outer *capture // nil where nothing else is captured
}

// CaptureFixtureType is pytest.CaptureFixture.
var CaptureFixtureType = lib.Class[captured]("_pytest.capture", "CaptureFixture", nil, py.Methods{
	"readouterr": lib.M("", func(self any, _ []any) any {
		out, err := self.(*captured).take()
		return captureResult.Make(out, err)
	}),
	"disabled": lib.M("", func(self any, _ []any) any { return &captureOff{self.(*captured)} }),
})

// PyClass returns CaptureFixture.
func (*captured) PyClass() *py.Class { return CaptureFixtureType }

// captureResult is what readouterr() gives.
var captureResult = lib.NewNamedTupleClass("_pytest.capture", "CaptureResult", "out", "err")

// captureOff is capsys.disabled(): the block writes where the program does.
type captureOff struct{ c *captured }

var captureOffClass = lib.Class[captureOff]("contextlib", "_GeneratorContextManager", nil, py.Methods{
	"__enter__": lib.M("", func(self any, _ []any) any {
		c := self.(*captureOff).c
		for i, name := range streams {
			to := c.saved[i]
			if c.outer != nil && c.outer.on {
				to = c.outer.saved[i]
			}
			py.SetAttr(sys.Module(), name, to)
		}
		return nil
	}),
	"__exit__": lib.M("*args", func(self any, _ []any) any {
		for i, name := range streams {
			py.SetAttr(sys.Module(), name, self.(*captureOff).c.now[i])
		}
		return nil
	}),
})

// PyClass returns _GeneratorContextManager.
func (*captureOff) PyClass() *py.Class { return captureOffClass }

func capsysFixture(r *request) any {
	c := &captured{outer: r.session.capture}
	c.start()
	r.atEnd(func() error {
		out, err := c.take()
		c.stop()
		for i, text := range []string{out, err} { // the report shows what the test did not read
			if text != "" && c.outer != nil && c.outer.on {
				lib.Method(c.outer.now[i], "write", text)
			}
		}
		return nil
	})
	return c
}
