package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A call that spreads a tuple of known length is given its elements: note(*pair) is note(pair.V0, pair.V1). What else is spread is left to
// *args and to the floor.

// spreadTuples puts the elements of tuples into the arguments of a call.
func (in *inferer) spreadTuples(x *hir.Call) {
	if !slices.ContainsFunc(x.Args, spreadsTuple) {
		return
	}
	var args []hir.Arg
	for _, a := range x.Args {
		if !spreadsTuple(a) {
			args = append(args, a)
			continue
		}
		if display, ok := a.Value.(*hir.Tuple); ok {
			for _, y := range display.Elts {
				args = append(args, hir.Arg{Value: y})
			}
			continue
		}
		for _, p := range in.partsOf(a.Value) {
			args = append(args, hir.Arg{Value: p})
		}
	}
	x.Args, x.Written = args, x.Args
}

// spreadsTuple reports whether an argument is *t of a tuple whose elements Go has as fields, or that is written on the spot.
func spreadsTuple(a hir.Arg) bool {
	t := a.Value.Base().T
	if a.Star != 1 || t.Kind != hir.TupleT || t.Opt {
		return false
	}
	if display, ok := a.Value.(*hir.Tuple); ok {
		return !slices.ContainsFunc(display.Elts, func(y hir.Expr) bool {
			_, starred := y.(*hir.Starred)
			return starred
		})
	}
	return len(t.Elems) >= 2 && len(t.Elems) <= 6
}

// partsOf are the elements of the tuple x, the same nodes in each round.
func (in *inferer) partsOf(x hir.Expr) []*hir.Part {
	t := x.Base().T
	parts := in.parts[x]
	if len(parts) != len(t.Elems) {
		parts = make([]*hir.Part, len(t.Elems))
		for i := range parts {
			parts[i] = &hir.Part{ExprBase: *x.Base(), X: x, I: i}
		}
		in.parts[x] = parts
	}
	for i, p := range parts {
		p.T = t.Elems[i]
	}
	return parts
}

// spreadsUnknown reports whether a call spreads something of which nothing is known yet: it may be a tuple.
func (in *inferer) spreadsUnknown(x *hir.Call) bool {
	return slices.ContainsFunc(x.Args, func(a hir.Arg) bool { return a.Star == 1 && in.unknown(a.Value.Base().T) })
}
