// Package legacy knows the idioms of asyncio's first years that CPython 3.13 refuses, and their modern forms.
//
//	@asyncio.coroutine          =>  async def f(): await g()
//	def f(): yield from g()
//	asyncio.sleep(1, loop=loop) =>  asyncio.sleep(1)
//	asyncio.wait([f(), g()])    =>  asyncio.wait([asyncio.ensure_future(f()), asyncio.ensure_future(g())])
//	asyncio.async(f())          =>  asyncio.ensure_future(f())
//	asyncio.Task.all_tasks()    =>  asyncio.all_tasks()
package legacy

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// Idiom is one place where an old idiom stands.
type Idiom struct {
	Node ast.Ast
	// What it is, and what Python says of it when it gets there.
	Message string
	// Modern is how it is written today.
	Modern string
	// Edits make it so.
	Edits []parser.Edit
}

// Find lists the old idioms of a snippet. coroutines are the names of the document's coroutine functions.
func Find(file *parser.File, coroutines map[string]bool) []Idiom {
	if file == nil || file.Module == nil {
		return nil
	}
	f := &finder{file: file, coroutines: coroutines, lists: map[string]bool{}}
	for _, s := range file.Module.Body {
		parser.Inspect(s, f.visit)
	}
	return f.found
}

// Modernise rewrites the old idioms of a snippet that has been parsed; it is parsed again. Lines stay what they are.
func Modernise(s *parser.Snippet, coroutines map[string]bool) {
	if len(s.Errors) > 0 {
		s.ReplaceAll("asyncio.async(", "asyncio.ensure_future(")
	}
	var edits []parser.Edit
	for _, idiom := range Find(s.File, coroutines) {
		edits = append(edits, idiom.Edits...)
	}
	if len(edits) > 0 {
		s.Rewrite(edits)
	}
}

type finder struct {
	file       *parser.File
	coroutines map[string]bool
	lists      map[string]bool // names of lists of coroutine objects
	found      []Idiom
}

func (f *finder) visit(n ast.Ast) bool {
	switch n := n.(type) {
	case *ast.FunctionDef:
		f.generatorCoroutine(n)
	case *ast.Assign:
		f.list(n)
	case *ast.Call:
		f.call(n)
	}
	return true
}

func (f *finder) add(i Idiom) { f.found = append(f.found, i) }

// attribute is a and b of a.b, or "".
func attribute(e ast.Expr) (object, name string) {
	at, ok := e.(*ast.Attribute)
	if !ok {
		return "", ""
	}
	if of, ok := at.Value.(*ast.Name); ok {
		return string(of.Id), string(at.Attr)
	}
	return "", ""
}
