# calendar. HTML calendars and those of other locales are left out.
MONDAY: Any  # go: - floor
TUESDAY: Any  # go: - floor
WEDNESDAY: Any  # go: - floor
THURSDAY: Any  # go: - floor
FRIDAY: Any  # go: - floor
SATURDAY: Any  # go: - floor
SUNDAY: Any  # go: - floor
JANUARY: Any  # go: - floor
FEBRUARY: Any  # go: - floor
month_name: Any  # go: - floor
month_abbr: Any  # go: - floor
day_name: Any  # go: - floor
day_abbr: Any  # go: - floor
error = ValueError
class IllegalMonthError(ValueError): ...  # go: IllegalMonthError exception
class IllegalWeekdayError(ValueError): ...  # go: IllegalWeekdayError exception
class Day:  # go: DayType floor
    __members__: Any
class Month:  # go: MonthType floor
    __members__: Any
class Calendar: ...  # go: CalendarType floor
class TextCalendar: ...  # go: TextCalendarType floor
def isleap(year: int) -> bool: ...  # go: Isleap
def leapdays(y1: int, y2: int) -> smallint: ...  # go: Leapdays
def weekday(year: int, month: int, day: int) -> Any: ...  # go: Weekday
def monthrange(year: int, month: int) -> tuple[Any, nat]: ...  # go: Monthrange
def monthcalendar(year: int, month: int) -> newlist[newlist[nat]]: ...  # go: Monthcalendar
def timegm(tuple: object) -> int: ...  # go: Timegm bits=62
def firstweekday() -> nat: ...  # go: Firstweekday
def setfirstweekday(firstweekday: int) -> None: ...  # go: Setfirstweekday
def month(theyear, themonth, w=0, l=0) -> str: ...  # go: - floor
def calendar(theyear, w=2, l=1, c=6, m=3) -> str: ...  # go: - floor
def prmonth(theyear, themonth, w=0, l=0) -> None: ...  # go: - floor
def prcal(theyear, w=0, l=0, c=6, m=3) -> None: ...  # go: - floor
def weekheader(width) -> str: ...  # go: - floor
MARCH: Any  # go: - floor
APRIL: Any  # go: - floor
MAY: Any  # go: - floor
JUNE: Any  # go: - floor
JULY: Any  # go: - floor
AUGUST: Any  # go: - floor
SEPTEMBER: Any  # go: - floor
OCTOBER: Any  # go: - floor
NOVEMBER: Any  # go: - floor
DECEMBER: Any  # go: - floor
