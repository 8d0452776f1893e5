package parser

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// identStart and identChar say which ASCII characters begin and continue a name.
var identStart, identChar = func() (start, char [128]bool) {
	for c := range start {
		letter := 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_'
		start[c] = letter
		char[c] = letter || '0' <= c && c <= '9'
	}
	return start, char
}()

// isXIDStart reports whether r may begin an identifier (Unicode's XID_Start, or an underscore).
func isXIDStart(r rune) bool {
	return r == '_' || isIDStart(r) && normalForm(r, isIDStart)
}

// isXIDContinue reports whether r may stand within an identifier (Unicode's XID_Continue).
func isXIDContinue(r rune) bool {
	return isIDContinue(r) && normalForm(r, isIDContinue)
}

func isIDStart(r rune) bool {
	return unicode.In(r, unicode.L, unicode.Nl, unicode.Other_ID_Start) &&
		!unicode.In(r, unicode.Pattern_Syntax, unicode.Pattern_White_Space)
}

func isIDContinue(r rune) bool {
	return isIDStart(r) || r == '_' ||
		unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// normalForm reports whether the compatibility form of r could stand where r does: XID is ID closed under NFKC.
func normalForm(r rune, first func(rune) bool) bool {
	for i, n := range norm.NFKC.String(string(r)) {
		if i == 0 && !first(n) || i > 0 && !isIDContinue(n) {
			return false
		}
	}
	return true
}

// identifier is the name that word spells: Python compares names in the form NFKC.
func identifier(word string) string {
	for i := range len(word) {
		if word[i] >= 128 {
			return norm.NFKC.String(word)
		}
	}
	return word
}
