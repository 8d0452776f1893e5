package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// reached calls visit for each class of which a value of type t may be, or may hold an instance, however far away.
func reached(t hir.Type, visit func(*hir.Class)) {
	r := reacher{map[*hir.Class]bool{}, visit}
	r.walk(t, 0)
}

type reacher struct {
	seen  map[*hir.Class]bool
	visit func(*hir.Class)
}

// mostNested is how deep containers are looked into: types that hold themselves have no end.
const mostNested = 8

func (r *reacher) walk(t hir.Type, depth int) {
	if depth > mostNested {
		return
	}
	for _, held := range heldBy(t) {
		r.walk(held, depth+1)
	}
	if t.Kind != hir.InstT || r.seen[t.Class] {
		return
	}
	r.seen[t.Class] = true
	r.visit(t.Class)
	for c := t.Class; c != nil; c = c.Base {
		for _, a := range c.AttrOrder {
			r.walk(a.Cell.Type(), depth)
		}
	}
	for _, s := range t.Class.Subs {
		r.walk(hir.Inst(s), depth)
	}
}
