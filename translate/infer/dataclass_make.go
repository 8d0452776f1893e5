package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

// dataMaker writes the methods of a dataclass that becomes a plain class.
type dataMaker struct {
	in *inferer
	c  *hir.Class
}

// method adds a method with the given parameters behind self. body is told of the variables of all of them.
func (m *dataMaker) method(name string, params []*hir.Param, body func(vars []*hir.Var) []hir.Stmt) *hir.Func {
	c := m.c
	f := &hir.Func{
		Name: name, Qualname: c.Qualname + "." + name, Parent: c.Parent, Class: c, Pos: c.Pos, EndLine: c.EndLine, Synth: true,
		Result: hir.NewCell(), Yields: hir.NewCell(), Sends: hir.NewCell(),
	}
	params = append([]*hir.Param{{Name: "self", Kind: hir.PosOrKw}}, params...)
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
	m.in.method(c, def)
	return f
}

func (m *dataMaker) name(v *hir.Var) *hir.Name {
	return &hir.Name{ExprBase: hir.ExprBase{Pos: m.c.Pos, End: m.c.Pos}, Var: v}
}

func (m *dataMaker) attr(v *hir.Var, name string) *hir.Attr {
	return &hir.Attr{ExprBase: hir.ExprBase{Pos: m.c.Pos, End: m.c.Pos}, X: m.name(v), Name: name, NamePos: m.c.Pos}
}

func (m *dataMaker) ret(x hir.Expr) []hir.Stmt {
	r := &hir.Return{X: x}
	r.Meta.Pos = m.c.Pos
	return []hir.Stmt{r}
}

// init is __init__: each field is assigned, then __post_init__ runs.
func (m *dataMaker) init(fields []dataField) {
	var params []*hir.Param
	ordered := append(pick(fields, false), pick(fields, true)...)
	for _, f := range ordered {
		p := &hir.Param{Name: f.name, Kind: hir.PosOrKw, Default: f.value, Fresh: f.fresh, Annotation: f.annotation}
		if f.kwo {
			p.Kind = hir.KwOnly
		}
		params = append(params, p)
	}
	m.method("__init__", params, func(vars []*hir.Var) []hir.Stmt {
		byName := map[string]*hir.Var{}
		for _, v := range vars[1:] {
			byName[v.Name] = v
		}
		var body []hir.Stmt
		for _, f := range fields {
			value := f.value
			if v := byName[f.name]; v != nil {
				value = m.name(v)
			}
			as := &hir.Assign{Targets: []hir.Expr{m.attr(vars[0], f.name)}, Value: value}
			as.Meta.Pos = m.c.Pos
			body = append(body, as)
		}
		if findMethod(m.c, "__post_init__") != nil {
			call := &hir.Call{ExprBase: hir.ExprBase{Pos: m.c.Pos, End: m.c.Pos}, Fn: m.attr(vars[0], "__post_init__")}
			st := &hir.ExprStmt{X: call}
			st.Meta.Pos = m.c.Pos
			body = append(body, st)
		}
		return body
	})
}

// pick gives the fields that are parameters: the positional ones or those by keyword only.
func pick(fields []dataField, kwo bool) []dataField {
	var out []dataField
	for _, f := range fields {
		if f.init && f.kwo == kwo {
			out = append(out, f)
		}
	}
	return out
}

// methods adds __repr__, __eq__, the ordering and __hash__ where the class body does not define them.
func (m *dataMaker) methods(fields []dataField, opts map[string]bool) {
	if opts["repr"] && m.c.Methods["__repr__"] == nil {
		m.method("__repr__", nil, func(vars []*hir.Var) []hir.Stmt { return m.ret(m.reprText(vars[0], fields)) })
	}
	var compared []string
	for _, f := range fields {
		if f.cmp {
			compared = append(compared, f.name)
		}
	}
	if opts["eq"] && m.c.Methods["__eq__"] == nil {
		m.compare("__eq__", func(self, other *hir.Var) hir.Expr { return m.equal(self, other, compared) })
	}
	if opts["order"] {
		for _, op := range []string{"<", "<=", ">", ">="} {
			m.compare(comparing[op], func(self, other *hir.Var) hir.Expr {
				return &hir.Compare{ExprBase: hir.ExprBase{Pos: m.c.Pos}, L: m.tuple(self, compared), Ops: []string{op}, Rs: []hir.Expr{m.tuple(other, compared)}}
			})
		}
	}
	if opts["eq"] && opts["frozen"] {
		m.method("__hash__", nil, func(vars []*hir.Var) []hir.Stmt {
			hash := m.name(&hir.Var{Name: "hash", Kind: hir.Builtin, Cell: hir.NewCell()})
			return m.ret(&hir.Call{ExprBase: hir.ExprBase{Pos: m.c.Pos}, Fn: hash, Args: []hir.Arg{{Value: m.tuple(vars[0], compared)}}})
		})
	}
	m.c.Data.Unhashable = opts["eq"] && !opts["frozen"]
}

// compare adds a comparison with an instance of the same class; others never reach it.
func (m *dataMaker) compare(name string, result func(self, other *hir.Var) hir.Expr) {
	f := m.method(name, []*hir.Param{{Name: "other", Kind: hir.PosOrKw, Passed: true}}, func(vars []*hir.Var) []hir.Stmt {
		return m.ret(result(vars[0], vars[1]))
	})
	m.in.flow(f.Params[1].Var.Cell, hir.Inst(m.c))
	m.in.flow(f.Result, hir.Bool)
	f.Called = true
}

func (m *dataMaker) equal(self, other *hir.Var, names []string) hir.Expr {
	var parts []hir.Expr
	for _, n := range names {
		parts = append(parts, &hir.Compare{ExprBase: hir.ExprBase{Pos: m.c.Pos}, L: m.attr(self, n), Ops: []string{"=="}, Rs: []hir.Expr{m.attr(other, n)}})
	}
	switch len(parts) {
	case 0:
		return &hir.Const{ExprBase: hir.ExprBase{Pos: m.c.Pos}, Kind: hir.ConstTrue}
	case 1:
		return parts[0]
	}
	return &hir.BoolOp{ExprBase: hir.ExprBase{Pos: m.c.Pos}, Op: "and", Xs: parts}
}

func (m *dataMaker) tuple(v *hir.Var, names []string) hir.Expr {
	t := &hir.Tuple{ExprBase: hir.ExprBase{Pos: m.c.Pos}}
	for _, n := range names {
		t.Elts = append(t.Elts, m.attr(v, n))
	}
	return t
}

// reprText is f"Point(x={self.x!r}, y={self.y!r})".
func (m *dataMaker) reprText(self *hir.Var, fields []dataField) hir.Expr {
	f := &hir.FString{ExprBase: hir.ExprBase{Pos: m.c.Pos}}
	text := m.c.Qualname + "("
	add := func(s string) {
		f.Parts = append(f.Parts, &hir.Const{ExprBase: hir.ExprBase{Pos: m.c.Pos, T: hir.Str}, Kind: hir.ConstStr, Str: s})
	}
	sep := ""
	for _, fd := range fields {
		if !fd.repr {
			continue
		}
		add(text + sep + fd.name + "=")
		f.Parts = append(f.Parts, &hir.Format{ExprBase: hir.ExprBase{Pos: m.c.Pos}, X: m.attr(self, fd.name), Conv: 'r'})
		text, sep = "", ", "
	}
	add(text + ")")
	return f
}

// isSynthCompare reports whether f is a comparison that a dataclass was given.
func isSynthCompare(f *hir.Func) bool {
	if !f.Synth {
		return false
	}
	for _, name := range comparing {
		if f.Name == name {
			return true
		}
	}
	return false
}
