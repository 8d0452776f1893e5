package tempfile

import (
	"os"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// spooled is tempfile.SpooledTemporaryFile: a file in memory that moves to the disk when it has grown.
type spooled struct {
	file   any // BytesIO, or TextIOWrapper over one, or what rollover opened
	bytes  *io.BytesIO
	max    int
	rolled bool
	mode   string
	open   []any // the arguments of the constructor
}

// SpooledTemporaryFileType is the class tempfile.SpooledTemporaryFile.
var SpooledTemporaryFileType *py.Class

func init() {
	SpooledTemporaryFileType = lib.Class[spooled]("tempfile", "SpooledTemporaryFile", lib.Bases(io.IOBaseType), spooledMethods()).TakeTypes()
}

// PyClass returns tempfile.SpooledTemporaryFile.
func (*spooled) PyClass() *py.Class { return SpooledTemporaryFileType }

func newSpooled(a []any) *spooled {
	s := &spooled{max: lib.Int(a[0]), mode: py.Str(a[1]), open: a, bytes: io.NewBytesIO("")}
	s.file = s.bytes
	if !s.binary() {
		s.file = io.NewTextIOWrapper(s.bytes, a[3], a[8], a[4], false)
	}
	return s
}

func (s *spooled) binary() bool {
	for _, c := range s.mode {
		if c == 'b' {
			return true
		}
	}
	return false
}

// rollover moves what was written to a file on the disk.
func (s *spooled) rollover() {
	if s.rolled {
		return
	}
	at := lib.Method(s.file, "tell")
	content := s.bytes.Getvalue()
	f, name := create(s.open[5], s.open[6], s.open[7])
	os.Remove(name)
	_, err := f.WriteString(string(content))
	lib.CheckOS(err)
	s.file = io.OpenTemp(f, int(f.Fd()), s.mode, options(s.open[1:]))
	lib.Method(s.file, "seek", at)
	s.rolled = true
}

// written is called after each write.
func (s *spooled) written(result any) any {
	if !s.rolled && s.max > 0 && lib.Int(lib.Method(s.file, "tell")) > s.max {
		s.rollover()
	}
	return result
}

func spooledMethods() py.Methods {
	of := func(self any) *spooled { return self.(*spooled) }
	m := py.Methods{
		"__new__": lib.New("max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None", func(a []any) any {
			return newSpooled(a)
		}),
		"rollover": lib.M("", func(self any, _ []any) any { of(self).rollover(); return nil }),
		"fileno": lib.M("", func(self any, _ []any) any {
			of(self).rollover()
			return lib.Method(of(self).file, "fileno")
		}),
		"truncate": lib.M("size=None", func(self any, a []any) any {
			s := of(self)
			if a[0] != nil && !s.rolled && s.max > 0 && lib.Int(a[0]) > s.max {
				s.rollover()
			}
			return lib.Method(s.file, "truncate", a[0])
		}),
		"_rolled":   lib.Prop(func(self any) any { return of(self).rolled }),
		"_file":     lib.Prop(func(self any) any { return of(self).file }),
		"_max_size": lib.Prop(func(self any) any { return of(self).max }),
		"mode":      lib.Prop(func(self any) any { return py.GetAttrOr(of(self).file, "mode", of(self).mode) }),
		"name":      lib.Prop(func(self any) any { return py.GetAttrOr(of(self).file, "name", nil) }),
		"__exit__":  lib.M("*args", func(self any, _ []any) any { return lib.Method(of(self).file, "close") }),
		"__enter__": lib.M("", func(self any, _ []any) any {
			if py.Truth(py.GetAttr(of(self).file, "closed")) {
				panic(py.ValueError.New("Cannot enter context with closed file"))
			}
			return self
		}),
	}
	for _, name := range []string{"closed", "encoding", "errors", "newlines"} {
		m[name] = lib.Prop(func(self any) any { return py.GetAttr(of(self).file, name) })
	}
	for _, name := range []string{"write", "writelines"} {
		m[name] = lib.M("s, /", func(self any, a []any) any { return of(self).written(lib.Method(of(self).file, name, a...)) })
	}
	for _, name := range []string{
		"close", "detach", "flush", "isatty", "readable", "writable", "seekable", "read", "read1", "readinto", "readinto1", "readall", "readline",
		"readlines", "seek", "tell", "__iter__", "__next__",
	} {
		m[name] = lib.M("*args", func(self any, a []any) any { return lib.Method(of(self).file, name, a[0].(py.Tuple)...) })
	}
	return m
}
