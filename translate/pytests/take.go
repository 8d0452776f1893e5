package pytests

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// Row is what a call of pytest.main is handed of one name of a module: rows of tests=.
type Row struct {
	Name string // as the module calls it
	Text string
}

// Around is what a call of pytest.main is handed besides the tests of its own file.
type Around struct {
	Conftests []File // the conftest.py beside the script, and those around other files of tests
	Files     []File // of tests, the script itself among them or not; none where it is the only one
	// IsTests and IsConftest say what a module is.
	IsTests, IsConftest bool
	Imported            []Row             // what the file imports of other modules
	Ini                 map[string]string // the settings of pytest.ini or another file
}

// File is a file of tests, or a conftest.py: its path below the folder of the script. Own stands for the script itself.
type File struct {
	Path string
	Rows []Row
	Own  bool
}

// Take rewrites a snippet that has been parsed, if it imports pytest; it is parsed again. Lines stay what they are. It gives the rows
// of the snippet.
func Take(s *parser.Snippet, around Around) []Row {
	known := around.IsTests || around.IsConftest
	if s.File == nil || s.File.Module == nil || len(s.Errors) > 0 || !strings.Contains(s.Code, "pytest") && !known {
		return nil
	}
	t := &taker{snippet: s, file: s.File, names: map[string]string{}, called: map[string]bool{}}
	for _, st := range s.File.Module.Body {
		parser.Inspect(st, t.look)
	}
	if len(t.names) == 0 && !known {
		return nil
	}
	t.around = around
	s.Asserts = known || len(t.mains) > 0
	t.body(s.File.Module.Body, "")
	for _, call := range t.mains {
		t.hand(call)
	}
	if len(t.edits) > 0 {
		written := s.File
		s.Rewrite(t.edits)
		if s.Written == nil {
			s.Written = written
		}
	}
	return t.rows
}

type taker struct {
	snippet *parser.Snippet
	file    *parser.File
	names   map[string]string // what imports of pytest bind
	called  map[string]bool   // names that are called
	mains   []*ast.Call
	rows    []Row
	edits   []parser.Edit
	around  Around
}

// look notes imports of pytest and calls.
func (t *taker) look(n ast.Ast) bool {
	switch n := n.(type) {
	case *ast.Import:
		for _, a := range n.Names {
			if module := string(a.Name); module == "pytest" || module == "pytest_asyncio" {
				name := module
				if a.AsName != "" {
					name = string(a.AsName)
				}
				t.names[name] = module
			}
		}
	case *ast.ImportFrom:
		if module := string(n.Module); module == "pytest" || module == "pytest_asyncio" {
			for _, a := range n.Names {
				name := string(a.Name)
				if a.AsName != "" {
					name = string(a.AsName)
				}
				t.names[name] = module + "." + string(a.Name)
			}
		}
	case *ast.Call:
		if name, ok := n.Func.(*ast.Name); ok {
			t.called[string(name.Id)] = true
		}
		if t.dotted(n.Func) == "pytest.main" {
			t.mains = append(t.mains, n)
		}
	}
	return true
}

// dotted is the full name of something of pytest; "" for anything else.
func (t *taker) dotted(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Name:
		return t.names[string(e.Id)]
	case *ast.Attribute:
		if of := t.dotted(e.Value); of != "" {
			return of + "." + string(e.Attr)
		}
	}
	return ""
}

// body goes through the tests of a module or class.
func (t *taker) body(list []ast.Stmt, class string) {
	for _, st := range list {
		switch st := st.(type) {
		case *ast.FunctionDef:
			t.function(st, string(st.Name), st.DecoratorList, class)
		case *parser.AsyncFunctionDef:
			t.function(st, string(st.Name), st.DecoratorList, class)
		case *ast.ClassDef:
			if class != "" {
				at := len(t.rows)
				path := class + "." + string(st.Name)
				t.rows = append(t.rows, Row{})
				taken := t.decorators(string(st.Name), st.DecoratorList)
				t.body(st.Body, path)
				if len(t.rows) == at+1 {
					t.rows = t.rows[:at]
				} else {
					top, _, _ := strings.Cut(class, ".")
					t.rows[at] = Row{t.written(top), fmt.Sprintf("(%q, %s, %d, [%s])", t.writtenPath(path), path, t.snippet.DocLine(firstLine(t.file, st)), strings.Join(taken, ", "))}
				}
			} else {
				at := len(t.rows)
				t.row(st, string(st.Name), "", t.decorators(string(st.Name), st.DecoratorList), true)
				t.body(st.Body, string(st.Name))
				if len(t.rows) == at+1 && !strings.HasPrefix(t.written(string(st.Name)), "Test") { // no test class, and none's base
					t.rows = t.rows[:at]
				}
			}
		case *ast.Assign:
			if name, ok := st.Targets[0].(*ast.Name); ok && class == "" && name.Id == "pytestmark" {
				t.row(st, "pytestmark", "", nil, true)
			}
		}
	}
}

// setUps are functions that pytest calls by their names.
var setUps = map[string]bool{"setUpModule": true, "tearDownModule": true, "setup_module": true, "teardown_module": true, "setup_function": true, "teardown_function": true}

func (t *taker) function(def ast.Stmt, name string, decorators []ast.Expr, class string) {
	fixture := false
	for _, d := range decorators {
		if call, ok := d.(*ast.Call); ok {
			d = call.Func
		}
		fixture = fixture || isFixture(t.dotted(d))
	}
	taken := t.decorators(name, decorators)
	own := t.written(name)
	is := fixture || t.isTest(own) || class == "" && (setUps[own] || t.around.IsConftest && hooks[own])
	t.row(def, name, class, taken, is)
}

func isFixture(name string) bool { return name == "pytest.fixture" || name == "pytest_asyncio.fixture" }

// isTest reports whether pytest takes a function for a test by its name: the setting python_functions may say which it takes.
func (t *taker) isTest(name string) bool {
	words, ok := t.around.Ini["python_functions"]
	if !ok {
		words = "test"
	}
	return slices.ContainsFunc(strings.Fields(words), func(word string) bool {
		if strings.ContainsAny(word, "*?[") {
			fits, _ := path.Match(word, name)
			return fits
		}
		return strings.HasPrefix(name, word)
	})
}

// written is what the module calls what was given another name.
func (t *taker) written(name string) string {
	if own, ok := t.snippet.Renamed[name]; ok {
		return own
	}
	return name
}

// writtenPath is written for the name of a class in a class.
func (t *taker) writtenPath(path string) string {
	top, rest, inner := strings.Cut(path, ".")
	if inner {
		return t.written(top) + "." + rest
	}
	return t.written(top)
}

// row is a row of tests=: of a name of the module, or of a class.
func (t *taker) row(def ast.Stmt, name, class string, decorators []string, is bool) {
	if !is {
		return
	}
	line := t.snippet.DocLine(firstLine(t.file, def))
	top, shown, value := t.written(name), t.written(name), name
	if class != "" {
		top, value = t.writtenPath(class), "None"
		shown = top + "." + name
		top, _, _ = strings.Cut(top, ".")
	}
	t.rows = append(t.rows, Row{top, fmt.Sprintf("(%q, %s, %d, [%s])", shown, value, line, strings.Join(decorators, ", "))})
}

// rowsText is a list of rows.
func rowsText(rows []Row) string {
	var list []string
	for _, r := range rows {
		list = append(list, r.Text)
	}
	return "[" + strings.Join(list, ", ") + "]"
}

// filesText is a list of files with their rows.
func filesText(files []File, own []Row) string {
	var list []string
	for _, f := range files {
		rows := f.Rows
		if f.Own {
			rows = own
		}
		list = append(list, fmt.Sprintf("(%q, %s)", f.Path, rowsText(rows)))
	}
	return "[" + strings.Join(list, ", ") + "]"
}

// iniText is the dict of settings.
func iniText(ini map[string]string) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(ini)) {
		parts = append(parts, fmt.Sprintf("%q: %q", name, ini[name]))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// hooks are the functions of a conftest.py that the runtime calls.
var hooks = map[string]bool{"pytest_configure": true, "pytest_unconfigure": true, "pytest_addoption": true, "pytest_collection_modifyitems": true,
	"pytest_sessionstart": true, "pytest_sessionfinish": true, "pytest_runtest_setup": true, "pytest_runtest_teardown": true}

// Hook reports whether a name is one of pytest's hooks, and whether the runtime calls it.
func Hook(name string) (is, called bool) { return strings.HasPrefix(name, "pytest_"), hooks[name] }

// firstLine is where a definition begins: with its first decorator.
func firstLine(file *parser.File, def ast.Stmt) int {
	list := []ast.Expr{}
	switch def := def.(type) {
	case *ast.FunctionDef:
		list = def.DecoratorList
	case *parser.AsyncFunctionDef:
		list = def.DecoratorList
	}
	line := file.Span(def).Start.Line
	for _, d := range list {
		line = min(line, file.Span(d).Start.Line)
	}
	return line
}

// decorators takes the decorators of pytest off a function or class, and gives their source.
func (t *taker) decorators(name string, list []ast.Expr) []string {
	var out []string
	for _, d := range list {
		of := d
		call, isCall := d.(*ast.Call)
		if isCall {
			of = call.Func
		}
		full := t.dotted(of)
		if !isFixture(full) && !strings.HasPrefix(full, "pytest.mark.") || isFixture(full) && t.called[name] || isCall && t.runs(call) {
			continue
		}
		span := t.file.Span(d)
		text := t.text(span)
		if strings.Contains(text, "\n") && len(t.mains) > 0 {
			if strings.ContainsAny(text, "#") || strings.Contains(text, `"""`) || strings.Contains(text, "'''") {
				continue // it cannot stand in one line
			}
		}
		if isCall && (full == "pytest.mark.skipif" || full == "pytest.mark.xfail") {
			text = t.condition(call, span, text)
		}
		out = append(out, lineEnds.ReplaceAllString(text, " "))
		t.comment(span)
	}
	return out
}

// condition writes a condition that is text as the code that it is:
//
//	skipif("sys.version_info < (3, 8)")  =>  skipif(bool(sys.version_info < (3, 8)), reason="condition: sys.version_info < (3, 8)")
func (t *taker) condition(call *ast.Call, span parser.Span, text string) string {
	if len(call.Args) == 0 {
		return text
	}
	code, ok := call.Args[0].(*ast.Str)
	if !ok {
		return text
	}
	at := t.file.Span(call.Args[0])
	start := t.file.Offset(span.Start)
	from, to := t.file.Offset(at.Start)-start, t.file.Offset(at.End)-start
	text = text[:from] + "bool(" + string(code.S) + ")" + text[to:]
	if !slices.ContainsFunc(call.Keywords, func(k *ast.Keyword) bool { return k.Arg == "reason" }) {
		text = strings.TrimRight(strings.TrimSuffix(text, ")"), ", \t\n") + fmt.Sprintf(", reason=%q)", "condition: "+string(code.S))
	}
	return text
}

// lineEnds are those of a decorator of several lines.
var lineEnds = regexp.MustCompile(`\s*\n\s*`)

// runs reports whether the arguments of a decorator call functions other than pytest's.
func (t *taker) runs(call *ast.Call) bool {
	found := false
	for _, a := range parser.CallArguments(call) {
		parser.Inspect(a.Value, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Lambda:
				return false
			case *ast.Call:
				found = found || t.dotted(n.Func) == "" && !makes(n.Func)
			case *parser.Await, *ast.Yield, *ast.ListComp, *ast.GeneratorExp:
				found = true
			}
			return !found
		})
	}
	return found
}

// makers are built-in functions that only make a value.
var makers = map[string]bool{"range": true, "list": true, "tuple": true, "dict": true, "set": true, "zip": true, "enumerate": true, "len": true,
	"str": true, "int": true, "float": true, "bytes": true, "bool": true, "chr": true, "sorted": true}

// makes reports whether a call of something only makes a value: a class, by how its name is written, or a built-in function.
func makes(f ast.Expr) bool {
	name := ""
	switch f := f.(type) {
	case *ast.Name:
		name = string(f.Id)
	case *ast.Attribute:
		name = string(f.Attr)
	}
	return makers[name] || name != "" && unicode.IsUpper([]rune(name)[0])
}

func (t *taker) text(span parser.Span) string {
	return t.snippet.Code[t.file.Offset(span.Start):t.file.Offset(span.End)]
}

// comment makes comments of the lines of a decorator.
func (t *taker) comment(span parser.Span) {
	from, to := t.file.Offset(span.Start), t.file.Offset(span.End)
	at := strings.LastIndexByte(t.snippet.Code[:from], '@')
	if at < 0 || strings.TrimSpace(t.snippet.Code[at+1:from]) != "" {
		return
	}
	start := span.Start
	start.Col -= from - at
	lines := strings.Split(t.snippet.Code[at:to], "\n")
	for i, l := range lines {
		lines[i] = "# " + l
	}
	t.edits = append(t.edits, parser.Edit{Span: parser.Span{Start: start, End: span.End}, Text: strings.Join(lines, "\n")})
}

// hand gives a call of pytest.main the tests of the snippet.
func (t *taker) hand(call *ast.Call) {
	args := parser.CallArguments(call)
	for _, a := range args {
		if a.Name == "tests" {
			return
		}
	}
	end := t.file.Span(call).End
	at := t.file.Offset(end) - 1
	if at < 0 || t.snippet.Code[at] != ')' {
		return
	}
	own := append(append([]Row(nil), t.around.Imported...), t.rows...)
	text := "tests=" + rowsText(own)
	if len(t.around.Files) > 0 {
		text = "tests=" + filesText(t.around.Files, own)
	}
	if list := t.around.Conftests; len(list) == 1 && list[0].Path == "conftest.py" {
		text += ", conftest=" + rowsText(list[0].Rows)
	} else if len(list) > 0 {
		text += ", conftest=" + filesText(list, nil)
	}
	if len(t.around.Ini) > 0 {
		text += ", ini=" + iniText(t.around.Ini)
	}
	before := strings.TrimRight(t.snippet.Code[:at], " \t\n")
	if len(args) > 0 && !strings.HasSuffix(before, ",") {
		text = ", " + text
	}
	end.Col--
	t.edits = append(t.edits, parser.Edit{Span: parser.Span{Start: end, End: end}, Text: text})
}
