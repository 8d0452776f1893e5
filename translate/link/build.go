package link

import (
	"fmt"
	"sort"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// plan makes the program of the snippet at index i.
func (l *linker) plan(i int) *Plan {
	u := l.units[i]
	p := &Plan{Snippet: u.snippet, Kind: u.kind(), Diags: u.diags}
	if p.Kind == Other || p.Kind == Broken {
		return p
	}
	own, diags := l.withImported(u)
	p.Diags = append(p.Diags, diags...)
	if l.opts.Modules != nil && l.doc.Kind == parser.PythonScript && !l.opts.NoMain && len(l.opts.Exec) == 0 && !l.opts.Demo {
		p.files = l.opts.Modules.files()
	}
	if u.snippet.Continues {
		own = append(l.before(i), own...)
	}
	if l.opts.NoMain {
		own = withoutRuns(own)
	}
	extra, diags := l.added(u)
	p.Diags = append(p.Diags, diags...)
	own = append(own[:len(own):len(own)], extra...)

	r := l.resolve(i, own)
	if l.opts.Stub {
		p.Defs = r.stubs(p)
	}
	p.Defs = append(append(r.addedImports(), p.Defs...), r.defs()...)
	for _, st := range own {
		p.Main = append(p.Main, st.Stmt)
	}
	p.Needs = r.sortedNeeds()
	r.report(p)
	if diag.HasErrors(p.Diags) {
		p.Kind = Incomplete
	}
	p.Diags = diag.Tidy(p.Diags)
	return p
}

// before are the statements of the snippets that the one at index i continues.
func (l *linker) before(i int) []*statement {
	for k := i - 1; k >= 0; k-- {
		u := l.units[k]
		if !u.snippet.IsPython || u.broken {
			continue
		}
		if u.snippet.Continues {
			return append(l.before(k), u.stmts...)
		}
		return u.stmts[:len(u.stmts):len(u.stmts)]
	}
	return nil
}

// defs are the statements that come along. An import brings only the names that are wanted, and none twice.
func (r *resolution) defs() []Stmt {
	var all []Stmt
	seen := map[string]bool{}
	for _, at := range r.places() {
		st := r.units[at.unit].stmts[at.stmt].Stmt
		switch n := st.Node.(type) {
		case *ast.Import:
			names := pick(n.Names, r.brought[at], seen, "import")
			if len(names) == 0 {
				continue
			}
			if len(names) < len(n.Names) {
				st.Node = &ast.Import{StmtBase: n.StmtBase, Names: names}
			}
		case *ast.ImportFrom:
			names := pick(n.Names, r.brought[at], seen, fmt.Sprint("from ", n.Level, n.Module))
			if len(names) == 0 {
				continue
			}
			if len(names) < len(n.Names) {
				st.Node = &ast.ImportFrom{StmtBase: n.StmtBase, Module: n.Module, Names: names, Level: n.Level}
			}
		}
		all = append(all, st)
	}
	return all
}

func pick(names []*ast.Alias, want wanted, seen map[string]bool, prefix string) []*ast.Alias {
	var kept []*ast.Alias
	for _, a := range names {
		key := fmt.Sprint(prefix, " ", a.Name, " as ", a.AsName)
		if (want[string(aliasName(a))] || a.Name == "*") && !seen[key] {
			seen[key] = true
			kept = append(kept, a)
		}
	}
	return kept
}

// addedImports are the imports of standard modules that the document forgot.
func (r *resolution) addedImports() []Stmt {
	var names []string
	for name := range r.modules {
		names = append(names, name)
	}
	sort.Strings(names)
	var all []Stmt
	for _, name := range names {
		s := parser.NewSnippet(r.doc.Name, importAt(name, spanOf(r.modules[name].user, r.modules[name].use.node)))
		s.File, _ = parser.ParseFile(r.doc.Name, []byte(s.Code), 0)
		for _, st := range statements(s, s.File, true) {
			all = append(all, st.Stmt)
		}
	}
	return all
}

// importAt is an import whose name stands where the module is used: what is said of it is said there.
func importAt(name string, at diag.Span) string {
	if at.Line < 2 {
		return "import " + name + "\n"
	}
	return strings.Repeat("\n", at.Line-2) + "import \\\n" + strings.Repeat(" ", at.Column-1) + name + "\n"
}

func (r *resolution) sortedNeeds() []Need {
	var all []Need
	for _, n := range r.needs {
		if n.FromSnippet.Module == "" {
			all = append(all, n)
		}
	}
	sort.Slice(all, func(i, j int) bool {
		a, b := all[i], all[j]
		if a.FromSnippet.Index != b.FromSnippet.Index {
			return a.FromSnippet.Index < b.FromSnippet.Index
		}
		return a.Name < b.Name
	})
	return all
}
