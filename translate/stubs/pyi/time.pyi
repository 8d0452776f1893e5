def time() -> float: ...  # go: Time
def monotonic() -> float: ...  # go: Monotonic
def perf_counter() -> float: ...  # go: PerfCounter
def process_time() -> float: ...  # go: ProcessTime
def time_ns() -> int: ...  # go: TimeNs bits=62
def monotonic_ns() -> int: ...  # go: MonotonicNs bits=62
def perf_counter_ns() -> int: ...  # go: PerfCounterNs bits=62
def process_time_ns() -> int: ...  # go: ProcessTimeNs bits=62
def sleep(secs: float, /) -> None: ...  # go: Sleep
