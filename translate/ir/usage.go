package ir

// usage counts how the variables of one function are used.
type usage struct {
	reads    map[*Var]int
	writes   map[*Var]int
	local    map[*Var]bool // declared by a statement of the function: no parameter, result or global
	captured map[*Var]bool // mentioned in a function literal other than the one that declares it
	labels   map[*Label]int

	depth   int
	declLit map[*Var]int
}

// usageOf counts over a function's body.
func usageOf(body []Stmt) *usage {
	u := &usage{
		reads: map[*Var]int{}, writes: map[*Var]int{}, local: map[*Var]bool{}, captured: map[*Var]bool{},
		labels: map[*Label]int{}, declLit: map[*Var]int{},
	}
	u.walk(body)
	return u
}

// mentions is how often v occurs after its declaration.
func (u *usage) mentions(v *Var) int { return u.reads[v] + u.writes[v] }

// unused reports whether v is a local variable that nobody reads.
func (u *usage) unused(v *Var) bool { return v != nil && u.local[v] && u.reads[v] == 0 }

func (u *usage) walk(n any) {
	Inspect(n, func(n any) bool {
		switch n := n.(type) {
		case *FuncLit:
			u.depth++
			for _, p := range n.Params {
				u.declLit[p] = u.depth
			}
			u.walk(n.Body)
			u.depth--
			return false
		case *Ref:
			u.reads[n.Var]++
			u.capture(n.Var)
		case *Assign:
			u.targets(n.Targets)
			if r, ok := n.Targets[0].(*Ref); ok && n.Op != "=" && !pureOp(n.operation()) {
				u.reads[r.Var]++ // x /= y fails by what x is
			}
			for _, v := range n.Values {
				u.walk(v)
			}
			return false
		case *IncDec:
			u.targets([]Expr{n.X})
			return false
		case Stmt:
			u.declarations(n)
		}
		return true
	})
}

// operation is the x op y that x op= y computes.
func (a *Assign) operation() *Binary {
	return Bin(a.Op[:len(a.Op)-1], a.Targets[0].Type(), a.Targets[0], a.Values[0])
}

func (u *usage) declarations(s Stmt) {
	switch s := s.(type) {
	case *Define:
		for i, v := range s.Vars {
			u.declare(v, s.Redeclare != nil && s.Redeclare[i])
		}
	case *VarDecl:
		u.declare(s.Var, false)
	case *Range:
		u.declare(s.Key, s.Assign)
		u.declare(s.Value, s.Assign)
	case *TypeCase:
		u.declare(s.Bind, false)
	case *Branch:
		if s.Label != nil {
			u.labels[s.Label]++
		}
	}
}

func (u *usage) declare(v *Var, exists bool) {
	switch {
	case v == nil:
	case exists:
		u.writes[v]++
		u.capture(v)
	default:
		u.local[v] = true
		u.declLit[v] = u.depth
	}
}

// targets counts what stands left of an assignment: a plain variable is written, anything else is read to find the place.
func (u *usage) targets(list []Expr) {
	for _, t := range list {
		if r, ok := t.(*Ref); ok {
			u.writes[r.Var]++
			u.capture(r.Var)
		} else if t != nil {
			u.walk(t)
		}
	}
}

func (u *usage) capture(v *Var) {
	if u.declLit[v] != u.depth {
		u.captured[v] = true
	}
}

// mentionsIn counts the occurrences of v in n, declarations left out.
func mentionsIn(n any, v *Var) int {
	count := 0
	Inspect(n, func(n any) bool {
		switch n := n.(type) {
		case *Ref:
			if n.Var == v {
				count++
			}
		case *Define:
			for i, x := range n.Vars {
				if x == v && n.Redeclare != nil && n.Redeclare[i] {
					count++
				}
			}
		case *Range:
			if n.Assign && (n.Key == v || n.Value == v) {
				count++
			}
		}
		return true
	})
	return count
}
