package errno

import "syscall"

// The numbers that every Unix has.
const (
	EPERM           = int(syscall.EPERM)
	ENOENT          = int(syscall.ENOENT)
	ESRCH           = int(syscall.ESRCH)
	EINTR           = int(syscall.EINTR)
	EIO             = int(syscall.EIO)
	ENXIO           = int(syscall.ENXIO)
	E2BIG           = int(syscall.E2BIG)
	ENOEXEC         = int(syscall.ENOEXEC)
	EBADF           = int(syscall.EBADF)
	ECHILD          = int(syscall.ECHILD)
	EAGAIN          = int(syscall.EAGAIN)
	EWOULDBLOCK     = int(syscall.EWOULDBLOCK)
	ENOMEM          = int(syscall.ENOMEM)
	EACCES          = int(syscall.EACCES)
	EFAULT          = int(syscall.EFAULT)
	ENOTBLK         = int(syscall.ENOTBLK)
	EBUSY           = int(syscall.EBUSY)
	EEXIST          = int(syscall.EEXIST)
	EXDEV           = int(syscall.EXDEV)
	ENODEV          = int(syscall.ENODEV)
	ENOTDIR         = int(syscall.ENOTDIR)
	EISDIR          = int(syscall.EISDIR)
	EINVAL          = int(syscall.EINVAL)
	ENFILE          = int(syscall.ENFILE)
	EMFILE          = int(syscall.EMFILE)
	ENOTTY          = int(syscall.ENOTTY)
	ETXTBSY         = int(syscall.ETXTBSY)
	EFBIG           = int(syscall.EFBIG)
	ENOSPC          = int(syscall.ENOSPC)
	ESPIPE          = int(syscall.ESPIPE)
	EROFS           = int(syscall.EROFS)
	EMLINK          = int(syscall.EMLINK)
	EPIPE           = int(syscall.EPIPE)
	EDOM            = int(syscall.EDOM)
	ERANGE          = int(syscall.ERANGE)
	EDEADLK         = int(syscall.EDEADLK)
	ENAMETOOLONG    = int(syscall.ENAMETOOLONG)
	ENOLCK          = int(syscall.ENOLCK)
	ENOSYS          = int(syscall.ENOSYS)
	ENOTEMPTY       = int(syscall.ENOTEMPTY)
	ELOOP           = int(syscall.ELOOP)
	ENOMSG          = int(syscall.ENOMSG)
	EIDRM           = int(syscall.EIDRM)
	EREMOTE         = int(syscall.EREMOTE)
	ENOLINK         = int(syscall.ENOLINK)
	EPROTO          = int(syscall.EPROTO)
	EMULTIHOP       = int(syscall.EMULTIHOP)
	EBADMSG         = int(syscall.EBADMSG)
	EOVERFLOW       = int(syscall.EOVERFLOW)
	EILSEQ          = int(syscall.EILSEQ)
	EUSERS          = int(syscall.EUSERS)
	ENOTSOCK        = int(syscall.ENOTSOCK)
	EDESTADDRREQ    = int(syscall.EDESTADDRREQ)
	EMSGSIZE        = int(syscall.EMSGSIZE)
	EPROTOTYPE      = int(syscall.EPROTOTYPE)
	ENOPROTOOPT     = int(syscall.ENOPROTOOPT)
	EPROTONOSUPPORT = int(syscall.EPROTONOSUPPORT)
	ESOCKTNOSUPPORT = int(syscall.ESOCKTNOSUPPORT)
	ENOTSUP         = int(syscall.ENOTSUP)
	EOPNOTSUPP      = int(syscall.EOPNOTSUPP)
	EPFNOSUPPORT    = int(syscall.EPFNOSUPPORT)
	EAFNOSUPPORT    = int(syscall.EAFNOSUPPORT)
	EADDRINUSE      = int(syscall.EADDRINUSE)
	EADDRNOTAVAIL   = int(syscall.EADDRNOTAVAIL)
	ENETDOWN        = int(syscall.ENETDOWN)
	ENETUNREACH     = int(syscall.ENETUNREACH)
	ENETRESET       = int(syscall.ENETRESET)
	ECONNABORTED    = int(syscall.ECONNABORTED)
	ECONNRESET      = int(syscall.ECONNRESET)
	ENOBUFS         = int(syscall.ENOBUFS)
	EISCONN         = int(syscall.EISCONN)
	ENOTCONN        = int(syscall.ENOTCONN)
	ESHUTDOWN       = int(syscall.ESHUTDOWN)
	ETOOMANYREFS    = int(syscall.ETOOMANYREFS)
	ETIMEDOUT       = int(syscall.ETIMEDOUT)
	ECONNREFUSED    = int(syscall.ECONNREFUSED)
	EHOSTDOWN       = int(syscall.EHOSTDOWN)
	EHOSTUNREACH    = int(syscall.EHOSTUNREACH)
	EALREADY        = int(syscall.EALREADY)
	EINPROGRESS     = int(syscall.EINPROGRESS)
	ESTALE          = int(syscall.ESTALE)
	EDQUOT          = int(syscall.EDQUOT)
	ECANCELED       = int(syscall.ECANCELED)
	EOWNERDEAD      = int(syscall.EOWNERDEAD)
	ENOTRECOVERABLE = int(syscall.ENOTRECOVERABLE)
)

// numbers are the constants by name.
var numbers = map[string]int{
	"EPERM": EPERM, "ENOENT": ENOENT, "ESRCH": ESRCH, "EINTR": EINTR, "EIO": EIO, "ENXIO": ENXIO, "E2BIG": E2BIG,
	"ENOEXEC": ENOEXEC, "EBADF": EBADF, "ECHILD": ECHILD, "EAGAIN": EAGAIN, "EWOULDBLOCK": EWOULDBLOCK, "ENOMEM": ENOMEM,
	"EACCES": EACCES, "EFAULT": EFAULT, "ENOTBLK": ENOTBLK, "EBUSY": EBUSY, "EEXIST": EEXIST, "EXDEV": EXDEV, "ENODEV": ENODEV,
	"ENOTDIR": ENOTDIR, "EISDIR": EISDIR, "EINVAL": EINVAL, "ENFILE": ENFILE, "EMFILE": EMFILE, "ENOTTY": ENOTTY,
	"ETXTBSY": ETXTBSY, "EFBIG": EFBIG, "ENOSPC": ENOSPC, "ESPIPE": ESPIPE, "EROFS": EROFS, "EMLINK": EMLINK, "EPIPE": EPIPE,
	"EDOM": EDOM, "ERANGE": ERANGE, "EDEADLK": EDEADLK, "ENAMETOOLONG": ENAMETOOLONG, "ENOLCK": ENOLCK, "ENOSYS": ENOSYS,
	"ENOTEMPTY": ENOTEMPTY, "ELOOP": ELOOP, "ENOMSG": ENOMSG, "EIDRM": EIDRM, "EREMOTE": EREMOTE, "ENOLINK": ENOLINK,
	"EPROTO": EPROTO, "EMULTIHOP": EMULTIHOP, "EBADMSG": EBADMSG, "EOVERFLOW": EOVERFLOW, "EILSEQ": EILSEQ, "EUSERS": EUSERS,
	"ENOTSOCK": ENOTSOCK, "EDESTADDRREQ": EDESTADDRREQ, "EMSGSIZE": EMSGSIZE, "EPROTOTYPE": EPROTOTYPE, "ENOPROTOOPT": ENOPROTOOPT,
	"EPROTONOSUPPORT": EPROTONOSUPPORT, "ESOCKTNOSUPPORT": ESOCKTNOSUPPORT, "ENOTSUP": ENOTSUP, "EOPNOTSUPP": EOPNOTSUPP,
	"EPFNOSUPPORT": EPFNOSUPPORT, "EAFNOSUPPORT": EAFNOSUPPORT, "EADDRINUSE": EADDRINUSE, "EADDRNOTAVAIL": EADDRNOTAVAIL,
	"ENETDOWN": ENETDOWN, "ENETUNREACH": ENETUNREACH, "ENETRESET": ENETRESET, "ECONNABORTED": ECONNABORTED,
	"ECONNRESET": ECONNRESET, "ENOBUFS": ENOBUFS, "EISCONN": EISCONN, "ENOTCONN": ENOTCONN, "ESHUTDOWN": ESHUTDOWN,
	"ETOOMANYREFS": ETOOMANYREFS, "ETIMEDOUT": ETIMEDOUT, "ECONNREFUSED": ECONNREFUSED, "EHOSTDOWN": EHOSTDOWN,
	"EHOSTUNREACH": EHOSTUNREACH, "EALREADY": EALREADY, "EINPROGRESS": EINPROGRESS, "ESTALE": ESTALE, "EDQUOT": EDQUOT,
	"ECANCELED": ECANCELED, "EOWNERDEAD": EOWNERDEAD, "ENOTRECOVERABLE": ENOTRECOVERABLE,
}
