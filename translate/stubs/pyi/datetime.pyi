class date:  # go: *Date
    def __init__(self, year: int, month: int, day: int) -> None: ...  # go: NewDate
    @classmethod
    def today(cls) -> date: ...  # go: Today()
    @classmethod
    def fromisoformat(cls, date_string: str) -> date: ...  # go: ParseDate
    @classmethod
    def fromordinal(cls, n: int) -> date: ...  # go: DateFromOrdinal
    @property
    def year(self) -> nat: ...  # go: Year bits=14
    @property
    def month(self) -> nat: ...  # go: Month bits=4
    @property
    def day(self) -> nat: ...  # go: Day bits=5
    def weekday(self) -> nat: ...  # go: Weekday bits=3
    def isoweekday(self) -> nat: ...  # go: Isoweekday bits=3
    def toordinal(self) -> nat: ...  # go: Toordinal bits=22
    def isoformat(self) -> str: ...  # go: Isoformat
    def ctime(self) -> str: ...  # go: Ctime
    def strftime(self, format: str) -> str: ...  # go: Strftime
    def __add__(self, other: timedelta) -> date: ...  # go: AddDelta
    def __radd__(self, other: timedelta) -> date: ...  # go: AddDelta
    def __sub__(self, other: timedelta) -> date: ...  # go: SubDelta
    def __sub__(self, other: date) -> timedelta: ...  # go: Sub
class datetime:  # go: *Datetime
    def __init__(self, year: int, month: int, day: int) -> None: ...  # go: Midnight
    def __init__(self, year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0, microsecond: int = 0, tzinfo: Any = None) -> None: ...  # go: NewDatetime(year, month, day, hour, minute, second, microsecond, tzinfo)
    @classmethod
    def now(cls) -> datetime: ...  # go: Now()
    @classmethod
    def now(cls, tz: Any) -> datetime: ...  # go: NowIn
    @classmethod
    def today(cls) -> datetime: ...  # go: Now()
    @classmethod
    def fromisoformat(cls, date_string: str) -> datetime: ...  # go: Parse
    @classmethod
    def strptime(cls, date_string: str, format: str) -> datetime: ...  # go: ParseAs
    @classmethod
    def fromtimestamp(cls, timestamp: float, tz: Any = None) -> datetime: ...  # go: FromTimestamp(timestamp, tz)
    @property
    def year(self) -> nat: ...  # go: Year bits=14
    @property
    def month(self) -> nat: ...  # go: Month bits=4
    @property
    def day(self) -> nat: ...  # go: Day bits=5
    @property
    def hour(self) -> nat: ...  # go: Hour bits=5
    @property
    def minute(self) -> nat: ...  # go: Minute bits=6
    @property
    def second(self) -> nat: ...  # go: Second bits=6
    @property
    def microsecond(self) -> nat: ...  # go: Microsecond bits=20
    def date(self) -> date: ...  # go: Date
    def weekday(self) -> nat: ...  # go: Weekday bits=3
    def isoweekday(self) -> nat: ...  # go: Isoweekday bits=3
    def toordinal(self) -> nat: ...  # go: Toordinal bits=22
    def timestamp(self) -> float: ...  # go: Timestamp
    def astimezone(self, tz: Any = None) -> datetime: ...  # go: Astimezone(tz)
    def isoformat(self) -> str: ...  # go: Isoformat()
    def isoformat(self, sep: Any = "T", timespec: Any = "auto") -> str: ...  # go: - floor
    def ctime(self) -> str: ...  # go: Ctime
    def strftime(self, format: str) -> str: ...  # go: Strftime
    def __add__(self, other: timedelta) -> datetime: ...  # go: AddDelta
    def __radd__(self, other: timedelta) -> datetime: ...  # go: AddDelta
    def __sub__(self, other: timedelta) -> datetime: ...  # go: SubDelta
    def __sub__(self, other: datetime) -> timedelta: ...  # go: Sub
class time: ...  # go: TimeType floor
class timedelta:  # go: *Timedelta
    def __init__(self, days: float = ..., seconds: float = ..., microseconds: float = ..., milliseconds: float = ..., minutes: float = ..., hours: float = ..., weeks: float = ...) -> None: ...  # go: NewTimedelta(Days(days), Seconds(seconds), Microseconds(microseconds), Milliseconds(milliseconds), Minutes(minutes), Hours(hours), Weeks(weeks))
    @property
    def days(self) -> int: ...  # go: Days bits=31
    @property
    def seconds(self) -> nat: ...  # go: Seconds bits=17
    @property
    def microseconds(self) -> nat: ...  # go: Microseconds bits=20
    def total_seconds(self) -> float: ...  # go: TotalSeconds
    def __add__(self, other: timedelta) -> timedelta: ...  # go: Add
    def __mul__(self, other: int) -> timedelta: ...  # go: MulInt
    def __mul__(self, other: float) -> timedelta: ...  # go: Mul
    def __rmul__(self, other: int) -> timedelta: ...  # go: MulInt
    def __rmul__(self, other: float) -> timedelta: ...  # go: Mul
    def __truediv__(self, other: timedelta) -> float: ...  # go: Ratio
    def __truediv__(self, other: int) -> timedelta: ...  # go: DivInt
    def __truediv__(self, other: float) -> timedelta: ...  # go: Div
    def __floordiv__(self, other: timedelta) -> bigint: ...  # go: FloorDiv
    def __floordiv__(self, other: int) -> timedelta: ...  # go: FloorDivInt
    def __mod__(self, other: timedelta) -> timedelta: ...  # go: Mod
    def __neg__(self) -> timedelta: ...  # go: Neg
    def __abs__(self) -> timedelta: ...  # go: Abs
    def __sub__(self, other: timedelta) -> timedelta: ...  # go: Sub
class tzinfo: ...  # go: TzinfoType floor
class timezone(tzinfo): ...  # go: TimezoneType floor
UTC: Any  # go: - floor
MINYEAR: Any  # go: - floor
MAXYEAR: Any  # go: - floor
