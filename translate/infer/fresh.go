package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// Cells and lists that a walk makes for the type of one expression are fresh: the next walk of the expression makes others in
// their place. What flows into them is nothing new, or no round would ever be the last: every round would fill its own. They
// stop being fresh with the round that made them, for the program may have kept them then.

// freshCell is a cell for the type of one expression, that holds t.
func (in *inferer) freshCell(t hir.Type) *hir.Cell {
	c := hir.CellOf(t)
	c.Round = in.rounds
	return c
}

// freshListInfo is a list for the type of one expression.
func (in *inferer) freshListInfo(elem *hir.Cell) *hir.ListInfo {
	return &hir.ListInfo{Elem: elem, Round: in.rounds}
}

// freshDictInfo is a dict for the type of one expression.
func (in *inferer) freshDictInfo(key, value *hir.Cell) *hir.DictInfo {
	return &hir.DictInfo{Key: key, Val: value, Round: in.rounds}
}

// grew notes that something has grown that was made in the given round.
func (in *inferer) grew(round int) {
	if !in.isFresh(round) {
		in.changed = true
	}
}

// became notes that two have become one, made in the rounds ra and rb: what holds of either may hold of it already. Where neither is
// fresh that they are one is news.
func (in *inferer) became(ra int, sameA bool, rb int, sameB bool) {
	if !sameA || !in.isFresh(rb) {
		in.grew(ra)
	}
	if !sameB || !in.isFresh(ra) {
		in.grew(rb)
	}
}

// isFresh reports whether what was made in the given round is fresh still.
func (in *inferer) isFresh(round int) bool { return round != 0 && round == in.rounds }
