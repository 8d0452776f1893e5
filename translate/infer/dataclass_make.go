package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

// init is __init__: each field is assigned, then __post_init__ runs.
func (m *methodMaker) init(fields []dataField) {
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
			call := &hir.Call{ExprBase: m.base(), Fn: m.attr(vars[0], "__post_init__")}
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
func (m *methodMaker) methods(fields []dataField, opts map[string]bool) {
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
				return &hir.Compare{ExprBase: m.base(), L: m.tuple(self, compared), Ops: []string{op}, Rs: []hir.Expr{m.tuple(other, compared)}}
			})
		}
	}
	if opts["eq"] && opts["frozen"] {
		m.method("__hash__", nil, func(vars []*hir.Var) []hir.Stmt {
			return m.ret(&hir.Call{ExprBase: m.base(), Fn: m.builtin("hash"), Args: []hir.Arg{{Value: m.tuple(vars[0], compared)}}})
		})
	}
	m.c.Data.Unhashable = opts["eq"] && !opts["frozen"]
}

// compare adds a comparison with an instance of the same class; others never reach it.
func (m *methodMaker) compare(name string, result func(self, other *hir.Var) hir.Expr) *hir.Func {
	f := m.method(name, []*hir.Param{{Name: "other", Kind: hir.PosOrKw, Passed: true}}, func(vars []*hir.Var) []hir.Stmt {
		return m.ret(result(vars[0], vars[1]))
	})
	m.in.flow(f.Params[1].Var.Cell, hir.Inst(m.c))
	m.in.flow(f.Result, hir.Bool)
	f.Called, f.SameClass = !m.unused, true
	return f
}

func (m *methodMaker) equal(self, other *hir.Var, names []string) hir.Expr {
	var parts []hir.Expr
	for _, n := range names {
		parts = append(parts, &hir.Compare{ExprBase: m.base(), L: m.attr(self, n), Ops: []string{"=="}, Rs: []hir.Expr{m.attr(other, n)}})
	}
	switch len(parts) {
	case 0:
		return &hir.Const{ExprBase: m.base(), Kind: hir.ConstTrue}
	case 1:
		return parts[0]
	}
	return &hir.BoolOp{ExprBase: m.base(), Op: "and", Xs: parts}
}

func (m *methodMaker) tuple(v *hir.Var, names []string) hir.Expr {
	t := &hir.Tuple{ExprBase: m.base()}
	for _, n := range names {
		t.Elts = append(t.Elts, m.attr(v, n))
	}
	return t
}

// reprText is f"Point(x={self.x!r}, y={self.y!r})".
func (m *methodMaker) reprText(self *hir.Var, fields []dataField) hir.Expr {
	var parts []any
	text, sep := m.c.Qualname+"(", ""
	for _, fd := range fields {
		if !fd.repr {
			continue
		}
		parts = append(parts, text+sep+fd.name+"=", &hir.Format{ExprBase: m.base(), X: m.attr(self, fd.name), Conv: 'r'})
		text, sep = "", ", "
	}
	return m.fstring(append(parts, text+")")...)
}
