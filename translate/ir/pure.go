package ir

// IsPure reports whether evaluating e does nothing and cannot fail, so that it may be left out or moved.
func IsPure(e Expr) bool {
	switch e := e.(type) {
	case nil, *Lit, *Ref, *FuncRef, *Qual, *Builtin, *TypeExpr, *FuncLit:
		return true
	case *Select:
		if _, ok := e.X.Type().(*Pointer); ok && e.Field != nil && !isReceiver(e.X) {
			return false // nil has no fields: AttributeError
		}
		return IsPure(e.X)
	case *Convert:
		return IsPure(e.X)
	case *Assert:
		return e.CommaOk && IsPure(e.X)
	case *Unary:
		return IsPure(e.X)
	case *Binary:
		return pureOp(e) && IsPure(e.L) && IsPure(e.R)
	case *Composite:
		for _, el := range e.Elems {
			if !IsPure(el.Key) || !IsPure(el.Value) {
				return false
			}
		}
		return true
	case *Call:
		return pureBuiltin(e) || e.Pure && pureCall(e)
	case *Index:
		_, isMap := e.X.Type().(*Map)
		return isMap && IsPure(e.X) && IsPure(e.I)
	}
	return false
}

// isReceiver reports whether e is the receiver of its method, by the name translate gives to no other variable.
func isReceiver(e Expr) bool {
	r, ok := e.(*Ref)
	return ok && r.Var.Receiver
}

// pureOp reports whether the operator itself cannot panic: division by zero, negative shifts and comparisons of
// interfaces that hold uncomparable values do.
func pureOp(e *Binary) bool {
	switch e.Op {
	case "/", "%":
		lit, ok := e.R.(*Lit)
		return Identical(e.T, Float64) || ok && lit.Text != "0"
	case "<<", ">>":
		_, ok := e.R.(*Lit)
		return ok
	case "==", "!=":
		return isNil(e.L) || isNil(e.R) || !IsInterface(e.L.Type()) && !IsInterface(e.R.Type())
	}
	return true
}

// pureCall reports whether the callee and arguments of a call without effects have none either.
func pureCall(e *Call) bool {
	for _, a := range e.Args {
		if !IsPure(a) {
			return false
		}
	}
	if sel, ok := e.Fun.(*Select); ok {
		return IsPure(sel.X)
	}
	return IsPure(e.Fun)
}

func pureBuiltin(e *Call) bool {
	b, ok := e.Fun.(*Builtin)
	if !ok {
		return false
	}
	switch b.Name {
	case "len", "cap", "min", "max", "new", "append", "real", "imag", "complex":
	default:
		return false
	}
	for _, a := range e.Args {
		if !IsPure(a) {
			return false
		}
	}
	return true
}

func isNil(e Expr) bool { return isLit(e, "nil") }

// IsNil reports whether e is nil.
func IsNil(e Expr) bool { return isNil(e) }

func isLit(e Expr, text string) bool {
	l, ok := e.(*Lit)
	return ok && l.Text == text
}

// sameExpr reports whether a and b are the same pure expression: variables, fields, constants, and what is made of them.
func sameExpr(a, b Expr) bool {
	switch a := a.(type) {
	case *Ref:
		b, ok := b.(*Ref)
		return ok && a.Var == b.Var
	case *Lit:
		b, ok := b.(*Lit)
		return ok && a.Text == b.Text
	case *Select:
		b, ok := b.(*Select)
		return ok && a.Name == b.Name && a.Field == b.Field && a.Method == nil && b.Method == nil && sameExpr(a.X, b.X)
	case *Deref:
		b, ok := b.(*Deref)
		return ok && sameExpr(a.X, b.X)
	case *Index:
		b, ok := b.(*Index)
		return ok && sameExpr(a.X, b.X) && sameExpr(a.I, b.I)
	}
	return false
}
