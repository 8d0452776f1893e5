package ir

// after tells what runs after an operand: something that may change what it reads, something that can be seen.
type after struct{ changes, shows bool }

// then is what runs after an operand that e follows.
func (o *orderer) then(a after, e Expr) after {
	return after{a.changes || o.calls(e), a.shows || o.seen != nil && o.seen.calls(e)}
}

// mustHold reports whether e has to be evaluated before the statement: what runs later may change what it reads, or be
// seen although e fails.
func (o *orderer) mustHold(e Expr, later after) bool {
	return later.changes && o.exposed(e) || later.shows && fails(e)
}

// operands puts before the statement what must be evaluated before later operands run; later tells what runs after
// them all. Whatever stands left of what moves has to move, too.
func (o *orderer) operands(slots []*Expr, later after) {
	first := 0 // all before it are held
	within := make([]after, len(slots))
	for i := len(slots) - 1; i >= 0; i-- {
		e := *slots[i]
		if e == nil {
			continue
		}
		within[i] = later
		if first == 0 {
			if o.mustHold(e, later) {
				first = i + 1
			} else if o.moves(e, later) {
				first = i
			}
		}
		later = o.then(later, e)
	}
	for i, s := range slots {
		if *s == nil {
			continue
		}
		if i < first {
			within[i] = after{}
		}
		o.inner(s, within[i])
		if i < first {
			o.hold(s)
		}
	}
}

// inner orders the operands of an expression.
func (o *orderer) inner(e *Expr, later after) {
	if b, ok := (*e).(*Binary); ok && (b.Op == "&&" || b.Op == "||") {
		o.inner(&b.L, later)
		if o.moves(b.R, later) {
			o.lazily(e, b, later)
		}
		return
	}
	slots, later := operandsOf(e, later)
	o.operands(slots, later)
}

// lazily writes L && R, where something must stand before R, as statements: R may not run at all.
func (o *orderer) lazily(e *Expr, b *Binary, later after) {
	v := &Var{Prefer: "ok", Type: b.T, Mutable: true}
	o.before = append(o.before, Let(v, b.L))
	outer := o.before
	o.before = nil
	o.inner(&b.R, later)
	run := append(o.before, &Assign{Op: "=", Targets: []Expr{Use(v)}, Values: []Expr{b.R}})
	var cond Expr = Use(v)
	if b.Op == "||" {
		cond = Not(cond)
	}
	o.before = append(outer, &If{Cond: cond, Then: run})
	*e = Use(v)
}

// moves reports whether inner would put something before the statement.
func (o *orderer) moves(e Expr, later after) bool {
	switch b := e.(type) {
	case nil:
		return false
	case *Binary:
		if b.Op == "&&" || b.Op == "||" {
			return o.moves(b.L, later) || o.moves(b.R, later)
		}
	}
	slots, later := operandsOf(&e, later)
	for i := len(slots) - 1; i >= 0; i-- {
		operand := *slots[i]
		if operand == nil {
			continue
		}
		if o.mustHold(operand, later) && o.holds(operand) || o.moves(operand, later) {
			return true
		}
		later = o.then(later, operand)
	}
	return false
}

// operandsOf are the operands that e evaluates one after the other, and what runs after them.
func operandsOf(e *Expr, later after) ([]*Expr, after) {
	var slots []*Expr
	switch x := (*e).(type) {
	case *FuncLit:
	case *Call:
		later = after{} // what it is given is read by the time it runs
		if sel, isSel := x.Fun.(*Select); isSel {
			slots = append(slots, &sel.X)
		}
		for i := range x.Args {
			slots = append(slots, &x.Args[i])
		}
	default:
		Operands(*e, func(s *Expr) { slots = append(slots, s) })
	}
	return slots, later
}

// fails reports whether the value of e needs an index outside of a call, which may be out of range.
func fails(e Expr) bool {
	switch e := e.(type) {
	case nil, *Call, *FuncLit:
		return false
	case *Index:
		if _, isMap := e.X.Type().(*Map); !isMap {
			return true
		}
	}
	found := false
	Operands(e, func(s *Expr) { found = found || fails(*s) })
	return found
}

// exposed reports whether the value of e is read outside of a call, from what a later call may change.
func (o *orderer) exposed(e Expr) bool {
	switch e.(type) {
	case nil, *Call, *FuncLit:
		return false
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
	if !o.holds(*e) {
		return
	}
	v := &Var{Prefer: heldName(*e), Type: (*e).Type()}
	o.before = append(o.before, Let(v, *e))
	*e = Use(v)
}

// holds reports whether hold does anything: there are no variables of untyped constants and of several values.
func (o *orderer) holds(e Expr) bool {
	return !isStable(e) && !IsTuple(e.Type()) && !IsUntyped(e)
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
