package datetime

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Time is datetime.time. TZ is None or a tzinfo.
type Time struct {
	hour, minute, second, micro int
	tz                          any
	fold                        int
}

func checkTime(h, m, s, us, fold int) {
	switch {
	case h < 0 || h > 23:
		panic(py.ValueError.New("hour must be in 0..23"))
	case m < 0 || m > 59:
		panic(py.ValueError.New("minute must be in 0..59"))
	case s < 0 || s > 59:
		panic(py.ValueError.New("second must be in 0..59"))
	case us < 0 || us > 999999:
		panic(py.ValueError.New("microsecond must be in 0..999999"))
	case fold != 0 && fold != 1:
		panic(py.ValueError.New("fold must be either 0 or 1"))
	}
}

// NewTime is time(hour, minute, second, microsecond, tzinfo).
func NewTime(hour, minute, second, microsecond int, tz any) *Time {
	checkTime(hour, minute, second, microsecond, 0)
	tz = py.ToAny(tz)
	checkTZ(tz)
	return &Time{hour, minute, second, microsecond, tz, 0}
}

// Hour, Minute, Second, Microsecond, Tzinfo and Fold are the fields.
func (t *Time) Hour() int        { return t.hour }
func (t *Time) Minute() int      { return t.minute }
func (t *Time) Second() int      { return t.second }
func (t *Time) Microsecond() int { return t.micro }
func (t *Time) Tzinfo() any      { return t.tz }
func (t *Time) Fold() int        { return t.fold }

func (t *Time) micros() int { return ((t.hour*60+t.minute)*60+t.second)*secondParts + t.micro }

// clock writes the time as isoformat does, with as many parts as spec says.
func (t *Time) clock(spec string) string {
	if spec == "auto" {
		spec = "seconds"
		if t.micro != 0 {
			spec = "microseconds"
		}
	}
	switch spec {
	case "hours":
		return fmt.Sprintf("%02d", t.hour)
	case "minutes":
		return fmt.Sprintf("%02d:%02d", t.hour, t.minute)
	case "seconds":
		return fmt.Sprintf("%02d:%02d:%02d", t.hour, t.minute, t.second)
	case "milliseconds":
		return fmt.Sprintf("%02d:%02d:%02d.%03d", t.hour, t.minute, t.second, t.micro/1000)
	case "microseconds":
		return fmt.Sprintf("%02d:%02d:%02d.%06d", t.hour, t.minute, t.second, t.micro)
	}
	panic(py.ValueError.New("Unknown timespec value"))
}

// Isoformat is t.isoformat().
func (t *Time) Isoformat() string { return t.IsoformatSpec("auto") }

// IsoformatSpec is t.isoformat(timespec).
func (t *Time) IsoformatSpec(spec string) string {
	s := t.clock(spec)
	if off := offsetOf(t.tz, nil); off != nil {
		s += offsetText(off, ":")
	}
	return s
}

// Strftime is t.strftime(format).
func (t *Time) Strftime(format string) string { return (&Date{1900, 1, 1}).at(*t).Strftime(format) }

// Cmp orders two times: offset-aware ones by UTC.
func (t *Time) Cmp(u *Time) int {
	a, b := offsetOf(t.tz, nil), offsetOf(u.tz, nil)
	if (a == nil) != (b == nil) {
		panic(py.TypeError.New("can't compare offset-naive and offset-aware times"))
	}
	x, y := t.micros(), u.micros()
	if a != nil && !a.Eq(b) {
		x -= (a.days*daySeconds + a.seconds) * secondParts
		y -= (b.days*daySeconds + b.seconds) * secondParts
	}
	return x - y
}

// Eq is t == u.
func (t *Time) Eq(u *Time) bool {
	if (offsetOf(t.tz, nil) == nil) != (offsetOf(u.tz, nil) == nil) {
		return false
	}
	return t.Cmp(u) == 0
}

// The comparisons.
func (t *Time) Lt(u *Time) bool { return t.Cmp(u) < 0 }
func (t *Time) Le(u *Time) bool { return t.Cmp(u) <= 0 }
func (t *Time) Gt(u *Time) bool { return t.Cmp(u) > 0 }
func (t *Time) Ge(u *Time) bool { return t.Cmp(u) >= 0 }

// PyHash is hash(t).
func (t *Time) PyHash() int { return py.Hash(py.Tuple{"time", t.micros()}) }

// String is str(t).
func (t *Time) String() string { return t.Isoformat() }

// PyStr is str(t).
func (t *Time) PyStr() string { return t.Isoformat() }

// PyFormat is format(t, spec): strftime.
func (t *Time) PyFormat(spec string) string {
	if spec == "" {
		return t.String()
	}
	return t.Strftime(spec)
}

// reprParts are the arguments behind hour and minute in a repr.
func (t *Time) reprParts() string {
	s := fmt.Sprintf("%d, %d", t.hour, t.minute)
	if t.micro != 0 {
		s += fmt.Sprintf(", %d, %d", t.second, t.micro)
	} else if t.second != 0 {
		s += fmt.Sprintf(", %d", t.second)
	}
	if t.fold != 0 {
		s += ", fold=1"
	}
	if t.tz != nil {
		s += ", tzinfo=" + py.Repr(t.tz)
	}
	return s
}

// PyRepr is datetime.time(3, 4).
func (t *Time) PyRepr() string { return "datetime.time(" + t.reprParts() + ")" }

// PyClass returns datetime.time.
func (*Time) PyClass() *py.Class { return TimeType }

// TimeMin, TimeMax and TimeResolution are time.min, .max and .resolution.
var (
	TimeMin        = &Time{}
	TimeMax        = &Time{hour: 23, minute: 59, second: 59, micro: 999999}
	TimeResolution = TimedeltaResolution
)
