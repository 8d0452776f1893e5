package parser

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/runenames"
)

// lookupName finds the character that \N{name} stands for.
func lookupName(name string) (string, bool) {
	name = strings.ToUpper(name)
	if hex, ok := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-"); ok {
		if v, err := strconv.ParseUint(hex, 16, 32); err == nil && unicode.Is(unicode.Unified_Ideograph, rune(v)) {
			return string(rune(v)), true
		}
		return "", false
	}
	if syllable, ok := strings.CutPrefix(name, "HANGUL SYLLABLE "); ok {
		return hangul(syllable)
	}
	if r, ok := nameAliases[name]; ok {
		return string(r), true
	}
	r, ok := runesByName()[name]
	return string(r), ok
}

// runesByName is made on first use: few programs name characters, and the table costs some ten milliseconds.
var runesByName = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 40_000)
	for r := rune(' '); r <= unicode.MaxRune; r++ {
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			m[name] = r
		}
		if r == 0x323AF {
			r = 0xE0000 // nothing is named in between
		}
		if r == 0xE01EF {
			break
		}
	}
	return m
})

// nameAliases are the names of control characters, which the main table calls <control>.
var nameAliases = map[string]rune{
	"NULL": 0, "NUL": 0, "START OF HEADING": 1, "START OF TEXT": 2, "END OF TEXT": 3, "END OF TRANSMISSION": 4,
	"ENQUIRY": 5, "ACKNOWLEDGE": 6, "ALERT": 7, "BEL": 7, "BACKSPACE": 8, "BS": 8, "CHARACTER TABULATION": 9,
	"HORIZONTAL TABULATION": 9, "TAB": 9, "HT": 9, "LINE FEED": 10, "NEW LINE": 10, "END OF LINE": 10, "LF": 10,
	"NL": 10, "EOL": 10, "LINE TABULATION": 11, "VERTICAL TABULATION": 11, "VT": 11, "FORM FEED": 12, "FF": 12,
	"CARRIAGE RETURN": 13, "CR": 13, "SHIFT OUT": 14, "SHIFT IN": 15, "ESCAPE": 27, "ESC": 27, "DELETE": 127,
	"DEL": 127, "NEXT LINE": 0x85, "NEL": 0x85, "NBSP": 0xA0, "SHY": 0xAD, "ZWSP": 0x200B, "ZWNJ": 0x200C,
	"ZWJ": 0x200D, "LRM": 0x200E, "RLM": 0x200F, "BYTE ORDER MARK": 0xFEFF, "BOM": 0xFEFF, "ZWNBSP": 0xFEFF,
	"LATIN CAPITAL LETTER GHA": 0x1A2, "LATIN SMALL LETTER GHA": 0x1A3,
}

// hangul composes a syllable from the short names of its letters.
func hangul(name string) (string, bool) {
	lead := strings.Split("G GG N D DD R M B BB S SS  J JJ C K T P H", " ")
	vowel := strings.Split("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I", " ")
	tail := strings.Split(" G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H", " ")
	for l, a := range lead {
		for v, b := range vowel {
			rest, ok := strings.CutPrefix(name, a+b)
			if !ok {
				continue
			}
			for t, c := range tail {
				if rest == c {
					return string(rune(0xAC00 + (l*21+v)*28 + t)), true
				}
			}
		}
	}
	return "", false
}
