package ir

// Terminates reports whether the list ends in a terminating statement, as Go's specification defines it.
func Terminates(list []Stmt) bool {
	for i := len(list) - 1; i >= 0; i-- {
		if _, ok := list[i].(*CommentStmt); !ok {
			return terminating(list[i])
		}
	}
	return false
}

func terminating(s Stmt) bool {
	switch s := s.(type) {
	case *Return:
		return true
	case *Branch:
		return s.Tok == "goto"
	case *ExprStmt:
		return isPanic(s.X)
	case *Block:
		return Terminates(s.Body)
	case *If:
		return len(s.Else) > 0 && Terminates(s.Then) && Terminates(s.Else)
	case *For:
		return s.Cond == nil && !breaks(s.Body, s.Label, true)
	case *Switch:
		hasDefault := false
		for _, c := range s.Cases {
			hasDefault = hasDefault || len(c.Values) == 0
			if !Terminates(c.Body) || breaks(c.Body, s.Label, true) {
				return false
			}
		}
		return hasDefault
	case *TypeSwitch:
		hasDefault := false
		for _, c := range s.Cases {
			hasDefault = hasDefault || len(c.Types) == 0
			if !Terminates(c.Body) || breaks(c.Body, s.Label, true) {
				return false
			}
		}
		return hasDefault
	}
	return false
}

// isPanic reports whether e is a call of panic.
func isPanic(e Expr) bool {
	call, ok := e.(*Call)
	if !ok {
		return false
	}
	b, ok := call.Fun.(*Builtin)
	return ok && b.Name == "panic"
}

// breaks reports whether the list breaks out of the statement labelled l that it stands in; implicit says that an
// unlabelled break does too.
func breaks(list []Stmt, l *Label, implicit bool) bool {
	for _, s := range list {
		if b, ok := s.(*Branch); ok && b.Tok == "break" && (b.Label == nil && implicit || b.Label != nil && b.Label == l) {
			return true
		}
		inner := implicit
		switch s.(type) {
		case *For, *Range, *Switch, *TypeSwitch:
			inner = false
		}
		found := false
		Bodies(s, func(body *[]Stmt) { found = found || breaks(*body, l, inner) })
		if found {
			return true
		}
	}
	return false
}

// leaves reports whether control never goes past s: terminating statements, break and continue.
func leaves(s Stmt) bool {
	switch s := s.(type) {
	case *Branch:
		return true
	case *If:
		return len(s.Else) > 0 && listLeaves(s.Then) && listLeaves(s.Else)
	case *Block:
		return listLeaves(s.Body)
	}
	return terminating(s)
}

func listLeaves(list []Stmt) bool {
	for i := len(list) - 1; i >= 0; i-- {
		if _, ok := list[i].(*CommentStmt); !ok {
			return leaves(list[i])
		}
	}
	return false
}

// cutUnreachable: return x; f()  =>  return x. Comments stay.
func (t *tidier) cutUnreachable(list []Stmt) []Stmt {
	for i, s := range list {
		if !leaves(s) {
			continue
		}
		out := list[: i+1 : i+1]
		for _, rest := range list[i+1:] {
			if _, ok := rest.(*CommentStmt); ok {
				out = append(out, rest)
			} else {
				out = append(out, t.drop(rest)...)
			}
		}
		return out
	}
	return list
}

// ending settles how a function body ends.
//
//	func f() { …; return }    =>  func f() { … }
//	func f() T { for c { } }  =>  func f() T { for c { }; panic("unreachable") }
func (t *tidier) ending(body *[]Stmt, results []Type) {
	list := *body
	if len(results) > 0 {
		if !Terminates(list) {
			*body = append(list, Do(CallBuiltin("panic", NoResult, StringLit("unreachable"))))
			t.changed = true
		}
		return
	}
	if n := len(list); n > 0 {
		if r, ok := list[n-1].(*Return); ok && len(r.Values) == 0 {
			*body = append(list[:n-1:n-1], t.drop(r)...)
		}
	}
}

// dropLastBreak: case x: f(); break  =>  case x: f()
func (t *tidier) dropLastBreak(body *[]Stmt) {
	list := *body
	if n := len(list); n > 0 {
		if b, ok := list[n-1].(*Branch); ok && b.Tok == "break" && b.Label == nil {
			*body = append(list[:n-1:n-1], t.drop(b)...)
		}
	}
}

// branch: continue L  =>  continue, where L is the innermost loop anyway.
func (t *tidier) branch(s *Branch) {
	if s.Label == nil || s.Tok == "goto" {
		return
	}
	for i := len(t.loops) - 1; i >= 0; i-- {
		if s.Tok == "break" || t.inLoop[i] {
			if t.loops[i] == s.Label {
				s.Label, t.changed = nil, true
			}
			return
		}
	}
}

// dropLabel: L: for { }  =>  for { }  where nothing branches to L.
func (t *tidier) dropLabel(l **Label) {
	if *l != nil && t.use.labels[*l] == 0 {
		*l, t.changed = nil, true
	}
}

// block: { f() }  =>  f()  where the block declares nothing, or nothing comes behind it.
func (t *tidier) block(s *Block) []Stmt {
	last := len(s.Body) > 0 && terminating(s.Body[len(s.Body)-1])
	for _, x := range s.Body {
		if _, local := x.(*LocalType); local || !last && len(declaredBy(x)) > 0 {
			return []Stmt{s}
		}
	}
	t.changed = true
	if len(s.Body) == 0 {
		return t.drop(s)
	}
	first := s.Body[0].Info()
	first.Lead = append(s.Lead[:len(s.Lead):len(s.Lead)], first.Lead...)
	first.Blank = first.Blank || s.Blank
	return s.Body
}
