package convert

import (
	"fmt"
	goparser "go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime"
)

// addImports adds the import paths of a Go file.
func addImports(imports map[string]bool, name string, source []byte) error {
	f, err := goparser.ParseFile(token.NewFileSet(), name, source, goparser.ImportsOnly)
	if err != nil {
		return fmt.Errorf("imports of %s: %w", name, err)
	}
	for _, spec := range f.Imports {
		p, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		imports[p] = true
	}
	return nil
}

// runtimeClosure is every runtime package that the imports need, transitively, in order.
func runtimeClosure(imports map[string]bool) ([]string, error) {
	const prefix = RuntimeModule + "/runtime/"
	found := map[string]bool{}
	var visit func(p string) error
	visit = func(p string) error {
		dir, ok := strings.CutPrefix(p, prefix)
		if !ok || found[p] {
			return nil
		}
		found[p] = true
		entries, err := fs.ReadDir(runtime.Sources, dir)
		if err != nil {
			return fmt.Errorf("runtime package %s: %w", p, err)
		}
		inner := map[string]bool{}
		for _, e := range entries {
			if e.IsDir() || !runtime.IsSource(e.Name()) || !strings.HasSuffix(e.Name(), ".go") {
				continue
			}
			data, err := fs.ReadFile(runtime.Sources, path.Join(dir, e.Name()))
			if err != nil {
				return err
			}
			if err := addImports(inner, e.Name(), data); err != nil {
				return err
			}
		}
		for q := range inner {
			if err := visit(q); err != nil {
				return err
			}
		}
		return nil
	}
	for p := range imports {
		if err := visit(p); err != nil {
			return nil, err
		}
	}
	all := make([]string, 0, len(found))
	for p := range found {
		all = append(all, p)
	}
	slices.Sort(all)
	return all, nil
}
