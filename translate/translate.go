// Package translate turns linked Python programs into Go-shaped IR: bind resolves names, infer finds types, effects
// finds out who fails and who needs the loop, lower writes the IR, and the passes of package ir tidy and name it.
package translate

import (
	"fmt"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/bind"
	"github.com/py2goasync/py2goasync/translate/effects"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/link"
	"github.com/py2goasync/py2goasync/translate/lower"
)

// Options changes what is made of a plan.
type Options struct {
	// Package makes an importable package of this name, instead of a program.
	Package string
}

// Plan translates the program of one snippet. The program is nil when a diagnostic is an error.
func Plan(doc *parser.Document, plan *link.Plan, opts Options) (*ir.Program, []diag.Diagnostic) {
	at := placesOf(doc, plan)
	p, diags := program(doc, at, parts(plan, at), opts)
	return p, at.diags(diags)
}

func program(doc *parser.Document, at *places, parts []bind.Part, opts Options) (*ir.Program, []diag.Diagnostic) {
	m, diags := analyse(doc.Name, parts, at.moduleNames())
	if m == nil || diag.HasErrors(diags) {
		return nil, diags
	}
	p, more := lower.Program(m, lower.Options{DocName: doc.Name, Modules: at.names(), Source: at.source(), Package: opts.Package})
	diags = append(diags, more...)
	if p == nil {
		return nil, diags
	}
	if d, ok := finish(doc.Name, p); ok {
		return nil, append(diags, d)
	}
	return p, diags
}

// maxRestarts bounds how often inference starts again: each restart makes at least one class dynamic.
const maxRestarts = 100

// analyse binds and infers until the facts are stable.
func analyse(name string, parts []bind.Part, modules []string) (*hir.Module, []diag.Diagnostic) {
	facts := &infer.Facts{}
	for range maxRestarts {
		m, diags := bind.Program(name, parts, facts.AsWritten)
		if m == nil {
			return nil, diags
		}
		m.Modules = modules
		res := infer.Module(m, facts)
		if facts.Changed {
			continue
		}
		effects.Module(m)
		return m, append(diags, res.Diags...)
	}
	return nil, []diag.Diagnostic{diag.New(diag.InternalError, name, diag.Span{Line: 1, Column: 1}, "inference does not settle")}
}

// finish checks, tidies and names the program. A failed check is a mistake of ours.
func finish(name string, p *ir.Program) (diag.Diagnostic, bool) {
	for _, pass := range []func(*ir.Program){ir.Tidy, ir.SleepLast, (*ir.Program).BreakInitCycles, ir.Order, nil} {
		if errs := ir.Check(p); len(errs) > 0 {
			return checkFailed(name, errs[0]), true
		}
		if pass != nil {
			pass(p)
		}
	}
	ir.AssignNames(p)
	return diag.Diagnostic{}, false
}

func checkFailed(name string, err error) diag.Diagnostic {
	span := diag.Span{Line: 1, Column: 1}
	if c, ok := err.(*ir.CheckError); ok && c.Pos.Line > 0 {
		span = diag.Span{Line: c.Pos.Line, Column: max(c.Pos.Col, 1)}
	}
	return diag.New(diag.InternalError, name, span, "internal error: %v", err)
}

// parts are the statements of a plan, grouped by source.
func parts(plan *link.Plan, at *places) []bind.Part {
	var out []bind.Part
	add := func(s link.Stmt, def bool) {
		n := len(out)
		if n == 0 || out[n-1].File != s.File || out[n-1].Def != def {
			snippet := s.Snippet
			base := at.base(snippet.Doc, s.Added)
			echo := bind.EchoNone
			switch {
			case def:
			case snippet.Doctest:
				echo = bind.EchoAll
			case snippet.Cell && !snippet.Quiet:
				echo = bind.EchoLast
			}
			out = append(out, bind.Part{File: s.File, Renamed: snippet.Renamed, Asserts: snippet.Asserts, Def: def, Echo: echo, At: func(p parser.Position) ir.Pos {
				line, col := snippet.DocPosition(p)
				return ir.Pos{Line: base + line, Col: col}
			}})
			n++
		}
		out[n-1].Stmts = append(out[n-1].Stmts, s.Node)
	}
	for _, s := range plan.Defs {
		add(s, true)
	}
	for _, s := range plan.Main {
		add(s, false)
	}
	return out
}

// BugError turns a panic of the translator into an error with a place.
func BugError(p any) (ir.Pos, string) {
	if b, ok := p.(lower.Bug); ok {
		return b.Pos, b.Msg
	}
	return ir.Pos{}, fmt.Sprint(p)
}
