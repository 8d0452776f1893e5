package py

import (
	"unicode"
	"unicode/utf8"
)

// every reports whether s is not empty and all its code points satisfy is.
func every(s string, is func(rune) bool) bool {
	if len(s) == 1 && s[0] < utf8.RuneSelf {
		return is(rune(s[0]))
	}
	for _, r := range runesOf(s) {
		if !is(r) {
			return false
		}
	}
	return s != ""
}

func isAlphaRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || r >= 0x2EBF0 && r <= 0x2EE5D
}

func isDecimalRune(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return unicode.Is(unicode.Nd, r)
}

func isDigitRune(r rune) bool {
	return isDecimalRune(r) || r >= utf8.RuneSelf && inSpans(digitOnly, r)
}

func isNumericRune(r rune) bool {
	return isDecimalRune(r) || r >= utf8.RuneSelf && (unicode.IsNumber(r) || inSpans(ideographNumbers, r))
}

// isSpaceRune is white space as str.isspace, str.split and str.strip see it.
func isSpaceRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r' || 0x1C <= r && r <= 0x1F
	}
	return unicode.IsSpace(r)
}

func isPrintableRune(r rune) bool {
	if r < utf8.RuneSelf {
		return ' ' <= r && r < 0x7F
	}
	return unicode.IsPrint(r) || inSpans(printableNew, r)
}

// StrIsAlpha is str.isalpha.
func StrIsAlpha(s string) bool { return every(s, isAlphaRune) }

// StrIsDecimal is str.isdecimal.
func StrIsDecimal(s string) bool { return every(s, isDecimalRune) }

// StrIsDigit is str.isdigit.
func StrIsDigit(s string) bool { return every(s, isDigitRune) }

// StrIsNumeric is str.isnumeric.
func StrIsNumeric(s string) bool { return every(s, isNumericRune) }

// StrIsAlnum is str.isalnum.
func StrIsAlnum(s string) bool {
	return every(s, func(r rune) bool { return isAlphaRune(r) || isDigitRune(r) || isNumericRune(r) })
}

// StrIsSpace is str.isspace.
func StrIsSpace(s string) bool { return every(s, isSpaceRune) }

// StrIsASCII is str.isascii.
func StrIsASCII(s string) bool { return isASCII(s) }

// StrIsPrintable is str.isprintable: also true of the empty string.
func StrIsPrintable(s string) bool { return s == "" || every(s, isPrintableRune) }

// StrIsIdentifier is str.isidentifier.
func StrIsIdentifier(s string) bool {
	for i, r := range runesOf(s) {
		if i == 0 && !isIdentStart(r) || i > 0 && !isIdentContinue(r) {
			return false
		}
	}
	return s != ""
}

func isIdentStart(r rune) bool { return identStartCategory(r) != inSpans(notIdentStart, r) }

func identStartCategory(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r)
}

func isIdentContinue(r rune) bool {
	in := identStartCategory(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
	return in != inSpans(identContinueDiffers, r)
}

// StrIsUpper is str.isupper: some letter has case, and none is lower.
func StrIsUpper(s string) bool {
	cased := false
	for _, r := range runesOf(s) {
		if isLowerRune(r) || unicode.IsTitle(r) {
			return false
		}
		cased = cased || isUpperRune(r)
	}
	return cased
}

// StrIsLower is str.islower.
func StrIsLower(s string) bool {
	cased := false
	for _, r := range runesOf(s) {
		if isUpperRune(r) || unicode.IsTitle(r) {
			return false
		}
		cased = cased || isLowerRune(r)
	}
	return cased
}

// StrIsTitle is str.istitle.
func StrIsTitle(s string) bool {
	cased, inWord := false, false
	for _, r := range runesOf(s) {
		switch {
		case isUpperRune(r) || unicode.IsTitle(r):
			if inWord {
				return false
			}
			cased, inWord = true, true
		case isLowerRune(r):
			if !inWord {
				return false
			}
			cased = true
		default:
			inWord = false
		}
	}
	return cased
}
