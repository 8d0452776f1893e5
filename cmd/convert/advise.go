package convert

import (
	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/advise"
	"github.com/py2goasync/py2goasync/translate/legacy"
	"github.com/py2goasync/py2goasync/translate/link"
)

// advise adds warnings about what is likely to be a mistake.
func (s *Snippet) advise(p *link.Plan, coroutines map[string]bool) {
	s.Diags = append(s.Diags, advise.Plan(p, coroutines)...)
}

// modernise rewrites the old idioms of a document.
func modernise(doc *parser.Document) {
	for _, s := range doc.Snippets {
		if s.IsPython {
			s.Parse()
		}
	}
	coroutines := advise.Coroutines(doc)
	for _, s := range doc.Snippets {
		if s.IsPython {
			legacy.Modernise(s, coroutines)
		}
	}
}
