package golden

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// writtenDocuments are documents in the styles that people write: for each fence its number and what becomes of it, the codes of
// the errors where it cannot be converted. A fence that only serves is not run; one that needs a package which CPython has not
// got has no recorded output.
var writtenDocuments = map[string]string{
	"fastapi_tutorial.md": "1:other 2:serves 3:other 4:other 5:serves 6:runs 7:serves 8:same 9:serves 10:runs",
	"broken_blog.md":      "1:PY101 2:same 3:other 4:same 5:same 6:same 7:PY101 8:PY201 9:same 10:same 11:same",
	"readme_shell.md":     "1:other 2:other 3:same 4:same 5:other 6:other 7:other 8:same 9:other",
	"coroutines.rst":      "1:same 2:same 3:other 4:same 5:same 6:same 7:other",
	"myst_page.md":        "1:other 2:same 3:same 4:other 5:same 6:same 7:same 8:other 9:same 10:other 11:other",
	"qa_page.md":          "1:same 2:same 3:same 4:same 5:PY101 6:same 7:other 8:same 9:same 10:same 11:same 12:same",
	"migration_guide.md":  "1:same 2:same 3:same 4:same 5:same 6:PY101 7:same 8:same 9:same 10:same 11:PY101 12:same",
	"cheat_sheet.md": "1:PY203 2:same 3:same 4:PY201 5:PY201 6:PY201 7:same 8:same 9:PY201 10:same 11:same 12:same 13:other 14:same " +
		"15:same 16:same 17:same 18:same 19:PY201 20:same",
	"tutorial_zh_de.md": "1:same 2:other 3:same 4:PY101 5:same 6:same 7:same 8:same",
	"workshop.ipynb":    "same",
}

// What CPython prints lies beside each document, as `py2goasync check --record` writes it.
func TestDocumentsAsPeopleWriteThemAreReportedHonestlyAndRunRight(t *testing.T) {
	if testing.Short() {
		t.Skip("-short leaves out what takes minutes: it builds and runs every program of the documents")
	}
	for name, want := range writtenDocuments {
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("testdata/documents", name))
			require.NoError(t, err)
			doc, err := convert.Read(filepath.Join("testdata/documents", name), text)
			require.NoError(t, err)
			res := convert.Document(doc, convert.Options{Session: filepath.Ext(name) == ".ipynb"})
			require.NoError(t, res.Check(context.Background(), convert.CheckOptions{Jobs: runtime.NumCPU()}))
			var got []string
			if res.Session != nil {
				got = append(got, becomes(res.Session))
			} else {
				for _, s := range res.Snippets {
					got = append(got, strconv.Itoa(s.Source.Index)+":"+becomes(s))
					requireKindWords(t, res, s)
				}
			}
			require.Equal(t, want, strings.Join(got, " "))
		})
	}
}

// becomes says what became of a fence.
func becomes(s *convert.Snippet) string {
	switch {
	case s.Status == convert.Skipped:
		return "other"
	case s.Status == convert.Failed:
		code := "failed without a reason"
		for _, d := range s.Diags {
			if d.Severity == diag.Error {
				return string(d.Code)
			}
		}
		return code
	case s.Check == nil || !s.Check.Compiled || !s.Check.Vetted:
		return "does not compile"
	case s.Check.Oracle == "recorded" && s.Check.Same:
		return "same"
	case s.Check.Oracle == "recorded":
		return "differs: " + s.Check.Difference + "\n" + s.Check.Diff
	case s.Check.Ran:
		return "runs"
	}
	return "serves"
}

// requireKindWords: nothing of Go's and nothing internal is in what a user reads.
func requireKindWords(t *testing.T, res *convert.Result, s *convert.Snippet) {
	var out bytes.Buffer
	r := diag.NewRenderer(&out, false, 0)
	r.AddSource(res.Doc.Name, res.Doc.Source)
	for _, d := range s.Diags {
		require.NoError(t, r.Render(d))
	}
	for _, word := range []string{"goroutine", ".go:", "panic", "internal error", "runtime error", "undefined:"} {
		require.NotContains(t, out.String(), word)
	}
}
