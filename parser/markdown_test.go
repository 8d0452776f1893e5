package parser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

// TestFencesOfEveryKindAreFound reads pairs of NAME.md (or .rst, .ipynb) and NAME.want. UPDATE=1 writes the wants, to be
// read by a person.
func TestFencesOfEveryKindAreFound(t *testing.T) {
	paths, err := filepath.Glob("testdata/*/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) { checkFences(t, path) })
	}
}

func checkFences(t *testing.T, path string) {
	archive, err := txtar.ParseFile(path)
	require.NoError(t, err)
	wants := map[string]string{}
	for _, f := range archive.Files {
		wants[f.Name] = string(f.Data)
	}
	var files []txtar.File
	for _, f := range archive.Files {
		ext := filepath.Ext(f.Name)
		name := strings.TrimSuffix(f.Name, ext)
		if ext == ".want" {
			continue
		}
		got := showFences(readDoc(t, f.Name, string(f.Data)))
		files = append(files, f, txtar.File{Name: name + ".want", Data: []byte(got)})
		t.Run(name, func(t *testing.T) {
			if os.Getenv("UPDATE") == "" {
				require.Equal(t, wants[name+".want"], got)
			}
		})
	}
	if os.Getenv("UPDATE") != "" {
		archive.Files = files
		require.NoError(t, os.WriteFile(path, txtar.Format(archive), 0o644))
	}
}

func showFences(doc *Document) string {
	var b strings.Builder
	for _, s := range doc.Snippets {
		kind := "-"
		switch {
		case s.Doctest:
			kind = "s"
		case s.IsPython:
			kind = "p"
		}
		code := s.Code
		if len(code) > 60 {
			code = code[:60]
		}
		if s.Continues {
			kind += "+"
		}
		if s.NoTest {
			kind += "!"
		}
		if s.Name != "" {
			kind += " " + s.Name
		}
		fmt.Fprintf(&b, "%d %d/%d %q %s %q %q\n", s.Index, s.FenceLine, s.Line, s.Language, kind, s.Heading, code)
		for i, l := range s.lines { // every line of code must end the document's line that it claims to be
			shown := s.Doc.LineText(l.line)
			if l.raw == nil && !strings.HasSuffix(shown, strings.TrimLeft(l.text, " \t")) {
				fmt.Fprintf(&b, "line %d is not at %d: %q\n", i+1, l.line, shown)
			}
		}
	}
	return b.String()
}
