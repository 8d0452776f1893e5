package statistics

import (
	"math"
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/decimal"
	"github.com/py2goasync/py2goasync/runtime/fractions"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// total is an exact sum: of finite numbers, or the sum of the infinities and NaNs where there are some.
type total struct {
	class *py.Class
	sum   *big.Rat
	odd   any // not nil: the sum of what is not finite
	count int
}

// exactly gives the exact value of a number; odd is the number itself where it is not finite.
func exactly(x any) (r *big.Rat, odd any) {
	switch v := py.Carried(x).(type) {
	case int, bool, *big.Int:
		return new(big.Rat).SetInt(lib.BigOf(v)), nil
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return nil, v
		}
		return new(big.Rat).SetFloat64(v), nil
	case *fractions.Fraction:
		return fractions.Rat(v), nil
	case *decimal.Decimal:
		if r := v.Rat(); r != nil {
			return r, nil
		}
		return nil, v
	}
	if x != nil && py.HasAttr(x, "as_integer_ratio") {
		v := py.Unpack(lib.Method(x, "as_integer_ratio"), 2)
		return new(big.Rat).SetFrac(lib.BigOf(v[0]), lib.BigOf(v[1])), nil
	}
	panic(py.TypeError.Newf("can't convert type '%s' to numerator/denominator", lib.TypeName(x)))
}

// coerce is the type of a result computed from values of two types.
func coerce(t, s *py.Class) *py.Class {
	sub := func(a, b *py.Class) bool { return py.IsSubclass(a, b) }
	switch {
	case t == s, s == py.IntType, s == py.BoolType:
		return t
	case t == py.IntType:
		return s
	case sub(s, t):
		return s
	case sub(t, s):
		return t
	case sub(t, py.IntType):
		return s
	case sub(s, py.IntType):
		return t
	case sub(t, fractions.FractionType) && sub(s, py.FloatType):
		return s
	case sub(t, py.FloatType) && sub(s, fractions.FractionType):
		return t
	}
	panic(py.TypeError.Newf("don't know how to coerce %s and %s", t.Name, s.Name))
}

// sum adds numbers exactly.
func sum(values []any) total {
	t := total{class: py.IntType, sum: new(big.Rat), count: len(values)}
	for _, x := range values {
		r, odd := exactly(x)
		if odd != nil {
			if t.odd == nil {
				t.odd = odd
			} else {
				t.odd = py.Add(t.odd, odd)
			}
		} else {
			t.sum.Add(t.sum, r)
		}
	}
	for _, x := range values {
		t.class = coerce(t.class, py.Type(x))
	}
	return t
}

// over divides a sum and gives it the type of the data.
func (t total) over(n *big.Rat) any {
	if t.odd != nil {
		return convert(py.TrueDiv(t.odd, (fractions.OfInts(n.Num(), n.Denom())).Float()), nil, t.class)
	}
	return convert(nil, new(big.Rat).Quo(t.sum, n), t.class)
}

func whole(n int) *big.Rat { return new(big.Rat).SetInt64(int64(n)) }

// convert gives an exact value the type of the data.
func convert(odd any, r *big.Rat, class *py.Class) any {
	if odd != nil {
		return odd
	}
	switch {
	case py.IsSubclass(class, py.IntType):
		if r.IsInt() {
			return lib.Big(r.Num())
		}
		f, _ := r.Float64()
		return f
	case class == py.FloatType:
		return fractions.OfInts(r.Num(), r.Denom()).Float()
	case py.IsSubclass(class, decimal.DecimalType):
		return decimal.Quotient(r.Num(), r.Denom())
	case class == fractions.FractionType:
		return fractions.OfInts(r.Num(), r.Denom())
	}
	return lib.Call(class, fractions.OfInts(r.Num(), r.Denom()))
}

// squares is the exact sum of squared deviations from the mean, or from a given centre.
func squares(values []any, centre any) (ss total, mean *big.Rat) {
	if centre != nil {
		deviations := make([]any, len(values))
		for i, x := range values {
			d := py.Sub(x, centre)
			deviations[i] = py.Mul(d, d)
		}
		return sum(deviations), nil
	}
	ss = sum(values)
	if ss.odd != nil || ss.count == 0 {
		return ss, ss.sum
	}
	n := whole(ss.count)
	sxx := new(big.Rat)
	for _, x := range values {
		r, _ := exactly(x)
		sxx.Add(sxx, new(big.Rat).Mul(r, r))
	}
	sx := ss.sum
	mean = new(big.Rat).Quo(sx, n)
	// (n*sxx - sx*sx) / n
	ss.sum = sxx.Mul(sxx, n)
	ss.sum.Sub(ss.sum, new(big.Rat).Mul(sx, sx))
	ss.sum.Quo(ss.sum, n)
	return ss, mean
}

// root is the square root of a fraction as a float, correctly rounded.
func root(r *big.Rat) float64 {
	n, m := r.Num(), r.Denom()
	q := (n.BitLen() - m.BitLen() - 109) / 2
	if (n.BitLen()-m.BitLen()-109)%2 != 0 && n.BitLen()-m.BitLen()-109 < 0 {
		q--
	}
	if q >= 0 {
		a := isqrtToOdd(n, new(big.Int).Lsh(m, uint(2*q)))
		f, _ := new(big.Rat).SetInt(a.Lsh(a, uint(q))).Float64()
		return f
	}
	a := isqrtToOdd(new(big.Int).Lsh(n, uint(-2*q)), m)
	f, _ := new(big.Rat).SetFrac(a, new(big.Int).Lsh(big.NewInt(1), uint(-q))).Float64()
	return f
}

// isqrtToOdd is the whole part of the root of n/m, made odd where it is not exact.
func isqrtToOdd(n, m *big.Int) *big.Int {
	a := new(big.Int).Sqrt(new(big.Int).Quo(n, m))
	if new(big.Int).Mul(new(big.Int).Mul(a, a), m).Cmp(n) != 0 {
		a.SetBit(a, 0, 1)
	}
	return a
}
