package golden

import (
	"bytes"
	"encoding/json"
	"fmt"
	goparser "go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// ThirdPartyCopies gives what runtime/_third_party must hold, by path below it: the packages of modules that runtime
// packages import, transitively, with licences, and the list of the modules.
func ThirdPartyCopies(root string) (map[string][]byte, error) {
	wanted, err := outsideImports(filepath.Join(root, "runtime"))
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	modules := map[string]string{}
	for len(wanted) > 0 {
		path := wanted[0]
		wanted = wanted[1:]
		pkg, err := goList(root, path)
		if err != nil {
			return nil, err
		}
		if pkg.Standard || files[path+"/."] != nil {
			continue
		}
		files[path+"/."] = []byte{}
		modules[pkg.Module.Path] = fmt.Sprintf("%s %s %s\n", pkg.Module.Path, pkg.Module.Version, pkg.Module.GoVersion)
		for _, name := range append(pkg.GoFiles, pkg.IgnoredGoFiles...) {
			if files[path+"/"+name], err = os.ReadFile(filepath.Join(pkg.Dir, name)); err != nil {
				return nil, err
			}
		}
		licences, _ := filepath.Glob(filepath.Join(pkg.Module.Dir, "LICEN[CS]E*"))
		for _, l := range licences {
			if files[pkg.Module.Path+"/"+filepath.Base(l)], err = os.ReadFile(l); err != nil {
				return nil, err
			}
		}
		wanted = append(wanted, pkg.Imports...)
	}
	for name := range files {
		if strings.HasSuffix(name, "/.") {
			delete(files, name)
		}
	}
	var list []string
	for _, line := range modules {
		list = append(list, line)
	}
	slices.Sort(list)
	files["modules.txt"] = []byte(strings.Join(list, ""))
	return files, nil
}

// outsideImports are the packages of other modules that sources below dir import.
func outsideImports(dir string) ([]string, error) {
	found := map[string]bool{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name()[0] == '_' || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := goparser.ParseFile(token.NewFileSet(), path, nil, goparser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			first, _, _ := strings.Cut(p, "/")
			if strings.Contains(first, ".") && !strings.HasPrefix(p, "github.com/py2goasync/") {
				found[p] = true
			}
		}
		return nil
	})
	var all []string
	for p := range found {
		all = append(all, p)
	}
	slices.Sort(all)
	return all, err
}

type listedPackage struct {
	Dir                              string
	Standard                         bool
	GoFiles, IgnoredGoFiles, Imports []string
	Module                           struct{ Path, Version, GoVersion, Dir string }
}

func goList(root, path string) (*listedPackage, error) {
	cmd := exec.Command("go", "list", "-json", path)
	cmd.Dir = root
	var out, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("go list %s: %w\n%s", path, err, stderr.Bytes())
	}
	p := &listedPackage{}
	return p, json.Unmarshal(out.Bytes(), p)
}
