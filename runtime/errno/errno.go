// Package errno answers Python's errno module.
package errno

import (
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var names = map[string]syscall.Errno{
	"EPERM": syscall.EPERM, "ENOENT": syscall.ENOENT, "ESRCH": syscall.ESRCH, "EINTR": syscall.EINTR, "EIO": syscall.EIO, "ENXIO": syscall.ENXIO,
	"E2BIG": syscall.E2BIG, "ENOEXEC": syscall.ENOEXEC, "EBADF": syscall.EBADF, "ECHILD": syscall.ECHILD, "EAGAIN": syscall.EAGAIN,
	"ENOMEM": syscall.ENOMEM, "EACCES": syscall.EACCES, "EFAULT": syscall.EFAULT, "EBUSY": syscall.EBUSY, "EEXIST": syscall.EEXIST,
	"EXDEV": syscall.EXDEV, "ENODEV": syscall.ENODEV, "ENOTDIR": syscall.ENOTDIR, "EISDIR": syscall.EISDIR, "EINVAL": syscall.EINVAL,
	"ENFILE": syscall.ENFILE, "EMFILE": syscall.EMFILE, "ENOTTY": syscall.ENOTTY, "EFBIG": syscall.EFBIG, "ENOSPC": syscall.ENOSPC,
	"ESPIPE": syscall.ESPIPE, "EROFS": syscall.EROFS, "EMLINK": syscall.EMLINK, "EPIPE": syscall.EPIPE, "EDOM": syscall.EDOM, "ERANGE": syscall.ERANGE,
	"EDEADLK": syscall.EDEADLK, "ENAMETOOLONG": syscall.ENAMETOOLONG, "ENOSYS": syscall.ENOSYS, "ENOTEMPTY": syscall.ENOTEMPTY, "ELOOP": syscall.ELOOP,
	"EWOULDBLOCK": syscall.EWOULDBLOCK, "EALREADY": syscall.EALREADY, "EINPROGRESS": syscall.EINPROGRESS, "ENOTSOCK": syscall.ENOTSOCK,
	"EADDRINUSE": syscall.EADDRINUSE, "EADDRNOTAVAIL": syscall.EADDRNOTAVAIL, "ENETDOWN": syscall.ENETDOWN, "ENETUNREACH": syscall.ENETUNREACH,
	"ECONNABORTED": syscall.ECONNABORTED, "ECONNRESET": syscall.ECONNRESET, "ENOBUFS": syscall.ENOBUFS, "EISCONN": syscall.EISCONN,
	"ENOTCONN": syscall.ENOTCONN, "ETIMEDOUT": syscall.ETIMEDOUT, "ECONNREFUSED": syscall.ECONNREFUSED, "EHOSTUNREACH": syscall.EHOSTUNREACH,
}

// Module is the module object of errno.
var Module = lib.Module("errno", func(m *py.Module) {
	codes := py.NewDict[any, any]()
	for name, n := range names {
		m.Set(name, int(n))
		if name != "EWOULDBLOCK" {
			codes.Set(int(n), name)
		}
	}
	m.Set("errorcode", codes)
})
