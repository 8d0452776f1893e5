package ir

// define handles variables that nobody reads.
//
//	x := pure          =>  (nothing)
//	x := call()        =>  call()
//	x, err := call()   =>  _, err := call()
//	_, err := call()   =>  _, err = call()     where err is a redeclaration
func (t *tidier) define(s *Define) []Stmt {
	fresh, named := false, false
	for i, v := range s.Vars {
		again := s.Redeclare != nil && s.Redeclare[i]
		if t.use.unused(v) {
			s.Vars[i], v, t.changed = nil, nil, true
			if s.Redeclare != nil {
				s.Redeclare[i] = false
			}
		}
		named = named || v != nil
		fresh = fresh || v != nil && !again
	}
	switch {
	case !named:
		return t.discard(s, s.Values)
	case !fresh:
		a := &Assign{Op: "=", Values: s.Values}
		for _, v := range s.Vars {
			a.Targets = append(a.Targets, refOrBlank(v))
		}
		return t.replace(s, a)
	}
	s.Vars, s.Redeclare, s.Values = t.dropBlankPairs(s.Vars, s.Redeclare, s.Values)
	t.convertValues(s)
	if len(s.Vars) == 1 && !InferredType(s.Vars[0].Type, s.Values[0]) && !IsTuple(s.Values[0].Type()) {
		return t.replace(s, &VarDecl{Var: s.Vars[0], Value: s.Values[0]}) // x := 1  =>  var x float64 = 1
	}
	return []Stmt{s}
}

// convertValues: x, y := 1, 2  =>  x, y := float64(1), 2  where x is a float64.
func (t *tidier) convertValues(s *Define) {
	if len(s.Vars) < 2 || len(s.Values) != len(s.Vars) {
		return
	}
	for i, v := range s.Vars {
		if v != nil && !InferredType(v.Type, s.Values[i]) && !(s.Redeclare != nil && s.Redeclare[i]) {
			s.Values[i], t.changed = Conv(v.Type, s.Values[i]), true
		}
	}
}

// IsTuple reports whether t is the type of a call with other than one result.
func IsTuple(t Type) bool {
	_, ok := t.(*Tuple)
	return ok
}

func refOrBlank(v *Var) Expr {
	if v == nil {
		return nil
	}
	return Use(v)
}

// dropBlankPairs drops the pure values of blank variables: a, _ := x, 1  =>  a := x.
func (t *tidier) dropBlankPairs(vars []*Var, again []bool, values []Expr) ([]*Var, []bool, []Expr) {
	if len(values) != len(vars) || len(vars) < 2 {
		return vars, again, values
	}
	var outVars []*Var
	var outAgain []bool
	var outValues []Expr
	for i, v := range vars {
		if v == nil && IsPure(values[i]) {
			t.changed = true
			continue
		}
		outVars, outValues = append(outVars, v), append(outValues, values[i])
		if again != nil {
			outAgain = append(outAgain, again[i])
		}
	}
	return outVars, outAgain, outValues
}

// discard evaluates values for their effects only, in the place of s.
func (t *tidier) discard(s Stmt, values []Expr) []Stmt {
	var effects []Expr
	for _, v := range values {
		if !IsPure(v) {
			effects = append(effects, v)
		}
	}
	if len(effects) == 0 {
		return t.drop(s)
	}
	var out []Stmt
	for i, v := range effects {
		e := effect(v)
		if i == 0 {
			*e.Info() = *s.Info()
		} else {
			e.Info().Pos = s.Info().Pos
		}
		out = append(out, e)
	}
	if a, ok := s.(*Assign); !ok || len(effects) != len(values) || len(a.Targets) != 1 || !isDiscard(out[0]) {
		t.changed = true
	}
	return out
}

func isDiscard(s Stmt) bool {
	_, ok := s.(*Assign)
	return ok
}

// effect is the statement that evaluates v: the call itself where Go allows it, else _ = v.
func effect(v Expr) Stmt {
	if call, ok := v.(*Call); ok && mayStandAlone(call) {
		return Do(v)
	}
	if a, ok := v.(*Assert); ok && a.CommaOk {
		a.CommaOk, a.T = false, a.To
	}
	return &Assign{Targets: []Expr{nil}, Op: "=", Values: []Expr{v}}
}

// mayStandAlone reports whether the call is a statement: builtins that only compute are none for Go, and vet wants the
// results of fmt's pure functions to be used.
func mayStandAlone(c *Call) bool {
	switch f := c.Fun.(type) {
	case *Builtin:
		switch f.Name {
		case "clear", "close", "copy", "delete", "panic", "print", "println", "recover":
			return true
		}
		return false
	case *TypeExpr:
		return false
	case *Qual:
		return !(f.Pkg == "fmt" && (f.Name == "Sprintf" || f.Name == "Sprint" || f.Name == "Sprintln" || f.Name == "Errorf") ||
			f.Pkg == "errors" && f.Name == "New")
	}
	return true
}

// varDecl: var x T  =>  (nothing), var x T = call()  =>  call(), where nobody reads x.
func (t *tidier) varDecl(s *VarDecl) []Stmt {
	if !t.use.unused(s.Var) {
		if s.Value != nil && InferredType(s.Var.Type, s.Value) {
			return t.replace(s, Let(s.Var, s.Value)) // var x = v  =>  x := v
		}
		return []Stmt{s}
	}
	if t.use.writes[s.Var] > 0 { // its stores go first
		if s.Value != nil && !IsPure(s.Value) {
			return []Stmt{s}
		}
	}
	if s.Value == nil {
		return t.drop(s)
	}
	return t.discard(s, []Expr{s.Value})
}

// dropStores handles stores to variables that nobody reads: x = pure  =>  (nothing), x = call()  =>  call(),
// x, y = call()  =>  _, y = call().
func (t *tidier) dropStores(s *Assign) []Stmt {
	if s.Op != "=" && len(s.Targets) == 1 {
		return t.dropUpdate(s)
	}
	blank := true
	for i, target := range s.Targets {
		if r, ok := target.(*Ref); ok && t.use.unused(r.Var) {
			s.Targets[i], t.changed = nil, true
		}
		blank = blank && s.Targets[i] == nil
	}
	if blank {
		return t.discard(s, s.Values)
	}
	if len(s.Targets) == len(s.Values) && s.Op == "=" {
		for i := len(s.Targets) - 1; i >= 0; i-- {
			self := s.Targets[i] != nil && len(s.Targets) > 1 && sameExpr(s.Targets[i], s.Values[i]) && IsPure(s.Values[i])
			if self || s.Targets[i] == nil && IsPure(s.Values[i]) {
				s.Targets = append(s.Targets[:i:i], s.Targets[i+1:]...)
				s.Values = append(s.Values[:i:i], s.Values[i+1:]...)
				t.changed = true
			}
		}
	}
	return []Stmt{s}
}

// dropUpdate: x += pure  =>  (nothing), x += call()  =>  call(), where nobody reads x.
func (t *tidier) dropUpdate(s *Assign) []Stmt {
	if r, ok := s.Targets[0].(*Ref); !ok || !t.use.unused(r.Var) {
		return []Stmt{s}
	}
	return t.deadUpdate(s)
}

// deadUpdate evaluates x op= y for its effects only: x += call()  =>  call(), x /= y  =>  _ = x / y.
func (t *tidier) deadUpdate(s *Assign) []Stmt {
	op := s.operation()
	if pureOp(op) {
		return t.discard(s, s.Values)
	}
	return t.replace(s, &Assign{Targets: []Expr{nil}, Op: "=", Values: []Expr{op}})
}

// exprStmt: pure  =>  (nothing), x.y[0]  =>  _ = x.y[0]
func (t *tidier) exprStmt(s *ExprStmt) []Stmt {
	if call, ok := s.X.(*Call); ok && mayStandAlone(call) {
		return []Stmt{s}
	}
	return t.discard(s, []Expr{s.X})
}

// rangeStmt: for k, v := range x  =>  for k := range x  where nobody reads v, for _ := range x  =>  for range x.
func (t *tidier) rangeStmt(s *Range) []Stmt {
	t.dropLabel(&s.Label)
	if s.Value != nil && t.use.unused(s.Value) {
		s.Value, t.changed = nil, true
	}
	if s.Key != nil && t.use.unused(s.Key) {
		s.Key, t.changed = nil, true
	}
	if s.Key == nil && s.Value == nil {
		s.Assign = false
	}
	if whole := appendAll(s); whole != nil {
		return t.replace(s, whole)
	}
	return []Stmt{s}
}

// appendAll: for _, v := range x { y = append(y, v) }  =>  y = append(y, x...)
func appendAll(s *Range) Stmt {
	if s.Key != nil || s.Value == nil || s.Assign || len(s.Body) != 1 {
		return nil
	}
	a, ok := s.Body[0].(*Assign)
	if !ok || a.Op != "=" || len(a.Targets) != 1 || len(a.Values) != 1 || len(a.Lead) > 0 || a.Trail != "" {
		return nil
	}
	call, ok := a.Values[0].(*Call)
	if !ok || len(call.Args) != 2 || call.Spread || !isRef(call.Args[1], s.Value) {
		return nil
	}
	b, ok := call.Fun.(*Builtin)
	if !ok || b.Name != "append" || a.Targets[0] == nil || !sameExpr(a.Targets[0], call.Args[0]) || !Identical(s.X.Type(), call.T) {
		return nil
	}
	call.Args[1], call.Spread = s.X, true
	return a
}

// typeSwitch: switch x := y.(type)  =>  switch y.(type)  where no clause reads x.
func (t *tidier) typeSwitch(s *TypeSwitch) {
	t.dropLabel(&s.Label)
	for _, c := range s.Cases {
		if c.Bind != nil && t.use.reads[c.Bind] > 0 {
			return
		}
	}
	for _, c := range s.Cases {
		if c.Bind != nil {
			c.Bind, t.changed = nil, true
		}
	}
}
