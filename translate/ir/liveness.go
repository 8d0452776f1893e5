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

// varSet is a set of tracked variables.
type varSet []uint64

func (s varSet) has(i int) bool { return s[i/64]&(1<<(i%64)) != 0 }

func (s varSet) with(i int) varSet {
	c := append(varSet(nil), s...)
	c[i/64] |= 1 << (i % 64)
	return c
}

func (s varSet) without(i int) varSet {
	c := append(varSet(nil), s...)
	c[i/64] &^= 1 << (i % 64)
	return c
}

func (s varSet) union(o varSet) varSet {
	c := append(varSet(nil), s...)
	for i := range c {
		c[i] |= o[i]
	}
	return c
}

func (s varSet) equal(o varSet) bool {
	for i := range s {
		if s[i] != o[i] {
			return false
		}
	}
	return true
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

func (l *liveness) stmt(s Stmt, out varSet) varSet {
	switch s := s.(type) {
	case *Define:
		for i, v := range s.Vars {
			out = l.write(s, i, v, out)
		}
		return l.readAll(s.Values, out)
	case *VarDecl:
		if s.Value == nil {
			if n, ok := l.index[s.Var]; ok {
				out = out.without(n)
			}
			return out
		}
		return l.reads(s.Value, l.write(s, 0, s.Var, out))
	case *Assign:
		return l.assign(s, out)
	case *IncDec:
		if r, ok := s.X.(*Ref); ok {
			out = l.write(s, 0, r.Var, out)
		}
		return l.reads(s.X, out)
	case *ExprStmt:
		if isPanic(s.X) {
			out = l.none()
		}
		return l.reads(s.X, out)
	case *Return:
		return l.readAll(s.Values, l.none())
	case *Branch:
		return l.branch(s)
	case *If:
		in := l.reads(s.Cond, l.list(s.Then, out).union(l.list(s.Else, out)))
		return l.init(s.Init, in)
	case *Block:
		return l.list(s.Body, out)
	case *For:
		return l.forStmt(s, out)
	case *Range:
		return l.rangeStmt(s, out)
	case *Switch:
		return l.switchStmt(s, out)
	case *TypeSwitch:
		return l.typeSwitch(s, out)
	}
	ExprSlots(s, func(e *Expr) { out = l.reads(*e, out) })
	return out
}

func (l *liveness) init(s Stmt, out varSet) varSet {
	if s == nil {
		return out
	}
	return l.stmt(s, out)
}

func (l *liveness) assign(s *Assign, out varSet) varSet {
	for i, t := range s.Targets {
		if r, ok := t.(*Ref); ok {
			out = l.write(s, i, r.Var, out)
		}
	}
	for _, t := range s.Targets {
		if _, ok := t.(*Ref); t != nil && (!ok || s.Op != "=") {
			out = l.reads(t, out)
		}
	}
	return l.readAll(s.Values, out)
}

func (l *liveness) branch(s *Branch) varSet {
	for i := len(l.jumps) - 1; i >= 0; i-- {
		j := l.jumps[i]
		if s.Label != nil && j.label != s.Label || s.Tok == "continue" && !j.loop {
			continue
		}
		switch s.Tok {
		case "break":
			return j.after
		case "continue":
			return j.next
		}
	}
	l.giveUp = true
	return l.none()
}

// within walks a body whose breaks lead to after and whose continues lead to next.
func (l *liveness) within(j jump, body []Stmt, out varSet) varSet {
	l.jumps = append(l.jumps, j)
	in := l.list(body, out)
	l.jumps = l.jumps[:len(l.jumps)-1]
	return in
}

func (l *liveness) forStmt(s *For, out varSet) varSet {
	head := l.none()
	if s.Cond != nil {
		head = l.reads(s.Cond, out)
	}
	for {
		next := l.init(s.Post, head)
		turn := head.union(l.within(jump{s.Label, true, out, next}, s.Body, next))
		if turn.equal(head) {
			return l.init(s.Init, head)
		}
		head = turn
	}
}

func (l *liveness) rangeStmt(s *Range, out varSet) varSet {
	head := out
	for {
		turn := head.union(l.fresh(s, l.within(jump{s.Label, true, out, head}, s.Body, head)))
		if turn.equal(head) {
			return l.reads(s.X, head)
		}
		head = turn
	}
}

// fresh takes the variables that each turn of the loop declares anew out of what is wanted before the turn.
func (l *liveness) fresh(s *Range, in varSet) varSet {
	for _, v := range []*Var{s.Key, s.Value} {
		if n, tracked := l.index[v]; tracked && !s.Assign {
			in = in.without(n)
		}
	}
	return in
}

func (l *liveness) switchStmt(s *Switch, out varSet) varSet {
	in, hasDefault := l.none(), false
	for _, c := range s.Cases {
		in = l.readAll(c.Values, in.union(l.within(jump{s.Label, false, out, nil}, c.Body, out)))
		hasDefault = hasDefault || len(c.Values) == 0
	}
	if !hasDefault {
		in = in.union(out)
	}
	if s.Tag != nil {
		in = l.reads(s.Tag, in)
	}
	return l.init(s.Init, in)
}

func (l *liveness) typeSwitch(s *TypeSwitch, out varSet) varSet {
	in := out
	for _, c := range s.Cases {
		in = in.union(l.within(jump{s.Label, false, out, nil}, c.Body, out))
	}
	return l.reads(s.X, in)
}
