# multiprocessing: processes are threads that work on copies. shared_memory and proxies of one's own are left out.
class ProcessError(Exception): ...  # go: ProcessError exception
class BufferTooShort(ProcessError): ...  # go: BufferTooShort exception
class TimeoutError(ProcessError): ...  # go: TimeoutError exception
class AuthenticationError(ProcessError): ...  # go: AuthenticationError exception
class Process: ...  # go: ProcessType floor
def Queue(maxsize=0) -> Any: ...  # go: - floor
def JoinableQueue(maxsize=0) -> Any: ...  # go: - floor
def SimpleQueue() -> Any: ...  # go: - floor
def Pipe(duplex=True) -> Any: ...  # go: - floor
def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None) -> Any: ...  # go: - floor
def Value(typecode_or_type, *args, lock=True) -> Any: ...  # go: - floor
def Array(typecode_or_type, size_or_initializer, *, lock=True) -> Any: ...  # go: - floor
def Manager() -> Any: ...  # go: - floor
def Lock() -> Any: ...  # go: - floor
def RLock() -> Any: ...  # go: - floor
def Event() -> Any: ...  # go: - floor
def Condition(lock=None) -> Any: ...  # go: - floor
def Semaphore(value=1) -> Any: ...  # go: - floor
def BoundedSemaphore(value=1) -> Any: ...  # go: - floor
def Barrier(parties, action=None, timeout=None) -> Any: ...  # go: - floor
def cpu_count() -> nat: ...  # go: CPUCount
def current_process() -> Any: ...  # go: - floor
def active_children() -> Any: ...  # go: - floor
def freeze_support() -> None: ...  # go: - floor
def get_start_method(allow_none=False) -> Any: ...  # go: - floor
def get_all_start_methods() -> Any: ...  # go: - floor
def set_start_method(method, force=False) -> None: ...  # go: - floor
def get_context(method=None) -> Any: ...  # go: - floor
