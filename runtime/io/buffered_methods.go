package io

import (
	"bytes"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// bufferOf is the object of a method of FileIO, BufferedReader, BufferedWriter or BufferedRandom.
func bufferOf(self any) *Buffered { return self.(*Buffered) }

func fileMethods() py.Methods {
	return with(binaryMethods(), py.Methods{
		"fileno":   lib.M("", func(self any, _ []any) any { return bufferOf(self).fileno() }),
		"isatty":   lib.M("", func(self any, _ []any) any { return bufferOf(self).Isatty() }),
		"name":     lib.Prop(func(self any) any { return bufferOf(self).Name() }),
		"mode":     lib.Prop(func(self any) any { return bufferOf(self).modeAttr() }),
		"__repr__": lib.M("", func(self any, _ []any) any { return bufferOf(self).PyRepr() }),
	})
}

func rawFileMethods() py.Methods {
	return with(fileMethods(), py.Methods{
		"__new__": lib.New("file, mode='r', closefd=True, opener=None", func(a []any) any {
			mode := lib.Str(a[1], "FileIO() argument 'mode'")
			if strings.Trim(mode, "rwaxb+") != "" {
				panic(py.ValueError.New("invalid mode: " + mode))
			}
			if !hasMode(mode, 'b') {
				mode += "b"
			}
			return open(a[0], mode, Options{KeepFD: !py.Truth(a[2]), Opener: a[3]})
		}),
		"readall": lib.M("", func(self any, _ []any) any { return py.Bytes(bufferOf(self).readN(-1)) }),
		"closefd": lib.Prop(func(self any) any { return bufferOf(self).closeFD }),
	})
}

// overRaw are the methods of the buffers over another stream.
func overRaw() py.Methods {
	return with(fileMethods(), py.Methods{
		"raw": lib.Prop(func(self any) any { return bufferOf(self).rawObject() }),
		"detach": lib.M("", func(self any, _ []any) any {
			f := bufferOf(self)
			py.Check(f.Flush())
			f.detached = true
			return f.rawObject()
		}),
	})
}

func reading() py.Methods {
	return py.Methods{
		"read1": lib.M("size=-1, /", func(self any, a []any) any { return py.Bytes(bufferOf(self).read1(size(a[0]))) }),
		"readinto1": lib.M("buffer, /", func(self any, a []any) any {
			return readInto(a[0], bufferOf(self).read1(py.Len(a[0])))
		}),
		"readable": lib.M("", func(self any, _ []any) any {
			bufferOf(self).check(closedText)
			return bufferOf(self).readable()
		}),
		"peek": lib.M("size=0, /", func(self any, _ []any) any { return py.Bytes(bytes.Clone(bufferOf(self).peek())) }),
	}
}

// constructor makes instances of a class over a raw stream.
func constructor(class **py.Class, mode string, needs ...string) py.Method {
	return lib.New("raw, buffer_size=8192", func(a []any) any { return newBufferedOver(*class, a[0], a[1], mode, needs...) })
}

func readerMethods() py.Methods {
	return with(with(overRaw(), reading()), py.Methods{"__new__": constructor(&BufferedReaderType, "r", "readable")})
}

func writerMethods() py.Methods {
	return with(overRaw(), py.Methods{"__new__": constructor(&BufferedWriterType, "w", "writable")})
}

func randomMethods() py.Methods {
	return with(with(overRaw(), reading()), py.Methods{
		"__new__": constructor(&BufferedRandomType, "r+", "seekable", "readable", "writable"),
	})
}
