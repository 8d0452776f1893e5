package parser

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/py2goasync/py2goasync/parser/diag"
)

// readNotebook makes a snippet of each code cell of a Jupyter notebook. Lines and columns are those of its file.
func readNotebook(doc *Document) error {
	root, err := readJSON([]byte(doc.Source))
	if err != nil {
		return doc.notANotebook(err)
	}
	cells := root.field("cells").list()
	for _, sheet := range root.field("worksheets").list() { // before version 4
		cells = append(cells, sheet.field("cells").list()...)
	}
	if root.field("cells") == nil && root.field("worksheets") == nil {
		return doc.notANotebook(&jsonError{0, "it has no cells"})
	}
	language := notebookLanguage(root)
	heading := ""
	for _, cell := range cells {
		switch cell.field("cell_type").string() {
		case "markdown":
			text, _ := cell.field("source").joined()
			heading = lastHeading(text, heading)
		case "code":
			s := doc.readCell(cell, language)
			s.Heading = heading
			s.Index = len(doc.Snippets) + 1
			doc.Snippets = append(doc.Snippets, s)
		}
	}
	return nil
}

func (d *Document) notANotebook(err error) error {
	offset := 0
	if e, ok := err.(*jsonError); ok {
		offset = e.offset
	}
	line := d.lineAt(offset)
	column := len([]rune(d.Source[d.lines[line-1]:offset])) + 1
	at := diag.Span{Line: line, Column: column, EndLine: line, EndColumn: column + 1}
	return diag.New(diag.NotANotebook, d.Name, at, "not a Jupyter notebook: %v", err)
}

func notebookLanguage(root *jsonNode) string {
	meta := root.field("metadata")
	for _, n := range []*jsonNode{meta.field("language_info").field("name"), meta.field("kernelspec").field("language")} {
		if name := n.string(); name != "" {
			return baseLanguage(name)
		}
	}
	return "python"
}

// readCell reads one code cell. What it showed when it ran is an oracle.
func (d *Document) readCell(cell *jsonNode, language string) *Snippet {
	source := cell.field("source")
	if source == nil {
		source = cell.field("input")
	}
	text, at := source.joined()
	s := &Snippet{Language: language, IsPython: pythonLanguages[language], Cell: true}
	s.FenceLine = 1
	if len(at) > 0 {
		s.FenceLine = d.lineAt(at[0])
	}
	s.setLines(d.cellLines(text, at))
	if name, ok := cellMagic(s.Code); ok && !pythonMagics[name] {
		s.IsPython, s.Language = false, name
	}
	s.Quiet = strings.HasSuffix(strings.TrimRight(s.Code, " \t\n"), ";")
	s.Ran = cell.field("execution_count") != nil && cell.field("execution_count").number
	for _, out := range cell.field("outputs").list() {
		s.Shown += shownOutput(out)
	}
	return s
}

func (d *Document) cellLines(text []byte, at []int) []codeLine {
	var lines []codeLine
	for from := 0; from < len(text); {
		n := bytes.IndexByte(text[from:], '\n')
		end := from + n
		if n < 0 {
			end = len(text)
		}
		line := d.lineAt(at[from])
		l := codeLine{line: line, text: string(text[from:end]), raw: make([]int, end-from+1)}
		for i := range l.raw {
			l.raw[i] = at[from+i] - d.lines[line-1]
		}
		lines = append(lines, l)
		from = end + 1
	}
	return lines
}

// shownOutput is what an output of a cell shows as text; errors and pictures are none.
func shownOutput(out *jsonNode) string {
	switch out.field("output_type").string() {
	case "stream":
		if name := out.field("name").string(); name == "stdout" || name == "" {
			text, _ := out.field("text").joined()
			return string(text)
		}
	case "execute_result", "pyout":
		text, _ := out.field("data").field("text/plain").joined()
		return string(text) + "\n"
	}
	return ""
}

// lastHeading is the text of the last heading in Markdown, or what was before.
func lastHeading(markdown []byte, before string) string {
	root := parseMarkdown(markdown)
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if h, ok := n.(*ast.Heading); ok && entering {
			before = plainText(h, markdown)
		}
		return ast.WalkContinue, nil
	})
	return before
}
