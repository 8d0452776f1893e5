package re

import "unicode"

// folding is how characters are compared.
type folding uint8

const (
	exact       folding = iota
	foldASCII           // IGNORECASE with ASCII, and in bytes
	foldUnicode         // IGNORECASE
)

// lower is the form in which characters are compared.
func (f folding) lower(r rune) rune {
	switch {
	case f == exact:
		return r
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case f == foldASCII:
		return r
	case r == 0x130:
		return 'i'
	}
	return unicode.ToLower(r)
}

// cased reports whether a character has another case.
func (f folding) cased(r rune) bool {
	switch f {
	case exact:
		return false
	case foldASCII:
		return isASCIILetter(r)
	}
	return unicode.ToLower(r) != r || unicode.ToUpper(r) != r || r == 0x130 || siblings[r] != nil
}

// siblings are the lower-case letters that share their upper case with others.
var siblings = siblingTable("iı", "sſ", "µμ", "\u0345ι\u1fbe", "\u0390\u1fd3", "\u03b0\u1fe3", "βϐ", "εϵ", "θϑ", "κϰ", "πϖ", "ρϱ", "ςσ",
	"φϕ", "в\u1c80", "д\u1c81", "о\u1c82", "с\u1c83", "т\u1c84\u1c85", "ъ\u1c86", "ѣ\u1c87", "\u1c88\ua64b", "ṡẛ", "\ufb05\ufb06")

func siblingTable(groups ...string) map[rune][]rune {
	m := map[rune][]rune{}
	for _, g := range groups {
		for _, r := range g {
			for _, o := range g {
				if o != r {
					m[r] = append(m[r], o)
				}
			}
		}
	}
	return m
}

// variants are the characters that match a lower-case one: all whose lower case is it or one of its siblings.
func (f folding) variants(l rune) []rune {
	if f == foldASCII {
		if 'a' <= l && l <= 'z' {
			return []rune{l - 'a' + 'A'}
		}
		return nil
	}
	var out []rune
	orbit := func(r rune) {
		for o := unicode.SimpleFold(r); o != r; o = unicode.SimpleFold(o) {
			if lo := f.lower(o); lo == r {
				out = append(out, o)
			}
		}
		if r == 'i' {
			out = append(out, 0x130)
		}
	}
	orbit(l)
	for _, s := range siblings[l] {
		out = append(out, s)
		orbit(s)
	}
	return out
}
