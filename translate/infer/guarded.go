package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// A comparison or an operator that turns instances of other classes away becomes one that they never reach, as those of dataclasses
// are: typed comparisons call it with an instance of its class, and the table of the class hands it no others.
//
//	def __lt__(self, other):                   func (v *Version) Lt(other *Version) bool {
//	    if not isinstance(other, Version):  =>     return v.Number < other.Number
//	        return NotImplemented              }
//	    return self.number < other.number      …  "__lt__": py.Method{Fn: py.SameClass((*Version).Lt), …}
//
// Where it turns out to give other values than bools after all, or to be called with others, everything starts again with its guard.

// guardedCompares takes the guards off the comparisons of a class without a family.
func (in *inferer) guardedCompares(c *hir.Class) {
	if c.Dynamic != "" || in.facts.Dynamic[c.Qualname] != "" || c.Kind != hir.PlainClass && c.Kind != hir.DataClass && (c.Enum == nil || c.Enum.Mixin != hir.Never) ||
		c.Base != nil || c.LibBase != nil || len(c.Subs) > 0 || c.Protocol {
		return
	}
	for _, f := range c.MethodOrder {
		if !isCompare(f.Name) && !isArithmetic(f.Name) || f.Synth || in.facts.Guards[f.Qualname] || in.mentions(f.Name) || !plainCompare(f) {
			continue
		}
		g := &guard{in: in, c: c, self: f.Params[0].Var, other: f.Params[1].Var}
		body, ok := g.strip(f.Body)
		if !ok {
			continue
		}
		f.Body, f.SameClass, c.Rewritten = body, true, true
		p := f.Params[1]
		p.Passed = true
		in.flow(p.Var.Cell, hir.Inst(c))
	}
}

func isCompare(name string) bool {
	for _, special := range comparing {
		if name == special {
			return true
		}
	}
	return false
}

// isArithmetic reports whether a method is that of an operator whose left operand it is called on: __add__.
func isArithmetic(name string) bool {
	for _, stem := range dunderNames {
		if name == "__"+stem+"__" {
			return true
		}
	}
	return false
}

// plainCompare reports whether f takes just self and what it compares that with.
func plainCompare(f *hir.Func) bool {
	if f.Kind != hir.InstanceMethod || len(f.Decorators) > 0 || f.IsAsync || f.IsGen || len(f.Params) != 2 {
		return false
	}
	p := f.Params[1]
	return byPosition(f.Params[0]) && byPosition(p) && p.Default == nil && p.Var.Bindings <= 1 && f.Params[0].Var.Bindings <= 1
}

type guard struct {
	in          *inferer
	c           *hir.Class
	self, other *hir.Var
}

// strip takes the guard out of the statements of a comparison; statements before it may only look at whether self is other.
func (g *guard) strip(body []hir.Stmt) ([]hir.Stmt, bool) {
	for i, st := range body {
		switch st := st.(type) {
		case *hir.If:
			same, ok := g.test(st.Test)
			switch {
			case !ok && g.identity(st):
				continue
			case !ok:
				return nil, false
			case same: // if isinstance(other, C): B; return NotImplemented
				rest := append(append([]hir.Stmt{}, st.Else...), body[i+1:]...)
				if len(rest) != 1 || !refuses(rest) || !ends(st.Then) {
					return nil, false
				}
				return append(body[:i:i], leading(st, st.Then)...), true
			case !refuses(st.Then):
				return nil, false
			}
			rest := append(append([]hir.Stmt{}, st.Else...), body[i+1:]...)
			return append(body[:i:i], leading(st, rest)...), len(rest) > 0
		case *hir.Return: // return B if isinstance(other, C) else NotImplemented
			x, ok := st.X.(*hir.IfExp)
			if !ok {
				return nil, false
			}
			same, ok := g.test(x.Test)
			value, not := x.Then, x.Else
			if !same {
				value, not = not, value
			}
			if !ok || !isNotImplemented(not) {
				return nil, false
			}
			ret := *st
			ret.X = value
			return append(body[:i:i], &ret), true
		default:
			return nil, false
		}
	}
	return nil, false
}

// leading hands the comments of the guard on to the first statement that stays.
func leading(guard hir.Stmt, rest []hir.Stmt) []hir.Stmt {
	if len(rest) > 0 {
		meta := rest[0].Info()
		meta.Lead = append(append([]string{}, guard.Info().Lead...), meta.Lead...)
	}
	return rest
}

// refuses reports whether statements just return NotImplemented.
func refuses(body []hir.Stmt) bool {
	if len(body) != 1 {
		return false
	}
	ret, ok := body[0].(*hir.Return)
	return ok && ret.X != nil && isNotImplemented(ret.X)
}

func isNotImplemented(x hir.Expr) bool {
	n, ok := x.(*hir.Name)
	return ok && n.Var.Kind == hir.Builtin && n.Var.Name == "NotImplemented"
}

// ends reports whether statements end with a return.
func ends(body []hir.Stmt) bool {
	if len(body) == 0 {
		return false
	}
	_, ok := body[len(body)-1].(*hir.Return)
	return ok
}

// identity reports whether a statement is if self is other: return …
func (g *guard) identity(st *hir.If) bool {
	x, ok := st.Test.(*hir.Compare)
	if !ok || len(x.Ops) != 1 || x.Ops[0] != "is" || len(st.Else) > 0 || len(st.Then) != 1 || !ends(st.Then) {
		return false
	}
	return isVar(x.L, g.self) && isVar(x.Rs[0], g.other) || isVar(x.L, g.other) && isVar(x.Rs[0], g.self)
}

func isVar(x hir.Expr, v *hir.Var) bool {
	n, ok := x.(*hir.Name)
	return ok && n.Var == v
}

// test reports whether an expression asks for the class of other, and whether it is true for instances of the class.
func (g *guard) test(x hir.Expr) (same, ok bool) {
	switch x := x.(type) {
	case *hir.Unary:
		if x.Op == "not" {
			same, ok = g.test(x.X)
			return !same, ok
		}
	case *hir.Call: // isinstance(other, C)
		if isBuiltin(x.Fn, "isinstance") && len(x.Args) == 2 && onlyPositional(x.Args) && isVar(x.Args[0].Value, g.other) && g.class(x.Args[1].Value, g.self) {
			return true, true
		}
	case *hir.Compare: // type(other) is type(self)
		if len(x.Ops) != 1 {
			return false, false
		}
		l, r := x.L, x.Rs[0]
		if g.class(l, g.other) && g.class(r, g.self) && !g.named(l) || g.class(l, g.self) && g.class(r, g.other) && !g.named(r) {
			switch x.Ops[0] {
			case "is", "==":
				return true, true
			case "is not", "!=":
				return false, true
			}
		}
	}
	return false, false
}

// class reports whether x is the class by name, or that of v: type(v), v.__class__.
func (g *guard) class(x hir.Expr, v *hir.Var) bool {
	switch x := x.(type) {
	case *hir.Call:
		return isBuiltin(x.Fn, "type") && len(x.Args) == 1 && onlyPositional(x.Args) && isVar(x.Args[0].Value, v)
	case *hir.Attr:
		return x.Name == "__class__" && isVar(x.X, v)
	}
	return g.named(x)
}

// named reports whether x is the class by its name.
func (g *guard) named(x hir.Expr) bool {
	n, ok := x.(*hir.Name)
	return ok && n.Var.Def == any(g.c) && n.Var.Bindings <= 1
}

func isBuiltin(x hir.Expr, name string) bool {
	n, ok := x.(*hir.Name)
	return ok && n.Var.Kind == hir.Builtin && n.Var.Name == name
}

func onlyPositional(args []hir.Arg) bool {
	for _, a := range args {
		if a.Star != 0 || a.Name != "" {
			return false
		}
	}
	return true
}

// checkGuards gives comparisons their guards back that turn out to need them.
func (in *inferer) checkGuards() {
	for _, c := range in.m.Classes {
		for _, f := range c.MethodOrder {
			if !f.SameClass || f.Synth || c.Dynamic != "" {
				continue
			}
			p, r := f.Params[1].Var.Cell.Type(), f.Result.Type()
			if p.Is(hir.InstT) && p.Class == c && (r.Is(hir.BoolT) || r.Kind == hir.Never || isArithmetic(f.Name) && r.Kind != hir.NoneT) {
				continue
			}
			if in.facts.Guards == nil {
				in.facts.Guards = map[string]bool{}
			}
			in.facts.Guards[f.Qualname], in.facts.Changed = true, true
		}
	}
}
