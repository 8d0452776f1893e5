package convert

import (
	"runtime/debug"

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

// translator gives a unit for each plan.
type translator func(doc *parser.Document, plans []*link.Plan) []*unit

// translateAll gives a unit for each plan that can be translated, nil for the others. A panic is a mistake of the
// translator: it costs the snippet that it happened in, and no other.
func translateAll(tr translator, doc *parser.Document, plans []*link.Plan, trace bool) []*unit {
	units := make([]*unit, len(plans))
	var fit []*link.Plan
	var at []int
	for i, p := range plans {
		if p.Kind != link.Other && !diag.HasErrors(p.Diags) {
			fit, at = append(fit, p), append(at, i)
		}
	}
	if made, _, _ := guarded(tr, doc, fit); len(made) == len(fit) {
		for k, u := range made {
			units[at[k]] = u
		}
		return units
	}
	for k, p := range fit {
		made, panicked, stack := guarded(tr, doc, []*link.Plan{p})
		if len(made) == 1 {
			units[at[k]] = made[0]
			continue
		}
		units[at[k]] = &unit{diags: []diag.Diagnostic{internalError(p.Snippet, panicked, stack, trace)}}
	}
	return units
}

// guarded turns a panic into a value.
func guarded(tr translator, doc *parser.Document, plans []*link.Plan) (units []*unit, panicked any, stack []byte) {
	defer func() {
		if p := recover(); p != nil {
			units, panicked, stack = nil, p, debug.Stack()
		}
	}()
	return tr(doc, plans), nil, nil
}

// translateDocument calls package translate.
func translateDocument(doc *parser.Document, plans []*link.Plan) []*unit {
	units := make([]*unit, len(plans))
	for i, p := range plans {
		u := &unit{}
		u.program, u.diags = translate.Plan(doc, p)
		units[i] = u
	}
	return units
}
