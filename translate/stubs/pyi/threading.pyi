class Lock:  # go: *Lock
    def __init__(self) -> None: ...  # go: NewLock()
    def acquire(self) -> bool: ...  # go: Acquire()
    def acquire(self, blocking: bool = True, timeout: float = -1.0) -> bool: ...  # go: AcquireWithin(blocking, timeout)
    def release(self) -> None: ...  # go: Release()
    def locked(self) -> bool: ...  # go: Locked()
    def __enter__(self) -> bool: ...  # go: Acquire
    def __exit__(self, *args: object) -> None: ...  # go: Release
class RLock:  # go: *RLock
    def __init__(self) -> None: ...  # go: NewRLock()
    def acquire(self) -> bool: ...  # go: Acquire()
    def acquire(self, blocking: bool = True, timeout: float = -1.0) -> bool: ...  # go: AcquireWithin(blocking, timeout)
    def release(self) -> None: ...  # go: Release()
    def __enter__(self) -> bool: ...  # go: Acquire
    def __exit__(self, *args: object) -> None: ...  # go: Release
class Condition: ...  # go: ConditionType floor
class Event:  # go: *Event
    def __init__(self) -> None: ...  # go: NewEvent()
    def is_set(self) -> bool: ...  # go: IsSet()
    def set(self) -> None: ...  # go: Set()
    def clear(self) -> None: ...  # go: Clear()
    def wait(self) -> bool: ...  # go: Wait()
    def wait(self, timeout: float) -> bool: ...  # go: WaitFor
    def wait(self, timeout: object = None) -> bool: ...  # go: - floor
class Semaphore:  # go: *Semaphore
    def __init__(self, value: int = 1) -> None: ...  # go: NewSemaphore
    def acquire(self) -> bool: ...  # go: Acquire()
    def acquire(self, blocking: bool = True, timeout: object = None) -> bool: ...  # go: AcquireWithin(blocking, timeout)
    def release(self, n: int = 1) -> None: ...  # go: ReleaseN(n)
    def __enter__(self) -> bool: ...  # go: Acquire
    def __exit__(self, *args: object) -> None: ...  # go: Release
class BoundedSemaphore:  # go: *Semaphore
    def __init__(self, value: int = 1) -> None: ...  # go: NewBoundedSemaphore
    def acquire(self) -> bool: ...  # go: Acquire()
    def acquire(self, blocking: bool = True, timeout: object = None) -> bool: ...  # go: AcquireWithin(blocking, timeout)
    def release(self, n: int = 1) -> None: ...  # go: ReleaseN(n)
    def __enter__(self) -> bool: ...  # go: Acquire
    def __exit__(self, *args: object) -> None: ...  # go: Release
class Barrier: ...  # go: BarrierType floor
class Thread: ...  # go: ThreadType floor
class Timer: ...  # go: TimerType floor
class local: ...  # go: LocalType floor
class BrokenBarrierError(RuntimeError): ...  # go: BrokenBarrierError exception
ThreadError = RuntimeError
TIMEOUT_MAX: Any  # go: - floor
excepthook: Any  # go: - floor
__excepthook__: Any  # go: - floor
ExceptHookArgs: Any  # go: - floor
def current_thread() -> Any: ...  # go: - floor
def currentThread() -> Any: ...  # go: - floor
def main_thread() -> Any: ...  # go: - floor
def active_count() -> nat: ...  # go: ActiveCount
def activeCount() -> nat: ...  # go: ActiveCount
def get_ident() -> int: ...  # go: GetIdent bits=62
def get_native_id() -> int: ...  # go: GetIdent bits=62
def enumerate() -> Any: ...  # go: - floor
def stack_size(size=0, /) -> Any: ...  # go: - floor
