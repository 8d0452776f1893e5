class Signals:  # go: SignalsType floor
    __members__: Any
class Handlers:  # go: HandlersType floor
    __members__: Any
class Sigmasks:  # go: SigmasksType floor
    __members__: Any
SIGHUP: Any  # go: - floor
SIGINT: Any  # go: - floor
SIGQUIT: Any  # go: - floor
SIGILL: Any  # go: - floor
SIGTRAP: Any  # go: - floor
SIGABRT: Any  # go: - floor
SIGBUS: Any  # go: - floor
SIGFPE: Any  # go: - floor
SIGKILL: Any  # go: - floor
SIGUSR1: Any  # go: - floor
SIGSEGV: Any  # go: - floor
SIGUSR2: Any  # go: - floor
SIGPIPE: Any  # go: - floor
SIGALRM: Any  # go: - floor
SIGTERM: Any  # go: - floor
SIGCHLD: Any  # go: - floor
SIGCONT: Any  # go: - floor
SIGSTOP: Any  # go: - floor
SIGTSTP: Any  # go: - floor
SIGTTIN: Any  # go: - floor
SIGTTOU: Any  # go: - floor
SIGURG: Any  # go: - floor
SIGXCPU: Any  # go: - floor
SIGXFSZ: Any  # go: - floor
SIGVTALRM: Any  # go: - floor
SIGPROF: Any  # go: - floor
SIGWINCH: Any  # go: - floor
SIGIO: Any  # go: - floor
SIGSYS: Any  # go: - floor
SIGIOT: Any  # go: - floor
SIGCLD: Any  # go: - floor
SIGPOLL: Any  # go: - floor
SIGSTKFLT: Any  # go: - floor
SIGPWR: Any  # go: - floor
SIGRTMIN: Any  # go: - floor
SIGRTMAX: Any  # go: - floor
SIG_BLOCK: Any  # go: - floor
SIG_UNBLOCK: Any  # go: - floor
SIG_SETMASK: Any  # go: - floor
ITIMER_VIRTUAL: Any  # go: - floor
ITIMER_PROF: Any  # go: - floor
SIG_DFL: Any  # go: - floor
SIG_IGN: Any  # go: - floor
NSIG: Any  # go: - floor
ITIMER_REAL: Any  # go: - floor
default_int_handler: Any  # go: - floor
ItimerError = OSError
def signal(signalnum, handler) -> Any: ...  # go: - floor wild
def getsignal(signalnum) -> Any: ...  # go: - floor
def strsignal(signalnum, /) -> Any: ...  # go: - floor
def raise_signal(signalnum, /) -> Any: ...  # go: - floor wild
def alarm(seconds, /) -> Any: ...  # go: - floor
def pause() -> Any: ...  # go: - floor wild
def setitimer(which, seconds, interval=0.0, /) -> Any: ...  # go: - floor
def getitimer(which, /) -> Any: ...  # go: - floor
def valid_signals() -> Any: ...  # go: - floor
def siginterrupt(signalnum, flag, /) -> Any: ...  # go: - floor
