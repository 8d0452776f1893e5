package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// block writes { body }, the comment trail behind the brace.
func (r *renderer) block(body []ir.Stmt, trail string) *jen.Statement {
	open := "{"
	if trail != "" {
		open += " " + commentLine(trail)
	}
	r.indent++
	list := r.stmts(body)
	r.indent--
	if trail != "" && len(list) == 0 {
		list = []jen.Code{jen.Line()}
	}
	return jen.Custom(jen.Options{Open: open, Close: "}", Multi: true}, list...)
}

// stmts writes statements with the comments and blank lines around them.
func (r *renderer) stmts(list []ir.Stmt) []jen.Code {
	var out []jen.Code
	for i, s := range list {
		info := s.Info()
		if info.Blank && i > 0 {
			out = append(out, jen.Line())
		}
		out = append(out, comments(info.Lead)...)
		if _, ok := s.(*ir.CommentStmt); ok {
			continue
		}
		out = append(out, r.stmt(s)...)
	}
	return out
}

// stmt writes one statement.
func (r *renderer) stmt(s ir.Stmt) []jen.Code {
	trail := s.Info().Trail
	switch s := s.(type) {
	case *ir.If:
		return one(r.ifStmt(s))
	case *ir.For:
		return one(label(s.Label).Add(r.forStmt(s)))
	case *ir.Range:
		return one(label(s.Label).Add(r.rangeStmt(s)))
	case *ir.Switch:
		return one(label(s.Label).Add(r.switchStmt(s)))
	case *ir.TypeSwitch:
		return one(label(s.Label).Add(r.typeSwitch(s)))
	case *ir.Block:
		return one(r.block(s.Body, trail))
	case *ir.LocalType:
		return r.typeDecl(s.Decl)
	}
	return one(trailing(r.simple(s, 0), trail))
}

func one(s *jen.Statement) []jen.Code { return []jen.Code{s} }

// label writes L: on a line of its own.
func label(l *ir.Label) *jen.Statement {
	s := &jen.Statement{}
	if l != nil {
		s.Id(l.GoName()).Op(":").Line()
	}
	return s
}

// simple writes a statement without blocks, in a line where used columns are taken already.
func (r *renderer) simple(s ir.Stmt, used int) *jen.Statement {
	switch s := s.(type) {
	case *ir.Define:
		names := make([]jen.Code, len(s.Vars))
		used += 2 * len(s.Vars)
		for i, v := range s.Vars {
			names[i] = jen.Id(varName(v))
			used += len(varName(v))
		}
		return jen.List(names...).Op(":=").Add(r.list(s.Values, used+3))
	case *ir.VarDecl:
		return jen.Var().Add(r.spec(s.Var, s.Value, used+4))
	case *ir.Assign:
		return r.assign(s, used)
	case *ir.IncDec:
		return r.expr(s.X, wide).Op(s.Op)
	case *ir.ExprStmt:
		return r.expr(s.X, r.room(used))
	case *ir.Return:
		if len(s.Values) == 0 {
			return jen.Return()
		}
		return jen.Return().Add(r.list(s.Values, used+len("return ")))
	case *ir.Branch:
		b := jen.Id(s.Tok)
		if s.Label != nil {
			b.Id(s.Label.GoName())
		}
		return b
	case *ir.Defer:
		return jen.Defer().Add(r.expr(s.Call, r.room(used+6)))
	case *ir.Go:
		return jen.Go().Add(r.expr(s.Call, r.room(used+3)))
	}
	panic("emit: no statement")
}

func (r *renderer) assign(s *ir.Assign, used int) *jen.Statement {
	targets := make([]jen.Code, len(s.Targets))
	for i, t := range s.Targets {
		targets[i] = r.expr(t, wide)
		used += ir.Width(t) + 2
	}
	return jen.List(targets...).Op(s.Op).Add(r.list(s.Values, used+len(s.Op)))
}

// list writes values behind used columns; what does not fit is broken where it is longest.
func (r *renderer) list(values []ir.Expr, used int) *jen.Statement {
	room, longest := r.room(used), 0
	for i, v := range values {
		room -= ir.Width(v)
		if ir.Width(v) > ir.Width(values[longest]) {
			longest = i
		}
	}
	room -= 2 * (len(values) - 1)
	out := make([]jen.Code, len(values))
	for i, v := range values {
		own := wide
		if i == longest {
			own = room + ir.Width(v)
		}
		out[i] = r.expr(v, own)
	}
	return jen.List(out...)
}
