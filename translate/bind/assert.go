package bind

import (
	"slices"
	"unicode"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// assertStmt binds an assertion. Those of tests that pytest runs keep what they are made of, which they tell when they fail:
//
//	assert f(x) == 5  =>  assert (got := f(x)) == 5, told by pytest.Compared(pytest.Called(got, "f", x), "==", 5)
func (b *binder) assertStmt(s *scope, st *ast.Assert) hir.Stmt {
	out := &hir.Assert{}
	if !b.explains || s.kind != funcScope {
		out.Test, out.Msg = b.expr(s, st.Test), b.optional(s, st.Msg)
		return out
	}
	t := &teller{b: b, s: s}
	t.keepTest(st.Test)
	out.Test, out.Msg = b.expr(s, st.Test), b.optional(s, st.Msg)
	out.Told = t.told(st.Test)
	b.module.Explains = true
	b.held = nil
	return out
}

// heldExpr binds an expression whose value an assertion keeps; nil for others.
func (b *binder) heldExpr(s *scope, e ast.Expr) hir.Expr {
	v := b.held[e]
	if v == nil || v.Bindings > 0 {
		return nil
	}
	for s.kind == compScope {
		s = s.parent
	}
	x := &hir.NamedExpr{Target: &hir.Name{Var: s.bound(v)}}
	x.X = b.expr(s, e)
	for _, base := range []*hir.ExprBase{&x.ExprBase, x.Target.Base()} {
		base.Pos, base.End = b.pos(e), b.end(e)
	}
	return x
}

// teller tells of one assertion.
type teller struct {
	b *binder
	s *scope
}

// keep has the value of an expression kept in a variable.
func (t *teller) keep(e ast.Expr, name string) {
	v := &hir.Var{Name: name, Kind: hir.Local, Func: t.s.fn, Pos: t.b.pos(e), Walrus: true, Kept: true, Cell: hir.NewCell()}
	t.s.fn.Vars = append(t.s.fn.Vars, v)
	if t.b.held == nil {
		t.b.held = map[ast.Expr]*hir.Var{}
	}
	t.b.held[e] = v
}

// keepTest decides what is kept of an expression of which only the truth matters. What narrows the type of something stays as it is.
func (t *teller) keepTest(e ast.Expr) {
	switch e := e.(type) {
	case *ast.UnaryOp:
		if e.Op == ast.Not {
			t.keepTest(e.Operand)
			return
		}
	case *ast.BoolOp:
		for _, x := range e.Values {
			t.keepTest(x)
		}
		return
	case *ast.Compare:
		t.keepOperands(e)
		return
	case *ast.Attribute, *ast.Subscript:
		t.keepPath(e)
		return
	case *ast.Call:
		if t.asksType(e) {
			for _, a := range parser.CallArguments(e) {
				t.keepPath(a.Value)
			}
			return
		}
	}
	t.keepValue(e, "got")
}

// asksType recognises isinstance(x, C) and its like, which are False where they fail.
func (t *teller) asksType(e *ast.Call) bool {
	fn, ok := e.Func.(*ast.Name)
	return ok && slices.Contains([]string{"isinstance", "issubclass", "callable", "hasattr"}, string(fn.Id)) && t.s.lookup(string(fn.Id)).Kind == hir.Builtin
}

func (t *teller) keepOperands(e *ast.Compare) {
	keep := func(x ast.Expr, op ast.CmpOp, name string) {
		switch {
		case op == ast.Is || op == ast.IsNot:
			t.keepPath(x)
		case (op == ast.In || op == ast.NotIn) && name == "want" && isLiteral(x, 1<<10):
		default:
			t.keepValue(x, name)
		}
	}
	keep(e.Left, e.Ops[0], "got")
	for i, x := range e.Comparators {
		keep(x, e.Ops[i], "want")
	}
}

// keepPath keeps nothing of what can be read again: x.y, x["y"].
func (t *teller) keepPath(e ast.Expr) {
	switch x := e.(type) {
	case *ast.Attribute:
		t.keepPath(x.Value)
		return
	case *ast.Subscript:
		if i, ok := x.Slice.(*ast.Index); ok && isLiteral(i.Value, 1) {
			t.keepPath(x.Value)
			return
		}
	}
	t.keepValue(e, "got")
}

// isLiteral recognises constants, and displays of a few.
func isLiteral(e ast.Expr, most int) bool {
	var list []ast.Expr
	switch e := e.(type) {
	case *ast.Num, *ast.Str, *ast.Bytes, *ast.NameConstant, *ast.Ellipsis:
		return true
	case *ast.UnaryOp:
		_, number := e.Operand.(*ast.Num)
		return number && e.Op != ast.Not
	case *ast.Tuple:
		list = e.Elts
	case *ast.List:
		list = e.Elts
	case *ast.Set:
		list = e.Elts
	case *ast.Dict:
		return len(e.Keys) == 0
	default:
		return false
	}
	return len(list) <= most && !slices.ContainsFunc(list, func(x ast.Expr) bool { return !isLiteral(x, 0) })
}

// keepValue decides what is kept of an expression whose value is told.
func (t *teller) keepValue(e ast.Expr, name string) {
	if isLiteral(e, 4) {
		return
	}
	switch x := e.(type) {
	case *ast.Name, *parser.NamedExpr, *ast.Lambda, *ast.GeneratorExp:
		return
	case *ast.Compare, *ast.BoolOp:
		t.keepTest(e)
		return
	case *ast.UnaryOp:
		if x.Op == ast.Not {
			t.keepTest(e)
			return
		}
		t.keepValue(x.Operand, name)
	case *ast.BinOp:
		t.keepValue(x.Left, "left")
		t.keepValue(x.Right, "right")
	case *ast.Attribute:
		if t.isFixed(x) {
			return
		}
		t.keepPath(x.Value)
	case *ast.Call:
		if f, ok := x.Func.(*ast.Attribute); ok {
			if !t.isFixed(f) {
				t.keepValue(f.Value, "value")
			}
		} else if _, ok := x.Func.(*ast.Name); !ok {
			t.keepValue(x.Func, "value")
		}
		for _, a := range parser.CallArguments(x) {
			t.keepValue(a.Value, "arg")
		}
	}
	t.keep(e, name)
}

// isFixed recognises an attribute of a class or a module.
func (t *teller) isFixed(e *ast.Attribute) bool {
	switch x := e.Value.(type) {
	case *ast.Name:
		return unicode.IsUpper([]rune(x.Id)[0]) || t.isModule(x)
	case *ast.Attribute:
		return t.isFixed(x)
	}
	return false
}

func (t *teller) isModule(x *ast.Name) bool {
	return t.b.replaced.imports[string(x.Id)] != "" && t.s.lookup(string(x.Id)).Kind == hir.Global
}

// call is a call of a function that tells.
func (t *teller) call(e ast.Expr, name string, args ...hir.Expr) hir.Expr {
	x := &hir.Call{Fn: t.b.member("pytest", name, e)}
	for _, a := range args {
		x.Args = append(x.Args, hir.Arg{Value: a, Pos: t.b.pos(e)})
	}
	x.Pos, x.End = t.b.pos(e), t.b.end(e)
	x.Fn.Base().Pos, x.Fn.Base().End = x.Pos, x.End
	return x
}

func (t *teller) text(e ast.Expr, text string) hir.Expr {
	x := &hir.Const{Kind: hir.ConstStr, Str: text}
	x.Pos, x.End = t.b.pos(e), t.b.end(e)
	return x
}

// value is the value of an expression: what was kept of it, or itself, read again.
func (t *teller) value(e ast.Expr) hir.Expr {
	if v := t.b.held[e]; v != nil {
		x := &hir.Name{Var: v}
		x.Pos, x.End = t.b.pos(e), t.b.end(e)
		return x
	}
	return t.b.expr(t.s, e)
}

// told is what is told of an expression: a call of a function of pytest, or its value.
func (t *teller) told(e ast.Expr) hir.Expr {
	if isLiteral(e, 1<<10) {
		return t.value(e)
	}
	switch x := e.(type) {
	case *ast.Name:
		return t.name(x)
	case *parser.NamedExpr:
		return t.b.expr(t.s, x.Target)
	case *ast.Lambda:
		return t.call(e, "_written", t.text(e, "<function "+t.inside()+"<lambda> at 0x7f0000000000>"))
	case *ast.GeneratorExp:
		return t.call(e, "_written", t.text(e, "<generator object "+t.inside()+"<genexpr> at 0x7f0000000000>"))
	case *ast.UnaryOp:
		if x.Op == ast.Not {
			return t.call(e, "_not", t.told(x.Operand))
		}
		return t.call(e, "_unary", t.value(e), t.text(e, unaryName(x.Op)), t.told(x.Operand))
	case *ast.BinOp:
		return t.call(e, "_binary", t.value(e), t.told(x.Left), t.text(e, opName(x.Op)), t.told(x.Right))
	case *ast.BoolOp:
		name := "_and"
		if x.Op == ast.Or {
			name = "_or"
		}
		var args []hir.Expr
		for _, v := range x.Values {
			args = append(args, t.told(v))
		}
		return t.call(e, name, args...)
	case *ast.Compare:
		args := []hir.Expr{t.told(x.Left)}
		for i, r := range x.Comparators {
			args = append(args, t.text(r, cmpName(x.Ops[i])), t.told(r))
		}
		return t.call(e, "_compared", args...)
	case *ast.Attribute:
		return t.call(e, "_attribute", t.value(e), t.owner(x), t.text(e, string(x.Attr)))
	case *ast.Call:
		return t.toldCall(x)
	}
	return t.value(e)
}

// inside is what stands before the name of a function in this one.
func (t *teller) inside() string {
	name := t.s.fn.Name + ".<locals>."
	if c := t.s.fn.Class; c != nil {
		return c.Name + "." + name
	}
	return name
}

func (t *teller) name(x *ast.Name) hir.Expr {
	name := string(x.Id)
	switch v := t.s.lookup(name); {
	case v.Kind == hir.Builtin, v.Kind == hir.Global && (t.isModule(x) || t.b.replaced.defines(name)):
		return t.call(x, "_written", t.text(x, name))
	case v.Kind == hir.Global:
		return t.call(x, "_global", t.text(x, name), t.value(x))
	}
	return t.value(x)
}

// owner is what is told of that of which an attribute is read.
func (t *teller) owner(x *ast.Attribute) hir.Expr {
	if t.isFixed(x) {
		if inner, ok := x.Value.(*ast.Attribute); ok {
			return t.call(x, "_attribute", t.call(x, "_written", t.text(x, string(inner.Attr))), t.owner(inner), t.text(x, string(inner.Attr)))
		}
		return t.call(x, "_written", t.text(x, string(x.Value.(*ast.Name).Id)))
	}
	return t.told(x.Value)
}

func (t *teller) toldCall(x *ast.Call) hir.Expr {
	var result hir.Expr
	if t.b.held[x] == nil { // isinstance(x, C)
		no := &hir.Const{Kind: hir.ConstFalse}
		no.Pos, no.End = t.b.pos(x), t.b.end(x)
		result = no
	} else {
		result = t.value(x)
	}
	args := []hir.Expr{result, t.callee(x)}
	for _, a := range parser.CallArguments(x) {
		value := t.told(a.Value)
		switch {
		case a.Star == 1:
			value = t.call(x, "_keyword", t.text(x, "*"), value)
		case a.Star == 2:
			value = t.call(x, "_keyword", t.text(x, "**"), value)
		case a.Name != "":
			value = t.call(x, "_keyword", t.text(x, string(a.Name)), value)
		}
		args = append(args, value)
	}
	return t.call(x, "_called", args...)
}

// callee is what is told of the function that is called: its name, or a method.
func (t *teller) callee(x *ast.Call) hir.Expr {
	switch f := x.Func.(type) {
	case *ast.Name:
		if v := t.s.lookup(string(f.Id)); v.Kind == hir.Builtin || v.Kind == hir.Global {
			return t.text(x, string(f.Id))
		}
		return t.value(f)
	case *ast.Attribute:
		if m, ok := f.Value.(*ast.Name); ok && t.isModule(m) && !unicode.IsUpper([]rune(m.Id)[0]) {
			return t.call(x, "_member", t.text(x, string(m.Id)), t.text(x, t.b.replaced.imports[string(m.Id)]), t.text(x, string(f.Attr)))
		}
		return t.call(x, "_method", t.owner(f), t.text(x, string(f.Attr)))
	}
	return t.told(x.Func)
}

// defines reports whether a def or class of the module binds a name.
func (r *replacer) defines(name string) bool {
	for _, p := range r.parts {
		for _, st := range p.Stmts {
			switch st := st.(type) {
			case *ast.FunctionDef:
				if string(st.Name) == name {
					return true
				}
			case *parser.AsyncFunctionDef:
				if string(st.Name) == name {
					return true
				}
			case *ast.ClassDef:
				if string(st.Name) == name {
					return true
				}
			}
		}
	}
	return false
}
