package convert

import (
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/advise"
	"github.com/py2goasync/py2goasync/translate/link"
)

// session converts a document to one program. A snippet that cannot be converted is left out, and so are those that need
// what it defines; the others stay.
func (r *Result) session(opts Options) {
	excluded := map[int]bool{}
	found := map[int][]diag.Diagnostic{}
	for {
		linked := link.NewSession(r.Doc, opts.Link, excluded)
		u := &unit{}
		if isWanted(linked, excluded) && !diag.HasErrors(linked.Plan.Diags) {
			u = translateOne(translateDocument(opts), r.Doc, linked.Plan, opts.Trace)
		}
		if r.exclude(u.diags, excluded, found) {
			continue
		}
		r.finishSession(linked, u, excluded, found, opts)
		return
	}
}

// isWanted reports whether there is a snippet to convert, be it empty.
func isWanted(s *link.Session, excluded map[int]bool) bool {
	for _, p := range s.Cells {
		if p.Kind != link.Other && !diag.HasErrors(p.Diags) && !excluded[p.Snippet.Index] {
			return true
		}
	}
	return false
}

// exclude leaves out the snippets that errors are about; it reports whether there are more than before.
func (r *Result) exclude(diags []diag.Diagnostic, excluded map[int]bool, found map[int][]diag.Diagnostic) bool {
	more := false
	for _, d := range diags {
		index := r.Doc.SnippetAt(d.Span.Line, d.Span.Column)
		if d.Severity == diag.Error && index != 0 && d.File == r.Doc.Name {
			more = more || !excluded[index]
			excluded[index] = true
			found[index] = append(found[index], d)
		}
	}
	return more
}

func (r *Result) finishSession(linked *link.Session, u *unit, excluded map[int]bool, found map[int][]diag.Diagnostic, opts Options) {
	whole := &Snippet{Source: linked.Plan.Snippet, Plan: linked.Plan, Diags: linked.Plan.Diags, Status: Failed}
	switch {
	case !isWanted(linked, excluded):
		whole.Status = Skipped
	case !diag.HasErrors(linked.Plan.Diags):
		whole.finish(u, opts)
		whole.advise(linked.Plan, advise.Coroutines(r.Doc))
	}
	if whole.Status == Converted {
		whole.Package = Slug(r.Doc.Title())
	}
	for _, p := range linked.Cells {
		s := &Snippet{Source: p.Snippet, Plan: p, Status: Failed}
		s.Diags = append(append([]diag.Diagnostic(nil), p.Diags...), found[p.Snippet.Index]...)
		for _, d := range whole.Diags {
			if d.Severity != diag.Error && r.Doc.SnippetAt(d.Span.Line, d.Span.Column) == p.Snippet.Index && d.File == r.Doc.Name {
				s.Diags = append(s.Diags, d)
			}
		}
		s.Diags = diag.Tidy(s.Diags)
		switch {
		case p.Kind == link.Other:
			s.Status = Skipped
		case !diag.HasErrors(s.Diags) && whole.Status == Converted:
			s.Status, s.Package = Converted, whole.Package
		}
		r.Snippets = append(r.Snippets, s)
	}
	// What is about no snippet, such as code of -e, is about the document.
	for _, d := range whole.Diags {
		if d.File != r.Doc.Name || r.Doc.SnippetAt(d.Span.Line, d.Span.Column) == 0 {
			r.Diags = append(r.Diags, d)
		}
	}
	whole.Diags = nil
	r.Session = whole
}
