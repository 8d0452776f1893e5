package ir

// mergeCopies gives a value its final variable at once, where a temporary only hands it on.
//
//	x, err := f(); if err != nil { … }; y := x  =>  y, err := f(); if err != nil { … }
//	x := f(); return x                          =>  return f()
func (t *tidier) mergeCopies(list []Stmt) []Stmt {
	for i := 1; i < len(list); i++ {
		switch s := list[i].(type) {
		case *Define:
			if from := t.copied(s); from != nil {
				if j := definition(list[:i], from); j >= 0 && t.moveTo(list[j].(*Define), s, from) {
					list = append(list[:i], list[i+1:]...)
					i--
				}
			}
		case *Return:
			if d, ok := list[i-1].(*Define); ok && t.returned(d, s) {
				s.Values[0], s.Lead, s.Blank, t.changed = d.Values[0], d.Lead, d.Blank, true
				if s.Trail == "" {
					s.Trail = d.Trail
				}
				list = append(list[:i-1], list[i:]...)
				i--
			}
		}
	}
	return list
}

// copied is the variable that y := x takes over, if that is all it is there for.
func (t *tidier) copied(s *Define) *Var {
	if len(s.Vars) != 1 || len(s.Values) != 1 || s.Vars[0] == nil || s.Redeclare != nil {
		return nil
	}
	r, ok := s.Values[0].(*Ref)
	if !ok || !t.use.local[r.Var] || t.use.mentions(r.Var) != 1 || t.use.captured[r.Var] || !Identical(r.Var.Type, s.Vars[0].Type) {
		return nil
	}
	return r.Var
}

// definition finds the := that declares v in the list.
func definition(list []Stmt, v *Var) int {
	for i := len(list) - 1; i >= 0; i-- {
		if d, ok := list[i].(*Define); ok {
			for k, x := range d.Vars {
				if x == v && !(d.Redeclare != nil && d.Redeclare[k]) {
					return i
				}
			}
		}
	}
	return -1
}

// moveTo makes d declare what the copy declared; the copy's comments go with it, if there is room.
func (t *tidier) moveTo(d, copied *Define, from *Var) bool {
	if len(copied.Lead) > 0 && len(d.Lead) > 0 || copied.Trail != "" && d.Trail != "" {
		return false
	}
	for i, v := range d.Vars {
		if v == from {
			d.Vars[i] = copied.Vars[0]
		}
	}
	if len(copied.Lead) > 0 {
		d.Lead = copied.Lead
	}
	if copied.Trail != "" {
		d.Trail = copied.Trail
	}
	d.Blank = d.Blank || copied.Blank && len(d.Lead) > 0
	t.changed = true
	return true
}

// returned reports whether the return does nothing but hand on the value just defined.
func (t *tidier) returned(d *Define, s *Return) bool {
	if len(d.Vars) != 1 || d.Redeclare != nil || len(s.Values) == 0 || len(s.Lead) > 0 || s.Trail != "" && d.Trail != "" || IsTuple(d.Values[0].Type()) {
		return false
	}
	v := d.Vars[0]
	if v == nil || !isRef(s.Values[0], v) || t.use.mentions(v) != 1 || t.use.captured[v] {
		return false
	}
	for _, rest := range s.Values[1:] {
		if !IsPure(rest) {
			return false
		}
	}
	return len(t.named) == 0
}

// unpackCalls: pair := f(); a, b := pair.Unpack()  =>  a, b := f().Unpack()
func (t *tidier) unpackCalls(list []Stmt) []Stmt {
	for i := 0; i+1 < len(list); i++ {
		d, ok := list[i].(*Define)
		next, okNext := list[i+1].(*Define)
		if !ok || !okNext || len(d.Vars) != 1 || d.Vars[0] == nil || len(d.Values) != 1 || len(next.Values) != 1 || t.use.mentions(d.Vars[0]) != 1 {
			continue
		}
		call, ok := next.Values[0].(*Call)
		if !ok || len(call.Args) > 0 || len(next.Lead) > 0 || d.Trail != "" && next.Trail != "" {
			continue
		}
		sel, ok := call.Fun.(*Select)
		if !ok || sel.Name != "Unpack" || !isRef(sel.X, d.Vars[0]) {
			continue
		}
		sel.X = d.Values[0]
		trail := next.Trail
		next.Meta = d.Meta
		if trail != "" {
			next.Trail = trail
		}
		t.changed = true
		list = append(list[:i], list[i+1:]...)
	}
	return list
}
