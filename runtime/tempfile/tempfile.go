// Package tempfile answers Python's tempfile module.
package tempfile

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"sync"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/os/path"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Template is tempfile.template, what names begin with.
const Template = "tmp"

// TMPMAX is tempfile.TMP_MAX, how many names mktemp tries.
const TMPMAX = 238328

// Gettempdir is tempfile.gettempdir(): tempfile.tempdir where the program has set it.
func Gettempdir() string {
	if dir := chosen(); dir != nil {
		return lib.FSPath(dir)
	}
	for _, name := range []string{"TMPDIR", "TEMP", "TMP"} {
		if d := os.Getenv(name); d != "" && lib.IsDir(d) {
			return path.Abspath(d)
		}
	}
	for _, d := range []string{"/tmp", "/var/tmp", "/usr/tmp"} {
		if lib.IsDir(d) {
			return d
		}
	}
	cwd, _ := os.Getwd()
	return cwd
}

// chosen is tempfile.tempdir.
var chosen func() any

func init() {
	chosen = func() any {
		dir, _ := Module().Get("tempdir")
		return dir
	}
}

func randomName() string {
	const characters = "abcdefghijklmnopqrstuvwxyz0123456789_"
	b := make([]byte, 8)
	rand.Read(b)
	for i, c := range b {
		b[i] = characters[int(c)%len(characters)]
	}
	return string(b)
}

// place makes a name that is free; try makes the file and fails when the name is taken.
func place(prefix, suffix, dir any, try func(name string) error) string {
	prefix, suffix, dir = py.ToAny(prefix), py.ToAny(suffix), py.ToAny(dir)
	in := Gettempdir()
	if dir != nil {
		in = lib.FSPath(dir)
	}
	pre, suf := Template, ""
	if prefix != nil {
		pre = lib.FSPath(prefix)
	}
	if suffix != nil {
		suf = lib.FSPath(suffix)
	}
	for {
		name := path.Join(path.Abspath(in), pre+randomName()+suf)
		err := try(name)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		lib.CheckOS(err, name)
		return name
	}
}

// Mkdtemp is tempfile.mkdtemp(suffix, prefix, dir).
func Mkdtemp(suffix, prefix, dir any) string {
	return place(prefix, suffix, dir, func(name string) error { return os.Mkdir(name, 0o700) })
}

func create(suffix, prefix, dir any) (*os.File, string) {
	var f *os.File
	name := place(prefix, suffix, dir, func(name string) (err error) {
		f, err = os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		return err
	})
	return f, name
}

// TemporaryDirectory is tempfile.TemporaryDirectory: a folder that goes when it is left.
type TemporaryDirectory struct {
	name   string
	delete bool
	once   sync.Once
}

// PyClass returns tempfile.TemporaryDirectory.
func (*TemporaryDirectory) PyClass() *py.Class { return TemporaryDirectoryType }

// NewTemporaryDirectory is TemporaryDirectory(suffix, prefix, dir, delete=delete).
func NewTemporaryDirectory(suffix, prefix, dir any, delete bool) *TemporaryDirectory {
	d := &TemporaryDirectory{name: Mkdtemp(suffix, prefix, dir), delete: delete}
	if d.delete {
		py.AtExit(d.Cleanup)
	}
	return d
}

// Name is d.name.
func (d *TemporaryDirectory) Name() string { return d.name }

// Enter is d.__enter__(): the name.
func (d *TemporaryDirectory) Enter() string { return d.name }

// Leave is d.__exit__(): the folder goes unless it was made with delete=False.
func (d *TemporaryDirectory) Leave() {
	if d.delete {
		d.Cleanup()
	}
}

// Cleanup is d.cleanup().
func (d *TemporaryDirectory) Cleanup() {
	d.once.Do(func() { lib.CheckOS(os.RemoveAll(d.name), d.name) })
}

// TemporaryDirectoryType is the class tempfile.TemporaryDirectory.
var TemporaryDirectoryType *py.Class

func init() {
	of := func(self any) *TemporaryDirectory { return self.(*TemporaryDirectory) }
	TemporaryDirectoryType = lib.Class[TemporaryDirectory]("tempfile", "TemporaryDirectory", nil, py.Methods{
		"__new__": lib.New("suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True", func(a []any) any {
			return NewTemporaryDirectory(a[0], a[1], a[2], py.Truth(a[4]))
		}),
		"name":      lib.Prop(func(self any) any { return of(self).name }),
		"cleanup":   lib.M("", func(self any, _ []any) any { of(self).Cleanup(); return nil }),
		"__enter__": lib.M("", func(self any, _ []any) any { return of(self).name }),
		"__exit__": lib.M("*args", func(self any, _ []any) any {
			of(self).Leave()
			return nil
		}),
		"__repr__": lib.M("", func(self any, _ []any) any { return "<TemporaryDirectory " + py.Repr(of(self).name) + ">" }),
	}).TakeTypes()
}

func options(a []any) io.Options {
	return io.Options{Buffering: lib.Int(a[1]), Encoding: a[2], Newline: a[3]}
}

// Module is the module object of tempfile.
var Module = lib.Module("tempfile", func(m *py.Module) {
	m.Set("TemporaryDirectory", TemporaryDirectoryType).Set("SpooledTemporaryFile", SpooledTemporaryFileType).Set("template", Template).Set("tempdir", nil).Set("TMP_MAX", TMPMAX)
	lib.Add(m, "gettempdir", "", func([]any) any { return Gettempdir() })
	lib.Add(m, "gettempdirb", "", func([]any) any { return py.Bytes(Gettempdir()) })
	lib.Add(m, "gettempprefix", "", func([]any) any { return Template })
	lib.Add(m, "gettempprefixb", "", func([]any) any { return py.Bytes(Template) })
	lib.Add(m, "mktemp", "suffix='', prefix='tmp', dir=None", func(a []any) any {
		return place(a[1], a[0], a[2], func(name string) error {
			if _, err := os.Lstat(name); err == nil {
				return fs.ErrExist
			}
			return nil
		})
	})
	lib.Add(m, "mkdtemp", "suffix=None, prefix=None, dir=None", func(a []any) any { return Mkdtemp(a[0], a[1], a[2]) })
	lib.Add(m, "mkstemp", "suffix=None, prefix=None, dir=None, text=False", func(a []any) any {
		f, name := create(a[0], a[1], a[2])
		fd, err := syscall.Dup(int(f.Fd()))
		lib.CheckOS(err)
		f.Close()
		return py.Tuple{fd, name}
	})
	lib.Add(m, "NamedTemporaryFile", "mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True", func(a []any) any {
		f, name := create(a[4], a[5], a[6])
		file := io.OpenTemp(f, name, py.Str(a[0]), options(a))
		if py.Truth(a[7]) {
			remove := func() { os.Remove(name) }
			if py.Truth(a[9]) {
				io.OnClose(file, remove)
			} else {
				io.OnExit(file, remove)
			}
			py.AtExit(remove)
		}
		return file
	})
	lib.Add(m, "TemporaryFile", "mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None", func(a []any) any {
		f, name := create(a[4], a[5], a[6])
		os.Remove(name)
		return io.OpenTemp(f, int(f.Fd()), py.Str(a[0]), options(a))
	})
})
