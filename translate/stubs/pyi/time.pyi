def time() -> float: ...  # go: Time
def monotonic() -> float: ...  # go: Monotonic
def perf_counter() -> float: ...  # go: PerfCounter
def process_time() -> float: ...  # go: ProcessTime
def time_ns() -> int: ...  # go: TimeNs bits=62
def monotonic_ns() -> int: ...  # go: MonotonicNs bits=62
def perf_counter_ns() -> int: ...  # go: PerfCounterNs bits=62
def process_time_ns() -> int: ...  # go: ProcessTimeNs bits=62
def sleep(secs: float, /) -> None: ...  # go: Sleep wild
class struct_time: ...  # go: StructTime floor
def thread_time() -> float: ...  # go: ThreadTime
def gmtime(seconds=None, /) -> Any: ...  # go: - floor
def localtime(seconds=None, /) -> Any: ...  # go: - floor
def mktime(tuple, /) -> float: ...  # go: - floor
def asctime(tuple=None, /) -> str: ...  # go: - floor
def ctime(seconds=None, /) -> str: ...  # go: - floor
def strftime(format: str, tuple=None, /) -> str: ...  # go: - floor
timezone: Any  # go: - floor
altzone: Any  # go: - floor
daylight: Any  # go: - floor
tzname: Any  # go: - floor
def strptime(string: str, format: str = "%a %b %d %H:%M:%S %Y", /) -> Any: ...  # go: datetime.TimeStrptime(string, format)
CLOCK_REALTIME: nat  # go: CLOCK_REALTIME
CLOCK_MONOTONIC: nat  # go: CLOCK_MONOTONIC
CLOCK_PROCESS_CPUTIME_ID: nat  # go: CLOCK_PROCESS_CPUTIME_ID
CLOCK_THREAD_CPUTIME_ID: nat  # go: CLOCK_THREAD_CPUTIME_ID
CLOCK_MONOTONIC_RAW: nat  # go: CLOCK_MONOTONIC_RAW
CLOCK_BOOTTIME: nat  # go: CLOCK_BOOTTIME
CLOCK_TAI: nat  # go: CLOCK_TAI
def clock_gettime(clk_id: int, /) -> float: ...  # go: ClockGettime
def clock_gettime_ns(clk_id: int, /) -> int: ...  # go: ClockGettimeNs bits=62
def clock_getres(clk_id: int, /) -> float: ...  # go: ClockGetres
def thread_time_ns() -> int: ...  # go: ThreadTimeNs bits=62
def get_clock_info(name: str, /) -> Any: ...  # go: GetClockInfo
def tzset() -> None: ...  # go: - floor
