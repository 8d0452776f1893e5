package mock

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// fileNames are the attributes of files, which limit the handle of mock_open.
var fileNames = py.Tuple{"__enter__", "__exit__", "__iter__", "__next__", "close", "closed", "detach", "encoding", "errors", "fileno", "flush",
	"getbuffer", "getvalue", "isatty", "line_buffering", "mode", "name", "newlines", "read", "read1", "readable", "readinto", "readline",
	"readlines", "reconfigure", "seek", "seekable", "tell", "truncate", "writable", "write", "write_through", "writelines"}

// mockOpen is mock_open(): a mock of open whose files hold data.
func mockOpen(m, data any) any {
	if m == nil {
		m = lib.CallKW(MagicMockType, nil, []py.KV{{Key: "name", Value: "open"}})
	}
	stream := func() any {
		name := "StringIO"
		if _, ok := data.(string); !ok {
			name = "BytesIO"
		}
		return lib.Call(py.GetAttr(io.Module(), name), data)
	}
	file := stream()
	handle := lib.CallKW(MagicMockType, nil, []py.KV{{Key: "spec", Value: fileNames}})
	h := stateOf(handle)
	stateOf(h.special("__enter__")).returnValue = handle
	answer := func(name string, f func(a []any) any) {
		c := stateOf(h.child(name))
		c.returnValue = nil
		c.sideEffect = py.NewFunction(name, "*args", body(func(a []any) any {
			if c.returnValue != nil {
				return c.returnValue
			}
			return f(a)
		}))
	}
	for _, name := range []string{"read", "readline", "readlines"} {
		answer(name, func(a []any) any { return lib.Method(file, name, a[0].(py.Tuple)...) })
	}
	stateOf(h.child("write")).returnValue = nil
	stateOf(h.special("__iter__")).sideEffect = py.NewFunction("_iter_side_effect", "", body(func([]any) any { return py.Iter(file) }))
	stateOf(h.special("__next__")).sideEffect = py.NewFunction("_next_side_effect", "", body(func([]any) any {
		v, ok := py.Iter(file).Next()
		if !ok {
			panic(py.StopIteration.New())
		}
		return v
	}))
	stateOf(h.special("__exit__")).sideEffect = py.NewFunction("_exit_side_effect", "exctype, excinst, exctb", body(func([]any) any {
		lib.Method(handle, "close")
		return nil
	}))
	s := stateOf(m)
	s.sideEffect = py.NewFunction("reset_data", "*args, **kwargs", body(func([]any) any { file = stream(); return Default }))
	s.setReturnValue(handle)
	return m
}
