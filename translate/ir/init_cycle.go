package ir

import "slices"

// BreakInitCycles takes the initial value of package variables that lead back to the variable itself into an init
// function, which Go runs after all variables have their values:
//
//	var fooFunc = py.FuncOf("foo", foo, "x")   // foo uses fooFunc
//
//	var fooFunc *py.Function
//	func init() { fooFunc = py.FuncOf("foo", foo, "x") }
//
// A variable whose initial value needs one of those follows it there.
func (p *Program) BreakInitCycles() {
	g := newRefGraph(p)
	moved := map[*Var]bool{}
	p.Globals(func(v *GlobalVar) {
		if v.Value != nil && !v.Const && g.reaches(v.Var) {
			moved[v.Var] = true
		}
	})
	for more := len(moved) > 0; more; {
		more = false
		p.Globals(func(v *GlobalVar) {
			if v.Value != nil && !v.Const && !moved[v.Var] && g.needs(v.Value, moved) {
				moved[v.Var], more = true, true
			}
		})
	}
	for _, f := range p.Files {
		var late []*GlobalVar
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *GlobalVar:
				late = append(late, d)
			case *VarGroup:
				late = append(late, d.Vars...)
			}
		}
		late = slices.DeleteFunc(late, func(v *GlobalVar) bool { return !moved[v.Var] })
		if len(late) > 0 {
			f.Decls = append(f.Decls, &Func{Prefer: "init", Body: g.inOrder(late)})
		}
	}
}

// inOrder sets variables, each after those that its value needs, and takes their values away.
func (g *refGraph) inOrder(late []*GlobalVar) []Stmt {
	open := map[*Var]bool{}
	for _, v := range late {
		open[v.Var] = true
	}
	var body []Stmt
	for len(late) > 0 {
		i := slices.IndexFunc(late, func(v *GlobalVar) bool {
			delete(open, v.Var)
			needs := g.needs(v.Value, open)
			open[v.Var] = true
			return !needs
		})
		v := late[max(i, 0)]
		late = slices.Delete(late, max(i, 0), max(i, 0)+1)
		delete(open, v.Var)
		body = append(body, Set(Use(v.Var), v.Value))
		v.Value = nil
	}
	return body
}

// needs reports whether evaluating x reads one of the variables: it mentions one, or calls a function that may.
func (g *refGraph) needs(x Expr, vars map[*Var]bool) bool {
	found := false
	seen := map[any]bool{}
	var follow func(n any)
	follow = func(n any) {
		if v, ok := n.(*Var); ok && vars[v] {
			found = true
		}
		if found || seen[n] {
			return
		}
		seen[n] = true
		for _, m := range g.next[n] {
			follow(m)
		}
	}
	Inspect(x, func(n any) bool {
		switch n := n.(type) {
		case *Ref:
			if vars[n.Var] {
				found = true
			}
		case *Call:
			if f, ok := n.Fun.(*FuncRef); ok {
				follow(f.Func)
			}
		}
		return !found
	})
	return found
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
