package lib

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Errno finds the error number in an error of Go's os package.
func Errno(err error) (syscall.Errno, bool) {
	var errno syscall.Errno
	switch {
	case errors.As(err, &errno):
		return errno, true
	case errors.Is(err, fs.ErrNotExist):
		return syscall.ENOENT, true
	case errors.Is(err, fs.ErrExist):
		return syscall.EEXIST, true
	case errors.Is(err, fs.ErrClosed):
		return syscall.EBADF, true
	}
	return 0, false
}

// OSError is the OSError, of the class its errno chooses, that err of Go's os package stands for; filenames are shown.
func OSError(err error, filenames ...any) error {
	if err == nil {
		return nil
	}
	errno, ok := Errno(err)
	if !ok {
		return py.OSError.New(err.Error())
	}
	args := []any{int(errno), Strerror(int(errno))}
	switch len(filenames) {
	case 1:
		args = append(args, filenames[0])
	case 2:
		args = append(args, filenames[0], nil, filenames[1])
	}
	return py.OSError.New(args...)
}

// CheckOS panics with the OSError that err stands for.
func CheckOS(err error, filenames ...any) {
	if err != nil {
		panic(OSError(err, filenames...))
	}
}

// Strerror is os.strerror(errno): the words of the C library.
func Strerror(errno int) string {
	text := syscall.Errno(errno).Error()
	switch syscall.Errno(errno) {
	case 0:
		return "Success"
	case syscall.EOPNOTSUPP:
		return "Operation not supported"
	case syscall.ENOTDIR, syscall.ENOENT:
	}
	if text != "" && text[0] >= 'a' && text[0] <= 'z' {
		return string(text[0]-'a'+'A') + text[1:]
	}
	return text
}

// FSPath is os.fspath(x) as a Go string: a str, bytes, or an object with __fspath__; what names the function or argument
// in the TypeError.
func FSPath(x any) string {
	s, ok := fspath(x)
	if !ok {
		panic(py.TypeError.Newf("expected str, bytes or os.PathLike object, not %s", TypeName(x)))
	}
	return s
}

// FSPathArg is FSPath with the TypeError of functions written in C.
func FSPathArg(x any, function, arg, kinds string) string {
	s, ok := fspath(x)
	if !ok {
		panic(py.TypeError.Newf("%s: %s should be %s, not %s", function, arg, kinds, TypeName(x)))
	}
	return s
}

func fspath(x any) (string, bool) {
	if s, ok := AsStr(x); ok {
		return s, true
	}
	if b, ok := x.(py.Bytes); ok {
		return string(b), true
	}
	if x == nil || !py.HasAttr(py.Type(x), "__fspath__") {
		return "", false
	}
	return fspath(Method(x, "__fspath__"))
}

// PathLike is what the filename of an OSError shows for a path argument: the path object itself for open, else its text.
func PathLike(x any) any {
	if _, ok := AsStr(x); ok {
		return x
	}
	if b, ok := x.(py.Bytes); ok {
		return b
	}
	return FSPath(x)
}

// IsDir reports whether a path names a directory.
func IsDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// FlushFiles writes out what open files hold back, before the program looks at the file system: CPython closes a file as
// soon as nobody refers to it. Package io sets it.
var FlushFiles = func() {}

// FdStat is what the system says about an open file descriptor, which stays open: a file made of it would close it when collected.
func FdStat(fd int) (fs.FileInfo, error) {
	d, err := syscall.Dup(fd)
	if err != nil {
		return nil, err
	}
	f := os.NewFile(uintptr(d), "")
	defer f.Close()
	return f.Stat()
}
