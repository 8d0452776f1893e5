# concurrent.futures: calls in other threads are dynamic.
ALL_COMPLETED: str  # go: string(AllCompleted)
FIRST_COMPLETED: str  # go: string(FirstCompleted)
FIRST_EXCEPTION: str  # go: string(FirstException)
TimeoutError = TimeoutError
from asyncio import CancelledError, InvalidStateError
class Future: ...  # go: FutureClass floor
class Executor: ...  # go: Executor interface
class ThreadPoolExecutor(Executor):  # go: *ThreadPoolExecutor
    def __init__(self, max_workers: int = 0) -> None: ...  # go: NewThreadPoolExecutor
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self) -> None: ...  # go: Close
class ProcessPoolExecutor(Executor):  # go: *ProcessPoolExecutor
    def __init__(self, max_workers: int = 0) -> None: ...  # go: NewProcessPoolExecutor
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self) -> None: ...  # go: Close
def wait(fs: Any, timeout: Any = None, return_when: Any = ...) -> Any: ...  # go: Wait floor
def as_completed(fs: Any, timeout: Any = None) -> Any: ...  # go: AsCompleted floor
