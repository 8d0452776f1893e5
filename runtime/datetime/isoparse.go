package datetime

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

func badISO(s string) error {
	return py.ValueError.Newf("Invalid isoformat string: %s", py.StrRepr(s))
}

func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != ""
}

// isoDate reads a date at the start of s and how long it is.
func isoDate(s string) (d *Date, n int, ok bool) {
	if len(s) < 7 {
		return nil, 0, false
	}
	year, ok := digits(s[:4])
	if !ok {
		return nil, 0, false
	}
	i, dash := 4, s[4] == '-'
	if dash {
		i++
	}
	if s[i] == 'W' {
		return isoWeekDate(s, year, i+1, dash)
	}
	need := 4
	if dash {
		need = 5
	}
	if len(s) < i+need || dash && s[i+2] != '-' {
		return nil, 0, false
	}
	m, ok1 := digits(s[i : i+2])
	day, ok2 := digits(s[i+need-2 : i+need])
	if !ok1 || !ok2 {
		return nil, 0, false
	}
	return NewDate(year, m, day), i + need, true
}

func isoWeekDate(s string, year, i int, dash bool) (*Date, int, bool) {
	if len(s) < i+2 {
		return nil, 0, false
	}
	week, ok := digits(s[i : i+2])
	if !ok {
		return nil, 0, false
	}
	i += 2
	day := 1
	if dash && i < len(s) && s[i] == '-' || !dash && i < len(s) && s[i] >= '0' && s[i] <= '9' {
		if dash {
			i++
		}
		if i >= len(s) {
			return nil, 0, false
		}
		if day, ok = digits(s[i : i+1]); !ok {
			return nil, 0, false
		}
		i++
	}
	return DateFromIsocalendar(year, week, day), i, true
}

// isoTime reads a time that is all of s.
func isoTime(s string) (*Time, bool) {
	body, zone := s, ""
	if k := strings.IndexAny(s, "+-Z"); k >= 0 {
		body, zone = s[:k], s[k:]
	}
	t := &Time{}
	colon := len(body) > 2 && body[2] == ':'
	i := 0
	for part, p := range []*int{&t.hour, &t.minute, &t.second} {
		if part > 0 {
			if i == len(body) {
				break
			}
			if colon {
				if body[i] != ':' {
					return nil, false
				}
				i++
			}
		}
		if i+2 > len(body) {
			return nil, false
		}
		v, ok := digits(body[i : i+2])
		if !ok {
			return nil, false
		}
		*p = v
		i += 2
		if part == 2 && i < len(body) {
			if body[i] != '.' && body[i] != ',' {
				return nil, false
			}
			frac := body[i+1:]
			if _, ok := digits(frac); !ok {
				return nil, false
			}
			frac = (frac + "000000")[:6]
			t.micro, _ = digits(frac)
			i = len(body)
		}
	}
	if i != len(body) || body == "" {
		return nil, false
	}
	switch {
	case zone == "":
	case zone == "Z":
		t.tz = UTC
	default:
		off, n, ok := parseOffset(zone)
		if !ok && len(zone) == 3 {
			off, n, ok = parseOffset(zone + "00")
			n -= 2
		}
		if !ok || n != len(zone) {
			return nil, false
		}
		t.tz = NewTimezone(off)
	}
	checkTime(t.hour, t.minute, t.second, t.micro, 0)
	return t, true
}

// DateFromIsoformat is date.fromisoformat(text).
func DateFromIsoformat(text string) (d *Date, err error) {
	err = py.Try(func() error {
		x, n, ok := isoDate(text)
		if !ok || n != len(text) || len(text) != 7 && len(text) != 8 && len(text) != 10 {
			return badISO(text)
		}
		d = x
		return nil
	})
	return d, err
}

// TimeFromIsoformat is time.fromisoformat(text).
func TimeFromIsoformat(text string) (t *Time, err error) {
	err = py.Try(func() error {
		x, ok := isoTime(strings.TrimPrefix(text, "T"))
		if !ok {
			return badISO(text)
		}
		t = x
		return nil
	})
	return t, err
}

// FromIsoformat is datetime.fromisoformat(text).
func FromIsoformat(text string) (d *Datetime, err error) {
	err = py.Try(func() error {
		date, n, ok := isoDate(text)
		if !ok {
			return badISO(text)
		}
		if n == len(text) {
			d = date.at(Time{})
			return nil
		}
		_, size := splitRune(text[n:])
		t, ok := isoTime(text[n+size:])
		if !ok {
			return badISO(text)
		}
		d = date.at(*t)
		return nil
	})
	return d, err
}

func splitRune(s string) (string, int) {
	for i := range s {
		if i > 0 {
			return s[:i], i
		}
	}
	return s, len(s)
}
