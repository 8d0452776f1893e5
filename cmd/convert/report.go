package convert

import (
	"encoding/json"
	"io"
	"path"

	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/link"
)

// Report is what `--json` prints. Fields are only ever added.
type Report struct {
	Inputs []*InputReport `json:"inputs"`
}

// InputReport is about one document.
type InputReport struct {
	Path     string           `json:"path"`
	Snippets []*SnippetReport `json:"snippets"`
	// Session is the one program of a notebook, or of a document that was converted with --session.
	Session *SnippetReport `json:"session,omitempty"`
	// Diagnostics are about the document as a whole.
	Diagnostics []diag.Diagnostic `json:"diagnostics"`
}

// SnippetReport is about one fence.
type SnippetReport struct {
	Index       int               `json:"index"`
	Line        int               `json:"line"`
	Heading     string            `json:"heading"`
	Info        string            `json:"info"`
	Kind        link.Kind         `json:"kind"`
	Status      Status            `json:"status"`
	Package     string            `json:"package"`
	Needs       []string          `json:"needs"`
	Diagnostics []diag.Diagnostic `json:"diagnostics"`
	// Check is there after `check` only.
	Check *Checked `json:"check,omitempty"`
	// Run is there after `run` only.
	Run *RunReport `json:"run,omitempty"`
}

// RunReport is what a program did.
type RunReport struct {
	Stdout string `json:"stdout"`
	Stderr string `json:"stderr"`
	Exit   int    `json:"exit"`
	Millis int64  `json:"milliseconds"`
}

// Report is the machine-readable form of a result.
func (r *Result) Report() *InputReport {
	in := NewInputReport(r.Doc.Name, r.Diags...)
	for _, s := range r.Snippets {
		in.Snippets = append(in.Snippets, r.snippetReport(s))
	}
	if r.Session != nil {
		in.Session = r.snippetReport(r.Session)
	}
	return in
}

func (r *Result) snippetReport(s *Snippet) *SnippetReport {
	rep := s.report()
	if rep.Package != "" {
		rep.Package = path.Join(r.Folder, rep.Package)
	}
	return rep
}

// NewInputReport is a report without snippets, as for a document that cannot be read.
func NewInputReport(path string, diags ...diag.Diagnostic) *InputReport {
	return &InputReport{
		Path: path, Snippets: []*SnippetReport{}, Diagnostics: append([]diag.Diagnostic{}, diags...),
	}
}

func (s *Snippet) report() *SnippetReport {
	rep := &SnippetReport{
		Index: s.Source.Index, Line: s.Source.Line, Heading: s.Source.Heading, Info: s.Source.Info,
		Kind: s.Plan.Kind, Status: s.Status, Package: s.Package, Needs: []string{},
		Diagnostics: append([]diag.Diagnostic{}, s.Diags...), Check: s.Check, Run: s.Run,
	}
	for _, n := range s.Plan.Needs {
		rep.Needs = append(rep.Needs, n.Name)
	}
	return rep
}

// Write prints the report.
func (r *Report) Write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}
