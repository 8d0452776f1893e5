package link

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// find gives the module of a dotted name, with the packages around it; nil for those that are not of the program.
func (r *moduleReader) find(name string) *source {
	if m, ok := r.modules[name]; ok {
		return m
	}
	r.modules[name] = nil
	if f := r.fences[name]; f != nil {
		f.analyse()
		r.modules[name] = f
		return f
	}
	if r.folder == nil || alwaysLoaded[name] {
		return nil
	}
	m := &source{name: name}
	file, data, ok := r.moduleFile(name)
	if !ok {
		return nil
	}
	m.pkg = path.Base(file) == "__init__.py"
	doc, err := parser.ReadDocument(path.Join(r.folder.Path, file), data)
	if err != nil || len(doc.Snippets) == 0 {
		return nil
	}
	m.snippet, m.path = doc.Snippets[0], file
	m.snippet.Module = name
	m.snippet.Parse()
	r.modules[name] = m
	if m.snippet.File == nil || m.snippet.File.Module == nil || len(m.snippet.Errors) > 0 {
		m.bound = map[string]bool{}
		r.order = append(r.order, m)
		return m
	}
	m.reading = true
	r.read(m)
	m.reading = false
	r.order = append(r.order, m)
	return m
}

// moduleFile is the file of a module of the program, or of a package: its __init__.py, which may not be there.
func (r *moduleReader) moduleFile(name string) (file string, data []byte, ok bool) {
	files := r.folder.Files
	for _, folder := range append([]string{"."}, r.paths...) {
		base := path.Join(folder, strings.ReplaceAll(name, ".", "/"))
		if data, err := fs.ReadFile(files, base+".py"); err == nil {
			return base + ".py", data, true
		}
		file := base + "/__init__.py"
		if data, err := fs.ReadFile(files, file); err == nil {
			return file, data, true
		}
		if list, err := fs.Glob(files, base+"/*.py"); err == nil && len(list) > 0 {
			return file, nil, true
		}
	}
	return "", nil, false
}

// alwaysLoaded are modules that CPython has loaded before a script begins: a file of the name is not looked at.
var alwaysLoaded = wordSet(`
	sys builtins os io abc codecs stat posixpath genericpath time site encodings marshal zipimport warnings _collections_abc
`)

// root is the folder of the script itself: from . import helpers.
func (r *moduleReader) root() *source { return &source{pkg: true, bound: map[string]bool{}} }

// relative is the module that a relative import means.
func (r *moduleReader) relative(src *source, level int, module string) (string, bool) {
	parts := strings.Split(src.name, ".")
	switch {
	case src.name == "" && r.folder != nil && r.folder.Package != "":
		parts = strings.Split(r.folder.Package, ".")
	case src.name == "":
		parts = nil
	case !src.pkg:
		parts = parts[:len(parts)-1]
	}
	if level-1 > len(parts) {
		return "", false
	}
	parts = parts[:len(parts)-(level-1)]
	if module != "" {
		parts = append(parts[:len(parts):len(parts)], module)
	}
	return strings.Join(parts, "."), true
}

func (src *source) take(a *ast.Alias, name string, of target) {
	src.skip[a] = true
	src.aliases[name] = of
}

func (src *source) dependOn(m *source, at dependency) {
	if m.snippet != nil && m != src {
		at.module = m
		src.deps = append(src.deps, at)
	}
}

// sort puts the modules in the order in which they are run: each behind those that it imports when it runs itself.
func (r *moduleReader) sort(sources []*source) {
	all := r.order
	r.order = nil
	seen := map[*source]bool{}
	var visit func(src *source)
	visit = func(src *source) {
		if seen[src] {
			return
		}
		seen[src] = true
		for _, d := range src.deps {
			if !d.lazy && !d.typing {
				visit(d.module)
			}
		}
		if src.name != "" && !src.fence {
			r.order = append(r.order, src)
		}
	}
	for _, src := range append(append([]*source(nil), sources...), all...) {
		visit(src)
	}
}

// fromEarlier takes the names of a module that is nowhere from the snippets before, if they define them all: documents show the code
// of a module first and a program that imports it below.
func (r *moduleReader) fromEarlier(src *source, n *ast.ImportFrom) {
	if src.name != "" && !src.fence || r.doc.Kind == parser.PythonScript || n.Level > 0 || knownModule(string(n.Module)) {
		return
	}
	earlier := map[string]bool{}
	for _, s := range r.doc.Snippets {
		if s == src.snippet {
			break
		}
		if s.IsPython && s.File != nil && s.File.Module != nil && len(s.Errors) == 0 {
			for _, st := range s.File.Module.Body {
				bound, _ := bindings(st)
				for name := range bound {
					earlier[name] = true
				}
			}
		}
	}
	whole := &source{fence: true, bound: map[string]bool{}}
	for _, a := range n.Names {
		if !earlier[string(a.Name)] {
			return
		}
		whole.bound[string(a.Name)] = true
	}
	src.imports[n] = &localImport{}
	for _, a := range n.Names {
		src.take(a, string(aliasName(a)), target{whole, string(a.Name)})
	}
	r.warn(src, n, diag.FromSnippets,
		fmt.Sprintf(`give the snippet that is the module its name: title="%s.py"`, strings.ReplaceAll(string(n.Module), ".", "/")),
		"the module '%s' stands nowhere; what is imported of it is taken from the snippets above", n.Module)
}

func knownModule(name string) bool {
	top, _, _ := strings.Cut(name, ".")
	return stubs.Default.Module(name) != nil || standardModules[top]
}

// has reports whether the module gives a name.
func (src *source) has(name string) bool {
	_, alias := src.aliases[name]
	return alias || src.bound[name]
}

// public are the names that a star import brings.
func (src *source) public() []string {
	if src.snippet != nil && src.snippet.File != nil {
		if list, ok := allNames(src.snippet.File.Module.Body); ok {
			return list
		}
	}
	var names []string
	for _, name := range slices.Concat(slices.Collect(maps.Keys(src.bound)), slices.Collect(maps.Keys(src.aliases))) {
		if !strings.HasPrefix(name, "_") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// allNames is __all__, if the module has one that can be read.
func allNames(body []ast.Stmt) (names []string, ok bool) {
	for _, st := range body {
		as, isAssign := st.(*ast.Assign)
		if !isAssign || len(as.Targets) != 1 {
			continue
		}
		if name, isName := as.Targets[0].(*ast.Name); !isName || name.Id != "__all__" {
			continue
		}
		var elts []ast.Expr
		switch v := as.Value.(type) {
		case *ast.List:
			elts = v.Elts
		case *ast.Tuple:
			elts = v.Elts
		}
		for _, e := range elts {
			if s, isStr := e.(*ast.Str); isStr {
				names = append(names, string(s.S))
			}
		}
		ok = len(names) == len(elts)
	}
	return names, ok
}
