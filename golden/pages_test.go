package golden

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

// Pages in the style of the reference documentation of asyncio: check finds every example right. What CPython prints
// lies beside each page, as `py2goasync check --record` writes it.
func TestPagesOfDocumentationPrintWhatCPythonPrints(t *testing.T) {
	if testing.Short() {
		t.Skip("-short leaves out what takes minutes: it builds and runs every program of the pages")
	}
	pages, err := filepath.Glob("testdata/pages/*.rst")
	require.NoError(t, err)
	require.Len(t, pages, 9)
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) {
			text, err := os.ReadFile(page)
			require.NoError(t, err)
			doc, err := convert.Read(page, text)
			require.NoError(t, err)
			res := convert.Document(doc, convert.Options{})
			require.NoError(t, res.Check(context.Background(), convert.CheckOptions{Jobs: runtime.NumCPU()}))
			for _, s := range res.Units() {
				require.Equal(t, convert.Converted, s.Status, "line %d: %v", s.Source.Line, s.Diags)
				require.True(t, s.Check.Compiled && s.Check.Vetted && s.Check.Ran, "line %d", s.Source.Line)
				require.Equal(t, "recorded", s.Check.Oracle, "line %d", s.Source.Line)
				require.True(t, s.Check.Same, "line %d: %s\n%s", s.Source.Line, s.Check.Difference, s.Check.Diff)
			}
		})
	}
}
