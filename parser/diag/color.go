package diag

import (
	"os"

	"golang.org/x/term"
)

const (
	bold = "\x1b[1m"
	blue = "\x1b[34;1m"
)

var severityColor = map[Severity]string{
	Error:   "\x1b[31;1m",
	Warning: "\x1b[33;1m",
	Note:    "\x1b[36;1m",
}

func (r *Renderer) paint(color, text string) string {
	if !r.color {
		return text
	}
	return color + text + "\x1b[0m"
}

// UseColor reports whether f is a terminal whose user has not asked for plain text (https://no-color.org).
func UseColor(f *os.File) bool {
	if os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	return IsTerminal(f)
}

// IsTerminal reports whether f is a terminal.
func IsTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }
