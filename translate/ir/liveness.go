package ir

// liveness finds stores whose value nobody reads before the next one, by walking statements backwards with the set of
// variables that are still wanted. Only plain locals count: what a closure or a pointer reaches stays out of it.
type liveness struct {
	index  map[*Var]int // tracked variables
	live   map[store]bool
	stores []store
	jumps  []jump
	giveUp bool // goto or fallthrough: no answer
}

// store is place i of a statement that writes variables.
type store struct {
	stmt Stmt
	i    int
}

// jump is an enclosing statement with what is wanted behind it and, for loops, before its next turn.
type jump struct {
	label       *Label
	loop        bool
	after, next varSet
}

// deadStores are the stores of a function body (literals inside are functions of their own) whose value nobody reads, and
// the indices of the parameters that are overwritten before anybody reads what was passed.
func deadStores(body []Stmt, params []*Var, u *usage) (dead []store, deadParams []int) {
	l := &liveness{index: map[*Var]int{}, live: map[store]bool{}}
	pinned := pinnedVars(body)
	track := func(v *Var) {
		if v != nil && !u.captured[v] && !pinned[v] {
			l.index[v] = len(l.index)
		}
	}
	for v := range u.local {
		track(v)
	}
	for _, v := range params {
		track(v)
	}
	if len(l.index) == 0 {
		return nil, nil
	}
	entry := l.list(body, l.none())
	if l.giveUp {
		return nil, nil
	}
	for i, v := range params {
		if n, tracked := l.index[v]; tracked && u.writes[v] > 0 && u.reads[v] > 0 && !entry.has(n) {
			deadParams = append(deadParams, i)
		}
	}
	seen := map[store]bool{}
	for _, s := range l.stores {
		if !l.live[s] && !seen[s] {
			seen[s] = true
			dead = append(dead, s)
		}
	}
	return dead, deadParams
}

// pinnedVars are the variables whose address is taken, be it by a method call.
func pinnedVars(body []Stmt) map[*Var]bool {
	pinned := map[*Var]bool{}
	Inspect(body, func(n any) bool {
		switch n := n.(type) {
		case *Unary:
			if n.Op == "&" {
				pin(n.X, pinned)
			}
		case *Call:
			if sel, ok := n.Fun.(*Select); ok {
				if t, ok := sel.X.Type().(*Named); ok && !t.Interface {
					pin(sel.X, pinned)
				}
			}
		}
		return true
	})
	return pinned
}

func pin(e Expr, pinned map[*Var]bool) {
	Inspect(e, func(n any) bool {
		if r, ok := n.(*Ref); ok {
			pinned[r.Var] = true
		}
		return true
	})
}

func (l *liveness) none() varSet { return make(varSet, (len(l.index)+63)/64) }

// list gives what is wanted before the list, from what is wanted behind it.
func (l *liveness) list(list []Stmt, out varSet) varSet {
	for i := len(list) - 1; i >= 0; i-- {
		out = l.stmt(list[i], out)
	}
	return out
}

// reads adds the variables that n mentions.
func (l *liveness) reads(n any, out varSet) varSet {
	Inspect(n, func(n any) bool {
		if r, ok := n.(*Ref); ok {
			if i, tracked := l.index[r.Var]; tracked && !out.has(i) {
				out = out.with(i)
			}
		}
		return true
	})
	return out
}

func (l *liveness) readAll(es []Expr, out varSet) varSet {
	for _, e := range es {
		if e != nil {
			out = l.reads(e, out)
		}
	}
	return out
}

// write notes the store and takes its variable out of the wanted ones.
func (l *liveness) write(s Stmt, i int, v *Var, out varSet) varSet {
	n, tracked := l.index[v]
	if v == nil || !tracked {
		return out
	}
	at := store{s, i}
	l.stores = append(l.stores, at)
	l.live[at] = l.live[at] || out.has(n)
	return out.without(n)
}
