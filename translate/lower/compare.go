package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// compare writes a comparison, chained ones as a conjunction whose middle operands are evaluated once.
func (b *builder) compare(x *hir.Compare) ir.Expr {
	if x.T.Kind == hir.AnyT {
		name := map[string]string{"==": "EqAny", "!=": "NeAny", "<": "LtAny", "<=": "LeAny", ">": "GtAny", ">=": "GeAny"}[x.Ops[0]]
		return ir.CallPy(name, ir.Any, b.each(b.asFunc(x.L, hir.Any), b.asFunc(x.Rs[0], hir.Any))...)
	}
	if len(x.Ops) == 1 {
		return b.compareOne(x.Ops[0], x.L, x.Rs[0])
	}
	return b.compareChain(x, 0, x.L, b.holdOperand(x.L))
}

// compareChain writes the comparisons of a chain from the i-th on; lx, which read gives, stands on the left of it.
// What a later comparison needs is evaluated only when the earlier ones hold.
func (b *builder) compareChain(x *hir.Compare, i int, lx hir.Expr, read func() ir.Expr) ir.Expr {
	op, rx := x.Ops[i], x.Rs[i]
	if i == len(x.Ops)-1 {
		return b.compareValues(op, read(), lx.Base().T, b.expr(rx), rx.Base().T, lx, rx)
	}
	next := b.holdOperand(rx)
	part := b.compareValues(op, read(), lx.Base().T, next(), rx.Base().T, lx, rx)
	var rest ir.Expr
	stmts := b.block(func() { rest = b.compareChain(x, i+1, rx, next) })
	if len(stmts) == 0 {
		return ir.Bin("&&", ir.Bool, part, rest)
	}
	ok := b.temp("ok", ir.Bool)
	ok.Mutable = true
	b.emit(ir.Let(ok, part))
	b.emit(ir.IfThen(ir.Use(ok), append(stmts, ir.Set(ir.Use(ok), rest))...))
	return ir.Use(ok)
}

// holdOperand evaluates an operand once and gives a reader for it.
func (b *builder) holdOperand(x hir.Expr) func() ir.Expr {
	switch x.(type) {
	case *hir.Const:
		return func() ir.Expr { return b.expr(x) }
	case *hir.Name:
		return func() ir.Expr { return b.expr(x) }
	}
	return b.hold("middle", b.expr(x))
}

func (b *builder) compareOne(op string, l, r hir.Expr) ir.Expr {
	lt, rt := l.Base().T, r.Base().T
	switch op {
	case "is", "is not":
		return b.identity(op, l, r)
	case "in", "not in":
		e := b.contains(l, r)
		if op == "not in" {
			return negate(e)
		}
		return e
	}
	if isNone(r) && (op == "==" || op == "!=") && lt.Opt {
		return b.identity(map[string]string{"==": "is", "!=": "is not"}[op], l, r)
	}
	if e := b.compareNumbers(op, l, r, lt, rt); e != nil {
		return e
	}
	if e := b.compareMethod(op, l, r, lt, rt); e != nil {
		return e
	}
	if e := b.compareDisplays(op, l, r); e != nil {
		return e
	}
	parts := b.each(b.exprFunc(l), b.exprFunc(r))
	return b.compareValues(op, parts[0], lt, parts[1], rt, l, r)
}

func isNone(x hir.Expr) bool { return infer.IsNone(x) }

// identity is x is y.
func (b *builder) identity(op string, l, r hir.Expr) ir.Expr {
	lt, rt := l.Base().T, r.Base().T
	goOp := map[string]string{"is": "==", "is not": "!="}[op]
	if isNone(l) && !isNone(r) {
		l, r, lt, rt = r, l, rt, lt
	}
	if isNone(r) {
		if !lt.Opt && lt.Kind != hir.AnyT {
			if lt.Kind == hir.NoneT {
				b.discard(l)
				return ir.BoolLit(goOp == "==")
			}
			e := b.expr(l)
			if ir.IsNilable(e.Type()) {
				return ir.Bin(goOp, ir.Bool, e, ir.Nil(e.Type()))
			}
			b.drop(e)
			return ir.BoolLit(goOp == "!=")
		}
		e := b.heldExpr(l)
		return ir.Bin(goOp, ir.Bool, e, ir.Nil(e.Type()))
	}
	if lt.Is(hir.BoolT) && rt.Is(hir.BoolT) || lt.Is(hir.InstT) && rt.Is(hir.InstT) && (infer.StandsIn(lt.Class, rt.Class) || infer.StandsIn(rt.Class, lt.Class)) {
		parts := b.each(b.exprFunc(l), b.exprFunc(r))
		return ir.Bin(goOp, ir.Bool, parts[0], parts[1])
	}
	if lt.Is(hir.TupleT) && rt.Is(hir.TupleT) && ir.Identical(b.l.goType(lt), b.l.goType(rt)) {
		return maybeNot(ir.CallPy("Same", ir.Bool, b.each(b.exprFunc(l), b.exprFunc(r))...), op == "is not")
	}
	if isAnyTask(lt) && isAnyTask(rt) {
		parts := b.each(b.exprFunc(l), b.exprFunc(r))
		return ir.Bin(goOp, ir.Bool, parts[0], parts[1])
	}
	parts := b.each(b.asFunc(l, hir.Any), b.asFunc(r, hir.Any))
	return maybeNot(ir.CallPy("Same", ir.Bool, parts...), op == "is not")
}

// isAnyTask reports whether t is a task whose result may be of any type, or None: an interface that Go compares as "is" does.
func isAnyTask(t hir.Type) bool {
	t = t.NonNone()
	return t.Is(hir.LibT) && t.Lib.LibName() == "asyncio._AnyTask"
}

// heldExpr is expr for a test that does not need the value narrowed.
func (b *builder) heldExpr(x hir.Expr) ir.Expr {
	if n, ok := x.(*hir.Name); ok && n.T.Kind == hir.InstT {
		if held := n.Var.Cell.Type(); held.Kind == hir.InstT && (held.Opt || ir.IsInterface(b.l.goType(held))) {
			plain := *n
			plain.T = held
			return b.expr(&plain)
		}
	}
	return b.expr(x)
}

func maybeNot(e ir.Expr, not bool) ir.Expr {
	if not {
		return negate(e)
	}
	return e
}

// compareNumbers compares ints and floats.
func (b *builder) compareNumbers(op string, l, r hir.Expr, lt, rt hir.Type) ir.Expr {
	if !lt.IsNumber() || !rt.IsNumber() {
		return nil
	}
	if lt.Kind == hir.BoolT && rt.Kind == hir.BoolT && (op == "==" || op == "!=") {
		parts := b.each(b.exprFunc(l), b.exprFunc(r))
		return ir.Bin(op, ir.Bool, parts[0], parts[1])
	}
	want := hir.IntOf(hir.MaxBits)
	switch {
	case lt.Kind == hir.FloatT || rt.Kind == hir.FloatT:
		if exactInFloat(lt) && exactInFloat(rt) {
			want = hir.Float
		} else {
			parts := b.each(b.asFunc(l, hir.Any), b.asFunc(r, hir.Any))
			return ir.CallPy(floorCompare[op], ir.Bool, parts...)
		}
	case lt.Wide() || rt.Wide():
		want = hir.BigInt
		if n := infer.Fold(r); n != nil && n.Sign() == 0 {
			return ir.Bin(op, ir.Bool, ir.CallMethod(b.exprAs(l, hir.BigInt), "Sign", ir.Int), ir.IntLit(0))
		}
		parts := b.each(b.asFunc(l, want), b.asFunc(r, want))
		return maybeNot(ir.CallMethod(parts[0], map[string]string{"==": "Eq", "!=": "Eq", "<": "Lt", "<=": "Le", ">": "Gt", ">=": "Ge"}[op], ir.Bool, parts[1]), op == "!=")
	}
	parts := b.each(b.asFunc(l, want), b.asFunc(r, want))
	return ir.Bin(op, ir.Bool, parts[0], parts[1])
}

func exactInFloat(t hir.Type) bool {
	return t.Kind == hir.FloatT || t.Kind == hir.BoolT || t.Bits <= 53
}

var floorCompare = map[string]string{"==": "Eq", "!=": "Ne", "<": "Lt", "<=": "Le", ">": "Gt", ">=": "Ge"}

// compareMethod calls the comparison method of a class of the program.
func (b *builder) compareMethod(op string, l, r hir.Expr, lt, rt hir.Type) ir.Expr {
	f := infer.CompareMethod(op, lt, rt)
	if f == nil {
		return b.reflectedMethod(op, l, r, lt, rt)
	}
	parts := b.each(b.exprFunc(l), b.asFunc(r, f.Params[1].Var.Cell.Type()))
	return maybeNot(b.callMethod(parts[0], lt, f, parts[1:], hir.Bool), op == "!=")
}

// reflectedMethod calls the comparison method of the right operand.
func (b *builder) reflectedMethod(op string, l, r hir.Expr, lt, rt hir.Type) ir.Expr {
	f := infer.ReflectedMethod(op, lt, rt)
	if f == nil {
		return nil
	}
	parts := b.each(b.asFunc(l, f.Params[1].Var.Cell.Type()), b.exprFunc(r))
	left := b.held(parts[0]) // Go would look at the receiver first
	return b.callMethod(parts[1], rt, f, []ir.Expr{left}, hir.Bool)
}

// compareValues compares two evaluated operands.
func (b *builder) compareValues(op string, l ir.Expr, lt hir.Type, r ir.Expr, rt hir.Type, lx, rx hir.Expr) ir.Expr {
	switch op {
	case "is", "is not":
		return maybeNot(ir.CallPy("Same", ir.Bool, b.toAny(l, lt), b.toAny(r, rt)), op == "is not")
	case "in", "not in":
		return maybeNot(ir.CallPy("Contains", ir.Bool, b.toAny(r, rt), b.toAny(l, lt)), op == "not in")
	}
	if lt.Is(hir.StrT) && rt.Is(hir.StrT) || lt.Is(hir.BytesT) && rt.Is(hir.BytesT) ||
		lt.Is(hir.IntT) && rt.Is(hir.IntT) && !lt.Wide() && !rt.Wide() || lt.Is(hir.FloatT) && rt.Is(hir.FloatT) {
		return ir.Bin(op, ir.Bool, l, r)
	}
	if (op == "==" || op == "!=") && (lt.Is(hir.ComplexT) && rt.Is(hir.ComplexT) || infer.ByIdentity(lt, rt) || b.sameInGo(lt, rt)) {
		return ir.Bin(op, ir.Bool, l, r)
	}
	if lt.IsNumber() && rt.IsNumber() && exactInFloat(lt) && exactInFloat(rt) && lt.Kind != hir.BoolT && rt.Kind != hir.BoolT {
		return ir.Bin(op, ir.Bool, b.convert(l, lt, hir.Float), b.convert(r, rt, hir.Float))
	}
	if e := b.compareLib(op, l, lt, r, rt); e != nil {
		return e
	}
	return ir.CallPy(floorCompare[op], ir.Bool, b.show(l, lt), b.show(r, rt))
}

// compareLib calls the comparison method that the stub of a library class names: when < deadline  =>  when.Lt(deadline)
func (b *builder) compareLib(op string, l ir.Expr, lt hir.Type, r ir.Expr, rt hir.Type) ir.Expr {
	c, ok := lt.Lib.(*stubs.Class)
	if !ok || !lt.Is(hir.LibT) || !rt.Is(hir.LibT) || lt.Lib != rt.Lib {
		return nil
	}
	name := map[string]string{"==": "__eq__", "!=": "__eq__", "<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__"}[op]
	f, _ := c.Find(name)
	if f == nil || f.Class != c || f.Sigs[0].Target.Floor {
		return nil
	}
	return maybeNot(ir.CallMethod(b.unwrap(l, lt), f.Sigs[0].Target.Name, ir.Bool, b.unwrap(r, rt)), op == "!=")
}

// show is a value as an argument of a function of the floor that only looks at it: typed containers pass as they are,
// but for those whose Go form would show as something else.
func (b *builder) show(e ir.Expr, t hir.Type) ir.Expr {
	b.l.needShown(t, 0)
	switch t.Kind {
	case hir.VarTupleT, hir.FuncT, hir.NoneT:
		return b.toAny(e, t)
	case hir.LibT:
		return b.toAny(e, t)
	case hir.InstT:
		return unasserted(e)
	}
	return e
}

// contains is l in r.
func (b *builder) contains(l, r hir.Expr) ir.Expr {
	lt, rt := l.Base().T, r.Base().T
	if elts := literalElts(r); elts != nil && lt.Is(hir.StrT) && len(elts) <= 6 && allConst(elts, hir.ConstStr) {
		read := b.hold(tempName2(l), b.expr(l))
		var e ir.Expr
		for _, el := range elts {
			eq := ir.Bin("==", ir.Bool, read(), b.expr(el))
			if e == nil {
				e = eq
			} else {
				e = ir.Bin("||", ir.Bool, e, eq)
			}
		}
		if e != nil {
			return e
		}
	}
	switch {
	case rt.Is(hir.StrT) && lt.Is(hir.StrT):
		parts := b.each(b.exprFunc(l), b.exprFunc(r))
		return ir.CallPkg("strings", "Contains", ir.Bool, parts[1], parts[0])
	case rt.Is(hir.DictT) && b.sameKind(lt, rt.Dict.Find().Key.Type()):
		parts := b.each(b.asFunc(l, rt.Dict.Find().Key.Type()), b.exprFunc(r))
		return ir.CallMethod(parts[1], "Contains", ir.Bool, parts[0])
	case (rt.Is(hir.SetT) || rt.Is(hir.FrozenT)) && b.sameKind(lt, rt.Args[0].Type()):
		parts := b.each(b.asFunc(l, rt.Args[0].Type()), b.exprFunc(r))
		return ir.CallMethod(parts[1], "Contains", ir.Bool, parts[0])
	case rt.Is(hir.ListT) && plainComparable(rt.List.Find().Elem.Type()) && b.sameKind(lt, rt.List.Find().Elem.Type()):
		parts := b.each(b.asFunc(l, rt.List.Find().Elem.Type()), b.exprFunc(r))
		return ir.CallPkg("slices", "Contains", ir.Bool, b.items(parts[1], rt), parts[0])
	case rt.Is(hir.InstT):
		if f := infer.FindMethod(rt.Class, "__contains__"); f != nil && f.Result.Type().Is(hir.BoolT) && takes(f, 1) {
			parts := b.each(b.asFunc(l, f.Params[1].Var.Cell.Type()), b.exprFunc(r))
			return b.callMethod(parts[1], rt, f, parts[:1], hir.Bool)
		}
	}
	parts := b.each(b.exprFunc(l), b.exprFunc(r))
	return ir.CallPy("Contains", ir.Bool, b.show(parts[1], rt), b.show(parts[0], lt))
}

func (b *builder) sameKind(a, t hir.Type) bool {
	return a.Kind == t.Kind && a.Kind != hir.AnyT && !a.Opt && !t.Opt && ir.Identical(b.l.goType(a), b.l.goType(t)) || t.Kind == hir.AnyT
}

// plainComparable reports whether Go's == is Python's for the type.
func plainComparable(t hir.Type) bool {
	return t.Is(hir.IntT) && !t.Wide() || t.Is(hir.StrT) || t.Is(hir.BoolT) || t.Is(hir.InstT) && infer.ByIdentity(t, t)
}

func literalElts(x hir.Expr) []hir.Expr {
	switch x := x.(type) {
	case *hir.Tuple:
		return x.Elts
	case *hir.List:
		return x.Elts
	case *hir.Set:
		return x.Elts
	}
	return nil
}

// isDisplay reports whether x is a list, set or tuple that is written out, perhaps empty.
func isDisplay(x hir.Expr) bool {
	switch x.(type) {
	case *hir.Tuple, *hir.List, *hir.Set:
		return true
	}
	return false
}

func allConst(xs []hir.Expr, k hir.ConstKind) bool {
	for _, x := range xs {
		if c, ok := x.(*hir.Const); !ok || c.Kind != k {
			return false
		}
	}
	return true
}

func tempName2(x hir.Expr) string {
	switch x := x.(type) {
	case *hir.Name:
		return camel(x.Var.Name, false)
	case *hir.Attr:
		return camel(x.Name, false)
	}
	return "value"
}
