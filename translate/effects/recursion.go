package effects

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
)

// findRecursion marks the functions that may call themselves, directly or through others: too deep a recursion of these is a
// RecursionError, which Go, whose stack overflow ends the program, must be told to raise.
func findRecursion(m *hir.Module) {
	g := &callGraph{callees: map[*hir.Func][]*hir.Func{}, state: map[*hir.Func]*visit{}}
	for _, f := range m.Funcs {
		g.callees[f] = calls(f)
	}
	for _, f := range m.Funcs {
		if g.state[f] == nil {
			g.walk(f)
		}
	}
}

// calls lists the functions of the program that running f may call.
func calls(f *hir.Func) []*hir.Func {
	var out []*hir.Func
	var e hir.Effects
	w := &walker{e: &e, awaited: map[hir.Expr]bool{}}
	w.called = func(g *hir.Func) {
		if w.exactly {
			out = append(out, g)
			return
		}
		out = append(out, overriding(g)...)
	}
	hir.Visit(f.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.Format:
			w.shows(n.X.Base().T, 0)
		case *hir.Call:
			if b, ok := n.Resolved.(*infer.CallBuiltin); ok && (b.Name == "str" || b.Name == "repr" || b.Name == "print" || b.Name == "format") {
				for _, a := range n.Args {
					w.shows(a.Value.Base().T, 0)
				}
			}
		}
		return w.visit(n)
	})
	return out
}

// shows notes that a value of type t is shown: __str__ and its kin run.
func (w *walker) shows(t hir.Type, depth int) {
	if depth > 3 {
		return
	}
	switch t.Kind {
	case hir.InstT:
		for _, name := range []string{"__format__", "__str__", "__repr__"} {
			w.dunder(t.NonNone(), name)
		}
	case hir.ListT:
		w.shows(t.List.Find().Elem.Type(), depth+1)
	case hir.DictT:
		if d := t.Dict.Find(); !d.Record {
			w.shows(d.Val.Type(), depth+1)
		}
	case hir.TupleT:
		for _, e := range t.Elems {
			w.shows(e, depth+1)
		}
	}
}

// overriding is f with the methods that may run instead of it.
func overriding(f *hir.Func) []*hir.Func {
	out := []*hir.Func{f}
	if f.Class == nil {
		return out
	}
	var subs func(c *hir.Class)
	subs = func(c *hir.Class) {
		for _, s := range c.Subs {
			if m := s.Methods[f.Name]; m != nil {
				out = append(out, m)
			}
			subs(s)
		}
	}
	for _, g := range append([]*hir.Func{f}, f.Peers...) {
		if g != f {
			out = append(out, g)
		}
		subs(g.Class)
	}
	return out
}

// callGraph finds cycles as Tarjan does: a function is recursive if it calls itself or shares a component with another.
type callGraph struct {
	callees map[*hir.Func][]*hir.Func
	state   map[*hir.Func]*visit
	stack   []*hir.Func
}

type visit struct {
	index, low int
	onStack    bool
}

func (g *callGraph) walk(f *hir.Func) *visit {
	v := &visit{index: len(g.state), low: len(g.state), onStack: true}
	g.state[f] = v
	g.stack = append(g.stack, f)
	for _, callee := range g.callees[f] {
		if callee == f {
			f.Recursive = true
		}
		switch c := g.state[callee]; {
		case c == nil:
			v.low = min(v.low, g.walk(callee).low)
		case c.onStack:
			v.low = min(v.low, c.index)
		}
	}
	if v.low == v.index {
		at := len(g.stack) - 1
		for g.stack[at] != f {
			at--
		}
		for _, member := range g.stack[at:] {
			g.state[member].onStack = false
			member.Recursive = member.Recursive || len(g.stack)-at > 1
		}
		g.stack = g.stack[:at]
	}
	return v
}
