package emittest

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// block reads a block; comments in front of its brace become a statement of their own.
func (r *reader) block(b *ast.BlockStmt) []ir.Stmt {
	return append(r.stmts(b.List), r.closing(b.Rbrace, len(b.List) > 0)...)
}

// closing collects the comments above a closing brace.
func (r *reader) closing(brace token.Pos, after bool) []ir.Stmt {
	above := r.fset.Position(brace).Line - 1
	c := &ir.CommentStmt{}
	for ; strings.HasPrefix(strings.TrimSpace(r.src[above-1]), "//"); above-- {
		c.Lead = append([]string{r.comments[above]}, c.Lead...)
	}
	if len(c.Lead) == 0 {
		return nil
	}
	c.Blank = after && strings.TrimSpace(r.src[above-1]) == ""
	return []ir.Stmt{c}
}

func (r *reader) stmts(list []ast.Stmt) []ir.Stmt {
	var out []ir.Stmt
	for i, s := range list {
		st := r.stmt(s)
		if _, empty := s.(*ast.EmptyStmt); empty {
			continue
		}
		*st.Info() = r.meta(s)
		if i == 0 {
			st.Info().Blank = false
		}
		out = append(out, st)
	}
	return out
}

// stmt reads one statement.
func (r *reader) stmt(s ast.Stmt) ir.Stmt {
	switch s := s.(type) {
	case nil:
		return nil
	case *ast.AssignStmt:
		return r.assign(s)
	case *ast.DeclStmt:
		return r.declStmt(s.Decl.(*ast.GenDecl))
	case *ast.IncDecStmt:
		return &ir.IncDec{X: r.expr(s.X), Op: s.Tok.String()}
	case *ast.ExprStmt:
		return ir.Do(r.expr(s.X))
	case *ast.IfStmt:
		return r.ifStmt(s)
	case *ast.ForStmt:
		return &ir.For{Init: r.optional(s.Init), Cond: r.expr(s.Cond), Post: r.optional(s.Post), Body: r.block(s.Body)}
	case *ast.RangeStmt:
		return r.rangeStmt(s)
	case *ast.ReturnStmt:
		return ir.Ret(r.exprs(s.Results)...)
	case *ast.BlockStmt:
		return &ir.Block{Body: r.block(s)}
	case *ast.SwitchStmt:
		return r.switchStmt(s)
	case *ast.TypeSwitchStmt:
		return r.typeSwitch(s)
	case *ast.BranchStmt:
		return r.branch(s)
	case *ast.DeferStmt:
		return &ir.Defer{Call: r.expr(s.Call)}
	case *ast.GoStmt:
		return &ir.Go{Call: r.expr(s.Call)}
	case *ast.LabeledStmt:
		return r.labelled(s)
	case *ast.EmptyStmt:
		return &ir.CommentStmt{}
	}
	r.fail(s)
	return nil
}

func (r *reader) optional(s ast.Stmt) ir.Stmt {
	if s == nil {
		return nil
	}
	return r.stmt(s)
}

func (r *reader) assign(s *ast.AssignStmt) ir.Stmt {
	if s.Tok != token.DEFINE {
		return &ir.Assign{Targets: r.exprs(s.Lhs), Op: s.Tok.String(), Values: r.exprs(s.Rhs)}
	}
	d := &ir.Define{Values: r.exprs(s.Rhs)}
	again := make([]bool, len(s.Lhs))
	redeclares := false
	for i, l := range s.Lhs {
		id := l.(*ast.Ident)
		v, exists := r.defined(id)
		d.Vars = append(d.Vars, v)
		again[i] = exists
		redeclares = redeclares || exists
	}
	if redeclares {
		d.Redeclare = again
	}
	return d
}

// defined is the variable that id declares, or uses if it exists.
func (r *reader) defined(id *ast.Ident) (v *ir.Var, exists bool) {
	if id == nil || id.Name == "_" {
		return nil, false
	}
	if obj := r.info.Defs[id]; obj != nil {
		return r.variable(obj), false
	}
	return r.variable(r.info.Uses[id]), true
}

func (r *reader) declStmt(d *ast.GenDecl) ir.Stmt {
	if spec, ok := d.Specs[0].(*ast.TypeSpec); ok {
		r.announce(spec)
		return &ir.LocalType{Decl: r.typeDecl(d)}
	}
	spec := d.Specs[0].(*ast.ValueSpec)
	v := &ir.VarDecl{Var: r.variable(r.info.Defs[spec.Names[0]])}
	if len(spec.Values) > 0 {
		v.Value = r.expr(spec.Values[0])
	}
	return v
}

func (r *reader) ifStmt(s *ast.IfStmt) ir.Stmt {
	out := &ir.If{Init: r.optional(s.Init), Cond: r.expr(s.Cond), Then: r.block(s.Body)}
	switch e := s.Else.(type) {
	case *ast.BlockStmt:
		out.Else = r.block(e)
	case *ast.IfStmt:
		next := r.ifStmt(e)
		next.Info().Trail = r.meta(e).Trail
		next.Info().Pos = r.meta(e).Pos
		out.Else = []ir.Stmt{next}
	}
	return out
}

func (r *reader) rangeStmt(s *ast.RangeStmt) ir.Stmt {
	out := &ir.Range{X: r.expr(s.X)}
	if id, ok := s.Key.(*ast.Ident); ok {
		out.Key, out.Assign = r.defined(id)
	}
	if id, ok := s.Value.(*ast.Ident); ok {
		var exists bool
		out.Value, exists = r.defined(id)
		out.Assign = out.Assign || exists
	}
	out.Body = r.block(s.Body)
	return out
}

func (r *reader) switchStmt(s *ast.SwitchStmt) ir.Stmt {
	out := &ir.Switch{Init: r.optional(s.Init), Tag: r.expr(s.Tag)}
	for _, c := range s.Body.List {
		clause := c.(*ast.CaseClause)
		out.Cases = append(out.Cases, &ir.Case{Meta: r.meta(c), Values: r.exprs(clause.List), Body: r.stmts(clause.Body)})
	}
	return out
}

func (r *reader) typeSwitch(s *ast.TypeSwitchStmt) ir.Stmt {
	out := &ir.TypeSwitch{}
	switch a := s.Assign.(type) {
	case *ast.AssignStmt:
		out.X = r.expr(a.Rhs[0].(*ast.TypeAssertExpr).X)
	case *ast.ExprStmt:
		out.X = r.expr(a.X.(*ast.TypeAssertExpr).X)
	}
	for _, c := range s.Body.List {
		clause := c.(*ast.CaseClause)
		tc := &ir.TypeCase{Meta: r.meta(c)}
		for _, t := range clause.List {
			if tv := r.info.Types[t]; tv.IsNil() {
				tc.Types = append(tc.Types, ir.UntypedNil)
			} else {
				tc.Types = append(tc.Types, r.typ(tv.Type))
			}
		}
		if obj, ok := r.info.Implicits[c].(*types.Var); ok {
			tc.Bind = r.variable(obj)
		}
		tc.Body = r.stmts(clause.Body)
		out.Cases = append(out.Cases, tc)
	}
	return out
}

func (r *reader) label(name string) *ir.Label {
	if r.labels[name] == nil {
		r.labels[name] = &ir.Label{Prefer: name}
	}
	return r.labels[name]
}

func (r *reader) branch(s *ast.BranchStmt) ir.Stmt {
	b := &ir.Branch{Tok: s.Tok.String()}
	if s.Label != nil {
		b.Label = r.label(s.Label.Name)
	}
	return b
}

func (r *reader) labelled(s *ast.LabeledStmt) ir.Stmt {
	l, inner := r.label(s.Label.Name), r.stmt(s.Stmt)
	switch x := inner.(type) {
	case *ir.For:
		x.Label = l
	case *ir.Range:
		x.Label = l
	case *ir.Switch:
		x.Label = l
	case *ir.TypeSwitch:
		x.Label = l
	}
	return inner
}
