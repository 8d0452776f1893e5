package py

import "strconv"

// unicodeEscape is the encoding unicode_escape: ASCII with Python's escapes.
func unicodeEscape(s string) []byte {
	var b []byte
	for _, r := range runesOf(s) {
		switch {
		case r == '\\':
			b = append(b, '\\', '\\')
		case r < 0x80:
			b = appendQuotedByte(b, byte(r), 0xFF) // no quote to escape
		default:
			b = appendEscape(b, r)
		}
	}
	return b
}

// simpleEscapes are the escapes of one letter.
const simpleEscapes = "\\\\''\"\"a\ab\bf\fn\nr\rt\tv\v"

func decodeUnicodeEscape(b Bytes, errors string) string {
	var out []byte
	for i := 0; i < len(b); {
		if b[i] != '\\' {
			out = appendRune(out, rune(b[i]))
			i++
			continue
		}
		r, n, reason := readEscape(string(b[i:]))
		if reason == "" {
			if r >= 0 {
				out = appendRune(out, r)
			}
			i += n
			continue
		}
		at := i
		fail := func() error { return UnicodeDecodeError.New("unicodeescape", b, at, at+n, reason) }
		var used int
		out, used = codecLatin1.replaceUndecodable(out, []byte(b[i:]), n, errors, fail)
		i += used
	}
	return string(out)
}

// readEscape reads the escape at the beginning of s. A line break gives -1; an unknown escape stands for itself.
func readEscape(s string) (r rune, n int, reason string) {
	if len(s) < 2 {
		return 0, 1, "\\ at end of string"
	}
	c := s[1]
	for i := 0; i < len(simpleEscapes); i += 2 {
		if simpleEscapes[i] == c {
			return rune(simpleEscapes[i+1]), 2, ""
		}
	}
	switch c {
	case '\n':
		return -1, 2, ""
	case 'x':
		return hexEscape(s, 2, "truncated \\xXX escape")
	case 'u':
		return hexEscape(s, 4, "truncated \\uXXXX escape")
	case 'U':
		return hexEscape(s, 8, "truncated \\UXXXXXXXX escape")
	}
	if c >= '0' && c <= '7' {
		end := 1
		for end < len(s) && end < 4 && s[end] >= '0' && s[end] <= '7' {
			end++
		}
		v, _ := strconv.ParseInt(s[1:end], 8, 32)
		return rune(v), end, ""
	}
	return '\\', 1, ""
}

func hexEscape(s string, digits int, reason string) (rune, int, string) {
	end := 2
	for end < len(s) && end < 2+digits && HexValue(s[end]) >= 0 {
		end++
	}
	if end < 2+digits {
		return 0, end, reason
	}
	v, _ := strconv.ParseInt(s[2:end], 16, 64)
	if v > 0x10FFFF {
		return 0, end, "illegal Unicode character"
	}
	return rune(v), end, ""
}
