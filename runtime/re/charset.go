package re

import (
	"unicode"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// charset tells which characters a set matches. Characters below 256 are in a bitmap.
type charset struct {
	low     [4]uint64
	classes []class
	neg     bool
	fold    folding
	ascii   bool // categories are those of ASCII
}

func newCharset(classes []class, neg bool, fold folding, ascii bool) *charset {
	c := &charset{classes: classes, neg: neg, fold: fold, ascii: ascii}
	for r := range rune(256) {
		if c.look(r) {
			c.low[r>>6] |= 1 << (r & 63)
		}
	}
	return c
}

func (c *charset) has(r rune) bool {
	if r < 256 {
		return c.low[r>>6]&(1<<(r&63)) != 0
	}
	return c.look(r)
}

// look decides without the bitmap.
func (c *charset) look(r rune) bool {
	if c.fold == exact {
		return c.contains(r) != c.neg
	}
	l := c.fold.lower(r)
	found := c.contains(l)
	if !found {
		for _, v := range c.fold.variants(l) {
			if c.inRanges(v) {
				found = true
				break
			}
		}
	}
	return found != c.neg
}

func (c *charset) inRanges(r rune) bool {
	for _, k := range c.classes {
		if k.category == 0 && k.lo <= r && r <= k.hi {
			return true
		}
	}
	return false
}

func (c *charset) contains(r rune) bool {
	for _, k := range c.classes {
		if k.category == 0 {
			if k.lo <= r && r <= k.hi {
				return true
			}
		} else if inCategory(k.category, r, c.ascii) {
			return true
		}
	}
	return false
}

// inCategory answers \d, \s, \w and their opposites.
func inCategory(category byte, r rune, ascii bool) bool {
	switch category {
	case 'd':
		return isDigit(r) || !ascii && r >= 0x80 && unicode.Is(unicode.Nd, r)
	case 's':
		if r < 0x80 {
			return r == ' ' || '\t' <= r && r <= '\r' || !ascii && 0x1C <= r && r <= 0x1F
		}
		return !ascii && unicode.IsSpace(r)
	case 'w':
		return isWord(r, ascii)
	}
	return !inCategory(category|0x20, r, ascii)
}

func isWord(r rune, ascii bool) bool {
	if r < 0x80 {
		return isDigit(r) || isASCIILetter(r) || r == '_'
	}
	if ascii {
		return false
	}
	return unicode.IsLetter(r) || py.StrIsAlnum(string(r))
}
