package py

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// Functions, not literals with closures, so that the tables cost nothing at start.
var (
	codecUTF8    = codec{"utf-8", encodeUTF8, decodeUTF8, surrogateReason, 1}
	codecUTF16LE = codec{"utf-16-le", encodeUTF16LE, decodeUTF16LE, surrogateReason, 2}
	codecUTF16BE = codec{"utf-16-be", encodeUTF16BE, decodeUTF16BE, surrogateReason, 2}
	codecUTF32LE = codec{"utf-32-le", encodeUTF32LE, decodeUTF32LE, surrogateReason, 4}
	codecUTF32BE = codec{"utf-32-be", encodeUTF32BE, decodeUTF32BE, surrogateReason, 4}
)

const surrogateReason = "surrogates not allowed"

func validUTF8(s string) bool { return utf8.ValidString(s) }

func encodeUTF8(b []byte, r rune) ([]byte, bool) {
	if isSurrogate(r) {
		return b, false
	}
	return utf8.AppendRune(b, r), true
}

// decodeUTF8 answers errors for the longest beginning of a character, which is what CPython replaces as a whole.
func decodeUTF8(b []byte) (rune, int, string) {
	if r, n := utf8.DecodeRune(b); r != utf8.RuneError || n > 1 {
		return r, n, ""
	}
	lo, hi, need := byte(0x80), byte(0xBF), 0
	switch c := b[0]; {
	case 0xC2 <= c && c <= 0xDF:
		need = 1
	case 0xE0 <= c && c <= 0xEF:
		need = 2
		switch c {
		case 0xE0:
			lo = 0xA0
		case 0xED:
			hi = 0x9F
		}
	case 0xF0 <= c && c <= 0xF4:
		need = 3
		switch c {
		case 0xF0:
			lo = 0x90
		case 0xF4:
			hi = 0x8F
		}
	default:
		return 0, 1, "invalid start byte"
	}
	for i := 1; i <= need; i++ {
		if i >= len(b) {
			return 0, len(b), "unexpected end of data"
		}
		if b[i] < lo || b[i] > hi {
			return 0, i, "invalid continuation byte"
		}
		lo, hi = 0x80, 0xBF
	}
	return 0, 1, "invalid start byte"
}

func encodeUTF16(b []byte, r rune, order binary.AppendByteOrder) ([]byte, bool) {
	if isSurrogate(r) {
		return b, false
	}
	if r < 0x10000 {
		return order.AppendUint16(b, uint16(r)), true
	}
	hi, lo := utf16.EncodeRune(r)
	return order.AppendUint16(order.AppendUint16(b, uint16(hi)), uint16(lo)), true
}

func decodeUTF16(b []byte, order binary.ByteOrder) (rune, int, string) {
	if len(b) < 2 {
		return 0, len(b), "truncated data"
	}
	r := rune(order.Uint16(b))
	switch {
	case !isSurrogate(r):
		return r, 2, ""
	case r >= 0xDC00:
		return 0, 2, "illegal encoding"
	case len(b) < 4:
		return 0, len(b), "unexpected end of data"
	}
	full := utf16.DecodeRune(r, rune(order.Uint16(b[2:])))
	if full == utf8.RuneError {
		return 0, 2, "illegal UTF-16 surrogate"
	}
	return full, 4, ""
}

func encodeUTF16LE(b []byte, r rune) ([]byte, bool) { return encodeUTF16(b, r, binary.LittleEndian) }
func encodeUTF16BE(b []byte, r rune) ([]byte, bool) { return encodeUTF16(b, r, binary.BigEndian) }
func decodeUTF16LE(b []byte) (rune, int, string)    { return decodeUTF16(b, binary.LittleEndian) }
func decodeUTF16BE(b []byte) (rune, int, string)    { return decodeUTF16(b, binary.BigEndian) }
func encodeUTF32LE(b []byte, r rune) ([]byte, bool) { return encodeUTF32(b, r, binary.LittleEndian) }
func encodeUTF32BE(b []byte, r rune) ([]byte, bool) { return encodeUTF32(b, r, binary.BigEndian) }
func decodeUTF32LE(b []byte) (rune, int, string)    { return decodeUTF32(b, binary.LittleEndian) }
func decodeUTF32BE(b []byte) (rune, int, string)    { return decodeUTF32(b, binary.BigEndian) }

func encodeUTF32(b []byte, r rune, order binary.AppendByteOrder) ([]byte, bool) {
	if isSurrogate(r) {
		return b, false
	}
	return order.AppendUint32(b, uint32(r)), true
}

func decodeUTF32(b []byte, order binary.ByteOrder) (rune, int, string) {
	if len(b) < 4 {
		return 0, len(b), "truncated data"
	}
	switch r := order.Uint32(b); {
	case r > 0x10FFFF:
		return 0, 4, "code point not in range(0x110000)"
	case isSurrogate(rune(r)):
		return 0, 4, "code point in surrogate code point range(0xd800, 0xe000)"
	default:
		return rune(r), 4, ""
	}
}
