class date: ...  # go: DateType floor
class datetime(date): ...  # go: DatetimeType floor
class time: ...  # go: TimeType floor
class timedelta: ...  # go: TimedeltaType floor
class tzinfo: ...  # go: TzinfoType floor
class timezone(tzinfo): ...  # go: TimezoneType floor
UTC: Any  # go: - floor
MINYEAR: Any  # go: - floor
MAXYEAR: Any  # go: - floor
