package parser

import (
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	gmparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// readMarkdown finds the fences of a CommonMark document; goldmark decides what is one.
func readMarkdown(doc *Document) error {
	heading := ""
	doc.readFences(blankFrontMatter([]byte(doc.Source)), &heading)
	return nil
}

// readFences adds the fences of source, which has the document's offsets. heading is the last one seen.
func (d *Document) readFences(source []byte, heading *string) {
	root := parseDialects(source)
	_ = ast.Walk(root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := node.(type) {
		case *ast.Heading:
			*heading = plainText(n, source)
			return ast.WalkSkipChildren, nil
		case *ast.FencedCodeBlock:
			s := d.readFence(n, source)
			s.Index = len(d.Snippets) + 1
			s.Heading = *heading
			d.Snippets = append(d.Snippets, s)
			if inner := insideDirective(n, s, source); inner != nil {
				d.readFences(inner, heading)
			}
		}
		return ast.WalkContinue, nil
	})
}

func parseMarkdown(source []byte) ast.Node {
	return goldmark.DefaultParser().Parse(text.NewReader(source))
}

// parseWithoutLinks takes `[x]: y` for text, which goldmark would take for the target of a link and drop.
func parseWithoutLinks(source []byte) ast.Node {
	p := gmparser.NewParser(gmparser.WithBlockParsers(gmparser.DefaultBlockParsers()...))
	return p.Parse(text.NewReader(source))
}

func (d *Document) readFence(n *ast.FencedCodeBlock, source []byte) *Snippet {
	s := &Snippet{FenceLine: d.lineAt(n.Pos())}
	directive := false
	if n.Info != nil {
		s.Info = html.UnescapeString(string(n.Info.Segment.Value(source)))
		s.Language, directive = languageOf(s.Info)
		s.readWords()
	}
	lines := d.fenceLines(n.Lines(), source)
	if directive {
		lines = dropDirectiveOptions(lines)
	}
	s.read(lines, s.Language)
	return s
}

// read takes the lines of a block whose language is named, or "" if it is not: then it is Python only beyond doubt.
func (s *Snippet) read(lines []codeLine, language string) {
	s.Language = language
	lines = dropSharedIndent(lines)
	s.IsPython = pythonLanguages[s.Language]
	untagged := s.Language == ""
	if shellLanguages[language] && isSession(lines, language) {
		s.IsPython = true
	}
	if lines, ok := fromIPython(lines); ok && (s.IsPython || untagged) {
		s.IsPython = true
		s.readSession(lines)
		return
	}
	if (s.IsPython || untagged) && isSession(lines, s.Language) {
		s.IsPython = true
		s.readSession(lines)
		return
	}
	s.setLines(lines)
	if untagged && looksLikePython(s.Code) {
		s.IsPython, s.Language = true, "python"
	}
}

// fenceLines turns goldmark's segments, which have lost what the containers indent, into lines with their places.
func (d *Document) fenceLines(segments *text.Segments, source []byte) []codeLine {
	lines := make([]codeLine, 0, segments.Len())
	for i := range segments.Len() {
		seg := segments.At(i)
		line := d.lineAt(seg.Start)
		lines = append(lines, codeLine{
			line:    line,
			offset:  seg.Start - d.lines[line-1],
			virtual: seg.Padding,
			text:    strings.TrimSuffix(string(seg.Value(source)), "\n"),
		})
	}
	return lines
}

// dropSharedIndent takes off the white space that all lines begin with.
func dropSharedIndent(lines []codeLine) []codeLine {
	shared, first := "", true
	for _, l := range lines {
		if l.isBlank() {
			continue
		}
		indent := l.text[:len(l.text)-len(strings.TrimLeft(l.text, " \t"))]
		if first {
			shared, first = indent, false
		}
		for !strings.HasPrefix(indent, shared) {
			shared = shared[:len(shared)-1]
		}
	}
	if shared == "" {
		return lines
	}
	for i, l := range lines {
		n := 0
		for n < len(shared) && n < len(l.text) && l.text[n] == shared[n] {
			n++
		}
		lines[i] = l.drop(n)
	}
	return lines
}

// plainText is what a heading says, without markup.
func plainText(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch t := node.(type) {
		case *ast.Text:
			text := string(t.Segment.Value(source))
			if _, code := t.Parent().(*ast.CodeSpan); !code {
				text = strings.ReplaceAll(html.UnescapeString(text), "~~", "")
			}
			b.WriteString(text)
			if t.SoftLineBreak() || t.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(t.Value)
		}
		return ast.WalkContinue, nil
	})
	text := headingID.ReplaceAllString(b.String(), "")
	return strings.TrimSpace(strings.TrimRight(strings.TrimSpace(text), "#"))
}

// headingID is the {#id} that many dialects allow behind a heading.
var headingID = regexp.MustCompile(`\s*\{:?\s*[#.][^}]*\}\s*$`)
