package ir

// dropDeadStores handles values that are overwritten before anybody reads them; the declaration moves to the store that
// counts.
//
//	x := f(); x = g(); use(x)          =>  f(); x := g(); use(x)
//	x, err := f(); use(x)              =>  x, _ := f(); use(x)        where err is only assigned again later
//	x := 0; if c { x = 1 } else { x = 2 }  =>  var x int; if c { x = 1 } else { x = 2 }
//	func f(x int) { x = g(); use(x) }  =>  func f(_ int) { x := g(); use(x) }
func (t *tidier) dropDeadStores(body *[]Stmt, params []*Var) {
	dead := map[Stmt]map[int]bool{}
	collect := func(body *[]Stmt, params []*Var) {
		stores, overwritten := deadStores(*body, params, t.use)
		for _, s := range stores {
			if dead[s.stmt] == nil {
				dead[s.stmt] = map[int]bool{}
			}
			dead[s.stmt][s.i] = true
		}
		for _, i := range overwritten {
			v := params[i]
			params[i], t.changed = &Var{Prefer: "_", Type: v.Type, Pos: v.Pos}, true
			*body = append([]Stmt{&VarDecl{Var: v}}, *body...)
		}
	}
	collect(body, params)
	Inspect(*body, func(n any) bool {
		if lit, ok := n.(*FuncLit); ok {
			collect(&lit.Body, lit.Params)
		}
		return true
	})
	if len(dead) > 0 {
		t.rewriteDead(body, dead)
	}
}

// rewriteDead replaces the statements that hold dead stores, in all lists.
func (t *tidier) rewriteDead(list *[]Stmt, dead map[Stmt]map[int]bool) {
	var out []Stmt
	for _, s := range *list {
		Bodies(s, func(b *[]Stmt) { t.rewriteDead(b, dead) })
		literals(s, func(lit *FuncLit) { t.rewriteDead(&lit.Body, dead) })
		if places := dead[s]; places != nil {
			out = append(out, t.deadStore(s, places)...)
		} else {
			out = append(out, s)
		}
	}
	*list = out
}

// literals calls f for the outermost function literals in the expressions of s.
func literals(s Stmt, f func(*FuncLit)) {
	visit := func(e *Expr) {
		Inspect(*e, func(n any) bool {
			lit, ok := n.(*FuncLit)
			if ok {
				f(lit)
			}
			return !ok
		})
	}
	ExprSlots(s, visit)
	Inits(s, func(i *Stmt) { ExprSlots(*i, visit) })
}

func (t *tidier) deadStore(s Stmt, places map[int]bool) []Stmt {
	switch s := s.(type) {
	case *Define:
		return t.deadDefine(s, places)
	case *VarDecl:
		v := &VarDecl{Meta: s.Meta, Var: s.Var}
		t.changed = true
		if IsPure(s.Value) {
			return []Stmt{v}
		}
		v.Meta = Meta{Pos: s.Pos}
		return append([]Stmt{v}, t.discard(s, []Expr{s.Value})...)
	case *Assign:
		if s.Op != "=" {
			return t.deadUpdate(s)
		}
		for i := range places {
			s.Targets[i], t.changed = nil, true
		}
		return t.dropStores(s)
	case *IncDec:
		return t.drop(s)
	}
	return []Stmt{s}
}

// deadDefine makes the dead variables blank and declares them beforehand, for the stores to come.
func (t *tidier) deadDefine(s *Define, places map[int]bool) []Stmt {
	var out []Stmt
	for i, v := range s.Vars {
		if !places[i] {
			continue
		}
		if s.Redeclare == nil || !s.Redeclare[i] {
			out = append(out, &VarDecl{Meta: Meta{Pos: s.Pos}, Var: v})
		} else {
			s.Redeclare[i] = false
		}
		s.Vars[i], t.changed = nil, true
	}
	if len(out) > 0 && s.Blank {
		out[0].Info().Blank, s.Blank = true, false
	}
	return append(out, t.define(s)...)
}
