package convert

import (
	"runtime/debug"

	"github.com/py2goasync/py2goasync/emit"
	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/advise"
	"github.com/py2goasync/py2goasync/translate/link"
)

// Options says what to make of a document.
type Options struct {
	Link link.Options
	// Session makes one program of all snippets, as a notebook runs its cells. Notebooks are always converted that way,
	// unless one Snippet is wanted.
	Session bool
	// Package makes importable packages of this name, instead of programs.
	Package string
	// LineDirectives makes Go's own stack traces and debuggers point at the document.
	LineDirectives bool
	// Legacy converts old idioms of asyncio to their modern forms.
	Legacy bool
	// Snippet is the number of the only snippet to convert; 0 for all.
	Snippet int
	// Trace shows the stack of an internal error, for those who work on the converter.
	Trace bool
}

// Status is what became of a snippet, in the words of the JSON report.
type Status string

const (
	// Converted is a snippet for which there is Go.
	Converted Status = "converted"
	// Failed is a Python snippet for which there is none.
	Failed Status = "failed"
	// Skipped is a fence of another language.
	Skipped Status = "skipped"
)

// Result is what became of a document.
type Result struct {
	Doc      *parser.Document
	Snippets []*Snippet
	// Session is the one program of a document that is converted as a session, nil otherwise.
	Session *Snippet
	// Diags are about the document as a whole.
	Diags []diag.Diagnostic
	// Folder is where the document's programs go below the output folder, "" where it has that for itself.
	Folder string
	// Library says that importable packages were made, and no programs.
	Library bool
}

// Snippet is one fence and its Go program.
type Snippet struct {
	Source *parser.Snippet
	Plan   *link.Plan
	// Package is the folder of the program, "" unless it was converted.
	Package string
	Files   []emit.File
	Status  Status
	Diags   []diag.Diagnostic
	// Check is what [Result.Check] found out.
	Check *Checked
	// Run is what the program did when it was run for a report.
	Run *RunReport
}

// Read finds the snippets of a document; no text makes it panic.
func Read(name string, data []byte) (doc *parser.Document, err error) {
	defer func() {
		if recover() != nil {
			doc, err = nil, diag.New(diag.InternalError, name, diag.Span{}, "internal error: the document cannot be read").
				WithHint("this is a mistake of py2goasync; please report it with the document")
		}
	}()
	return parser.ReadDocument(name, data)
}

// Document converts a document. What is wrong with it is in the result; no document makes it panic.
func Document(doc *parser.Document, opts Options) *Result {
	if opts.Legacy {
		modernise(doc)
	}
	res := &Result{Doc: doc, Library: opts.Package != ""}
	opts.Link.Modules = link.ReadModules(doc, folderOf(doc))
	if (opts.Session || doc.Kind == parser.Notebook) && opts.Snippet == 0 {
		res.session(opts)
		res.noteNoPython()
		return res
	}
	plans := link.Document(doc, opts.Link)
	var chosen []*link.Plan
	for _, p := range plans {
		if opts.Snippet != 0 && p.Snippet.Index != opts.Snippet {
			continue
		}
		chosen = append(chosen, p)
	}
	coroutines := advise.Coroutines(doc)
	units := translateAll(translateDocument(opts), doc, chosen, opts.Trace)
	for i, p := range chosen {
		s := &Snippet{Source: p.Snippet, Plan: p, Diags: p.Diags, Status: Failed}
		if p.Kind == link.Other {
			s.Status = Skipped
		} else if !diag.HasErrors(p.Diags) && units[i] != nil {
			s.finish(units[i], opts)
			s.advise(p, coroutines)
		}
		s.Diags = diag.Tidy(s.Diags)
		res.Snippets = append(res.Snippets, s)
	}
	res.nameFolders()
	res.noteNoPython()
	return res
}

func (r *Result) noteNoPython() {
	if !hasPython(r.Doc) {
		r.Diags = append(r.Diags, diag.New(diag.NoPython, r.Doc.Name, diag.Span{}, "no Python snippet in this document").
			WithHint("fences that begin with ```python are converted"))
	}
}

func hasPython(doc *parser.Document) bool {
	for _, s := range doc.Snippets {
		if s.IsPython {
			return true
		}
	}
	return false
}

// finish renders a translated snippet.
func (s *Snippet) finish(u *unit, opts Options) {
	trace := opts.Trace
	s.Diags = append(append([]diag.Diagnostic(nil), s.Diags...), u.diags...)
	if u.program == nil || diag.HasErrors(u.diags) {
		if !diag.HasErrors(s.Diags) {
			s.Diags = append(s.Diags, internalError(s.Source, "no program and no reason", nil, trace))
		}
		return
	}
	defer func() {
		if p := recover(); p != nil {
			s.Files = nil
			s.Diags = append(s.Diags, internalError(s.Source, p, debug.Stack(), trace))
		}
	}()
	files, err := emit.Program(u.program)
	if err != nil {
		s.Diags = append(s.Diags, internalError(s.Source, err, nil, trace))
		return
	}
	if opts.LineDirectives {
		files = withLineDirectives(files, s.Source.Doc.Name)
	}
	s.Files, s.Status = files, Converted
}

// Failed reports whether any snippet failed.
func (r *Result) Failed() bool {
	if r.Session != nil && r.Session.Status == Failed {
		return true
	}
	for _, s := range r.Snippets {
		if s.Status == Failed {
			return true
		}
	}
	return false
}

// Units are what a report has a row for: the snippets, or the session and the snippets that are left out of it.
func (r *Result) Units() []*Snippet {
	if r.Session == nil {
		return r.Snippets
	}
	all := []*Snippet{r.Session}
	for _, s := range r.Snippets {
		if s.Status == Failed {
			all = append(all, s)
		}
	}
	return all
}

// Converted are the programs: the snippets for which there is Go, or the session.
func (r *Result) Converted() []*Snippet {
	var all []*Snippet
	if r.Session != nil {
		if r.Session.Status == Converted {
			all = append(all, r.Session)
		}
		return all
	}
	for _, s := range r.Snippets {
		if s.Status == Converted {
			all = append(all, s)
		}
	}
	return all
}
