class Queue[T]:  # go: *Queue handle
    def __init__(self, maxsize: int = 0) -> None: ...  # go: NewQueue
    def put(self, item: T) -> None: ...  # go: Put
    def put(self, item: T, block: bool) -> None: ...  # go: PutWithin(item, block, nil) err
    def put(self, item: T, block: bool = True, timeout: object = None) -> None: ...  # go: PutWithin(item, block, timeout) err
    def get(self) -> T: ...  # go: Get()
    def get(self, block: bool) -> T: ...  # go: GetWithin(block, nil) err
    def get(self, block: bool = True, timeout: object = None) -> T: ...  # go: GetWithin(block, timeout) err
    def put_nowait(self, item: T) -> None: ...  # go: PutNowait err
    def get_nowait(self) -> T: ...  # go: GetNowait err
    def task_done(self) -> None: ...  # go: TaskDone
    def join(self) -> None: ...  # go: Join
    def qsize(self) -> nat: ...  # go: Qsize
    def empty(self) -> bool: ...  # go: Empty
    def full(self) -> bool: ...  # go: Full
    def shutdown(self, immediate: bool = False) -> None: ...  # go: Shutdown(immediate)
    maxsize: int  # go: Maxsize
    unfinished_tasks: nat  # go: UnfinishedTasks
class LifoQueue[T](Queue[T]):  # go: *Queue handle
    def __init__(self, maxsize: int = 0) -> None: ...  # go: NewLifoQueue
class PriorityQueue[T](Queue[T]):  # go: *Queue handle
    def __init__(self, maxsize: int = 0) -> None: ...  # go: NewPriorityQueue
class SimpleQueue[T]:  # go: *SimpleQueueOf handle
    def __init__(self) -> None: ...  # go: NewSimpleQueue
    def put(self, item: T, block: object = True, timeout: object = None) -> None: ...  # go: Put(item)
    def put_nowait(self, item: T) -> None: ...  # go: Put
    def get(self) -> T: ...  # go: Get()
    def get(self, block: bool) -> T: ...  # go: GetWithin(block, nil) err
    def get(self, block: bool = True, timeout: object = None) -> T: ...  # go: GetWithin(block, timeout) err
    def get_nowait(self) -> T: ...  # go: GetNowait err
    def qsize(self) -> nat: ...  # go: Qsize
    def empty(self) -> bool: ...  # go: Empty
class Empty(Exception): ...  # go: Empty exception
class Full(Exception): ...  # go: Full exception
class ShutDown(Exception): ...  # go: ShutDown exception
