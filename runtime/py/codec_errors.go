package py

import "strconv"

// replaceUnencodable applies an error handler to characters without an encoding. It answers how many it dealt with.
func (c *codec) replaceUnencodable(out []byte, bad []rune, errors string, fail func() error) ([]byte, int) {
	switch errors {
	case "strict":
		panic(fail())
	case "ignore":
		return out, len(bad)
	case "replace":
		for range bad {
			out, _ = c.encode(out, '?')
		}
		return out, len(bad)
	case "surrogateescape":
		for i, r := range bad {
			if r < 0xDC80 || r > 0xDCFF {
				if i > 0 {
					return out, i
				}
				panic(fail())
			}
			out = append(out, byte(r-0xDC00))
		}
		return out, len(bad)
	case "surrogatepass":
		for _, r := range bad {
			if !isSurrogate(r) || c.unit == 0 {
				panic(fail())
			}
			out = c.appendSurrogate(out, r)
		}
		return out, len(bad)
	case "backslashreplace", "xmlcharrefreplace":
		for _, r := range bad {
			text := appendEscape(nil, r)
			if errors == "xmlcharrefreplace" {
				text = []byte("&#" + strconv.Itoa(int(r)) + ";")
			}
			for _, b := range text {
				out, _ = c.encode(out, rune(b))
			}
		}
		return out, len(bad)
	}
	panic(LookupError.Newf("unknown error handler name '%s'", errors))
}

// appendSurrogate writes a lone surrogate in a Unicode encoding.
func (c *codec) appendSurrogate(out []byte, r rune) []byte {
	switch c {
	case &codecUTF16LE:
		return append(out, byte(r), byte(r>>8))
	case &codecUTF16BE:
		return append(out, byte(r>>8), byte(r))
	case &codecUTF32LE:
		return append(out, byte(r), byte(r>>8), 0, 0)
	case &codecUTF32BE:
		return append(out, 0, 0, byte(r>>8), byte(r))
	}
	return appendRune(out, r)
}

// replaceUndecodable applies an error handler to n bytes that are no character. It answers how many bytes it dealt with.
func (c *codec) replaceUndecodable(out, data []byte, n int, errors string, fail func() error) ([]byte, int) {
	switch errors {
	case "strict":
		panic(fail())
	case "ignore":
		return out, n
	case "replace":
		return append(out, "\uFFFD"...), n
	case "backslashreplace":
		for _, b := range data[:n] {
			out = append(out, '\\', 'x', hexDigits[b>>4], hexDigits[b&15])
		}
		return out, n
	case "surrogateescape":
		for i, b := range data[:n] {
			if b < 0x80 {
				if i > 0 {
					return out, i
				}
				panic(fail())
			}
			out = appendRune(out, 0xDC00|rune(b))
		}
		return out, n
	case "surrogatepass":
		if r, size := c.readSurrogate(data); size > 0 {
			return appendRune(out, r), size
		}
		panic(fail())
	}
	panic(LookupError.Newf("unknown error handler name '%s'", errors))
}

func (c *codec) readSurrogate(b []byte) (r rune, size int) {
	switch {
	case c == &codecUTF8 && len(b) >= 3:
		r, size = decodeRune(string(b[:3]))
	case c == &codecUTF16LE && len(b) >= 2:
		r, size = rune(b[0])|rune(b[1])<<8, 2
	case c == &codecUTF16BE && len(b) >= 2:
		r, size = rune(b[1])|rune(b[0])<<8, 2
	case c == &codecUTF32LE && len(b) >= 4:
		r, size = rune(b[0])|rune(b[1])<<8|rune(b[2])<<16, 4
	case c == &codecUTF32BE && len(b) >= 4:
		r, size = rune(b[3])|rune(b[2])<<8|rune(b[1])<<16, 4
	}
	if !isSurrogate(r) {
		return 0, 0
	}
	return r, size
}
