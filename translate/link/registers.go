package link

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// Statements that only define may still do something to an object that there is: a decorator such as @app.get("/") tells app of the
// function below it, and app.include_router(users) tells it of others. An object that a snippet hands on, as in TestClient(app), is one
// that has been told all that. So is a table of the document that decorators, or the __init_subclass__ of a base class, fill: see keepers.go.

// telling are the methods that tell an application of something when they are called as statements of their own.
var telling = wordSet(`
	include_router add_middleware add_exception_handler add_event_handler add_api_route add_api_websocket_route add_route
	add_websocket_route mount
`)

// asking are further methods whose calls on an application only tell it something.
var asking = wordSet(`get put post delete options head patch trace api_route route websocket on_event middleware exception_handler register`)

// told gives the names of the objects that a statement tells of something.
func told(s ast.Stmt) (names []string) {
	for _, d := range decorators(s) {
		if call, ok := d.(*ast.Call); ok {
			d = call.Func
		}
		if a, ok := d.(*ast.Attribute); ok {
			if n, ok := a.Value.(*ast.Name); ok {
				names = append(names, string(n.Id))
			}
		}
	}
	if e, ok := s.(*ast.ExprStmt); ok {
		if call, ok := e.Value.(*ast.Call); ok {
			if a, ok := call.Func.(*ast.Attribute); ok && telling[string(a.Attr)] {
				if n, ok := a.Value.(*ast.Name); ok {
					return []string{string(n.Id)}
				}
			}
		}
	}
	return names
}

// indexTold finds the statements that tell each object of something.
func (l *linker) indexTold() {
	l.told = map[string][]place{}
	for k, u := range l.units {
		if u.broken {
			continue
		}
		for i, st := range u.stmts {
			names := append(told(st.Node), l.keptBy(st.Node)...)
			for _, name := range names {
				l.told[name] = append(l.told[name], place{k, i})
			}
		}
	}
}

// handsOn reports whether a use of a name is more than to tell the object of something: TestClient(app), not @app.get("/").
func handsOn(u use) bool { return !telling[u.attr] && !asking[u.attr] }

// takeTold brings along what earlier snippets have told the object of that the statement at a place binds.
func (r *resolution) takeTold(at place, name string) {
	if at.unit < r.linker.modules() || r.units[at.unit].stmts[at.stmt].isImport() {
		return
	}
	for _, p := range r.told[name] {
		if p.unit >= r.target && !r.session || !at.before(p) {
			continue
		}
		if last, ok := r.lastBinder(name, p); !ok || last != at {
			continue
		}
		if _, seen := r.brought[p]; seen {
			continue
		}
		st := r.units[p.unit].stmts[p.stmt]
		if len(st.binds) == 0 {
			r.takeStatement(p)
			continue
		}
		for bound := range st.binds {
			r.take(p, bound)
		}
	}
}

// takeStatement brings a statement along that binds nothing.
func (r *resolution) takeStatement(at place) {
	r.brought[at] = wanted{}
	st := r.units[at.unit].stmts[at.stmt]
	for _, u := range st.uses {
		r.lookUp(u, st, at)
	}
}

func (s *statement) isImport() bool {
	switch s.Node.(type) {
	case *ast.Import, *ast.ImportFrom:
		return true
	}
	return false
}

// registers reports whether a module that seems to define only does more when it is imported: a decorator tells an object of the program
// of a function, or is a function of the program that reaches variables of its module.
func (l *linker) registers(u *unit) bool {
	for _, st := range u.stmts {
		if names := told(st.Node); l.areObjects(names) {
			return true
		}
		for _, d := range decorators(st.Node) {
			if call, ok := d.(*ast.Call); ok {
				d = call.Func
			}
			if n, ok := d.(*ast.Name); ok && l.keeps(string(n.Id)) {
				return true
			}
		}
	}
	return false
}

// areObjects reports whether one of the names is bound by something else than an import.
func (l *linker) areObjects(names []string) bool {
	for _, name := range names {
		for _, at := range l.binders[name] {
			if !l.units[at.unit].stmts[at.stmt].isImport() {
				return true
			}
		}
	}
	return false
}

// keeps reports whether a name is that of a function which reaches a variable of its module.
func (l *linker) keeps(name string) bool {
	for _, at := range l.binders[name] {
		st := l.units[at.unit].stmts[at.stmt]
		if !isFunction(st.Node) {
			continue
		}
		for _, u := range st.uses {
			for _, b := range l.binders[u.name] {
				switch l.units[b.unit].stmts[b.stmt].Node.(type) {
				case *ast.Assign, *parser.AnnAssign, *ast.AugAssign:
					return true
				}
			}
		}
	}
	return false
}

func isFunction(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.FunctionDef, *parser.AsyncFunctionDef:
		return true
	}
	return false
}
