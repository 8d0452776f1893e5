package link

import (
	"slices"
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// moduleFixtures are the functions of a module that unittest calls by their names.
var moduleFixtures = []string{"setUpModule", "tearDownModule"}

// testRows are the values of tests= for a call.
func (r *moduleReader) testRows(c *testCall, main *source) string {
	var rows []string
	listed := map[*source]bool{}
	for _, m := range c.modules {
		listed[m] = true
		rows = append(rows, "("+strconv.Quote(m.name)+", ["+strings.Join(m.testMembers(0), ", ")+"])")
	}
	if len(c.modules) == 0 && c.kind != "discover" {
		listed[main] = true
		if c.kind == "TextTestRunner" {
			rows = append(rows, main.fixtures()...)
		} else {
			rows = append(rows, r.ownTests(c, main)...)
		}
	}
	for _, m := range r.order { // whose classes the program may have imported
		if list := m.fixtures(); !listed[m] && len(list) > 0 {
			rows = append(rows, "("+strconv.Quote(m.name)+", ["+strings.Join(list, ", ")+"])")
		}
	}
	return strings.Join(rows, ", ")
}

// ownTests are those of the program; a snippet that has none itself means those of the ones before it.
func (r *moduleReader) ownTests(c *testCall, main *source) []string {
	line := 0
	if !c.deferred {
		line = c.line
	}
	rows := main.testMembers(line)
	if len(rows) > 0 || r.doc.Kind == parser.PythonScript {
		return rows
	}
	for _, src := range r.before(main) {
		rows = append(rows, src.testMembers(0)...)
	}
	return rows
}

// fixtures are the module's setUpModule and tearDownModule.
func (src *source) fixtures() []string {
	var rows []string
	for _, name := range moduleFixtures {
		if of, ok := src.testMember(name); ok {
			rows = append(rows, of)
		}
	}
	return rows
}

// testMembers are what unittest finds in a module, before a line of it if that is not 0.
func (src *source) testMembers(before int) []string {
	if src.snippet == nil || src.snippet.File == nil || src.snippet.File.Module == nil {
		return nil
	}
	var rows []string
	seen := map[string]bool{}
	add := func(name string) {
		if seen[name] {
			return
		}
		seen[name] = true
		if text, ok := src.testMember(name); ok {
			rows = append(rows, text)
		}
	}
	var imported []string
	for name := range src.aliases {
		imported = append(imported, name)
	}
	slices.Sort(imported)
	for _, name := range imported {
		add(name)
	}
	for _, st := range src.snippet.File.Module.Body {
		if before > 0 && src.snippet.File.Span(st).Start.Line >= before {
			break
		}
		b := binder{bound: map[string]ast.Ast{}, skip: src.skip}
		b.visit(st)
		for _, name := range sortedNames(b.bound) {
			add(name)
		}
	}
	return rows
}

func sortedNames(bound map[string]ast.Ast) []string {
	var names []string
	for name := range bound {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// testMember is what a call is handed for a name of a module, if unittest looks at what it stands for.
func (src *source) testMember(name string) (string, bool) {
	if of, ok := src.aliases[name]; ok && !src.bound[name] {
		if of.name == "" {
			return "", false
		}
		m, final := of.resolve()
		if !m.isTest(final, map[target]bool{}) {
			return "", false
		}
		text, ok := m.testMember(final)
		if ok && final != name {
			text = "(" + strconv.Quote(name) + ", " + target{m, final}.text() + ")"
		}
		return text, ok
	}
	if !src.isTest(name, map[target]bool{}) {
		return "", false
	}
	def, certain := src.definition(name)
	text := target{src, name}.text()
	switch {
	case src.deletes(name):
		return "", false
	case !certain:
		return "lambda: " + text, true
	case text != name || isAlias(def):
		return "(" + strconv.Quote(name) + ", " + text + ")", true
	}
	return text, true
}

// isAlias reports whether a statement gives a name to what may have another.
func isAlias(def ast.Ast) bool {
	_, ok := def.(*ast.Assign)
	return ok
}

// deletes reports whether a module deletes a name at its top, which keeps a base class from being run.
func (src *source) deletes(name string) bool {
	return slices.ContainsFunc(src.snippet.File.Module.Body, func(st ast.Stmt) bool {
		d, ok := st.(*ast.Delete)
		return ok && slices.ContainsFunc(d.Targets, func(t ast.Expr) bool {
			n, ok := t.(*ast.Name)
			return ok && string(n.Id) == name
		})
	})
}

// definition is the last statement that binds a name of a module; certain says that it runs in any case.
func (src *source) definition(name string) (def ast.Ast, certain bool) {
	for _, st := range src.snippet.File.Module.Body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.ClassDef:
				if string(n.Name) == name {
					def, certain = n, n == st
				}
				return false
			case *ast.FunctionDef:
				if string(n.Name) == name {
					def, certain = n, n == st
				}
				return false
			case *parser.AsyncFunctionDef, *ast.Lambda:
				return false
			case *ast.Assign:
				if len(n.Targets) == 1 {
					if t, ok := n.Targets[0].(*ast.Name); ok && string(t.Id) == name {
						def, certain = n, n == st
					}
				}
			}
			return true
		})
	}
	return def, certain
}

// isTest reports whether a name of a module stands for a test class, or a function that unittest calls by its name.
func (src *source) isTest(name string, seen map[target]bool) bool {
	at := target{src, name}
	if seen[at] || src.snippet == nil || src.snippet.File == nil || src.snippet.File.Module == nil {
		return false
	}
	seen[at] = true
	if of, ok := src.aliases[name]; ok && !src.bound[name] {
		return of.name != "" && of.module.isTest(of.name, seen)
	}
	def, _ := src.definition(name)
	switch def := def.(type) {
	case *ast.FunctionDef:
		return name == "load_tests" || slices.Contains(moduleFixtures, name)
	case *ast.ClassDef:
		return src.isTestClass(def, seen)
	case *ast.Assign:
		return src.givesTest(def.Value, seen)
	}
	return false
}

var testBases = map[string]bool{"unittest.TestCase": true, "unittest.IsolatedAsyncioTestCase": true, "unittest.FunctionTestCase": true}

func (src *source) isTestClass(def *ast.ClassDef, seen map[target]bool) bool {
	return slices.ContainsFunc(def.Bases, func(b ast.Expr) bool { return src.givesTest(b, seen) })
}

// givesTest reports whether an expression gives a test class: the name of one, a call of type(), or of a function that has one in it.
func (src *source) givesTest(e ast.Expr, seen map[target]bool) bool {
	if testBases[src.ofUnittest(e)] {
		return true
	}
	switch e := e.(type) {
	case *ast.Name:
		return src.isTest(string(e.Id), seen)
	case *ast.Attribute:
		if m, ok := src.asModule(e.Value); ok && m != nil {
			return m.isTest(string(e.Attr), seen)
		}
		if outer, ok := e.Value.(*ast.Name); ok { // a class in a class, which keeps a base out of sight
			if def, ok := src.nested(string(outer.Id), string(e.Attr)); ok {
				return src.isTestClass(def, seen)
			}
		}
	case *ast.Call:
		fn, ok := e.Func.(*ast.Name)
		if !ok {
			return false
		}
		if fn.Id == "type" && len(e.Args) == 3 {
			bases, ok := e.Args[1].(*ast.Tuple)
			return ok && slices.ContainsFunc(bases.Elts, func(b ast.Expr) bool { return src.givesTest(b, seen) })
		}
		def, _ := src.definition(string(fn.Id))
		maker, ok := def.(*ast.FunctionDef)
		return ok && slices.ContainsFunc(maker.Body, func(st ast.Stmt) bool {
			class, ok := st.(*ast.ClassDef)
			return ok && src.isTestClass(class, seen)
		})
	}
	return false
}

func (src *source) nested(outer, name string) (*ast.ClassDef, bool) {
	def, _ := src.definition(outer)
	class, ok := def.(*ast.ClassDef)
	if !ok {
		return nil, false
	}
	for _, st := range class.Body {
		if inner, ok := st.(*ast.ClassDef); ok && string(inner.Name) == name {
			return inner, true
		}
	}
	return nil, false
}
