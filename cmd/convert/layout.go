package convert

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
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
	packages, err := closure(imports)
	if err != nil {
		return nil, err
	}
	if len(programs) == 1 {
		tree["doc.go"] = []byte(rootDoc)
	}
	tree["go.mod"] = goMod(name, packages)
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

// goMod requires the runtime, and the modules that it needs itself.
func goMod(name string, packages []vendored) []byte {
	text := fmt.Sprintf("module %s\n\ngo %s\n", name, GoVersion)
	for _, m := range modulesOf(packages) {
		if m == runtimeModule {
			text += fmt.Sprintf("\nrequire %s %s\n", m.path, m.version)
		} else {
			text += fmt.Sprintf("\nrequire %s %s // indirect\n", m.path, m.version)
		}
	}
	return []byte(text)
}

// modulesOf are the modules of packages that are sorted by path.
func modulesOf(packages []vendored) []vendoredModule {
	var all []vendoredModule
	for _, p := range packages {
		if !slices.Contains(all, p.module) {
			all = append(all, p.module)
		}
	}
	return all
}

// vendor copies the packages, with the list that the go command wants.
func vendor(tree Tree, packages []vendored) error {
	var list strings.Builder
	for _, m := range modulesOf(packages) {
		fmt.Fprintf(&list, "# %s %s\n## explicit; go %s\n", m.path, m.version, m.goVersion)
		for _, p := range packages {
			if p.module != m {
				continue
			}
			list.WriteString(p.path + "\n")
			files, err := p.files()
			if err != nil {
				return err
			}
			for name, data := range files {
				tree[path.Join("vendor", p.path, name)] = data
			}
		}
	}
	tree["vendor/modules.txt"] = []byte(list.String())
	return nil
}
