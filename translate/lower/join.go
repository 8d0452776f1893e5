package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// joinWebs puts variables together again that were split (package flow) and have one type: x = 1; …; x = 2 is one Go
// variable that is assigned. Webs stay apart where Go declares them in blocks of their own: two loops with one target,
// the branches of an if, a variable of a block whose name is used again behind it.
func (l *lowerer) joinWebs(fn *hir.Func) {
	p := &planner{uses: map[*hir.Var][]use{}, own: func(v *hir.Var) bool { return v.Split != nil }}
	p.block(fn.Body, false)
	var order []*hir.Var
	groups := map[*hir.Var][]*webPlace{}
	add := func(v *hir.Var, w *webPlace) {
		root := v
		if v.Origin != nil {
			root = v.Origin
		}
		if groups[root] == nil {
			order = append(order, root)
		}
		groups[root] = append(groups[root], w)
	}
	for _, prm := range fn.Params {
		if prm.Var.Split != nil {
			add(prm.Var, &webPlace{v: prm.Var})
		}
	}
	for _, v := range p.order {
		if v.Param == nil {
			add(v, placeOf(v, p.uses[v]))
		}
	}
	for _, root := range order {
		l.joinGroup(groups[root])
	}
}

// webPlace is where a web lives: the blocks around all its uses, and the first use in the order of the source.
type webPlace struct {
	v      *hir.Var
	blocks []int
	first  int
	// target is set when a statement with a body (for, with, except) binds it first.
	target bool
}

func placeOf(v *hir.Var, uses []use) *webPlace {
	w := &webPlace{v: v, first: uses[0].nth, target: uses[0].body != nil}
	for _, s := range uses[0].at.steps[:commonDepth(uses)] {
		w.blocks = append(w.blocks, s.block)
	}
	return w
}

// joinGroup joins the webs of one variable, which come in the order of the source.
func (l *lowerer) joinGroup(webs []*webPlace) {
	var kept []*webPlace
next:
	for _, w := range webs {
		for _, k := range kept {
			if k.holds(w) && l.joinable(k.v, w.v) {
				join(k.v, w.v)
				continue next
			}
		}
		kept = append(kept, w)
	}
}

// holds reports whether w lives in the block of k, so that Go would see k there.
func (k *webPlace) holds(w *webPlace) bool {
	if len(w.blocks) < len(k.blocks) || w.target && len(w.blocks) > len(k.blocks) {
		return false
	}
	for i, b := range k.blocks {
		if w.blocks[i] != b {
			return false
		}
	}
	return true
}

func (l *lowerer) joinable(a, b *hir.Var) bool {
	if a.Def != nil || b.Def != nil || a.Owned != b.Owned {
		return false
	}
	return ir.Identical(l.varType(a), l.varType(b))
}

// join lets a stand for b.
func join(a, b *hir.Var) {
	for _, slot := range b.Split.Slots {
		*slot = a
	}
	a.Split.Slots = append(a.Split.Slots, b.Split.Slots...)
	a.Bindings += b.Bindings
	a.MayBeUnbound = a.MayBeUnbound || b.MayBeUnbound
}
