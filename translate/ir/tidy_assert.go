package ir

import "slices"

// bindAsserts asks a value for its type once: what the test found has a variable.
//
//	if _, ok := x.(T); ok { f(x.(T)) }                      =>  if x, ok := x.(T); ok { f(x) }
//	if _, ok := x.(T); ok { … } else if _, ok := x.(U) …    =>  switch x := x.(type) { case T: …; case U: … }
//
// It runs once a function is tidy otherwise, and reports whether it changed anything.
func bindAsserts(body *[]Stmt) bool {
	a := &asserts{use: usageOf(*body)}
	a.list(body)
	return a.changed
}

type asserts struct {
	use     *usage
	changed bool
}

func (a *asserts) list(list *[]Stmt) {
	for i := 0; i < len(*list); i++ {
		if s, ok := (*list)[i].(*If); ok {
			if sw, n := a.chain((*list)[i:]); sw != nil {
				*list = append((*list)[:i], append([]Stmt{sw}, (*list)[i+n:]...)...)
				a.changed = true
			} else {
				a.bind(s)
			}
		}
		if sw, ok := (*list)[i].(*TypeSwitch); ok {
			a.bindCases(sw)
		}
		Bodies((*list)[i], a.list)
		literals((*list)[i], func(lit *FuncLit) { a.list(&lit.Body) })
	}
}

// stays reports whether nothing but the statements that are looked at can assign a variable meanwhile.
func (a *asserts) stays(v *Var) bool {
	return !v.Global && !(a.use.captured[v] && a.use.writes[v] > 0)
}

// test is the variable and the type of an if _, ok := x.(T); ok && rest, and the rest (nil without).
func (a *asserts) test(s *If) (x *Var, goal Type, rest []*Expr) {
	d, ok := s.Init.(*Define)
	if !ok || len(d.Vars) != 2 || d.Vars[0] != nil || d.Vars[1] == nil || d.Redeclare != nil || len(d.Values) != 1 {
		return nil, nil, nil
	}
	is, ok := d.Values[0].(*Assert)
	if !ok || !is.CommaOk {
		return nil, nil, nil
	}
	r, ok := is.X.(*Ref)
	if !ok || !a.stays(r.Var) || a.use.mentions(d.Vars[1]) != 1 {
		return nil, nil, nil
	}
	cond := &s.Cond
	for {
		if and, ok := (*cond).(*Binary); ok && and.Op == "&&" {
			rest = append(rest, &and.R)
			cond = &and.L
			continue
		}
		if c, ok := (*cond).(*Ref); ok && c.Var == d.Vars[1] {
			return r.Var, is.To, rest
		}
		return nil, nil, nil
	}
}

// bind is the first form.
func (a *asserts) bind(s *If) {
	x, goal, rest := a.test(s)
	if x == nil || writes(s.Then, x) {
		return
	}
	prefer := x.Prefer
	if mentionsIn(s.Else, x) > 0 { // where the new variable would hide it
		prefer = boundName(goal)
	}
	if v := a.bound(&s.Then, rest, x, goal, prefer); v != nil {
		s.Init.(*Define).Vars[0] = v
		a.changed = true
	}
}

// bound puts a variable where the statements and expressions assert that x is a T, and gives it; nil where none does.
func (a *asserts) bound(list *[]Stmt, rest []*Expr, x *Var, goal Type, prefer string) *Var {
	var v *Var
	if len(*list) > 0 && len(rest) == 0 {
		if d, ok := (*list)[0].(*Define); ok && len(d.Vars) == 1 && d.Vars[0] != nil && d.Redeclare == nil && isAssert(d.Values[0], x, goal) && len(d.Lead) == 0 && d.Trail == "" {
			v, *list = d.Vars[0], (*list)[1:]
			prefer = v.Prefer
		}
	}
	put := func(e *Expr) {
		if v == nil {
			v = &Var{Prefer: prefer, Type: goal, Pos: x.Pos}
		}
		*e = Use(v)
	}
	for _, e := range rest {
		eachAssert(e, x, goal, put)
	}
	eachExpr(*list, func(e *Expr) { eachAssert(e, x, goal, put) })
	return v
}

// chain is the second form: the switch, and how many statements of the list it stands for.
func (a *asserts) chain(list []Stmt) (*TypeSwitch, int) {
	s := list[0].(*If)
	x, _, _ := a.test(s)
	if x == nil {
		return nil, 0
	}
	sw := &TypeSwitch{X: Use(x)}
	*sw.Info() = *s.Info()
	n, last := 1, []Stmt(nil)
	for a.clause(sw, s, x) {
		if len(s.Else) == 0 {
			if n == len(list) || list[n-1] != Stmt(s) || !listLeaves(s.Then) {
				return sw.ifSeveral(), n
			}
			next, ok := list[n].(*If)
			if !ok || !a.clause(&TypeSwitch{Cases: sw.Cases}, next, x) {
				return sw.ifSeveral(), n
			}
			s, n = next, n+1
			continue
		}
		if next, ok := s.Else[0].(*If); ok && len(s.Else) == 1 {
			s, last = next, s.Else
			continue
		}
		last = s.Else
		break
	}
	if last == nil || breaks(last, nil, true) {
		return nil, 0
	}
	sw.Cases = append(sw.Cases, &TypeCase{Body: last})
	return sw.ifSeveral(), n
}

// clause makes an if that asks for the type of x a clause of the switch, if it can be one.
func (a *asserts) clause(sw *TypeSwitch, s *If, x *Var) bool {
	y, goal, rest := a.test(s)
	if y != x || len(rest) > 0 || breaks(s.Then, nil, true) || writes(s.Then, x) || sw.has(goal) {
		return false
	}
	c := &TypeCase{Types: []Type{goal}, Body: s.Then}
	if len(sw.Cases) > 0 {
		c.Meta = s.Meta
	}
	sw.Cases = append(sw.Cases, c)
	return true
}

// ifSeveral is s if it asks for more than one type.
func (s *TypeSwitch) ifSeveral() *TypeSwitch {
	if len(s.Cases) > 1 && len(s.Cases[1].Types) > 0 {
		return s
	}
	return nil
}

// has reports whether a clause is for the type already.
func (s *TypeSwitch) has(t Type) bool {
	for _, c := range s.Cases {
		for _, u := range c.Types {
			if Identical(t, u) {
				return true
			}
		}
	}
	return false
}

// bindCases binds in each clause of a switch over a variable what its body asserts. It hides the variable, so that the clauses that are of
// no one type use what is bound as well.
func (a *asserts) bindCases(s *TypeSwitch) {
	r, ok := s.X.(*Ref)
	if !ok || !a.stays(r.Var) || slices.ContainsFunc(s.Cases, func(c *TypeCase) bool { return c.Bind != nil && c.Bind.Prefer != r.Var.Prefer }) {
		return
	}
	var bound, plain []*TypeCase
	for _, c := range s.Cases {
		switch {
		case c.Bind != nil:
			bound = append(bound, c)
		case writes(c.Body, r.Var):
		case len(c.Types) != 1:
			plain = append(plain, c)
		case c.Types[0] != UntypedNil:
			if c.Bind = a.bound(&c.Body, nil, r.Var, c.Types[0], r.Var.Prefer); c.Bind != nil {
				bound = append(bound, c)
				a.changed = true
			}
		}
	}
	if len(bound) == 0 {
		return
	}
	for _, c := range plain {
		if mentionsIn(c.Body, r.Var) > 0 {
			c.Bind = &Var{Type: r.Var.Type, Pos: r.Var.Pos}
			substitute(c.Body, r.Var, c.Bind)
			bound = append(bound, c)
			a.changed = true
		}
	}
	prefer := r.Var.Prefer
	if slices.ContainsFunc(s.Cases, func(c *TypeCase) bool { return mentionsIn(c.Body, r.Var) > 0 }) {
		prefer = "v"
	}
	for _, c := range bound {
		c.Bind.Prefer = prefer
	}
}

// boundName is a variable name after a type: circle for *Circle.
func boundName(t Type) string {
	if p, ok := t.(*Pointer); ok {
		t = p.Elem
	}
	if n, ok := t.(*Named); ok && n.Pkg == "" {
		return lowerFirst(n.Name)
	}
	return "value"
}

// isAssert reports whether e is x.(t).
func isAssert(e Expr, x *Var, t Type) bool {
	as, ok := e.(*Assert)
	if !ok || as.CommaOk || !Identical(as.To, t) {
		return false
	}
	r, ok := as.X.(*Ref)
	return ok && r.Var == x
}

// eachAssert calls f for the places below e that hold x.(t), function literals included.
func eachAssert(e *Expr, x *Var, t Type, f func(*Expr)) {
	if isAssert(*e, x, t) {
		f(e)
		return
	}
	if lit, ok := (*e).(*FuncLit); ok {
		eachExpr(lit.Body, func(e *Expr) { eachAssert(e, x, t, f) })
		return
	}
	Operands(*e, func(e *Expr) { eachAssert(e, x, t, f) })
}

// eachExpr calls f for the expressions that stand directly in statements, however deep.
func eachExpr(list []Stmt, f func(*Expr)) {
	for _, s := range list {
		eachExprOf(s, f)
	}
}

func eachExprOf(s Stmt, f func(*Expr)) {
	ExprSlots(s, f)
	Inits(s, func(init *Stmt) { eachExprOf(*init, f) })
	switch s := s.(type) {
	case *Switch:
		for _, c := range s.Cases {
			eachExprOf(c, f)
		}
	default:
		Bodies(s, func(b *[]Stmt) { eachExpr(*b, f) })
	}
}

// writes reports whether statements assign a variable.
func writes(list []Stmt, v *Var) bool { return usageOf(list).writes[v] > 0 }
