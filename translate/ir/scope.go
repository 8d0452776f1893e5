package ir

// References that are no objects of the program.
type (
	// pkgRef is a use of an imported package, by path.
	pkgRef string
	// predeclaredRef is a use of a predeclared identifier: len, string, nil.
	predeclaredRef string
)

// bindGroup is the one name that all clauses of a type switch share.
type bindGroup struct{ vars []*Var }

// scopeVisitor walks declarations in the order in which Go resolves names: it reports each block, each declaration and
// each use of an object (*Var, *Func, *TypeDecl, *bindGroup, pkgRef, predeclaredRef). Nil callbacks are skipped.
type scopeVisitor struct {
	openScope, closeScope func()
	declare               func(obj any)
	use                   func(obj any)
	label                 func(l *Label)
}

func (v *scopeVisitor) open() {
	if v.openScope != nil {
		v.openScope()
	}
}

func (v *scopeVisitor) close() {
	if v.closeScope != nil {
		v.closeScope()
	}
}

func (v *scopeVisitor) declares(obj any) {
	if v.declare != nil {
		v.declare(obj)
	}
}

func (v *scopeVisitor) uses(obj any) {
	if v.use != nil {
		v.use(obj)
	}
}

// scope visits body as a block of its own.
func (v *scopeVisitor) scope(body []Stmt) {
	v.open()
	v.stmts(body)
	v.close()
}

func (v *scopeVisitor) decl(d Decl) {
	switch d := d.(type) {
	case *Func:
		v.fn(d)
	case *TypeDecl:
		v.typeDecl(d)
	case *GlobalVar:
		v.global(d)
	case *VarGroup:
		for _, g := range d.Vars {
			v.global(g)
		}
	}
}

func (v *scopeVisitor) global(g *GlobalVar) {
	if g.Value == nil || !InferredType(g.Var.Type, g.Value) {
		v.typ(g.Var.Type)
	}
	v.expr(g.Value)
}

// fn visits a function: parameters and body are one block, as in Go.
func (v *scopeVisitor) fn(f *Func) {
	v.open()
	if f.Recv != nil {
		v.param(f.Recv)
	}
	for _, p := range f.TParams {
		v.typ(p.Constraint)
	}
	v.signature(f.Params, f.Results, f.Named)
	v.stmts(f.Body)
	v.close()
}

func (v *scopeVisitor) signature(params []*Var, results []Type, named []*Var) {
	for _, p := range params {
		v.param(p)
	}
	for _, t := range results {
		v.typ(t)
	}
	for _, n := range named {
		if n != nil {
			v.declares(n)
		}
	}
}

func (v *scopeVisitor) param(p *Var) {
	if p == nil {
		return
	}
	v.declares(p)
	v.typ(p.Type)
}

func (v *scopeVisitor) typeDecl(t *TypeDecl) {
	for _, p := range t.TParams {
		v.typ(p.Constraint)
	}
	for _, f := range t.Fields {
		v.typ(f.Type)
	}
	for _, m := range t.Methods {
		v.typ(m.Sig)
	}
	for _, e := range t.Embeds {
		v.typ(e)
	}
	v.typ(t.Underlying)
}

// typ reports what a written type mentions.
func (v *scopeVisitor) typ(t Type) {
	switch t := t.(type) {
	case *Basic:
		v.uses(predeclaredRef(t.Name))
	case *Named:
		switch {
		case t.Obj != nil:
			v.uses(t.Obj)
		case t.Pkg != "":
			v.uses(pkgRef(t.Pkg))
		}
		v.types(t.Args)
	case *Pointer:
		v.typ(t.Elem)
	case *Slice:
		if t.Tuple {
			v.uses(pkgRef(PyPkg))
		}
		v.typ(t.Elem)
	case *Chan:
		v.typ(t.Elem)
	case *Map:
		v.typ(t.Key)
		v.typ(t.Elem)
	case *Signature:
		v.types(t.Params)
		v.types(t.Results)
	case *Tuple:
		v.types(t.Elems)
	case *Struct:
		for _, f := range t.Fields {
			v.typ(f.Type)
		}
	}
}

func (v *scopeVisitor) types(ts []Type) {
	for _, t := range ts {
		v.typ(t)
	}
}

// expr reports what an expression mentions.
func (v *scopeVisitor) expr(e Expr) {
	if e == nil {
		return
	}
	switch e := e.(type) {
	case *Lit:
		if predeclared[e.Text] { // nil, true, false
			v.uses(predeclaredRef(e.Text))
		}
	case *Ref:
		v.uses(e.Var)
	case *FuncRef:
		if e.Func.RecvOf != nil {
			v.uses(e.Func.RecvOf)
		}
		v.uses(e.Func)
	case *Qual:
		v.uses(pkgRef(e.Pkg))
		v.types(e.TypeArgs)
	case *Builtin:
		v.uses(predeclaredRef(e.Name))
	case *Select:
		if e.Method != nil {
			v.uses(e.Method)
		}
		if e.Field != nil {
			v.uses(e.Field)
		}
	case *TypeExpr:
		v.typ(e.T)
	case *Convert:
		v.typ(e.T)
	case *Assert:
		v.typ(e.To)
	case *Composite:
		v.typ(e.Of)
	case *FuncLit:
		v.open()
		v.signature(e.Params, e.Results, e.Named)
		v.stmts(e.Body)
		v.close()
		return
	}
	Operands(e, func(x *Expr) { v.expr(*x) })
}
