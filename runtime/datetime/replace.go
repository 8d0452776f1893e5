package datetime

import "github.com/py2goasync/py2goasync/runtime/py"

// Replacement is an argument of replace(): a field of a date or a time with another value.
type Replacement func(d *Datetime)

// Year is replace(year=n).
func Year(n int) Replacement { return func(d *Datetime) { d.date.year = n } }

// Month is replace(month=n).
func Month(n int) Replacement { return func(d *Datetime) { d.date.month = n } }

// Day is replace(day=n).
func Day(n int) Replacement { return func(d *Datetime) { d.date.day = n } }

// Hour is replace(hour=n).
func Hour(n int) Replacement { return func(d *Datetime) { d.time.hour = n } }

// Minute is replace(minute=n).
func Minute(n int) Replacement { return func(d *Datetime) { d.time.minute = n } }

// Second is replace(second=n).
func Second(n int) Replacement { return func(d *Datetime) { d.time.second = n } }

// Microsecond is replace(microsecond=n).
func Microsecond(n int) Replacement { return func(d *Datetime) { d.time.micro = n } }

// InZone is replace(tzinfo=tz); None makes a naive time.
func InZone(tz any) Replacement {
	return func(d *Datetime) {
		d.time.tz = py.ToAny(tz)
		checkTZ(d.time.tz)
	}
}

// Fold is replace(fold=n): which of two times that the clock shows twice.
func Fold(n int) Replacement { return func(d *Datetime) { d.time.fold = n } }

func (d Datetime) with(fields []Replacement) *Datetime {
	for _, f := range fields {
		f(&d)
	}
	checkDate(d.date.year, d.date.month, d.date.day)
	checkTime(d.time.hour, d.time.minute, d.time.second, d.time.micro, d.time.fold)
	return &d
}

// Replace is dt.replace(…).
func (d *Datetime) Replace(fields ...Replacement) *Datetime { return d.with(fields) }

// Replace is d.replace(…).
func (d *Date) Replace(fields ...Replacement) *Date { return Datetime{date: *d}.with(fields).Date() }

// Replace is t.replace(…).
func (t *Time) Replace(fields ...Replacement) *Time {
	return Datetime{date: Date{1, 1, 1}, time: *t}.with(fields).Timetz()
}
