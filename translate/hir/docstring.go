package hir

import "strings"

// CompiledDoc is a docstring as __doc__ shows it: CPython takes the indentation that its lines share off when it compiles.
func CompiledDoc(text string) string {
	lines := strings.Split(expandTabs(text), "\n")
	margin := sharedIndent(lines)
	for i, l := range lines {
		if i == 0 {
			lines[i] = strings.TrimLeft(l, " ")
			continue
		}
		cut := min(margin, len(l)-len(strings.TrimLeft(l, " ")))
		lines[i] = l[cut:]
	}
	return strings.Join(lines, "\n")
}

// DocLines are the lines of a docstring as inspect.cleandoc gives it, without blanks at their ends.
func DocLines(text string) []string {
	lines := strings.Split(CompiledDoc(text), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	return lines
}

// sharedIndent is the indentation that all lines but the first and the blank ones have; 0 where there are none.
func sharedIndent(lines []string) int {
	indent := -1
	for _, l := range lines[1:] {
		if rest := strings.TrimLeft(l, " "); rest != "" && (indent < 0 || len(l)-len(rest) < indent) {
			indent = len(l) - len(rest)
		}
	}
	return max(indent, 0)
}

// expandTabs is str.expandtabs with stops at each eighth column.
func expandTabs(text string) string {
	if !strings.Contains(text, "\t") {
		return text
	}
	var b strings.Builder
	col := 0
	for _, r := range text {
		switch r {
		case '\t':
			n := 8 - col%8
			b.WriteString(strings.Repeat(" ", n))
			col += n
		case '\n', '\r':
			b.WriteRune(r)
			col = 0
		default:
			b.WriteRune(r)
			col++
		}
	}
	return b.String()
}
