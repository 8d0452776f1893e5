package hir

import (
	"cmp"
	"maps"
	"slices"
)

// GlobalsInOrder are the globals in the order of the program, those of one place by name.
func (m *Module) GlobalsInOrder() []*Var {
	return slices.SortedFunc(maps.Values(m.Globals), func(v, w *Var) int {
		return cmp.Or(cmp.Compare(v.Pos.Line, w.Pos.Line), cmp.Compare(v.Pos.Col, w.Pos.Col), cmp.Compare(v.Name, w.Name))
	})
}
