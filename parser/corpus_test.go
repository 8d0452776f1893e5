package parser

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// tree is a snippet and what CPython's ast.dump says of it, recorded by testdata/record.py.
type tree struct {
	Src  string `json:"src"`
	Dump string `json:"dump"`
}

// mistake is a snippet that CPython refuses, and how.
type mistake struct {
	Src    string `json:"src"`
	Kind   string `json:"kind"`
	Msg    string `json:"msg"`
	Line   int    `json:"line"`
	Col    int    `json:"col"` // from 1; 0 before the first character of a line
	EndCol int    `json:"end"` // 0 where CPython gives none or the error spans lines
}

func loadLines[T any](t *testing.T, path string) []T {
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	var list []T
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		var x T
		require.NoError(t, json.Unmarshal([]byte(line), &x), line)
		list = append(list, x)
	}
	return list
}

func loadTrees(t *testing.T) []tree { return loadLines[tree](t, "testdata/trees.jsonl") }

func TestRecordedSnippetsHaveTheTreeThatCPythonGivesThem(t *testing.T) {
	for _, c := range loadTrees(t) {
		t.Run(c.Src, func(t *testing.T) {
			f, errs := ParseFile("<snippet>", []byte(c.Src), 0)
			require.Empty(t, errs)
			require.Equal(t, c.Dump, f.Dump(f.Module))
		})
	}
}

func TestRecordedMistakesAreReportedAsCPythonDoes(t *testing.T) {
	for _, c := range loadLines[mistake](t, "testdata/mistakes.jsonl") {
		t.Run(c.Src, func(t *testing.T) {
			f, errs := ParseFile("<snippet>", []byte(c.Src), 0)
			require.NotEmpty(t, errs)
			requireMistake(t, f, c, errs[0])
		})
	}
}

func requireMistake(t *testing.T, f *File, c mistake, e *SyntaxError) {
	want := fmt.Sprintf("%s: %s at %d:%d", c.Kind, c.Msg, c.Line, max(c.Col, 1))
	require.Equal(t, want, fmt.Sprintf("%s at %d:%d", e, e.Pos.Line, f.Column(e.Pos)))
	if c.EndCol > 0 {
		require.Equal(t, c.EndCol, f.Column(e.End), "end column")
	}
}

func TestRecordedCompilerErrorsAreReportedAsCPythonDoes(t *testing.T) {
	for _, c := range loadLines[mistake](t, "testdata/compile.jsonl") {
		t.Run(c.Src, func(t *testing.T) {
			f, errs := ParseFile("<snippet>", []byte(c.Src), 0)
			require.Empty(t, errs)
			errs = Check(f)
			if c.Msg == "" {
				require.Empty(t, errs)
				return
			}
			require.NotEmpty(t, errs)
			requireMistake(t, f, c, errs[0])
		})
	}
}

func TestTheTopLevelMayAwaitWhenTheModeSaysSo(t *testing.T) {
	src := "await x\nasync for a in b: pass\nasync with c: pass\n[await d for d in e]\n"
	f, errs := ParseFile("notebook", []byte(src), TopLevelAwait)
	require.Empty(t, errs)
	require.Empty(t, Check(f))
}
