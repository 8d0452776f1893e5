package os

import "syscall"

// Access, seeking, priorities and spawning.
const (
	F_LOCK       = 1
	F_OK         = 0
	F_TEST       = 3
	F_TLOCK      = 2
	F_ULOCK      = 0
	PRIO_PGRP    = 1
	PRIO_PROCESS = 0
	PRIO_USER    = 2
	P_NOWAIT     = 1
	P_NOWAITO    = 1
	P_WAIT       = 0
	R_OK         = 4
	SEEK_CUR     = 1
	SEEK_END     = 2
	SEEK_SET     = 0
	W_OK         = 2
	X_OK         = 1
)

// Exit statuses of sysexits.h.
const (
	EX_CANTCREAT   = 73
	EX_CONFIG      = 78
	EX_DATAERR     = 65
	EX_IOERR       = 74
	EX_NOHOST      = 68
	EX_NOINPUT     = 66
	EX_NOPERM      = 77
	EX_NOUSER      = 67
	EX_OK          = 0
	EX_OSERR       = 71
	EX_OSFILE      = 72
	EX_PROTOCOL    = 76
	EX_SOFTWARE    = 70
	EX_TEMPFAIL    = 75
	EX_UNAVAILABLE = 69
	EX_USAGE       = 64
)

// Flags of open.
const (
	O_ACCMODE   = syscall.O_ACCMODE
	O_APPEND    = syscall.O_APPEND
	O_ASYNC     = syscall.O_ASYNC
	O_CLOEXEC   = syscall.O_CLOEXEC
	O_CREAT     = syscall.O_CREAT
	O_DIRECTORY = syscall.O_DIRECTORY
	O_EXCL      = syscall.O_EXCL
	O_FSYNC     = syscall.O_FSYNC
	O_NDELAY    = syscall.O_NDELAY
	O_NOCTTY    = syscall.O_NOCTTY
	O_NOFOLLOW  = syscall.O_NOFOLLOW
	O_NONBLOCK  = syscall.O_NONBLOCK
	O_RDONLY    = syscall.O_RDONLY
	O_RDWR      = syscall.O_RDWR
	O_SYNC      = syscall.O_SYNC
	O_TRUNC     = syscall.O_TRUNC
	O_WRONLY    = syscall.O_WRONLY
)

// What wait tells.
const (
	WCONTINUED = syscall.WCONTINUED
	WEXITED    = syscall.WEXITED
	WNOHANG    = syscall.WNOHANG
	WNOWAIT    = syscall.WNOWAIT
	WSTOPPED   = syscall.WSTOPPED
	WUNTRACED  = syscall.WUNTRACED
)

// constants are the numbers of the module by name.
var constants = map[string]int{
	"F_LOCK": F_LOCK, "F_OK": F_OK, "F_TEST": F_TEST, "F_TLOCK": F_TLOCK, "F_ULOCK": F_ULOCK, "PRIO_PGRP": PRIO_PGRP,
	"PRIO_PROCESS": PRIO_PROCESS, "PRIO_USER": PRIO_USER, "P_NOWAIT": P_NOWAIT, "P_NOWAITO": P_NOWAITO, "P_WAIT": P_WAIT,
	"R_OK": R_OK, "SEEK_CUR": SEEK_CUR, "SEEK_END": SEEK_END, "SEEK_SET": SEEK_SET, "W_OK": W_OK, "X_OK": X_OK,
	"EX_CANTCREAT": EX_CANTCREAT, "EX_CONFIG": EX_CONFIG, "EX_DATAERR": EX_DATAERR, "EX_IOERR": EX_IOERR, "EX_NOHOST": EX_NOHOST,
	"EX_NOINPUT": EX_NOINPUT, "EX_NOPERM": EX_NOPERM, "EX_NOUSER": EX_NOUSER, "EX_OK": EX_OK, "EX_OSERR": EX_OSERR,
	"EX_OSFILE": EX_OSFILE, "EX_PROTOCOL": EX_PROTOCOL, "EX_SOFTWARE": EX_SOFTWARE, "EX_TEMPFAIL": EX_TEMPFAIL,
	"EX_UNAVAILABLE": EX_UNAVAILABLE, "EX_USAGE": EX_USAGE, "O_ACCMODE": O_ACCMODE, "O_APPEND": O_APPEND, "O_ASYNC": O_ASYNC,
	"O_CLOEXEC": O_CLOEXEC, "O_CREAT": O_CREAT, "O_DIRECTORY": O_DIRECTORY, "O_EXCL": O_EXCL, "O_FSYNC": O_FSYNC,
	"O_NDELAY": O_NDELAY, "O_NOCTTY": O_NOCTTY, "O_NOFOLLOW": O_NOFOLLOW, "O_NONBLOCK": O_NONBLOCK, "O_RDONLY": O_RDONLY,
	"O_RDWR": O_RDWR, "O_SYNC": O_SYNC, "O_TRUNC": O_TRUNC, "O_WRONLY": O_WRONLY, "WCONTINUED": WCONTINUED, "WEXITED": WEXITED,
	"WNOHANG": WNOHANG, "WNOWAIT": WNOWAIT, "WSTOPPED": WSTOPPED, "WUNTRACED": WUNTRACED,
}
