package fastapi

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// durationText is a timedelta as ISO 8601 has it: P1DT2H3M4.5S.
func durationText(x any) string {
	days := py.GetAttr(x, "days").(int)
	seconds := py.GetAttr(x, "seconds").(int)
	micro := py.GetAttr(x, "microseconds").(int)
	total := int64(days)*86400e6 + int64(seconds)*1e6 + int64(micro)
	sign := ""
	if total < 0 {
		sign, total = "-", -total
	}
	day, rest := total/86400e6, total%86400e6
	var b strings.Builder
	b.WriteString(sign + "P")
	if years := day / 365; years > 0 {
		fmt.Fprintf(&b, "%dY", years)
		day %= 365
	}
	if day > 0 {
		fmt.Fprintf(&b, "%dD", day)
	}
	if rest == 0 {
		if total == 0 {
			b.WriteString("T0S")
		}
		return b.String()
	}
	b.WriteString("T")
	for _, unit := range []struct {
		size int64
		name string
	}{{3600e6, "H"}, {60e6, "M"}} {
		if n := rest / unit.size; n > 0 {
			fmt.Fprintf(&b, "%d%s", n, unit.name)
			rest %= unit.size
		}
	}
	if rest > 0 {
		b.WriteString(strconv.FormatInt(rest/1e6, 10))
		if f := rest % 1e6; f > 0 {
			b.WriteString("." + strings.TrimRight(fmt.Sprintf("%06d", f), "0"))
		}
		b.WriteString("S")
	}
	return b.String()
}

var (
	isoDuration   = regexp.MustCompile(`^([+-])?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$`)
	clockDuration = regexp.MustCompile(`^([+-])?(?:(\d+) ?d(?:ays?)?,? ?)?(?:(\d+):(\d\d)(?::(\d\d(?:\.\d+)?))?)?$`)
)

// duration makes a timedelta of what a request holds: seconds, an ISO 8601 duration, or [days, ]HH:MM:SS.
func (v *validation) duration(c *py.Class, x any, loc []any) any {
	seconds := 0.0
	switch x := x.(type) {
	case int:
		seconds = float64(x)
	case float64:
		seconds = x
	case bool:
		seconds = py.ToFloat(x)
	case string:
		var reason string
		if seconds, reason = parseDuration(x); reason != "" {
			return v.fail("time_delta_parsing", "Input should be a valid timedelta, "+reason, loc, x, pair{"error", reason})
		}
	default:
		return v.fail("time_delta_type", "Input should be a valid timedelta", loc, x)
	}
	whole, part := math.Modf(seconds)
	return must(py.Call(py.CurrentContext(), c, 0, int(whole), int(math.Round(part*1e6))))
}

func parseDuration(s string) (seconds float64, reason string) {
	number := func(text string) float64 { n, _ := strconv.ParseFloat(text, 64); return n }
	sign := func(m string) float64 {
		if m == "-" {
			return -1
		}
		return 1
	}
	if m := isoDuration.FindStringSubmatch(s); m != nil && len(s) > 1 {
		days := number(m[2])*365 + number(m[3])*30 + number(m[4])*7 + number(m[5])
		return sign(m[1]) * (days*86400 + number(m[6])*3600 + number(m[7])*60 + number(m[8])), ""
	}
	if m := clockDuration.FindStringSubmatch(s); m != nil && s != "" {
		return sign(m[1]) * (number(m[2])*86400 + number(m[3])*3600 + number(m[4])*60 + number(m[5])), ""
	}
	if s == "" {
		return 0, "input is too short"
	}
	if strings.Trim(s[:1], "0123456789+-") == "" {
		return 0, `"day" identifier in duration not correctly formatted`
	}
	return 0, "invalid digit in duration"
}

// decimal makes a Decimal of a text or a number.
func (v *validation) decimal(c *py.Class, x any, loc []any) any {
	text := ""
	switch n := x.(type) {
	case string:
		text = strings.TrimSpace(n)
	case int, float64:
		text = py.Str(n)
	default:
		return v.fail("decimal_type", "Decimal input should be an integer, float, string or Decimal object", loc, x)
	}
	var out any
	err := py.Try(func() (err error) {
		out, err = py.Call(py.CurrentContext(), c, text)
		return err
	})
	if err != nil {
		return v.fail("decimal_parsing", "Input should be a valid decimal", loc, x)
	}
	if strings.Contains(strings.ToLower(py.Str(out)), "n") {
		return v.fail("finite_number", "Input should be a finite number", loc, x)
	}
	return out
}

// path makes a Path of a text.
func (v *validation) path(c *py.Class, x any, loc []any) any {
	s, ok := x.(string)
	if !ok {
		return v.fail("path_type", "Input is not a valid path", loc, x)
	}
	return must(py.Call(py.CurrentContext(), c, s))
}

// spokenDuration is a timedelta as faults show it: 1 day and 5 seconds.
func spokenDuration(d any) string {
	days, seconds, micros := py.GetAttr(d, "days").(int), py.GetAttr(d, "seconds").(int), py.GetAttr(d, "microseconds").(int)
	var parts []string
	for _, p := range []struct {
		n    int
		noun string
	}{{days, "day"}, {seconds / 3600, "hour"}, {seconds / 60 % 60, "minute"}, {seconds % 60, "second"}, {micros, "microsecond"}} {
		if p.n != 0 {
			parts = append(parts, count(p.n, p.noun))
		}
	}
	if len(parts) == 0 {
		return "0 seconds"
	}
	return strings.Join(parts, " and ")
}
