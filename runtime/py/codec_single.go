package py

// Encodings of one byte per character.
var (
	codecASCII  = codec{"ascii", encodeASCII, decodeASCII, "ordinal not in range(128)", 0}
	codecLatin1 = codec{"latin-1", encodeLatin1, decodeLatin1, "ordinal not in range(256)", 0}
	codecCP1252 = codec{"charmap", encodeCP1252, decodeCP1252, "character maps to <undefined>", 0}
)

func encodeASCII(b []byte, r rune) ([]byte, bool) {
	if r >= 0x80 {
		return b, false
	}
	return append(b, byte(r)), true
}

func decodeASCII(b []byte) (rune, int, string) {
	if b[0] >= 0x80 {
		return 0, 1, "ordinal not in range(128)"
	}
	return rune(b[0]), 1, ""
}

func encodeLatin1(b []byte, r rune) ([]byte, bool) {
	if r >= 0x100 {
		return b, false
	}
	return append(b, byte(r)), true
}

func decodeLatin1(b []byte) (rune, int, string) { return rune(b[0]), 1, "" }

// cp1252 holds the characters 80-9F of Windows-1252; zero is undefined.
var cp1252 = [32]rune{
	0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
	0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
}

func encodeCP1252(b []byte, r rune) ([]byte, bool) {
	if r < 0x80 || 0xA0 <= r && r < 0x100 {
		return append(b, byte(r)), true
	}
	for i, c := range cp1252 {
		if c == r {
			return append(b, byte(0x80+i)), true
		}
	}
	return b, false
}

func decodeCP1252(b []byte) (rune, int, string) {
	c := rune(b[0])
	if 0x80 <= c && c < 0xA0 {
		if c = cp1252[c-0x80]; c == 0 {
			return 0, 1, "character maps to <undefined>"
		}
	}
	return c, 1, ""
}

// fromLatin1 lends bytes to the text methods, one character per byte.
func fromLatin1(b []byte) string {
	out := make([]byte, 0, len(b))
	for _, c := range b {
		out = appendRune(out, rune(c))
	}
	return string(out)
}

func latin1(s string) []byte {
	var out []byte
	for _, r := range s {
		out = append(out, byte(r))
	}
	return out
}
