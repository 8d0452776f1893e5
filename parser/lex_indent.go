package parser

import "strings"

// beginLine measures the indentation of a line and emits INDENT and DEDENT tokens; lines with nothing but white space
// and comments do not count and are skipped. It reports false at the end of the source.
func (l *lexer) beginLine() bool {
	for {
		in, ok := l.measure()
		if !ok {
			return l.pos < len(l.src)
		}
		if l.pos >= len(l.src) {
			return false
		}
		switch l.src[l.pos] {
		case '#':
			l.comment()
		case '\n':
		default:
			l.indentTo(in)
			return true
		}
		if l.pos < len(l.src) {
			l.advanceLine()
		}
	}
}

// measure reads the white space at the start of a line. A backslash there joins the next line, and the first one
// decides how far the whole is indented.
func (l *lexer) measure() (in indent, ok bool) {
	joined := 0
	for l.pos < len(l.src) {
		switch l.src[l.pos] {
		case ' ':
			in.col++
			in.alt++
		case '\t':
			in.col = (in.col/8 + 1) * 8
			in.alt++
		case '\f':
			in = indent{}
		case '\\':
			if joined == 0 {
				joined = in.col
			}
			before := len(l.errs)
			l.continuation()
			if len(l.errs) > before {
				return in, false
			}
			continue
		default:
			if joined > 0 {
				in = indent{joined, joined}
			}
			return in, true
		}
		l.pos++
	}
	return in, true
}

// indentTo compares the indentation of a line with the open levels.
func (l *lexer) indentTo(in indent) {
	top := l.indents[len(l.indents)-1]
	switch {
	case in.col == top.col:
		if in.alt != top.alt {
			l.tabError()
		}
	case in.col > top.col:
		if len(l.indents) >= maxIndents {
			l.indentError(KindIndentation, "too many levels of indentation", l.lineStart)
			return
		}
		if in.alt <= top.alt {
			l.tabError()
		}
		l.indents = append(l.indents, in)
		l.emit(kIndent, l.pos)
	default:
		l.dedentTo(in)
	}
}

func (l *lexer) dedentTo(in indent) {
	dedents := 0
	for len(l.indents) > 1 && in.col < l.indents[len(l.indents)-1].col {
		l.indents = l.indents[:len(l.indents)-1]
		dedents++
	}
	top := l.indents[len(l.indents)-1]
	if in.col != top.col {
		l.indentError(KindIndentation, "unindent does not match any outer indentation level", l.lineEnd())
		// Take the line as one of the level below it, so that the blocks around it stay whole.
	} else if in.alt != top.alt {
		l.tabError()
	}
	for range dedents {
		l.emit(kDedent, l.pos)
	}
}

func (l *lexer) tabError() {
	l.indentError(KindTab, "inconsistent use of tabs and spaces in indentation", l.lineStart)
}

func (l *lexer) indentError(k ErrorKind, msg string, at int) {
	l.fail(lexError{soft: true, SyntaxError: SyntaxError{
		Kind: k, Msg: msg, Pos: Position{l.line, at - l.lineStart}}})
}

// lineEnd is the offset of the end of the current line, where CPython places dedents that fit nowhere.
func (l *lexer) lineEnd() int {
	if n := strings.IndexByte(l.src[l.pos:], '\n'); n >= 0 {
		return l.pos + n
	}
	return len(l.src)
}
