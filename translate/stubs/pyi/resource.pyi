RUSAGE_SELF: Any  # go: - floor
RUSAGE_CHILDREN: Any  # go: - floor
RUSAGE_THREAD: Any  # go: - floor
RLIM_INFINITY: Any  # go: - floor
RLIMIT_CPU: Any  # go: - floor
RLIMIT_FSIZE: Any  # go: - floor
RLIMIT_DATA: Any  # go: - floor
RLIMIT_STACK: Any  # go: - floor
RLIMIT_CORE: Any  # go: - floor
RLIMIT_RSS: Any  # go: - floor
RLIMIT_NPROC: Any  # go: - floor
RLIMIT_NOFILE: Any  # go: - floor
RLIMIT_OFILE: Any  # go: - floor
RLIMIT_MEMLOCK: Any  # go: - floor
RLIMIT_AS: Any  # go: - floor
RLIMIT_SIGPENDING: Any  # go: - floor
RLIMIT_MSGQUEUE: Any  # go: - floor
RLIMIT_NICE: Any  # go: - floor
RLIMIT_RTPRIO: Any  # go: - floor
RLIMIT_RTTIME: Any  # go: - floor
error: Any  # go: - floor
class struct_rusage: ...  # go: - floor
def getrusage(who, /) -> Any: ...  # go: - floor
def getrlimit(resource, /) -> Any: ...  # go: - floor
def setrlimit(resource, limits, /) -> None: ...  # go: - floor
def getpagesize() -> int: ...  # go: - floor
