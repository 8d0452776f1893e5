package convert

import (
	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/link"
)

// unit is what translation made of one plan.
type unit struct {
	program *ir.Program
	diags   []diag.Diagnostic
}

// translateAll gives a unit for each plan.
func translateAll(doc *parser.Document, plans []*link.Plan, trace bool) []*unit {
	units := make([]*unit, len(plans))
	for i, p := range plans {
		units[i] = &unit{diags: []diag.Diagnostic{
			diag.New(diag.Unsupported, doc.Name, diag.Span{Line: p.Snippet.Line, Column: 1}, "not translated yet"),
		}}
	}
	return units
}
