package datetime

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes. Their tables are filled in init functions, for the methods refer to the classes.
var (
	DateType      = lib.Class[Date]("datetime", "date", nil, py.Methods{"__new__": lib.New("year=None, month=None, day=None", newDateAny)})
	DatetimeType  = lib.Class[Datetime]("datetime", "datetime", lib.Bases(DateType), py.Methods{"__new__": lib.New(datetimeParams, newDatetimeAny)})
	TimeType      = lib.Class[Time]("datetime", "time", nil, py.Methods{"__new__": lib.New(timeParams, newTimeAny)})
	TimedeltaType = lib.Class[Timedelta]("datetime", "timedelta", nil, py.Methods{
		"__new__": lib.New("days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0", newTimedeltaAny)})
	TzinfoType   = lib.Class[Tzinfo]("datetime", "tzinfo", nil, py.Methods{"__new__": lib.New("*args", func([]any) any { return &Tzinfo{} })})
	TimezoneType = lib.Class[Timezone]("datetime", "timezone", lib.Bases(TzinfoType), py.Methods{"__new__": lib.New("offset, name=None", newTimezoneAny)})
)

const (
	datetimeParams = "year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0"
	timeParams     = "hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0"
)

// Tzinfo is datetime.tzinfo, the base of classes of zones.
type Tzinfo struct{ _ byte }

// PyClass returns datetime.tzinfo.
func (*Tzinfo) PyClass() *py.Class { return TzinfoType }

// intArg is an int argument as the constructors take it.
func intArg(x any) int { return lib.Int(x) }

// required holds a constructor's first three arguments to being there, in C's words.
func required(a []any) {
	for i, name := range []string{"year", "month", "day"} {
		if a[i] == nil {
			panic(py.TypeError.Newf("function missing required argument '%s' (pos %d)", name, i+1))
		}
	}
}

func newDateAny(a []any) any { required(a); return NewDate(intArg(a[0]), intArg(a[1]), intArg(a[2])) }

func newDatetimeAny(a []any) any {
	required(a)
	d := NewDatetime(intArg(a[0]), intArg(a[1]), intArg(a[2]), intArg(a[3]), intArg(a[4]), intArg(a[5]), intArg(a[6]), a[7])
	d.time.fold = foldArg(a[8])
	return d
}

func newTimeAny(a []any) any {
	t := NewTime(intArg(a[0]), intArg(a[1]), intArg(a[2]), intArg(a[3]), a[4])
	t.fold = foldArg(a[5])
	return t
}

func foldArg(x any) int {
	fold := intArg(x)
	checkTime(0, 0, 0, 0, fold)
	return fold
}

func newTimezoneAny(a []any) any {
	offset, ok := py.Carried(a[0]).(*Timedelta)
	if !ok {
		panic(py.TypeError.Newf("timezone() argument 1 must be datetime.timedelta, not %s", lib.TypeName(a[0])))
	}
	if a[1] == nil {
		return NewTimezone(offset)
	}
	name, ok := lib.AsStr(a[1])
	if !ok {
		panic(py.TypeError.Newf("timezone() argument 2 must be str, not %s", lib.TypeName(a[1])))
	}
	return NewTimezoneNamed(offset, name)
}

// seal gives what a method made to the class it was called on: a class derived in the program makes its own instances.
func seal(cls *py.Class, own *py.Class, v any) any {
	if cls == own {
		return v
	}
	switch x := v.(type) {
	case *Datetime:
		return lib.CallKW(cls, []any{x.date.year, x.date.month, x.date.day, x.time.hour, x.time.minute, x.time.second, x.time.micro, x.time.tz}, folded(x.time.fold))
	case *Date:
		return lib.Call(cls, x.year, x.month, x.day)
	case *Time:
		return lib.CallKW(cls, []any{x.hour, x.minute, x.second, x.micro, x.tz}, folded(x.fold))
	}
	return v
}

// folded is the argument fold=, where it has a value other than 0.
func folded(fold int) []py.KV {
	if fold == 0 {
		return nil
	}
	return []py.KV{{Key: "fold", Value: fold}}
}

// compareWith makes a comparison method of values of type T; other operands are left to themselves.
func compareWith[T any](f func(a, b T) bool) py.Method {
	return lib.M("other, /", func(self any, a []any) any {
		other, ok := py.Carried(a[0]).(T)
		if !ok {
			return py.NotImplemented
		}
		return f(self.(T), other)
	})
}

// ordered are the comparisons of a type.
func ordered[T any](eq func(a, b T) bool, cmp func(a, b T) int) py.Methods {
	return py.Methods{
		"__eq__": compareWith(eq),
		"__ne__": compareWith(func(a, b T) bool { return !eq(a, b) }),
		"__lt__": compareWith(func(a, b T) bool { return cmp(a, b) < 0 }),
		"__le__": compareWith(func(a, b T) bool { return cmp(a, b) <= 0 }),
		"__gt__": compareWith(func(a, b T) bool { return cmp(a, b) > 0 }),
		"__ge__": compareWith(func(a, b T) bool { return cmp(a, b) >= 0 }),
	}
}

// shown are the methods that show a value and hash it.
func shown[T interface {
	PyRepr() string
	PyStr() string
	PyHash() int
}]() py.Methods {
	return py.Methods{
		"__repr__": lib.MC("", func(_ context.Context, self any, _ []any) (any, error) {
			text := py.Carried(self).(T).PyRepr()
			if d, ok := self.(*py.Instance); ok { // of a derived class, which it names
				_, rest, _ := strings.Cut(text, "(")
				text = py.Type(d).Name + "(" + rest
			}
			return text, nil
		}),
		"__str__":  lib.M("", func(self any, _ []any) any { return self.(T).PyStr() }),
		"__hash__": lib.M("", func(self any, _ []any) any { return self.(T).PyHash() }),
	}
}

// reader is a method without arguments.
func reader[T any](get func(T) any) py.Method {
	return lib.M("", func(self any, _ []any) any { return get(self.(T)) })
}

// field is a read-only attribute.
func field[T any](get func(T) any) py.Method {
	return lib.Prop(func(self any) any { return get(self.(T)) })
}

func orNone[T any](p *T) any {
	if p == nil {
		return nil
	}
	return py.ToAny(p)
}

func deltaOrNone(t *Timedelta) any {
	if t == nil {
		return nil
	}
	return t
}

func init() {
	for _, c := range []*py.Class{DateType, DatetimeType, TimeType, TimedeltaType, TzinfoType, TimezoneType} {
		c.Dotted = true
	}
}

// Module is the module object of datetime.
var Module = lib.Module("datetime", func(m *py.Module) {
	m.Set("date", DateType).Set("datetime", DatetimeType).Set("time", TimeType).Set("timedelta", TimedeltaType)
	m.Set("tzinfo", TzinfoType).Set("timezone", TimezoneType).Set("UTC", UTC).Set("MINYEAR", minYear).Set("MAXYEAR", maxYear)
})
