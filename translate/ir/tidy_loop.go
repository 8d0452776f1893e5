package ir

// forStmt handles one loop.
//
//	for true { f() }        =>  for { f() }
//	for { f(); break }      =>  { f() }
//	for c { f(); break }    =>  if c { f() }
func (t *tidier) forStmt(s *For) []Stmt {
	t.dropLabel(&s.Label)
	if isLit(s.Cond, "true") {
		s.Cond, t.changed = nil, true
	}
	n := len(s.Body)
	if n == 0 || s.Init != nil || s.Post != nil {
		return []Stmt{s}
	}
	var breaks []*Stmt
	findBranches("break", s.Body, s.Label, true, &breaks)
	if len(breaks) != 1 || breaks[0] != &s.Body[n-1] {
		return []Stmt{s}
	}
	if findBranches("continue", s.Body, s.Label, true, &breaks); len(breaks) > 1 {
		return []Stmt{s}
	}
	body := append(s.Body[:n-1:n-1], t.drop(s.Body[n-1])...)
	if s.Cond == nil {
		return t.block(&Block{Meta: s.Meta, Body: body})
	}
	return []Stmt{&If{Meta: s.Meta, Cond: s.Cond, Then: body}}
}

// maxBreaks is how many returns may take the place of breaks.
const maxBreaks = 3

// returnFromLoops says at once what a break leads to: an endless loop followed by a plain return.
//
//	for { …; if c { break } }; return nil  =>  for { …; if c { return nil } }
func (t *tidier) returnFromLoops(list []Stmt) []Stmt {
	n := len(list)
	if n < 2 || len(t.named) > 0 {
		return list
	}
	loop, ok := list[n-2].(*For)
	ret, okReturn := list[n-1].(*Return)
	if !ok || !okReturn || loop.Cond != nil || len(ret.Lead) > 0 || ret.Trail != "" || len(ret.Values) == 0 {
		return list
	}
	for _, v := range ret.Values {
		if !isZero(v) {
			return list
		}
	}
	var breaks []*Stmt
	findBranches("break", loop.Body, loop.Label, true, &breaks)
	if len(breaks) == 0 || len(breaks) > maxBreaks {
		return list
	}
	for _, place := range breaks {
		r := Ret()
		for _, v := range ret.Values {
			r.Values = append(r.Values, cloneZero(v))
		}
		r.Meta = *(*place).Info()
		*place = r
	}
	t.changed = true
	return list[:n-1]
}

// findBranches collects the places of the branches (break or continue) that concern the statement labelled l; implicit
// says that those without a label do.
func findBranches(tok string, list []Stmt, l *Label, implicit bool, found *[]*Stmt) {
	for i, s := range list {
		if b, ok := s.(*Branch); ok && b.Tok == tok && (b.Label == nil && implicit || b.Label != nil && b.Label == l) {
			*found = append(*found, &list[i])
		}
		inner := implicit
		switch s.(type) {
		case *For, *Range:
			inner = false
		case *Switch, *TypeSwitch:
			inner = implicit && tok == "continue"
		}
		Bodies(s, func(body *[]Stmt) { findBranches(tok, *body, l, inner, found) })
	}
}

// isZero reports whether e is a constant or an empty composite literal.
func isZero(e Expr) bool {
	switch e := e.(type) {
	case *Lit:
		return true
	case *Composite:
		return len(e.Elems) == 0 && !e.Addr
	}
	return false
}

func cloneZero(e Expr) Expr {
	switch e := e.(type) {
	case *Lit:
		c := *e
		return &c
	case *Composite:
		c := *e
		return &c
	}
	panic("ir: not a zero value")
}
