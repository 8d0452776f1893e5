package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// partialMaker writes the call that a partial makes.
type partialMaker struct {
	p    *partials
	at   hir.Expr
	call *hir.Call
}

// lambda is the lambda of a call of partial: one that takes arity arguments. It is nil where what the partial binds may be something
// else by the time it is called.
func (p *partials) lambda(parent *hir.Func, partial *hir.Call, arity int) hir.Expr {
	fn := partial.Args[0].Value
	if !p.stable(fn) && dottedName(fn) == "" && !p.isMethod(fn) {
		return nil
	}
	for _, a := range partial.Args[1:] {
		if !p.stable(a.Value) {
			return nil
		}
	}
	f := &hir.Func{
		Name: "<lambda>", Qualname: "<lambda>", IsLambda: true, Parent: parent, Pos: partial.Pos, EndLine: partial.End.Line, Synth: true,
		Result: hir.NewCell(), Yields: hir.NewCell(), Sends: hir.NewCell(),
	}
	m := &partialMaker{p: p, at: partial, call: &hir.Call{ExprBase: baseAt(partial), Site: map[string]*hir.Cell{}}}
	m.call.Fn = m.copied(fn)
	var given []hir.Arg
	for i := range arity {
		prm := &hir.Param{Name: []string{"x", "y", "z"}[min(i, 2)], Kind: hir.PosOrKw, Pos: partial.Pos}
		prm.Var = &hir.Var{Name: prm.Name, Kind: hir.Local, Func: f, Param: prm, Pos: prm.Pos, Bindings: 1, Cell: hir.NewCell()}
		f.Params, f.Vars = append(f.Params, prm), append(f.Vars, prm.Var)
		given = append(given, hir.Arg{Value: &hir.Name{ExprBase: baseAt(partial), Var: prm.Var}, Pos: partial.Pos})
	}
	m.args(partial.Args[1:], given)
	ret := &hir.Return{X: m.call}
	ret.Meta.Pos = partial.Pos
	f.Body = []hir.Stmt{ret}
	p.in.m.Funcs = append(p.in.m.Funcs, f)
	return &hir.Lambda{ExprBase: baseAt(partial), Func: f}
}

// args are the arguments of the call: what is bound, then what is given, which may replace keywords.
func (m *partialMaker) args(bound, given []hir.Arg) {
	for _, a := range bound {
		if a.Name == "" {
			m.call.Args = append(m.call.Args, hir.Arg{Value: m.copied(a.Value), Pos: m.at.Base().Pos})
		}
	}
	m.call.Args = append(m.call.Args, given...)
	for _, a := range bound {
		if a.Name != "" && !slices.ContainsFunc(given, func(g hir.Arg) bool { return g.Name == a.Name }) {
			m.call.Args = append(m.call.Args, hir.Arg{Name: a.Name, Value: m.copied(a.Value), Pos: m.at.Base().Pos})
		}
	}
}

// copied is a name or a constant once more; a lambda captures the variable.
func (m *partialMaker) copied(x hir.Expr) hir.Expr {
	switch x := x.(type) {
	case *hir.Const:
		c := *x
		return &c
	case *hir.Name:
		if x.Var.Kind == hir.Local {
			x.Var.Captured = true
		}
		c := *x
		return &c
	case *hir.Attr:
		c := *x
		c.X = m.copied(x.X)
		return &c
	case *hir.Unary:
		c := *x
		c.X = m.copied(x.X)
		return &c
	}
	return x
}

// PartialCall is the call that the lambda of a partial makes, if it takes no arguments.
func PartialCall(x hir.Expr) *hir.Call {
	l, ok := x.(*hir.Lambda)
	if !ok || !l.Func.Synth || len(l.Func.Params) > 0 {
		return nil
	}
	call, _ := l.Func.Body[0].(*hir.Return).X.(*hir.Call)
	return call
}
