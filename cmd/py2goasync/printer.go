package main

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// printer shows diagnostics on stderr, or gathers the JSON report, and remembers how bad it is.
type printer struct {
	json   bool
	report convert.Report
	status int
}

func newPrinter(json bool) *printer {
	return &printer{json: json, report: convert.Report{Inputs: []*convert.InputReport{}}}
}

func (p *printer) worse(status int) { p.status = max(p.status, status) }

// unreadable reports an input that cannot be used.
func (p *printer) unreadable(path string, err error) {
	p.worse(exitUsage)
	d, located := asDiagnostic(err)
	if p.json {
		if !located {
			d = diag.New(diag.Unreadable, path, diag.Span{}, "%v", err)
		}
		p.report.Inputs = append(p.report.Inputs, convert.NewInputReport(path, d))
	}
	if !located {
		fmt.Fprintf(os.Stderr, "py2goasync: %v\n", err)
		return
	}
	p.render("", "", d)
}

// result reports a converted document.
func (p *printer) result(res *convert.Result) {
	if res.Failed() {
		p.worse(exitFailed)
	}
	if p.json {
		p.report.Inputs = append(p.report.Inputs, res.Report())
		return
	}
	all := res.Diags
	for _, s := range res.Snippets {
		all = append(all, s.Diags...)
	}
	if res.Session != nil {
		all = append(all, res.Session.Diags...)
	}
	p.render(res.Doc.Name, res.Doc.Source, eachOnce(all)...)
	if text := undefinedNames(res); text != "" {
		fmt.Fprintf(os.Stderr, "%s: nothing defines %s (--stub writes stubs)\n", res.Doc.Name, text)
	}
}

// eachOnce leaves out what was said before: a name that stands nowhere and a module that is never imported are reported at
// their first use, and one definition that comes along into several programs is one place.
func eachOnce(all []diag.Diagnostic) []diag.Diagnostic {
	seen := map[string]bool{}
	var kept []diag.Diagnostic
	for _, d := range all {
		key := fmt.Sprint(d.Code, d.File, d.Span, d.Message)
		if d.Code == diag.UndefinedName || d.Code == diag.MissingImport {
			key = d.File + d.Message
		}
		if !seen[key] {
			seen[key] = true
			kept = append(kept, d)
		}
	}
	return kept
}

// undefinedNames lists the names that stand nowhere, with the snippets that need them, once there are several such snippets.
func undefinedNames(res *convert.Result) string {
	where := map[string][]string{}
	var names []string
	snippets := 0
	for _, s := range res.Snippets {
		found := false
		for _, d := range s.Diags {
			name, ok := strings.CutPrefix(d.Message, "name '")
			name, _, _ = strings.Cut(name, "'")
			if d.Code != diag.UndefinedName || !ok {
				continue
			}
			if where[name] == nil {
				names = append(names, name)
			}
			where[name] = append(where[name], fmt.Sprint(s.Source.Index))
			found = true
		}
		if found {
			snippets++
		}
	}
	if snippets < 2 {
		return ""
	}
	for i, name := range names {
		names[i] = fmt.Sprintf("%s (%s)", name, strings.Join(where[name], ", "))
	}
	return strings.Join(names, ", ")
}

func (p *printer) render(name, source string, diags ...diag.Diagnostic) {
	width := 0
	if w, _, err := term.GetSize(int(os.Stderr.Fd())); err == nil {
		width = w
	}
	r := diag.NewRenderer(os.Stderr, diag.UseColor(os.Stderr), width)
	if name != "" {
		r.AddSource(name, source)
	}
	for _, d := range diags {
		_ = r.Render(d)
	}
}

// say prints a line for people, which a JSON report has no room for.
func (p *printer) say(format string, args ...any) {
	if !p.json {
		fmt.Printf(format+"\n", args...)
	}
}

// fail ends the command because of its output; the report is printed all the same.
func (p *printer) fail(err error) error {
	p.worse(exitUsage)
	fmt.Fprintf(os.Stderr, "py2goasync: %v\n", err)
	return p.finish()
}

// finish prints the report if there is one, and gives the command's error.
func (p *printer) finish() error {
	if p.json {
		if err := p.report.Write(os.Stdout); err != nil {
			return err
		}
	}
	if p.status != exitOK {
		return &exitError{status: p.status}
	}
	return nil
}
