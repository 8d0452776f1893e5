package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

func (b *builder) assignStmt(s *hir.Assign) {
	if app := infer.OpenAPIOf(s.Targets[0]); app != nil && len(s.Targets) == 1 {
		parts := b.each(b.recv(app), b.exprFunc(s.Value))
		b.emit(ir.Do(ir.CallMethod(parts[0], "SetOpenAPI", ir.NoResult, parts[1])))
		return
	}
	if o := infer.OverrideAssigned(s); o != nil {
		b.override(o)
		return
	}
	if len(s.Targets) == 1 {
		if n, ok := s.Targets[0].(*hir.Name); ok {
			saved := b.naming
			b.naming = camel(n.Var.Name, false)
			b.assignName(n, s.Value)
			b.naming = saved
			return
		}
		if t, ok := s.Targets[0].(*hir.Tuple); ok && b.unpackStmt(t, s.Value) {
			return
		}
		if b.countItem(s) || b.assignPlace(s.Targets[0], s.Value) {
			return
		}
	}
	t := s.Value.Base().T
	if ix, ok := s.Targets[0].(*hir.Index); ok && len(s.Targets) == 1 {
		b.assignIndex(ix, b.expr(s.Value), t)
		return
	}
	read := b.hold("value", b.expr(s.Value))
	for _, target := range s.Targets {
		b.assign(target, read(), t)
	}
}

// assignName is x = value.
func (b *builder) assignName(n *hir.Name, value hir.Expr) {
	held := n.Var.Cell.Type()
	if !b.declared[n.Var] && failsDirectly(value) && ir.Identical(b.l.goType(held), b.l.goType(value.Base().T)) {
		if gv := b.l.variable(n.Var); !gv.Global {
			b.pending = n.Var
		}
	}
	e := b.exprAs(value, held)
	b.pending = nil
	b.store(n.Var, e)
}

// failsDirectly reports whether a value is an await or call whose result can be defined together with its error.
func failsDirectly(x hir.Expr) bool {
	if a, ok := x.(*hir.Await); ok {
		x = a.X
		_, ok := x.(*hir.Call)
		return ok || isName(x)
	}
	switch x := x.(type) {
	case *hir.Call:
		return true
	case *hir.Index:
		return x.X.Base().T.Is(hir.DictT)
	}
	return false
}

func isName(x hir.Expr) bool {
	_, ok := x.(*hir.Name)
	return ok
}

// store writes the Go assignment or definition of a variable.
func (b *builder) store(v *hir.Var, e ir.Expr) {
	if d, ok := b.l.classMember(v); ok {
		if v.Bindings > 1 && isEnum(v.Class) {
			b.emit(ir.Do(ir.CallPkg(stubs.Default.Module("enum").Path, "Define", ir.NoResult, ir.StringLit(v.Class.Name), ir.Use(d.namespace), ir.StringLit(v.Name), e)))
			return
		}
		b.setMember(d, v.Name, e)
		return
	}
	gv := b.l.variable(v)
	if !b.declared[v] && !gv.Global {
		b.declared[v] = true
		if b.takeOver(v, gv, e) {
			return
		}
		if needsVarDecl(gv, e) {
			b.emit(&ir.VarDecl{Var: gv, Value: e})
			return
		}
		b.emit(ir.Let(gv, e))
		return
	}
	if r, ok := e.(*ir.Ref); e == nil || ok && r.Var == gv {
		b.setBound(v, true)
		return
	}
	b.emit(ir.Set(ir.Use(gv), e))
	b.setBound(v, true)
}

// takeOver lets a variable be the temporary that was just filled for it: items := …; xs := items  =>  xs := ….
func (b *builder) takeOver(hv *hir.Var, v *ir.Var, e ir.Expr) bool {
	r, ok := e.(*ir.Ref)
	if !ok || r.Var.Global || r.Var.Python || !ir.Identical(r.Var.Type, v.Type) {
		return false
	}
	r.Var.Prefer, r.Var.Python, r.Var.Mutable, r.Var.Shared = v.Prefer, true, v.Mutable, v.Shared
	b.l.bindVar(hv, r.Var)
	return true
}

// needsVarDecl reports whether := would give the variable another type.
func needsVarDecl(v *ir.Var, e ir.Expr) bool {
	if lit, ok := e.(*ir.Lit); ok {
		if lit.Text == "nil" {
			return true
		}
		return lit.Untyped && !ir.Identical(defaultType(lit), v.Type)
	}
	return !ir.Identical(e.Type(), v.Type)
}

// defaultType is the type that := gives an untyped constant.
func defaultType(lit *ir.Lit) ir.Type {
	if lit.T == ir.Float64 {
		for _, r := range lit.Text {
			if r == '.' || r == 'e' {
				return ir.Float64
			}
		}
		return ir.Int
	}
	return lit.T
}

// assignPlace writes obj.attr = v and x[i] = v, whose value is evaluated before the place. It reports false for targets
// that take the long way.
func (b *builder) assignPlace(target, value hir.Expr) bool {
	a, ok := target.(*hir.Attr)
	if !ok || a.Refused != hir.Assignable {
		return false
	}
	t := a.X.Base().T
	if t.Kind != hir.InstT || infer.FindMethod(t.Class, a.Name) != nil {
		return false
	}
	info := infer.FindAttr(t.Class, a.Name)
	if info == nil {
		return false
	}
	parts := b.each(b.asFunc(value, info.Cell.Type()), b.exprFunc(a.X))
	if b.setsByRuntime(t.Class) {
		b.setTracked(parts[1], parts[0], t, info)
		return true
	}
	b.setField(parts[1], parts[0], t.NonNone(), info)
	return true
}

// assign stores an evaluated value of type t in a target.
func (b *builder) assign(target hir.Expr, e ir.Expr, t hir.Type) {
	switch target := target.(type) {
	case *hir.Name:
		b.store(target.Var, b.convert(e, t, target.Var.Cell.Type()))
	case *hir.Attr:
		b.assignAttr(target, e, t)
	case *hir.Index:
		b.assignIndex(target, e, t)
	case *hir.Tuple:
		b.unpack(target, e, t)
	case *hir.Starred:
		b.assign(target.X, e, t)
	}
}

func (b *builder) assignAttr(target *hir.Attr, e ir.Expr, t hir.Type) {
	if target.Refused != hir.Assignable {
		b.refusedAssign(target, e)
		return
	}
	xt := target.X.Base().T
	if xt.Kind == hir.InstT {
		if info := infer.FindAttr(xt.Class, target.Name); info != nil && infer.FindMethod(xt.Class, target.Name) == nil {
			value := b.convert(e, t, info.Cell.Type())
			recv := b.expr(target.X)
			if b.setsByRuntime(xt.Class) {
				b.setTracked(recv, value, xt, info)
				return
			}
			b.setField(recv, value, xt.NonNone(), info)
			return
		}
		for c := xt.Class; c != nil; c = c.Base {
			if s := c.Methods[target.Name+".setter"]; s != nil {
				value := b.convert(e, t, s.Params[1].Var.Cell.Type())
				b.drop(b.callMethod(b.expr(target.X), xt, s, []ir.Expr{value}, hir.None))
				return
			}
		}
	}
	if xt.Kind == hir.ClassT {
		if v := infer.FindClassVar(xt.Class, target.Name); v != nil && xt.Class.Dynamic == "" {
			b.emit(ir.Set(ir.Use(b.l.variable(v)), b.convert(e, t, v.Cell.Type())))
			return
		}
	}
	if b.assignLibAttr(target, e, t, xt) {
		return
	}
	value := b.toAny(e, t)
	b.emit(ir.Do(ir.CallPy("SetAttr", ir.NoResult, b.anyExpr(target.X), ir.StringLit(target.Name), value)))
}

func (b *builder) assignIndex(target *hir.Index, e ir.Expr, t hir.Type) {
	xt := target.X.Base().T
	it := target.I.Base().T
	_, slice := target.I.(*hir.Slice)
	switch {
	case slice && xt.Is(hir.ListT):
		b.assignSlice(target, b.hold("value", e)(), t, xt)
		return
	case xt.Is(hir.ListT) && isIndexType(it):
		elem := xt.List.Find().Elem.Type()
		e, parts := b.valueThen(e, b.exprFunc(target.X), func() ir.Expr { return b.indexInt(target.I) })
		value := b.convert(e, t, elem)
		if !xt.List.IsSlice() {
			b.emit(ir.Do(ir.CallMethod(parts[0], "Set", ir.NoResult, parts[1], value)))
			return
		}
		if it.Pos {
			b.emit(ir.Set(ir.At(b.l.goType(elem), parts[0], parts[1]), value))
			return
		}
		b.emit(ir.Set(ir.Star(ir.CallPy("PtrAt", &ir.Pointer{Elem: b.l.goType(elem)}, parts...)), value))
		return
	case xt.Is(hir.DictT):
		d := xt.Dict.Find()
		e, parts := b.valueThen(e, b.exprFunc(target.X), b.asFunc(target.I, d.Key.Type()))
		b.emit(ir.Do(ir.CallMethod(parts[0], "Set", ir.NoResult, parts[1], b.convert(e, t, d.Val.Type()))))
		return
	case xt.Is(hir.InstT):
		if f := infer.FindMethod(xt.Class, "__setitem__"); f != nil && takes(f, 2) {
			e, parts := b.valueThen(e, b.exprFunc(target.X), b.asFunc(target.I, f.Params[1].Var.Cell.Type()))
			b.drop(b.callMethod(parts[0], xt, f, []ir.Expr{parts[1], b.convert(e, t, f.Params[2].Var.Cell.Type())}, hir.None))
			return
		}
	case xt.Is(hir.LibT):
		e = b.hold("value", e)()
		if b.assignLibItem(target, e, t, xt) {
			return
		}
	}
	e, parts := b.valueThen(e, b.asFunc(target.X, hir.Any), b.asFunc(target.I, hir.Any))
	b.emit(ir.Do(ir.CallPy("SetItem", ir.NoResult, parts[0], parts[1], b.toAny(e, t))))
}

// valueThen evaluates the parts of a place after the value e that is stored there. Where nothing can tell the order, e is left
// to stand behind them.
func (b *builder) valueThen(e ir.Expr, parts ...func() ir.Expr) (ir.Expr, []ir.Expr) {
	var places []ir.Expr
	stmts := b.block(func() { places = b.each(parts...) })
	free := len(stmts) == 0 && !ir.MayChange(e)
	for _, p := range places {
		free = free && ir.IsPure(p)
	}
	if !free {
		e = b.hold("value", e)()
	}
	b.out = append(b.out, stmts...)
	return e, places
}

func (b *builder) assignSlice(target *hir.Index, e ir.Expr, t, xt hir.Type) {
	s := target.I.(*hir.Slice)
	elem := xt.List.Find().Elem.Type()
	var items ir.Expr
	switch {
	case t.Is(hir.ListT) && ir.Identical(b.l.cellType(t.List.Find().Elem), b.l.goType(elem)):
		items = b.items(e, t)
	case ir.Identical(b.l.goType(b.l.elemOf(t)), b.l.goType(elem)):
		items = ir.CallPkg("slices", "Collect", &ir.Slice{Elem: b.l.goType(elem)}, b.seq(e, t))
	default:
		sl := &ir.Slice{Elem: b.l.goType(elem)}
		items = ir.CallOf(sl, ir.Py("SliceTo", nil2(sl), sl.Elem), b.toAny(e, t))
	}
	parts := b.each(b.exprFunc(target.X), b.bound(s.Lo), b.bound(s.Hi))
	if s.Step != nil && !isNone(s.Step) {
		step := b.bound(s.Step)()
		b.emit(ir.Do(ir.CallMethod(parts[0], "SetSliceStep", ir.NoResult, parts[1], parts[2], step, items)))
		return
	}
	b.emit(ir.Do(ir.CallMethod(parts[0], "SetSlice", ir.NoResult, parts[1], parts[2], items)))
}
