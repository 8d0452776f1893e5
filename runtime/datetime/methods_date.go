package datetime

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// dateOf is the date of a date or datetime.
func dateOf(self any) *Date {
	if d, ok := self.(*Datetime); ok {
		return &d.date
	}
	return self.(*Date)
}

var isoCalendarClass = lib.NewStructSeqClass("datetime", "IsoCalendarDate", 3, "year", "week", "weekday")

func text(x any, what string) string {
	s, ok := lib.AsStr(x)
	if !ok {
		panic(py.TypeError.Newf("%s must be str, not %s", what, lib.TypeName(x)))
	}
	return s
}

func either(x any, old int) int {
	if x == nil {
		return old
	}
	return intArg(x)
}

func init() {
	DateType.WithMethods(shown[*Date]()).WithMethods(ordered((*Date).Eq, (*Date).Cmp)).WithMethods(py.Methods{
		"year":       lib.Prop(func(self any) any { return dateOf(self).year }),
		"month":      lib.Prop(func(self any) any { return dateOf(self).month }),
		"day":        lib.Prop(func(self any) any { return dateOf(self).day }),
		"toordinal":  lib.M("", func(self any, _ []any) any { return dateOf(self).Toordinal() }),
		"weekday":    lib.M("", func(self any, _ []any) any { return dateOf(self).Weekday() }),
		"isoweekday": lib.M("", func(self any, _ []any) any { return dateOf(self).Isoweekday() }),
		"isocalendar": lib.M("", func(self any, _ []any) any {
			return dateOf(self).IsoCalendar()
		}),
		"isoformat": reader(func(d *Date) any { return d.Isoformat() }),
		"ctime":     reader(func(d *Date) any { return d.Ctime() }),
		"timetuple": lib.M("", func(self any, _ []any) any {
			if d, ok := self.(*Datetime); ok {
				return d.Timetuple()
			}
			return self.(*Date).Timetuple()
		}),
		"strftime": lib.M("format", func(self any, a []any) any {
			return self.(*Date).Strftime(text(a[0], "strftime() argument 1"))
		}),
		"__format__": lib.M("spec, /", func(self any, a []any) any { return self.(*Date).PyFormat(text(a[0], "__format__() argument 1")) }),
		"replace": lib.MC("year=None, month=None, day=None", func(_ context.Context, self any, a []any) (any, error) {
			d := dateOf(py.Carried(self))
			return seal(py.Type(self), DateType, NewDate(either(a[0], d.year), either(a[1], d.month), either(a[2], d.day))), nil
		}),
		"__add__":       ofOwnClass(DateType, dateAdd),
		"__radd__":      ofOwnClass(DateType, dateAdd),
		"__sub__":       ofOwnClass(DateType, dateSub),
		"today":         lib.ClassM("", func(cls *py.Class, _ []any) any { return seal(cls, DateType, Today()) }),
		"fromordinal":   lib.ClassM("ordinal, /", func(cls *py.Class, a []any) any { return seal(cls, DateType, DateFromOrdinal(intArg(a[0]))) }),
		"fromtimestamp": lib.ClassM("timestamp, /", func(cls *py.Class, a []any) any { return seal(cls, DateType, DateFromTimestamp(lib.Float(a[0]))) }),
		"fromisocalendar": lib.ClassM("year, week, day", func(cls *py.Class, a []any) any {
			return seal(cls, DateType, DateFromIsocalendar(intArg(a[0]), intArg(a[1]), intArg(a[2])))
		}),
		"fromisoformat": lib.ClassM("date_string, /", dateFromISO),
		"__copy__":      lib.M("", func(self any, _ []any) any { return self }),
		"__deepcopy__":  lib.M("memo, /", func(self any, _ []any) any { return self }),
	})
	DateType.Set("min", DateMin).Set("max", DateMax).Set("resolution", DateResolution)
}

func dateFromISO(cls *py.Class, a []any) any {
	s, ok := lib.AsStr(a[0])
	if !ok {
		panic(py.TypeError.New("fromisoformat: argument must be str"))
	}
	d, err := DateFromIsoformat(s)
	py.Check(err)
	return seal(cls, DateType, d)
}

func dateAdd(self any, a []any) any {
	t, ok := py.Carried(a[0]).(*Timedelta)
	if !ok {
		return py.NotImplemented
	}
	return self.(*Date).AddDelta(t)
}

func dateSub(self any, a []any) any {
	switch x := py.Carried(a[0]).(type) {
	case *Timedelta:
		return self.(*Date).SubDelta(x)
	case *Date:
		return self.(*Date).Sub(x)
	}
	return py.NotImplemented
}

// ofOwnClass is a method with one operand whose result is of the class of self, where the program derives one from base.
func ofOwnClass(base *py.Class, f func(self any, a []any) any) py.Method {
	return lib.MC("other, /", func(_ context.Context, self any, a []any) (any, error) {
		switch r := f(py.Carried(self), a).(type) {
		case *Date, *Datetime:
			return seal(py.Type(self), base, r), nil
		default:
			return r, nil
		}
	})
}
