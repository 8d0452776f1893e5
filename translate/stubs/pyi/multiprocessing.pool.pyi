class Pool: ...  # go: PoolType floor
class ThreadPool: ...  # go: ThreadPoolType floor
class AsyncResult: ...  # go: ResultType floor
