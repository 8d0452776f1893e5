// Package resource answers Python's resource module: what the process uses and what it may use.
package resource

import (
	"os"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Whose usage is asked for.
const (
	RUSAGE_SELF     = 0
	RUSAGE_CHILDREN = -1
)

// RLIM_INFINITY stands for no limit.
const RLIM_INFINITY = -1

var usage = lib.NewStructSeqClass("resource", "struct_rusage", 16, "ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss",
	"ru_minflt", "ru_majflt", "ru_nswap", "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw")

// used is getrusage(who).
func used(who int) any {
	if who != RUSAGE_SELF && who != RUSAGE_CHILDREN && who != threadUsage {
		panic(py.ValueError.New("invalid who parameter"))
	}
	var u syscall.Rusage
	lib.CheckOS(syscall.Getrusage(who, &u))
	seconds := func(t syscall.Timeval) float64 { return float64(t.Nano()/1000) / 1e6 }
	return usage.Make(seconds(u.Utime), seconds(u.Stime), int(u.Maxrss), int(u.Ixrss), int(u.Idrss), int(u.Isrss), int(u.Minflt),
		int(u.Majflt), int(u.Nswap), int(u.Inblock), int(u.Oublock), int(u.Msgsnd), int(u.Msgrcv), int(u.Nsignals), int(u.Nvcsw), int(u.Nivcsw))
}

// checked is a resource that has a limit.
func checked(x any) int {
	n := lib.Int(x)
	if n < 0 || n >= limits {
		panic(py.ValueError.New("invalid resource specified"))
	}
	return n
}

// shown is a limit as Python has it: -1 where there is none.
func shown(n uint64) int { return int(n) }

func setLimit(resource int, pair any) {
	t := py.TupleFromAny(pair)
	if len(t) != 2 {
		panic(py.ValueError.New("expected a tuple of 2 integers"))
	}
	r := syscall.Rlimit{Cur: uint64(lib.Int(t[0])), Max: uint64(lib.Int(t[1]))}
	switch err := syscall.Setrlimit(resource, &r); err {
	case syscall.EINVAL:
		panic(py.ValueError.New("current limit exceeds maximum limit"))
	case syscall.EPERM:
		panic(py.ValueError.New("not allowed to raise maximum limit"))
	default:
		lib.CheckOS(err)
	}
}

// Module is the module object of resource.
var Module = lib.Module("resource", func(m *py.Module) {
	m.Set("RUSAGE_SELF", RUSAGE_SELF).Set("RUSAGE_CHILDREN", RUSAGE_CHILDREN).Set("RLIM_INFINITY", RLIM_INFINITY).Set("error", py.OSError)
	m.Set("struct_rusage", usage.Class)
	for name, n := range numbers {
		m.Set(name, n)
	}
	lib.AddC(m, "getrusage", "who, /", func(a []any) any { return used(lib.Int(a[0])) })
	lib.AddC(m, "getrlimit", "resource, /", func(a []any) any {
		var r syscall.Rlimit
		lib.CheckOS(syscall.Getrlimit(checked(a[0]), &r))
		return py.Tuple{shown(r.Cur), shown(r.Max)}
	})
	lib.AddC(m, "setrlimit", "resource, limits, /", func(a []any) any { setLimit(checked(a[0]), a[1]); return nil })
	lib.AddC(m, "getpagesize", "", func([]any) any { return os.Getpagesize() })
})
