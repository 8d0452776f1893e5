package emit

import (
	"strings"

	"github.com/dave/jennifer/jen"
)

// commentLine is one line of comment with its marker.
func commentLine(text string) string {
	text = strings.TrimRight(strings.Map(commentRune, text), " ")
	if text == "" {
		return "//"
	}
	return "// " + text
}

// commentRune keeps a comment on one line, and out of it what Go source cannot hold.
func commentRune(r rune) rune {
	switch {
	case r == '\n' || r == '\r':
		return ' '
	case r == 0 || r == '\ufeff':
		return '\ufffd'
	}
	return r
}

// comments writes each line as a comment of its own line.
func comments(lines []string) []jen.Code {
	out := make([]jen.Code, len(lines))
	for i, line := range lines {
		out[i] = jen.Comment(commentLine(line))
	}
	return out
}

// trailing puts the comment behind what s holds so far; nothing may follow on that line.
func trailing(s *jen.Statement, text string) *jen.Statement {
	if text != "" {
		s.Comment(commentLine(text))
	}
	return s
}

// doc is the doc comment of what is called name.
func doc(lines []string, name string) []jen.Code {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = strings.ReplaceAll(line, "{name}", name)
	}
	return comments(out)
}
