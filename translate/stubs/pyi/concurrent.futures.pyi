# concurrent.futures: submit gives futures of what the function gives.
ALL_COMPLETED: str  # go: string(AllCompleted)
FIRST_COMPLETED: str  # go: string(FirstCompleted)
FIRST_EXCEPTION: str  # go: string(FirstException)
TimeoutError = TimeoutError
class Future[T]:  # go: *Future covariant
    def result(self) -> T: ...  # go: Result err
    def result(self, timeout: float) -> T: ...  # go: ResultTimeout err
    def result(self, timeout: object = None) -> T: ...  # go: - floor
    def exception(self) -> Any: ...  # go: - floor wild
    def exception(self, timeout: object = None) -> Any: ...  # go: - floor wild
    def done(self) -> bool: ...  # go: Done
    def running(self) -> bool: ...  # go: Running
    def cancelled(self) -> bool: ...  # go: Cancelled
    def cancel(self) -> bool: ...  # go: Cancel
class Executor: ...  # go: Executor interface
class ThreadPoolExecutor(Executor):  # go: *ThreadPoolExecutor
    def __init__(self, max_workers: int = 0, thread_name_prefix: str = ...) -> None: ...  # go: NewThreadPoolExecutor(max_workers, ThreadNamePrefix(thread_name_prefix))
    def submit[T](self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]: ...  # go: Submit special
    def map[A, T](self, fn: Callable[[A], T], /, *iterables: Iterable[A], chunksize: int = 1) -> Iterator[T]: ...  # go: Each special
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self) -> None: ...  # go: Close
class ProcessPoolExecutor(Executor):  # go: *ProcessPoolExecutor
    def __init__(self, max_workers: int = 0) -> None: ...  # go: NewProcessPoolExecutor
    def submit[T](self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]: ...  # go: Submit special
    def map[A, T](self, fn: Callable[[A], T], /, *iterables: Iterable[A], chunksize: int = 1) -> Iterator[T]: ...  # go: Each special
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self) -> None: ...  # go: Close
def wait(fs: Any, timeout: Any = None, return_when: Any = ...) -> Any: ...  # go: Wait floor
def as_completed[T](fs: Iterable[Future[T]]) -> Iterator[Future[T]]: ...  # go: EachCompleted
def as_completed(fs: Any, timeout: Any = None) -> Any: ...  # go: AsCompleted floor

# at the end, for asyncio imports from here
from asyncio import CancelledError, InvalidStateError
