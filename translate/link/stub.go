package link

import (
	"fmt"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// stubs are definitions for the names that stand nowhere, so that the rest can be converted and they can be filled in; the
// names are then no errors any more.
//
//	result = await process(item, retries=3)   =>  async def process(item, retries=None): return __todo__("process")
//	db.execute(sql)                           =>  db = None
func (r *resolution) stubs(p *Plan) []Stmt {
	var code strings.Builder
	var left []use
	var from []*statement
	for i, u := range r.unknown {
		need := &stubbed{name: u.name}
		for _, st := range r.allStatements() {
			need.read(st.Node)
		}
		if need.decorates {
			left, from = append(left, u), append(from, r.from[i])
			continue
		}
		code.WriteString(need.source())
		p.Diags = append(p.Diags, diag.New(diag.Stubbed, fileOf(r.from[i]), spanOf(r.from[i], u.node),
			"name '%s' is not defined; a stub stands for it", u.name).
			WithHint("look for TODO: %s in the Go code", u.name))
	}
	r.unknown, r.from = left, from
	if code.Len() == 0 {
		return nil
	}
	s := parser.NewSnippet(r.doc.Name, code.String())
	s.Parse()
	var all []Stmt
	for _, st := range statements(s, s.File, true) {
		all = append(all, st.Stmt)
	}
	return all
}

// allStatements are those of the program.
func (r *resolution) allStatements() []*statement {
	all := append([]*statement(nil), r.own...)
	for at := range r.brought {
		all = append(all, r.units[at.unit].stmts[at.stmt])
	}
	return all
}

// stubbed is what the uses of a name tell about it.
type stubbed struct {
	name      string
	calls     []*ast.Call
	awaited   bool
	used      bool // some call's result is used
	star      bool
	decorates bool
}

// takesCoroutines are the functions whose arguments are awaitables.
var takesCoroutines = wordSet(`
	gather create_task ensure_future wait_for shield run run_until_complete wait as_completed run_coroutine_threadsafe start_soon
`)

func (n *stubbed) read(root ast.Ast) {
	parser.Inspect(root, func(node ast.Ast) bool {
		switch node := node.(type) {
		case *ast.ExprStmt:
			n.dropped(node.Value)
		case *parser.Await:
			n.await(node.Value)
		case *ast.Call:
			if n.isName(node.Func) {
				n.calls = append(n.calls, node)
			}
			if at, ok := node.Func.(*ast.Attribute); ok && takesCoroutines[string(at.Attr)] {
				for _, a := range parser.CallArguments(node) {
					n.awaitsIn(a.Value)
				}
			}
		case *ast.FunctionDef:
			n.decorators(node.DecoratorList)
		case *parser.AsyncFunctionDef:
			n.decorators(node.DecoratorList)
		case *ast.ClassDef:
			n.decorators(node.DecoratorList)
			n.decorators(node.Bases)
		}
		return true
	})
	n.used = n.used || len(n.calls) > n.statements(root)
}

// statements counts the calls whose result is dropped.
func (n *stubbed) statements(root ast.Ast) int {
	count := 0
	parser.Inspect(root, func(node ast.Ast) bool {
		if st, ok := node.(*ast.ExprStmt); ok {
			e := st.Value
			if aw, ok := e.(*parser.Await); ok {
				e = aw.Value
			}
			if call, ok := e.(*ast.Call); ok && n.isName(call.Func) {
				count++
			}
		}
		return true
	})
	return count
}

func (n *stubbed) dropped(e ast.Expr) {
	if aw, ok := e.(*parser.Await); ok {
		n.await(aw.Value)
	}
}

func (n *stubbed) await(e ast.Expr) {
	if call, ok := e.(*ast.Call); ok && n.isName(call.Func) {
		n.awaited = true
	}
}

// awaitsIn looks for calls of the name in a list, a comprehension or a starred argument.
func (n *stubbed) awaitsIn(e ast.Expr) {
	n.await(e)
	switch e := e.(type) {
	case *ast.Starred:
		n.awaitsIn(e.Value)
	case *ast.List:
		for _, x := range e.Elts {
			n.await(x)
		}
	case *ast.ListComp:
		n.await(e.Elt)
	case *ast.GeneratorExp:
		n.await(e.Elt)
	}
}

func (n *stubbed) decorators(list []ast.Expr) {
	for _, d := range list {
		parser.Inspect(d, func(node ast.Ast) bool {
			if e, ok := node.(ast.Expr); ok {
				n.decorates = n.decorates || n.isName(e)
			}
			return true
		})
	}
}

func (n *stubbed) isName(e ast.Expr) bool {
	name, ok := e.(*ast.Name)
	return ok && string(name.Id) == n.name
}

// source is the definition in Python.
func (n *stubbed) source() string {
	if len(n.calls) == 0 {
		return n.name + " = None\n"
	}
	def, result := "def", ""
	if n.awaited {
		def = "async def"
	}
	if n.used {
		result = "return "
	}
	return fmt.Sprintf("%s %s(%s):\n    %s__todo__(%q)\n", def, n.name, n.params(), result, n.name)
}

// params are as many as the longest call has arguments, named after what is passed.
func (n *stubbed) params() string {
	var names []string
	taken := map[string]bool{n.name: true}
	required := -1
	var keywords []string
	for _, call := range n.calls {
		count := 0
		for _, a := range parser.CallArguments(call) {
			switch {
			case a.Star > 0:
				n.star = true
			case a.Name != "":
				if !taken[string(a.Name)] {
					taken[string(a.Name)] = true
					keywords = append(keywords, string(a.Name)+"=None")
				}
			default:
				if count >= len(names) {
					names = append(names, paramName(a.Value, count, taken))
				}
				count++
			}
		}
		if required < 0 || count < required {
			required = count
		}
	}
	for i := max(required, 0); i < len(names); i++ {
		names[i] += "=None"
	}
	if n.star {
		return "*args, **kwargs"
	}
	return strings.Join(append(names, keywords...), ", ")
}

// paramName is a name for what is passed: process(item) => item, process(self.url) => url, process(3) => arg1
func paramName(e ast.Expr, i int, taken map[string]bool) string {
	name := ""
	switch e := e.(type) {
	case *ast.Name:
		name = string(e.Id)
	case *ast.Attribute:
		name = string(e.Attr)
	}
	if name == "" || taken[name] || builtins[name] {
		name = fmt.Sprintf("arg%d", i+1)
	}
	taken[name] = true
	return name
}
