package re

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// escapes are the characters that a backslash and a letter stand for.
var escapes = map[rune]rune{'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}

func literal(c rune) *node { return &node{op: opLiteral, char: c} }

func category(c byte) *node { return &node{op: opIn, set: []class{{category: c}}} }

func number(digits []rune, base int) rune {
	n, _ := strconv.ParseInt(string(digits), base, 64)
	return rune(n)
}

// escapeInSet reads an escape inside [...]: a literal or a category.
func (p *reader) escapeInSet(token []rune) *node {
	c := token[1]
	if r, ok := escapes[c]; ok {
		return literal(r)
	}
	switch c {
	case 'd', 'D', 's', 'S', 'w', 'W':
		return category(byte(c))
	}
	if n := p.charEscape(token); n != nil {
		return n
	}
	switch {
	case isOctal(c):
		token = append(clone(token), p.getWhile(2, isOctal)...)
		r := number(token[1:], 8)
		if r > 0o377 {
			panic(p.fail(fmt.Sprintf("octal escape value %s outside of range 0-0o377", encode(token)), len(token)))
		}
		return literal(r)
	case isDigit(c), isASCIILetter(c):
		panic(p.fail("bad escape "+encode(token), len(token)))
	}
	return literal(c)
}

// charEscape reads \x, \u, \U and \N.
func (p *reader) charEscape(token []rune) *node {
	c := token[1]
	digits := 0
	switch {
	case c == 'x':
		digits = 2
	case c == 'u' && p.istext:
		digits = 4
	case c == 'U' && p.istext:
		digits = 8
	case c == 'N' && p.istext:
		if !p.match('{') {
			panic(p.fail("missing {", 0))
		}
		name := p.getUntil('}', "character name")
		if r, ok := charNamed(name); ok {
			return literal(r)
		}
		panic(p.fail("undefined character name "+py.StrRepr(name), py.StrLen(name)+len(`\N{}`)))
	default:
		return nil
	}
	token = append(clone(token), p.getWhile(digits, isHex)...)
	if len(token) != digits+2 {
		panic(p.fail("incomplete escape "+encode(token), len(token)))
	}
	n, _ := strconv.ParseInt(string(token[2:]), 16, 64)
	if n > 0x10FFFF {
		panic(p.fail("bad escape "+encode(token), len(token)))
	}
	return literal(rune(n))
}

func clone(rs []rune) []rune { return append([]rune(nil), rs...) }

// charNamed finds a character by its Unicode name among those that patterns name.
func charNamed(name string) (rune, bool) {
	r, ok := charNames[strings.ToUpper(name)]
	return r, ok
}

// charNames holds the names that \N{...} knows.
var charNames = map[string]rune{
	"SPACE": ' ', "NO-BREAK SPACE": 0xA0, "EN DASH": 0x2013, "EM DASH": 0x2014, "HYPHEN-MINUS": '-', "BULLET": 0x2022, "EURO SIGN": 0x20AC,
	"LEFT SINGLE QUOTATION MARK": 0x2018, "RIGHT SINGLE QUOTATION MARK": 0x2019, "LEFT DOUBLE QUOTATION MARK": 0x201C,
	"RIGHT DOUBLE QUOTATION MARK": 0x201D, "HORIZONTAL ELLIPSIS": 0x2026, "DEGREE SIGN": 0xB0, "MICRO SIGN": 0xB5,
	"POUND SIGN": 0xA3, "SECTION SIGN": 0xA7, "COPYRIGHT SIGN": 0xA9, "REGISTERED SIGN": 0xAE, "ZERO WIDTH SPACE": 0x200B,
	"MINUS SIGN": 0x2212, "LESS-THAN SIGN": '<', "GREATER-THAN SIGN": '>', "AMPERSAND": '&', "TRADE MARK SIGN": 0x2122,
}

// escape reads an escape outside of sets.
func (p *reader) escape(token []rune) *node {
	c := token[1]
	switch c {
	case 'A', 'Z', 'b', 'B':
		return &node{op: opAt, at: byte(c)}
	case 'd', 'D', 's', 'S', 'w', 'W':
		return category(byte(c))
	}
	if r, ok := escapes[c]; ok {
		return literal(r)
	}
	if n := p.charEscape(token); n != nil {
		return n
	}
	switch {
	case c == '0':
		token = append(clone(token), p.getWhile(2, isOctal)...)
		return literal(number(token[1:], 8))
	case isDigit(c):
		return p.octalOrGroup(clone(token))
	case isASCIILetter(c):
		panic(p.fail("bad escape "+encode(token), len(token)))
	}
	return literal(c)
}

func (p *reader) octalOrGroup(token []rune) *node {
	if isDigit(p.peek()) {
		token = append(token, p.get()...)
		if isOctal(token[1]) && isOctal(token[2]) && isOctal(p.peek()) {
			token = append(token, p.get()...)
			r := number(token[1:], 8)
			if r > 0o377 {
				panic(p.fail(fmt.Sprintf("octal escape value %s outside of range 0-0o377", encode(token)), len(token)))
			}
			return literal(r)
		}
	}
	group := int(number(token[1:], 10))
	if group < len(p.widths) {
		if !p.closed(group) {
			panic(p.fail("cannot refer to an open group", len(token)))
		}
		p.checkBehind(group)
		return &node{op: opRef, group: group}
	}
	panic(p.fail(fmt.Sprintf("invalid group reference %d", group), len(token)-1))
}
