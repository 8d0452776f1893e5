package ir

import (
	"fmt"
	"strings"
)

// Print writes the program in a compact, Go-like text for tests and debugging: one statement a line, every operation in
// parentheses, no layout.
func Print(p *Program) string {
	w := &printer{}
	for _, f := range p.Files {
		w.line("file %s", f.Name)
		for _, d := range f.Decls {
			w.decl(d)
		}
	}
	return w.b.String()
}

// PrintStmts writes a statement list as Print does.
func PrintStmts(list []Stmt) string {
	w := &printer{}
	w.stmts(list)
	return w.b.String()
}

type printer struct {
	b      strings.Builder
	indent int
}

func (w *printer) line(format string, args ...any) {
	for range w.indent {
		w.b.WriteByte('\t')
	}
	fmt.Fprintf(&w.b, format+"\n", args...)
}

func (w *printer) body(list []Stmt) {
	w.indent++
	w.stmts(list)
	w.indent--
}

func (w *printer) decl(d Decl) {
	switch d := d.(type) {
	case *Func:
		recv := ""
		if d.Recv != nil {
			recv = "(" + d.Recv.GoName() + " " + d.Recv.Type.String() + ") "
		}
		w.line("func %s%s%s", recv, d.GoName(), signatureText(d.Params, d.Results))
		w.body(d.Body)
	case *TypeDecl:
		w.typeDecl(d)
	case *GlobalVar:
		w.line("var %s %s%s", d.Var.GoName(), d.Var.Type, valueText(d.Value))
	case *VarGroup:
		for _, g := range d.Vars {
			w.decl(g)
		}
	}
}

func (w *printer) typeDecl(d *TypeDecl) {
	switch {
	case d.Interface:
		w.line("type %s interface", d.GoName())
	case d.Underlying != nil:
		w.line("type %s %s", d.GoName(), d.Underlying)
	default:
		w.line("type %s struct", d.GoName())
	}
	w.indent++
	for _, f := range d.Fields {
		if f.Embedded {
			w.line("%s", f.Type)
		} else {
			w.line("%s %s", f.GoName(), f.Type)
		}
	}
	for _, m := range d.Methods {
		w.line("%s%s", m.GoName(), m.Sig.sig())
	}
	w.indent--
}

func signatureText(params []*Var, results []Type) string {
	parts := make([]string, len(params))
	for i, p := range params {
		parts[i] = nameOf(p)
		if p != nil {
			parts[i] += " " + p.Type.String()
		}
	}
	s := "(" + strings.Join(parts, ", ") + ")"
	if len(results) > 0 {
		s += " " + joinTypes(results)
	}
	return s
}

func valueText(e Expr) string {
	if e == nil {
		return ""
	}
	return " = " + PrintExpr(e)
}

func nameOf(v *Var) string {
	if v == nil {
		return "_"
	}
	return v.GoName()
}

func (w *printer) stmts(list []Stmt) {
	for _, s := range list {
		for _, c := range s.Info().Lead {
			w.line("// %s", c)
		}
		w.stmt(s)
	}
}

func (w *printer) stmt(s Stmt) {
	trail := ""
	if s.Info().Trail != "" {
		trail = " // " + s.Info().Trail
	}
	switch s := s.(type) {
	case *CommentStmt:
	case *If:
		w.ifStmt(s, "if", trail)
	case *For:
		w.line("%sfor %s; %s; %s%s", labelText(s.Label), simpleText(s.Init), optional(s.Cond), simpleText(s.Post), trail)
		w.body(s.Body)
	case *Range:
		w.line("%sfor %s%s%s", labelText(s.Label), rangeVars(s), PrintExpr(s.X), trail)
		w.body(s.Body)
	case *Block:
		w.line("block%s", trail)
		w.body(s.Body)
	case *Switch:
		w.line("%sswitch %s%s%s", labelText(s.Label), initText(s.Init), optional(s.Tag), trail)
		for _, c := range s.Cases {
			w.line("case %s", exprTexts(c.Values))
			w.body(c.Body)
		}
	case *TypeSwitch:
		w.line("%sswitch %s.(type)%s", labelText(s.Label), PrintExpr(s.X), trail)
		for _, c := range s.Cases {
			w.line("case %s bind %s", joinTypes(c.Types), nameOf(c.Bind))
			w.body(c.Body)
		}
	case *LocalType:
		w.typeDecl(s.Decl)
	default:
		w.line("%s%s", simpleText(s), trail)
	}
}

func (w *printer) ifStmt(s *If, word, trail string) {
	w.line("%s %s%s%s", word, initText(s.Init), PrintExpr(s.Cond), trail)
	w.body(s.Then)
	if len(s.Else) == 0 {
		return
	}
	if next, ok := s.Else[0].(*If); ok && len(s.Else) == 1 {
		w.ifStmt(next, "else if", "")
		return
	}
	w.line("else")
	w.body(s.Else)
}

func labelText(l *Label) string {
	if l == nil {
		return ""
	}
	return l.GoName() + ": "
}

func initText(s Stmt) string {
	if s == nil {
		return ""
	}
	return simpleText(s) + "; "
}

func optional(e Expr) string {
	if e == nil {
		return ""
	}
	return PrintExpr(e)
}

func rangeVars(s *Range) string {
	op := ":="
	if s.Assign {
		op = "="
	}
	switch {
	case s.Value != nil:
		return fmt.Sprintf("%s, %s %s range ", nameOf(s.Key), nameOf(s.Value), op)
	case s.Key != nil:
		return fmt.Sprintf("%s %s range ", nameOf(s.Key), op)
	}
	return "range "
}

// simpleText is a statement of one line.
func simpleText(s Stmt) string {
	switch s := s.(type) {
	case nil:
		return ""
	case *Define:
		names := make([]string, len(s.Vars))
		for i, v := range s.Vars {
			names[i] = nameOf(v)
		}
		return strings.Join(names, ", ") + " := " + exprTexts(s.Values)
	case *VarDecl:
		return "var " + s.Var.GoName() + " " + s.Var.Type.String() + valueText(s.Value)
	case *Assign:
		return exprTexts(s.Targets) + " " + s.Op + " " + exprTexts(s.Values)
	case *IncDec:
		return PrintExpr(s.X) + s.Op
	case *ExprStmt:
		return PrintExpr(s.X)
	case *Return:
		return strings.TrimRight("return "+exprTexts(s.Values), " ")
	case *Branch:
		if s.Label != nil {
			return s.Tok + " " + s.Label.GoName()
		}
		return s.Tok
	case *Defer:
		return "defer " + PrintExpr(s.Call)
	case *Go:
		return "go " + PrintExpr(s.Call)
	}
	return fmt.Sprintf("%T", s)
}
