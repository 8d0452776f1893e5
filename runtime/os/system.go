package os

import (
	"os"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var timesResult = lib.NewStructSeqClass("posix", "times_result", 5, "user", "system", "children_user", "children_system", "elapsed")

// times is os.times().
func times() any {
	used := func(who int) (user, system float64) {
		var u syscall.Rusage
		lib.CheckOS(syscall.Getrusage(who, &u))
		return ticks(u.Utime.Nano()), ticks(u.Stime.Nano())
	}
	user, system := used(syscall.RUSAGE_SELF)
	childUser, childSystem := used(-1)
	return timesResult.Make(user, system, childUser, childSystem, ticks(interp.Now()))
}

// ticks are nanoseconds as whole hundredths of a second.
func ticks(ns int64) float64 { return float64(ns/10_000_000) / 100 }

// priority is getpriority(2), whose result the system call of Linux shifts so that it is never negative.
func priority(which, who int) int {
	n, err := syscall.Getpriority(which, who)
	lib.CheckOS(err)
	if priorityShift != 0 {
		return priorityShift - n
	}
	return n
}

func ids(list []int, err error) any {
	lib.CheckOS(err)
	return py.ListFromAny(list)
}

// system are the functions about the process and the machine.
var system = map[string]function{
	"times":       {"", func([]any) any { return times() }},
	"getpriority": {"which, who", func(a []any) any { return priority(lib.Int(a[0]), lib.Int(a[1])) }},
	"setpriority": {"which, who, priority", func(a []any) any {
		return done(syscall.Setpriority(lib.Int(a[0]), lib.Int(a[1]), lib.Int(a[2])))
	}},
	"nice": {"increment, /", func(a []any) any {
		now := min(max(priority(PRIO_PROCESS, 0)+lib.Int(a[0]), -20), 19)
		lib.CheckOS(syscall.Setpriority(PRIO_PROCESS, 0, now))
		return now
	}},
	"getpgrp":   {"", func([]any) any { return syscall.Getpgrp() }},
	"setpgrp":   {"", func([]any) any { return done(syscall.Setpgid(0, 0)) }},
	"setpgid":   {"pid, pgrp, /", func(a []any) any { return done(syscall.Setpgid(lib.Int(a[0]), lib.Int(a[1]))) }},
	"setsid":    {"", func([]any) any { _, err := syscall.Setsid(); return done(err) }},
	"getsid":    {"pid, /", func(a []any) any { return call(syscall.SYS_GETSID, lib.Int(a[0])) }},
	"getgroups": {"", func([]any) any { return ids(os.Getgroups()) }},
	"setuid":    {"uid, /", func(a []any) any { return done(syscall.Setuid(lib.Int(a[0]))) }},
	"setgid":    {"gid, /", func(a []any) any { return done(syscall.Setgid(lib.Int(a[0]))) }},
	"seteuid":   {"euid, /", func(a []any) any { return done(syscall.Seteuid(lib.Int(a[0]))) }},
	"setegid":   {"egid, /", func(a []any) any { return done(syscall.Setegid(lib.Int(a[0]))) }},
	"setgroups": {"groups, /", func(a []any) any {
		var list []int
		for _, g := range py.Collect(a[0]) {
			list = append(list, lib.Int(g))
		}
		return done(syscall.Setgroups(list))
	}},
	"chroot":  {"path", func(a []any) any { return done(syscall.Chroot(pathOf(a)), a[0]) }},
	"ctermid": {"", func([]any) any { return "/dev/tty" }},
	"getenvb": {"key, default=None", func(a []any) any {
		if v, ok := os.LookupEnv(string(lib.BytesArg(a[0]))); ok {
			return py.Bytes(v)
		}
		return a[1]
	}},
	// Nothing is ever forked, so that nothing that is registered here is ever called.
	"register_at_fork": {"*, before=None, after_in_child=None, after_in_parent=None", func([]any) any { return nil }},
	"sched_yield":      {"", func([]any) any { interp.Switch(); return nil }},
	"sysconf":          {"name, /", func(a []any) any { return sysconf(a[0]) }},
	"confstr": {"name, /", func(a []any) any {
		if a[0] == "CS_PATH" || a[0] == 0 {
			return "/bin:/usr/bin"
		}
		panic(py.ValueError.New("unrecognized configuration name"))
	}},
}

// call is a system call with one argument.
func call(trap uintptr, arg int) int {
	n, _, errno := syscall.Syscall(trap, uintptr(arg), 0, 0)
	if errno != 0 {
		panic(lib.OSError(errno))
	}
	return int(n)
}

// sysconf is os.sysconf(name) of the names that programs ask for; what is asked with a number is found by it.
func sysconf(name any) any {
	for _, c := range sysconfNames {
		if name == any(c.name) || name == any(c.number) {
			return c.value()
		}
	}
	if _, ok := name.(string); ok {
		panic(py.ValueError.New("unrecognized configuration name"))
	}
	if _, ok := name.(int); ok {
		panic(py.OSError.New(22, lib.Strerror(22)))
	}
	panic(py.TypeError.New("configuration names must be strings or integers"))
}

type configuration struct {
	name   string
	number int
	value  func() int
}

func fixed(n int) func() int { return func() int { return n } }

// limit is a resource limit, -1 where there is none.
func limit(resource int) func() int {
	return func() int {
		var r syscall.Rlimit
		if syscall.Getrlimit(resource, &r) != nil || r.Cur > 1<<62 {
			return -1
		}
		return int(r.Cur)
	}
}

var sysconfNames = []configuration{
	{"SC_ARG_MAX", 0, fixed(2097152)}, {"SC_CLK_TCK", 2, fixed(100)}, {"SC_NGROUPS_MAX", 3, fixed(65536)},
	{"SC_OPEN_MAX", 4, limit(syscall.RLIMIT_NOFILE)}, {"SC_STREAM_MAX", 5, fixed(16)}, {"SC_VERSION", 29, fixed(200809)},
	{"SC_PAGESIZE", 30, os.Getpagesize}, {"SC_PAGE_SIZE", 30, os.Getpagesize}, {"SC_IOV_MAX", 60, fixed(1024)},
	{"SC_NPROCESSORS_CONF", 83, CPUCount}, {"SC_NPROCESSORS_ONLN", 84, CPUCount},
	{"SC_PHYS_PAGES", 85, func() int { return memory().pages }}, {"SC_AVPHYS_PAGES", 86, func() int { return memory().free }},
	{"SC_HOST_NAME_MAX", 180, fixed(64)},
}

type pages struct{ pages, free int }
