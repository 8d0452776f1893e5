package parser

import "fmt"

type bracket struct {
	char  byte
	start int
	line  int
}

func (b bracket) neverClosed(lines []int) SyntaxError {
	return SyntaxError{
		Msg: fmt.Sprintf("'%c' was never closed", b.char), Pos: Position{b.line, b.start - lines[b.line-1]}}
}

func (l *lexer) operator(c byte) {
	start := l.pos
	if f := l.codeMode(); f != nil && l.fieldPunctuation(f, c) {
		return
	}
	k, n := operatorKind(l.src[l.pos:])
	l.pos += n
	switch k {
	case kLpar, kLsqb, kLbrace:
		if !l.open(c, start) {
			return
		}
	case kRpar, kRsqb, kRbrace:
		if !l.close(c) {
			return
		}
	case kUnknown:
		if c < ' ' || c == 127 {
			l.failf(l.pos, "invalid non-printable character U+%04X", c)
			return
		}
	}
	l.emit(k, start)
}

func (l *lexer) open(c byte, start int) bool {
	if len(l.brackets) >= maxBrackets {
		l.failf(l.pos, "too many nested parentheses")
		l.brackets, l.fstrings = nil, nil
		l.skipLine()
		return false
	}
	l.brackets = append(l.brackets, bracket{c, start, l.line})
	if n := len(l.fstrings); n > 0 {
		l.fstrings[n-1].depth++
	}
	return true
}

func (l *lexer) close(c byte) bool {
	f := l.innermost()
	if f != nil && f.depth == 0 && c == '}' {
		l.failf(l.pos, "%s: single '}' is not allowed", f.name())
		return false
	}
	if len(l.brackets) == 0 {
		l.failf(l.pos, "unmatched '%c'", c)
		return false
	}
	open := l.brackets[len(l.brackets)-1]
	l.brackets = l.brackets[:len(l.brackets)-1]
	if !bracketsMatch(open.char, c) {
		l.mismatch(f, open, c)
		return false
	}
	return f == nil || l.closeField(f, c)
}

func (l *lexer) mismatch(f *fstring, open bracket, c byte) {
	switch {
	case f != nil && open.char == '{' && f.depth-1 == f.exprDepth:
		l.brackets = append(l.brackets, open)
		l.failf(l.pos, "%s: unmatched '%c'", f.name(), c)
		return
	case open.line != l.line:
		l.failf(l.pos, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, open.char, open.line)
	default:
		l.failf(l.pos, "closing parenthesis '%c' does not match opening parenthesis '%c'", c, open.char)
	}
	if f != nil {
		f.depth--
	}
}

func bracketsMatch(open, close byte) bool {
	return open == '(' && close == ')' || open == '[' && close == ']' || open == '{' && close == '}'
}
