package py

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// FloatRepr is repr(f) and str(f): the shortest digits that read back as f, in Python's style.
func FloatRepr(f float64) string {
	return string(appendFloat(nil, f))
}

func appendFloat(b []byte, f float64) []byte {
	switch {
	case math.IsInf(f, 1):
		return append(b, "inf"...)
	case math.IsInf(f, -1):
		return append(b, "-inf"...)
	case math.IsNaN(f):
		return append(b, "nan"...)
	}
	if a := math.Abs(f); a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.AppendFloat(b, f, 'e', -1, 64)
	}
	n := len(b)
	b = strconv.AppendFloat(b, f, 'f', -1, 64)
	for _, c := range b[n:] {
		if c == '.' {
			return b
		}
	}
	return append(b, '.', '0')
}

// FloorDivFloat is a // b.
func FloorDivFloat(a, b float64) float64 {
	if b == 0 {
		panic(ZeroDivisionError.New("float floor division by zero"))
	}
	q, _ := divModFloat(a, b)
	return q
}

// ModFloat is a % b: the result has the sign of b.
func ModFloat(a, b float64) float64 {
	if b == 0 {
		panic(ZeroDivisionError.New("float modulo by zero"))
	}
	m := math.Mod(a, b)
	if m == 0 {
		return math.Copysign(0, b)
	}
	if (b < 0) != (m < 0) {
		m += b
	}
	return m
}

// DivModFloat is divmod(a, b).
func DivModFloat(a, b float64) (float64, float64) {
	if b == 0 {
		panic(ZeroDivisionError.New("float divmod()"))
	}
	return divModFloat(a, b)
}

func divModFloat(a, b float64) (float64, float64) {
	m := math.Mod(a, b)
	q := (a - m) / b
	if m == 0 {
		m = math.Copysign(0, b)
	} else if (b < 0) != (m < 0) {
		m += b
		q--
	}
	if q == 0 {
		return math.Copysign(0, a/b), m
	}
	floor := math.Floor(q)
	if q-floor > 0.5 {
		floor++
	}
	return floor, m
}

// TrueDivFloat is a / b.
func TrueDivFloat(a, b float64) float64 {
	if b == 0 {
		panic(ZeroDivisionError.New("float division by zero"))
	}
	return a / b
}

// PowFloat is a ** b where the result is real: a negative base with a fraction as exponent is complex in Python and
// goes through py.Pow.
func PowFloat(a, b float64) float64 {
	switch {
	case b == 0 || a == 1:
		return 1
	case a == 0 && b < 0:
		panic(ZeroDivisionError.New("0.0 cannot be raised to a negative power"))
	case a == -1 && math.IsInf(b, 0):
		return 1
	}
	r := powFloat(a, b)
	if math.IsInf(r, 0) && !math.IsInf(a, 0) && !math.IsInf(b, 0) {
		panic(OverflowError.New(34, "Numerical result out of range"))
	}
	return r
}

// FloatToInt is int(f): it truncates.
func FloatToInt(f float64) Int {
	switch {
	case f > -1<<63 && f < 1<<63:
		return Int{small: int64(f)}
	case math.IsNaN(f):
		panic(ValueError.New("cannot convert float NaN to integer"))
	case math.IsInf(f, 0):
		panic(OverflowError.New("cannot convert float infinity to integer"))
	}
	b, _ := new(big.Float).SetFloat64(f).Int(nil)
	return IntFromBig(b)
}

// FloatIsInteger is float.is_integer.
func FloatIsInteger(f float64) bool { return f == math.Trunc(f) && !math.IsInf(f, 0) }

// FloatAsIntegerRatio is float.as_integer_ratio.
func FloatAsIntegerRatio(f float64) (Int, Int) {
	switch {
	case math.IsNaN(f):
		panic(ValueError.New("cannot convert NaN to integer ratio"))
	case math.IsInf(f, 0):
		panic(OverflowError.New("cannot convert Infinity to integer ratio"))
	}
	r := new(big.Rat).SetFloat64(f)
	return IntFromBig(r.Num()), IntFromBig(r.Denom())
}

// cmpIntFloat compares exactly; nan answers with ok false.
func cmpIntFloat(i Int, f float64) (c int, ok bool) {
	switch {
	case math.IsNaN(f):
		return 0, false
	case math.IsInf(f, 1):
		return -1, true
	case math.IsInf(f, -1):
		return 1, true
	}
	if i.big == nil && abs64(i.small) <= 1<<53 {
		g := float64(i.small)
		switch {
		case g < f:
			return -1, true
		case g > f:
			return 1, true
		}
		return 0, true
	}
	return new(big.Float).SetInt(i.Big()).Cmp(big.NewFloat(f)), true
}

// ParseFloat is float(s).
func ParseFloat(s string) float64 {
	f, err := TryParseFloat(s)
	Check(err)
	return f
}

// TryParseFloat is float(s) where ValueError is an error that is looked at.
func TryParseFloat(s string) (float64, error) {
	f, ok := parseFloat(asciiDigits(s))
	if !ok {
		return 0, ValueError.New("could not convert string to float: " + StrRepr(s))
	}
	return f, nil
}

func parseFloat(s string) (float64, bool) {
	body := strings.ToLower(strings.TrimLeft(s, "+-"))
	if len(s)-len(body) > 1 {
		return 0, false
	}
	switch body {
	case "inf", "infinity":
		if s[0] == '-' {
			return math.Inf(-1), true
		}
		return math.Inf(1), true
	case "nan":
		return math.NaN(), true
	}
	if !isFloatLiteral(body) {
		return 0, false
	}
	f, _ := strconv.ParseFloat(strings.ReplaceAll(s, "_", ""), 64) // out of range gives infinity or zero, as in Python
	return f, true
}

// isFloatLiteral checks digits[.digits][e[sign]digits] with single underscores between digits.
func isFloatLiteral(s string) bool {
	mantissa, exp, hasExp := strings.Cut(s, "e")
	if hasExp {
		if exp != "" && (exp[0] == '+' || exp[0] == '-') {
			exp = exp[1:]
		}
		if !isDigitGroup(exp) {
			return false
		}
	}
	whole, frac, _ := strings.Cut(mantissa, ".")
	return (whole != "" || frac != "") && (whole == "" || isDigitGroup(whole)) && (frac == "" || isDigitGroup(frac))
}

func isDigitGroup(s string) bool {
	digits, ok := joinDigits(s)
	return ok && plainDigits(digits)
}
