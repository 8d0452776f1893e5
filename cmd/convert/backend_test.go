package convert

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/link"
)

func TestAPanicOfTheTranslatorCostsOneSnippet(t *testing.T) {
	doc, err := parser.ReadDocument("doc.md", []byte("```py\nx = 1\n```\n\n```py\ny = 2\n```\n\n```sh\nls\n```\n"))
	require.NoError(t, err)
	plans := link.Document(doc, link.Options{})
	translate := func(_ *parser.Document, p *link.Plan) *unit {
		if p.Snippet.Index == 2 {
			panic("our mistake")
		}
		return &unit{program: &ir.Program{}}
	}
	units := translateAll(translate, doc, plans, false)
	require.NotNil(t, units[0].program)
	require.Nil(t, units[1].program)
	require.Equal(t, diag.InternalError, units[1].diags[0].Code)
	require.Equal(t, 6, units[1].diags[0].Span.Line)
	require.NotContains(t, units[1].diags[0].Message, "our mistake", "users see no Go")
	require.Nil(t, units[2])
}
