package py

import (
	"strings"
	"syscall"
)

// errnoClass names the subclass of OSError that CPython chooses for an errno.
func errnoClass(errno int) *Class {
	switch syscall.Errno(errno) {
	case syscall.EAGAIN, syscall.EALREADY, syscall.EINPROGRESS:
		return BlockingIOError
	case syscall.EPIPE, syscall.ESHUTDOWN:
		return BrokenPipeError
	case syscall.ECHILD:
		return ChildProcessError
	case syscall.ECONNABORTED:
		return ConnectionAbortedError
	case syscall.ECONNREFUSED:
		return ConnectionRefusedError
	case syscall.ECONNRESET:
		return ConnectionResetError
	case syscall.EEXIST:
		return FileExistsError
	case syscall.ENOENT:
		return FileNotFoundError
	case syscall.EISDIR:
		return IsADirectoryError
	case syscall.ENOTDIR:
		return NotADirectoryError
	case syscall.EINTR:
		return InterruptedError
	case syscall.EACCES, syscall.EPERM:
		return PermissionError
	case syscall.ESRCH:
		return ProcessLookupError
	case syscall.ETIMEDOUT:
		return TimeoutError
	}
	return OSError
}

// errnoText is os.strerror(errno): the C library's words, which begin with a capital where Go's do not.
func errnoText(errno syscall.Errno) string {
	text := errno.Error()
	return strings.ToUpper(text[:1]) + text[1:]
}

// newOSError makes an OSError: OSError(errno, strerror[, filename[, winerror[, filename2]]]).
func (c *Class) newOSError(args []any) *Exception {
	if c == OSError && len(args) >= 2 && len(args) <= 5 {
		if n, ok := args[0].(int); ok {
			c = errnoClass(n)
		}
	}
	e := &Exception{class: c}
	e.initOSError(args)
	return e
}

func (e *Exception) initOSError(args []any) {
	if e.more != nil {
		e.more.fields = attrTable{}
	}
	if len(args) < 2 || len(args) > 5 {
		e.setArgs(args...)
		return
	}
	fields := &e.extra().fields
	fields.set("errno", args[0])
	fields.set("strerror", args[1])
	if len(args) > 2 {
		fields.set("filename", args[2])
	}
	if len(args) > 4 {
		fields.set("filename2", args[4])
	}
	e.setArgs(args[:2]...) // the filename is not part of args, for compatibility with Python 1.5
}
