package ir

import "fmt"

// stmt checks one statement; errors name its position.
func (c *checker) stmt(s Stmt) {
	c.once(s)
	if p := s.Info().Pos; p.Line > 0 {
		c.pos = p
	}
	switch s := s.(type) {
	case *Define:
		c.define(s)
	case *VarDecl:
		if s.Value != nil {
			c.value(s.Value)
		}
		c.declare(s.Var)
		if s.Value != nil {
			c.assignable(s.Value, s.Var.Type, "variable "+s.Var.GoName())
		}
	case *Assign:
		c.assign(s)
	case *ExprStmt:
		c.expr(s.X)
	case *If:
		c.open()
		if s.Init != nil {
			c.stmt(s.Init)
		}
		c.condition(s.Cond)
		c.block(s.Then)
		c.block(s.Else)
		c.close()
	case *For:
		c.forStmt(s)
	case *Range:
		c.rangeStmt(s)
	case *Return:
		c.returns(s)
	case *Block:
		c.block(s.Body)
	case *Switch:
		c.switchStmt(s)
	case *TypeSwitch:
		c.typeSwitch(s)
	case *Branch:
		c.branch(s)
	case *Defer:
		c.deferred(s.Call)
	case *Go:
		c.deferred(s.Call)
	case *IncDec:
		c.value(s.X)
	}
}

func (c *checker) condition(e Expr) {
	c.value(e)
	if e != nil && e.Type() != nil && !Identical(e.Type(), Bool) {
		c.errorf("condition %s of type %s", PrintExpr(e), e.Type())
	}
}

func (c *checker) deferred(e Expr) {
	c.expr(e)
	if _, ok := e.(*Call); !ok {
		c.errorf("defer or go of %T", e)
	}
}

func (c *checker) define(s *Define) {
	c.exprs(s.Values)
	if s.Redeclare != nil && len(s.Redeclare) != len(s.Vars) {
		c.errorf("Redeclare does not match Vars")
		return
	}
	for i, v := range s.Vars {
		if s.Redeclare != nil && s.Redeclare[i] {
			if v == nil || !c.scopes[len(c.scopes)-1][v] {
				c.errorf("redeclaration of %s outside its own scope", nameOf(v))
			}
			continue
		}
		c.declare(v)
	}
	types := make([]Type, len(s.Vars))
	for i, v := range s.Vars {
		if v != nil {
			types[i] = v.Type
		}
	}
	c.pairs(types, s.Values)
}

// pairs checks values against the types of their places (nil: blank), one each or one call with several results.
func (c *checker) pairs(places []Type, values []Expr) {
	if len(values) == 1 && len(places) != 1 {
		tuple, ok := values[0].Type().(*Tuple)
		if !ok || len(tuple.Elems) != len(places) {
			c.errorf("%d places for %s of type %s", len(places), PrintExpr(values[0]), values[0].Type())
			return
		}
		for i, t := range places {
			if t != nil && !typeFits(tuple.Elems[i], t) {
				c.errorf("place %d of type %s gets %s", i+1, t, tuple.Elems[i])
			}
		}
		return
	}
	if len(values) != len(places) {
		c.errorf("%d places for %d values", len(places), len(values))
		return
	}
	for i, v := range values {
		if v == nil {
			c.errorf("missing value")
			continue
		}
		if IsTuple(v.Type()) {
			c.errorf("%s gives %s where one value is needed", PrintExpr(v), v.Type())
		}
		c.assignable(v, places[i], fmt.Sprintf("place %d", i+1))
	}
}

func (c *checker) assign(s *Assign) {
	c.exprs(s.Targets)
	c.exprs(s.Values)
	types := make([]Type, len(s.Targets))
	for i, t := range s.Targets {
		if t != nil {
			types[i] = t.Type()
		}
		switch t.(type) {
		case nil, *Ref, *Select, *Index, *Deref:
		default:
			c.errorf("assignment to %s", PrintExpr(t))
		}
	}
	if s.Op != "=" && (len(s.Targets) != 1 || len(s.Values) != 1) {
		c.errorf("%s with several places", s.Op)
	}
	if s.Op != "<<=" && s.Op != ">>=" {
		c.pairs(types, s.Values)
	}
}

func (c *checker) forStmt(s *For) {
	c.open()
	if s.Init != nil {
		c.stmt(s.Init)
	}
	if s.Cond != nil {
		c.condition(s.Cond)
	}
	c.labelled(s.Label, func() { c.block(s.Body) })
	if s.Post != nil {
		c.stmt(s.Post)
	}
	c.close()
}

func (c *checker) rangeStmt(s *Range) {
	c.value(s.X)
	c.open()
	for _, v := range []*Var{s.Key, s.Value} {
		switch {
		case v == nil:
		case s.Assign:
			c.used(v)
		default:
			c.declare(v)
		}
	}
	key, value := rangeTypes(s.X.Type())
	if s.Key != nil && key != nil && !typeFits(key, s.Key.Type) {
		c.errorf("range key of type %s gets %s", s.Key.Type, key)
	}
	if s.Value != nil && value != nil && !typeFits(value, s.Value.Type) {
		c.errorf("range value of type %s gets %s", s.Value.Type, value)
	}
	c.labelled(s.Label, func() { c.block(s.Body) })
	c.close()
}

// rangeTypes are the types that range over t gives, as far as t tells.
func rangeTypes(t Type) (key, value Type) {
	switch t := t.(type) {
	case *Slice:
		return Int, t.Elem
	case *Map:
		return t.Key, t.Elem
	case *Chan:
		return t.Elem, nil
	case *Basic:
		if t.Name == "string" {
			return Int, Rune
		}
		return t, nil
	case *Named:
		if t.Pkg == "iter" && len(t.Args) > 0 {
			if len(t.Args) > 1 {
				return t.Args[0], t.Args[1]
			}
			return t.Args[0], nil
		}
	}
	return nil, nil
}

func (c *checker) returns(s *Return) {
	c.exprs(s.Values)
	if len(s.Values) == 0 {
		return // also with named results
	}
	if len(s.Values) == 1 && len(c.results) == 1 || len(s.Values) == len(c.results) || len(s.Values) == 1 {
		c.pairs(c.results, s.Values)
		return
	}
	c.errorf("%d values returned for %d results", len(s.Values), len(c.results))
}

func (c *checker) switchStmt(s *Switch) {
	c.open()
	if s.Init != nil {
		c.stmt(s.Init)
	}
	if s.Tag != nil {
		c.value(s.Tag)
	}
	c.labelled(s.Label, func() {
		for _, k := range s.Cases {
			c.once(k)
			for _, v := range k.Values {
				if s.Tag == nil {
					c.condition(v)
				} else {
					c.value(v)
				}
			}
			c.block(k.Body)
		}
	})
	c.close()
}

func (c *checker) typeSwitch(s *TypeSwitch) {
	c.value(s.X)
	if s.X != nil && s.X.Type() != nil && !IsInterface(s.X.Type()) {
		c.errorf("type switch over %s", s.X.Type())
	}
	prefer := ""
	c.labelled(s.Label, func() {
		for _, k := range s.Cases {
			c.once(k)
			c.open()
			if k.Bind != nil {
				c.declare(k.Bind)
				if prefer != "" && prefer != k.Bind.Prefer {
					c.errorf("clauses of a type switch bind %s and %s", prefer, k.Bind.Prefer)
				}
				prefer = k.Bind.Prefer
			}
			c.stmts(k.Body)
			c.close()
		}
	})
}

func (c *checker) labelled(l *Label, body func()) {
	c.labels = append(c.labels, l)
	body()
	c.labels = c.labels[:len(c.labels)-1]
}

func (c *checker) branch(s *Branch) {
	if s.Label == nil {
		if len(c.labels) == 0 && s.Tok != "fallthrough" {
			c.errorf("%s outside a loop", s.Tok)
		}
		return
	}
	for _, l := range c.labels {
		if l == s.Label {
			return
		}
	}
	c.errorf("%s to label %s of no enclosing statement", s.Tok, s.Label.GoName())
}
