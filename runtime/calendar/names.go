package calendar

import (
	"sync"

	"github.com/py2goasync/py2goasync/runtime/enum"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// days are the members of calendar.Day, months those of calendar.Month.
var (
	days   = sync.OnceValue(func() []any { return enumeration("Day", dayName, 0) })
	months = sync.OnceValue(func() []any { return enumeration("Month", monthName[1:], 1) })
)

// enumeration makes an IntEnum whose members are names of the module too: they are shown as such.
func enumeration(name string, names []string, start int) []any {
	members := py.NewDict[any, any]()
	for i, n := range names {
		members.Set(py.StrUpper(n), start+i)
	}
	c := lib.CallKW(enum.IntEnum(), []any{name, members}, []py.KV{{Key: "module", Value: "calendar"}}).(*py.Class)
	c.Set("__repr__", lib.Def("__repr__", "self", func(a []any) any { return "calendar." + py.Str(py.GetAttr(a[0], "name")) }))
	out := make([]any, len(names))
	for i := range names {
		out[i] = lib.Call(c, start+i)
	}
	return out
}

// DayType is the class calendar.Day, MonthType calendar.Month.
var (
	DayType   any = py.Type(days()[0])
	MonthType any = py.Type(months()[0])
)

func init() {
	for c, format := range map[*py.Class]string{
		IllegalMonthError:   "bad month number %r; must be 1-12",
		IllegalWeekdayError: "bad weekday number %r; must be 0 (Monday) to 6 (Sunday)",
	} {
		c.Set("__str__", lib.Def("__str__", "self", func(a []any) any {
			return py.Percent(format, py.Tuple{py.GetItem(py.GetAttr(a[0], "args"), 0)})
		}))
	}
}
