package convert

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/py2goasync/py2goasync/parser/diag"
)

// FuzzConvert converts arbitrary documents: none makes it panic, and a snippet that is not converted has a reason.
func FuzzConvert(f *testing.F) {
	paths, err := filepath.Glob("../../golden/testdata/cases/*/*.txtar")
	require.NoError(f, err)
	require.NotEmpty(f, paths)
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		require.NoError(f, err)
		for _, file := range archive.Files {
			if name := file.Name; name == "input.md" || name == "input.py" {
				f.Add(name, file.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		hang := time.AfterFunc(patience/2, func() { panic(fmt.Sprintf("does not end: %q", data)) })
		defer hang.Stop()
		doc, err := Read(filepath.Base(name), data)
		if err != nil {
			return
		}
		for _, session := range []bool{false, true} {
			for _, s := range Document(doc, Options{Session: session}).Snippets {
				if s.Status == Failed {
					require.True(t, diag.HasErrors(s.Diags))
				}
			}
		}
	})
}
