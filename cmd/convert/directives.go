package convert

import (
	"bytes"
	"fmt"
	"go/format"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/emit"
)

// linesFile holds the tables that Python tracebacks are made from.
const linesFile = "lines.go"

// withLineDirectives puts //line directives before the Go lines that came from the document, so that the Go toolchain's own
// messages, stack traces and debuggers point at it. The tables for Python tracebacks are changed to match.
func withLineDirectives(files []emit.File, doc string) []emit.File {
	doc = filepath.Base(doc)
	tables := map[string]string{}
	for _, f := range files {
		if f.Name == linesFile {
			tables = readTables(f.Source)
		}
	}
	if len(tables) == 0 {
		return files
	}
	out := make([]emit.File, 0, len(files))
	var merged []string
	for _, f := range files {
		if table, ok := tables[f.Name]; ok {
			lines := map[int]int{}
			readLineTable(lines, table)
			merged = append(merged, identityTable(table, lines))
			f.Source = directives(f.Source, f.Name, doc, lines)
		}
		out = append(out, f)
	}
	for i, f := range out {
		if f.Name == linesFile {
			out[i].Source = rewriteTables(f.Source, doc, strings.Join(merged, "\n"))
		}
	}
	return out
}

// directives changes what a file and line the compiler believes in wherever that is not what it would count on to.
func directives(source []byte, goFile, doc string, lines map[int]int) []byte {
	var out bytes.Buffer
	file, line := goFile, 1
	for i, text := range bytes.SplitAfter(source, []byte("\n")) {
		wantFile, wantLine := goFile, i+1
		if l, ok := lines[i+1]; ok {
			wantFile, wantLine = doc, l
		}
		blank := len(bytes.TrimSpace(text)) == 0
		if !blank && (file != wantFile || line != wantLine) {
			fmt.Fprintf(&out, "//line %s:%d\n", wantFile, wantLine)
			file, line = wantFile, wantLine
		}
		out.Write(text)
		line++
	}
	if formatted, err := format.Source(out.Bytes()); err == nil {
		return formatted
	}
	return source
}

// identityTable is a table for code whose lines are those of the document already.
func identityTable(table string, lines map[int]int) string {
	var rows []string
	seen := map[int]bool{}
	for row := range strings.Lines(table) {
		fields := strings.Fields(row)
		switch {
		case len(fields) >= 3 && fields[0] == "def":
			if from, to, ok := documentRange(fields[1], lines); ok {
				rows = append(rows, fmt.Sprintf("def %d-%d %s", from, to, strings.Join(fields[2:], " ")))
			}
		case len(fields) >= 2 && fields[0] != "src" && fields[0] != "func":
			if line, err := strconv.Atoi(fields[1]); err == nil && !seen[line] {
				seen[line] = true
				rows = append(rows, strings.Join(append([]string{fields[1]}, fields[1:]...), " "))
			}
		default:
			rows = append(rows, strings.TrimSpace(row))
		}
	}
	return strings.Join(rows, "\n")
}

// documentRange is what a range of Go lines covers in the document.
func documentRange(span string, lines map[int]int) (from, to int, ok bool) {
	first, last, _ := strings.Cut(span, "-")
	a, errA := strconv.Atoi(first)
	b, errB := strconv.Atoi(last)
	if errA != nil || errB != nil {
		return 0, 0, false
	}
	var all []int
	for goLine, line := range lines {
		if goLine >= a && goLine <= b {
			all = append(all, line)
		}
	}
	if len(all) == 0 {
		return 0, 0, false
	}
	sort.Ints(all)
	return all[0], all[len(all)-1], true
}
