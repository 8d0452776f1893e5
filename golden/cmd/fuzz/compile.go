package main

import (
	"context"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"strings"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

// compiler type-checks generated programs in this process, which takes milliseconds where a build takes seconds.
type compiler struct {
	fset     *token.FileSet
	importer types.Importer
}

// newCompiler compiles the runtime, whose export data the programs are checked against.
func newCompiler(ctx context.Context) (*compiler, error) {
	cmd := exec.CommandContext(ctx, "go", "list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}", "./runtime/py", "./runtime/asyncio")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("export data of the runtime: %w", err)
	}
	export := map[string]string{}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		export[path] = file
	}
	fset := token.NewFileSet()
	lookup := func(path string) (io.ReadCloser, error) {
		if export[path] == "" {
			return nil, fmt.Errorf("no export data of %s", path)
		}
		return os.Open(export[path])
	}
	return &compiler{fset: fset, importer: importer.ForCompiler(fset, "gc", lookup)}, nil
}

// check gives the first error of a program and the line it is about, "" if there is none.
func (c *compiler) check(s *convert.Snippet) string {
	var files []*ast.File
	lines := map[string][]string{}
	for _, f := range s.Files {
		if !strings.HasSuffix(f.Name, ".go") {
			continue
		}
		file, err := parser.ParseFile(c.fset, f.Name, f.Source, 0)
		if err != nil {
			return err.Error()
		}
		files = append(files, file)
		lines[f.Name] = strings.Split(string(f.Source), "\n")
	}
	first := ""
	conf := types.Config{Importer: c.importer, Error: func(err error) {
		if e, ok := err.(types.Error); ok && first == "" {
			at := c.fset.PositionFor(e.Pos, false)
			first = e.Msg
			if src := lines[at.Filename]; at.Line > 0 && at.Line <= len(src) {
				first += "\n\t" + strings.TrimSpace(src[at.Line-1])
			}
		}
	}}
	_, err := conf.Check("main", c.fset, files, nil)
	if err != nil && first == "" {
		return err.Error()
	}
	return first
}
