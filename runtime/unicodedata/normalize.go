// Package unicodedata answers Python's unicodedata module: what Unicode 15.1 says of characters.
package unicodedata

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// excluded are characters that normal forms decompose and never compose again.
const excluded = "\u0344\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59\u0a5a\u0a5b\u0a5e" +
	"\u0b5c\u0b5d\u0f43\u0f4d\u0f52\u0f57\u0f5c\u0f69\u0f73\u0f75\u0f76\u0f78\u0f81\u0f93\u0f9d\u0fa2\u0fa7\u0fac" +
	"\u0fb9\u2adc\ufb1d\ufb1f\ufb2a\ufb2b\ufb2c\ufb2d\ufb2e\ufb2f\ufb30\ufb31\ufb32\ufb33\ufb34\ufb35\ufb36\ufb38" +
	"\ufb39\ufb3a\ufb3b\ufb3c\ufb3e\ufb40\ufb41\ufb43\ufb44\ufb46\ufb47\ufb48\ufb49\ufb4a\ufb4b\ufb4c\ufb4d\ufb4e" +
	"\U0001d15e\U0001d15f\U0001d160\U0001d161\U0001d162\U0001d163\U0001d164\U0001d1bb\U0001d1bc\U0001d1bd\U0001d1be" +
	"\U0001d1bf\U0001d1c0"

// decompositions are what characters stand for, and compositions the way back.
type decompositions struct {
	canonical, compatible map[rune][]rune
	compositions          map[[2]rune]rune
}

var tables = sync.OnceValue(func() decompositions {
	t := decompositions{read(canonical), read(compatible), map[[2]rune]rune{}}
	for r, parts := range t.canonical {
		if len(parts) == 2 && !strings.ContainsRune(excluded, r) {
			t.compositions[[2]rune{parts[0], parts[1]}] = r
		}
	}
	return t
})

func read(table string) map[rune][]rune {
	out := map[rune][]rune{}
	for line := range strings.Lines(table) {
		runes := []rune(strings.TrimSuffix(line, "\n"))
		out[runes[0]] = runes[1:]
	}
	return out
}

// Where the syllables of Hangul and their parts stand; they are composed by arithmetic.
const (
	syllables     = 0xac00
	leads         = 0x1100
	vowels        = 0x1161
	trails        = 0x11a7
	vowelCount    = 21
	trailCount    = 28
	syllableCount = 19 * vowelCount * trailCount
	leadCount     = 19
)

func (t decompositions) decompose(out []rune, r rune, compatibly bool) []rune {
	if r < 0x80 {
		return append(out, r)
	}
	if s := r - syllables; s >= 0 && s < syllableCount {
		out = append(out, leads+s/(vowelCount*trailCount), vowels+s%(vowelCount*trailCount)/trailCount)
		if s%trailCount != 0 {
			out = append(out, trails+s%trailCount)
		}
		return out
	}
	parts, ok := t.canonical[r]
	if !ok && compatibly {
		parts, ok = t.compatible[r]
	}
	if !ok {
		return append(out, r)
	}
	for _, p := range parts {
		out = t.decompose(out, p, compatibly)
	}
	return out
}

// inOrder sorts marks behind a letter by their classes.
func inOrder(runes []rune) {
	for i := 0; i < len(runes); {
		if combining(runes[i]) == 0 {
			i++
			continue
		}
		j := i
		for j < len(runes) && combining(runes[j]) != 0 {
			j++
		}
		marks := runes[i:j]
		sort.SliceStable(marks, func(a, b int) bool { return combining(marks[a]) < combining(marks[b]) })
		i = j
	}
}

func (t decompositions) pair(a, b rune) (rune, bool) {
	if l, v := a-leads, b-vowels; l >= 0 && l < leadCount && v >= 0 && v < vowelCount {
		return syllables + (l*vowelCount+v)*trailCount, true
	}
	if s, n := a-syllables, b-trails; s >= 0 && s < syllableCount && s%trailCount == 0 && n > 0 && n < trailCount {
		return a + n, true
	}
	r, ok := t.compositions[[2]rune{a, b}]
	return r, ok
}

func (t decompositions) compose(runes []rune) []rune {
	var out []rune
	starter, last := -1, 0 // the letter that marks go to, and the class of what stands before
	for _, r := range runes {
		class := combining(r)
		if starter >= 0 && (starter == len(out)-1 || last < class && last != 0) {
			if c, ok := t.pair(out[starter], r); ok {
				out[starter] = c
				continue
			}
		}
		if class == 0 {
			starter = len(out)
		}
		last = class
		out = append(out, r)
	}
	return out
}

// Normalize is unicodedata.normalize(form, text): NFC, NFKC, NFD or NFKD.
func Normalize(form, text string) string {
	switch form {
	case "NFC", "NFKC", "NFD", "NFKD":
	default:
		panic(py.ValueError.New("invalid normalization form"))
	}
	ascii := true
	for i := range len(text) {
		ascii = ascii && text[i] < utf8.RuneSelf
	}
	if ascii {
		return text
	}
	t := tables()
	var runes []rune
	for _, r := range text {
		runes = t.decompose(runes, r, strings.Contains(form, "K"))
	}
	inOrder(runes)
	if strings.HasSuffix(form, "C") {
		runes = t.compose(runes)
	}
	return string(runes)
}

// IsNormalized is unicodedata.is_normalized(form, text).
func IsNormalized(form, text string) bool { return Normalize(form, text) == text }
