// Package errno answers Python's errno module.
package errno

import (
	"maps"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// codes are the keys of errorcode in CPython's order; of several names for one number it has one.
var codes = []string{
	"ENODEV", "ENOCSI", "EHOSTUNREACH", "ENOMSG", "EUCLEAN", "EL2NSYNC", "EL2HLT", "ENODATA", "ENOTBLK", "ENOSYS", "EPIPE",
	"EINVAL", "EOVERFLOW", "EADV", "EINTR", "EUSERS", "ENOTEMPTY", "ENOBUFS", "EPROTO", "EREMOTE", "ENAVAIL", "ECHILD", "ELOOP",
	"EXDEV", "E2BIG", "ESRCH", "EMSGSIZE", "EAFNOSUPPORT", "EBADR", "EHOSTDOWN", "EPFNOSUPPORT", "ENOPROTOOPT", "EBUSY", "EAGAIN",
	"EBADFD", "EDOTDOT", "EISCONN", "ENOANO", "ESHUTDOWN", "ECHRNG", "ELIBBAD", "ENONET", "EBADE", "EBADF", "EMULTIHOP", "EIO",
	"EUNATCH", "EPROTOTYPE", "ENOSPC", "ENOEXEC", "EALREADY", "ENETDOWN", "ENOTNAM", "EACCES", "ELNRNG", "EILSEQ", "ENOTDIR",
	"ENOTUNIQ", "EPERM", "EDOM", "EXFULL", "ECONNREFUSED", "EISDIR", "EPROTONOSUPPORT", "EROFS", "EADDRNOTAVAIL", "EIDRM", "ECOMM",
	"ESRMNT", "EREMOTEIO", "EL3RST", "EBADMSG", "ENFILE", "ELIBMAX", "ESPIPE", "ENOLINK", "ENETRESET", "ETIMEDOUT", "ENOENT",
	"EEXIST", "EDQUOT", "ENOSTR", "EBADSLT", "EBADRQC", "ELIBACC", "EFAULT", "EFBIG", "EDEADLOCK", "ENOTCONN", "EDESTADDRREQ",
	"ELIBSCN", "ENOLCK", "EISNAM", "ECONNABORTED", "ENETUNREACH", "ESTALE", "ENOSR", "ENOMEM", "ENOTSOCK", "ESTRPIPE", "EMLINK",
	"ERANGE", "ELIBEXEC", "EL3HLT", "ECONNRESET", "EADDRINUSE", "ENOTSUP", "EREMCHG", "ENAMETOOLONG", "ENOTTY", "ERESTART",
	"ESOCKTNOSUPPORT", "ETIME", "EBFONT", "ETOOMANYREFS", "EMFILE", "ETXTBSY", "EINPROGRESS", "ENXIO", "ENOPKG", "ENOMEDIUM",
	"EMEDIUMTYPE", "ECANCELED", "ENOKEY", "EKEYEXPIRED", "EKEYREVOKED", "EKEYREJECTED", "EOWNERDEAD", "ENOTRECOVERABLE", "ERFKILL",
}

// Module is the module object of errno.
var Module = lib.Module("errno", func(m *py.Module) {
	all := maps.Clone(numbers)
	maps.Copy(all, platform)
	for name, n := range all {
		m.Set(name, n)
	}
	names := py.NewDict[any, any]()
	for _, name := range codes {
		if n, ok := all[name]; ok {
			names.Set(n, name)
		}
	}
	m.Set("errorcode", names)
})
