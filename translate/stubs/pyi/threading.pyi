class Lock: ...  # go: LockType floor
class RLock: ...  # go: RLockType floor
class Condition: ...  # go: ConditionType floor
class Event: ...  # go: EventType floor
class Semaphore: ...  # go: SemaphoreType floor
class BoundedSemaphore: ...  # go: BoundedSemaphoreType floor
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
