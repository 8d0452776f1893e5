package io

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The abstract bases. Classes of a program derive from them and have their methods, which call each other as theirs.
var (
	IOBaseType         = py.NewClass("io", "IOBase", py.ObjectType)
	RawIOBaseType      = py.NewClass("io", "RawIOBase", IOBaseType)
	BufferedIOBaseType = py.NewClass("io", "BufferedIOBase", IOBaseType)
	TextIOBaseType     = py.NewClass("io", "TextIOBase", IOBaseType)
)

func init() {
	IOBaseType.WithMethods(ioBaseMethods())
	RawIOBaseType.WithMethods(rawBaseMethods())
	BufferedIOBaseType.WithMethods(bufferedBaseMethods())
	TextIOBaseType.WithMethods(textBaseMethods())
}

// closedMark is the attribute that close() of IOBase leaves.
const closedMark = "__IOBase_closed"

func isClosed(stream any) bool { return py.Truth(py.GetAttr(stream, "closed")) }

func ioBaseMethods() py.Methods {
	checkClosed := func(self any, _ []any) any { checkOpen(isClosed(self)); return nil }
	open := func(self any, _ []any) any { checkOpen(isClosed(self)); return self }
	no := func(any, []any) any { return false }
	return py.Methods{
		"close": lib.M("", func(self any, _ []any) any {
			if py.HasAttr(self, closedMark) {
				return nil
			}
			defer py.SetAttr(self, closedMark, true)
			return lib.Method(self, "flush")
		}),
		"closed":         lib.Prop(func(self any) any { return py.HasAttr(self, closedMark) }),
		"flush":          lib.M("", func(self any, _ []any) any { checkOpen(py.HasAttr(self, closedMark)); return nil }),
		"seek":           unsupported("offset, whence=0, /", "seek"),
		"truncate":       unsupported("size=None, /", "truncate"),
		"fileno":         unsupported("", "fileno"),
		"tell":           lib.M("", func(self any, _ []any) any { return lib.Method(self, "seek", 0, 1) }),
		"readable":       lib.M("", no),
		"writable":       lib.M("", no),
		"seekable":       lib.M("", no),
		"isatty":         lib.M("", func(self any, _ []any) any { checkOpen(isClosed(self)); return false }),
		"_checkClosed":   lib.M("msg=None, /", checkClosed),
		"_checkReadable": capable("readable"),
		"_checkWritable": capable("writable"),
		"_checkSeekable": capable("seekable"),
		"__enter__":      lib.M("", open),
		"__exit__":       lib.M("*args", func(self any, _ []any) any { return lib.Method(self, "close") }),
		"__iter__":       lib.M("", open),
		"__next__": lib.M("", func(self any, _ []any) any {
			line := lib.Method(self, "readline")
			if !py.Truth(line) {
				panic(py.StopIteration.New())
			}
			return line
		}),
		"readline":  lib.M("size=-1, /", func(self any, a []any) any { return py.Bytes(readLineOf(self, size(a[0]))) }),
		"readlines": lib.M("hint=-1, /", func(self any, a []any) any { return readLinesOf(self, size(a[0])) }),
		"writelines": lib.M("lines, /", func(self any, a []any) any {
			checkOpen(isClosed(self))
			for l := range py.Seq(a[0]) {
				lib.Method(self, "write", l)
			}
			return nil
		}),
	}
}

// unsupported is a method that the derived class may have.
func unsupported(params, what string) py.Method {
	return lib.M(params, func(any, []any) any { panic(UnsupportedOperation.New(what)) })
}

// capable is a method that asks another one and raises where that says no.
func capable(method string) py.Method {
	return lib.M("msg=None, /", func(self any, _ []any) any { checkCapable(self, method); return true })
}

func checkCapable(stream any, method string) {
	if !py.Truth(lib.Method(stream, method)) {
		panic(UnsupportedOperation.New("File or stream is not " + method + "."))
	}
}

// readLineOf reads a line by peek, where the stream has it, and read.
func readLineOf(self any, limit int) []byte {
	var line []byte
	peeks := py.HasAttr(self, "peek")
	for limit < 0 || len(line) < limit {
		n := 1
		if peeks {
			if ahead := lib.BytesArg(lib.Method(self, "peek", 1)); len(ahead) > 0 {
				room := -1
				if limit >= 0 {
					room = limit - len(line)
				}
				if n = lineEnd([]byte(ahead), room); n < 0 {
					n = len(ahead)
				}
			}
		}
		read := lib.Method(self, "read", n)
		b, ok := lib.AsBytes(read)
		if !ok {
			panic(py.OSError.Newf("read() should have returned a bytes object, not '%s'", lib.TypeName(read)))
		}
		line = append(line, b...)
		if b == "" || b[len(b)-1] == '\n' {
			break
		}
	}
	return line
}

func readLinesOf(self any, hint int) any {
	lines, total := py.NewList[any](), 0
	for line := range py.Seq(self) {
		lines.Append(line)
		if total += py.Len(line); hint > 0 && total > hint {
			break
		}
	}
	return lines
}

func rawBaseMethods() py.Methods {
	return py.Methods{
		"read":     lib.M("size=-1, /", func(self any, a []any) any { return readRaw(self, size(a[0])) }),
		"readall":  lib.M("", func(self any, _ []any) any { return readAllRaw(self) }),
		"readinto": lib.M("buffer, /", func(any, []any) any { panic(py.NotImplementedError.New()) }),
		"write":    lib.M("b, /", func(any, []any) any { panic(py.NotImplementedError.New()) }),
	}
}

// readRaw is RawIOBase.read: by readinto.
func readRaw(self any, n int) any {
	if n < 0 {
		return lib.Method(self, "readall")
	}
	buffer := py.NewByteArray(make([]byte, n))
	got := lib.Method(self, "readinto", buffer)
	if got == nil {
		return nil // nothing there without blocking
	}
	return buffer.Bytes()[:lib.Int(got)]
}

func readAllRaw(self any) any {
	var all []byte
	for {
		part := lib.Method(self, "read", DefaultBufferSize)
		if part == nil && len(all) == 0 {
			return nil
		}
		b, _ := lib.AsBytes(part)
		if b == "" {
			return py.Bytes(all)
		}
		all = append(all, b...)
	}
}

func bufferedBaseMethods() py.Methods {
	into := func(read string) py.Method {
		return lib.M("buffer, /", func(self any, a []any) any {
			return readInto(a[0], []byte(lib.BytesArg(lib.Method(self, read, py.Len(a[0])))))
		})
	}
	return py.Methods{
		"read":      unsupported("size=-1, /", "read"),
		"read1":     unsupported("size=-1, /", "read1"),
		"readinto":  into("read"),
		"readinto1": into("read1"),
		"write":     unsupported("b, /", "write"),
		"detach":    unsupported("", "detach"),
	}
}

func textBaseMethods() py.Methods {
	none := lib.Prop(func(any) any { return nil })
	return py.Methods{
		"read":     unsupported("size=-1, /", "read"),
		"readline": unsupported("size=-1, /", "readline"),
		"write": lib.M("s, /", func(_ any, a []any) any {
			if _, ok := lib.AsStr(a[0]); !ok {
				panic(py.TypeError.Newf("write() argument 1 must be str, not %s", lib.TypeName(a[0])))
			}
			panic(UnsupportedOperation.New("write"))
		}),
		"detach":   unsupported("", "detach"),
		"encoding": none,
		"errors":   none,
		"newlines": none,
	}
}
