package flow

import "github.com/py2goasync/py2goasync/translate/hir"

// Split gives the webs of local variables variables of their own, in every function of the module and its body, and
// marks the uses that may be unbound.
func Split(m *hir.Module) {
	for _, f := range append([]*hir.Func{m.Main}, m.Funcs...) {
		if f.IsLambda {
			continue
		}
		w := newWalker(m, f)
		for _, p := range f.Params { // CPython has the variadic ones last
			if p.Kind != hir.VarArgs && p.Kind != hir.KwArgs {
				w.touch(p.Var)
			}
		}
		for _, p := range f.Params {
			w.bind(&p.Var, nil)
		}
		w.block(f.Body)
		w.settle()
		w.split()
		for _, n := range w.unsure {
			n.Var.MayBeUnbound = true
		}
	}
}

// binding is one place that binds a variable, or ends that (del, the end of an except clause), or the absence of any.
type binding struct {
	v      *hir.Var
	slot   **hir.Var // nil where nothing is bound
	def    any       // what hir.Var.Def is for a def, class or import
	never  bool      // stands for no binding at all
	parent int       // in the union of bindings that reach the same uses
}

func (b *binding) unbound() bool { return b.slot == nil }

// web is a set of bindings that hang together, with the uses that they reach.
type web struct {
	bindings []*binding
	slots    []**hir.Var
}

// split makes variables of the webs. The first web of a variable keeps it.
func (w *walker) split() {
	webs := map[int]*web{}
	perVar := map[*hir.Var][]*web{}
	var order []*hir.Var
	for i, b := range w.bindings {
		if b.never || w.pinned[b.v] || b.v.Def != nil {
			continue
		}
		root := w.find(i)
		if webs[root] == nil {
			webs[root] = &web{}
			if perVar[b.v] == nil {
				order = append(order, b.v)
			}
			perVar[b.v] = append(perVar[b.v], webs[root])
		}
		webs[root].bindings = append(webs[root].bindings, b)
	}
	for _, u := range w.uses {
		if wb := webs[w.find(u.from)]; wb != nil {
			wb.slots = append(wb.slots, u.slot)
		}
	}
	for _, v := range order {
		if len(perVar[v]) == 1 {
			continue
		}
		for i, wb := range perVar[v] {
			w.give(wb, v, i == 0)
		}
	}
}

// give lets a web have a variable: v itself or one that is split from it.
func (w *walker) give(wb *web, v *hir.Var, keeps bool) {
	own := v
	if !keeps {
		own = &hir.Var{Name: v.Name, Kind: v.Kind, Func: v.Func, Origin: v, Pos: v.Pos, Cell: hir.NewCell()}
		w.fn.Vars = append(w.fn.Vars, own)
	}
	own.Bindings, own.Deleted = 0, false
	own.Split = &hir.Split{Slots: wb.slots}
	for _, b := range wb.bindings {
		if b.unbound() {
			own.Deleted = true
			continue
		}
		own.Bindings++
		own.Def = b.def
		own.Split.Slots = append(own.Split.Slots, b.slot)
	}
	if own.Bindings > 1 || own.Deleted {
		own.Def = nil
	}
	for _, slot := range own.Split.Slots {
		*slot = own
	}
}

func (w *walker) find(i int) int {
	for w.bindings[i].parent != i {
		i = w.bindings[i].parent
	}
	return i
}

func (w *walker) unite(a, b int) {
	a, b = w.find(a), w.find(b)
	if a > b {
		a, b = b, a
	}
	w.bindings[b].parent = a
}

// uniteAll makes one web of bindings.
func (w *walker) uniteAll(ds defs) {
	first := -1
	for _, d := range ds {
		switch {
		case w.bindings[d].never:
		case first < 0:
			first = d
		default:
			w.unite(first, d)
		}
	}
}
