package textwrap

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// whitespace is what counts as such: US-ASCII only, so that non-breaking spaces stay.
const whitespace = "\t\n\x0b\x0c\r "

func isSpace(r rune) bool { return strings.ContainsRune(whitespace, r) }

// isWord is \w of re.
func isWord(r rune) bool { return r == '_' || py.StrIsAlnum(string(r)) }

// isLetter is [^\d\W].
func isLetter(r rune) bool { return isWord(r) && !py.StrIsDecimal(string(r)) }

// isWordPunct are the characters that may stand before a dash.
func isWordPunct(r rune) bool { return isWord(r) || strings.ContainsRune(`!"'&.,?`, r) }

// chunks splits text into words, hyphenated parts of words, dashes and whitespace; together they are the text.
func chunks(text []rune, hyphens bool) []string {
	var out []string
	for i := 0; i < len(text); {
		end := chunkEnd(text, i, hyphens)
		out = append(out, string(text[i:end]))
		i = end
	}
	return out
}

func chunkEnd(text []rune, i int, hyphens bool) int {
	if isSpace(text[i]) {
		for i < len(text) && isSpace(text[i]) {
			i++
		}
		return i
	}
	if hyphens && i > 0 && isWordPunct(text[i-1]) {
		if j := dashes(text, i); j > 0 {
			return j
		}
	}
	for j := i + 1; ; j++ {
		if j >= len(text) || isSpace(text[j]) {
			return j
		}
		if !hyphens {
			continue
		}
		if text[j] == '-' && afterHyphen(text, j) {
			return j + 1
		}
		if isWordPunct(text[j-1]) && dashes(text, j) > 0 {
			return j
		}
	}
}

// dashes gives the end of two or more dashes that a word follows, or 0.
func dashes(text []rune, i int) int {
	j := i
	for j < len(text) && text[j] == '-' {
		j++
	}
	if j-i >= 2 && j < len(text) && isWord(text[j]) {
		return j
	}
	return 0
}

// afterHyphen reports whether a line may break behind the hyphen at j: two letters, or a letter, a hyphen and a letter
// before it; letters behind it.
func afterHyphen(text []rune, j int) bool {
	before := j >= 2 && isLetter(text[j-1]) && isLetter(text[j-2]) ||
		j >= 3 && isLetter(text[j-3]) && text[j-2] == '-' && isLetter(text[j-1])
	if !before || j+1 >= len(text) || !isLetter(text[j+1]) {
		return false
	}
	next := j + 2
	if next < len(text) && text[next] == '-' {
		next++
	}
	return next < len(text) && isLetter(text[next])
}
