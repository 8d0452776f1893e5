package datetime

import (
	"fmt"
	"time"

	"github.com/py2goasync/py2goasync/runtime/py"
	pytime "github.com/py2goasync/py2goasync/runtime/time"
)

// Date is datetime.date.
type Date struct{ year, month, day int }

const (
	minYear    = 1
	maxYear    = 9999
	maxOrdinal = 3652059
)

func isLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func daysIn(y, m int) int {
	switch m {
	case 2:
		if isLeap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func daysBefore(y, m int) int {
	n := 0
	for i := 1; i < m; i++ {
		n += daysIn(y, i)
	}
	return n
}

func checkDate(y, m, d int) {
	switch {
	case y < minYear || y > maxYear:
		panic(py.ValueError.Newf("year %d is out of range", y))
	case m < 1 || m > 12:
		panic(py.ValueError.New("month must be in 1..12"))
	case d < 1 || d > daysIn(y, m):
		panic(py.ValueError.New("day is out of range for month"))
	}
}

// NewDate is date(year, month, day).
func NewDate(year, month, day int) *Date {
	checkDate(year, month, day)
	return &Date{year, month, day}
}

// Today is date.today().
func Today() *Date {
	t := localTime(int64(pytime.TimeNs()))
	return &Date{t.Year(), int(t.Month()), t.Day()}
}

func localTime(ns int64) time.Time { return time.Unix(0, ns).In(time.Local) }

// DateFromTimestamp is date.fromtimestamp(t).
func DateFromTimestamp(t float64) *Date { return FromTimestamp(t, nil).Date() }

// DateFromOrdinal is date.fromordinal(n).
func DateFromOrdinal(n int) *Date {
	if n < 1 {
		panic(py.ValueError.New("ordinal must be >= 1"))
	}
	if n > maxOrdinal {
		panic(py.ValueError.New("year is out of range"))
	}
	return fromOrdinal(n)
}

func fromOrdinal(n int) *Date {
	n--
	n400, n := n/146097, n%146097
	y := n400*400 + 1
	n100, n := n/36524, n%36524
	n4, n := n/1461, n%1461
	n1, n := n/365, n%365
	y += n100*100 + n4*4 + n1
	if n1 == 4 || n100 == 4 {
		return &Date{y - 1, 12, 31}
	}
	m := 1
	for n >= daysIn(y, m) {
		n -= daysIn(y, m)
		m++
	}
	return &Date{y, m, n + 1}
}

// shifted is the date n days later: OverflowError outside of the years 1 to 9999.
func (d *Date) shifted(n int) *Date {
	n += d.Toordinal()
	if n < 1 || n > maxOrdinal {
		panic(py.OverflowError.New("date value out of range"))
	}
	return fromOrdinal(n)
}

// Toordinal is d.toordinal(): the days since 1 January of year 1, which is day 1.
func (d *Date) Toordinal() int {
	y := d.year - 1
	return y*365 + y/4 - y/100 + y/400 + daysBefore(d.year, d.month) + d.day
}

// Year, Month and Day are the fields.
func (d *Date) Year() int  { return d.year }
func (d *Date) Month() int { return d.month }
func (d *Date) Day() int   { return d.day }

// Weekday is d.weekday(): Monday is 0.
func (d *Date) Weekday() int { return (d.Toordinal() + 6) % 7 }

// Isoweekday is d.isoweekday(): Monday is 1.
func (d *Date) Isoweekday() int { return d.Weekday() + 1 }

func isoWeekOne(y int) int {
	first := (&Date{y, 1, 1}).Toordinal()
	weekday := (first + 6) % 7
	monday := first - weekday
	if weekday > 3 {
		monday += 7
	}
	return monday
}

func (d *Date) isoCalendar() (year, week, day int) {
	year = d.year
	today := d.Toordinal()
	start := isoWeekOne(year)
	if today < start {
		year--
		start = isoWeekOne(year)
	} else if today >= isoWeekOne(year+1) {
		year++
		start = isoWeekOne(year)
	}
	return year, (today-start)/7 + 1, (today-start)%7 + 1
}

// DateFromIsocalendar is date.fromisocalendar(year, week, day).
func DateFromIsocalendar(year, week, day int) *Date {
	if year < minYear || year > maxYear {
		panic(py.ValueError.Newf("Year is out of range: %d", year))
	}
	last := 52
	if first := (&Date{year, 1, 1}).Weekday(); first == 3 || first == 2 && isLeap(year) {
		last = 53
	}
	if week < 1 || week > last {
		panic(py.ValueError.Newf("Invalid week: %d", week))
	}
	if day < 1 || day > 7 {
		panic(py.ValueError.Newf("Invalid day: %d (range is [1, 7])", day))
	}
	return fromOrdinal(isoWeekOne(year) + (week-1)*7 + day - 1)
}

// Isoformat is d.isoformat().
func (d *Date) Isoformat() string { return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day) }

// Ctime is d.ctime().
func (d *Date) Ctime() string { return d.at(Time{}).Ctime() }

// Strftime is d.strftime(format).
func (d *Date) Strftime(format string) string { return d.at(Time{}).Strftime(format) }

func (d *Date) at(t Time) *Datetime { return &Datetime{*d, t} }

// AddDelta is d + delta.
func (d *Date) AddDelta(t *Timedelta) *Date { return d.shifted(t.days) }

// SubDelta is d - delta.
func (d *Date) SubDelta(t *Timedelta) *Date { return d.shifted(-t.days) }

// Sub is d - other.
func (d *Date) Sub(other *Date) *Timedelta {
	return &Timedelta{days: d.Toordinal() - other.Toordinal()}
}

// Cmp is negative, zero or positive as d is before, the same as or after e.
func (d *Date) Cmp(e *Date) int { return d.Toordinal() - e.Toordinal() }

// The comparisons.
func (d *Date) Eq(e *Date) bool { return *d == *e }
func (d *Date) Lt(e *Date) bool { return d.Cmp(e) < 0 }
func (d *Date) Le(e *Date) bool { return d.Cmp(e) <= 0 }
func (d *Date) Gt(e *Date) bool { return d.Cmp(e) > 0 }
func (d *Date) Ge(e *Date) bool { return d.Cmp(e) >= 0 }

// PyHash is hash(d).
func (d *Date) PyHash() int { return py.Hash(py.Tuple{"date", d.year, d.month, d.day}) }

// String is str(d).
func (d *Date) String() string { return d.Isoformat() }

// PyStr is str(d).
func (d *Date) PyStr() string { return d.Isoformat() }

// PyRepr is datetime.date(2024, 1, 2).
func (d *Date) PyRepr() string {
	return fmt.Sprintf("datetime.date(%d, %d, %d)", d.year, d.month, d.day)
}

// PyFormat is format(d, spec): strftime.
func (d *Date) PyFormat(spec string) string {
	if spec == "" {
		return d.String()
	}
	return d.Strftime(spec)
}

// PyClass returns datetime.date.
func (*Date) PyClass() *py.Class { return DateType }

// DateMin, DateMax and DateResolution are date.min, .max and .resolution.
var (
	DateMin        = &Date{1, 1, 1}
	DateMax        = &Date{9999, 12, 31}
	DateResolution = &Timedelta{days: 1}
)
