// Package lower turns the typed Python tree into Go-shaped IR.
//
// Every expression has a typed form, used where inference knows the operand types, and a dynamic form through the floor
// (runtime/py) that always exists. The Go type of a value follows from its Python type alone ([lowerer.goType]), and
// one function, [builder.convert], inserts all conversions.
//
// # Failing
//
// A call that returns an error is hoisted out of its expression into statements (x, err := f(); if err != nil { … });
// what stands to its left is kept in temporaries where it could change meanwhile, so evaluation order stays
// Python's. What happens to err depends on the frame: the function returns it, a try closure returns it to the
// handlers, a function without an error result panics with it.
package lower

import (
	"fmt"

	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// Options chooses what is generated around the program.
type Options struct {
	// DocName is what tracebacks call the source.
	DocName string
	// Modules are the files of the program's own modules, see ir.Program.
	Modules []string
	// Source gives the Python lines by number.
	Source map[int]string
	// Package makes an importable package of this name, instead of a program.
	Package string
}

// Program lowers a module whose types and effects are known. The program is nil when a diagnostic is an error.
func Program(m *hir.Module, opts Options) (p *ir.Program, diags []diag.Diagnostic) {
	l := &lowerer{
		m: m, opts: opts,
		funcs: map[*hir.Func]*ir.Func{}, records: map[*hir.DictInfo]*record{}, classes: map[*hir.Class]*class{},
		globalInit: map[*hir.Var]bool{}, funcVars: map[*hir.Func]*ir.Var{}, looped: map[*hir.Func]bool{}, defVars: map[*hir.Func]*hir.Var{}, shown: map[*hir.Class]bool{}, tested: map[*hir.Class]bool{},
		defaultVars: map[*hir.Param]*ir.Var{}, funcObjects: map[*hir.Func]*ir.Var{}, selfs: map[*hir.Var]selfInfo{},
		dynamic:        map[*hir.Class]*dynamicClass{},
		madeGenerators: map[ir.Expr]bool{}, iteratorForms: map[ir.Expr]iteratorForm{}, boundFlags: map[*hir.Var]*ir.Var{}, bigConsts: map[string]*ir.Var{},
	}
	hir.Visit(m.Main.Body, l.noteDefs)
	hir.Visit(m.Main.Body, l.noteLoops)
	for _, f := range m.Funcs {
		hir.Visit(f.Body, l.noteDefs)
	}
	l.prog = &ir.Program{Package: "main", DocName: opts.DocName, Modules: opts.Modules, LineTable: true, NoteUnused: true, Source: opts.Source, NoneUses: l.noneUses()}
	l.file = &ir.File{Name: "main.go"}
	l.defs = &ir.File{Name: "defs.go"}
	l.moduleFiles = make([]*ir.File, len(opts.Modules))
	l.buffered = printsMuch(m)
	for _, f := range append([]*hir.Func{m.Main}, m.Funcs...) {
		l.joinWebs(f)
	}
	l.module()
	if l.failed {
		return nil, l.diags
	}
	if opts.Package != "" {
		l.prog.Package = opts.Package
		export(l.prog.Files)
		export(l.files())
	}
	for _, f := range l.files() {
		if f == l.file || len(f.Decls) > 0 {
			l.prog.Files = append(l.prog.Files, f)
		}
	}
	return l.prog, l.diags
}

type lowerer struct {
	m          *hir.Module
	opts       Options
	prog       *ir.Program
	typedDicts map[*hir.Class]*ir.Var // forms of TypedDicts
	file       *ir.File               // main.go
	defs       *ir.File               // defs.go
	funcs      map[*hir.Func]*ir.Func
	records    map[*hir.DictInfo]*record
	nameless   nameless
	// lateFlags are the fields that tell whether an attribute has been assigned.
	lateFlags map[*hir.AttrInfo]*ir.FieldDecl
	classes   map[*hir.Class]*class
	// calledInits are the __init__ methods that the program calls by name.
	calledInits map[*hir.Func]bool
	// recordOrder and so on keep declarations in order.
	diags      []diag.Diagnostic
	failed     bool
	globalInit map[*hir.Var]bool
	boundFlags map[*hir.Var]*ir.Var
	bigConsts  map[string]*ir.Var
	funcVars   map[*hir.Func]*ir.Var
	looped     map[*hir.Func]bool
	// madeGenerators are the calls that make a generator object.
	madeGenerators map[ir.Expr]bool
	// threads tells whether the program may have several threads, once that has been asked.
	threads *bool
	// iteratorForms tells what the sequences of iterators are in Python.
	iteratorForms map[ir.Expr]iteratorForm
	defVars       map[*hir.Func]*hir.Var
	shown         map[*hir.Class]bool // classes that the runtime shows
	tested        map[*hir.Class]bool // classes whose instances the runtime tests for truth
	defaultVars   map[*hir.Param]*ir.Var
	funcObjects   map[*hir.Func]*ir.Var
	lateDecls     []ir.Decl
	// buffered is set when the program prints through the runtime's buffered stdout.
	buffered bool
	selfs    map[*hir.Var]selfInfo
	// dynamic are the classes of the floor that have been begun.
	dynamic map[*hir.Class]*dynamicClass
	// inDefs is set while definitions from earlier fences are lowered.
	inDefs bool
	// inModule is the number of the module whose statements are being lowered, 0 for none; moduleFiles are the files of modules.
	inModule    int
	moduleFiles []*ir.File
	globals     []*ir.GlobalVar
	// redirects tells whether the program may put something in the place of sys.stdout; nil until somebody wants to know.
	redirects *bool
	// observes tells whether the program asks which exception is being handled; nil until somebody wants to know.
	observes *bool
	// asksContext tells whether the program may ask for the context of an exception; nil until somebody wants to know.
	asksContext *bool
	// finite tells whether the program has no infinite floats; nil until somebody wants to know.
	finite *bool
	// serves is set when the program is a web application: main serves it.
	serves *hir.Var
}

// add appends a declaration to the file that is being written.
func (l *lowerer) add(d ir.Decl) {
	f := l.file
	switch {
	case l.inModule > 0:
		f = l.moduleFiles[l.inModule-1]
	case l.inDefs:
		f = l.defs
	}
	f.Decls = append(f.Decls, d)
}

// unsupported reports a construct that cannot be converted.
func (l *lowerer) unsupported(pos, end ir.Pos, hint, format string, args ...any) {
	d := diag.New(diag.Unsupported, l.m.Name, diag.Span{Line: pos.Line, Column: pos.Col, EndLine: end.Line, EndColumn: end.Col}, format, args...)
	if hint != "" {
		d = d.WithHint("%s", hint)
	}
	l.diags = append(l.diags, d)
	l.failed = true
}

// bug is a panic about our own mistake, located at the Python line.
func bug(pos ir.Pos, format string, args ...any) {
	panic(Bug{pos, fmt.Sprintf(format, args...)})
}

// Bug is what a mistake of the translator panics with.
type Bug struct {
	Pos ir.Pos
	Msg string
}

func (b Bug) Error() string { return fmt.Sprintf("%s (line %d)", b.Msg, b.Pos.Line) }

// noteLoops remembers the defs that stand in loops of the module: each turn makes a function.
func (l *lowerer) noteLoops(n any) bool {
	note := func(n any) bool {
		if d, ok := n.(*hir.FuncDef); ok {
			l.looped[d.Func] = true
		}
		return true
	}
	switch n := n.(type) {
	case *hir.For:
		hir.Visit(n.Body, note)
	case *hir.While:
		hir.Visit(n.Body, note)
	}
	return true
}

// noteDefs remembers which variable each nested def binds.
func (l *lowerer) noteDefs(n any) bool {
	if d, ok := n.(*hir.FuncDef); ok {
		l.defVars[d.Func] = d.Var
	}
	return true
}
