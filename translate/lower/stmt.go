package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// stmts writes the statements of a block. Comments travel with the first Go statement that a Python statement becomes.
func (b *builder) stmts(list []hir.Stmt) {
	for i, s := range list {
		tail := b.frame.closure == nil && b.frame.parent == nil && len(b.frame.loops) == 0 && i == len(list)-1 && b.topBlock(list)
		b.tail = tail
		b.stmt(s)
		b.tail = false
		if terminates(b.out) {
			b.leftover(list[i+1:])
			return
		}
	}
}

// topBlock reports whether the statements are the body of the function itself.
func (b *builder) topBlock(list []hir.Stmt) bool {
	return b.fn != nil && len(b.fn.Body) == len(list) && len(list) > 0 && b.fn.Body[0] == list[0] && b.fn != b.l.m.Main
}

// leftover keeps the comments of statements that are never reached.
func (b *builder) leftover(list []hir.Stmt) {}

func (b *builder) stmt(s hir.Stmt) {
	meta := s.Info()
	saved := b.pos
	b.pos = meta.Pos
	start := len(b.out)
	target := b.plainTarget(s)
	for _, v := range b.plan.before[s] {
		if v != target {
			b.declare(v)
		}
	}
	b.stmtNode(s)
	b.pos = saved
	b.attach(meta, start)
}

// attach gives the comments of a Python statement to the Go statements written since start.
func (b *builder) attach(meta *ir.Meta, start int) {
	if len(b.out) == start {
		if len(meta.Lead) > 0 || meta.Trail != "" {
			c := &ir.CommentStmt{}
			c.Lead = append([]string{}, meta.Lead...)
			if meta.Trail != "" {
				c.Lead = append(c.Lead, meta.Trail)
			}
			c.Blank = meta.Blank
			b.out = append(b.out, c)
		}
		return
	}
	first := b.out[start].Info()
	first.Lead = append(append([]string{}, meta.Lead...), first.Lead...)
	first.Blank = first.Blank || meta.Blank
	if meta.Trail != "" {
		if last := b.out[trailAt(b.out, start)].Info(); last.Trail == "" {
			last.Trail = meta.Trail
		} else {
			first.Lead = append(first.Lead, meta.Trail)
		}
	}
}

// trailAt chooses the statement that a trailing comment goes behind: the first that is no declaration.
func trailAt(out []ir.Stmt, start int) int {
	for i := start; i < len(out); i++ {
		if _, ok := out[i].(*ir.VarDecl); !ok {
			return i
		}
	}
	return start
}

// declare writes var v T.
func (b *builder) declare(v *hir.Var) {
	if b.declared[v] || b.l.isStatic(v) {
		return
	}
	b.declared[v] = true
	gv := b.l.variable(v)
	gv.Mutable = true
	b.emit(&ir.VarDecl{Var: gv})
}

func (b *builder) stmtNode(s hir.Stmt) {
	switch s := s.(type) {
	case *hir.ExprStmt:
		b.exprStmt(s.X)
	case *hir.Assign:
		b.assignStmt(s)
	case *hir.AugAssign:
		b.augAssign(s)
	case *hir.Return:
		b.returnStmt(s)
	case *hir.Raise:
		b.raiseStmt(s)
	case *hir.Assert:
		b.assertStmt(s)
	case *hir.Del:
		b.delStmt(s)
	case *hir.Break:
		b.breakLoop()
	case *hir.Continue:
		b.continueLoop()
	case *hir.If:
		b.ifStmt(s)
	case *hir.While:
		b.whileStmt(s)
	case *hir.For:
		b.forStmt(s)
	case *hir.With:
		b.withStmt(s)
	case *hir.Try:
		b.tryStmt(s)
	case *hir.FuncDef:
		b.funcDef(s)
	case *hir.ClassDef:
		b.classDef(s)
	case *hir.Match:
		b.matchStmt(s)
	case *hir.Comment, *hir.Pass, *hir.AnnDecl, *hir.Scope, *hir.TypeAlias:
	case *hir.Import:
		b.importStmt(s)
	case *hir.ImportGroup:
		for _, imp := range s.Imports {
			b.importStmt(imp)
		}
	default:
		bug(s.Info().Pos, "no lowering for %T", s)
	}
}

func (b *builder) importStmt(s *hir.Import) {
	if s.Var.Def != nil {
		return
	}
	m := infer.Imported(b.l.m, s)
	if e := b.libValue(m); e != nil {
		b.assign(&hir.Name{Var: s.Var}, e, hir.Any)
	}
}

// exprStmt evaluates an expression for its effect.
func (b *builder) exprStmt(x hir.Expr) {
	switch x := x.(type) {
	case *hir.Const:
		return
	case *hir.Await:
		b.awaitStmt(x)
		return
	case *hir.Yield:
		b.yieldStmt(x)
		return
	case *hir.YieldFrom:
		b.yieldFromStmt(x)
		return
	case *hir.Call:
		if b.printStmt(x) || b.promptStmt(x) {
			return
		}
	}
	b.discard(x)
}

// discard evaluates x and drops its value.
func (b *builder) discard(x hir.Expr) { b.drop(b.expr(x)) }

// drop writes what is left of an expression whose value nobody wants.
func (b *builder) drop(e ir.Expr) {
	switch e := e.(type) {
	case nil, *ir.Lit, *ir.Ref, *ir.FuncRef, *ir.Qual, *ir.FuncLit:
		return
	case *ir.Call:
		if f, ok := e.Fun.(*ir.Builtin); ok && f.Name != "panic" && f.Name != "copy" && f.Name != "delete" && f.Name != "clear" {
			break
		}
		b.emit(ir.Do(e))
		return
	case *ir.Select:
		b.drop(e.X)
		return
	case *ir.Convert:
		b.drop(e.X)
		return
	}
	b.emit(&ir.Assign{Targets: []ir.Expr{nil}, Op: "=", Values: []ir.Expr{e}})
}

func (b *builder) assignStmt(s *hir.Assign) {
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
		if b.assignPlace(s.Targets[0], s.Value) {
			return
		}
	}
	t := s.Value.Base().T
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
	_, ok := x.(*hir.Call)
	return ok
}

func isName(x hir.Expr) bool {
	_, ok := x.(*hir.Name)
	return ok
}

// store writes the Go assignment or definition of a variable.
func (b *builder) store(v *hir.Var, e ir.Expr) {
	if d, ok := b.l.classMember(v); ok {
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
		return
	}
	b.emit(ir.Set(ir.Use(gv), e))
}

// takeOver lets a variable be the temporary that was just filled for it: items := …; xs := items  =>  xs := ….
func (b *builder) takeOver(hv *hir.Var, v *ir.Var, e ir.Expr) bool {
	r, ok := e.(*ir.Ref)
	if !ok || r.Var.Global || r.Var.Python || !ir.Identical(r.Var.Type, v.Type) {
		return false
	}
	r.Var.Prefer, r.Var.Python, r.Var.Mutable = v.Prefer, true, v.Mutable
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
	if !ok {
		return false
	}
	t := a.X.Base().T
	if !t.Is(hir.InstT) || infer.FindMethod(t.Class, a.Name) != nil {
		return false
	}
	info := infer.FindAttr(t.Class, a.Name)
	if info == nil {
		return false
	}
	parts := b.each(b.asFunc(value, info.Cell.Type()), b.exprFunc(a.X))
	if infer.IsModel(t.Class) && b.l.m.TracksFields {
		b.setTracked(parts[1], parts[0], t, info)
		return true
	}
	b.emit(ir.Set(b.l.fieldOf(parts[1], t, info), parts[0]))
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
	xt := target.X.Base().T
	if xt.Is(hir.InstT) {
		if info := infer.FindAttr(xt.Class, target.Name); info != nil && infer.FindMethod(xt.Class, target.Name) == nil {
			value := b.convert(e, t, info.Cell.Type())
			recv := b.expr(target.X)
			if infer.IsModel(xt.Class) && b.l.m.TracksFields {
				b.setTracked(recv, value, xt, info)
				return
			}
			b.emit(ir.Set(b.l.fieldOf(recv, xt, info), value))
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
	read := b.hold("value", e)
	switch {
	case slice && xt.Is(hir.ListT):
		b.assignSlice(target, read(), t, xt)
		return
	case xt.Is(hir.ListT) && isIndexType(it):
		elem := xt.List.Find().Elem.Type()
		parts := b.each(b.exprFunc(target.X), func() ir.Expr { return b.indexInt(target.I) })
		value := b.convert(read(), t, elem)
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
		parts := b.each(b.exprFunc(target.X), b.asFunc(target.I, d.Key.Type()))
		b.emit(ir.Do(ir.CallMethod(parts[0], "Set", ir.NoResult, parts[1], b.convert(read(), t, d.Val.Type()))))
		return
	case xt.Is(hir.InstT):
		if f := infer.FindMethod(xt.Class, "__setitem__"); f != nil && len(f.Params) == 3 {
			parts := b.each(b.exprFunc(target.X), b.asFunc(target.I, f.Params[1].Var.Cell.Type()))
			b.drop(b.callMethod(parts[0], xt, f, []ir.Expr{parts[1], b.convert(read(), t, f.Params[2].Var.Cell.Type())}, hir.None))
			return
		}
	case xt.Is(hir.LibT):
		if b.assignLibItem(target, read(), t, xt) {
			return
		}
	}
	parts := b.each(b.asFunc(target.X, hir.Any), b.asFunc(target.I, hir.Any))
	b.emit(ir.Do(ir.CallPy("SetItem", ir.NoResult, parts[0], parts[1], b.toAny(read(), t))))
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

// unpackStmt writes a, b = … directly where Go can: a tuple display (evaluated first, then stored), or a call.
func (b *builder) unpackStmt(target *hir.Tuple, value hir.Expr) bool {
	tup, ok := value.(*hir.Tuple)
	if !ok || len(tup.Elts) != len(target.Elts) || !value.Base().T.Is(hir.TupleT) {
		return b.unpackAwait(target, value)
	}
	for i := range tup.Elts {
		if _, ok := tup.Elts[i].(*hir.Starred); ok {
			return false
		}
		if _, ok := target.Elts[i].(*hir.Name); !ok {
			return false
		}
	}
	fresh := true
	var vars []*ir.Var
	var parts []func() ir.Expr
	for i, el := range target.Elts {
		n := el.(*hir.Name)
		gv := b.l.variable(n.Var)
		fresh = fresh && !b.declared[n.Var] && !gv.Global
		vars = append(vars, gv)
		parts = append(parts, b.asFunc(tup.Elts[i], n.Var.Cell.Type()))
	}
	values := b.each(parts...)
	if fresh {
		for i := range vars {
			if needsVarDecl(vars[i], values[i]) {
				fresh = false
			}
		}
	}
	if fresh {
		for _, el := range target.Elts {
			b.declared[el.(*hir.Name).Var] = true
		}
		b.emit(&ir.Define{Vars: vars, Values: values})
		return true
	}
	as := &ir.Assign{Op: "=", Values: values}
	for i, el := range target.Elts {
		n := el.(*hir.Name)
		if !b.declared[n.Var] && !vars[i].Global {
			b.declare(n.Var)
		}
		as.Targets = append(as.Targets, ir.Use(vars[i]))
	}
	b.emit(as)
	return true
}

// unpack spreads an evaluated value over targets.
func (b *builder) unpack(target *hir.Tuple, e ir.Expr, t hir.Type) {
	star := -1
	for i, el := range target.Elts {
		if _, ok := el.(*hir.Starred); ok {
			star = i
		}
	}
	if t.Is(hir.TupleT) && star < 0 && len(t.Elems) == len(target.Elts) {
		b.unpackFields(target, e, t)
		return
	}
	if t.Is(hir.TupleT) && star >= 0 && len(t.Elems) >= len(target.Elts)-1 {
		b.unpackStarFields(target, e, t, star)
		return
	}
	if t.Is(hir.ListT) || t.Is(hir.VarTupleT) {
		b.unpackSlice(target, e, t, star)
		return
	}
	parts := b.temp("parts", anySlice)
	if star < 0 {
		b.emit(ir.Let(parts, ir.CallPy("Unpack", anySlice, b.toAny(e, t), ir.IntLit(int64(len(target.Elts))))))
	} else {
		b.emit(ir.Let(parts, ir.CallPy("UnpackStar", anySlice, b.toAny(e, t), ir.IntLit(int64(star)), ir.IntLit(int64(len(target.Elts)-star-1)))))
	}
	elem := b.l.elemOf(t)
	if t.Kind == hir.TupleT {
		elem = hir.Any
	}
	for i, el := range target.Elts {
		x := ir.At(ir.Any, ir.Use(parts), ir.IntLit(int64(i)))
		if i == star {
			list := hir.ListOf(target.Star)
			b.assign(el, b.convert(x, hir.Any, list), list)
			continue
		}
		b.assign(el, b.convert(x, hir.Any, elem), elem)
	}
}

func (b *builder) unpackFields(target *hir.Tuple, e ir.Expr, t hir.Type) {
	if !isFloorTuple(t) {
		if vars, ok := b.freshTargets(target, t); ok {
			for _, el := range target.Elts {
				b.declared[el.(*hir.Name).Var] = true
			}
			var results []ir.Type
			for _, v := range vars {
				results = append(results, v.Type)
			}
			b.emit(&ir.Define{Vars: vars, Values: []ir.Expr{ir.CallMethod(e, "Unpack", &ir.Tuple{Elems: results})}})
			return
		}
	}
	read := b.hold("pair", e)
	for i, el := range target.Elts {
		b.assign(el, tupleField(read(), t, i, b.l), t.Elems[i])
	}
}

// freshTargets gives the Go variables of targets that are all new and of the tuple's element types.
func (b *builder) freshTargets(target *hir.Tuple, t hir.Type) ([]*ir.Var, bool) {
	var vars []*ir.Var
	for i, el := range target.Elts {
		n, ok := el.(*hir.Name)
		if !ok || b.declared[n.Var] {
			return nil, false
		}
		gv := b.l.variable(n.Var)
		if gv.Global || !ir.Identical(gv.Type, b.l.goType(t.Elems[i])) {
			return nil, false
		}
		vars = append(vars, gv)
	}
	return vars, true
}

func (b *builder) unpackStarFields(target *hir.Tuple, e ir.Expr, t hir.Type, star int) {
	read := b.hold("items", e)
	after := len(target.Elts) - star - 1
	for i, el := range target.Elts {
		switch {
		case i < star:
			b.assign(el, tupleField(read(), t, i, b.l), t.Elems[i])
		case i > star:
			j := len(t.Elems) - (len(target.Elts) - i)
			b.assign(el, tupleField(read(), t, j, b.l), t.Elems[j])
		default:
			list := hir.ListOf(target.Star)
			elem := target.Star.Find().Elem.Type()
			lit := ir.Compose(&ir.Slice{Elem: b.l.goType(elem)})
			for j := star; j < len(t.Elems)-after; j++ {
				lit.Elems = append(lit.Elems, ir.Elem{Value: b.convert(tupleField(read(), t, j, b.l), t.Elems[j], elem)})
			}
			b.assign(el, b.asList(lit, list), list)
		}
	}
}

// unpackSlice spreads a list; the number of values is checked.
func (b *builder) unpackSlice(target *hir.Tuple, e ir.Expr, t hir.Type, star int) {
	elem := b.l.elemOf(t)
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	items := b.items(e, t)
	parts := b.temp("parts", slice)
	if star < 0 {
		b.emit(ir.Let(parts, ir.CallPy("UnpackSlice", slice, items, ir.IntLit(int64(len(target.Elts))))))
	} else {
		b.emit(ir.Let(parts, ir.CallPy("UnpackSliceStar", slice, items, ir.IntLit(int64(len(target.Elts)-1)))))
	}
	after := len(target.Elts) - star - 1
	for i, el := range target.Elts {
		n := ir.CallBuiltin("len", ir.Int, ir.Use(parts))
		switch {
		case star < 0 || i < star:
			b.assign(el, ir.At(slice.Elem, ir.Use(parts), ir.IntLit(int64(i))), elem)
		case i > star:
			b.assign(el, ir.At(slice.Elem, ir.Use(parts), ir.Bin("-", ir.Int, n, ir.IntLit(int64(len(target.Elts)-i)))), elem)
		default:
			list := hir.ListOf(target.Star)
			var hi ir.Expr
			if after > 0 {
				hi = ir.Bin("-", ir.Int, n, ir.IntLit(int64(after)))
			}
			rest := ir.CallPkg("slices", "Clone", slice, ir.SliceOf(ir.Use(parts), ir.IntLit(int64(star)), hi))
			b.assign(el, b.asList(rest, list), list)
		}
	}
}

func (b *builder) augAssign(s *hir.AugAssign) {
	l := s.Load.Base().T
	switch {
	case l.Is(hir.ListT) && s.Op == "+":
		b.extend(s.Load, s.Value)
		return
	case s.Bin.T.Kind == hir.AnyT && l.Kind == hir.AnyT:
		b.floorAug(s)
		return
	case l.Is(hir.SetT) && s.Bin.T.Kind == hir.SetT:
		if name := map[string]string{"|": "UpdateSet", "&": "IntersectionUpdate", "-": "DifferenceUpdate"}[s.Op]; name != "" && s.Value.Base().T.Is(hir.SetT) {
			parts := b.each(b.exprFunc(s.Load), b.exprFunc(s.Value))
			b.emit(ir.Do(ir.CallMethod(parts[0], name, ir.NoResult, parts[1])))
			return
		}
	case l.Is(hir.DictT) && s.Op == "|" && s.Value.Base().T.Is(hir.DictT):
		parts := b.each(b.exprFunc(s.Load), b.exprFunc(s.Value))
		d := l.Dict.Find()
		b.emit(ir.Do(ir.CallMethod(parts[0], "Update", ir.NoResult, ir.CallMethod(parts[1], "Items", seq2Of(b.l.cellType(d.Key), b.l.cellType(d.Val))))))
		return
	}
	if b.directAug(s) {
		return
	}
	b.heldTargets(s)
}

// directAug writes x += y where Go's operator is Python's.
func (b *builder) directAug(s *hir.AugAssign) bool {
	t := s.Bin.T
	ok := t.Is(hir.IntT) && !t.Wide() && (s.Op == "+" || s.Op == "-" || s.Op == "*" || s.Op == "&" || s.Op == "|" || s.Op == "^") ||
		t.Is(hir.FloatT) && (s.Op == "+" || s.Op == "-" || s.Op == "*") || t.Is(hir.StrT) && s.Op == "+"
	if !ok {
		return false
	}
	gt := b.l.goType(t)
	var place func() ir.Expr
	again := func() {} // lets place be called more than once
	switch target := s.Target.(type) {
	case *hir.Name:
		held := target.Var.Cell.Type()
		if !ir.Identical(b.l.goType(held), gt) {
			return false
		}
		place = func() ir.Expr { return ir.Use(b.l.variable(target.Var)) }
	case *hir.Attr:
		xt := target.X.Base().T
		if !xt.Is(hir.InstT) || infer.FindMethod(xt.Class, target.Name) != nil {
			return false
		}
		info := infer.FindAttr(xt.Class, target.Name)
		if info == nil || !ir.Identical(b.l.goType(info.Cell.Type()), gt) {
			return false
		}
		object := b.expr(target.X)
		recv := func() ir.Expr { return object }
		again = func() {
			if _, ok := target.X.(*hir.Name); ok {
				recv = b.exprFunc(target.X)
				return
			}
			v := b.temp("object", b.l.goType(xt))
			b.emit(ir.Let(v, object))
			recv = func() ir.Expr { return ir.Use(v) }
		}
		place = func() ir.Expr { return b.l.fieldOf(recv(), xt, info) }
	case *hir.Index:
		return b.augItem(s, target, gt)
	default:
		return false
	}
	var value ir.Expr
	stmts := b.block(func() { value = b.exprAs(s.Value, t) })
	if len(stmts) > 0 {
		// the old value is read before the operand is evaluated
		again()
		old := b.hold("old", place())
		b.out = append(b.out, stmts...)
		if _, isRef := place().(*ir.Ref); isRef {
			v := b.temp("before", gt)
			b.out = append(b.out[:len(b.out)-len(stmts)], append([]ir.Stmt{ir.Let(v, place())}, stmts...)...)
			b.emit(ir.Set(place(), ir.Bin(s.Op, gt, ir.Use(v), value)))
			return true
		}
		b.emit(ir.Set(place(), ir.Bin(s.Op, gt, old(), value)))
		return true
	}
	b.emit(&ir.Assign{Targets: []ir.Expr{place()}, Op: s.Op + "=", Values: []ir.Expr{value}})
	return true
}

// floorAug is an in-place operator of the floor.
func (b *builder) floorAug(s *hir.AugAssign) {
	l, store := b.loadTarget(s)
	parts := b.each(func() ir.Expr { return b.toAny(l(), s.Load.Base().T) }, b.asFunc(s.Value, hir.Any))
	store(ir.CallPy("I"+floorOps[s.Op], ir.Any, parts...), hir.Any)
}

// heldTargets is the general form: the target's parts are evaluated once.
func (b *builder) heldTargets(s *hir.AugAssign) {
	if _, ok := s.Target.(*hir.Name); ok {
		e := b.expr(s.Bin)
		b.assign(s.Target, e, s.Bin.T)
		return
	}
	l, store := b.loadTarget(s)
	v := &hir.Var{Name: "old", Kind: hir.Local, Cell: hir.CellOf(s.Load.Base().T)}
	gv := b.temp("old", b.l.goType(s.Load.Base().T))
	b.l.bindVar(v, gv)
	b.emit(ir.Let(gv, l()))
	n := &hir.Name{Var: v}
	n.T = s.Load.Base().T
	bin := &hir.Binary{Op: s.Op, L: n, R: s.Value, List: s.Bin.List}
	bin.T, bin.Pos, bin.End = s.Bin.T, s.Bin.Pos, s.Bin.End
	store(b.expr(bin), s.Bin.T)
}

// loadTarget evaluates the parts of a target once and gives functions that read it and store to it.
func (b *builder) loadTarget(s *hir.AugAssign) (load func() ir.Expr, store func(ir.Expr, hir.Type)) {
	switch t := s.Target.(type) {
	case *hir.Index:
		xv, iv := b.holdVar(t.X, "items"), b.holdVar(t.I, "key")
		ix := &hir.Index{X: xv, I: iv, List: t.List}
		ix.T, ix.Pos = s.Load.Base().T, t.Pos
		return func() ir.Expr { return b.index(ix) }, func(e ir.Expr, et hir.Type) { b.assignIndex(ix, e, et) }
	case *hir.Attr:
		xv := b.holdVar(t.X, "object")
		at := &hir.Attr{X: xv, Name: t.Name, NamePos: t.NamePos}
		at.T, at.Pos = s.Load.Base().T, t.Pos
		return func() ir.Expr { return b.attr(at) }, func(e ir.Expr, et hir.Type) { b.assignAttr(at, e, et) }
	}
	return b.exprFunc(s.Load), func(e ir.Expr, et hir.Type) { b.assign(s.Target, e, et) }
}

// holdVar evaluates x into a variable that stands for it.
func (b *builder) holdVar(x hir.Expr, name string) hir.Expr {
	switch x.(type) {
	case *hir.Name, *hir.Const, *hir.Slice:
		return x
	}
	v := &hir.Var{Name: name, Kind: hir.Local, Cell: hir.CellOf(x.Base().T)}
	gv := b.temp(name, b.l.goType(x.Base().T))
	b.l.bindVar(v, gv)
	b.emit(ir.Let(gv, b.expr(x)))
	n := &hir.Name{Var: v}
	n.ExprBase = *x.Base()
	return n
}

// freeze evaluates x now for code that runs later: a variable that may change meanwhile is copied.
func (b *builder) freeze(x hir.Expr, name string) hir.Expr {
	n, ok := x.(*hir.Name)
	if !ok {
		if isConst(x) {
			return x
		}
		return b.holdVar(x, name)
	}
	if b.static(n) != nil {
		return x
	}
	if gv := b.l.variable(n.Var); !gv.Mutable && !gv.Global {
		return x
	}
	v := &hir.Var{Name: n.Var.Name, Kind: hir.Local, Cell: hir.CellOf(x.Base().T)}
	gv := b.temp(camel(n.Var.Name, false), b.l.goType(x.Base().T))
	b.l.bindVar(v, gv)
	b.emit(ir.Let(gv, b.expr(x)))
	held := &hir.Name{Var: v}
	held.ExprBase = *x.Base()
	return held
}

// extend is xs += ys and xs.extend(ys).
func (b *builder) extend(list, value hir.Expr) {
	t := list.Base().T
	elem := t.List.Find().Elem.Type()
	if t.List.IsSlice() {
		if n, ok := list.(*hir.Name); ok {
			items := b.sliceOf(value, elem)
			call := ir.CallBuiltin("append", b.l.goType(t), ir.Use(b.l.variable(n.Var)), items)
			call.Spread = true
			b.emit(ir.Set(ir.Use(b.l.variable(n.Var)), call))
			return
		}
	}
	parts := b.each(b.exprFunc(list), func() ir.Expr { return b.sliceOf(value, elem) })
	call := ir.CallMethod(parts[0], "ExtendItems", ir.NoResult, parts[1])
	call.Spread = true
	b.emit(ir.Do(call))
}

func (b *builder) delStmt(s *hir.Del) {
	for _, t := range s.Targets {
		switch t := t.(type) {
		case *hir.Name:
			if d, ok := b.l.classMember(t.Var); ok {
				b.emit(ir.Do(ir.CallMethod(ir.Use(d.namespace), "Del", ir.NoResult, ir.StringLit(t.Var.Name))))
			}
		case *hir.Index:
			b.delItem(t)
		case *hir.Attr:
			b.emit(ir.Do(ir.CallPy("DelAttr", ir.NoResult, b.anyExpr(t.X), ir.StringLit(t.Name))))
		}
	}
}

func (b *builder) delItem(t *hir.Index) {
	xt := t.X.Base().T
	if sl, ok := t.I.(*hir.Slice); ok && xt.Is(hir.ListT) && sl.Step == nil {
		parts := b.each(b.exprFunc(t.X), b.bound(sl.Lo), b.bound(sl.Hi))
		b.emit(ir.Do(ir.CallMethod(parts[0], "DelSlice", ir.NoResult, parts[1:]...)))
		return
	}
	switch {
	case xt.Is(hir.ListT) && isIndexType(t.I.Base().T):
		parts := b.each(b.exprFunc(t.X), func() ir.Expr { return b.indexInt(t.I) })
		b.emit(ir.Do(ir.CallMethod(parts[0], "Del", ir.NoResult, parts[1])))
		return
	case xt.Is(hir.DictT):
		parts := b.each(b.exprFunc(t.X), b.asFunc(t.I, xt.Dict.Find().Key.Type()))
		b.emit(ir.Do(ir.CallMethod(parts[0], "Del", ir.NoResult, parts[1])))
		return
	}
	parts := b.each(b.asFunc(t.X, hir.Any), b.asFunc(t.I, hir.Any))
	b.emit(ir.Do(ir.CallPy("DelItem", ir.NoResult, parts...)))
}

func (b *builder) returnStmt(s *hir.Return) {
	if b.gen != nil {
		b.returnFromGenerator(s)
		return
	}
	t := b.fn.Result.Type()
	if t.Kind == hir.NoneT || t.Kind == hir.Never {
		if s.X != nil && !isNone(s.X) {
			b.exprStmt(s.X)
		}
		b.leave(nil)
		return
	}
	if s.X == nil {
		b.leave(ir.Nil(b.l.goType(t)))
		return
	}
	b.leave(b.exprAs(s.X, t))
}

func (b *builder) ifStmt(s *hir.If) {
	if c, ok := s.Test.(*hir.Compare); ok && isMainGuard(c) {
		b.stmts(s.Then)
		return
	}
	cond := b.truth(s.Test)
	st := &ir.If{Cond: cond}
	before := b.snapshot()
	st.Then = b.block(func() { b.stmts(s.Then) })
	b.restore(before)
	st.Else = b.block(func() { b.stmts(s.Else) })
	b.restore(before)
	b.emit(st)
}

// snapshot and restore keep what is declared in a block from leaking out of it.
func (b *builder) snapshot() map[*hir.Var]bool {
	m := make(map[*hir.Var]bool, len(b.declared))
	for k, v := range b.declared {
		m[k] = v
	}
	return m
}

func (b *builder) restore(m map[*hir.Var]bool) {
	b.declared = make(map[*hir.Var]bool, len(m))
	for k, v := range m {
		b.declared[k] = v
	}
}

// isMainGuard recognises __name__ == "__main__".
func isMainGuard(c *hir.Compare) bool {
	if len(c.Ops) != 1 || c.Ops[0] != "==" {
		return false
	}
	name := func(x hir.Expr) bool {
		n, ok := x.(*hir.Name)
		return ok && n.Var.Name == "__name__" && n.Var.Kind == hir.Builtin
	}
	lit := func(x hir.Expr) bool {
		k, ok := x.(*hir.Const)
		return ok && k.Kind == hir.ConstStr && k.Str == "__main__"
	}
	return name(c.L) && lit(c.Rs[0]) || lit(c.L) && name(c.Rs[0])
}

func (b *builder) assertStmt(s *hir.Assert) {
	cond := b.truth(s.Test)
	b.emit(ir.IfThen(negate(cond), b.block(func() {
		var args []ir.Expr
		if s.Msg != nil {
			args = append(args, b.anyExpr(s.Msg))
		}
		b.fail(b.inHandler(ir.CallMethod(ir.Py("AssertionError", pyClass), "New", ir.Error, args...)))
	})...))
}
