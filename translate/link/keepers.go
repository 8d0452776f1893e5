package link

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// filling are the methods that put something into a table or list.
var filling = wordSet(`append add setdefault insert update extend register appendleft`)

// keptBy gives the names of the tables that a statement puts what it defines into: its decorator is a function of the document that fills
// them, or a base class does so in __init_subclass__.
//
//	SERVICES = {}
//	def service(name):
//	    def wrap(cls): SERVICES[name] = cls; return cls
//	    return wrap
//	@service("clock")
//	class Clock: …                    SERVICES
func (l *linker) keptBy(s ast.Stmt) (names []string) {
	for _, d := range decorators(s) {
		if call, ok := d.(*ast.Call); ok {
			d = call.Func
		}
		if n, ok := d.(*ast.Name); ok {
			tables, _ := l.fills(string(n.Id), isFunction)
			names = append(names, tables...)
		}
	}
	c, ok := s.(*ast.ClassDef)
	if !ok {
		return names
	}
	for _, base := range c.Bases {
		if n, ok := base.(*ast.Name); ok {
			if tables, hooked := l.fills(string(n.Id), hasSubclassHook); hooked {
				names = append(append(names, tables...), string(n.Id))
			}
		}
	}
	return names
}

// hasSubclassHook reports whether a statement is a class with an __init_subclass__.
func hasSubclassHook(s ast.Stmt) bool {
	c, ok := s.(*ast.ClassDef)
	if !ok {
		return false
	}
	for _, st := range c.Body {
		if def, ok := st.(*ast.FunctionDef); ok && def.Name == "__init_subclass__" {
			return true
		}
	}
	return false
}

// fills gives the variables of the document that a definition of a name puts something into; found tells whether there is such a
// definition.
func (l *linker) fills(name string, is func(ast.Stmt) bool) (tables []string, found bool) {
	for _, at := range l.binders[name] {
		st := l.units[at.unit].stmts[at.stmt]
		if !is(st.Node) {
			continue
		}
		found = true
		fill := func(e ast.Expr) {
			if n, ok := e.(*ast.Name); ok && l.isVariable(string(n.Id)) {
				tables = append(tables, string(n.Id))
			}
		}
		parser.Inspect(st.Node, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Subscript:
				if n.Ctx == ast.Store {
					fill(n.Value)
				}
			case *ast.Call:
				if a, ok := n.Func.(*ast.Attribute); ok && filling[string(a.Attr)] {
					fill(a.Value)
				}
			}
			return true
		})
	}
	return tables, found
}

// isVariable reports whether a name is assigned at the top level of the document.
func (l *linker) isVariable(name string) bool {
	for _, at := range l.binders[name] {
		switch l.units[at.unit].stmts[at.stmt].Node.(type) {
		case *ast.Assign, *parser.AnnAssign:
			return true
		}
	}
	return false
}
