package datetime

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	pytime "github.com/py2goasync/py2goasync/runtime/time"
)

func init() {
	made := func(cls *py.Class, d *Datetime) any { return seal(cls, DatetimeType, d) }
	DatetimeType.WithMethods(shown[*Datetime]()).WithMethods(ordered((*Datetime).Eq, (*Datetime).Cmp)).WithMethods(py.Methods{
		"hour":        field(func(d *Datetime) any { return d.time.hour }),
		"minute":      field(func(d *Datetime) any { return d.time.minute }),
		"second":      field(func(d *Datetime) any { return d.time.second }),
		"microsecond": field(func(d *Datetime) any { return d.time.micro }),
		"tzinfo":      field(func(d *Datetime) any { return d.time.tz }),
		"fold":        field(func(d *Datetime) any { return d.time.fold }),
		"date":        reader(func(d *Datetime) any { return d.Date() }),
		"time":        reader(func(d *Datetime) any { return d.Time() }),
		"timetz":      reader(func(d *Datetime) any { return d.Timetz() }),
		"timestamp":   reader(func(d *Datetime) any { return d.Timestamp() }),
		"ctime":       reader(func(d *Datetime) any { return d.Ctime() }),
		"utcoffset":   reader(func(d *Datetime) any { return deltaOrNone(d.Utcoffset()) }),
		"tzname":      reader(func(d *Datetime) any { return orNone(d.Tzname()) }),
		"dst":         reader(func(d *Datetime) any { return dstOf(d.time.tz, d) }),
		"utctimetuple": reader(func(d *Datetime) any {
			if off := d.offset(); off != nil {
				d = d.SubDelta(off)
			}
			return d.naive().tuple(0)
		}),
		"astimezone": lib.M("tz=None", func(self any, a []any) any { return self.(*Datetime).Astimezone(a[0]) }),
		"isoformat": lib.M("sep='T', timespec='auto'", func(self any, a []any) any {
			return self.(*Datetime).IsoformatWith(text(a[0], "isoformat() argument 1"), text(a[1], "isoformat() argument 2"))
		}),
		"strftime":   lib.M("format", func(self any, a []any) any { return self.(*Datetime).Strftime(text(a[0], "strftime() argument 1")) }),
		"__format__": lib.M("spec, /", func(self any, a []any) any { return self.(*Datetime).PyFormat(text(a[0], "__format__() argument 1")) }),
		"__add__":    ofOwnClass(DatetimeType, datetimeAdd),
		"__radd__":   ofOwnClass(DatetimeType, datetimeAdd),
		"__sub__":    ofOwnClass(DatetimeType, datetimeSub),
		"replace": lib.MC("year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None",
			func(_ context.Context, self any, a []any) (any, error) {
				d := py.Carried(self).(*Datetime)
				tz := a[7]
				if tz == true {
					tz = d.time.tz
				}
				r := NewDatetime(either(a[0], d.date.year), either(a[1], d.date.month), either(a[2], d.date.day), either(a[3], d.time.hour),
					either(a[4], d.time.minute), either(a[5], d.time.second), either(a[6], d.time.micro), tz)
				r.time.fold = either(a[8], d.time.fold)
				return made(py.Type(self), r), nil
			}),
		"now": lib.ClassM("tz=None", func(cls *py.Class, a []any) any {
			if a[0] == nil {
				return made(cls, Now())
			}
			return made(cls, NowIn(a[0]))
		}),
		"today":            lib.ClassM("", func(cls *py.Class, _ []any) any { return made(cls, Now()) }),
		"utcnow":           lib.ClassM("", func(cls *py.Class, _ []any) any { return made(cls, Utcnow()) }),
		"fromtimestamp":    lib.ClassM("timestamp, tz=None", func(cls *py.Class, a []any) any { return made(cls, FromTimestamp(lib.Float(a[0]), a[1])) }),
		"utcfromtimestamp": lib.ClassM("timestamp, /", func(cls *py.Class, a []any) any { return made(cls, FromTimestamp(lib.Float(a[0]), UTC).naive()) }),
		"fromordinal":      lib.ClassM("ordinal, /", func(cls *py.Class, a []any) any { return made(cls, DateFromOrdinal(intArg(a[0])).at(Time{})) }),
		"fromisocalendar": lib.ClassM("year, week, day", func(cls *py.Class, a []any) any {
			return made(cls, DateFromIsocalendar(intArg(a[0]), intArg(a[1]), intArg(a[2])).at(Time{}))
		}),
		"fromisoformat": lib.ClassM("date_string, /", datetimeFromISO),
		"combine":       lib.ClassM("date, time, tzinfo=True", datetimeCombine),
		"strptime": lib.ClassM("date_string, format, /", func(cls *py.Class, a []any) any {
			d, err := Strptime(text(a[0], "strptime() argument 1"), text(a[1], "strptime() argument 2"))
			py.Check(err)
			return made(cls, d)
		}),
	})
	DatetimeType.Set("min", DatetimeMin).Set("max", DatetimeMax).Set("resolution", TimedeltaResolution)
	TimeType.WithMethods(shown[*Time]()).WithMethods(ordered((*Time).Eq, (*Time).Cmp)).WithMethods(py.Methods{
		"hour":        field(func(t *Time) any { return t.hour }),
		"minute":      field(func(t *Time) any { return t.minute }),
		"second":      field(func(t *Time) any { return t.second }),
		"microsecond": field(func(t *Time) any { return t.micro }),
		"tzinfo":      field(func(t *Time) any { return t.tz }),
		"fold":        field(func(t *Time) any { return t.fold }),
		"utcoffset":   reader(func(t *Time) any { return deltaOrNone(offsetOf(t.tz, nil)) }),
		"dst":         reader(func(t *Time) any { return dstOf(t.tz, nil) }),
		"tzname":      reader(func(t *Time) any { return orNone(t.Tzname()) }),
		"isoformat":   lib.M("timespec='auto'", func(self any, a []any) any { return self.(*Time).IsoformatSpec(text(a[0], "isoformat() argument 1")) }),
		"strftime":    lib.M("format", func(self any, a []any) any { return self.(*Time).Strftime(text(a[0], "strftime() argument 1")) }),
		"__format__":  lib.M("spec, /", func(self any, a []any) any { return self.(*Time).PyFormat(text(a[0], "__format__() argument 1")) }),
		"replace": lib.MC("hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None", func(_ context.Context, self any, a []any) (any, error) {
			t := py.Carried(self).(*Time)
			tz := a[4]
			if tz == true {
				tz = t.tz
			}
			r := NewTime(either(a[0], t.hour), either(a[1], t.minute), either(a[2], t.second), either(a[3], t.micro), tz)
			r.fold = either(a[5], t.fold)
			return seal(py.Type(self), TimeType, r), nil
		}),
		"fromisoformat": lib.ClassM("time_string, /", func(cls *py.Class, a []any) any {
			s, ok := lib.AsStr(a[0])
			if !ok {
				panic(py.TypeError.New("fromisoformat: argument must be str"))
			}
			t, err := TimeFromIsoformat(s)
			py.Check(err)
			return seal(cls, TimeType, t)
		}),
	})
	TimeType.Set("min", TimeMin).Set("max", TimeMax).Set("resolution", TimeResolution)
}

// naive is the same wall-clock time without its zone.
func (d *Datetime) naive() *Datetime {
	n := *d
	n.time.tz = nil
	return &n
}

// dstOf asks a tzinfo for its daylight saving offset.
func dstOf(tz any, when any) any {
	switch tz.(type) {
	case nil, *Timezone:
		return nil
	}
	return lib.Method(tz, "dst", when)
}

func (d *Datetime) tuple(dst int) any {
	yearday := d.date.Toordinal() - (&Date{d.date.year, 1, 1}).Toordinal() + 1
	return pytime.StructTimeClass.Make(d.date.year, d.date.month, d.date.day, d.time.hour, d.time.minute, d.time.second, d.Weekday(), yearday, dst)
}

func datetimeFromISO(cls *py.Class, a []any) any {
	s, ok := lib.AsStr(a[0])
	if !ok {
		panic(py.TypeError.New("fromisoformat: argument must be str"))
	}
	d, err := FromIsoformat(s)
	py.Check(err)
	return seal(cls, DatetimeType, d)
}

func datetimeCombine(cls *py.Class, a []any) any {
	t, ok := py.Carried(a[1]).(*Time)
	if !ok {
		panic(py.TypeError.Newf("combine() argument 2 must be datetime.time, not %s", lib.TypeName(a[1])))
	}
	x := py.Carried(a[0])
	if !py.IsInstance(x, DateType) {
		panic(py.TypeError.Newf("combine() argument 1 must be datetime.date, not %s", lib.TypeName(a[0])))
	}
	d := Combine(dateOf(x), t)
	if a[2] != true {
		checkTZ(a[2])
		d.time.tz = a[2]
	}
	return seal(cls, DatetimeType, d)
}

func datetimeAdd(self any, a []any) any {
	t, ok := py.Carried(a[0]).(*Timedelta)
	if !ok {
		return py.NotImplemented
	}
	return self.(*Datetime).AddDelta(t)
}

func datetimeSub(self any, a []any) any {
	switch x := py.Carried(a[0]).(type) {
	case *Timedelta:
		return self.(*Datetime).SubDelta(x)
	case *Datetime:
		return self.(*Datetime).Sub(x)
	}
	return py.NotImplemented
}
