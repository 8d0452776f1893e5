package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

func (in *inferer) compare(x *hir.Compare, e *env) hir.Type {
	l := in.expr(x.L, e)
	lx := x.L
	first := l
	for i, op := range x.Ops {
		r := in.expr(x.Rs[i], e)
		left := &x.L
		if i > 0 {
			left = &x.Rs[i-1]
		}
		if len(x.Ops) == 1 {
			l, r = in.plainPair(op, left, &x.Rs[i], l, r)
			lx = *left
		}
		switch op {
		case "is", "is not":
			in.identity(l, x.Rs[i])
			in.identity(r, lx)
		case "in", "not in":
			if r.Kind == hir.DictT {
				in.demote(r.Dict)
			}
			if r.Is(hir.InstT) {
				in.dunder(r, "__contains__", []hir.Type{l}, x.Rs[i])
			} else {
				in.containsCompares(l, r)
			}
		case "<", "<=", ">", ">=":
			if l.Is(hir.InstT) || r.Is(hir.InstT) {
				in.richCompare(op, l, r, lx, x.Rs[i])
			} else {
				in.compared(l, r, ordering)
			}
		default:
			in.demoteHet(l)
			in.demoteHet(r)
			in.compared(l, r, equality)
		}
		l, lx = r, x.Rs[i]
	}
	return in.richResult(x, first, l)
}

// identity notes that the identity of a value matters when it is compared with something other than a constant.
func (in *inferer) identity(t hir.Type, other hir.Expr) {
	if c, ok := other.(*hir.Const); ok && (c.Kind == hir.ConstNone || c.Kind == hir.ConstTrue || c.Kind == hir.ConstFalse || c.Kind == hir.ConstEllipsis) {
		return
	}
	switch t.Kind {
	case hir.ListT:
		in.boxed(t.List)
	case hir.DictT:
		in.demote(t.Dict)
	case hir.ClassT:
		in.compareClass(t.Class)
	case hir.FuncT:
		in.escape(t)
	}
}

func (in *inferer) richCompare(op string, l, r hir.Type, lx, rx hir.Expr) {
	name := map[string]string{"<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__"}[op]
	swapped := map[string]string{"<": "__gt__", "<=": "__ge__", ">": "__lt__", ">=": "__le__"}[op]
	if reflectedFirst(op, l, r) {
		in.compareClass(l.Class)
	}
	if l.Is(hir.InstT) {
		in.dunderIfAny(l, name, r)
	}
	if r.Is(hir.InstT) {
		in.dunderIfAny(r, swapped, l)
	}
	if CompareMethod(op, l, r) == nil && ReflectedMethod(op, l, r) == nil { // the runtime asks one after the other
		for _, t := range []hir.Type{l, r} {
			if t.Kind == hir.InstT {
				in.compareClass(t.Class)
			}
		}
	}
	in.comparedAny(l, r, []string{name})
	in.comparedAny(r, l, []string{swapped})
}
