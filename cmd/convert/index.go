package convert

import (
	"fmt"
	"path"
	"strings"

	"github.com/py2goasync/py2goasync/parser/diag"
)

// IndexName is the file of an output folder that lists what is in it.
const IndexName = "README.md"

// Index lists the snippets of the documents that an output folder was made from, in Markdown.
func Index(module string, results []*Result) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\nGo that [py2goasync](https://%s) made of Python. `go build ./...` builds it, offline: `vendor` holds what it needs.\n",
		path.Base(module), RuntimeModule)
	for _, r := range results {
		r.index(&b)
	}
	return []byte(b.String())
}

func (r *Result) index(b *strings.Builder) {
	name := r.Doc.Name
	if name == "-" {
		name = "standard input"
	}
	fmt.Fprintf(b, "\n## %s\n", cell(name))
	if r.Session != nil && r.Session.Status == Converted {
		what, folder := "program: `go run ./%s`", path.Join(r.Folder, r.Session.Package)
		if r.Library {
			what = "package, `%s`"
		}
		fmt.Fprintf(b, "\nAll snippets are one "+what+".\n", folder)
	}
	how := "run it with"
	if r.Library {
		how = "package"
	}
	fmt.Fprintf(b, "\n| # | line | heading | %s | uses |\n|--:|--:|---|---|---|\n", how)
	for _, s := range r.Snippets {
		if s.Status == Skipped {
			continue
		}
		var uses []string
		for _, n := range s.Plan.Needs {
			if s.Plan.IsImport(n.Name) {
				continue
			}
			uses = append(uses, fmt.Sprintf("`%s` of %d", n.Name, n.FromSnippet.Index))
		}
		fmt.Fprintf(b, "| %d | %d | %s | %s | %s |\n", s.Source.Index, s.Source.Line, cell(s.Source.Heading), r.howToRun(s), strings.Join(uses, ", "))
	}
}

// howToRun is the command for a snippet's program, or why there is none.
func (r *Result) howToRun(s *Snippet) string {
	switch {
	case s.Status == Failed:
		return "not converted: " + cell(firstError(s.Diags))
	case r.Session != nil:
		return "part of the whole"
	case r.Library:
		return fmt.Sprintf("`%s`", path.Join(r.Folder, s.Package))
	}
	return fmt.Sprintf("`go run ./%s`", path.Join(r.Folder, s.Package))
}

func firstError(diags []diag.Diagnostic) string {
	for _, d := range diags {
		if d.Severity == diag.Error {
			return fmt.Sprintf("%s, %s", d.Code, d.Message)
		}
	}
	return ""
}

// cell is text for a cell of a table.
func cell(text string) string {
	return strings.NewReplacer("|", "\\|", "\n", " ", "<", "&lt;").Replace(text)
}
