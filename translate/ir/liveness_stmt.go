package ir

// stmt gives what is wanted before s, from what is wanted behind it.
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
