package decimal

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// spec is a format specification.
type spec struct {
	fill, align, sign string
	zeroNeg, alt      bool
	width             int
	comma             string
	precision         int // -1: none
	typ               byte
}

func badFormat() error { return py.ValueError.New("invalid format string") }

func parseSpec(text string) spec {
	s := spec{fill: " ", sign: "-", precision: -1}
	rs := []rune(text)
	isAlign := func(r rune) bool { return strings.ContainsRune("<>=^", r) }
	if len(rs) >= 2 && isAlign(rs[1]) {
		s.fill, s.align, rs = string(rs[0]), string(rs[1]), rs[2:]
	} else if len(rs) >= 1 && isAlign(rs[0]) {
		s.align, rs = string(rs[0]), rs[1:]
	}
	take := func(set string) string {
		if len(rs) > 0 && strings.ContainsRune(set, rs[0]) {
			r := string(rs[0])
			rs = rs[1:]
			return r
		}
		return ""
	}
	if t := take("+- "); t != "" {
		s.sign = t
	}
	s.zeroNeg = take("z") != ""
	s.alt = take("#") != ""
	if len(rs) > 0 && rs[0] == '0' {
		rs = rs[1:]
		if s.align != "" {
			panic(badFormat())
		}
		s.fill, s.align = "0", "="
	}
	number := func() int {
		n := 0
		for len(rs) > 0 && rs[0] >= '0' && rs[0] <= '9' {
			n = n*10 + int(rs[0]-'0')
			rs = rs[1:]
		}
		return n
	}
	s.width = number()
	s.comma = take(",")
	if take(".") != "" {
		if len(rs) == 0 || rs[0] < '0' || rs[0] > '9' {
			panic(badFormat())
		}
		s.precision = number()
	}
	if t := take("eEfFgGn%"); t != "" {
		s.typ = t[0]
	}
	if len(rs) > 0 {
		panic(badFormat())
	}
	if s.align == "" {
		s.align = ">"
	}
	if s.typ == 'n' {
		s.typ = 'g'
	}
	return s
}

// format is format(d, text).
func (c *Context) format(d *Decimal, text string) string {
	s := parseSpec(text)
	if d.kind != finite {
		if s.fill == "0" && s.align == "=" {
			s.fill, s.align = " ", ">"
		}
		rest := ""
		if s.typ == '%' {
			rest = "%"
		}
		s.comma = ""
		return s.pad(d.neg, d.absolute().text(false, true), rest)
	}
	capital := c.capitals
	typ := s.typ
	switch {
	case typ == 0:
		typ = 'g'
	case typ == 'E' || typ == 'F' || typ == 'G':
		typ, capital = typ|0x20, true
	default:
		capital = false
	}
	if typ == '%' {
		d = newFinite(d.neg, d.coef, d.exp+2)
	}
	if s.precision >= 0 {
		switch typ {
		case 'e':
			if d.coef.Sign() != 0 {
				d = d.roundTo(s.precision+1, c.rounding)
			}
		case 'f', '%':
			d, _ = d.rescale(-s.precision, c.rounding)
		case 'g':
			if digits(d.coef) > max(s.precision, 1) {
				d = d.roundTo(max(s.precision, 1), c.rounding)
			}
		}
	}
	if d.coef.Sign() == 0 && d.exp > 0 && (typ == 'f' || typ == '%') {
		d, _ = d.rescale(0, c.rounding)
	}
	neg := d.neg
	if s.zeroNeg && d.coef.Sign() == 0 {
		neg = false
	}
	left := d.exp + digits(d.coef)
	dot := 1
	switch typ {
	case 'e':
		if d.coef.Sign() == 0 && s.precision >= 0 {
			dot = 1 - s.precision
		}
	case 'f', '%':
		dot = left
	case 'g':
		if d.exp <= 0 && left > -6 {
			dot = left
		}
	}
	whole, frac := point(d.coef.String(), dot)
	exp := ""
	if left != dot || typ == 'e' {
		e := "e"
		if capital {
			e = "E"
		}
		exp = e + signed(left-dot)
	}
	if frac != "" || s.alt {
		frac = "." + frac
	}
	if typ == '%' {
		exp += "%"
	}
	return s.pad(neg, whole, frac+exp)
}

// point sets the decimal point behind dot digits.
func point(digits string, dot int) (whole, frac string) {
	switch {
	case dot <= 0:
		return "0", strings.Repeat("0", -dot) + digits
	case dot >= len(digits):
		return digits + strings.Repeat("0", dot-len(digits)), ""
	}
	return digits[:dot], digits[dot:]
}

// roundTo rounds to n digits.
func (d *Decimal) roundTo(n int, mode rounding) *Decimal {
	if d.coef.Sign() == 0 {
		return newFinite(d.neg, bigZero, d.adjusted()+1-n)
	}
	exp := d.adjusted() + 1 - n
	r, _ := d.rescale(exp, mode)
	if r.adjusted() != d.adjusted() {
		r, _ = r.rescale(r.adjusted()+1-n, mode)
	}
	return r
}

// pad adds sign, separators and filling.
func (s spec) pad(neg bool, whole, rest string) string {
	sign := ""
	if neg {
		sign = "-"
	} else if s.sign != "-" {
		sign = s.sign
	}
	if s.comma != "" {
		minWidth := 0
		if s.fill == "0" && s.align == "=" {
			minWidth = s.width - len(sign) - len(rest)
		}
		whole = group(whole, s.comma, minWidth)
	} else if s.fill == "0" && s.align == "=" {
		if n := s.width - len(sign) - len(whole) - len(rest); n > 0 {
			whole = strings.Repeat("0", n) + whole
		}
	}
	body := whole + rest
	n := s.width - py.StrLen(sign+body)
	if n <= 0 {
		return sign + body
	}
	switch fill := func(n int) string { return strings.Repeat(s.fill, n) }; s.align {
	case "<":
		return sign + body + fill(n)
	case "=":
		return sign + fill(n) + body
	case "^":
		return fill(n/2) + sign + body + fill(n-n/2)
	default:
		return fill(n) + sign + body
	}
}

// group puts a separator between groups of three digits, with zeros in front up to a width.
func group(digits, sep string, width int) string {
	var groups []string
	first := true
	for {
		n := min(max(len(digits), width, 1), 3)
		if !first {
			n = min(n, 3)
		}
		first = false
		g := digits[max(len(digits)-n, 0):]
		g = strings.Repeat("0", n-len(g)) + g
		groups = append([]string{g}, groups...)
		digits = digits[:max(len(digits)-n, 0)]
		width -= n
		if digits == "" && width <= 0 {
			break
		}
		width--
	}
	return strings.Join(groups, sep)
}

// float is float(d).
func (d *Decimal) float() float64 {
	if d.kind == signaling {
		panic(py.ValueError.New("cannot convert signaling NaN to float"))
	}
	f, _ := strconv.ParseFloat(strings.Replace(d.text(false, true), "sNaN", "NaN", 1), 64)
	return f
}

// int is int(d), by a rounding mode.
func (d *Decimal) int(mode rounding) *big.Int {
	switch {
	case d.isNaN():
		panic(py.ValueError.New("cannot convert NaN to integer"))
	case d.kind == infinite:
		panic(py.OverflowError.New("cannot convert Infinity to integer"))
	}
	r, _ := d.rescale(0, mode)
	n := new(big.Int).Set(r.coef)
	if d.neg {
		n.Neg(n)
	}
	return n
}
