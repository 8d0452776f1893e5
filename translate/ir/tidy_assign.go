package ir

// assign handles one assignment.
//
//	x = x + y   =>  x += y
//	x += 1      =>  x++
func (t *tidier) assign(s *Assign) []Stmt {
	if out := t.dropStores(s); len(out) != 1 || out[0] != Stmt(s) {
		return out
	}
	if len(s.Targets) != 1 || len(s.Values) != 1 || s.Targets[0] == nil {
		return []Stmt{s}
	}
	target := s.Targets[0]
	if b, ok := s.Values[0].(*Binary); ok && s.Op == "=" && hasAssignOp(b.Op) && sameExpr(target, b.L) {
		s.Op, s.Values[0], t.changed = b.Op+"=", b.R, true
	}
	if isLit(s.Values[0], "1") && (s.Op == "+=" || s.Op == "-=") {
		return t.replace(s, &IncDec{X: target, Op: s.Op[:1] + s.Op[:1]})
	}
	if sameExpr(target, s.Values[0]) && s.Op == "=" && IsPure(target) {
		return t.drop(s) // x = x  =>  (nothing)
	}
	return []Stmt{s}
}

func hasAssignOp(op string) bool {
	switch op {
	case "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", "&^":
		return true
	}
	return false
}

// incDec: x++  =>  (nothing) where nobody reads x.
func (t *tidier) incDec(s *IncDec) []Stmt {
	if r, ok := s.X.(*Ref); ok && t.use.unused(r.Var) {
		return t.drop(s)
	}
	return []Stmt{s}
}

// mergeDeclarations: var x T; x = v  =>  x := v, and var x T; x, err = f()  =>  x, err := f().
func (t *tidier) mergeDeclarations(list []Stmt, scope []*Var) []Stmt {
	declared := map[*Var]bool{}
	for _, v := range scope {
		declared[v] = true
	}
	out := make([]Stmt, 0, len(list))
	for _, s := range list {
		if a, ok := s.(*Assign); ok && a.Op == "=" {
			if first, merged := t.mergeInto(out, a, declared); merged != nil {
				out, s = out[:first], merged
			}
		}
		for _, v := range declaredBy(s) {
			declared[v] = true
		}
		out = append(out, s)
	}
	return out
}

// mergeInto looks for the run of declarations without value that ends at the assignment, and gives the declaration that
// replaces both together with the index of the first declaration it takes in.
func (t *tidier) mergeInto(before []Stmt, a *Assign, declared map[*Var]bool) (int, Stmt) {
	run := map[*Var]*VarDecl{}
	first := len(before)
	for first > 0 {
		d, ok := before[first-1].(*VarDecl)
		if !ok || d.Value != nil || !assigns(a, d.Var) || mentionsInAll(a.Values, d.Var) > 0 || d.Trail != "" || first < len(before) && len(before[first].Info().Lead) > 0 {
			break
		}
		run[d.Var] = d
		first--
	}
	if len(run) == 0 || first < len(before) && (len(a.Lead) > 0 || a.Blank) {
		return 0, nil
	}
	def := &Define{Meta: a.Meta, Values: a.Values}
	def.Lead, def.Blank = before[first].Info().Lead, before[first].Info().Blank
	again := false
	for i, target := range a.Targets {
		r, ok := target.(*Ref)
		if target == nil {
			def.Vars, def.Redeclare = append(def.Vars, nil), append(def.Redeclare, false)
			continue
		}
		if !ok || run[r.Var] == nil && !declared[r.Var] || !a.definesExactly(i, r.Var) {
			return 0, nil
		}
		def.Vars, def.Redeclare = append(def.Vars, r.Var), append(def.Redeclare, run[r.Var] == nil)
		again = again || run[r.Var] == nil
	}
	if !again {
		def.Redeclare = nil
	}
	t.changed = true
	if len(def.Vars) == 1 && !IsTuple(def.Values[0].Type()) && !InferredType(def.Vars[0].Type, def.Values[0]) {
		return first, &VarDecl{Meta: def.Meta, Var: def.Vars[0], Value: def.Values[0]}
	}
	return first, def
}

// definesExactly reports whether := would give target i the type it has.
func (a *Assign) definesExactly(i int, v *Var) bool {
	if len(a.Values) == len(a.Targets) {
		return len(a.Targets) == 1 || InferredType(v.Type, a.Values[i])
	}
	tuple, ok := a.Values[0].Type().(*Tuple)
	return ok && i < len(tuple.Elems) && Identical(tuple.Elems[i], v.Type)
}

func assigns(a *Assign, v *Var) bool {
	for _, target := range a.Targets {
		if r, ok := target.(*Ref); ok && r.Var == v {
			return true
		}
	}
	return false
}

func mentionsInAll(es []Expr, v *Var) int {
	n := 0
	for _, e := range es {
		n += mentionsIn(e, v)
	}
	return n
}

// declaredBy are the variables that s adds to the block it stands in.
func declaredBy(s Stmt) []*Var {
	switch s := s.(type) {
	case *Define:
		var out []*Var
		for i, v := range s.Vars {
			if v != nil && !(s.Redeclare != nil && s.Redeclare[i]) {
				out = append(out, v)
			}
		}
		return out
	case *VarDecl:
		return []*Var{s.Var}
	}
	return nil
}

// sinkDeclarations moves var x T down to the statement that first mentions x, where it may become x := v.
//
//	var x T; f(); x = v  =>  f(); x := v
func (t *tidier) sinkDeclarations(list []Stmt) []Stmt {
	for i := len(list) - 2; i >= 0; i-- {
		d, ok := list[i].(*VarDecl)
		if !ok || d.Value != nil || len(d.Lead) > 0 || d.Trail != "" {
			continue
		}
		j := i + 1
		for j < len(list) && mentionsIn(list[j], d.Var) == 0 {
			j++
		}
		for j > i+1 && isPlainDecl(list[j-1]) { // keep the order of declarations that wait for one statement
			j--
		}
		if j == i+1 || j == len(list) {
			continue
		}
		copy(list[i:], list[i+1:j])
		if d.Blank { // the blank line stays where it was
			list[i].Info().Blank = true
		}
		next := list[j]
		d.Blank = next.Info().Blank || len(next.Info().Lead) > 0
		d.Lead, next.Info().Lead, next.Info().Blank = next.Info().Lead, nil, false
		list[j-1] = d
		t.changed = true
	}
	return list
}

func isPlainDecl(s Stmt) bool {
	d, ok := s.(*VarDecl)
	return ok && d.Value == nil
}
