package ir

import (
	"sort"
	"strconv"
	"strings"
)

// PackageName is the name that the package at the import path declares: the last element, or the one before a version.
func PackageName(path string) string {
	elems := strings.Split(path, "/")
	last := elems[len(elems)-1]
	if len(elems) > 1 && len(last) > 1 && last[0] == 'v' && strings.Trim(last[1:], "0123456789") == "" {
		last = elems[len(elems)-2]
	}
	return last
}

// importNames decides under which name each package is used: its own, unless two packages share it or Go itself means
// something else by it. Then the runtime's package is the one that yields: pytime beside time, pycopy for copy.
func importNames(paths map[string]bool) map[string]string {
	sorted := make([]string, 0, len(paths))
	for p := range paths {
		sorted = append(sorted, p)
	}
	sort.Slice(sorted, func(i, j int) bool { // the standard library chooses first
		a, b := strings.Contains(sorted[i], "."), strings.Contains(sorted[j], ".")
		if a != b {
			return b
		}
		return sorted[i] < sorted[j]
	})
	names, taken := map[string]string{}, map[string]bool{}
	for _, path := range sorted {
		base := PackageName(path)
		name := base
		if taken[name] || keywords[name] || predeclared[name] || name == "err" {
			name = "py" + base
		}
		for i := 2; taken[name]; i++ {
			name = base + strconv.Itoa(i)
		}
		names[path], taken[name] = name, true
	}
	return names
}

// PackagesOf collects the import paths that the declarations use.
func PackagesOf(decls []Decl) map[string]bool {
	paths := map[string]bool{}
	v := &scopeVisitor{use: func(r any) {
		if pkg, ok := r.(pkgRef); ok {
			paths[string(pkg)] = true
		}
	}}
	for _, d := range decls {
		v.decl(d)
	}
	return paths
}

// ImportNames gives the name under which each package used by the program appears in its source.
func (p *Program) ImportNames() map[string]string {
	if p.imports != nil {
		return p.imports
	}
	paths := map[string]bool{}
	for _, f := range p.Files {
		for path := range PackagesOf(f.Decls) {
			paths[path] = true
		}
	}
	if p.LineTable {
		paths[PyPkg] = true
	}
	return importNames(paths)
}
