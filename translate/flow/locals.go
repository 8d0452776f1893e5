package flow

import (
	"cmp"
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// localsAt is what the walk has seen at a locals().
type localsAt struct {
	bound, unbound map[*hir.Name]bool
}

// touch notes that code mentions a variable: CPython numbers the variables of a function in the order in which their names stand in it
// as it is evaluated, and locals() has them in that order.
func (w *walker) touch(v *hir.Var) {
	if v == nil {
		return
	}
	if origin := v.Origin; origin != nil {
		v = origin
	}
	if _, ok := w.touched[v]; !ok {
		w.touched[v] = len(w.touched)
	}
}

// locals reads the variables that have a value at a locals(). A walk comes here again where a loop goes on.
func (w *walker) locals(d *hir.Dict) {
	at := w.snapshots[d]
	if at == nil {
		at = &localsAt{map[*hir.Name]bool{}, map[*hir.Name]bool{}}
		w.snapshots[d] = at
	}
	for _, x := range d.Values {
		n := x.(*hir.Name)
		bound, unbound := w.boundHere(n.Var)
		at.bound[n] = at.bound[n] || bound
		at.unbound[n] = at.unbound[n] || unbound
		if bound && !unbound {
			w.read(n)
		}
	}
}

// boundHere reports whether a variable may have a value, and may have none.
func (w *walker) boundHere(v *hir.Var) (bound, unbound bool) {
	switch {
	case w.dead:
		return true, false
	case v.Func != w.fn:
		return true, false // of a function around this one, which uses it
	case !w.own(v):
		param := v.Param != nil && !v.Deleted && v.Bindings == 1
		return true, !param
	}
	for _, d := range w.reaching(v) {
		if w.bindings[d].unbound() {
			unbound = true
		} else {
			bound = true
		}
	}
	return bound, unbound
}

// settle leaves each locals() the variables that have a value there, in CPython's order.
func (w *walker) settle() {
	for d, at := range w.snapshots {
		if w.super && !d.Template {
			d.Unsure = "__class__"
		}
		type entry struct{ key, value hir.Expr }
		var all []entry
		for i, x := range d.Values {
			n := x.(*hir.Name)
			if at.bound[n] {
				all = append(all, entry{d.Keys[i], n})
			}
			if at.bound[n] && at.unbound[n] && d.Unsure == "" {
				d.Unsure = n.Var.Name
			}
		}
		rank := func(e entry) int {
			v := e.value.(*hir.Name).Var
			if v.Func != w.fn {
				return 1 << 30
			}
			return w.touched[v]
		}
		slices.SortStableFunc(all, func(a, b entry) int { return cmp.Compare(rank(a), rank(b)) })
		d.Keys, d.Values = nil, nil
		for _, e := range all {
			d.Keys, d.Values = append(d.Keys, e.key), append(d.Values, e.value)
		}
	}
}
