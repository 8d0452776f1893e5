package parser

import (
	"regexp"
	"strings"
)

// readRST finds the code of a reStructuredText page: code directives, literal blocks and doctest blocks, wherever they are
// nested. Sphinx's dialect is understood.
func readRST(doc *Document) error {
	r := &rstReader{doc: doc}
	for i := range doc.lines {
		r.lines = append(r.lines, doc.LineText(i+1))
	}
	r.read()
	return nil
}

type rstReader struct {
	doc     *Document
	lines   []string
	heading string
	// language is what `.. highlight::` sets for blocks that name none.
	language string
}

// rstCode are the directives that hold code; their argument is its language.
var rstCode = map[string]bool{
	"code": true, "code-block": true, "sourcecode": true, "testcode": true, "doctest": true, "ipython": true, "prompt": true,
	"code-cell": true, "jupyter-execute": true, "plot": true, "exec_code": true, "testsetup": true, "testcleanup": true,
}

// rstPython are those whose code is Python unless they say otherwise.
var rstPython = map[string]string{
	"testcode": "python", "doctest": "doctest", "ipython": "ipython", "jupyter-execute": "python", "plot": "python",
	"exec_code": "python", "testsetup": "python", "testcleanup": "python",
}

// rstOpaque are the directives whose content is no reStructuredText and no code.
var rstOpaque = map[string]bool{
	"raw": true, "parsed-literal": true, "math": true, "graphviz": true, "digraph": true, "productionlist": true, "csv-table": true,
	"mermaid": true, "uml": true, "testoutput": true, "literalinclude": true, "include": true, "image": true, "figure": false,
}

var rstDirective = regexp.MustCompile(`^([ \t]*(?:[-*+] +|\d+[.)] +|#\. +)?)\.\. +(?:\|[^|]+\| +)?([\w:.+-]+?)::(?:[ \t]+(.*))?$`)

func (r *rstReader) read() {
	for i := 0; i < len(r.lines); {
		i = r.block(i)
	}
}

// block reads what begins at line i and gives the line where it goes on.
func (r *rstReader) block(i int) int {
	line := r.lines[i]
	text := strings.TrimSpace(line)
	switch {
	case text == "":
		return i + 1
	case r.isHeading(i):
		r.heading = rstPlain(text)
		return i + 2
	case strings.HasPrefix(text, ">>> ") || text == ">>>":
		return r.doctest(i)
	}
	if m := rstDirective.FindStringSubmatch(line); m != nil {
		return r.directive(i, len(m[1]), strings.TrimSuffix(m[2], ":"), strings.TrimSpace(m[3]))
	}
	if isRSTComment(text) {
		return r.after(i, indentWidth(line))
	}
	// A paragraph; one that ends in :: has a literal block below it.
	indent := indentWidth(line)
	for i+1 < len(r.lines) && strings.TrimSpace(r.lines[i+1]) != "" && !rstDirective.MatchString(r.lines[i+1]) && !r.isHeading(i+1) {
		i++
		indent = min(indent, indentWidth(r.lines[i]))
	}
	if !strings.HasSuffix(strings.TrimSpace(r.lines[i]), "::") {
		return i + 1
	}
	end := r.after(i, indentWidth(r.lines[i]))
	if r.isBlank(i+1, end) {
		return i + 1
	}
	language := r.language
	if r.showsShell(i+1, end) {
		language = "console"
	}
	r.add(i+1, i+1, end, language)
	return end
}

// showsShell: a literal block below prose that begins with a shell's prompt is none of the language of the others.
func (r *rstReader) showsShell(from, to int) bool {
	for _, line := range r.lines[from:to] {
		if text := strings.TrimSpace(line); text != "" {
			return strings.HasPrefix(text, "$ ") || text == "$" || strings.HasPrefix(text, "% ") || strings.HasPrefix(text, "C:\\>")
		}
	}
	return false
}

// isHeading: a line of text with a line of punctuation below it that is not shorter.
func (r *rstReader) isHeading(i int) bool {
	if i+1 >= len(r.lines) {
		return false
	}
	text, under := strings.TrimSpace(r.lines[i]), strings.TrimRight(r.lines[i+1], " \t")
	if text == "" || len(under) < 3 || !isAdornment(under) || isAdornment(text) && len(text) >= 3 {
		return false
	}
	return len(under) >= len([]rune(text)) || len(under) >= 8
}

func isAdornment(s string) bool {
	return s != "" && strings.IndexByte("=-`:.'\"~^_*+#<>!$%&(),/;?@[\\]{|}", s[0]) >= 0 && strings.Trim(s, s[:1]) == ""
}

// isRSTComment: `.. anything` that is no directive, target, footnote or substitution.
func isRSTComment(text string) bool {
	if text == ".." {
		return true
	}
	rest, ok := strings.CutPrefix(text, ".. ")
	return ok && !strings.HasPrefix(rest, "_") && !strings.HasPrefix(rest, "[") && !strings.HasPrefix(rest, "|")
}

// after is the first line behind i that is not blank and not indented more than indent.
func (r *rstReader) after(i, indent int) int {
	for i++; i < len(r.lines); i++ {
		if strings.TrimSpace(r.lines[i]) != "" && indentWidth(r.lines[i]) <= indent {
			break
		}
	}
	return i
}

func (r *rstReader) isBlank(from, to int) bool {
	for _, line := range r.lines[from:to] {
		if strings.TrimSpace(line) != "" {
			return false
		}
	}
	return true
}

func (r *rstReader) directive(i, indent int, name, argument string) int {
	name = strings.TrimPrefix(strings.ToLower(name), "py:")
	switch {
	case name == "highlight":
		r.language = baseLanguage(argument)
		return r.after(i, indent)
	case rstOpaque[name]:
		return r.after(i, indent)
	case !rstCode[name]:
		return i + 1 // what is inside is read like the rest
	}
	end := r.after(i, indent)
	language := rstPython[name]
	if word := firstWord(argument); language == "" {
		language = baseLanguage(word)
	}
	if language == "" {
		language = r.language
	}
	from := i + 1
	for from < end && isDirectiveOption(strings.TrimSpace(r.lines[from])) {
		from++
	}
	r.add(i+1, from, end, language)
	return end
}

// doctest reads a block that begins with a prompt, and those that only blank lines separate from it.
func (r *rstReader) doctest(i int) int {
	indent := indentWidth(r.lines[i])
	end := i
	for end < len(r.lines) {
		for end < len(r.lines) && strings.TrimSpace(r.lines[end]) != "" && indentWidth(r.lines[end]) >= indent {
			end++
		}
		next := end
		for next < len(r.lines) && strings.TrimSpace(r.lines[next]) == "" {
			next++
		}
		if next >= len(r.lines) || indentWidth(r.lines[next]) != indent || !strings.HasPrefix(r.lines[next][indent:], ">>>") {
			break
		}
		end = next
	}
	r.add(i+1, i, end, "pycon")
	return end
}

// add makes a snippet of the lines from..end; fence is the number of the line that announces it.
func (r *rstReader) add(fence, from, end int, language string) {
	for from < end && strings.TrimSpace(r.lines[from]) == "" {
		from++
	}
	for end > from && strings.TrimSpace(r.lines[end-1]) == "" {
		end--
	}
	var lines []codeLine
	for i := from; i < end; i++ {
		lines = append(lines, codeLine{line: i + 1, text: r.lines[i]})
	}
	s := &Snippet{Index: len(r.doc.Snippets) + 1, FenceLine: fence, Heading: r.heading, Info: language}
	s.read(lines, language)
	r.doc.Snippets = append(r.doc.Snippets, s)
}

var rstRole = regexp.MustCompile(":[\\w:.-]+:`~?([^`<]*?)(?: *<[^`>]*>)?`")

// rstPlain is a heading without markup.
func rstPlain(text string) string {
	text = rstRole.ReplaceAllString(text, "$1")
	return strings.NewReplacer("``", "", "`", "", "**", "").Replace(text)
}
