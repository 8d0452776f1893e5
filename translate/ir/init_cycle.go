package ir

// BreakInitCycles takes the initial value of package variables that lead back to the variable itself into an init
// function, which Go runs after all variables have their values:
//
//	var fooFunc = py.FuncOf("foo", foo, "x")   // foo uses fooFunc
//
//	var fooFunc *py.Function
//	func init() { fooFunc = py.FuncOf("foo", foo, "x") }
func (p *Program) BreakInitCycles() {
	g := newRefGraph(p)
	for _, f := range p.Files {
		var body []Stmt
		move := func(v *GlobalVar) {
			if v.Value != nil && !v.Const && g.reaches(v.Var) {
				body = append(body, Set(Use(v.Var), v.Value))
				v.Value = nil
			}
		}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *GlobalVar:
				move(d)
			case *VarGroup:
				for _, v := range d.Vars {
					move(v)
				}
			}
		}
		if len(body) > 0 {
			f.Decls = append(f.Decls, &Func{Prefer: "init", Body: body})
		}
	}
}

// refGraph tells which package variables and functions the code of each mentions.
type refGraph struct {
	values map[*Var]Expr
	next   map[any][]any
}

func newRefGraph(p *Program) *refGraph {
	g := &refGraph{values: map[*Var]Expr{}, next: map[any][]any{}}
	p.Globals(func(v *GlobalVar) {
		if v.Value != nil {
			g.next[v.Var] = mentioned(v.Value)
		}
	})
	// a method called through an interface may be any that implements it
	specs := map[*Func][]*Func{}
	p.Decls(func(d Decl) {
		if t, ok := d.(*TypeDecl); ok {
			for _, m := range t.Methods {
				for _, f := range m.Of {
					specs[f] = append(specs[f], m.Of...)
				}
			}
		}
	})
	p.Funcs(func(f *Func) {
		g.next[f] = mentioned(f.Body)
		for _, o := range specs[f] {
			g.next[f] = append(g.next[f], o)
		}
	})
	return g
}

// mentioned lists the variables and functions that n refers to.
func mentioned(n any) []any {
	var out []any
	Inspect(n, func(n any) bool {
		switch n := n.(type) {
		case *Ref:
			if n.Var.Global {
				out = append(out, n.Var)
			}
		case *FuncRef:
			out = append(out, n.Func)
		case *Select:
			if n.Method != nil {
				out = append(out, n.Method)
			}
		}
		return true
	})
	return out
}

// reaches reports whether the value of v leads back to v.
func (g *refGraph) reaches(v *Var) bool {
	seen := map[any]bool{}
	var visit func(n any) bool
	visit = func(n any) bool {
		for _, m := range g.next[n] {
			if m == any(v) {
				return true
			}
			if !seen[m] {
				seen[m] = true
				if visit(m) {
					return true
				}
			}
		}
		return false
	}
	return visit(v)
}
