package link

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/pytests"
	"github.com/py2goasync/py2goasync/translate/version"
)

// Modules are the modules of a document's own: files beside a script, and snippets that say what file they are. ReadModules rewrites the
// document and the modules into one namespace:
//
//	import helpers              =>  pass
//	from helpers import f as g  =>  pass
//	helpers.f(g())              =>  f(f())
//
// A name that means something else elsewhere in the program gets the name of its module before it: helpers_f.
type Modules struct {
	// hidden are the modules that are no snippets of the document, each behind those that it imports.
	hidden []*source
	// sources are the snippets of the document.
	sources map[*parser.Snippet]*source
	diags   map[*parser.Snippet][]diag.Diagnostic
	// conftests are the files conftest.py around the tests of a script that calls pytest.main, tests the files of tests that it finds,
	// none where it is the only one, settings are those of pytest.ini, and rows what pytest finds in modules.
	conftests    []testFile
	tests        []testFile
	settingsFile map[string]string // the file with its text
	settings     map[string]string
	rows         map[*source][]pytests.Row
}

// source is a module, or a snippet of the document, while imports are resolved.
type source struct {
	name    string // of the module, dotted; "" for a snippet of the document
	pkg     bool
	fence   bool // a module that is a snippet of the document
	snippet *parser.Snippet
	path    string // of a module's file, beside the document
	imports map[ast.Stmt]*localImport
	skip    map[ast.Ast]bool  // the names that imports of the program's own modules bind
	aliases map[string]target // what these names mean
	takers  map[string]*taker // the imports that bind them
	bound   map[string]bool   // names that the source binds otherwise at top level
	rebound map[string]bool   // those of them that functions bind again
	// replaced are the names in whose place tests put something else, here or in what the source has imported.
	replaced map[string]bool
	outside  map[string]bool   // names that it uses and does not bind
	locals   map[string]bool   // names that its functions and classes bind
	library  map[string]string // names that are bound by imports of the library alone, and what they mean
	renamed  map[string]string
	deps     []dependency
	edits    []parser.Edit
	reading  bool
	// unittest are the names that imports of that module bind, tests its calls that look for tests, and handed their arguments that
	// stand for a module.
	unittest map[string]string
	tests    []*testCall
	handed   map[ast.Ast]bool
	// missing is the package that a module cannot do without and that is none, "" for most.
	missing  string
	warned   map[string]bool // the packages that are missing and have been warned of
	analysed bool
}

// dependency is a module that a source imports.
type dependency struct {
	module *source
	line   int // of the top-level statement that imports it
	// lazy says that the import runs later, in a function; typing that it never runs.
	lazy, typing bool
	// nested says that the import stands in another statement, so that it may never run.
	nested bool
	// decided says that it stands behind a test of the version of Python, which is decided when the program is converted.
	decided bool
}

// target is a name of a module, or the module itself where name is "".
type target struct {
	module *source
	name   string
}

// localImport is an import statement of which some names are of the program's own modules.
type localImport struct {
	rest   string   // the statement for the others, "" without any
	raises string   // the exception of an import that fails
	unset  []string // what that import would have bound in a function
	copied []copied // names that are bound to values at the import
}

type copied struct {
	as string
	of target
	// local says that the name is one of a function.
	local bool
}

// moduleReader reads the modules of one document.
type moduleReader struct {
	doc     *parser.Document
	folder  *Folder
	fences  map[string]*source
	modules map[string]*source // by dotted name; nil for what is none
	order   []*source
	mods    *Modules
	paths   []string  // folders below that of the script in which modules are looked for too
	sources []*source // of the snippets of the document
}

// Folder is where the modules of a script are looked for.
type Folder struct {
	// Path is the folder as messages call it.
	Path  string
	Files fs.FS
	// Package is the package below it that the script lies in, "" for none; relative imports begin there.
	Package string
}

// ReadModules finds the modules of a document's own and rewrites what imports them; folder is nil where only snippets are modules. It
// is nil when the document has no such module.
func ReadModules(doc *parser.Document, folder *Folder) (mods *Modules) {
	for _, s := range doc.Snippets {
		if s.IsPython {
			if diags := guarded(s, func() { mods = readModules(doc, folder) }); diags != nil {
				return &Modules{diags: map[*parser.Snippet][]diag.Diagnostic{s: diags}}
			}
			return mods
		}
	}
	return nil
}

func readModules(doc *parser.Document, folder *Folder) *Modules {
	r := &moduleReader{
		doc: doc, folder: folder, fences: map[string]*source{}, modules: map[string]*source{},
		mods: &Modules{sources: map[*parser.Snippet]*source{}, diags: map[*parser.Snippet][]diag.Diagnostic{}},
	}
	var sources []*source
	for _, s := range doc.Snippets {
		if !s.IsPython {
			continue
		}
		if diags := guarded(s, s.Parse); diags != nil || s.File == nil || s.File.Module == nil || len(s.Errors) > 0 {
			continue
		}
		src := &source{snippet: s}
		if doc.Kind != parser.PythonScript {
			src.name = moduleNameOf(s)
			src.fence = src.name != ""
		}
		r.read(src)
		r.readPytest(src)
		sources = append(sources, src)
		if src.fence {
			r.addFence(src)
		}
	}
	r.sources = sources
	for _, src := range slices.Concat(sources, r.order) {
		r.warnComputed(src)
	}
	found, tests := len(r.order) > 0, false
	for _, src := range sources {
		found = found || len(src.imports) > 0
		tests = tests || len(src.tests) > 0
	}
	if !found && !tests {
		return r.mods.only()
	}
	for _, src := range sources {
		src.analyse()
	}
	if !found {
		return r.onlyTests()
	}
	for _, src := range slices.Concat(sources, r.order) {
		r.resolveTests(src)
	}
	r.sort(sources)
	for _, src := range slices.Concat(sources, r.order) {
		if src.imports != nil {
			r.readPatched(src)
		}
	}
	r.chooseNames(sources)
	for _, src := range slices.Concat(sources, r.order) {
		r.handTests(src, r.program(src)) // before any of them is written anew
	}
	for _, m := range r.order {
		r.rewrite(m)
	}
	for _, src := range sources {
		r.rewrite(src)
		r.mods.sources[src.snippet] = src
	}
	r.mods.hidden = r.order
	return r.mods
}

// addFence adds a snippet that is a module, and the packages around it.
func (r *moduleReader) addFence(src *source) {
	r.fences[src.name] = src
	for i, c := range src.name {
		if name := src.name[:i]; c == '.' && r.fences[name] == nil {
			r.fences[name] = &source{name: name, pkg: true, fence: true, bound: map[string]bool{}, analysed: true}
		}
	}
}

// moduleNameOf is the module that a snippet says it is: by title="app/helpers.py" of its fence, or a first line # app/helpers.py.
func moduleNameOf(s *parser.Snippet) string {
	name := s.Name
	if !strings.HasSuffix(name, ".py") {
		if m := fileComment.FindStringSubmatch(s.Code); m != nil {
			name = m[1]
		}
	}
	if !strings.HasSuffix(name, ".py") {
		return ""
	}
	name = strings.TrimPrefix(strings.TrimSuffix(name, ".py"), "./")
	return strings.ReplaceAll(strings.TrimSuffix(name, "/__init__"), "/", ".")
}

var fileComment = regexp.MustCompile(`^#\s*(?i:file(?:name)?:\s*)?([\w./-]+\.py)\s*\n`)

// read finds what a source imports of the program's own modules.
func (r *moduleReader) read(src *source) {
	src.imports, src.skip, src.aliases = map[ast.Stmt]*localImport{}, map[ast.Ast]bool{}, map[string]target{}
	src.renamed, src.warned = map[string]string{}, map[string]bool{}
	src.takers, src.handed = map[string]*taker{}, map[ast.Ast]bool{}
	r.importCalls(src)
	for _, st := range src.snippet.File.Module.Body {
		if guard, ok := st.(*ast.If); ok && src.name != "" && !src.fence && isMainGuard(guard) && len(guard.Orelse) == 0 {
			continue // it is not run
		}
		line := src.snippet.File.Span(st).Start.Line
		r.readImports(src, st, dependency{line: line})
	}
	if src.name != "" {
		src.analyse()
	}
}

// readImports reads the imports in a statement; at is where they run.
func (r *moduleReader) readImports(src *source, st ast.Ast, at dependency) {
	parser.Inspect(st, func(n ast.Ast) bool {
		if n, ok := n.(ast.Stmt); ok && n != st {
			at.nested = true
		}
		switch n := n.(type) {
		case *ast.FunctionDef, *parser.AsyncFunctionDef:
			if n != st {
				at := at
				at.lazy = true
				r.readImports(src, n, at)
				return false
			}
			at.lazy = true
		case *ast.If:
			if isTypeChecking(n.Test) {
				body, orelse := at, at
				body.typing, body.nested, orelse.nested = true, true, true
				for _, st := range n.Body {
					r.readImports(src, st, body)
				}
				for _, st := range n.Orelse {
					r.readImports(src, st, orelse)
				}
				return false
			}
			if testsVersion(n.Test) && !at.decided {
				at := at
				at.decided = true
				r.readImports(src, n, at)
				return false
			}
		case *ast.Import:
			r.readImport(src, n, at)
		case *ast.ImportFrom:
			r.readFrom(src, n, at)
		case *ast.Try:
			if version.Fallback(n) {
				at.nested = true
				for _, st := range slices.Concat(n.Body, n.Orelse, n.Finalbody) {
					r.readImports(src, st, at)
				}
				return false
			}
			r.readOptional(src, n)
		case *ast.Call:
			r.readTests(src, n, at)
		}
		return true
	})
}

// isTypeChecking recognises typing.TYPE_CHECKING.
func isTypeChecking(e ast.Expr) bool {
	switch n := e.(type) {
	case *ast.Name:
		return n.Id == "TYPE_CHECKING"
	case *ast.Attribute:
		return n.Attr == "TYPE_CHECKING"
	}
	return false
}

func (r *moduleReader) readImport(src *source, n *ast.Import, at dependency) {
	if src.imports[n] != nil || r.readMissing(src, n, n.Names, at) {
		return
	}
	var rest []*ast.Alias
	local := false
	for _, a := range n.Names {
		m := r.find(string(a.Name))
		if m == nil || m == src {
			rest = append(rest, a)
			continue
		}
		local = true
		name := string(aliasName(a))
		if a.AsName == "" {
			m = r.find(name) // import a.b binds a
		}
		r.take(src, &taker{alias: a, of: target{m, ""}, lazy: at.lazy, imp: &localImport{}}, name)
		src.dependOn(m, at)
		src.dependOn(r.find(string(a.Name)), at)
	}
	if local {
		src.imports[n] = &localImport{}
		if len(rest) > 0 {
			src.imports[n].rest = "import " + aliases(rest)
		}
	}
}

func (r *moduleReader) readFrom(src *source, n *ast.ImportFrom, at dependency) {
	if src.imports[n] != nil || r.readMissing(src, n, n.Names, at) {
		return
	}
	base := string(n.Module)
	if n.Level > 0 {
		var ok bool
		if base, ok = r.relative(src, n.Level, base); !ok {
			return
		}
	}
	m := r.find(base)
	if base == "" {
		m = r.root()
	}
	if m == nil {
		if !r.readLacking(src, n, at) {
			r.fromEarlier(src, n)
		}
		return
	}
	imp := &localImport{}
	src.imports[n] = imp
	src.dependOn(m, at)
	for _, a := range n.Names {
		if a.Name == "*" {
			src.skip[a] = true
			for _, name := range m.public() {
				src.aliases[name] = target{m, name}
			}
			continue
		}
		of := target{m, string(a.Name)}
		if !m.has(of.name) {
			if sub := r.find(strings.TrimPrefix(m.name+"."+of.name, ".")); sub != nil && sub != src {
				of = target{sub, ""}
				src.dependOn(sub, at)
			}
		}
		if m == src && of.name != "" {
			continue // a package that imports a name of its own, which it has
		}
		if of.name != "" && !m.has(of.name) && !m.reading && m.name != "" {
			imp.raises = missingName(m, of.name)
		}
		r.take(src, &taker{alias: a, of: of, lazy: at.lazy, imp: imp}, string(aliasName(a)))
	}
}
