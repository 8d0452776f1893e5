package ir

import "fmt"

// CheckError is a broken invariant: a bug of the pass that made the program, with the Python position it happened at.
type CheckError struct {
	Pos  Pos
	Func string // Go name of the function
	Msg  string
}

func (e *CheckError) Error() string {
	return fmt.Sprintf("%d:%d: %s: %s", e.Pos.Line, e.Pos.Col, e.Func, e.Msg)
}

// Check holds the invariants of the package comment and returns what breaks them. What it finds nothing to say about
// is very likely to compile; what it does not know are the signatures of other packages.
func Check(p *Program) []error {
	c := &checker{seen: map[any]bool{}, globals: map[*Var]bool{}}
	p.Globals(func(g *GlobalVar) { c.globals[g.Var] = true })
	p.Funcs(func(f *Func) {
		c.fn, c.pos, c.results, c.scopes = f.GoName(), f.Pos, f.Results, nil
		c.open()
		if f.Recv != nil {
			c.declare(f.Recv)
		}
		c.function(f.Params, f.Named, f.Body)
		c.close()
	})
	p.Globals(func(g *GlobalVar) {
		c.fn, c.pos, c.results, c.scopes = g.Var.GoName(), g.Pos, nil, nil
		if g.Value != nil {
			c.expr(g.Value)
			c.assignable(g.Value, g.Var.Type, "variable "+g.Var.GoName())
		}
		if g.Var.Type == nil {
			c.errorf("variable without type")
		}
	})
	return c.errs
}

type checker struct {
	errs    []error
	fn      string
	pos     Pos
	results []Type
	seen    map[any]bool // nodes
	globals map[*Var]bool
	scopes  []map[*Var]bool
	labels  []*Label
}

func (c *checker) errorf(format string, args ...any) {
	c.errs = append(c.errs, &CheckError{c.pos, c.fn, fmt.Sprintf(format, args...)})
}

func (c *checker) open()  { c.scopes = append(c.scopes, map[*Var]bool{}) }
func (c *checker) close() { c.scopes = c.scopes[:len(c.scopes)-1] }

// declare adds v to the current scope; a variable is declared once in the whole program.
func (c *checker) declare(v *Var) {
	if v == nil {
		return
	}
	if c.seen[v] {
		c.errorf("variable %s is declared twice", v.GoName())
	}
	if v.Type == nil {
		c.errorf("variable %s has no type", v.GoName())
		v.Type = Any
	}
	c.seen[v] = true
	c.scopes[len(c.scopes)-1][v] = true
}

func (c *checker) used(v *Var) {
	if v == nil {
		c.errorf("reference to no variable")
		return
	}
	if c.globals[v] {
		return
	}
	for i := len(c.scopes) - 1; i >= 0; i-- {
		if c.scopes[i][v] {
			return
		}
	}
	c.errorf("variable %s is used where it is not declared", v.GoName())
}

// once reports nodes that occur twice.
func (c *checker) once(n any) {
	if c.seen[n] {
		c.errorf("node %T is shared", n)
	}
	c.seen[n] = true
}

// function checks parameters and body; the caller has opened the scope.
func (c *checker) function(params, named []*Var, body []Stmt) {
	for _, p := range params {
		c.declare(p)
	}
	for _, n := range named {
		c.declare(n)
	}
	c.stmts(body)
}

func (c *checker) block(list []Stmt) {
	c.open()
	c.stmts(list)
	c.close()
}

func (c *checker) stmts(list []Stmt) {
	for _, s := range list {
		if s == nil {
			c.errorf("nil statement")
			continue
		}
		c.stmt(s)
	}
}

func (c *checker) exprs(list []Expr) {
	for _, e := range list {
		if e != nil {
			c.expr(e)
		}
	}
}

// value checks an expression that must be a single value.
func (c *checker) value(e Expr) {
	if e == nil {
		c.errorf("missing expression")
		return
	}
	c.expr(e)
	if IsTuple(e.Type()) {
		c.errorf("%s gives %s where one value is needed", PrintExpr(e), e.Type())
	}
}

func (c *checker) expr(e Expr) {
	c.once(e)
	switch e := e.(type) {
	case *Ref:
		c.used(e.Var)
		if e.Var == nil {
			return
		}
	case *FuncLit:
		c.funcLit(e)
		return
	case *Call:
		c.call(e)
	case *Binary:
		c.binary(e)
	case *Composite:
		c.composite(e)
	default:
		Operands(e, func(x *Expr) { c.value(*x) })
	}
	if e.Type() == nil {
		c.errorf("%s has no type", PrintExpr(e))
	}
}

func (c *checker) funcLit(e *FuncLit) {
	results, labels := c.results, c.labels
	c.results, c.labels = e.Results, nil
	c.open()
	c.function(e.Params, e.Named, e.Body)
	c.close()
	c.results, c.labels = results, labels
}

// call checks the arguments against the signature where the program itself declares it.
func (c *checker) call(e *Call) {
	c.expr(e.Fun)
	for _, a := range e.Args {
		c.value(a)
	}
	sig := c.knownSignature(e.Fun)
	if sig == nil || e.Spread {
		return
	}
	n := len(sig.Params)
	if sig.Variadic && len(e.Args) < n-1 || !sig.Variadic && len(e.Args) != n {
		c.errorf("%s has %d arguments for %s", PrintExpr(e), len(e.Args), sig)
		return
	}
	for i, a := range e.Args {
		t := sig.Params[min(i, n-1)]
		if sig.Variadic && i >= n-1 {
			t = sig.Params[n-1].(*Slice).Elem
		}
		c.assignable(a, t, fmt.Sprintf("argument %d of %s", i+1, PrintExpr(e.Fun)))
	}
	if len(sig.Results) == 1 && !Identical(e.T, sig.Results[0]) || len(sig.Results) != 1 && !Identical(e.T, &Tuple{sig.Results}) {
		c.errorf("%s has type %s, its function gives %s", PrintExpr(e), e.T, joinTypes(sig.Results))
	}
}

// knownSignature is the signature of a callee that the program declares itself, not generic.
func (c *checker) knownSignature(fun Expr) *Signature {
	switch f := fun.(type) {
	case *FuncRef:
		if len(f.Func.TParams) == 0 && f.Func.RecvOf == nil {
			return f.Func.Signature()
		}
	case *Select:
		if f.Method != nil && len(f.Method.RecvOf.TParams) == 0 {
			return f.Method.Signature()
		}
	case *Ref, *FuncLit:
		sig, _ := fun.Type().(*Signature)
		return sig
	}
	return nil
}

func (c *checker) binary(e *Binary) {
	c.value(e.L)
	c.value(e.R)
	if e.L == nil || e.R == nil || e.L.Type() == nil || e.R.Type() == nil {
		return
	}
	l, r := e.L.Type(), e.R.Type()
	switch e.Op {
	case "<<", ">>":
		return
	case "&&", "||":
		if !Identical(l, Bool) || !Identical(r, Bool) {
			c.errorf("%s of %s and %s", e.Op, l, r)
		}
	case "==", "!=", "<", "<=", ">", ">=":
		if !fits(e.L, r) && !fits(e.R, l) {
			c.errorf("%s compares %s with %s", PrintExpr(e), l, r)
		}
		if !Identical(e.T, Bool) {
			c.errorf("comparison of type %s", e.T)
		}
	default:
		if !fits(e.L, r) && !fits(e.R, l) {
			c.errorf("%s of %s and %s", PrintExpr(e), l, r)
		}
		if e.T != nil && !IsUntyped(e) && !(Identical(e.T, l) || Identical(e.T, r)) {
			c.errorf("%s of %s has type %s", e.Op, l, e.T)
		}
	}
}

func (c *checker) composite(e *Composite) {
	for i := range e.Elems {
		el := &e.Elems[i]
		if el.Key != nil {
			c.value(el.Key)
		}
		c.value(el.Value)
		switch t := e.Of.(type) {
		case *Slice:
			c.assignable(el.Value, t.Elem, "element")
		case *Map:
			c.assignable(el.Key, t.Key, "key")
			c.assignable(el.Value, t.Elem, "element")
		case *Named:
			if el.Field != nil && len(t.Args) == 0 {
				c.assignable(el.Value, el.Field.Type, "field "+el.Field.GoName())
			}
		}
	}
}
