package parser

import (
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/parser/diag"
)

// Snippet is one fence of a document, or a whole script.
type Snippet struct {
	Doc *Document
	// Index counts all fences of the document from 1, those of other languages too.
	Index int
	// Line is the document's line of the first line of code, FenceLine that of the opening fence.
	Line      int
	FenceLine int
	// Heading is the text of the nearest heading above, or the name of a script; "" without one.
	Heading string
	// Info is all that stands after the opening fence, Language its language in lower case.
	Info     string
	Language string
	IsPython bool
	// Code is what the fence holds, without the indentation that all its lines share, and for a session at the prompt
	// without prompts and outputs. It ends with \n unless it is empty.
	Code string
	// Doctest says that the fence shows a session at the `>>>` prompt; Examples are its statements.
	Doctest  bool
	Examples []Example
	// File is the parsed code and Errors what is wrong with it; linking fills them in.
	File   *File
	Errors []*SyntaxError
	// Written is the code as it was parsed first, where linking has rewritten it in a way that Python must not see: statement by
	// statement the same. It is nil elsewhere.
	Written *File
	// Module is the dotted name of the module that the snippet is where another program imports it; "" for a program itself.
	Module string
	// Renamed are the names that the snippet was given where modules share one namespace, with what it calls them itself.
	Renamed map[string]string
	// Asserts says that its assertions tell what they are made of, as pytest has it of tests.
	Asserts bool
	// Name is what the info string calls the snippet (title="x.py", name=x, #id), "" without one. Continues: it goes on
	// where the Python snippet before it ends. NoTest: it is not meant to be run by a test.
	Name              string
	Continues, NoTest bool
	// Notices say what was understood though Python does not accept it.
	Notices []diag.Diagnostic
	// Cell says that it is a cell of a notebook. Quiet: the value of its last expression is not shown. Ran: it has been
	// run, and Shown is what it showed as text.
	Cell, Quiet, Ran bool
	Shown            string

	lines []codeLine
}

// Example is what was typed at one prompt of a session, and what the document shows below it.
type Example struct {
	// First and Last are lines of Code, counted from 1.
	First, Last int
	// Want is the output shown, "" when there is none; WantLine is the document's line where it begins.
	Want     string
	WantLine int
}

// codeLine is one line of code and where it stands in the document.
type codeLine struct {
	line    int    // the document's line
	offset  int    // bytes of that line before the code
	virtual int    // spaces at the start of text that stand for a part of a tab
	text    string // without line end
	raw     []int  // where each byte of text, and its end, stands in the document's line; nil: one after the other
}

// drop takes n bytes off the start of a line.
func (l codeLine) drop(n int) codeLine {
	n = min(n, len(l.text))
	l.text = l.text[n:]
	if l.raw != nil {
		l.raw = l.raw[n:]
	}
	l.offset += max(0, n-l.virtual)
	l.virtual = max(0, l.virtual-n)
	return l
}

func (l codeLine) isBlank() bool { return strings.TrimLeft(l.text, " \t\f") == "" }

func (s *Snippet) setLines(lines []codeLine) {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.text)
		b.WriteByte('\n')
	}
	s.Code = b.String()
	s.lines = lines
	s.Line = s.FenceLine
	if len(lines) > 0 {
		s.Line = lines[0].line
	}
}

// DocPosition is the line and column (in characters from 1) in the document of a place in the code.
func (s *Snippet) DocPosition(p Position) (line, column int) {
	if p.Line < 1 || len(s.lines) == 0 {
		return max(s.Line, 1), 1
	}
	if p.Line > len(s.lines) {
		return s.lines[len(s.lines)-1].line + p.Line - len(s.lines), 1
	}
	l := s.lines[p.Line-1]
	col := min(max(p.Col, 0), len(l.text))
	shown := s.Doc.LineText(l.line)
	end := l.offset + max(0, col-l.virtual)
	if l.raw != nil {
		end = l.raw[col]
	}
	end = min(end, len(shown))
	return l.line, utf8.RuneCountInString(shown[:end]) + 1
}

// DocSpan is the place in the document of a stretch of the code.
func (s *Snippet) DocSpan(span Span) diag.Span {
	if !span.IsValid() {
		return diag.Span{}
	}
	var d diag.Span
	d.Line, d.Column = s.DocPosition(span.Start)
	d.EndLine, d.EndColumn = d.Line, d.Column+1
	if span.End.IsValid() {
		d.EndLine, d.EndColumn = s.DocPosition(span.End)
	}
	return d
}

// DocLine is the document's line of a line of the code, both counted from 1.
func (s *Snippet) DocLine(line int) int {
	l, _ := s.DocPosition(Position{Line: line})
	return l
}

// LineCount is how many lines of code the snippet has.
func (s *Snippet) LineCount() int { return len(s.lines) }

// NewSnippet makes a snippet of code that stands in no document, such as the argument of `-e`, so that diagnostics in
// it have a place to point at.
func NewSnippet(name, code string) *Snippet {
	doc := &Document{Name: name, Kind: PythonScript, Source: code, lines: docLineStarts(code)}
	_ = readScript(doc) // never fails
	s := doc.Snippets[0]
	s.Doc = doc
	return s
}
