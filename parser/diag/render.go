package diag

import (
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"
)

// tabWidth is how wide a tab is shown; it is replaced by spaces so that carets stand under what they mean.
const tabWidth = 4

// Renderer prints diagnostics as compilers do:
//
//	doc.md:12:5: error[PY201]: name 'fetch' is not defined
//	    12 |     await fetch(1)
//	       |           ^~~~~
//	       = hint: …
type Renderer struct {
	w       io.Writer
	color   bool
	width   int
	sources map[string][]string
}

// NewRenderer prints to w. Colour is for terminals, see [UseColor]; width is the number of columns source lines may
// take, 0 for no limit.
func NewRenderer(w io.Writer, color bool, width int) *Renderer {
	return &Renderer{w: w, color: color, width: width, sources: map[string][]string{}}
}

// AddSource gives the text of a file, whose lines are then shown.
func (r *Renderer) AddSource(file, text string) {
	r.sources[file] = strings.Split(text, "\n")
}

// Render prints one diagnostic.
func (r *Renderer) Render(d Diagnostic) error {
	var b strings.Builder
	loc := d.Location()
	if loc != "" {
		b.WriteString(r.paint(bold, loc+":") + " ")
	}
	b.WriteString(r.paint(severityColor[d.Severity], fmt.Sprintf("%s[%s]:", d.Severity, d.Code)))
	b.WriteString(" " + r.paint(bold, d.Message) + "\n")
	gutter := r.gutterWidth(d)
	r.excerpt(&b, d.File, d.Span, gutter, severityColor[d.Severity])
	for _, n := range d.Notes {
		file := n.File
		if file == "" {
			file = d.File
		}
		fmt.Fprintf(&b, "%s %s\n", r.paint(bold, location(file, n.Span)+": note:"), n.Message)
		r.excerpt(&b, file, n.Span, gutter, severityColor[Note])
	}
	if d.Hint != "" {
		for i, line := range strings.Split(d.Hint, "\n") {
			head := "= " + r.paint(bold, "hint:") + " "
			if i > 0 {
				head = "        "
			}
			fmt.Fprintf(&b, "%s %s%s\n", strings.Repeat(" ", gutter+1), head, line)
		}
	}
	_, err := io.WriteString(r.w, b.String())
	return err
}

func (r *Renderer) gutterWidth(d Diagnostic) int {
	last := d.Span.Line
	for _, n := range d.Notes {
		last = max(last, n.Span.Line)
	}
	return max(5, len(fmt.Sprint(last)))
}

// excerpt prints the source line of a span with carets below it; a span over several lines is marked on its first.
func (r *Renderer) excerpt(b *strings.Builder, file string, s Span, gutter int, color string) {
	lines := r.sources[file]
	if !s.IsValid() || s.Line > len(lines) {
		return
	}
	line := []rune(strings.TrimRight(lines[s.Line-1], "\r\n"))
	from := min(max(s.Column-1, 0), len(line))
	to := len(line)
	if s.EndLine <= s.Line {
		to = min(max(s.EndColumn-1, from), len(line))
	}
	line, from, to = r.window(line, from, to)
	text, pad, carets := layOut(line, from, to)
	bar := r.paint(blue, "|")
	fmt.Fprintf(b, "%s %s %s\n", r.paint(blue, fmt.Sprintf("%*d", gutter+1, s.Line)), bar, text)
	mark := "^" + strings.Repeat("~", max(carets-1, 0))
	if s.EndLine > s.Line {
		mark += "..."
	}
	fmt.Fprintf(b, "%s %s %s%s\n", strings.Repeat(" ", gutter+1), bar, strings.Repeat(" ", pad), r.paint(color, mark))
}

// window cuts a line that is wider than the terminal down to what surrounds the marked part.
func (r *Renderer) window(line []rune, from, to int) ([]rune, int, int) {
	limit := r.width - 12
	if r.width == 0 || limit < 20 || len(line) <= limit {
		return line, from, to
	}
	start := max(0, min(from-limit/3, len(line)-limit))
	end := min(len(line), start+limit)
	cut := append([]rune(nil), line[start:end]...)
	if start > 0 {
		cut[0] = '…'
	}
	if end < len(line) {
		cut[len(cut)-1] = '…'
	}
	return cut, max(from-start, 0), min(max(to-start, from-start), len(cut))
}

// layOut expands tabs and gives, in terminal columns, where the marked part begins and how wide it is.
func layOut(line []rune, from, to int) (text string, pad, width int) {
	var b strings.Builder
	at := 0
	for i, c := range line {
		if i == from {
			pad = at
		}
		if i == to {
			width = at - pad
		}
		switch {
		case c == '\t':
			n := tabWidth - at%tabWidth
			b.WriteString(strings.Repeat(" ", n))
			at += n
		case c < ' ' || c == 0x7f:
			b.WriteRune('�')
			at++
		default:
			b.WriteRune(c)
			at += runewidth.RuneWidth(c)
		}
	}
	if from >= len(line) {
		pad = at
	}
	if to >= len(line) {
		width = at - pad
	}
	return b.String(), pad, max(width, 1)
}
