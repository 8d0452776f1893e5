package flow

import "github.com/py2goasync/py2goasync/translate/hir"

// walker follows the bindings through one function.
type walker struct {
	module   *hir.Module
	fn       *hir.Func
	bindings []*binding
	bySlot   map[**hir.Var]int
	never    map[*hir.Var]int
	ends     map[any]int // the bindings that stand for the end of one, by place
	uses     []use
	unsure   []*hir.Name // uses that may be unbound
	used     map[**hir.Var]bool
	// pinned are variables that stay whole.
	pinned map[*hir.Var]bool
	// touched are the variables in the order in which code mentions them, snapshots what is known at each locals().
	touched   map[*hir.Var]int
	snapshots map[*hir.Dict]*localsAt
	super     bool // the function mentions super, which makes __class__ one of its variables
	*state
	loops []*loop
	tries []*try
}

// use is a place that reads a variable, with one of the bindings that reach it.
type use struct {
	slot **hir.Var
	from int
}

// loop gathers the states at which a loop is left or goes on.
type loop struct {
	brk, cont *state
	tries     int // how many tries are around it
}

// try gathers the states at which a try is left by an exception, and by a jump.
type try struct {
	raised, jumped *state
}

func newWalker(m *hir.Module, fn *hir.Func) *walker {
	return &walker{
		module: m, fn: fn, bySlot: map[**hir.Var]int{}, never: map[*hir.Var]int{}, ends: map[any]int{}, used: map[**hir.Var]bool{}, pinned: map[*hir.Var]bool{},
		touched: map[*hir.Var]int{}, snapshots: map[*hir.Dict]*localsAt{},
		state: &state{m: map[*hir.Var]defs{}},
	}
}

// own reports whether the walk sees everything that happens to a variable.
func (w *walker) own(v *hir.Var) bool {
	if v == nil || v.Captured || v.CapturedWrite || v.Comp != nil {
		return false
	}
	if v.Kind == hir.Global {
		return w.fn == w.module.Main
	}
	return v.Kind == hir.Local && v.Func == w.fn
}

// bind notes a binding: from here on it is the one that holds.
func (w *walker) bind(slot **hir.Var, def any) {
	w.touch(*slot)
	if *slot == nil || !w.own(*slot) {
		return
	}
	i, ok := w.bySlot[slot]
	if !ok {
		i = w.add(&binding{v: *slot, slot: slot, def: def})
		w.bySlot[slot] = i
	}
	if !w.dead {
		w.m[*slot] = defs{i}
	}
}

func (w *walker) add(b *binding) int {
	b.parent = len(w.bindings)
	w.bindings = append(w.bindings, b)
	return b.parent
}

// none is the absence of a binding.
func (w *walker) none(v *hir.Var) int {
	i, ok := w.never[v]
	if !ok {
		i = w.add(&binding{v: v, never: true})
		w.never[v] = i
	}
	return i
}

// reaching are the bindings that may hold here.
func (w *walker) reaching(v *hir.Var) defs {
	if d, ok := w.m[v]; ok {
		return d
	}
	return defs{w.none(v)}
}

// read notes a use.
func (w *walker) read(n *hir.Name) {
	w.touch(n.Var)
	w.super = w.super || n.Var.Kind == hir.Builtin && (n.Var.Name == "super" || n.Var.Name == "__class__")
	if !w.own(n.Var) {
		return
	}
	if w.dead {
		// nothing is known of code that is not reached
		w.pinned[n.Var] = true
		return
	}
	reaching := w.reaching(n.Var)
	w.uniteAll(reaching)
	from := -1
	for _, d := range reaching {
		if !w.bindings[d].never {
			from = d
		}
		if w.bindings[d].unbound() && !n.MayBeUnbound && !n.Var.Kept {
			n.MayBeUnbound = true
			w.unsure = append(w.unsure, n)
		}
	}
	if from >= 0 && !w.used[&n.Var] {
		w.used[&n.Var] = true
		w.uses = append(w.uses, use{&n.Var, from})
	}
}

// mayRaise notes that an exception may leave the code here.
func (w *walker) mayRaise() {
	for _, t := range w.tries {
		w.joinInto(t.raised)
	}
}

// joinInto joins the state of here to one that other code starts with. Variables that only one of them knows are unbound
// in the other.
func (w *walker) joinInto(s *state) { w.joinStates(s, w.state) }

func (w *walker) joinStates(s, o *state) bool {
	if o.dead {
		return false
	}
	if s.dead {
		*s = *o.clone()
		return true
	}
	for v := range o.m {
		if _, ok := s.m[v]; !ok {
			s.m[v] = defs{w.none(v)}
		}
	}
	for v := range s.m {
		if _, ok := o.m[v]; !ok {
			s.m[v] = union(s.m[v], defs{w.none(v)})
		}
	}
	return s.join(o)
}

// jump notes that break, continue or return leaves the tries from the given depth on.
func (w *walker) jump(depth int) {
	for _, t := range w.tries[depth:] {
		w.joinInto(t.jumped)
	}
}

// meet makes the state of here that of two ways that come together.
func (w *walker) meet(a, b *state) {
	w.joinStates(a, b)
	w.state = a
}

// unbind ends the binding of a variable at a place, which is one of its web all the same.
func (w *walker) unbind(at any, v *hir.Var) {
	if !w.own(v) || w.dead {
		return
	}
	i, ok := w.ends[at]
	if !ok {
		i = w.add(&binding{v: v})
		w.ends[at] = i
	}
	w.uniteAll(append(defs{i}, w.reaching(v)...))
	w.m[v] = defs{i}
}
