def time() -> float: ...  # go: Time
def monotonic() -> float: ...  # go: Monotonic
def perf_counter() -> float: ...  # go: PerfCounter
def process_time() -> float: ...  # go: ProcessTime
def time_ns() -> int: ...  # go: TimeNs
def monotonic_ns() -> int: ...  # go: MonotonicNs
def perf_counter_ns() -> int: ...  # go: PerfCounterNs
def process_time_ns() -> int: ...  # go: ProcessTimeNs
def sleep(secs: float, /) -> None: ...  # go: Sleep
