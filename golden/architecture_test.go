package golden

import (
	goparser "go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/py2goasync/py2goasync/"

// mayImport holds the arrows of the design: what each top folder may import of ours. A leaf may be imported by all that
// stand right of it.
var mayImport = map[string][]string{
	"parser/diag":  {},
	"parser":       {"parser"},
	"translate/ir": {},
	"translate":    {"parser", "translate", "runtime/suggestions"}, // converted programs and the converter suggest the same names
	"emit":         {"translate/ir", "emit"},
	"runtime":      {"runtime"},
	"cmd":          {"parser", "translate", "emit", "runtime", "cmd"},
	"golden":       {"parser", "translate", "emit", "runtime", "cmd", "golden"},
}

// onlyImporter names the folder that alone imports an outside module.
var onlyImporter = map[string]string{
	"github.com/dave/jennifer":   "emit",
	"github.com/yuin/goldmark":   "parser",
	"github.com/spf13/cobra":     "cmd",
	"github.com/stretchr":        "",
	"github.com/google/go-cmp":   "",
	"golang.org/x/tools/txtar":   "golden",
	"github.com/go-python":       "parser translate golden",
	"github.com/dlclark/regexp2": "runtime/re",
}

func TestImportsFollowTheArrows(t *testing.T) {
	root, err := filepath.Abs("..")
	require.NoError(t, err)
	eachImport(t, root, func(file, path string) {
		if strings.HasSuffix(file, "_test.go") {
			return
		}
		if ours, ok := strings.CutPrefix(path, module); ok {
			require.True(t, allowed(file, ours), "%s must not import %s", file, path)
			return
		}
		for outside, importers := range onlyImporter {
			if path == outside || strings.HasPrefix(path, outside+"/") {
				require.True(t, inAny(file, strings.Fields(importers)), "%s must not import %s", file, path)
			}
		}
	})
}

// The runtime is vendored into every output: it must not pull in modules.
func TestTheRuntimeImportsTheStandardLibraryOnly(t *testing.T) {
	root, err := filepath.Abs("..")
	require.NoError(t, err)
	eachImport(t, root, func(file, path string) {
		if !strings.HasPrefix(file, "runtime/") || strings.HasSuffix(file, "_test.go") || strings.HasPrefix(path, module) {
			return
		}
		first, _, _ := strings.Cut(path, "/")
		if strings.Contains(first, ".") {
			_, exception := onlyImporter[path]
			require.True(t, exception, "%s imports %s", file, path)
		}
	})
}

// What stands at the top is fixed; anything else there was left behind.
func TestTheTopLevelHoldsWhatItShould(t *testing.T) {
	entries, err := os.ReadDir("..")
	require.NoError(t, err)
	var names []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && e.Name() != "out" { // out is where convert writes to
			names = append(names, e.Name())
		}
	}
	require.Equal(t, []string{"README.md", "cmd", "emit", "go.mod", "go.sum", "golden", "parser", "runtime", "translate"}, names)
}

func allowed(file, path string) bool {
	// The longest entry that holds the file decides.
	best := ""
	for folder := range mayImport {
		if within(file, folder) && len(folder) > len(best) {
			best = folder
		}
	}
	return inAny(path, mayImport[best])
}

func inAny(path string, folders []string) bool {
	for _, f := range folders {
		if within(path, f) {
			return true
		}
	}
	return false
}

func within(path, folder string) bool { return path == folder || strings.HasPrefix(path, folder+"/") }

func eachImport(t *testing.T, root string, visit func(file, path string)) {
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); rel != "." && (name[0] == '.' || name == "testdata" || name == "out") {
				return filepath.SkipDir
			}
			return nil
		}
		if filepath.Ext(path) != ".go" {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		f, err := goparser.ParseFile(token.NewFileSet(), path, data, goparser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			visit(filepath.ToSlash(rel), imported)
		}
		return nil
	})
	require.NoError(t, err)
}
