package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// flow lets t flow into c.
func (in *inferer) flow(c *hir.Cell, t hir.Type) {
	if t.Kind == hir.Never {
		return
	}
	c = c.Find()
	old := c.Type()
	if t.Kind == hir.AnyT {
		if old.Kind != hir.AnyT {
			c.SetType(hir.Any) // first, so that escaping ends where a type holds itself
			in.grew(c.Round)
			in.escape(old)
		}
		return
	}
	joined := in.join(old, t)
	c = c.Find()
	if !same(c.Type(), joined) {
		if joined.Kind == hir.IntT && old.Kind == hir.IntT && joined.Bits > old.Bits && c.Gen > growthLimit {
			joined.Bits = widened(joined.Bits)
		}
		c.SetType(joined)
		in.grew(c.Round)
		in.breakCycle(c)
		in.breakTower(c)
	}
}

// growthLimit is how often the bound of an int may grow before it is widened.
const growthLimit = 8

// loopBits bounds a sum over a loop: 2**32 turns are allowed for.
const loopBits = 32

// widened is the bound of an int that keeps growing: first room for a sum over a loop of 30-bit ints, at which adding
// small ints comes to rest (see sumBits); what grows further has no bound.
func widened(bits int) int {
	if bits <= loopBits+30 {
		return loopBits + 30
	}
	return hir.MaxBits + 1
}

// same reports whether a and b are the same element of the lattice.
func same(a, b hir.Type) bool {
	if a.Kind != b.Kind || a.Opt != b.Opt || a.Bits != b.Bits || a.Pos != b.Pos || a.Mixed != b.Mixed || a.Class != b.Class || a.Lib != b.Lib || a.Het != b.Het {
		return false
	}
	switch a.Kind {
	case hir.ListT:
		return a.List.Find() == b.List.Find()
	case hir.DictT:
		return a.Dict.Find() == b.Dict.Find()
	case hir.FuncT:
		return a.Func.Find() == b.Func.Find()
	case hir.TupleT:
		if len(a.Elems) != len(b.Elems) {
			return false
		}
		for i := range a.Elems {
			if !same(a.Elems[i], b.Elems[i]) {
				return false
			}
		}
		return true
	}
	if len(a.Args) != len(b.Args) {
		return false
	}
	for i := range a.Args {
		if a.Args[i].Find() != b.Args[i].Find() {
			return false
		}
	}
	return true
}

// join is the least type that holds a and b. It unifies the cells of containers on the way.
func (in *inferer) join(a, b hir.Type) hir.Type {
	a, b = in.settle(a), in.settle(b)
	switch {
	case a.Kind == hir.Never:
		return b
	case b.Kind == hir.Never:
		return a
	case a.Kind == hir.NoneT:
		return in.optional(b)
	case b.Kind == hir.NoneT:
		return in.optional(a)
	}
	opt := a.Opt || b.Opt
	t := in.joinValues(a.NonNone(), b.NonNone())
	if opt {
		t = in.optional(t)
	}
	return t
}

// optional is t or None. A list that may be None is a *py.List, since a nil slice is an empty list to whoever shows it.
func (in *inferer) optional(t hir.Type) hir.Type {
	if t.Kind == hir.ListT {
		in.resized(t.List)
	}
	return t.Optional()
}

func (in *inferer) joinValues(a, b hir.Type) hir.Type {
	if a.Kind == hir.AnyT || b.Kind == hir.AnyT {
		in.escape(a)
		in.escape(b)
		return hir.Any
	}
	if a.Kind == b.Kind {
		return in.joinSame(a, b)
	}
	if a.Kind == hir.ClassT || b.Kind == hir.ClassT {
		if a, b := in.asClassValue(a), in.asClassValue(b); a.Kind == b.Kind {
			return in.joinValues(a, b)
		}
	}
	if a.Kind > b.Kind {
		a, b = b, a
	}
	switch {
	case a.Kind == hir.IntT && b.Kind == hir.FloatT && a.Bits <= 53:
		b.Mixed = true
		return b
	case a.Kind == hir.IntT && b.Kind == hir.FloatT, (a.Kind == hir.IntT || a.Kind == hir.FloatT) && b.Kind == hir.NumT:
		return hir.Num
	case a.Kind == hir.TupleT && b.Kind == hir.VarTupleT:
		for _, e := range a.Elems {
			in.flow(b.Args[0], e)
		}
		return b
	case a.Kind == hir.SetT && isTaskSet(b):
		return in.joinTaskSet(a, b)
	case isTaskSet(a) && b.Kind == hir.SetT:
		return in.joinTaskSet(b, a)
	case a.Kind == hir.InstT && b.Kind == hir.LibT:
		if t, ok := in.joinLib(in.libView(a), b); ok {
			return t
		}
	}
	in.escape(a)
	in.escape(b)
	return hir.Any
}

func (in *inferer) joinSame(a, b hir.Type) hir.Type {
	switch a.Kind {
	case hir.IntT:
		return hir.Type{Kind: hir.IntT, Bits: max(a.Bits, b.Bits), Pos: a.Pos && b.Pos}
	case hir.FloatT:
		return hir.Type{Kind: hir.FloatT, Mixed: a.Mixed || b.Mixed}
	case hir.ListT:
		in.unifyLists(a.List, b.List)
		return a
	case hir.DictT:
		in.unifyDicts(a.Dict, b.Dict)
		return a
	case hir.SetT, hir.FrozenT, hir.VarTupleT:
		in.unify(a.Args[0], b.Args[0])
		return a
	case hir.TupleT:
		return in.joinTuples(a, b)
	case hir.FuncT:
		return in.joinFuncs(a, b)
	case hir.InstT:
		return in.joinInsts(a, b)
	case hir.ClassT:
		if a.Class == b.Class {
			return a
		}
		return in.joinValues(in.classValue(a), in.classValue(b))
	case hir.TypeT:
		if c := in.commonBase(a.Class, b.Class); c != nil {
			return hir.TypeOf(c)
		}
	case hir.LibT:
		if t, ok := in.joinLib(a, b); ok {
			return t
		}
	case hir.LibClassT, hir.LibFuncT, hir.ModuleT:
		if a.Lib == b.Lib && a.Recv == nil && b.Recv == nil {
			return a
		}
	default:
		return a
	}
	in.escape(a)
	in.escape(b)
	return hir.Any
}

func (in *inferer) joinTuples(a, b hir.Type) hir.Type {
	if a.Het != b.Het {
		in.demoteHet(a)
		in.demoteHet(b)
	}
	if len(a.Elems) == len(b.Elems) {
		elems := make([]hir.Type, len(a.Elems))
		for i := range elems {
			elems[i] = in.join(a.Elems[i], b.Elems[i])
		}
		t := hir.TupleOf(elems...)
		t.Het = a.Het
		return t
	}
	c := in.freshCell(hir.Type{})
	for _, e := range append(append([]hir.Type{}, a.Elems...), b.Elems...) {
		in.flow(c, e)
	}
	return hir.Type{Kind: hir.VarTupleT, Args: []*hir.Cell{c}}
}

// unify makes two cells one.
func (in *inferer) unify(a, b *hir.Cell) {
	a, b = a.Find(), b.Find()
	if a == b {
		return
	}
	ta, tb, ra, rb := a.Type(), b.Type(), a.Round, b.Round
	a.Union(b, ta) // first, so that recursive types end
	t := in.join(ta, tb)
	a = a.Find()
	if !same(a.Type(), t) || !same(ta, t) || !same(tb, t) {
		a.SetType(t)
	}
	in.became(ra, same(ta, t), rb, same(tb, t))
	in.breakCycle(a)
}

func (in *inferer) unifyLists(a, b *hir.ListInfo) {
	a, b = a.Find(), b.Find()
	if a == b {
		return
	}
	ea, eb, before, other := a.Elem, b.Elem, *a, *b
	a.Union(b)
	in.unify(ea, eb)
	in.became(before.Round, a.SameFacts(&before), other.Round, a.SameFacts(&other))
}

// resized notes that a list changes its length in sight of others.
func (in *inferer) resized(l *hir.ListInfo) {
	l = l.Find()
	if !l.Resized || !l.Mutated {
		l.Resized, l.Mutated = true, true
		in.grew(l.Round)
	}
}

func (in *inferer) mutated(l *hir.ListInfo) {
	l = l.Find()
	if !l.Mutated {
		l.Mutated = true
		in.grew(l.Round)
	}
}

func (in *inferer) boxed(l *hir.ListInfo) {
	l = l.Find()
	if !l.Boxed {
		l.Boxed = true
		in.grew(l.Round)
	}
}

func (in *inferer) unifyDicts(a, b *hir.DictInfo) {
	a, b = a.Find(), b.Find()
	if a == b {
		return
	}
	if a.Record && b.Record && sameKeys(a.Keys, b.Keys) {
		fa, fb := a.Fields, b.Fields
		a.Union(b)
		for i := range fa {
			in.unify(fa[i], fb[i])
		}
		in.changed = true
		return
	}
	in.demote(a)
	in.demote(b)
	ka, va, kb, vb := a.Key, a.Val, b.Key, b.Val
	habit, ha, hb, ra, rb := a.Habit|b.Habit, a.Habit, b.Habit, a.Round, b.Round
	a.Union(b)
	a.Find().Habit = habit
	in.unify(ka, kb)
	in.unify(va, vb)
	in.became(ra, habit == ha, rb, habit == hb)
}

func sameKeys(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// demote makes a record a real dict.
func (in *inferer) demote(d *hir.DictInfo) {
	d = d.Find()
	if !d.Record {
		return
	}
	d.Record = false
	in.changed = true
	in.flow(d.Key, hir.Str)
	for _, f := range d.Fields {
		in.flow(d.Val, f.Type())
	}
	for _, f := range d.Fields {
		in.unify(f, d.Val)
	}
}

func (in *inferer) joinFuncs(a, b hir.Type) hir.Type {
	fa, fb := a.Func.Find(), b.Func.Find()
	if fa == fb {
		return a
	}
	if len(fa.Params) != len(fb.Params) || fa.Async != fb.Async {
		in.escape(a)
		in.escape(b)
		return hir.Any
	}
	pa, pb, ra, rb := fa.Params, fb.Params, fa.Result, fb.Result
	fa.Union(fb)
	for i := range pa {
		in.unify(pa[i], pb[i])
	}
	in.unify(ra, rb)
	in.changed = true
	return a
}

// joinInsts finds the nearest common base class.
func (in *inferer) joinInsts(a, b hir.Type) hir.Type {
	if a.Class != b.Class && (IsModel(a.Class) || IsModel(b.Class)) {
		in.escape(a) // models are plain structs: no interface stands for several
		in.escape(b)
		return hir.Any
	}
	if c := in.commonBase(a.Class, b.Class); c != nil {
		return hir.Inst(c)
	}
	if t, ok := in.joinLib(in.libView(a), in.libView(b)); ok {
		return t
	}
	if v := in.view(a.Class, b.Class); v != nil {
		return hir.Inst(v)
	}
	in.escape(a)
	in.escape(b)
	return hir.Any
}

// libView is a user-defined class seen as the library class it derives from (an exception as BaseException).
func (in *inferer) libView(t hir.Type) hir.Type {
	if t.Kind != hir.InstT {
		return t
	}
	for c := t.Class; c != nil; c = c.Base {
		if lib, ok := c.LibBase.(hir.LibClass); ok {
			if overridesBase(t.Class) {
				return hir.Type{}
			}
			return hir.Lib(lib)
		}
	}
	return hir.Type{}
}

// joinLib finds the nearest common base among library classes, their arguments unified.
func (in *inferer) joinLib(a, b hir.Type) (hir.Type, bool) {
	if a.Kind != hir.LibT || b.Kind != hir.LibT {
		return hir.Type{}, false
	}
	for ca, aa := a.Lib.(hir.LibClass), a.Args; ca != nil; ca, aa = ca.LibBase(aa) {
		for cb, ab := b.Lib.(hir.LibClass), b.Args; cb != nil; cb, ab = cb.LibBase(ab) {
			if ca != cb {
				continue
			}
			if !standsFor(ca, a.Lib) || !standsFor(cb, b.Lib) || !in.unifyArgs(aa, ab, covariant(ca)) {
				return hir.Type{}, false
			}
			return hir.Lib(ca, aa...), true
		}
	}
	return hir.Type{}, false
}

// standsFor reports whether a variable of the Go type of the base can hold values of the class: structs embed their base,
// and a pointer to one is no pointer to the other.
func standsFor(base, class hir.LibObject) bool {
	b, c := base.(*stubs.Class), class.(*stubs.Class)
	return b == c || !b.Pointer || b.Exception || b.Module == c.Module && b.Target.Name == c.Target.Name
}

// unifyArgs unifies type arguments. Those of covariant classes stay apart when they have nothing in common but Any.
func (in *inferer) unifyArgs(a, b []*hir.Cell, covariant bool) bool {
	if covariant {
		for i := range a {
			if !in.compatible(a[i].Type(), b[i].Type(), 0) {
				return false
			}
		}
	}
	for i := range a {
		in.unify(a[i], b[i])
	}
	return true
}

// compatible reports whether joining a and b loses nothing: no Any, no mixed numbers, no record turned into a dict.
func (in *inferer) compatible(a, b hir.Type, depth int) bool {
	if depth > 8 || a.Kind == hir.Never || b.Kind == hir.Never || a.Kind == hir.NoneT || b.Kind == hir.NoneT {
		return a.Kind != hir.NoneT && b.Kind != hir.NoneT || a.Kind == b.Kind || a.Kind == hir.Never || b.Kind == hir.Never
	}
	if a.Kind != b.Kind {
		return false
	}
	switch a.Kind {
	case hir.ListT:
		return in.compatible(a.List.Find().Elem.Type(), b.List.Find().Elem.Type(), depth+1)
	case hir.DictT:
		da, db := a.Dict.Find(), b.Dict.Find()
		if da == db {
			return true
		}
		if da.Record != db.Record {
			return false
		}
		if !da.Record {
			return in.compatible(da.Key.Type(), db.Key.Type(), depth+1) && in.compatible(da.Val.Type(), db.Val.Type(), depth+1)
		}
		if !sameKeys(da.Keys, db.Keys) {
			return false
		}
		for i := range da.Fields {
			if !in.compatible(da.Fields[i].Type(), db.Fields[i].Type(), depth+1) {
				return false
			}
		}
		return true
	case hir.TupleT:
		if len(a.Elems) != len(b.Elems) {
			return false
		}
		for i := range a.Elems {
			if !in.compatible(a.Elems[i], b.Elems[i], depth+1) {
				return false
			}
		}
		return true
	case hir.InstT:
		return a.Class == b.Class || !IsModel(a.Class) && in.commonBase(a.Class, b.Class) != nil
	case hir.LibT, hir.SetT, hir.FrozenT, hir.VarTupleT:
		if a.Lib != b.Lib {
			return false
		}
		for i := range a.Args {
			if !in.compatible(a.Args[i].Type(), b.Args[i].Type(), depth+1) {
				return false
			}
		}
		return true
	case hir.FuncT:
		return len(a.Func.Find().Params) == len(b.Func.Find().Params)
	case hir.ClassT:
		return a.Class == b.Class
	case hir.TypeT:
		return in.commonBase(a.Class, b.Class) != nil
	}
	return true
}

func (in *inferer) commonBase(a, b *hir.Class) *hir.Class {
	for c := a; c != nil; c = c.Base {
		for d := b; d != nil; d = d.Base {
			if c == d {
				return c
			}
		}
	}
	return nil
}
