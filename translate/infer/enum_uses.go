package infer

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// enumUses looks at what a program does with an enum class. State.IDLE, State("idle"), State["IDLE"], isinstance(x, State) and
// walks over the members need no class object; anything else does.
type enumUses struct {
	in              *inferer
	c               *hir.Class
	allowed         map[*hir.Name]bool
	bad             bool
	byValue, byName bool
	// slots are the places where the class stands for the list of its members.
	slots []*hir.Expr
}

// find walks the program. It reports false when the class object is needed.
func (u *enumUses) find() bool {
	hir.Visit(u.in.m.Main.Body, u.look)
	for _, f := range u.in.m.Funcs {
		hir.Visit(f.Body, u.look)
	}
	return !u.bad
}

// overMembers puts the list of the members where the class stands for it.
func (u *enumUses) overMembers(m *methodMaker) {
	for _, slot := range u.slots {
		b := (*slot).Base()
		*slot = &hir.Name{ExprBase: hir.ExprBase{Pos: b.Pos, End: b.End}, Var: u.c.Enum.List}
	}
}

func (u *enumUses) is(x hir.Expr) bool {
	n, ok := x.(*hir.Name)
	return ok && n.Var.Def == any(u.c)
}

func (u *enumUses) allow(x hir.Expr) bool {
	if !u.is(x) {
		return false
	}
	u.allowed[x.(*hir.Name)] = true
	return true
}

// members allows the class where its members are walked over.
func (u *enumUses) members(slot *hir.Expr) {
	if u.allow(*slot) {
		u.slots = append(u.slots, slot)
	}
}

func (u *enumUses) look(n any) bool {
	switch n := n.(type) {
	case *hir.Name:
		if u.is(n) && !u.allowed[n] {
			u.bad = true
		}
	case *hir.Attr:
		if u.is(n.X) && (u.c.Vars[n.Name] == nil || !u.allow(n.X)) {
			u.bad = true
		}
	case *hir.Index:
		if _, slice := n.I.(*hir.Slice); !slice && u.allow(n.X) {
			u.byName = true
		}
	case *hir.For:
		if !n.Async {
			u.members(&n.Iter)
		}
	case *hir.Comp:
		for i := range n.Clauses {
			if !n.Clauses[i].Async {
				u.members(&n.Clauses[i].Iter)
			}
		}
	case *hir.Starred:
		u.members(&n.X)
	case *hir.Call:
		u.call(n)
	}
	return true
}

// walkers are the functions of the library that do nothing but walk over an iterable that they are given.
var walkers = map[string]bool{
	"list": true, "tuple": true, "set": true, "frozenset": true, "sorted": true, "len": true, "enumerate": true, "zip": true,
	"map": true, "filter": true, "iter": true, "reversed": true, "min": true, "max": true, "sum": true, "any": true, "all": true, "heapq.nsmallest": true, "heapq.nlargest": true,
}

// takesFunc are those of them whose first argument is a function.
var takesFunc = map[string]bool{
	"map": true, "filter": true, "itertools.starmap": true, "itertools.takewhile": true, "itertools.dropwhile": true, "itertools.filterfalse": true,
}

func (u *enumUses) call(x *hir.Call) {
	if u.is(x.Fn) {
		if len(x.Args) == 1 && x.Args[0].Name == "" && x.Args[0].Star == 0 {
			u.allow(x.Fn)
			u.byValue = true
		}
		return
	}
	t := u.in.staticType(x.Fn)
	if t.Lib == nil {
		return
	}
	switch name := t.Lib.LibName(); {
	case name == "isinstance" && len(x.Args) == 2:
		u.allow(x.Args[1].Value)
		if tup, ok := x.Args[1].Value.(*hir.Tuple); ok {
			for _, el := range tup.Elts {
				u.allow(el)
			}
		}
	case walkers[name] || strings.HasPrefix(name, "itertools."):
		for i := range x.Args {
			if i == 0 && takesFunc[name] { // map(State, values) looks values up
				if name == "map" && u.allow(x.Args[i].Value) {
					u.byValue = true
				}
				continue
			}
			if x.Args[i].Name == "" {
				u.members(&x.Args[i].Value)
			}
		}
	}
}
