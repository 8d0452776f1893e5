package ir

// Order makes evaluation go from left to right, as in Python, where Go leaves the order open: Go runs the calls of a
// statement in order, but may read variables, fields and elements before or after them.
//
//	f(p.v, p.inc())  =>  v := p.v; f(v, p.inc())
//	x += g()         =>  old := x; x = old + g()
//
// It only does so where a call may change what is read. It runs after Tidy, which would undo it.
func Order(p *Program) {
	o := &orderer{changes: changingFuncs(p), assigned: assignedFields(p)}
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
	// shown asks for changes of values that are shown, as opposed to what Go's operands read.
	shown  bool
	before []Stmt // what must stand before the statement at hand
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

// stmt orders the expressions that s evaluates once, when it begins.
func (o *orderer) stmt(s Stmt) {
	switch s := s.(type) {
	case *Define:
		o.values(s.Values)
	case *VarDecl:
		o.values([]Expr{s.Value}, func(e []Expr) { s.Value = e[0] })
	case *Assign:
		if s.Op != "=" && o.unstable(s.Targets[0]) && o.calls(s.Values[0]) {
			s.Op, s.Values = "=", []Expr{s.operation()}
		}
		o.values(s.Values)
	case *ExprStmt:
		o.values([]Expr{s.X}, func(e []Expr) { s.X = e[0] })
	case *Return:
		o.values(s.Values)
	case *If:
		if s.Init == nil {
			o.values([]Expr{s.Cond}, func(e []Expr) { s.Cond = e[0] })
		} else if d, ok := s.Init.(*Define); ok {
			o.values(d.Values)
		}
	case *Range:
		o.values([]Expr{s.X}, func(e []Expr) { s.X = e[0] })
	case *Switch:
		if s.Init == nil && s.Tag != nil {
			o.values([]Expr{s.Tag}, func(e []Expr) { s.Tag = e[0] })
		}
	case *TypeSwitch:
		o.values([]Expr{s.X}, func(e []Expr) { s.X = e[0] })
	}
}

// values orders operands that are evaluated one after the other; store (if given) puts changed ones back.
func (o *orderer) values(es []Expr, store ...func([]Expr)) {
	slots := make([]*Expr, len(es))
	for i := range es {
		slots[i] = &es[i]
	}
	o.operands(slots, false)
	for _, f := range store {
		f(es)
	}
}

// operands holds what must be read before later operands run; later tells that something runs after them all. It
// reports whether anything in them may change what others read.
func (o *orderer) operands(slots []*Expr, later bool) {
	hold := -1
	for i := len(slots) - 1; i >= 0; i-- {
		if *slots[i] == nil {
			continue
		}
		if later && hold < 0 && o.exposed(*slots[i]) {
			hold = i
		}
		later = later || o.calls(*slots[i])
	}
	for i, s := range slots {
		switch {
		case *s == nil:
		case i <= hold:
			o.inner(s, false)
			o.hold(s)
		default:
			o.inner(s, laterIn(o, slots[i+1:]))
		}
	}
}

func laterIn(o *orderer, slots []*Expr) bool {
	for _, s := range slots {
		if *s != nil && o.calls(*s) {
			return true
		}
	}
	return false
}

// inner orders the operands of an expression.
func (o *orderer) inner(e *Expr, later bool) {
	switch x := (*e).(type) {
	case *FuncLit:
		return
	case *Binary:
		if x.Op == "&&" || x.Op == "||" { // the right side may not run at all
			o.inner(&x.L, later)
			return
		}
	case *Call:
		later = false // what it is given is read by the time it runs
	}
	var slots []*Expr
	if call, ok := (*e).(*Call); ok {
		if sel, isSel := call.Fun.(*Select); isSel {
			slots = append(slots, &sel.X)
		}
		for i := range call.Args {
			slots = append(slots, &call.Args[i])
		}
	} else {
		Operands(*e, func(s *Expr) { slots = append(slots, s) })
	}
	o.operands(slots, later)
}

// exposed reports whether the value of e is read outside of a call, from what a later call may change.
func (o *orderer) exposed(e Expr) bool {
	switch e := e.(type) {
	case nil, *Call, *FuncLit:
		return false
	case *Binary:
		if e.Op == "&&" || e.Op == "||" {
			return o.exposed(e.L)
		}
	}
	if o.unstable(e) {
		return true
	}
	found := false
	Operands(e, func(s *Expr) { found = found || o.exposed(*s) })
	return found
}

// unstable reports whether e itself reads something that a call may change.
func (o *orderer) unstable(e Expr) bool {
	switch e := e.(type) {
	case *Ref:
		return e.Var.Mutable && (e.Var.Global || o.use.captured[e.Var]) && !IsUntyped(e)
	case *Select:
		if e.Field != nil {
			return o.assigned(e.Field)
		}
		return e.Method == nil && isValueField(e)
	case *Index, *Deref, *SliceExpr:
		return true
	}
	return false
}

// isValueField reports whether a selection by name is of a field: V0 of a tuple, which nothing changes, is none here.
func isValueField(e *Select) bool {
	_, isSig := e.T.(*Signature)
	_, isPtr := e.X.Type().(*Pointer)
	return !isSig && isPtr
}

// calls reports whether evaluating e may change what other expressions read.
func (o *orderer) calls(e Expr) bool {
	found := false
	Inspect(e, func(n any) bool {
		switch n := n.(type) {
		case *FuncLit:
			return false
		case *Call:
			found = found || o.changing(n)
		}
		return !found
	})
	return found
}

// hold evaluates e before the statement.
func (o *orderer) hold(e *Expr) {
	if isStable(*e) {
		return
	}
	t := (*e).Type()
	if IsTuple(t) || IsUntyped(*e) {
		return
	}
	v := &Var{Prefer: heldName(*e), Type: t}
	o.before = append(o.before, Let(v, *e))
	*e = Use(v)
}

// isStable reports whether e is the same whenever it is evaluated.
func isStable(e Expr) bool {
	switch e := e.(type) {
	case *Lit, *FuncRef, *Qual, *FuncLit, *TypeExpr, *Builtin:
		return true
	case *Ref:
		return !e.Var.Mutable
	}
	return false
}

// heldName names a temporary after what it holds.
func heldName(e Expr) string {
	switch e := e.(type) {
	case *Ref:
		return "old"
	case *Select:
		return unexported(e.Member())
	case *Call:
		switch f := e.Fun.(type) {
		case *FuncRef:
			return unexported(f.Func.GoName())
		case *Select:
			return unexported(f.Member())
		}
	}
	return "value"
}

func unexported(name string) string {
	if name == "" {
		return "value"
	}
	return string(name[0]|0x20) + name[1:]
}
