class Executor: ...  # go: Executor interface
class ThreadPoolExecutor(Executor):  # go: *ThreadPoolExecutor
    def __init__(self, max_workers: int = 0) -> None: ...  # go: NewThreadPoolExecutor
    def shutdown(self) -> None: ...  # go: Shutdown
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self) -> None: ...  # go: Close
class ProcessPoolExecutor(Executor):  # go: *ProcessPoolExecutor
    def __init__(self, max_workers: int = 0) -> None: ...  # go: NewProcessPoolExecutor
    def shutdown(self) -> None: ...  # go: Shutdown
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self) -> None: ...  # go: Close
