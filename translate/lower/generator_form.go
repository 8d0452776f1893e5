package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// genForm is the shape that a generator function takes in Go.
type genForm int

const (
	// objectForm is a *py.Generator or *asyncio.AsyncGenerator: all that Python's generators can do.
	objectForm genForm = iota
	// seqForm is an iter.Seq or iter.Seq2[T, error], for functions that are only called by the loops that range over them.
	seqForm
	// managerForm is a context manager made by @contextmanager or @asynccontextmanager.
	managerForm
)

// formOf chooses the shape of a generator function.
func formOf(f *hir.Func) genForm {
	switch {
	case infer.IsManager(f):
		return managerForm
	case f.Looped:
		return seqForm
	}
	return objectForm
}

// genResults are the Go results of a function: those of a generator depend on its form.
func (l *lowerer) genResults(f *hir.Func) []ir.Type {
	if f.IsGen && formOf(f) == seqForm {
		et := l.goType(f.Yields.Type())
		if f.IsAsync {
			return []ir.Type{seq2Of(et, ir.Error)}
		}
		return []ir.Type{seqOf(et)}
	}
	return l.results(l.callResult(f), raises(f))
}

// seqBody is the body of a generator that is only ranged over:
//
//	def f(): yield 1        =>  return func(yield func(int) bool) { if !yield(1) { return } }
//	async def f(): yield 1  =>  return func(yield func(int, error) bool) { if !yield(1, nil) { return } }
func (b *builder) seqBody(f *hir.Func, g *genFrame) []ir.Stmt {
	et := b.l.goType(g.elem)
	sig := &ir.Signature{Params: []ir.Type{et}, Results: []ir.Type{ir.Bool}}
	if f.IsAsync {
		sig.Params = append(sig.Params, ir.Error)
	}
	g.yield = b.temp("yield", sig)
	b.frame = &frame{}
	if f.IsAsync {
		// an error is the last thing that the sequence yields
		b.frame.fail = func(err ir.Expr) {
			b.emit(ir.Do(ir.CallOf(ir.Bool, ir.Use(g.yield), b.l.zero(et), err)))
			b.emit(ir.Ret())
		}
	}
	body := b.block(func() {
		b.countCall(f)
		b.stmts(f.Body)
	})
	lit := ir.Closure([]*ir.Var{g.yield}, nil, body...)
	lit.PyName, lit.PyLine = b.l.m.Shown(f.Qualname), f.Pos.Line
	return []ir.Stmt{b.at(f, ir.Ret(lit))}
}

// findLoopedGenerators finds the generator functions that are only called where a loop ranges over the result at once, and
// whose bodies leave at a yield without having anything to do: these are plain Go iterators.
func findLoopedGenerators(m *hir.Module) {
	u := &generatorUses{looped: map[hir.Expr]bool{}, calls: map[*hir.Func]int{}, names: map[*hir.Func]int{}, attrs: map[string]int{}, served: map[*hir.Func]bool{}}
	seen := map[*hir.Func]bool{}
	for _, f := range append([]*hir.Func{m.Main}, m.Funcs...) {
		if !seen[f] {
			seen[f] = true
			hir.Visit(f.Body, u.visit)
			for _, p := range f.Params {
				if p.Default != nil {
					hir.VisitExpr(p.Default, u.visit)
				}
			}
		}
	}
	for _, c := range m.Classes {
		hir.Visit(c.Body, u.visit)
	}
	for f := range seen {
		f.Looped = f.IsGen && u.onlyLooped(f) && leavesAtYields(f) && !mayStop(f, map[*hir.Func]bool{})
	}
}

// mayStop reports whether StopIteration or StopAsyncIteration may come out of running f, which a generator object turns into
// RuntimeError and a plain sequence would let pass.
func mayStop(f *hir.Func, seen map[*hir.Func]bool) bool {
	if seen[f] {
		return false
	}
	seen[f] = true
	stops := false
	hir.Visit(f.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.Raise:
			stops = stops || n.Exc == nil || raisesStop(n.Exc)
		case *hir.Call:
			switch r := n.Resolved.(type) {
			case *infer.CallBuiltin:
				stops = stops || (r.Name == "next" || r.Name == "anext") && len(n.Args) == 1
			case *infer.CallFunc:
				stops = stops || !r.Fn.IsGen && mayStop(r.Fn, seen)
			case *infer.CallDynamic:
				if a, ok := n.Fn.(*hir.Attr); ok {
					stops = stops || stoppers[a.Name]
				}
			}
		}
		return !stops
	})
	return stops
}

// panicsStop reports whether a StopIteration may pass through f as a panic: next(it) has no error to return.
func panicsStop(f *hir.Func, seen map[*hir.Func]bool) bool {
	if seen[f] {
		return false
	}
	seen[f] = true
	panics := false
	hir.Visit(f.Body, func(n any) bool {
		if call, ok := n.(*hir.Call); ok {
			switch r := call.Resolved.(type) {
			case *infer.CallBuiltin:
				panics = panics || r.Name == "next" && len(call.Args) == 1
			case *infer.CallFunc:
				panics = panics || !r.Fn.IsGen && !r.Fn.IsAsync && panicsStop(r.Fn, seen)
			}
		}
		return !panics
	})
	return panics
}

// stoppers are the methods that end with StopIteration or StopAsyncIteration.
var stoppers = map[string]bool{"__next__": true, "__anext__": true, "send": true, "asend": true, "throw": true, "athrow": true}

// raisesStop reports whether raising x may raise StopIteration or StopAsyncIteration.
func raisesStop(x hir.Expr) bool {
	if c, ok := x.(*hir.Call); ok {
		x = c.Fn
	}
	switch t := x.Base().T; t.Kind {
	case hir.LibClassT, hir.LibT:
		name := t.Lib.LibName()
		return name == "StopIteration" || name == "StopAsyncIteration" || t.Kind == hir.LibT && (name == "Exception" || name == "BaseException")
	case hir.ClassT, hir.InstT:
		return false
	}
	return true
}

// generatorUses counts how generator functions are used.
type generatorUses struct {
	looped map[hir.Expr]bool
	calls  map[*hir.Func]int  // by a loop
	names  map[*hir.Func]int  // all uses by name
	attrs  map[string]int     // all uses as an attribute
	served map[*hir.Func]bool // by an application, which ranges over what its handlers yield
}

func (u *generatorUses) visit(n any) bool {
	switch n := n.(type) {
	case *hir.For:
		u.loop(n.Iter, n.Async)
	case *hir.Comp:
		for _, c := range n.Clauses {
			u.loop(c.Iter, c.Async)
		}
	case *hir.FuncDef:
		if n.Registers && len(n.Func.Decorators) == len(n.Decorators) {
			u.served[n.Func] = true
		}
	case *hir.Call:
		u.argument(n)
	case *hir.Name:
		if f, ok := n.Var.Def.(*hir.Func); ok {
			u.names[f]++
		}
	case *hir.Attr:
		u.attrs[n.Name]++
	}
	return true
}

// loop notes a call that a loop ranges over.
func (u *generatorUses) loop(x hir.Expr, async bool) {
	call, ok := x.(*hir.Call)
	if !ok || u.looped[x] {
		return
	}
	if r, ok := call.Resolved.(*infer.CallFunc); ok && r.Super == nil && r.Fn.IsAsync == async {
		u.looped[x] = true
		u.calls[r.Fn]++
	}
}

// argument notes calls that stand where a function takes an iterable.
func (u *generatorUses) argument(x *hir.Call) {
	switch r := x.Resolved.(type) {
	case *infer.CallBuiltin:
		if consumers[r.Name] && len(x.Args) > 0 && x.Args[0].Star == 0 {
			u.loop(x.Args[0].Value, false)
		}
	case *infer.CallLib:
		for _, a := range r.Args {
			if t := a.Param.Type; a.Value != nil && t != nil && t.Name == "Iterable" {
				u.loop(a.Value, false)
			}
		}
	}
}

func (u *generatorUses) onlyLooped(f *hir.Func) bool {
	n := u.calls[f]
	if u.served[f] {
		return !f.Escapes && u.names[f] == n
	}
	if n == 0 || f.Escapes || len(f.Decorators) > 0 {
		return false
	}
	c := f.Class
	if c == nil {
		return u.names[f] == n
	}
	return c.Dynamic == "" && !c.Escapes && len(c.Subs) == 0 && c.Base == nil && len(f.Peers) == 0 && f.Kind == hir.InstanceMethod &&
		!strings.HasPrefix(f.Name, "__") && u.attrs[f.Name] == n
}

// leavesAtYields reports whether every yield is a statement at which the function can simply return: outside of try and
// with, and of loops over other async generators, which would have to be closed.
func leavesAtYields(f *hir.Func) bool {
	plain := map[hir.Expr]bool{}
	ok := true
	hir.Visit(f.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.ExprStmt:
			if y, is := n.X.(*hir.Yield); is {
				plain[y] = true
			}
			if y, is := n.X.(*hir.YieldFrom); is && isSequence(y.X.Base().T) && !isGenerator(y.X.Base().T) {
				plain[y] = true
			}
		case *hir.Yield:
			ok = ok && plain[n]
		case *hir.YieldFrom:
			ok = ok && plain[n]
		case *hir.Try:
			ok = ok && !hasYield(n)
		case *hir.With:
			ok = ok && !hasYield(n)
		case *hir.Return:
			ok = ok && (n.X == nil || isNone(n.X))
		}
		return ok
	})
	return ok
}

func hasYield(s hir.Stmt) bool {
	found := false
	hir.Visit([]hir.Stmt{s}, func(n any) bool {
		switch n.(type) {
		case *hir.Yield, *hir.YieldFrom:
			found = true
		}
		return !found
	})
	return found
}

// isSeq reports whether a Go type is an iterator that a range statement takes.
func isSeq(t ir.Type) bool {
	n, ok := t.(*ir.Named)
	return ok && n.Pkg == "iter"
}

// iterator is what an async loop ranges over, evaluated before if need be.
func (b *builder) iterator(iter hir.Expr) ir.Expr {
	if held := b.heldIters[iter]; held != nil {
		return held()
	}
	return b.iterable(iter)
}

// generatorSeq ranges over a generator. One that the expression makes itself is closed when the consumer leaves it early:
//
//	for x in f(): B  =>  for x := range f().Owned() { B }
//	for x in g: B    =>  for x := range g.All() { B }
func (b *builder) generatorSeq(e ir.Expr, elem ir.Type) ir.Expr {
	name := "All"
	if b.l.madeGenerators[e] {
		name = "Owned"
	}
	return ir.CallMethod(e, name, seqOf(elem))
}

// consumers are the built-in functions that range over their first argument and nothing else.
var consumers = map[string]bool{
	"list": true, "tuple": true, "set": true, "frozenset": true, "sum": true, "any": true, "all": true, "sorted": true, "enumerate": true,
	"str.join": true,
}

// noteGenerator remembers that a call makes a generator that nothing else refers to.
func (l *lowerer) noteGenerator(call ir.Expr, f *hir.Func) {
	if f.IsGen && formOf(f) == objectForm {
		l.madeGenerators[call] = true
	}
}

// instSeq ranges over an instance of a class of the program whose __iter__ is a generator or gives an iterator object; nil
// leaves it to the floor.
func (b *builder) instSeq(e ir.Expr, t hir.Type, elem ir.Type) ir.Expr {
	f := infer.FindMethod(t.Class, "__iter__")
	if f == nil || t.Opt || t.Class.Dynamic != "" || len(f.Params) != 1 {
		return nil
	}
	rt := b.l.callResult(f)
	if rt.Kind != hir.InstT {
		if rt.Kind == hir.AnyT {
			return nil
		}
		return b.seq(b.callMethod(e, t, f, nil, rt), rt)
	}
	next := infer.FindMethod(rt.Class, "__next__")
	if next == nil || rt.Opt || len(next.Params) != 1 || next.IsAsync || next.IsGen || b.l.callResult(next).Kind == hir.NoneT {
		return nil
	}
	return b.nextSeq(b.callMethod(e, t, f, nil, rt), rt, next, elem)
}

// nextSeq ranges over an iterator object of the program by its __next__.
func (b *builder) nextSeq(it ir.Expr, rt hir.Type, next *hir.Func, elem ir.Type) ir.Expr {
	if next.Effects.Raises && !next.Effects.NeedsCtx {
		return ir.CallPy("NextSeq", seqOf(elem), b.l.methodRef(b, it, rt, next))
	}
	call := b.methodCall(b.hold("it", it)(), rt, next, nil)
	values := []ir.Expr{call}
	if !next.Effects.Raises {
		values = append(values, ir.Nil(ir.Error))
	}
	return ir.CallPy("NextSeq", seqOf(elem), ir.Closure(nil, []ir.Type{elem, ir.Error}, ir.Ret(values...)))
}
