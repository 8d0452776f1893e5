package link

import (
	"maps"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// analyse finds what a source binds at top level, and what it uses from outside.
func (src *source) analyse() {
	if src.analysed {
		return
	}
	src.analysed = true
	src.locals, src.bound, src.rebound, src.outside, src.library = map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]string{}
	body := src.snippet.File.Module.Body
	for _, st := range body {
		b := binder{bound: map[string]ast.Ast{}, skip: src.skip}
		b.visit(st)
		for name, node := range b.bound {
			src.bound[name] = true
			meaning := importMeaning(st, node)
			if old, seen := src.library[name]; seen && old != meaning {
				meaning = ""
			}
			src.library[name] = meaning
		}
	}
	for _, st := range body {
		a := src.analyzer()
		a.node(st, nil)
		for _, s := range a.scopes {
			for name := range s.names {
				src.locals[name] = true
			}
		}
		for name := range a.weak {
			src.bound[name], src.rebound[name] = true, true
			src.library[name] = ""
		}
	}
	for _, st := range body {
		a := src.analyzer()
		a.node(st, nil)
		for _, u := range a.uses {
			if !src.bound[u.name] && src.aliases[u.name] == (target{}) {
				src.outside[u.name] = true
			}
		}
	}
}

func (src *source) analyzer() *analyzer {
	return &analyzer{file: src.snippet.File, weak: map[string]bool{}, skip: src.skip}
}

// importMeaning is what a name stands for that an import of a known module binds; "" for anything else.
func importMeaning(st ast.Stmt, node ast.Ast) string {
	a, ok := node.(*ast.Alias)
	if !ok {
		return ""
	}
	switch n := st.(type) {
	case *ast.Import:
		if a.AsName == "" {
			first, _, _ := strings.Cut(string(a.Name), ".")
			return "import " + first
		}
		return "import " + string(a.Name)
	case *ast.ImportFrom:
		return "from " + strings.Repeat(".", n.Level) + string(n.Module) + " import " + string(a.Name)
	}
	return ""
}

// chooseNames gives the names of modules new ones where they would meet those of the document or of other modules.
func (r *moduleReader) chooseNames(sources []*source) {
	taken := map[string]string{} // what each name means: an import of the library, or "" for something else
	reserved := map[string]int{} // by how many sources a name is used that they do not bind
	shared := map[string]target{}
	for _, m := range r.order {
		r.copyRebound(m, nil)
	}
	for _, src := range sources {
		r.copyRebound(src, taken)
		src.share(shared)
		for name := range src.bound {
			meaning := src.library[name]
			if old, seen := taken[name]; seen && old != meaning {
				meaning = ""
			}
			taken[name] = meaning
		}
	}
	for _, src := range append(append([]*source(nil), sources...), r.order...) {
		for name := range src.outside {
			reserved[name]++
		}
	}
	hidden := r.hiddenByLocals(append(append([]*source(nil), sources...), r.order...))
	for _, m := range r.order {
		for _, name := range sorted(m.bound) {
			meaning, isTaken := taken[name]
			if isTaken && (meaning == "" || meaning != m.library[name]) || reserved[name] > 0 || hidden[target{m, name}] {
				m.renamed[name] = r.newName(m, name, taken)
				name = m.renamed[name]
			}
			taken[name] = m.library[name]
		}
	}
}

// hiddenByLocals are the names of modules that would mean a variable of a function where they are used: in a function with a variable
// f, helpers.f must not become f.
func (r *moduleReader) hiddenByLocals(sources []*source) map[target]bool {
	hidden := map[target]bool{}
	for _, src := range sources {
		if src.imports == nil {
			continue
		}
		for _, st := range src.snippet.File.Module.Body {
			r.references(src, st, func(ref reference) {
				if ref.of.name == "" || ref.of.name == ref.name {
					return
				}
				if m, name := ref.of.resolve(); src.locals[name] {
					hidden[target{m, name}] = true
				}
			})
		}
	}
	return hidden
}

// share lets a snippet use what earlier ones have imported.
func (src *source) share(shared map[string]target) {
	for name, of := range shared {
		if !src.bound[name] && src.aliases[name] == (target{}) {
			src.aliases[name] = of
			delete(src.outside, name)
		}
	}
	for name := range src.bound {
		delete(shared, name)
	}
	maps.Copy(shared, src.aliases)
}

func (r *moduleReader) newName(m *source, name string, taken map[string]string) string {
	last := m.name[strings.LastIndexByte(m.name, '.')+1:]
	name = strings.TrimLeft(last, "_") + "_" + strings.TrimLeft(name, "_")
	for {
		if _, ok := taken[name]; !ok {
			return name
		}
		name += "_"
	}
}

// copyRebound finds the names whose values an import copies: those that functions of their module bind again, those that the importing
// source binds otherwise too, as in `except ImportError: f = None`, and those that tests replace.
func (r *moduleReader) copyRebound(src *source, taken map[string]string) {
	for _, st := range sortedImports(src) {
		imp := src.imports[st]
		n, ok := st.(*ast.ImportFrom)
		if !ok {
			continue
		}
		for _, name := range src.importedNames(n) {
			of := src.aliases[name]
			if of.name == "" || of.module.fence && of.name == name {
				continue
			}
			if m, final := of.resolve(); src.bound[name] || m.rebound[final] || src.replaced[name] {
				src.rebound[name] = src.rebound[name] || src.replaced[name]
				imp.copied = append(imp.copied, copied{as: name, of: of})
				delete(src.aliases, name)
				src.bound[name] = true
				src.library[name] = ""
				if taken != nil {
					taken[name] = ""
				}
			}
		}
	}
}

// importedNames are the names that an import binds; those of a star are the ones that the source binds otherwise too.
func (src *source) importedNames(n *ast.ImportFrom) (names []string) {
	for _, a := range n.Names {
		if a.Name != "*" {
			names = append(names, string(aliasName(a)))
			continue
		}
		for _, name := range sorted(src.bound) {
			of, ok := src.aliases[name]
			switch {
			case !ok || of.name != name || src.takers[name] != nil:
			case src.library[name] != "" && src.library[name] == of.module.library[name]:
				delete(src.aliases, name) // both import the same of the library
			default:
				names = append(names, name)
			}
		}
	}
	return names
}

func sortedImports(src *source) []ast.Stmt {
	var all []ast.Stmt
	for _, st := range src.snippet.File.Module.Body {
		parser.Inspect(st, func(n ast.Ast) bool {
			if s, ok := n.(ast.Stmt); ok && src.imports[s] != nil {
				all = append(all, s)
			}
			return true
		})
	}
	return all
}

// resolve follows a name through modules that import it themselves.
func (t target) resolve() (*source, string) {
	for range 100 {
		next, ok := t.module.aliases[t.name]
		if !ok || next.name == "" {
			break
		}
		t = next
	}
	return t.module, t.name
}

// isModule reports whether t is a name that a module gives to another.
func (t target) isModule() bool {
	if t.name == "" {
		return false
	}
	m, name := t.resolve()
	of, ok := m.aliases[name]
	return ok && of.name == ""
}

// text is how the program calls what t means.
func (t target) text() string {
	m, name := t.resolve()
	if new := m.renamed[name]; new != "" {
		return new
	}
	return name
}
