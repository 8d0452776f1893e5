package translate

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/bind"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/link"
)

// manyRounds is more rounds than any program needs that settles: types reach through a program in one round for each call on the way.
const manyRounds = 60

// TestInferenceSettles watches that the fixpoints of the golden programs end because nothing grows any more.
func TestInferenceSettles(t *testing.T) {
	programs := 0
	for _, doc := range goldenDocuments(t) {
		for _, plan := range link.Document(doc, link.Options{}) {
			programs++
			facts := &infer.Facts{}
			for range maxRestarts {
				m, _ := bind.Program(doc.Name, parts(plan, placesOf(doc, plan)), facts.AsWritten)
				if m == nil {
					break
				}
				rounds := infer.Module(m, facts).Rounds
				require.LessOrEqual(t, rounds, manyRounds, "%s, snippet %d", doc.Name, plan.Snippet.Index)
				if !facts.Changed {
					break
				}
			}
		}
	}
	require.Greater(t, programs, 250)
}

// TestTheSameProgramBecomesTheSameGo watches that nothing depends on the order of a map.
func TestTheSameProgramBecomesTheSameGo(t *testing.T) {
	shown := func(doc *parser.Document) (text string) {
		for _, plan := range link.Document(doc, link.Options{}) {
			if p, _ := Plan(doc, plan, Options{}); p != nil {
				text += ir.Print(p)
			}
		}
		return text
	}
	twoNames, err := parser.ReadDocument("names.py", []byte(`
rows = [{"id": i, "square": i * i} for i in range(3)]
for row in rows:
    print(row["square"])
also = rows
once_more = also[0]
`))
	require.NoError(t, err)
	for _, doc := range append(goldenDocuments(t), twoNames) {
		want := shown(doc)
		for range 3 {
			require.Equal(t, want, shown(doc), doc.Name)
		}
	}
}

// BenchmarkPlan translates all golden programs; lines/s counts those of their documents.
func BenchmarkPlan(b *testing.B) {
	docs := goldenDocuments(b)
	lines := 0
	for _, doc := range docs {
		lines += len(doc.NumberedLines())
	}
	for b.Loop() {
		for _, doc := range docs {
			for _, plan := range link.Document(doc, link.Options{}) {
				Plan(doc, plan, Options{})
			}
		}
	}
	b.ReportMetric(float64(lines)*float64(b.N)/b.Elapsed().Seconds(), "lines/s")
}

func goldenDocuments(t testing.TB) (docs []*parser.Document) {
	err := filepath.WalkDir("../golden/testdata/cases", func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".txtar" {
			return err
		}
		archive, err := txtar.ParseFile(path)
		if err != nil {
			return err
		}
		for _, f := range archive.Files {
			if strings.HasPrefix(f.Name, "input.") {
				doc, err := parser.ReadDocument(f.Name, f.Data)
				if err != nil {
					return err
				}
				doc.Name = path
				docs = append(docs, doc)
			}
		}
		return nil
	})
	require.NoError(t, err)
	return docs
}
