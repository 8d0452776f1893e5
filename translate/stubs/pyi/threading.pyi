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
class Condition:  # go: *Condition
    def __init__(self) -> None: ...  # go: NewCondition(nil)
    def __init__(self, lock: Lock) -> None: ...  # go: NewCondition
    def __init__(self, lock: RLock) -> None: ...  # go: NewCondition
    def __init__(self, lock: Any = None) -> None: ...  # go: NewCondition
    def acquire(self) -> bool: ...  # go: Acquire()
    def acquire(self, blocking: bool = True, timeout: float = -1.0) -> bool: ...  # go: AcquireWithin(blocking, timeout)
    def release(self) -> None: ...  # go: Release()
    def wait(self) -> bool: ...  # go: Wait()
    def wait(self, timeout: float) -> bool: ...  # go: WaitWithin
    def wait(self, timeout: object = None) -> bool: ...  # go: - floor
    def wait_for(self, predicate: Any) -> Any: ...  # go: - special
    def notify(self, n: int = 1) -> None: ...  # go: Notify(n)
    def notify_all(self) -> None: ...  # go: NotifyAll()
    def notifyAll(self) -> None: ...  # go: NotifyAll()
    def __enter__(self) -> bool: ...  # go: Acquire
    def __exit__(self, *args: object) -> None: ...  # go: Release
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
class Thread:  # go: *Thread handle embed=BaseThread serves=Subclass
    def __init__(self, group: None = None, target: Any = None, name: Any = None, args: Any = (), kwargs: Any = None, *, daemon: Any = None) -> None: ...  # go: NewThread special
    def start(self) -> None: ...  # go: Start()
    def run(self) -> None: ...  # go: Run hook wild
    def join(self) -> None: ...  # go: Join()
    def join(self, timeout: float) -> None: ...  # go: JoinWithin
    def join(self, timeout: float | None) -> None: ...  # go: JoinTimeout
    def join(self, timeout: object = None) -> None: ...  # go: - floor
    def is_alive(self) -> bool: ...  # go: IsAlive()
    def getName(self) -> str: ...  # go: Name()
    def setName(self, name: str) -> None: ...  # go: SetName
    def isDaemon(self) -> bool: ...  # go: Daemon()
    def setDaemon(self, daemonic: bool) -> None: ...  # go: SetDaemon
    name: str  # go: Name set
    daemon: bool  # go: Daemon set
    ident: int | None  # go: Ident
    native_id: int | None  # go: Ident
class Timer(Thread):  # go: *Thread handle
    def __init__(self, interval: float, function: Any, args: Any = None, kwargs: Any = None) -> None: ...  # go: NewTimer special
    def cancel(self) -> None: ...  # go: Cancel()
class local: ...  # go: LocalType floor
class BrokenBarrierError(RuntimeError): ...  # go: BrokenBarrierError exception
ThreadError = RuntimeError
TIMEOUT_MAX: Any  # go: - floor
excepthook: Any  # go: - floor
__excepthook__: Any  # go: - floor
ExceptHookArgs: Any  # go: - floor
def current_thread() -> Thread: ...  # go: Current
def currentThread() -> Thread: ...  # go: Current
def main_thread() -> Thread: ...  # go: Main
def active_count() -> nat: ...  # go: ActiveCount
def activeCount() -> nat: ...  # go: ActiveCount
def get_ident() -> int: ...  # go: GetIdent bits=62
def get_native_id() -> int: ...  # go: GetIdent bits=62
def enumerate() -> list[Thread]: ...  # go: Enumerate
def stack_size(size=0, /) -> Any: ...  # go: - floor
