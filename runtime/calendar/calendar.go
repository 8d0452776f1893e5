// Package calendar answers Python's calendar module.
package calendar

import (
	"fmt"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/datetime"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The names of months and days, months from 1.
var (
	monthName = []string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	monthAbbr = short(monthName)
	dayName   = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	dayAbbr   = short(dayName)
)

func short(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = n[:min(3, len(n))]
	}
	return out
}

// IllegalMonthError and IllegalWeekdayError are the exceptions of the module.
var (
	IllegalMonthError   = lib.Exception("calendar", "IllegalMonthError", py.ValueError, py.IndexError)
	IllegalWeekdayError = lib.Exception("calendar", "IllegalWeekdayError", py.ValueError)
)

func illegalMonth(month any) error {
	e := py.AsException(IllegalMonthError.New(month))
	py.SetAttr(e, "month", month)
	return e
}

// first is the weekday that weeks begin with for the functions of the module: 0 for Monday.
var first = 0

// Isleap is calendar.isleap(year).
func Isleap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// Leapdays is calendar.leapdays(y1, y2): the leap years from y1 to y2, which is left out.
func Leapdays(y1, y2 int) int {
	y1, y2 = y1-1, y2-1
	before := func(y int) int { return floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) }
	return before(y2) - before(y1)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// weekday is the day of the week of a date: 0 for Monday.
func weekday(year, month, day int) int {
	if year < 1 || year > 9999 {
		year = 2000 + ((year%400)+400)%400
	}
	return datetime.NewDate(year, month, day).Weekday()
}

func daysIn(year, month int) int {
	return time.Date(2000+((year%400)+400)%400, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Monthrange is calendar.monthrange(year, month): the weekday of the first day, and how many days there are.
func Monthrange(year, month int) py.Tuple2[any, int] {
	if month < 1 || month > 12 {
		panic(illegalMonth(month))
	}
	return py.T2(days()[weekday(year, month, 1)], daysIn(year, month))
}

// Weekday is calendar.weekday(year, month, day): a member of the enumeration Day.
func Weekday(year, month, day int) any { return days()[weekday(year, month, day)] }

// Timegm is calendar.timegm(tuple): seconds since 1970 of a time in UTC.
func Timegm(t any) int {
	a := py.Collect(t)
	if len(a) < 6 {
		panic(py.ValueError.Newf("not enough values to unpack (expected 6, got %d)", len(a)))
	}
	n := func(i int) int { return lib.Int(a[i]) }
	days := datetime.NewDate(n(0), n(1), 1).Toordinal() - 719163 + n(2) - 1
	return ((days*24+n(3))*60+n(4))*60 + n(5)
}

// month gives the weeks of a month, days outside of it as 0.
func month(year, month, firstWeekday int) [][]int {
	if month < 1 || month > 12 {
		panic(illegalMonth(month))
	}
	last := daysIn(year, month)
	day := 1 - (weekday(year, month, 1)-firstWeekday+7)%7
	var weeks [][]int
	for day <= last {
		week := make([]int, 7)
		for i := range week {
			if day >= 1 && day <= last {
				week[i] = day
			}
			day++
		}
		weeks = append(weeks, week)
	}
	return weeks
}

// Monthcalendar is calendar.monthcalendar(year, month).
func Monthcalendar(year, m int) *py.List[*py.List[int]] {
	return py.ListOf(lists(month(year, m, first)))
}

func lists(weeks [][]int) []*py.List[int] {
	out := make([]*py.List[int], len(weeks))
	for i, w := range weeks {
		out[i] = py.ListOf(w)
	}
	return out
}

// Setfirstweekday is calendar.setfirstweekday(firstweekday).
func Setfirstweekday(day int) {
	if day < 0 || day > 6 {
		panic(IllegalWeekdayError.New(day))
	}
	first = day
}

// Firstweekday is calendar.firstweekday().
func Firstweekday() int { return first }

// center is str.center as calendar means it.
func center(s string, width int) string { return py.StrCenter(s, width, " ") }

func weekHeader(firstWeekday, width int) string {
	names := dayAbbr
	if width >= 9 {
		names = dayName
	}
	cells := make([]string, 7)
	for i := range cells {
		name := names[(firstWeekday+i)%7]
		cells[i] = center(name[:min(width, len(name))], width)
	}
	return strings.Join(cells, " ")
}

func formatWeek(week []int, width int) string {
	cells := make([]string, 7)
	for i, d := range week {
		text := ""
		if d != 0 {
			text = fmt.Sprintf("%2d", d)
		}
		cells[i] = center(text, width)
	}
	return strings.Join(cells, " ")
}

func monthTitle(year, m, width int, withYear bool) string {
	if m < 1 || m > 12 {
		panic(illegalMonth(m))
	}
	name := monthName[m]
	if withYear {
		name = fmt.Sprintf("%s %d", name, year)
	}
	return center(name, width)
}

func formatMonth(year, m, firstWeekday, w, l int) string {
	w, l = max(2, w), max(1, l)
	breaks := strings.Repeat("\n", l)
	text := strings.TrimRight(monthTitle(year, m, 7*(w+1)-1, true), " ") + breaks
	text += strings.TrimRight(weekHeader(firstWeekday, w), " ") + breaks
	for _, week := range month(year, m, firstWeekday) {
		text += strings.TrimRight(formatWeek(week, w), " ") + breaks
	}
	return text
}

func columns(cells []string, width, spacing int) string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = center(c, width)
	}
	return strings.Join(out, strings.Repeat(" ", spacing))
}

func formatYear(year, firstWeekday, w, l, c, m int) string {
	w, l, c = max(2, w), max(1, l), max(2, c)
	width := (w+1)*7 - 1
	breaks := strings.Repeat("\n", l)
	var b strings.Builder
	line := func(s string) { b.WriteString(strings.TrimRight(s, " ") + breaks) }
	line(center(fmt.Sprint(year), width*m+c*(m-1)))
	header := weekHeader(firstWeekday, w)
	for start := 1; start <= 12; start += m {
		var names, headers []string
		var months [][][]int
		height := 0
		for k := start; k < min(start+m, 13); k++ {
			names = append(names, monthTitle(year, k, width, false))
			headers = append(headers, header)
			weeks := month(year, k, firstWeekday)
			months = append(months, weeks)
			height = max(height, len(weeks))
		}
		b.WriteString(breaks)
		line(columns(names, width, c))
		line(columns(headers, width, c))
		for j := range height {
			var cells []string
			for _, weeks := range months {
				if j >= len(weeks) {
					cells = append(cells, "")
				} else {
					cells = append(cells, formatWeek(weeks[j], w))
				}
			}
			line(columns(cells, width, c))
		}
	}
	return b.String()
}
