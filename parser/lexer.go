package parser

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CPython's limits; passing one is an error with its words.
const (
	maxIndents   = 100
	maxBrackets  = 200
	maxFStrings  = 150
	maxFieldNest = 2
)

// lexer turns a source into tokens in one go. The source ends in a line end and holds no carriage returns.
type lexer struct {
	src       string
	pos       int
	line      int // of pos, counted from 1
	lineStart int
	lines     []int // offsets at which lines begin
	templates bool  // t-strings are strings
	// unclosed are the brackets, by their offset, that a first run found never closed. The second run ends them
	// where the next statement seems to begin, so that what follows can be read.
	unclosed map[int]bool

	tokens   []token
	comments []Comment
	errs     []lexError

	indents  []indent
	brackets []bracket
	left     []bracket // those that the end of the file found open
	fstrings []fstring
}

// lexError is something the lexer refused, with the token that stands in its place.
type lexError struct {
	SyntaxError
	token int
	// soft errors are those which CPython only raises when its parser comes to them, among them everything in
	// f-strings; the others win over whatever the parser finds earlier in the file.
	soft bool
	// unclosed is the end of the file inside a bracket.
	unclosed bool
	// open is the bracket in which a soft error outside f-strings was found.
	open *bracket
}

// indent is one level of indentation, measured with tabs to multiples of 8 and of 1: both must agree.
type indent struct{ col, alt int }

// scan reads everything. The results are in tokens, comments, lines and errs.
func (l *lexer) scan() {
	l.line = 1
	l.lines = append(make([]int, 0, len(l.src)/32+2), 0)
	l.tokens = make([]token, 0, len(l.src)/5+8)
	l.indents = append(l.indents, indent{})
	bol := true
	for {
		if f := l.textMode(); f != nil {
			l.fstringText(f)
			continue
		}
		if bol {
			bol = false
			if !l.beginLine() {
				break
			}
		}
		l.skipSpace()
		if l.pos >= len(l.src) {
			break
		}
		bol = l.next()
	}
	l.finish()
}

// textMode is the f-string whose text comes next, nil inside code.
func (l *lexer) textMode() *fstring {
	if n := len(l.fstrings); n > 0 && l.fstrings[n-1].text {
		return &l.fstrings[n-1]
	}
	return nil
}

func (l *lexer) finish() {
	if len(l.brackets) > 0 {
		l.left = l.brackets
		l.fail(lexError{unclosed: true, SyntaxError: l.brackets[len(l.brackets)-1].neverClosed(l.lines)})
		l.brackets, l.fstrings = nil, nil
		l.newline(l.pos)
	}
	for len(l.indents) > 1 {
		l.indents = l.indents[:len(l.indents)-1]
		l.emit(kDedent, l.pos)
	}
	l.emit(kEnd, l.pos)
}

func (l *lexer) emit(k kind, start int) {
	l.tokens = append(l.tokens, token{
		kind: k, level: uint8(len(l.brackets)),
		start: int32(start), end: int32(l.pos), line: int32(l.line), endLine: int32(l.line),
	})
}

// newline ends a logical line unless it already is.
func (l *lexer) newline(start int) {
	if n := len(l.tokens); n > 0 && l.tokens[n-1].kind != kNewline {
		l.emit(kNewline, start)
	}
}

// fail records an error and puts an error token in its place.
func (l *lexer) fail(e lexError) {
	e.token = len(l.tokens)
	if n := len(l.brackets); e.soft && n > 0 {
		e.open = &bracket{}
		*e.open = l.brackets[n-1]
	}
	e.soft = e.soft || len(l.fstrings) > 0
	l.errs = append(l.errs, e)
	l.emit(kError, l.pos)
}

// failAt is fail at a place without extent.
func (l *lexer) failAt(p Position, format string, args ...any) {
	l.fail(lexError{SyntaxError: SyntaxError{Msg: fmt.Sprintf(format, args...), Pos: p, End: p}})
}

// failf is fail at the character before cur, where CPython's tokenizer places errors.
func (l *lexer) failf(cur int, format string, args ...any) {
	_, size := utf8.DecodeLastRuneInString(l.src[l.lineStart:cur])
	l.failAt(Position{l.line, max(cur-size-l.lineStart, 0)}, format, args...)
}

// skipLine goes on at the end of the line after an error that leaves nothing to be made of its rest.
func (l *lexer) skipLine() {
	if n := strings.IndexByte(l.src[l.pos:], '\n'); n >= 0 {
		l.pos += n
	} else {
		l.pos = len(l.src)
	}
}

func (l *lexer) advanceLine() {
	l.pos++
	l.line++
	l.lineStart = l.pos
	l.lines = append(l.lines, l.pos)
}

func (l *lexer) skipSpace() {
	for l.pos < len(l.src) {
		if c := l.src[l.pos]; c != ' ' && c != '\t' && c != '\f' {
			return
		}
		l.pos++
	}
}

func (l *lexer) peek(n int) byte {
	if l.pos+n < len(l.src) {
		return l.src[l.pos+n]
	}
	return 0
}

// next reads one token, comment or line end; it reports whether a new line begins.
func (l *lexer) next() (bol bool) {
	c := l.src[l.pos]
	switch {
	case c < 128 && identStart[c]:
		l.word()
	case c == '\n':
		if len(l.brackets) == 0 {
			l.endLine()
		}
		l.advanceLine()
		if len(l.unclosed) > 0 && len(l.brackets) > 0 && l.nextStatement() {
			l.abandonBrackets()
		}
		return len(l.brackets) == 0
	case c == '#':
		l.comment()
	case '0' <= c && c <= '9', c == '.' && isDigit(l.peek(1)):
		l.number()
	case c == '"' || c == '\'':
		l.str(l.pos)
	case c == '\\':
		l.continuation()
	case c >= 128:
		l.word()
	default:
		l.operator(c)
	}
	return false
}

// endLine emits the NEWLINE token, which covers the comment before it.
func (l *lexer) endLine() {
	start := l.pos
	if n := len(l.comments); n > 0 && l.comments[n-1].Pos.Line == l.line {
		start = l.lineStart + l.comments[n-1].Pos.Col
	}
	l.emit(kNewline, start)
	l.tokens[len(l.tokens)-1].end++
}

func (l *lexer) comment() {
	start := l.pos
	l.skipLine()
	alone := strings.TrimLeft(l.src[l.lineStart:start], " \t\f") == ""
	l.comments = append(l.comments, Comment{
		Pos: Position{l.line, start - l.lineStart}, Text: strings.TrimRight(l.src[start:l.pos], " \t\f"), Alone: alone,
	})
}

// continuation joins the next line to this one.
func (l *lexer) continuation() {
	switch {
	case l.peek(1) != '\n':
		l.pos += 2
		col := l.pos - 1 - l.lineStart
		l.fail(lexError{soft: true, SyntaxError: SyntaxError{
			Msg: "unexpected character after line continuation character", Pos: Position{l.line, col}}})
		l.pos--
		l.skipLine()
	case l.pos+2 >= len(l.src) && len(l.brackets) > 0:
		l.pos++
		l.advanceLine() // the bracket that was never closed is the error
	case l.pos+2 >= len(l.src):
		l.pos++
		l.advanceLine()
		l.fail(lexError{soft: true, SyntaxError: SyntaxError{
			Msg: "unexpected EOF while parsing", Pos: Position{l.line - 1, l.pos - 1 - l.lines[l.line-2]}}})
	default:
		l.pos++
		l.advanceLine()
	}
}

// word reads a name, a keyword, or the prefix of a string.
func (l *lexer) word() {
	start := l.pos
	ascii := true
	p := l.pos
	for p < len(l.src) {
		c := l.src[p]
		if c >= 128 {
			ascii = false
		} else if !identChar[c] {
			break
		}
		p++
	}
	if p < len(l.src) && (l.src[p] == '"' || l.src[p] == '\'') && p-start <= 2 {
		if kind := stringPrefix(l.src[start:p], l.templates); kind != noString {
			l.pos = p
			if kind == plainString {
				l.str(start)
			} else {
				l.beginFString(start)
			}
			return
		}
	}
	l.pos = p
	if !ascii && !l.checkIdentifier(start) {
		return
	}
	l.emit(keywordKind(l.src[start:p]), start)
	if !ascii {
		l.tokens[len(l.tokens)-1].kind = kName // a keyword in fancy letters is a name
	}
}

// checkIdentifier refuses characters that no identifier may hold. Everything from the bad one on is dropped.
func (l *lexer) checkIdentifier(start int) bool {
	for i, r := range l.src[start:l.pos] {
		if r < 128 && (i > 0 || identStart[r]) || i == 0 && isXIDStart(r) || i > 0 && isXIDContinue(r) {
			continue
		}
		end := start + i + utf8.RuneLen(r)
		l.pos = end
		if !printable(r) {
			l.failf(end, "invalid non-printable character U+%04X", r)
		} else {
			l.failf(end, "invalid character '%c' (U+%04X)", r, r)
		}
		return false
	}
	return true
}

// printable answers like Python's str.isprintable, which knows Unicode 15.1.
func printable(r rune) bool {
	switch {
	case 0x2FFC <= r && r <= 0x2FFF, r == 0x31EF, 0x2EBF0 <= r && r <= 0x2EE5D:
		return true // new in 15.1, which Go's tables may lack
	}
	return unicode.IsPrint(r)
}
