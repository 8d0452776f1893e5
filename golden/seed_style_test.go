package golden

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

func convertSeed(t *testing.T) *convert.Result {
	text, err := os.ReadFile(filepath.Join("testdata/seed", seedDocument))
	require.NoError(t, err)
	doc, err := convert.Read(seedDocument, text)
	require.NoError(t, err)
	res := convert.Document(doc, convert.Options{})
	for _, s := range res.Snippets {
		require.Equal(t, convert.Converted, s.Status, "snippet %d: %v", s.Source.Index, s.Diags)
	}
	return res
}

// The lines of Python are those of the programs: a fence and the definitions that come along.
func TestTheGoOfTheSeedHasAtMostEighteenLinesForTenOfPython(t *testing.T) {
	var golang, python int
	for _, s := range convertSeed(t).Snippets {
		for _, f := range s.Files {
			golang += bytes.Count(f.Source, []byte("\n"))
		}
		python += s.Source.LineCount()
		for _, d := range s.Plan.Defs {
			span := d.File.Span(d.Node)
			python += span.End.Line - span.Start.Line + 1
		}
	}
	t.Logf("%d lines of Go, %d lines of Python: %.2f", golang, python, float64(golang)/float64(python))
	require.LessOrEqual(t, float64(golang), 1.8*float64(python))
}

// comment finds the text of comments in the document, where no string of its snippets holds a #.
var comment = regexp.MustCompile(`(?m)(?:^|\s)# ?(.*)$`)

func TestTheGoOfTheSeedKeepsEveryCommentAndDocstring(t *testing.T) {
	for _, s := range convertSeed(t).Snippets {
		var golang strings.Builder
		for _, f := range s.Files {
			golang.Write(f.Source)
		}
		for _, m := range comment.FindAllStringSubmatch(s.Source.Code, -1) {
			require.Contains(t, golang.String(), strings.TrimSpace(m[1]), "snippet %d", s.Source.Index)
		}
		parts := strings.Split(s.Source.Code, `"""`)
		for i := 1; i < len(parts); i += 2 {
			for line := range strings.Lines(parts[i]) {
				line = strings.TrimPrefix(strings.TrimSpace(line), "- ")
				require.Contains(t, golang.String(), line, "snippet %d", s.Source.Index)
			}
		}
	}
}

func TestTheGoOfTheSeedHasNoAnyInItsSignatures(t *testing.T) {
	for _, s := range convertSeed(t).Snippets {
		for _, f := range s.Files {
			tree, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Source, 0)
			require.NoError(t, err)
			ast.Inspect(tree, func(n ast.Node) bool {
				sig, ok := n.(*ast.FuncType)
				if !ok {
					return true
				}
				ast.Inspect(sig, func(n ast.Node) bool {
					id, isIdent := n.(*ast.Ident)
					require.False(t, isIdent && id.Name == "any", "snippet %d has any in a signature", s.Source.Index)
					return true
				})
				return true
			})
		}
	}
}
