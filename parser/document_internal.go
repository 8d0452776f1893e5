package parser

import (
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/parser/diag"
)

// InternalError reports a mistake of the converter, which it made at a line of the document while it worked on the
// snippet. Users never see a Go stack.
func (s *Snippet) InternalError(line int) diag.Diagnostic {
	text := s.Doc.LineText(line)
	indent := len(text) - len(strings.TrimLeft(text, " \t"))
	span := diag.Span{Line: line, Column: indent + 1, EndLine: line, EndColumn: max(utf8.RuneCountInString(text), indent+1) + 1}
	return diag.New(diag.InternalError, s.Doc.Name, span, "internal error at %s:%d, snippet %d is left out", s.Doc.Name, line, s.Index).
		WithHint("this is a mistake of py2goasync, not of the document; please report it with the snippet")
}
