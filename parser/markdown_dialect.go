package parser

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// blankFrontMatter replaces YAML or TOML front matter by white space of the same size, so that CommonMark does not read
// it as a heading and every offset stays.
func blankFrontMatter(source []byte) []byte {
	var mark string
	switch {
	case bytes.HasPrefix(source, []byte("---\n")):
		mark = "---"
	case bytes.HasPrefix(source, []byte("+++\n")):
		mark = "+++"
	default:
		return source
	}
	for at := 4; at < len(source); {
		end := bytes.IndexByte(source[at:], '\n')
		if end < 0 {
			end = len(source) - at
		}
		line := string(bytes.TrimRight(source[at:at+end], " \t"))
		if line == mark || mark == "---" && line == "..." {
			return blanked(source, 0, at+end)
		}
		if mark == "---" && at == 4 && line == "" {
			return source // a thematic break
		}
		at += end + 1
	}
	return source
}

func blanked(source []byte, from, to int) []byte {
	out := bytes.Clone(source)
	for i := from; i < to; i++ {
		if out[i] != '\n' {
			out[i] = ' '
		}
	}
	return out
}

// parseDialects parses CommonMark with the containers of MkDocs and GitHub added, which hold indented fences, and with the
// fences of MyST, Jekyll and Hugo:
//
//	!!! note "Title"          => -   note "Title"
//	=== "Tab"                 => -   "Tab"
//	[^1]: Note                => -   .Note
//	:   Definition            => -   Definition
//	:::{code-block} python    => ~~~{code-block} python
//	{% highlight python %}    => ~~~~~~~~~~~~ python
//
// A list item or a fence of the same size stands in for each, so that goldmark reads what is inside and every offset
// stays. The tree is searched for such lines, and parsed again until there are none: that way a fence that shows one is
// safe. source is changed in place.
func parseDialects(source []byte) ast.Node {
	if bytes.Contains(source, []byte("[^")) {
		for rewriteDialects(parseWithoutLinks(source), source) {
		}
	}
	for {
		root := parseMarkdown(source)
		if !rewriteDialects(root, source) {
			return root
		}
	}
}

func rewriteDialects(root ast.Node, source []byte) bool {
	changed := false
	_ = ast.Walk(root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || node.Type() != ast.TypeBlock {
			return ast.WalkContinue, nil
		}
		if k := node.Kind(); k != ast.KindParagraph && k != ast.KindTextBlock && k != ast.KindHeading {
			return ast.WalkContinue, nil
		}
		lines := node.Lines()
		if node.Kind() == ast.KindHeading && lines.Len() > 0 && isATX(source, lines.At(0).Start) {
			return ast.WalkSkipChildren, nil
		}
		for i := range lines.Len() {
			seg := lines.At(i)
			if rewriteContainer(source, seg.Start, seg.Stop) {
				changed = true
			} else if rewriteFence(source, seg.Start, seg.Stop) {
				changed = true
				break // what follows is inside it now
			}
		}
		return ast.WalkSkipChildren, nil
	})
	return changed
}

// isATX reports whether what begins at start is the text of a `# heading`, not of one that is underlined.
func isATX(source []byte, start int) bool {
	begin := bytes.LastIndexByte(source[:start], '\n') + 1
	return bytes.IndexByte(source[begin:start], '#') >= 0
}

func rewriteContainer(source []byte, start, stop int) bool {
	line := source[start:stop]
	for _, mark := range []string{"!!! ", "??? ", "???+ ", "=== \"", "=== '", "===! \"", "===+ \""} {
		if bytes.HasPrefix(line, []byte(mark)) && nextIsIndented(source, start, stop) {
			copy(line, "-   ")
			for i := 4; i < len(mark); i++ {
				if line[i] == ' ' {
					line[i] = '.'
				}
			}
			return true
		}
	}
	mark := bytes.TrimRight(footnoteMark.Find(line), "\n")
	if len(mark) == 0 && bytes.HasPrefix(line, []byte(":   ")) {
		mark = line[:4]
	}
	if len(mark) == 0 || !nextIsIndented(source, start, stop) {
		return false
	}
	copy(line, "-   "+strings.Repeat(".", max(0, len(mark)-4)))
	return true
}

// footnoteMark is what a footnote of GitHub begins with.
var footnoteMark = regexp.MustCompile(`^\[\^[^\]\s]+\]:(?: |\n|$)`)

// nextIsIndented reports whether the next line that is not blank stands four columns further in.
func nextIsIndented(source []byte, start, stop int) bool {
	begin := bytes.LastIndexByte(source[:start], '\n') + 1
	rest := source[min(stop, len(source)):]
	for len(rest) > 0 {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		if len(bytes.Trim(line, "> \t")) > 0 {
			return indentOf(line) >= start-begin+4
		}
		rest = after
	}
	return false
}

func indentOf(line []byte) int {
	width := 0
	for _, c := range line {
		switch c {
		case ' ':
			width++
		case '\t':
			width += 4 - width%4
		case '>':
			width++
		default:
			return width
		}
	}
	return width
}

// dropDirectiveOptions takes off the options of a MyST directive: lines such as `:caption: x`, or a block between `---`.
func dropDirectiveOptions(lines []codeLine) []codeLine {
	if len(lines) > 0 && lines[0].text == "---" {
		for i := 1; i < len(lines); i++ {
			if lines[i].text == "---" {
				return lines[i+1:]
			}
		}
		return lines
	}
	at := 0
	for at < len(lines) && isDirectiveOption(lines[at].text) {
		at++
	}
	if at > 0 {
		for at < len(lines) && lines[at].isBlank() {
			at++
		}
	}
	return lines[at:]
}

func isDirectiveOption(line string) bool {
	if len(line) < 3 || line[0] != ':' {
		return false
	}
	for i := 1; i < len(line); i++ {
		c := line[i]
		if c == ':' {
			return i > 1
		}
		if c != '-' && c != '_' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return false
}

// insideDirective is what a MyST directive that is no code, such as ```{note}, holds: Markdown, which may have fences of
// its own. All else is blanked, so that every offset stays. It is nil for any other fence.
func insideDirective(n *ast.FencedCodeBlock, s *Snippet, source []byte) []byte {
	if n.Info == nil || s.IsPython || !bytes.HasPrefix(n.Info.Segment.Value(source), []byte("{")) {
		return nil
	}
	name, _, _ := strings.Cut(strings.TrimSpace(s.Info)[1:], "}")
	if _, directive := languageOf(s.Info); !directive || codeDirectives[strings.ToLower(strings.TrimSpace(name))] {
		return nil
	}
	inner := blanked(source, 0, len(source))
	fences := false
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		copy(inner[seg.Start:seg.Stop], source[seg.Start:seg.Stop])
		line := bytes.TrimLeft(source[seg.Start:seg.Stop], " >")
		fences = fences || bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~"))
	}
	if !fences {
		return nil
	}
	return inner
}
