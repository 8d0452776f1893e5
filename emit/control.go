package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// head writes f's result as part of a statement's head, where composite literals need parentheses.
func (r *renderer) head(f func() *jen.Statement) *jen.Statement {
	r.header = true
	s := f()
	r.header = false
	return s
}

// ifStmt writes if init; cond { … } else …, chains of else if flat.
func (r *renderer) ifStmt(s *ir.If) *jen.Statement {
	out := jen.If().Add(r.head(func() *jen.Statement { return r.ifHead(s) }))
	out.Add(r.block(s.Then, s.Trail))
	if len(s.Else) == 0 {
		return out
	}
	if next, ok := s.Else[0].(*ir.If); ok && len(s.Else) == 1 {
		return out.Else().Add(r.ifStmt(withLead(next)))
	}
	return out.Else().Add(r.block(s.Else, ""))
}

// withLead moves the comments above an else-if into its block, the nearest place that Go has for them.
func withLead(s *ir.If) *ir.If {
	if len(s.Lead) == 0 {
		return s
	}
	c := *s
	c.Then = append([]ir.Stmt{&ir.CommentStmt{Meta: ir.Meta{Lead: s.Lead}}}, s.Then...)
	return &c
}

func (r *renderer) ifHead(s *ir.If) *jen.Statement {
	const used = len("if ") + len(" {")
	if s.Init == nil {
		return r.expr(s.Cond, r.room(used))
	}
	return r.simple(s.Init, used+ir.Width(s.Cond)+2).Op(";").Add(r.expr(s.Cond, wide))
}

// forStmt writes for { }, for cond { } and for init; cond; post { }.
func (r *renderer) forStmt(s *ir.For) *jen.Statement {
	out := jen.For()
	switch {
	case s.Init != nil || s.Post != nil:
		out.Add(r.head(func() *jen.Statement { return r.clauses(s) }))
	case s.Cond != nil:
		out.Add(r.head(func() *jen.Statement { return r.expr(s.Cond, r.room(len("for  {"))) }))
	}
	return out.Add(r.block(s.Body, s.Trail))
}

func (r *renderer) clauses(s *ir.For) *jen.Statement {
	out := &jen.Statement{}
	if s.Init != nil {
		out.Add(r.simple(s.Init, 0))
	}
	out.Op(";")
	if s.Cond != nil {
		out.Add(r.expr(s.Cond, wide))
	}
	out.Op(";")
	if s.Post != nil {
		out.Add(r.simple(s.Post, 0))
	}
	return out
}

// rangeStmt writes for k, v := range x { }, without the variables nobody asked for.
func (r *renderer) rangeStmt(s *ir.Range) *jen.Statement {
	used := len("for range  {")
	out := jen.For()
	op := ":="
	if s.Assign {
		op = "="
	}
	switch {
	case s.Value != nil:
		out.List(jen.Id(varName(s.Key)), jen.Id(s.Value.GoName())).Op(op)
		used += len(varName(s.Key)) + len(s.Value.GoName()) + 6
	case s.Key != nil:
		out.Id(s.Key.GoName()).Op(op)
		used += len(s.Key.GoName()) + 4
	}
	out.Range().Add(r.head(func() *jen.Statement { return r.expr(s.X, r.room(used)) }))
	return out.Add(r.block(s.Body, s.Trail))
}

// switchStmt writes switch init; tag { cases }.
func (r *renderer) switchStmt(s *ir.Switch) *jen.Statement {
	out := jen.Id("switch").Add(r.head(func() *jen.Statement {
		h := &jen.Statement{}
		if s.Init != nil {
			h.Add(r.simple(s.Init, len("switch  {"))).Op(";")
		}
		if s.Tag != nil {
			h.Add(r.expr(s.Tag, r.room(len("switch  {"))))
		}
		return h
	}))
	var cases []jen.Code
	for i, c := range s.Cases {
		values := make([]jen.Code, len(c.Values))
		for j, v := range c.Values {
			values[j] = r.expr(v, wide)
		}
		cases = append(cases, r.clause(&c.Meta, i == 0, values, c.Body)...)
	}
	return out.Add(caseBlock(s.Trail, cases))
}

// typeSwitch writes switch bind := x.(type) { cases }.
func (r *renderer) typeSwitch(s *ir.TypeSwitch) *jen.Statement {
	out := jen.Id("switch").Add(r.head(func() *jen.Statement {
		h := &jen.Statement{}
		for _, c := range s.Cases {
			if c.Bind != nil {
				h.Id(c.Bind.GoName()).Op(":=")
				break
			}
		}
		return h.Add(r.operand(s.X, precPrimary, wide)).Assert(jen.Id("type"))
	}))
	var cases []jen.Code
	for i, c := range s.Cases {
		types := make([]jen.Code, len(c.Types))
		for j, t := range c.Types {
			if t == ir.UntypedNil {
				types[j] = jen.Nil()
			} else {
				types[j] = r.typ(t)
			}
		}
		cases = append(cases, r.clause(&c.Meta, i == 0, types, c.Body)...)
	}
	return out.Add(caseBlock(s.Trail, cases))
}

// clause writes case values: body; without values it is the default.
func (r *renderer) clause(info *ir.Meta, first bool, values []jen.Code, body []ir.Stmt) []jen.Code {
	var out []jen.Code
	if info.Blank && !first {
		out = append(out, jen.Line())
	}
	out = append(out, comments(info.Lead)...)
	s := &jen.Statement{}
	if len(values) == 0 {
		s.Id("default")
	} else {
		s.Id("case").List(values...)
	}
	open := ":"
	if info.Trail != "" {
		open += " " + commentLine(info.Trail)
	}
	r.indent++
	list := r.stmts(body)
	r.indent--
	return append(out, s.Custom(jen.Options{Open: open, Multi: true}, list...))
}

func caseBlock(trail string, cases []jen.Code) *jen.Statement {
	open := "{"
	if trail != "" {
		open += " " + commentLine(trail)
	}
	return jen.Custom(jen.Options{Open: open, Close: "}", Multi: true}, cases...)
}
