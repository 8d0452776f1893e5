package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// Where ints and floats meet, Go gets float64, and the type is Mixed: some of its values are ints in Python. That does as long as
// nobody sees the difference. Once such a value is shown, or gets where anything may look at it (Any), its kind matters: it is
// observed. Then the cells that it came from hold NumT (see number.go), so that each number keeps its kind from where it was made:
//
//	cells   openMixed, openType: variables, attributes, elements of containers, results
//	tuples  openedTuple, openElems: their elements have types and no cells
//	choices Open marks on x if c else y, x or y, and on tuples that are walked over
//
// flowExpr is where it shows that a value loses its kind (losesKind); observe walks back from there.

// losesKind reports whether numbers in a value of type t, whose kinds are not known, get where kinds are shown: a float that may
// be an int goes into Any, by itself or in a tuple.
func losesKind(held, t hir.Type) bool {
	switch {
	case held.Kind == hir.NumT:
		return t.Mixed
	case held.Kind == hir.AnyT:
		return t.Mixed || t.Kind == hir.TupleT && mixed(t, 0)
	case held.Kind == hir.TupleT && t.Kind == hir.TupleT && len(held.Elems) == len(t.Elems):
		for i := range t.Elems {
			if losesKind(held.Elems[i], t.Elems[i]) {
				return true
			}
		}
	}
	return false
}

// elemSource is the expression that stands for the elements of iter when numbers are observed.
func (in *inferer) elemSource(iter hir.Expr) hir.Expr {
	return &hir.Elems{ExprBase: *iter.Base(), X: iter}
}

// mixed reports whether a type has numbers in it that are floats here and ints in Python.
func mixed(t hir.Type, depth int) bool {
	if depth > 4 {
		return false
	}
	switch t.Kind {
	case hir.FloatT:
		return t.Mixed
	case hir.ListT:
		return mixed(t.List.Find().Elem.Type(), depth+1)
	case hir.DictT:
		d := t.Dict.Find()
		if d.Record {
			for _, f := range d.Fields {
				if mixed(f.Type(), depth+1) {
					return true
				}
			}
			return false
		}
		return mixed(d.Key.Type(), depth+1) || mixed(d.Val.Type(), depth+1)
	case hir.TupleT:
		for _, e := range t.Elems {
			if mixed(e, depth+1) {
				return true
			}
		}
	case hir.SetT, hir.FrozenT, hir.VarTupleT, hir.LibT:
		for _, a := range t.Args {
			if mixed(a.Type(), depth+1) {
				return true
			}
		}
	}
	return false
}

// observe makes the cells behind x hold NumT where they hold mixed numbers: the kind of each number matters.
func (in *inferer) observe(x hir.Expr) {
	if x == nil {
		return
	}
	switch x := x.(type) {
	case *hir.Name:
		in.openMixed(x.Var.Cell)
	case *hir.Attr:
		if c := in.cellOf(x); c != nil {
			in.openMixed(c)
		} else {
			in.openType(x.T)
		}
	case *hir.Binary:
		in.observe(x.L)
		in.observe(x.R)
	case *hir.Unary:
		in.observe(x.X)
	case *hir.IfExp:
		in.open(&x.Open)
		in.observe(x.Then)
		in.observe(x.Else)
	case *hir.BoolOp:
		in.open(&x.Open)
		for _, y := range x.Xs {
			in.observe(y)
		}
	case *hir.NamedExpr:
		in.observe(x.X)
		in.observe(x.Target)
	case *hir.Await:
		in.observe(x.X)
	case *hir.Tuple:
		for _, y := range x.Elts {
			in.observe(y)
		}
	case *hir.Elems:
		in.observeElems(x.X)
	case *hir.Index:
		in.observe(x.X)
	case *hir.Part:
		in.observe(x.X)
	case *hir.Call:
		in.observeCall(x)
	default:
		in.openType(x.Base().T)
	}
}

// observeElems is observe for what walking over x gives: a tuple of ints and floats has numbers of known kinds, and what walks over
// it has not.
func (in *inferer) observeElems(x hir.Expr) {
	t := x.Base().T
	if !t.Is(hir.TupleT) || !mixed(in.elemType(t, nil), 0) {
		in.observe(x)
		return
	}
	if tuple, ok := x.(*hir.Tuple); ok {
		in.open(&tuple.Open)
		in.observe(x)
		return
	}
	if c := in.cellOf(x); c != nil && c.Type().Kind == hir.TupleT {
		in.flow(c, hir.TupleOf(in.openElems(c.Type().Elems)...))
	}
	in.observe(x)
}

// openElems gives the elements of a tuple one type in which numbers keep their kinds.
func (in *inferer) openElems(elems []hir.Type) []hir.Type {
	var one hir.Type
	for _, e := range elems {
		one = in.join(one, e)
	}
	one = in.opened(true, one)
	out := make([]hir.Type, len(elems))
	for i := range out {
		out[i] = one
	}
	return out
}

// cellOf is the cell that holds the value of x, or nil.
func (in *inferer) cellOf(x hir.Expr) *hir.Cell {
	switch x := x.(type) {
	case *hir.Name:
		return x.Var.Cell
	case *hir.Attr:
		if t := x.X.Base().T; t.Kind == hir.InstT {
			if f := findMethod(t.Class, x.Name); f != nil && f.Kind == hir.Property {
				return f.Result
			}
		}
		return in.attrCell(x)
	case *hir.Call:
		if r, ok := x.Resolved.(*CallFunc); ok {
			return r.Fn.Result
		}
	}
	return nil
}

func (in *inferer) observeCall(x *hir.Call) {
	switch r := x.Resolved.(type) {
	case *CallFunc:
		in.openMixed(r.Fn.Result)
	case *CallLib:
		for _, c := range r.TVars {
			in.openMixed(c)
		}
		for _, a := range r.Args {
			if a.Value != nil {
				in.observeElems(a.Value)
			}
		}
		in.observe(r.Recv)
		in.openType(x.T)
	case *CallBuiltin:
		switch r.Name {
		case "min", "max", "sum", "abs", "next", "dict.get":
			in.noteObserved(x)
		}
		if a, ok := x.Fn.(*hir.Attr); ok {
			in.observe(a.X)
		}
		for _, a := range x.Args {
			in.observeElems(a.Value)
		}
		in.openType(x.T)
	default:
		for _, a := range x.Args {
			in.observeElems(a.Value)
		}
		in.openType(x.T)
	}
}

// observeInAny observes a branch of a choice that is Any, since something else than a number stands beside it: "big" if n > 9 else n
func (in *inferer) observeInAny(choice, branch hir.Type, x hir.Expr) {
	if choice.Kind == hir.AnyT && mixed(branch, 0) {
		in.observe(x)
	}
}

// open marks an expression that gives the numbers of its branches as they are.
func (in *inferer) open(mark *bool) {
	if !*mark {
		*mark, in.changed = true, true
	}
}

// opened is the type of such an expression, whose branches join to t.
func (in *inferer) opened(mark bool, t hir.Type) hir.Type {
	if mark && t.Mixed {
		return numbers(t)
	}
	if mark && t.Kind == hir.TupleT && mixed(t, 0) {
		return in.openedTuple(t)
	}
	return t
}

// noteObserved notes that the kind of the number matters that x chooses among others.
func (in *inferer) noteObserved(x hir.Expr) {
	if !in.observed[x] {
		in.observed[x] = true
		in.changed = true
	}
}

// observedType is the type of a choice between ints and floats whose kind matters: the floor keeps them apart.
func (in *inferer) observedType(x hir.Expr, e *env) hir.Type {
	if call, ok := x.(*hir.Call); ok {
		floorCall(hir.Any)(in, call, e)
		if r, ok := call.Resolved.(*CallBuiltin); ok && (r.Name == "next" || r.Name == "dict.get") {
			return hir.Any
		}
	}
	return numbers(x.Base().T)
}

// numbers is the type of ints and floats that keep their kinds, in place of t, where some are floats that stand for ints.
func numbers(t hir.Type) hir.Type {
	n := hir.Num
	n.Opt = t.Opt
	return n
}

func (in *inferer) openMixed(c *hir.Cell) {
	t := c.Type()
	if t.Kind == hir.FloatT && t.Mixed {
		in.flow(c, numbers(t))
		return
	}
	if t.Kind == hir.TupleT && mixed(t, 0) {
		in.flow(c, in.openedTuple(t))
		return
	}
	in.openType(t)
}

// openedTuple is a tuple type whose elements keep the kinds of their numbers.
func (in *inferer) openedTuple(t hir.Type) hir.Type {
	elems := make([]hir.Type, len(t.Elems))
	for i, e := range t.Elems {
		switch {
		case e.Kind == hir.FloatT && e.Mixed:
			e = numbers(e)
		case e.Kind == hir.TupleT:
			e = in.openedTuple(e)
		default:
			in.openType(e)
		}
		elems[i] = e
	}
	open := hir.TupleOf(elems...)
	open.Opt, open.Het = t.Opt, t.Het
	return open
}

// openType opens the mixed cells inside a container.
func (in *inferer) openType(t hir.Type) {
	if !mixed(t, 0) {
		return
	}
	switch t.Kind {
	case hir.ListT:
		in.openMixed(t.List.Find().Elem)
	case hir.DictT:
		d := t.Dict.Find()
		for _, f := range d.Fields {
			in.openMixed(f)
		}
		in.openMixed(d.Key)
		in.openMixed(d.Val)
	case hir.SetT, hir.FrozenT, hir.VarTupleT, hir.LibT:
		for _, a := range t.Args {
			in.openMixed(a)
		}
	case hir.TupleT:
		for _, e := range t.Elems {
			in.openType(e)
		}
	}
}
