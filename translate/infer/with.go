package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// withStmt walks with and async with.
func (in *inferer) withStmt(st *hir.With, e *env) {
	swallows := false
	for _, it := range st.Items {
		t := enteredCoroutine(it.Context, in.expr(it.Context, e), st.Async)
		entered := in.enterType(t, it, st.Async)
		e.forgetPaths() // entering runs code, and another thread may have held the lock
		if it.Target != nil {
			in.assign(it.Target, it.Context, in.storable(entered), e)
		}
		swallows = swallows || in.swallows(t)
	}
	before := e.clone()
	in.block(st.Body, e)
	if e.dead && swallows {
		in.forgetAssigned(st.Body, before)
		before.dead = false
		e.set(before)
	}
}

// enteredCoroutine is the type of the object that async with enters in place of a request of a library: what the request
// gives. Any other type stays as it is.
func enteredCoroutine(x hir.Expr, t hir.Type, async bool) hir.Type {
	if !async || t.Kind != hir.LibT || t.Opt || t.Lib.LibName() != "Coroutine" {
		return t
	}
	if call, ok := x.(*hir.Call); ok {
		if r, ok := call.Resolved.(*CallFunc); ok && r.Fn.IsAsync {
			return t // a coroutine of the program cannot be entered
		}
	}
	result := t.Args[0].Type()
	if c, ok := result.Lib.(*stubs.Class); ok && result.Kind == hir.LibT && c.Entered {
		return result
	}
	return t
}

// EnteredCoroutine is the type of what async with awaits first when x is a request of a library; false for anything else.
func EnteredCoroutine(x hir.Expr) (hir.Type, bool) {
	t := x.Base().T
	r := enteredCoroutine(x, t, true)
	return r, r.Lib != t.Lib
}

// swallows reports whether a context manager may end an exception.
func (in *inferer) swallows(t hir.Type) bool {
	switch t.Kind {
	case hir.Never:
		return false // nothing is known yet: what a function returns only ever grows
	case hir.InstT:
		for _, name := range []string{"__exit__", "__aexit__"} {
			if f := findMethod(t.Class, name); f != nil && mayReturnTrue(f) {
				return true
			}
		}
		return false
	case hir.LibT:
		if cls, ok := t.Lib.(*stubs.Class); ok {
			for _, name := range []string{"__exit__", "__aexit__"} {
				if f, _ := cls.Find(name); f != nil {
					return f.Sigs[0].Result.Name == "bool"
				}
			}
		}
	}
	return true
}

// mayReturnTrue reports whether a function has a return other than of None or False.
func mayReturnTrue(f *hir.Func) bool {
	if k := f.Result.Type().Kind; k == hir.NoneT || k == hir.Never {
		return false
	}
	found := false
	hir.Visit(f.Body, func(n any) bool {
		if ret, ok := n.(*hir.Return); ok && ret.X != nil {
			c, isConst := ret.X.(*hir.Const)
			found = found || !isConst || c.Kind != hir.ConstNone && c.Kind != hir.ConstFalse
		}
		return !found
	})
	return found
}

// enterType is what entering a context manager gives.
func (in *inferer) enterType(t hir.Type, it *hir.WithItem, async bool) hir.Type {
	t = t.NonNone()
	switch t.Kind {
	case hir.Never:
		return t
	case hir.InstT:
		f, x, ok := ManagerMethods(t.Class, async)
		if !ok {
			break
		}
		exc := []hir.Type{in.libType("type").Optional(), in.baseException().Optional(), hir.Any}
		in.callMethodType(x, exc, nil)
		r := in.callMethodType(f, nil, nil)
		if async {
			return in.awaited(r, nil)
		}
		return r
	case hir.LibT:
		cls, ok := t.Lib.(*stubs.Class)
		if !ok {
			break
		}
		enter := "__enter__"
		if async {
			enter = "__aenter__"
		}
		f, owner := cls.Find(enter)
		if f == nil {
			break
		}
		if f.Sigs[0].Result.Name == "Self" {
			return t
		}
		return in.inst(f.Sigs[0].Result, in.classTVars(t, owner))
	}
	in.intoFloor(it.Context, t)
	return hir.Any
}

// ManagerMethods are the methods by which a statement enters and leaves instances of a class; ok is false when only the
// floor can call them.
func ManagerMethods(c *hir.Class, async bool) (enter, exit *hir.Func, ok bool) {
	enterName, exitName := "__enter__", "__exit__"
	if async {
		enterName, exitName = "__aenter__", "__aexit__"
	}
	enter, exit = findMethod(c, enterName), findMethod(c, exitName)
	if enter == nil || exit == nil || enter.IsAsync != async || exit.IsAsync != async || enter.IsGen || exit.IsGen {
		return enter, exit, false
	}
	return enter, exit, takesArgs(enter, 0) && takesArgs(exit, 3)
}

// takesArgs reports whether a method can be called with n positional arguments behind self.
func takesArgs(f *hir.Func, n int) bool {
	if f.Kind == hir.StaticMethod || f.Kind == hir.ClassMethod || len(f.Params) == 0 || f.Params[0].Kind == hir.VarArgs {
		return false
	}
	for _, p := range f.Params[1:] {
		switch {
		case p.Kind == hir.VarArgs:
			n = 0
		case p.Kind == hir.PosOnly || p.Kind == hir.PosOrKw:
			if n == 0 && p.Default == nil {
				return false
			}
			n = max(n-1, 0)
		case p.Kind == hir.KwOnly && p.Default == nil:
			return false
		}
	}
	return n == 0
}
