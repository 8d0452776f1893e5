package convert

import (
	"bytes"
	"fmt"
	"go/format"
	goparser "go/parser"
	"go/token"
	"regexp"
	"strconv"
	"strings"

	goast "go/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate"
)

// internalError reports a mistake of the converter at the line of the document that it was working on, or the snippet's
// first. Users never see a Go stack.
func internalError(s *parser.Snippet, what any, stack []byte, trace bool) diag.Diagnostic {
	line := s.Line
	pos, text := translate.BugError(what)
	if pos.Line > 0 {
		line = pos.Line
	}
	d := s.InternalError(line)
	if trace {
		d.Message = fmt.Sprintf("%s: %s\n%s", d.Message, text, stack)
	}
	return d
}

// notCompiled reports that the Go of a snippet does not compile, at the Python line that the compiler's first message is
// about. What the compiler said is for those who work on the converter only.
func (s *Snippet) notCompiled(output string, trace bool) diag.Diagnostic {
	d := s.Source.InternalError(s.pythonLine(output))
	d.Message += ": the generated Go does not compile"
	if trace {
		d.Message += "\n" + output
	}
	return d
}

var goPosition = regexp.MustCompile(`(?m)([\w.-]+\.go):(\d+)`)

// pythonLine is the document's line of the first Go position in a compiler's output.
func (s *Snippet) pythonLine(output string) int {
	for _, m := range goPosition.FindAllStringSubmatch(output, -1) {
		goLine, _ := strconv.Atoi(m[2])
		if line := s.lineTable(m[1])[goLine]; line > 0 {
			return line
		}
	}
	return s.Source.Line
}

// lineTable reads the table that traceback lines come from: Go line -> the document's line.
func (s *Snippet) lineTable(goFile string) map[int]int {
	table := map[int]int{}
	for _, f := range s.Files {
		if f.Name == linesFile {
			readLineTable(table, readTables(f.Source)[goFile])
		}
	}
	return table
}

// readTables finds the tables in the source of lines.go, by Go file.
func readTables(source []byte) map[string]string {
	tables := map[string]string{}
	parsed, err := goparser.ParseFile(token.NewFileSet(), linesFile, source, 0)
	if err != nil {
		return tables
	}
	goast.Inspect(parsed, func(n goast.Node) bool {
		if call, ok := n.(*goast.CallExpr); ok && len(call.Args) == 3 && isRegisterLines(call.Fun) {
			tables[stringOf(call.Args[0])] = stringOf(call.Args[2])
		}
		return true
	})
	return tables
}

// rewriteTables gives lines.go one table, for the lines of the document.
func rewriteTables(source []byte, doc, table string) []byte {
	fset := token.NewFileSet()
	parsed, err := goparser.ParseFile(fset, linesFile, source, goparser.ParseComments)
	if err != nil {
		return source
	}
	goast.Inspect(parsed, func(n goast.Node) bool {
		body, ok := n.(*goast.BlockStmt)
		if !ok || len(body.List) == 0 {
			return true
		}
		body.List = body.List[:1]
		goast.Inspect(body, func(n goast.Node) bool {
			if call, ok := n.(*goast.CallExpr); ok && len(call.Args) == 3 && isRegisterLines(call.Fun) {
				call.Args[0].(*goast.BasicLit).Value = strconv.Quote(doc)
				call.Args[2].(*goast.BasicLit).Value = strconv.Quote(table)
			}
			return true
		})
		return false
	})
	var out bytes.Buffer
	if err := format.Node(&out, fset, parsed); err != nil {
		return source
	}
	return out.Bytes()
}

func isRegisterLines(f goast.Expr) bool {
	sel, ok := f.(*goast.SelectorExpr)
	return ok && sel.Sel.Name == "RegisterLines"
}

func stringOf(e goast.Expr) string {
	if lit, ok := e.(*goast.BasicLit); ok {
		text, _ := strconv.Unquote(lit.Value)
		return text
	}
	return ""
}

// readLineTable reads lines such as "18-20 43": three lines of Go for line 43.
func readLineTable(table map[int]int, text string) {
	for row := range strings.Lines(text) {
		fields := strings.Fields(row)
		if len(fields) < 2 {
			continue
		}
		from, to, isRange := strings.Cut(fields[0], "-")
		first, err := strconv.Atoi(from)
		last := first
		if isRange && err == nil {
			last, err = strconv.Atoi(to)
		}
		line, lineErr := strconv.Atoi(fields[1])
		if err != nil || lineErr != nil {
			continue
		}
		for i := first; i <= last; i++ {
			table[i] = line
		}
	}
}
