package fractions

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// format is format(f, spec): as a float of any precision where spec has a type, else its text, padded.
func (f *Fraction) format(text string) string {
	bad := py.ValueError.Newf("Invalid format specifier %s for object of type 'Fraction'", py.StrRepr(text))
	rs := []rune(text)
	fill, align := " ", ""
	isAlign := func(r rune) bool { return strings.ContainsRune("<>=^", r) }
	if len(rs) >= 2 && isAlign(rs[1]) {
		fill, align, rs = string(rs[0]), string(rs[1]), rs[2:]
	} else if len(rs) >= 1 && isAlign(rs[0]) {
		align, rs = string(rs[0]), rs[1:]
	}
	take := func(set string) string {
		if len(rs) > 0 && strings.ContainsRune(set, rs[0]) {
			r := string(rs[0])
			rs = rs[1:]
			return r
		}
		return ""
	}
	number := func() string {
		n := ""
		for len(rs) > 0 && rs[0] >= '0' && rs[0] <= '9' {
			n += string(rs[0])
			rs = rs[1:]
		}
		return n
	}
	sign := take("+- ")
	noNegZero := take("z") != ""
	alt := take("#") != ""
	zeroPad := len(rs) > 0 && rs[0] == '0' && len(rs) > 1 && rs[1] >= '0' && rs[1] <= '9'
	if zeroPad {
		rs = rs[1:]
	}
	width, _ := strconv.Atoi(number())
	sep := take(",_")
	precision := 6
	hasPrecision := take(".") != ""
	if hasPrecision {
		p := number()
		if p == "" {
			panic(bad)
		}
		precision, _ = strconv.Atoi(p)
	}
	typ := take("eEfFgG%")
	if len(rs) > 0 {
		panic(bad)
	}
	if align != "" && zeroPad {
		panic(bad)
	}
	abs := new(big.Rat).Abs(f.r)
	neg := f.r.Sign() < 0
	shown, rest := "", ""
	if typ == "" {
		if hasPrecision || noNegZero {
			panic(bad)
		}
		num, den, _ := strings.Cut((&Fraction{abs}).PyStr(), "/")
		if den != "" {
			rest = "/" + den
		} else if alt {
			rest = "/1"
		}
		shown = num
		if sep != "" {
			rest = groupDigits(strings.TrimPrefix(rest, "/"), sep)
			if rest != "" {
				rest = "/" + rest
			}
		}
		if align == "" {
			align = ">"
		}
	} else {
		shown, rest = floatText(abs, typ[0], precision, alt)
		if noNegZero && strings.Trim(shown+rest, "0.eE+-%") == "" {
			neg = false
		}
		if align == "" {
			align = ">"
		}
	}
	lead := ""
	if neg {
		lead = "-"
	} else if sign != "" && sign != "-" {
		lead = sign
	}
	if zeroPad {
		least := width - len(lead) - len(rest)
		if sep != "" {
			least = 3*least/4 + 1
		}
		if n := least - len(shown); n > 0 {
			shown = strings.Repeat("0", n) + shown
		}
	}
	if sep != "" {
		shown = groupDigits(shown, sep)
	}
	body := shown + rest
	n := width - py.StrLen(lead+body)
	if n <= 0 {
		return lead + body
	}
	padding := func(n int) string { return strings.Repeat(fill, n) }
	switch align {
	case "<":
		return lead + body + padding(n)
	case "^":
		return padding(n/2) + lead + body + padding(n-n/2)
	case "=":
		return lead + padding(n) + body
	}
	return padding(n) + lead + body
}

func groupDigits(s, sep string) string {
	var groups []string
	for len(s) > 3 {
		groups = append([]string{s[len(s)-3:]}, groups...)
		s = s[:len(s)-3]
	}
	return strings.Join(append([]string{s}, groups...), sep)
}

// floatText is a positive number in a floating-point notation: the digits before the point, and the rest.
func floatText(r *big.Rat, typ byte, precision int, alt bool) (whole, rest string) {
	fixed := func(r *big.Rat, places int) (string, string) {
		scaled := round(new(big.Rat).Mul(r, new(big.Rat).SetInt(pow10(places))))
		s := scaled.String()
		if len(s) <= places {
			s = strings.Repeat("0", places+1-len(s)) + s
		}
		return s[:len(s)-places], s[len(s)-places:]
	}
	point := func(frac string) string {
		if frac != "" || alt {
			return "." + frac
		}
		return ""
	}
	switch typ {
	case 'f', 'F':
		w, f := fixed(r, precision)
		return w, point(f)
	case '%':
		w, f := fixed(new(big.Rat).Mul(r, big.NewRat(100, 1)), precision)
		return w, point(f) + "%"
	}
	figures := precision + 1
	if typ|0x20 == 'g' {
		figures = max(precision, 1)
	}
	sig, exp := significand(r, figures)
	e := "e"
	if typ < 'a' {
		e = "E"
	}
	if typ|0x20 == 'g' && exp > -5 && exp < figures {
		frac := ""
		if exp < 0 {
			whole, frac = "0", strings.Repeat("0", -exp-1)+sig
		} else {
			whole, frac = sig[:exp+1], sig[exp+1:]
		}
		if !alt {
			frac = strings.TrimRight(frac, "0")
		}
		return whole, point(frac)
	}
	whole, frac := sig[:1], sig[1:]
	if typ|0x20 == 'g' && !alt {
		frac = strings.TrimRight(frac, "0")
	}
	s := "+"
	if exp < 0 {
		s, exp = "-", -exp
	}
	return whole, point(frac) + e + s + strings.Repeat("0", max(2-len(strconv.Itoa(exp)), 0)) + strconv.Itoa(exp)
}

// significand gives the first figures digits of a number, and the exponent of the first.
func significand(r *big.Rat, figures int) (string, int) {
	if r.Sign() == 0 {
		return strings.Repeat("0", figures), 0
	}
	exp := len(r.Num().String()) - len(r.Denom().String())
	scaled := func(e int) *big.Rat {
		k := figures - 1 - e
		if k >= 0 {
			return new(big.Rat).Mul(r, new(big.Rat).SetInt(pow10(k)))
		}
		return new(big.Rat).Quo(r, new(big.Rat).SetInt(pow10(-k)))
	}
	if scaled(exp).Cmp(new(big.Rat).SetInt(pow10(figures-1))) < 0 {
		exp--
	}
	s := round(scaled(exp)).String()
	if len(s) > figures {
		s, exp = s[:figures], exp+1
	}
	return s, exp
}
