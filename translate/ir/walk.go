package ir

// Slots give passes one way to reach and to replace what a node holds: each slot is a pointer to the place.

// ExprSlots calls f for the expressions that stand directly in s, in source order. Blank targets (nil) are left out.
func ExprSlots(s Stmt, f func(*Expr)) {
	switch s := s.(type) {
	case *Define:
		eachSlot(s.Values, f)
	case *VarDecl:
		slot(&s.Value, f)
	case *Assign:
		eachSlot(s.Targets, f)
		eachSlot(s.Values, f)
	case *IncDec:
		slot(&s.X, f)
	case *ExprStmt:
		slot(&s.X, f)
	case *If:
		slot(&s.Cond, f)
	case *For:
		slot(&s.Cond, f)
	case *Range:
		slot(&s.X, f)
	case *Return:
		eachSlot(s.Values, f)
	case *Switch:
		slot(&s.Tag, f)
	case *Case:
		eachSlot(s.Values, f)
	case *TypeSwitch:
		slot(&s.X, f)
	case *Defer:
		slot(&s.Call, f)
	case *Go:
		slot(&s.Call, f)
	}
}

func slot(e *Expr, f func(*Expr)) {
	if *e != nil {
		f(e)
	}
}

func eachSlot(es []Expr, f func(*Expr)) {
	for i := range es {
		slot(&es[i], f)
	}
}

// Operands calls f for the expressions that stand directly in e, in source order; the body of a FuncLit is no operand.
func Operands(e Expr, f func(*Expr)) {
	switch e := e.(type) {
	case *Select:
		slot(&e.X, f)
	case *Call:
		slot(&e.Fun, f)
		eachSlot(e.Args, f)
	case *Convert:
		slot(&e.X, f)
	case *Index:
		slot(&e.X, f)
		slot(&e.I, f)
	case *SliceExpr:
		slot(&e.X, f)
		slot(&e.Lo, f)
		slot(&e.Hi, f)
	case *Binary:
		slot(&e.L, f)
		slot(&e.R, f)
	case *Unary:
		slot(&e.X, f)
	case *Deref:
		slot(&e.X, f)
	case *Assert:
		slot(&e.X, f)
	case *Composite:
		for i := range e.Elems {
			slot(&e.Elems[i].Key, f)
			slot(&e.Elems[i].Value, f)
		}
	}
}

// Inits calls f for the simple statements in the head of s (init and post).
func Inits(s Stmt, f func(*Stmt)) {
	var places []*Stmt
	switch s := s.(type) {
	case *If:
		places = []*Stmt{&s.Init}
	case *For:
		places = []*Stmt{&s.Init, &s.Post}
	case *Switch:
		places = []*Stmt{&s.Init}
	}
	for _, p := range places {
		if *p != nil {
			f(p)
		}
	}
}

// Bodies calls f for each statement list in s. Cases are statements themselves: those of a switch come one by one.
func Bodies(s Stmt, f func(*[]Stmt)) {
	switch s := s.(type) {
	case *If:
		f(&s.Then)
		f(&s.Else)
	case *For:
		f(&s.Body)
	case *Range:
		f(&s.Body)
	case *Block:
		f(&s.Body)
	case *Case:
		f(&s.Body)
	case *TypeCase:
		f(&s.Body)
	case *Switch:
		for _, c := range s.Cases {
			f(&c.Body)
		}
	case *TypeSwitch:
		for _, c := range s.Cases {
			f(&c.Body)
		}
	}
}

// Inspect calls f for n and everything below it in source order, function literals included; f says whether to go
// deeper. n is a Stmt, an Expr or a []Stmt. Cases are visited as statements.
func Inspect(n any, f func(n any) bool) {
	switch n := n.(type) {
	case []Stmt:
		for _, s := range n {
			Inspect(s, f)
		}
	case Stmt:
		if n != nil && f(n) {
			inspectStmt(n, f)
		}
	case Expr:
		if n == nil || !f(n) {
			return
		}
		if lit, ok := n.(*FuncLit); ok {
			Inspect(lit.Body, f)
			return
		}
		Operands(n, func(e *Expr) { Inspect(*e, f) })
	}
}

func inspectStmt(s Stmt, f func(n any) bool) {
	expr := func(e *Expr) { Inspect(*e, f) }
	switch s := s.(type) {
	case *For:
		if s.Init != nil {
			Inspect(s.Init, f)
		}
		ExprSlots(s, expr)
		if s.Post != nil {
			Inspect(s.Post, f)
		}
		Inspect(s.Body, f)
		return
	case *Switch:
		Inits(s, func(i *Stmt) { Inspect(*i, f) })
		ExprSlots(s, expr)
		for _, c := range s.Cases {
			Inspect(Stmt(c), f)
		}
		return
	case *TypeSwitch:
		ExprSlots(s, expr)
		for _, c := range s.Cases {
			Inspect(Stmt(c), f)
		}
		return
	}
	Inits(s, func(i *Stmt) { Inspect(*i, f) })
	ExprSlots(s, expr)
	Bodies(s, func(b *[]Stmt) { Inspect(*b, f) })
}

// Funcs calls f for every function and method of the program.
func (p *Program) Funcs(f func(*Func)) {
	p.Decls(func(d Decl) {
		if fn, ok := d.(*Func); ok {
			f(fn)
		}
	})
}

// Decls calls f for every declaration of the program.
func (p *Program) Decls(f func(Decl)) {
	for _, file := range p.Files {
		for _, d := range file.Decls {
			f(d)
		}
	}
}

// Globals calls f for every package-level variable of the program, those in groups included.
func (p *Program) Globals(f func(*GlobalVar)) {
	p.Decls(func(d Decl) {
		switch d := d.(type) {
		case *GlobalVar:
			f(d)
		case *VarGroup:
			for _, g := range d.Vars {
				f(g)
			}
		}
	})
}
