package fastapi

import (
	"encoding/hex"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// classValue makes a datetime, date, time or UUID of what a request holds: texts as pydantic reads them, and timestamps.
func (v *validation) classValue(c *py.Class, x any, loc []any) any {
	if py.Type(x).IsSubclassOf(c) {
		return x
	}
	if b, ok := x.(py.Bytes); ok {
		x = string(b)
	}
	switch c.Name {
	case "UUID":
		return v.uuid(c, x, loc)
	case "timedelta":
		return v.duration(c, x, loc)
	case "Decimal":
		return v.decimal(c, x, loc)
	case "Path", "PurePath":
		return v.path(c, x, loc)
	}
	if c.Module == "ipaddress" {
		return v.address(c, x, loc)
	}
	what := c.Name
	text, ok := x.(string)
	seconds, isNumber := timestamp(x)
	switch {
	case isNumber:
		return v.moment(c, instant(seconds), loc, x)
	case !ok:
		return v.fail(what+"_type", "Input should be a valid "+what, loc, x)
	}
	var m moment
	var err string
	switch what {
	case "time":
		m, err = parseTime(text, 0)
		if err != "" {
			return v.fail("time_parsing", "Input should be in a valid time format, "+err, loc, x, pair{"error", err})
		}
	case "date":
		if m, err = parseDatetime(text); err != "" {
			if m, err = dateAlone(text, err); err != "" {
				return v.fail("date_from_datetime_parsing", "Input should be a valid date or datetime, "+err, loc, x, pair{"error", err})
			}
		}
	default:
		if m, err = parseDatetime(text); err != "" {
			if m, err = dateAlone(text, ""); err != "" {
				return v.fail("datetime_from_date_parsing", "Input should be a valid datetime or date, "+err, loc, x, pair{"error", err})
			}
		}
	}
	return v.moment(c, m, loc, x)
}

// dateAlone reads a text that is a date and nothing else. instead is the error to give when it is not, "" for its own.
func dateAlone(text, instead string) (moment, string) {
	m, err := parseDate(text)
	if err == "" && len(text) > 10 {
		err = "unexpected extra characters at the end of the input"
	}
	if err != "" && instead != "" {
		err = instead
	}
	return m, err
}

// moment is what a text says: a date, a time, an offset.
type moment struct {
	date, clock, offset string // as isoformat has them
	midnight            bool
}

// moment makes the object.
func (v *validation) moment(c *py.Class, m moment, loc []any, input any) any {
	text := m.clock + m.offset
	switch c.Name {
	case "date":
		if !m.midnight {
			return v.fail("date_from_datetime_inexact", "Datetimes provided to dates should have zero time - e.g. be exact dates", loc, input)
		}
		text = m.date
	case "datetime":
		text = m.date + "T" + text
	}
	return must(py.CallMethod(py.CurrentContext(), c, "fromisoformat", text))
}

// timestamp is a number that stands for a moment: of seconds, or of milliseconds when it is large.
func timestamp(x any) (seconds float64, ok bool) {
	switch x := x.(type) {
	case int:
		seconds = float64(x)
	case float64:
		seconds = x
	case string:
		var err error
		if seconds, err = strconv.ParseFloat(x, 64); err != nil || strings.Trim(x, "+-0123456789.") != "" {
			return 0, false
		}
	default:
		return 0, false
	}
	if math.Abs(seconds) > 2e10 {
		seconds /= 1000
	}
	return seconds, !math.IsNaN(seconds) && math.Abs(seconds) < 2e11
}

func instant(seconds float64) moment {
	t := time.UnixMicro(int64(math.Round(seconds * 1e6))).UTC()
	m := moment{date: t.Format("2006-01-02"), clock: t.Format("15:04:05.000000"), offset: "+00:00"}
	m.midnight = m.clock == "00:00:00.000000"
	return m
}

// digits reads n digits at a place.
func digits(s string, at, n int) (int, bool) {
	value := 0
	for i := at; i < at+n; i++ {
		if i >= len(s) || s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		value = value*10 + int(s[i]-'0')
	}
	return value, true
}

// parseDate reads YYYY-MM-DD at the start of a text.
func parseDate(s string) (m moment, err string) {
	if len(s) < 10 {
		return m, "input is too short"
	}
	year, okYear := digits(s, 0, 4)
	month, okMonth := digits(s, 5, 2)
	day, okDay := digits(s, 8, 2)
	switch {
	case !okYear:
		return m, "invalid character in year"
	case s[4] != '-':
		return m, "invalid date separator, expected `-`"
	case !okMonth:
		return m, "invalid character in month"
	case s[7] != '-':
		return m, "invalid date separator, expected `-`"
	case !okDay:
		return m, "invalid character in day"
	case month < 1 || month > 12:
		return m, "month value is outside expected range of 1-12"
	case day < 1 || day > time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day():
		return m, "day value is outside expected range"
	}
	return moment{date: s[:10], clock: "00:00:00", midnight: true}, ""
}

// parseDatetime reads a date, a separator and a time.
func parseDatetime(s string) (m moment, err string) {
	day, err := parseDate(s)
	switch {
	case err != "":
		return m, err
	case len(s) == 10:
		return m, "input is too short"
	case !strings.ContainsRune("Tt_ ", rune(s[10])):
		return m, "invalid datetime separator, expected `T`, `t`, `_` or space"
	}
	m, err = parseTime(s, 11)
	m.date = day.date
	return m, err
}

// parseTime reads HH:MM, HH:MM:SS or HH:MM:SS.ffffff with an optional offset, to the end of a text.
func parseTime(s string, at int) (m moment, err string) {
	if len(s)-at < 5 {
		return m, "input is too short"
	}
	hour, okHour := digits(s, at, 2)
	minute, okMinute := digits(s, at+3, 2)
	switch {
	case !okHour:
		return m, "invalid character in hour"
	case s[at+2] != ':':
		return m, "invalid time separator, expected `:`"
	case !okMinute:
		return m, "invalid character in minute"
	case hour > 23:
		return m, "hour value is outside expected range of 0-23"
	case minute > 59:
		return m, "minute value is outside expected range of 0-59"
	}
	second, micro := 0, ""
	if at += 5; at < len(s) && s[at] == ':' {
		if len(s)-at < 3 {
			return m, "input is too short"
		}
		var ok bool
		if second, ok = digits(s, at+1, 2); !ok {
			return m, "invalid character in second"
		}
		if second > 59 {
			return m, "second value is outside expected range of 0-59"
		}
		if at += 3; at < len(s) && (s[at] == '.' || s[at] == ',') {
			point := s[at : at+1]
			rest := s[at+1:]
			n := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
			if n == 0 {
				return m, "second fraction digits missing after `" + point + "`"
			}
			micro = rest[:min(n, 6)] + strings.Repeat("0", max(0, 6-n))
			at += 1 + n
		}
	}
	m.clock = fmt.Sprintf("%02d:%02d:%02d", hour, minute, second)
	m.midnight = m.clock == "00:00:00" && strings.Trim(micro, "0") == ""
	if micro != "" {
		m.clock += "." + micro
	}
	m.offset, err = parseOffset(s[at:])
	return m, err
}

// parseOffset reads Z, +HH:MM or +HHMM.
func parseOffset(s string) (offset, err string) {
	if s == "" {
		return "", ""
	}
	s = strings.Replace(s, "\u2212", "-", 1)
	end := 1
	switch s[0] {
	case 'Z', 'z':
		offset = "+00:00"
	case '+', '-':
		hour, ok := digits(s, 1, 2)
		if !ok {
			return "", "invalid timezone hour"
		}
		end = 3
		if len(s) > 3 && s[3] == ':' {
			end = 4
		}
		minute, ok := digits(s, end, 2)
		switch {
		case !ok:
			return "", "invalid timezone minute"
		case minute > 59:
			return "", "timezone minute value is outside expected range of 0-59"
		case hour > 23:
			return "", "timezone offset must be less than 24 hours"
		}
		end += 2
		offset = fmt.Sprintf("%c%02d:%02d", s[0], hour, minute)
	default:
		return "", "invalid timezone sign"
	}
	if len(s) > end {
		return "", "unexpected extra characters at the end of the input"
	}
	return offset, ""
}

func (v *validation) uuid(c *py.Class, x any, loc []any) any {
	text, ok := x.(string)
	if !ok {
		return v.fail("uuid_type", "UUID input should be a string, bytes or UUID object", loc, x)
	}
	if err := uuidFault(text); err != "" {
		return v.fail("uuid_parsing", "Input should be a valid UUID, "+err, loc, x, pair{"error", err})
	}
	return must(py.Call(py.CurrentContext(), c, text))
}

// uuidFault says what is wrong with a UUID: plain, with hyphens, in braces, or as a URN.
func uuidFault(text string) string {
	inner := strings.TrimPrefix(text, "urn:uuid:")
	if strings.HasPrefix(inner, "{") && strings.HasSuffix(inner, "}") {
		inner = inner[1 : len(inner)-1]
	}
	shift := strings.Index(text, inner)
	for i, r := range inner {
		if r != '-' && !strings.ContainsRune("0123456789abcdefABCDEF", r) {
			return fmt.Sprintf("invalid character: found `%c` at %d", r, i+shift)
		}
	}
	groups := strings.Split(inner, "-")
	if len(groups) == 1 {
		if _, err := hex.DecodeString(inner); err != nil || len(inner) != 32 {
			return fmt.Sprintf("invalid length: found %d", len(inner))
		}
		return ""
	}
	if len(groups) != 5 {
		return fmt.Sprintf("invalid group count: expected 5, found %d", len(groups))
	}
	for i, want := range []int{8, 4, 4, 4, 12} {
		if len(groups[i]) != want {
			return fmt.Sprintf("invalid group length in group %d: expected %d, found %d", i, want, len(groups[i]))
		}
	}
	return ""
}
