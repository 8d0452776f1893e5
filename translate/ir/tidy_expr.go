package ir

// expr tidies an expression from the inside out.
//
//	x == true   =>  x
//	!(a == b)   =>  a != b
//	!!x         =>  x
//	nil != err  =>  err != nil
func (t *tidier) expr(e *Expr) {
	if lit, ok := (*e).(*FuncLit); ok {
		t.funcBody(&lit.Body, lit.Results, lit.Named, lit.Params)
		return
	}
	Operands(*e, t.expr)
	switch x := (*e).(type) {
	case *Unary:
		if x.Op == "!" {
			if n := negate(x.X); !isNot(n) {
				*e, t.changed = n, true
			}
		}
	case *Binary:
		t.comparison(e, x)
	}
}

func isNot(e Expr) bool {
	u, ok := e.(*Unary)
	return ok && u.Op == "!"
}

func (t *tidier) comparison(e *Expr, x *Binary) {
	if x.Op != "==" && x.Op != "!=" {
		return
	}
	if IsUntyped(x.L) && !IsUntyped(x.R) {
		x.L, x.R, t.changed = x.R, x.L, true
	}
	if !Identical(x.L.Type(), Bool) {
		return
	}
	switch {
	case isLit(x.R, "true") && x.Op == "==", isLit(x.R, "false") && x.Op == "!=":
		*e, t.changed = x.L, true
	case isLit(x.R, "true"), isLit(x.R, "false"):
		*e, t.changed = negate(x.L), true
	}
}
