package parser

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

// fuzzDocuments starts from all documents of the tests.
func fuzzDocuments(f *testing.F, name string) {
	paths, err := filepath.Glob("testdata/*/*.txtar")
	require.NoError(f, err)
	torture, err := filepath.Glob("testdata/torture/*/*.txtar")
	require.NoError(f, err)
	for _, path := range append(paths, torture...) {
		archive, err := txtar.ParseFile(path)
		require.NoError(f, err)
		for _, file := range archive.Files {
			if filepath.Ext(file.Name) == filepath.Ext(name) {
				f.Add([]byte(tortureMarks.Replace(strings.ReplaceAll(string(file.Data), "<LONG>", "long"))))
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) { readAnything(t, name, data) })
}

// readAnything holds what is true of every document: it is read or refused, and all places are places of it.
func readAnything(t *testing.T, name string, data []byte) {
	hang := time.AfterFunc(10*time.Second, func() { panic(fmt.Sprintf("does not end: %q", data)) })
	defer hang.Stop()
	doc, err := ReadDocument(name, data)
	if err != nil {
		require.NotEmpty(t, err.Error())
		return
	}
	last := strings.Count(doc.Source, "\n") + 1
	before := 0
	for i, s := range doc.Snippets {
		require.Equal(t, i+1, s.Index)
		require.GreaterOrEqual(t, s.FenceLine, 1)
		require.LessOrEqual(t, s.Line, last)
		require.True(t, s.Code == "" || strings.HasSuffix(s.Code, "\n"))
		if !s.Cell {
			require.GreaterOrEqual(t, s.FenceLine, before)
			before = s.FenceLine
		}
		s.Parse()
		for _, e := range s.Errors {
			span := s.DocSpan(Span{Start: e.Pos, End: e.End})
			require.GreaterOrEqual(t, span.Line, 1)
			require.GreaterOrEqual(t, span.Column, 1)
		}
	}
}

func FuzzMarkdown(f *testing.F) { fuzzDocuments(f, "fuzz.md") }
func FuzzNotebook(f *testing.F) { fuzzDocuments(f, "fuzz.ipynb") }
func FuzzRST(f *testing.F)      { fuzzDocuments(f, "fuzz.rst") }
