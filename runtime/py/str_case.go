package py

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func special(table []caseEntry, r rune) (string, bool) {
	i, ok := slices.BinarySearchFunc(table, r, func(e caseEntry, r rune) int { return int(e.from - r) })
	if !ok {
		return "", false
	}
	return table[i].to, true
}

func inSpans(spans []runeSpan, r rune) bool {
	_, ok := slices.BinarySearchFunc(spans, r, func(s runeSpan, r rune) int {
		switch {
		case r < s.lo:
			return 1
		case r > s.hi:
			return -1
		}
		return 0
	})
	return ok
}

// mapRunes maps every code point by simple, unless table knows a longer answer.
func mapRunes(s string, table []caseEntry, simple func(rune) rune) string {
	b := make([]byte, 0, len(s)+4)
	for _, r := range runesOf(s) {
		b = appendCase(b, r, table, simple)
	}
	return string(b)
}

func appendCase(b []byte, r rune, table []caseEntry, simple func(rune) rune) []byte {
	if r >= utf8.RuneSelf {
		if to, ok := special(table, r); ok {
			return append(b, to...)
		}
	}
	return appendRune(b, simple(r))
}

// StrUpper is str.upper.
func StrUpper(s string) string {
	if isASCII(s) {
		return strings.ToUpper(s)
	}
	return mapRunes(s, upperSpecial, unicode.ToUpper)
}

// StrLower is str.lower.
func StrLower(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	b := make([]byte, 0, len(s)+4)
	for i, r := range runesOf(s) {
		b = appendLower(b, s, i, r)
	}
	return string(b)
}

// appendLower knows the two code points whose lower case is not one to one: İ, and Σ, which ends words as ς.
func appendLower(b []byte, s string, at int, r rune) []byte {
	switch r {
	case 'İ':
		return append(b, "i\u0307"...)
	case 'Σ':
		if finalSigma(s[:at], s[at+2:]) {
			return append(b, "ς"...)
		}
		return append(b, "σ"...)
	}
	return appendRune(b, unicode.ToLower(r))
}

func finalSigma(before, after string) bool {
	for before != "" {
		r, n := decodeLastRune(before)
		before = before[:len(before)-n]
		if caseIgnorable(r) {
			continue
		}
		if !isCased(r) {
			return false
		}
		for after != "" {
			r, n := decodeRune(after)
			after = after[n:]
			if !caseIgnorable(r) {
				return !isCased(r)
			}
		}
		return true
	}
	return false
}

func caseIgnorable(r rune) bool {
	switch r {
	case '\'', '.', ':', 0xB7, 0x387, 0x55F, 0x5F4, 0x2018, 0x2019, 0x2024, 0x2027, 0xFE13, 0xFE52, 0xFE55, 0xFF07, 0xFF0E, 0xFF1A:
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk)
}

func isUpperRune(r rune) bool {
	return unicode.IsUpper(r) || r >= utf8.RuneSelf && unicode.Is(unicode.Other_Uppercase, r)
}

func isLowerRune(r rune) bool {
	return unicode.IsLower(r) || r >= utf8.RuneSelf && unicode.Is(unicode.Other_Lowercase, r)
}

func isCased(r rune) bool { return isUpperRune(r) || isLowerRune(r) || unicode.IsTitle(r) }

// StrCasefold is str.casefold.
func StrCasefold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	return mapRunes(s, foldSpecial, unicode.ToLower)
}

// StrCapitalize is str.capitalize.
func StrCapitalize(s string) string {
	var b []byte
	for i, r := range runesOf(s) {
		if i == 0 {
			b = appendCase(b, r, titleSpecial, unicode.ToTitle)
		} else {
			b = appendLower(b, s, i, r)
		}
	}
	return string(b)
}

// StrTitle is str.title: a letter after anything uncased is title-cased, all others lowered.
func StrTitle(s string) string {
	var b []byte
	inWord := false
	for i, r := range runesOf(s) {
		if inWord {
			b = appendLower(b, s, i, r)
		} else {
			b = appendCase(b, r, titleSpecial, unicode.ToTitle)
		}
		inWord = isCased(r)
	}
	return string(b)
}

// StrSwapcase is str.swapcase.
func StrSwapcase(s string) string {
	var b []byte
	for i, r := range runesOf(s) {
		switch {
		case isUpperRune(r):
			b = appendLower(b, s, i, r)
		case isLowerRune(r):
			b = appendCase(b, r, upperSpecial, unicode.ToUpper)
		default:
			b = appendRune(b, r)
		}
	}
	return string(b)
}
