package datetime

import (
	"fmt"
	"math"
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	pytime "github.com/py2goasync/py2goasync/runtime/time"
)

// Datetime is datetime.datetime.
type Datetime struct {
	date Date
	time Time
}

// NewDatetime is datetime(year, month, day, hour, minute, second, microsecond, tzinfo).
func NewDatetime(year, month, day, hour, minute, second, microsecond int, tz any) *Datetime {
	checkDate(year, month, day)
	return &Datetime{Date{year, month, day}, *NewTime(hour, minute, second, microsecond, tz)}
}

// Now is datetime.now().
func Now() *Datetime { return fromNanos(int64(pytime.TimeNs()), nil) }

// NowIn is datetime.now(tz).
func NowIn(tz any) *Datetime { return fromNanos(int64(pytime.TimeNs()), py.ToAny(tz)) }

// Utcnow is datetime.utcnow(): naive.
func Utcnow() *Datetime {
	d := fromNanos(int64(pytime.TimeNs()), UTC)
	d.time.tz = nil
	return d
}

func fromNanos(ns int64, tz any) *Datetime {
	if tz == nil {
		return fromGo(localTime(ns))
	}
	checkTZ(tz)
	return toZone(fromGo(time.Unix(0, ns).UTC()), tz)
}

func fromGo(t time.Time) *Datetime {
	return &Datetime{Date{t.Year(), int(t.Month()), t.Day()}, Time{hour: t.Hour(), minute: t.Minute(), second: t.Second(), micro: t.Nanosecond() / 1000}}
}

// Zone is a tzinfo of the library that knows itself what the clock in it shows at a time in UTC.
type Zone interface{ FromUTC(utc *Datetime) *Datetime }

// toZone takes a time in UTC to a zone: tz.fromutc.
func toZone(utc *Datetime, tz any) *Datetime {
	utc.time.tz = tz
	if z, ok := tz.(Zone); ok {
		return z.FromUTC(utc)
	}
	if z, ok := tz.(*Timezone); ok {
		return utc.AddDelta(z.offset)
	}
	v := lib.Method(tz, "fromutc", utc)
	at, ok := py.Carried(v).(*Datetime)
	if !ok {
		panic(py.TypeError.Newf("fromutc: argument must be a datetime, not '%s'", lib.TypeName(v)))
	}
	return at
}

// fromUTC is the fromutc of a tzinfo of the program: its standard offset first, then what daylight saving adds there.
func fromUTC(tz any, utc *Datetime) *Datetime {
	if !py.Same(utc.time.tz, tz) {
		panic(py.ValueError.New("fromutc: dt.tzinfo is not self"))
	}
	off := offsetOf(tz, utc)
	if off == nil {
		panic(py.ValueError.New("fromutc: non-None utcoffset() result required"))
	}
	dst := deltaOf(dstOf(tz, utc))
	if dst == nil {
		panic(py.ValueError.New("fromutc: non-None dst() result required"))
	}
	at := utc
	if standard := off.Sub(dst); !standard.Eq(newDelta(0, 0, 0)) {
		at = at.AddDelta(standard)
		if dst = deltaOf(dstOf(tz, at)); dst == nil {
			panic(py.ValueError.New("fromutc: tz.dst() gave inconsistent results; cannot convert"))
		}
	}
	return at.AddDelta(dst)
}

// FromTimestamp is datetime.fromtimestamp(t, tz); tz may be None.
func FromTimestamp(t float64, tz any) *Datetime {
	if math.IsNaN(t) {
		panic(py.ValueError.New("Invalid value NaN (not a number)"))
	}
	whole := math.Floor(t)
	us := py.RoundFloat((t - whole) * 1e6).Int()
	if us >= secondParts {
		whole, us = whole+1, us-secondParts
	}
	if math.Abs(whole) >= 1<<63 {
		panic(py.OverflowError.New("timestamp out of range for platform time_t"))
	}
	if whole < -62135596800 || whole > 253402300799 {
		panic(py.ValueError.Newf("year %d is out of range", time.Unix(int64(math.Max(-1e12, math.Min(whole, 1e12))), 0).UTC().Year()))
	}
	at := time.Unix(int64(whole), int64(us)*1000)
	if tz = py.ToAny(tz); tz == nil {
		return fromGo(at.In(time.Local))
	}
	checkTZ(tz)
	return toZone(fromGo(at.UTC()), tz)
}

// Combine is datetime.combine(date, time).
func Combine(d *Date, t *Time) *Datetime { return &Datetime{*d, *t} }

// Date is dt.date().
func (d *Datetime) Date() *Date { x := d.date; return &x }

// Time is dt.time(): without the zone.
func (d *Datetime) Time() *Time { t := d.time; t.tz = nil; return &t }

// Timetz is dt.timetz().
func (d *Datetime) Timetz() *Time { t := d.time; return &t }

// The fields.
func (d *Datetime) Year() int        { return d.date.year }
func (d *Datetime) Month() int       { return d.date.month }
func (d *Datetime) Day() int         { return d.date.day }
func (d *Datetime) Hour() int        { return d.time.hour }
func (d *Datetime) Minute() int      { return d.time.minute }
func (d *Datetime) Second() int      { return d.time.second }
func (d *Datetime) Microsecond() int { return d.time.micro }
func (d *Datetime) Tzinfo() any      { return d.time.tz }
func (d *Datetime) Fold() int        { return d.time.fold }

// SetFold marks the second of two times that the clock shows twice: for zones that make a new datetime.
func (d *Datetime) SetFold(fold int) { d.time.fold = fold }

// Weekday is dt.weekday(): Monday is 0.
func (d *Datetime) Weekday() int { return d.date.Weekday() }

// Isoweekday is dt.isoweekday(): Monday is 1.
func (d *Datetime) Isoweekday() int { return d.date.Isoweekday() }

// Toordinal is dt.toordinal().
func (d *Datetime) Toordinal() int { return d.date.Toordinal() }

func (d *Datetime) offset() *Timedelta { return offsetOf(d.time.tz, d) }

// Utcoffset is dt.utcoffset(): None (nil) when naive.
func (d *Datetime) Utcoffset() *Timedelta { return d.offset() }

// Tzname is dt.tzname().
func (d *Datetime) Tzname() *string { return nameOf(d.time.tz, d) }

// seconds counts from year 1 in wall-clock time.
func (d *Datetime) seconds() int { return d.date.Toordinal()*daySeconds + d.time.micros()/secondParts }

// Timestamp is dt.timestamp().
func (d *Datetime) Timestamp() float64 {
	if off := d.offset(); off != nil {
		return d.Sub(&Datetime{Date{1970, 1, 1}, Time{tz: UTC}}).TotalSeconds()
	}
	t := time.Date(d.date.year, time.Month(d.date.month), d.date.day, d.time.hour, d.time.minute, d.time.second, 0, time.Local)
	return float64(t.Unix()) + float64(d.time.micro)/1e6
}

// Astimezone is dt.astimezone(tz); None means the local zone.
func (d *Datetime) Astimezone(tz any) *Datetime {
	if tz = py.ToAny(tz); tz == nil {
		t := time.Date(d.date.year, time.Month(d.date.month), d.date.day, d.time.hour, d.time.minute, d.time.second, 0, time.Local)
		if d.offset() != nil {
			t = time.Unix(int64(math.Floor(d.Timestamp())), 0).In(time.Local)
		}
		name, off := t.Zone()
		tz = NewTimezoneNamed(newDelta(0, off, 0), name)
	}
	checkTZ(tz)
	if py.Same(d.time.tz, tz) {
		return d
	}
	off := d.offset()
	if off == nil {
		_, seconds := time.Date(d.date.year, time.Month(d.date.month), d.date.day, d.time.hour, d.time.minute, d.time.second, 0, time.Local).Zone()
		off = newDelta(0, seconds, 0)
	}
	naive := *d
	naive.time.tz = nil
	return toZone(naive.SubDelta(off), tz)
}

// AddDelta is dt + delta.
func (d *Datetime) AddDelta(t *Timedelta) *Datetime {
	total := newDelta(d.date.Toordinal()+t.days, t.seconds, d.time.micros()+t.micros)
	if total.days < 1 || total.days > maxOrdinal {
		panic(py.OverflowError.New("date value out of range"))
	}
	s := total.seconds
	return &Datetime{*fromOrdinal(total.days), Time{s / 3600, s / 60 % 60, s % 60, total.micros, d.time.tz, 0}}
}

// SubDelta is dt - delta.
func (d *Datetime) SubDelta(t *Timedelta) *Datetime { return d.AddDelta(t.Neg()) }

// Sub is dt - other.
func (d *Datetime) Sub(other *Datetime) *Timedelta {
	diff := newDelta(d.date.Toordinal()-other.date.Toordinal(), 0, d.time.micros()-other.time.micros())
	if py.Same(d.time.tz, other.time.tz) {
		return diff
	}
	a, b := d.offset(), other.offset()
	switch {
	case a == nil && b == nil:
		return diff
	case a == nil || b == nil:
		panic(py.TypeError.New("can't subtract offset-naive and offset-aware datetimes"))
	}
	return diff.Add(b).Sub(a)
}

// Cmp orders two datetimes: offset-aware ones by UTC.
func (d *Datetime) Cmp(other *Datetime) int {
	if !py.Same(d.time.tz, other.time.tz) && (d.offset() == nil) != (other.offset() == nil) {
		panic(py.TypeError.New("can't compare offset-naive and offset-aware datetimes"))
	}
	return d.Sub(other).Cmp(&Timedelta{})
}

// Eq is dt == other.
func (d *Datetime) Eq(other *Datetime) bool {
	if (d.offset() == nil) != (other.offset() == nil) {
		return false
	}
	return d.Cmp(other) == 0
}

// The comparisons.
func (d *Datetime) Lt(other *Datetime) bool { return d.Cmp(other) < 0 }
func (d *Datetime) Le(other *Datetime) bool { return d.Cmp(other) <= 0 }
func (d *Datetime) Gt(other *Datetime) bool { return d.Cmp(other) > 0 }
func (d *Datetime) Ge(other *Datetime) bool { return d.Cmp(other) >= 0 }

// PyHash is hash(dt).
func (d *Datetime) PyHash() int {
	if off := d.offset(); off != nil {
		naive := *d
		naive.time.tz = nil
		return py.Hash(py.Tuple{"datetime", naive.seconds() - off.days*daySeconds - off.seconds, d.time.micro})
	}
	return py.Hash(py.Tuple{"datetime", d.seconds(), d.time.micro})
}

// Isoformat is dt.isoformat().
func (d *Datetime) Isoformat() string { return d.IsoformatWith("T", "auto") }

// IsoformatWith is dt.isoformat(sep, timespec).
func (d *Datetime) IsoformatWith(sep, spec string) string {
	if py.StrLen(sep) != 1 {
		panic(py.TypeError.New("isoformat() argument 1 must be a unicode character, not str"))
	}
	s := d.date.Isoformat() + sep + d.time.clock(spec)
	if off := d.offset(); off != nil {
		s += offsetText(off, ":")
	}
	return s
}

// Ctime is dt.ctime().
func (d *Datetime) Ctime() string {
	return fmt.Sprintf("%s %s %2d %s %04d", dayNames[d.Weekday()][:3], monthNames[d.date.month-1][:3], d.date.day, d.time.clock("seconds"), d.date.year)
}

// String is str(dt).
func (d *Datetime) String() string { return d.IsoformatWith(" ", "auto") }

// PyStr is str(dt).
func (d *Datetime) PyStr() string { return d.String() }

// PyFormat is format(dt, spec): strftime.
func (d *Datetime) PyFormat(spec string) string {
	if spec == "" {
		return d.String()
	}
	return d.Strftime(spec)
}

// PyRepr is datetime.datetime(2024, 1, 2, 3, 4).
func (d *Datetime) PyRepr() string {
	return fmt.Sprintf("datetime.datetime(%d, %d, %d, %s)", d.date.year, d.date.month, d.date.day, d.time.reprParts())
}

// PyClass returns datetime.datetime.
func (*Datetime) PyClass() *py.Class { return DatetimeType }

// DatetimeMin and DatetimeMax are datetime.min and datetime.max.
var (
	DatetimeMin = &Datetime{*DateMin, *TimeMin}
	DatetimeMax = &Datetime{*DateMax, *TimeMax}
)
