package link

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// Kind is what a snippet is, in the words of `list` and of the JSON report.
type Kind string

const (
	// Run does something at top level.
	Run Kind = "run"
	// Define only defines.
	Define Kind = "define"
	// Broken does not parse.
	Broken Kind = "broken"
	// Incomplete needs names that no earlier snippet and no module gives.
	Incomplete Kind = "incomplete"
	// Other is not Python.
	Other Kind = "other"
)

// Plan is the program that a snippet becomes: Defs, then Main.
type Plan struct {
	Snippet *parser.Snippet
	Kind    Kind
	// Needs are the names that earlier snippets give, sorted by snippet and place.
	Needs []Need
	// Defs are the statements that come along, in the order of the document; imports that only the converter added
	// come first.
	Defs []Stmt
	// Main are the snippet's own statements and what was added to them.
	Main []Stmt
	// Undefined are the names that stand nowhere, each once.
	Undefined []Name
	Diags     []diag.Diagnostic

	files map[string]string // a script with modules of its own: see Files
}

// Need is a name and the snippet whose definition comes along.
type Need struct {
	Name        string
	FromSnippet *parser.Snippet
}

// Name is a name at the place of its first use.
type Name struct {
	Name string
	Span diag.Span
}

// Stmt is a top-level statement and where it comes from.
type Stmt struct {
	Node ast.Stmt
	// File holds the statement's spans and comments, Snippet turns them into places of the document.
	File    *parser.File
	Snippet *parser.Snippet
	// Added says that the statement stands in no document: a missing import, or code of -e and --demo.
	Added bool
}

// Span is the statement's place in its document.
func (s Stmt) Span() diag.Span { return s.Snippet.DocSpan(s.File.Span(s.Node)) }

// Options changes the program of each snippet.
type Options struct {
	// NoMain leaves out the snippet's own top-level runs.
	NoMain bool
	// Exec is Python code to append.
	Exec []string
	// Stub defines the names that stand nowhere, to be filled in.
	Stub bool
	// Modules are the document's own modules, nil without any.
	Modules *Modules
	// Tests runs the tests for pytest of a snippet that only defines.
	Tests bool
	// Demo runs each coroutine without required parameters of a snippet that only defines.
	Demo bool
}

// Document parses and links all snippets. There is one plan for each, in order.
func Document(doc *parser.Document, opts Options) []*Plan {
	l := newLinker(doc, opts)
	var plans []*Plan
	for i, u := range l.units {
		if u.module {
			continue
		}
		var p *Plan
		if diags := guarded(u.snippet, func() { p = l.plan(i) }); diags != nil {
			p = &Plan{Snippet: u.snippet, Kind: u.kind(), Diags: diags}
		}
		plans = append(plans, p)
	}
	return plans
}

func newLinker(doc *parser.Document, opts Options) *linker {
	l := &linker{doc: doc, opts: opts}
	if opts.Modules != nil {
		for _, m := range opts.Modules.hidden {
			l.units = append(l.units, moduleUnit(m, opts.Modules))
		}
	}
	for _, s := range doc.Snippets {
		var u *unit
		if diags := guarded(s, func() { u = readUnit(s, opts.Modules) }); diags != nil {
			u = &unit{snippet: s, broken: true, diags: diags}
		}
		if opts.Modules != nil {
			u.diags = append(u.diags, opts.Modules.diags[s]...)
		}
		l.units = append(l.units, u)
	}
	l.collectFunctions()
	l.expandStars()
	l.index()
	l.indexTold()
	for _, u := range l.units {
		u.classify(l.functions)
	}
	return l
}

// IsImport reports whether the name comes along as an imported module or member.
func (p *Plan) IsImport(name string) bool {
	for _, s := range p.Defs {
		switch s.Node.(type) {
		case *ast.Import, *ast.ImportFrom:
			if bound, _ := bindings(s.Node); bound[name] != nil {
				return true
			}
		}
	}
	return false
}
