# zoneinfo. TZPATH and reset_tzpath are left out: the database is the system's, or one that the program carries.
from datetime import datetime, timedelta, tzinfo
class ZoneInfo(tzinfo):  # go: *ZoneInfo
    def __init__(self, key: str) -> None: ...  # go: New
    @classmethod
    def no_cache(cls, key: str) -> ZoneInfo: ...  # go: NoCache
    @property
    def key(self) -> str: ...  # go: Key
    def utcoffset(self, dt: object, /) -> timedelta | None: ...  # go: Utcoffset
    def tzname(self, dt: object, /) -> str | None: ...  # go: Tzname
    def dst(self, dt: object, /) -> timedelta | None: ...  # go: Dst
    def fromutc(self, dt: datetime, /) -> datetime: ...  # go: FromUTC
class ZoneInfoNotFoundError(KeyError): ...  # go: ZoneInfoNotFoundError exception
class InvalidTZPathWarning(RuntimeWarning): ...  # go: InvalidTZPathWarning exception
def available_timezones() -> set[str]: ...  # go: AvailableTimezones
