package parser

import (
	"bytes"
	"regexp"
	"strings"
)

// fenceDialect is a way to write a block of code that CommonMark takes for a paragraph.
type fenceDialect struct {
	open  *regexp.Regexp // the opening line; its group is the info string
	close *regexp.Regexp // the closing line; it has as many colons as the opening one or more
}

var fenceDialects = []fenceDialect{
	{ // {% highlight python linenos %} of Jekyll
		open:  regexp.MustCompile(`^\{%-?\s*highlight\s+([^%\n]*?)\s*-?%\}[ \t]*\n?$`),
		close: regexp.MustCompile(`^\{%-?\s*endhighlight\s*-?%\}[ \t]*$`),
	},
	{ // {{< highlight python "linenos=table" >}} of Hugo
		open:  regexp.MustCompile(`^\{\{[<%]\s*highlight\s+([^>\n]*?)\s*[>%]\}\}[ \t]*\n?$`),
		close: regexp.MustCompile(`^\{\{[<%]\s*/\s*highlight\s*[>%]\}\}[ \t]*$`),
	},
	{ // :::{code-block} python of MyST
		open:  regexp.MustCompile(`^:::+[ \t]*(\{(?:code-block|code-cell|code|sourcecode|testcode|doctest)\}[^\n]*)\n?$`),
		close: regexp.MustCompile(`^:::+[ \t]*$`),
	},
}

// rewriteFence writes a fence of CommonMark over the block of code that begins in the line start..stop, if one does and it
// is closed: an opening without its end is text.
func rewriteFence(source []byte, start, stop int) bool {
	line := source[start:stop]
	for _, d := range fenceDialects {
		m := d.open.FindSubmatchIndex(line)
		if m == nil {
			continue
		}
		info := m[2]
		colons := len(line) - len(bytes.TrimLeft(line, ":"))
		from, to := closingLine(source, stop, d.close, colons)
		if from < 0 {
			return false
		}
		char := byte('~')
		if holdsTildes(source[stop:from]) {
			char = '`'
		}
		length := min(fenceLength(line[:info]), to-from)
		rest := bytes.Clone(line[info:m[3]])
		if char == '`' && bytes.IndexByte(rest, '`') >= 0 {
			return false
		}
		blank(line)
		blank(source[from:to])
		fill(line[:length], char)
		copy(line[info:], rest)
		fill(source[from:from+length], char)
		return true
	}
	return false
}

// closingLine finds the first line from at that closes, without what containers put in front of it.
func closingLine(source []byte, at int, end *regexp.Regexp, colons int) (from, to int) {
	for at < len(source) {
		n := bytes.IndexByte(source[at:], '\n')
		if n < 0 {
			n = len(source) - at
		}
		line := source[at : at+n]
		text := bytes.TrimLeft(line, " \t>")
		if end.Match(text) && len(text)-len(bytes.TrimLeft(text, ":")) >= colons {
			return at + len(line) - len(text), at + n
		}
		at += n + 1
	}
	return -1, -1
}

// holdsTildes reports whether a line begins as a fence of tildes does.
func holdsTildes(code []byte) bool {
	for line := range bytes.Lines(code) {
		if strings.HasPrefix(strings.TrimLeft(string(line), " \t>"), "~~~") {
			return true
		}
	}
	return false
}

// fenceLength leaves a space in front of the info string unless it is a directive, which stands at the colons.
func fenceLength(opening []byte) int {
	return max(3, len(bytes.TrimRight(opening, " \t")))
}

func blank(line []byte) {
	for i := range line {
		if line[i] != '\n' {
			line[i] = ' '
		}
	}
}

func fill(line []byte, char byte) {
	for i := range line {
		line[i] = char
	}
}
