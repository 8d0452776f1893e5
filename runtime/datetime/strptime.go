package datetime

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// scan is the state of strptime.
type scan struct {
	text, format string
	i            int
	year         int
	month, day   int
	t            Time
	yearDay      int
	pm           int // -1 unknown, 0 AM, 1 PM
	hour12       bool
	weekday      int
	isoYear      int
	isoWeek      int
	week         int
	weekFrom     byte // 'U' or 'W'
}

// Strptime is datetime.strptime(text, format): errors are ValueErrors.
func Strptime(text, format string) (d *Datetime, err error) {
	err = py.Try(func() error {
		s := &scan{text: text, format: format, year: 1900, month: 1, day: 1, pm: -1, weekday: -1, isoWeek: -1, week: -1}
		s.run()
		d = s.result()
		return nil
	})
	return d, err
}

// TimeStrptime is time.strptime(text, format), which stands here because it reads as Strptime does: a time.struct_time.
func TimeStrptime(text, format string) any {
	d, err := Strptime(text, format)
	py.Check(err)
	return d.Timetuple()
}

func (s *scan) fail() error {
	return py.ValueError.Newf("time data %s does not match format %s", py.StrRepr(s.text), py.StrRepr(s.format))
}

func (s *scan) run() {
	f := s.format
	for k := 0; k < len(f); k++ {
		switch c := f[k]; {
		case c == ' ' || c == '\t' || c == '\n':
			start := s.i
			for s.i < len(s.text) && strings.IndexByte(" \t\n\r\v\f", s.text[s.i]) >= 0 {
				s.i++
			}
			for k+1 < len(f) && strings.IndexByte(" \t\n", f[k+1]) >= 0 {
				k++
			}
			if s.i == start {
				panic(s.fail())
			}
		case c == '%':
			if k++; k >= len(f) {
				panic(py.ValueError.Newf("stray %% in format '%s'", f))
			}
			s.directive(f[k])
		default:
			if s.i >= len(s.text) || !strings.EqualFold(s.text[s.i:s.i+1], string(c)) && s.text[s.i] != c {
				panic(s.fail())
			}
			s.i++
		}
	}
	if s.i < len(s.text) {
		panic(py.ValueError.Newf("unconverted data remains: %s", s.text[s.i:]))
	}
}

// number reads up to width digits with a value within bounds, as few as needed.
func (s *scan) number(width, low, high int) int {
	n, end := 0, s.i
	best, bestEnd := -1, s.i
	for end < len(s.text) && end-s.i < width && s.text[end] >= '0' && s.text[end] <= '9' {
		n = n*10 + int(s.text[end]-'0')
		end++
		if n <= high && (n >= low || end-s.i < width) {
			best, bestEnd = n, end
		}
	}
	if best < low || bestEnd == s.i {
		panic(s.fail())
	}
	s.i = bestEnd
	return best
}

func (s *scan) name(names []string, short bool) int {
	best := -1
	size := 0
	for i, n := range names {
		if short {
			n = n[:3]
		}
		if len(s.text)-s.i >= len(n) && strings.EqualFold(s.text[s.i:s.i+len(n)], n) && len(n) > size {
			best, size = i, len(n)
		}
	}
	if best < 0 {
		panic(s.fail())
	}
	s.i += size
	return best
}

func (s *scan) directive(c byte) {
	switch c {
	case 'Y':
		start := s.i
		s.year = s.number(4, 0, 9999)
		if s.i-start != 4 {
			panic(s.fail())
		}
	case 'y':
		if s.year = s.number(2, 0, 99); s.year <= 68 {
			s.year += 2000
		} else {
			s.year += 1900
		}
	case 'm':
		s.month = s.number(2, 1, 12)
	case 'd', 'e':
		s.day = s.number(2, 1, 31)
	case 'H':
		s.t.hour = s.number(2, 0, 23)
	case 'I':
		s.t.hour, s.hour12 = s.number(2, 1, 12), true
	case 'M':
		s.t.minute = s.number(2, 0, 59)
	case 'S':
		if s.t.second = s.number(2, 0, 61); s.t.second > 59 {
			panic(py.ValueError.New("second must be in 0..59"))
		}
	case 'j':
		s.yearDay = s.number(3, 1, 366)
	case 'w':
		s.weekday = (s.number(1, 0, 6) + 6) % 7
	case 'u':
		s.weekday = s.number(1, 1, 7) - 1
	case 'U', 'W':
		s.week, s.weekFrom = s.number(2, 0, 53), c
	case 'G':
		s.isoYear = s.number(4, 0, 9999)
	case 'V':
		s.isoWeek = s.number(2, 1, 53)
	case 'f':
		s.fraction()
	case 'p':
		rest := s.text[s.i:]
		switch {
		case len(rest) >= 2 && strings.EqualFold(rest[:2], "am"):
			s.pm = 0
		case len(rest) >= 2 && strings.EqualFold(rest[:2], "pm"):
			s.pm = 1
		default:
			panic(s.fail())
		}
		s.i += 2
	case 'a':
		s.weekday = s.name(dayNames[:], true)
	case 'A':
		s.weekday = s.name(dayNames[:], false)
	case 'b', 'h':
		s.month = s.name(monthNames[:], true) + 1
	case 'B':
		s.month = s.name(monthNames[:], false) + 1
	case 'z':
		s.zone()
	case 'Z':
		rest := s.text[s.i:]
		for _, name := range []string{"UTC", "GMT"} {
			if len(rest) >= 3 && strings.EqualFold(rest[:3], name) {
				s.i += 3
				return
			}
		}
		panic(s.fail())
	case '%':
		if s.i >= len(s.text) || s.text[s.i] != '%' {
			panic(s.fail())
		}
		s.i++
	default:
		s.shorthand(c)
	}
}

// shorthand expands the directives that stand for several.
func (s *scan) shorthand(c byte) {
	long := map[byte]string{'c': "%a %b %d %H:%M:%S %Y", 'x': "%m/%d/%y", 'X': "%H:%M:%S", 'T': "%H:%M:%S", 'R': "%H:%M", 'D': "%m/%d/%y", 'F': "%Y-%m-%d"}[c]
	if long == "" || c == 'T' || c == 'R' || c == 'D' || c == 'F' {
		panic(py.ValueError.Newf("'%c' is a bad directive in format '%s'", c, s.format))
	}
	for k := 0; k < len(long); k++ {
		if long[k] == '%' {
			k++
			s.directive(long[k])
			continue
		}
		for long[k] == ' ' && s.i < len(s.text) && s.text[s.i] == ' ' && s.i+1 < len(s.text) && s.text[s.i+1] == ' ' {
			s.i++
		}
		if s.i >= len(s.text) || s.text[s.i] != long[k] {
			panic(s.fail())
		}
		s.i++
	}
}

func (s *scan) fraction() {
	start := s.i
	n := 0
	for s.i < len(s.text) && s.i-start < 6 && s.text[s.i] >= '0' && s.text[s.i] <= '9' {
		n = n*10 + int(s.text[s.i]-'0')
		s.i++
	}
	if s.i == start {
		panic(s.fail())
	}
	for k := s.i - start; k < 6; k++ {
		n *= 10
	}
	s.t.micro = n
}

func (s *scan) zone() {
	rest := s.text[s.i:]
	if strings.HasPrefix(rest, "Z") {
		s.i++
		s.t.tz = UTC
		return
	}
	off, n, ok := parseOffset(rest)
	if !ok {
		panic(s.fail())
	}
	s.i += n
	s.t.tz = NewTimezone(off)
}

func (s *scan) result() *Datetime {
	if s.hour12 {
		s.t.hour %= 12
		if s.pm == 1 {
			s.t.hour += 12
		}
	}
	switch {
	case s.isoWeek >= 0 && s.isoYear > 0 && s.weekday >= 0:
		return DateFromIsocalendar(s.isoYear, s.isoWeek, s.weekday+1).at(s.t)
	case s.week >= 0 && s.weekday >= 0:
		first := (&Date{s.year, 1, 1}).Weekday()
		day := s.weekday
		if s.weekFrom == 'U' {
			first, day = (first+1)%7, (s.weekday+1)%7
		}
		offset := (7-first)%7 + 7*(s.week-1) + day
		if s.week == 0 {
			offset = day - first
		}
		return fromOrdinal((&Date{s.year, 1, 1}).Toordinal() + offset).at(s.t)
	case s.yearDay > 0:
		return fromOrdinal((&Date{s.year, 1, 1}).Toordinal() + s.yearDay - 1).at(s.t)
	}
	checkDate(s.year, s.month, s.day)
	return &Datetime{Date{s.year, s.month, s.day}, s.t}
}

// parseOffset reads +HH[:]MM[[:]SS[.ffffff]] and how long it is.
func parseOffset(s string) (off *Timedelta, n int, ok bool) {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return nil, 0, false
	}
	i := 1
	two := func() (int, bool) {
		if i+2 > len(s) || s[i] < '0' || s[i] > '9' || s[i+1] < '0' || s[i+1] > '9' {
			return 0, false
		}
		v := int(s[i]-'0')*10 + int(s[i+1]-'0')
		i += 2
		return v, true
	}
	h, ok := two()
	if !ok {
		return nil, 0, false
	}
	colon := i < len(s) && s[i] == ':'
	if colon {
		i++
	}
	m, ok := two()
	if !ok {
		return nil, 0, false
	}
	sec, us := 0, 0
	if end := i; i < len(s) && (s[i] == ':') == colon {
		if colon {
			i++
		}
		if v, ok := two(); ok {
			sec = v
			if i < len(s) && s[i] == '.' {
				k, scale := i+1, 100000
				for k < len(s) && k-i <= 6 && s[k] >= '0' && s[k] <= '9' {
					us += int(s[k]-'0') * scale
					scale /= 10
					k++
				}
				i = k
			}
		} else {
			i = end
		}
	}
	if m > 59 || sec > 59 {
		return nil, 0, false
	}
	off = newDelta(0, h*3600+m*60+sec, us)
	if s[0] == '-' {
		off = off.Neg()
	}
	return off, i, true
}
