package parser

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Repr is Python's repr of a str in the form that [ast.Str] holds: UTF-8, with lone surrogates as WTF-8.
func Repr(s string) string {
	q := quoteFor(s)
	var b strings.Builder
	b.WriteByte(q)
	for len(s) > 0 {
		r, n := decodeWTF8(s)
		s = s[n:]
		switch {
		case r == rune(q) || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r >= ' ' && r < 127 || r > 255 && !surrogate(r) && printable(r), r > 160 && r < 256 && r != 173:
			b.WriteRune(r)
		case r < 256:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	b.WriteByte(q)
	return b.String()
}

func quoteFor(s string) byte {
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		return '"'
	}
	return '\''
}

func surrogate(r rune) bool { return 0xD800 <= r && r <= 0xDFFF }

// decodeWTF8 is the first code point of s, which may be a lone surrogate.
func decodeWTF8(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 && len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 {
		return rune(s[0]&0xF)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, n
}

// bytesRepr is Python's repr of bytes.
func bytesRepr(s []byte) string {
	q := quoteFor(string(s))
	var b strings.Builder
	b.WriteByte('b')
	b.WriteByte(q)
	for _, c := range s {
		switch {
		case c == q || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\r':
			b.WriteString(`\r`)
		case c == '\t':
			b.WriteString(`\t`)
		case c >= ' ' && c < 127:
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, `\x%02x`, c)
		}
	}
	b.WriteByte(q)
	return b.String()
}

// floatRepr is Python's repr of a float: the shortest digits that give it back, with an exponent from 1e16 on.
func floatRepr(f float64) string {
	s := strconv.FormatFloat(f, 'e', -1, 64)
	mantissa, exp, found := strings.Cut(s, "e")
	if !found {
		return strings.ToLower(strings.TrimPrefix(s, "+"))
	}
	e, _ := strconv.Atoi(exp)
	if -4 <= e && e < 16 {
		s = strconv.FormatFloat(f, 'f', -1, 64)
		if !strings.Contains(s, ".") {
			s += ".0"
		}
		return s
	}
	return fmt.Sprintf("%se%+03d", mantissa, e)
}

// complexRepr is Python's repr of an imaginary number.
func complexRepr(c complex128) string {
	return strings.TrimSuffix(floatRepr(imag(c)), ".0") + "j"
}
