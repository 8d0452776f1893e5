package datetime

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Timezone is datetime.timezone: a fixed offset.
type Timezone struct {
	offset *Timedelta
	name   string
	named  bool
}

// UTC is timezone.utc.
var UTC = &Timezone{offset: &Timedelta{}}

// NewTimezone is timezone(offset).
func NewTimezone(offset *Timedelta) *Timezone {
	if day := (&Timedelta{days: 1}); offset.Abs().Ge(day) {
		panic(py.ValueError.Newf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s.", offset.PyRepr()))
	}
	if offset.IsZero() {
		return UTC
	}
	return &Timezone{offset: offset}
}

// NewTimezoneNamed is timezone(offset, name).
func NewTimezoneNamed(offset *Timedelta, name string) *Timezone {
	return &Timezone{NewTimezone(offset).offset, name, true}
}

// Utcoffset is tz.utcoffset(dt).
func (z *Timezone) Utcoffset(any) *Timedelta { return z.offset }

// Dst is tz.dst(dt): None.
func (z *Timezone) Dst(any) any { return nil }

// Tzname is tz.tzname(dt).
func (z *Timezone) Tzname(any) string { return z.String() }

func offsetText(t *Timedelta, sep string) string {
	sign := "+"
	if t.days < 0 {
		sign, t = "-", t.Neg()
	}
	s := t.seconds
	text := fmt.Sprintf("%s%02d%s%02d", sign, s/3600, sep, s/60%60)
	if s%60 != 0 || t.micros != 0 {
		text += fmt.Sprintf("%s%02d", sep, s%60)
	}
	if t.micros != 0 {
		text += fmt.Sprintf(".%06d", t.micros)
	}
	return text
}

// String is str(tz).
func (z *Timezone) String() string {
	switch {
	case z.named:
		return z.name
	case z.offset.IsZero():
		return "UTC"
	}
	return "UTC" + offsetText(z.offset, ":")
}

// PyStr is str(tz).
func (z *Timezone) PyStr() string { return z.String() }

// PyRepr is datetime.timezone.utc, datetime.timezone(datetime.timedelta(seconds=3600), 'CET').
func (z *Timezone) PyRepr() string {
	switch {
	case z == UTC:
		return "datetime.timezone.utc"
	case z.named:
		return "datetime.timezone(" + z.offset.PyRepr() + ", " + py.StrRepr(z.name) + ")"
	}
	return "datetime.timezone(" + z.offset.PyRepr() + ")"
}

// PyHash is hash(tz).
func (z *Timezone) PyHash() int { return z.offset.PyHash() }

// PyClass returns datetime.timezone.
func (*Timezone) PyClass() *py.Class { return TimezoneType }

// offsetOf asks a tzinfo for its offset: nil when it has none. when is the object passed to it.
func offsetOf(tz, when any) *Timedelta {
	switch z := tz.(type) {
	case nil:
		return nil
	case *Timezone:
		return z.offset
	}
	v := lib.Method(tz, "utcoffset", when)
	if v == nil {
		return nil
	}
	d, ok := v.(*Timedelta)
	if !ok {
		panic(py.TypeError.Newf("tzinfo.utcoffset() must return None or a timedelta, not '%s'", lib.TypeName(v)))
	}
	return d
}

// nameOf asks a tzinfo for its name: nil when it has none.
func nameOf(tz, when any) *string {
	switch z := tz.(type) {
	case nil:
		return nil
	case *Timezone:
		return new(z.String())
	}
	if s, ok := lib.AsStr(lib.Method(tz, "tzname", when)); ok {
		return &s
	}
	return nil
}

func checkTZ(tz any) {
	if tz == nil {
		return
	}
	if !py.IsInstance(tz, TzinfoType) {
		panic(py.TypeError.Newf("tzinfo argument must be None or of a tzinfo subclass, not type '%s'", lib.TypeName(tz)))
	}
}
