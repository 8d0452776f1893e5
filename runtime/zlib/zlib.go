// Package zlib answers Python's zlib module. Compressed data need not be that of CPython byte for byte: what it holds is.
package zlib

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"errors"
	"hash/adler32"
	"hash/crc32"
	"io"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Error is zlib.error.
var Error = lib.Exception("zlib", "error", py.ExceptionType)

func level(n int) int {
	if n < -1 || n > 9 {
		panic(Error.New("Bad compression level"))
	}
	return n
}

// Compress is zlib.compress(data, level).
func Compress(data py.Bytes, n int) py.Bytes { return compress(data, n, 15) }

func compress(data py.Bytes, n, wbits int) py.Bytes {
	var b bytes.Buffer
	var w io.WriteCloser
	if wbits < 0 {
		w, _ = flate.NewWriter(&b, level(n))
	} else {
		w, _ = zlib.NewWriterLevel(&b, level(n))
	}
	w.Write([]byte(data))
	w.Close()
	return py.Bytes(b.String())
}

// Decompress is zlib.decompress(data).
func Decompress(data py.Bytes) py.Bytes { return decompress(data, 15) }

func decompress(data py.Bytes, wbits int) py.Bytes {
	var r io.Reader
	var err error
	if wbits < 0 {
		r = flate.NewReader(bytes.NewReader([]byte(data)))
	} else if r, err = zlib.NewReader(bytes.NewReader([]byte(data))); err != nil {
		panic(failure(err))
	}
	out, err := io.ReadAll(r)
	if err != nil {
		panic(failure(err))
	}
	return py.Bytes(out)
}

func failure(err error) error {
	switch {
	case errors.Is(err, zlib.ErrHeader):
		return Error.New("Error -3 while decompressing data: incorrect header check")
	case errors.Is(err, zlib.ErrChecksum):
		return Error.New("Error -3 while decompressing data: incorrect data check")
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return Error.New("Error -5 while decompressing data: incomplete or truncated stream")
	}
	return Error.New("Error -3 while decompressing data: invalid block type")
}

// CRC32 is zlib.crc32(data, start).
func CRC32(data py.Bytes, start int) int {
	return int(crc32.Update(uint32(start), crc32.IEEETable, []byte(data)))
}

// Adler32 is zlib.adler32(data, start).
func Adler32(data py.Bytes, start int) int {
	if start == 1 {
		return int(adler32.Checksum([]byte(data)))
	}
	a, b := start&0xffff, start>>16&0xffff
	for _, c := range []byte(data) {
		a = (a + int(c)) % 65521
		b = (b + a) % 65521
	}
	return b<<16 | a
}

// compressor is what zlib.compressobj gives.
type compressor struct {
	out bytes.Buffer
	w   interface {
		io.WriteCloser
		Flush() error
	}
}

// decompressor is what zlib.decompressobj gives: it keeps what it got until it is enough.
type decompressor struct {
	in    []byte
	done  int // of the output
	wbits int
	eof   bool
}

func (d *decompressor) feed(data py.Bytes) py.Bytes {
	d.in = append(d.in, data...)
	var r io.Reader
	src := bytes.NewReader(d.in)
	if d.wbits < 0 {
		r = flate.NewReader(src)
	} else {
		z, err := zlib.NewReader(src)
		if err != nil {
			if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
				return ""
			}
			panic(failure(err))
		}
		r = z
	}
	out, err := io.ReadAll(r)
	if err == nil {
		d.eof = true
	} else if !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		panic(failure(err))
	}
	out = out[min(d.done, len(out)):]
	d.done += len(out)
	return py.Bytes(out)
}

var compressorType, decompressorType *py.Class

// PyClass returns zlib.Compress.
func (*compressor) PyClass() *py.Class { return compressorType }

// PyClass returns zlib.Decompress.
func (*decompressor) PyClass() *py.Class { return decompressorType }

func init() {
	c := func(self any) *compressor { return self.(*compressor) }
	drain := func(c *compressor) any {
		b := py.Bytes(c.out.String())
		c.out.Reset()
		return b
	}
	compressorType = lib.Class[compressor]("zlib", "Compress", nil, py.Methods{
		"compress": lib.M("data, /", func(self any, a []any) any { c(self).w.Write([]byte(lib.BytesArg(a[0]))); return drain(c(self)) }),
		"flush": lib.M("mode=4, /", func(self any, a []any) any {
			if lib.Int(a[0]) == 4 {
				c(self).w.Close()
			} else {
				c(self).w.Flush()
			}
			return drain(c(self))
		}),
	})
	d := func(self any) *decompressor { return self.(*decompressor) }
	decompressorType = lib.Class[decompressor]("zlib", "Decompress", nil, py.Methods{
		"decompress":      lib.M("data, /, max_length=0", func(self any, a []any) any { return d(self).feed(lib.BytesArg(a[0])) }),
		"flush":           lib.M("length=16384, /", func(any, []any) any { return py.Bytes("") }),
		"eof":             lib.Prop(func(self any) any { return d(self).eof }),
		"unused_data":     lib.Prop(func(any) any { return py.Bytes("") }),
		"unconsumed_tail": lib.Prop(func(any) any { return py.Bytes("") }),
	})
}

// Module is the module object of zlib.
var Module = lib.Module("zlib", func(m *py.Module) {
	m.Set("error", Error).Set("ZLIB_VERSION", "1.2.13").Set("ZLIB_RUNTIME_VERSION", "1.2.13")
	for name, n := range map[string]int{"Z_BEST_COMPRESSION": 9, "Z_BEST_SPEED": 1, "Z_DEFAULT_COMPRESSION": -1, "MAX_WBITS": 15, "DEFLATED": 8,
		"DEF_MEM_LEVEL": 8, "Z_NO_FLUSH": 0, "Z_SYNC_FLUSH": 2, "Z_FULL_FLUSH": 3, "Z_FINISH": 4, "Z_DEFAULT_STRATEGY": 0, "DEF_BUF_SIZE": 16384,
		"Z_NO_COMPRESSION": 0, "Z_PARTIAL_FLUSH": 1, "Z_BLOCK": 5, "Z_TREES": 6, "Z_FILTERED": 1, "Z_HUFFMAN_ONLY": 2, "Z_RLE": 3, "Z_FIXED": 4} {
		m.Set(name, n)
	}
	lib.AddC(m, "compress", "data, /, level=-1, wbits=15", func(a []any) any { return compress(lib.BytesArg(a[0]), lib.Int(a[1]), lib.Int(a[2])) })
	lib.AddC(m, "decompress", "data, /, wbits=15, bufsize=16384", func(a []any) any { return decompress(lib.BytesArg(a[0]), lib.Int(a[1])) })
	lib.AddC(m, "crc32", "data, value=0, /", func(a []any) any { return CRC32(lib.BytesArg(a[0]), lib.Int(a[1])) })
	lib.AddC(m, "adler32", "data, value=1, /", func(a []any) any { return Adler32(lib.BytesArg(a[0]), lib.Int(a[1])) })
	lib.AddC(m, "compressobj", "level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None", func(a []any) any {
		c := &compressor{}
		if lib.Int(a[2]) < 0 {
			c.w, _ = flate.NewWriter(&c.out, level(lib.Int(a[0])))
		} else {
			c.w, _ = zlib.NewWriterLevel(&c.out, level(lib.Int(a[0])))
		}
		return c
	})
	lib.AddC(m, "decompressobj", "wbits=15, zdict=None", func(a []any) any { return &decompressor{wbits: lib.Int(a[0])} })
})
