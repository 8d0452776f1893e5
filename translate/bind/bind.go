// Package bind is the first pass of translate: it turns the syntax tree of a program (the statements of one snippet
// with the definitions it needs) into the resolved tree of package hir. It is the last to see gpython's tree.
//
// Names become variables by Python's scope rules, private names are mangled, comments and blank lines move to the
// statements they stand at, docstrings to their functions and classes, and locals whose uses fall apart are split.
package bind

import (
	"github.com/go-python/gpython/ast"
	"maps"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/flow"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// Part is a run of top-level statements of one source.
type Part struct {
	File  *parser.File
	Stmts []ast.Stmt
	// At maps a position of the file to the document; nil means they are the same (columns then count characters).
	At func(parser.Position) ir.Pos
	// Renamed are names that the file was given, with what it calls them itself: they are what the program shows.
	Renamed map[string]string
	// Def marks definitions that came along from earlier fences.
	Def bool
	// Echo says which values the program shows by itself.
	Echo Echo
	// Asserts says that assertions tell what they are made of.
	Asserts bool
}

// Program binds the parts, in order, as one module; asWritten are the functions and classes that are bound as they
// stand. The
// module is nil when a diagnostic is an error.
func Program(name string, parts []Part, asWritten map[string]bool) (*hir.Module, []diag.Diagnostic) {
	b := &binder{name: name, asWritten: asWritten, builtins: map[string]*hir.Var{}}
	m := &hir.Module{Name: name, Globals: map[string]*hir.Var{}}
	main := &hir.Func{Name: "<module>", Qualname: "<module>", Result: hir.NewCell()}
	m.Main = main
	b.module = m
	top := &scope{kind: moduleScope, fn: main, vars: m.Globals, b: b}
	m.Renamed = map[string]string{}
	for _, part := range parts {
		maps.Copy(m.Renamed, part.Renamed)
		b.enter(part)
		top.collect(part.Stmts)
		top.collectGlobals(part.Stmts)
	}
	b.top = top
	b.findReplaced(parts)
	b.definedBelow(parts)
	b.findNested(parts)
	b.findDecorators(parts, asWritten)
	b.findClassDecorators(parts)
	b.findSubclassInits(parts)
	b.findMixins(parts)
	b.findClassCopies(parts, asWritten)
	for _, part := range parts {
		b.enter(part)
		b.comments = newCommentCursor(part.File)
		b.next = 1 << 30
		b.echo = part.Echo
		stmts := part.Stmts
		if part.Echo != EchoNone {
			b.comments.restrict = false
		} else if !part.Def {
			stmts = b.moduleDoc(stmts)
		} else {
			b.comments.restrict = true
		}
		body := b.withHoisted(b.prompted(b.block(top, stmts, -1)))
		main.Body = append(main.Body, body...)
		if part.Def {
			m.DefCount += len(body)
		}
	}
	if b.failed {
		return nil, b.diags
	}
	b.fillNamespaces()
	b.fillSnapshots()
	b.resolveDefs()
	if len(b.namespaces) > 0 {
		flow.Shared(m) // what has no value yet leaves them, before its uses there are looked at
	}
	flow.Split(m)
	flow.Shared(m)
	for _, f := range m.Funcs {
		fuseUnpacking(f)
	}
	return m, b.diags
}

// binder carries one run of the pass.
type binder struct {
	name       string
	file       *parser.File
	at         func(parser.Position) ir.Pos
	module     *hir.Module
	builtins   map[string]*hir.Var
	below      map[string]bool // see definedBelow
	annotating int             // annotations around what is being bound
	// looping counts the loops around what is being bound: there, code may run again after what stands below it.
	looping  int
	comments *commentCursor
	// next is the line where the code around the block being bound goes on: comments from there on are not the block's.
	next   int
	echo   Echo
	diags  []diag.Diagnostic
	failed bool
	// pending are the definition statements by variable, for resolveDefs.
	defs []boundDef
	// future is set behind from __future__ import annotations: annotations stay text.
	future bool
	// namespaces are the uses of globals().
	namespaces []namespace
	snapshots  []snapshot // the uses of locals() in functions
	// uses is what the program does with its names; applied are the decorators that are written out, inlined the functions
	// that are needed no more.
	uses     *uses
	applied  map[ast.Stmt][]*application
	inlined  map[ast.Stmt]bool
	standIns map[*hir.Var]*standIn
	// asWritten are definitions that are bound as they stand.
	asWritten map[string]bool
	// nested are the classes in classes that are bound as classes of the module, nestedRefs what the program comes to them by, hoisted
	// those that have been bound.
	nested     map[*ast.ClassDef]*nestedClass
	nestedRefs map[*ast.Attribute]*hir.Var
	hoisted    []hoistedClass
	top        *scope // of the module
	// registered are the classes behind which decorators are called, and how many.
	registered map[*ast.ClassDef]int
	// subclassInits are the classes with an __init_subclass__ that is a function of the module, initsSubclass those behind which one runs.
	subclassInits, initsSubclass map[*ast.ClassDef]*subclassInit
	// mixed is what classes take of their mixins.
	mixed   map[*ast.ClassDef]*mixed
	mixins  map[string]*mixin // that classes take
	leading leading
	// copies are the class methods that several classes have.
	copies *classCopies
	// bindAs is the name under which the next function is bound, if not its own.
	bindAs string
	known  map[*hir.Func]knownNames
	// replaced is what the program puts in the place of names of modules.
	replaced *replacer
	// explains says that assertions tell what they are made of; held are the values that they keep for that.
	explains bool
	held     map[ast.Expr]*hir.Var
	// carry are comments that wait for the next statement.
	carry []string
}

type boundDef struct {
	v   *hir.Var
	def any
}

func (b *binder) enter(p Part) {
	b.file, b.at, b.explains = p.File, p.At, p.Asserts
	if b.at == nil {
		file := p.File
		b.at = func(q parser.Position) ir.Pos { return ir.Pos{Line: q.Line, Col: file.Column(q)} }
	}
}

func (b *binder) pos(n ast.Ast) ir.Pos { return b.at(parser.Start(n)) }
func (b *binder) end(n ast.Ast) ir.Pos { return b.at(b.file.Span(n).End) }

func (b *binder) fail(n ast.Ast, code diag.Code, hint, format string, args ...any) {
	start, end := b.pos(n), b.end(n)
	d := diag.New(code, b.name, diag.Span{Line: start.Line, Column: start.Col, EndLine: end.Line, EndColumn: end.Col}, format, args...)
	if hint != "" {
		d = d.WithHint("%s", hint)
	}
	b.diags = append(b.diags, d)
	b.failed = true
}

// moduleDoc takes the docstring off the module.
func (b *binder) moduleDoc(stmts []ast.Stmt) []ast.Stmt {
	if len(stmts) == 0 {
		return stmts
	}
	if text, ok := docString(stmts[0]); ok {
		doc := hir.CompiledDoc(text)
		b.module.Doc, b.module.DocString = hir.DocLines(text), &doc
		b.module.Doc = append(b.comments.before(b.file, b.file.Span(stmts[0]).Start.Line), b.module.Doc...)
		return stmts[1:]
	}
	return stmts
}

// resolveDefs gives each name that is bound exactly once, by a def, class or import, its definition. Several imports of
// the same thing count as one: import os, import os.path.
func (b *binder) resolveDefs() {
	same := map[*hir.Var]int{}
	first := map[*hir.Var]*hir.Import{}
	for _, d := range b.defs {
		imp, ok := d.def.(*hir.Import)
		if !ok {
			continue
		}
		if f := first[d.v]; f == nil {
			first[d.v] = imp
		} else if f.Name != imp.Name || f.Bound != imp.Bound || f.Name != "" && f.Module != imp.Module {
			continue
		}
		same[d.v]++
	}
	for _, d := range b.defs {
		if d.v.Deleted || d.v.Def != nil {
			continue
		}
		if d.v.Bindings == 1 || first[d.v] != nil && same[d.v] == d.v.Bindings {
			d.v.Def = d.def
		}
	}
}
