package io

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// UnsupportedOperation is io.UnsupportedOperation.
var UnsupportedOperation = sys.UnsupportedOperation()

// The classes of streams.
var (
	FileIOType         *py.Class
	BufferedReaderType *py.Class
	BufferedWriterType *py.Class
	BufferedRandomType *py.Class
	BufferedRWPairType *py.Class
	BytesIOType        *py.Class
	TextIOWrapperType  *py.Class
	StringIOType       *py.Class
)

func init() {
	FileIOType = lib.Class[fileIO]("_io", "FileIO", lib.Bases(RawIOBaseType), rawFileMethods())
	BufferedReaderType = lib.Class[bufferedReader]("_io", "BufferedReader", lib.Bases(BufferedIOBaseType), readerMethods())
	BufferedWriterType = lib.Class[bufferedWriter]("_io", "BufferedWriter", lib.Bases(BufferedIOBaseType), writerMethods())
	BufferedRandomType = lib.Class[Buffered]("_io", "BufferedRandom", lib.Bases(BufferedIOBaseType), randomMethods())
	BufferedRWPairType = lib.Class[bufferedRWPair]("_io", "BufferedRWPair", lib.Bases(BufferedIOBaseType), pairMethods())
	BytesIOType = lib.Class[BytesIO]("_io", "BytesIO", lib.Bases(BufferedIOBaseType), bytesMethods())
	TextIOWrapperType = lib.Class[TextIOWrapper]("_io", "TextIOWrapper", lib.Bases(TextIOBaseType), wrapperMethods())
	StringIOType = lib.Class[StringIO]("_io", "StringIO", lib.Bases(TextIOBaseType), stringMethods())
	for c, bases := range map[*py.Class][]*py.Class{
		sys.StreamType: {TextIOWrapperType, TextIOBaseType, IOBaseType},
		sys.BufferType: {BufferedWriterType, BufferedIOBaseType, IOBaseType},
		sys.ReaderType: {BufferedReaderType, BufferedIOBaseType, IOBaseType},
	} {
		for _, base := range bases {
			base.Register(c) // the standard streams have classes of their own
		}
	}
}

// Names of Go types for the classes whose instances are all Buffered.
type (
	fileIO         struct{ Buffered }
	bufferedReader struct{ Buffered }
	bufferedWriter struct{ Buffered }
)

func size(x any) int { return lib.IntOr(x, -1) }

func line[T ~string](s T) any {
	if s == "" {
		panic(py.StopIteration.New())
	}
	return s
}

// common are the methods of all streams.
func common() py.Methods {
	type stream interface {
		Close()
		Closed() bool
		Flush() error
	}
	of := func(self any) stream { return self.(stream) }
	return py.Methods{
		"close":    lib.M("", func(self any, _ []any) any { of(self).Close(); return nil }),
		"flush":    lib.M("", func(self any, _ []any) any { py.Check(of(self).Flush()); return nil }),
		"closed":   lib.Prop(func(self any) any { return of(self).Closed() }),
		"__iter__": lib.M("", func(self any, _ []any) any { checkOpen(of(self).Closed()); return self }),
		"__enter__": lib.M("", func(self any, _ []any) any {
			checkOpen(of(self).Closed())
			return self
		}),
		"__exit__": lib.MC("*args", func(ctx context.Context, self any, _ []any) (any, error) {
			if _, derived := self.(*py.Instance); derived {
				return py.CallMethod(ctx, self, "close")
			}
			if f, ok := self.(interface{ exited() }); ok {
				defer f.exited()
			}
			of(self).Close()
			return nil, nil
		}),
	}
}

func checkOpen(closed bool) {
	if closed {
		panic(closedFile())
	}
}

func with(m, more py.Methods) py.Methods {
	for k, v := range more {
		m[k] = v
	}
	return m
}

// binaryMethods are the methods of streams of bytes.
func binaryMethods() py.Methods {
	of := func(self any) binary { return self.(binary) }
	read := func(self any, a []any) any { return py.Bytes(of(self).readN(size(a[0]))) }
	return with(common(), py.Methods{
		"read":      lib.M("size=-1, /", read),
		"readline":  lib.M("size=-1, /", func(self any, a []any) any { return py.Bytes(of(self).readLine(size(a[0]))) }),
		"readlines": lib.M("hint=-1, /", func(self any, _ []any) any { return readLines(of(self)) }),
		"readinto": lib.M("buffer, /", func(self any, a []any) any {
			return readInto(a[0], of(self).readN(py.Len(a[0])))
		}),
		"write": lib.M("b, /", func(self any, a []any) any {
			if _, ok := lib.AsStr(a[0]); ok {
				panic(py.TypeError.New("a bytes-like object is required, not 'str'"))
			}
			return of(self).write([]byte(lib.BytesArg(a[0])))
		}),
		"writelines": lib.M("lines, /", func(self any, a []any) any {
			for l := range py.Seq(a[0]) {
				of(self).write([]byte(lib.BytesArg(l)))
			}
			return nil
		}),
		"seek": lib.M("offset, whence=0, /", func(self any, a []any) any { return of(self).seek(lib.Int(a[0]), lib.Int(a[1])) }),
		"tell": lib.M("", func(self any, _ []any) any { return of(self).tell() }),
		"truncate": lib.M("size=None, /", func(self any, a []any) any {
			if a[0] != nil && lib.Int(a[0]) < 0 {
				panic(py.ValueError.Newf("negative size value %d", lib.Int(a[0])))
			}
			return of(self).truncate(size(a[0]))
		}),
		"readable": lib.M("", func(self any, _ []any) any { return of(self).readable() }),
		"writable": lib.M("", func(self any, _ []any) any { return of(self).writable() }),
		"seekable": lib.M("", func(self any, _ []any) any { return of(self).seekable() }),
		"isatty":   lib.M("", func(any, []any) any { return false }),
		"__next__": lib.M("", func(self any, _ []any) any { return line(py.Bytes(of(self).readLine(-1))) }),
		"fileno":   lib.M("", func(any, []any) any { panic(UnsupportedOperation.New("fileno")) }),
	})
}

func readLines(b binary) any {
	l := py.NewList[any]()
	for s := b.readLine(-1); len(s) > 0; s = b.readLine(-1) {
		l.Append(py.Bytes(s))
	}
	return l
}

func readInto(buffer any, data []byte) int {
	for i, c := range data {
		py.SetItem(buffer, i, int(c))
	}
	return len(data)
}

func bytesMethods() py.Methods {
	of := func(self any) *BytesIO { return self.(*BytesIO) }
	return with(binaryMethods(), py.Methods{
		"__new__": lib.New("initial_bytes=None", func(a []any) any {
			if a[0] == nil {
				return NewBytesIO("")
			}
			return NewBytesIO(lib.BytesArg(a[0]))
		}),
		"read1":     lib.M("size=-1, /", func(self any, a []any) any { return py.Bytes(of(self).readN(size(a[0]))) }),
		"getvalue":  lib.M("", func(self any, _ []any) any { return of(self).Getvalue() }),
		"getbuffer": lib.M("", func(self any, _ []any) any { return py.NewMemoryView(py.NewByteArray(of(self).data)) }),
	})
}

// textStream is what StringIO and TextIOWrapper have in common.
type textStream interface {
	ReadN(n int) string
	Readline() string
	ReadlineN(limit int) string
	Readlines() *py.List[string]
	WriteText(text string) int
	Seek(offset, whence int) int
	Tell() int
	Truncate(size int) int
}

func textMethods() py.Methods {
	of := func(self any) textStream { return self.(textStream) }
	return with(common(), py.Methods{
		"read":       lib.M("size=-1, /", func(self any, a []any) any { return of(self).ReadN(size(a[0])) }),
		"readline":   lib.M("size=-1, /", func(self any, a []any) any { return of(self).ReadlineN(size(a[0])) }),
		"readlines":  lib.M("hint=-1, /", func(self any, _ []any) any { return py.ToAny(of(self).Readlines()) }),
		"write":      lib.M("s, /", func(self any, a []any) any { return of(self).WriteText(textArg(self, a[0])) }),
		"writelines": lib.M("lines, /", func(self any, a []any) any { writeLines(of(self), a[0]); return nil }),
		"seek":       lib.M("cookie, whence=0, /", func(self any, a []any) any { return of(self).Seek(lib.Int(a[0]), lib.Int(a[1])) }),
		"tell":       lib.M("", func(self any, _ []any) any { return of(self).Tell() }),
		"truncate":   lib.M("size=None, /", func(self any, a []any) any { return of(self).Truncate(size(a[0])) }),
		"isatty":     lib.M("", func(any, []any) any { return false }),
		"__next__":   lib.M("", func(self any, _ []any) any { return line(of(self).Readline()) }),
	})
}

func textArg(self, x any) string {
	s, ok := lib.AsStr(x)
	if ok {
		return s
	}
	if _, memory := self.(*StringIO); memory {
		panic(py.TypeError.Newf("string argument expected, got '%s'", lib.TypeName(x)))
	}
	panic(py.TypeError.Newf("write() argument must be str, not %s", lib.TypeName(x)))
}

func writeLines(t textStream, lines any) {
	for l := range py.Seq(lines) {
		t.WriteText(textArg(t, l))
	}
}

func wrapperMethods() py.Methods {
	of := func(self any) *TextIOWrapper { return self.(*TextIOWrapper) }
	return with(textMethods(), py.Methods{
		"__new__": lib.New("buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False", func(a []any) any {
			return NewTextIOWrapper(a[0], a[1], a[2], a[3], py.Truth(a[4]))
		}),
		"readable": lib.M("", func(self any, _ []any) any { return of(self).buffer.readable() }),
		"writable": lib.M("", func(self any, _ []any) any { return of(self).buffer.writable() }),
		"seekable": lib.M("", func(self any, _ []any) any { return of(self).buffer.seekable() }),
		"fileno":   lib.M("", func(self any, _ []any) any { return lib.Method(of(self).bufferObject(), "fileno") }),
		"isatty":   lib.M("", func(self any, _ []any) any { return lib.Method(of(self).bufferObject(), "isatty") }),
		"detach": lib.M("", func(self any, _ []any) any {
			py.Check(of(self).Flush())
			of(self).detached = true
			return of(self).bufferObject()
		}),
		"reconfigure": lib.M("*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None", func(self any, a []any) any {
			if a[0] != nil {
				of(self).encoding = py.Str(a[0])
			}
			if a[1] != nil {
				of(self).errors = py.Str(a[1])
			}
			if a[3] != nil {
				of(self).line = py.Truth(a[3])
			}
			return nil
		}),
		"name":           lib.Prop(func(self any) any { return of(self).name }),
		"mode":           lib.Prop(func(self any) any { return of(self).mode }),
		"encoding":       lib.Prop(func(self any) any { return of(self).encoding }),
		"errors":         lib.Prop(func(self any) any { return of(self).errors }),
		"newlines":       lib.Prop(func(any) any { return nil }),
		"buffer":         lib.Prop(func(self any) any { return of(self).bufferObject() }),
		"line_buffering": lib.Prop(func(self any) any { return of(self).line }),
		"__repr__":       lib.M("", func(self any, _ []any) any { return of(self).PyRepr() }),
	})
}

// NewTextIOWrapper is TextIOWrapper(buffer, encoding, errors, newline, line_buffering); None chooses the usual.
func NewTextIOWrapper(buffer any, encoding, errors, newline any, lineBuffering bool) *TextIOWrapper {
	enc, errs := "UTF-8", "strict"
	if encoding != nil && encoding != "locale" {
		enc = py.Str(encoding)
	}
	if errors != nil {
		errs = py.Str(errors)
	}
	var nl *string
	if newline != nil {
		nl = new(py.Str(newline))
	}
	w := newText(streamOf(buffer), enc, errs, nl)
	w.line = lineBuffering
	if _, memory := w.buffer.(*BytesIO); !memory && w.buffer.writable() {
		watch(w)
	}
	return w
}

func stringMethods() py.Methods {
	of := func(self any) *StringIO { return self.(*StringIO) }
	return with(textMethods(), py.Methods{
		"__new__": lib.New("initial_value='', newline='\\n'", func(a []any) any {
			var nl *string
			if a[1] != nil {
				nl = new(strings.ReplaceAll(strings.ReplaceAll(py.Str(a[1]), `\n`, "\n"), `\r`, "\r"))
			}
			if a[0] == nil {
				return newStringIO("", nl)
			}
			s, ok := lib.AsStr(a[0])
			if !ok {
				panic(py.TypeError.Newf("initial_value must be str or None, not %s", lib.TypeName(a[0])))
			}
			return newStringIO(s, nl)
		}),
		"readable":       lib.M("", func(any, []any) any { return true }),
		"writable":       lib.M("", func(any, []any) any { return true }),
		"seekable":       lib.M("", func(any, []any) any { return true }),
		"getvalue":       lib.M("", func(self any, _ []any) any { return of(self).Getvalue() }),
		"fileno":         lib.M("", func(any, []any) any { panic(UnsupportedOperation.New("fileno")) }),
		"encoding":       lib.Prop(func(any) any { return nil }),
		"errors":         lib.Prop(func(any) any { return nil }),
		"newlines":       lib.Prop(func(any) any { return nil }),
		"line_buffering": lib.Prop(func(any) any { return false }),
	})
}

// Module is the module object of io.
var Module = lib.Module("io", func(m *py.Module) {
	m.Set("DEFAULT_BUFFER_SIZE", DefaultBufferSize).Set("SEEK_SET", 0).Set("SEEK_CUR", 1).Set("SEEK_END", 2)
	m.Set("UnsupportedOperation", UnsupportedOperation).Set("BlockingIOError", py.BlockingIOError)
	for _, c := range []*py.Class{
		IOBaseType, RawIOBaseType, BufferedIOBaseType, TextIOBaseType, FileIOType, BufferedReaderType, BufferedWriterType,
		BufferedRandomType, BufferedRWPairType, BytesIOType, TextIOWrapperType, StringIOType, IncrementalNewlineDecoderType,
	} {
		m.Set(c.Name, c)
	}
	const params = "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None"
	f := py.NewBuiltin("open", params, openFunc)
	f.Module = "_io"
	m.Set("open", f)
	lib.Add(m, "open_code", "path", func(a []any) any {
		return open(lib.Str(a[0], "open_code() argument 'path'"), "rb", Options{Buffering: -1})
	})
	lib.Add(m, "text_encoding", "encoding, stacklevel=2, /", func(a []any) any {
		if a[0] == nil {
			return "locale"
		}
		return a[0]
	})
})
