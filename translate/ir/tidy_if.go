package ir

// ifStmt handles one if.
//
//	if c { } else { f() }  =>  if !c { f() }
//	if pure { }            =>  (nothing)
//	if true { f() }        =>  { f() }
func (t *tidier) ifStmt(s *If) []Stmt {
	switch {
	case isLit(s.Cond, "true") && s.Init == nil:
		return t.block(&Block{Meta: s.Meta, Body: s.Then})
	case isLit(s.Cond, "false") && s.Init == nil && len(s.Else) == 0:
		return t.drop(s)
	case len(s.Then) > 0:
		t.suppressed(s)
		return []Stmt{s}
	case len(s.Else) > 0:
		s.Cond, s.Then, s.Else, t.changed = negate(s.Cond), s.Else, nil, true
		return []Stmt{s}
	case s.Init == nil:
		return t.discard(s, []Expr{s.Cond})
	}
	return []Stmt{s}
}

// negate is !e, written the way one would.
func negate(e Expr) Expr {
	switch e := e.(type) {
	case *Unary:
		if e.Op == "!" {
			return e.X
		}
	case *Lit:
		if e.Text == "true" {
			return BoolLit(false)
		}
		if e.Text == "false" {
			return BoolLit(true)
		}
	case *Binary:
		if op := opposite(e); op != "" {
			return Bin(op, e.T, e.L, e.R)
		}
	}
	return Not(e)
}

// opposite is the operator of the negated comparison, if there is one: not for ordered floats, as NaN is neither.
func opposite(e *Binary) string {
	switch e.Op {
	case "==":
		return "!="
	case "!=":
		return "=="
	}
	if !Identical(e.L.Type(), Int) || !Identical(e.R.Type(), Int) {
		return ""
	}
	switch e.Op {
	case "<":
		return ">="
	case ">=":
		return "<"
	case ">":
		return "<="
	case "<=":
		return ">"
	}
	return ""
}

// flattenElse: if c { return x } else { f() }  =>  if c { return x }; f()
func (t *tidier) flattenElse(list []Stmt) []Stmt {
	for i := 0; i < len(list); i++ {
		s, ok := list[i].(*If)
		if !ok || len(s.Else) == 0 || !listLeaves(s.Then) || initUsed(s) || clashes(list, s) {
			continue
		}
		rest := append(s.Else[:len(s.Else):len(s.Else)], list[i+1:]...)
		if first := rest[0].Info(); len(first.Lead) > 0 && i+1 < len(rest) {
			first.Blank = false
		}
		s.Else, t.changed = nil, true
		list = append(list[:i+1:i+1], rest...)
	}
	return list
}

// initUsed reports whether the else branch needs what the head of the if declares.
func initUsed(s *If) bool {
	if s.Init == nil {
		return false
	}
	for _, v := range declaredBy(s.Init) {
		if mentionsIn(s.Else, v) > 0 {
			return true
		}
	}
	return false
}

// clashes reports whether the else branch declares a name that its surroundings declare too: then it keeps its block,
// rather than have one of them numbered.
func clashes(list []Stmt, s *If) bool {
	outer := map[string]bool{}
	for _, x := range list {
		for _, v := range declaredBy(x) {
			outer[v.Prefer] = true
		}
	}
	for _, x := range s.Else {
		for _, v := range declaredBy(x) {
			if outer[v.Prefer] {
				return true
			}
		}
		if _, ok := x.(*LocalType); ok {
			return true
		}
	}
	return false
}

// foldInits: err := f(); if err != nil { … }  =>  if err := f(); err != nil { … }  where nothing after it needs err.
// The same for x, ok := ….
func (t *tidier) foldInits(list []Stmt) []Stmt {
	for i := 0; i+1 < len(list); i++ {
		d, okDefine := list[i].(*Define)
		s, okIf := list[i+1].(*If)
		if !okDefine || !okIf || !t.foldable(d, s) {
			continue
		}
		s.Lead, s.Blank, s.Pos = d.Lead, d.Blank, d.Pos
		if s.Trail == "" {
			s.Trail = d.Trail
		}
		d.Meta = Meta{Pos: d.Pos}
		s.Init = d
		t.changed = true
		list = append(list[:i], list[i+1:]...)
	}
	return list
}

// maxHead is how long the head of an if may get by taking in its assignment.
const maxHead = 95

func (t *tidier) foldable(d *Define, s *If) bool {
	if s.Init != nil || len(s.Lead) > 0 || s.Blank || d.Trail != "" && s.Trail != "" || d.Redeclare != nil || len(d.Values) != 1 {
		return false
	}
	last := d.Vars[len(d.Vars)-1]
	if last == nil || mentionsIn(s.Cond, last) == 0 {
		return false
	}
	if !Identical(last.Type, Error) && !(len(d.Vars) == 2 && Identical(last.Type, Bool)) {
		return false
	}
	for _, v := range d.Vars {
		if v != nil && mentionsIn(s, v) != t.use.mentions(v) {
			return false
		}
	}
	width := Width(d.Values[0]) + Width(s.Cond)
	for _, v := range d.Vars {
		if v != nil {
			width += len(v.Prefer) + 2
		}
	}
	return width <= maxHead && !hasFuncLit(d.Values[0])
}

// hasFuncLit reports whether e holds a function literal, which the head of an if is no place for.
func hasFuncLit(e Expr) bool {
	found := false
	Inspect(e, func(n any) bool {
		if lit, ok := n.(*FuncLit); ok && len(lit.Body) > 0 {
			found = true
		}
		return !found
	})
	return found
}
