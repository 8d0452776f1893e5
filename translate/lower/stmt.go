package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
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
	if v.MayBeUnbound {
		b.emit(&ir.VarDecl{Var: b.l.boundFlag(v)})
	}
	if f := b.l.defined(v); f != nil {
		if obj := b.l.functionObject(f); obj != nil {
			b.emit(&ir.VarDecl{Var: obj})
		}
	}
}

func (b *builder) stmtNode(s hir.Stmt) {
	switch s := s.(type) {
	case *hir.ExprStmt:
		b.exprStmt(s.X)
	case *hir.Assign:
		if s.Alias {
			return
		}
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
	case *hir.Comment, *hir.Pass, *hir.AnnDecl, *hir.Scope:
	case *hir.TypeAlias:
		if s.Used {
			named := ir.ComposePtr(&ir.Named{Pkg: ir.Runtime + "typing", Name: "TypeAliasType"}, ir.Elem{Name: "Name", Value: ir.StringLit(s.Var.Name)})
			b.store(s.Var, named)
		}
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
	var e ir.Expr
	if v := importedVar(s); v != nil {
		e = b.convert(b.libVar(v), infer.StubType(b.l.m, v.Type), hir.Any)
	} else if infer.LooksUp(b.l.m, s) {
		e = b.l.moduleMember(stubs.Default.Module(s.Module), s.Name, b.pos)
	} else {
		e = b.libValue(infer.Imported(b.l.m, s))
	}
	if e != nil {
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
		if !b.printStmt(x) && !b.promptStmt(x) {
			b.callStmt(x)
		}
		return
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
	case *ir.Assert: // which holds
		b.drop(e.X)
		return
	}
	b.emit(&ir.Assign{Targets: []ir.Expr{nil}, Op: "=", Values: []ir.Expr{e}})
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
				continue
			}
			b.requireBound(t)
			b.setBound(t.Var, false)
		case *hir.Index:
			if o := infer.OverrideDeleted(t); o != nil {
				b.override(o)
				continue
			}
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
	if xt.Is(hir.InstT) {
		if f := infer.FindMethod(xt.Class, "__delitem__"); f != nil && takes(f, 1) {
			parts := b.each(b.exprFunc(t.X), b.asFunc(t.I, f.Params[1].Var.Cell.Type()))
			b.drop(b.callMethod(parts[0], xt, f, parts[1:], hir.None))
			return
		}
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
	if x, ok := s.X.(*hir.IfExp); ok {
		b.returnEither(s, x)
		return
	}
	b.leave(b.exprAs(s.X, t))
}

// returnEither is return a if test else b, which Go writes as two returns.
func (b *builder) returnEither(s *hir.Return, x *hir.IfExp) {
	st := &ir.If{Cond: b.truth(x.Test)}
	before := b.snapshot()
	st.Then = b.block(func() { b.returnStmt(&hir.Return{StmtBase: s.StmtBase, X: x.Then}) })
	b.restore(before)
	b.emit(st)
	b.returnStmt(&hir.Return{StmtBase: s.StmtBase, X: x.Else})
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
