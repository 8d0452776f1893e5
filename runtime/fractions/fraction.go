// Package fractions answers Python's fractions module: rational numbers.
package fractions

import (
	"math"
	"math/big"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Fraction is fractions.Fraction. Values are never changed.
type Fraction struct{ r *big.Rat }

// PyClass returns fractions.Fraction.
func (*Fraction) PyClass() *py.Class { return FractionType }

// OfInts is Fraction(num, den) in lowest terms; den is not 0.
func OfInts(num, den *big.Int) *Fraction { return &Fraction{new(big.Rat).SetFrac(num, den)} }

// Rat gives the value of a fraction, int or exact float, or nil for other things.
func Rat(x any) *big.Rat {
	switch v := py.Carried(py.ToAny(x)).(type) {
	case *Fraction:
		return v.r
	case int, bool, *big.Int:
		return new(big.Rat).SetInt(lib.BigOf(v))
	}
	return nil
}

func zeroDivision(num *big.Int) error {
	return py.ZeroDivisionError.Newf("Fraction(%s, 0)", num)
}

// construct is Fraction(numerator, denominator).
func construct(num, den any) *Fraction {
	if den == nil {
		if r := Rat(num); r != nil {
			return &Fraction{r}
		}
		switch v := py.Carried(py.ToAny(num)).(type) {
		case float64:
			return fromFloat(v)
		case string:
			return parse(v)
		}
		if num != nil && py.HasAttr(num, "as_integer_ratio") {
			ratio := py.Unpack(lib.Method(num, "as_integer_ratio"), 2)
			return OfInts(lib.BigOf(ratio[0]), lib.BigOf(ratio[1]))
		}
		panic(py.TypeError.New("argument should be a string or a Rational instance"))
	}
	a, b := Rat(num), Rat(den)
	if a == nil || b == nil {
		panic(py.TypeError.New("both arguments should be Rational instances"))
	}
	if b.Sign() == 0 {
		panic(zeroDivision(new(big.Int).Mul(a.Num(), b.Denom())))
	}
	return &Fraction{new(big.Rat).Quo(a, b)}
}

func fromFloat(f float64) *Fraction {
	switch {
	case math.IsNaN(f):
		panic(py.ValueError.New("cannot convert NaN to integer ratio"))
	case math.IsInf(f, 0):
		panic(py.OverflowError.New("cannot convert Infinity to integer ratio"))
	}
	return &Fraction{new(big.Rat).SetFloat64(f)}
}

// parse reads "-3/4", "1.25" and "1e-3".
func parse(text string) *Fraction {
	bad := py.ValueError.New("Invalid literal for Fraction: " + py.StrRepr(text))
	s := py.StrStrip(text)
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg, s = s[0] == '-', s[1:]
	}
	if s == "" || (s[0] < '0' || s[0] > '9') && (s[0] != '.' || len(s) < 2 || s[1] < '0' || s[1] > '9') {
		panic(bad)
	}
	r := new(big.Rat)
	if num, den, ok := strings.Cut(s, "/"); ok {
		n, ok1 := digits(strings.TrimRight(num, " \t\n"))
		d, ok2 := digits(strings.TrimLeft(den, " \t\n"))
		if !ok1 || !ok2 {
			panic(bad)
		}
		if d.Sign() == 0 {
			if neg {
				n.Neg(n)
			}
			panic(zeroDivision(n))
		}
		r.SetFrac(n, d)
	} else {
		mantissa, exp := s, 0
		if i := strings.IndexAny(s, "eE"); i >= 0 {
			e := s[i+1:]
			eNeg := strings.HasPrefix(e, "-")
			n, ok := digits(strings.TrimPrefix(strings.TrimPrefix(e, "-"), "+"))
			if !ok || strings.HasPrefix(e, "-+") || !n.IsInt64() {
				panic(bad)
			}
			exp = int(n.Int64())
			if eNeg {
				exp = -exp
			}
			mantissa = s[:i]
		}
		whole, frac, point := strings.Cut(mantissa, ".")
		n, ok := digits(whole)
		if !ok && whole != "" {
			panic(bad)
		}
		if n == nil {
			n = new(big.Int)
		}
		if point && frac != "" {
			f, ok := digits(frac)
			if !ok {
				panic(bad)
			}
			places := len(strings.ReplaceAll(frac, "_", ""))
			n.Mul(n, pow10(places)).Add(n, f)
			exp -= places
		}
		if exp >= 0 {
			r.SetInt(n.Mul(n, pow10(exp)))
		} else {
			r.SetFrac(n, pow10(-exp))
		}
	}
	if neg {
		r.Neg(r)
	}
	return &Fraction{r}
}

// digits reads digits with single underscores between them.
func digits(s string) (*big.Int, bool) {
	for i := range len(s) {
		if s[i] == '_' && (i == 0 || i == len(s)-1 || s[i-1] == '_') || s[i] != '_' && (s[i] < '0' || s[i] > '9') {
			return nil, false
		}
	}
	if s == "" {
		return nil, false
	}
	return new(big.Int).SetString(strings.ReplaceAll(s, "_", ""), 10)
}

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// PyRepr is repr(f).
func (f *Fraction) PyRepr() string {
	return "Fraction(" + f.r.Num().String() + ", " + f.r.Denom().String() + ")"
}

// PyStr is str(f).
func (f *Fraction) PyStr() string {
	if f.r.IsInt() {
		return f.r.Num().String()
	}
	return f.r.Num().String() + "/" + f.r.Denom().String()
}

// Float is float(f).
func (f *Fraction) Float() float64 {
	v, _ := f.r.Float64()
	if math.IsInf(v, 0) {
		panic(py.OverflowError.New("integer division result too large for a float"))
	}
	return v
}

// floor is the greatest int that is not above r.
func floor(r *big.Rat) *big.Int {
	q, _ := new(big.Int).DivMod(r.Num(), r.Denom(), new(big.Int))
	return q
}

// round is the nearest int, the even one of two.
func round(r *big.Rat) *big.Int {
	q, m := new(big.Int).DivMod(r.Num(), r.Denom(), new(big.Int))
	c := new(big.Int).Lsh(m, 1).Cmp(r.Denom())
	if c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return q
}

// limit is f.limit_denominator(max).
func (f *Fraction) limit(max *big.Int) *Fraction {
	if max.Sign() < 1 {
		panic(py.ValueError.New("max_denominator should be at least 1"))
	}
	if f.r.Denom().Cmp(max) <= 0 {
		return f
	}
	p0, q0, p1, q1 := big.NewInt(0), big.NewInt(1), big.NewInt(1), big.NewInt(0)
	n, d := new(big.Int).Set(f.r.Num()), new(big.Int).Set(f.r.Denom())
	mulAdd := func(a, b, c *big.Int) *big.Int { return new(big.Int).Add(a, new(big.Int).Mul(b, c)) }
	for {
		a, m := new(big.Int).DivMod(n, d, new(big.Int))
		q2 := mulAdd(q0, a, q1)
		if q2.Cmp(max) > 0 {
			break
		}
		p0, q0, p1, q1 = p1, q1, mulAdd(p0, a, p1), q2
		n, d = d, m
	}
	k := new(big.Int).Quo(new(big.Int).Sub(max, q0), q1)
	// the nearer of the two candidates
	left := new(big.Int).Lsh(new(big.Int).Mul(d, mulAdd(q0, k, q1)), 1)
	if left.Cmp(f.r.Denom()) <= 0 {
		return OfInts(p1, q1)
	}
	return OfInts(mulAdd(p0, k, p1), mulAdd(q0, k, q1))
}
