package link

import (
	"maps"

	"github.com/py2goasync/py2goasync/parser/diag"
)

// withImported puts the statements of modules in front of the statement that imports them. Modules that only define run nothing: what
// is needed of them comes along.
func (l *linker) withImported(u *unit) ([]*statement, []diag.Diagnostic) {
	mods := l.opts.Modules
	if mods == nil || mods.sources[u.snippet] == nil {
		return u.stmts, nil
	}
	imp := &importer{units: map[*source]*unit{}, done: map[*source]bool{}}
	for i, m := range mods.hidden {
		imp.units[m] = l.units[i]
	}
	src := mods.sources[u.snippet]
	for _, m := range imp.reached(src) {
		mu := imp.units[m]
		imp.diags = append(imp.diags, mu.diags...)
		imp.runs = imp.runs || mu.kind() == Run || l.registers(mu)
	}
	if !imp.runs {
		return u.stmts, imp.diags
	}
	imp.run(src, u.stmts)
	for _, m := range imp.late {
		if mu := imp.units[m]; !imp.done[m] && (mu.kind() == Run || l.registers(mu)) {
			imp.diags = append(imp.diags, diag.New(diag.LocalModule, fileOf(mu.stmts[0]), mu.stmts[0].Span(),
				"the module '%s' does something when a function imports it", m.name).
				WithHint("import it at the top of the program"))
		}
	}
	return imp.all, imp.diags
}

// importer runs modules as CPython does: each once, where it is imported first.
type importer struct {
	units map[*source]*unit
	runs  bool // some module does more than to define
	done  map[*source]bool
	late  []*source // modules that functions import
	all   []*statement
	diags []diag.Diagnostic
}

// reached are the modules that a source imports, and those that these import.
func (i *importer) reached(src *source) []*source {
	var all []*source
	seen := map[*source]bool{src: true}
	var visit func(src *source)
	visit = func(src *source) {
		for _, d := range src.deps {
			if m := d.module; !seen[m] {
				seen[m] = true
				if i.units[m] != nil { // else it is a snippet of the document
					all = append(all, m)
				}
				visit(m)
			}
		}
	}
	visit(src)
	return all
}

// run adds the statements of a source, each behind those of the modules that it imports.
func (i *importer) run(src *source, stmts []*statement) {
	i.done[src] = true
	next := 0
	for _, st := range stmts {
		for line := st.File.Span(st.Node).Start.Line; next < len(src.deps) && src.deps[next].line <= line; next++ {
			switch d := src.deps[next]; {
			case d.typing || i.units[d.module] == nil || i.done[d.module]:
			case d.lazy:
				i.late = append(i.late, d.module)
			default:
				i.run(d.module, i.units[d.module].stmts)
			}
		}
		i.all = append(i.all, st)
	}
}

// modules is the number of modules before the snippets of the document.
func (l *linker) modules() int {
	if l.opts.Modules == nil {
		return 0
	}
	return len(l.opts.Modules.hidden)
}

// files are the modules by their paths beside the script.
func (m *Modules) files() map[string]string {
	all := map[string]string{}
	for _, src := range m.hidden {
		all[src.path] = src.snippet.Doc.Source
	}
	maps.Copy(all, m.settingsFile)
	return all
}

// isModuleName reports whether a name is bound by an import of one of the document's own modules: what is wrong with it has been said.
func (l *linker) isModuleName(u use, st *statement) bool {
	if l.opts.Modules == nil || l.opts.Modules.sources[st.Snippet] == nil {
		return false
	}
	_, ok := l.opts.Modules.sources[st.Snippet].aliases[u.name]
	return ok
}
