package datetime

import (
	"fmt"
	"strings"
)

var (
	dayNames   = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

// Strftime is dt.strftime(format), in the C locale.
func (d *Datetime) Strftime(format string) string {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		pad := byte(0)
		if (format[i] == '-' || format[i] == '_' || format[i] == '0') && i+1 < len(format) { // GNU flags
			pad = format[i]
			i++
		}
		if format[i] == ':' && i+1 < len(format) && format[i+1] == 'z' {
			i++
			b.WriteString(d.zone(":"))
			continue
		}
		text := d.directive(format[i])
		switch pad {
		case '-':
			if t := strings.TrimLeft(text, "0 "); t != "" || text != "" && text[0] == '0' {
				if text = t; text == "" {
					text = "0"
				}
			}
		case '_':
			t := strings.TrimLeft(text, "0")
			text = strings.Repeat(" ", len(text)-len(t)) + t
		}
		b.WriteString(text)
	}
	return b.String()
}

func (d *Datetime) zone(sep string) string {
	if off := d.offset(); off != nil {
		return offsetText(off, sep)
	}
	return ""
}

func (d *Datetime) directive(c byte) string {
	t := &d.time
	two := func(n int) string { return fmt.Sprintf("%02d", n) }
	hour12 := (t.hour+11)%12 + 1
	yearDay := daysBefore(d.date.year, d.date.month) + d.date.day
	switch c {
	case 'a':
		return dayNames[d.Weekday()][:3]
	case 'A':
		return dayNames[d.Weekday()]
	case 'w':
		return fmt.Sprint(d.Isoweekday() % 7)
	case 'u':
		return fmt.Sprint(d.Isoweekday())
	case 'd':
		return two(d.date.day)
	case 'e':
		return fmt.Sprintf("%2d", d.date.day)
	case 'b', 'h':
		return monthNames[d.date.month-1][:3]
	case 'B':
		return monthNames[d.date.month-1]
	case 'm':
		return two(d.date.month)
	case 'y':
		return two(d.date.year % 100)
	case 'Y':
		return fmt.Sprint(d.date.year)
	case 'C':
		return fmt.Sprint(d.date.year / 100) // the C library of Linux does not pad centuries nor years
	case 'H':
		return two(t.hour)
	case 'k':
		return fmt.Sprintf("%2d", t.hour)
	case 'I':
		return two(hour12)
	case 'l':
		return fmt.Sprintf("%2d", hour12)
	case 'p', 'P':
		s := "AM"
		if t.hour >= 12 {
			s = "PM"
		}
		if c == 'P' {
			s = strings.ToLower(s)
		}
		return s
	case 'M':
		return two(t.minute)
	case 'S':
		return two(t.second)
	case 'f':
		return fmt.Sprintf("%06d", t.micro)
	case 'z':
		return d.zone("")
	case 'Z':
		if name := nameOf(t.tz, d); name != nil {
			return *name
		}
		return ""
	case 'j':
		return fmt.Sprintf("%03d", yearDay)
	case 'U':
		return two((yearDay + 6 - d.Isoweekday()%7) / 7)
	case 'W':
		return two((yearDay + 6 - d.Weekday()) / 7)
	case 'G', 'V', 'g':
		y, w, _ := d.date.isoCalendar()
		switch c {
		case 'G':
			return fmt.Sprint(y)
		case 'g':
			return two(y % 100)
		}
		return two(w)
	case 'c':
		return d.Strftime("%a %b %e %H:%M:%S %Y")
	case 'x', 'D':
		return d.Strftime("%m/%d/%y")
	case 'X', 'T':
		return d.Strftime("%H:%M:%S")
	case 'R':
		return d.Strftime("%H:%M")
	case 'r':
		return d.Strftime("%I:%M:%S %p")
	case 'F':
		return d.Strftime("%Y-%m-%d")
	case 's':
		return fmt.Sprint(int(d.Timestamp()))
	case 'n':
		return "\n"
	case 't':
		return "\t"
	case '%':
		return "%"
	}
	return "%" + string(c)
}
