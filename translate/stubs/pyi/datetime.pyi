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
    def replace(self, year: int = ..., month: int = ..., day: int = ...) -> date: ...  # go: Replace(Year(year), Month(month), Day(day))
    def isocalendar(self) -> Any: ...  # go: IsoCalendar
    def timetuple(self) -> Any: ...  # go: Timetuple
    @classmethod
    def fromtimestamp(cls, timestamp: float, /) -> date: ...  # go: DateFromTimestamp
    @classmethod
    def fromisocalendar(cls, year: int, week: int, day: int) -> date: ...  # go: DateFromIsocalendar
    min: date  # go: DateMin const
    max: date  # go: DateMax const
    resolution: timedelta  # go: DateResolution const
    def __eq__(self, other: date) -> bool: ...  # go: Eq
    def __lt__(self, other: date) -> bool: ...  # go: Lt
    def __le__(self, other: date) -> bool: ...  # go: Le
    def __gt__(self, other: date) -> bool: ...  # go: Gt
    def __ge__(self, other: date) -> bool: ...  # go: Ge
    def __add__(self, other: timedelta) -> date: ...  # go: AddDelta
    def __radd__(self, other: timedelta) -> date: ...  # go: AddDelta
    def __sub__(self, other: timedelta) -> date: ...  # go: SubDelta
    def __sub__(self, other: date) -> timedelta: ...  # go: Sub
class datetime:  # go: *Datetime
    def __init__(self, year: int, month: int, day: int) -> None: ...  # go: Midnight
    def __init__(self, year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0, microsecond: int = 0, tzinfo: Any = None) -> None: ...  # go: NewDatetime(year, month, day, hour, minute, second, microsecond, tzinfo)
    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0) -> datetime: ...  # go: - floor
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
    @property
    def tzinfo(self) -> Any: ...  # go: Tzinfo
    @property
    def fold(self) -> nat: ...  # go: Fold bits=1
    def time(self) -> time: ...  # go: Time
    def timetz(self) -> time: ...  # go: Timetz
    def utcoffset(self) -> timedelta | None: ...  # go: Utcoffset
    def tzname(self) -> str | None: ...  # go: Tzname
    def dst(self) -> timedelta | None: ...  # go: Dst
    def isocalendar(self) -> Any: ...  # go: IsoCalendar
    def timetuple(self) -> Any: ...  # go: Timetuple
    def utctimetuple(self) -> Any: ...  # go: - floor
    def replace(self, year: int = ..., month: int = ..., day: int = ..., hour: int = ..., minute: int = ..., second: int = ..., microsecond: int = ..., tzinfo: object = ..., *, fold: int = ...) -> datetime: ...  # go: Replace(Year(year), Month(month), Day(day), Hour(hour), Minute(minute), Second(second), Microsecond(microsecond), InZone(tzinfo), Fold(fold))
    @classmethod
    def combine(cls, date: date, time: time) -> datetime: ...  # go: Combine
    @classmethod
    def combine(cls, date: date, time: time, tzinfo: object) -> datetime: ...  # go: CombineIn
    @classmethod
    def combine(cls, date: datetime, time: time) -> datetime: ...  # go: CombineOf
    @classmethod
    def combine(cls, date, time, tzinfo=True) -> datetime: ...  # go: - floor
    @classmethod
    def utcnow(cls) -> datetime: ...  # go: Utcnow()
    @classmethod
    def utcfromtimestamp(cls, timestamp: float, /) -> datetime: ...  # go: UtcFromTimestamp
    @classmethod
    def fromordinal(cls, ordinal: int, /) -> datetime: ...  # go: FromOrdinal
    @classmethod
    def fromisocalendar(cls, year: int, week: int, day: int) -> datetime: ...  # go: FromIsocalendar
    min: datetime  # go: DatetimeMin const
    max: datetime  # go: DatetimeMax const
    resolution: timedelta  # go: TimedeltaResolution const
    def __eq__(self, other: datetime) -> bool: ...  # go: Eq
    def __lt__(self, other: datetime) -> bool: ...  # go: Lt
    def __le__(self, other: datetime) -> bool: ...  # go: Le
    def __gt__(self, other: datetime) -> bool: ...  # go: Gt
    def __ge__(self, other: datetime) -> bool: ...  # go: Ge
    def date(self) -> date: ...  # go: Date
    def weekday(self) -> nat: ...  # go: Weekday bits=3
    def isoweekday(self) -> nat: ...  # go: Isoweekday bits=3
    def toordinal(self) -> nat: ...  # go: Toordinal bits=22
    def timestamp(self) -> float: ...  # go: Timestamp
    def astimezone(self, tz: Any = None) -> datetime: ...  # go: Astimezone(tz)
    def isoformat(self) -> str: ...  # go: Isoformat()
    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str: ...  # go: IsoformatWith(sep, timespec)
    def isoformat(self, sep: Any = "T", timespec: Any = "auto") -> str: ...  # go: - floor
    def ctime(self) -> str: ...  # go: Ctime
    def strftime(self, format: str) -> str: ...  # go: Strftime
    def __add__(self, other: timedelta) -> datetime: ...  # go: AddDelta
    def __radd__(self, other: timedelta) -> datetime: ...  # go: AddDelta
    def __sub__(self, other: timedelta) -> datetime: ...  # go: SubDelta
    def __sub__(self, other: datetime) -> timedelta: ...  # go: Sub
class time:  # go: *Time
    def __init__(self, hour: int = 0, minute: int = 0) -> None: ...  # go: Clock(hour, minute)
    def __init__(self, hour: int = 0, minute: int = 0, second: int = 0, microsecond: int = 0, tzinfo: object = None) -> None: ...  # go: NewTime(hour, minute, second, microsecond, tzinfo)
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0) -> time: ...  # go: - floor
    @classmethod
    def fromisoformat(cls, time_string: str, /) -> time: ...  # go: ParseTime
    @property
    def hour(self) -> nat: ...  # go: Hour bits=5
    @property
    def minute(self) -> nat: ...  # go: Minute bits=6
    @property
    def second(self) -> nat: ...  # go: Second bits=6
    @property
    def microsecond(self) -> nat: ...  # go: Microsecond bits=20
    @property
    def tzinfo(self) -> Any: ...  # go: Tzinfo
    @property
    def fold(self) -> nat: ...  # go: Fold bits=1
    def utcoffset(self) -> timedelta | None: ...  # go: Utcoffset
    def tzname(self) -> str | None: ...  # go: Tzname
    def dst(self) -> timedelta | None: ...  # go: Dst
    def isoformat(self) -> str: ...  # go: Isoformat()
    def isoformat(self, timespec: str) -> str: ...  # go: IsoformatSpec
    def isoformat(self, timespec="auto") -> str: ...  # go: - floor
    def strftime(self, format: str) -> str: ...  # go: Strftime
    def replace(self, hour: int = ..., minute: int = ..., second: int = ..., microsecond: int = ..., tzinfo: object = ..., *, fold: int = ...) -> time: ...  # go: Replace(Hour(hour), Minute(minute), Second(second), Microsecond(microsecond), InZone(tzinfo), Fold(fold))
    min: time  # go: TimeMin const
    max: time  # go: TimeMax const
    resolution: timedelta  # go: TimeResolution const
    def __eq__(self, other: time) -> bool: ...  # go: Eq
    def __lt__(self, other: time) -> bool: ...  # go: Lt
    def __le__(self, other: time) -> bool: ...  # go: Le
    def __gt__(self, other: time) -> bool: ...  # go: Gt
    def __ge__(self, other: time) -> bool: ...  # go: Ge
class timedelta:  # go: *Timedelta
    def __init__(self, days: float = ..., seconds: float = ..., microseconds: float = ..., milliseconds: float = ..., minutes: float = ..., hours: float = ..., weeks: float = ...) -> None: ...  # go: NewTimedelta(Days(days), Seconds(seconds), Microseconds(microseconds), Milliseconds(milliseconds), Minutes(minutes), Hours(hours), Weeks(weeks))
    @property
    def days(self) -> int: ...  # go: Days bits=31
    @property
    def seconds(self) -> nat: ...  # go: Seconds bits=17
    @property
    def microseconds(self) -> nat: ...  # go: Microseconds bits=20
    def total_seconds(self) -> float: ...  # go: TotalSeconds
    min: timedelta  # go: TimedeltaMin const
    max: timedelta  # go: TimedeltaMax const
    resolution: timedelta  # go: TimedeltaResolution const
    def __eq__(self, other: timedelta) -> bool: ...  # go: Eq
    def __lt__(self, other: timedelta) -> bool: ...  # go: Lt
    def __le__(self, other: timedelta) -> bool: ...  # go: Le
    def __gt__(self, other: timedelta) -> bool: ...  # go: Gt
    def __ge__(self, other: timedelta) -> bool: ...  # go: Ge
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
class timezone(tzinfo):  # go: *Timezone
    def __init__(self, offset: timedelta) -> None: ...  # go: NewTimezone
    def __init__(self, offset: timedelta, name: str) -> None: ...  # go: NewTimezoneNamed
    def __init__(self, offset, name=None) -> timezone: ...  # go: - floor
    def utcoffset(self, dt: object, /) -> timedelta: ...  # go: Utcoffset
    def tzname(self, dt: object, /) -> str: ...  # go: Tzname
    def dst(self, dt: object, /) -> None: ...  # go: Dst
    def fromutc(self, dt: object, /) -> Any: ...  # go: - floor
    utc: timezone  # go: UTC const
UTC: timezone  # go: UTC
MINYEAR: int  # go: MinYear
MAXYEAR: int  # go: MaxYear
