package parser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-python/gpython/ast"
	gparser "github.com/go-python/gpython/parser"
	"github.com/go-python/gpython/py"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// gpythonDump is what gpython makes of a source; false where it refuses it or fails itself.
func gpythonDump(src string) (dump string, ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	tree, err := gparser.ParseString(src, py.ExecMode)
	if err != nil {
		return "", false
	}
	return ast.Dump(tree), true
}

func TestEveryRecordedSnippetThatGpythonReadsHasItsTree(t *testing.T) {
	agreed := 0
	for _, c := range loadTrees(t) {
		if sameAsGpython(t, c.Src, c.Src) {
			agreed++
		}
	}
	require.Greater(t, agreed, 100, "too few snippets that both parsers read")
}

// differsFromGpython are sources that gpython 0.2.0 reads otherwise than Python does.
var differsFromGpython = []string{
	"with (a, b): pass", // a tuple in 3.4, two items since 3.9
	`\N{`,               // unknown to gpython
	"for x, in y",       // gpython drops the comma
}

// sameAsGpython compares the trees where gpython has one.
func sameAsGpython(t *testing.T, name, src string) bool {
	for _, s := range differsFromGpython {
		if strings.Contains(src, s) {
			return false
		}
	}
	f, errs := ParseFile(name, []byte(src), 0)
	if len(errs) > 0 {
		return false
	}
	want, ok := gpythonDump(f.Source) // gpython does not decode
	if !ok {
		return false
	}
	Walk(f.Module, func(ast.Ast) bool { return true }, likeGpython)
	got := ast.Dump(f.Module)
	if comparable(got) != comparable(want) {
		t.Errorf("%s:\n have %s\n want %s", name, excerpt(got, want), excerpt(want, got))
	}
	return true
}

// comparable evens out what gpython does to text: it makes U+FFFD of surrogates and does not normalise names.
func comparable(dump string) string {
	dump = strings.ToValidUTF8(dump, "\ufffd")
	for strings.Contains(dump, "\ufffd\ufffd") {
		dump = strings.ReplaceAll(dump, "\ufffd\ufffd", "\ufffd")
	}
	return norm.NFKC.String(dump)
}

// likeGpython repeats two habits of gpython 0.2.0 that CPython 3.4 did not have: a dotted decorator is one name, and
// keyword-only parameters without a default leave no gap in KwDefaults.
func likeGpython(n ast.Ast) {
	switch n := n.(type) {
	case *ast.FunctionDef:
		joinDottedNames(n.DecoratorList)
	case *ast.ClassDef:
		joinDottedNames(n.DecoratorList)
	case *ast.Arguments:
		kept := n.KwDefaults[:0:0]
		for _, d := range n.KwDefaults {
			if d != nil {
				kept = append(kept, d)
			}
		}
		n.KwDefaults = kept
	}
}

func joinDottedNames(decorators []ast.Expr) {
	for i, d := range decorators {
		if call, ok := d.(*ast.Call); ok {
			fn := []ast.Expr{call.Func}
			joinDottedNames(fn)
			call.Func = fn[0]
		}
		if name, ok := dottedName(d); ok {
			decorators[i] = &ast.Name{Id: name, Ctx: ast.Load}
		}
	}
}

func dottedName(e ast.Expr) (ast.Identifier, bool) {
	switch e := e.(type) {
	case *ast.Name:
		return e.Id, true
	case *ast.Attribute:
		if outer, ok := dottedName(e.Value); ok {
			return outer + "." + e.Attr, true
		}
	}
	return "", false
}

// excerpt is the part of a where it begins to differ from b.
func excerpt(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return a[max(0, i-60):min(len(a), i+120)]
}

func TestEveryLibraryFileThatGpythonReadsHasItsTree(t *testing.T) {
	lib := os.Getenv("PY2GOASYNC_STDLIB")
	if lib == "" {
		t.Skip("set PY2GOASYNC_STDLIB to the library of CPython 3.13 to compare every file of it")
	}
	agreed := 0
	err := filepath.WalkDir(lib, func(path string, _ os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".py") {
			return err
		}
		src, err := os.ReadFile(path)
		if err == nil && sameAsGpython(t, path, string(src)) {
			agreed++
		}
		return err
	})
	require.NoError(t, err)
	t.Logf("%d files read by both", agreed)
}
