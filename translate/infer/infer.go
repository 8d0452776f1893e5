package infer

import (
	"math/big"

	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// Facts are decisions that survive a restart: they change what the program means to inference (a class that turns out to
// be dynamic, say), so everything is inferred anew with them. Keys are qualified names.
type Facts struct {
	// Dynamic maps classes to the reason why they live in the floor.
	Dynamic map[string]string
	// AsWritten are functions whose functools.cache, and classes whose call of namedtuple(), stay as they are written.
	AsWritten map[string]bool
	// Guards are the comparisons that keep turning instances of other classes away themselves.
	Guards map[string]bool
	// Instances are the library classes of whose instances the program replaces attributes.
	Instances map[string]*stubs.Class
	// Apart are the sets of classes, by the names of their views, that nothing typed can stand for. Beyond are those of which the
	// program asks more than the protocol declares to which they conform.
	Apart, Beyond map[string]bool
	// Asked are methods that views are to have from the start: the name of the view, a dot, that of the method.
	Asked map[string]bool
	// Assigned are the attributes that the program assigns from outside, of those that class bodies bind: class, dot, name.
	Assigned map[string]bool
	Changed  bool
}

// Result is what inference found beside the types in the tree.
type Result struct {
	Module *hir.Module
	Diags  []diag.Diagnostic
	// FloorMutates reports whether the program changes containers through the floor.
	FloorMutates bool
	// Rounds is how many rounds the longest fixpoint took.
	Rounds int
}

// Module infers the types of m. When facts.Changed is set afterwards, the caller must bind the program again and
// call Module with the same facts.
func Module(m *hir.Module, facts *Facts) *Result {
	in := &inferer{
		m: m, facts: facts, stubs: stubs.Default,
		observed: map[hir.Expr]bool{},
		parts:    map[hir.Expr][]*hir.Part{},
		reported: map[diag.Span]bool{}, imports: map[*hir.Import]hir.Type{},
		handSends: hir.NewCell(),
	}
	facts.Changed = false
	in.builtinsModule = in.stubs.Module("builtins")
	in.setup()
	in.setPatched()
	in.fixpoint()
	for !facts.Changed && (in.wishUncalled() || in.openUncalled()) {
		in.fixpoint()
	}
	in.final = true
	for in.fixpoint(); !facts.Changed && in.openUncalled(); {
		in.fixpoint()
	}
	in.reportTLS()
	in.reportRefused()
	in.checkListed()
	if in.changed = false; !facts.Changed {
		if in.lateAttrs(); in.changed {
			in.fixpoint()
		}
	}
	return &Result{Module: m, Diags: in.diags, FloorMutates: in.floorMutates, Rounds: in.longest}
}

// unsettled reports whether a value is only None so far, and is used as no None can be: what else it may be will show
// when the rest of the program has been walked. Until then nothing follows from it.
func (in *inferer) unsettled(t hir.Type) bool { return t.Kind == hir.NoneT && !in.final }

// unknown reports whether nothing is known of a value yet.
func (in *inferer) unknown(t hir.Type) bool { return t.Kind == hir.Never && !in.final }

type inferer struct {
	m              *hir.Module
	facts          *Facts
	stubs          *stubs.Set
	builtinsModule *stubs.Module
	changed        bool
	floorMutates   bool
	// final is set once everything has flowed that will: what has no type by now has no value.
	final bool
	// missing is set in the body of a try that catches AttributeError.
	missing bool
	// makers are the variables that hold instances of classes of the floor, see madeOf.
	makers map[*hir.Var]*hir.Class
	// listed is set when the program lists the attributes of what may be any object.
	listed bool
	// unboundMethods are those that the program takes from their classes by name; nil until somebody asks.
	unboundMethods map[*hir.Func]bool
	// parts are the elements of the tuples that calls spread.
	parts map[hir.Expr][]*hir.Part
	// observed are the expressions that choose among numbers whose kind matters.
	observed map[hir.Expr]bool
	// baseInits are the calls that initialise what a class embeds; threadsOut is set when the program finds threads by other ways
	// than the variables it keeps them in.
	baseInits  map[hir.Expr]*CallBaseInit
	threadsOut bool
	anyThreads map[string]bool        // the methods that are called of threads of any class
	softLists  inOrder[*hir.ListInfo] // what has escaped for as long as the floor changes nothing, see escape
	softDicts  inOrder[*hir.DictInfo]
	diags      []diag.Diagnostic
	reported   map[diag.Span]bool
	imports    map[*hir.Import]hir.Type
	lows       map[*hir.Var]*big.Int // where the variables of loops begin
	handSends  *hir.Cell             // what coroutine.send() sends
	wires      map[hir.Expr]hir.Type
	spelled    bool // forms of containers are spelled out
	aliases    map[*hir.Var]hir.Expr
	// fn is the function being walked; loop its innermost loops.
	fn    *hir.Func
	loops []loopBound
	round int
	// rounds counts the rounds of all fixpoints, see fresh.go.
	rounds  int
	longest int // the rounds of the longest of them
	// callee is what the call that is looked at calls.
	callee hir.Expr
	// names are the attribute names that the program uses, see mentions.
	names map[string]bool
	// pickling is 1 where the program does not use pickle, 2 where it does, 0 while nobody has looked.
	pickling int
	// wantsHints is true if the program asks for the annotations of classes.
	wantsHints bool
	// keywords are the names by which the program gives arguments, see byKeyword.
	keywords map[string]bool
	// superNames are the methods that it calls through super().
	superNames map[string]bool
}

// mentions reports whether the program uses an attribute of that name anywhere.
func (in *inferer) mentions(name string) bool {
	if in.names == nil {
		in.names = map[string]bool{}
		look := func(x any) bool {
			if a, ok := x.(*hir.Attr); ok {
				in.names[a.Name] = true
			}
			return true
		}
		hir.Visit(in.m.Main.Body, look)
		for _, f := range in.m.Funcs {
			hir.Visit(f.Body, look)
		}
	}
	return in.names[name]
}

// loopBound is how many bits bound the number of turns of a loop (32 when nothing is known).
type loopBound struct{ bits int }

// maxRounds ends a fixpoint that does not settle. Cells have a finite number of states, and fresh ones do not count (see fresh.go), so
// it is never reached: a test watches that.
const maxRounds = 200

func (in *inferer) fixpoint() {
	for in.round = 0; in.round < maxRounds; in.round++ {
		in.changed = false
		in.rounds++
		in.walkFunc(in.m.Main)
		for _, f := range in.m.Funcs {
			in.walkFunc(f)
		}
		in.settleEscapes()
		in.richCompares()
		in.checkData()
		in.checkGuards()
		in.checkEnums()
		in.checkTuples()
		in.checkHooks()
		in.checkCaches()
		in.longest = max(in.longest, in.round+1)
		if !in.changed || in.facts.Changed {
			return
		}
	}
}

// makeDynamic moves a class into the floor; inference starts again.
func (in *inferer) makeDynamic(c *hir.Class, why string) {
	if c.Members != nil {
		in.keepApart(c)
		return
	}
	for ; c.Base != nil; c = c.Base { // the whole family moves
	}
	in.moveFamily(c, why)
}

func (in *inferer) moveFamily(c *hir.Class, why string) {
	if in.facts.Dynamic == nil {
		in.facts.Dynamic = map[string]string{}
	}
	if c.Dynamic == "" && in.facts.Dynamic[c.Qualname] == "" {
		in.facts.Dynamic[c.Qualname] = why
		in.facts.Changed = true
	}
	for _, s := range c.Subs {
		in.moveFamily(s, why)
	}
}

// openUncalled gives the parameters of functions that nothing calls the types of their annotations, and Any to those
// that have none: one at a time, for what is known then may tell what others are. It reports whether anything changed.
func (in *inferer) openUncalled() bool {
	in.changed = false
	for _, told := range []bool{true, false} {
		for _, f := range in.m.Funcs {
			for i, p := range f.Params {
				if i == 0 && f.Class != nil && f.Kind != hir.StaticMethod || told != (p.Annotation != nil || p.Default != nil) {
					continue
				}
				in.openUnfilled(f, p)
				if !told && in.changed && len(in.m.Funcs) < manyFuncs {
					return true
				}
			}
		}
		if told && in.changed {
			return true
		}
	}
	if !in.changed {
		in.closeResults()
	}
	return in.changed
}

// manyFuncs is from how many functions on it would take too long to look again after each parameter.
const manyFuncs = 200

// closeResults gives functions that never return (they only raise, or run for ever) the result None.
func (in *inferer) closeResults() {
	for _, f := range in.m.Funcs {
		for _, c := range []*hir.Cell{f.Result, f.Yields, f.Sends} {
			if c != nil && c.Type().Kind == hir.Never {
				in.flow(c, hir.None)
			}
		}
	}
}

func (in *inferer) openUnfilled(f *hir.Func, p *hir.Param) {
	switch p.Kind {
	case hir.VarArgs:
		if c := in.varArgs(p); c.Type().Kind == hir.Never && !f.Called {
			in.flow(c, in.annotated(p.Annotation))
		}
		return
	case hir.KwArgs:
		in.kwArgs(p)
		return
	}
	if p.Passed || p.Var.Cell.Type().Kind != hir.Never && p.Var.Cell.Type().Kind != hir.NoneT {
		return
	}
	if f.Called {
		if p.Var.Cell.Type().Kind == hir.Never {
			in.flow(p.Var.Cell, in.annotated(p.Annotation))
		}
		return
	}
	p.Passed = true
	if p.Annotation == nil && p.Default != nil {
		if t := plainWish(p.Default.Base().T); t.Kind != hir.Never {
			in.flow(p.Var.Cell, t)
			return
		}
	}
	in.flow(p.Var.Cell, in.annotated(p.Annotation))
	if p.Default != nil {
		in.flow(p.Var.Cell, in.sequence(p, p.Default.Base().T))
	}
}
