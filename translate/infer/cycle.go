package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// breakCycle makes a cell hold Any whose content contains the cell itself: a list that holds itself, a function that
// returns itself, a tree of dicts. Go has no such types without a name.
func (in *inferer) breakCycle(c *hir.Cell) {
	c = c.Find()
	t := c.Type()
	if t.Kind == hir.AnyT || !(occurs{c, map[*hir.Cell]bool{}}).in(t) {
		return
	}
	c.SetType(hir.Any) // first, so that escaping ends
	in.grew(c.Round)
	in.escape(t)
}

// deepTuples is how deep tuples of a program may lie in each other and keep their types.
const deepTuples = 6

// breakTower makes a cell hold Any whose tuples lie too deep in each other: a tree of tuples, which would grow without end, since
// the type of a tuple has the types of its elements in it and no cells.
func (in *inferer) breakTower(c *hir.Cell) {
	c = c.Find()
	t := c.Type()
	if t.Kind != hir.TupleT || tupleDepth(t) <= deepTuples {
		return
	}
	c.SetType(hir.Any) // first, so that escaping ends
	in.grew(c.Round)
	in.escape(t)
}

// tupleDepth is how many tuples lie in each other: 2 for ((1, 2), 3).
func tupleDepth(t hir.Type) int {
	if t.Kind != hir.TupleT {
		return 0
	}
	depth := 0
	for _, e := range t.Elems {
		depth = max(depth, tupleDepth(e))
	}
	return depth + 1
}

// occurs looks for a cell inside of types.
type occurs struct {
	cell *hir.Cell
	seen map[*hir.Cell]bool
}

func (o occurs) in(t hir.Type) bool {
	switch t.Kind {
	case hir.ListT:
		return o.at(t.List.Find().Elem)
	case hir.DictT:
		d := t.Dict.Find()
		if d.Record {
			return o.at(d.Fields...)
		}
		return o.at(d.Key, d.Val)
	case hir.TupleT:
		for _, e := range t.Elems {
			if o.in(e) {
				return true
			}
		}
	case hir.SetT, hir.FrozenT, hir.VarTupleT, hir.LibT:
		return o.at(t.Args...)
	case hir.FuncT:
		f := t.Func.Find()
		return !f.Bad && (o.at(f.Params...) || o.at(f.Result))
	}
	return false
}

func (o occurs) at(cells ...*hir.Cell) bool {
	for _, c := range cells {
		if c == nil {
			continue
		}
		c = c.Find()
		if c == o.cell {
			return true
		}
		if o.seen[c] {
			continue
		}
		o.seen[c] = true
		if o.in(c.Type()) {
			return true
		}
	}
	return false
}
