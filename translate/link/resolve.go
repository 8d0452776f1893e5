package link

import (
	"sort"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// place is a top-level statement of the document.
type place struct{ unit, stmt int }

func (p place) before(q place) bool { return p.unit < q.unit || p.unit == q.unit && p.stmt < q.stmt }

// resolution is the work on one snippet: what comes along so far, and what could not be found.
type resolution struct {
	*linker
	target  int
	session bool                // the program is the whole document; target means nothing
	own     []*statement        // the program's own statements
	owned   map[string]bool     // what they bind at top level
	brought map[place]wanted    // statements of earlier snippets, and the names wanted of them
	needs   map[string]Need     // by name and snippet
	missing map[string]bool     // names already reported
	modules map[string]addition // standard modules to import
	bound   []failure
	unknown []use
	from    []*statement // the statement of each use in unknown
}

// wanted are the names for which a statement comes along.
type wanted map[string]bool

// failure is a use of what an earlier snippet bound by running something.
type failure struct {
	use  use
	user *statement
	by   *statement
}

// addition is a standard module that is used and never imported.
type addition struct {
	name string
	use  use
	user *statement
}

func (l *linker) resolve(target int, own []*statement) *resolution {
	return l.resolution(&resolution{target: target, own: own})
}

// resolveSession resolves the statements of a whole document.
func (l *linker) resolveSession(own []*statement) *resolution {
	return l.resolution(&resolution{session: true, own: own})
}

func (l *linker) resolution(r *resolution) *resolution {
	*r = resolution{
		linker: l, target: r.target, session: r.session, own: r.own,
		owned: map[string]bool{}, brought: map[place]wanted{}, needs: map[string]Need{},
		missing: map[string]bool{}, modules: map[string]addition{},
	}
	for _, st := range r.own {
		for name := range st.binds {
			r.owned[name] = true
		}
	}
	for i, st := range r.own {
		for _, u := range st.uses {
			r.lookUp(u, st, place{r.target, i})
		}
	}
	r.dropWeak()
	return r
}

// lookUp finds what a name means in a statement at the given place.
//
// A name used when the statement runs is what was bound last before it. A name used in a function's body is looked up
// when that is called, so it is what the target snippet sees: its own definition, else the nearest earlier one.
func (r *resolution) lookUp(u use, st *statement, at place) {
	if r.boundHere(u, st, at) {
		return
	}
	end := place{r.target, 0}
	if !u.deferred && at.unit < r.target {
		end = at
	}
	if found, ok := r.lastBinder(u.name, end); ok {
		r.bring(u, st, found)
		return
	}
	r.notFound(u, st)
}

// boundHere reports whether the target snippet itself, or the statement, binds the name in time.
func (r *resolution) boundHere(u use, st *statement, at place) bool {
	if u.deferred {
		return r.owned[u.name]
	}
	// A statement that binds the name may also use it first: `x += 1`, `app = wrap(app)`. A block binds before it uses.
	if _, ok := st.binds[u.name]; ok && isBlock(st.Node) {
		return true
	}
	if at.unit != r.target {
		return false
	}
	for i := 0; i < at.stmt; i++ {
		if _, ok := r.own[i].binds[u.name]; ok {
			return true
		}
	}
	return false
}

func isBlock(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.If, *ast.For, *ast.While, *ast.Try, *ast.With, *parser.AsyncFor, *parser.AsyncWith, *parser.TryStar, *parser.Match:
		return true
	}
	return false
}

// lastBinder is the last statement before end that binds name.
func (r *resolution) lastBinder(name string, end place) (place, bool) {
	all := r.binders[name]
	n := sort.Search(len(all), func(i int) bool { return !all[i].before(end) })
	if n == 0 {
		return place{}, false
	}
	return all[n-1], true
}

// bring takes along what defines the name, or notes that the statement that binds it cannot come along.
func (r *resolution) bring(u use, user *statement, at place) {
	st := r.units[at.unit].stmts[at.stmt]
	if st.role == defines {
		r.take(at, u.name)
		if handsOn(u) {
			r.takeTold(at, u.name)
		}
		return
	}
	if !u.guarded && !r.missing[u.name] {
		r.missing[u.name] = true
		r.bound = append(r.bound, failure{u, user, st})
	}
}

// take brings a statement along, with all it needs itself.
func (r *resolution) take(at place, name string) {
	st := r.units[at.unit].stmts[at.stmt]
	names, seen := r.brought[at]
	if names == nil {
		names = wanted{}
		r.brought[at] = names
	}
	names[name] = true
	r.needs[name] = Need{name, st.Snippet}
	if seen {
		return
	}
	for _, u := range st.uses {
		r.lookUp(u, st, at)
	}
}

// notFound handles a name that no snippet gives in time.
func (r *resolution) notFound(u use, st *statement) {
	switch {
	case r.owned[u.name] && (!builtins[u.name] || u.deferred):
		return // used before it is bound: Python says so when it runs
	case builtins[u.name], u.guarded, r.isModuleName(u, st), r.hasStar():
		return
	case isModuleUse(u):
		if _, ok := r.modules[u.name]; !ok {
			r.modules[u.name] = addition{u.name, u, st}
		}
		return
	}
	if !r.missing[u.name] {
		r.missing[u.name] = true
		r.unknown = append(r.unknown, u)
		r.from = append(r.from, st)
	}
}

// hasStar reports whether a `from m import *` may give any name; what it gives is not known here.
func (r *resolution) hasStar() bool {
	for _, st := range r.own {
		if len(st.stars) > 0 {
			return true
		}
	}
	for _, at := range r.stars {
		if at.unit < r.target {
			if r.brought[at] == nil {
				r.brought[at] = wanted{"*": true}
			}
			return true
		}
	}
	return false
}

// dropWeak forgets unknown names that a function of the program binds through `global`.
func (r *resolution) dropWeak() {
	weak := map[string]bool{}
	for _, st := range r.own {
		for name := range st.weak {
			weak[name] = true
		}
	}
	for at := range r.brought {
		for name := range r.units[at.unit].stmts[at.stmt].weak {
			weak[name] = true
		}
	}
	var unknown []use
	var from []*statement
	for i, u := range r.unknown {
		if !weak[u.name] {
			unknown, from = append(unknown, u), append(from, r.from[i])
		}
	}
	r.unknown, r.from = unknown, from
}

// places are the statements that come along, in the order of the document.
func (r *resolution) places() []place {
	all := make([]place, 0, len(r.brought))
	for at := range r.brought {
		all = append(all, at)
	}
	sort.Slice(all, func(i, j int) bool {
		return all[i].before(all[j])
	})
	return all
}
