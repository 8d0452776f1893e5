package pytest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// sourceLines are the lines of a file of tests, where it is there to be read.
func (r *reporter) sourceLines(file string) []string {
	if r.sources == nil {
		r.sources = map[string][]string{}
	}
	lines, ok := r.sources[file]
	if !ok {
		if text, err := os.ReadFile(filepath.Clean(file)); err == nil {
			lines = strings.Split(string(text), "\n")
		}
		r.sources[file] = lines
	}
	return lines
}

// excerpt is the source of the function that a place stands in, from its first line to the end of the statement: before are the lines
// above that of the place, after those of the statement that follow it. There is none where the file is not there.
func (r *reporter) excerpt(f frame) (before []string, at string, after []string) {
	lines := r.sourceLines(f.file)
	if f.line < 1 || f.line > len(lines) || strings.TrimSpace(lines[f.line-1]) != f.source && f.source != "" {
		return nil, "", nil
	}
	start := functionStart(lines, f)
	if start < 0 {
		return nil, "", nil
	}
	end := statementEnd(lines[start:], f.line-1-start) + start
	part := slices.Clone(lines[start : end+1])
	shift := indentOf(lines[start])
	for i, l := range part {
		part[i] = strings.TrimRight(l[min(shift, indentOf(l), len(l)):], " \t")
	}
	n := f.line - 1 - start
	return part[:n], part[n], part[n+1:]
}

func indentOf(l string) int { return len(l) - len(strings.TrimLeft(l, " \t")) }

// functionStart is the index of the first line of the function, a decorator perhaps; -1 where it is not found.
func functionStart(lines []string, f frame) int {
	name := f.function[strings.LastIndexByte(f.function, '.')+1:]
	for i := f.line - 1; i >= 0; i-- {
		text := strings.TrimPrefix(strings.TrimSpace(lines[i]), "async ")
		rest, ok := strings.CutPrefix(text, "def "+name)
		if !ok || rest == "" || unicode.IsLetter(rune(rest[0])) || unicode.IsDigit(rune(rest[0])) || rest[0] == '_' {
			continue
		}
		first, depth := i, indentOf(lines[i])
		for j := i - 1; j >= 0 && strings.TrimSpace(lines[j]) != "" && indentOf(lines[j]) >= depth; j-- {
			if indentOf(lines[j]) == depth && strings.HasPrefix(lines[j][depth:], "@") {
				first = j
			} else if indentOf(lines[j]) == depth && !strings.ContainsRune(")]}#", rune(lines[j][depth])) {
				break
			}
		}
		return first
	}
	return -1
}

// statementEnd is the index of the line in which the statement of a line ends: brackets and long texts go on.
func statementEnd(lines []string, at int) int {
	depth, quote := 0, ""
	for n, l := range lines {
		goesOn := false
		for i := 0; i < len(l); i++ {
			switch {
			case quote != "":
				if l[i] == '\\' {
					i++
				} else if strings.HasPrefix(l[i:], quote) {
					i += len(quote) - 1
					quote = ""
				}
			case l[i] == '#':
				i = len(l)
			case l[i] == '"' || l[i] == '\'':
				quote = l[i : i+1]
				if triple := strings.Repeat(quote, 3); strings.HasPrefix(l[i:], triple) {
					quote = triple
					i += 2
				}
			case strings.IndexByte("([{", l[i]) >= 0:
				depth++
			case strings.IndexByte(")]}", l[i]) >= 0:
				depth--
			case l[i] == '\\' && i == len(l)-1:
				goesOn = true
			}
		}
		if len(quote) == 1 {
			quote = "" // a text ends with its line
		}
		if n >= at && depth <= 0 && quote == "" && !goesOn {
			return n
		}
	}
	return at
}

// arguments writes the arguments of the test, as many a line as fit.
func (r *reporter) arguments(i *item) {
	line := ""
	for _, a := range i.shown {
		text := a.Key + " = " + safeRepr(a.Value, 240)
		switch {
		case len([]rune(text))+len([]rune(line))+2 > width && line != "":
			r.line(line)
			line = text
		case line != "":
			line += ", " + text
		default:
			line = text
		}
	}
	if len(i.shown) > 0 {
		r.line(line)
		r.line("")
	}
}
