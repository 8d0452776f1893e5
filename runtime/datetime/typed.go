package datetime

import "github.com/py2goasync/py2goasync/runtime/py"

// The years that dates have: datetime.MINYEAR and datetime.MAXYEAR.
const (
	MinYear = minYear
	MaxYear = maxYear
)

// Clock is time(hour, minute).
func Clock(hour, minute int) *Time { return NewTime(hour, minute, 0, 0, nil) }

// ParseTime is time.fromisoformat(text); a ValueError panics.
func ParseTime(text string) *Time { return must(TimeFromIsoformat(text)) }

// Utcoffset is t.utcoffset(): None (nil) when naive, or where the offset depends on the day.
func (t *Time) Utcoffset() *Timedelta { return offsetOf(t.tz, nil) }

// Tzname is t.tzname(): None (nil) when naive, or where the name depends on the day.
func (t *Time) Tzname() *string { return nameOf(t.tz, nil) }

// Dst is t.dst().
func (t *Time) Dst() *Timedelta { return deltaOf(dstOf(t.tz, nil)) }

// Dst is dt.dst(): how much of the offset is daylight saving time.
func (d *Datetime) Dst() *Timedelta { return deltaOf(dstOf(d.time.tz, d)) }

func deltaOf(x any) *Timedelta {
	d, _ := py.Carried(x).(*Timedelta)
	return d
}

// CombineIn is datetime.combine(date, time, tzinfo).
func CombineIn(d *Date, t *Time, tz any) *Datetime { return Combine(d, t).Replace(InZone(tz)) }

// UtcFromTimestamp is datetime.utcfromtimestamp(t): naive.
func UtcFromTimestamp(t float64) *Datetime { return FromTimestamp(t, UTC).naive() }

// FromOrdinal is datetime.fromordinal(n).
func FromOrdinal(n int) *Datetime { return DateFromOrdinal(n).at(Time{}) }

// FromIsocalendar is datetime.fromisocalendar(year, week, day).
func FromIsocalendar(year, week, day int) *Datetime {
	return DateFromIsocalendar(year, week, day).at(Time{})
}

// CombineOf is datetime.combine(dt, time): the time on the day of a datetime.
func CombineOf(d *Datetime, t *Time) *Datetime { return Combine(d.Date(), t) }

// IsoCalendar is d.isocalendar(): a named tuple of year, week and weekday.
func (d *Date) IsoCalendar() any {
	y, w, day := d.isoCalendar()
	return isoCalendarClass.Make(y, w, day)
}

// IsoCalendar is dt.isocalendar().
func (d *Datetime) IsoCalendar() any { return d.date.IsoCalendar() }

// Timetuple is d.timetuple(): a time.struct_time of midnight.
func (d *Date) Timetuple() any { return d.at(Time{}).Timetuple() }

// Timetuple is dt.timetuple(): a time.struct_time.
func (d *Datetime) Timetuple() any {
	dst := -1
	if v := d.Dst(); v != nil {
		dst = 1
		if v.IsZero() {
			dst = 0
		}
	}
	return d.tuple(dst)
}
