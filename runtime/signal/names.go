package signal

import (
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/enum"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// named is one signal, or another name of one.
type named struct {
	name string
	sig  syscall.Signal
	text string // signal.strsignal(); "" for another name
}

var names = []named{
	{"SIGHUP", syscall.SIGHUP, "Hangup"}, {"SIGINT", syscall.SIGINT, "Interrupt"}, {"SIGQUIT", syscall.SIGQUIT, "Quit"},
	{"SIGILL", syscall.SIGILL, "Illegal instruction"}, {"SIGTRAP", syscall.SIGTRAP, "Trace/breakpoint trap"},
	{"SIGABRT", syscall.SIGABRT, "Aborted"}, {"SIGBUS", syscall.SIGBUS, "Bus error"},
	{"SIGFPE", syscall.SIGFPE, "Floating point exception"}, {"SIGKILL", syscall.SIGKILL, "Killed"},
	{"SIGUSR1", syscall.SIGUSR1, "User defined signal 1"}, {"SIGSEGV", syscall.SIGSEGV, "Segmentation fault"},
	{"SIGUSR2", syscall.SIGUSR2, "User defined signal 2"}, {"SIGPIPE", syscall.SIGPIPE, "Broken pipe"},
	{"SIGALRM", syscall.SIGALRM, "Alarm clock"}, {"SIGTERM", syscall.SIGTERM, "Terminated"},
	{"SIGCHLD", syscall.SIGCHLD, "Child exited"}, {"SIGCONT", syscall.SIGCONT, "Continued"},
	{"SIGSTOP", syscall.SIGSTOP, "Stopped (signal)"}, {"SIGTSTP", syscall.SIGTSTP, "Stopped"},
	{"SIGTTIN", syscall.SIGTTIN, "Stopped (tty input)"}, {"SIGTTOU", syscall.SIGTTOU, "Stopped (tty output)"},
	{"SIGURG", syscall.SIGURG, "Urgent I/O condition"}, {"SIGXCPU", syscall.SIGXCPU, "CPU time limit exceeded"},
	{"SIGXFSZ", syscall.SIGXFSZ, "File size limit exceeded"}, {"SIGVTALRM", syscall.SIGVTALRM, "Virtual timer expired"},
	{"SIGPROF", syscall.SIGPROF, "Profiling timer expired"}, {"SIGWINCH", syscall.SIGWINCH, "Window changed"},
	{"SIGIO", syscall.SIGIO, "I/O possible"}, {"SIGSYS", syscall.SIGSYS, "Bad system call"},
	{"SIGSTKFLT", 16, "Stack fault"}, {"SIGPWR", 30, "Power failure"}, {"SIGRTMIN", 34, "Real-time signal 0"},
	{"SIGRTMAX", 64, "Real-time signal 30"},
	{"SIGIOT", syscall.SIGABRT, ""}, {"SIGCLD", syscall.SIGCHLD, ""}, {"SIGPOLL", syscall.SIGIO, ""},
}

// signals is the number of signals, and one more: signal.NSIG.
const signals = 65

// The enumerations of the module.
var (
	SignalsType  any
	HandlersType any
	SigmasksType any
)

func enumeration(name string, members *py.Dict[any, any]) any {
	return lib.CallKW(enum.IntEnum(), []any{name, members}, []py.KV{{Key: "module", Value: "signal"}})
}

func makeEnums() {
	all := py.NewDict[any, any]()
	for _, n := range names {
		all.Set(n.name, int(n.sig))
	}
	SignalsType = enumeration("Signals", all)
	actions := py.NewDict[any, any]()
	actions.Set("SIG_DFL", 0)
	actions.Set("SIG_IGN", 1)
	HandlersType = enumeration("Handlers", actions)
	how := py.NewDict[any, any]()
	how.Set("SIG_BLOCK", 0)
	how.Set("SIG_UNBLOCK", 1)
	how.Set("SIG_SETMASK", 2)
	SigmasksType = enumeration("Sigmasks", how)
}

// member is the member of Signals with a number, or the number.
func member(sig int) any {
	for _, n := range names {
		if int(n.sig) == sig {
			return lib.Call(SignalsType, sig)
		}
	}
	return sig
}

// strsignal is signal.strsignal(signum).
func strsignal(sig int) any {
	for _, n := range names {
		if int(n.sig) == sig {
			return n.text
		}
	}
	return nil
}
