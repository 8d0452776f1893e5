package convert

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime"
)

// RuntimeModule is the module that the runtime packages belong to.
const RuntimeModule = "github.com/py2goasync/py2goasync"

// RuntimeVersion is the version that generated modules require.
const RuntimeVersion = "v0.1.0"

// GoVersion is what generated modules need.
const GoVersion = "1.26"

// Tree is files by slash-separated path below the output folder.
type Tree map[string][]byte

// Paths are the paths in order.
func (t Tree) Paths() []string { return slices.Sorted(maps.Keys(t)) }

// Program is one program of a module.
type Program struct {
	Folder string
	Files  map[string][]byte
}

// Module lays programs out as a Go module that builds by itself: go.mod, one folder for each program, and in vendor the
// runtime packages in use.
func Module(name string, programs []Program) (Tree, error) {
	tree := Tree{}
	imports := map[string]bool{}
	for _, p := range programs {
		for file, source := range p.Files {
			tree[path.Join(p.Folder, file)] = source
			if strings.HasSuffix(file, ".go") {
				if err := addImports(imports, file, source); err != nil {
					return nil, err
				}
			}
		}
	}
	packages, err := runtimeClosure(imports)
	if err != nil {
		return nil, err
	}
	if len(programs) == 1 {
		tree["doc.go"] = []byte(rootDoc)
	}
	tree["go.mod"] = goMod(name, len(packages) > 0)
	if len(packages) > 0 {
		if err := vendor(tree, packages); err != nil {
			return nil, err
		}
	}
	return tree, nil
}

// rootDoc is a package beside a program that is alone: `go build ./...` would otherwise take the program's folder for the
// binary it wants to write.
const rootDoc = `// Package programs was written by py2goasync; the folder below holds the program.
package programs
`

func goMod(name string, needsRuntime bool) []byte {
	text := fmt.Sprintf("module %s\n\ngo %s\n", name, GoVersion)
	if needsRuntime {
		text += fmt.Sprintf("\nrequire %s %s\n", RuntimeModule, RuntimeVersion)
	}
	return []byte(text)
}

// vendor copies packages of the runtime, which are embedded, with the list that the go command wants.
func vendor(tree Tree, packages []string) error {
	var list strings.Builder
	fmt.Fprintf(&list, "# %s %s\n## explicit; go %s\n", RuntimeModule, RuntimeVersion, GoVersion)
	for _, p := range packages {
		list.WriteString(p + "\n")
		dir := strings.TrimPrefix(p, RuntimeModule+"/runtime/")
		entries, err := fs.ReadDir(runtime.Sources, dir)
		if err != nil {
			return fmt.Errorf("runtime package %s: %w", p, err)
		}
		for _, e := range entries {
			if e.IsDir() || !runtime.IsSource(e.Name()) {
				continue
			}
			data, err := fs.ReadFile(runtime.Sources, path.Join(dir, e.Name()))
			if err != nil {
				return err
			}
			tree[path.Join("vendor", p, e.Name())] = data
		}
	}
	tree["vendor/modules.txt"] = []byte(list.String())
	return nil
}
