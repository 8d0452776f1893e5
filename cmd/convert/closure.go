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

// vendored is a package to copy into outputs.
type vendored struct {
	path   string
	module vendoredModule
	fsys   fs.FS
	dir    string
}

// vendoredModule is a module of which packages are copied.
type vendoredModule struct {
	path, version, goVersion string
}

var runtimeModule = vendoredModule{RuntimeModule, RuntimeVersion, GoVersion}

// files are the package's sources and, at a module's root, its licence.
func (v vendored) files() (map[string][]byte, error) {
	entries, err := fs.ReadDir(v.fsys, v.dir)
	if err != nil {
		return nil, fmt.Errorf("package %s of the runtime: %w", v.path, err)
	}
	all := map[string][]byte{}
	for _, e := range entries {
		if e.IsDir() || !runtime.IsSource(e.Name()) {
			continue
		}
		if all[e.Name()], err = fs.ReadFile(v.fsys, path.Join(v.dir, e.Name())); err != nil {
			return nil, err
		}
	}
	return all, nil
}

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

// closure is every package outside the standard library that the imports need, transitively, sorted by path.
func closure(imports map[string]bool) ([]vendored, error) {
	modules, err := thirdParty()
	if err != nil {
		return nil, err
	}
	found := map[string]vendored{}
	var visit func(p string) error
	visit = func(p string) error {
		if _, seen := found[p]; seen || isStandard(p) {
			return nil
		}
		v, err := locate(p, modules)
		if err != nil {
			return err
		}
		found[p] = v
		files, err := v.files()
		if err != nil {
			return err
		}
		inner := map[string]bool{}
		for name, data := range files {
			if strings.HasSuffix(name, ".go") {
				if err := addImports(inner, name, data); err != nil {
					return err
				}
			}
		}
		return visitAll(inner, visit)
	}
	if err := visitAll(imports, visit); err != nil {
		return nil, err
	}
	all := make([]vendored, 0, len(found))
	for _, v := range found {
		all = append(all, v)
	}
	slices.SortFunc(all, func(a, b vendored) int { return strings.Compare(a.path, b.path) })
	return all, nil
}

func visitAll(paths map[string]bool, visit func(string) error) error {
	for p := range paths {
		if err := visit(p); err != nil {
			return err
		}
	}
	return nil
}

// isStandard: only paths of modules have a dot in their first element.
func isStandard(p string) bool {
	first, _, _ := strings.Cut(p, "/")
	return !strings.Contains(first, ".")
}

// locate finds the sources of a package among the embedded ones.
func locate(p string, modules []vendoredModule) (vendored, error) {
	if dir, ok := strings.CutPrefix(p, RuntimeModule+"/runtime/"); ok {
		return vendored{p, runtimeModule, runtime.Sources, dir}, nil
	}
	for _, m := range modules {
		if p == m.path || strings.HasPrefix(p, m.path+"/") {
			return vendored{p, m, runtime.ThirdParty, path.Join(runtime.ThirdPartyDir, p)}, nil
		}
	}
	return vendored{}, fmt.Errorf("no copy of package %s to hand out", p)
}

// thirdParty reads the list of the modules of which there are copies.
func thirdParty() ([]vendoredModule, error) {
	list, err := fs.ReadFile(runtime.ThirdParty, runtime.ThirdPartyDir+"/modules.txt")
	if err != nil {
		return nil, err
	}
	var all []vendoredModule
	for line := range strings.Lines(string(list)) {
		if f := strings.Fields(line); len(f) == 3 {
			all = append(all, vendoredModule{f[0], f[1], f[2]})
		}
	}
	return all, nil
}
