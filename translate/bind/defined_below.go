package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// definedBelow finds the functions and classes of a program that one statement at the top defines and nothing else binds. A name of
// these that is read at the top above its definition is not defined there, whatever Go makes of the order of functions:
//
//	print(f())       =>  NameError: name 'f' is not defined
//	def f(): …
func (b *binder) definedBelow(parts []Part) {
	b.below = map[string]bool{}
	count := map[string]int{}
	for _, p := range parts {
		for _, st := range p.Stmts {
			name := ""
			switch st := st.(type) {
			case *ast.FunctionDef:
				name = string(st.Name)
			case *parser.AsyncFunctionDef:
				name = string(st.Name)
			case *ast.ClassDef:
				name = string(st.Name)
			}
			if name != "" {
				b.below[name] = true
				count[name]++
			}
		}
	}
	bound := newUses(parts).bound
	for name := range b.below {
		if count[name] > 1 || bound[name] > 1 {
			delete(b.below, name)
		}
	}
}
