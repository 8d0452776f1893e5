package parser

import (
	"regexp"
	"strings"
)

// sniffKind decides how a text without a telling name is read: Python when it parses and does something that is
// Python's own, Markdown when it has a fence.
func sniffKind(source string) DocumentKind {
	if looksLikePython(source) {
		return PythonScript
	}
	for line := range strings.Lines(source) {
		line = strings.TrimLeft(line, " \t>")
		if strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~") {
			return MarkdownDocument
		}
	}
	return PythonScript
}

// looksLikePython reports whether text is Python beyond doubt: it parses, and one of its lines is a form that other
// languages do not share.
func looksLikePython(code string) bool {
	if !pythonForm.MatchString(code) {
		return false
	}
	return parsesAsPython(code)
}

// pythonForm is a cheap test before the parser's: a definition or block with its colon, an import, an await.
// (It looks at lines of code only; what a fence is, goldmark says.)
var pythonForm = regexp.MustCompile(`(?m)^[ \t]*(` +
	`(async[ \t]+)?def[ \t]+\w+.*|class[ \t]+\w+.*:|@\w[\w.]*(\(.*\))?` +
	`|from[ \t]+[\w.]+[ \t]+import[ \t].*|import[ \t]+[\w., \t]+` +
	`|(async[ \t]+)?(for|with)[ \t].*:|if[ \t].*:` +
	`|.*\bawait[ \t].*|.*\basyncio\.\w+.*|print\(.*\)` +
	`)[ \t]*(#.*)?$`)
