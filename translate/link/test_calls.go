package link

import (
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// unittest looks into modules for test classes, which nothing here can: its calls are handed what they would find. Values that have the
// name they are found by stand for themselves.
//
//	unittest.main()                           =>  unittest.main(tests=[TestA, ("B", TestA), setUpModule])
//	loader.loadTestsFromModule(test_x)        =>  loader.loadTestsFromModule("test_x", tests=[("test_x", [TestX])])
//	loader.discover("tests")                  =>  loader.discover("tests", tests=[("test_a", [TestA]), ("test_b", [TestB])])
//	unittest.TextTestRunner(verbosity=2)      =>  unittest.TextTestRunner(verbosity=2, tests=[setUpModule])
type testCall struct {
	kind string // the function's name
	call *ast.Call
	args map[string]ast.Expr
	line int // of the top-level statement
	// deferred says that it stands in a function, which may be called when all names are there.
	deferred bool
	// modules are those whose tests it looks for; nil stands for the program.
	modules []*source
	module  ast.Expr // the argument that is a module, to be replaced by its name
	problem string
}

// testParams are the parameters of the calls, as far as they matter here.
var testParams = map[string][]string{
	"main": {"module", "defaultTest", "argv"}, "TextTestRunner": {},
	"loadTestsFromModule": {"module"}, "loadTestsFromName": {"name", "module"}, "loadTestsFromNames": {"names", "module"},
	"discover": {"start_dir", "pattern", "top_level_dir"},
}

// testNames are what imports of unittest bind in a source, with the variables that hold loaders.
func (src *source) testNames() map[string]string {
	if src.unittest != nil {
		return src.unittest
	}
	src.unittest = map[string]string{}
	body := src.snippet.File.Module.Body
	each := func(visit func(n ast.Ast)) {
		for _, st := range body {
			parser.Inspect(st, func(n ast.Ast) bool { visit(n); return true })
		}
	}
	each(func(n ast.Ast) {
		switch n := n.(type) {
		case *ast.Import:
			for _, a := range n.Names {
				if a.Name == "unittest" {
					src.unittest[string(aliasName(a))] = "unittest"
				}
			}
		case *ast.ImportFrom:
			for _, a := range n.Names {
				if n.Module == "unittest" && n.Level == 0 {
					src.unittest[string(aliasName(a))] = "unittest." + string(a.Name)
				}
			}
		}
	})
	if len(src.unittest) == 0 {
		return src.unittest
	}
	each(func(n ast.Ast) {
		switch n := n.(type) {
		case *ast.Assign:
			if name, ok := n.Targets[0].(*ast.Name); ok && src.isLoader(n.Value) {
				src.unittest[string(name.Id)] = "loader"
			}
		case *ast.FunctionDef:
			if n.Name == "load_tests" && len(n.Args.Args) > 0 {
				src.unittest[string(n.Args.Args[0].Arg)] = "loader"
			}
		}
	})
	return src.unittest
}

// ofUnittest is the full name of something of unittest, "" for anything else.
func (src *source) ofUnittest(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Name:
		return src.testNames()[string(e.Id)]
	case *ast.Attribute:
		if of := src.ofUnittest(e.Value); of != "" {
			return of + "." + string(e.Attr)
		}
	}
	return ""
}

func (src *source) isLoader(e ast.Expr) bool {
	if call, ok := e.(*ast.Call); ok {
		return src.ofUnittest(call.Func) == "unittest.TestLoader"
	}
	name := src.ofUnittest(e)
	return name == "loader" || name == "unittest.defaultTestLoader"
}

// asTestCall recognises a call that looks for tests.
func (src *source) asTestCall(n *ast.Call) *testCall {
	if len(src.testNames()) == 0 {
		return nil
	}
	c := &testCall{call: n, args: map[string]ast.Expr{}}
	switch src.ofUnittest(n.Func) {
	case "unittest.main", "unittest.TestProgram":
		c.kind = "main"
	case "unittest.TextTestRunner":
		c.kind = "TextTestRunner"
	default:
		attr, ok := n.Func.(*ast.Attribute)
		if !ok || !src.isLoader(attr.Value) {
			return nil
		}
		c.kind = string(attr.Attr)
	}
	params, ok := testParams[c.kind]
	if !ok {
		return nil
	}
	for i, a := range parser.CallArguments(n) {
		switch {
		case a.Star > 0:
		case a.Name == "tests":
			return nil
		case a.Name != "":
			c.args[string(a.Name)] = a.Value
		case i < len(params):
			c.args[params[i]] = a.Value
		}
	}
	return c
}

// readTests finds the modules that a call looks into.
func (r *moduleReader) readTests(src *source, n *ast.Call, at dependency) {
	c := src.asTestCall(n)
	if c == nil {
		return
	}
	c.line, c.deferred = at.line, at.lazy
	src.tests = append(src.tests, c)
	depend := func(m *source) {
		if m != nil {
			c.modules = append(c.modules, m)
			src.dependOn(m, at)
		}
	}
	switch c.kind {
	case "main":
		switch m := c.args["module"].(type) {
		case *ast.Str:
			if m.S != "__main__" {
				depend(r.find(string(m.S)))
			}
		case *ast.NameConstant:
			if m.Value == py.None {
				r.discover(c, ".", depend)
			}
		case nil:
		default:
			c.module = m
		}
	case "loadTestsFromModule":
		c.module = c.args["module"]
	case "loadTestsFromName", "loadTestsFromNames":
		if c.module = c.args["module"]; c.module != nil {
			return
		}
		r.readNames(c, depend)
	case "discover":
		folder, ok := folderOf(c.args["start_dir"])
		if !ok {
			c.problem = "the folder in which tests are looked for is computed"
			return
		}
		r.discover(c, folder, depend)
	}
}

// readNames finds the modules of names that are written out: "test_x.TestX.test_y".
func (r *moduleReader) readNames(c *testCall, depend func(m *source)) {
	var names []ast.Expr
	switch x := c.args[testParams[c.kind][0]].(type) {
	case *ast.List:
		names = x.Elts
	case *ast.Tuple:
		names = x.Elts
	default:
		names = []ast.Expr{x}
	}
	for _, e := range names {
		text, ok := e.(*ast.Str)
		if !ok {
			c.problem = "the name of the tests is computed"
			return
		}
		parts := strings.Split(string(text.S), ".")
		for i := len(parts); i > 0; i-- {
			if m := r.find(strings.Join(parts[:i], ".")); m != nil {
				depend(m)
				break
			}
		}
	}
}

// resolveTests finds what an argument that is a module stands for, once the imports are known.
func (r *moduleReader) resolveTests(src *source) {
	for _, c := range src.tests {
		if c.module == nil {
			continue
		}
		of, ok := src.asModule(c.module)
		switch {
		case ok && of != nil:
			c.modules = []*source{of}
			src.handed[c.module] = true
		case isProgramModule(c.module):
		default:
			c.problem = "the module in which tests are looked for is computed"
		}
	}
}

// asModule is the module of the program that a name stands for.
func (src *source) asModule(e ast.Expr) (*source, bool) {
	switch e := e.(type) {
	case *ast.Name:
		of, ok := src.aliases[string(e.Id)]
		if !ok {
			return nil, false
		}
		if of.name != "" {
			m, name := of.resolve()
			of, ok = m.aliases[name]
		}
		return of.module, ok && of.name == ""
	case *ast.Attribute:
		m, ok := src.asModule(e.Value)
		if !ok || m == nil {
			return nil, false
		}
		of, ok := m.aliases[string(e.Attr)]
		return of.module, ok && of.name == ""
	}
	return nil, false
}

// isProgramModule recognises what stands for the module that runs: __name__, sys.modules[__name__], __import__("__main__").
func isProgramModule(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Name:
		return e.Id == "__name__" || e.Id == "__main__" // which import __main__ binds
	case *ast.Str:
		return e.S == "__main__"
	case *ast.Subscript:
		if attr, ok := e.Value.(*ast.Attribute); !ok || attr.Attr != "modules" {
			return false
		}
		index, ok := e.Slice.(*ast.Index)
		return ok && isProgramModule(index.Value)
	case *ast.Call:
		fn, ok := e.Func.(*ast.Name)
		return ok && fn.Id == "__import__" && len(e.Args) == 1 && isProgramModule(e.Args[0])
	}
	return false
}

// handTests writes what the calls of a source look for into them.
func (r *moduleReader) handTests(src *source, main *source) {
	file := src.snippet.File
	for _, c := range src.tests {
		if c.problem != "" {
			r.mods.diags[src.snippet] = append(r.mods.diags[src.snippet], diag.New(diag.LocalModule, src.snippet.Doc.Name,
				src.snippet.DocSpan(file.Span(c.call)), "%s", c.problem).
				WithHint("name the module, or the folder by a string or by __file__, so that its tests can be found when the program is converted"))
			continue
		}
		if src.handed[c.module] {
			src.edit(file.Span(c.module), strconv.Quote(c.modules[0].name))
		}
		end := file.Span(c.call).End
		at := file.Offset(end) - 1
		if at < 0 || src.snippet.Code[at] != ')' {
			continue
		}
		rows := r.testRows(c, main)
		if rows == "" && c.kind == "TextTestRunner" {
			continue
		}
		text := "tests=[" + rows + "]"
		if args := parser.CallArguments(c.call); len(args) > 0 && !strings.HasSuffix(strings.TrimRight(src.snippet.Code[:at], " \t\n"), ",") {
			text = ", " + text
		}
		end.Col--
		src.edit(parser.Span{Start: end, End: end}, text)
	}
}

// isHanded reports whether a node is part of an argument that its module's name replaces.
func (src *source) isHanded(node ast.Ast) bool {
	found := false
	for e := range src.handed {
		parser.Inspect(e, func(n ast.Ast) bool {
			found = found || n == node
			return true
		})
	}
	return found
}

// program is the source that runs as the program, where a call stands in src: a script, or the snippet itself.
func (r *moduleReader) program(src *source) *source {
	if src.name != "" && !src.fence && len(r.sources) > 0 {
		return r.sources[0]
	}
	return src
}

// before are the snippets of the document before one.
func (r *moduleReader) before(src *source) []*source {
	for i, s := range r.sources {
		if s == src {
			return r.sources[:i]
		}
	}
	return nil
}

// onlyTests hands tests to the calls of a document without modules of its own.
func (r *moduleReader) onlyTests() *Modules {
	for _, src := range r.sources {
		r.resolveTests(src)
		r.handTests(src, src)
		if len(src.edits) > 0 {
			written := src.snippet.File
			src.snippet.Rewrite(src.edits)
			src.snippet.Written = written
		}
	}
	return r.mods.only()
}
