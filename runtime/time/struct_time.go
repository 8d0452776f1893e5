package time

import (
	"math"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// StructTimeClass is time.struct_time: nine items, and the zone as attributes only.
var StructTimeClass = lib.NewStructSeqClass("time", "struct_time", 9,
	"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff")

// StructTime is the class of time.struct_time.
var StructTime = StructTimeClass.Class

func structTime(t time.Time) *lib.StructSeq {
	name, offset := t.Zone()
	dst := 0
	if t.IsDST() {
		dst = 1
	}
	return StructTimeClass.Make(t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute(), t.Second(), (int(t.Weekday())+6)%7, t.YearDay(), dst, name, offset)
}

// moment is the seconds argument of gmtime and its like: None is now.
func moment(x any) time.Time {
	if x == nil {
		return time.Unix(0, int64(TimeNs()))
	}
	f := lib.Float(x)
	if math.IsNaN(f) {
		panic(py.ValueError.New("Invalid value NaN (not a number)"))
	}
	if math.Abs(f) > 6.7e16 {
		panic(py.OverflowError.New("timestamp out of range for platform time_t"))
	}
	return time.Unix(int64(math.Floor(f)), 0)
}

// Gmtime is time.gmtime(seconds).
func Gmtime(x any) any { return structTime(moment(x).UTC().In(gmt)) }

var gmt = time.FixedZone("UTC", 0)

// Localtime is time.localtime(seconds).
func Localtime(x any) any { return structTime(moment(x).In(time.Local)) }

// fields reads a struct_time or a tuple of nine ints.
func fields(x any) [9]int {
	var f [9]int
	var items py.Tuple
	switch v := py.Carried(x).(type) {
	case *lib.StructSeq:
		items = v.Items()
	case py.Tuple:
		items = v
	default:
		panic(py.TypeError.New("Tuple or struct_time argument required"))
	}
	if len(items) != 9 {
		panic(py.TypeError.New("time tuple must have exactly 9 items"))
	}
	for i, v := range items {
		f[i] = lib.Int(v)
	}
	return f
}

// Mktime is time.mktime(tuple): local time.
func Mktime(x any) float64 {
	f := fields(x)
	return float64(time.Date(f[0], time.Month(f[1]), f[2], f[3], f[4], f[5], 0, time.Local).Unix())
}

var (
	dayNames   = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	monthNames = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

// Asctime is time.asctime(tuple).
func Asctime(x any) string {
	f := fields(x)
	check(f)
	return dayNames[f[6]][:3] + " " + monthNames[f[1]-1][:3] + " " + spaced(f[2]) + " " + two(f[3]) + ":" + two(f[4]) + ":" + two(f[5]) + " " + py.Str(f[0])
}

func two(n int) string { return padded(n, 2, "0") }

func spaced(n int) string { return padded(n, 2, " ") }

func padded(n, width int, fill string) string {
	s := py.Str(n)
	for len(s) < width {
		s = fill + s
	}
	return s
}

// check holds the fields to their ranges, as strftime does; those that may be 0 become 1.
func check(f [9]int) {
	for _, c := range []struct {
		v, low, high int
		name         string
	}{{f[1], 1, 12, "month"}, {f[2], 1, 31, "day of month"}, {f[3], 0, 23, "hour"}, {f[4], 0, 59, "minute"}, {f[5], 0, 61, "seconds"}, {f[6], 0, 6, "day of week"}, {f[7], 1, 366, "day of year"}} {
		if c.v < c.low || c.v > c.high {
			panic(py.ValueError.New(c.name + " out of range"))
		}
	}
}

// Strftime is time.strftime(format, tuple).
func Strftime(format string, x any) string {
	f := fields(x)
	for i := range f {
		if f[i] == 0 && (i == 1 || i == 2 || i == 7) {
			f[i] = 1
		}
	}
	check(f)
	zone, offset := "", 0
	if s, ok := x.(*lib.StructSeq); ok {
		if z, ok := s.Attr("tm_zone").(string); ok {
			zone = z
		}
		if o, ok := s.Attr("tm_gmtoff").(int); ok {
			offset = o
		}
	}
	if zone == "" {
		zone, offset = time.Date(f[0], time.Month(f[1]), f[2], f[3], f[4], f[5], 0, time.Local).Zone()
	}
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		b.WriteString(directive(format[i], f, zone, offset))
	}
	return b.String()
}

func directive(c byte, f [9]int, zone string, offset int) string {
	hour12 := (f[3]+11)%12 + 1
	switch c {
	case 'Y':
		return py.Str(f[0])
	case 'C':
		return two(f[0] / 100)
	case 'y':
		return two(f[0] % 100)
	case 'm':
		return two(f[1])
	case 'd':
		return two(f[2])
	case 'e':
		return spaced(f[2])
	case 'H':
		return two(f[3])
	case 'k':
		return spaced(f[3])
	case 'I':
		return two(hour12)
	case 'l':
		return spaced(hour12)
	case 'M':
		return two(f[4])
	case 'S':
		return two(f[5])
	case 'p':
		if f[3] < 12 {
			return "AM"
		}
		return "PM"
	case 'P':
		return strings.ToLower(directive('p', f, zone, offset))
	case 'j':
		return padded(f[7], 3, "0")
	case 'a':
		return dayNames[f[6]][:3]
	case 'A':
		return dayNames[f[6]]
	case 'b', 'h':
		return monthNames[f[1]-1][:3]
	case 'B':
		return monthNames[f[1]-1]
	case 'w':
		return py.Str((f[6] + 1) % 7)
	case 'u':
		return py.Str(f[6] + 1)
	case 'U':
		return two((f[7] + 6 - (f[6]+1)%7) / 7)
	case 'W':
		return two((f[7] + 6 - f[6]) / 7)
	case 'V', 'G', 'g':
		year, week := time.Date(f[0], time.Month(f[1]), f[2], 0, 0, 0, 0, time.UTC).ISOWeek()
		switch c {
		case 'V':
			return two(week)
		case 'g':
			return two(year % 100)
		}
		return py.Str(year)
	case 'Z':
		return zone
	case 'z':
		sign := "+"
		if offset < 0 {
			sign, offset = "-", -offset
		}
		return sign + two(offset/3600) + two(offset/60%60)
	case 's':
		return py.Str(int(time.Date(f[0], time.Month(f[1]), f[2], f[3], f[4], f[5], 0, time.Local).Unix()))
	case 'c':
		return directive('a', f, zone, offset) + " " + directive('b', f, zone, offset) + " " + spaced(f[2]) + " " + directive('T', f, zone, offset) + " " + py.Str(f[0])
	case 'x', 'D':
		return two(f[1]) + "/" + two(f[2]) + "/" + two(f[0]%100)
	case 'X', 'T':
		return two(f[3]) + ":" + two(f[4]) + ":" + two(f[5])
	case 'R':
		return two(f[3]) + ":" + two(f[4])
	case 'r':
		return two(hour12) + ":" + two(f[4]) + ":" + two(f[5]) + " " + directive('p', f, zone, offset)
	case 'F':
		return py.Str(f[0]) + "-" + two(f[1]) + "-" + two(f[2])
	case 'n':
		return "\n"
	case 't':
		return "\t"
	case '%':
		return "%"
	}
	return "%" + string(c)
}
