package parser

import (
	"strings"

	"github.com/py2goasync/py2goasync/parser/diag"
)

// pythonMagics are the cell magics below which Python stands all the same.
var pythonMagics = map[string]bool{"time": true, "timeit": true, "capture": true, "prun": true, "python": true, "python3": true}

// cellMagic is the word after %% on the first line of a cell.
func cellMagic(code string) (string, bool) {
	first, _, _ := strings.Cut(strings.TrimLeft(code, " \t\n"), "\n")
	rest, ok := strings.CutPrefix(first, "%%")
	if !ok {
		return "", false
	}
	name, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	return strings.ToLower(name), name != ""
}

// withoutMagics replaces IPython's magics, commands for the shell and requests for help by pass; each gives a warning.
//
//	%matplotlib inline   !pip install x   %%time   f?
func (s *Snippet) withoutMagics() bool {
	found := false
	for i, l := range s.lines {
		text := strings.TrimSpace(l.text)
		if !isMagic(text) {
			continue
		}
		found = true
		indent := len(l.text) - len(strings.TrimLeft(l.text, " \t"))
		at := s.DocSpan(Span{Start: Position{i + 1, indent}, End: Position{i + 1, indent + len(text)}})
		s.Notices = append(s.Notices, diag.New(diag.Magic, s.Doc.Name, at, "%s is left out: it is a command of IPython, not Python", firstField(text)))
		s.setLine(i, l.text[:indent]+"pass")
	}
	return found
}

func firstField(text string) string { return strings.Fields(text)[0] }

func isMagic(text string) bool {
	switch {
	case len(text) < 2:
		return false
	case text[0] == '!', text[0] == '%' && (text[1] == '%' || isLetter(text[1])):
		return true
	case text[0] == '?', strings.HasSuffix(text, "?"):
		name := strings.Trim(text, "?")
		return name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.") == ""
	}
	return false
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
