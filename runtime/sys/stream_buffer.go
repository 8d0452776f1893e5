package sys

import (
	"bufio"
	"io"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Buffer is sys.stdout.buffer: the bytes below the text.
type Buffer struct{ s *Stream }

// BufferType and ReaderType are the classes of the buffers, _io.BufferedWriter and _io.BufferedReader.
var (
	BufferType = lib.Class[Buffer]("_io", "BufferedWriter", nil, bufferMethods())
	ReaderType = lib.Class[inputBuffer]("_io", "BufferedReader", nil, bufferMethods())
)

// inputBuffer names a Go type for the class of sys.stdin.buffer, which is a Buffer too.
type inputBuffer struct{ Buffer }

func bufferMethods() py.Methods {
	of := func(self any) *Stream { return self.(*Buffer).s }
	read := func(self any, a []any) any { return readBytes(of(self).reader(), lib.IntOr(a[0], -1)) }
	line := func(self any) py.Bytes {
		line, _ := of(self).reader().ReadBytes('\n')
		return py.Bytes(line)
	}
	write := func(self, b any) int {
		data := lib.BytesArg(b)
		if _, err := of(self).Write([]byte(data)); err != nil {
			panic(err)
		}
		return len(data)
	}
	same := func(self any, _ []any) any { return self }
	return py.Methods{
		"write": lib.M("b, /", func(self any, a []any) any { return write(self, a[0]) }),
		"writelines": lib.M("lines, /", func(self any, a []any) any {
			for l := range py.Seq(a[0]) {
				write(self, l)
			}
			return nil
		}),
		"flush":    lib.M("", func(self any, _ []any) any { py.Check(of(self).Flush()); return nil }),
		"read":     lib.M("size=-1, /", read),
		"read1":    lib.M("size=-1, /", read),
		"readline": lib.M("size=-1, /", func(self any, _ []any) any { return line(self) }),
		"readlines": lib.M("hint=-1, /", func(self any, _ []any) any {
			lines := py.NewList[any]()
			for l := line(self); l != ""; l = line(self) {
				lines.Append(l)
			}
			return lines
		}),
		"readable": lib.M("", func(self any, _ []any) any { return of(self).out == nil }),
		"writable": lib.M("", func(self any, _ []any) any { return of(self).out != nil }),
		"seekable": lib.M("", func(any, []any) any { return false }),
		"isatty":   lib.M("", func(self any, _ []any) any { return of(self).Isatty() }),
		"fileno":   lib.M("", func(self any, _ []any) any { return of(self).Fileno() }),
		"close":    lib.M("", func(any, []any) any { return nil }),
		"closed":   lib.Prop(func(any) any { return false }),
		"name":     lib.Prop(func(self any) any { return of(self).name }),
		"mode":     lib.Prop(func(self any) any { return of(self).mode + "b" }),
		"__iter__": lib.M("", same),
		"__next__": lib.M("", func(self any, _ []any) any {
			l := line(self)
			if l == "" {
				panic(py.StopIteration.New())
			}
			return l
		}),
		"__enter__": lib.M("", same),
		"__exit__":  lib.M("*exc", func(any, []any) any { return nil }),
	}
}

// readBytes reads n bytes, or all that is left for a negative n.
func readBytes(r *bufio.Reader, n int) py.Bytes {
	if n < 0 {
		data, _ := io.ReadAll(r)
		return py.Bytes(data)
	}
	data := make([]byte, n)
	got, _ := io.ReadFull(r, data)
	return py.Bytes(data[:got])
}

// PyClass returns _io.BufferedReader for sys.stdin.buffer and _io.BufferedWriter for the others.
func (b *Buffer) PyClass() *py.Class {
	if b.s.out == nil {
		return ReaderType
	}
	return BufferType
}
