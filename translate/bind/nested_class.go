package bind

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// A class in the body of another is one of the module, where the program only comes to it by the name of that class or by self:
//
//	class LinkedList:                    type Node struct { … }
//	    class Node: …             =>     type LinkedList struct { Head *Node }
//	    def push(self, x):
//	        self.head = LinkedList.Node(x, self.head)
//
// Where inference finds that it must be a class object after all, it is bound as it is written.

// nestedClass is such a class.
type nestedClass struct {
	v    *hir.Var
	refs map[*ast.Attribute]bool
}

// hoistedClass is one that has been bound.
type hoistedClass struct {
	outer *hir.Class
	def   *hir.ClassDef
}

// findNested finds the nested classes that become classes of the module.
func (b *binder) findNested(parts []Part) {
	b.nested, b.nestedRefs = map[*ast.ClassDef]*nestedClass{}, map[*ast.Attribute]*hir.Var{}
	var bound *uses
	for _, p := range parts {
		for _, st := range p.Stmts {
			outer, ok := st.(*ast.ClassDef)
			if !ok {
				continue
			}
			for _, st := range outer.Body {
				inner, ok := st.(*ast.ClassDef)
				if !ok || b.asWritten[string(outer.Name)+"."+string(inner.Name)] {
					continue
				}
				if bound == nil {
					bound = newUses(parts)
				}
				if bound.bound[string(outer.Name)] == 1 && bindings(outer.Body, string(inner.Name)) == 1 {
					b.nest(parts, outer, inner)
				}
			}
		}
	}
}

// nest notes a nested class, if all that mentions its name leads to it.
func (b *binder) nest(parts []Part, outer, inner *ast.ClassDef) {
	n := &nestedClass{v: &hir.Var{Name: string(inner.Name), Kind: hir.Global, Bindings: 1, Captured: true, Cell: hir.NewCell()}, refs: map[*ast.Attribute]bool{}}
	for _, st := range outer.Body {
		if def, ok := defOf(st); ok && def.args != nil && len(def.args.Args) > 0 {
			self := def.args.Args[0].Arg
			parser.Inspect(st, func(x ast.Ast) bool {
				n.ref(x, self, inner.Name)
				return true
			})
		}
	}
	only := true
	for _, p := range parts {
		for _, st := range p.Stmts {
			parser.Inspect(st, func(x ast.Ast) bool {
				n.ref(x, outer.Name, inner.Name)
				switch x := x.(type) {
				case *ast.Attribute:
					only = only && (x.Attr != inner.Name || n.refs[x] && x.Ctx == ast.Load)
				case *ast.Str:
					only = only && string(x.S) != string(inner.Name)
				case *ast.ClassDef:
					only = only && (x == outer || bindings(x.Body, string(inner.Name)) == 0)
				}
				return only
			})
		}
	}
	for _, st := range outer.Body { // in the body itself the name is a variable
		if _, isDef := defOf(st); isDef || st == ast.Stmt(inner) {
			continue
		}
		parser.Inspect(st, func(x ast.Ast) bool {
			name, ok := x.(*ast.Name)
			only = only && (!ok || name.Id != inner.Name)
			return only
		})
	}
	if !only || len(n.refs) == 0 {
		return
	}
	b.nested[inner] = n
	for x := range n.refs {
		b.nestedRefs[x] = n.v
	}
}

// ref notes x, if that is the attribute of a name.
func (n *nestedClass) ref(x ast.Ast, of, attr ast.Identifier) {
	if a, ok := x.(*ast.Attribute); ok && a.Attr == attr {
		if name, ok := a.Value.(*ast.Name); ok && name.Id == of {
			n.refs[a] = true
		}
	}
}

// bindings counts what statements of a class body bind the name, at their top.
func bindings(body []ast.Stmt, name string) int {
	n := 0
	for _, st := range body {
		switch st := st.(type) {
		case *ast.ClassDef:
			if string(st.Name) == name {
				n++
			}
		case *ast.Assign:
			for _, t := range st.Targets {
				if id, ok := t.(*ast.Name); ok && string(id.Id) == name {
					n++
				}
			}
		default:
			if def, ok := defOf(st); ok && def.name == name {
				n++
			}
		}
	}
	return n
}

// hoist binds a nested class as one of the module.
func (b *binder) hoist(s *scope, st *ast.ClassDef, n *nestedClass) hir.Stmt {
	outer := s.class
	qual := qualname(s, n.v.Name)
	def := b.classDefAs(b.top, st, qual, n.v)
	def.Class.Hoisted = true
	if v := outer.Vars[n.v.Name]; v != nil {
		delete(outer.Vars, n.v.Name)
		outer.Order = slices.DeleteFunc(outer.Order, func(o *hir.Var) bool { return o == v })
	}
	b.hoisted = append(b.hoisted, hoistedClass{outer, def})
	return &hir.Pass{}
}

// withHoisted puts the nested classes of the module in front of those they stand in.
func (b *binder) withHoisted(body []hir.Stmt) []hir.Stmt {
	for _, h := range b.hoisted {
		if i := slices.IndexFunc(body, func(st hir.Stmt) bool { d, ok := st.(*hir.ClassDef); return ok && d.Class == h.outer }); i >= 0 {
			body = slices.Insert(body, i, hir.Stmt(h.def))
		}
	}
	b.hoisted = nil
	return body
}
