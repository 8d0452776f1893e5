package ir

// shareErrors lets one err serve a block, as Go code does.
//
//	x, err := f(); …; y, err2 := g()  =>  x, err := f(); …; y, err := g()
//
// It runs when nothing else applies any more: what can be folded into an if has its own err.
func (t *tidier) shareErrors(list []Stmt) {
	var last *Var
	mentioned := lastMentions(list)
	for i, s := range list {
		d, ok := s.(*Define)
		if !ok {
			continue
		}
		pos := len(d.Vars) - 1
		v := d.Vars[pos]
		if v == nil || !Identical(v.Type, Error) || d.Redeclare != nil && d.Redeclare[pos] {
			continue
		}
		if last == nil || last.Prefer != v.Prefer || t.use.captured[last] || t.use.captured[v] || mentioned[last] >= i {
			last = v
			continue
		}
		d.Vars[pos] = last
		if onlyBlanks(d.Vars[:pos]) {
			targets := make([]Expr, len(d.Vars))
			targets[pos] = Use(last)
			list[i] = &Assign{Meta: d.Meta, Targets: targets, Op: "=", Values: d.Values}
		} else {
			if d.Redeclare == nil {
				d.Redeclare = make([]bool, len(d.Vars))
			}
			d.Redeclare[pos] = true
		}
		t.changed = true
		substitute(list[i:mentioned[v]+1], v, last)
		mentioned[last] = mentioned[v]
	}
}

// onlyBlanks reports whether no variable is declared.
func onlyBlanks(vars []*Var) bool {
	for _, v := range vars {
		if v != nil {
			return false
		}
	}
	return true
}

// lastMentions gives for each variable the index of the last statement that mentions it, its declaration included.
func lastMentions(list []Stmt) map[*Var]int {
	last := map[*Var]int{}
	for i, s := range list {
		Inspect(s, func(n any) bool {
			switch n := n.(type) {
			case *Ref:
				last[n.Var] = i
			case *Define:
				for _, v := range n.Vars {
					last[v] = i
				}
			case *Range:
				last[n.Key], last[n.Value] = i, i
			}
			return true
		})
	}
	return last
}

// substitute puts the variable to where from was used.
func substitute(list []Stmt, from, to *Var) {
	Inspect(list, func(n any) bool {
		switch n := n.(type) {
		case *Ref:
			if n.Var == from {
				n.Var = to
			}
		case *Define:
			for i, v := range n.Vars {
				if v == from {
					n.Vars[i] = to
				}
			}
		case *Range:
			if n.Key == from {
				n.Key = to
			}
			if n.Value == from {
				n.Value = to
			}
		}
		return true
	})
}

// Mentions reports whether statements use a variable.
func Mentions(list []Stmt, v *Var) bool {
	found := false
	for _, s := range list {
		Inspect(s, func(n any) bool {
			if r, ok := n.(*Ref); ok && r.Var == v {
				found = true
			}
			return !found
		})
	}
	return found
}
