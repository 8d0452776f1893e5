package link

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/pytests"
)

// linker holds what is known of a document while its plans are made.
type linker struct {
	doc       *parser.Document
	opts      Options
	units     []*unit
	functions map[string]bool    // names that some snippet defines as functions
	binders   map[string][]place // the statements of snippets that parse that bind each name, in order
	told      map[string][]place // those that tell the object of each name of something
	stars     []place            // those that import *
}

// unit is a snippet as linking sees it.
type unit struct {
	snippet *parser.Snippet
	diags   []diag.Diagnostic
	broken  bool
	leftOut string // why the snippet gives no names to others, "" if it does
	stmts   []*statement
	tests   []pytests.Row // what pytest finds in it
	module  bool          // a module that is no snippet of the document
}

// moduleUnit is a module of the document's own as linking sees it: without what it does only as a program.
func moduleUnit(m *source, mods *Modules) *unit {
	u := &unit{snippet: m.snippet, module: true, diags: mods.diags[m.snippet]}
	mods.keepRows(m, u.parse(mods.inside(m)))
	for _, st := range statements(m.snippet, m.snippet.File, false) {
		if n, ok := st.Node.(*ast.If); ok && isMainGuard(n) && len(n.Orelse) == 0 {
			continue
		}
		u.stmts = append(u.stmts, st)
	}
	return u
}

// statement is a top-level statement with what it binds and uses.
type statement struct {
	Stmt
	role  role
	binds map[string]ast.Ast // names bound at top level, and the node that does
	weak  map[string]bool    // names that its functions bind through `global`
	stars []string           // modules of its `from m import *`
	uses  []use
}

func readUnit(s *parser.Snippet, mods *Modules) *unit {
	u := &unit{snippet: s}
	if !s.IsPython {
		return u
	}
	u.tests = u.parse(mods.around(s))
	u.stmts = statements(s, s.File, false)
	return u
}

// parse parses the snippet, and gives what pytest finds in it.
func (u *unit) parse(around pytests.Around) []pytests.Row {
	s := u.snippet
	s.Parse()
	rows := pytests.Take(s, around)
	u.diags = append(u.diags, s.Notices...)
	for _, e := range s.Errors {
		u.broken, u.leftOut = true, "does not parse"
		u.diags = append(u.diags, syntaxDiagnostic(s, e))
	}
	return rows
}

func syntaxDiagnostic(s *parser.Snippet, e *parser.SyntaxError) diag.Diagnostic {
	code := diag.SyntaxError
	switch e.Kind {
	case parser.KindIndentation:
		code = diag.IndentationError
	case parser.KindTab:
		code = diag.TabError
	}
	message := lineInMessage.ReplaceAllStringFunc(e.Error(), func(text string) string {
		line, _ := strconv.Atoi(text[len(" on line "):])
		return fmt.Sprintf(" on line %d", s.DocLine(line))
	})
	d := diag.New(code, s.Doc.Name, s.DocSpan(parser.Span{Start: e.Pos, End: e.End}), "%s", message)
	if hint := syntaxHint(e.Msg, s.Doc.LineText(d.Span.Line)); hint != "" {
		d = d.WithHint("%s", hint)
	}
	return d
}

// syntaxHint is what documents most often mean by a line that Python does not accept.
func syntaxHint(message, line string) string {
	text := strings.TrimSpace(line)
	switch {
	case strings.Contains(line, "asyncio.async("):
		return "async is a keyword since Python 3.7; write asyncio.ensure_future(…); --legacy does so"
	case strings.HasPrefix(message, "invalid character '“'"), strings.HasPrefix(message, "invalid character '”'"),
		strings.HasPrefix(message, "invalid character '‘'"), strings.HasPrefix(message, "invalid character '’'"):
		return "these are typographic quotes; write \" or '"
	case strings.HasPrefix(message, "invalid non-printable character U+00A0"):
		return "this is a no-break space; type a plain one"
	case strings.HasPrefix(text, ">>>"), strings.HasPrefix(text, "$ "):
		return "a session begins with >>> and shows nothing else before it"
	case strings.Contains(line, "..."), strings.Contains(line, "…"):
		return "where ... stands for code that is left out, write it out or make it a comment"
	}
	return ""
}

// lineInMessage is how CPython's messages point at another line, which is one of the snippet; readers see the document.
var lineInMessage = regexp.MustCompile(` on line \d+\b`)

func statements(s *parser.Snippet, file *parser.File, added bool) []*statement {
	if file == nil || file.Module == nil {
		return nil
	}
	lazy := hasFutureAnnotations(file.Module.Body)
	shown := namesShownMissing(s)
	var all []*statement
	for _, node := range file.Module.Body {
		st := &statement{Stmt: Stmt{Node: node, File: file, Snippet: s, Added: added}}
		st.binds, st.stars = bindings(node)
		a := &analyzer{file: file, lazyAnnotations: lazy, weak: map[string]bool{}}
		a.node(node, nil)
		for i, u := range a.uses {
			a.uses[i].guarded = u.guarded || shown[u.name]
		}
		st.uses, st.weak = a.uses, a.weak
		all = append(all, st)
	}
	return all
}

// namesShownMissing are the names of which a session shows, on purpose, that they are not defined.
func namesShownMissing(s *parser.Snippet) map[string]bool {
	var names map[string]bool
	for _, e := range s.Examples {
		for _, m := range shownNameError.FindAllStringSubmatch(e.Want, -1) {
			if names == nil {
				names = map[string]bool{}
			}
			names[m[1]] = true
		}
	}
	return names
}

var shownNameError = regexp.MustCompile(`NameError: name '(\w+)' is not defined`)

func hasFutureAnnotations(body []ast.Stmt) bool {
	for _, s := range body {
		if f, ok := s.(*ast.ImportFrom); ok && f.Module == "__future__" {
			for _, a := range f.Names {
				if a.Name == "annotations" {
					return true
				}
			}
		}
	}
	return false
}

func (l *linker) collectFunctions() {
	l.functions = map[string]bool{}
	for _, u := range l.units {
		for _, st := range u.stmts {
			switch n := st.Node.(type) {
			case *ast.FunctionDef:
				l.functions[string(n.Name)] = true
			case *parser.AsyncFunctionDef:
				l.functions[string(n.Name)] = true
			}
		}
	}
}

// index makes the look-up of a name independent of the size of the document.
func (l *linker) index() {
	l.binders = map[string][]place{}
	for k, u := range l.units {
		if u.broken {
			continue
		}
		for i, st := range u.stmts {
			for name := range st.binds {
				l.binders[name] = append(l.binders[name], place{k, i})
			}
			if len(st.stars) > 0 {
				l.stars = append(l.stars, place{k, i})
			}
		}
	}
}

func (u *unit) classify(functions map[string]bool) {
	for _, st := range u.stmts {
		st.role = roleOf(st.Node, functions)
	}
}

// kind is what the snippet is by itself, before its names are looked up.
func (u *unit) kind() Kind {
	switch {
	case !u.snippet.IsPython:
		return Other
	case u.broken:
		return Broken
	}
	for _, st := range u.stmts {
		if st.role == runs {
			return Run
		}
	}
	return Define
}
