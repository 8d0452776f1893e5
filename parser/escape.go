package parser

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// escapeError is what CPython says of an escape sequence that stands for nothing.
type escapeError struct{ msg string }

// unescape is the text that the body of a string literal stands for. A lone surrogate becomes its three bytes
// (WTF-8).
func unescape(body string) (string, *escapeError) {
	next := strings.IndexByte(body, '\\')
	if next < 0 {
		return body, nil
	}
	var b strings.Builder
	b.Grow(len(body))
	origin := 0
	for next >= 0 {
		b.WriteString(body[:next])
		origin += unescapedSize(body[:next])
		body = body[next:]
		n, escaped, err := escape(&b, body)
		if err != "" {
			return "", unicodeEscapeError(origin, escaped, err)
		}
		origin += unescapedSize(body[:n])
		body = body[n:]
		next = strings.IndexByte(body, '\\')
	}
	b.WriteString(body)
	return b.String(), nil
}

// unescapedSize is how long CPython's decoder finds a stretch of literal: before decoding, each character beyond
// ASCII is spelled out as \U and eight digits.
func unescapedSize(s string) int {
	n := 0
	for _, r := range s {
		if r < 128 {
			n++
		} else {
			n += 10
		}
	}
	return n
}

func unicodeEscapeError(origin, length int, reason string) *escapeError {
	if length == 1 {
		return &escapeError{fmt.Sprintf(
			"(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %d: %s", origin, reason)}
	}
	return &escapeError{fmt.Sprintf(
		"(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s", origin, origin+length-1, reason)}
}

// escape writes what the backslash sequence at the start of s stands for and returns its length; or the length and
// the reason for which it stands for nothing.
func escape(b *strings.Builder, s string) (n, bad int, err string) {
	if len(s) == 1 || s[1] >= 128 {
		b.WriteByte('\\')
		return 1, 0, ""
	}
	if c, ok := simpleEscapes[s[1]]; ok {
		b.WriteByte(c)
		return 2, 0, ""
	}
	switch c := s[1]; c {
	case '\n':
		return 2, 0, ""
	case '0', '1', '2', '3', '4', '5', '6', '7':
		v, n := octal(s[1:])
		b.WriteRune(v)
		return n + 1, 0, ""
	case 'x':
		return hexEscape(b, s, 2, `truncated \xXX escape`)
	case 'u':
		return hexEscape(b, s, 4, `truncated \uXXXX escape`)
	case 'U':
		return hexEscape(b, s, 8, `truncated \UXXXXXXXX escape`)
	case 'N':
		return namedEscape(b, s)
	}
	b.WriteString(s[:2]) // an unknown escape stands for itself
	return 2, 0, ""
}

var simpleEscapes = map[byte]byte{
	'\\': '\\', '\'': '\'', '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v',
}

func octal(s string) (value rune, n int) {
	for n < len(s) && n < 3 && '0' <= s[n] && s[n] <= '7' {
		value = value*8 + rune(s[n]-'0')
		n++
	}
	return value, n
}

func hexEscape(b *strings.Builder, s string, digits int, truncated string) (n, bad int, err string) {
	v, i := rune(0), 2
	for ; i < len(s) && i < 2+digits && isHexDigit(s[i]); i++ {
		v = v<<4 | hexValue(s[i])
	}
	switch {
	case i < 2+digits:
		return 0, i, truncated
	case v < 0 || v > utf8.MaxRune:
		return 0, i, "illegal Unicode character"
	}
	writeRune(b, v)
	return i, 0, ""
}

func hexValue(c byte) rune {
	if isDigit(c) {
		return rune(c - '0')
	}
	return rune(c|0x20-'a') + 10
}

// writeRune writes a code point, surrogates included.
func writeRune(b *strings.Builder, r rune) {
	if 0xD800 <= r && r <= 0xDFFF {
		b.Write([]byte{0xED, byte(0x80 | r>>6&0x3F), byte(0x80 | r&0x3F)})
		return
	}
	b.WriteRune(r)
}

func namedEscape(b *strings.Builder, s string) (n, bad int, err string) {
	const malformed = `malformed \N character escape`
	if len(s) < 3 || s[2] != '{' {
		return 0, 2, malformed
	}
	end := strings.IndexByte(s, '}')
	if end < 0 {
		return 0, len(s), malformed
	}
	if end == 3 {
		return 0, 4, malformed
	}
	text, ok := lookupName(s[3:end])
	if !ok {
		return 0, end + 1, "unknown Unicode character name"
	}
	b.WriteString(text)
	return end + 1, 0, ""
}

// unescapeBytes is what the body of a bytes literal stands for.
func unescapeBytes(body string) ([]byte, *escapeError) {
	out := make([]byte, 0, len(body))
	for i := 0; i < len(body); {
		c := body[i]
		if c != '\\' || i+1 == len(body) {
			out = append(out, c)
			i++
			continue
		}
		next := body[i+1]
		simple, known := simpleEscapes[next]
		switch {
		case known:
			out = append(out, simple)
			i += 2
		case next == '\n':
			i += 2
		case '0' <= next && next <= '7':
			v, n := octal(body[i+1:])
			out = append(out, byte(v))
			i += 1 + n
		case next == 'x':
			if i+3 >= len(body) || !isHexDigit(body[i+2]) || !isHexDigit(body[i+3]) {
				return nil, &escapeError{fmt.Sprintf(`(value error) invalid \x escape at position %d`, i)}
			}
			out = append(out, byte(hexValue(body[i+2])<<4|hexValue(body[i+3])))
			i += 4
		default:
			out = append(out, '\\', next)
			i += 2
		}
	}
	return out, nil
}
