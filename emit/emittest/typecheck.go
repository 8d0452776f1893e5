// Package emittest checks generated Go in tests: that it compiles against the runtime packages as they are.
package emittest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strconv"
	"strings"
	"testing"

	"github.com/py2goasync/py2goasync/emit"
)

// TypeCheck fails the test unless the files make up a package that compiles. It must run inside the module. The first
// use of a package costs a call of go list (which compiles it if need be); later ones are free.
func TypeCheck(t testing.TB, files []emit.File) *types.Package {
	t.Helper()
	pkg, err := Compile(files)
	if err != nil {
		t.Fatalf("generated Go does not compile: %v\n%s", err, numbered(files))
	}
	return pkg
}

// Compile type-checks the files as one package and gives all errors found, one a line.
func Compile(files []emit.File) (*types.Package, error) {
	fset := token.NewFileSet()
	var parsed []*ast.File
	paths := map[string]bool{}
	for _, f := range files {
		tree, err := parser.ParseFile(fset, f.Name, f.Source, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		parsed = append(parsed, tree)
		for _, imp := range tree.Imports {
			path, _ := strconv.Unquote(imp.Path.Value)
			paths[path] = true
		}
	}
	imp, err := importerFor(fset, paths)
	if err != nil {
		return nil, err
	}
	var errs []string
	conf := types.Config{
		Importer: imp,
		Error:    func(err error) { errs = append(errs, err.Error()) },
	}
	pkg, err := conf.Check("main", fset, parsed, nil)
	if err != nil {
		return nil, fmt.Errorf("%s", strings.Join(errs, "\n"))
	}
	return pkg, nil
}

// numbered shows the files with line numbers.
func numbered(files []emit.File) string {
	var b strings.Builder
	for _, f := range files {
		fmt.Fprintf(&b, "--- %s\n", f.Name)
		for i, line := range strings.Split(string(f.Source), "\n") {
			fmt.Fprintf(&b, "%4d  %s\n", i+1, line)
		}
	}
	return b.String()
}
