package lower

import (
	goast "go/ast"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// expr writes x and gives a Go expression of the Go type of x.T.
func (b *builder) expr(x hir.Expr) ir.Expr {
	saved := b.pos
	if p := x.Base().Pos; p.IsValid() {
		b.pos = p
	}
	defer func() { b.pos = saved }()
	e := b.exprNode(x)
	if t := x.Base().T; t.Kind == hir.VarTupleT && e != nil {
		return asVarTuple(e, b.l.goType(t))
	}
	return e
}

func (b *builder) exprNode(x hir.Expr) ir.Expr {
	if b.checked != nil && x == b.checked {
		return b.tryChecked(x)
	}
	switch x := x.(type) {
	case *hir.Const:
		return b.constant(x)
	case *hir.Name:
		return b.name(x)
	case *hir.Attr:
		return b.attr(x)
	case *hir.Index:
		return b.index(x)
	case *hir.Slice:
		return b.sliceObject(x)
	case *hir.Call:
		return b.call(x)
	case *hir.Unary:
		return b.unary(x)
	case *hir.Binary:
		return b.binary(x)
	case *hir.BoolOp:
		return b.boolOp(x)
	case *hir.Compare:
		return b.compare(x)
	case *hir.IfExp:
		return b.ifExp(x)
	case *hir.List:
		return b.list(x)
	case *hir.Tuple:
		return b.tuple(x)
	case *hir.Set:
		return b.set(x)
	case *hir.Dict:
		return b.dict(x)
	case *hir.Comp:
		return b.comp(x)
	case *hir.Lambda:
		return b.funcExpr(x.Func)
	case *hir.FuncExpr:
		return b.funcExpr(x.Func)
	case *hir.Plain:
		return b.plain(x)
	case *hir.EnumMember:
		return b.enumMember(x)
	case *hir.Await:
		return b.await(x)
	case *hir.Yield:
		return b.yield(x)
	case *hir.YieldFrom:
		return b.yieldFrom(x)
	case *hir.FString:
		return b.fstring(x)
	case *hir.Kept:
		for i, v := range x.Vars {
			value := b.exprAs(x.Values[i], v.Cell.Type())
			kept := b.temp(camel(v.Name, false), b.l.goType(v.Cell.Type()))
			b.emit(ir.Let(kept, value))
			b.l.bindVar(v, kept)
		}
		return b.expr(x.X)
	case *hir.Part:
		return b.part(x)
	case *hir.NamedExpr:
		v := b.expr(x.X)
		b.assign(x.Target, v, x.X.Base().T)
		return b.name(x.Target)
	case *hir.Starred:
		b.l.unsupported(x.Pos, x.End, "", "a starred expression cannot stand here")
		return ir.Nil(ir.Any)
	}
	bug(x.Base().Pos, "no lowering for %T", x)
	return nil
}

// exprAs is expr converted to type t.
func (b *builder) exprAs(x hir.Expr, t hir.Type) ir.Expr {
	if e := b.literalAs(x, t); e != nil {
		return e
	}
	if tuple, ok := x.(*hir.Tuple); ok && t.Kind == hir.ListT { // where the two make no difference
		list := &hir.List{ExprBase: tuple.ExprBase, Elts: tuple.Elts, Info: t.List}
		list.T = t.NonNone()
		x = list
	}
	if tuple, ok := x.(*hir.Tuple); ok && len(tuple.Elts) > 0 && retypes(tuple, t) {
		c := *tuple
		c.T = t
		return b.tuple(&c)
	}
	return b.convert(b.expr(x), x.Base().T, t)
}

// retypes reports whether a tuple that is written out can be written as one of type t, whose items take other types.
func retypes(x *hir.Tuple, t hir.Type) bool {
	if t.Opt || !x.T.Is(hir.TupleT) || len(x.T.Elems) != len(x.Elts) || hasStar(x.Elts) {
		return false
	}
	return t.Kind == hir.VarTupleT || t.Kind == hir.TupleT && len(t.Elems) == len(x.Elts)
}

// literalAs writes a constant directly in the type of its place.
func (b *builder) literalAs(x hir.Expr, t hir.Type) ir.Expr {
	c, ok := x.(*hir.Const)
	if !ok {
		return nil
	}
	switch {
	case c.Kind == hir.ConstNone:
		if t.Opt || t.Kind == hir.AnyT || t.Kind == hir.NoneT {
			return ir.Nil(b.l.goType(t))
		}
	case c.Kind == hir.ConstInt && t.Is(hir.FloatT) && c.Int.IsInt64():
		return ir.LitOf(ir.Float64, c.Int.String())
	}
	return nil
}

// anyExpr is exprAs for the floor.
func (b *builder) anyExpr(x hir.Expr) ir.Expr { return b.exprAs(x, hir.Any) }

// each writes several expressions in order, each by its own function, and keeps left ones in temporaries when a later one
// needs statements of its own and they could change meanwhile.
func (b *builder) each(parts ...func() ir.Expr) []ir.Expr {
	out := make([]ir.Expr, len(parts))
	blocks := make([][]ir.Stmt, len(parts))
	last := -1
	for i, p := range parts {
		blocks[i] = b.block(func() { out[i] = p() })
		if len(blocks[i]) > 0 {
			last = i
		}
	}
	for i := range parts {
		b.out = append(b.out, blocks[i]...)
		if i < last && !stable(out[i]) {
			out[i] = b.hold(tempName(out[i]), out[i])()
		}
	}
	return out
}

// stable reports whether e gives the same value later: constants, functions, temporaries.
func stable(e ir.Expr) bool {
	switch e := e.(type) {
	case *ir.Lit, *ir.FuncRef, *ir.Qual, *ir.FuncLit, *ir.TypeExpr:
		return true
	case *ir.Ref:
		return !e.Var.Global && !e.Var.Mutable
	case *ir.Convert:
		return stable(e.X)
	}
	return false
}

// tempName names a temporary after what it holds.
func tempName(e ir.Expr) string {
	switch e := e.(type) {
	case *ir.Ref:
		return e.Var.Prefer
	case *ir.Select:
		if e.Field != nil {
			return lowerFirst(e.Field.GoName())
		}
		if e.Method != nil {
			return lowerFirst(e.Method.GoName())
		}
		return lowerFirst(e.Name)
	case *ir.Call:
		switch f := e.Fun.(type) {
		case *ir.FuncRef:
			return lowerFirst(f.Func.GoName())
		case *ir.Qual:
			return lowerFirst(f.Name)
		case *ir.Select:
			return tempName(f)
		}
	}
	return "value"
}

func lowerFirst(s string) string {
	if s == "" {
		return "value"
	}
	return strings.ToLower(s[:1]) + s[1:]
}

func (b *builder) exprFunc(x hir.Expr) func() ir.Expr { return func() ir.Expr { return b.expr(x) } }
func (b *builder) asFunc(x hir.Expr, t hir.Type) func() ir.Expr {
	return func() ir.Expr { return b.exprAs(x, t) }
}

// constant writes a literal.
func (b *builder) constant(x *hir.Const) ir.Expr {
	switch x.Kind {
	case hir.ConstTrue, hir.ConstFalse:
		return ir.BoolLit(x.Kind == hir.ConstTrue)
	case hir.ConstInt:
		return b.intConst(x.Int, x.T)
	case hir.ConstFloat:
		return floatConst(x.Float)
	case hir.ConstComplex:
		return ir.CallBuiltin("complex", ir.Complex128, ir.LitOf(ir.Float64, "0"), floatConst(x.Float))
	case hir.ConstStr:
		if b.forwards && x.Forward != nil && infer.EvaluableHint(x.Forward) {
			return b.anyExpr(x.Forward)
		}
		return ir.StringLit(x.Str)
	case hir.ConstBytes:
		return ir.Conv(pyBytes, ir.StringLit(x.Str))
	case hir.ConstEllipsis:
		return ir.Py("Ellipsis", ir.Any)
	}
	return ir.Nil(ir.Any)
}

// intConst writes an integer constant of type t.
func (b *builder) intConst(n *big.Int, t hir.Type) ir.Expr {
	if !t.Wide() {
		return ir.LitOf(ir.Int, n.String())
	}
	if n.IsInt64() {
		return ir.CallPy("NewInt", pyInt, ir.LitOf(ir.Int, n.String()))
	}
	parse := ir.CallPy("ParseInt", pyInt, ir.StringLit(n.String()))
	if b.fn == b.l.m.Main && len(b.frame.loops) == 0 {
		return parse
	}
	return ir.Use(b.l.bigConst(n.String(), parse))
}

// bigConst is the package-level variable of a big constant that may be evaluated many times.
func (l *lowerer) bigConst(digits string, value ir.Expr) *ir.Var {
	if v := l.bigConsts[digits]; v != nil {
		return v
	}
	v := &ir.Var{Prefer: "big" + digits[:min(len(digits), 4)] + "e" + strconv.Itoa(len(digits)-1), Type: pyInt, Global: true}
	v.Prefer = strings.ReplaceAll(v.Prefer, "-", "Minus")
	l.globals = append(l.globals, &ir.GlobalVar{Var: v, Value: value})
	l.bigConsts[digits] = v
	return v
}

func floatConst(f float64) ir.Expr {
	switch {
	case math.IsInf(f, 0):
		sign := int64(1)
		if f < 0 {
			sign = -1
		}
		return ir.CallPkg("math", "Inf", ir.Float64, ir.IntLit(sign))
	case math.IsNaN(f):
		return ir.CallPkg("math", "NaN", ir.Float64)
	case f == 0 && math.Signbit(f):
		return ir.CallPkg("math", "Copysign", ir.Float64, ir.LitOf(ir.Float64, "0.0"), ir.LitOf(ir.Float64, "-1"))
	}
	text := strconv.FormatFloat(f, 'g', -1, 64)
	if !strings.ContainsAny(text, ".e") {
		text += ".0"
	}
	return ir.LitOf(ir.Float64, text)
}

// name reads a variable, or writes what a def, class or import stands for.
func (b *builder) name(x *hir.Name) ir.Expr {
	if e := b.static(x); e != nil {
		return e
	}
	if d, ok := b.l.classMember(x.Var); ok {
		return b.readMember(d, x.Var)
	}
	b.requireBound(x)
	v := b.l.variable(x.Var)
	held := x.Var.Cell.Type()
	var e ir.Expr = ir.Use(v)
	if self := b.l.wholeSelf(v); self != nil {
		e = self
	}
	return b.narrowed(e, held, x.T)
}

// narrowed reads a variable of type held where it is known to have type t.
func (b *builder) narrowed(e ir.Expr, held, t hir.Type) ir.Expr {
	if t.Kind == hir.NoneT && held.Kind != hir.NoneT {
		return ir.Nil(ir.Any)
	}
	if t.Kind == hir.Never {
		return e
	}
	return b.convert(e, held, t)
}

// static writes a name or dotted name that denotes a def, class, import or builtin as a value; nil for others.
func (b *builder) static(x hir.Expr) ir.Expr {
	t := x.Base().T
	switch x := x.(type) {
	case *hir.Name:
		switch def := x.Var.Def.(type) {
		case *hir.Func:
			if def.Class == nil {
				return b.funcRef(x, def, t)
			}
		case *hir.Class:
			if def.Dynamic == "" {
				return b.l.classObject(def)
			}
		case *hir.Import:
			if def.TypingOnly { // a NameError at run time
				return b.missingName(x)
			}
			if infer.LooksUp(b.l.m, def) {
				return b.l.moduleMember(stubs.Default.Module(def.Module), def.Name, b.pos)
			}
			if v := importedVar(def); v != nil {
				return b.libList(v, t)
			}
			return b.formOr(def.Module, t)
		case *hir.FuncDef:
			if t.Kind == hir.FuncT && b.l.transparent(def) {
				return b.funcRef(x, def.Func, t)
			}
		}
		if x.Var.Kind == hir.Builtin {
			return b.builtinValue(x, t)
		}
	case *hir.Attr:
		if m := x.X.Base().T; m.Kind == hir.ModuleT || m.Kind == hir.LibClassT {
			return b.libValue2(x, t)
		}
	}
	return nil
}

// funcRef is a function of the program as a value.
func (b *builder) funcRef(x hir.Expr, f *hir.Func, t hir.Type) ir.Expr {
	if t.Kind == hir.FuncT && t.Func.Find().Bad {
		return b.l.floorFuncValue(b, f)
	}
	return b.l.callee(f)
}

func (b *builder) builtinValue(x *hir.Name, t hir.Type) ir.Expr {
	if t.Kind == hir.Never || x.Var.Kind == hir.Builtin && (t.Kind == hir.AnyT || t.Kind == hir.StrT) {
		switch x.Var.Name {
		case "__name__":
			return ir.StringLit("__main__")
		case "NotImplemented":
			return ir.Py("NotImplemented", ir.Any)
		case "__file__":
			return ir.StringLit(b.l.opts.DocName)
		case "__class__":
			if e := b.classCell(); e != nil {
				return e
			}
		}
		// a NameError at run time
		return b.missingName(x)
	}
	return b.libValue(t)
}

// formOr is what a name of a module stands for: typing has forms of its own for abstract classes of collections.abc.
func (b *builder) formOr(module string, t hir.Type) ir.Expr {
	if c, ok := t.Lib.(*stubs.Class); ok && module == "typing" && t.Kind == hir.LibClassT && abstractClasses[c.Name] {
		return b.l.moduleMember(stubs.Default.Module(module), c.Name, b.pos)
	}
	return b.libValue(t)
}

// libValue is a library object as a value of the floor.
func (b *builder) libValue(t hir.Type) ir.Expr {
	switch t.Kind {
	case hir.LibClassT:
		return b.l.libClassObject(t.Lib.(*stubs.Class), b.pos)
	case hir.LibFuncT:
		return b.libFuncObject(t)
	case hir.ModuleT:
		return b.l.moduleObject(t.Lib.(*stubs.Module), b.pos)
	}
	return nil
}

// libList is a variable of the library. A list that meets others with more kinds of elements becomes one of theirs.
func (b *builder) libList(v *stubs.Var, t hir.Type) ir.Expr {
	e := b.libVar(v)
	if t.Kind == hir.ListT {
		return b.convert(e, infer.StubType(b.l.m, v.Type), t)
	}
	return e
}

// libValue2 is a member of a module or library class as a value.
func (b *builder) libValue2(x *hir.Attr, t hir.Type) ir.Expr {
	if mt := x.X.Base().T; mt.Kind == hir.ModuleT {
		if infer.Replaced(b.l.m, mt.Lib.(*stubs.Module), x.Name) {
			return b.l.moduleMember(mt.Lib.(*stubs.Module), x.Name, b.pos)
		}
		if v, ok := mt.Lib.(*stubs.Module).Members[x.Name].(*stubs.Var); ok {
			return b.libList(v, t)
		}
	} else if c, ok := mt.Lib.(*stubs.Class); ok {
		if v, _ := c.FindAttr(x.Name); v != nil {
			return b.libVar(v)
		}
	}
	if mt := x.X.Base().T; mt.Kind == hir.ModuleT {
		return b.formOr(mt.Lib.LibName(), t)
	}
	return b.libValue(t)
}

// importedVar is the constant of a library module that an import binds, if it is one: from math import pi.
func importedVar(imp *hir.Import) *stubs.Var {
	if imp.Name == "" {
		return nil
	}
	m := stubs.Default.Module(imp.Module)
	if m == nil {
		return nil
	}
	v, _ := m.Members[imp.Name].(*stubs.Var)
	return v
}

// libVar reads a constant of a module.
func (b *builder) libVar(v *stubs.Var) ir.Expr {
	if v.Target.Floor {
		t := infer.StubType(b.l.m, v.Type)
		return b.convert(b.l.moduleMember(v.Module, v.Name, b.pos), hir.Any, t)
	}
	path := v.Target.Pkg
	if path == "" {
		path = v.Module.Path
	}
	if v.Target.HasArgs { // string(FirstCompleted): a constant of a type of its own
		id := v.Target.Args[0].(*goast.Ident)
		return ir.Conv(b.l.goType(infer.StubType(b.l.m, v.Type)), ir.Pkg(path, id.Name, &ir.Named{Pkg: path, Name: "ReturnWhen"}))
	}
	gt := b.l.goType(infer.StubType(b.l.m, v.Type))
	if v.Target.Call {
		return ir.CallPkg(path, v.Target.Name, gt)
	}
	return ir.Pkg(path, v.Target.Name, gt)
}
