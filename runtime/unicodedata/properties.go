package unicodedata

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// UnidataVersion is unicodedata.unidata_version.
const UnidataVersion = "15.1.0"

type class struct {
	from  rune
	class int
}

type width struct {
	from  rune
	width string
}

func combining(r rune) int {
	i := sort.Search(len(classes), func(i int) bool { return classes[i].from > r })
	if i == 0 {
		return 0
	}
	return classes[i-1].class
}

// char is the one character of an argument.
func char(function, s string) rune {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || n != len(s) {
		panic(py.TypeError.Newf("%s() argument must be a unicode character, not str", function))
	}
	return r
}

var categories = strings.Fields("Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co")

// Category is unicodedata.category(chr): "Lu", "Nd" …
func Category(chr string) string {
	r := char("category", chr)
	for _, c := range categories {
		if unicode.Is(unicode.Categories[c], r) {
			return c
		}
	}
	switch { // new in Unicode 15.1
	case r >= 0x2ebf0 && r <= 0x2ee5d:
		return "Lo"
	case r >= 0x2ffc && r <= 0x2fff, r == 0x31ef:
		return "So"
	}
	return "Cn"
}

// Combining is unicodedata.combining(chr): 0 for what is no mark.
func Combining(chr string) int { return combining(char("combining", chr)) }

// EastAsianWidth is unicodedata.east_asian_width(chr): "W" and "F" are two columns wide.
func EastAsianWidth(chr string) string {
	r := char("east_asian_width", chr)
	return widths[sort.Search(len(widths), func(i int) bool { return widths[i].from > r })-1].width
}

// digitOf is the value of a decimal digit; each script has its ten in a row.
func digitOf(r rune) (int, bool) {
	if !unicode.IsDigit(r) {
		return 0, false
	}
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10, true
		}
	}
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10, true
		}
	}
	return 0, false
}

// Decimal is unicodedata.decimal(chr): the value of a decimal digit.
func Decimal(chr string) int {
	if n, ok := digitOf(char("decimal", chr)); ok {
		return n
	}
	panic(py.ValueError.New("not a decimal"))
}
