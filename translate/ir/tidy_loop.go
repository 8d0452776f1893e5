package ir

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
	findBreaks(loop.Body, loop.Label, true, &breaks)
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

// findBreaks collects the places of the breaks out of the statement labelled l.
func findBreaks(list []Stmt, l *Label, implicit bool, found *[]*Stmt) {
	for i, s := range list {
		if b, ok := s.(*Branch); ok && b.Tok == "break" && (b.Label == nil && implicit || b.Label != nil && b.Label == l) {
			*found = append(*found, &list[i])
		}
		inner := implicit
		switch s.(type) {
		case *For, *Range, *Switch, *TypeSwitch:
			inner = false
		}
		Bodies(s, func(body *[]Stmt) { findBreaks(*body, l, inner, found) })
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
