package py

import (
	"errors"
	"math/big"
	"strconv"
	"strings"
	"unicode"
)

// ParseInt is int(s).
func ParseInt(s string) Int { return ParseIntBase(s, 10) }

// TryParseInt is int(s) where ValueError is an error that is looked at.
func TryParseInt(s string) (Int, error) { return tryParseInt(s, 10) }

// ParseIntBase is int(s, base). Digits of any script count, and single underscores between digits are skipped.
func ParseIntBase(s string, base int) Int {
	i, err := tryParseInt(s, base)
	Check(err)
	return i
}

func tryParseInt(s string, base int) (Int, error) {
	if base == 10 && len(s) > 0 && len(s) < 19 && plainDigits(s) {
		n, _ := strconv.ParseInt(s, 10, 64)
		return Int{small: n}, nil
	}
	if base != 0 && (base < 2 || base > 36) {
		return Int{}, ValueError.New("int() base must be >= 2 and <= 36, or 0")
	}
	i, err := parseInt(asciiDigits(s), base)
	if err == errNoInt {
		return Int{}, ValueError.New("invalid literal for int() with base " + strconv.Itoa(base) + ": " + StrRepr(s))
	}
	return i, err
}

// errNoInt tells that a text is no int.
var errNoInt = errors.New("no int")

func plainDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// asciiDigits replaces the decimal digits of other scripts by 0-9 and strips white space.
func asciiDigits(s string) string {
	const cSpace = " \t\n\v\f\r" // unlike str.strip, without the separators 1C-1F
	if isASCII(s) {
		return strings.Trim(s, cSpace)
	}
	return strings.Trim(strings.Map(func(r rune) rune {
		if r >= 0x7F {
			if isSpaceRune(r) {
				return ' '
			}
			if d, ok := decimalValue(r); ok {
				return '0' + rune(d)
			}
		}
		return r
	}, s), cSpace)
}

// decimalValue is the value of a decimal digit (category Nd): the digits of each script lie in runs of ten from zero.
func decimalValue(r rune) (int, bool) {
	if !unicode.Is(unicode.Nd, r) {
		return 0, false
	}
	if r >= 0x1D7CE && r <= 0x1D7FF {
		return int(r-0x1D7CE) % 10, true
	}
	d := 0
	for d < 9 && unicode.Is(unicode.Nd, r-rune(d)-1) {
		d++
	}
	if d == 9 && unicode.Is(unicode.Nd, r-10) { // runs that touch (Nko, Tai Tham, Myanmar): all start at a multiple of ten
		start := r
		for unicode.Is(unicode.Nd, start-1) {
			start--
		}
		d = int(r-start) % 10
	}
	return d, true
}

func parseInt(s string, base int) (Int, error) {
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg = s[0] == '-'
		s = s[1:]
	}
	s, base, ok := intPrefix(s, base)
	if !ok {
		return Int{}, errNoInt
	}
	digits, ok := joinDigits(s)
	if !ok {
		return Int{}, errNoInt
	}
	if base&(base-1) != 0 && MaxStrDigits > 0 && len(digits) > MaxStrDigits {
		if !validDigits(digits, base) {
			return Int{}, errNoInt
		}
		return Int{}, ValueError.Newf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
			"use sys.set_int_max_str_digits() to increase the limit", MaxStrDigits, len(digits))
	}
	v, ok := new(big.Int).SetString(digits, base)
	if !ok {
		return Int{}, errNoInt
	}
	if neg {
		v.Neg(v)
	}
	return IntFromBig(v), nil
}

func validDigits(s string, base int) bool {
	_, ok := new(big.Int).SetString(s, base)
	return ok
}

// intPrefix reads 0x, 0o, 0b where base allows; base 0 takes the base from it.
func intPrefix(s string, base int) (string, int, bool) {
	if len(s) > 1 && s[0] == '0' {
		of := map[byte]int{'x': 16, 'X': 16, 'o': 8, 'O': 8, 'b': 2, 'B': 2}[s[1]]
		if of != 0 && (base == of || base == 0) {
			return strings.TrimPrefix(s[2:], "_"), of, s[2:] != "" && s[2:] != "_"
		}
	}
	if base != 0 {
		return s, base, true
	}
	// Base 0 reads Python literals, which do not begin with a zero.
	if s != "" && s[0] == '0' && strings.Trim(s, "0_") != "" {
		return s, 10, false
	}
	return s, 10, true
}

// joinDigits drops single underscores between digits.
func joinDigits(s string) (string, bool) {
	if s == "" || s[0] == '_' || s[len(s)-1] == '_' || strings.Contains(s, "__") {
		return "", false
	}
	if s[0] == '+' || s[0] == '-' {
		return "", false
	}
	return strings.ReplaceAll(s, "_", ""), true
}
