package parser

import (
	"fmt"
	"strings"

	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"
)

// fstring reads one f-string or t-string and adds its values to parts.
func (p *parser) fstring(parts *stringParts) {
	start := p.tok()
	prefix := p.text(start)
	prefix = prefix[:strings.IndexAny(prefix, `"'`)]
	f := &fieldReader{parser: p, raw: strings.ContainsAny(prefix, "rR"), template: strings.ContainsAny(prefix, "tT")}
	parts.anyStr = true
	parts.template = parts.template || f.template
	parts.fields = true
	p.advance()
	for p.kind != kFEnd {
		f.part(parts, f.raw)
	}
	if f.bad != nil {
		f.bad.Pos, f.bad.End = p.startOf(p.tok()), p.endOf(p.tok())
		p.failWith(f.bad)
	}
	p.advance()
	if parts.isBytes {
		p.mixed()
	}
}

// fieldReader reads the parts of one f-string.
type fieldReader struct {
	*parser
	raw      bool
	template bool
	bad      *SyntaxError // a bad escape, which CPython reports at the closing quotes
}

// part reads text or a replacement field.
func (f *fieldReader) part(parts *stringParts, raw bool) {
	switch f.kind {
	case kFMiddle:
		t := f.tok()
		if t.start == t.end {
			f.advance()
			return
		}
		n := &ast.Str{S: py.String(f.middle(t, raw))}
		n.Pos = f.pos()
		f.advance()
		f.addPart(parts, n, f.middleEnd(t))
	case kLbrace:
		f.field(parts)
	default:
		f.fail()
	}
}

// middle decodes text between fields.
func (f *fieldReader) middle(t *token, raw bool) string {
	body := f.text(t)
	if raw {
		return body
	}
	s, err := unescape(body)
	if err != nil && f.bad == nil {
		f.bad = &SyntaxError{Msg: err.msg}
	}
	return s
}

// middleEnd is where text ends, which includes the second of two doubled braces.
func (f *fieldReader) middleEnd(t *token) Position {
	end := f.endOf(t)
	if f.tok().start > t.end {
		end.Col++
	}
	return end
}

// field reads `{value=!r:spec}`.
func (f *fieldReader) field(parts *stringParts) {
	f.enter()
	defer f.leave()
	pos := f.pos()
	open := f.tok()
	f.advance()
	if f.kind == kStar || f.kind == kYield || f.startsExpression() {
		f.openField(parts, pos, open)
		return
	}
	f.fail()
}

func (f *fieldReader) openField(parts *stringParts, pos ast.Pos, open *token) {
	value := f.yieldOrStarExpressions()
	valueEnd := f.tok()
	debug := f.accept(kEqual)
	if debug {
		text := &ast.Str{S: py.String(withoutComments(f.file.Source[open.end:f.tok().start]))}
		text.Pos = ast.Pos{Lineno: pos.Lineno, ColOffset: pos.ColOffset + 1}
		f.addPart(parts, text, f.startOf(f.tok()))
	}
	conversion := f.conversion()
	var spec *JoinedStr
	if f.kind == kColon {
		spec = f.spec()
	}
	if debug && conversion == NoConversion && spec == nil {
		conversion = 'r'
	}
	f.expect(kRbrace)
	var node ast.Expr
	if f.template {
		n := &Interpolation{Value: value, Conversion: conversion, FormatSpec: spec}
		n.Text = strings.TrimRight(f.file.Source[open.end:valueEnd.start], " \t\n\f")
		n.Pos = pos
		node = n
	} else {
		n := &FormattedValue{Value: value, Conversion: conversion, FormatSpec: spec}
		n.Pos = pos
		node = n
	}
	f.addPart(parts, node, f.lastEnd())
}

// withoutComments strips comments from the text that `{x=}` shows. Like CPython 3.13 it takes every # for the start of
// a comment, even in a string.
func withoutComments(text string) string {
	for {
		hash := strings.IndexByte(text, '#')
		if hash < 0 {
			return text
		}
		end := strings.IndexByte(text[hash:], '\n')
		if end < 0 {
			return text[:hash]
		}
		text = text[:hash] + text[hash+end:]
	}
}

// conversion reads `!r`.
func (f *fieldReader) conversion() Conversion {
	if f.kind != kExclamation {
		return NoConversion
	}
	bang := f.tok()
	f.advance()
	if f.kind != kName {
		f.fail()
	}
	t := f.tok()
	word := f.text(t)
	f.advance()
	if f.kind != kColon && f.kind != kRbrace {
		f.fail()
	}
	span := SyntaxError{Pos: f.startOf(t), End: f.endOf(t)}
	if t.start != bang.end {
		span.Msg = "f-string: conversion type must come right after the exclamanation mark" // as CPython spells it
		span.Pos = f.startOf(bang)
		f.failWith(&span)
	}
	if word != "r" && word != "s" && word != "a" {
		span.Msg = fmt.Sprintf("f-string: invalid conversion character %s: expected 's', 'r', or 'a'", Repr(identifier(word)))
		f.failWith(&span)
	}
	return Conversion(word[0])
}

// spec reads `:…`, which may hold fields of its own.
func (f *fieldReader) spec() *JoinedStr {
	n := &JoinedStr{}
	n.Pos = f.pos()
	f.advance()
	defer func(was bool) { f.template = was }(f.template)
	f.template = false // the spec of a t-string is an f-string
	var parts stringParts
	for f.kind == kFMiddle || f.kind == kLbrace {
		f.part(&parts, false)
	}
	n.Values = withoutEmpty(parts.values)
	f.ended(n)
	return n
}
