package advise

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/link"
)

// names is what the names of a program mean, as far as one look tells.
type names struct {
	imports map[string]string // name -> module or module.member
	async   map[string]bool   // functions that are coroutine functions wherever they are defined
	methods map[string]bool   // methods that are
	queues  map[string]bool   // names of asyncio queues
	dones   bool              // somebody calls task_done
	globals map[string]bool   // functions that bind variables of the module
}

func readNames(p *link.Plan) *names {
	n := &names{imports: map[string]string{}, async: map[string]bool{}, methods: map[string]bool{}, queues: map[string]bool{}, globals: map[string]bool{}}
	other := map[string]bool{}
	for _, list := range [][]link.Stmt{p.Defs, p.Main} {
		for _, st := range list {
			n.read(st.Node, false, other)
		}
	}
	for name := range other {
		delete(n.async, name)
		delete(n.methods, name)
	}
	return n
}

// read collects; other gets what is bound to anything but a coroutine function.
func (n *names) read(node ast.Ast, inClass bool, other map[string]bool) {
	switch node := node.(type) {
	case *parser.AsyncFunctionDef:
		n.define(node, inClass, other)
		for _, s := range node.Body {
			n.read(s, false, other)
		}
		return
	case *ast.ClassDef:
		for _, s := range node.Body {
			n.read(s, true, other)
		}
		return
	case *ast.FunctionDef:
		other[string(node.Name)] = true
		parser.Inspect(node, func(inner ast.Ast) bool {
			if _, ok := inner.(*ast.Global); ok {
				n.globals[string(node.Name)] = true
			}
			return true
		})
	case *ast.Import:
		for _, a := range node.Names {
			name := a.Name
			if a.AsName != "" {
				name = a.AsName
			}
			n.imports[string(name)] = string(a.Name)
		}
	case *ast.ImportFrom:
		for _, a := range node.Names {
			name := a.Name
			if a.AsName != "" {
				name = a.AsName
			}
			n.imports[string(name)] = string(node.Module) + "." + string(a.Name)
		}
	case *ast.Name:
		if node.Ctx == ast.Store {
			other[string(node.Id)] = true
		}
	case *ast.Assign:
		n.queue(node)
	case *ast.Attribute:
		n.dones = n.dones || node.Attr == "task_done"
	}
	for _, child := range parser.Children(node) {
		n.read(child, false, other)
	}
}

func (n *names) define(f *parser.AsyncFunctionDef, inClass bool, other map[string]bool) {
	name := string(f.Name)
	if len(f.DecoratorList) > 0 || isGenerator(f.Body) {
		other[name] = true
		return
	}
	if inClass {
		n.methods[name] = true
	} else {
		n.async[name] = true
	}
}

func isGenerator(body []ast.Stmt) bool {
	found := false
	for _, s := range body {
		parser.Inspect(s, func(n ast.Ast) bool {
			switch n.(type) {
			case *ast.FunctionDef, *parser.AsyncFunctionDef, *ast.ClassDef, *ast.Lambda:
				return false
			case *ast.Yield:
				found = true
			}
			return !found
		})
	}
	return found
}

// queue notes names of queues: q = asyncio.Queue(), self.q = asyncio.Queue()
func (n *names) queue(as *ast.Assign) {
	call, ok := as.Value.(*ast.Call)
	if !ok {
		return
	}
	switch n.dotted(call.Func) {
	case "asyncio.Queue", "asyncio.LifoQueue", "asyncio.PriorityQueue":
		for _, t := range as.Targets {
			n.queues[spelling(t)] = true
		}
	}
}

// dotted is what an expression means as a name of the library, "" if it is none: sleep => time.sleep.
func (n *names) dotted(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Name:
		if full, ok := n.imports[string(e.Id)]; ok {
			return full
		}
		if e.Id == "input" {
			return "input"
		}
	case *ast.Attribute:
		if of := n.dotted(e.Value); of != "" {
			return of + "." + string(e.Attr)
		}
	}
	return ""
}

// spelling is a name or a chain of attributes as it is written.
func spelling(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Name:
		return string(e.Id)
	case *ast.Attribute:
		return spelling(e.Value) + "." + string(e.Attr)
	}
	return ""
}
