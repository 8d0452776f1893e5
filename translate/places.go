package translate

import (
	"maps"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/link"
)

// places gives the lines of all documents of a program numbers that differ: those of the modules beside a script follow one another
// in steps of ir.DocStep.
type places struct {
	main    *parser.Document
	modules []*parser.Document
}

func placesOf(doc *parser.Document, plan *link.Plan) *places {
	p := &places{main: doc}
	for _, list := range [][]link.Stmt{plan.Defs, plan.Main} {
		for _, s := range list {
			p.base(s.Snippet.Doc, s.Added)
		}
	}
	return p
}

// base is what is added to the lines of a document.
func (p *places) base(doc *parser.Document, added bool) int {
	if doc == nil || doc == p.main || added || doc.Name == p.main.Name {
		return 0
	}
	for i, m := range p.modules {
		if m == doc {
			return (i + 1) * ir.DocStep
		}
	}
	p.modules = append(p.modules, doc)
	return len(p.modules) * ir.DocStep
}

// source are the lines of all documents by number.
func (p *places) source() map[int]string {
	if len(p.modules) == 0 {
		return p.main.NumberedLines()
	}
	all := maps.Clone(p.main.NumberedLines())
	for i, m := range p.modules {
		for n, text := range m.NumberedLines() {
			all[(i+1)*ir.DocStep+n] = text
		}
	}
	return all
}

// names are the names of the modules' files.
func (p *places) names() []string {
	var names []string
	for _, m := range p.modules {
		names = append(names, m.Name)
	}
	return names
}

// modulesNames are the dotted names of the modules.
func (p *places) moduleNames() []string {
	var names []string
	for _, m := range p.modules {
		names = append(names, m.Snippets[0].Module)
	}
	return names
}

// diags puts what is said of modules where it belongs.
func (p *places) diags(list []diag.Diagnostic) []diag.Diagnostic {
	for i, d := range list {
		if n := d.Span.Line / ir.DocStep; n > 0 && n <= len(p.modules) {
			list[i].File = p.modules[n-1].Name
			list[i].Span = shifted(d.Span, n)
			for k, note := range d.Notes {
				list[i].Notes[k].Span = shifted(note.Span, note.Span.Line/ir.DocStep)
			}
		}
	}
	return list
}

func shifted(s diag.Span, docs int) diag.Span {
	s.Line -= docs * ir.DocStep
	if s.EndLine >= docs*ir.DocStep {
		s.EndLine -= docs * ir.DocStep
	}
	return s
}
