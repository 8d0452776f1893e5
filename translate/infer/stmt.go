package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

// walkFunc walks the body of a function once.
func (in *inferer) walkFunc(f *hir.Func) {
	saved, loops := in.fn, in.loops
	in.fn, in.loops = f, nil
	defer func() { in.fn, in.loops = saved, loops }()
	e := newEnv()
	for _, p := range f.Params {
		if p.Default != nil && p.Defaulted {
			in.flow(p.Var.Cell, in.sequence(p, p.Default.Base().T))
		}
		switch p.Kind {
		case hir.VarArgs:
			in.varArgs(p)
		case hir.KwArgs:
			in.kwArgs(p)
		}
	}
	in.block(f.Body, e)
	if !e.dead && !f.IsLambda && !in.declares(f) {
		in.flow(f.Result, hir.None)
	}
	if f.Escapes { // whoever calls it is handed what it gives
		in.escape(f.Result.Type())
		in.escape(f.Yields.Type())
	}
}

func (in *inferer) block(stmts []hir.Stmt, e *env) {
	for _, st := range stmts {
		in.stmt(st, e)
	}
}

func (in *inferer) stmt(st hir.Stmt, e *env) {
	switch st := st.(type) {
	case *hir.ExprStmt:
		in.expr(st.X, e)
		if call, ok := st.X.(*hir.Call); ok && in.neverReturns(call) {
			e.dead = true
		}
	case *hir.Assign:
		if !st.Alias { // which is never run: what it names is in nobody's hands
			in.assignStmt(st, e)
		}
	case *hir.AnnDecl:
	case *hir.AugAssign:
		in.augAssign(st, e)
	case *hir.Return:
		in.returnStmt(st, e)
	case *hir.Raise:
		if st.Exc != nil {
			in.expr(st.Exc, e)
		}
		if st.Cause != nil {
			in.expr(st.Cause, e)
		}
		e.dead = true
	case *hir.Assert:
		in.expr(st.Test, e)
		if st.Msg != nil {
			in.show(st.Msg, in.expr(st.Msg, e))
		}
		if st.Told != nil {
			in.tell(st.Told, e)
		}
		in.narrow(st.Test, true, e)
	case *hir.Del:
		in.delStmt(st, e)
	case *hir.Break, *hir.Continue:
		e.dead = true
	case *hir.If:
		in.ifStmt(st, e)
	case *hir.While:
		in.whileStmt(st, e)
	case *hir.For:
		in.forStmt(st, e)
	case *hir.With:
		in.withStmt(st, e)
	case *hir.Try:
		in.tryStmt(st, e)
	case *hir.FuncDef:
		in.funcDef(st, e)
	case *hir.ClassDef:
		in.classDef(st, e)
	case *hir.Import:
		in.importStmt(st)
	case *hir.ImportGroup:
		for _, imp := range st.Imports {
			in.importStmt(imp)
		}
	case *hir.Match:
		in.matchStmt(st, e)
	}
}

func (in *inferer) returnStmt(st *hir.Return, e *env) {
	t := hir.None
	if st.X != nil {
		t = in.expr(st.X, e)
	}
	if in.fn.Class != nil && in.fn.Name == "__init__" && t.Kind != hir.NoneT && t.Kind != hir.Never {
		in.makeDynamic(in.fn.Class, "its __init__ returns a value, which is an error at the call")
	}
	if st.X == nil || !in.fn.IsGen || !in.fn.IsAsync {
		if in.fn.IsGen {
			in.escape(t) // StopIteration carries it
		}
		in.flowExpr(in.fn.Result, st.X, in.storable(t))
	}
	e.dead = true
}

// flowExpr lets the value of x, of type t, flow into c. A number that is shown as Any must show its true kind.
func (in *inferer) flowExpr(c *hir.Cell, x hir.Expr, t hir.Type) {
	if held, lost := c.Type(), t; losesKind(held, t) {
		in.observe(x)
		if t = x.Base().T; held.Kind == hir.NumT {
			t = numbers(lost)
		}
	}
	in.flow(c, t)
	if isTaskSet(t.NonNone()) && c.Type().NonNone().Is(hir.SetT) && x != nil {
		in.usedAsSet(x, t.NonNone()) // it has two names
	}
}

func (in *inferer) assignStmt(st *hir.Assign, e *env) {
	if len(st.Targets) == 1 {
		in.appExpr(st.Targets[0], e)
		if app := in.openAPIOf(st.Targets[0], e); app != nil {
			in.escape(in.applied(in.expr(st.Value, e), nil, false))
			return
		}
		if o := OverrideAssigned(st); o != nil {
			in.overrides(o, e)
			return
		}
	}
	if in.growing(st) {
		t := in.expr(st.Value, e)
		b := st.Value.(*hir.Binary)
		in.assign(st.Targets[0], st.Value, in.grown(b, t), e)
		return
	}
	t := in.expr(st.Value, e)
	for _, target := range st.Targets {
		in.assign(target, st.Value, t, e)
	}
}

// growing recognises x = x + e, the long form of x += e.
func (in *inferer) growing(st *hir.Assign) bool {
	b, ok := st.Value.(*hir.Binary)
	if !ok || len(st.Targets) != 1 || b.Op != "+" && b.Op != "-" {
		return false
	}
	return sameRef(st.Targets[0], b.L)
}

// sameRef reports whether two expressions name the same variable or attribute path.
func sameRef(a, b hir.Expr) bool {
	switch a := a.(type) {
	case *hir.Name:
		b, ok := b.(*hir.Name)
		return ok && a.Var == b.Var
	case *hir.Attr:
		b, ok := b.(*hir.Attr)
		return ok && a.Name == b.Name && sameRef(a.X, b.X)
	}
	return false
}

// grown is the type of a sum that is added to over and over: the summand's bound times the turns of a loop, for which 2**32
// stands when nothing is known.
func (in *inferer) grown(b *hir.Binary, t hir.Type) hir.Type {
	r := b.R.Base().T
	if t.Kind != hir.IntT || r.Kind != hir.IntT {
		return t
	}
	bits := r.Bits + 32
	if l := b.L.Base().T; l.Kind == hir.IntT && l.Bits > hir.MaxBits {
		bits = l.Bits
	}
	return hir.Type{Kind: hir.IntT, Bits: min(bits, hir.MaxBits+1), Pos: b.Op == "+" && t.Pos}
}

func (in *inferer) augAssign(st *hir.AugAssign, e *env) {
	t := in.expr(st.Bin, e)
	switch st.Op {
	case "+", "-":
		t = in.grown(st.Bin, t)
		if l := st.Load.Base().T; l.Is(hir.ListT) && st.Op == "+" && !isSlicing(st.Load) {
			in.extendList(st.Load, l, st.Value)
			in.storeBack(st, l, e)
			return
		}
	case "*":
		t = in.scaled(st.Bin, t)
		if l := st.Load.Base().T; l.Is(hir.ListT) && !isSlicing(st.Load) {
			in.resized(l.List)
			in.storeBack(st, l, e)
			return
		}
	}
	in.assign(st.Target, st.Bin, t, e)
}

// isSlicing: x[a:b] is a copy, which is changed and assigned.
func isSlicing(x hir.Expr) bool {
	ix, ok := x.(*hir.Index)
	if !ok {
		return false
	}
	_, ok = ix.I.(*hir.Slice)
	return ok
}

// storeBack lets an object that was changed in place flow into the property it came from, whose setter is called.
func (in *inferer) storeBack(st *hir.AugAssign, t hir.Type, e *env) {
	if a, ok := st.Load.(*hir.Attr); ok && a.X.Base().T.Is(hir.InstT) && findMethod(a.X.Base().T.Class, a.Name) != nil {
		in.assign(st.Target, st.Load, t, e)
	}
}

// scaled is the type of x *= c within a loop of few turns: the factor's bits are added once a turn.
func (in *inferer) scaled(b *hir.Binary, t hir.Type) hir.Type {
	k, ok := b.R.(*hir.Const)
	if !ok || t.Kind != hir.IntT || len(in.loops) == 0 {
		return t
	}
	turns := in.loops[len(in.loops)-1].bits
	if turns > 5 {
		return t
	}
	bits := in.startBits(b.L) + (k.Int.BitLen() * (1<<turns - 1))
	return hir.Type{Kind: hir.IntT, Bits: min(bits, hir.MaxBits+1), Pos: t.Pos}
}

// startBits is what a scaled variable starts from; 8 bits stand for the small constants that such loops begin with.
func (in *inferer) startBits(x hir.Expr) int { return 8 }

// assign lets a value flow into a target.
func (in *inferer) assign(target hir.Expr, value hir.Expr, t hir.Type, e *env) {
	target.Base().T = t
	switch target := target.(type) {
	case *hir.Name:
		in.flowExpr(target.Var.Cell, value, in.storable(t))
		e.forget(target.Var)
		in.narrowAssigned(target, t, e)
		target.T = in.varType(target.Var)
	case *hir.Attr:
		in.assignAttr(target, value, t, e)
	case *hir.Index:
		in.assignIndex(target, value, t, e)
	case *hir.Tuple:
		in.unpack(target, value, t, e)
	case *hir.Starred:
		in.assign(target.X, value, t, e)
	}
}

// storable is t as a variable can hold it: class objects, library functions and modules are values of the floor there.
func (in *inferer) storable(t hir.Type) hir.Type {
	switch t.Kind {
	case hir.ClassT:
		return in.classValue(t)
	case hir.LibClassT, hir.LibFuncT, hir.ModuleT:
		return hir.Any
	case hir.EllipsisT:
		return hir.Any
	case hir.LibT:
		switch t.Lib.LibName() {
		case "Iterator":
			// what is kept goes on where it stopped
			g := in.libType("Generator", t.Args[0], in.freshCell(hir.None), in.freshCell(hir.None))
			g.Opt = t.Opt
			return g
		case "dict_keys", "dict_values", "dict_items":
			v := in.libType("dict_view", t.Args[0])
			v.Opt = t.Opt
			return v
		}
	}
	return t
}

// narrowAssigned remembers what was just assigned where the variable can hold more.
func (in *inferer) narrowAssigned(x hir.Expr, t hir.Type, e *env) {
	k := keyOf(x)
	if k == nil || t.Kind == hir.Never {
		return
	}
	var c *hir.Cell
	switch x := x.(type) {
	case *hir.Name:
		c = x.Var.Cell
	case *hir.Attr:
		a := in.attrCell(x)
		if a == nil {
			return
		}
		c = a
	}
	held := c.Type()
	if held.Opt && held.Kind != hir.AnyT && (!t.Opt || t.Kind == hir.NoneT) {
		if t.Kind == hir.NoneT {
			e.m[k] = hir.None
		} else {
			e.m[k] = held.NonNone()
		}
	}
}

// varType is the type that uses of v have when nothing narrows it.
func (in *inferer) varType(v *hir.Var) hir.Type { return v.Cell.Type() }

// unpack spreads a value over the targets of a tuple.
func (in *inferer) unpack(target *hir.Tuple, value hir.Expr, t hir.Type, e *env) {
	if fields, ok := plainType(t); ok && fields.Kind == hir.TupleT {
		t = fields
	}
	star := -1
	for i, el := range target.Elts {
		if _, ok := el.(*hir.Starred); ok {
			star = i
		}
	}
	if t.Is(hir.TupleT) && (star < 0 && len(t.Elems) == len(target.Elts) || star >= 0 && len(t.Elems) >= len(target.Elts)-1) {
		in.unpackTuple(target, value, t, star, e)
		return
	}
	elem := in.elemType(t, value)
	for i, el := range target.Elts {
		if i == star {
			info := hir.Type{Kind: hir.ListT, List: in.starList(target)}
			in.flow(info.List.Find().Elem, elem)
			in.assign(el, value, info, e)
		} else {
			in.assign(el, value, elem, e)
		}
	}
}

func (in *inferer) unpackTuple(target *hir.Tuple, value hir.Expr, t hir.Type, star int, e *env) {
	parts, _ := value.(*hir.Tuple)
	if parts != nil && len(parts.Elts) != len(t.Elems) {
		parts = nil
	}
	after := len(target.Elts) - star - 1
	for i, el := range target.Elts {
		switch {
		case star >= 0 && i == star:
			list := in.starList(target)
			for _, et := range t.Elems[star : len(t.Elems)-after] {
				in.flow(list.Find().Elem, et)
			}
			in.assign(el, value, hir.ListOf(list), e)
		case star >= 0 && i > star:
			in.assign(el, value, t.Elems[len(t.Elems)-(len(target.Elts)-i)], e)
		case parts != nil:
			in.assign(el, parts.Elts[i], t.Elems[i], e)
		default:
			in.assign(el, value, t.Elems[i], e)
		}
	}
}

// starList is the list that the starred target of an unpacking makes.
func (in *inferer) starList(target *hir.Tuple) *hir.ListInfo {
	if target.Star == nil {
		target.Star = hir.NewList()
	}
	return target.Star
}

func (in *inferer) delStmt(st *hir.Del, e *env) {
	for _, t := range st.Targets {
		in.appExpr(t, e)
		if o := OverrideDeleted(t); o != nil {
			in.overrides(o, e)
			continue
		}
		in.expr(t, e)
		switch t := t.(type) {
		case *hir.Index:
			switch x := t.X.Base().T; x.Kind {
			case hir.ListT:
				in.resized(x.List)
			case hir.DictT:
				in.demote(x.Dict)
			case hir.InstT:
				if x.Opt || findMethod(x.Class, "__delitem__") == nil {
					in.escape(x)
					in.escape(t.I.Base().T)
					break
				}
				in.dunder(x, "__delitem__", []hir.Type{t.I.Base().T}, t.X)
			case hir.AnyT:
				in.intoFloor(t.I, t.I.Base().T)
				in.floorMutation()
			}
		case *hir.Attr:
			if x := t.X.Base().T; x.Kind == hir.InstT {
				in.makeDynamic(x.Class, "the attribute "+t.Name+" is deleted")
			}
		}
	}
}

func (in *inferer) ifStmt(st *hir.If, e *env) {
	in.expr(st.Test, e)
	then, other := e.clone(), e.clone()
	in.narrow(st.Test, true, then)
	in.narrow(st.Test, false, other)
	in.block(st.Then, then)
	in.block(st.Else, other)
	e.set(in.merge(then, other))
}
