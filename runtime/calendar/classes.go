package calendar

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/datetime"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// CalendarType is the class calendar.Calendar, TextCalendarType calendar.TextCalendar. Programs derive from them, so
// that instances are objects with attributes.
var (
	CalendarType     *py.Class
	TextCalendarType *py.Class
)

func firstOf(self any) int { return lib.Int(py.GetAttr(self, "firstweekday")) }

// datesOf gives the days of the weeks that a month touches, as dates.
func datesOf(year, m, firstWeekday int) []*datetime.Date {
	if m < 1 || m > 12 {
		panic(illegalMonth(m))
	}
	start := datetime.NewDate(year, m, 1)
	back := (start.Weekday() - firstWeekday + 7) % 7
	n := (back + daysIn(year, m) + 6) / 7 * 7
	out := make([]*datetime.Date, n)
	for i := range out {
		out[i] = start.AddDelta(datetime.NewTimedelta(datetime.Days(float64(i - back))))
	}
	return out
}

func anyDates(dates []*datetime.Date) []any {
	out := make([]any, len(dates))
	for i, d := range dates {
		out[i] = d
	}
	return out
}

// weeksOf cuts a list of days into weeks.
func weeksOf(days []any) any {
	weeks := []any{}
	for i := 0; i < len(days); i += 7 {
		weeks = append(weeks, py.ListOf(append([]any{}, days[i:i+7]...)))
	}
	return py.ListOf(weeks)
}

func flat(weeks [][]int, each func(i, day int) any) []any {
	var out []any
	for _, w := range weeks {
		for i, d := range w {
			out = append(out, each(i, d))
		}
	}
	return out
}

func iterator(items []any) any { return py.Iter(py.ListOf(items)) }

// yearOf has months made of a year and cut into rows of width.
func yearOf(width int, one func(month int) any) any {
	rows := []any{}
	for start := 1; start <= 12; start += width {
		row := []any{}
		for k := start; k < min(start+width, 13); k++ {
			row = append(row, one(k))
		}
		rows = append(rows, py.ListOf(row))
	}
	return py.ListOf(rows)
}

func makeCalendarClass() {
	c := py.NewClass("calendar", "Calendar", py.ObjectType)
	CalendarType = c
	def := lib.Definer(c)
	def("__init__", "self, firstweekday=0", func(a []any) any { py.SetAttr(a[0], "_firstweekday", a[1]); return nil })
	c.DefineGetSet("firstweekday", func(self any) any { return py.Mod(py.GetAttr(self, "_firstweekday"), 7) },
		func(self, v any) { py.SetAttr(self, "_firstweekday", v) })
	def("getfirstweekday", "self", func(a []any) any { return firstOf(a[0]) })
	def("setfirstweekday", "self, firstweekday", func(a []any) any { py.SetAttr(a[0], "firstweekday", a[1]); return nil })
	def("iterweekdays", "self", func(a []any) any {
		var out []any
		for i := range 7 {
			out = append(out, (firstOf(a[0])+i)%7)
		}
		return iterator(out)
	})
	monthly := func(name string, one func(self any, year, m int) any) {
		def(name, "self, year, month", func(a []any) any { return one(a[0], lib.Int(a[1]), lib.Int(a[2])) })
	}
	dates := func(self any, year, m int) []any { return anyDates(datesOf(year, m, firstOf(self))) }
	plain := func(self any, year, m int) []any {
		return flat(month(year, m, firstOf(self)), func(_, d int) any { return d })
	}
	pairs := func(self any, year, m int) []any {
		return flat(month(year, m, firstOf(self)), func(i, d int) any { return py.Tuple{d, (firstOf(self) + i) % 7} })
	}
	monthly("itermonthdates", func(self any, y, m int) any { return iterator(dates(self, y, m)) })
	monthly("itermonthdays", func(self any, y, m int) any { return iterator(plain(self, y, m)) })
	monthly("itermonthdays2", func(self any, y, m int) any { return iterator(pairs(self, y, m)) })
	fields := func(self any, y, m int, weekday bool) any {
		var out []any
		for _, d := range datesOf(y, m, firstOf(self)) {
			t := py.Tuple{d.Year(), d.Month(), d.Day()}
			if weekday {
				t = append(t, d.Weekday())
			}
			out = append(out, t)
		}
		return iterator(out)
	}
	monthly("itermonthdays3", func(self any, y, m int) any { return fields(self, y, m, false) })
	monthly("itermonthdays4", func(self any, y, m int) any { return fields(self, y, m, true) })
	for name, of := range map[string]func(any, int, int) []any{"datescalendar": dates, "dayscalendar": plain, "days2calendar": pairs} {
		weeks := func(self any, y, m int) any { return weeksOf(of(self, y, m)) }
		monthly("month"+name, weeks)
		def("year"+name, "self, year, width=3", func(a []any) any {
			return yearOf(lib.Int(a[2]), func(m int) any { return weeks(a[0], lib.Int(a[1]), m) })
		})
	}
}

func makeTextCalendarClass() {
	c := py.NewClass("calendar", "TextCalendar", CalendarType)
	TextCalendarType = c
	def := lib.Definer(c)
	def("formatday", "self, day, weekday, width", func(a []any) any {
		text := ""
		if d := lib.Int(a[1]); d != 0 {
			text = fmt.Sprintf("%2d", d)
		}
		return center(text, lib.Int(a[3]))
	})
	def("formatweek", "self, theweek, width", func(a []any) any {
		var week []int
		for _, p := range py.Collect(a[1]) {
			week = append(week, lib.Int(py.GetItem(p, 0)))
		}
		return formatWeek(week, lib.Int(a[2]))
	})
	def("formatweekday", "self, day, width", func(a []any) any {
		names, w := dayAbbr, lib.Int(a[2])
		if w >= 9 {
			names = dayName
		}
		name := names[lib.Int(a[1])]
		return center(name[:min(w, len(name))], w)
	})
	def("formatweekheader", "self, width", func(a []any) any { return weekHeader(firstOf(a[0]), lib.Int(a[1])) })
	def("formatmonthname", "self, theyear, themonth, width, withyear=True", func(a []any) any {
		return monthTitle(lib.Int(a[1]), lib.Int(a[2]), lib.Int(a[3]), py.Truth(a[4]))
	})
	oneMonth := func(a []any) any {
		return formatMonth(lib.Int(a[1]), lib.Int(a[2]), firstOf(a[0]), lib.Int(a[3]), lib.Int(a[4]))
	}
	oneYear := func(a []any) any {
		return formatYear(lib.Int(a[1]), firstOf(a[0]), lib.Int(a[2]), lib.Int(a[3]), lib.Int(a[4]), lib.Int(a[5]))
	}
	def("formatmonth", "self, theyear, themonth, w=0, l=0", oneMonth)
	def("formatyear", "self, theyear, w=2, l=1, c=6, m=3", oneYear)
	def("prmonth", "self, theyear, themonth, w=0, l=0", func(a []any) any { return show(oneMonth(a)) })
	def("pryear", "self, theyear, w=0, l=0, c=6, m=3", func(a []any) any { return show(oneYear(a)) })
}

// show prints without a line end.
func show(text any) any {
	lib.Method(sys.CurrentStdout(), "write", text)
	return nil
}

// Module is the module object of calendar.
var Module = lib.Module("calendar", func(m *py.Module) {
	m.Set("Day", py.Type(days()[0])).Set("Month", py.Type(months()[0]))
	for i, d := range days() {
		m.Set(py.StrUpper(dayName[i]), d)
	}
	for i, x := range months() {
		m.Set(py.StrUpper(monthName[i+1]), x)
	}
	names := func(name string, list []string) {
		items := make([]any, len(list))
		for i, n := range list {
			items[i] = n
		}
		m.Set(name, py.ListOf(items))
	}
	names("month_name", monthName)
	names("month_abbr", monthAbbr)
	names("day_name", dayName)
	names("day_abbr", dayAbbr)
	m.Set("Calendar", CalendarType).Set("TextCalendar", TextCalendarType)
	m.Set("IllegalMonthError", IllegalMonthError).Set("IllegalWeekdayError", IllegalWeekdayError).Set("error", py.ValueError)
	lib.Add(m, "isleap", "year", func(a []any) any { return Isleap(lib.Int(a[0])) })
	lib.Add(m, "leapdays", "y1, y2", func(a []any) any { return Leapdays(lib.Int(a[0]), lib.Int(a[1])) })
	lib.Add(m, "weekday", "year, month, day", func(a []any) any { return Weekday(lib.Int(a[0]), lib.Int(a[1]), lib.Int(a[2])) })
	lib.Add(m, "monthrange", "year, month", func(a []any) any { return py.ToAny(Monthrange(lib.Int(a[0]), lib.Int(a[1]))) })
	lib.Add(m, "timegm", "tuple", func(a []any) any { return Timegm(a[0]) })
	lib.Add(m, "firstweekday", "", func([]any) any { return first })
	lib.Add(m, "setfirstweekday", "firstweekday", func(a []any) any { Setfirstweekday(lib.Int(a[0])); return nil })
	lib.Add(m, "monthcalendar", "year, month", func(a []any) any {
		return weeksOf(flat(month(lib.Int(a[0]), lib.Int(a[1]), first), func(_, d int) any { return d }))
	})
	month := func(a []any) any {
		return formatMonth(lib.Int(a[0]), lib.Int(a[1]), first, lib.Int(a[2]), lib.Int(a[3]))
	}
	year := func(a []any) any {
		return formatYear(lib.Int(a[0]), first, lib.Int(a[1]), lib.Int(a[2]), lib.Int(a[3]), lib.Int(a[4]))
	}
	lib.Add(m, "month", "theyear, themonth, w=0, l=0", month)
	lib.Add(m, "calendar", "theyear, w=2, l=1, c=6, m=3", year)
	lib.Add(m, "prmonth", "theyear, themonth, w=0, l=0", func(a []any) any { return show(month(a)) })
	lib.Add(m, "prcal", "theyear, w=0, l=0, c=6, m=3", func(a []any) any { return show(year(a)) })
	lib.Add(m, "weekheader", "width", func(a []any) any { return weekHeader(first, lib.Int(a[0])) })
})

func init() {
	makeCalendarClass()
	makeTextCalendarClass()
}
