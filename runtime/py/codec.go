package py

import "strings"

// codec is a text encoding. Its functions take one character at a time; the driver below deals with errors.
type codec struct {
	name string
	// encode appends the bytes of r; false when the encoding has none.
	encode func(b []byte, r rune) ([]byte, bool)
	// decode reads the character at the beginning of b. A reason means that the n bytes are no character.
	decode func(b []byte) (r rune, n int, reason string)
	reason string // why characters cannot be encoded
	unit   int    // bytes of the smallest character
}

// findCodec looks an encoding up by any of its names.
func findCodec(encoding string) *codec {
	switch name := strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(encoding)); name {
	case "utf_8", "utf8", "u8", "utf", "utf8_ucs2", "utf8_ucs4", "cp65001":
		return &codecUTF8
	case "ascii", "us_ascii", "646", "ansi_x3.4_1968", "iso646_us", "us":
		return &codecASCII
	case "latin_1", "latin1", "latin", "iso_8859_1", "iso8859_1", "8859", "cp819", "l1", "iso8859", "iso_8859_1_1987":
		return &codecLatin1
	case "cp1252", "windows_1252", "1252":
		return &codecCP1252
	case "utf_16_le", "utf_16le", "unicodelittleunmarked":
		return &codecUTF16LE
	case "utf_16_be", "utf_16be", "unicodebigunmarked":
		return &codecUTF16BE
	case "utf_32_le", "utf_32le":
		return &codecUTF32LE
	case "utf_32_be", "utf_32be":
		return &codecUTF32BE
	}
	return nil
}

// StrEncode is s.encode(encoding, errors).
func StrEncode(s, encoding, errors string) Bytes {
	if encoding == "utf-8" && !hasSurrogates(s) {
		return Bytes(s)
	}
	c := findCodec(encoding)
	if c != nil {
		return c.encodeAll(nil, s, errors, c.name)
	}
	switch strings.ReplaceAll(strings.ToLower(encoding), "-", "_") {
	case "utf_16", "utf16", "u16":
		return codecUTF16LE.encodeAll([]byte("\xff\xfe"), s, errors, "utf-16")
	case "utf_32", "utf32", "u32":
		return codecUTF32LE.encodeAll([]byte("\xff\xfe\x00\x00"), s, errors, "utf-32")
	case "utf_8_sig":
		return codecUTF8.encodeAll([]byte("\xef\xbb\xbf"), s, errors, "utf-8")
	case "unicode_escape":
		return Bytes(unicodeEscape(s))
	}
	panic(LookupError.Newf("unknown encoding: %s", encoding))
}

func (c *codec) encodeAll(out []byte, s, errors, name string) Bytes {
	rs := codePoints(s)
	for i := 0; i < len(rs); {
		if next, ok := c.encode(out, rs[i]); ok {
			out = next
			i++
			continue
		}
		end := i + 1
		for end < len(rs) && c.unit < 2 { // UTF-16 and UTF-32 report characters one by one
			if _, ok := c.encode(nil, rs[end]); ok {
				break
			}
			end++
		}
		fail := func() error { return UnicodeEncodeError.New(name, s, i, end, c.reason) }
		var used int
		out, used = c.replaceUnencodable(out, rs[i:end], errors, fail)
		i += used
	}
	return Bytes(out)
}

// Encode is s.encode(), in UTF-8.
func Encode(s string) Bytes { return StrEncode(s, "utf-8", "strict") }

// Decode is b.decode(), of UTF-8. It raises UnicodeDecodeError.
func Decode(b Bytes) string { return BytesDecode(b, "utf-8", "strict") }

// BytesDecode is b.decode(encoding, errors).
func BytesDecode(b Bytes, encoding, errors string) string {
	if encoding == "utf-8" && validUTF8(string(b)) {
		return string(b)
	}
	if c := findCodec(encoding); c != nil {
		return c.decodeAll([]byte(b), b, 0, errors, c.name)
	}
	switch strings.ReplaceAll(strings.ToLower(encoding), "-", "_") {
	case "utf_16", "utf16", "u16":
		return decodeMarked(b, errors, "\xff\xfe", "\xfe\xff", &codecUTF16LE, &codecUTF16BE)
	case "utf_32", "utf32", "u32":
		return decodeMarked(b, errors, "\xff\xfe\x00\x00", "\x00\x00\xfe\xff", &codecUTF32LE, &codecUTF32BE)
	case "utf_8_sig":
		rest := strings.TrimPrefix(string(b), "\xef\xbb\xbf")
		return codecUTF8.decodeAll([]byte(rest), Bytes(rest), 0, errors, "utf-8")
	case "unicode_escape":
		return decodeUnicodeEscape(b, errors)
	}
	panic(LookupError.Newf("unknown encoding: %s", encoding))
}

// decodeMarked decodes by the byte order mark, if there is one; the order of this machine is little.
func decodeMarked(b Bytes, errors, little, big string, le, be *codec) string {
	switch {
	case strings.HasPrefix(string(b), little):
		return le.decodeAll([]byte(b[len(little):]), b, len(little), errors, le.name)
	case strings.HasPrefix(string(b), big):
		return be.decodeAll([]byte(b[len(big):]), b, len(big), errors, be.name)
	}
	return le.decodeAll([]byte(b), b, 0, errors, le.name)
}

// decodeAll decodes data, which begins at offset of the object that errors show.
func (c *codec) decodeAll(data []byte, object Bytes, offset int, errors, name string) string {
	out := make([]byte, 0, len(data))
	for i := 0; i < len(data); {
		r, n, reason := c.decode(data[i:])
		if reason == "" {
			out = appendRune(out, r)
			i += n
			continue
		}
		at := i
		fail := func() error { return UnicodeDecodeError.New(name, object, offset+at, offset+at+n, reason) }
		var used int
		out, used = c.replaceUndecodable(out, data[i:], n, errors, fail)
		i += used
	}
	return string(out)
}
