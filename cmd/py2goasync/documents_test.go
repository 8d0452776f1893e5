package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/link"
)

// The documents are of as many styles as people write them; the kinds are what a reader would say of their fences, in order.
var documents = map[string]string{
	"tutorial.md":    "run other run run define run broken",
	"readme_zh.md":   "define run run run",
	"old_python.md":  "run run run",
	"interview.md":   "run run run run",
	"api_docs.md":    "other run define other run",
	"repl.md":        "run run",
	"queue_blog.md":  "run define define run run",
	"page.rst":       "run run run other",
	"script.py":      "run",
	"windows.md":     "run broken",
	"notebook.ipynb": "define define run run other run run incomplete broken run",
}

func TestDocumentsOfEveryStyleGetAnHonestReport(t *testing.T) {
	for name, kinds := range documents {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata/documents", name))
			require.NoError(t, err)
			doc, err := convert.Read(name, data)
			require.NoError(t, err)
			res := convert.Document(doc, convert.Options{})
			var got []string
			for _, s := range res.Snippets {
				got = append(got, string(s.Plan.Kind))
				requireHelpful(t, res, s)
			}
			require.Equal(t, kinds, strings.Join(got, " "))
		})
	}
}

// requireHelpful: what is not converted has a located reason with a code that explain knows, and the reason is not ours.
func requireHelpful(t *testing.T, res *convert.Result, s *convert.Snippet) {
	if s.Status != convert.Failed {
		require.False(t, diag.HasErrors(s.Diags), s.Source.Index)
		return
	}
	require.True(t, diag.HasErrors(s.Diags), s.Source.Index)
	for _, d := range s.Diags {
		require.NotEqual(t, diag.InternalError, d.Code, d.Message)
		_, known := diag.Lookup(string(d.Code))
		require.True(t, known, d.Code)
		require.True(t, d.Span.IsValid(), d.Message)
		var out bytes.Buffer
		r := diag.NewRenderer(&out, false, 0)
		r.AddSource(res.Doc.Name, res.Doc.Source)
		require.NoError(t, r.Render(d))
		require.Contains(t, out.String(), fmt.Sprintf("%s:%d:%d: ", res.Doc.Name, d.Span.Line, d.Span.Column))
		require.Contains(t, out.String(), "^")
		require.NotContains(t, out.String(), "goroutine")
	}
	require.NotEqual(t, link.Other, s.Plan.Kind)
}
