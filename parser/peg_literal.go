package parser

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/go-python/gpython/py"
)

func (g *pegRun) isImaginary(m *pegMatch) bool {
	_, ok := number(g.p.text(&g.p.toks[m.start])).(py.Complex)
	return ok
}

func (g *pegRun) ensureReal(m *pegMatch, a []*pegMatch) *pegMatch {
	if g.isImaginary(a[0]) {
		g.raiseAt(a[0].start, a[0].end, "real number required in complex literal")
	}
	return m
}

func (g *pegRun) ensureImaginary(m *pegMatch, a []*pegMatch) *pegMatch {
	if !g.isImaginary(a[0]) {
		g.raiseAt(a[0].start, a[0].end, "imaginary number required in complex literal")
	}
	return m
}

// checkConversion: `{x!z}`, `{x! r}`.
func (g *pegRun) checkConversion(m *pegMatch, a []*pegMatch) *pegMatch {
	bang, name := &g.p.toks[a[0].start], &g.p.toks[a[1].start]
	if next := g.look().kind; next != kColon && next != kRbrace {
		return m
	}
	if bang.end != name.start {
		g.raiseAt(a[0].start, a[1].end, "f-string: conversion type must come right after the exclamanation mark")
	}
	if word := g.p.text(name); word != "s" && word != "r" && word != "a" {
		g.raiseAt(a[1].start, a[1].end, fmt.Sprintf(
			"f-string: invalid conversion character %s: expected 's', 'r', or 'a'", Repr(identifier(word))))
	}
	return m
}

// checkString decodes a literal for the sake of what is wrong with it.
func (g *pegRun) checkString(m *pegMatch, a []*pegMatch) *pegMatch {
	sub := &parser{file: &File{Source: g.p.file.Source, lines: g.p.file.lines, unicode: g.p.file.unicode}, toks: g.p.toks}
	sub.at = a[0].start
	sub.kind = sub.toks[sub.at].kind
	if fail := sub.try(func() { sub.plainString(&stringParts{}) }); fail != nil && fail.err != nil {
		g.raise(fail.err, g.fill-1)
	}
	m.kind = "literal"
	return m
}

// checkStrings refuses text next to bytes.
func (g *pegRun) checkStrings(m *pegMatch, _ []*pegMatch) *pegMatch {
	kinds := map[bool]bool{}
	kind := "literal"
	for i := m.start; i < m.end; i++ {
		switch t := &g.p.toks[i]; t.kind {
		case kFStart:
			kind = "fstring"
			kinds[false] = true
			for depth := 1; depth > 0 && i+1 < m.end; {
				i++
				switch g.p.toks[i].kind {
				case kFStart:
					depth++
				case kFEnd:
					depth--
				}
			}
		case kString:
			text := g.p.text(t)
			prefix := text[:strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })]
			kinds[strings.ContainsAny(prefix, "bB")] = true
		}
	}
	if len(kinds) == 2 {
		g.raise(&SyntaxError{Msg: "cannot mix bytes and nonbytes literals"}, g.fill-1)
	}
	return &pegMatch{kind: kind, start: m.start, end: m.end}
}
