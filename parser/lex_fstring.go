package parser

import "strings"

// fstring is an f-string that is being read. Its text and the code of its fields alternate.
type fstring struct {
	start     int
	line      int
	lineStart int
	quote     byte
	size      int // 1 or 3 quotes
	raw       bool
	template  bool // a t-string

	text      bool // text comes next, not code
	inSpec    bool // the text is a format spec
	depth     int  // open brackets since the f-string began
	exprDepth int  // nesting of replacement fields, -1 outside
}

func (f *fstring) name() string {
	if f.template {
		return "t-string"
	}
	return "f-string"
}

func (l *lexer) innermost() *fstring {
	if n := len(l.fstrings); n > 0 {
		return &l.fstrings[n-1]
	}
	return nil
}

// codeMode is the f-string in one of whose fields pos is, nil outside.
func (l *lexer) codeMode() *fstring {
	if f := l.innermost(); f != nil && f.exprDepth >= 0 {
		return f
	}
	return nil
}

func (l *lexer) beginFString(start int) {
	if len(l.fstrings)+1 >= maxFStrings {
		l.failf(l.pos+1, "too many nested f-strings")
		l.brackets, l.fstrings = nil, nil
		l.skipLine()
		return
	}
	prefix := l.src[start:l.pos]
	f := fstring{
		start: start, line: l.line, lineStart: l.lineStart, quote: l.src[l.pos], size: l.quoteSize(),
		raw: strings.ContainsAny(prefix, "rR"), template: strings.ContainsAny(prefix, "tT"),
		text: true, exprDepth: -1,
	}
	l.pos += f.size
	l.fstrings = append(l.fstrings, f)
	l.emit(kFStart, start)
}

// fieldPunctuation handles the colon before a format spec, which makes text of what follows.
func (l *lexer) fieldPunctuation(f *fstring, c byte) bool {
	if c != ':' || f.depth-1 != f.exprDepth {
		return false
	}
	f.text = true
	f.inSpec = true
	l.pos++
	l.emit(kColon, l.pos-1)
	return true
}

// closeField is told that the bracket c closed inside f; the brace of a field brings back the text.
func (l *lexer) closeField(f *fstring, c byte) bool {
	f.depth--
	if f.depth < 0 {
		l.failf(l.pos, "%s: unmatched '%c'", f.name(), c)
		f.depth = 0
		return false
	}
	if c == '}' && f.depth == f.exprDepth {
		f.exprDepth--
		f.text = true
		f.inSpec = false
	}
	return true
}

// fstringText reads text up to a field, or the closing quotes.
func (l *lexer) fstringText(f *fstring) {
	if l.peek(0) == '{' && l.peek(1) != '{' {
		l.enterField(f)
		return
	}
	if l.atQuotes(f) {
		l.pos += f.size
		l.emitFrom(kFEnd, l.pos-f.size, l.line)
		l.fstrings = l.fstrings[:len(l.fstrings)-1]
		return
	}
	start, line := l.pos, l.line
	namedEscape := false
	for !l.atQuotes(f) {
		inSpec := f.inSpec && f.exprDepth >= 0
		c := l.peek(0)
		switch {
		case l.pos >= len(l.src) || c == '\n' && f.size == 1:
			if !(inSpec && l.pos < len(l.src)) {
				l.unterminatedFString(f)
				return
			}
			f.text, f.inSpec = false, false
			l.emitFrom(kFMiddle, start, line)
			return
		case c == '\n':
			l.advanceLine()
		case c == '{':
			l.openBrace(f, inSpec, start, line)
			return
		case c == '}':
			l.closeBrace(f, inSpec, namedEscape, start, line)
			return
		case c == '\\':
			l.pos++
			namedEscape = l.escape(f) || namedEscape
		default:
			l.pos++
		}
	}
	l.emitFrom(kFMiddle, start, line)
}

func (l *lexer) atQuotes(f *fstring) bool {
	if l.peek(0) != f.quote {
		return false
	}
	return f.size == 1 || l.peek(1) == f.quote && l.peek(2) == f.quote
}

// escape skips what a backslash protects, and reports the start of a \N{…}.
func (l *lexer) escape(f *fstring) (named bool) {
	switch c := l.peek(0); {
	case c == '{' || c == '}' || l.pos >= len(l.src):
	case c == 'N' && !f.raw && l.peek(1) == '{':
		l.pos += 2
		return true
	case c == '\n':
		l.advanceLine()
	default:
		l.pos++
	}
	return false
}

func (l *lexer) openBrace(f *fstring, inSpec bool, start, line int) {
	if l.peek(1) == '{' && !inSpec {
		l.pos++
		l.emitFrom(kFMiddle, start, line)
		l.pos++
		return
	}
	l.emitFrom(kFMiddle, start, line)
	l.enterField(f)
}

func (l *lexer) closeBrace(f *fstring, inSpec, namedEscape bool, start, line int) {
	switch {
	case namedEscape:
		l.pos++
		l.emitFrom(kFMiddle, start, line)
	case l.peek(1) == '}' && !inSpec && f.depth == 0:
		l.pos++
		l.emitFrom(kFMiddle, start, line)
		l.pos++
	default:
		l.emitFrom(kFMiddle, start, line)
		f.text = false
		if f.depth == 0 {
			// No field is open, so this brace is an error, which close reports; then the text goes on.
			l.operator('}')
			f.text = true
		}
	}
}

func (l *lexer) enterField(f *fstring) {
	f.exprDepth++
	f.text = false
	if f.exprDepth > maxFieldNest {
		l.failf(l.pos, "%s: expressions nested too deeply", f.name())
		l.brackets, l.fstrings = nil, nil
		l.skipLine()
	}
}

func (l *lexer) unterminatedFString(f *fstring) {
	name := f.name()
	if f.size == 3 {
		name = "triple-quoted " + name
	}
	detected := l.line
	if l.pos >= len(l.src) {
		detected = l.lastLine()
	}
	at := Position{f.line, f.start - f.lineStart}
	l.failAt(at, "unterminated %s literal (detected at line %d)", name, detected)
	l.dropFString()
}

// dropFString gives up the innermost f-string with the brackets that opened in it.
func (l *lexer) dropFString() {
	start := l.innermost().start
	l.fstrings = l.fstrings[:len(l.fstrings)-1]
	for len(l.brackets) > 0 && l.brackets[len(l.brackets)-1].start > start {
		l.brackets = l.brackets[:len(l.brackets)-1]
	}
}
