package sys

import (
	"bufio"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Stream is the type of sys.stdout, sys.stderr and sys.stdin: a text stream of the process.
type Stream struct {
	name string
	fd   int
	mode string
	out  *py.Output
}

// StreamType is the class of the streams, _io.TextIOWrapper.
var StreamType = lib.Class[Stream]("_io", "TextIOWrapper", nil, py.Methods{
	"write":      lib.M("s, /", func(self any, a []any) any { return self.(*Stream).WriteText(textArg(a[0])) }),
	"writelines": lib.M("lines, /", func(self any, a []any) any { self.(*Stream).WriteLines(py.SeqOf[string](a[0])); return nil }),
	"flush":      lib.M("", func(self any, _ []any) any { self.(*Stream).Flush(); return nil }),
	"isatty":     lib.M("", func(self any, _ []any) any { return self.(*Stream).Isatty() }),
	"fileno":     lib.M("", func(self any, _ []any) any { return self.(*Stream).Fileno() }),
	"read":       lib.M("size=-1, /", func(self any, a []any) any { return self.(*Stream).ReadN(lib.IntOr(a[0], -1)) }),
	"readline":   lib.M("size=-1, /", func(self any, _ []any) any { return self.(*Stream).Readline() }),
	"readlines":  lib.M("hint=-1, /", func(self any, _ []any) any { return py.ToAny(self.(*Stream).Readlines()) }),
	"readable":   lib.M("", func(self any, _ []any) any { return self.(*Stream).out == nil }),
	"writable":   lib.M("", func(self any, _ []any) any { return self.(*Stream).out != nil }),
	"close":      lib.M("", func(any, []any) any { return nil }),
	"reconfigure": lib.M("*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None", func(any, []any) any {
		return nil
	}),
	"__iter__":       lib.M("", func(self any, _ []any) any { return self }),
	"__next__":       lib.M("", func(self any, _ []any) any { return self.(*Stream).next() }),
	"__enter__":      lib.M("", func(self any, _ []any) any { return self }),
	"__exit__":       lib.M("*exc", func(any, []any) any { return nil }),
	"__repr__":       lib.M("", func(self any, _ []any) any { return self.(*Stream).PyRepr() }),
	"name":           lib.Prop(func(self any) any { return self.(*Stream).name }),
	"mode":           lib.Prop(func(self any) any { return self.(*Stream).mode }),
	"encoding":       lib.Prop(func(any) any { return "utf-8" }),
	"errors":         lib.Prop(func(self any) any { return self.(*Stream).Errors() }),
	"seekable":       lib.M("", func(any, []any) any { return false }),
	"closed":         lib.Prop(func(any) any { return false }),
	"line_buffering": lib.Prop(func(self any) any { return self.(*Stream).Isatty() }),
	"buffer":         lib.Prop(func(self any) any { return &Buffer{self.(*Stream)} }),
})

// PyClass returns _io.TextIOWrapper.
func (s *Stream) PyClass() *py.Class { return StreamType }

// PyRepr is <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>.
func (s *Stream) PyRepr() string {
	return "<_io.TextIOWrapper name='" + s.name + "' mode='" + s.mode + "' encoding='utf-8'>"
}

// Errors is stream.errors.
func (s *Stream) Errors() string {
	if s.fd == 2 {
		return "backslashreplace"
	}
	return "strict"
}

// Write implements io.Writer, for print(file=sys.stderr).
func (s *Stream) Write(p []byte) (int, error) {
	if s.out == nil {
		return 0, unsupported("not writable")
	}
	return s.out.Write(p)
}

// WriteText is stream.write(s): it returns the number of characters.
func (s *Stream) WriteText(text string) int {
	if _, err := s.Write([]byte(text)); err != nil {
		panic(err)
	}
	return py.StrLen(text)
}

// WriteLines is stream.writelines(lines).
func (s *Stream) WriteLines(lines func(yield func(string) bool)) {
	for l := range lines {
		s.WriteText(l)
	}
}

// Flush is stream.flush().
func (s *Stream) Flush() error {
	if s.out == nil {
		return nil
	}
	return s.out.Flush()
}

// Isatty is stream.isatty().
func (s *Stream) Isatty() bool {
	info, err := lib.FdStat(s.fd)
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Fileno is stream.fileno().
func (s *Stream) Fileno() int { return s.fd }

func (s *Stream) reader() *bufio.Reader {
	if s.out != nil {
		panic(unsupported("not readable"))
	}
	return py.Stdin()
}

// Read is stream.read(): all that is left.
func (s *Stream) Read() string { return s.ReadN(-1) }

// ReadN is stream.read(size): a negative size reads all.
func (s *Stream) ReadN(n int) string {
	r := s.reader()
	if n < 0 {
		data, _ := io.ReadAll(r)
		return strings.ReplaceAll(string(data), "\r\n", "\n")
	}
	var b strings.Builder
	for ; n > 0; n-- {
		c, _, err := r.ReadRune()
		if err != nil {
			break
		}
		b.WriteRune(c)
	}
	return b.String()
}

// Readline is stream.readline(): "" at the end.
func (s *Stream) Readline() string {
	line, _ := s.reader().ReadString('\n')
	if strings.HasSuffix(line, "\r\n") {
		line = line[:len(line)-2] + "\n"
	}
	return line
}

// Readlines is stream.readlines().
func (s *Stream) Readlines() *py.List[string] {
	l := py.NewList[string]()
	for line := s.Readline(); line != ""; line = s.Readline() {
		l.Append(line)
	}
	return l
}

// All ranges over the lines: for line in sys.stdin.
func (s *Stream) All() func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := s.Readline(); line != "" && yield(line); line = s.Readline() {
		}
	}
}

func (s *Stream) next() any {
	line := s.Readline()
	if line == "" {
		panic(py.StopIteration.New())
	}
	return line
}

var unsupportedOperation = sync.OnceValue(func() *py.Class {
	return lib.Exception("io", "UnsupportedOperation", py.OSError, py.ValueError)
})

// UnsupportedOperation is io.UnsupportedOperation, which lives here because package io builds on this one.
func UnsupportedOperation() *py.Class { return unsupportedOperation() }

func unsupported(what string) error { return unsupportedOperation().New(what) }

func textArg(x any) string {
	s, ok := lib.AsStr(x)
	if !ok {
		panic(py.TypeError.Newf("write() argument must be str, not %s", lib.TypeName(x)))
	}
	return s
}
