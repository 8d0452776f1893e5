package ir

// foldReturns shortens the end of a list.
//
//	if err := f(); err != nil { return err }; return nil             =>  return f()
//	x, err := f(); if err != nil { return zero, err }; return x, nil  =>  return f()
//	if _, err := f(); err != nil { return err }; return nil         =>  _, err := f(); return err
//	if c { return true }; return false                               =>  return c
//	if err != nil { return err }; return nil                         =>  return err
func (t *tidier) foldReturns(list []Stmt) []Stmt {
	n := len(list)
	if n < 2 || len(t.named) > 0 {
		return list
	}
	ret, ok := list[n-1].(*Return)
	s, okIf := list[n-2].(*If)
	if !ok || !okIf || len(s.Else) > 0 || len(s.Then) != 1 || len(ret.Lead) > 0 {
		return list
	}
	inner, ok := s.Then[0].(*Return)
	if !ok || len(inner.Lead) > 0 {
		return list
	}
	if call, from := t.tailCall(list[:n-1], s, inner, ret); call != nil {
		return t.tail(list, from, Ret(call), inner, ret)
	}
	if d := t.lastError(s, inner, ret); d != nil {
		out := t.tail(list, n-2, Ret(inner.Values[0]), inner, ret)
		if len(out) < n {
			last := out[len(out)-1].Info()
			d.Meta, *last = Meta{Pos: last.Pos, Lead: last.Lead, Blank: last.Blank}, Meta{Pos: last.Pos, Trail: last.Trail}
			return append(out[:n-2:n-2], d, out[n-2])
		}
		return list
	}
	if cond := boolReturn(s, inner, ret); cond != nil {
		return t.tail(list, n-2, Ret(cond), inner, ret)
	}
	if err := errorReturn(s, inner, ret); err != nil {
		return t.tail(list, n-2, Ret(err), inner, ret)
	}
	return list
}

// errorReturn is the error that is returned whether it is nil or not.
func errorReturn(s *If, inner, ret *Return) Expr {
	cond, ok := s.Cond.(*Binary)
	if !ok || s.Init != nil || cond.Op != "!=" || !isNil(cond.R) || len(inner.Values) != 1 || len(ret.Values) != 1 {
		return nil
	}
	err, ok := cond.L.(*Ref)
	if !ok || !Identical(err.Var.Type, Error) || !sameExpr(inner.Values[0], err) || !isNil(ret.Values[0]) {
		return nil
	}
	return inner.Values[0]
}

// shareHandler puts a handler that hands its error on, as what follows does, inside of what follows.
//
//	if py.Is(err, E) { f(); return x, err }; if err != nil { return x, err }
//	=>  if err != nil { if py.Is(err, E) { f() }; return x, err }
func (t *tidier) shareHandler(list []Stmt) []Stmt {
	for i := 0; i+1 < len(list); i++ {
		h, ok := list[i].(*If)
		rest, okRest := list[i+1].(*If)
		if !ok || !okRest || h.Init != nil || rest.Init != nil || len(h.Else)+len(rest.Else) > 0 || len(h.Then) < 2 || len(rest.Then) != 1 {
			continue
		}
		if info := rest.Info(); len(info.Lead) > 0 || info.Trail != "" {
			continue
		}
		cond, ok := rest.Cond.(*Binary)
		last := len(h.Then) - 1
		own, okOwn := h.Then[last].(*Return)
		ret, okRet := rest.Then[0].(*Return)
		if !ok || !okOwn || !okRet || cond.Op != "!=" || !isNil(cond.R) || !matchesOf(h.Cond, cond.L) || !sameValues(own.Values, ret.Values) || len(ret.Lead) > 0 || ret.Trail != "" {
			continue
		}
		ret.Trail = own.Trail
		h.Then = h.Then[:last]
		if len(own.Lead) > 0 {
			c := &CommentStmt{}
			c.Lead, c.Blank = own.Lead, own.Blank
			h.Then = append(h.Then, c)
		}
		rest.Meta = Meta{Pos: h.Pos, Lead: h.Lead, Blank: h.Blank}
		h.Meta = Meta{Pos: h.Pos, Trail: h.Trail}
		rest.Then = []Stmt{h, ret}
		t.changed = true
		list = append(list[:i:i], list[i+1:]...)
	}
	return list
}

// matchesOf reports whether cond is py.Is(err, …), which is false for nil.
func matchesOf(cond, err Expr) bool {
	call, ok := cond.(*Call)
	if !ok || len(call.Args) == 0 || !sameExpr(call.Args[0], err) {
		return false
	}
	q, ok := call.Fun.(*Qual)
	return ok && q.Pkg == PyPkg && q.Name == "Is"
}

// shareReturn leaves out a return that the statement behind the if repeats; what is left of the branch must still do
// something.
//
//	if c { f(); return x }; return x  =>  if c { f() }; return x
func (t *tidier) shareReturn(list []Stmt) []Stmt {
	n := len(list)
	if n < 2 {
		return list
	}
	ret, ok := list[n-1].(*Return)
	s, okIf := list[n-2].(*If)
	if !ok || !okIf || len(s.Else) > 0 || len(s.Then) < 2 || len(ret.Lead) > 0 {
		return list
	}
	last := len(s.Then) - 1
	inner, ok := s.Then[last].(*Return)
	if !ok || !sameValues(inner.Values, ret.Values) || inner.Trail != "" && ret.Trail != "" {
		return list
	}
	if _, comment := s.Then[0].(*CommentStmt); comment && last == 1 {
		return list
	}
	if inner.Trail != "" {
		ret.Trail, inner.Trail = inner.Trail, ""
	}
	s.Then = append(s.Then[:last:last], t.drop(inner)...)
	return list
}

func sameValues(a, b []Expr) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		x, ok := a[i].(*Composite)
		y, okY := b[i].(*Composite)
		zero := ok && okY && isZero(x) && isZero(y) && Identical(x.Of, y.Of)
		if !zero && !(sameExpr(a[i], b[i]) && IsPure(a[i])) {
			return false
		}
	}
	return true
}

// tail ends list with out instead of everything from the index on. It stands down when there are more comments than one
// line can hold.
func (t *tidier) tail(list []Stmt, from int, out *Return, inner, ret *Return) []Stmt {
	info := *list[from].Info()
	for _, trail := range []string{inner.Trail, ret.Trail} {
		switch {
		case trail == "":
		case info.Trail == "":
			info.Trail = trail
		default:
			return list
		}
	}
	if s := list[len(list)-2]; from < len(list)-2 && (len(s.Info().Lead) > 0 || s.Info().Trail != "") {
		return list
	}
	out.Meta = info
	t.changed = true
	return append(list[:from:from], out)
}

// tailCall finds the call whose results the function hands on, and the statement where the pattern begins.
func (t *tidier) tailCall(list []Stmt, s *If, inner, ret *Return) (Expr, int) {
	n := len(list)
	d, from := (*Define)(nil), n-1
	if s.Init != nil {
		d, _ = s.Init.(*Define)
	} else if n >= 2 {
		d, _ = list[n-2].(*Define)
		from = n - 2
	}
	if d == nil || len(d.Values) != 1 || d.Redeclare != nil || len(d.Vars) != len(t.results) || len(ret.Values) != len(d.Vars) || len(inner.Values) != len(d.Vars) {
		return nil, 0
	}
	last := len(d.Vars) - 1
	err := d.Vars[last]
	cond, ok := s.Cond.(*Binary)
	if !ok || err == nil || cond.Op != "!=" || !isRef(cond.L, err) || !isNil(cond.R) || !isRef(inner.Values[last], err) || !isNil(ret.Values[last]) {
		return nil, 0
	}
	if t.use.mentions(err) != 2 || !Identical(err.Type, Error) || !Identical(t.results[last], Error) {
		return nil, 0
	}
	for i, v := range d.Vars[:last] {
		if v == nil || !isRef(ret.Values[i], v) || t.use.mentions(v) != 1+mentionsIn(inner.Values[i], v) || !IsPure(inner.Values[i]) || !Identical(v.Type, t.results[i]) {
			return nil, 0
		}
	}
	if last > 0 && !Identical(d.Values[0].Type(), &Tuple{t.results}) || last == 0 && !Identical(d.Values[0].Type(), Error) {
		return nil, 0
	}
	return d.Values[0], from
}

// lastError is the assignment in the head of an if that only hands an error on, where the function returns just that.
func (t *tidier) lastError(s *If, inner, ret *Return) *Define {
	d, ok := s.Init.(*Define)
	if !ok || len(t.results) != 1 || len(ret.Values) != 1 || len(inner.Values) != 1 || d.Redeclare != nil {
		return nil
	}
	last := len(d.Vars) - 1
	err := d.Vars[last]
	cond, ok := s.Cond.(*Binary)
	if !ok || err == nil || last == 0 || !onlyBlanks(d.Vars[:last]) || !Identical(t.results[0], Error) {
		return nil
	}
	if cond.Op != "!=" || !isRef(cond.L, err) || !isNil(cond.R) || !isRef(inner.Values[0], err) || !isNil(ret.Values[0]) || t.use.mentions(err) != 2 {
		return nil
	}
	return d
}

func isRef(e Expr, v *Var) bool {
	r, ok := e.(*Ref)
	return ok && r.Var == v
}

// boolReturn is the condition that the two returns of true and false come to.
func boolReturn(s *If, inner, ret *Return) Expr {
	if s.Init != nil || len(inner.Values) != 1 || len(ret.Values) != 1 || !Identical(s.Cond.Type(), Bool) {
		return nil
	}
	switch {
	case isLit(inner.Values[0], "true") && isLit(ret.Values[0], "false"):
		return s.Cond
	case isLit(inner.Values[0], "false") && isLit(ret.Values[0], "true"):
		return negate(s.Cond)
	}
	return nil
}
