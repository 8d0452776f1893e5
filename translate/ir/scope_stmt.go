package ir

func (v *scopeVisitor) stmts(list []Stmt) {
	for _, s := range list {
		v.stmt(s)
	}
}

// stmt visits one statement; the scopes it opens are those of Go's specification.
func (v *scopeVisitor) stmt(s Stmt) {
	switch s := s.(type) {
	case *Define:
		ExprSlots(s, func(e *Expr) { v.expr(*e) })
		for i, x := range s.Vars {
			v.defined(x, s.Redeclare != nil && s.Redeclare[i])
		}
	case *VarDecl:
		if s.Value == nil || !InferredType(s.Var.Type, s.Value) {
			v.typ(s.Var.Type)
		}
		v.expr(s.Value)
		v.declares(s.Var)
	case *If:
		v.ifStmt(s)
	case *For:
		v.labelled(s.Label)
		v.open()
		if s.Init != nil {
			v.stmt(s.Init)
		}
		v.expr(s.Cond)
		v.scope(s.Body)
		if s.Post != nil {
			v.stmt(s.Post)
		}
		v.close()
	case *Range:
		v.labelled(s.Label)
		v.expr(s.X)
		v.open()
		v.defined(s.Key, s.Assign)
		v.defined(s.Value, s.Assign)
		v.scope(s.Body)
		v.close()
	case *Block:
		v.scope(s.Body)
	case *Switch:
		v.switchStmt(s)
	case *TypeSwitch:
		v.typeSwitch(s)
	case *LocalType:
		v.declares(s.Decl)
		v.typeDecl(s.Decl)
	default:
		ExprSlots(s, func(e *Expr) { v.expr(*e) })
	}
}

func (v *scopeVisitor) defined(x *Var, exists bool) {
	switch {
	case x == nil:
	case exists:
		v.uses(x)
	default:
		v.declares(x)
	}
}

func (v *scopeVisitor) labelled(l *Label) {
	if l != nil && v.label != nil {
		v.label(l)
	}
}

func (v *scopeVisitor) ifStmt(s *If) {
	v.open()
	if s.Init != nil {
		v.stmt(s.Init)
	}
	v.expr(s.Cond)
	v.scope(s.Then)
	v.scope(s.Else)
	v.close()
}

func (v *scopeVisitor) switchStmt(s *Switch) {
	v.labelled(s.Label)
	v.open()
	if s.Init != nil {
		v.stmt(s.Init)
	}
	v.expr(s.Tag)
	for _, c := range s.Cases {
		for _, x := range c.Values {
			v.expr(x)
		}
		v.scope(c.Body)
	}
	v.close()
}

func (v *scopeVisitor) typeSwitch(s *TypeSwitch) {
	v.labelled(s.Label)
	v.expr(s.X)
	v.open()
	group := &bindGroup{}
	for _, c := range s.Cases {
		if c.Bind != nil {
			group.vars = append(group.vars, c.Bind)
		}
	}
	if len(group.vars) > 0 {
		v.declares(group)
	}
	for _, c := range s.Cases {
		for _, t := range c.Types {
			if t != UntypedNil {
				v.typ(t)
			}
		}
		v.scope(c.Body)
	}
	v.close()
}
