package convert

import (
	"runtime/debug"
	"time"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/link"
)

// unit is what translation made of one plan.
type unit struct {
	program *ir.Program
	diags   []diag.Diagnostic
}

// translator gives the unit of a plan.
type translator func(doc *parser.Document, plan *link.Plan) *unit

// patience is how long the conversion of one snippet may take; it takes milliseconds.
const patience = 20 * time.Second

// translateAll gives a unit for each plan that can be translated, nil for the others. A panic is a mistake of the
// translator, and so is work without end: either costs the snippet that it happened in, and no other.
func translateAll(tr translator, doc *parser.Document, plans []*link.Plan, trace bool) []*unit {
	units := make([]*unit, len(plans))
	for i, p := range plans {
		if p.Kind == link.Other || diag.HasErrors(p.Diags) {
			continue
		}
		units[i] = translateOne(tr, doc, p, trace)
	}
	return units
}

func translateOne(tr translator, doc *parser.Document, p *link.Plan, trace bool) *unit {
	done := make(chan *unit, 1)
	go func() {
		defer func() {
			if what := recover(); what != nil {
				done <- &unit{diags: []diag.Diagnostic{internalError(p.Snippet, what, debug.Stack(), trace)}}
			}
		}()
		done <- tr(doc, p)
	}()
	select {
	case u := <-done:
		return u
	case <-time.After(patience):
		return &unit{diags: []diag.Diagnostic{internalError(p.Snippet, "the conversion does not end", nil, trace)}}
	}
}

// translateDocument calls package translate.
func translateDocument(opts Options) translator {
	return func(doc *parser.Document, plan *link.Plan) *unit {
		u := &unit{}
		u.program, u.diags = translate.Plan(doc, plan, translate.Options{Package: opts.Package})
		return u
	}
}
