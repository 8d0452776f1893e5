package py

import (
	"strings"
	"unicode/utf8"
)

const hexDigits = "0123456789abcdef"

// StrRepr is repr(s).
func StrRepr(s string) string { return string(appendStrRepr(make([]byte, 0, len(s)+2), s)) }

func appendStrRepr(b []byte, s string) []byte { return appendQuoted(b, s, false) }

// StrASCII is ascii(s): like repr, with everything outside ASCII escaped.
func StrASCII(s string) string { return string(appendQuoted(nil, s, true)) }

// quoteFor is the quote that repr uses: double quotes only for a text with single quotes and no double ones.
func quoteFor(s string) byte {
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		return '"'
	}
	return '\''
}

func appendQuoted(b []byte, s string, ascii bool) []byte {
	quote := quoteFor(s)
	b = append(b, quote)
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := decodeRune(s[i:])
			if ascii || !isPrintableRune(r) {
				b = appendEscape(b, r)
			} else {
				b = append(b, s[i:i+n]...)
			}
			i += n
			continue
		}
		b = appendQuotedByte(b, c, quote)
		i++
	}
	return append(b, quote)
}

// appendQuotedByte writes an ASCII byte as str and bytes literals show it.
func appendQuotedByte(b []byte, c, quote byte) []byte {
	switch {
	case c == quote || c == '\\':
		return append(b, '\\', c)
	case c >= ' ' && c < 0x7F:
		return append(b, c)
	case c == '\n':
		return append(b, '\\', 'n')
	case c == '\r':
		return append(b, '\\', 'r')
	case c == '\t':
		return append(b, '\\', 't')
	}
	return append(b, '\\', 'x', hexDigits[c>>4], hexDigits[c&15])
}

// appendEscape writes a code point as \xhh, \uhhhh or \Uhhhhhhhh.
func appendEscape(b []byte, r rune) []byte {
	width, letter := 8, byte('U')
	switch {
	case r < 0x100:
		width, letter = 2, 'x'
	case r < 0x10000:
		width, letter = 4, 'u'
	}
	b = append(b, '\\', letter)
	for shift := 4 * (width - 1); shift >= 0; shift -= 4 {
		b = append(b, hexDigits[r>>shift&15])
	}
	return b
}
