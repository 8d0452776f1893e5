package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

// methodMaker writes the methods that dataclasses, enums and named tuples are given when they become plain classes.
type methodMaker struct {
	in *inferer
	c  *hir.Class
	// unused leaves comparisons out of the output until something calls them.
	unused bool
}

// method adds a method with the given parameters behind self. body is told of the variables of all of them.
func (m *methodMaker) method(name string, params []*hir.Param, body func(vars []*hir.Var) []hir.Stmt) *hir.Func {
	params = append([]*hir.Param{{Name: "self", Kind: hir.PosOrKw}}, params...)
	f, def := m.function(name, params, body)
	m.in.method(m.c, def)
	return f
}

// static adds a static method, which the program cannot name.
func (m *methodMaker) static(name string, params []*hir.Param, body func(vars []*hir.Var) []hir.Stmt) *hir.Func {
	f, _ := m.function(name, params, body)
	f.Kind = hir.StaticMethod
	m.c.MethodOrder = append(m.c.MethodOrder, f)
	return f
}

func (m *methodMaker) function(name string, params []*hir.Param, body func(vars []*hir.Var) []hir.Stmt) (*hir.Func, *hir.FuncDef) {
	c := m.c
	f := &hir.Func{
		Name: name, Qualname: c.Qualname + "." + name, Parent: c.Parent, Class: c, Pos: c.Pos, EndLine: c.EndLine, Synth: true,
		Result: hir.NewCell(), Yields: hir.NewCell(), Sends: hir.NewCell(),
	}
	var vars []*hir.Var
	for _, p := range params {
		p.Pos = c.Pos
		p.Var = &hir.Var{Name: p.Name, Kind: hir.Local, Func: f, Param: p, Pos: c.Pos, Bindings: 1, Cell: hir.NewCell()}
		f.Vars = append(f.Vars, p.Var)
		vars = append(vars, p.Var)
	}
	f.Params = params
	f.Body = body(vars)
	v := &hir.Var{Name: name, Kind: hir.ClassVar, Class: c, Func: c.Parent, Pos: c.Pos, Bindings: 1, Cell: hir.NewCell(), Def: f}
	def := &hir.FuncDef{Func: f, Var: v}
	def.Meta.Pos = c.Pos
	c.Body = append(c.Body, def)
	m.in.m.Funcs = append(m.in.m.Funcs, f)
	return f, def
}

// classVar adds a variable of the class that the program cannot name.
func (m *methodMaker) classVar(name string, value hir.Expr) *hir.Var {
	v := &hir.Var{Name: name, Kind: hir.ClassVar, Class: m.c, Func: m.c.Parent, Pos: m.c.Pos, Bindings: 1, Cell: hir.NewCell()}
	as := &hir.Assign{Targets: []hir.Expr{m.name(v)}, Value: value}
	as.Meta.Pos = m.c.Pos
	m.c.Body = append(m.c.Body, as)
	return v
}

func (m *methodMaker) base() hir.ExprBase { return hir.ExprBase{Pos: m.c.Pos, End: m.c.Pos} }

func (m *methodMaker) name(v *hir.Var) *hir.Name { return &hir.Name{ExprBase: m.base(), Var: v} }

func (m *methodMaker) builtin(name string) *hir.Name {
	return m.name(&hir.Var{Name: name, Kind: hir.Builtin, Cell: hir.NewCell()})
}

func (m *methodMaker) attr(v *hir.Var, name string) *hir.Attr {
	return &hir.Attr{ExprBase: m.base(), X: m.name(v), Name: name, NamePos: m.c.Pos}
}

func (m *methodMaker) ret(x hir.Expr) []hir.Stmt {
	r := &hir.Return{X: x}
	r.Meta.Pos = m.c.Pos
	return []hir.Stmt{r}
}

// exception is ValueError(arg).
func (m *methodMaker) exception(name string, arg hir.Expr) hir.Expr {
	return &hir.Call{ExprBase: m.base(), Fn: m.builtin(name), Args: []hir.Arg{{Value: arg}}}
}

// fstring is an f-string of texts and expressions.
func (m *methodMaker) fstring(parts ...any) *hir.FString {
	f := &hir.FString{ExprBase: m.base()}
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			f.Parts = append(f.Parts, m.str(p))
		case *hir.Format:
			f.Parts = append(f.Parts, p)
		case hir.Expr:
			f.Parts = append(f.Parts, &hir.Format{ExprBase: m.base(), X: p})
		}
	}
	return f
}

func (m *methodMaker) str(s string) *hir.Const {
	return &hir.Const{ExprBase: hir.ExprBase{Pos: m.c.Pos, T: hir.Str}, Kind: hir.ConstStr, Str: s}
}
