package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// operatorMethod resolves an operator on an instance to its dunder method.
func (in *inferer) operatorMethod(x *hir.Binary, l, r hir.Type) (hir.Type, bool) {
	f, reflected := in.methodOf(x, l, r)
	switch {
	case f == nil:
		return hir.Type{}, false
	case reflected:
		return in.callMethodType(f, []hir.Type{l}, []hir.Expr{x.L}), true
	}
	return in.callMethodType(f, []hir.Type{r}, []hir.Expr{x.R}), true
}

// OperatorMethod is the method that decides an operator by itself, and whether it is the right operand's; nil where the runtime has to
// find out, which asks one operand after the other until one gives something else than NotImplemented.
func OperatorMethod(m *hir.Module, x *hir.Binary, l, r hir.Type) (f *hir.Func, reflected bool) {
	return settled(m).methodOf(x, l, r)
}

func (in *inferer) methodOf(x *hir.Binary, l, r hir.Type) (f *hir.Func, reflected bool) {
	name, ok := dunderNames[x.Op]
	if !ok {
		return nil, false
	}
	if f := InPlaceMethod(x, l); f != nil {
		return in.decides(f, l, r), false
	}
	if l.Is(hir.InstT) {
		f := findMethod(l.Class, "__"+name+"__")
		if f != nil && r.Is(hir.InstT) && r.Class != l.Class && findMethod(r.Class, "__r"+name+"__") != nil {
			return nil, false
		}
		return in.decides(f, l, r), false
	}
	if r.Is(hir.InstT) {
		return in.decides(findMethod(r.Class, "__r"+name+"__"), r, l), true
	}
	return nil, false
}

// decides gives f, if that never gives NotImplemented for an instance of t and an argument.
func (in *inferer) decides(f *hir.Func, t, arg hir.Type) *hir.Func {
	switch {
	case f == nil:
		return nil
	case f.SameClass && !SameData(f, t, arg):
		return nil
	case !f.SameClass && len(f.Params) > 1:
		r := refusal{in, f.Params[1].Var, arg}
		if refuses, _ := r.block(f.Body); refuses {
			return nil
		}
	}
	return f
}

// refusal finds out whether a method may return NotImplemented for an argument of a type, by what it asks of that with isinstance.
type refusal struct {
	in    *inferer
	other *hir.Var
	arg   hir.Type
}

// block reports whether statements may return NotImplemented, and whether they always end the method.
func (r *refusal) block(stmts []hir.Stmt) (refuses, ends bool) {
	for _, st := range stmts {
		switch st := st.(type) {
		case *hir.If:
			var then, other, thenEnds, otherEnds bool
			is := r.test(st.Test)
			if is != no {
				then, thenEnds = r.block(st.Then)
			}
			if is != yes {
				other, otherEnds = r.block(st.Else)
			}
			refuses = refuses || then || other
			if ends = (is == no || thenEnds) && (is == yes || otherEnds); ends {
				return refuses, true
			}
		case *hir.Return:
			return refuses || st.X != nil && r.value(st.X), true
		case *hir.Raise:
			return refuses, true
		default:
			refuses = refuses || mentionsRefusal([]hir.Stmt{st})
		}
	}
	return refuses, false
}

// value reports whether a returned value may be NotImplemented.
func (r *refusal) value(x hir.Expr) bool {
	if c, ok := x.(*hir.IfExp); ok {
		is := r.test(c.Test)
		return is != no && r.value(c.Then) || is != yes && r.value(c.Else)
	}
	return mentionsRefusal([]hir.Stmt{&hir.ExprStmt{X: x}})
}

// test answers isinstance(other, C) and its negation.
func (r *refusal) test(x hir.Expr) answer {
	switch x := x.(type) {
	case *hir.Unary:
		if x.Op == "not" {
			return map[answer]answer{yes: no, no: yes, maybe: maybe}[r.test(x.X)]
		}
	case *hir.Call:
		if !isBuiltin(x.Fn, "isinstance") || len(x.Args) != 2 || !onlyPositional(x.Args) || !isVar(x.Args[0].Value, r.other) || r.other.Bindings > 1 {
			return maybe
		}
		classes := []hir.Expr{x.Args[1].Value}
		if t, ok := x.Args[1].Value.(*hir.Tuple); ok {
			classes = t.Elts
		}
		out := no
		for _, c := range classes {
			switch r.in.isInstanceOf(r.arg, r.in.staticType(c)) {
			case yes:
				return yes
			case maybe:
				out = maybe
			}
		}
		return out
	}
	return maybe
}

// mentionsRefusal reports whether statements may give NotImplemented.
func mentionsRefusal(stmts []hir.Stmt) bool {
	found := false
	hir.Visit(stmts, func(n any) bool {
		switch n := n.(type) {
		case *hir.FuncDef, *hir.ClassDef, *hir.Lambda:
			return false
		case *hir.Name:
			found = found || isNotImplemented(n)
		}
		return !found
	})
	return found
}

// InPlaceMethod is the method of l for an augmented assignment, such as __iadd__; nil without one.
func InPlaceMethod(x *hir.Binary, l hir.Type) *hir.Func {
	if !x.InPlace || !l.Is(hir.InstT) {
		return nil
	}
	return findMethod(l.Class, "__i"+dunderNames[x.Op]+"__")
}
