package py

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// Python strings are Go strings in UTF-8. Lone surrogates, which UTF-8 excludes, are written in its three-byte pattern
// (WTF-8); Go's own decoding would see three invalid bytes, hence the functions here.

// isASCII reports whether s has only one-byte characters, so that byte and code point indices agree.
func isASCII(s string) bool {
	if len(s) < 8 {
		var or byte
		for i := range len(s) {
			or |= s[i]
		}
		return or < utf8.RuneSelf
	}
	i := 0
	for ; i+32 <= len(s); i += 32 {
		if (word(s, i)|word(s, i+8)|word(s, i+16)|word(s, i+24))&highBits != 0 {
			return false
		}
	}
	for ; i+8 <= len(s); i += 8 {
		if word(s, i)&highBits != 0 {
			return false
		}
	}
	return word(s, len(s)-8)&highBits == 0
}

const highBits = 0x8080808080808080

// word is eight bytes of s: the compiler makes one load of it.
func word(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// hasSurrogates reports whether s holds a lone surrogate.
func hasSurrogates(s string) bool {
	for i := strings.IndexByte(s, 0xED); i >= 0 && i+1 < len(s); {
		if s[i+1] >= 0xA0 {
			return true
		}
		next := strings.IndexByte(s[i+1:], 0xED)
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

func isSurrogate(r rune) bool { return 0xD800 <= r && r < 0xE000 }

// decodeRune reads the first code point of s, which is not empty.
func decodeRune(s string) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 && len(s) >= 3 && s[0] == 0xED && s[1]&0xE0 == 0xA0 && s[2]&0xC0 == 0x80 {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, n
}

// decodeLastRune reads the last code point of s, which is not empty.
func decodeLastRune(s string) (rune, int) {
	if n := len(s); n >= 3 && s[n-3] == 0xED && s[n-2]&0xE0 == 0xA0 {
		return decodeRune(s[n-3:])
	}
	return utf8.DecodeLastRuneInString(s)
}

// appendRune is utf8.AppendRune that also writes surrogates.
func appendRune(b []byte, r rune) []byte {
	if isSurrogate(r) {
		return append(b, 0xED, 0x80|byte(r>>6&0x3F), 0x80|byte(r&0x3F))
	}
	return utf8.AppendRune(b, r)
}

func runeString(r rune) string {
	if isSurrogate(r) {
		return string(appendRune(nil, r))
	}
	return string(r)
}

// runesOf ranges over the code points of s with their byte offsets.
func runesOf(s string) iter.Seq2[int, rune] {
	return func(yield func(int, rune) bool) {
		for i := 0; i < len(s); {
			r, n := decodeRune(s[i:])
			if !yield(i, r) {
				return
			}
			i += n
		}
	}
}

// codePoints is s as a slice of code points.
func codePoints(s string) []rune {
	if !hasSurrogates(s) {
		return []rune(s)
	}
	out := make([]rune, 0, len(s))
	for _, r := range runesOf(s) {
		out = append(out, r)
	}
	return out
}

// stringOf is the inverse of codePoints.
func stringOf(rs []rune) string {
	b := make([]byte, 0, len(rs))
	for _, r := range rs {
		b = appendRune(b, r)
	}
	return string(b)
}

// StrLen is len(s): the number of code points.
func StrLen(s string) int {
	if len(s) > shortText {
		if l := knownLayout(s); l != nil {
			return l.length
		}
	}
	if isASCII(s) {
		return len(s)
	}
	return countRunes(s)
}

func countRunes(s string) int {
	if !hasSurrogates(s) {
		return utf8.RuneCountInString(s)
	}
	n := 0
	for range runesOf(s) {
		n++
	}
	return n
}

// byteOffset is the byte index of code point number n; n is at most the length.
func byteOffset(s string, n int) int {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, size := decodeRune(s[i:])
		i += size
	}
	return i
}
