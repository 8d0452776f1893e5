// Package emittest checks generated Go in tests: that it compiles against the runtime packages as they are.
package emittest

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
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
	if err := exports.load(paths); err != nil {
		return nil, err
	}
	var errs []string
	conf := types.Config{
		Importer: importer.ForCompiler(fset, "gc", exports.open),
		Error:    func(err error) { errs = append(errs, err.Error()) },
	}
	pkg, err := conf.Check("main", fset, parsed, nil)
	if err != nil {
		return nil, fmt.Errorf("%s", strings.Join(errs, "\n"))
	}
	return pkg, nil
}

// exportData knows where the build cache keeps the compiled form of each package.
type exportData struct {
	mu    sync.Mutex
	files map[string]string
}

var exports = exportData{files: map[string]string{}}

// load asks go list for the packages that are not known yet, with everything they import.
func (d *exportData) load(paths map[string]bool) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	args := []string{"list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}", "--"}
	asked := len(args)
	for p := range paths {
		if d.files[p] == "" && p != "unsafe" {
			args = append(args, p)
		}
	}
	if len(args) == asked {
		return nil
	}
	cmd := exec.Command("go", args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("go list: %w\n%s", err, stderr.String())
	}
	for _, line := range strings.Split(string(out), "\n") {
		if path, file, ok := strings.Cut(line, "\t"); ok && file != "" {
			d.files[path] = file
		}
	}
	return nil
}

func (d *exportData) open(path string) (io.ReadCloser, error) {
	d.mu.Lock()
	file := d.files[path]
	d.mu.Unlock()
	if file == "" {
		return nil, fmt.Errorf("no export data for %s", path)
	}
	return os.Open(file)
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
