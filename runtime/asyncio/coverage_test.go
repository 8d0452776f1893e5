package asyncio

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// testdata/coverage.txt lists every public name of asyncio 3.13 on Unix and of its event loops with what answers it here;
// each must be declared.
func TestEveryNameOfAsyncioIsAnsweredOrMarkedMissing(t *testing.T) {
	text, err := os.ReadFile("testdata/coverage.txt")
	require.NoError(t, err)
	declared := declarations(t)
	for line := range strings.Lines(string(text)) {
		python, answer, _ := strings.Cut(strings.TrimSpace(line), " ")
		if !strings.HasPrefix(answer, "missing:") {
			require.Contains(t, declared, answer, "asyncio.%s", python)
		}
	}
}

// declarations collects the exported names of the package, methods as Type.Method.
func declarations(t *testing.T) map[string]bool {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	names := map[string]bool{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				names[receiver(d)+d.Name.Name] = true
			case *ast.GenDecl:
				for _, s := range d.Specs {
					switch s := s.(type) {
					case *ast.TypeSpec:
						names[s.Name.Name] = true
					case *ast.ValueSpec:
						for _, n := range s.Names {
							names[n.Name] = true
						}
					}
				}
			}
		}
	}
	return names
}

func receiver(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	x := d.Recv.List[0].Type
	if star, ok := x.(*ast.StarExpr); ok {
		x = star.X
	}
	if id, ok := x.(*ast.Ident); ok {
		return id.Name + "."
	}
	return "-"
}
