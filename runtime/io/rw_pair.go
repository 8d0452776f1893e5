package io

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// bufferedRWPair is io.BufferedRWPair: a reader and a writer as one stream.
type bufferedRWPair struct{ reader, writer *Buffered }

// PyClass returns io.BufferedRWPair.
func (*bufferedRWPair) PyClass() *py.Class { return BufferedRWPairType }

func pairMethods() py.Methods {
	of := func(self any) *bufferedRWPair { return self.(*bufferedRWPair) }
	m := py.Methods{
		"__new__": lib.New("reader, writer, buffer_size=8192, /", func(a []any) any {
			checkCapable(a[0], "readable")
			checkCapable(a[1], "writable")
			return &bufferedRWPair{
				newBufferedOver(BufferedReaderType, a[0], a[2], "r"), newBufferedOver(BufferedWriterType, a[1], a[2], "w"),
			}
		}),
		"close": lib.M("", func(self any, _ []any) any {
			defer of(self).reader.Close()
			of(self).writer.Close()
			return nil
		}),
		"closed": lib.Prop(func(self any) any { return of(self).writer.Closed() }),
		"isatty": lib.M("", func(self any, _ []any) any { return of(self).writer.Isatty() || of(self).reader.Isatty() }),
	}
	hand := func(to func(self any) *Buffered, params string, names ...string) {
		for _, name := range names {
			m[name] = lib.M(params, func(self any, a []any) any { return lib.Method(to(self), name, a...) })
		}
	}
	reader := func(self any) *Buffered { return of(self).reader }
	writer := func(self any) *Buffered { return of(self).writer }
	hand(reader, "size=-1, /", "read", "read1")
	hand(reader, "size=0, /", "peek")
	hand(reader, "buffer, /", "readinto", "readinto1")
	hand(reader, "", "readable")
	hand(writer, "b, /", "write")
	hand(writer, "", "flush", "writable")
	return m
}
