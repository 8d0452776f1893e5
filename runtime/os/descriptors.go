package os

import (
	"os"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// function is one function of the module as the floor calls it.
type function struct {
	params string
	call   func(a []any) any
}

// done is the result of functions that give nothing: err becomes the OSError.
func done(err error, filenames ...any) any {
	lib.CheckOS(err, filenames...)
	return nil
}

// fdOf is a descriptor, or that of an object with fileno().
func fdOf(x any) int {
	if _, ok := x.(int); !ok {
		x = lib.Method(x, "fileno")
	}
	return lib.Int(x)
}

// outside runs a system call that may block while other threads run, again where a signal has interrupted it.
func outside(call func() (int, error)) (n int) {
	var err error
	interp.Outside(func() {
		for {
			if n, err = call(); err != syscall.EINTR {
				return
			}
		}
	})
	lib.CheckOS(err)
	return n
}

// descriptors are the functions about open files.
var descriptors = map[string]function{
	"dup2": {"fd, fd2, inheritable=True", func(a []any) any {
		lib.CheckOS(duplicate(lib.Int(a[0]), lib.Int(a[1])))
		if !py.Truth(a[2]) {
			syscall.CloseOnExec(lib.Int(a[1]))
		}
		return lib.Int(a[1])
	}},
	"ftruncate": {"fd, length", func(a []any) any { return done(syscall.Ftruncate(lib.Int(a[0]), int64(lib.Int(a[1])))) }},
	"fchmod":    {"fd, mode", func(a []any) any { return done(syscall.Fchmod(lib.Int(a[0]), uint32(lib.Int(a[1])))) }},
	"fchown":    {"fd, uid, gid", func(a []any) any { return done(syscall.Fchown(lib.Int(a[0]), lib.Int(a[1]), lib.Int(a[2]))) }},
	"fchdir":    {"fd", func(a []any) any { return done(syscall.Fchdir(fdOf(a[0]))) }},
	"closerange": {"fd_low, fd_high, /", func(a []any) any {
		for fd := lib.Int(a[0]); fd < lib.Int(a[1]); fd++ {
			syscall.Close(fd)
		}
		return nil
	}},
	"pread": {"fd, length, offset, /", func(a []any) any {
		b := make([]byte, lib.Int(a[1]))
		n := outside(func() (int, error) { return syscall.Pread(lib.Int(a[0]), b, int64(lib.Int(a[2]))) })
		return py.Bytes(b[:n])
	}},
	"pwrite": {"fd, buffer, offset, /", func(a []any) any {
		data := []byte(lib.BytesArg(a[1]))
		return outside(func() (int, error) { return syscall.Pwrite(lib.Int(a[0]), data, int64(lib.Int(a[2]))) })
	}},
	"readv": {"fd, buffers, /", func(a []any) any {
		total := 0
		for _, b := range py.Collect(a[1]) {
			data := Read(lib.Int(a[0]), py.Len(b))
			py.SetItem(b, py.NewSlice(0, len(data), nil), data)
			if total += len(data); len(data) < py.Len(b) {
				break
			}
		}
		return total
	}},
	"writev": {"fd, buffers, /", func(a []any) any {
		var all py.Bytes
		for _, b := range py.Collect(a[1]) {
			all += lib.BytesArg(b)
		}
		return Write(lib.Int(a[0]), all)
	}},
	"get_blocking": {"fd, /", func(a []any) any { return fcntl(lib.Int(a[0]), syscall.F_GETFL, 0)&syscall.O_NONBLOCK == 0 }},
	"set_blocking": {"fd, blocking, /", func(a []any) any {
		return done(syscall.SetNonblock(lib.Int(a[0]), !py.Truth(a[1])))
	}},
	"get_inheritable": {"fd, /", func(a []any) any { return fcntl(lib.Int(a[0]), syscall.F_GETFD, 0)&syscall.FD_CLOEXEC == 0 }},
	"set_inheritable": {"fd, inheritable, /", func(a []any) any {
		flag := syscall.FD_CLOEXEC
		if py.Truth(a[1]) {
			flag = 0
		}
		fcntl(lib.Int(a[0]), syscall.F_SETFD, flag)
		return nil
	}},
	"device_encoding": {"fd", func(a []any) any {
		if i, err := lib.FdStat(lib.Int(a[0])); err != nil || i.Mode()&os.ModeCharDevice == 0 {
			return nil
		}
		return "UTF-8"
	}},
	"chown":  {"path, uid, gid, *, dir_fd=None, follow_symlinks=True", func(a []any) any { return done(os.Chown(pathOf(a), lib.Int(a[1]), lib.Int(a[2])), a[0]) }},
	"lchown": {"path, uid, gid", func(a []any) any { return done(os.Lchown(pathOf(a), lib.Int(a[1]), lib.Int(a[2])), a[0]) }},
	"mkfifo": {"path, mode=438, *, dir_fd=None", func(a []any) any { return done(syscall.Mkfifo(pathOf(a), uint32(lib.Int(a[1])))) }},
	"sync":   {"", func([]any) any { return done(sync()) }},
}

// fcntl is the system call of that name with a number.
func fcntl(fd, command, arg int) int {
	n, _, errno := syscall.Syscall(syscall.SYS_FCNTL, uintptr(fd), uintptr(command), uintptr(arg))
	if errno != 0 {
		panic(lib.OSError(errno))
	}
	return int(n)
}
