package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// noneUses lists by Python line what the program does with values that may be None there, in the words of py.RegisterLines:
// Go's runtime only tells that a pointer was nil, and Python names the attribute.
//
//	.name  reads an attribute    =name  sets one    []  subscripts    []=  sets an item    iter  walks over it    len
//
// Besides, at= marks the lines where an index that is out of range can only be that of an assignment to an item of a list.
func (l *lowerer) noneUses() map[int][]string {
	u := &noneWalker{uses: map[int][]string{}}
	hir.Visit(l.m.Main.Body, u.look)
	for _, f := range l.m.Funcs {
		hir.Visit(f.Body, u.look)
	}
	return u.uses
}

type noneWalker struct {
	uses  map[int][]string
	line  int
	store map[hir.Expr]bool
}

func (u *noneWalker) look(n any) bool {
	switch n := n.(type) {
	case *hir.For:
		u.at(n)
		u.note(n.Iter, "iter")
	case *hir.Assign:
		u.at(n)
		u.store = map[hir.Expr]bool{}
		for _, t := range n.Targets {
			u.store[t] = true
			if x, ok := t.(*hir.Index); ok && x.X.Base().T.Is(hir.ListT) && subscripts(n) == 1 {
				u.uses[u.line] = append(u.uses[u.line], "at=")
			}
		}
	case hir.Stmt:
		u.at(n)
	case *hir.Comp:
		for _, c := range n.Clauses {
			u.note(c.Iter, "iter")
		}
	case *hir.Attr:
		if u.store[n] {
			u.note(n.X, "="+n.Name)
		} else {
			u.note(n.X, "."+n.Name)
		}
	case *hir.Index:
		if u.store[n] {
			u.note(n.X, "[]=")
		} else {
			u.note(n.X, "[]")
		}
	case *hir.Call:
		if f, ok := n.Fn.(*hir.Name); ok && f.Var.Kind == hir.Builtin && f.Var.Name == "len" && len(n.Args) == 1 {
			u.note(n.Args[0].Value, "len")
		}
	}
	return true
}

func (u *noneWalker) at(s hir.Stmt) {
	if pos := s.Info().Pos; pos.IsValid() {
		u.line = pos.Line
	}
	u.store = nil
}

// note puts a use in front of those seen before: the parts of an expression are visited after it, and evaluated before.
func (u *noneWalker) note(x hir.Expr, use string) {
	if t := x.Base().T; t.Opt && t.Kind != hir.AnyT && !slices.Contains(u.uses[u.line], use) {
		u.uses[u.line] = append([]string{use}, u.uses[u.line]...)
	}
}

// subscripts counts the subscripts in a statement.
func subscripts(st hir.Stmt) int {
	n := 0
	hir.Visit([]hir.Stmt{st}, func(x any) bool {
		if _, ok := x.(*hir.Index); ok {
			n++
		}
		return true
	})
	return n
}
