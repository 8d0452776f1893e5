package ir

// Order makes evaluation go from left to right, as in Python, where Go leaves the order open: Go runs the calls of a
// statement in order, but may read variables, fields and elements before or after them.
//
//	f(p.v, p.inc())  =>  v := p.v; f(v, p.inc())
//	x += g()         =>  old := x; x = old + g()
//
// It only does so where a call may change what is read, or would be seen to run before an index fails. It runs after
// Tidy, which would undo it.
func Order(p *Program) {
	o := &orderer{changes: changingFuncs(p, orderer{}), assigned: assignedFields(p)}
	seen := orderer{shown: true, prints: true}
	seen.changes = changingFuncs(p, seen)
	o.seen = &seen
	p.Funcs(func(f *Func) {
		o.use = usageOf(f.Body)
		o.list(&f.Body)
	})
	o.use = usageOf(nil)
	p.Globals(func(g *GlobalVar) {
		if g.Value != nil {
			Inspect(g.Value, o.literals)
		}
	})
}

// orderer carries the pass.
type orderer struct {
	changes  map[*Func]bool
	assigned func(*FieldDecl) bool
	use      *usage
	// shown asks for changes of values that are shown, as opposed to what Go's operands read; prints for output, too.
	shown, prints bool
	seen          *orderer // asks for all that can be seen when an operand before it fails
	before        []Stmt   // what must stand before the statement at hand
}

// literals orders the bodies of function literals.
func (o *orderer) literals(n any) bool {
	if lit, ok := n.(*FuncLit); ok {
		o.list(&lit.Body)
		return false
	}
	return true
}

func (o *orderer) list(list *[]Stmt) {
	var out []Stmt
	for _, s := range *list {
		Bodies(s, o.list)
		ExprSlots(s, func(e *Expr) { Inspect(*e, o.literals) })
		Inits(s, func(init *Stmt) { ExprSlots(*init, func(e *Expr) { Inspect(*e, o.literals) }) })
		o.before = nil
		o.stmt(s)
		if len(o.before) > 0 {
			first, info := o.before[0].Info(), s.Info()
			first.Lead, first.Blank, info.Lead, info.Blank = info.Lead, info.Blank, nil, false
		}
		out = append(append(out, o.before...), s)
	}
	*list = out
}

// stmt orders the expressions that s evaluates once, when it begins, and the conditions of loops and cases.
func (o *orderer) stmt(s Stmt) {
	switch s := s.(type) {
	case *Define:
		o.values(s.Values)
	case *VarDecl:
		o.value(&s.Value)
	case *Assign:
		if s.Op != "=" && o.targetFirst(s) {
			s.Op, s.Values = "=", []Expr{s.operation()}
		}
		o.values(s.Values)
	case *ExprStmt:
		o.value(&s.X)
	case *Return:
		o.values(s.Values)
	case *Go:
		o.value(&s.Call)
	case *Defer:
		o.value(&s.Call)
	case *If:
		o.head(&s.Init, &s.Cond)
	case *For:
		o.loop(s)
	case *Range:
		o.value(&s.X)
	case *Switch:
		o.head(&s.Init, &s.Tag)
		for _, c := range s.Cases {
			for i := range c.Values {
				o.inPlace(&c.Values[i])
			}
		}
	case *TypeSwitch:
		o.value(&s.X)
	}
}

// targetFirst reports whether the old value of the target of x += y must be read before y runs.
func (o *orderer) targetFirst(s *Assign) bool {
	target, value := s.Targets[0], s.Values[0]
	return o.unstable(target) && o.calls(value) || fails(target) && o.seen.calls(value)
}

// head orders the init statement and the condition of an if, or the tag of a switch.
func (o *orderer) head(init *Stmt, cond *Expr) {
	if *init != nil {
		o.stmt(*init)
	}
	if *init != nil && o.moves(*cond, after{}) {
		o.before, *init = append(o.before, *init), nil
	}
	o.value(cond)
}

// loop orders the head of a loop. What must stand before its condition goes into the body:
//
//	for p.v < p.inc() {  =>  for { v := p.v; if v >= p.inc() { break }
func (o *orderer) loop(s *For) {
	if s.Init != nil {
		o.stmt(s.Init)
	}
	if !o.moves(s.Cond, after{}) {
		return
	}
	outer := o.before
	o.before = nil
	o.value(&s.Cond)
	s.Body = append(append(o.before, IfThen(negate(s.Cond), &Branch{Tok: "break"})), s.Body...)
	s.Cond, o.before = nil, outer
}

// inPlace orders an expression that no statement can stand before.
func (o *orderer) inPlace(e *Expr) {
	if !o.moves(*e, after{}) {
		return
	}
	outer := o.before
	o.before = nil
	o.value(e)
	*e = CallOf((*e).Type(), Closure(nil, []Type{(*e).Type()}, append(o.before, Ret(*e))...))
	o.before = outer
}

// values orders operands that are evaluated one after the other.
func (o *orderer) values(es []Expr) {
	slots := make([]*Expr, len(es))
	for i := range es {
		slots[i] = &es[i]
	}
	o.operands(slots, after{})
}

func (o *orderer) value(e *Expr) { o.operands([]*Expr{e}, after{}) }
