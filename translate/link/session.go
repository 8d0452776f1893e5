package link

import (
	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// Session is a document as one program: its snippets run in order in one namespace, as a notebook runs its cells.
type Session struct {
	// Plan is the program. Its Snippet stands for the document as a whole.
	Plan *Plan
	// Cells has a plan for each snippet, which says what it is and what is wrong with it; the statements are in Plan.
	Cells []*Plan
}

// NewSession links all snippets of a document but the excluded ones, by index, to one program. Snippets that need names
// which no earlier one gives are left out of it.
func NewSession(doc *parser.Document, opts Options, excluded map[int]bool) *Session {
	l := newLinker(doc, opts)
	s := &Session{Cells: make([]*Plan, len(l.units))}
	for i, u := range l.units {
		s.Cells[i] = &Plan{Snippet: u.snippet, Kind: u.kind(), Diags: u.diags}
		if excluded[u.snippet.Index] && !u.module {
			u.leftOut = "is left out"
		}
	}
	for {
		again := false
		s.Plan = l.session(s.Cells)
		for i, u := range l.units {
			if u.leftOut == "" && !u.broken && !u.module && diag.HasErrors(s.Cells[i].Diags) {
				u.leftOut, again = "is left out", true
			}
		}
		if !again {
			break
		}
	}
	for i, u := range l.units {
		s.Cells[i].Diags = diag.Tidy(s.Cells[i].Diags)
		if u.module {
			s.Plan.Diags = append(s.Plan.Diags, s.Cells[i].Diags...)
		}
	}
	s.Cells = s.Cells[l.modules():]
	return s
}

// session makes the program of the snippets that are not left out, and adds to cells what is wrong with theirs.
func (l *linker) session(cells []*Plan) *Plan {
	whole := &Plan{Snippet: documentSnippet(l.doc), Kind: Define}
	var own []*statement
	byIndex := map[int]*Plan{}
	for i, u := range l.units {
		if !u.module {
			byIndex[u.snippet.Index] = cells[i]
		}
		if u.broken || u.leftOut != "" || !u.snippet.IsPython {
			continue
		}
		if cells[i].Kind == Run && !u.module {
			whole.Kind = Run
		}
		stmts := u.stmts
		if l.opts.NoMain && !u.module {
			stmts = withoutRuns(stmts)
		}
		own = append(own, stmts...)
	}
	extra, diags := l.added(&unit{snippet: whole.Snippet})
	whole.Diags = append(whole.Diags, diags...)
	own = append(own, extra...)
	r := l.resolveSession(own)
	if l.opts.Stub {
		whole.Defs = r.stubs(whole)
	}
	whole.Defs = append(r.addedImports(), whole.Defs...)
	for _, st := range own {
		whole.Main = append(whole.Main, st.Stmt)
	}
	found := &Plan{}
	r.report(found)
	for _, d := range found.Diags {
		if index := l.snippetAt(d); byIndex[index] != nil {
			p := byIndex[index]
			p.Diags = append(p.Diags, d)
			if d.Severity == diag.Error {
				p.Kind = Incomplete
			}
		} else {
			whole.Diags = append(whole.Diags, d)
		}
	}
	return whole
}

// snippetAt is the index of the snippet that a diagnostic is about, 0 for code that stands in no document.
func (l *linker) snippetAt(d diag.Diagnostic) int {
	if d.File != l.doc.Name {
		return 0
	}
	return l.doc.SnippetAt(d.Span.Line, d.Span.Column)
}

// documentSnippet stands for all of a document.
func documentSnippet(doc *parser.Document) *parser.Snippet {
	s := &parser.Snippet{Doc: doc, Line: 1, FenceLine: 1, Heading: doc.Title(), IsPython: true, Language: "python"}
	for _, one := range doc.Snippets {
		if one.IsPython {
			s.Line, s.FenceLine = one.Line, one.FenceLine
			break
		}
	}
	return s
}
