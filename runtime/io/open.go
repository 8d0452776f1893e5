package io

import (
	"context"
	"errors"
	"os"
	"strings"
	"sync"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Options are the keyword arguments of open.
type Options struct {
	Buffering int // -1 chooses
	Encoding  any
	Errors    any
	Newline   any
	KeepFD    bool // closefd=False
	Opener    any
}

// writers are the files with something to write: flushed when the program ends, and before anything is opened, because
// CPython closes a file as soon as nobody refers to it and its next reader finds what was written.
var writers struct {
	sync.Mutex
	open map[interface{ Flush() error }]bool
	hook sync.Once
}

func watch(f interface{ Flush() error }) {
	writers.hook.Do(func() {
		py.AtExit(FlushAll)
		lib.FlushFiles = FlushAll
	})
	writers.Lock()
	defer writers.Unlock()
	if writers.open == nil {
		writers.open = map[interface{ Flush() error }]bool{}
	}
	writers.open[f] = true
}

// FlushAll writes out what files that are still open hold back.
func FlushAll() {
	writers.Lock()
	var files []interface{ Flush() error }
	for f := range writers.open {
		files = append(files, f)
	}
	writers.Unlock()
	for _, f := range files {
		if c, ok := f.(interface{ Closed() bool }); ok && !c.Closed() {
			_ = py.Try(f.Flush)
		} else {
			writers.Lock()
			delete(writers.open, f)
			writers.Unlock()
		}
	}
}

// Open is open(file, mode) for text: UTF-8, all kinds of newlines.
func Open(file any, mode string) (any, error) { return OpenWith(file, mode, Options{Buffering: -1}) }

// OpenWith is open with all its arguments. The result is a [TextIOWrapper], or for binary modes a [Buffered].
func OpenWith(file any, mode string, o Options) (opened any, err error) {
	err = py.Try(func() error {
		opened = open(file, mode, o)
		return nil
	})
	return opened, err
}

func open(file any, mode string, o Options) any {
	kind, binaryMode := checkMode(mode, o)
	FlushAll()
	name := file
	if _, isFD := file.(int); !isFD {
		name = lib.PathLike(file)
	}
	f := openFile(file, name, kind, o)
	raw := newBuffered(f, name, kind, o.Buffering == 0)
	raw.closeFD = !o.KeepFD
	if raw.writable() {
		watch(raw)
	}
	if binaryMode {
		return raw
	}
	encoding, errs := "utf-8", "strict"
	if o.Encoding != nil {
		encoding = lib.Str(o.Encoding, "open() argument 'encoding'")
	}
	if encoding == "locale" {
		encoding = "utf-8"
	}
	if o.Errors != nil {
		errs = lib.Str(o.Errors, "open() argument 'errors'")
	}
	var newline *string
	if o.Newline != nil {
		newline = new(lib.Str(o.Newline, "open() argument 'newline'"))
	}
	t := newText(raw, encoding, errs, newline)
	if o.Encoding == nil || encoding == "utf-8" {
		t.encoding = encodingName(o.Encoding)
	}
	t.name, t.mode = name, mode
	t.line = o.Buffering == 1 || raw.Isatty()
	if raw.writable() {
		watch(t)
	}
	return t
}

// encodingName is what f.encoding shows: UTF-8 when none was asked for.
func encodingName(given any) string {
	if s, ok := given.(string); ok && s != "locale" {
		return s
	}
	return "UTF-8"
}

// checkMode reads a mode: which of r, w, a, x and + it holds.
func checkMode(mode string, o Options) (kind string, binaryMode bool) {
	seen := map[rune]bool{}
	for _, c := range mode {
		if !strings.ContainsRune("axrwb+tU", c) || seen[c] || c == 'U' {
			panic(py.ValueError.Newf("invalid mode: %s", py.Repr(mode)))
		}
		seen[c] = true
	}
	main := 0
	for _, c := range "rwax" {
		if seen[c] {
			main++
			kind += string(c)
		}
	}
	switch {
	case seen['t'] && seen['b']:
		panic(py.ValueError.New("can't have text and binary mode at once"))
	case main > 1:
		panic(py.ValueError.New("must have exactly one of create/read/write/append mode"))
	case main == 0:
		panic(py.ValueError.New("Must have exactly one of create/read/write/append mode and at most one plus"))
	case seen['b'] && o.Encoding != nil:
		panic(py.ValueError.New("binary mode doesn't take an encoding argument"))
	case seen['b'] && o.Errors != nil:
		panic(py.ValueError.New("binary mode doesn't take an errors argument"))
	case seen['b'] && o.Newline != nil:
		panic(py.ValueError.New("binary mode doesn't take a newline argument"))
	case !seen['b'] && o.Buffering == 0:
		panic(py.ValueError.New("can't have unbuffered text I/O"))
	}
	if seen['+'] {
		kind += "+"
	}
	return kind, seen['b']
}

func openFile(file, name any, kind string, o Options) *os.File {
	if fd, ok := file.(int); ok {
		if fd < 0 {
			panic(py.ValueError.New("negative file descriptor"))
		}
		return os.NewFile(uintptr(fd), "")
	}
	flags := os.O_RDONLY
	switch {
	case hasMode(kind, '+'):
		flags = os.O_RDWR
	case !hasMode(kind, 'r'):
		flags = os.O_WRONLY
	}
	switch kind[0] {
	case 'w':
		flags |= os.O_CREATE | os.O_TRUNC
	case 'a':
		flags |= os.O_CREATE | os.O_APPEND
	case 'x':
		flags |= os.O_CREATE | os.O_EXCL
	}
	path := lib.FSPath(name)
	if strings.ContainsRune(path, 0) {
		panic(py.ValueError.New("embedded null byte"))
	}
	if o.Opener != nil {
		fd := lib.Int(lib.Call(o.Opener, file, flags|syscall.O_CLOEXEC))
		return os.NewFile(uintptr(fd), path)
	}
	f, err := os.OpenFile(path, flags&^os.O_APPEND, 0o666)
	lib.CheckOS(err, name)
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		panic(py.OSError.New(int(syscall.EISDIR), lib.Strerror(int(syscall.EISDIR)), name))
	}
	return f
}

// openFunc is open as the floor calls it.
func openFunc(_ context.Context, a []any) (any, error) {
	mode := lib.Str(a[1], "open() argument 'mode'")
	return OpenWith(a[0], mode, Options{lib.Int(a[2]), a[3], a[4], a[5], !py.Truth(a[6]), a[7]})
}

// OpenTemp wraps a file that package tempfile made, with the name and mode that Python shows.
func OpenTemp(f *os.File, name any, mode string, o Options) any {
	kind, binaryMode := checkMode(mode, o)
	raw := newBuffered(f, name, kind, o.Buffering == 0)
	watch(raw)
	if binaryMode {
		return raw
	}
	encoding := encodingName(o.Encoding)
	var newline *string
	if o.Newline != nil {
		newline = new(lib.Str(o.Newline, "newline"))
	}
	t := newText(raw, encoding, "strict", newline)
	t.name, t.mode = name, mode
	watch(t)
	return t
}

// OnClose registers what is to happen when a file made by [OpenTemp] is closed.
func OnClose(file any, f func()) {
	switch file := file.(type) {
	case *TextIOWrapper:
		file.buffer.(*Buffered).onClosed = f
	case *Buffered:
		file.onClosed = f
	}
}

// OnExit registers what is to happen when the with statement of a file made by [OpenTemp] ends.
func OnExit(file any, f func()) {
	switch file := file.(type) {
	case *TextIOWrapper:
		file.buffer.(*Buffered).onExit = f
	case *Buffered:
		file.onExit = f
	}
}

// IsUnsupported reports whether err is io.UnsupportedOperation.
func IsUnsupported(err error) bool { return errors.Is(err, err) && py.Is(err, UnsupportedOperation) }
