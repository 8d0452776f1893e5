package logging

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/os/path"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// StreamHandlerType is the class logging.StreamHandler, FileHandlerType logging.FileHandler.
var (
	StreamHandlerType *py.Class
	FileHandlerType   *py.Class
	stderrHandlerType *py.Class
)

func makeStreamHandlerClasses() {
	c := py.NewClass("logging", "StreamHandler", HandlerType)
	c.Generic = true
	StreamHandlerType = c
	c.Set("terminator", "\n")
	def(c, "__init__", "stream=None", func(ctx context.Context, self any, a []any) any {
		super(ctx, HandlerType, "__init__", self)
		if a[0] == nil {
			a[0] = sys.CurrentStderr()
		}
		set(self, "stream", a[0])
		return nil
	})
	def(c, "flush", "", func(ctx context.Context, self any, _ []any) any {
		withLock(ctx, self, "acquire")
		defer withLock(ctx, self, "release")
		if s := get(self, "stream"); s != nil && py.HasAttr(s, "flush") {
			call(ctx, s, "flush")
		}
		return nil
	})
	def(c, "emit", "record", func(ctx context.Context, self any, a []any) any {
		guarded(ctx, self, a[0], func() {
			msg := call(ctx, self, "format", a[0])
			call(ctx, get(self, "stream"), "write", py.Add(msg, get(self, "terminator")))
			call(ctx, self, "flush")
		})
		return nil
	})
	def(c, "setStream", "stream", func(ctx context.Context, self any, a []any) any {
		old := get(self, "stream")
		if old == a[0] {
			return nil
		}
		call(ctx, self, "flush")
		set(self, "stream", a[0])
		return old
	})
	def(c, "__repr__", "", func(_ context.Context, self any, _ []any) any {
		name := py.Str(py.GetAttrOr(get(self, "stream"), "name", ""))
		if name != "" {
			name += " "
		}
		return "<" + lib.TypeName(self) + " " + name + "(" + py.Str(levelName(get(self, "level"))) + ")>"
	})

	e := py.NewClass("logging", "_StderrHandler", c)
	stderrHandlerType = e
	def(e, "__init__", "level=0", func(ctx context.Context, self any, a []any) any {
		super(ctx, HandlerType, "__init__", self, a[0])
		return nil
	})
	e.DefineGetSet("stream", func(any) any { return sys.CurrentStderr() }, nil)
}

func makeFileHandlerClass() {
	c := py.NewClass("logging", "FileHandler", StreamHandlerType)
	FileHandlerType = c
	def(c, "__init__", "filename, mode='a', encoding=None, delay=False, errors=None", func(ctx context.Context, self any, a []any) any {
		set(self, "baseFilename", path.Abspath(lib.FSPath(a[0])))
		set(self, "mode", a[1])
		set(self, "encoding", a[2])
		if a[2] == nil && !strings.Contains(py.Str(a[1]), "b") {
			set(self, "encoding", "locale")
		}
		set(self, "errors", a[4])
		set(self, "delay", a[3])
		if py.Truth(a[3]) {
			super(ctx, HandlerType, "__init__", self)
			set(self, "stream", nil)
		} else {
			super(ctx, StreamHandlerType, "__init__", self, call(ctx, self, "_open"))
		}
		return nil
	})
	def(c, "close", "", func(ctx context.Context, self any, _ []any) any {
		withLock(ctx, self, "acquire")
		defer withLock(ctx, self, "release")
		defer closeHandler(self)
		if s := get(self, "stream"); s != nil {
			defer func() {
				set(self, "stream", nil)
				if py.HasAttr(s, "close") {
					call(ctx, s, "close")
				}
			}()
			call(ctx, self, "flush")
		}
		return nil
	})
	def(c, "_open", "", func(_ context.Context, self any, _ []any) any {
		encoding := get(self, "encoding")
		if py.Eq(encoding, "locale") {
			encoding = nil
		}
		f, err := io.OpenWith(get(self, "baseFilename"), py.Str(get(self, "mode")), io.Options{Buffering: -1, Encoding: encoding, Errors: get(self, "errors")})
		py.Check(err)
		return f
	})
	def(c, "emit", "record", func(ctx context.Context, self any, a []any) any {
		if get(self, "stream") == nil && (!py.Eq(get(self, "mode"), "w") || !py.Truth(get(self, "_closed"))) {
			set(self, "stream", call(ctx, self, "_open"))
		}
		if get(self, "stream") != nil {
			super(ctx, StreamHandlerType, "emit", self, a[0])
		}
		return nil
	})
	def(c, "__repr__", "", func(_ context.Context, self any, _ []any) any {
		return "<" + lib.TypeName(self) + " " + py.Str(get(self, "baseFilename")) + " (" + py.Str(levelName(get(self, "level"))) + ")>"
	})
}
