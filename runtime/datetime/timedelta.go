package datetime

import (
	"fmt"
	"math"
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Timedelta is datetime.timedelta: 0 <= seconds < 86400, 0 <= microseconds < 1000000.
type Timedelta struct {
	days, seconds, micros int
}

const (
	maxDays     = 999999999
	daySeconds  = 86400
	secondParts = 1000000
	dayMicros   = daySeconds * secondParts
)

// Part is one argument of timedelta().
type Part func(*builder)

// builder adds parts up: whole microseconds, and what floats leave below one.
type builder struct {
	whole *big.Int
	left  float64
}

func (b *builder) add(x any, factor int64) {
	switch v := py.ToAny(x).(type) {
	case float64:
		if math.IsNaN(v) {
			panic(py.ValueError.New("cannot convert float NaN to integer"))
		}
		if math.IsInf(v, 0) {
			panic(py.OverflowError.New("cannot convert float infinity to integer"))
		}
		whole, frac := math.Modf(v)
		n, _ := big.NewFloat(whole).Int(nil)
		b.whole.Add(b.whole, n.Mul(n, big.NewInt(factor)))
		fracWhole, rest := math.Modf(frac * float64(factor))
		b.whole.Add(b.whole, big.NewInt(int64(fracWhole)))
		b.left += rest
	case bool, int, *big.Int:
		n := new(big.Int).Set(py.Index(v).Big())
		b.whole.Add(b.whole, n.Mul(n, big.NewInt(factor)))
	default:
		panic(py.TypeError.Newf("unsupported type for timedelta %s component: %s", "days", py.ShownType(v)))
	}
}

func part(x float64, factor int64) Part {
	return func(b *builder) {
		if x == math.Trunc(x) && math.Abs(x) < 1<<53 {
			b.add(int(x), factor)
		} else {
			b.add(x, factor)
		}
	}
}

// The keyword arguments of timedelta().
func Days(x float64) Part         { return part(x, dayMicros) }
func Seconds(x float64) Part      { return part(x, secondParts) }
func Microseconds(x float64) Part { return part(x, 1) }
func Milliseconds(x float64) Part { return part(x, 1000) }
func Minutes(x float64) Part      { return part(x, 60*secondParts) }
func Hours(x float64) Part        { return part(x, 3600*secondParts) }
func Weeks(x float64) Part        { return part(x, 7*dayMicros) }

// NewTimedelta is timedelta(days=…, hours=…).
func NewTimedelta(parts ...Part) *Timedelta {
	b := &builder{whole: new(big.Int)}
	for _, p := range parts {
		p(b)
	}
	return b.delta()
}

func (b *builder) delta() *Timedelta {
	if b.left != 0 {
		r := math.Round(b.left)
		if math.Abs(r-b.left) == 0.5 { // half: to the even sum
			odd := float64(b.whole.Bit(0))
			r = 2*math.Round((b.left+odd)*0.5) - odd
		}
		b.whole.Add(b.whole, big.NewInt(int64(r)))
	}
	return fromMicros(b.whole)
}

func fromMicros(total *big.Int) *Timedelta {
	days, rest := new(big.Int).DivMod(total, big.NewInt(dayMicros), new(big.Int))
	if !days.IsInt64() || days.Int64() > maxDays || days.Int64() < -maxDays {
		if days.IsInt64() {
			panic(py.OverflowError.Newf("days=%d; must have magnitude <= 999999999", days.Int64()))
		}
		panic(py.OverflowError.New("Python int too large to convert to C int"))
	}
	r := int(rest.Int64())
	return &Timedelta{int(days.Int64()), r / secondParts, r % secondParts}
}

func (t *Timedelta) total() *big.Int {
	n := big.NewInt(int64(t.days))
	n.Mul(n, big.NewInt(dayMicros))
	return n.Add(n, big.NewInt(int64(t.seconds)*secondParts+int64(t.micros)))
}

// newDelta normalizes machine ints.
func newDelta(days, seconds, micros int) *Timedelta {
	s, us := py.DivModInt(micros, secondParts)
	d, s := py.DivModInt(seconds+s, daySeconds)
	if days += d; days > maxDays || days < -maxDays {
		panic(py.OverflowError.Newf("days=%d; must have magnitude <= 999999999", days))
	}
	return &Timedelta{days, s, us}
}

// Days is delta.days.
func (t *Timedelta) Days() int { return t.days }

// Seconds is delta.seconds: those of the last day.
func (t *Timedelta) Seconds() int { return t.seconds }

// Microseconds is delta.microseconds: those of the last second.
func (t *Timedelta) Microseconds() int { return t.micros }

// TotalSeconds is delta.total_seconds().
func (t *Timedelta) TotalSeconds() float64 {
	return py.IntFromBig(t.total()).TrueDiv(py.NewInt(secondParts))
}

// Add is t + u.
func (t *Timedelta) Add(u *Timedelta) *Timedelta {
	return newDelta(t.days+u.days, t.seconds+u.seconds, t.micros+u.micros)
}

// Sub is t - u.
func (t *Timedelta) Sub(u *Timedelta) *Timedelta {
	return newDelta(t.days-u.days, t.seconds-u.seconds, t.micros-u.micros)
}

// Neg is -t.
func (t *Timedelta) Neg() *Timedelta { return newDelta(-t.days, -t.seconds, -t.micros) }

// Abs is abs(t).
func (t *Timedelta) Abs() *Timedelta {
	if t.days < 0 {
		return t.Neg()
	}
	return t
}

// MulInt is t * n.
func (t *Timedelta) MulInt(n int) *Timedelta {
	return fromMicros(new(big.Int).Mul(t.total(), big.NewInt(int64(n))))
}

// Mul is t * x.
func (t *Timedelta) Mul(x float64) *Timedelta {
	a, b := py.FloatAsIntegerRatio(x)
	return fromMicros(divideNearest(new(big.Int).Mul(t.total(), a.Big()), b.Big()))
}

// Div is t / x.
func (t *Timedelta) Div(x float64) *Timedelta {
	if x == 0 {
		panic(py.ZeroDivisionError.New("division by zero"))
	}
	a, b := py.FloatAsIntegerRatio(x)
	return fromMicros(divideNearest(new(big.Int).Mul(t.total(), b.Big()), a.Big()))
}

// DivInt is t / n.
func (t *Timedelta) DivInt(n int) *Timedelta {
	return fromMicros(divideNearest(t.total(), big.NewInt(int64(n))))
}

// Ratio is t / u.
func (t *Timedelta) Ratio(u *Timedelta) float64 {
	return py.IntFromBig(t.total()).TrueDiv(py.IntFromBig(u.total()))
}

// FloorDiv is t // u.
func (t *Timedelta) FloorDiv(u *Timedelta) py.Int {
	return py.IntFromBig(t.total()).FloorDiv(py.IntFromBig(u.total()))
}

// FloorDivInt is t // n.
func (t *Timedelta) FloorDivInt(n int) *Timedelta {
	return fromMicros(py.IntFromBig(t.total()).FloorDiv(py.NewInt(n)).Big())
}

// Mod is t % u.
func (t *Timedelta) Mod(u *Timedelta) *Timedelta {
	return fromMicros(py.IntFromBig(t.total()).Mod(py.IntFromBig(u.total())).Big())
}

// divideNearest is a / b rounded to the nearest int, halves to even.
func divideNearest(a, b *big.Int) *big.Int {
	if b.Sign() == 0 {
		panic(py.ZeroDivisionError.New("integer division or modulo by zero"))
	}
	if b.Sign() < 0 {
		a, b = new(big.Int).Neg(a), new(big.Int).Neg(b)
	}
	q, r := new(big.Int).DivMod(a, b, new(big.Int))
	switch r.Lsh(r, 1).Cmp(b) {
	case 1:
		q.Add(q, big.NewInt(1))
	case 0:
		if q.Bit(0) == 1 {
			q.Add(q, big.NewInt(1))
		}
	}
	return q
}

// Cmp is negative, zero or positive as t is shorter than, as long as or longer than u.
func (t *Timedelta) Cmp(u *Timedelta) int {
	switch {
	case t.days != u.days:
		return t.days - u.days
	case t.seconds != u.seconds:
		return t.seconds - u.seconds
	}
	return t.micros - u.micros
}

// The comparisons.
func (t *Timedelta) Eq(u *Timedelta) bool { return *t == *u }
func (t *Timedelta) Lt(u *Timedelta) bool { return t.Cmp(u) < 0 }
func (t *Timedelta) Le(u *Timedelta) bool { return t.Cmp(u) <= 0 }
func (t *Timedelta) Gt(u *Timedelta) bool { return t.Cmp(u) > 0 }
func (t *Timedelta) Ge(u *Timedelta) bool { return t.Cmp(u) >= 0 }

// IsZero reports the opposite of bool(t).
func (t *Timedelta) IsZero() bool { return *t == Timedelta{} }

// PyHash is hash(t).
func (t *Timedelta) PyHash() int { return py.Hash(py.Tuple{t.days, t.seconds, t.micros}) }

// String is str(t).
func (t *Timedelta) String() string {
	s := fmt.Sprintf("%d:%02d:%02d", t.seconds/3600, t.seconds/60%60, t.seconds%60)
	if t.days != 0 {
		plural := "s"
		if t.days == 1 || t.days == -1 {
			plural = ""
		}
		s = fmt.Sprintf("%d day%s, %s", t.days, plural, s)
	}
	if t.micros != 0 {
		s += fmt.Sprintf(".%06d", t.micros)
	}
	return s
}

// PyStr is str(t).
func (t *Timedelta) PyStr() string { return t.String() }

// PyRepr is datetime.timedelta(days=1, seconds=5).
func (t *Timedelta) PyRepr() string {
	args := ""
	add := func(name string, v int) {
		if v == 0 {
			return
		}
		if args != "" {
			args += ", "
		}
		args += fmt.Sprintf("%s=%d", name, v)
	}
	add("days", t.days)
	add("seconds", t.seconds)
	add("microseconds", t.micros)
	if args == "" {
		args = "0"
	}
	return "datetime.timedelta(" + args + ")"
}

// PyClass returns datetime.timedelta.
func (*Timedelta) PyClass() *py.Class { return TimedeltaType }

// TimedeltaMin, TimedeltaMax and TimedeltaResolution are timedelta.min, .max and .resolution.
var (
	TimedeltaMin        = &Timedelta{days: -maxDays}
	TimedeltaMax        = &Timedelta{maxDays, daySeconds - 1, secondParts - 1}
	TimedeltaResolution = &Timedelta{micros: 1}
)
