package link

import "github.com/py2goasync/py2goasync/parser/diag"

// withImported puts the statements of modules in front of the statement that imports them. A module that only defines runs nothing:
// what is needed of it comes along.
func (l *linker) withImported(u *unit) ([]*statement, []diag.Diagnostic) {
	mods := l.opts.Modules
	if mods == nil || mods.sources[u.snippet] == nil {
		return u.stmts, nil
	}
	src := mods.sources[u.snippet]
	units := map[*source]*unit{}
	for i, m := range mods.hidden {
		units[m] = l.units[i]
	}
	var all []*statement
	var diags []diag.Diagnostic
	done := map[*source]bool{src: true}
	var late []*source // modules that functions import
	var run func(m *source, lazy bool)
	follow := func(d dependency, lazy bool) {
		switch {
		case d.typing:
		case d.lazy && !lazy:
			late = append(late, d.module)
		default:
			run(d.module, lazy)
		}
	}
	run = func(m *source, lazy bool) {
		if done[m] {
			return
		}
		done[m] = true
		for _, d := range m.deps {
			follow(d, lazy)
		}
		mu := units[m]
		if mu == nil {
			return // a snippet of the document
		}
		diags = append(diags, mu.diags...)
		if mu.kind() != Run {
			return
		}
		if lazy {
			st := mu.stmts[0]
			diags = append(diags, diag.New(diag.LocalModule, fileOf(st), st.Span(), "the module '%s' does something when a function imports it", m.name).
				WithHint("import it at the top of the program"))
			return
		}
		all = append(all, mu.stmts...)
	}
	next := 0
	for _, st := range u.stmts {
		line := st.File.Span(st.Node).Start.Line
		for ; next < len(src.deps) && src.deps[next].line <= line; next++ {
			follow(src.deps[next], false)
		}
		all = append(all, st)
	}
	for _, m := range late {
		run(m, true)
	}
	return all, diags
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
