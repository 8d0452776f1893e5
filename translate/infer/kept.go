package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// applyKeeping writes decorators that give the function back as calls of their own, so that the name stays that of the
// function:
//
//	@bus.on("start")          def on_start(event): …
//	def on_start(event): …    bus.on("start")(on_start)
func (in *inferer) applyKeeping() {
	in.eachBody(func(f *hir.Func) {
		var out []hir.Stmt
		for _, st := range f.Body {
			out = append(out, st)
			def, ok := st.(*hir.FuncDef)
			if !ok || len(def.Decorators) == 0 || def.Func.Class != nil || def.Var.Bindings != 1 || !in.allKeep(def.Decorators) {
				continue
			}
			out = append(out, applied(def))
			def.Var.Def, def.Decorators, def.Func.Decorators = def.Func, nil, nil
		}
		f.Body = out
	})
}

// applied is the statement that calls the decorators of def.
func applied(def *hir.FuncDef) hir.Stmt {
	var x hir.Expr = &hir.Name{Var: def.Var}
	at := def.Decorators[len(def.Decorators)-1].Base()
	x.Base().Pos, x.Base().End = at.Pos, at.End
	for i := len(def.Decorators) - 1; i >= 0; i-- {
		d := def.Decorators[i]
		call := &hir.Call{Fn: d, Args: []hir.Arg{{Value: x, Pos: d.Base().Pos}}}
		call.Pos, call.End = d.Base().Pos, d.Base().End
		x = call
	}
	st := &hir.ExprStmt{X: x}
	st.Meta.Pos = x.Base().Pos
	return st
}

func (in *inferer) allKeep(decorators []hir.Expr) bool {
	for _, d := range decorators {
		if call, ok := d.(*hir.Call); ok {
			f := in.programFunc(call.Fn)
			if f == nil || len(f.Decorators) > 0 && !isPlainMethod(f) {
				return false
			}
			d := returnedDef(f)
			if d == nil || !givesBack(d) {
				return false
			}
			continue
		}
		if f := in.programFunc(d); f == nil || len(f.Decorators) > 0 && !isPlainMethod(f) || !givesBack(f) {
			return false
		}
	}
	return true
}

// isPlainMethod reports whether the decorators of a method only say what it is bound to.
func isPlainMethod(f *hir.Func) bool { return f.Kind == hir.ClassMethod || f.Kind == hir.StaticMethod }

// programFunc is the one function of the program that a callee can be: a def, or a method of a class, or of an object that
// is made where its variable is bound.
func (in *inferer) programFunc(x hir.Expr) *hir.Func {
	switch x := x.(type) {
	case *hir.Name:
		f, _ := x.Var.Def.(*hir.Func)
		return f
	case *hir.Attr:
		if t := in.staticType(x.X); t.Kind == hir.ClassT {
			return findMethod(t.Class, x.Name)
		}
		n, ok := x.X.(*hir.Name)
		if !ok || n.Var.Bindings != 1 {
			return nil
		}
		if call, ok := in.boundTo(n.Var).(*hir.Call); ok {
			if t := in.staticType(call.Fn); t.Kind == hir.ClassT {
				return findMethod(t.Class, x.Name)
			}
		}
	}
	return nil
}

// boundTo is the value that the module assigns to a variable.
func (in *inferer) boundTo(v *hir.Var) hir.Expr {
	for _, st := range in.m.Main.Body {
		if as, ok := st.(*hir.Assign); ok && len(as.Targets) == 1 {
			if n, ok := as.Targets[0].(*hir.Name); ok && n.Var == v {
				return as.Value
			}
		}
	}
	return nil
}

// returnedDef is the inner function that f returns, when that is all it does at its end.
func returnedDef(f *hir.Func) *hir.Func {
	if f.IsAsync || f.IsGen {
		return nil
	}
	var inner *hir.Func
	for _, x := range returns(f) {
		n, ok := x.(*hir.Name)
		if !ok {
			return nil
		}
		def, ok := n.Var.Def.(*hir.Func)
		if !ok || def.Parent != f || len(def.Decorators) > 0 || inner != nil && inner != def {
			return nil
		}
		inner = def
	}
	return inner
}

// givesBack reports whether a function returns the one argument that decorators are called with, unchanged.
func givesBack(f *hir.Func) bool {
	params := f.Params
	if f.Class != nil && f.Kind != hir.StaticMethod && len(params) > 0 {
		params = params[1:]
	}
	if f.IsAsync || f.IsGen || len(params) == 0 || params[0].Var.Bindings != 0 && params[0].Var.Bindings != 1 {
		return false
	}
	list := returns(f)
	for _, x := range list {
		if n, ok := x.(*hir.Name); !ok || n.Var != params[0].Var {
			return false
		}
	}
	return len(list) > 0
}

// returns are the values that a function returns, None for a return without one; none when it may reach its end.
func returns(f *hir.Func) []hir.Expr {
	if len(f.Body) == 0 {
		return nil
	}
	if _, ok := f.Body[len(f.Body)-1].(*hir.Return); !ok {
		return nil
	}
	var out []hir.Expr
	hir.Visit(f.Body, func(n any) bool {
		if r, ok := n.(*hir.Return); ok {
			out = append(out, r.X)
		}
		return true
	})
	return out
}
