package link

import (
	"fmt"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/pytests"
)

// added is the code of -e, --demo and --tests, as statements.
func (l *linker) added(u *unit) ([]*statement, []diag.Diagnostic) {
	var all []*statement
	var diags []diag.Diagnostic
	add := func(name, code string) {
		s := parser.NewSnippet(name, code+"\n")
		extra := &unit{snippet: s}
		extra.parse(pytests.Around{Imported: u.tests})
		diags = append(diags, extra.diags...)
		all = append(all, statements(s, s.File, true)...)
	}
	if l.opts.Demo && u.kind() == Define {
		if code := demo(u); code != "" {
			add("--demo", code)
		}
	}
	if l.opts.Tests && u.kind() == Define && len(u.tests) > 0 && l.doc.Kind != parser.PythonScript {
		add("--tests", "import sys, pytest\nsys.exit(pytest.main([\"-p\", \"no:cacheprovider\", *sys.argv[1:]]))")
	}
	for _, code := range l.opts.Exec {
		add("-e", code)
	}
	return all, diags
}

// demo runs each coroutine that can be called without arguments:
//
//	if (result := asyncio.run(f())) is not None:
//	    print(result)
func demo(u *unit) string {
	var b strings.Builder
	for _, st := range u.stmts {
		f, ok := st.Node.(*parser.AsyncFunctionDef)
		if ok && isRunnable(st.File, f) {
			fmt.Fprintf(&b, "if (result := asyncio.run(%s())) is not None:\n    print(result)\n", f.Name)
		}
	}
	return b.String()
}

// isRunnable: all parameters have defaults, nothing is yielded, and a decorator can only be one that registers the
// function, such as @app.get("/").
func isRunnable(file *parser.File, f *parser.AsyncFunctionDef) bool {
	for _, p := range file.Params(f.Args) {
		if p.Default == nil && p.Kind != parser.VarArg && p.Kind != parser.KwArg {
			return false
		}
	}
	for _, d := range f.DecoratorList {
		call, ok := d.(*ast.Call)
		if !ok {
			return false
		}
		if _, ok := call.Func.(*ast.Attribute); !ok {
			return false
		}
	}
	return !yields(f.Body)
}

func yields(body []ast.Stmt) bool {
	found := false
	for _, s := range body {
		parser.Inspect(s, func(n ast.Ast) bool {
			switch n.(type) {
			case *ast.FunctionDef, *parser.AsyncFunctionDef, *ast.ClassDef, *ast.Lambda:
				return false
			case *ast.Yield, *ast.YieldFrom:
				found = true
			}
			return !found
		})
	}
	return found
}
