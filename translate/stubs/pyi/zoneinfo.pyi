# zoneinfo. TZPATH and reset_tzpath are left out: the database is the system's, or one that the program carries.
class ZoneInfo:  # go: ZoneInfoType floor
    @staticmethod
    def no_cache(key) -> Any: ...  # go: - floor
class ZoneInfoNotFoundError(KeyError): ...  # go: ZoneInfoNotFoundError exception
class InvalidTZPathWarning(RuntimeWarning): ...  # go: InvalidTZPathWarning exception
def available_timezones() -> Any: ...  # go: - floor
