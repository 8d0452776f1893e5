package parser

import "strings"

type stringKind int

const (
	noString stringKind = iota
	plainString
	formatString
)

// stringPrefix says what kind of string the letters before a quote begin.
func stringPrefix(letters string, templates bool) stringKind {
	switch strings.ToLower(letters) {
	case "", "b", "r", "u", "br", "rb":
		return plainString
	case "f", "fr", "rf":
		return formatString
	case "t", "tr", "rt":
		if templates {
			return formatString
		}
	}
	return noString
}

// str reads a string without replacement fields; pos is at its quote, its prefix began at start.
func (l *lexer) str(start int) {
	line, lineStart := l.line, l.lineStart
	quote := l.src[l.pos]
	size := l.quoteSize()
	l.pos += size
	escaped := false
	for run := 0; ; {
		c := l.peek(0)
		if l.pos >= len(l.src) || c == '\n' && size == 1 {
			l.unterminated(start, line, lineStart, size, escaped)
			return
		}
		switch {
		case c == quote:
			run++
			l.pos++
			if run == size {
				l.emitFrom(kString, start, line)
				return
			}
			continue
		case c == '\n':
			l.advanceLine()
		case c == '\\':
			l.pos++
			escaped = escaped || l.peek(0) == quote
			if l.peek(0) == '\n' {
				l.advanceLine()
			} else {
				l.pos++
			}
		default:
			l.pos++
		}
		run = 0
	}
}

// quoteSize is 3 before triple quotes, else 1.
func (l *lexer) quoteSize() int {
	q := l.src[l.pos]
	if l.peek(1) == q && l.peek(2) == q {
		return 3
	}
	return 1
}

func (l *lexer) emitFrom(k kind, start, line int) {
	l.emit(k, start)
	l.tokens[len(l.tokens)-1].line = int32(line)
}

// unterminated reports a string that the line or the file ends. Lexing goes on behind it.
func (l *lexer) unterminated(start, line, lineStart, size int, escaped bool) {
	detected := l.line
	if l.pos >= len(l.src) {
		l.pos = len(l.src)
		detected = l.lastLine()
	}
	if f := l.innermost(); f != nil && f.size == size && f.quote == l.src[l.quoteOf(start)] {
		// The quote was meant to end the f-string, whose field lacks its brace.
		l.failAt(Position{line, start - lineStart}, "%s: expecting '}'", f.name())
		l.dropFString()
		return
	}
	name := "string"
	if size == 3 {
		name = "triple-quoted string"
	}
	hint := ""
	if escaped && size == 1 {
		hint = "; perhaps you escaped the end quote?"
	}
	l.failAt(Position{line, start - lineStart}, "unterminated %s literal (detected at line %d)%s", name, detected, hint)
}

// quoteOf is the offset of the quote of the string at start, behind its prefix.
func (l *lexer) quoteOf(start int) int {
	for l.src[start] != '"' && l.src[start] != '\'' {
		start++
	}
	return start
}

// lastLine is the number of the last line that has text; at the end of the source, line is one more.
func (l *lexer) lastLine() int {
	if l.lineStart >= len(l.src) && l.line > 1 {
		return l.line - 1
	}
	return l.line
}
