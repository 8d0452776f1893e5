# concurrent.futures: calls in other threads are dynamic.
ALL_COMPLETED: str  # go: string(AllCompleted)
FIRST_COMPLETED: str  # go: string(FirstCompleted)
FIRST_EXCEPTION: str  # go: string(FirstException)
TimeoutError = TimeoutError
from asyncio import CancelledError, InvalidStateError
class Future: ...  # go: FutureClass floor
class Executor: ...  # go: ExecutorClass floor
class ThreadPoolExecutor(Executor): ...  # go: ThreadPoolExecutorClass floor
class ProcessPoolExecutor(Executor): ...  # go: ProcessPoolExecutorClass floor
def wait(fs: Any, timeout: Any = None, return_when: Any = ...) -> Any: ...  # go: Wait floor
def as_completed(fs: Any, timeout: Any = None) -> Any: ...  # go: AsCompleted floor
