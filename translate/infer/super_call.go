package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

// superCall recognises super().m(…) in a method of a static class.
func (in *inferer) superCall(x *hir.Call, e *env) (hir.Type, bool) {
	a, ok := x.Fn.(*hir.Attr)
	if !ok {
		return hir.Type{}, false
	}
	if t, ok := in.namedBaseCall(x, a, e); ok {
		return t, true
	}
	sup, ok := a.X.(*hir.Call)
	if !ok {
		return hir.Type{}, false
	}
	n, ok := sup.Fn.(*hir.Name)
	if !ok || n.Var.Kind != hir.Builtin || n.Var.Name != "super" || in.fn.Class == nil || in.fn.Class.Dynamic != "" {
		return hir.Type{}, false
	}
	c := in.fn.Class
	if len(sup.Args) != 0 && !in.spelledSuper(sup, c) {
		in.makeDynamic(c, "it calls super with arguments")
		return hir.Any, true
	}
	in.args(x, e)
	sup.Resolved = &CallSuper{Class: c}
	if c.Base != nil {
		if f := findMethod(c.Base, a.Name); f != nil {
			bound, ok := bindArgs(f.Params[1:], x.Args)
			if !ok {
				in.makeDynamic(c, "a super call does not fit before run time")
				return hir.Any, true
			}
			x.Resolved = &CallFunc{Fn: f, Recv: sup, Super: c.Base, Args: bound}
			f.FromSuper = true
			in.afterCall(x, e)
			return in.callBound(f, bound), true
		}
	}
	if a.Name == "__str__" && len(x.Args) == 0 && c.Kind == hir.ExceptionClass {
		x.Resolved = &CallSuperText{Class: c}
		return hir.Str, true
	}
	if lib := TypedBase(c); lib != nil {
		if a.Name == "__init__" {
			return in.superBaseInit(x, c, x.Args), true
		}
		if f, _ := lib.Find(a.Name); f != nil && (!f.Sigs[0].Target.Hook || len(x.Args) > 0) {
			return in.superLib(x, sup, c, f), true
		}
	}
	if a.Name == "__init__" || hookNamed(c, a.Name) != nil && len(x.Args) == len(hookNamed(c, a.Name).Params) {
		for _, arg := range x.Args {
			in.show(arg.Value, arg.Value.Base().T)
			in.escape(arg.Value.Base().T)
		}
		x.Resolved = &CallSuper{Class: c}
		return hir.None, true
	}
	in.makeDynamic(c, "super()."+a.Name+" reaches a built-in class")
	return hir.Any, true
}

// superProperty recognises super().name where name is a property of a base class: a call of its getter.
func (in *inferer) superProperty(x *hir.Attr, e *env) (hir.Type, bool) {
	if x.Super == nil {
		c := in.fn.Class
		if !isSuper(x.X) || in.callee == hir.Expr(x) || c == nil || c.Dynamic != "" || c.Base == nil || in.fn.Kind == hir.StaticMethod || in.fn.Kind == hir.ClassMethod {
			return hir.Type{}, false
		}
		if f := findMethod(c.Base, x.Name); f == nil || f.Kind != hir.Property {
			return hir.Type{}, false
		}
		get := &hir.Attr{X: x.X, Name: x.Name, NamePos: x.NamePos}
		get.ExprBase = x.ExprBase
		x.Super = &hir.Call{Fn: get}
		x.Super.ExprBase = x.ExprBase
	}
	return in.expr(x.Super, e), true
}

// spelledSuper reports whether super(C, self) says what super() means.
func (in *inferer) spelledSuper(sup *hir.Call, c *hir.Class) bool {
	if len(sup.Args) != 2 || sup.Args[0].Star != 0 || !in.isSelf(sup.Args[1]) {
		return false
	}
	t := in.staticType(sup.Args[0].Value)
	return t.Kind == hir.ClassT && t.Class == c
}

// namedBaseCall recognises Base.m(self, …) in a method of a class derived from Base, which is what super().m(…) would be
// there:
//
//	Account.__init__(self, owner)  =>  s.initAccount(owner)
func (in *inferer) namedBaseCall(x *hir.Call, a *hir.Attr, e *env) (hir.Type, bool) {
	c := in.fn.Class
	if c == nil || c.Dynamic != "" || IsModel(c) || in.fn.Kind != hir.InstanceMethod || len(x.Args) == 0 || !in.isSelf(x.Args[0]) {
		return hir.Type{}, false
	}
	t := in.staticType(a.X)
	if lib := TypedBase(c); lib != nil && a.Name == "__init__" && (t.Kind == hir.LibClassT && t.Lib == hir.LibObject(lib) ||
		t.Kind == hir.ClassT && derives(c, t.Class) && findMethod(t.Class, "__init__") == nil) {
		in.args(x, e)
		return in.superBaseInit(x, c, x.Args[1:]), true
	}
	if t.Kind != hir.ClassT || !derives(c, t.Class) {
		return hir.Type{}, false
	}
	f := findMethod(t.Class, a.Name)
	if f == nil || f.Kind != hir.InstanceMethod {
		return hir.Type{}, false
	}
	in.args(x, e)
	bound, ok := bindArgs(f.Params[1:], x.Args[1:])
	if !ok {
		in.makeDynamic(c, "a call of a method of its base class does not fit before run time")
		return hir.Any, true
	}
	x.Resolved = &CallFunc{Fn: f, Recv: x.Args[0].Value, Super: t.Class, Args: bound}
	f.FromSuper = true
	in.afterCall(x, e)
	return in.callBound(f, bound), true
}

// isSelf reports whether an argument is the self of the method around it.
func (in *inferer) isSelf(a hir.Arg) bool {
	n, ok := a.Value.(*hir.Name)
	return ok && a.Star == 0 && a.Name == "" && len(in.fn.Params) > 0 && n.Var == in.fn.Params[0].Var && n.Var.Bindings <= 1
}

// derives reports whether c derives from base, and is another class.
func derives(c, base *hir.Class) bool {
	for c = c.Base; c != nil; c = c.Base {
		if c == base {
			return true
		}
	}
	return false
}
