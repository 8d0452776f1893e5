package re

import (
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// text is a subject or pattern: characters in UTF-8 with lone surrogates, or bytes that stand for themselves.
type text struct {
	s     string
	bytes bool
	// wide is set when some character takes more than one byte.
	wide bool
}

func strText(s string) text { return text{s: s, wide: !py.StrIsASCII(s)} }

// textIn reads a str or bytes-like object.
func textIn(x any) (text, bool) {
	if s, ok := lib.AsStr(x); ok {
		return strText(s), true
	}
	if b, ok := lib.AsBytes(x); ok {
		return text{s: string(b), bytes: true}, true
	}
	return text{}, false
}

// textOf is the content of a pattern as a Go string, bytes read as Latin-1.
func textOf(x any) (string, bool) {
	t, ok := textIn(x)
	if t.bytes {
		rs := make([]rune, len(t.s))
		for i := range rs {
			rs[i] = rune(t.s[i])
		}
		return string(rs), true
	}
	return t.s, ok
}

// decode gives the code points of a str.
func decode(s string) []rune {
	out := make([]rune, 0, len(s))
	for i := 0; i < len(s); {
		r, n := runeAt(s, i)
		out = append(out, r)
		i += n
	}
	return out
}

// encode is the str of code points.
func encode(rs []rune) string {
	b := make([]byte, 0, len(rs))
	for _, r := range rs {
		b = appendRune(b, r)
	}
	return string(b)
}

func appendRune(b []byte, r rune) []byte {
	if 0xD800 <= r && r < 0xE000 {
		return append(b, 0xED, 0x80|byte(r>>6&0x3F), 0x80|byte(r&0x3F))
	}
	return utf8.AppendRune(b, r)
}

// runeAt reads the code point at a byte offset of a str.
func runeAt(s string, i int) (rune, int) {
	c := s[i]
	if c < utf8.RuneSelf {
		return rune(c), 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if n == 1 && c == 0xED && len(s) >= i+3 {
		return 0xD000 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
	}
	return r, n
}

// at reads the character at an offset and its size in bytes.
func (t *text) at(i int) (rune, int) {
	if !t.wide {
		return rune(t.s[i]), 1
	}
	return runeAt(t.s, i)
}

// before gives the offset of the character that ends at i.
func (t *text) before(i int) int {
	i--
	if t.wide {
		for i > 0 && t.s[i]&0xC0 == 0x80 {
			i--
		}
	}
	return i
}

// chars counts the characters before a byte offset.
func (t *text) chars(offset int) int {
	if !t.wide {
		return offset
	}
	n := 0
	for i := range offset {
		if t.s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// offset is the byte offset of character number n, the end when there are fewer.
func (t *text) offset(n int) int {
	if n <= 0 {
		return 0
	}
	if !t.wide {
		return min(n, len(t.s))
	}
	i := 0
	for ; n > 0 && i < len(t.s); n-- {
		_, size := runeAt(t.s, i)
		i += size
	}
	return i
}

// value is part of the text as the program sees it.
func (t *text) value(from, to int) any {
	if t.bytes {
		return py.Bytes(t.s[from:to])
	}
	return t.s[from:to]
}
