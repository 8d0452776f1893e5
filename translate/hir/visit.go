package hir

// Visit calls f for every statement, handler, with-item, case and expression below stmts, parents first; where f
// returns false the children are left out. Inner functions and classes are not entered, except for their decorators, defaults and
// bases, which run where they stand.
func Visit(stmts []Stmt, f func(any) bool) {
	v := visitor{f}
	v.stmts(stmts)
}

// VisitExpr is Visit for an expression.
func VisitExpr(x Expr, f func(any) bool) { visitor{f}.expr(x) }

// VisitPattern is Visit for a pattern.
func VisitPattern(p Pattern, f func(any) bool) { visitor{f}.pattern(p) }

type visitor struct{ f func(any) bool }

func (v visitor) stmts(list []Stmt) {
	for _, s := range list {
		v.stmt(s)
	}
}

func (v visitor) exprs(list ...Expr) {
	for _, x := range list {
		v.expr(x)
	}
}

func (v visitor) stmt(s Stmt) {
	if !v.f(s) {
		return
	}
	switch s := s.(type) {
	case *ExprStmt:
		v.expr(s.X)
	case *Assign:
		v.expr(s.Value)
		v.exprs(s.Targets...)
	case *AnnDecl:
		v.expr(s.Target)
	case *ImportGroup:
		for _, imp := range s.Imports {
			v.stmt(imp)
		}
	case *AugAssign:
		v.expr(s.Bin)
		v.expr(s.Target)
	case *Return:
		v.expr(s.X)
	case *Raise:
		v.exprs(s.Exc, s.Cause)
	case *Assert:
		v.exprs(s.Test, s.Msg, s.Told)
	case *Del:
		v.exprs(s.Targets...)
	case *If:
		v.expr(s.Test)
		v.stmts(s.Then)
		v.stmts(s.Else)
	case *While:
		v.expr(s.Test)
		v.stmts(s.Body)
		v.stmts(s.Else)
	case *For:
		v.exprs(s.Iter, s.Target)
		v.stmts(s.Body)
		v.stmts(s.Else)
	case *With:
		for _, it := range s.Items {
			if v.f(it) {
				v.exprs(it.Context, it.Target)
			}
		}
		v.stmts(s.Body)
	case *Try:
		v.stmts(s.Body)
		for _, h := range s.Handlers {
			if v.f(h) {
				v.expr(h.Type)
				v.stmts(h.Body)
			}
		}
		v.stmts(s.Else)
		v.stmts(s.Finally)
	case *FuncDef:
		v.exprs(s.Registrars...)
		v.exprs(s.Decorators...)
		v.defaults(s.Func)
		v.expr(s.Value)
	case *ClassDef:
		v.exprs(s.Decorators...)
		v.exprs(s.Class.Bases...)
		for _, k := range s.Class.Keywords {
			v.expr(k.Value)
		}
		v.stmts(s.Class.Body)
	case *Match:
		v.expr(s.Subject)
		for _, c := range s.Cases {
			if v.f(c) {
				v.pattern(c.Pattern)
				v.expr(c.Guard)
				v.stmts(c.Body)
			}
		}
	}
}

func (v visitor) defaults(fn *Func) {
	for _, p := range fn.Params {
		v.expr(p.Default)
	}
}

func (v visitor) pattern(p Pattern) {
	if p == nil || !v.f(p) {
		return
	}
	switch p := p.(type) {
	case *PatValue:
		v.expr(p.Value)
	case *PatSeq:
		for _, e := range p.Elts {
			v.pattern(e)
		}
	case *PatMap:
		v.exprs(p.Keys...)
		for _, e := range p.Pats {
			v.pattern(e)
		}
	case *PatClass:
		v.expr(p.Cls)
		for _, e := range append(append([]Pattern{}, p.Pats...), p.Kw...) {
			v.pattern(e)
		}
	case *PatAs:
		v.pattern(p.P)
	case *PatOr:
		for _, e := range p.Alts {
			v.pattern(e)
		}
	}
}

func (v visitor) expr(x Expr) {
	if isNil(x) || !v.f(x) {
		return
	}
	switch x := x.(type) {
	case *Attr:
		v.expr(x.X)
	case *Index:
		v.exprs(x.X, x.I)
	case *Slice:
		v.exprs(x.Lo, x.Hi, x.Step)
	case *Call:
		v.expr(x.Fn)
		for _, a := range x.Args {
			v.expr(a.Value)
		}
	case *Unary:
		v.expr(x.X)
	case *Binary:
		v.exprs(x.L, x.R)
	case *BoolOp:
		v.exprs(x.Xs...)
	case *Compare:
		v.expr(x.L)
		v.exprs(x.Rs...)
	case *IfExp:
		v.exprs(x.Test, x.Then, x.Else)
	case *List:
		v.exprs(x.Elts...)
	case *Tuple:
		v.exprs(x.Elts...)
	case *Set:
		v.exprs(x.Elts...)
	case *Dict:
		for i, k := range x.Keys {
			v.exprs(k, x.Values[i])
		}
	case *Starred:
		v.expr(x.X)
	case *Comp:
		for _, c := range x.Clauses {
			v.exprs(c.Iter, c.Target)
			v.exprs(c.Ifs...)
		}
		v.exprs(x.Key, x.Elt)
	case *Lambda:
		v.defaults(x.Func)
	case *Await:
		v.expr(x.X)
	case *Yield:
		v.expr(x.X)
	case *YieldFrom:
		v.expr(x.X)
	case *FString:
		v.exprs(x.Parts...)
	case *Format:
		v.expr(x.X)
		if x.Spec != nil {
			v.expr(x.Spec)
		}
	case *Plain:
		v.expr(x.X)
	case *EnumMember:
		v.expr(x.Value)
	case *Kept:
		for _, y := range x.Values {
			v.expr(y)
		}
		v.expr(x.X)
	case *Part:
		if x.I == 0 {
			v.expr(x.X)
		}
	case *NamedExpr:
		v.expr(x.X)
		v.expr(x.Target)
	}
}

func isNil(x Expr) bool {
	switch x := x.(type) {
	case nil:
		return true
	case *Name:
		return x == nil
	case *FString:
		return x == nil
	}
	return false
}

// HasBreak reports whether the body of a loop can break out of that loop.
func HasBreak(body []Stmt) bool { return hasJump(body, true) }

// HasContinue reports whether the body of a loop can continue with its next turn from inside.
func HasContinue(body []Stmt) bool { return hasJump(body, false) }

func hasJump(body []Stmt, isBreak bool) bool {
	found := false
	Visit(body, func(n any) bool {
		switch n := n.(type) {
		case *Break:
			found = found || isBreak
		case *Continue:
			found = found || !isBreak
		case *For:
			found = found || hasJump(n.Else, isBreak)
			return false
		case *While:
			found = found || hasJump(n.Else, isBreak)
			return false
		case Expr:
			return false
		}
		return true
	})
	return found
}
