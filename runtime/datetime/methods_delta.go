package datetime

import (
	"context"
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var deltaFactors = []int64{dayMicros, secondParts, 1, 1000, 60 * secondParts, 3600 * secondParts, 7 * dayMicros}

var deltaNames = []string{"days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"}

func newTimedeltaAny(a []any) any {
	b := &builder{whole: new(big.Int)}
	for i, x := range a {
		switch v := py.ToAny(x).(type) {
		case float64, bool, int, *big.Int:
			b.add(v, deltaFactors[i])
		default:
			panic(py.TypeError.Newf("unsupported type for timedelta %s component: %s", deltaNames[i], lib.TypeName(x)))
		}
	}
	return b.delta()
}

// deltaOp is an arithmetic method: f gives NotImplemented for operands that it does not know.
func deltaOp(f func(t *Timedelta, other any) any) py.Method {
	return lib.M("other, /", func(self any, a []any) any { return f(self.(*Timedelta), py.Carried(a[0])) })
}

func deltaMul(t *Timedelta, x any) any {
	switch v := x.(type) {
	case bool, int, *big.Int:
		return fromMicros(new(big.Int).Mul(t.total(), py.Index(v).Big()))
	case float64:
		return t.Mul(v)
	}
	return py.NotImplemented
}

func deltaDiv(t *Timedelta, x any) any {
	switch v := x.(type) {
	case *Timedelta:
		return t.Ratio(v)
	case bool, int, *big.Int:
		n := py.Index(v).Big()
		return fromMicros(divideNearest(t.total(), n))
	case float64:
		return t.Div(v)
	}
	return py.NotImplemented
}

func deltaFloorDiv(t *Timedelta, x any) any {
	switch v := x.(type) {
	case *Timedelta:
		return py.ToAny(py.IntFromBig(t.total()).FloorDiv(py.IntFromBig(v.total())))
	case bool, int, *big.Int:
		return fromMicros(py.IntFromBig(t.total()).FloorDiv(py.IntFromBig(py.Index(v).Big())).Big())
	}
	return py.NotImplemented
}

func init() {
	withDelta := func(f func(t, u *Timedelta) any) py.Method {
		return deltaOp(func(t *Timedelta, other any) any {
			if u, ok := other.(*Timedelta); ok {
				return f(t, u)
			}
			return py.NotImplemented
		})
	}
	TimedeltaType.WithMethods(shown[*Timedelta]()).WithMethods(ordered((*Timedelta).Eq, (*Timedelta).Cmp)).WithMethods(py.Methods{
		"days":          field(func(t *Timedelta) any { return t.days }),
		"seconds":       field(func(t *Timedelta) any { return t.seconds }),
		"microseconds":  field(func(t *Timedelta) any { return t.micros }),
		"total_seconds": reader(func(t *Timedelta) any { return t.TotalSeconds() }),
		"__neg__":       reader(func(t *Timedelta) any { return t.Neg() }),
		"__pos__":       reader(func(t *Timedelta) any { return t }),
		"__abs__":       reader(func(t *Timedelta) any { return t.Abs() }),
		"__bool__":      reader(func(t *Timedelta) any { return !t.IsZero() }),
		"__add__":       withDelta(func(t, u *Timedelta) any { return t.Add(u) }),
		"__radd__":      withDelta(func(t, u *Timedelta) any { return u.Add(t) }),
		"__sub__":       withDelta(func(t, u *Timedelta) any { return t.Sub(u) }),
		"__rsub__":      withDelta(func(t, u *Timedelta) any { return u.Sub(t) }),
		"__mul__":       deltaOp(deltaMul),
		"__rmul__":      deltaOp(deltaMul),
		"__truediv__":   deltaOp(deltaDiv),
		"__floordiv__":  deltaOp(deltaFloorDiv),
		"__mod__":       withDelta(func(t, u *Timedelta) any { return t.Mod(u) }),
		"__divmod__": withDelta(func(t, u *Timedelta) any {
			return py.Tuple{deltaFloorDiv(t, u), t.Mod(u)}
		}),
	})
	TimedeltaType.Set("min", TimedeltaMin).Set("max", TimedeltaMax).Set("resolution", TimedeltaResolution)
	TzinfoType.WithMethods(py.Methods{
		"utcoffset": lib.M("dt, /", func(any, []any) any {
			panic(py.NotImplementedError.New("a tzinfo subclass must implement utcoffset()"))
		}),
		"dst": lib.M("dt, /", func(any, []any) any { panic(py.NotImplementedError.New("a tzinfo subclass must implement dst()")) }),
		"tzname": lib.M("dt, /", func(any, []any) any {
			panic(py.NotImplementedError.New("a tzinfo subclass must implement tzname()"))
		}),
		"fromutc": lib.MC("dt, /", func(_ context.Context, self any, a []any) (any, error) {
			utc, ok := py.Carried(a[0]).(*Datetime)
			if !ok {
				return nil, py.TypeError.New("fromutc: argument must be a datetime")
			}
			return fromUTC(self, utc), nil
		}),
	})
	TimezoneType.WithMethods(shown[*Timezone]()).WithMethods(py.Methods{
		"__eq__":    compareWith(func(a, b *Timezone) bool { return a.offset.Eq(b.offset) }),
		"utcoffset": lib.M("dt, /", func(self any, _ []any) any { return self.(*Timezone).offset }),
		"dst":       lib.M("dt, /", func(any, []any) any { return nil }),
		"tzname":    lib.M("dt, /", func(self any, _ []any) any { return self.(*Timezone).String() }),
		"fromutc": lib.M("dt, /", func(self any, a []any) any {
			return toZone(py.Carried(a[0]).(*Datetime), self)
		}),
	})
	TimezoneType.Set("utc", UTC)
	TimezoneType.Set("min", &Timezone{offset: newDelta(-1, 60, 0)}).Set("max", &Timezone{offset: newDelta(0, 86340, 0)})
}
