// Package gzip answers Python's gzip module.
package gzip

import (
	"bytes"
	"compress/gzip"
	goio "io"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// BadGzipFile is gzip.BadGzipFile.
var BadGzipFile = lib.Exception("gzip", "BadGzipFile", py.OSError)

// Compress is gzip.compress(data, level).
func Compress(data py.Bytes, level int) py.Bytes {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, level)
	if err != nil {
		panic(py.ValueError.New("Invalid initialization option"))
	}
	w.Write([]byte(data))
	w.Close()
	return py.Bytes(b.String())
}

// Decompress is gzip.decompress(data).
func Decompress(data py.Bytes) py.Bytes {
	if data == "" {
		return ""
	}
	r, err := gzip.NewReader(bytes.NewReader([]byte(data)))
	if err != nil {
		panic(BadGzipFile.Newf("Not a gzipped file (%s)", py.Repr(data[:min(2, len(data))])))
	}
	out, err := goio.ReadAll(r)
	if err != nil {
		panic(py.EOFError.New("Compressed file ended before the end-of-stream marker was reached"))
	}
	return py.Bytes(out)
}

// open is gzip.open(file, mode): reading unpacks the whole file at once, writing packs when the file is closed.
func open(a []any) any {
	mode := py.Str(a[1])
	text := false
	base := mode
	if n := len(mode); n > 0 && mode[n-1] == 't' {
		text, base = true, mode[:n-1]
	} else if n > 0 && mode[n-1] == 'b' {
		base = mode[:n-1]
	}
	var f any
	if base == "" || base == "r" {
		var data py.Bytes
		if py.HasAttr(a[0], "read") {
			data = lib.BytesArg(lib.Method(a[0], "read"))
		} else {
			raw, err := io.OpenWith(a[0], "rb", io.Options{Buffering: -1})
			py.Check(err)
			data = lib.BytesArg(lib.Method(raw, "read"))
			lib.Method(raw, "close")
		}
		f = io.NewBytesIO(Decompress(data))
	} else {
		var raw any
		if py.HasAttr(a[0], "write") {
			raw = a[0]
		} else {
			var err error
			raw, err = io.OpenWith(a[0], base+"b", io.Options{Buffering: -1})
			py.Check(err)
		}
		level := lib.Int(a[2])
		f = io.NewMemoryFile(func(content []byte) {
			lib.Method(raw, "write", Compress(py.Bytes(content), level))
			if !py.HasAttr(a[0], "write") {
				lib.Method(raw, "close")
			}
		})
	}
	if text {
		return io.NewTextIOWrapper(f, a[3], a[4], a[5], false)
	}
	return f
}

// Module is the module object of gzip.
var Module = lib.Module("gzip", func(m *py.Module) {
	m.Set("BadGzipFile", BadGzipFile)
	lib.Add(m, "compress", "data, compresslevel=9, *, mtime=None", func(a []any) any {
		return Compress(lib.BytesArg(a[0]), lib.Int(a[1]))
	})
	lib.Add(m, "decompress", "data", func(a []any) any { return Decompress(lib.BytesArg(a[0])) })
	lib.Add(m, "open", "filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None", open)
	lib.Add(m, "GzipFile", "filename=None, mode='rb', compresslevel=9, fileobj=None, mtime=None", func(a []any) any {
		file := a[0]
		if a[3] != nil {
			file = a[3]
		}
		if a[1] == nil {
			a[1] = "rb"
		}
		return open([]any{file, a[1], a[2], nil, nil, nil})
	})
})
