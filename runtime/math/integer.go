package math

import (
	"iter"
	"math"
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Factorial is math.factorial(n).
func Factorial(n int) py.Int {
	if n < 0 {
		panic(py.ValueError.New("factorial() not defined for negative values"))
	}
	return py.IntFromBig(new(big.Int).MulRange(1, int64(n)))
}

// Comb is math.comb(n, k).
func Comb(n, k int) py.Int {
	notNegative(n, k)
	if k > n {
		return py.Int{}
	}
	return py.IntFromBig(new(big.Int).Binomial(int64(n), int64(k)))
}

// Perm is math.perm(n, k).
func Perm(n, k int) py.Int {
	notNegative(n, k)
	if k > n {
		return py.Int{}
	}
	return py.IntFromBig(new(big.Int).MulRange(int64(n-k+1), int64(n)))
}

func notNegative(n, k int) {
	if n < 0 {
		panic(py.ValueError.New("n must be a non-negative integer"))
	}
	if k < 0 {
		panic(py.ValueError.New("k must be a non-negative integer"))
	}
}

// Gcd is math.gcd(*integers) of machine ints.
func Gcd(xs ...int) int {
	r := 0
	for _, x := range xs {
		for x != 0 {
			r, x = x, r%x
		}
	}
	if r < 0 {
		return -r
	}
	return r
}

// GcdAny is math.gcd(*integers).
func GcdAny(xs ...any) any {
	r := new(big.Int)
	for _, x := range xs {
		r = new(big.Int).GCD(nil, nil, r, new(big.Int).Abs(py.Index(x).Big()))
	}
	return py.ToAny(py.IntFromBig(r))
}

// Lcm is math.lcm(*integers) of machine ints.
func Lcm(xs ...int) py.Int {
	items := make([]any, len(xs))
	for i, x := range xs {
		items[i] = x
	}
	return py.To[py.Int](LcmAny(items...))
}

// LcmAny is math.lcm(*integers).
func LcmAny(xs ...any) any {
	r := big.NewInt(1)
	for _, x := range xs {
		b := new(big.Int).Abs(py.Index(x).Big())
		if b.Sign() == 0 || r.Sign() == 0 {
			r = new(big.Int)
			continue
		}
		g := new(big.Int).GCD(nil, nil, r, b)
		r = new(big.Int).Mul(new(big.Int).Quo(r, g), b)
	}
	return py.ToAny(py.IntFromBig(r))
}

// Isqrt is math.isqrt(n) of a machine int.
func Isqrt(n int) int {
	if n < 0 {
		panic(py.ValueError.New("isqrt() argument must be nonnegative"))
	}
	r := int(math.Sqrt(float64(n)))
	for r > 0 && r > n/r {
		r--
	}
	for r+1 <= n/(r+1) {
		r++
	}
	return r
}

// IsqrtAny is math.isqrt(n).
func IsqrtAny(x any) any {
	b := py.Index(x).Big()
	if b.Sign() < 0 {
		panic(py.ValueError.New("isqrt() argument must be nonnegative"))
	}
	return py.ToAny(py.IntFromBig(new(big.Int).Sqrt(b)))
}

// Fsum is math.fsum(xs): the exact sum, rounded once.
func Fsum(xs iter.Seq[float64]) float64 {
	var partials []float64
	special, infs := 0.0, 0.0
	for x := range xs {
		if math.IsInf(x, 0) || math.IsNaN(x) {
			if math.IsInf(x, 0) {
				infs += x
			}
			special += x
			continue
		}
		partials = addPartial(partials, x)
	}
	if special != 0 {
		if math.IsNaN(infs) {
			panic(py.ValueError.New("-inf + inf in fsum"))
		}
		return special
	}
	return sumPartials(partials)
}

func addPartial(partials []float64, x float64) []float64 {
	i := 0
	for _, y := range partials {
		if math.Abs(x) < math.Abs(y) {
			x, y = y, x
		}
		s := quickTwoSum(x, y)
		if s.lo != 0 {
			partials[i] = s.lo
			i++
		}
		x = s.hi
	}
	if math.IsInf(x, 0) {
		panic(py.OverflowError.New("intermediate overflow in fsum"))
	}
	return append(partials[:i], x)
}

func sumPartials(p []float64) float64 {
	n := len(p)
	if n == 0 {
		return 0
	}
	n--
	hi, lo := p[n], 0.0
	for n > 0 {
		n--
		s := quickTwoSum(hi, p[n])
		hi, lo = s.hi, s.lo
		if lo != 0 {
			break
		}
	}
	// Half-even rounding across partials.
	if n > 0 && (lo < 0 && p[n-1] < 0 || lo > 0 && p[n-1] > 0) {
		if y := lo * 2; y == (hi+y)-hi {
			hi += y
		}
	}
	return hi
}

// ProdFloat is math.prod(xs) of floats.
func ProdFloat(xs iter.Seq[float64]) float64 {
	r := 1.0
	for x := range xs {
		r *= x
	}
	return r
}

// ProdInt is math.prod(xs) of ints.
func ProdInt(xs iter.Seq[int]) py.Int {
	r := py.NewInt(1)
	for x := range xs {
		r = r.Mul(py.NewInt(x))
	}
	return r
}

// ProdAny is math.prod(xs, start=start).
func ProdAny(xs, start any) any {
	for x := range py.Seq(xs) {
		start = py.Mul(start, x)
	}
	return start
}

// SumprodAny is math.sumprod(p, q).
func SumprodAny(p, q any) any {
	a, b := py.Collect(p), py.Collect(q)
	if len(a) != len(b) {
		panic(py.ValueError.New("Inputs are not the same length"))
	}
	floats := false
	for i := range a {
		_, fa := a[i].(float64)
		_, fb := b[i].(float64)
		floats = floats || fa || fb
	}
	if !floats {
		var sum any = 0
		for i := range a {
			sum = py.Add(sum, py.Mul(a[i], b[i]))
		}
		return sum
	}
	return Fsum(func(yield func(float64) bool) {
		for i := range a {
			p := twoProd(floatArg(a[i]), floatArg(b[i]))
			if !yield(p.hi) || !math.IsInf(p.hi, 0) && !math.IsNaN(p.hi) && !yield(p.lo) {
				return
			}
		}
	})
}

// Hypot is math.hypot(*coordinates).
func Hypot(xs ...float64) float64 {
	largest := 0.0
	for _, x := range xs {
		if math.IsInf(x, 0) {
			return Inf
		}
		if !(math.Abs(x) <= largest) {
			largest = math.Abs(x)
		}
	}
	if !ordinary(largest) {
		return largest
	}
	for _, x := range xs {
		if math.IsNaN(x) {
			return x
		}
	}
	_, e := math.Frexp(largest)
	sum := dd{}
	for _, x := range xs {
		x = math.Ldexp(x, -e)
		sum = sum.add(twoProd(x, x))
	}
	r := math.Sqrt(sum.float())
	r += sum.sub(twoProd(r, r)).float() / (2 * r)
	return math.Ldexp(r, e)
}

// Dist is math.dist(p, q).
func Dist(p, q []float64) float64 {
	if len(p) != len(q) {
		panic(py.ValueError.New("both points must have the same number of dimensions"))
	}
	d := make([]float64, len(p))
	for i := range p {
		d[i] = p[i] - q[i]
	}
	return Hypot(d...)
}

func floatsOf(x any) []float64 {
	var out []float64
	for v := range py.Seq(x) {
		out = append(out, floatArg(v))
	}
	return out
}

// DistAny is math.dist(p, q) of any iterables.
func DistAny(p, q any) float64 { return Dist(floatsOf(p), floatsOf(q)) }

func indexArg(x any) int {
	if _, ok := x.(float64); ok {
		panic(py.TypeError.Newf("'float' object cannot be interpreted as an integer"))
	}
	return lib.Int(x)
}
