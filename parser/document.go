package parser

import (
	"bytes"
	"path/filepath"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/parser/diag"
)

// DocumentKind says how a document holds its Python.
type DocumentKind int

const (
	// MarkdownDocument holds snippets in fences.
	MarkdownDocument DocumentKind = iota
	// PythonScript is one snippet as a whole.
	PythonScript
	// Notebook is a Jupyter notebook, whose code cells are snippets that share one namespace.
	Notebook
	// ReStructuredText holds snippets in directives, literal blocks and doctest blocks.
	ReStructuredText
)

// String is the kind as reports name it.
func (k DocumentKind) String() string {
	return [...]string{"markdown", "python", "notebook", "rst"}[k]
}

// Document is a text and the snippets found in it.
type Document struct {
	// Name is what messages call it: the path as the user gave it, "-" for standard input.
	Name string
	Kind DocumentKind
	// Source is the text: UTF-8 without a byte order mark, with \n at line ends whatever the input used. Lines and
	// columns are those of the input.
	Source string
	// Snippets are all fences in order, those of other languages too.
	Snippets []*Snippet

	lines []int // offset of each line's first byte

	numberedOnce sync.Once
	numbered     map[int]string
}

// ReadDocument finds the snippets of a document. The name decides how it is read: `.md` and its relatives are
// Markdown, `.py` is a script, and any other name is decided by the text. Names of further formats go into readers.
//
// An error is a [diag.Diagnostic] with the place of what cannot be read.
func ReadDocument(name string, data []byte) (*Document, error) {
	if d, ok := findInvalidUTF8(name, data); ok {
		return nil, d
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	doc := &Document{Name: name, Source: string(data)}
	doc.lines = docLineStarts(doc.Source)
	kind, ok := kindOfName[strings.ToLower(filepath.Ext(name))]
	if !ok {
		kind = sniffKind(doc.Source)
	}
	doc.Kind = kind
	if err := readers[kind](doc); err != nil {
		return nil, err
	}
	for _, s := range doc.Snippets {
		s.Doc = doc
	}
	return doc, nil
}

// readers fill in the snippets, one function for each kind of document.
var readers = map[DocumentKind]func(*Document) error{
	MarkdownDocument: readMarkdown,
	PythonScript:     readScript,
	Notebook:         readNotebook,
	ReStructuredText: readRST,
}

var kindOfName = map[string]DocumentKind{
	".md": MarkdownDocument, ".markdown": MarkdownDocument, ".mdown": MarkdownDocument, ".mkd": MarkdownDocument,
	".mdx": MarkdownDocument, ".qmd": MarkdownDocument, ".rmd": MarkdownDocument,
	".py": PythonScript, ".pyw": PythonScript,
	".ipynb": Notebook,
	".rst":   ReStructuredText, ".rest": ReStructuredText,
}

// IsDocumentName reports whether a file of this name in a folder is one to read.
func IsDocumentName(name string) bool {
	_, ok := kindOfName[strings.ToLower(filepath.Ext(name))]
	return ok
}

// Title names the document: its file without extension.
func (d *Document) Title() string {
	if d.Name == "-" {
		return "stdin"
	}
	return strings.TrimSuffix(filepath.Base(d.Name), filepath.Ext(d.Name))
}

// LineText is the text of a line counted from 1, without its line end; "" past the end.
func (d *Document) LineText(line int) string {
	if line < 1 || line > len(d.lines) {
		return ""
	}
	end := len(d.Source)
	if line < len(d.lines) {
		end = d.lines[line] - 1
	}
	return strings.TrimSuffix(d.Source[d.lines[line-1]:end], "\n")
}

// NumberedLines are all lines by number, for tracebacks to quote; the map is shared by all snippets.
func (d *Document) NumberedLines() map[int]string {
	d.numberedOnce.Do(func() {
		d.numbered = make(map[int]string, len(d.lines))
		for line := range d.lines {
			d.numbered[line+1] = d.LineText(line + 1)
		}
	})
	return d.numbered
}

// SnippetAt is the index of the Python snippet that holds a place of the document, 0 if none does.
func (d *Document) SnippetAt(line, column int) int {
	index := 0
	for _, s := range d.Snippets {
		first, from := s.FenceLine, 1
		if s.Cell {
			first, from = s.DocPosition(Position{Line: 1})
		}
		if s.IsPython && (first < line || first == line && from <= column) {
			index = s.Index
		}
	}
	return index
}

// lineAt is the line that holds the byte at offset.
func (d *Document) lineAt(offset int) int {
	lo, hi := 0, len(d.lines)
	for lo+1 < hi {
		mid := (lo + hi) / 2
		if d.lines[mid] <= offset {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo + 1
}

func docLineStarts(source string) []int {
	starts := []int{0}
	for i := range len(source) {
		if source[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

func findInvalidUTF8(name string, data []byte) (diag.Diagnostic, bool) {
	if utf8.Valid(data) {
		return diag.Diagnostic{}, false
	}
	line, column := 1, 1
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			break
		}
		column++
		if r == '\n' {
			line, column = line+1, 1
		}
		data = data[size:]
	}
	at := diag.Span{Line: line, Column: column, EndLine: line, EndColumn: column + 1}
	return diag.New(diag.NotUTF8, name, at, "not UTF-8: the byte 0x%02x begins no character", data[0]).
		WithHint("%s", encodingHint(data)), true
}

func encodingHint(rest []byte) string {
	if rest[0] == 0xff || rest[0] == 0xfe {
		return "this looks like UTF-16; save the file as UTF-8"
	}
	return "save the file as UTF-8"
}

// readScript makes one snippet of the whole text.
func readScript(doc *Document) error {
	s := &Snippet{Index: 1, FenceLine: 1, Heading: doc.Title(), Language: "python", IsPython: true}
	var lines []codeLine
	for i := range doc.lines {
		lines = append(lines, codeLine{line: i + 1, text: doc.LineText(i + 1)})
	}
	if n := len(lines); lines[n-1].text == "" {
		lines = lines[:n-1]
	}
	s.setLines(lines)
	doc.Snippets = []*Snippet{s}
	return nil
}
