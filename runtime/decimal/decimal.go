package decimal

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Decimal is decimal.Decimal: (-1)**neg * coef * 10**exp, an infinity or a NaN. Values are never changed.
type Decimal struct {
	neg  bool
	kind kind
	coef *big.Int // of a NaN: its payload
	exp  int
}

type kind uint8

const (
	finite kind = iota
	infinite
	quiet     // NaN
	signaling // sNaN
)

// PyClass returns decimal.Decimal.
func (*Decimal) PyClass() *py.Class { return DecimalType }

var (
	bigZero = new(big.Int)
	bigOne  = big.NewInt(1)
	bigTen  = big.NewInt(10)
)

func newFinite(neg bool, coef *big.Int, exp int) *Decimal { return &Decimal{neg, finite, coef, exp} }

func newInf(neg bool) *Decimal { return &Decimal{neg, infinite, bigZero, 0} }

func newNaN() *Decimal { return &Decimal{false, quiet, bigZero, 0} }

// FromInt is Decimal(n).
func FromInt(n *big.Int) *Decimal { return newFinite(n.Sign() < 0, new(big.Int).Abs(n), 0) }

func small(n int64) *Decimal { return FromInt(big.NewInt(n)) }

func (d *Decimal) isNaN() bool { return d.kind >= quiet }

func (d *Decimal) isZero() bool { return d.kind == finite && d.coef.Sign() == 0 }

// digits counts the digits of the coefficient.
func digits(n *big.Int) int {
	if n.Sign() == 0 {
		return 1
	}
	if n.IsInt64() {
		return len(strconv.FormatInt(n.Int64(), 10))
	}
	guess := int(float64(n.BitLen()-1) * math.Log10(2))
	if n.CmpAbs(pow10(guess)) >= 0 {
		guess++
		if n.CmpAbs(pow10(guess)) >= 0 {
			guess++
		}
	}
	return guess
}

// adjusted is the exponent of the first digit.
func (d *Decimal) adjusted() int {
	if d.kind != finite {
		return 0
	}
	return d.exp + digits(d.coef) - 1
}

var powers [64]*big.Int

func init() {
	powers[0] = bigOne
	for i := 1; i < len(powers); i++ {
		powers[i] = new(big.Int).Mul(powers[i-1], bigTen)
	}
}

func pow10(n int) *big.Int {
	if n < len(powers) {
		return powers[n]
	}
	return new(big.Int).Exp(bigTen, big.NewInt(int64(n)), nil)
}

// scale is n * 10**k.
func scale(n *big.Int, k int) *big.Int {
	if k == 0 || n.Sign() == 0 {
		return n
	}
	return new(big.Int).Mul(n, pow10(k))
}

// parseDecimal reads the text of a number as the constructor does; ok is false for anything else.
func parseDecimal(s string) (*Decimal, bool) {
	s = strings.ReplaceAll(py.StrStrip(s), "_", "")
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg, s = s[0] == '-', s[1:]
	}
	s = asciiDigits(s)
	switch lower := strings.ToLower(s); {
	case lower == "inf" || lower == "infinity":
		return newInf(neg), true
	case strings.HasPrefix(lower, "nan"), strings.HasPrefix(lower, "snan"):
		k := quiet
		if lower[0] == 's' {
			k, lower = signaling, lower[1:]
		}
		payload, ok := digitsOf(lower[3:])
		return &Decimal{neg, k, payload, 0}, ok
	}
	mantissa, exp := s, 0
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		e, err := strconv.Atoi(s[i+1:])
		if err != nil {
			return nil, false
		}
		mantissa, exp = s[:i], e
	}
	whole, frac, _ := strings.Cut(mantissa, ".")
	if whole+frac == "" {
		return nil, false
	}
	coef, ok := digitsOf(whole + frac)
	return newFinite(neg, coef, exp-len(frac)), ok
}

func asciiDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x80 && unicode.Is(unicode.Nd, r) {
			zero := r
			for n := 0; n < 9 && unicode.Is(unicode.Nd, zero-1); n++ {
				zero--
			}
			return '0' + (r-zero)%10
		}
		return r
	}, s)
}

func digitsOf(s string) (*big.Int, bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return nil, false
		}
	}
	if s == "" {
		return bigZero, true
	}
	return new(big.Int).SetString(s, 10)
}

// FromFloat is Decimal.from_float(f): the exact value.
func FromFloat(f float64) *Decimal {
	neg := math.Signbit(f)
	switch {
	case math.IsNaN(f):
		return &Decimal{neg, quiet, bigZero, 0}
	case math.IsInf(f, 0):
		return newInf(neg)
	case f == 0:
		return newFinite(neg, bigZero, 0)
	}
	r := new(big.Rat).SetFloat64(math.Abs(f))
	// the denominator is 2**k: multiply by 5**k
	k := r.Denom().BitLen() - 1
	coef := new(big.Int).Mul(r.Num(), new(big.Int).Exp(big.NewInt(5), big.NewInt(int64(k)), nil))
	return newFinite(neg, coef, -k)
}

// rat is the value of a finite number.
func (d *Decimal) rat() *big.Rat {
	n := new(big.Int).Set(d.coef)
	if d.neg {
		n.Neg(n)
	}
	if d.exp >= 0 {
		return new(big.Rat).SetInt(scale(n, d.exp))
	}
	return new(big.Rat).SetFrac(n, pow10(-d.exp))
}

// PyStr is str(d).
func (d *Decimal) PyStr() string { return d.text(false, getContext().capitals) }

// PyRepr is repr(d).
func (d *Decimal) PyRepr() string { return "Decimal('" + d.PyStr() + "')" }

// text is the number in scientific, or engineering, notation.
func (d *Decimal) text(eng bool, capitals bool) string {
	sign := ""
	if d.neg {
		sign = "-"
	}
	switch d.kind {
	case infinite:
		return sign + "Infinity"
	case quiet, signaling:
		name := "NaN"
		if d.kind == signaling {
			name = "sNaN"
		}
		if d.coef.Sign() != 0 {
			name += d.coef.String()
		}
		return sign + name
	}
	s := d.coef.String()
	left := d.exp + len(s)
	dot := 1
	switch {
	case d.exp <= 0 && left > -6:
		dot = left
	case !eng:
	case s == "0":
		dot = floorMod(left+1, 3) - 1
	default:
		dot = floorMod(left-1, 3) + 1
	}
	var whole, frac string
	switch {
	case dot <= 0:
		whole, frac = "0", "."+strings.Repeat("0", -dot)+s
	case dot >= len(s):
		whole = s + strings.Repeat("0", dot-len(s))
	default:
		whole, frac = s[:dot], "."+s[dot:]
	}
	exp := ""
	if left != dot {
		e := "E"
		if !capitals {
			e = "e"
		}
		exp = e + signed(left-dot)
	}
	return sign + whole + frac + exp
}

func signed(n int) string {
	if n >= 0 {
		return "+" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

func floorMod(a, b int) int { return ((a % b) + b) % b }

// construct is Decimal(value): exact, whatever the context.
func construct(x any) *Decimal {
	switch v := py.Carried(py.ToAny(x)).(type) {
	case *Decimal:
		return v
	case bool, int, *big.Int:
		return FromInt(py.Index(v).Big())
	case float64:
		getContext().raise(floatOperation, nil)
		return FromFloat(v)
	case string:
		d, ok := parseDecimal(v)
		if !ok {
			getContext().raise(conversionSyntax, nil)
			return newNaN()
		}
		return d
	case py.Tuple:
		return fromTuple(v)
	case *py.List[any]:
		return fromTuple(v.Items())
	}
	panic(py.TypeError.Newf("conversion from %s to Decimal is not supported", lib.TypeName(x)))
}

func fromTuple(t []any) *Decimal {
	if len(t) != 3 {
		panic(py.ValueError.New("argument must be a sequence of length 3"))
	}
	sign, ok := t[0].(int)
	if !ok || sign != 0 && sign != 1 {
		panic(py.ValueError.New("sign must be an integer with the value 0 or 1"))
	}
	d := &Decimal{neg: sign == 1, coef: bigZero}
	switch e := t[2].(type) {
	case int:
		d.exp = e
	case string:
		k, ok := map[string]kind{"F": infinite, "n": quiet, "N": signaling}[e]
		if !ok {
			panic(py.ValueError.New("string argument in the third position must be 'F', 'n' or 'N'"))
		}
		d.kind = k
	default:
		panic(py.ValueError.New("exponent must be an integer"))
	}
	var b strings.Builder
	for _, x := range py.Collect(t[1]) {
		n, ok := x.(int)
		if !ok || n < 0 || n > 9 {
			panic(py.ValueError.New("coefficient must be a tuple of digits"))
		}
		b.WriteByte(byte('0' + n))
	}
	if d.kind == finite || d.kind >= quiet {
		d.coef, _ = digitsOf(b.String())
	}
	return d
}
