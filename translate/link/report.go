package link

import (
	"sort"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// report says what was not found, each name once, at its first use.
func (r *resolution) report(p *Plan) {
	for _, a := range r.modules {
		if a.user.Added {
			continue // whoever writes -e counts on it
		}
		p.Diags = append(p.Diags, diag.New(diag.MissingImport, fileOf(a.user), spanOf(a.user, a.use.node),
			"module '%s' is used but never imported", a.name).
			WithHint("the converted program imports it; add `import %s` to the document", a.name))
	}
	for _, f := range r.bound {
		span := spanOf(f.user, f.use.node)
		p.Undefined = append(p.Undefined, Name{f.use.name, span})
		p.Diags = append(p.Diags, diag.New(diag.BoundByRun, fileOf(f.user), span,
			"name '%s' is bound only when snippet %d runs, which does not come along", f.use.name, f.by.Snippet.Index).
			WithNote(spanOf(f.by, f.by.binds[f.use.name]), "'%s' is bound here", f.use.name).
			WithHint("bind it in this snippet; only definitions and simple assignments of earlier snippets come along"))
	}
	for i, u := range r.unknown {
		span := spanOf(r.from[i], u.node)
		p.Undefined = append(p.Undefined, Name{u.name, span})
		p.Diags = append(p.Diags, r.undefined(u, r.from[i], span))
	}
	sort.Slice(p.Undefined, func(i, j int) bool { return p.Undefined[i].Span.Before(p.Undefined[j].Span) })
}

// undefined chooses the most helpful thing to say about a name that is not there.
func (r *resolution) undefined(u use, user *statement, span diag.Span) diag.Diagnostic {
	file, here := fileOf(user), r.target
	if r.session {
		here = r.unitOf(user)
	}
	for k := here - 1; k >= 0; k-- {
		if by := r.units[k].binder(u.name); by != nil && r.units[k].leftOut != "" {
			return diag.New(diag.DefinedInBroken, file, span,
				"name '%s' is defined only in snippet %d, which %s", u.name, by.Snippet.Index, r.units[k].leftOut).
				WithNote(spanOf(by, by.binds[u.name]), "'%s' is defined here", u.name).
				WithHint("mend that snippet first")
		}
	}
	for k := here + 1; k < len(r.units); k++ {
		if by := r.units[k].binder(u.name); by != nil {
			return diag.New(diag.DefinedLater, file, span,
				"name '%s' is defined only later, in snippet %d", u.name, by.Snippet.Index).
				WithNote(spanOf(by, by.binds[u.name]), "'%s' is defined here", u.name).
				WithHint("move the definition up, or this snippet down")
		}
	}
	d := diag.New(diag.UndefinedName, file, span, "name '%s' is not defined", u.name)
	if user.Snippet.Doc.Kind == parser.PythonScript {
		d = diag.New(diag.FailsAtRun, file, span, "name '%s' is not defined: NameError when it is reached", u.name)
	}
	if module, ok := wellKnown[u.name]; ok {
		return d.WithHint("add `from %s import %s`", module, u.name)
	}
	if near := r.nearest(u.name); near != "" {
		return d.WithHint("did you mean '%s'?", near)
	}
	return d
}

// unitOf is the place of a statement's snippet in the document; what was added stands behind all.
func (r *resolution) unitOf(st *statement) int {
	for k, u := range r.units {
		if u.snippet == st.Snippet {
			return k
		}
	}
	return len(r.units)
}

// binder is the last statement of a snippet that binds name.
func (u *unit) binder(name string) *statement {
	for i := len(u.stmts) - 1; i >= 0; i-- {
		if _, ok := u.stmts[i].binds[name]; ok {
			return u.stmts[i]
		}
	}
	return nil
}

func fileOf(st *statement) string { return st.Snippet.Doc.Name }

func spanOf(st *statement, node ast.Ast) diag.Span {
	if span := st.File.NameSpan(node); span.IsValid() {
		return st.Snippet.DocSpan(span)
	}
	return st.Snippet.DocSpan(st.File.Span(node))
}

// nearest is a visible name that is spelt almost like name, or "".
func (r *resolution) nearest(name string) string {
	best, distance := "", mistakes(name)
	consider := func(other string) {
		d := editDistance(name, other)
		if d < distance || d == distance && (best == "" || other < best) {
			best, distance = other, d
		}
	}
	for other := range r.owned {
		consider(other)
	}
	for k := 0; k < r.target; k++ {
		for _, st := range r.units[k].stmts {
			for other := range st.binds {
				consider(other)
			}
		}
	}
	for other := range builtins {
		consider(other)
	}
	return best
}

// mistakes is how many letters may be wrong in a name that is meant to be another.
func mistakes(name string) int {
	switch n := len(name); {
	case n < 4:
		return 0
	case n < 6:
		return 1
	case n < 10:
		return 2
	}
	return 3
}

// editDistance counts insertions, deletions, substitutions and swaps of neighbours.
func editDistance(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
