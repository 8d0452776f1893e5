package golden

import (
	"context"
	"flag"
	"go/format"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

// only limits the golden cases to those whose names contain one of the words: go test ./golden -run Golden -only "classes/ gather"
var only = flag.String("only", "", "words of the golden cases to run")

var update = flag.Bool("update", false, "rewrite want.go and want.diag of the cases that run, and drop programs that pass from expected_failures.txt")

// batch runs cases in a folder that lasts for the test.
func batch(t *testing.T, cases []*Case, vet bool) []*Outcome {
	t.Helper()
	outcomes, err := Run(context.Background(), cases, Options{Dir: t.TempDir(), Jobs: runtime.NumCPU(), Vet: vet})
	require.NoError(t, err)
	return outcomes
}

func TestGoldenCases(t *testing.T) {
	golden, err := GoldenCases("testdata/cases", strings.Fields(*only)...)
	require.NoError(t, err)
	require.NotEmpty(t, golden)
	var cases []*Case
	for _, c := range golden {
		cases = append(cases, &c.Case)
	}
	for i, o := range batch(t, cases, true) {
		t.Run(o.Case.Name, func(t *testing.T) {
			checkText(t, golden[i], o)
			if o.Stage == StageConvert {
				_, expected := golden[i].File("want.diag")
				require.True(t, expected, o.Detail)
				return
			}
			require.Equal(t, StagePass, o.Stage, o.Detail)
			require.NotNil(t, o.Case.Want, "no want.stdout: go run ./golden/record writes it with CPython")
		})
	}
}

// checkText holds the generated files and the diagnostics against the case, or writes them into it.
func checkText(t *testing.T, c *GoldenCase, o *Outcome) {
	require.NotNil(t, o.Snippet, o.Detail)
	again, err := c.convert(false)
	require.NoError(t, err)
	require.Equal(t, o.Snippet.Files, again.Files, "converting twice gives the same")
	for _, f := range o.Snippet.Files {
		formatted, err := format.Source(f.Source)
		require.NoError(t, err)
		require.Equal(t, string(formatted), string(f.Source), "gofmt changes nothing")
	}
	if *update {
		for _, f := range o.Snippet.Files {
			c.Set(WantName(f), string(f.Source))
		}
		c.Set("want.diag", DiagText(o.Snippet.Diags))
		require.NoError(t, c.Save())
		return
	}
	for _, f := range o.Snippet.Files {
		want, _ := c.File(WantName(f))
		require.Equal(t, want, string(f.Source), WantName(f))
	}
	want, _ := c.File("want.diag")
	require.Equal(t, want, DiagText(o.Snippet.Diags))
}

// The list of programs that do not pass may only get shorter.
func TestCorpusDoesWhatCPythonDoes(t *testing.T) {
	if testing.Short() {
		t.Skip("-short leaves out what takes minutes: it builds and runs the whole corpus")
	}
	cases, err := Corpus("corpus")
	require.NoError(t, err)
	checkAgainstList(t, cases, "expected_failures.txt")
}

func TestSeedDocumentDoesWhatCPythonDoes(t *testing.T) {
	cases, err := Seed("testdata/seed")
	require.NoError(t, err)
	checkAgainstList(t, cases, "testdata/seed/expected_failures.txt")
}

func checkAgainstList(t *testing.T, cases []*Case, path string) {
	listed := readList(t, path)
	known := map[string]bool{}
	var left []string
	for _, o := range batch(t, cases, true) {
		name := o.Case.Name
		known[name] = true
		if !o.Passed() && listed[name] {
			left = append(left, name)
		}
		t.Run(name, func(t *testing.T) {
			switch {
			case !o.Passed() && !listed[name]:
				t.Errorf("%s: %s", o.Stage, o.Detail)
			case o.Passed() && listed[name] && !*update:
				t.Errorf("it passes: take it off %s (go test ./golden -update does)", path)
			}
		})
	}
	for name := range listed {
		require.True(t, known[name], "%s is listed and there is no such program", name)
	}
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(strings.Join(append(left, ""), "\n")), 0o644))
	}
}

func readList(t *testing.T, path string) map[string]bool {
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	listed := map[string]bool{}
	for _, line := range strings.Fields(string(data)) {
		listed[line] = true
	}
	return listed
}

func TestTheSeedDocumentConvertsWholeAndTheSameTwice(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata/seed", seedDocument))
	require.NoError(t, err)
	first, second := wholeDocument(t, seedDocument, text), wholeDocument(t, seedDocument, text)
	require.Len(t, first.Snippets, 15)
	for i, s := range first.Snippets {
		require.Equal(t, s.Files, second.Snippets[i].Files)
	}
}

func wholeDocument(t *testing.T, name string, text []byte) *convert.Result {
	c := Case{Input: name, Text: text}
	res, err := c.document()
	require.NoError(t, err)
	return res
}
