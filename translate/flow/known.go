package flow

import "github.com/py2goasync/py2goasync/translate/hir"

// harmless reports whether evaluating x cannot raise.
func harmless(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Const, *hir.Lambda:
		return true
	case *hir.Name:
		return x.Var.Kind == hir.Builtin || x.Var.Param != nil
	case *hir.List:
		return len(x.Elts) == 0
	case *hir.Dict:
		return len(x.Keys) == 0
	case *hir.Tuple:
		for _, e := range x.Elts {
			if !harmless(e) {
				return false
			}
		}
		return true
	case *hir.Call:
		return len(x.Args) == 0 && (readsClock(x.Fn) || makesEmpty(x.Fn))
	}
	return false
}

func readsClock(fn hir.Expr) bool {
	a, ok := fn.(*hir.Attr)
	if !ok {
		return false
	}
	switch a.Name {
	case "time", "monotonic", "perf_counter", "process_time", "time_ns", "perf_counter_ns":
		_, ok := a.X.(*hir.Name)
		return ok
	}
	return false
}

func makesEmpty(fn hir.Expr) bool {
	n, ok := fn.(*hir.Name)
	if !ok || n.Var.Kind != hir.Builtin {
		return false
	}
	switch n.Var.Name {
	case "list", "dict", "set", "tuple", "str", "bytes", "int", "float", "object":
		return true
	}
	return false
}

// exits reports whether a statement ends the program.
func exits(x hir.Expr) bool {
	c, ok := x.(*hir.Call)
	if !ok {
		return false
	}
	switch fn := c.Fn.(type) {
	case *hir.Name:
		return fn.Var.Kind == hir.Builtin && (fn.Var.Name == "exit" || fn.Var.Name == "quit")
	case *hir.Attr:
		mod, ok := fn.X.(*hir.Name)
		if !ok {
			return false
		}
		imp, ok := mod.Var.Def.(*hir.Import)
		return ok && (imp.Module == "sys" && fn.Name == "exit" || imp.Module == "os" && fn.Name == "_exit")
	}
	return false
}

// turns reports whether a loop over x runs at least once.
func turns(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.List:
		return hasElement(x.Elts)
	case *hir.Tuple:
		return hasElement(x.Elts)
	case *hir.Set:
		return hasElement(x.Elts)
	case *hir.Const:
		return x.Str != ""
	case *hir.Call:
		n, ok := x.Fn.(*hir.Name)
		if !ok || n.Var.Kind != hir.Builtin || len(x.Args) == 0 {
			return false
		}
		switch n.Var.Name {
		case "range":
			return turnsRange(x.Args)
		case "enumerate", "reversed", "sorted", "list", "tuple":
			return turns(x.Args[0].Value)
		}
	}
	return false
}

func turnsRange(args []hir.Arg) bool {
	first, ok := args[0].Value.(*hir.Const)
	if !ok || first.Kind != hir.ConstInt {
		return false
	}
	if len(args) == 1 {
		return first.Int.Sign() > 0
	}
	second, ok := args[1].Value.(*hir.Const)
	return ok && len(args) == 2 && second.Kind == hir.ConstInt && first.Int.Cmp(second.Int) < 0
}

func hasElement(elts []hir.Expr) bool {
	for _, e := range elts {
		if _, starred := e.(*hir.Starred); !starred {
			return true
		}
	}
	return false
}

// swallows reports whether a context manager can be seen to end exceptions.
func (w *walker) swallows(x hir.Expr) bool {
	c, ok := x.(*hir.Call)
	if !ok {
		return false
	}
	switch fn := c.Fn.(type) {
	case *hir.Attr:
		return fn.Name == "suppress"
	case *hir.Name:
		switch def := fn.Var.Def.(type) {
		case *hir.Import:
			return def.Name == "suppress" || def.Name == "ExitStack" || def.Name == "AsyncExitStack"
		case *hir.Class:
			return exitSwallows(def)
		case *hir.FuncDef:
			return catches(def.Func)
		}
	}
	return false
}

// exitSwallows reports whether an exit method of a class returns anything but None and False.
func exitSwallows(c *hir.Class) bool {
	for _, s := range c.Body {
		if d, ok := s.(*hir.FuncDef); ok && (d.Func.Name == "__exit__" || d.Func.Name == "__aexit__") && returnsTrue(d.Func) {
			return true
		}
	}
	return false
}

func returnsTrue(f *hir.Func) bool {
	found := false
	hir.Visit(f.Body, func(n any) bool {
		if r, ok := n.(*hir.Return); ok && r.X != nil {
			c, isConst := r.X.(*hir.Const)
			found = found || !isConst || c.Kind != hir.ConstNone && c.Kind != hir.ConstFalse
		}
		return true
	})
	return found
}

// catches reports whether a generator yields inside a try that has handlers.
func catches(f *hir.Func) bool {
	found := false
	hir.Visit(f.Body, func(n any) bool {
		t, ok := n.(*hir.Try)
		if !ok || len(t.Handlers) == 0 {
			return true
		}
		hir.Visit(t.Body, func(n any) bool {
			if _, ok := n.(*hir.Yield); ok {
				found = true
			}
			return true
		})
		return true
	})
	return found
}
